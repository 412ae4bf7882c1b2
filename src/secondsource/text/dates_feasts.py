"""Feasts and commemorations that news dates things by, with their day in a year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _weekday_of(month: int, weekday: int, nth: int) -> Callable[[int], date]:
    """The nth weekday of a month; the last for -1."""

    def at(year: int) -> date:
        if nth > 0:
            first = date(year, month, 1)
            return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)

    return at


def easter(year: int) -> date:
    """Easter Sunday of the Western churches.

    Args:
        year: From 1583 on.

    Returns:
        The day, by the anonymous Gregorian algorithm (Meeus, "Astronomical Algorithms", 1991).
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


FEASTS: dict[str, Callable[[int], date]] = {
    r"Christmas Eve": _fixed(12, 24),
    r"Christmas(?: Day)?": _fixed(12, 25),
    r"Boxing Day": _fixed(12, 26),
    r"New Year['’]?s['’]? Eve": _fixed(12, 31),
    r"New Year['’]?s['’]? Day|New Year['’]?s(?! Eve)": _fixed(1, 1),
    r"Valentine['’]?s['’]? Day": _fixed(2, 14),
    r"St\.? Patrick['’]?s['’]? Day": _fixed(3, 17),
    r"May Day": _fixed(5, 1),
    r"Halloween": _fixed(10, 31),
    r"Armistice Day|Veterans['’]? Day": _fixed(11, 11),
    r"Anzac Day|ANZAC Day": _fixed(4, 25),
    r"Bastille Day": _fixed(7, 14),
    r"(?:U\.?S\.? )?Independence Day|Fourth of July|July Fourth|July 4th": _fixed(7, 4),
    r"Martin Luther King(?:,? Jr\.?)? Day|MLK Day": _weekday_of(1, 0, 3),
    r"Presidents['’]? Day": _weekday_of(2, 0, 3),
    r"Memorial Day": _weekday_of(5, 0, -1),
    r"Labou?r Day": _weekday_of(9, 0, 1),
    r"Election Day": lambda year: _weekday_of(11, 0, 1)(year) + timedelta(days=1),
    r"Thanksgiving(?: Day)?": _weekday_of(11, 3, 4),
    r"Black Friday": lambda year: _weekday_of(11, 3, 4)(year) + timedelta(days=1),
    r"Good Friday": lambda year: easter(year) - timedelta(days=2),
    r"Easter Monday": lambda year: easter(year) + timedelta(days=1),
    r"Easter(?: Sunday)?": easter,
    r"Ash Wednesday": lambda year: easter(year) - timedelta(days=46),
    r"Palm Sunday": lambda year: easter(year) - timedelta(days=7),
}
"""Pattern of the name to its day in a year."""
