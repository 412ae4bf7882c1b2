"""Sparse vectors in compact arrays: a hundred thousand reports take some 200 MB.

A row is two arrays of one length, the numbers of its words in rising order and their weights. Words
are numbered in the order in which they are first met; a number means nothing outside its table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.int32]
Weights = NDArray[np.float64]
Row = tuple[Words, Weights]

EMPTY: Row = (np.empty(0, dtype=np.int32), np.empty(0))


@dataclass(slots=True)
class Vocabulary:
    """Words by number, in the order in which they were met."""

    words: list[str] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)

    def row(self, counts: Mapping[str, float]) -> Row:
        """Number the words of a report.

        Args:
            counts: Weight of each word.

        Returns:
            Its row.
        """
        numbers = self._numbers
        for word in counts:
            if word not in numbers:
                numbers[word] = len(self.words)
                self.words.append(word)
        at = np.fromiter((numbers[w] for w in counts), dtype=np.int32, count=len(counts))
        weights = np.fromiter(counts.values(), dtype=np.float64, count=len(counts))
        order = np.argsort(at)
        return at[order], weights[order]


def dot(a: Row, b: Row) -> float:
    """The product of two rows.

    Args:
        a: One.
        b: The other.

    Returns:
        Sum of the products of the weights of the words that both have.
    """
    if len(a[0]) > len(b[0]):
        a, b = b, a
    if not len(a[0]):
        return 0.0
    at = np.searchsorted(b[0], a[0])
    at[at == len(b[0])] = 0
    return float(np.dot(a[1], np.where(b[0][at] == a[0], b[1][at], 0.0)))


def added(a: Row, b: Row) -> Row:
    """The sum of two rows.

    Args:
        a: One.
        b: The other.

    Returns:
        A row with the words of either.
    """
    both = np.concatenate((a[0], b[0]))
    words, at = np.unique(both, return_inverse=True)
    weights: Weights = np.bincount(at, weights=np.concatenate((a[1], b[1])), minlength=len(words)).astype(
        np.float64, copy=False
    )
    return words, weights


class Against:
    """Holds one row against many at once.

    Args:
        words: How many words there are.
    """

    def __init__(self, words: int) -> None:
        self._weights = np.zeros(words)

    def products(self, row: Row, others: Sequence[Row]) -> list[float]:
        """The product of a row with each of some others.

        Args:
            row: The row.
            others: None of them empty.

        Returns:
            One product each, as ``dot`` gives it but for the order in which it adds.
        """
        if not others:
            return []
        self._weights[row[0]] = row[1]
        starts = np.cumsum([0, *(len(words) for words, _ in others[:-1])])
        found = self._weights[np.concatenate([words for words, _ in others])]
        found *= np.concatenate([weights for _, weights in others])
        self._weights[row[0]] = 0.0
        products: list[float] = np.add.reduceat(found, starts).tolist()
        return products


@dataclass(frozen=True, slots=True)
class Postings:
    """For each word the rows that have it, as one long array cut by ``starts``.

    Attributes:
        starts: Where each word's rows begin; one more than there are words.
        rows: Numbers of rows, word after word.
        weights: The word's weight in each, single precision: it only looks up.
    """

    starts: NDArray[np.int64]
    rows: NDArray[np.int32]
    weights: NDArray[np.float32]

    @classmethod
    def of(cls, rows: Sequence[Row], words: int, most: int) -> Postings:
        """Turn rows over.

        Args:
            rows: The rows.
            words: How many words there are.
            most: A word of more rows than this looks nothing up, nor does a word of one row.

        Returns:
            The postings.
        """
        if not rows:
            return cls(np.zeros(words + 1, dtype=np.int64), np.empty(0, dtype=np.int32), np.empty(0, dtype=np.float32))
        found = np.concatenate([at for at, _ in rows])
        weights = np.concatenate([w.astype(np.float32) for _, w in rows])
        holders = np.repeat(np.arange(len(rows), dtype=np.int32), [len(at) for at, _ in rows])
        counts = np.bincount(found, minlength=words)
        kept = ((counts > 1) & (counts <= most))[found]
        found, weights, holders = found[kept], weights[kept], holders[kept]
        order = np.argsort(found, kind="stable")
        counts = np.bincount(found, minlength=words)
        return cls(np.concatenate(([0], np.cumsum(counts))), holders[order], weights[order])

    def scores(self, row: Row, rows: int) -> Weights:
        """Hold a row against all that share a word with it.

        Args:
            row: The row.
            rows: How many rows there are.

        Returns:
            For each row the product over the words that look up.
        """
        starts, ends = self.starts[row[0]], self.starts[row[0] + 1]
        there = ends > starts
        if not there.any():
            return np.zeros(rows)
        counts = (ends - starts)[there]
        before = np.cumsum(counts) - counts
        places = np.arange(int(counts.sum())) + np.repeat(starts[there] - before, counts)
        at = self.rows[places]
        shared = self.weights[places] * np.repeat(row[1][there].astype(np.float32), counts)
        found: Weights = np.bincount(at, weights=shared, minlength=rows).astype(np.float64, copy=False)
        return found


def shares(rows: Sequence[Row], groups: Sequence[str], least: int) -> dict[str, Row]:
    """For each group of rows the share of its other rows that have a word.

    Args:
        rows: The rows.
        groups: Name of each row's group, ``""`` for none.
        least: Rows of a group below which nothing is said of it.

    Returns:
        By group the words that its rows have, with a share of ``(n - 1) / size`` each.
    """
    members: dict[str, list[Words]] = defaultdict(list)
    for (words, _), name in zip(rows, groups, strict=False):
        if name:
            members[name].append(words)
    found: dict[str, Row] = {}
    for name, listed in members.items():
        if len(listed) >= least:
            words, counts = np.unique(np.concatenate(listed), return_counts=True)
            found[name] = (words, (counts - 1) / len(listed))
    return found
