"""From scores to structure: legal name labels, trees, spans. Pure numpy, no weights.

Names: the best sequence in which an ``I-X`` follows a ``B-X`` or an ``I-X`` (Viterbi 1967). Trees:
the best arborescence with one root, after Chu and Liu (1965) and Edmonds (1967); the penalty on
every root arc that makes the root single follows Zmigrod, Vieira and Cotterell (2020). In both,
the best choice of each word alone is tried first: where it is legal it is also the best of all.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

UNSEEN = -1e4
"""Score of an arc between words that no window held together; real scores stay within some hundreds."""

_ROOT_PENALTY = 1e9
"""Taken from each arc to the root; above any difference that other arcs of one sentence can make."""

_NEVER = -1e15
"""Score of an arc that cannot be: far below any sum of root penalties."""


class Names:
    """The legal sequences over one inventory of BIO classes."""

    def __init__(self, classes: Sequence[str]) -> None:
        """Builds the table of legal neighbours.

        Args:
            classes: ``O`` and, for each label, ``B-label`` and ``I-label``, in output order.
        """
        self.classes = tuple(classes)
        follows = np.zeros((len(classes), len(classes)), dtype=np.float32)
        for j, name in enumerate(classes):
            if name.startswith("I-"):
                legal = [c[2:] == name[2:] and c != "O" for c in classes]
                follows[~np.array(legal), j] = -np.inf
        self._follows = follows
        self._starts = np.array([-np.inf if c.startswith("I-") else 0.0 for c in classes], dtype=np.float32)

    def best(self, scores: Floats) -> Ints:
        """Finds the best legal sequence of classes.

        Args:
            scores: Log-probabilities, words x classes.

        Returns:
            One class per word.
        """
        alone: Ints = scores.argmax(axis=1)
        if self._is_legal(alone):
            return alone
        total = scores[0] + self._starts
        back = np.zeros(scores.shape, dtype=np.int64)
        for i in range(1, len(scores)):
            paths = total[:, None] + self._follows
            back[i] = paths.argmax(axis=0)
            total = paths[back[i], np.arange(len(total))] + scores[i]
        found = np.empty(len(scores), dtype=np.int64)
        found[-1] = total.argmax()
        for i in range(len(scores) - 1, 0, -1):
            found[i - 1] = back[i, found[i]]
        return found

    def _is_legal(self, found: Ints) -> bool:
        if len(found) == 0 or self._starts[found[0]] < 0:
            return len(found) == 0
        return bool(np.isfinite(self._follows[found[:-1], found[1:]]).all())

    def spans(self, found: Ints) -> list[tuple[int, int, str]]:
        """Reads the names off a legal sequence.

        Args:
            found: One class per word.

        Returns:
            Spans ``(start, end, label)``, half-open, in words, in order.
        """
        spans: list[tuple[int, int, str]] = []
        for i in np.flatnonzero(found).tolist():
            name = self.classes[found[i]]
            if name.startswith("I-") and spans and spans[-1][1] == i:
                start, _, label = spans[-1]
                spans[-1] = (start, i + 1, label)
            else:
                spans.append((i, i + 1, name[2:]))
        return spans


def tree(arcs: Floats) -> Ints:
    """Finds the best tree with exactly one root.

    Args:
        arcs: Scores, words x words + 1: row = dependent, column 0 = the root, column h = word h - 1.

    Returns:
        One head per word: 0 for the root, else the head's position counted from 1.
    """
    count = len(arcs)
    if count == 0:
        return np.empty(0, dtype=np.int64)
    scores = np.full((count + 1, count + 1), _NEVER)
    scores[1:] = arcs
    np.fill_diagonal(scores, _NEVER)
    heads: Ints = scores.argmax(axis=1)
    heads[0] = 0
    if (heads[1:] == 0).sum() != 1 or _cycles(heads):
        scores[1:, 0] -= _ROOT_PENALTY
        heads = _arborescence(scores)
    return heads[1:]


def _cycles(heads: Ints) -> list[Ints]:
    """The cycles of the graph in which each node points to its head; node 0 is the root."""
    found = []
    state = [0] * len(heads)
    state[0] = 2
    chain = heads.tolist()
    for first in range(1, len(chain)):
        node, path = first, []
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = chain[node]
        if state[node] == 1:
            found.append(np.array(path[path.index(node) :], dtype=np.int64))
        for seen in path:
            state[seen] = 2
    return found


def _arborescence(scores: NDArray[np.float64]) -> Ints:
    """Contracts all cycles of the best heads at once, again and again until there are none.

    ``scores[d, h]``, node 0 is the root. A contracted node enters a cycle at the word that gains most.
    """
    heads: Ints = scores.argmax(axis=1)
    heads[0] = 0
    rings = _cycles(heads)
    if not rings:
        return heads
    ringed = np.concatenate(rings)
    gains = scores.copy()
    gains[ringed] -= scores[ringed, heads[ringed]][:, None]
    rest = np.setdiff1d(np.arange(len(scores)), ringed)
    count = len(rest) + len(rings)
    wide, leave = np.empty((len(scores), count)), np.empty((len(scores), count), dtype=np.int64)
    wide[:, : len(rest)], leave[:, : len(rest)] = gains[:, rest], rest
    for k, ring in enumerate(rings, len(rest)):
        leave[:, k] = ring[gains[:, ring].argmax(axis=1)]
        wide[:, k] = gains[np.arange(len(scores)), leave[:, k]]
    small, enter = np.empty((count, count)), np.empty((count, count), dtype=np.int64)
    small[: len(rest)], enter[: len(rest)] = wide[rest], rest[:, None]
    for k, ring in enumerate(rings, len(rest)):
        enter[k] = ring[wide[ring].argmax(axis=0)]
        small[k] = wide[enter[k], np.arange(count)]
    np.fill_diagonal(small, _NEVER)
    small[0] = _NEVER
    above = _arborescence(small)[1:]
    below = enter[np.arange(1, count), above]
    heads[below] = leave[below, above]
    return heads
