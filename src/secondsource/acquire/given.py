"""What the caller says of a report: checked once, here, before it enters a capture."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime

from secondsource.errors import ConfigError
from secondsource.model import Given
from secondsource.text.edtf import read_date

DATE_FORMS = "2024-07-16, 2024-07, 2024?, 2023/2024 or 2024-07-16T09:30+09:00"
NOTHING_GIVEN = Given()
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")


def checked_given(given: Given) -> Given:
    """Check what was given by option.

    Args:
        given: As the user wrote it.

    Returns:
        The same, with white space trimmed and the language as ``en``.

    Raises:
        ConfigError: The date or the language is none; says which forms are read.
    """
    checked, problems = read_given({f.name: getattr(given, f.name) for f in fields(given)})
    if problems:
        raise ConfigError("; ".join(problems))
    return checked


def read_given(values: Mapping[str, object]) -> tuple[Given, list[str]]:
    """Take what is given of one report from a mapping, leaving out what is wrong.

    Args:
        values: By field of ``Given``; other keys are ignored, ``None`` and ``""`` are not given.

    Returns:
        What holds, and a sentence for each value that does not.
    """
    taken: dict[str, str] = {}
    problems: list[str] = []
    for field in fields(Given):
        value = values.get(field.name)
        if value is None or value == "":
            continue
        text = _as_text(value)
        problem = _problem(field.name, text) if text is not None else f"{field.name} is neither text nor number"
        if problem:
            problems.append(problem)
        elif text:
            taken[field.name] = text
    given = Given(**taken)
    if given.language is not None:
        given = replace(given, language=re.split("[-_]", given.language)[0].lower())
    return given, problems


def joined(first: Given, *others: Given) -> Given:
    """What is given by several, the earlier outranking the later, field by field.

    Args:
        first: Outranks the others.
        *others: In order of rank.

    Returns:
        One record.
    """
    values = {
        f.name: next((v for g in (first, *others) if (v := getattr(g, f.name)) is not None), None)
        for f in fields(Given)
    }
    return Given(**values)


def _as_text(value: object) -> str | None:
    """A scalar as text; ``None`` for anything else."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return _CONTROL.sub(" ", str(value)).strip()


def _problem(name: str, text: str) -> str:
    """Why a value is not taken; ``""`` where it is."""
    if name == "published" and text and read_date(text) is None:
        return f"published {text[:60]!r} is no date that is read here; write it as {DATE_FORMS}"
    if name == "language" and text and _LANGUAGE.fullmatch(text) is None:
        return f"language {text[:60]!r} is no language code; write it as en or pt-BR"
    return ""
