"""The compare step: claims of one story to groups that answer one question, and where they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from secondsource.compare.corpus import Corpus
from secondsource.compare.difference import differ
from secondsource.compare.frame import Frame
from secondsource.compare.frames import Framer
from secondsource.compare.groups import KEYS, MOST_AGAINST, MOST_FIT, MOST_GROUPS, MOST_PAIRS, Group, find_groups
from secondsource.compare.knowledge import Background, Knowledge
from secondsource.compare.speech import speech_acts
from secondsource.model import (
    Answer,
    Attribution,
    Claim,
    Judgement,
    Mention,
    Question,
    Record,
    Report,
    Sentence,
)
from secondsource.protocols import Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare:
    """Finds claims that answer the same question, and where their answers differ.

    Writes ``CLAIM`` judgements as stars around the first claim of each group, and ``AGREEMENT``
    judgements: positive to the first claim, negative with slot and kind between claims that differ.
    """

    producer: ClassVar[str] = "compare.frames@3"
    reads: ClassVar[tuple[type[Record], ...]] = (Judgement, Report, Sentence, Mention, Attribution, Claim)
    writes: ClassVar[tuple[type[Record], ...]] = (Judgement,)
    scope: ClassVar[Scope] = Scope.CORPUS
    settings: ClassVar[str] = (
        f"groups={MOST_GROUPS} pairs={MOST_PAIRS} keys={KEYS} fit={MOST_FIT} against={MOST_AGAINST}"
    )

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        """Compare the claims of every story.

        Args:
            records: All of them, with the judgements on reprints, entities and stories.

        Yields:
            ``Judgement`` records.
        """
        corpus = Corpus.of(records)
        by_story: dict[str, list[Claim]] = defaultdict(list)
        for claim in corpus.claims.values():
            by_story[corpus.stories.of(claim.report)].append(claim)
        framer, background = Framer(corpus), Background.of(corpus)
        for _, claims in sorted(by_story.items()):
            yield from self._story(claims, framer, background)

    def _story(self, claims: Sequence[Claim], framer: Framer, background: Background) -> Iterator[Judgement]:
        telling = speech_acts(claims, framer.corpus)
        frames = {c.id: framer.frame(c) for c in claims if c.id not in telling}
        known = Knowledge.of(list(frames.values()), background)
        for group in find_groups(list(frames.values()), known):
            yield from self._judge(group, known)
        for claim_id, content_id in sorted(telling.items()):
            yield self._same(claim_id, content_id, 1.0, "the words that say whose word it is")

    def _judge(self, group: Group, known: Knowledge) -> Iterator[Judgement]:
        for frame, alignment in group.members:
            yield self._same(frame.claim.id, group.first.claim.id, alignment.score, alignment.note)
        frames = group.frames
        for n, left in enumerate(frames):
            for right in frames[n + 1 : n + 1 + MOST_PAIRS]:
                yield from self._agreement(left, right, known, with_first=n == 0)

    def _same(self, left: str, right: str, score: float, note: str) -> Judgement:
        return Judgement(
            question=Question.CLAIM, left=left, right=right, answer=Answer.POSITIVE, score=score,
            producer=self.producer, note=note,
        )  # fmt: skip

    def _agreement(self, left: Frame, right: Frame, known: Knowledge, *, with_first: bool) -> Iterator[Judgement]:
        clashes = differ(left, right, known)
        if not clashes and known.states.rivals(left, right):
            return  # a history told in one report, or in an order that is not known: neither one answer nor two
        for clash in clashes:
            yield Judgement(
                question=Question.AGREEMENT, left=left.claim.id, right=right.claim.id, answer=Answer.NEGATIVE,
                score=0.0, producer=self.producer, note=clash.note, slot=clash.slot, difference=clash.kind,
            )  # fmt: skip
        if not clashes and with_first:
            yield Judgement(
                question=Question.AGREEMENT, left=left.claim.id, right=right.claim.id, answer=Answer.POSITIVE,
                score=1.0, producer=self.producer, note="nothing that both say differs",
            )  # fmt: skip
