"""Do two claims answer the same question?

Three things must hold. The *event* is the same: one lemma, one kind of event in the lexicon, or two
related kinds with the same participants and places. Nothing of the *core* speaks against it: no part
is played by two different named things, none is swapped. And something *speaks for it*: a named
participant in the same part, or a likeness of wording that leaves no room for doubt. Silence is
tolerated: a claim may give no place, no date, no number. Where time, place, number or yes-and-no
differ, the question is still the same, and the difference is an object of its own (``difference``).

After the event-coreference features of Lee et al., "Joint entity and event coreference resolution
across documents" (EMNLP 2012), as rules rather than weights: who reads a dossier wants the reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secondsource.compare.clash import Clash
from secondsource.compare.difference import differ, strange_names
from secondsource.compare.dwellers import one_ground
from secondsource.compare.eventwords import RELATED
from secondsource.compare.evidence import ENOUGH, ENOUGH_RELATED, one_and_many, weigh
from secondsource.compare.fillers import Filler
from secondsource.compare.frame import CORE, Frame
from secondsource.compare.knowledge import Knowledge
from secondsource.compare.lexicon import PEOPLE, VAGUE
from secondsource.compare.opposites import of_one_time, opposed
from secondsource.compare.particulars import other_days, other_numbers
from secondsource.compare.unlike import unlike
from secondsource.compare.unnamed import DEFINITE, WHAT, fits, lightly_told, one_toll, pinned, same_said
from secondsource.model import DifferenceKind, Role

SAME_WORDING = 0.7  # share of the weight of either's words that both have: one sentence, edited
SAME_SHORTENED = 0.9  # share of the shorter one's words, where both tell one event: one sentence, shortened
LIKE_WORDING = 0.35  # with an unnamed participant of the same description and a shared name beside
OBJECT_WORDING = 0.34  # share of the shorter object's words: ``ties`` and ``diplomatic relations`` after same_noun
SOME_WORDING = 0.15  # with the same done to the same kind of thing
MUCH_THE_SAME = 0.5  # share of the words of the shorter one that are no particulars
ALL_THE_SAME = 0.85  # the same, where a participant is shared
ONLY_A_PART = 0.95  # the same, from which a claim is a part of the other: who aligned with a third is parted again
PART_WORDS = 3  # words, but for particulars, in which that may be judged
LEAST_WORDS = 4  # words in which wording may be judged at all
ENOUGH_WORDS = 6  # words in which wording alone may decide
MONTH = 31  # days: a longer time that both give is no sign of one event
AGE = "age"

SETTING_APART = frozenset(
    {"first", "second", "third", "last", "only", "former", "next", "new", "deputy", "vice", "acting", "late", "ex",
     "youngest", "oldest", "largest", "highest", "latest", "best", "worst"}
)  # fmt: skip
"""Adjectives that make another description of the same noun: the first diplomat to flee is more than a diplomat."""

_GROUNDS = (Role.PURPOSE, Role.CAUSE, Role.TOPIC, Role.SOURCE, Role.COMPANION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Two claims that answer one question.

    Attributes:
        score: In [0, 1], 1 = surely the same question.
        note: What speaks for it, in words.
        clashes: Slots in which the answers differ.
    """

    score: float
    note: str
    clashes: tuple[Clash, ...]


def align(a: Frame, b: Frame, known: Knowledge) -> Alignment | None:
    """Hold two claims against each other.

    Args:
        a: One claim.
        b: The other.
        known: What else is known.

    Returns:
        How they align, or ``None`` where they answer different questions.
    """
    lightly = lightly_told(a, b, known)
    related = lightly or _related(a, b)
    if not _may_align(a, b, known, related=related):
        return None
    wording = _wording(a, b, known, related=related)
    if not related and wording < SAME_WORDING:
        return None
    ground = one_ground(a, b, known)
    shared, plain = _shared_core(a, b) | ground, wording >= SAME_WORDING
    reasons: tuple[str, ...] = ()
    if not plain:
        plain = (bool(shared) or _described(a, b, known, wording) or _one_explained(a, b)) and _settled(a, b)
        plain = (plain and (bool(ground) or _same_object(a, b, known, shared))) or one_toll(a, b) or lightly
        told, reasons = (True, ()) if plain else _told_alike(a, b, known)
        if not (told and _same_ground(a, b) and same_said(a, b)):
            return None
    clashes = differ(a, b, known)
    if clashes and not (
        _one_question(a, clashes, wording, shared, told=not plain) or (_only_denied(clashes) and pinned(a, b, known))
    ):
        return None
    if not clashes and wording < SAME_WORDING and _other_particulars(a, b, known, least=ALL_THE_SAME):
        return None
    note = _in_words(a, b, shared, wording, known) + (f" ({', '.join(reasons)})" if reasons else "")
    return Alignment(score=round(_score(a, b, shared, wording, clashes), 4), note=note, clashes=clashes)


