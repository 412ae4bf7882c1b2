"""What reports tell of a person that holds of one person only: age, birth, death, acts, part in a crime."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secondsource.compare.ages import AGE_UNIT, DAYS_OF_YEAR
from secondsource.compare.fillers import Filler, age_in
from secondsource.compare.frame import Frame
from secondsource.compare.lexicon import sense_of
from secondsource.compare.voices import SPEECH
from secondsource.model import Certainty, Claim, Role, TimeRange

FIXED = 31  # days: a longer time does not fix when somebody died
FRESH = 31  # days before printing within which an act that a report dates is news, and no memory
YEAR = re.compile(r"(?:1[89]|20)\d\d")

BEFALL = frozenset({"die", "shoot", "stab", "injure", "attack", "kidnap", "rob", "rape", "behead", "poison", "torture"})
"""Kinds of event that make a victim of who undergoes them and a culprit of who does them."""
BROUGHT = frozenset({"arrest", "charge", "accuse", "convict", "sentence"})
"""Kinds of event that befall who is held to have done something."""
OF_THE_LIVING = frozenset(
    {"plead", "appear", "meet", "visit", "travel", "resign", "retire", "marry", "sign", "vote", "campaign", "confess",
     "surrender", "apologize", "talk", "arrive", "leave", "return", "flee", "play", "perform", "win", "attend"}
)  # fmt: skip
"""Kinds of event, and verbs, that only the living are the agents of."""
_OWNER = re.compile(r"['\u2019]s?\s+[a-z]|\b(?:and|or)\b")
"""Another's kin or goods, or several: what is said of such a phrase is not said of the one whom it names."""


