"""Calendar values: what a time expression means, once it is anchored.

A ``When`` carries the same value in three forms: the TIMEX3 value (ISO 8601 with TimeML's
extensions), the EDTF value (ISO 8601-2) and the interval of days that it covers. Years run from
1 to 9999 in intervals; years before Christ have a TIMEX3 and an EDTF value and no interval.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import IntEnum


class Unit(IntEnum):
    """Calendar units, from the finest to the coarsest."""

    TIME = 0
    DAY = 1
    WEEKEND = 2
    WEEK = 3
    MONTH = 4
    QUARTER = 5
    SEASON = 6
    HALF = 7
    YEAR = 8
    DECADE = 9
    CENTURY = 10


SEASONS = {"SP": (21, 3), "SU": (22, 6), "FA": (23, 9), "WI": (24, 12)}
"""TIMEX3 code: EDTF month number and first month (meteorological, northern half of the world)."""

THIRDS = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}
"""Which third of an interval ``early``, ``mid`` and ``late`` leave."""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A calendar value.

    Attributes:
        timex: TIMEX3 value.
        edtf: EDTF value, or ``None`` where the words do not fix one.
        earliest: First day, or ``None`` for open or unknown.
        latest: Last day, or ``None`` for open or unknown.
        unit: How fine it is.
        mod: TIMEX3 ``mod`` (``START``, ``MID``, ``END``, ``APPROX`` ...), or ``""``.
    """

    timex: str
    edtf: str | None
    earliest: date | None
    latest: date | None
    unit: Unit
    mod: str = ""

    @property
    def year(self) -> int | None:
        """The year in which it begins."""
        return self.earliest.year if self.earliest is not None else None


def on_day(day: date) -> When:
    """A day."""
    iso = day.isoformat()
    return When(timex=iso, edtf=iso, earliest=day, latest=day, unit=Unit.DAY)


def in_week(day: date) -> When:
    """The ISO week that holds a day."""
    first = day - timedelta(days=day.weekday())
    last = first + timedelta(days=6)
    year, number, _ = day.isocalendar()
    return When(
        timex=f"{year}-W{number:02d}",
        edtf=f"{first.isoformat()}/{last.isoformat()}",
        earliest=first,
        latest=last,
        unit=Unit.WEEK,
    )


def in_weekend(day: date) -> When:
    """The weekend of the ISO week that holds a day."""
    week = in_week(day)
    assert week.latest is not None
    first = week.latest - timedelta(days=1)
    return When(
        timex=f"{week.timex}-WE",
        edtf=f"{first.isoformat()}/{week.latest.isoformat()}",
        earliest=first,
        latest=week.latest,
        unit=Unit.WEEKEND,
    )


def in_month(year: int, month: int) -> When:
    """A month."""
    value = f"{year:04d}-{month:02d}"
    last = calendar.monthrange(year, month)[1]
    return When(
        timex=value, edtf=value, earliest=date(year, month, 1), latest=date(year, month, last), unit=Unit.MONTH
    )  # fmt: skip


def in_quarter(year: int, quarter: int) -> When:
    """A quarter of a calendar year; EDTF 33 to 36."""
    first = in_month(year, 3 * quarter - 2)
    last = in_month(year, 3 * quarter)
    return When(
        timex=f"{year:04d}-Q{quarter}",
        edtf=f"{year:04d}-{32 + quarter}",
        earliest=first.earliest,
        latest=last.latest,
        unit=Unit.QUARTER,
    )


def in_half(year: int, half: int) -> When:
    """A half of a calendar year; EDTF 40 and 41."""
    return When(
        timex=f"{year:04d}-H{half}",
        edtf=f"{year:04d}-{39 + half}",
        earliest=date(year, 1 if half == 1 else 7, 1),
        latest=date(year, 6, 30) if half == 1 else date(year, 12, 31),
        unit=Unit.HALF,
    )


def in_season(year: int, code: str) -> When:
    """A season; winter is that which begins in the year."""
    number, month = SEASONS[code]
    ends = (year, month + 2) if month + 2 <= 12 else (year + 1, month + 2 - 12)
    latest = in_month(*ends).latest if ends[0] <= 9999 else None
    return When(
        timex=f"{year:04d}-{code}",
        edtf=f"{year:04d}-{number}",
        earliest=date(year, month, 1),
        latest=latest,
        unit=Unit.SEASON,
    )


def in_year(year: int) -> When:
    """A year; zero and below are years before Christ as astronomers count (0 is 1 BC)."""
    if year <= 0:
        edtf = f"-{-year:04d}" if year else "0000"
        return When(timex=f"BC{1 - year:04d}", edtf=edtf, earliest=None, latest=None, unit=Unit.YEAR)
    value = f"{year:04d}"
    return When(timex=value, edtf=value, earliest=date(year, 1, 1), latest=date(year, 12, 31), unit=Unit.YEAR)


def in_decade(year: int) -> When:
    """The ten years that hold a year (1990 to 1999)."""
    first = year - year % 10
    return When(
        timex=f"{first // 10:03d}",
        edtf=f"{first // 10:03d}X",
        earliest=date(max(first, 1), 1, 1),
        latest=date(first + 9, 12, 31),
        unit=Unit.DECADE,
    )


def in_century(number: int) -> When:
    """A century: the 20th is 1901 to 2000, written ``19XX``."""
    return When(
        timex=f"{number - 1:02d}",
        edtf=f"{number - 1:02d}XX",
        earliest=date(100 * (number - 1) + 1, 1, 1),
        latest=date(100 * number, 12, 31),
        unit=Unit.CENTURY,
    )


