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
from itertools import pairwise
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
_KNOWN_WORDS_MOST = 500_000  # words; some 60 MB, after which the table is begun anew


class _WordHashes(dict[str, int]):
    """Number of each word, made when it is first asked for."""

    def __missing__(self, word: str) -> int:
        digest = hashlib.blake2b(word.encode("utf8", "surrogatepass"), digest_size=8).digest()
        self[word] = made = int.from_bytes(digest, "little")
        return made


_KNOWN_WORDS = _WordHashes()


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


def word_hashes(listed: Sequence[str]) -> Hashes:
    """A number for each word, the same on any machine.

    Args:
        listed: Words, as ``words`` gives them.

    Returns:
        One number a word, in order.
    """
    if len(_KNOWN_WORDS) > _KNOWN_WORDS_MOST:
        _KNOWN_WORDS.clear()
    return np.fromiter(map(_KNOWN_WORDS.__getitem__, listed), dtype=np.uint64, count=len(listed))


def shingles(listed: Sequence[str], width: int) -> Hashes:
    """The different runs of words of a text.

    Args:
        listed: Words in order, as ``words`` gives them.
        width: Words in a run, at least 1. A text of fewer words is one run.

    Returns:
        Sorted, without repeats; empty for no words.
    """
    return runs_of(word_hashes(listed), width)


def runs_of(hashed: Hashes, width: int) -> Hashes:
    """The different runs of words of a text whose words are numbered.

    Args:
        hashed: One number a word in order, as ``word_hashes`` gives them.
        width: Words in a run, at least 1. A text of fewer words is one run.

    Returns:
        Sorted, without repeats; empty for no words.
    """
    if not len(hashed):
        return np.empty(0, dtype=np.uint64)
    width = min(width, len(hashed))
    count = len(hashed) - width + 1
    runs = hashed[:count].copy()
    for k in range(1, width):
        runs *= _RADIX
        runs += hashed[k : k + count]
    runs ^= runs >> np.uint64(31)
    runs *= _MIX
    runs ^= runs >> np.uint64(29)
    return different(runs)


def different(numbers: Hashes) -> Hashes:
    """Sort numbers and leave out repeats; what they stood in is overwritten.

    Args:
        numbers: Any numbers.

    Returns:
        Sorted, without repeats.
    """
    numbers.sort()
    new = np.ones(len(numbers), dtype=np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=new[1:])
    kept: Hashes = numbers[new]
    return kept


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


def band_keys(sketched: NDArray[np.uint32], bands: int) -> Hashes:
    """A number for each band of each sketch, to look near copies up by.

    Args:
        sketched: One sketch a row, as ``sketches`` gives them.
        bands: How many bands a sketch is cut into; divides its length.

    Returns:
        One row a text, ``bands`` columns. Two are equal where both band and place of the band are.
    """
    entries = sketched.reshape(len(sketched), bands, sketched.shape[1] // bands)
    keys: Hashes = np.broadcast_to(np.arange(bands, dtype=np.uint64), entries.shape[:2]).copy()
    for k in range(entries.shape[2]):
        keys *= _RADIX
        keys += entries[:, :, k]
        keys ^= keys >> np.uint64(31)
    return keys


def met_again(keys: Sequence[Hashes]) -> list[list[int]]:
    """Those of each text's keys that another text has too: the others find nobody, and most are such.

    Args:
        keys: Keys of each text, each once.

    Returns:
        For each text those of its keys, in order.
    """
    if not keys:
        return []
    flat = np.concatenate(keys)
    order = np.sort(flat)
    twice = np.unique(order[1:][order[1:] == order[:-1]])
    if not len(twice):
        return [[] for _ in keys]
    at = np.searchsorted(twice, flat)
    at[at == len(twice)] = 0
    kept = twice[at] == flat
    ends = np.cumsum([len(k) for k in keys])
    listed = flat[kept].tolist()
    places = np.concatenate(([0], np.cumsum(kept)))[np.concatenate(([0], ends))].tolist()
    return [listed[a:b] for a, b in pairwise(places)]


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
