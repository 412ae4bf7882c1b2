"""What the network made of a text, before it becomes records: sentences of words, and names.

Everything counts in words of one sentence here; ``spans`` leads back to the report's code points.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Name:
    """Words ``start`` to ``end`` of a sentence, half-open, with a label and a score in [0, 1]."""

    start: int
    end: int
    label: str
    score: float


@dataclass(slots=True)
class Reading:
    """One sentence.

    Attributes:
        words: Surface forms.
        spans: Code points of each word in the report's text.
        upos: Part of speech per word.
        lemmas: Lemma per word.
        heads: Position of the head in the sentence, -1 for the root, -2 where there is no tree.
        deprels: UD relation per word.
        names: Names in order, none overlapping.
    """

    words: list[str]
    spans: list[tuple[int, int]]
    upos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deprels: list[str] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)

    def text(self, start: int, end: int) -> str:
        """Words of a stretch with one space between, none around hyphens that touch both sides.

        Args:
            start: First word.
            end: One past the last.

        Returns:
            The text, white space made even.
        """
        parts = [self.words[start]] if end > start else []
        for i in range(start + 1, end):
            parts.append("" if self.touches(i) else " ")
            parts.append(self.words[i])
        return "".join(parts)

    def touches(self, i: int) -> bool:
        """Whether a word follows the one before it without white space."""
        return i > 0 and self.spans[i - 1][1] == self.spans[i][0]
