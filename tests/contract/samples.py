"""Records and steps to try stores, engines and plans with. Importable by worker processes."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from secondsource.model import (
    Answer,
    Capture,
    Judgement,
    Mention,
    MentionKind,
    MentionLabel,
    Question,
    Record,
    Rejected,
    Report,
    Run,
    Sentence,
    sha256_hex,
)
from secondsource.protocols import Scope, by_unit


def capture(name: str, text: str) -> Capture:
    data = text.encode()
    return Capture(path=name, media_type="text/plain", sha256=sha256_hex(data), content=data)


def report(name: str, text: str = "Rain fell. Rivers rose.", producer: str = "extract.test@1") -> Report:
    return Report(
        capture=capture(name, text).id, path=name, text=text, sha256=sha256_hex(text.encode()), producer=producer
    )


def mention(unit: str, start: int, text: str = "Rain", producer: str = "annotate.test@1") -> Mention:
    return Mention(
        report=unit,
        start=start,
        end=start + len(text),
        text=text,
        kind=MentionKind.NAME,
        label=MentionLabel.OTHER,
        producer=producer,
    )


def sentence(unit: str, index: int, producer: str = "annotate.test@1") -> Sentence:
    return Sentence(report=unit, start=index * 10, end=index * 10 + 9, index=index, producer=producer)


def judgement(
    left: str, right: str, answer: Answer = Answer.POSITIVE, *, by: str = "names@1", at: str = ""
) -> Judgement:
    return Judgement(
        question=Question.ENTITY, left=left, right=right, answer=answer, score=0.5, producer=by, made_at=at
    )


def unit_run(lineage: str, *units: str, inputs: str = "in") -> Run:
    return Run(producer="test@1", lineage=lineage, inputs=inputs, units=units)


def corpus_run(lineage: str, inputs: str) -> Run:
    return Run(producer="test@1", lineage=lineage, inputs=inputs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Capture to report: the text is the content. ``BREAK`` in it breaks the step."""

    producer: str = "extract.lines@1"
    reads: tuple[type[Record], ...] = (Capture,)
    writes: tuple[type[Record], ...] = (Report,)
    scope: Scope = Scope.UNIT
    settings: str = ""
    delay: float = 0.0

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        for record in records:
            assert isinstance(record, Capture)
            time.sleep(self.delay)
            text = record.content.decode()
            if "BREAK" in text:
                raise ValueError(f"cannot read {text.split()[0]}")
            if "EMPTY" in text:
                yield Rejected(what=record.path, reason="no words", producer=self.producer, record=record.id)
                continue
            yield Report(
                capture=record.id, path=record.path, text=text, sha256=sha256_hex(text.encode()), producer=self.producer
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Report to a mention for each capitalised word. ``DIE`` in a text kills the process that works on it."""

    producer: str = "annotate.words@1"
    reads: tuple[type[Record], ...] = (Report,)
    writes: tuple[type[Record], ...] = (Mention,)
    scope: Scope = Scope.UNIT
    settings: str = ""
    delay: float = 0.0

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        for record in records:
            assert isinstance(record, Report)
            time.sleep(self.delay)
            if "DIE" in record.text:
                os._exit(9)
            start = 0
            for word in record.text.split(" "):
                if word[:1].isupper():
                    yield mention(record.id, start, word, self.producer)
                start += len(word) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Two mentions of the same word, one after the other, are the same thing. Sees everything."""

    producer: str = "resolve.pairs@1"
    reads: tuple[type[Record], ...] = (Report, Mention, Judgement)
    writes: tuple[type[Record], ...] = (Judgement,)
    scope: Scope = Scope.CORPUS
    settings: str = ""

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        last: dict[str, Mention] = {}
        for unit in by_unit(records):
            for found in unit.all(Mention):
                before = last.get(found.text)
                if before is not None:
                    yield judgement(before.id, found.id, by=self.producer)
                last[found.text] = found


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """A sentence for each report that says how many positives there are. Reads what ``Pairs`` writes."""

    producer: str = "compare.names@1"
    reads: tuple[type[Record], ...] = (Report, Judgement)
    writes: tuple[type[Record], ...] = (Sentence,)
    scope: Scope = Scope.CORPUS
    settings: str = ""

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        positives = 0
        for record in records:
            if isinstance(record, Judgement):
                positives += record.answer is Answer.POSITIVE
            else:
                yield Sentence(report=record.id, start=0, end=positives, index=0, producer=self.producer)