def _may_align(a: Frame, b: Frame, known: Knowledge, *, related: bool) -> bool:
    """What is quickly seen: two moods, two events in other words, two participants."""
    if a.asserted != b.asserted or a.coming != b.coming:
        return False
    if not related and 2 * len(a.words & b.words) < max(1, min(len(a.words), len(b.words))):
        return False
    return not (_swapped(a, b) or _clashing_core(a, b, known) or _follow(a, b) or unlike(a, b))


def _follow(a: Frame, b: Frame) -> bool:
    """Whether two claims tell opposite things of which one may have followed the other."""
    if not opposed(a, b):
        return False
    left, right = (frozenset(w for r in _GROUNDS for w in x.words_of.get(r, ())) for x in (a, b))
    # Who is convicted of one charge is acquitted of another.
    return not of_one_time(a, b) or ("ground" in a.flags and not left & right)


def _wording(a: Frame, b: Frame, known: Knowledge, *, related: bool) -> float:
    """How much of their wording two claims share, as far as they are long enough to tell."""
    fewer = min(len(a.words), len(b.words))
    wording = known.likeness(a.words, b.words) if fewer >= LEAST_WORDS else 0.0
    if fewer < ENOUGH_WORDS or a.event == AGE:
        return min(wording, SAME_WORDING - 0.01)
    if related and known.containment(a.words, b.words) >= SAME_SHORTENED:
        return max(wording, SAME_WORDING)
    return wording


def _told_alike(a: Frame, b: Frame, known: Knowledge) -> tuple[bool, tuple[str, ...]]:
    """Whether enough speaks for one event where nothing single settles it, and what."""
    if (
        not _related(a, b)
        or one_and_many(a, b)
        or a.vague
        or b.vague
        or a.borrowed
        or b.borrowed
        or a.event == AGE
        or a.event.startswith(("is ", "why "))
    ):
        return False, ()
    if _other_particulars(a, b, known, MUCH_THE_SAME):
        return False, ()
    points, reasons = weigh(a, b, known)
    return points >= (ENOUGH if a.event == b.event else ENOUGH_RELATED), reasons


def compatible(a: Frame, b: Frame, known: Knowledge) -> bool:
    """Whether two claims that each align with a third may stand in one group.

    Args:
        a: One claim.
        b: The other.
        known: What else is known.

    Returns:
        False where they speak against each other: another participant, parts swapped, two dates and two
        places.
    """
    if a.asserted != b.asserted or _swapped(a, b) or _clashing_core(a, b, known) or _follow(a, b) or unlike(a, b):
        return False
    wording = known.likeness(a.words, b.words)
    clashes = differ(a, b, known)
    if not clashes and wording < SAME_WORDING and _a_part(a, b) and _other_particulars(a, b, known, least=ONLY_A_PART):
        return False
    if _one_question(a, clashes, wording, _shared_core(a, b)):
        return True
    return _only_denied(clashes) and pinned(a, b, known)


def _a_part(a: Frame, b: Frame) -> bool:
    """Whether both have words enough besides their particulars for one to be told to be a part of the other."""
    return min(len(a.frame_words), len(b.frame_words)) >= PART_WORDS


def _other_particulars(a: Frame, b: Frame, known: Knowledge, least: float) -> bool:
    """Whether each has a name, number or date that the other lacks where else they say much the same.

    What each then puts in the other's place cannot be told, so they neither agree nor contradict.
    """
    if known.containment(a.frame_words, b.frame_words) < least:
        return False
    if all(other_days(a.particulars.calendar, b.particulars.calendar)):
        return True
    return all(other_numbers(a.particulars, b.particulars)) or all(strange_names(a, b, known))


