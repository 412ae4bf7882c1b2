"""Whom findings tell of as victims and suspects of an incident, and how old each is said to be.

An age that stands beside a name is that person's. Where none does, the age of a description is taken whose claim
stands in one finding with a claim that names a single person in its part; or, of the descriptions of victims or of
suspects, the one that is left over for the only person of that part without an age.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from evals.incidents_counts import VIOLENT, spread, weight
from secondsource.compare.corpus import Corpus
from secondsource.compare.entities import Thing
from secondsource.compare.fillers import Filler
from secondsource.compare.frame import Frame
from secondsource.model import EntityType, MentionKind, Role
from secondsource.text.ages_beside import age_beside

SUSPECTED = frozenset({"arrest", "charge", "accuse", "convict", "sentence", "plead", "confess", "seize", "hold", "try"})
BESIDE = 3  # times that an age beside the name counts as one of a description does
_VICTIM = re.compile(r"\b(?:victims?|dead|killed|died|slain|wounded|injured|shot|deceased|body)\b", re.IGNORECASE)
_SUSPECT = re.compile(
    r"\b(?:suspects?|suspected|gunm[ae]n|shooters?|attackers?|killers?|driver|arrested|accused)\b", re.IGNORECASE
)
_BEFALLS = re.compile(
    r"(?i:\b(?:deaths?|killings?|murders?|slayings?|homicides?|shootings?|stabbings?) of (?:[\w’'-]+,? ){0,4}"
    r"|\b(?:killing|murdering|shooting|wounding|injuring|killed|shot|wounded) (?:[\w’'-]+ ){0,3}"
    r"|\bvictims?,? (?:[\w’'-]+ )?(?:(?:is|was|as|named) )?)$"
)
_OWN_DEATH = re.compile(r"['’]s? (?:[\w-]+ )?(?:death|killing|murder|shooting|slaying|wounds?|injur(?:y|ies))\b")
_AGAINST = re.compile(
    r"(?i:\b(?:charges?|warrants?|case) (?:[\w’'-]+ ){0,6}?(?:against|for) |\b(?:suspects?|gunman|shooter),? )$"
)
_REACH = 70  # code points before a name in which words tell of its part


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in the incident: name, age, whether victim or suspect, and other spellings of the name."""

    name: str
    age: float | None
    victim: bool
    suspect: bool
    spellings: tuple[str, ...] = ()

    def goes_by(self, name: str) -> bool:
        """Whether a name is this person's as some report spells it."""
        return any(same_name(own, name) for own in (self.name, *self.spellings))


@dataclass(slots=True, kw_only=True)
class _Signs:
    """What speaks for each person's part and age, by the entity's id; ages of descriptions by part."""

    victims: Counter[str] = field(default_factory=Counter)
    suspects: Counter[str] = field(default_factory=Counter)
    ages: dict[str, list[tuple[str, float, int]]] = field(default_factory=lambda: defaultdict(list))
    left: dict[str, list[tuple[str, float, int]]] = field(default_factory=lambda: defaultdict(list))


def people(told: Sequence[Sequence[Frame]], corpus: Corpus) -> tuple[Person, ...]:
    """The people whom findings of violence, arrest and age are about.

    Args:
        told: Claims by finding.
        corpus: Everything known.

    Returns:
        Them, by the ids of their entities.
    """
    things = {t.id: t for t in corpus.things.values() if t.type is EntityType.PERSON}
    signs = _Signs()
    for frames in told:
        for frame in frames:
            _note_parts(frame, signs)
            _note_named(frame, corpus, things, signs)
            _note_described(frame, things, signs)
        _hand_on(frames, things, signs)
    _give_left(things, signs)
    return tuple(
        Person(
            name=things[e].name, age=_likeliest(spread(signs.ages[e])), victim=signs.victims[e] >= signs.suspects[e],
            suspect=signs.suspects[e] >= signs.victims[e], spellings=tuple(text for text, _ in things[e].spellings),
        )
        for e in sorted(things)
        if signs.victims[e] or signs.suspects[e] or signs.ages[e]
    )  # fmt: skip


def _note_parts(frame: Frame, signs: _Signs) -> None:
    signs.victims.update(frame.named(Role.PATIENT) if frame.event in VIOLENT else ())
    signs.suspects.update(frame.named(Role.PATIENT) if frame.event in SUSPECTED else ())
    signs.suspects.update(frame.named(Role.AGENT) if frame.event in VIOLENT else ())
    for filler, whom in _identified(frame):
        signs.victims.update(whom if _VICTIM.search(filler.text) else ())
        signs.suspects.update(whom if _SUSPECT.search(filler.text) else ())
        # Whom a report has to identify is mostly the one who died.
        if frame.event in VIOLENT or (frame.event == "identify" and not _SUSPECT.search(filler.text)):
            signs.victims.update(whom)


