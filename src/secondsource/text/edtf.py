"""Dates as ISO 8601-2:2019 (EDTF) writes them, read into a first and a last day.

Read are the forms that dates of publication take: a day, month or year; with ``?``, ``~`` or ``%``;
with unknown digits (``201X``, ``2024-XX``, ``2024-07-XX``); a season (``2024-22``: its year, since
hemispheres differ); an interval (``2023/2024``, ``../2024-07``, ``2024-07-16/..``). Further, what
feeds, mail and pages give: ISO 8601 date-times (the day is the one on the clock where they were
written), the basic form ``20240716``, and the dates of mail (RFC 5322).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from email.utils import parsedate_tz

_DATE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)"
    r"(?:-(?P<month>0[1-9]|1[0-2]|2[1-4]|XX)(?:-(?P<day>0[1-9]|[12]\d|3[01]|XX))?)?(?P<mark>[?~%]?)"
)
_DATE_TIME = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:[Zz]|UTC|GMT|[+-]\d\d(?::?\d\d)?)?"
)
_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\d{4}(?:\d\d)?(?:Z|[+-]\d{4})?)?")
_OPEN = {"", ".."}


@dataclass(frozen=True, slots=True, kw_only=True)
class DateInterval:
    """A date that may be inexact.

    Attributes:
        edtf: As EDTF.
        earliest: First day, ``YYYY-MM-DD``, or ``None`` for open.
        latest: Last day, ``YYYY-MM-DD``, or ``None`` for open.
    """

    edtf: str
    earliest: str | None
    latest: str | None


def read_date(text: str) -> DateInterval | None:
    """Read a date in any of the forms that this module names.

    Args:
        text: The date and nothing else; white space around it is ignored.

    Returns:
        The interval, or ``None`` where the text is no such date (``2024-02-30`` is none).
    """
    text = text.strip()
    if found := _DATE_TIME.fullmatch(text):
        return _one_date(found[1])
    if found := _BASIC.fullmatch(text):
        return _one_date("-".join(found.groups()))
    if "/" in text:
        return _interval(*text.split("/", 1))
    if found := _DATE.fullmatch(text):
        return _one_date(text)
    return _mail_date(text)


def day_interval(year: int, month: int | None = None, day: int | None = None) -> DateInterval | None:
    """The interval of a day, a month or a year given in numbers.

    Args:
        year: 1 to 9999.
        month: 1 to 12, or ``None`` for the whole year.
        day: 1 to 31, or ``None`` for the whole month.

    Returns:
        The interval, or ``None`` where there is no such day.
    """
    parts = [f"{year:04}", *(f"{n:02}" for n in (month, day) if n is not None)]
    return _one_date("-".join(parts))


def _one_date(text: str) -> DateInterval | None:
    """A day, month, season or year, digits unknown or not."""
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    first, last = (int(found["year"].replace("X", digit)) for digit in "09")
    if first < 1:
        return None
    days = _days(found["month"] or "XX", found["day"] or "XX", first, last)
    if days is None:
        return None
    return DateInterval(edtf=text, earliest=f"{first:04}-{days[0]}", latest=f"{last:04}-{days[1]}")


def _days(month: str, day: str, first: int, last: int) -> tuple[str, str] | None:
    """First day (of the first year) and last day (of the last) as ``MM-DD``; ``None`` if there is none."""
    if month == "XX" or int(month) > 12:  # a known day of an unknown month is no interval
        return ("01-01", "12-31") if day == "XX" else None
    if day == "XX":
        return f"{month}-01", f"{month}-{calendar.monthrange(last, int(month))[1]:02}"
    if int(day) > min(calendar.monthrange(year, int(month))[1] for year in (first, last)):
        return None
    return f"{month}-{day}", f"{month}-{day}"


def _interval(start: str, end: str) -> DateInterval | None:
    """``start/end``, either side open (``..`` or empty), not both."""
    first = None if start in _OPEN else _one_date(start)
    last = None if end in _OPEN else _one_date(end)
    if (first is None and start not in _OPEN) or (last is None and end not in _OPEN) or first is last:
        return None
    earliest = first.earliest if first is not None else None
    latest = last.latest if last is not None else None
    if earliest is not None and latest is not None and latest < earliest:
        return None
    return DateInterval(edtf=f"{start}/{end}", earliest=earliest, latest=latest)


def _mail_date(text: str) -> DateInterval | None:
    if not re.search(r"[A-Za-z]{3}", text) or not re.search(r"\d{4}", text):
        return None
    try:
        parsed = parsedate_tz(text)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    if parsed is None or not 1 <= parsed[0] <= 9999 or not re.search(r"\d:\d\d", text):
        return None
    return day_interval(*parsed[:3]) if 1 <= parsed[1] <= 12 and 1 <= parsed[2] <= 31 else None