def _related(a: Frame, b: Frame) -> bool:
    """Whether two claims tell of one kind of event, or of two that one act may be told as."""
    return a.event == b.event or frozenset({a.event, b.event}) in RELATED or opposed(a, b)


def _settled(a: Frame, b: Frame) -> bool:
    """Whether no more than a shared participant is needed to tell that two events are one."""
    if a.event == b.event or opposed(a, b):
        return True
    return bool(a.where & b.where) and bool(a.agents & b.agents)


def _shared_core(a: Frame, b: Frame) -> frozenset[str]:
    """Named things that play the same part in both."""
    if "both" in a.flags:
        return a.core & b.core
    if not a.core & b.core:
        return a.core & b.core
    return frozenset(e for role in CORE for e in a.named(role) & b.named(role))


def _clashing_core(a: Frame, b: Frame, known: Knowledge) -> bool:
    """Whether a part is played by one named thing here and by another there."""
    if "both" in a.flags:
        return False
    for left, right in ((a.agents, b.agents), (a.patients, b.patients)):
        if left and right and left.isdisjoint(right) and not known.may_be_one(left, right):
            return True
    return False


def _swapped(a: Frame, b: Frame) -> bool:
    """Whether who acts in one is acted upon in the other."""
    if "both" in a.flags or a.event != b.event:
        return False
    if a.agents.isdisjoint(b.patients) and a.patients.isdisjoint(b.agents):
        return False
    return bool((a.agents & b.patients) - b.agents) or bool((a.patients & b.agents) - a.agents)


def _described(a: Frame, b: Frame, known: Knowledge, wording: float) -> bool:
    """Whether an unnamed participant of one fits the other's, and time, place or wording say so too."""
    if a.vague or a.event == AGE or one_and_many(a, b):
        return False
    fitting = any(
        fits(left, right, known)
        for role in (Role.AGENT, Role.PATIENT)
        for left in a.roles.get(role, ())
        for right in b.roles.get(role, ())
    )
    if not fitting:
        return False
    if _same_thing_done(a, b, known) and wording >= SOME_WORDING:
        return True
    return (wording >= LIKE_WORDING and bool(a.entities & b.entities)) or _same_place(a, b) or _same_time(a, b)


def _same_thing_done(a: Frame, b: Frame, known: Knowledge) -> bool:
    """Whether the same is done to the same kind of thing, and who does it may be the same."""
    if a.event in VAGUE or "toll" in a.flags or all(strange_names(a, b, known)):
        return False
    done = [(x, y) for x in a.roles.get(Role.PATIENT, ()) for y in b.roles.get(Role.PATIENT, ())]
    things = [(x, y) for x, y in done if not x.person and not y.person and x.head not in PEOPLE and x.head == y.head]
    doers = [(x, y) for x in a.roles.get(Role.AGENT, ()) for y in b.roles.get(Role.AGENT, ())]
    return bool(things) and all(fits(x, y, known) or not x.head or not y.head for x, y in doers)


def _same_place(a: Frame, b: Frame) -> bool:
    return bool(a.where & b.entities or b.where & a.entities)


def _same_time(a: Frame, b: Frame) -> bool:
    """Whether both give one and the same time, a month or less long."""
    left, right = a.claim.time, b.claim.time
    if left is None or right is None or left.earliest is None or left.latest is None:
        return False
    if (left.earliest, left.latest) != (right.earliest, right.latest):
        return False
    return (date.fromisoformat(left.latest) - date.fromisoformat(left.earliest)).days < MONTH


def _same_object(a: Frame, b: Frame, known: Knowledge, shared: frozenset[str]) -> bool:
    """Whether what is done, said or had is the same, as far as both say."""
    if a.borrowed or b.borrowed or a.event.startswith("why "):
        return bool(shared) or _one_explained(a, b)
    if a.event.startswith("is "):
        return _same_post(a, b)
    left = [f for role in WHAT for f in a.roles.get(role, ())]
    right = [f for role in WHAT for f in b.roles.get(role, ())]
    if not left or not right:
        return not a.vague
    if any(_one_thing(x, y, vague=a.vague) for x in left for y in right):
        return True
    # Parts told apart only by description ("a soldier", "two men") may be the same where both have names.
    return bool(shared) and not a.vague and known.likeness(a.words, b.words) >= LIKE_WORDING


