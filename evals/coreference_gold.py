"""Coreference chains of GUM, out of the entity layer of its CoNLL-U files.

A phrase is ``(ID-type-...`` at its first word and ``ID)`` at its last; phrases of one ID are one thing.
GUM: Zeldes, "The GUM corpus" (Language Resources and Evaluation 51, 2017).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from evals.annotate_gold import conllu, read
from training.corpora import Row, treebank_blocks

_PIECE = re.compile(r"\((\d+)(\[\d+/\d+\])?-([a-z]+)-([^()]*)(\))?|(\d+)(\[\d+/\d+\])?\)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A gold mention.

    Attributes:
        chain: Its thing, within the document.
        start: First code point.
        end: One past the last.
        head: First code point of its head word.
        kind: GUM's sort of thing: ``person``, ``time`` ...
        named: Whether its head is a proper noun.
    """

    chain: str
    start: int
    end: int
    head: int
    kind: str
    named: bool


@dataclass(frozen=True, slots=True)
class Chained:
    """A document with its gold mentions."""

    name: str
    text: str
    phrases: tuple[Phrase, ...]


def documents(path: Path) -> list[Chained]:
    """Read a file.

    Args:
        path: CoNLL-U with GUM's entity layer, packed or not.

    Returns:
        Its documents, in order; phrases in several pieces or over a sentence's end are left out.
    """
    rows: dict[str, list[list[Row]]] = defaultdict(list)
    for block in treebank_blocks(read(path)):
        rows[block.doc].append(block.rows)
    return [
        Chained(
            document.name,
            document.text,
            tuple(
                phrase
                for sentence, words in zip(document.sentences, rows[document.name], strict=True)
                for phrase in _phrases(words, sentence.spans)
            ),
        )
        for document in conllu(path)
    ]


def _phrases(rows: list[Row], spans: list[tuple[int, int]]) -> list[Phrase]:
    found: list[Phrase] = []
    opened: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for i, row in enumerate(rows):
        for piece in _PIECE.finditer(row.entity):
            closes = piece[6] or (piece[1] if piece[5] else None)
            if piece[1] and not piece[2]:
                opened[piece[1]].append((i, piece[3]))
            if closes and not piece[7] and opened[closes]:
                first, kind = opened[closes].pop()
                head = _head(rows, first, i + 1)
                named = rows[head].upos == "PROPN"
                found.append(Phrase(closes, spans[first][0], spans[i][1], spans[head][0], kind, named))
    return found


def _head(rows: list[Row], start: int, end: int) -> int:
    """The word that hangs on none of the others."""
    return next((i for i in range(start, end) if not start <= rows[i].head - 1 < end), end - 1)
