"""Dates in words, plurals, and that every code of the schema has a word."""

from __future__ import annotations

import pytest

from secondsource.export import wording
from secondsource.model import (
    AttributionKind,
    Certainty,
    DateBasis,
    DifferenceKind,
    EntityType,
    MarkKind,
    OriginKind,
    Status,
    TimeRange,
)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-07-16", "16 July 2024"),
        ("2023-11", "November 2023"),
        ("2023", "2023"),
        ("2023~", "about 2023"),
        ("2023-11?", "November 2023 (uncertain)"),
        ("2020/2024", "2020 to 2024"),
        ("2017/..", "2017 or later"),
        ("../2017-05", "May 2017 or earlier"),
        ("199X", "1990s"),
        ("19XX", "1900s"),
        ("2024-21", "spring 2024"),
        ("2024-34", "second quarter of 2024"),
        ("2024-XX", "2024"),
        ("2024-07-XX", "July 2024"),
        ("2024-07-16T10:00:00Z", "16 July 2024"),
        ("../..", "undated"),
        ("[2023,2024]", "[2023,2024]"),
        ("nonsense", "nonsense"),
        (None, "undated"),
    ],
)
def test_dates_in_words(edtf: str | None, words: str) -> None:
    assert wording.date_in_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("/2023-11", "until November 2023"),
        ("2019/..", "since 2019"),
        ("2020/2024", "2020 to 2024"),
        ("2016", "2016"),
        (None, ""),
    ],
)
def test_when_a_post_was_held(edtf: str | None, words: str) -> None:
    time = TimeRange(
        start=0, end=1, text="x", edtf=edtf, earliest=None, latest=None, basis=DateBasis.STATED, derivation=""
    )
    assert wording.held_in_words(time) == words
    assert wording.held_in_words(None) == ""


def test_spans_in_words() -> None:
    assert wording.span_in_words("2024-07-16", "2024-07-16") == "16 July 2024"
    assert wording.span_in_words("2024-07-01", None) == "1 July 2024 or later"
    assert wording.span_in_words(None, None) == "unknown"


def test_plurals() -> None:
    assert wording.plural(1, "story", "stories") == "1 story"
    assert wording.plural(0, "report") == "0 reports"
    assert wording.plural(1200, "report") == "1,200 reports"


@pytest.mark.parametrize(
    ("codes", "table"),
    [
        (Status, wording.STATUS),
        (Status, wording.STATUS_MEANS),
        (Status, wording.STATUS_ORDER),
        (OriginKind, wording.ORIGIN),
        (DifferenceKind, wording.DIFFERENCE),
        (DifferenceKind, wording.DIFFERENCE_MEANS),
        (DateBasis, wording.BASIS),
        (DateBasis, wording.TIME_BASIS),
        (AttributionKind, wording.VOICE),
        (Certainty, wording.CERTAINTY),
        (MarkKind, wording.MARK),
        (EntityType, [kind for kind, _ in wording.ENTITY_GROUPS]),
    ],
)
def test_every_code_has_a_word(codes: type, table: object) -> None:
    assert set(codes) == set(table)  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("value", "words"),
    [(0.7, "0.7"), (0.91234, "0.912"), (1.0, "1"), (57, "57"), (12345.0, "12,345"), (1234.56, "1,234.6")],
)
def test_figures(value: float, words: str) -> None:
    assert wording.figure(value) == words
