"""Tables of words, written as running words: that is how a person reads and mends them."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """A set of words.

    Args:
        words: Separated by white space.

    Returns:
        The words.
    """
    return frozenset(words.split())
