"""Names the relation of each arc of a tree.

The network gives each word one vector as a dependent and one as a head; a linear layer on their sum
and product scores the relations. Only the arcs of the tree are scored, so this costs next to nothing.
"""

from __future__ import annotations

import numpy as np

from secondsource.annotate.bundle import Bundle
from secondsource.annotate.decode import Floats, Ints
from secondsource.annotate.encoder import Scores

_SQRT2PI = np.float32(0.7978845608)
"""The square root of 2 / pi."""


class Relations:
    """The relation scorer.

    Args:
        model: The opened model.
    """

    def __init__(self, model: Bundle) -> None:
        self._labels = model.deprels
        weight, self._bias = model.relations
        self._weight = np.ascontiguousarray(weight.T)
        self._root = model.deprels.index("root")

    def best(self, scores: Scores, heads: Ints) -> list[str]:
        """Find the relation of each word to its head.

        Args:
            scores: Of the sentence.
            heads: Head per word, 0 for the root, else counted from 1.

        Returns:
            A label per word: ``root`` for the root's child and for no other.
        """
        dependents, chosen = scores.dependents, scores.heads[heads]
        joined = np.concatenate([gelu(dependents + chosen), dependents * chosen], axis=1)
        rated = joined @ self._weight + self._bias
        rated[:, self._root] = np.where(heads == 0, np.inf, -np.inf)
        return [self._labels[c] for c in rated.argmax(axis=1).tolist()]


def gelu(x: Floats) -> Floats:
    """Gaussian error linear unit, by its tanh form (Hendrycks and Gimpel 2016).

    Args:
        x: Any array.

    Returns:
        An array of the same shape; within 0.001 of the exact form that the network was trained with.
    """
    cubed = _SQRT2PI * (x + np.float32(0.044715) * x * x * x)
    np.tanh(cubed, out=cubed)
    cubed += 1
    cubed *= x
    cubed *= np.float32(0.5)
    return cubed
