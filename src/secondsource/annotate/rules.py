"""The rule annotator: English sentences, tokens, parts of speech, trees and mentions without a network.

Sentences, tokens, lemmas and mentions are found by rules and word lists; tags and trees by two small
linear tables (``tagging``, ``parsing``). Text in other languages gets sentences and tokens only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from secondsource.annotate.casing import truecase
from secondsource.annotate.mentions import find_mentions
from secondsource.annotate.morphology import lemmatize
from secondsource.annotate.sentences import split_sentences
from secondsource.annotate.syntax import MAX_TREE, analyse, glued_names
from secondsource.annotate.tokens import tokenize
from secondsource.model import MarkKind, Mention, Record, Rejected, Report, Sentence, Token
from secondsource.protocols import Scope

ENGLISH = frozenset({"en", "und"})
"""Languages whose words are tagged: ``und`` is text too short to tell."""

_APART = frozenset({MarkKind.SLUG, MarkKind.DATELINE, MarkKind.BYLINE, MarkKind.CREDIT})


@dataclass(frozen=True, slots=True)
class RuleAnnotator:
    """Step Report → Sentence, Mention.

    Attributes:
        producer: Stamp.
    """

    reads: ClassVar[tuple[type[Record], ...]] = (Report,)
    writes: ClassVar[tuple[type[Record], ...]] = (Sentence, Mention)
    scope: ClassVar[Scope] = Scope.UNIT
    producer: str = "annotate.rules@2"

    @property
    def settings(self) -> str:
        """How long a sentence it builds a tree of."""
        return f"max_tree={MAX_TREE}"

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        """Annotate reports.

        Args:
            records: Reports.

        Yields:
            Sentences in order, then mentions in order; ``Rejected`` for a report without words.
        """
        for record in records:
            if isinstance(record, Report):
                yield from self.annotate(record)

    def annotate(self, report: Report) -> Iterator[Record]:
        """Annotate one report.

        Args:
            report: Its text and marks are read.

        Yields:
            As ``run``.
        """
        read = list(self._sentences(report))
        sentences = [sentence for sentence, _ in read]
        if not sentences:
            yield Rejected(
                what=report.path, reason="the report holds no sentence", producer=self.producer, record=report.id
            )
        yield from sentences
        if report.language not in ENGLISH:
            return
        for m in find_mentions(report.text, sentences, [cased for _, cased in read]):
            yield Mention(
                report=report.id, start=m.start, end=m.end, text=report.text[m.start : m.end], kind=m.kind,
                label=m.label, score=m.score, producer=self.producer,
            )  # fmt: skip

    def _sentences(self, report: Report) -> Iterator[tuple[Sentence, list[str]]]:
        """Sentences, each with its words in the case that they have in running text."""
        text = report.text
        spans = sentences_of(report)
        tokens = [tokenize(text, start, end) for start, end in spans]
        words = [[text[a:b] for a, b in line] for line in tokens]
        cased = truecase(words)
        paragraph, before = 0, 0
        for index, ((start, end), line, seen) in enumerate(zip(spans, tokens, cased, strict=True)):
            paragraph += "\n" in text[before:start] and index > 0
            before = end
            sentence = Sentence(
                report=report.id, start=start, end=end, index=index, paragraph=paragraph,
                tokens=_tokens(text, line, seen, english=report.language in ENGLISH), producer=self.producer,
            )  # fmt: skip
            yield sentence, seen


def sentences_of(report: Report) -> list[tuple[int, int]]:
    """The sentences of a report's prose: slugs, datelines, bylines and credits are left out.

    Args:
        report: Its text and marks are read.

    Returns:
        Half-open spans in code points, in order; each holds a letter or a digit.
    """
    return [s for span in split_sentences(report.text) for s in _without(span, report, report.text)]


def _without(span: tuple[int, int], report: Report, text: str) -> list[tuple[int, int]]:
    """What is left of a sentence when slugs, datelines, bylines and credits are taken out."""
    pieces = [span]
    for mark in report.marks:
        if mark.kind in _APART and mark.start < span[1] and mark.end > span[0]:
            pieces = [
                part
                for start, end in pieces
                for part in ((start, min(end, mark.start)), (max(start, mark.end), end))
                if part[0] < part[1]
            ]
    return [p for start, end in pieces if (p := _trimmed(text, start, end)) is not None]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and (text[start].isspace() or text[start] in ":—–-"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if any(c.isalnum() for c in text[start:end]) else None


def _tokens(text: str, line: list[tuple[int, int]], cased: list[str], *, english: bool) -> tuple[Token, ...]:
    if not english:
        return tuple(Token(start=a, end=b, text=text[a:b]) for a, b in line)
    upos, heads, relations = analyse(cased, glued_names(cased, line))
    return tuple(
        Token(
            start=a, end=b, text=text[a:b], upos=upos[i], lemma=lemmatize(text[a:b], upos[i]),
            head=heads[i], deprel=relations[i],
        )
        for i, (a, b) in enumerate(line)
    )  # fmt: skip
