"""Finds the mention that a phrase's head names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from secondsource.claims.tree import Tree
from secondsource.model import Mention


class MentionIndex:
    """The mentions of a report by place.

    Args:
        mentions: All of one report.
    """

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda m: (m.start, m.end))
        self._starts = [m.start for m in self._mentions]
        self._longest = max((m.end - m.start for m in mentions), default=0)

    def covering(self, start: int, end: int) -> list[Mention]:
        """Mentions that cover a stretch.

        Args:
            start: First code point.
            end: One past the last.

        Returns:
            Shortest first.
        """
        low = bisect_left(self._starts, end - self._longest)
        high = bisect_left(self._starts, start + 1)
        found = [m for m in self._mentions[low:high] if m.start <= start and m.end >= end]
        return sorted(found, key=lambda m: m.end - m.start)

    def of(self, tree: Tree, head: int) -> str | None:
        """The mention that a phrase's head names.

        Args:
            tree: The sentence.
            head: Index of the head.

        Returns:
            Id of the longest mention whose own head is that word, else of the shortest that covers
            it, else ``None``.
        """
        head = tree.namesake(head)
        token = tree.tokens[head]
        covering = self.covering(token.start, token.end)
        headed = [m for m in covering if self._heads(tree, head, m)]
        if headed:
            return headed[-1].id
        return None

    @staticmethod
    def _heads(tree: Tree, head: int, mention: Mention) -> bool:
        """Whether a mention's head is a word: no word of the mention governs it from outside its name."""
        inside = [i for i, t in enumerate(tree.tokens) if t.start >= mention.start and t.end <= mention.end]
        above = tree.heads[head]
        return not (above in inside and tree.rel(head) not in {"flat", "compound", "goeswith", "fixed"})
