"""Dependency trees by greedy transitions.

The arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011), trained with the dynamic oracle of
Goldberg and Nivre (2013) on features after Zhang and Nivre (2011). Linear in the sentence's length.
Relations are Universal Dependencies'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from secondsource.annotate.linear import Table, Templates, code

NONE = -1

# Atoms: words w and tags t of the stack's top three (s0 s1 s2), the next three words (b0 b1 b2), the outermost
# children of s0, s1 and b0, their labels, valencies and the distance between s0 and b0.
ATOMS = 36  # numbers that a state is read as
(
    _S0W, _S1W, _S2W, _B0W, _B1W, _B2W,
    _S0T, _S1T, _S2T, _B0T, _B1T, _B2T,
    _S0LW, _S0LT, _S0LL, _S0RW, _S0RT, _S0RL, _S0L2L, _S0R2L,
    _B0LW, _B0LT, _B0LL, _B0L2L, _S1RL, _S1LL, _S1RT,
    _S0V, _B0V, _DIST, _S0E, _B0E, _S0RV, _BETWEEN, _B3T, _S1W_,
) = range(ATOMS)  # fmt: skip

TEMPLATES = Templates.of(
    (
        (_S0W,), (_S0T,), (_S0W, _S0T), (_B0W,), (_B0T,), (_B0W, _B0T), (_B1W,), (_B1T,), (_B1W, _B1T),
        (_B2T,), (_B2W,), (_S1W,), (_S1T,), (_S1W, _S1T),
        (_S0W, _B0W), (_S0W, _S0T, _B0W), (_S0W, _B0W, _B0T), (_S0W, _S0T, _B0T), (_S0T, _B0W, _B0T), (_S0T, _B0T),
        (_S0W, _B0T), (_S0T, _B0W), (_B0T, _B1T), (_B0T, _B1T, _B2T), (_S0T, _B0T, _B1T), (_S1T, _S0T, _B0T),
        (_S1T, _S0T), (_S1T, _S0W), (_S1W, _S0T), (_S2T, _S1T, _S0T), (_S1T, _B0T), (_S1W, _B0W), (_S1T, _S0T, _B1T),
        (_S0W, _B1T), (_B0W, _B1T), (_B0T, _B1W),
        (_S0T, _S0LT, _B0T), (_S0T, _S0RT, _B0T), (_S0T, _B0T, _B0LT), (_S0T, _S0LL), (_S0T, _S0RL),
        (_S0W, _S0LL), (_S0W, _S0RL), (_B0W, _B0LL), (_B0T, _B0LL), (_S0T, _B0T, _S0LL), (_S0T, _B0T, _S0RL),
        (_S0T, _B0T, _B0LL), (_S0T, _S0LL, _S0L2L), (_S0T, _S0RL, _S0R2L), (_B0T, _B0LL, _B0L2L),
        (_S0W, _DIST), (_S0T, _DIST), (_B0W, _DIST), (_B0T, _DIST), (_S0T, _B0T, _DIST), (_S0W, _B0W, _DIST),
        (_S0W, _S0V), (_S0T, _S0V), (_B0W, _B0V), (_B0T, _B0V), (_S0W, _S0RV), (_S0T, _S0RV),
        (_S1T, _S1RL), (_S1T, _S1LL), (_S1T, _S0T, _S1RL), (_S0LW, _S0T), (_S0RW, _S0T), (_B0LW, _B0T),
        (_S0RW, _B0T), (_S0E, _B0T), (_S0T, _B0E), (_S0E, _B0E), (_S0T, _B0T, _BETWEEN), (_S0RW, _S0W), (_S0W, _B0LW),
        (_B0T, _B1T, _B3T), (_S1W, _S0W), (_S1T, _S0W, _B0T), (_S0W, _S0RL, _B0T), (_S0LW, _B0W, _B0T),
    )
)  # fmt: skip


@dataclass(slots=True)
class State:
    """A half-built tree.

    Attributes:
        n: Number of words; word ``n`` is the artificial root, at the end of the buffer.
        stack: Words whose head is open.
        next: First word of the buffer.
        head: Head of each word, ``NONE`` while open.
        label: Number of the label of each word.
        left: Children of each word to its left, in order of attachment.
        right: Children to its right.
    """

    n: int
    stack: list[int] = field(default_factory=list)
    next: int = 0
    head: list[int] = field(default_factory=list)
    label: list[int] = field(default_factory=list)
    left: list[list[int]] = field(default_factory=list)
    right: list[list[int]] = field(default_factory=list)

    @classmethod
    def start(cls, n: int) -> State:
        """The state before the first transition.

        Args:
            n: Number of words.

        Returns:
            An empty stack and a full buffer.
        """
        empty: list[list[int]] = [[] for _ in range(n + 1)]
        return cls(n, [], 0, [NONE] * (n + 1), [0] * (n + 1), empty, [[] for _ in range(n + 1)])

    @property
    def done(self) -> bool:
        """Whether only the root is left."""
        return self.next >= self.n and not self.stack

    def allowed(self) -> tuple[bool, bool, bool]:
        """Whether shift, left and right may be taken.

        Returns:
            Three flags.
        """
        return self.next < self.n, bool(self.stack), len(self.stack) > 1

    def shift(self) -> None:
        """Move the next word onto the stack."""
        self.stack.append(self.next)
        self.next += 1

    def attach_left(self, label: int) -> None:
        """Give the stack's top the next word as its head."""
        child = self.stack.pop()
        self.head[child], self.label[child] = self.next, label
        self.left[self.next].append(child)

    def attach_right(self, label: int) -> None:
        """Give the stack's top the word below it as its head."""
        child = self.stack.pop()
        top = self.stack[-1]
        self.head[child], self.label[child] = top, label
        self.right[top].append(child)


