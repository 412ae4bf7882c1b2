"""Words as the encoder sees them: word pieces, and the case that the pieces have lost.

The vocabulary is uncased, so each word also carries a *shape*: how its letters were cased.
Training and run time both come through here; a difference between the two would be a
silent loss of quality.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from tokenizers import Tokenizer

SHAPES = (
    "special", "lower", "title", "title-first", "upper", "letter", "dotted", "mixed", "digits",
    "alphanumeric", "symbol", "uncased",
)  # fmt: skip
_INDEX = {name: index for index, name in enumerate(SHAPES)}

MAX_PIECES = 12
"""Pieces kept of one word. A longer one (an address, a run of letters) keeps its first eight
and last four: what the heads read are the two ends."""

_CACHED_WORDS = 1 << 16


def shape(word: str) -> str:  # noqa: PLR0911 one return a shape
    """Name of the casing of a word, one of `SHAPES`; the place in the sentence is ignored.

    Args:
        word: any non-empty string.

    Returns:
        `title` for `Ri`, `upper` for `NATO`, `dotted` for `U.S.`, `mixed` for `McDonald`, ….
    """
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return "digits" if any(c.isdigit() for c in word) else "symbol"
    if any(c.isdigit() for c in word):
        return "alphanumeric"
    uppers = [c for c in letters if c.isupper()]
    if not uppers:
        return "lower" if any(c.islower() for c in letters) else "uncased"
    if len(uppers) == len(letters):
        if "." in word:
            return "dotted"
        return "letter" if len(letters) == 1 else "upper"
    if len(uppers) == 1 and letters[0].isupper():
        return "title"
    return "mixed"


def shapes(words: Sequence[str]) -> list[int]:
    """Shape numbers of one sentence; a capital that opens it is told from one inside it.

    Args:
        words: the words of one sentence, in order.

    Returns:
        One index into `SHAPES` per word.
    """
    found = [shape(word) for word in words]
    for i, name in enumerate(found):
        if name != "symbol":
            if name == "title":
                found[i] = "title-first"
            break
    return [_INDEX[name] for name in found]


class Pieces:
    """The vocabulary: words to the numbers of their pieces.

    Attributes:
        start: number of the piece that opens a window.
        between: number of the piece that closes a sentence.
    """

    def __init__(self, path: Path) -> None:
        """Opens a tokenizer file.

        Args:
            path: a `tokenizer.json`.
        """
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self.start = self._number("[CLS]")
        self.between = self._number("[SEP]")
        self._unknown = self._number("[UNK]")
        self.of = lru_cache(maxsize=_CACHED_WORDS)(self._of)

    def _number(self, piece: str) -> int:
        number = self._tokenizer.token_to_id(piece)
        if number is None:
            raise ValueError(f"the vocabulary lacks {piece}")
        return int(number)

    def _of(self, word: str) -> tuple[int, ...]:
        """Piece numbers of one word: at least one, at most `MAX_PIECES`."""
        numbers = self._tokenizer.encode(word, add_special_tokens=False).ids
        if not numbers:
            return (self._unknown,)
        if len(numbers) > MAX_PIECES:
            numbers = [*numbers[: MAX_PIECES - 4], *numbers[-4:]]
        return tuple(numbers)
