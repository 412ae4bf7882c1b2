"""When a report was published, and what that rests on.

In this order: what the caller gives; the metadata; what the text states (a line ``Published: ...``, a
line that is a date, a dateline with a full date) or the address (``/2024/07/16/``); what the text
implies (``inferred``), as an interval; else it is unknown. No clock is asked: the same file gives the
same date on any day.
"""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.extract.inferred import Bounds, find_bounds
from secondsource.extract.printed import find_date
from secondsource.extract.stated import dateline_without_year, stated_dates
from secondsource.model import DateBasis, Publication
from secondsource.text.edtf import DateInterval, read_date

YEAR_LEAST = 1800
"""Before it no metadata of a report is believed: it is a default or a damaged field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateClues:
    """Everything outside the text that bears on its date.

    Attributes:
        given: By the caller.
        metadata: By the metadata, as written there.
        metadata_by: Which piece of metadata.
        url: Address of the report.
        made: When the file was made, as written in it.
    """

    given: str | None = None
    metadata: str | None = None
    metadata_by: str = ""
    url: str | None = None
    made: str | None = None


def date_report(text: str, clues: DateClues) -> tuple[Publication, tuple[str, ...]]:
    """Decide on the date of publication.

    Args:
        text: The report.
        clues: What else is known.

    Returns:
        The date with its basis, and doubts about metadata, in words.
    """
    if clues.given is not None and (when := read_date(clues.given)) is not None:
        return _known(when, DateBasis.GIVEN, f"given as {clues.given}"), ()
    doubts: tuple[str, ...] = ()
    if clues.metadata is not None:
        when = find_date(clues.metadata)
        said = f"{clues.metadata_by or 'metadata'}: {clues.metadata[:60]}"
        doubt = _doubt(when, clues.made)
        if when is not None and not doubt:
            return _known(when, DateBasis.METADATA, said), _late_years(text, when)
        doubts = (f"{said} {doubt}",)
    for when, words in stated_dates(text, clues.url):
        return _known(when, DateBasis.STATED, words), doubts
    return _inferred(find_bounds(text), clues.made, dateline_without_year(text)), doubts


def _known(when: DateInterval, basis: DateBasis, words: str) -> Publication:
    return Publication(edtf=when.edtf, earliest=when.earliest, latest=when.latest, basis=basis, derivation=words)


def _doubt(when: DateInterval | None, made: str | None) -> str:
    """Why a date of the metadata is not believed; ``""`` where it is."""
    if when is None:
        return "is no date that can be read"
    if when.earliest is not None and int(when.earliest[:4]) < YEAR_LEAST:
        return f"lies before {YEAR_LEAST} and is not believed"
    if when.edtf == "1970-01-01":
        return "is the day computers count from, a default, and is not believed"
    file_made = find_date(made) if made is not None else None
    if file_made is not None and file_made.latest is not None and (when.earliest or "") > file_made.latest:
        return f"lies after the day the file was made, {file_made.latest}, and is not believed"
    return ""


def _late_years(text: str, when: DateInterval) -> tuple[str, ...]:
    """A doubt where the text tells a later year as past."""
    first = find_bounds(text).first
    if first is not None and when.latest is not None and first > int(when.latest[:4]):
        return (f"the metadata date {when.edtf} is kept, but the text seems to tell {first} as past",)
    return ()


def _inferred(bounds: Bounds, made: str | None, day: str | None) -> Publication:
    """An interval from what bounds the date; unknown where nothing does."""
    words = [bounds.words] if bounds.words else []
    ends = [f"{bounds.last}-12-31"] if bounds.last is not None else []
    file_made = find_date(made) if made is not None else None
    if file_made is not None and file_made.latest is not None:
        ends.append(file_made.latest)
        words.append(f"the file was made on {file_made.latest}, so not after it")
    start = f"{bounds.first}-01-01" if bounds.first is not None else None
    end = min(ends, default=None)
    if start is None and end is None and bounds.likely is None:
        said = f'the dateline says "{day}" and no year, and nothing else tells it'
        return Publication(derivation=said) if day is not None else Publication()
    if start is not None and end is not None and end < start:
        return Publication(derivation="what is said does not agree with itself: " + "; ".join(words))
    if bounds.likely is not None and (end is None or f"{bounds.likely}-01-01" <= end):
        return _likely(bounds.likely, end, day, words)
    edtf = f"{bounds.first or '..'}/{'..' if end is None else end.removesuffix('-12-31')}"
    if end is not None and end == f"{bounds.first}-12-31":
        edtf = str(bounds.first)
    return Publication(edtf=edtf, earliest=start, latest=end, basis=DateBasis.INFERRED, derivation="; ".join(words))


def _likely(year: int, end: str | None, day: str | None, words: list[str]) -> Publication:
    """A year that is suggested, or the dateline's day in it."""
    when = find_date(f"{day}, {year}") if day is not None else None
    if when is not None and (end is None or (when.latest or "") <= end):
        said = "; ".join([*words, f'the dateline says "{day}"'])
        return Publication(
            edtf=f"{when.edtf}~", earliest=when.earliest, latest=when.latest, basis=DateBasis.INFERRED, derivation=said
        )
    latest = min(f"{year}-12-31", end) if end is not None else f"{year}-12-31"
    return Publication(
        edtf=f"{year}~",
        earliest=f"{year}-01-01",
        latest=latest,
        basis=DateBasis.INFERRED,
        derivation="; ".join(words),
    )
