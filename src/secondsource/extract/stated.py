"""Dates of publication that a text or its address states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from secondsource.extract.datelines import Opening, find_dateline, find_slug
from secondsource.extract.headline import is_date_line
from secondsource.extract.printed import find_date
from secondsource.text.edtf import DateInterval, day_interval

TOP_LINES = 8
"""Lines from the top in which a date line or a dateline with a date is looked for."""

END_LINES = 3
"""Lines from the end in which ``Published: ...`` is looked for."""

DATE_LINES_MOST = 2
"""Bare date lines at the top; with more of them the text is a timeline, and none is its own date."""

_URL_DATE = re.compile(
    r"[/_-](?P<year>19\d\d|20\d\d)[/-]?(?P<month>0[1-9]|1[0-2])[/-]?(?P<day>0[1-9]|[12]\d|3[01])(?=[/_.?-]|\d{4,}|$)"
)
_URL_MONTH = re.compile(
    r"/(?P<year>19\d\d|20\d\d)/(?:(?P<number>0[1-9]|1[0-2])|(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)"
    r"(?:/(?P<day>0?[1-9]|[12]\d|3[01]))?/"
)
_CHANGED = re.compile(r"(?i)\b(?:last )?(?:updated|modified|changed)\b")
_PUBLISHED = re.compile(r"(?i)\W*(?:by\b.{0,60})?(?:first )?(?:published|posted|created|date|issued|filed)\b")


def stated_dates(text: str, url: str | None) -> Iterator[tuple[DateInterval, str]]:
    """Dates that the text or the address states as its own, the best first.

    Args:
        text: The report.
        url: Its address, or ``None``.

    Yields:
        The date, and where it stands, in words.
    """
    lines = [line for line in text.split("\n") if line]
    yield from _date_lines(lines)
    for line, dateline in _datelines(lines):
        when = find_date(dateline.date)
        if when is not None:
            yield when, f'the dateline "{line[:80].strip()}"'
    when = address_date(url) if url is not None else None
    if when is not None:
        yield when, f"the address {url}"


def dateline_without_year(text: str) -> str | None:
    """Month and day of a dateline that prints no year.

    Args:
        text: The report.

    Returns:
        ``July 16``, or ``None``.
    """
    lines = [line for line in text.split("\n") if line]
    return next((d.date for _, d in _datelines(lines) if not re.search(r"\d{4}", d.date)), None)


def address_date(url: str) -> DateInterval | None:
    """A day, or a month, in an address.

    Args:
        url: ``https://example.org/2024/07/16/story``, ``.../20240716-story.html``, ``.../2024/jul/16/story``.

    Returns:
        The date, or ``None``.
    """
    found = _URL_DATE.search(url)
    if found is not None:
        return day_interval(int(found["year"]), int(found["month"]), int(found["day"]))
    found = _URL_MONTH.search(url.lower())
    if found is None:
        return None
    if found["number"]:
        return day_interval(int(found["year"]), int(found["number"]))
    day = f" {found['day']}," if found["day"] else ""
    return find_date(f"{found['name']}{day} {found['year']}")


def _datelines(lines: Sequence[str]) -> Iterator[tuple[str, Opening]]:
    """Datelines at the top that print a date, with the words of the dateline."""
    for line in lines[:TOP_LINES]:
        slug = find_slug(line)
        rest = line[slug.after if slug is not None else 0 :]
        dateline = find_dateline(rest)
        if dateline is not None and dateline.date:
            yield rest[: dateline.end], dateline


def _date_lines(lines: Sequence[str]) -> Iterator[tuple[DateInterval, str]]:
    """Lines that hold a date and nothing else: what says ``published`` first, never what says ``updated``."""
    plain: list[tuple[DateInterval, str]] = []
    for number, line in enumerate(lines):
        named = _PUBLISHED.match(line) is not None
        if number >= TOP_LINES and not (named and number >= len(lines) - END_LINES):
            continue
        when = find_date(_CHANGED.split(line)[0]) if is_date_line(line) else None
        if when is not None:
            if named:
                yield when, f'the line "{line[:80]}"'
            else:
                plain.append((when, f'the line "{line[:80]}"'))
    if len(plain) <= DATE_LINES_MOST:
        yield from plain