def _identified(frame: Frame) -> Iterator[tuple[Filler, frozenset[str]]]:
    """Descriptions and whom a claim says they are: ``the girl was identified as ...``, ``the victim was ...``."""
    whom = frame.named(Role.ATTRIBUTE)
    described = frame.roles.get(Role.PATIENT, ()) or frame.roles.get(Role.AGENT, ())
    if len(whom) == 1 and (frame.event == "identify" or frame.event.startswith("is ") or frame.event in VIOLENT):
        yield from ((filler, whom) for filler in described if not filler.entities - whom and filler.number != "many")


def _note_named(frame: Frame, corpus: Corpus, things: Mapping[str, Thing], signs: _Signs) -> None:
    """What the words beside a name within a claim tell: its age, what befell the person."""
    text = frame.report.text
    for mention in corpus.mentions_within(frame.report.id, frame.claim.start, frame.claim.end):
        thing = corpus.thing_of(mention.id)
        if mention.kind is not MentionKind.NAME or thing is None or thing.id not in things:
            continue
        age = age_beside(text, mention.start, mention.end)
        if age is not None:
            signs.ages[thing.id].append((frame.report.id, age, BESIDE * weight(frame)))
        before, after = text[max(0, mention.start - _REACH) : mention.start], text[mention.end : mention.end + 40]
        signs.victims.update([thing.id] if _BEFALLS.search(before) or _OWN_DEATH.match(after) else ())
        signs.suspects.update([thing.id] if _AGAINST.search(before) else ())


def _note_described(frame: Frame, things: Mapping[str, Thing], signs: _Signs) -> None:
    """Ages of descriptions that stand for somebody named elsewhere."""
    for filler in (f for fillers in frame.roles.values() for f in fillers if f.age is not None):
        own = [e for e in filler.entities if e in things and not _names(filler, things[e])]
        for entity in own if len(filler.entities) == 1 else ():
            signs.ages[entity].append((frame.report.id, filler.age or 0.0, weight(frame)))
    for filler, whom in _identified(frame):
        if filler.age is not None:
            for entity in whom:
                signs.ages[entity].append((frame.report.id, filler.age, BESIDE * weight(frame)))
    if frame.event == "age" and len(whom := frame.named(Role.AGENT, Role.PATIENT)) == 1:
        ages = [q.value for q in frame.claim.quantities if q.value is not None and q.unit == "years old"]
        for entity in whom:
            signs.ages[entity] += [(frame.report.id, age, weight(frame)) for age in ages[:1]]


def _names(filler: Filler, thing: Thing) -> bool:
    return any(text in filler.text for text, _ in thing.spellings)


def _hand_on(frames: Sequence[Frame], things: Mapping[str, Thing], signs: _Signs) -> None:
    """Give the age of a description to the one person whom other claims of its finding name in that part."""
    for role in (Role.PATIENT, Role.AGENT):
        named = {e for f in frames for e in f.named(role) if e in things}
        for frame in frames:
            for filler in frame.roles.get(role, ()):
                if filler.age is None or filler.entities or filler.number == "many":
                    continue
                told = (frame.report.id, filler.age, weight(frame))
                if len(named) == 1:
                    signs.ages[next(iter(named))].append(told)
                part = _part(frame, role)
                if part:
                    signs.left[part].append(told)


def _part(frame: Frame, role: Role) -> str:
    if frame.event in VIOLENT:
        return "victim" if role is Role.PATIENT else "suspect"
    return "suspect" if frame.event in SUSPECTED and role is Role.PATIENT else ""


def _give_left(things: Mapping[str, Thing], signs: _Signs) -> None:
    """Give the age of a description that is nobody else's to the likeliest person of its part without an age.

    A part for which nobody is named is the other's: who shot himself is told of as both.
    """
    taken = {age for told in signs.ages.values() for _, age, _ in told}
    margins = {e: signs.victims[e] - signs.suspects[e] for e in things if not signs.ages[e]}
    for part, sign in (("victim", 1), ("suspect", -1)):
        free = [told for told in signs.left[part] if told[1] not in taken]
        without = {e: sign * n for e, n in margins.items() if sign * n > 0} or {e: abs(n) for e, n in margins.items()}
        best = [e for e, n in without.items() if n == max(without.values())]
        if len(best) == 1 and free:
            signs.ages[best[0]] += free
            del margins[best[0]]


def _likeliest(values: Mapping[float, int]) -> float | None:
    return max(values, key=lambda v: (values[v], v)) if values else None


def same_name(ours: str, theirs: str) -> bool:
    """Whether two names have the same first and last word, ranks and suffixes left out."""
    left, right = ([w for w in _words(n) if w not in _NO_NAME] for n in (ours, theirs))
    return bool(left and right) and left[0] == right[0] and left[-1] == right[-1]


def _words(name: str) -> Iterable[str]:
    return re.findall(r"[^\W\d_]+", name.casefold())


_NO_NAME = frozenset("jr sr ii iii officer sergeant sgt deputy detective lieutenant lt captain trooper".split())  # noqa: SIM905 a table reads best as words
