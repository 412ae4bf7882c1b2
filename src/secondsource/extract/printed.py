"""Dates as print writes them, in full: ``July 16, 2024``, ``16 July 2024``, ``16.7.2024``, ``2024년 7월 16일``.

A date of digits whose order cannot be told (``03/04/2024``) is not read: a date that looks exact and
is not is worse than none.
"""

from __future__ import annotations

import re

from secondsource.text.edtf import DateInterval, day_interval, read_date

_MONTH_STEMS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>1[89]\d\d|20\d\d)(?!\d)"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_MONTH} {_DAY},? (?:at )?{_YEAR}",
        rf"{_DAY}\.?[ -](?:of )?{_MONTH},?[ -]{_YEAR}",
        rf"{_YEAR}[-/.] ?(?P<month>\d{{1,2}})[-/.] ?(?P<day>\d{{1,2}})(?!\d)",
        rf"{_YEAR}[년年] ?(?P<month>\d{{1,2}})[월月] ?(?P<day>\d{{1,2}})[일日]",
        rf"{_DAY}\.(?P<month>\d{{1,2}})\.{_YEAR}",
        rf"{_MONTH},? {_YEAR}",
    )
)
_SLASHES = re.compile(rf"(?<!\d)(?P<a>\d{{1,2}})[/-](?P<b>\d{{1,2}})[/-]{_YEAR}")


def find_date(line: str) -> DateInterval | None:
    """The first full date in a short line.

    Args:
        line: A date line, a dateline, a value of metadata.

    Returns:
        The day (or the month, where no day is printed), or ``None``.
    """
    whole = read_date(line)
    if whole is not None:
        return whole
    for form in _FORMS:
        found = form.search(line)
        if found is not None:
            parts = found.groupdict()
            day = int(parts["day"]) if parts.get("day") else None
            return _checked(int(parts["year"]), month_number(parts["month"]), day)
    found = _SLASHES.search(line)
    if found is None:
        return None
    a, b = int(found["a"]), int(found["b"])
    if a != b and a <= 12 and b <= 12:
        return None
    return _checked(int(found["year"]), min(a, b) if b > 12 or a == b else b, max(a, b) if b > 12 or a == b else a)


def month_number(word: str) -> int:
    """Number of a month.

    Args:
        word: English name or abbreviation, or digits.

    Returns:
        1 to 12, or another number where digits say so.
    """
    return int(word) if word.isdigit() else _MONTH_STEMS.index(word[:3].lower()) + 1


def _checked(year: int, month: int, day: int | None) -> DateInterval | None:
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    return day_interval(year, month, day)
