"""Finds what stands in a stretch of text among things that are in order and do not overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Ordered(Generic[T]):
    """Sentences, quotations, times or quantities of a report, by place.

    Args:
        items: In order, none overlapping another.
        span: Gives an item's first code point and one past its last.
    """

    def __init__(self, items: Iterable[T], span: Callable[[T], tuple[int, int]]) -> None:
        self.items: Sequence[T] = list(items)
        spans = [span(item) for item in self.items]
        self._starts, self._ends = [s for s, _ in spans], [e for _, e in spans]

    def positions(self, start: int, end: int) -> range:
        """Positions of the items that share a code point with a stretch.

        Args:
            start: First code point of the stretch.
            end: One past its last.

        Returns:
            Positions in ``items``.
        """
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def among(self, start: int, end: int) -> Sequence[T]:
        """The items that share a code point with a stretch."""
        found = self.positions(start, end)
        return self.items[found.start : found.stop]
