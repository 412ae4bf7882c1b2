"""The compare step: claims of one story to groups that answer one question, and where they differ.

Claims are compared within a story only, and only with the groups that their event, their named
participants or their rare words lead to. A claim joins the group whose first claim it fits best,
unless it speaks against another member of it: groups do not chain. The fullest claims begin groups.
Groups of one kind of event that were begun apart are joined where most of their claims fit each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from secondsource.compare.align import Alignment, align, compatible
from secondsource.compare.corpus import Corpus
from secondsource.compare.difference import differ
from secondsource.compare.frames import Frame, Framer
from secondsource.compare.knowledge import Background, Knowledge
from secondsource.compare.lexicon import kin
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

MOST_GROUPS = 60  # groups that one claim is held against, those that share most with it first
MOST_PAIRS = 40  # members of a group that a claim is held against for differences
SAMPLE = 5  # claims of a group that are held against another group's, the fullest first
MOST_FIT = 0.5  # share of such pairs that must fit for two groups to be one
MOST_AGAINST = 0.1  # share of them that may speak against it: one reading in ten is wrong
KEYS = 3  # rarest words of a claim that lead to groups


@dataclass(slots=True)
class Group:
    """Claims that answer one question.

    Attributes:
        first: The claim that began it.
        members: The others, with how they align with the first.
    """

    first: Frame
    members: list[tuple[Frame, Alignment]] = field(default_factory=list)

    @property
    def frames(self) -> list[Frame]:
        """All of its claims."""
        return [self.first, *(f for f, _ in self.members)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare:
    """Finds claims that answer the same question, and where their answers differ.

    Writes ``CLAIM`` judgements as stars around the first claim of each group, and ``AGREEMENT``
    judgements: positive to the first claim, negative with slot and kind between claims that differ.
    """

    producer: ClassVar[str] = "compare.frames@2"
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


def find_groups(frames: Sequence[Frame], known: Knowledge) -> list[Group]:
    """Group the claims of a story.

    Args:
        frames: Its claims.
        known: What else is known.

    Returns:
        Groups, also those of one claim.
    """
    groups: list[Group] = []
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for frame in sorted(frames, key=_fullness):
        best: tuple[float, int, Alignment] | None = None
        for number in _candidates(frame, index, known):
            found = _fits(frame, groups[number], known)
            if found is not None and (best is None or (found.score, -number) > (best[0], -best[1])):
                best = (found.score, number, found)
        if best is None:
            number = len(groups)
            groups.append(Group(first=frame))
        else:
            number = best[1]
            groups[number].members.append((frame, best[2]))
        for key in _keys(frame, known):
            if number not in index[key][-MOST_GROUPS:]:
                index[key].append(number)
    return _merged(groups, known)


def _merged(groups: Sequence[Group], known: Knowledge) -> list[Group]:
    """Join groups that were begun apart, where most of their claims fit each other and none speaks against it."""
    by_event: dict[str, list[Group]] = defaultdict(list)
    kept: list[Group] = []
    for group in sorted(groups, key=lambda g: -len(g.members)):
        event = group.first.event
        best: tuple[float, Group, Alignment] | None = None
        for other in by_event[event][:MOST_GROUPS] if not group.first.vague else ():
            found = _linked(group, other, known)
            if found is not None and (best is None or found[0] > best[0]):
                best = (found[0], other, found[1])
        if best is None:
            by_event[event].append(group)
            kept.append(group)
        else:
            best[1].members.extend((frame, best[2]) for frame in group.frames)
    return kept


def _linked(group: Group, other: Group, known: Knowledge) -> tuple[float, Alignment] | None:
    """Share of the pairs of two groups that fit, where it is enough, and the best of them."""
    fits: list[Alignment] = []
    pairs = against = 0
    for frame in group.frames[:SAMPLE]:
        for member in other.frames[:SAMPLE]:
            if _one_sentence(frame, member):
                return None
            pairs += 1
            if (found := align(frame, member, known)) is not None:
                fits.append(found)
            elif not compatible(frame, member, known):
                against += 1
    if against > pairs * MOST_AGAINST:
        return None
    share = len(fits) / pairs
    return (share, max(fits, key=lambda f: f.score)) if share >= MOST_FIT else None


def _fullness(frame: Frame) -> tuple[object, ...]:
    claim = frame.claim
    told = len(claim.arguments) + (claim.time is not None) + len(claim.quantities) + len(frame.entities)
    return (claim.headline, frame.borrowed, not frame.asserted, -told, claim.report, claim.start, claim.end, claim.id)


def _candidates(frame: Frame, index: dict[tuple[str, str], list[int]], known: Knowledge) -> list[int]:
    hits: dict[int, int] = defaultdict(int)
    for key in _keys(frame, known):
        for number in index.get(key, ()):
            hits[number] += 1
    return sorted(hits, key=lambda n: (-hits[n], n))[:MOST_GROUPS]


def _keys(frame: Frame, known: Knowledge) -> list[tuple[str, str]]:
    rare = sorted(frame.words, key=lambda w: (-known.rarity.get(w, 0.0), w))[:KEYS]
    event = kin(frame.event)
    keys = [("word", w) for w in rare] + [("event and thing", f"{event} {e}") for e in sorted(frame.entities)]
    return keys if frame.vague else [*keys, ("event", event)]


def _fits(frame: Frame, group: Group, known: Knowledge) -> Alignment | None:
    if any(_one_sentence(frame, other) for other in group.frames):
        return None
    found = align(frame, group.first, known)
    if found is None:
        return None
    if not all(compatible(frame, other, known) for other, _ in group.members[:MOST_PAIRS]):
        return None
    # The nearest of the first few tells which of two groups it fits better.
    others = (align(frame, other, known) for other, _ in group.members[: SAMPLE - 1])
    return max([found, *(o for o in others if o is not None)], key=lambda f: f.score)


def _one_sentence(a: Frame, b: Frame) -> bool:
    # A clause and the clause within it share their things without answering one question.
    return a.claim.sentence == b.claim.sentence and a.event != b.event
