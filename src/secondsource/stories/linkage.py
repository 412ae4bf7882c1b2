"""Average-link clustering over a sparse graph: never all pairs, never chains.

Two clusters are merged while the mean cosine between their reports, faded by the gap in time between
them, is above a threshold; the likest two first. Mean cosines are exact: with vectors of unit length
the mean over all pairs is the product of the sums. The graph only says who is asked. Time fades slowly
(a power, not an exponential): a story may sleep for months between arrest and trial.

Average link: Sokal and Michener, 1958. A chain of look-alikes does not hold, because the ends of it
pull the mean down.

Two stories of one kind of event are near each other, but each is nearer to itself. So two clusters must
also be nearly as like each other as the looser of them is within: a *contrast* that grows sharper with
every report, and says nothing of two single reports.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from secondsource.stories.matrix import EMPTY, Against, Postings, Row, added, dot

LEAST_SHARE = 0.4  # of the likeness that joins: with less, two reports are not held against each other

Days = tuple[int, int] | None
"""First and last day of publication as ordinals, or ``None`` for an undated report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How clusters are made.

    Attributes:
        likeness: Mean cosine from which two clusters are one story.
        pause: Days without a report after which time begins to count against a likeness.
        fading: How fast: a gap of ``g`` days leaves ``(1 + g / pause) ** -fading`` of it.
        undated: What is left of a likeness where a date is not known.
        contrast: Share of the mean cosine within the looser cluster that the one between two must reach.
        within_most: Mean cosine within a cluster at most: copies of one text are no measure of a story.
        within_few: Mean cosine within a cluster of one, and the weight of one pair in larger ones.
        neighbours: Reports that one report is held against, the likest first.
        common: Reports that may share a word before it finds no neighbours.
    """

    likeness: float
    pause: float
    fading: float
    undated: float
    contrast: float = 0.0
    within_most: float = 1.0
    within_few: float = 0.0
    neighbours: int
    common: int


def neighbours(rows: Sequence[Row], words: int, options: Options) -> Iterator[list[int]]:
    """Find for each report the reports that it may share a story with.

    Args:
        rows: One a report, of unit length.
        words: How many words there are.
        options: How many, and which words look up.

    Yields:
        For each report the positions of its likest, by the weight of the rarer words that they share.
    """
    postings = Postings.of(rows, words, options.common)
    least = options.likeness * LEAST_SHARE
    for k, row in enumerate(rows):
        scores = postings.scores(row, len(rows))
        scores[k] = 0.0
        near = np.flatnonzero(scores >= least)
        # Sorting is stable: of equal likenesses the earlier report comes first.
        yield near[np.argsort(-scores[near], kind="stable")[: options.neighbours]].tolist()


class _Clusters:
    """Clusters as sums of rows, merged in place."""

    def __init__(
        self,
        rows: Sequence[Row],
        words: int,
        days: Sequence[Days],
        options: Options,
        apart: Collection[tuple[int, int]],
    ) -> None:
        self._options = options
        self._against = Against(words)
        self.sums: list[Row] = list(rows)
        self.squares = [float(np.dot(weights, weights)) for _, weights in rows]
        self.days: list[Days] = list(days)
        self.members: list[list[int]] = [[k] for k in range(len(rows))]
        self.beside: list[set[int]] = [set() for _ in rows]
        self.apart: dict[int, set[int]] = {}
        self.version = [0] * len(rows)
        self.within = [self._within(k) for k in range(len(rows))]
        for a, b in apart:
            self.apart.setdefault(a, set()).add(b)
            self.apart.setdefault(b, set()).add(a)

    def likenesses(self, a: int, others: Sequence[int]) -> Iterator[float]:
        """Mean cosine with each, faded by time; 0 where the two are kept apart, by a person or by contrast."""
        options, kept = self._options, self.apart.get(a, set())
        for b, product in zip(
            others, self._against.products(self.sums[a], [self.sums[b] for b in others]), strict=True
        ):
            between = product / (len(self.members[a]) * len(self.members[b]))
            if b in kept or between < options.contrast * min(self.within[a], self.within[b]):
                yield 0.0
            else:
                yield between * _closeness(self.days[a], self.days[b], options)

    def _within(self, a: int) -> float:
        size = len(self.members[a])
        pairs = size * (size - 1) / 2
        alike = min((self.squares[a] - size) / 2, self._options.within_most * pairs)
        return (alike + self._options.within_few) / (pairs + 1)

    def merge(self, a: int, b: int) -> None:
        self.squares[a] += self.squares[b] + 2 * dot(self.sums[a], self.sums[b])
        self.sums[a], self.sums[b] = added(self.sums[a], self.sums[b]), EMPTY
        self.members[a] += self.members[b]
        self.members[b] = []
        left, right = self.days[a], self.days[b]
        if left is None or right is None:
            self.days[a] = left or right
        else:
            self.days[a] = (min(left[0], right[0]), max(left[1], right[1]))
        _redirect(self.beside, a, b)
        for other in self.apart.pop(b, set()):
            self.apart[other] = (self.apart[other] - {b}) | {a}
            self.apart.setdefault(a, set()).add(other)
        self.within[a] = self._within(a)
        self.version[a] += 1
        self.version[b] += 1


def _redirect(beside: list[set[int]], a: int, b: int) -> None:
    """Give a the neighbours of b."""
    for other in beside[b]:
        beside[other].discard(b)
        if other != a:
            beside[other].add(a)
            beside[a].add(other)
    beside[b] = set()
    beside[a].discard(b)


def _closeness(left: Days, right: Days, options: Options) -> float:
    if left is None or right is None:
        return options.undated
    gap = max(0, left[0] - right[1], right[0] - left[1])
    return float((1 + gap / options.pause) ** -options.fading)


def link(
    rows: Sequence[Row], words: int, days: Sequence[Days], options: Options, apart: Collection[tuple[int, int]] = ()
) -> list[list[int]]:
    """Cluster reports.

    Args:
        rows: One a report, of unit length.
        words: How many words there are.
        days: When each was published.
        options: How.
        apart: Pairs of positions that are never of one cluster.

    Returns:
        Clusters of positions; every report is in one. The order of the reports decides only between
        likenesses that are equal.
    """
    clusters = _Clusters(rows, words, days, options, apart)
    heap: list[tuple[float, int, int, int, int]] = []

    def offer(a: int, others: Sequence[int]) -> None:
        for b, like in zip(others, clusters.likenesses(a, others), strict=True):
            if like >= options.likeness:
                low, high = min(a, b), max(a, b)
                heapq.heappush(heap, (-like, low, high, clusters.version[low], clusters.version[high]))

    for a, found in enumerate(neighbours(rows, words, options)):
        new = [b for b in found if b not in clusters.beside[a]]
        for b in new:
            clusters.beside[a].add(b)
            clusters.beside[b].add(a)
        offer(a, new)
    while heap:
        _, a, b, version_a, version_b = heapq.heappop(heap)
        if clusters.version[a] != version_a or clusters.version[b] != version_b:
            continue
        clusters.merge(a, b)
        offer(a, sorted(clusters.beside[a]))
    return [sorted(members) for members in clusters.members if members]
