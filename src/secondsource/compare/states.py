"""States that news tells of and later news replaces: charged, then cleared; missing, then found; called off.

Two claims that tell two states of one matter of one person or thing answer one question: how things stand.
The later one replaces the earlier, if another report tells it: a report that tells both tells a history.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from secondsource.compare.clash import Clash
from secondsource.compare.fillers import Filler
from secondsource.compare.frame import Frame
from secondsource.compare.lexicon import same_noun
from secondsource.compare.particulars import STARTERS, is_calendar
from secondsource.compare.statewords import AHEAD, FINAL, NOUNS, PHRASES, STATES
from secondsource.model import Certainty, DifferenceKind, Role, TimeRange

_NAME_WORD = re.compile(r"\b[A-Z][\w-]+|\w*\d[\w-]*")


@dataclass(frozen=True, slots=True)
class State:
    """How a claim says that things stand.

    Attributes:
        matter: What is spoken of: ``custody``, ``charge``.
        state: How it stands: ``held``, ``free``.
        about: Id of the entity whose matter it is, or the noun that names the thing.
        marks: Capitalised words and numbers beside the noun, by which two things of one noun are told apart.
    """

    matter: str
    state: str
    about: str
    marks: frozenset[str] = frozenset()

    @property
    def key(self) -> tuple[str, str]:
        """Whose or which matter it is."""
        return (self.matter, self.about)

    def rivals(self, other: State) -> bool:
        """Whether another tells another state of what may be the same."""
        if self.key != other.key or self.state == other.state:
            return False
        return not self.marks or not other.marks or bool(self.marks & other.marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class States:
    """What the claims of a story tell of how things stand.

    Attributes:
        of: By a claim's id what it tells.
        told: By report, which states of which matters it tells.
    """

    of: Mapping[str, tuple[State, ...]]
    told: Mapping[str, set[tuple[str, str, str]]]

    @classmethod
    def read(cls, frames: Iterable[Frame]) -> States:
        """Read a story.

        Args:
            frames: Its claims.

        Returns:
            Its states.
        """
        of: dict[str, tuple[State, ...]] = {}
        told: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
        for frame in frames:
            if found := tuple(dict.fromkeys(states_of(frame))):
                of[frame.claim.id] = found
                told[frame.claim.report].update((*s.key, s.state) for s in found)
        return cls(of=of, told=told)

    def rivals(self, a: Frame, b: Frame) -> list[tuple[State, State]]:
        """Two states of one matter that two claims tell.

        Args:
            a: One claim.
            b: The other.

        Returns:
            Pairs, that of the first claim first; mostly none.
        """
        left, right = self.of.get(a.claim.id, ()), self.of.get(b.claim.id, ())
        return [(x, y) for x in left for y in right if x.rivals(y)]

    def replaced(self, a: Frame, b: Frame) -> Clash | None:
        """The difference between two claims of which the later replaces the earlier.

        Args:
            a: One claim.
            b: The other.

        Returns:
            An update; ``None`` where they tell no two states of one matter, or where it is not known which
            report is the later one, or where the earlier report tells the later state as well.
        """
        for x, y in self.rivals(a, b):
            order = _order(a, b, ahead=bool({x.state, y.state} & AHEAD))
            if order == 0:
                continue
            (old, was), (new, now) = ((a, x), (b, y)) if order < 0 else ((b, y), (a, x))
            if was.state in FINAL or (*now.key, now.state) in self.told.get(old.claim.report, ()):
                continue
            words = f"\u201c{old.claim.predicate.text}\u201d and \u201c{new.claim.predicate.text}\u201d"
            note = f"{new.report.path} is later and tells how it came to stand ({was.state}, then {now.state}): {words}"
            return Clash(slot="state", kind=DifferenceKind.UPDATE, note=note)
        return None


def states_of(frame: Frame) -> Iterator[State]:
    """What a claim tells of how things stand.

    Args:
        frame: The claim as it is compared.

    Yields:
        States; none of what is denied, wished, to come or unsure.
    """
    sure = frame.claim.certainty in (Certainty.CERTAIN, Certainty.PROBABLE)
    if not (sure and frame.positive and frame.asserted) or frame.coming or frame.borrowed or frame.claim.headline:
        return
    whose = _whose(frame)
    for matter, state, pattern in _phrases():
        if pattern.search(frame.claim.text):
            yield from (State(matter, state, entity) for entity in whose)
    for lemma in _lemmas(frame):
        for matter, state, nouns in _verbs().get(lemma, ()):
            if not nouns:
                yield from (State(matter, state, entity) for entity in whose)
            else:
                yield from _of_nouns(frame, matter, state, nouns)


def _of_nouns(frame: Frame, matter: str, state: str, nouns: str) -> Iterator[State]:
    named, own = NOUNS[nouns]
    fillers = frame.roles.get(Role.PATIENT) or frame.roles.get(Role.AGENT, ())
    for filler in fillers:
        if filler.head not in _forms(named):
            continue
        if own:
            yield State(matter, state, filler.head, _marks(filler))
        else:
            others = frame.entities - frame.agents
            yield from (State(matter, state, entity) for entity in sorted(others) if len(others) == 1)


def _marks(filler: Filler) -> frozenset[str]:
    """Capitalised words and numbers of a phrase, but for its noun, its article and the days of the calendar."""
    words = {w.casefold() for w in _NAME_WORD.findall(filler.text)}
    return frozenset(w for w in words if same_noun(w) != filler.head and w not in STARTERS and not is_calendar(w))


def _whose(frame: Frame) -> list[str]:
    """The named ones who undergo it; who does it, where nobody undergoes it."""
    undergo = frame.roles.get(Role.PATIENT, ()) or frame.roles.get(Role.PURPOSE, ())
    fillers = [f for f in undergo if f.entities] or ([] if undergo else frame.roles.get(Role.AGENT, ()))
    return sorted({entity for f in fillers for entity in f.entities})


def _lemmas(frame: Frame) -> set[str]:
    """The predicate, alone and with the word after it."""
    predicate = frame.claim.predicate
    after = frame.claim.text[predicate.end - frame.claim.start :].split(maxsplit=1)
    particle = after[0].strip(",.;").casefold() if after else ""
    return {predicate.lemma, f"{predicate.lemma} {particle}", frame.event}


def _order(a: Frame, b: Frame, *, ahead: bool) -> int:
    """-1 where the first claim is the earlier, 1 where the second is, 0 where that is not known.

    The reports' dates tell, and the times of what happened must not speak against it, but for what is still ahead.
    """
    if a.claim.report == b.claim.report:
        return 0
    printed = _before(_published(a), _published(b))
    if ahead:
        return printed
    told = _before(_span(a.claim.time), _span(b.claim.time))
    return 0 if printed * told < 0 else printed or told


def _before(x: tuple[str, str] | None, y: tuple[str, str] | None) -> int:
    if x is None or y is None:
        return 0
    return -1 if x[1] < y[0] else 1 if y[1] < x[0] else 0


def _published(frame: Frame) -> tuple[str, str] | None:
    first, last = frame.report.published.earliest, frame.report.published.latest
    return (first, last) if first is not None and last is not None else None


def _span(time: TimeRange | None) -> tuple[str, str] | None:
    if time is None or time.earliest is None or time.latest is None:
        return None
    return (time.earliest, time.latest)


@cache
def _verbs() -> dict[str, list[tuple[str, str, str]]]:
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for line in STATES.strip().splitlines():
        matter, state, verbs, *nouns = (part.strip() for part in line.split("|"))
        for verb in verbs.split():
            found[verb.replace("_", " ")].append((matter, state, nouns[0] if nouns else ""))
    return dict(found)


@cache
def _phrases() -> list[tuple[str, str, re.Pattern[str]]]:
    lines = (line.split("|", 2) for line in PHRASES.strip().splitlines())
    return [(m.strip(), s.strip(), re.compile(rf"\b(?:{p.strip()})\b", re.IGNORECASE)) for m, s, p in lines]


@cache
def _forms(nouns: str) -> frozenset[str]:
    return frozenset(same_noun(noun) for noun in nouns.split())
