"""A linear classifier over hashed features: the small tables that the rule annotator decides by.

Weights were learnt with the averaged perceptron (Collins 2002) and the hashing trick (Shi et al.
2009; Weinberger et al. 2009) on openly licensed treebanks, and are shipped as 8-bit numbers. The
arithmetic is in whole numbers: the same input gives the same output on any machine.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MULTIPLIERS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)
_MIX = 0xFF51AFD7ED558CCD


@lru_cache(maxsize=100_000)
def code(word: str) -> int:
    """A number for a word, the same on any machine.

    Args:
        word: Any text.

    Returns:
        CRC-32 of its UTF-8.
    """
    return zlib.crc32(word.encode("utf8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class Templates:
    """Which atoms each feature is made of.

    Attributes:
        parts: Shape (features, 3): positions in the vector of atoms; repeated where fewer are used.
        salt: Shape (features,): keeps the same atoms in two features apart.
    """

    parts: NDArray[np.int64]
    salt: NDArray[np.uint64]

    @classmethod
    def of(cls, features: tuple[tuple[int, ...], ...]) -> Templates:
        """Make templates from tuples of one to three atom positions.

        Args:
            features: Atom positions of each feature.

        Returns:
            The templates.
        """
        parts = np.array([(f * 3)[:3] if len(f) == 1 else (*f, f[0])[:3] for f in features], dtype=np.int64)
        salt = np.arange(1, len(features) + 1, dtype=np.uint64) * np.uint64(_MULTIPLIERS[3])
        return cls(parts, salt)

    def rows(self, atoms: NDArray[np.uint64], bits: int) -> NDArray[np.int64]:
        """Rows of the weight table for some atoms.

        Args:
            atoms: Shape (..., atoms).
            bits: The table has ``2 ** bits`` rows.

        Returns:
            Shape (..., features).
        """
        taken = atoms[..., self.parts]
        mixed = taken[..., 0] * np.uint64(_MULTIPLIERS[0]) + taken[..., 1] * np.uint64(_MULTIPLIERS[1])
        mixed += taken[..., 2] * np.uint64(_MULTIPLIERS[2]) + self.salt
        mixed ^= mixed >> np.uint64(29)
        mixed *= np.uint64(_MIX)
        return (mixed >> np.uint64(64 - bits)).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Table:
    """Weights and the classes that they choose between.

    Attributes:
        classes: Names, in the order of the columns.
        weights: Shape (rows + 1, classes), 8-bit; row 0 is nothing, for features not kept.
        slots: Shape (2 ** bits,): the row of each hash value.
        bits: Logarithm of the number of hash values.
    """

    classes: tuple[str, ...]
    weights: NDArray[np.int8]
    slots: NDArray[np.int32]
    bits: int

    def score(self, hashes: NDArray[np.int64]) -> NDArray[np.int32]:
        """Add up the weights of some features.

        Args:
            hashes: Shape (..., features), from ``Templates.rows``.

        Returns:
            Shape (..., classes).
        """
        scores: NDArray[np.int32] = self.weights[self.slots[hashes]].sum(axis=-2, dtype=np.int32)
        return scores
