"""What speaks for two claims of one kind of event telling one event, in points, each with its reason.

Within a story two claims of one kind of event mostly tell one event, but not always: a story of two
falls on one mountain tells of both. So silence speaks neither way, and points are counted for what
fits: who undergoes it, what else stands in the clause and in its sentence, and that both stand in the
lead, where reports tell the same. On ECB+ (Cybulska and Vossen, LREC 2014) pairs of claims of one kind
with three points or more are one event in 88 to 96 % (two halves), all of one kind in 78 %. The points
are the weights of a logistic regression there, rounded; that each of several reports tells such an event once
was added later (.367 to .391 of the pairs found, at the same precision).
"""

from __future__ import annotations

from enum import IntEnum

from secondsource.compare.frame import Frame
from secondsource.compare.knowledge import Knowledge
from secondsource.compare.lexicon import alike
from secondsource.model import Role

ENOUGH = 3  # points: one event
ENOUGH_RELATED = 4  # points, where the kinds of event are only related
SOME = 0.05  # weighted share of the words of either clause that both have
MANY = 0.1  # the same, and of the words of either sentence
MOST = 0.25  # the same, of the words of either sentence
LEAD = 2  # number of the last sentence of a report's lead
OFTEN = 3  # times in a report: an event told so often is more than one
_PARTY = (Role.AGENT, Role.PATIENT, Role.COMPANION)
_BESIDE = tuple(role for role in Role if role not in (Role.AGENT, Role.PATIENT))


class Part(IntEnum):
    """How those who play a part in two claims fit each other."""

    CLASH = -2
    OTHER = -1
    OPEN = 0
    MAYBE = 1
    FITS = 2


def part(a: Frame, b: Frame, role: Role, known: Knowledge) -> Part:
    """Hold those who play a part in two claims against each other.

    Args:
        a: One claim.
        b: The other.
        role: The part.
        known: What else is known.

    Returns:
        ``CLASH`` for two different names, ``OTHER`` for two different descriptions, ``OPEN`` where one
        is silent, ``MAYBE`` where one is a pronoun, ``FITS`` for one name, one description, or a
        description that stands for the name.
    """
    left, right = a.roles.get(role, ()), b.roles.get(role, ())
    if not left or not right:
        return Part.OPEN
    named = (a.named(role), b.named(role))
    if all(named):
        if named[0] & named[1] or known.surely_one(*named):
            return Part.FITS
        return Part.MAYBE if known.may_be_one(*named) else Part.CLASH
    heads = (a.heads[role], b.heads[role])
    if any(named):
        return _stands_for(heads[1] if named[0] else heads[0], named[0] | named[1], known)
    if not all(heads):
        return Part.MAYBE
    return Part.FITS if heads[0] & heads[1] or a.words_of[role] & b.words_of[role] else Part.OTHER


def _stands_for(described: frozenset[str], named: frozenset[str], known: Knowledge) -> Part:
    """How a description fits a name: by what reports call the thing."""
    if not described:
        return Part.MAYBE
    called = {head for e in named for head in known.called.get(e, ())}
    return Part.FITS if any(alike(x, y) for x in described for y in called) else Part.OPEN


def one_and_many(a: Frame, b: Frame) -> bool:
    """Whether a part is played by one in one claim and by many in the other: one defector and 196.

    Args:
        a: One claim.
        b: The other.

    Returns:
        True where some part is.
    """
    for left, right in zip(a.one_or_many, b.one_or_many, strict=True):
        if len(left) == len(right) == 1 and left != right:
            return True
    return False


def weigh(a: Frame, b: Frame, known: Knowledge) -> tuple[int, tuple[str, ...]]:
    """Count what speaks for two claims telling one event.

    Args:
        a: One claim.
        b: The other, of the same or a related kind of event.
        known: What else is known.

    Returns:
        Points, and the reasons in words.
    """
    undergone, acting = part(a, b, Role.PATIENT, known), part(a, b, Role.AGENT, known)
    if "both" in a.flags:
        undergone = acting = _parties(a, b, known)
    if Part.CLASH in (undergone, acting):
        return (int(Part.CLASH), ("two different participants",))
    clause, sentence = known.likeness(a.words, b.words), known.likeness(a.around, b.around)
    shared = len(a.entities & b.entities)
    items = (
        (int(undergone), "it befalls the same" if undergone > 0 else ""),
        (int(acting is Part.FITS and Part.OPEN is not undergone), ""),
        ((clause >= SOME) + (clause >= MANY), "words of the clause"),
        ((sentence >= MANY) + (sentence >= MOST), "words of the sentence"),
        (min(2, shared), "names in common"),
        (int(_beside(a, b)), "the same circumstances"),
        (int(bool(a.values & b.values)), "the same number"),
        (int(max(a.index, b.index) <= LEAD), "both in the lead"),
        (2 * (a.event == b.event and a.event in known.once), "told once by each"),
        (-2 * (known.told.get(a.event, 0.0) >= OFTEN), ""),
    )
    return sum(points for points, _ in items), tuple(reason for points, reason in items if points > 0 and reason)


def _parties(a: Frame, b: Frame, known: Knowledge) -> Part:
    """How the parties to two events fit each other, where they may change places."""
    if a.core & b.core:
        return Part.FITS
    if len(a.core) > 1 and len(b.core) > 1 and not known.may_be_one(a.core, b.core):
        return Part.CLASH
    heads = [[f.head for role in _PARTY for f in x.roles.get(role, ())] for x in (a, b)]
    return Part.FITS if any(alike(x, y) for x in heads[0] for y in heads[1]) else Part.OPEN


def _beside(a: Frame, b: Frame) -> bool:
    """Whether a circumstance of one has a word in common with the same circumstance of the other."""
    return any(a.words_of[role] & b.words_of[role] for role in _BESIDE if role in a.roles and role in b.roles)