def within(unit: Unit, day: date) -> When:
    """The value of a unit that holds a day."""
    make = _WITHIN.get(unit)
    return make(day) if make is not None else on_day(day)


_WITHIN: dict[Unit, Callable[[date], When]] = {
    Unit.WEEK: in_week,
    Unit.WEEKEND: in_weekend,
    Unit.MONTH: lambda day: in_month(day.year, day.month),
    Unit.QUARTER: lambda day: in_quarter(day.year, (day.month + 2) // 3),
    Unit.HALF: lambda day: in_half(day.year, 1 if day.month <= 6 else 2),
    Unit.YEAR: lambda day: in_year(day.year),
    Unit.DECADE: lambda day: in_decade(day.year),
    Unit.CENTURY: lambda day: in_century((day.year + 99) // 100),
}


def shift_day(day: date, count: int, unit: Unit) -> date | None:
    """A day moved by whole units; the last day of a short month stands for a day it lacks.

    Args:
        day: From where.
        count: How many units, negative for back.
        unit: Which unit.

    Returns:
        The day, or ``None`` outside the years 1 to 9999.
    """
    days = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}
    months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
    try:
        if unit in days:
            return day + timedelta(days=count * days[unit])
        if unit in months:
            index = day.year * 12 + day.month - 1 + count * months[unit]
            year, month = divmod(index, 12)
            last = calendar.monthrange(year, month + 1)[1]
            return date(year, month + 1, min(day.day, last))
    except (ValueError, OverflowError):
        return None
    return day


def part_of_day(day: When, code: str) -> When:
    """A part of a day (``MO``, ``AF``, ``EV``, ``NI`` ...): the day, with the part in the TIMEX3 value."""
    return replace(day, timex=f"{day.timex}T{code}", unit=Unit.TIME)


def third(value: When, mod: str) -> When:
    """The early, middle or late third of a value.

    Args:
        value: What is narrowed.
        mod: ``START``, ``MID`` or ``END``.

    Returns:
        The same TIMEX3 and EDTF values with a narrower interval.
    """
    if value.earliest is None or value.latest is None:
        return replace(value, mod=mod)
    days = (value.latest - value.earliest).days + 1
    low, high = THIRDS[mod]
    earliest = value.earliest + timedelta(days=days * low // 3)
    latest = value.earliest + timedelta(days=max(days * high // 3 - 1, days * low // 3))
    return replace(value, earliest=earliest, latest=latest, mod=mod)


def about(value: When) -> When:
    """An approximate value: EDTF ``~``; the interval is widened by half its length to each side."""
    edtf = f"{value.edtf}~" if value.edtf is not None and "/" not in value.edtf else value.edtf
    if value.earliest is None or value.latest is None:
        return replace(value, edtf=edtf, mod="APPROX")
    spare = timedelta(days=((value.latest - value.earliest).days + 1) // 2 or 1)
    return replace(value, edtf=edtf, earliest=value.earliest - spare, latest=value.latest + spare, mod="APPROX")


def from_to(first: When, last: When) -> When:
    """The interval from one value to another."""
    edtf = None
    if first.edtf is not None and last.edtf is not None:
        start = _end_of_interval(first, first.edtf, first.earliest) if first.unit in _PARTS else first.edtf
        end = _end_of_interval(last, last.edtf, last.latest) if last.unit in _PARTS else last.edtf
        edtf = f"{start}/{end}"
    if edtf is not None and edtf.count("/") > 1:
        low, high = first.earliest, last.latest
        edtf = f"{low}/{high}" if low is not None and high is not None else None
    return When(
        timex=f"{first.timex}/{last.timex}",
        edtf=edtf,
        earliest=first.earliest,
        latest=last.latest,
        unit=max(first.unit, last.unit),
    )


def open_after(value: When) -> When:
    """From a value on: ``2017/..``."""
    start = _end_of_interval(value, value.edtf.split("/")[0], value.earliest) if value.edtf is not None else None
    return replace(value, edtf=f"{start}/.." if start is not None else None, latest=None, mod="AFTER")


def open_before(value: When) -> When:
    """Up to a value: ``../2017``."""
    end = _end_of_interval(value, value.edtf.split("/")[-1], value.latest) if value.edtf is not None else None
    return replace(value, edtf=f"../{end}" if end is not None else None, earliest=None, mod="BEFORE")


def _end_of_interval(value: When, edtf: str, day: date | None) -> str:
    """One end of an interval: EDTF ends none at unknown digits, nor at a quarter; a year or a month it does."""
    if day is not None and "X" in edtf:
        return f"{day.year:04d}"
    if day is not None and value.unit in _PARTS:
        return f"{day.year:04d}-{day.month:02d}"
    return edtf


def starts_after(value: When) -> When:
    """From the day after a value on."""
    if value.latest is None:
        return replace(value, edtf=None, earliest=None, mod="AFTER")
    following = within(_GRAIN.get(value.unit, Unit.DAY), value.latest + timedelta(days=1))
    return replace(open_after(following), timex=value.timex)


def ends_before(value: When) -> When:
    """Up to the day before a value."""
    if value.earliest is None or value.earliest == date.min:
        return replace(value, edtf=None, latest=None, mod="BEFORE")
    preceding = within(_GRAIN.get(value.unit, Unit.DAY), value.earliest - timedelta(days=1))
    return replace(open_before(preceding), timex=value.timex)


_PARTS = frozenset((Unit.QUARTER, Unit.HALF))
_GRAIN = {unit: unit for unit in (Unit.DAY, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR)}
"""Units whose neighbour is written in the same unit; others are bounded by days."""
