"""Annotates with a spaCy pipeline that the user has installed.

The package and its pipelines are no dependency: they are imported when the step first runs. Labels are
mapped to ours (``verbatim.LABELS``); a label that has no counterpart (money, percentages) is left out,
as those are not mentions of things. The tree is taken over only where the pipeline's relations are
Universal Dependencies: another scheme's would be read wrongly by every later step.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

from secondsource.annotate.mentions import find_descriptions
from secondsource.annotate.nesting import Found, merged
from secondsource.annotate.rules import RuleAnnotator
from secondsource.annotate.verbatim import LABELS, UNMEASURED, without_crossing
from secondsource.errors import ConfigError
from secondsource.model import Mention, MentionKind, Record, Report, Sentence, Token
from secondsource.model.annotation import NO_HEAD, ROOT
from secondsource.protocols import Scope

UNIVERSAL = frozenset(
    {
        "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound", "conj", "cop",
        "csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark",
        "nmod", "nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative",
        "xcomp",
    }
)  # fmt: skip
"""Relations of Universal Dependencies, version 2."""


@cache
def load_pipeline(name: str) -> Callable[[str], Any]:
    """Load an installed pipeline, once a process.

    Args:
        name: As ``spacy.load`` takes it.

    Returns:
        The pipeline.

    Raises:
        ConfigError: spaCy or the pipeline is not installed.
    """
    try:
        pipeline: Callable[[str], Any] = importlib.import_module("spacy").load(name)
    except (ImportError, OSError) as exc:
        raise ConfigError(f"spaCy with the pipeline {name!r} is not installed: {exc}") from exc
    return pipeline


@dataclass(frozen=True, slots=True, kw_only=True)
class SpacyAnnotator:
    """Step Report → Sentence, Mention, by an installed spaCy pipeline.

    Attributes:
        pipeline: Name of the pipeline.
        load: Gives the pipeline for a name.
    """

    pipeline: str = "en_core_web_sm"
    load: Callable[[str], Callable[[str], Any]] = load_pipeline
    reads: ClassVar[tuple[type[Record], ...]] = (Report,)
    writes: ClassVar[tuple[type[Record], ...]] = (Sentence, Mention)
    scope: ClassVar[Scope] = Scope.UNIT
    producer: str = "annotate.spacy@1"

    @property
    def settings(self) -> str:
        """The pipeline with its version."""
        meta = getattr(self.load(self.pipeline), "meta", {})
        return f"pipeline={self.pipeline} version={meta.get('version', '')}"

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        """Annotate reports.

        Args:
            records: Reports; other kinds are passed over.

        Yields:
            Per report its sentences, then its mentions; what the rule annotator yields for a report
            in another language.

        Raises:
            ConfigError: The pipeline is not installed.
        """
        for record in records:
            if not isinstance(record, Report):
                continue
            if record.language not in ("en", "und"):
                yield from RuleAnnotator().annotate(record)
            else:
                yield from self._annotate(record)

    def _annotate(self, report: Report) -> Iterator[Record]:
        doc = self.load(self.pipeline)(report.text)
        sentences = list(self._sentences(report, doc))
        yield from sentences
        names = []
        for entity in doc.ents:
            label = LABELS.get(entity.label_)
            if label is not None and entity.start_char < entity.end_char:
                names.append(Found(entity.start_char, entity.end_char, MentionKind.NAME, label, UNMEASURED))
        for m in merged(without_crossing(names), find_descriptions(sentences)):
            yield Mention(
                report=report.id,
                start=m.start,
                end=m.end,
                text=report.text[m.start : m.end],
                kind=m.kind,
                label=m.label,
                score=m.score,
                producer=self.producer,
            )

    def _sentences(self, report: Report, doc: Any) -> Iterator[Sentence]:
        universal = all(t.dep_.lower().split(":")[0] in UNIVERSAL for t in doc if not t.is_space)
        index = 0
        for sentence in doc.sents:
            words = [t for t in sentence if not t.is_space]
            if not words:
                continue
            start, end = words[0].idx, words[-1].idx + len(words[-1].text)
            yield Sentence(
                report=report.id,
                start=start,
                end=end,
                index=index,
                paragraph=report.text.count("\n", 0, start),
                tokens=tuple(_tokens(report.text, words, universal=universal)),
                producer=self.producer,
            )
            index += 1


def _tokens(text: str, words: list[Any], *, universal: bool) -> Iterator[Token]:
    place = {t.i: n for n, t in enumerate(words)}
    for t in words:
        head, deprel = NO_HEAD, ""
        if universal:
            head = ROOT if t.head.i == t.i else place.get(t.head.i, ROOT)
            deprel = "root" if head == ROOT else t.dep_.lower()
        end = t.idx + len(t.text)
        yield Token(
            start=t.idx, end=end, text=text[t.idx : end], upos=t.pos_, lemma=t.lemma_, head=head, deprel=deprel
        )  # fmt: skip
