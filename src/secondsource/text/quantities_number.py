"""A number with what stands before it: the bound that it is under, and the record that is made of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secondsource.model import Quantity
from secondsource.text.quantities_tables import AT_LEAST, AT_MOST, NEARLY, ROUGHLY

_BOUND = "|".join(sorted((*AT_LEAST, *AT_MOST, *NEARLY, *ROUGHLY), key=len, reverse=True))
LEAD = rf"(?P<lead>(?:\b(?:{_BOUND})\s+){{0,3}})"
"""Matches the words that bound a number: ``at least``, ``just under``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number with what stands before it.

    Attributes:
        start: First code point.
        end: One past the last.
        value: The number as said, or ``None`` where only bounds are.
        low: Smallest value that the words allow, or ``None`` for open.
        high: Largest value that the words allow, or ``None`` for open.
        approximate: Whether the words say so.
        unit: What is counted or measured.
    """

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    approximate: bool = False
    unit: str = ""


def make(text: str, number: Number) -> Quantity:
    """The record of a number.

    Args:
        text: The report's text.
        number: Where it stands and what it says.

    Returns:
        The quantity.
    """
    return Quantity(
        start=number.start,
        end=number.end,
        text=text[number.start : number.end],
        value=number.value,
        low=number.low,
        high=number.high,
        unit=number.unit,
        approximate=number.approximate,
    )


def exact(start: int, end: int, value: float, unit: str) -> Number:
    """A number under no bound."""
    return Number(start=start, end=end, value=value, low=value, high=value, unit=unit)


def bounded(start: int, end: int, value: float, lead: str, unit: str = "") -> Number:
    """A number under the words before it: ``at least``, ``nearly``, ``around``.

    Args:
        start: First code point.
        end: One past the last.
        value: The number.
        lead: As matched by ``LEAD``.
        unit: What is counted or measured.

    Returns:
        The number with its bounds.
    """
    words = re.sub(r"\s+", " ", lead.strip().lower())
    if any(words.endswith(w) for w in AT_LEAST):
        return Number(start=start, end=end, value=None, low=value, high=None, unit=unit)
    if any(words.endswith(w) for w in AT_MOST):
        return Number(start=start, end=end, value=None, low=None, high=value, unit=unit)
    if any(words.endswith(w) for w in NEARLY):
        return Number(start=start, end=end, value=value, low=None, high=value, approximate=True, unit=unit)
    if words:
        return Number(start=start, end=end, value=value, low=None, high=None, approximate=True, unit=unit)
    return exact(start, end, value, unit)
