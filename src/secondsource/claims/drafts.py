"""An attribution while it is still words of one sentence: its parts, and stretches of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.claims.tree import Tree

Stretch = tuple[int, int]
"""First token and one past the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An attribution in token indices of one sentence.

    Attributes:
        source: Stretch of the source, or ``None`` where nobody is named.
        source_head: Index of the source's head word.
        cue: Stretch of the cue.
        cue_head: Index of the word that attributes.
        content: Stretches of the content.
        looks_back: The content is what an anaphor points to (``This move, reported by``).
        waits: A verb of saying without content in its sentence: a quotation beside it may be it.
        relays: The source is whom another voice cites for its content (``the paper reported, citing police``).
        judges: The cue judges a thing (``praised the plan``): no claim rests on the source for it.
    """

    source: Stretch | None
    source_head: int | None
    cue: Stretch
    cue_head: int
    content: tuple[Stretch, ...]
    looks_back: bool = False
    waits: bool = False
    judges: bool = False
    relays: bool = False


def runs(tree: Tree, indices: Sequence[int]) -> tuple[Stretch, ...]:
    """Unbroken stretches of some tokens.

    Args:
        tree: The sentence.
        indices: Sorted.

    Returns:
        Stretches, trimmed of punctuation; those of punctuation alone are left out.
    """
    out: list[Stretch] = []
    start = previous = -2
    for k in [*indices, len(tree) + 2]:
        if k != previous + 1:
            if start >= 0 and any(tree.upos(x) != "PUNCT" for x in range(start, previous + 1)):
                out.append(tree.trim(start, previous + 1))
            start = k
        previous = k
    return tuple(out)


def subtree(tree: Tree, top: int) -> tuple[Stretch, ...]:
    """The stretches of a subtree.

    Args:
        tree: The sentence.
        top: Its top.

    Returns:
        As ``runs``.
    """
    return runs(tree, tree.subtree(top))


def outside(tree: Tree, top: int, out: int) -> tuple[Stretch, ...]:
    """A subtree without one of the subtrees in it.

    Args:
        tree: The sentence.
        top: Its top.
        out: Top of what is left out.

    Returns:
        As ``runs``.
    """
    hole = set(tree.subtree(out))
    return runs(tree, [k for k in tree.subtree(top) if k not in hole])


def less(tree: Tree, content: tuple[Stretch, ...], *holes: Stretch | None) -> tuple[Stretch, ...]:
    """Content without the source and the cue that stand within it.

    Args:
        tree: The sentence.
        content: Stretches.
        *holes: What is taken out.

    Returns:
        What is left.
    """
    taken = {k for hole in holes if hole is not None for k in range(*hole)}
    if not any(k in taken for first, last in content for k in range(first, last)):
        return content
    return tuple(
        run for first, last in content for run in runs(tree, [k for k in range(first, last) if k not in taken])
    )
