"""The English pipeline: one small network gives words their parts of speech, a tree, and names.

Sentences and words come from the same deterministic rules that the fallback uses; the network reads
them in one pass (``encoder``), ``decode`` makes legal labels and trees of its scores, and ``repairs``
puts right what a sentence alone cannot tell. Reports in other languages go to the rule annotator.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path

import numpy as np

from secondsource.annotate import bundle
from secondsource.annotate.decode import Names, tree
from secondsource.annotate.encoder import Encoder, Scores
from secondsource.annotate.mentions import find_descriptions
from secondsource.annotate.morphology import lemmatize
from secondsource.annotate.nesting import Found, merged
from secondsource.annotate.reading import Name, Reading
from secondsource.annotate.relations import Relations
from secondsource.annotate.repairs import repair
from secondsource.annotate.rules import RuleAnnotator, sentences_of
from secondsource.annotate.sentences import split_sentences
from secondsource.annotate.tokens import tokenize
from secondsource.errors import ConfigError
from secondsource.model import Mention, MentionKind, MentionLabel, Record, Rejected, Report, Sentence, Token
from secondsource.model.annotation import NO_HEAD
from secondsource.protocols import Scope

LANGUAGES = frozenset({"en", "und"})
"""Languages that are read as English; text too short to tell is English here more often than not."""

GROUP = 200_000
"""Code points that are read together: enough to keep the threads busy, small in memory."""


class NeuralAnnotator:
    """Annotates English reports.

    Args:
        threads: Windows that run at the same time; the result does not depend on it.
        model: Folder of the shipped files.

    Raises:
        ConfigError: ``threads`` is below 1.
    """

    producer = "annotate.neural@2"
    reads: tuple[type[Record], ...] = (Report,)
    writes: tuple[type[Record], ...] = (Sentence, Mention)
    scope = Scope.UNIT

    def __init__(self, threads: int = 1, model: Path = bundle.ENGLISH) -> None:
        if threads < 1:
            raise ConfigError(f"threads must be 1 or more, not {threads}")
        self._threads, self._model = threads, model

    @cached_property
    def settings(self) -> str:
        """The model, by digest; the number of threads changes nothing."""
        return f"model={bundle.digest_of(self._model)}"

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        """Annotate reports.

        Args:
            records: Reports; other kinds are passed over.

        Yields:
            Per report its sentences, then its mentions, each in the order of the text; ``Rejected`` for
            a report without words.
        """
        group: list[Report] = []
        size = 0
        for record in records:
            if not isinstance(record, Report):
                continue
            if record.language not in LANGUAGES:
                yield from self._group(group)
                group, size = [], 0
                yield from RuleAnnotator().annotate(record)
                continue
            group.append(record)
            size += len(record.text)
            if size >= GROUP:
                yield from self._group(group)
                group, size = [], 0
        yield from self._group(group)

    def _group(self, reports: list[Report]) -> Iterator[Record]:
        if not reports:
            return
        reader = _open(self._model, self._threads)
        read = reader.read([r.text for r in reports], [sentences_of(r) for r in reports])
        for report, readings in zip(reports, read, strict=True):
            yield from self._records(report, readings)

    def _records(self, report: Report, readings: list[Reading]) -> Iterator[Record]:
        if not readings:
            yield Rejected(
                what=report.path, reason="the report holds no sentence", producer=self.producer, record=report.id
            )
        sentences = [
            Sentence(
                report=report.id,
                start=reading.spans[0][0],
                end=reading.spans[-1][1],
                index=index,
                paragraph=paragraph,
                tokens=tuple(_tokens(report.text, reading)),
                producer=self.producer,
            )
            for index, (reading, paragraph) in enumerate(zip(readings, paragraphs(report.text, readings), strict=True))
        ]
        yield from sentences
        for found in _mentions(readings, sentences):
            yield Mention(
                report=report.id,
                start=found.start,
                end=found.end,
                text=report.text[found.start : found.end],
                kind=found.kind,
                label=found.label,
                score=found.score,
                producer=self.producer,
            )


def _mentions(readings: list[Reading], sentences: list[Sentence]) -> list[Found]:
    names = []
    for reading in readings:
        for name in reading.names:
            start, end = reading.spans[name.start][0], reading.spans[name.end - 1][1]
            names.append(Found(start, end, MentionKind.NAME, MentionLabel(name.label), name.score))
    return merged(names, find_descriptions(sentences))


class Reader:
    """Reads texts: the pipeline without records.

    Args:
        model: The opened model.
        threads: Windows that run at the same time.
        without: Repairs to leave out, by name; for measuring.
    """

    def __init__(self, model: bundle.Bundle, threads: int = 1, without: frozenset[str] = frozenset()) -> None:
        self._model = model
        self._encoder = Encoder(model, threads)
        self._names = Names(model.names)
        self._relations = Relations(model)
        self._without = without

    def read(self, texts: list[str], spans: list[list[tuple[int, int]]] | None = None) -> list[list[Reading]]:
        """Read some texts.

        Args:
            texts: Any texts.
            spans: Per text its sentences, half-open in code points; found here where left out.

        Returns:
            Per text its sentences; a text without a word has none.
        """
        if spans is None:
            spans = [split_sentences(text) for text in texts]
        reports = [
            [Reading([text[a:b] for a, b in words], words) for span in found if (words := tokenize(text, *span))]
            for text, found in zip(texts, spans, strict=True)
        ]
        scores = self._encoder.encode([[reading.words for reading in readings] for readings in reports])
        for readings, scored in zip(reports, scores, strict=True):
            for reading, given in zip(readings, scored, strict=True):
                self._fill(reading, given)
            repair(readings, self._without)
        return reports

    def _fill(self, reading: Reading, scores: Scores) -> None:
        reading.upos = [self._model.upos[c] for c in scores.upos.tolist()]
        reading.heads, reading.deprels = [NO_HEAD] * len(reading.words), [""] * len(reading.words)
        if scores.arcs.shape[1]:
            heads = tree(scores.arcs)
            reading.heads = (heads - 1).tolist()
            reading.deprels = self._relations.best(scores, heads)
        reading.lemmas = [lemmatize(form, upos) for form, upos in zip(reading.words, reading.upos, strict=True)]
        classes = self._names.best(scores.names)
        sure = np.exp(scores.names[np.arange(len(classes)), classes])
        reading.names = [
            Name(start, end, label, round(float(sure[start:end].min()), 4))
            for start, end, label in self._names.spans(classes)
        ]


@cache
def _open(model: Path, threads: int) -> Reader:
    """One reader a process: a step is sent to worker processes batch by batch, the model is not."""
    return Reader(bundle.load(model), threads)


def paragraphs(text: str, readings: list[Reading]) -> list[int]:
    """Number the paragraph of each sentence: lines that hold words, counted from 0.

    Args:
        text: The text.
        readings: Its sentences, in order.

    Returns:
        One number a sentence.
    """
    numbers: list[int] = []
    at = number = 0
    for reading in readings:
        start = reading.spans[0][0]
        if numbers and "\n" in text[at:start]:
            number += 1
        numbers.append(number)
        at = start
    return numbers


def _tokens(text: str, reading: Reading) -> Iterator[Token]:
    columns = zip(reading.spans, reading.upos, reading.lemmas, reading.heads, reading.deprels, strict=True)
    for (start, end), upos, lemma, head, deprel in columns:
        yield Token(start=start, end=end, text=text[start:end], upos=upos, lemma=lemma, head=head, deprel=deprel)
