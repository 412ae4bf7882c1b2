"""Shingles: the runs of words by which two texts are known to be one.

A text becomes a sorted array of 64-bit numbers, one for each different run of ``width`` words
(Broder, "On the resemblance and containment of documents", 1997). From such arrays follow the
*Jaccard* likeness of two texts (share of the runs of either that both have), the *containment* of
one in the other (share of its own runs that the other has too), the MinHash *sketch* that estimates
Jaccard, and the *anchors* that find containment: the runs whose number is a multiple of ``every``,
the same runs in every text that has them.

Hashing is the same on any machine: BLAKE2b for a word, a polynomial modulo 2**64 for a run.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

SKETCH_SEED = 20_201
_WORD = re.compile(r"[^\W_]+")
# The mark comes first, so that a search goes from mark to mark and not from letter to letter.
_APOSTROPHE = re.compile(r"['\u2019\u02bc](?<=\w.)(?=\w)")
# Both are odd: multiplication by an odd number loses nothing modulo 2**64.
_RADIX = np.uint64(0x9E37_79B9_7F4A_7C15)
_MIX = np.uint64(0xBF58_476D_1CE4_E5B9)
_KNOWN_WORDS: dict[str, int] = {}
_KNOWN_WORDS_MOST = 500_000  # words; some 60 MB, after which the table is begun anew


def words(text: str) -> list[str]:
    """The words of a text as they are compared: NFKC, case folded, apostrophes closed up.

    Args:
        text: Any text.

    Returns:
        Letters and digits only, in order.

    >>> words("South Korea’s spy agency, 2020-24")
    ['south', 'koreas', 'spy', 'agency', '2020', '24']
    """
    if not text.isascii():  # of ASCII the normal form is the text itself
        text = unicodedata.normalize("NFKC", text)
    return _WORD.findall(_APOSTROPHE.sub("", text).casefold())


def _word_hashes(listed: Sequence[str]) -> Hashes:
    known = _KNOWN_WORDS
    new = set(listed).difference(known)
    if len(known) + len(new) > _KNOWN_WORDS_MOST:
        known.clear()
        new = set(listed)
    for word in new:
        known[word] = int.from_bytes(
            hashlib.blake2b(word.encode("utf8", "surrogatepass"), digest_size=8).digest(), "little"
        )
    return np.fromiter(map(known.__getitem__, listed), dtype=np.uint64, count=len(listed))


def shingles(listed: Sequence[str], width: int) -> Hashes:
    """The different runs of words of a text.

    Args:
        listed: Words in order, as ``words`` gives them.
        width: Words in a run, at least 1. A text of fewer words is one run.

    Returns:
        Sorted, without repeats; empty for no words.
    """
    if not listed:
        return np.empty(0, dtype=np.uint64)
    hashed = _word_hashes(listed)
    width = min(width, len(listed))
    count = len(listed) - width + 1
    runs = np.zeros(count, dtype=np.uint64)
    for k in range(width):
        runs *= _RADIX
        runs += hashed[k : k + count]
    runs ^= runs >> np.uint64(31)
    runs *= _MIX
    runs ^= runs >> np.uint64(29)
    return np.unique(runs)


def shared(left: Hashes, right: Hashes) -> int:
    """How many runs two texts have in common.

    Args:
        left: Shingles of one.
        right: Shingles of the other.

    Returns:
        A count.
    """
    if len(left) > len(right):
        left, right = right, left
    if not len(left):
        return 0
    at = np.searchsorted(right, left)
    at[at == len(right)] = 0
    return int(np.count_nonzero(right[at] == left))


def jaccard(left: Hashes, right: Hashes) -> float:
    """Likeness: the runs of both over the runs of either.

    Args:
        left: Shingles of one text.
        right: Shingles of the other.

    Returns:
        In [0, 1]; 0 where both are empty.
    """
    both = shared(left, right)
    either = len(left) + len(right) - both
    return both / either if either else 0.0


def containment(part: Hashes, whole: Hashes) -> float:
    """How much of a text stands in another.

    Args:
        part: Shingles of the text that may be a part.
        whole: Shingles of the text that may hold it.

    Returns:
        Share of the part's runs, in [0, 1]; 0 for an empty part.
    """
    return shared(part, whole) / len(part) if len(part) else 0.0


def anchors(runs: Hashes, every: int) -> Hashes:
    """A sample of runs that two texts choose alike, to look texts up by (Broder's modulus sketch).

    Args:
        runs: Shingles.
        every: One run in so many is kept.

    Returns:
        The runs whose number is a multiple of ``every``, sorted.
    """
    kept: Hashes = runs[runs % np.uint64(every) == 0]
    return kept


def has_rensa() -> bool:
    """Whether the fast implementation is installed.

    Returns:
        True where ``sketches`` may be asked for ``"rensa"``.
    """
    from importlib.util import find_spec

    return find_spec("rensa") is not None


def sketches(texts: Sequence[Hashes], size: int, backend: str) -> NDArray[np.uint32]:
    """MinHash sketches: two texts have equal entries in about the share that is their Jaccard.

    Args:
        texts: Shingles of each text.
        size: Entries in a sketch.
        backend: ``"rensa"`` (R-MinHash in Rust) or ``"numpy"``. The two give different sketches:
            compare only what one of them made.

    Returns:
        One row a text, ``size`` columns. The row of an empty text is full of the largest number.
    """
    if not texts:
        return np.empty((0, size), dtype=np.uint32)
    return _rensa_sketches(texts, size) if backend == "rensa" else _numpy_sketches(texts, size)


def _rensa_sketches(texts: Sequence[Hashes], size: int) -> NDArray[np.uint32]:
    import rensa

    flat = np.concatenate(texts)
    offsets = np.concatenate(([0], np.cumsum([len(t) for t in texts]))).astype(np.uint64)
    rows: Any = rensa.RMinHash.digest_matrix_from_flat_token_hashes(flat, offsets, size, SKETCH_SEED).to_rows()
    return np.asarray(rows, dtype=np.uint32).reshape(len(texts), size)


def _numpy_sketches(texts: Sequence[Hashes], size: int) -> NDArray[np.uint32]:
    factors, terms = _permutations(size)
    out = np.full((len(texts), size), np.iinfo(np.uint32).max, dtype=np.uint32)
    for row, runs in enumerate(texts):
        if len(runs):
            # The multiplication wraps at 64 bits and the upper half is kept: the lower bits of a
            # product depend only on the lower bits of its factors.
            permuted = (runs[:, None] * factors[None, :] + terms[None, :]) >> np.uint64(32)
            out[row] = permuted.min(axis=0)
    return out


@cache
def _permutations(size: int) -> tuple[Hashes, Hashes]:
    chance = np.random.default_rng(SKETCH_SEED)
    factors: Hashes = chance.integers(0, 2**64, size=size, dtype=np.uint64) | np.uint64(1)
    terms: Hashes = chance.integers(0, 2**64, size=size, dtype=np.uint64)
    return factors, terms