def _one_explained(a: Frame, b: Frame) -> bool:
    """Whether both explain the event of which the story tells: ``the blast``, ``the explosion``."""
    if not a.event.startswith("why ") or a.event != b.event:
        return False
    told = [[f.text.casefold().split()[0] for f in x.roles.get(Role.TOPIC, ()) if f.text] for x in (a, b)]
    return all(words and set(words) <= DEFINITE for words in told)


def _same_ground(a: Frame, b: Frame) -> bool:
    """Whether what somebody is tried, praised or arrested for is the same, as far as both say."""
    if "ground" not in a.flags:
        return True
    left, right = (frozenset(w for r in _GROUNDS for f in x.roles.get(r, ()) for w in f.words) for x in (a, b))
    return not left or not right or bool(left & right)


def _one_thing(x: Filler, y: Filler, *, vague: bool) -> bool:
    if x.entities & y.entities or (x.head and x.head == y.head):
        return True
    fewer = min(len(x.words), len(y.words))
    return not vague and fewer > 0 and len(x.words & y.words) / fewer >= OBJECT_WORDING


def _same_post(a: Frame, b: Frame) -> bool:
    """Whether two descriptions of one thing say the same: one noun, and no adjective that sets them apart."""
    left = frozenset(w for f in a.roles.get(Role.ATTRIBUTE, ()) for w in f.words)
    right = frozenset(w for f in b.roles.get(Role.ATTRIBUTE, ()) for w in f.words)
    if (left ^ right) & SETTING_APART:
        return False
    noun = frozenset({a.event.removeprefix("is ")})
    left, right = left - noun, right - noun
    return not left or not right or len(left & right) / min(len(left), len(right)) >= OBJECT_WORDING


def _one_question(
    a: Frame, clashes: tuple[Clash, ...], wording: float, shared: frozenset[str], *, told: bool = False
) -> bool:
    """Whether answers that differ answer one question, rather than tell of two events."""
    hard = [c for c in clashes if c.kind not in (DifferenceKind.PRECISION, DifferenceKind.AGEING)]
    if not hard or wording >= SAME_WORDING:
        return True
    if not shared and "toll" not in a.flags and not a.event.startswith("why "):
        return False
    if told and any(c.slot in ("place", "polarity", "participant") for c in hard):
        return False
    # Two dates or places of something that may happen twice are two events; one slot may differ, not two.
    # A period and a year that may be one time are no two dates.
    dated = [c for c in hard if not (c.slot == "time" and c.kind is DifferenceKind.DIFFERENCE)]
    repeats = any(c.slot in ("time", "place") for c in dated) and "once" not in a.flags
    return len(hard) == 1 and not (repeats and wording < LIKE_WORDING)


def _only_denied(clashes: tuple[Clash, ...]) -> bool:
    return {c.slot for c in clashes if c.kind is not DifferenceKind.PRECISION} == {"polarity"}


def _score(a: Frame, b: Frame, shared: frozenset[str], wording: float, clashes: tuple[Clash, ...]) -> float:
    told = min(1.0, 0.3 * len(shared)) + 0.2 * bool(a.where & b.where) + 0.2 * (a.event == b.event)
    # Names that both mention tell apart two events of one kind whose participants are not named.
    beside = min(0.3, 0.1 * len((a.entities & b.entities) - shared))
    return max(0.05, min(1.0, 0.2 + told + beside + 0.4 * wording - 0.1 * len(clashes)))


def _in_words(a: Frame, b: Frame, shared: frozenset[str], wording: float, known: Knowledge) -> str:
    event = a.event if a.event == b.event else f"{a.event} and {b.event}"
    who = ", ".join(sorted(known.name(e) for e in shared))
    parts = [f"both tell of \u201c{event}\u201d" if _related(a, b) else "one sentence, edited"]
    if who:
        parts.append(f"with {who} in the same part")
    if wording >= SAME_WORDING:
        parts.append(f"in the same words ({wording:.0%})")
    return " ".join(parts)
