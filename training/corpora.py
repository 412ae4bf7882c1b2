"""Reads the corpora into one form: sentences of words with syntax, lemmas and name masks.

Files are checked against the pinned digests before anything is read; see `sources.toml`.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from training.labels import OUTSIDE, UNKNOWN

SOURCES = Path(__file__).with_name("sources.toml")


@dataclass(slots=True)
class Row:
    """One word of a treebank, with what GUM's last column adds."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    entity: str = ""


@dataclass(slots=True)
class Example:
    """One training sentence. Every list has one entry per word.

    Attributes:
        words: surface forms.
        upos: universal part of speech, empty where unknown.
        heads: 1-based head, 0 for the root, `UNKNOWN` where not annotated.
        deprels: UD relation, empty where unknown.
        lemmas: empty where unknown.
        names: bit mask of possible BIO classes (see `training.labels`).
        doc: document key; sentences of one document are packed together.
        source: corpus name.
    """

    words: list[str]
    upos: list[str]
    heads: list[int]
    deprels: list[str]
    lemmas: list[str]
    names: list[int]
    doc: str = ""
    source: str = ""
    xpos: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)


@dataclass(slots=True)
class Tagged:
    """A sentence of a column file: its identifier, its words and one tag per word."""

    sent: str
    words: list[str]
    tags: list[str]


def bare(words: list[str], names: list[int], doc: str, source: str) -> Example:
    """An example with names only: syntax and lemmas are unknown."""
    n = len(words)
    return Example(words, [""] * n, [UNKNOWN] * n, [""] * n, [""] * n, names, doc, source)


def read(data: Path, name: str) -> str:
    """Text of one pinned file.

    Args:
        data: folder with the corpora.
        name: key in `sources.toml`.

    Returns:
        The decompressed text.

    Raises:
        ValueError: the file is not the pinned one.
    """
    pinned = tomllib.loads(SOURCES.read_text(encoding="utf-8"))[name]
    raw = (data / pinned["file"]).read_bytes()
    text = gzip.decompress(raw) if pinned["file"].endswith(".gz") else raw
    if hashlib.sha256(text).hexdigest() != pinned["sha256"]:
        raise ValueError(f"{name}: {pinned['file']} is not the pinned file")
    return text.decode("utf-8")


@dataclass(slots=True)
class Block:
    """One sentence of a CoNLL-U file with what its comments say.

    Attributes:
        doc, sent: identifiers of document and sentence.
        text: the sentence as it was printed.
        paragraph: whether a new paragraph begins with it.
        rows: its words; lines of multiword tokens are dropped.
    """

    doc: str
    sent: str
    text: str
    paragraph: bool
    rows: list[Row]


def treebank_blocks(text: str) -> list[Block]:
    """Sentences of a CoNLL-U text."""
    blocks: list[Block] = []
    doc = ""
    block = Block("", "", "", False, [])
    for line in text.split("\n"):
        if line.startswith("# newdoc id = "):
            doc = line[14:]
        elif line.startswith("# newpar"):
            block.paragraph = True
        elif line.startswith("# sent_id = "):
            block.sent = line[12:]
        elif line.startswith("# text = "):
            block.text = line[9:]
        elif not line:
            if block.rows:
                block.doc = doc
                blocks.append(block)
            block = Block("", "", "", False, [])
        elif line[0] != "#":
            cells = line.split("\t")
            if cells[0].isdigit():
                entity = re.search(r"(?:^|\|)Entity=([^|]*)", cells[9])
                block.rows.append(
                    Row(cells[1], cells[2], cells[3], cells[4], int(cells[6]), cells[7],
                        entity[1] if entity else "")
                )  # fmt: skip
    return blocks


def treebank(text: str) -> list[tuple[str, str, list[Row]]]:
    """Sentences `(document, sentence id, rows)` of a CoNLL-U text."""
    return [(block.doc, block.sent, block.rows) for block in treebank_blocks(text)]


def example(doc: str, rows: list[Row], source: str) -> Example:
    """A treebank sentence without names yet (every word `O`)."""
    return Example(
        [r.form for r in rows],
        [r.upos if r.upos != "_" else "" for r in rows],
        [r.head for r in rows],
        [r.deprel for r in rows],
        [r.lemma if r.lemma != "_" else "" for r in rows],
        [OUTSIDE] * len(rows),
        doc,
        source,
        [r.xpos for r in rows],
    )


def iob(text: str, form: int, label: int, separator: str | None) -> list[Tagged]:
    """Sentences of a column file; the identifier is empty where the file has none."""
    sentences: list[Tagged] = []
    words: list[str] = []
    tags: list[str] = []
    sent = ""
    for line in [*text.split("\n"), ""]:
        if not line.strip():
            if words:
                sentences.append(Tagged(sent, words, tags))
            words, tags, sent = [], [], ""
        elif line.startswith("# sent_id = "):
            sent = line[12:]
        elif not line.startswith("# "):
            cells = line.split(separator)
            words.append(cells[form])
            tags.append(cells[label])
    return sentences


def carry(tagged: Tagged, words: list[str]) -> list[str] | None:
    """Tags of `tagged` laid over another division of the same letters into words.

    Args:
        tagged: the annotated sentence.
        words: the words to be tagged.

    Returns:
        One tag per word, or None where the letters differ.
    """
    if "".join(words) != "".join(tagged.words):
        return None
    owner = [i for i, word in enumerate(tagged.words) for _ in word]
    tags: list[str] = []
    at = 0
    for word in words:
        first = owner[at]
        at += len(word)
        begins = owner.index(first) == at - len(word)
        tag = tagged.tags[first]
        tags.append("I" + tag[1:] if tag.startswith("B-") and not begins else tag)
    return tags


def jsonl(text: str) -> list[dict[str, object]]:
    """Objects of a JSON lines text."""
    return [json.loads(line) for line in text.splitlines() if line.strip()]
