"""What a language pipeline says of a text: sentences with tokens, and mentions of things.

Tokens live inside their sentence: they are never needed alone, and a row each would cost more than
the text itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from secondsource.model.record import Part, Record

ROOT = -1
NO_HEAD = -2


@dataclass(frozen=True, slots=True, kw_only=True)
class Token(Part):
    """One word or punctuation mark.

    Attributes:
        upos: Universal part of speech (UD), ``""`` where the annotator has none.
        lemma: Dictionary form, lower case save for names; ``""`` where unknown.
        head: Index in the sentence of the governing token; ``ROOT`` (-1) for the root,
            ``NO_HEAD`` (-2) where the annotator builds no tree.
        deprel: UD relation to the head, ``""`` where unknown.
    """

    upos: str = ""
    lemma: str = ""
    head: int = NO_HEAD
    deprel: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Record):
    """One sentence with its tokens, in order, none overlapping.

    Attributes:
        report: Id of the report.
        start: First code point.
        end: One past the last.
        index: Position among the report's sentences, from 0.
        paragraph: Position of its paragraph, from 0.
        tokens: Its tokens.
        producer: Step that made the record.
    """

    prefix: ClassVar[str] = "sen"

    report: str
    start: int
    end: int
    index: int
    paragraph: int = 0
    tokens: tuple[Token, ...] = ()
    producer: str

    def identity(self) -> tuple[object, ...]:
        """Place and annotator."""
        return (self.report, self.start, self.end, self.producer)

    @property
    def unit(self) -> str:
        """The report."""
        return self.report


class MentionKind(StrEnum):
    """How a thing is named."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class MentionLabel(StrEnum):
    """What sort of thing is named; ``OTHER`` where it cannot be told."""

    PERSON = "PERSON"
    ORG = "ORG"
    LOC = "LOC"
    NORP = "NORP"
    VESSEL = "VESSEL"
    DATE = "DATE"
    EVENT = "EVENT"
    WORK = "WORK"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Record):
    """A stretch of text that names or points to a thing in the world.

    Attributes:
        report: Id of the report.
        start: First code point.
        end: One past the last.
        text: The slice, verbatim.
        kind: Name, nominal or pronoun.
        label: Sort of thing.
        score: In [0, 1], 1 = sure.
        producer: Step that made the record.
    """

    prefix: ClassVar[str] = "men"

    report: str
    start: int
    end: int
    text: str
    kind: MentionKind
    label: MentionLabel
    score: float = 1.0
    producer: str

    def identity(self) -> tuple[object, ...]:
        """Place, kind, label and annotator."""
        return (self.report, self.start, self.end, self.kind, self.label, self.producer)

    @property
    def unit(self) -> str:
        """The report."""
        return self.report
