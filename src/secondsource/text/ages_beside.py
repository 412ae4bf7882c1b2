"""The age that stands beside a name: ``Ana Petrova, 52,``, ``52-year-old baker Ana Petrova``, ``Ana Petrova (52)``.

An age in the same phrase may be somebody else's (``Ana Petrova and her 11-year-old daughter``), so only what touches
the name counts, or what a few words join to it that name nobody else.
"""

from __future__ import annotations

import math
import re

from secondsource.text.numerals import NUMERAL, value_of
from secondsource.text.quantities_ages import OLDEST

REACH = 90
"""Code points on either side of a name in which its age may stand."""

_UNITS = {"year": 1.0, "yr": 1.0, "yo": 1.0, "month": 12.0, "mo": 12.0, "week": 52.0, "day": 365.0}
"""How many of each make a year."""

_COUNT = rf"(?P<n>\d{{1,3}}|{NUMERAL})"
_OLD = rf"\b{_COUNT}[-\s]?(?P<unit>year|yr|month|week|day|mo(?=[-\s])|yo\b)s?(?:[-\s]olds?\b|(?<=yo))"
_PERSON = (
    "boy|girl|man|woman|teen|teenager|child|toddler|infant|baby|victim|suspect|gunman|son|daughter|brother|sister|twin|"
    "nephew|niece|cousin|mother|father|grandmother|grandfather|grandson|granddaughter|stepson|stepdaughter|wife|husband|"
    "girlfriend|boyfriend|fianc[eé]e?|friend|neighbou?r|roommate|student|freshman|sophomore|junior|senior|graduate|"
    "resident|native|driver|passenger|officer|deputy|teacher|owner|employee|clerk|actor|actress|singer|player|rapper"
)
_ABOUT = (
    rf"(?:[A-Z][\w’'.-]*|high|school|college|little|younger|older|elder|half|former|retired|fellow|local|{_PERSON})"
)
"""Words of what a person is: none is a verb, and none brings in another person."""
_IDENTIFIED = (
    r"(?:\s[\w’'-]+){0,4}?,?\s(?:who\s)?(?:was\s)?(?:later\s)?(?:identified|named|known)(?:\sby\s[\w’' .-]+?)?\sas\s"
)
_BEFORE = re.compile(
    rf"(?i:{_OLD})(?:(?:\s{_ABOUT}){{0,6}}?\s|(?:\s{_ABOUT}){{0,6}}?\s(?:{_PERSON}),\s|{_IDENTIFIED})$"
)
_AS = re.compile(rf"\b(?:identif\w+|named)\s(?:[\w’']+\s){{0,4}}?(?i:{_OLD})(?:\s[\w’'-]+){{0,5}}?\sas\s$")
_SUFFIX = r"(?:,?\s(?:Jr|Sr|II|III|IV)\b\.?)?"
_ENDS = r"(?=[,.;)\]]|\s(?:of|was|were|and|on|in|who|is|has|had|from|at|with|both|remains?|died|after|as|when)\b|\s*$)"
_AFTER = re.compile(
    rf"{_SUFFIX}(?:,\s(?:of\s[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)*,\s)?|,?\s?\(|,?\s(?:aged?|who\s(?:is|was|turned))\s|\s(?:is|was)\s)"
    rf"(?:age\s)?(?P<n>\d{{1,3}})(?![-\d%]|[.,]\d|\s(?:miles?|years?\sago|percent)\b)"
    rf"(?:\s(?P<unit>year|month|week|day)s?(?:\sold)?\b)?{_ENDS}"
)
_OLD_AFTER = re.compile(rf"{_SUFFIX},\s(?:an?\s(?:[a-z][\w-]*\s){{0,2}})?(?i:{_OLD})(?:\s[\w-]+){{0,4}}?[,.]")


def age_beside(text: str, start: int, end: int) -> float | None:
    """The age of a person, where it stands beside the name.

    Args:
        text: The text.
        start: First code point of the name.
        end: One past its last.

    Returns:
        Whole years, 0 for a baby of some months; ``None`` where no age stands there.

    >>> age_beside("Ana Petrova, 52, said", 0, 11)
    52.0
    """
    after = text[end : end + REACH]
    for pattern in (_AFTER, _OLD_AFTER):
        if (found := pattern.match(after)) is not None:
            return _years(found["n"], found["unit"])
    before = text[max(0, start - REACH) : start].rpartition("\n")[2]
    found = _BEFORE.search(before) or _AS.search(before)
    if found is None:
        return None
    return _years(found["n"], found["unit"])


def _years(count: str, unit: str | None) -> float | None:
    value = value_of(count)
    if value is None:
        return None
    years = float(math.floor(value / _UNITS[(unit or "year").casefold()]))
    return years if years <= OLDEST else None