class Sort(StrEnum):
    """What a fact tells."""

    AGE = "age"
    DEATH = "death"
    BIRTH_PLACE = "place of birth"
    BIRTH_YEAR = "year of birth"
    VICTIM = "victim"
    ACCUSED = "accused"
    ACT = "act"
    WOMAN = "woman"
    MAN = "man"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that a report tells of a person.

    Attributes:
        sort: What it tells.
        text: The words that tell it, verbatim.
        value: Age in years, or the year of birth; 0 for what has no number.
        first: First day on which it may have been so, or ``None``.
        last: Last day, or ``None``.
        places: Ids of the places of birth.
    """

    sort: Sort
    text: str
    value: float = 0.0
    first: date | None = None
    last: date | None = None
    places: frozenset[str] = frozenset()


def may_tell(claim: Claim) -> bool:
    """Whether a claim may tell such a fact at all, seen quickly.

    Args:
        claim: The claim.

    Returns:
        False for most.
    """
    sense = sense_of(claim.predicate.lemma)
    kind = sense.event if sense is not None else claim.predicate.lemma
    if kind in BEFALL | BROUGHT or kind in ("bear", "age") or age_in(claim.text) is not None:
        return True
    return claim.time is not None and not {kind, claim.predicate.lemma}.isdisjoint(OF_THE_LIVING | SPEECH)


def facts_of(frame: Frame) -> Iterator[tuple[str, Fact]]:
    """Read what a claim tells of single persons.

    Args:
        frame: The claim as it is compared.

    Yields:
        The id of an entity, which may be no person, and a fact of it.
    """
    if frame.claim.certainty in (Certainty.CERTAIN, Certainty.PROBABLE) and frame.positive and not frame.coming:
        yield from _ages(frame)
        if not frame.borrowed:
            yield from _fates(frame)
            yield from _parts(frame)
            yield from _acts(frame)


def _ages(frame: Frame) -> Iterator[tuple[str, Fact]]:
    if _of_another_time(frame):
        return
    first, last = (_day(d) for d in (frame.report.published.earliest, frame.report.published.latest))
    fillers = [f for role in frame.roles for f in frame.roles[role] if f.age is not None and len(f.entities) == 1]
    told = [(next(iter(f.entities)), f.age, f.text) for f in fillers if not _OWNER.search(f.text)]
    whose = frame.agents | frame.patients
    if frame.event == "age" and len(whose) == 1:
        ages = (q for q in frame.claim.quantities if q.unit == AGE_UNIT and q.value is not None and not q.approximate)
        told += [(next(iter(whose)), q.value, q.text) for q in ages]
    for entity, age, text in told:
        if age is not None:
            yield entity, Fact(sort=Sort.AGE, text=text, value=age, first=first, last=last)


def _of_another_time(frame: Frame) -> bool:
    """Whether a claim tells of a year before that of its report: an age in it is that of then."""
    printed = (frame.report.published.earliest or "")[:4]
    years = [word for word in frame.around if YEAR.fullmatch(word)]
    if frame.claim.time is not None and frame.claim.time.earliest is not None:
        years.append(frame.claim.time.earliest[:4])
    return any(not printed or int(year) < int(printed) - 1 for year in years)


def _fates(frame: Frame) -> Iterator[tuple[str, Fact]]:
    time = frame.claim.time
    if frame.event == "die":
        first, last = _span(time)
        if first is None or last is None or (last - first).days > FIXED:
            first, last = None, _day(frame.report.published.latest)
        for entity in _single(frame, Role.PATIENT):
            yield entity, Fact(sort=Sort.DEATH, text=frame.claim.text, first=first, last=last)
    elif frame.event == "bear":
        for entity in _single(frame, Role.PATIENT):
            if frame.where:
                yield entity, Fact(sort=Sort.BIRTH_PLACE, text=frame.claim.text, places=frame.where)
            first, last = _span(time)
            if first is not None and last is not None and first.year == last.year:
                yield entity, Fact(sort=Sort.BIRTH_YEAR, text=frame.claim.text, value=float(first.year))


def _parts(frame: Frame) -> Iterator[tuple[str, Fact]]:
    if frame.event in BEFALL:
        for entity in _single(frame, Role.PATIENT):
            yield entity, Fact(sort=Sort.VICTIM, text=frame.claim.text)
        for entity in _single(frame, Role.AGENT) if frame.patients - frame.agents else ():
            yield entity, Fact(sort=Sort.ACCUSED, text=frame.claim.text)
    elif frame.event in BROUGHT:
        for entity in _single(frame, Role.PATIENT):
            yield entity, Fact(sort=Sort.ACCUSED, text=frame.claim.text)


def _acts(frame: Frame) -> Iterator[tuple[str, Fact]]:
    """What somebody living did, or had done to him as one living, on a day shortly before it was printed."""
    first, last = _span(frame.claim.time)
    printed = _day(frame.report.published.earliest)
    if first is None or last is None or (last - first).days > 1:
        return
    if printed is not None and not 0 <= (printed - first).days <= FRESH:
        return
    role = Role.PATIENT if frame.event in BROUGHT else Role.AGENT
    if role is Role.AGENT and not {frame.event, frame.claim.predicate.lemma} & (OF_THE_LIVING | SPEECH):
        return
    for entity in _single(frame, role):
        yield entity, Fact(sort=Sort.ACT, text=frame.claim.text, first=first, last=last)


def _single(frame: Frame, role: Role) -> frozenset[str]:
    """The named things that play a part by themselves, and not their kin or their goods."""
    fillers: tuple[Filler, ...] = frame.roles.get(role, ())
    return frozenset(e for f in fillers if not _OWNER.search(f.text) for e in f.entities)


def _span(time: TimeRange | None) -> tuple[date | None, date | None]:
    return (_day(time.earliest), _day(time.latest)) if time is not None else (None, None)


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written is not None else None
    except ValueError:
        return None


def born(fact: Fact) -> tuple[float, float] | None:
    """Between which times somebody was born who has an age.

    Args:
        fact: An age.

    Returns:
        Years of the calendar, with their fractions; ``None`` where the day of printing is not known.
    """
    if fact.first is None or fact.last is None:
        return None
    return (
        fact.first.toordinal() / DAYS_OF_YEAR - fact.value - 1,
        fact.last.toordinal() / DAYS_OF_YEAR - fact.value,
    )
