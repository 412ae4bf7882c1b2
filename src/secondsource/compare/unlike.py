"""What keeps two claims apart though their event and a participant are one: they count or describe other things.

``Two of the first 17`` and ``29 of 34`` are no two answers; a woman of 23 and a boy of 16 are two arrests.
"""

from __future__ import annotations

import re

from secondsource.compare.ages import AGE_UNIT, BIRTHDAY
from secondsource.compare.frame import Frame
from secondsource.compare.lexicon import PEOPLE
from secondsource.model import Quantity, Role
from secondsource.text.numerals import NUMERAL, value_of

REACH = 24  # code points before and after a count in which its words say what part of a whole it counts
_ORDER = r"first|second|third|fourth|last|next|final|opening"
_BEFORE = re.compile(rf"\b({_ORDER}|another|other|additional|further|remaining|extra)\s+(?:\w+\s+)?$", re.IGNORECASE)
_AFTER = re.compile(r"^\W*(more|straight|consecutive|unanswered|additional|other)\b", re.IGNORECASE)
_OF = re.compile(r"\bof (?:his|her|its|their|the)\b", re.IGNORECASE)
_WHILE = re.compile(
    rf"\b(?:in|of|over|during) the ({_ORDER})\s+(?:\S+\s+)?(half|quarter|period|inning|set|minutes?|hours?|days?|weeks?"
    r"|months?|years?|round|game|season)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(NUMERAL, re.IGNORECASE)
_FEMALE = frozenset({"woman", "girl", "mother", "daughter", "sister", "wife", "grandmother", "aunt", "lady"})
_MALE = frozenset({"man", "boy", "father", "son", "brother", "husband", "grandfather", "uncle", "gentleman"})


def unlike(a: Frame, b: Frame) -> bool:
    """Whether two claims count other things, or tell of two people without a name.

    Args:
        a: One claim.
        b: The other.

    Returns:
        True where they answer two questions.
    """
    return _two_counts(a, b) or any(_two_people(a, b, role) for role in (Role.AGENT, Role.PATIENT))


def _two_counts(a: Frame, b: Frame) -> bool:
    """Whether two counts of one unit differ, and one counts a part or a while that the other does not."""
    for x in a.claim.quantities:
        for y in b.claim.quantities:
            if x.unit == AGE_UNIT or x.unit.casefold().rstrip("s") != y.unit.casefold().rstrip("s"):
                continue
            if x.value != y.value and not same_number(x, y) and _part(a, x) != _part(b, y):
                return True
    return False


def same_number(x: Quantity, y: Quantity) -> bool:
    """Whether two counts, one of several numbers, have one in common: ``34 passes`` and ``29-of-34 passes``.

    Args:
        x: One count.
        y: The other.

    Returns:
        True where some number of the one's words is one of the other's.
    """
    left, right = ({value_of(n) for n in _NUMBER.findall(q.text)} - {None} for q in (x, y))
    return bool(left & right) and max(len(left), len(right)) > 1


def _part(frame: Frame, quantity: Quantity) -> frozenset[str]:
    """The words that say of what part or while a count is."""
    text, start, end = frame.claim.text, quantity.start - frame.claim.start, quantity.end - frame.claim.start
    found = {m.group(1).casefold() for m in (_BEFORE.search(text[max(0, start - REACH) : start]),) if m}
    found |= {m.group(1).casefold() for m in (_AFTER.search(text[end : end + REACH]),) if m}
    words = quantity.text.casefold().split()
    found |= {w for w in words if w in ("straight", "consecutive", "more", "additional", "other", "first", "last")}
    found |= {"part"} if _OF.search(text[start : end + REACH]) else set()
    return frozenset(found | {" ".join(m.groups()).casefold() for m in _WHILE.finditer(text)})


def _two_people(a: Frame, b: Frame, role: Role) -> bool:
    """Whether a part is played by one unnamed person here and by another there, by sex or by age."""
    left, right = a.roles.get(role, ()), b.roles.get(role, ())
    if len(left) != 1 or len(right) != 1:
        return False
    x, y = left[0], right[0]
    if x.entities or y.entities or x.number == "many" or y.number == "many":
        return False
    if (x.head in _FEMALE and y.head in _MALE) or (x.head in _MALE and y.head in _FEMALE):
        return True
    known = x.age is not None and y.age is not None and {x.head, y.head} <= PEOPLE
    return known and abs((x.age or 0) - (y.age or 0)) > 2 * BIRTHDAY
