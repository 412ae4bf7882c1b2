"""Opposite words for one event: the ship passed the inspection, the ship failed it.

Antonyms tell one question where they speak of the same participants at the same time; else one may have
followed the other. A test is passed or failed once; shares rise on one day and fall on the next.
"""

from __future__ import annotations

from datetime import date

from secondsource.compare.eventwords import OUTCOMES, TURNS
from secondsource.compare.frame import Frame
from secondsource.model import TimeRange

LONGEST = 31  # days: within a longer time both may have come about, one after the other


def opposed(a: Frame, b: Frame) -> bool:
    """Whether two claims tell opposite kinds of event.

    Args:
        a: One claim.
        b: The other.

    Returns:
        True for passing and failing, opening and closing.
    """
    pair = frozenset({a.event, b.event})
    return pair in OUTCOMES or pair in TURNS


def of_one_time(a: Frame, b: Frame) -> bool:
    """Whether two opposite claims speak of one time.

    Args:
        a: One claim.
        b: The other.

    Returns:
        True where both give times that meet and are a month or less long; of an outcome, which comes but
        once, also where not both give one.
    """
    left, right = a.claim.time, b.claim.time
    if left is None or right is None or left.edtf is None or right.edtf is None:
        return frozenset({a.event, b.event}) in OUTCOMES
    return _short(left) and _short(right) and _meet(left, right)


def _short(time: TimeRange) -> bool:
    if time.earliest is None or time.latest is None:
        return False
    return (date.fromisoformat(time.latest) - date.fromisoformat(time.earliest)).days <= LONGEST


def _meet(x: TimeRange, y: TimeRange) -> bool:
    return (x.earliest or "") <= (y.latest or "9999") and (y.earliest or "") <= (x.latest or "9999")
