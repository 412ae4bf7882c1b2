"""Part-of-speech tagging by a linear model with greedy left-to-right decoding.

Features after Ratnaparkhi (1996) and Collins (2002): the word, its ending, its shape, its
neighbours, and the two tags before it. A tag is ``UPOS|XPOS`` (``VERB|VBD``): the universal part of
speech, and the Penn Treebank's, which tells finite verbs from participles.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from secondsource.annotate.linear import Table, Templates, code

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Positions of the atoms of one word: its form, lower case, endings, opening, shape; the lower-case
# forms, endings and shapes of its neighbours.
_FORM, _LOWER, _END3, _END2, _OPEN, _SHAPE = range(6)
_B1, _B2, _A1, _A2, _B1_END, _A1_END, _A1_SHAPE, _B1_SHAPE, _FIRST, _END4 = range(6, 16)

STATIC = Templates.of(
    (
        (_FORM,), (_LOWER,), (_END3,), (_END2,), (_OPEN,), (_SHAPE,), (_END4,),
        (_B1,), (_B2,), (_A1,), (_A2,), (_B1_END,), (_A1_END,),
        (_LOWER, _B1), (_LOWER, _A1), (_B1, _A1), (_END3, _A1_END), (_END3, _B1_END),
        (_SHAPE, _FIRST), (_SHAPE, _A1_SHAPE), (_SHAPE, _B1_SHAPE), (_END3, _SHAPE),
        (_LOWER, _A1_END), (_LOWER, _B1_END), (_A1, _A2), (_B2, _B1), (_LOWER, _SHAPE, _FIRST),
    )
)  # fmt: skip
# Atoms that depend on tags already given: the tag before, the two before, the word, its ending, the next word.
DYNAMIC = Templates.of(((0,), (0, 1), (0, 2), (0, 3), (0, 4), (0, 1, 2), (0, 5), (0, 2, 4)))


def shape(word: str) -> str:
    """Capitals, small letters, digits and marks of a word, runs shortened: ``McDonald`` → ``XxXx``.

    Args:
        word: A token.

    Returns:
        Its shape.
    """
    out: list[str] = []
    for c in word:
        kind = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if not out or out[-1] != kind or len(out) < 2:
            out.append(kind)
    return "".join(out[:6])


def static_atoms(words: Sequence[str]) -> NDArray[np.uint64]:
    """The atoms of a sentence's words that need no tag.

    Args:
        words: The sentence's tokens.

    Returns:
        Shape (words, 16).
    """
    n = len(words)
    lower = [w.lower() for w in words]
    low = [code(w) for w in lower]
    end3 = [code("3" + w[-3:]) for w in lower]
    shapes = [code("s" + shape(w)) for w in words]
    out = np.zeros((n, 16), dtype=np.uint64)
    for i, word in enumerate(words):
        out[i] = (
            code("f" + word), low[i], end3[i], code("2" + lower[i][-2:]), code("o" + lower[i][:3]), shapes[i],
            low[i - 1] if i else 1, low[i - 2] if i > 1 else 1,
            low[i + 1] if i + 1 < n else 2, low[i + 2] if i + 2 < n else 2,
            end3[i - 1] if i else 1, end3[i + 1] if i + 1 < n else 2,
            shapes[i + 1] if i + 1 < n else 2, shapes[i - 1] if i else 1, 1 if i == 0 else 0, code("4" + lower[i][-4:]),
        )  # fmt: skip
    return out


def tag(words: Sequence[str], table: Table) -> list[str]:
    """Tag the words of one sentence.

    Args:
        words: Its tokens.
        table: The tagger's weights.

    Returns:
        One ``UPOS|XPOS`` a word.
    """
    if not words:
        return []
    atoms = static_atoms(words)
    static = table.score(STATIC.rows(atoms, table.bits))
    tags: list[int] = []
    before, before2 = 1000, 1000
    for i in range(len(words)):
        rows = DYNAMIC.rows(dynamic_atoms(atoms, i, before, before2), table.bits)
        best = int((static[i] + table.score(rows)).argmax())
        tags.append(best)
        before, before2 = best, before
    return [table.classes[t] for t in tags]


def dynamic_atoms(atoms: NDArray[np.uint64], i: int, before: int, before2: int) -> NDArray[np.uint64]:
    """The atoms of word ``i`` that need the tags before it.

    Args:
        atoms: Of the sentence, from ``static_atoms``.
        i: Position.
        before: Number of the tag before; 1000 at the start.
        before2: Number of the tag two before.

    Returns:
        Shape (6,).
    """
    word = atoms[i]
    return np.array((before + 1, before2 + 1, word[_LOWER], word[_END3], word[_A1], word[_SHAPE]), dtype=np.uint64)
