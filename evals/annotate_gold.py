"""Gold for the English pipeline: documents with their text put back together.

Sentences of a document are joined by a space, and by an empty line where the file begins a new
paragraph: the text that the system gets has no trace of the gold's sentences or words.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from secondsource.text.places import is_country, is_demonym
from training.corpora import Row, carry, treebank_blocks
from training.corpora import iob as tagged_sentences
from training.gold import gum_masks
from training.labels import is_sure, sure_spans

LABELS = {
    "PER": "PERSON", "PERSON": "PERSON", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC",
    "NORP": "NORP", "DATE": "DATE", "EVENT": "EVENT", "WORK": "WORK", "WORK_OF_ART": "WORK",
}  # fmt: skip
"""What other inventories call our labels; any other label of a file is neither right nor wrong."""


@dataclass(slots=True)
class GoldSentence:
    """One sentence: span, and per word its span, tag, lemma, head (-1 for the root) and relation."""

    start: int
    end: int
    spans: list[tuple[int, int]]
    upos: list[str]
    lemmas: list[str]
    heads: list[int]
    deprels: list[str]


@dataclass(slots=True)
class Document:
    """One text with what is known of it.

    Attributes:
        name: The file's own name for it.
        text: As the system gets it.
        sentences: Empty where the file holds no trees.
        names: ``(start, end, label)`` in code points, or ``None`` where the file holds none.
        labels: Labels that the file annotates.
        ignore: Stretches in which a name that is not in the gold is not counted as wrong.
    """

    name: str
    text: str
    sentences: list[GoldSentence] = field(default_factory=list)
    names: list[tuple[int, int, str]] | None = None
    labels: frozenset[str] = frozenset()
    ignore: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Listed:
    """A collection known by its test of membership; names are written with a capital."""

    holds: Callable[[str], bool]

    def __contains__(self, text: object) -> bool:
        return isinstance(text, str) and text[:1].isupper() and self.holds(text)


def read(path: Path) -> str:
    """A file's text; ``.gz`` is unpacked."""
    raw = path.read_bytes()
    return (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")


def place(words: Sequence[str], text: str, offset: int) -> list[tuple[int, int]]:
    """Find words in a sentence, one after the other.

    Args:
        words: In order.
        text: The sentence.
        offset: Added to each position.

    Returns:
        Spans; a word that does not stand in the text as it is (a contraction written out) gets
        the place where it would be, as far as its letters go.
    """
    spans, at = [], 0
    for word in words:
        while at < len(text) and text[at].isspace():
            at += 1
        letters = [c for c in word if not c.isspace()]
        start = at
        for _ in letters:
            while at < len(text) and text[at].isspace():
                at += 1
            at = min(len(text), at + 1)
        spans.append((start + offset, at + offset))
    return spans


def conllu(path: Path) -> list[Document]:
    """Documents of a CoNLL-U file, with names where it has GUM's entity layer.

    Args:
        path: The file.

    Returns:
        The documents, in order.
    """
    text = read(path)
    known = "Entity=" in text
    documents: dict[str, Document] = {}
    for block in treebank_blocks(text):
        document = documents.setdefault(block.doc, Document(block.doc, ""))
        sentence = _append(document, block.rows, block.text, paragraph=block.paragraph)
        if known:
            if document.names is None:
                document.names, document.labels = [], frozenset({"PERSON", "ORG", "LOC", "NORP", "DATE", "EVENT"})
            masks = gum_masks(block.rows, Listed(is_demonym), Listed(is_country))
            _put(document, sentence.spans, masks)
    return list(documents.values())


def _append(document: Document, rows: list[Row], text: str, *, paragraph: bool) -> GoldSentence:
    if document.text:
        document.text += "\n\n" if paragraph else " "
    offset = len(document.text)
    document.text += text
    spans = place([r.form for r in rows], text, offset)
    made = GoldSentence(
        offset, offset + len(text), spans, [r.upos for r in rows], [r.lemma for r in rows],
        [r.head - 1 for r in rows], [r.deprel for r in rows],
    )  # fmt: skip
    document.sentences.append(made)
    return made


def _put(document: Document, spans: list[tuple[int, int]], masks: list[int]) -> None:
    """Adds the names that masks are sure of; what they leave open is ignored."""
    assert document.names is not None
    for start, end, label in sure_spans(masks):
        if label in document.labels:
            document.names.append((spans[start][0], spans[end - 1][1], label))
        else:
            document.ignore.append((spans[start][0], spans[end - 1][1]))
    document.ignore += [spans[i] for i, mask in enumerate(masks) if not is_sure(mask)]


def joined(trees: Path, names: Path) -> list[Document]:
    """A treebank with the names of an IOB file over the same sentences, matched by identifier or letters.

    Args:
        trees: CoNLL-U.
        names: IOB2 with ``# sent_id`` lines.

    Returns:
        The documents; a sentence without names in the second file, or with other letters, is ignored.
    """
    sentences = tagged_sentences(read(names), 1, 2, "\t")
    tagged = {"".join(t.words): t for t in sentences} | {t.sent: t for t in sentences}
    documents: dict[str, Document] = {}
    for block in treebank_blocks(read(trees)):
        document = documents.setdefault(block.doc, Document(block.doc, "", names=[]))
        document.labels = frozenset({"PERSON", "ORG", "LOC"})
        sentence = _append(document, block.rows, block.text, paragraph=block.paragraph)
        words = [r.form for r in block.rows]
        held = tagged.get(block.sent) or tagged.get("".join(words))
        tags = carry(held, words) if held is not None else None
        if tags is None:
            document.ignore.append((sentence.start, sentence.end))
        else:
            _tags(document, sentence.spans, tags)
    return list(documents.values())


def _tags(document: Document, spans: list[tuple[int, int]], tags: Sequence[str]) -> None:
    assert document.names is not None
    open_at: tuple[int, str] | None = None
    for i, tag in enumerate([*tags, "O"]):
        prefix, _, kind = tag.partition("-")
        if open_at is not None and (prefix != "I" or kind != open_at[1]):
            start, label = open_at
            span = (spans[start][0], spans[i - 1][1])
            if LABELS.get(label) in document.labels:
                document.names.append((*span, LABELS[label]))
            elif label != "O":
                document.ignore.append(span)
            open_at = None
        if prefix == "B" or (prefix == "I" and open_at is None):
            open_at = (i, kind)


def iob(path: Path) -> list[Document]:
    """Sentences of a column file as documents of a few sentences each.

    Args:
        path: UNER's five columns with comments, or word first and tag last.

    Returns:
        One document each twelve sentences, or each ``# newdoc``.
    """
    text = read(path)
    numbered = bool(re.search(r"^1\t\S+\t[BIO]", text, re.MULTILINE))
    sentences = tagged_sentences(text, 1, 2, "\t") if numbered else tagged_sentences(text, 0, -1, None)
    found = {LABELS.get(t[2:], "") for s in sentences for t in s.tags if t != "O"} - {""}
    raws = re.findall(r"^# text = (.*)$", text, re.MULTILINE)
    documents: list[Document] = []
    for number, sentence in enumerate(sentences):
        if number % 12 == 0:
            documents.append(Document(f"{path.name}-{number}", "", names=[], labels=frozenset(found)))
        document = documents[-1]
        raw = raws[number] if len(raws) == len(sentences) else " ".join(sentence.words)
        if document.text:
            document.text += "\n"
        spans = place(sentence.words, raw, len(document.text))
        document.text += raw
        _tags(document, spans, sentence.tags)
    return documents


def spans(path: Path) -> list[Document]:
    """Documents of a JSON lines file: ``doc_id, text, entities[{start, end, label}], ignore[{start, end}]``.

    Args:
        path: The file.

    Returns:
        The documents; a label of another inventory that we have no name for is ignored where it stands.
    """
    rows = [json.loads(line) for line in read(path).splitlines() if line.strip()]
    kinds = {LABELS.get(e["label"], "") for row in rows for e in row["entities"]} - {""}
    made = []
    for row in rows:
        document = Document(str(row["doc_id"]), row["text"], names=[], labels=frozenset(kinds))
        assert document.names is not None
        for entity in row["entities"]:
            label = LABELS.get(entity["label"])
            if label is None:
                document.ignore.append((entity["start"], entity["end"]))
            else:
                document.names.append((entity["start"], entity["end"], label))
        document.ignore += [(i["start"], i["end"]) for i in row.get("ignore", ())]
        made.append(document)
    return made
