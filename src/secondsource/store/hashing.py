"""Short hashes of ids, the same in every store, and digests of sets of records made of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from secondsource.model import make_id

T = TypeVar("T")

LANE_BITS = 32
LANE = (1 << LANE_BITS) - 1


def hash63(data: bytes) -> int:
    """A hash that fits a signed 64-bit column.

    Args:
        data: Any bytes.

    Returns:
        63 bits of BLAKE2b, never negative.
    """
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "big") >> 1


def hash_id(record_id: str) -> int:
    """``hash63`` of an id.

    Args:
        record_id: Any id.

    Returns:
        63 bits.
    """
    return hash63(record_id.encode())


def set_digest(count: int, low: int, high: int) -> str:
    """Digest of a set of ids from sums that do not depend on their order.

    The sum of hashes is a multiset hash (Bellare and Micciancio, "A new paradigm for collision-free
    hashing", 1997): any database can add up, so no id leaves it. It is kept in two lanes of 32 bits,
    because a sum of 63-bit numbers would not fit 64 bits.

    Args:
        count: How many ids.
        low: Sum of the lower 32 bits of their ``hash_id``.
        high: Sum of the upper 31 bits.

    Returns:
        An id with the prefix ``dig``.
    """
    return make_id("dig", count, low, high)


def digest_of(ids: Iterable[str]) -> str:
    """``set_digest`` of ids at hand.

    Args:
        ids: Each once.

    Returns:
        The digest.
    """
    count = low = high = 0
    for record_id in ids:
        number = hash_id(record_id)
        count, low, high = count + 1, low + (number & LANE), high + (number >> LANE_BITS)
    return set_digest(count, low, high)


def chunks(items: Iterable[T], size: int) -> Iterator[Sequence[T]]:
    """Cut a stream into pieces.

    Args:
        items: Any stream.
        size: Items a piece; the last may be shorter.

    Yields:
        The pieces, in order; nothing for an empty stream.
    """
    piece: list[T] = []
    for item in items:
        piece.append(item)
        if len(piece) == size:
            yield piece
            piece = []
    if piece:
        yield piece
