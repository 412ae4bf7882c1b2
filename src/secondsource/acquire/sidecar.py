"""``reports.toml`` and ``reports.csv``: what is given of many reports, beside them in their folder.

::

    ["seoul.txt"]                          path,published,outlet
    published = 2024-07-16                 seoul.txt,2024-07-16,The Example Times
    outlet = "The Example Times"           wire/b.html,2024-07,

A name is a path from the sidecar's folder (``wire/b.html``, ``batch.zip!/b.html``,
``reports.jsonl#3``), or a bare file name, which then stands for that file in any folder below.
"""

from __future__ import annotations

import csv
import io
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields

from secondsource.acquire.content import rejected
from secondsource.acquire.given import read_given
from secondsource.model import Given, Rejected

NAMES = ("reports.toml", "reports.csv")
MOST_BYTES = 20 * 2**20
_PATH_COLUMNS = ("path", "file", "name")
_SURPLUS = "a value without a column"
_FIELDS = tuple(f.name for f in fields(Given))
_ALIASES = {"id": "key"}


@dataclass(slots=True)
class Sidecar:
    """A sidecar, and which of its entries have been used.

    Attributes:
        path: Its own path, for messages.
        base: Path of its folder as captures write it, with a final slash; ``""`` for anywhere.
        entries: By name, NFC.
        used: Names that fitted a report.
        strict: Whether an entry that fits no report is worth a line: not where the user named some
            files of a folder only.
    """

    path: str
    base: str
    entries: Mapping[str, Given]
    used: set[str] = field(default_factory=set)
    strict: bool = True

    def find(self, path: str) -> Given | None:
        """What is given of a report.

        Args:
            path: The capture's path.

        Returns:
            The entry, or ``None``.
        """
        path = unicodedata.normalize("NFC", path)
        inner = path.removeprefix(self.base)
        for name in (inner, path, inner.rpartition("/")[2]):
            if name in self.entries:
                self.used.add(name)
                return self.entries[name]
        return None

    def unused(self) -> Iterator[Rejected]:
        """A line for each entry that fitted no report.

        Yields:
            The lines, none where the sidecar is not strict.
        """
        if self.strict:
            for name in self.entries:
                if name not in self.used:
                    yield rejected(f"{self.path}: {name}", "the sidecar file names a report that was not read")


def read_sidecar(path: str, data: bytes, *, base: str, strict: bool = True) -> tuple[Sidecar, list[Rejected]]:
    """Read a sidecar file.

    Args:
        path: Its path; the suffix tells the form.
        data: Its bytes.
        base: As in ``Sidecar``.
        strict: As in ``Sidecar``.

    Returns:
        The sidecar, and a line for each part of it that is wrong and was left out.
    """
    problems: list[Rejected] = []
    try:
        text = data.decode("utf-8-sig")
        rows = list(_toml_rows(text) if path.lower().endswith(".toml") else _csv_rows(text))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, csv.Error, ValueError, RecursionError) as exc:
        kind = "TOML" if path.lower().endswith(".toml") else "CSV"
        problems.append(rejected(path, f"the sidecar file is no {kind} in UTF-8 and is not used: {exc}"))
        rows = []
    entries: dict[str, Given] = {}
    for name, values in rows:
        what = f"{path}: {name}"
        if not isinstance(values, Mapping):
            problems.append(rejected(what, 'not a table; write ["file name"] and its keys below'))
            continue
        known = {_ALIASES.get(str(k), str(k)): v for k, v in values.items()}
        problems += [
            rejected(what, f"unknown key {str(k)[:40]!r}; there is: {', '.join(_FIELDS)}")
            for k in known if k not in _FIELDS
        ]  # fmt: skip
        given, wrong = read_given(known)
        problems += [rejected(what, f"{w}; the rest of the entry is used") for w in wrong]
        entries[unicodedata.normalize("NFC", name.replace("\\", "/").removeprefix("./"))] = given
    return Sidecar(path=path, base=unicodedata.normalize("NFC", base), entries=entries, strict=strict), problems


def _toml_rows(text: str) -> Iterator[tuple[str, object]]:
    yield from tomllib.loads(text).items()


def _csv_rows(text: str) -> Iterator[tuple[str, object]]:
    """Rows of a CSV with a header; comma, semicolon or tab, whichever the header has most of."""
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    reader: csv.DictReader[str] = csv.DictReader(io.StringIO(text), delimiter=delimiter, restkey=_SURPLUS)
    columns = {(name or "").strip().lower(): name for name in reader.fieldnames or ()}
    place = next((c for c in _PATH_COLUMNS if c in columns), None)
    if place is None:
        raise ValueError(f"its first line names no column {', '.join(_PATH_COLUMNS)}")
    for row in reader:
        values: dict[str, object] = {key.strip().lower(): value for key, value in row.items() if value}
        name = str(values.pop(place, "")).strip()
        if name:
            yield name, values
