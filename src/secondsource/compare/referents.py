"""The referents step: persons whom the resolver joined and whose reports cannot tell of one.

It stands between what is read of each report and the comparison, so that nothing flows back: it reads the
resolver's judgements and the claims, and answers in the same coin, with judgements on ENTITY. A negative
parts two mentions for good, save where a person joined them; what persons say is read first.

The reports that name somebody are put on sides: each report on the first side with which it can tell of one
person, those that tell nothing that matters on the side whose reports are most like them.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import ClassVar

from secondsource.clusters import Clusters, cluster
from secondsource.compare.corpus import Corpus
from secondsource.compare.facts import Fact, Sort, facts_of, may_tell
from secondsource.compare.frames import Framer
from secondsource.compare.knowledge import Background
from secondsource.compare.namesakes import one_by_name
from secondsource.compare.rivals import TWO, rivals
from secondsource.model import (
    Answer,
    Attribution,
    Claim,
    DifferenceKind,
    EntityType,
    Judgement,
    Mention,
    MentionKind,
    Question,
    Record,
    Report,
    Sentence,
)
from secondsource.protocols import Scope

MOST_FACTS = 60  # facts of a side that a report is held against: of more, the reports repeat each other
PRONOUNS = 2  # pronouns of one sex, and none of the other, that tell a man from a woman: one may be misread
_HER = frozenset({"she", "her", "hers", "herself"})
_HIM = frozenset({"he", "him", "his", "himself"})


@dataclass(slots=True)
class Side:
    """Reports that can tell of one person.

    Attributes:
        reports: Their ids, the first of them first.
        facts: What they tell.
    """

    reports: list[str]
    facts: list[Fact] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who goes by a name: an entity, and those of the same whole name that the comparison takes for it.

    Attributes:
        id: Id of the entity that stands for them.
        mentions: All of their mentions, report by report.
    """

    id: str
    mentions: Mapping[str, Sequence[Mention]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Referents:
    """Step Judgement, Report, Sentence, Mention, Attribution, Claim → Judgement(ENTITY)."""

    producer: ClassVar[str] = "referents.facts@1"
    reads: ClassVar[tuple[type[Record], ...]] = (Judgement, Report, Sentence, Mention, Attribution, Claim)
    writes: ClassVar[tuple[type[Record], ...]] = (Judgement,)
    scope: ClassVar[Scope] = Scope.CORPUS
    settings: ClassVar[str] = f"facts={MOST_FACTS} pronouns={PRONOUNS}"

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        """Part what was joined wrongly.

        Args:
            records: All of them, with the judgements on entities and stories.

        Yields:
            Negatives on ENTITY between mentions on two sides, with what speaks against their being one,
            and positives that hold each side together.
        """
        people = _People(corpus=Corpus.of(records))
        for bearer in people.bearers:
            sides = people.sides(bearer)
            if len(sides) > 1:
                yield from self._parted(bearer, sides, people)

    def _parted(self, bearer: Bearer, sides: Sequence[Side], people: _People) -> Iterator[Judgement]:
        side_of = {report: n for n, side in enumerate(sides) for report in side.reports}
        notes = {pair: people.against(sides[pair[0]], sides[pair[1]]) for pair in combinations(range(len(sides)), 2)}
        # A side is held together by the first of its mentions in each of the clusters that the resolver made.
        first: dict[tuple[int, str], str] = {}
        for report, n in sorted(side_of.items(), key=lambda item: item[1]):
            for mention in people.ends(bearer, report):
                held = first.setdefault((n, people.cluster_of(mention)), mention)
                if held != mention:
                    yield self._judge(held, mention, "nothing speaks against their being one", same=True)
        pairs = {(one, other): (m, n) for ((m, _), one), ((n, _), other) in combinations(first.items(), 2)}
        pairs |= {pair: (side_of[people.report_of(pair[0])], side_of[people.report_of(pair[1])])
                  for pair in people.joined(bearer)}  # fmt: skip
        for (one, other), (m, n) in sorted(pairs.items()):
            if m != n:
                yield self._judge(one, other, notes[min(m, n), max(m, n)], same=False)

    def _judge(self, left: str, right: str, note: str, *, same: bool) -> Judgement:
        return Judgement(
            question=Question.ENTITY, left=left, right=right, answer=Answer.POSITIVE if same else Answer.NEGATIVE,
            score=1.0 if same else 0.0, producer=self.producer, note=note, slot="" if same else "participant",
            difference=None if same else DifferenceKind.REFERENT,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class _People:
    """Persons whom more than one report names, and what each report tells of them."""

    corpus: Corpus

    @cached_property
    def bearers(self) -> list[Bearer]:
        """Persons whom more than one report names, by id."""
        twins = one_by_name(self.corpus)
        found: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
        for thing in {t.id: t for t in self.corpus.things.values() if t.type is EntityType.PERSON}.values():
            for mention in thing.mentions:
                found[twins.get(thing.id, thing).id][mention.report].append(mention)
        place = {report: n for n, report in enumerate(self.corpus.reports)}
        return [
            Bearer(name, {report: held[report] for report in sorted(held, key=place.__getitem__)})
            for name, held in sorted(found.items()) if len(held) > 1
        ]  # fmt: skip

    @cached_property
    def background(self) -> Background:
        """What is known of places."""
        return Background.of(self.corpus)

    @cached_property
    def facts(self) -> Mapping[tuple[str, str], list[Fact]]:
        """What is told of each person, by entity and report."""
        wanted = {b.id for b in self.bearers}
        named = {m.id for b in self.bearers for held in b.mentions.values() for m in held}
        framer = Framer(self.corpus)
        found: dict[tuple[str, str], dict[Fact, None]] = defaultdict(dict)
        for claim in filter(may_tell, self.corpus.claims.values()):
            within = self.corpus.mentions_within(claim.report, claim.start, claim.end)
            if not named.isdisjoint(m.id for m in within) or any(a.mention in named for a in claim.arguments):
                for entity, fact in facts_of(framer.frame(claim)):
                    if entity in wanted:
                        found[entity, claim.report][fact] = None
        return {key: list(facts) for key, facts in found.items()}

    @cached_property
    def _by_persons(self) -> Clusters:
        return cluster((j for j in self.corpus.judgements if j.by_person), Question.ENTITY)

    @cached_property
    def _links(self) -> Mapping[str, list[tuple[str, str]]]:
        """Mentions of two reports that a machine joined, by the seed of their cluster."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        mentions = self.corpus.mentions
        for judgement in self.corpus.judgements:
            if judgement.question is not Question.ENTITY or judgement.answer is not Answer.POSITIVE:
                continue
            one, other = mentions.get(judgement.left), mentions.get(judgement.right)
            if one is not None and other is not None and one.report != other.report:
                found[self.corpus.entities.of(one.id)].append((one.id, other.id))
        return found

    def joined(self, bearer: Bearer) -> list[tuple[str, str]]:
        """Pairs of mentions of a person in two reports that were joined."""
        seeds = {self.cluster_of(m.id) for held in bearer.mentions.values() for m in held}
        pairs = (pair for seed in sorted(seeds) for pair in self._links.get(seed, ()))
        return [pair for pair in pairs if self.cluster_of(pair[0]) == self.cluster_of(pair[1])]

    def cluster_of(self, mention: str) -> str:
        """The cluster that the resolver put a mention into."""
        return self.corpus.entities.of(mention)

    def report_of(self, mention: str) -> str:
        """The report of a mention."""
        return self.corpus.mentions[mention].report

    def ends(self, bearer: Bearer, report: str) -> list[str]:
        """The mentions of a person in a report by which it is tied to other reports."""
        ends = {end for pair in self.joined(bearer) for end in pair if self.report_of(end) == report}
        return sorted(ends) or [min(m.id for m in bearer.mentions[report])]

    def sides(self, bearer: Bearer) -> list[Side]:
        """Put the reports that name a person on sides; one side where they can all tell of one."""
        told = {report: self._told(bearer, report) for report in bearer.mentions}
        sides: list[Side] = []
        waiting = [report for report, facts in told.items() if not facts]
        for report, facts in told.items():
            if not facts:
                continue
            fitting = [side for side in sides if not self._two(bearer, facts, report, side)]
            if len(fitting) > 1:
                waiting.append(report)
                continue
            if not fitting:
                sides.append(Side([]))
            side = fitting[0] if fitting else sides[-1]
            side.reports.append(report)
            side.facts = (side.facts + facts)[:MOST_FACTS]
        if len(sides) < 2:
            return sides
        for report in waiting:
            near = [side for side in sides if not self._two(bearer, told[report], report, side)] or sides
            near.sort(key=lambda side: (self._likeness(bearer, report, side), len(side.reports)))
            near[-1].reports.append(report)
        return sides

    def _told(self, bearer: Bearer, report: str) -> list[Fact]:
        """What a report tells of a person; nothing where it contradicts itself, for then one part is misread."""
        facts = [*self.facts.get((bearer.id, report), ()), *self._sex(bearer, report)]
        own = rivals(facts, facts, self.background, one_story=True)
        return [] if sum(points for points, _ in own) >= TWO else facts

    def _sex(self, bearer: Bearer, report: str) -> list[Fact]:
        words = Counter(
            m.text.casefold() for m in bearer.mentions[report] if m.kind is MentionKind.PRONOUN
        )  # fmt: skip
        her, him = (sum(n for word, n in words.items() if word in those) for those in (_HER, _HIM))
        if max(her, him) < PRONOUNS or min(her, him):
            return []
        return [Fact(sort=Sort.WOMAN, text="she")] if her else [Fact(sort=Sort.MAN, text="he")]

    def _two(self, bearer: Bearer, facts: Sequence[Fact], report: str, side: Side) -> bool:
        """Whether a report and a side tell of two people, and no person said that they are one."""
        mine = {self._by_persons.of(m.id) for m in bearer.mentions[report]}
        theirs = {self._by_persons.of(m.id) for other in side.reports for m in bearer.mentions[other]}
        if mine & theirs:
            return False
        stories = {self.corpus.stories.of(r) for r in side.reports}
        found = rivals(facts, side.facts, self.background, one_story=self.corpus.stories.of(report) in stories)
        return sum(points for points, _ in found) >= TWO

    def against(self, one: Side, other: Side) -> str:
        """What speaks against two sides telling of one person, in words."""
        stories = [{self.corpus.stories.of(r) for r in side.reports} for side in (one, other)]
        found = rivals(one.facts, other.facts, self.background, one_story=bool(stories[0] & stories[1]))
        return "; ".join(reason for _, reason in found) or "told of on two sides"

    @cached_property
    def _named(self) -> Mapping[str, frozenset[str]]:
        """For each report the things that it names."""
        found: dict[str, set[str]] = defaultdict(set)
        for thing in self.corpus.things.values():
            for mention in thing.mentions:
                found[mention.report].add(thing.id)
        return {report: frozenset(things) for report, things in found.items()}

    @cached_property
    def _spread(self) -> Counter[str]:
        return Counter(thing for things in self._named.values() for thing in things)

    def _likeness(self, bearer: Bearer, report: str, side: Side) -> float:
        """Weight of what a report and one of a side's both name besides the person, rare things counting more."""
        named = self._named[report] - {bearer.id}
        return max(
            sum(math.log(1 + len(self._named) / self._spread[t]) for t in named & self._named[other])
            for other in side.reports
        )
