"""Which words may be part of a date, for corpora that do not annotate dates."""

# ruff: noqa: SIM905 (word lists read best as text)

from __future__ import annotations

import re

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_SHORT_DAYS = "mon tue tues wed thu thur thurs fri sat sun".split()
_MONTHS = ("january february march april may june july august september october november december").split()
_SHORT_MONTHS = "jan feb mar apr jun jul aug sep sept oct nov dec".split()
_UNITS = "day week weekend month year decade century fortnight quarter semester season".split()
_NEAR = (
    "today yesterday tomorrow tonight morning afternoon evening night midnight noon "
    "spring summer autumn fall winter christmas easter ramadan thanksgiving eve new ago"
).split()
UNITS = frozenset(_UNITS) | {u + "s" for u in _UNITS} | {"centuries"}
CALENDAR = frozenset(_DAYS + _MONTHS)
SHORT = frozenset(_SHORT_DAYS + _SHORT_MONTHS)
NEAR = frozenset(_NEAR) - {"new", "ago", "fall"}
CLOCK = frozenset("hour hours minute minutes second seconds moment moments a.m. p.m. am pm o'clock utc gmt".split())
_YEAR = re.compile(r"^(1[0-9]|20)\d\d(s|['’]s)?$|^['’]?\d0s$")
_NUMERIC = re.compile(r"^\d{1,4}[/.-]\d{1,2}([/.-]\d{2,4})?$")


def is_cue(word: str) -> bool:
    """Whether a word by itself suggests a date."""
    low = word.lower()
    capital = word[:1].isupper()
    return (
        low in UNITS
        or low in NEAR
        or (capital and (low in CALENDAR or low.rstrip(".") in SHORT))
        or bool(_YEAR.match(low))
        or bool(_NUMERIC.match(low))
    )


def zone(words: list[str], reach: int = 4) -> list[bool]:
    """Per word, whether a date could cover it: within `reach` words of a cue."""
    near = [False] * len(words)
    for i, word in enumerate(words):
        if is_cue(word):
            for j in range(max(0, i - reach), min(len(words), i + reach + 1)):
                near[j] = True
    return near