@dataclass(frozen=True, slots=True)
class Words:
    """What a sentence's words look like to the parser, the root and a padding word at the end."""

    form: list[int]
    tag: list[int]
    end: list[int]
    comma: list[int]

    @classmethod
    def of(cls, words: Sequence[str], tags: Sequence[str]) -> Words:
        """Number the words and tags of a sentence.

        Args:
            words: Its tokens.
            tags: One ``UPOS|XPOS`` a word.

        Returns:
            The numbers; position ``n`` is the root, -1 the padding.
        """
        lower = [w.lower() for w in words]
        commas = [0]
        for word in lower:
            commas.append(commas[-1] + (word in {",", ";", ":", "—", "–", "-", "(", ")"}))
        return cls(
            [*(code(w) for w in lower), 11, 12, 13, 13, 13, 13],
            [*(code("t" + t) for t in tags), 21, 22, 23, 23, 23, 23],
            [*(code("e" + w[-3:]) for w in lower), 31, 32, 33, 33, 33, 33],
            [*commas, commas[-1], commas[-1]],
        )


def atoms(state: State, words: Words) -> list[int]:
    """The atoms of a state.

    Args:
        state: The state.
        words: The sentence.

    Returns:
        ``ATOMS`` numbers.
    """
    form, tag, stack, label, n = words.form, words.tag, state.stack, state.label, state.n
    depth = len(stack)
    pad = n + 2
    s0 = stack[-1] if depth else pad
    s1 = stack[-2] if depth > 1 else pad
    s2 = stack[-3] if depth > 2 else pad
    b0 = state.next
    b1, b2, b3 = b0 + 1, b0 + 2, b0 + 3
    none: list[int] = []
    s0l, s0r = (state.left[s0], state.right[s0]) if depth else (none, none)
    b0l = state.left[b0]
    s1l, s1r = (state.left[s1], state.right[s1]) if depth > 1 else (none, none)
    s0lc, s0rc = s0l[-1] if s0l else pad, s0r[-1] if s0r else pad
    b0lc = b0l[-1] if b0l else pad
    distance = min(b0 - s0, 7) + (3 if b0 - s0 > 10 else 0) if depth else 0
    between = min(words.comma[b0] - words.comma[s0 + 1], 3) if depth else 0
    return [
        form[s0], form[s1], form[s2], form[b0], form[b1], form[b2],
        tag[s0], tag[s1], tag[s2], tag[b0], tag[b1], tag[b2],
        form[s0lc], tag[s0lc], label[s0l[-1]] + 1 if s0l else 0,
        form[s0rc], tag[s0rc], label[s0r[-1]] + 1 if s0r else 0,
        label[s0l[-2]] + 1 if len(s0l) > 1 else 0, label[s0r[-2]] + 1 if len(s0r) > 1 else 0,
        form[b0lc], tag[b0lc], label[b0l[-1]] + 1 if b0l else 0, label[b0l[-2]] + 1 if len(b0l) > 1 else 0,
        label[s1r[-1]] + 1 if s1r else 0, label[s1l[-1]] + 1 if s1l else 0, tag[s1r[-1]] if s1r else 0,
        len(s0l), len(b0l), distance, words.end[s0], words.end[b0], len(s0r), between, tag[b3], 0,
    ]  # fmt: skip


def parse(words: Sequence[str], tags: Sequence[str], table: Table) -> tuple[list[int], list[str]]:
    """Build the tree of one sentence.

    Args:
        words: Its tokens.
        tags: One ``UPOS|XPOS`` a word.
        table: The parser's weights; classes are ``S``, ``L:relation`` and ``R:relation``.

    Returns:
        The head of each word as its index, -1 for the one root; the relation of each word.
    """
    n = len(words)
    state, seen = State.start(n), Words.of(words, tags)
    lefts = np.array([c[0] == "L" for c in table.classes])
    rights = np.array([c[0] == "R" for c in table.classes])
    never = -(2**30)
    while not state.done:
        can_shift, can_left, can_right = state.allowed()
        vector = np.array(atoms(state, seen), dtype=np.uint64)
        scores = table.score(TEMPLATES.rows(vector, table.bits))
        if not can_shift:
            scores[0] = never
        if not can_left:
            scores[lefts] = never
        if not can_right:
            scores[rights] = never
        best = int(scores.argmax())
        if best == 0:
            state.shift()
        elif lefts[best]:
            state.attach_left(best)
        else:
            state.attach_right(best)
    return _finish(state, table)


def _finish(state: State, table: Table) -> tuple[list[int], list[str]]:
    """One root, and names for the labels."""
    n = state.n
    heads = state.head[:n]
    labels = [table.classes[state.label[i]][2:] for i in range(n)]
    roots = [i for i in range(n) if heads[i] == n]
    root = next((i for i in roots if labels[i] == "root"), roots[0]) if roots else 0
    for i in range(n):
        if heads[i] == n:
            heads[i] = -1 if i == root else root
            labels[i] = "root" if i == root else "parataxis" if labels[i] == "root" else labels[i]
    return heads, labels
