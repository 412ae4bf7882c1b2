"""When those who play a part in two claims are not named: what else tells that the claims are of one thing."""

from __future__ import annotations

from secondsource.compare.eventwords import RELATED
from secondsource.compare.evidence import Part, part
from secondsource.compare.fillers import Filler
from secondsource.compare.frame import NOBODY, Frame
from secondsource.compare.knowledge import Knowledge
from secondsource.compare.lexicon import PEOPLE, alike
from secondsource.compare.tolls import at_large
from secondsource.model import Role

SEVERAL = 5  # a count that two events of a story are not likely to share by chance
DEFINITE = frozenset({"the", "this", "that"})
_OWNED = frozenset({"its", "his", "her", "their", "our"})
LIGHTEST = frozenset({"take", "have", "use", "get"})
"""Verbs that with the same object tell what a fuller verb tells."""
REACTING = frozenset(
    {"reject", "deny", "dispute", "confirm", "criticize", "commend", "refute", "contradict"}
)  # fmt: skip
"""Kinds of event that answer what somebody said."""
SAYINGS = frozenset(
    {"claim", "report", "accusation", "allegation", "statement", "call", "suggestion", "assertion", "charge",
     "criticism", "account", "demand", "idea", "story", "remark", "rumor", "rumour", "finding"}
)  # fmt: skip
"""Nouns for what was said, which do not tell what it was."""
WHAT = (Role.PATIENT, Role.ATTRIBUTE, Role.TOPIC)
"""Roles of what is done, said or had."""


def fits(left: Filler, right: Filler, known: Knowledge) -> bool:
    """Whether two who play a part may be one, by their names, ages and descriptions.

    Args:
        left: One.
        right: The other.
        known: What else is known.

    Returns:
        False where nothing of the two fits.
    """
    if left.entities and right.entities:
        return bool(left.entities & right.entities)
    if left.age is not None and right.age is not None and left.age != right.age:
        return False
    if not left.entities and not right.entities:
        return alike(left.head, right.head)
    named, described = (left, right) if left.entities else (right, left)
    ages = {age for e in named.entities for age in known.ages.get(e, ())}
    if described.age is not None and ages:
        return described.age in ages
    return any(alike(described.head, head) for e in named.entities for head in known.called.get(e, ()))


def one_toll(a: Frame, b: Frame) -> bool:
    """Whether both count the people at large whom the event of the story befell.

    Args:
        a: One claim.
        b: The other.

    Returns:
        True where the counts may be set beside each other.
    """
    if "toll" not in a.flags or not (at_large(a) and at_large(b)):
        return False
    # Those hurt and those taken to hospital are one count where it is the same, and no small number.
    return a.event == b.event or (
        frozenset({a.event, b.event}) in RELATED and max(a.values & b.values, default=0) >= SEVERAL
    )


def lightly_told(a: Frame, b: Frame, known: Knowledge) -> bool:
    """Whether a light verb tells what another verb tells of the same thing: took, accepted 340,000 crowns.

    Args:
        a: One claim.
        b: The other.
        known: What else is known.

    Returns:
        True where who does it and what it is done to fit.
    """
    if a.event not in LIGHTEST and b.event not in LIGHTEST:
        return False
    acting = part(a, b, Role.AGENT, known)
    if a.claim.polarity is not b.claim.polarity or acting in (Part.CLASH, Part.OTHER):
        return False
    if acting is Part.OPEN and not a.entities & b.entities:
        return False
    done = [(x, y) for x in a.roles.get(Role.PATIENT, ()) for y in b.roles.get(Role.PATIENT, ())]
    if not any(alike(x.head, y.head) or (x.head in PEOPLE and y.head in PEOPLE) for x, y in done):
        return False
    # "took gas" is said of any gas; "tear gas" and "340,000 crowns" are told of one event in a story.
    number = max(a.values & b.values, default=0) >= SEVERAL
    return number or any(len(x.words & y.words) > 1 for x, y in done)


def pinned(a: Frame, b: Frame, known: Knowledge) -> bool:
    """Whether ``the`` thing that plays a part in one plays it in the other: the alarm, the alarm.

    Args:
        a: One claim.
        b: The other.
        known: What else is known.

    Returns:
        True where a definite description, or a name, fits in the same part.
    """
    if a.vague or b.vague or "toll" in a.flags:
        return False
    return any(
        _definite(x) and _definite(y) and x.head not in PEOPLE and fits(x, y, known)
        for role in (Role.AGENT, Role.PATIENT)
        for x in a.roles.get(role, ())
        for y in b.roles.get(role, ())
    )


def _definite(filler: Filler) -> bool:
    return bool(filler.entities) or filler.text.casefold().split(" ")[0] in DEFINITE | _OWNED


def same_said(a: Frame, b: Frame) -> bool:
    """Whether what somebody denies, rejects or confirms is the same: of two claims rejected nothing is known.

    Args:
        a: One claim.
        b: The other.

    Returns:
        True also of events that answer nothing said.
    """
    if a.event not in REACTING or b.event not in REACTING:
        return True
    said = [frozenset(w for role in WHAT for f in x.roles.get(role, ()) for w in (f.head, *f.words)) for x in (a, b)]
    things = [NOBODY.union(*(f.entities for role in WHAT for f in x.roles.get(role, ()))) for x in (a, b)]
    return bool(said[0] & said[1] - SAYINGS - {""} or things[0] & things[1])
