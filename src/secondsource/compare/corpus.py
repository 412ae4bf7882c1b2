"""Everything that is known of the reports in hand, indexed for looking up; built once, then only read.

What is derived from judgements (entities, families, stories) is derived here, once, so that the
comparison and the dossier see the same things under the same ids.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from secondsource.clusters import Clusters, cluster, standing
from secondsource.compare.entities import Thing, find_things
from secondsource.model import (
    Answer,
    Attribution,
    Claim,
    Judgement,
    Mention,
    MentionKind,
    Question,
    Record,
    Report,
    Sentence,
    make_id,
)
from secondsource.text.quotations import Quotation, find_quotations


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """Records by id, and what follows from them.

    Attributes:
        reports: Reports by id, in the order of their publication, undated ones last.
        sentences: Sentences by id.
        mentions: Mentions by id.
        attributions: Attributions by id.
        claims: Claims by id, in the order of the reports and of their places.
        judgements: All judgements.
    """

    reports: dict[str, Report]
    sentences: dict[str, Sentence]
    mentions: dict[str, Mention]
    attributions: dict[str, Attribution]
    claims: dict[str, Claim]
    judgements: tuple[Judgement, ...]

    @classmethod
    def of(cls, records: Iterable[Record]) -> Corpus:
        """Index records.

        Args:
            records: Of any kinds and in any order; those of other kinds are passed over, and so is
                whatever belongs to a report that is not among them.

        Returns:
            The corpus.
        """
        kinds: dict[type[Any], list[Any]] = defaultdict(list)
        for record in records:
            kinds[type(record)].append(record)
        reports = {r.id: r for r in sorted(kinds[Report], key=by_publication)}
        place = {report_id: n for n, report_id in enumerate(reports)}

        def placed(kind: type[Any]) -> list[Any]:
            return [r for r in kinds[kind] if r.report in place]

        return cls(
            reports=reports,
            sentences={s.id: s for s in placed(Sentence)},
            mentions={m.id: m for m in sorted(placed(Mention), key=lambda m: (place[m.report], m.start, -m.end, m.id))},
            attributions={a.id: a for a in placed(Attribution)},
            claims={c.id: c for c in sorted(placed(Claim), key=lambda c: (place[c.report], c.start, c.end, c.id))},
            judgements=tuple(sorted(kinds[Judgement], key=lambda j: j.id)),
        )

    def part(self, reports: Collection[str]) -> Corpus:
        """Some of the reports, under the same judgements and ids.

        Args:
            reports: Their ids.

        Returns:
            A corpus; what follows from judgements alone is not worked out again.
        """
        made = replace(
            self,
            reports={k: r for k, r in self.reports.items() if k in reports},
            sentences={k: s for k, s in self.sentences.items() if s.report in reports},
            mentions={k: m for k, m in self.mentions.items() if m.report in reports},
            attributions={k: a for k, a in self.attributions.items() if a.report in reports},
            claims={k: c for k, c in self.claims.items() if c.report in reports},
        )
        for name in ("families", "stories", "entities", "groups", "agreements", "disagreements", "_namesakes"):
            vars(made)[name] = getattr(self, name)
        return made

    @cached_property
    def families(self) -> Clusters:
        """Reports grouped by underlying text."""
        return cluster(self.judgements, Question.REPRINT, members=tuple(self.reports))

    def quotations_of(self, report: str) -> list[Quotation]:
        """Where words of a report stand between quotation marks.

        Args:
            report: Its id.

        Returns:
            Quotations in order.
        """
        if report not in self._quotations:
            self._quotations[report] = find_quotations(self.reports[report].text)
        return self._quotations[report]

    @cached_property
    def _quotations(self) -> dict[str, list[Quotation]]:
        return {}

    @cached_property
    def stories(self) -> Clusters:
        """Reports grouped by story."""
        return cluster(self.judgements, Question.STORY, members=tuple(self.reports))

    @cached_property
    def entities(self) -> Clusters:
        """Mentions grouped by thing."""
        return cluster(self.judgements, Question.ENTITY, members=tuple(self.mentions))

    @cached_property
    def groups(self) -> Clusters:
        """Claims grouped by the question that they answer."""
        return cluster(self.judgements, Question.CLAIM, members=tuple(self.claims))

    @cached_property
    def agreements(self) -> dict[tuple[str, str, str], Judgement]:
        """What was said of two claims of one group, by (smaller id, larger id, slot)."""
        return standing(
            (j for j in self.judgements if j.question is Question.AGREEMENT),
            key=lambda j: (min(j.left, j.right), max(j.left, j.right), j.slot),
        )

    @cached_property
    def disagreements(self) -> dict[str, list[Judgement]]:
        """Standing negative agreements, under the smaller id of their two claims."""
        found: dict[str, list[Judgement]] = defaultdict(list)
        for judgement in self.agreements.values():
            if judgement.answer is Answer.NEGATIVE:
                found[judgement.left].append(judgement)
        return dict(found)

    @cached_property
    def things(self) -> dict[str, Thing]:
        """Entities by the seeds of their clusters of mentions; two seeds may lead to one."""
        # "the two countries" is no thing of its own; "Seoul", where it acts for its country, is one besides.
        members = {left for left, _ in self._membership}
        several = {k for k in members if k in self.mentions and self.mentions[k].kind is not MentionKind.NAME}
        return find_things({k: m for k, m in self.mentions.items() if k not in several}, self.entities)

    @cached_property
    def _membership(self) -> dict[tuple[str, str], Judgement]:
        """The standing answers on MEMBER that are positive, by both mentions."""
        kept = standing((j for j in self.judgements if j.question is Question.MEMBER), key=lambda j: (j.left, j.right))
        return {ends: j for ends, j in sorted(kept.items()) if j.answer is Answer.POSITIVE}

    @cached_property
    def reprints(self) -> dict[str, Judgement]:
        """For each report that copies another the judgement that says so."""
        found: dict[str, Judgement] = {}
        kept = standing(
            (j for j in self.judgements if j.question is Question.REPRINT), key=lambda j: (j.left, j.right)
        )  # fmt: skip
        for judgement in sorted(kept.values(), key=lambda j: (j.score, j.id)):
            if judgement.answer is Answer.POSITIVE:
                for copy, first in ((judgement.left, judgement.right), (judgement.right, judgement.left)):
                    if first == (judgement.original or self._longest(judgement)):
                        found[copy] = judgement
        return found

    def _longest(self, judgement: Judgement) -> str:
        known = [i for i in (judgement.left, judgement.right) if i in self.reports]
        return max(known, key=lambda i: (len(self.reports[i].text), i), default="")

    @cached_property
    def _places(self) -> dict[str, tuple[list[int], list[Mention]]]:
        by_report: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions.values():
            by_report[mention.report].append(mention)
        return {report: ([m.start for m in found], found) for report, found in by_report.items()}

    def mentions_within(self, report: str, start: int, end: int) -> list[Mention]:
        """Mentions that lie wholly within a stretch of text.

        Args:
            report: Id of the report.
            start: First code point.
            end: One past the last.

        Returns:
            In order of their places, the longer of two at one place first.
        """
        starts, found = self._places.get(report, ([], []))
        first = bisect_left(starts, start)
        last = bisect_left(starts, end)
        return [m for m in found[first:last] if m.end <= end]

    @cached_property
    def _sentences_of(self) -> dict[str, list[Sentence]]:
        by_report: dict[str, list[Sentence]] = defaultdict(list)
        for sentence in self.sentences.values():
            by_report[sentence.report].append(sentence)
        return by_report

    def sentences_of(self, report: str) -> list[Sentence]:
        """The sentences of a report.

        Args:
            report: Its id.

        Returns:
            Its sentences, in no order that may be relied on.
        """
        return self._sentences_of.get(report, [])

    @cached_property
    def _claims_of(self) -> dict[str, list[Claim]]:
        by_sentence: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims.values():
            by_sentence[claim.sentence].append(claim)
        return by_sentence

    def claims_of(self, sentence: str) -> list[Claim]:
        """The claims of a sentence.

        Args:
            sentence: Its id.

        Returns:
            Its claims, in the order of their places.
        """
        return self._claims_of.get(sentence, [])

    def thing_of(self, mention_id: str | None) -> Thing | None:
        """The entity that a mention names.

        Args:
            mention_id: Id of the mention, or ``None``.

        Returns:
            The entity, or ``None`` where the mention names none.
        """
        if mention_id is None or mention_id not in self.mentions:
            return None
        return self.things.get(self.entities.of(mention_id))

    @cached_property
    def members(self) -> dict[str, tuple[Thing, ...]]:
        """For each mention that stands for several (``the two countries``) the entities that it means."""
        found: dict[str, dict[str, Thing]] = defaultdict(dict)
        for mention, member in self._membership:
            thing = self.thing_of(member)
            if thing is not None and mention in self.mentions:
                found[mention][thing.id] = thing
        return {mention: tuple(things.values()) for mention, things in found.items()}

    def story_of(self, report_id: str) -> str:
        """Id of the story that a report tells.

        Args:
            report_id: Id of the report.

        Returns:
            The story's id.
        """
        seed = self.stories.of(report_id)
        return story_id(self._namesakes.get(seed, seed))

    @cached_property
    def _namesakes(self) -> dict[str, str]:
        """For each story, by its seed, the report that it is called after.

        That is the report of its that was first to give it a name (a judgement of a report with
        itself), before those that a person brought there; where none did, the one that was published
        first.
        """
        place = {report_id: n for n, report_id in enumerate(self.reports)}
        told = [j for j in self.judgements if j.question is Question.STORY]
        by_persons = standing((j for j in told if j.by_person), key=lambda j: (j.left, j.right))
        put = {about for about, j in by_persons.items() if j.answer is Answer.POSITIVE}
        brought = {left for left, right in put if (right, left) not in put}  # both ways: two stories were joined
        named = {j.left: j.made_at for j in told if j.left == j.right}
        first: dict[str, tuple[bool, bool, str, int, str]] = {}
        for r in place.keys() | named.keys():
            rank = (r not in named, r in brought, named.get(r, ""), place.get(r, len(place)), r)
            seed = self.stories.of(r)
            first[seed] = min(rank, first.get(seed, rank))
        return {seed: rank[-1] for seed, rank in first.items()}


def story_id(seed: str) -> str:
    """Id of a story.

    Args:
        seed: Id of the report that it is called after.

    Returns:
        The id.
    """
    return make_id("sto", seed)


def by_publication(report: Report) -> tuple[str, str, str, str]:
    """Where a report stands among others.

    Args:
        report: The report.

    Returns:
        To sort by: publication, undated ones last, then path and id.
    """
    return (report.published.earliest or "9999", report.published.latest or "9999", report.path, report.id)
