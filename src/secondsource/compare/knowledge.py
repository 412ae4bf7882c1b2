"""What a comparison within a story may lean on besides the two claims."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

from secondsource.compare.corpus import Corpus
from secondsource.compare.entities import Thing
from secondsource.compare.frame import Frame
from secondsource.compare.lexicon import same_noun
from secondsource.compare.namesakes import may_be_one, surely_one
from secondsource.compare.states import States
from secondsource.compare.voices import head_of
from secondsource.model import EntityType, MentionKind, Role

SEVERAL = 3  # reports that tell an event once: of two, each may tell its own
USUAL = 1_000_000  # weight of a word of which nothing is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What does not depend on the story, gathered once.

    Attributes:
        called: For each entity the heads of the descriptions that stand for it.
        things: Entities by id.
        beside: For each place the places that some sentence names together with it.
    """

    called: Mapping[str, Collection[str]]
    things: Mapping[str, Thing]
    beside: Mapping[str, Collection[str]]

    @classmethod
    def of(cls, corpus: Corpus) -> Background:
        """Gather it.

        Args:
            corpus: Everything known.

        Returns:
            The background.
        """
        things = {t.id: t for t in corpus.things.values()}
        called = {
            t.id: frozenset(same_noun(head_of(m.text)) for m in t.mentions if m.kind is MentionKind.NOMINAL)
            for t in things.values()
        }
        return cls(called=called, things=things, beside=_beside(corpus))


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What is known of a story's words and things.

    Attributes:
        rarity: Weight of each content word within the story, in millionths: whole numbers add up to the same sum in
            any order.
        called: For each entity the heads of the descriptions that reports give of it.
        ages: For each entity the ages that reports give it, each with the first day on which it was printed.
        things: Entities by id.
        beside: For each place the places that some sentence names together with it.
        told: How often a report of the story tells of each kind of event, on average.
        once: Kinds of event of which several reports of the story make one claim each, and none makes more.
        states: What is told of how things stand.
    """

    rarity: Rarity
    called: Mapping[str, Collection[str]]
    ages: Mapping[str, Mapping[float, str]]
    things: Mapping[str, Thing]
    beside: Mapping[str, Collection[str]]
    told: Mapping[str, float]
    once: Collection[str] = frozenset()
    states: States
    _weights: dict[frozenset[str], int] = field(default_factory=dict)
    _met: dict[tuple[str, str], bool] = field(default_factory=dict)

    @classmethod
    def of(cls, frames: Collection[Frame], background: Background) -> Knowledge:
        """Gather it.

        Args:
            frames: The frames of a story's claims.
            background: What is known of all stories.

        Returns:
            What is known.
        """
        return cls(
            rarity=_rarity(frames),
            called=_called(frames, background.called),
            ages=_ages(frames),
            things=background.things,
            beside=background.beside,
            told=_told(frames),
            once=_once(frames),
            states=States.read(frames),
        )

    def may_be_one(self, left: Collection[str], right: Collection[str]) -> bool:
        """Whether a thing of one collection may be one of the other's, by their names.

        Args:
            left: Ids of entities.
            right: Ids of others.

        Returns:
            True where some two of them may be one.
        """
        for pair in product(left, right):
            if pair not in self._met:
                one, other = (self.things.get(entity) for entity in pair)
                self._met[pair] = one is not None and other is not None and may_be_one(one, other)
            if self._met[pair]:
                return True
        return False

    def surely_one(self, left: Collection[str], right: Collection[str]) -> bool:
        """Whether a thing of one collection has a whole name in common with one of the other's.

        Args:
            left: Ids of entities.
            right: Ids of others.

        Returns:
            True where some two of them have.
        """
        return any(surely_one(x, y) for x, y in self._pairs(left, right))

    def _pairs(self, left: Collection[str], right: Collection[str]) -> Iterator[tuple[Thing, Thing]]:
        for one in left:
            for other in right:
                if one in self.things and other in self.things:
                    yield self.things[one], self.things[other]

    def name(self, entity: str) -> str:
        """The name that stands for an entity.

        Args:
            entity: Its id.

        Returns:
            The name; the id where the entity is not known.
        """
        thing = self.things.get(entity)
        return thing.name if thing is not None else entity

    def likeness(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Weighted Jaccard of two sets of words.

        Args:
            left: Content words of one.
            right: Content words of the other.

        Returns:
            In [0, 1].
        """
        both = self._weight_of_both(left, right)
        either = self._weight(left) + self._weight(right) - both
        return both / either if either else 0.0

    def containment(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Weighted share of the smaller of two sets of words that is in the other.

        Args:
            left: Content words of one.
            right: Content words of the other.

        Returns:
            In [0, 1].
        """
        fewer = min(self._weight(left), self._weight(right))
        return self._weight_of_both(left, right) / fewer if fewer else 0.0

    def _weight(self, words: frozenset[str]) -> int:
        found = self._weights.get(words)
        if found is None:
            found = self._weights[words] = sum(map(self.rarity.__getitem__, words))
        return found

    def _weight_of_both(self, left: frozenset[str], right: frozenset[str]) -> int:
        return sum(map(self.rarity.__getitem__, left & right))


class Rarity(dict[str, int]):
    """Weights of words in millionths; ``USUAL`` for a word that no claim has."""

    def __missing__(self, word: str) -> int:
        """The weight of a word that is not in the table."""
        return USUAL


def _rarity(frames: Collection[Frame]) -> Rarity:
    counts: Counter[str] = Counter()
    for frame in frames:
        counts.update(frame.words)
    return Rarity({word: round(math.log(1 + len(frames) / n) * USUAL) for word, n in counts.items()})


def _once(frames: Collection[Frame]) -> frozenset[str]:
    times = Counter((frame.event, frame.claim.report) for frame in frames)
    reports = Counter(event for event, _ in times)
    return frozenset(e for e, n in reports.items() if n >= SEVERAL) - {e for (e, _), n in times.items() if n > 1}


def _told(frames: Collection[Frame]) -> dict[str, float]:
    reports = len({frame.claim.report for frame in frames}) or 1
    return {event: n / reports for event, n in Counter(frame.event for frame in frames).items()}


def _called(frames: Iterable[Frame], background: Mapping[str, Collection[str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for frame in frames:
        for entity in frame.entities:
            found[entity].update(background.get(entity, ()))
        for filler in frame.roles.get(Role.ATTRIBUTE, ()):
            for entity in frame.named(Role.AGENT):
                found[entity].add(filler.head)
    return found


def _ages(frames: Iterable[Frame]) -> dict[str, dict[float, str]]:
    found: dict[str, dict[float, str]] = defaultdict(dict)

    def note(entities: Iterable[str], age: float, day: str) -> None:
        for entity in entities:
            found[entity][age] = min(day, found[entity].get(age, day))

    for frame in frames:
        day = frame.report.published.earliest or "9999"
        if frame.event == "age":
            for quantity in frame.claim.quantities:
                if quantity.value is not None:
                    note(frame.named(Role.AGENT, Role.PATIENT), quantity.value, day)
        for fillers in frame.roles.values():
            for filler in fillers:
                if filler.age is not None:
                    note(filler.entities, filler.age, day)
    return found


def _beside(corpus: Corpus) -> dict[str, set[str]]:
    places = (EntityType.COUNTRY, EntityType.PLACE)
    found: dict[str, set[str]] = defaultdict(set)
    for sentence in corpus.sentences.values():
        named = {
            thing.id
            for m in corpus.mentions_within(sentence.report, sentence.start, sentence.end)
            if (thing := corpus.thing_of(m.id)) is not None and thing.type in places
        }
        for place in named:
            found[place] |= named - {place}
    return found
