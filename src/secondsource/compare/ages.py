"""Two ages of one person: grown older, contradictory, or of two people.

An age counts from the day on which it was first printed of the person, for later reports repeat what
earlier ones said; and from the year that its sentence names, for a report may tell of an earlier time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import product

from secondsource.compare.clash import Clash
from secondsource.compare.frame import Frame
from secondsource.compare.knowledge import Knowledge
from secondsource.model import DifferenceKind, Quantity, Role

AGE_UNIT = "years old"
BIRTHDAY = 1.0  # years by which an age may be off: a birthday may lie between, and ages are whole years
GENERATION = 20.0  # years; two ages further apart at one time are more likely of two people
DAYS_OF_YEAR = 365.25
NEAR = 31  # days: one in twelve has a birthday in so short a time
_YEAR = re.compile(r"(?:19|20)\d\d")


def two_ages(a: Frame, b: Frame, x: Quantity, y: Quantity, known: Knowledge) -> Clash:
    """Hold two ages against each other.

    Args:
        a: The claim that gives one.
        b: The claim that gives the other.
        x: The age of the first.
        y: That of the second.
        known: What else is known.

    Returns:
        In what they differ: ``ageing`` where the time between explains it, ``difference`` where it does but
        is short, ``different referent`` where they lie a generation apart, else ``contradiction``.
    """
    words = f"\u201c{x.text}\u201d and \u201c{y.text}\u201d"
    first, second = _value(x), _value(y)
    if first is None or second is None:
        return Clash(slot="quantity", kind=DifferenceKind.PRECISION, note=f"an age without a number: {words}")
    whose = a.named(Role.AGENT, Role.PATIENT) & b.named(Role.AGENT, Role.PATIENT)
    days = product(_days(a, first, whose, known), _days(b, second, whose, known))
    gaps = [(day_b - day_a).days / DAYS_OF_YEAR for day_a, day_b in days]
    if any(_grown(second - first, gap) for gap in gaps or [0.0]) or (not gaps and abs(first - second) <= BIRTHDAY):
        near = bool(gaps) and min(abs(gap) for gap in gaps) * DAYS_OF_YEAR < NEAR
        note = f"the time between them explains two ages: {words}"
        if near:  # a birthday in so few days is less likely than a slip, but not impossible
            note = f"within {NEAR} days, so a birthday lies between or one is wrong: {words}"
        kind = DifferenceKind.DIFFERENCE if near else DifferenceKind.AGEING
        return Clash(slot="quantity", kind=kind, note=note)
    if abs(first - second) - max((abs(gap) for gap in gaps), default=0.0) >= GENERATION:
        note = f"two ages a generation apart, more likely of two people: {words}"
        return Clash(slot="quantity", kind=DifferenceKind.REFERENT, note=note)
    return Clash(slot="quantity", kind=DifferenceKind.CONTRADICTION, note=f"two ages: {words}")


def _value(quantity: Quantity) -> float | None:
    return quantity.value if quantity.value is not None else quantity.low


def _grown(older_by: float, years: float) -> bool:
    """Whether somebody is older by as much as the years between, a birthday more or less."""
    if abs(years) * DAYS_OF_YEAR <= 1:
        return older_by == 0
    if years < 0:
        older_by, years = -older_by, -years
    return older_by >= 0 and abs(older_by - years) <= BIRTHDAY


def _days(frame: Frame, age: float, whose: frozenset[str], known: Knowledge) -> Iterator[date]:
    """The days on which an age may have been true."""
    printed = [known.ages[e][age] for e in whose if age in known.ages.get(e, {})]
    first = min((day for day in printed if day != "9999"), default=frame.report.published.earliest)
    if first is None:
        return
    yield date.fromisoformat(first)
    for word in frame.around:
        if _YEAR.fullmatch(word) and int(word) < int(first[:4]):
            yield date(int(word), 7, 1)
