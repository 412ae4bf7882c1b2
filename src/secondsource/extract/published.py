"""When a report was published, and what that rests on.

In this order: what the caller gives; the metadata; what the text states (a line ``Published: ...``, a
line that is a date, a dateline with a full date) or the address (``/2024/07/16/``); what the text
implies (``inferred``), as an interval; else it is unknown. No clock is asked: the same file gives the
same date on any day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondsource.extract.datelines import find_dateline, find_slug
from secondsource.extract.headline import is_date_line
from secondsource.extract.inferred import Bounds, find_bounds
from secondsource.extract.printed import find_date
from secondsource.model import DateBasis, Publication
from secondsource.text.edtf import DateInterval, day_interval, read_date

YEAR_LEAST = 1800
"""Before it no metadata of a report is believed: it is a default or a damaged field."""

TOP_LINES = 8
"""Lines from the top in which a date line or a dateline with a date is looked for."""

END_LINES = 3
"""Lines from the end in which ``Published: ...`` is looked for."""

_URL_DATE = re.compile(
    r"[/_-](?P<year>19\d\d|20\d\d)[/-]?(?P<month>0[1-9]|1[0-2])[/-]?(?P<day>0[1-9]|[12]\d|3[01])(?=[/_.?-]|\d{4,}|$)"
)
_URL_MONTH = re.compile(
    r"/(?P<year>19\d\d|20\d\d)/(?P<month>0[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/"
)
_CHANGED = re.compile(r"(?i)\W*(?:last )?(?:updated|modified|changed)\b")
_PUBLISHED = re.compile(r"(?i)\W*(?:first )?(?:published|posted|created|date|issued)\b")


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
        The date with its basis, and doubts about metadata that were not believed, in words.
    """
    if clues.given is not None and (when := read_date(clues.given)) is not None:
        return _known(when, DateBasis.GIVEN, f"given as {clues.given}"), ()
    doubts: tuple[str, ...] = ()
    if clues.metadata is not None:
        when = find_date(clues.metadata)
        doubt = _doubt(clues.metadata, when)
        if when is not None and not doubt:
            words = f"{clues.metadata_by or 'metadata'}: {clues.metadata[:60]}"
            return _known(when, DateBasis.METADATA, words), _late_years(text, when)
        doubts = (f"{clues.metadata_by or 'metadata'}: {clues.metadata[:60]} {doubt}",)
    for when, words in _stated(text, clues.url):
        return _known(when, DateBasis.STATED, words), doubts
    return _inferred(find_bounds(text), clues.made), doubts


def _known(when: DateInterval, basis: DateBasis, words: str) -> Publication:
    return Publication(edtf=when.edtf, earliest=when.earliest, latest=when.latest, basis=basis, derivation=words)


def _doubt(raw: str, when: DateInterval | None) -> str:
    """Why a date of the metadata is not believed; ``""`` where it is."""
    if when is None:
        return "is no date that can be read"
    if when.earliest is not None and int(when.earliest[:4]) < YEAR_LEAST:
        return f"lies before {YEAR_LEAST} and is not believed"
    if when.edtf == "1970-01-01" and raw:
        return "is the day computers count from, a default, and is not believed"
    return ""


def _late_years(text: str, when: DateInterval) -> tuple[str, ...]:
    """A doubt where the text tells a later year as past."""
    first = find_bounds(text).first
    if first is not None and when.latest is not None and first > int(when.latest[:4]):
        return (f"the metadata date {when.edtf} is kept, but the text tells {first} as past",)
    return ()


def _stated(text: str, url: str | None) -> Iterator[tuple[DateInterval, str]]:
    """Dates that the text or the address states, the best first."""
    lines = [line for line in text.split("\n") if line]
    yield from _date_lines(lines)
    for line in lines[:TOP_LINES]:
        slug = find_slug(line)
        dateline = find_dateline(line[slug.after if slug is not None else 0 :])
        if dateline is not None and dateline.date and (when := find_date(dateline.date)) is not None:
            yield when, f'dateline "{line[: dateline.end][:80]}"'
    if url is not None:
        when = _url_date(url)
        if when is not None:
            yield when, f"the address {url[:120]}"


def _date_lines(lines: Sequence[str]) -> Iterator[tuple[DateInterval, str]]:
    """Lines that hold a date and nothing else: what says ``published`` first, never what says ``updated``."""
    plain: list[tuple[DateInterval, str]] = []
    for number, line in enumerate(lines):
        named = _PUBLISHED.match(line) is not None
        near = number < TOP_LINES or (named and number >= len(lines) - END_LINES)
        if not near or _CHANGED.match(line) or not is_date_line(line):
            continue
        when = find_date(re.split(r"(?i)\b(?:last )?(?:updated|modified)\b", line)[0])
        if when is None:
            continue
        if named:
            yield when, f'the line "{line[:80]}"'
        else:
            plain.append((when, f'the line "{line[:80]}"'))
    yield from plain


def _url_date(url: str) -> DateInterval | None:
    """A day in an address, or a month."""
    found = _URL_DATE.search(url)
    if found is not None:
        return day_interval(int(found["year"]), int(found["month"]), int(found["day"]))
    found = _URL_MONTH.search(url.lower())
    if found is None:
        return None
    return find_date(
        f"{found['year']}-{found['month']}" if found["month"].isdigit() else f"{found['month']} {found['year']}"
    )


def _inferred(bounds: Bounds, made: str | None) -> Publication:
    """An interval from what bounds the date; unknown where nothing does."""
    latest = find_date(made) if made is not None else None
    end = latest.latest if latest is not None else None
    words = bounds.words
    if end is not None:
        words = "; ".join(filter(None, (words, f"the file was made on {end}, so not after it")))
    if bounds.last is not None and (end is None or f"{bounds.last}-12-31" < end):
        end = f"{bounds.last}-12-31"
    if bounds.likely is not None and (end is None or f"{bounds.likely}-01-01" <= end):
        year = bounds.likely
        return Publication(
            edtf=f"{year}~", earliest=f"{year}-01-01", latest=min(f"{year}-12-31", end or "9999"),
            basis=DateBasis.INFERRED, derivation=words,
        )  # fmt: skip
    start = f"{bounds.first}-01-01" if bounds.first is not None else None
    if start is None and end is None:
        return Publication()
    if start is not None and end is not None and end < start:
        return Publication(derivation=f"what the text says does not agree with itself: {words}")
    edtf = f"{bounds.first or '..'}/{_edtf_end(end)}"
    if bounds.first is not None and end == f"{bounds.first}-12-31":
        edtf = str(bounds.first)
    return Publication(edtf=edtf, earliest=start, latest=end, basis=DateBasis.INFERRED, derivation=words)


def _edtf_end(end: str | None) -> str:
    """The end of an interval; a whole year by its number."""
    return ".." if end is None else end.removesuffix("-12-31")
