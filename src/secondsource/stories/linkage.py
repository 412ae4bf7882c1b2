"""Average-link clustering over a sparse graph: never all pairs, never chains.

Two clusters are merged while the mean cosine between their reports, damped by the gap in time between
them, is above a threshold; the likest two first. Mean cosines are exact: with vectors of unit length
the mean over all pairs is the product of the sums. The graph only says who is asked. Time fades slowly
(a power, not an exponential): a story may sleep for months between arrest and trial.

Average link: Sokal and Michener, 1958. A chain of look-alikes does not hold, because the ends of it
pull the mean down.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from secondsource.stories.features import Vector

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
        neighbours: Reports that one report is held against, the likest first.
        common: Reports that may share a word before it finds no neighbours.
    """

    likeness: float
    pause: float
    fading: float
    undated: float
    neighbours: int
    common: int


def neighbours(vectors: Sequence[Vector], options: Options) -> list[list[int]]:
    """Find for each report the reports that it may share a story with.

    Args:
        vectors: One a report.
        options: How many, and which words look up.

    Returns:
        For each report the positions of its likest, by the weight of the rarer words that they share.
    """
    postings = _postings(vectors, options.common)
    least = options.likeness * LEAST_SHARE
    out: list[list[int]] = []
    for k, vector in enumerate(vectors):
        found = [(weight, postings[word]) for word, weight in vector.items() if word in postings]
        if not found:
            out.append([])
            continue
        at = np.concatenate([reports for _, (reports, _) in found])
        shared = np.concatenate([weight * theirs for weight, (_, theirs) in found])
        scores = np.bincount(at, weights=shared)
        scores[k] = 0.0
        near = np.flatnonzero(scores >= least)
        # Sorting is stable: of equal likenesses the earlier report comes first.
        likest = near[np.argsort(-scores[near], kind="stable")[: options.neighbours]]
        out.append([int(n) for n in likest])
    return out


def _postings(vectors: Sequence[Vector], common: int) -> dict[str, tuple[NDArray[np.int64], NDArray[np.float64]]]:
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for k, vector in enumerate(vectors):
        for word, weight in vector.items():
            found[word].append((k, weight))
    return {
        word: (np.array([k for k, _ in entries]), np.array([w for _, w in entries]))
        for word, entries in found.items()
        if 1 < len(entries) <= common
    }


class _Clusters:
    """Clusters as sums of vectors, merged in place."""

    def __init__(self, vectors: Sequence[Vector], days: Sequence[Days], options: Options) -> None:
        self.options = options
        self.sums: list[Vector] = list(vectors)  # copied when first added to
        self.days: list[Days] = list(days)
        self.members: list[list[int]] = [[k] for k in range(len(vectors))]
        self.beside: list[set[int]] = [set() for _ in vectors]
        self.version = [0] * len(vectors)

    def likeness(self, a: int, b: int) -> float:
        left, right = self.sums[a], self.sums[b]
        if len(left) > len(right):
            left, right = right, left
        total = sum(w * right[word] for word, w in left.items() if word in right)
        return total / (len(self.members[a]) * len(self.members[b])) * self._closeness(a, b)

    def _closeness(self, a: int, b: int) -> float:
        left, right = self.days[a], self.days[b]
        if left is None or right is None:
            return self.options.undated
        gap = max(0, left[0] - right[1], right[0] - left[1])
        return float((1 + gap / self.options.pause) ** -self.options.fading)

    def merge(self, a: int, b: int) -> None:
        total = dict(self.sums[a])
        for word, weight in self.sums[b].items():
            total[word] = total.get(word, 0.0) + weight
        self.sums[a], self.sums[b] = total, {}
        self.members[a] += self.members[b]
        self.members[b] = []
        left, right = self.days[a], self.days[b]
        if left is None or right is None:
            self.days[a] = left or right
        else:
            self.days[a] = (min(left[0], right[0]), max(left[1], right[1]))
        for other in self.beside[b]:
            self.beside[other].discard(b)
            if other != a:
                self.beside[other].add(a)
                self.beside[a].add(other)
        self.beside[b] = set()
        self.beside[a].discard(b)
        self.version[a] += 1
        self.version[b] += 1


def link(vectors: Sequence[Vector], days: Sequence[Days], options: Options) -> list[list[int]]:
    """Cluster reports.

    Args:
        vectors: One a report, of unit length.
        days: When each was published.
        options: How.

    Returns:
        Clusters of positions; every report is in one. The order of the reports decides only between
        likenesses that are equal.
    """
    clusters = _Clusters(vectors, days, options)
    heap: list[tuple[float, int, int, int, int]] = []

    def offer(a: int, b: int) -> None:
        a, b = min(a, b), max(a, b)
        like = clusters.likeness(a, b)
        if like >= options.likeness:
            heapq.heappush(heap, (-like, a, b, clusters.version[a], clusters.version[b]))

    for a, found in enumerate(neighbours(vectors, options)):
        for b in found:
            if b not in clusters.beside[a]:
                clusters.beside[a].add(b)
                clusters.beside[b].add(a)
                offer(a, b)
    while heap:
        _, a, b, version_a, version_b = heapq.heappop(heap)
        if clusters.version[a] != version_a or clusters.version[b] != version_b:
            continue
        clusters.merge(a, b)
        for other in sorted(clusters.beside[a]):
            offer(a, other)
    return [sorted(members) for members in clusters.members if members]
