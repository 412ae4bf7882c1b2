"""Claims: who says what, how surely, and when, each part a verbatim span.

Attribution follows PolNeAR and PARC 3 (source, cue, content); certainty and polarity follow
FactBank; time follows TIMEX3 for what is read and ISO 8601-2 (EDTF) for what it means.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from secondsource.model.record import Part, Record
from secondsource.model.report import DateBasis


class Polarity(StrEnum):
    """Whether the claim affirms or denies."""

    POSITIVE = "+"
    NEGATIVE = "-"


class Certainty(StrEnum):
    """How sure the claim is in its source's eyes: FactBank's CT, PR, PS and U."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNSPECIFIED = "unspecified"


class AttributionKind(StrEnum):
    """How the words reach us."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    HEARSAY = "hearsay"


class Role(StrEnum):
    """What part an argument plays."""

    AGENT = "agent"
    PATIENT = "patient"
    RECIPIENT = "recipient"
    PLACE = "place"
    SOURCE = "source"
    DESTINATION = "destination"
    INSTRUMENT = "instrument"
    CAUSE = "cause"
    PURPOSE = "purpose"
    TOPIC = "topic"
    ATTRIBUTE = "attribute"
    COMPANION = "companion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate(Part):
    """The word that says what happened.

    Attributes:
        lemma: Its dictionary form, lower case.
    """

    lemma: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument(Part):
    """One participant or circumstance.

    Attributes:
        role: Its part in the claim.
        mention: Id of the mention that its head names, or ``None``.
    """

    role: Role
    mention: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue(Part):
    """The word or phrase that attributes: ``said``, ``according to``.

    Attributes:
        lemma: Its dictionary form, lower case.
    """

    lemma: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice(Part):
    """The source of an attribution.

    Attributes:
        mention: Id of the mention that its head names, or ``None``.
    """

    mention: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Record):
    """A source, the cue that attributes, and the content attributed.

    Attributes:
        report: Id of the report.
        source: Who is cited; ``None`` for hearsay without a source.
        cue: What attributes.
        content: What is attributed: stretches of text, usually one.
        kind: Direct, indirect, mixed or hearsay.
        producer: Step that made the record.
    """

    prefix: ClassVar[str] = "att"

    report: str
    source: Voice | None
    cue: Cue
    content: tuple[Part, ...]
    kind: AttributionKind
    producer: str

    def identity(self) -> tuple[object, ...]:
        """Place of all three parts, and the step."""
        source = (self.source.start, self.source.end) if self.source is not None else None
        return (
            self.report, source, self.cue.start, self.cue.end,
            *((p.start, p.end) for p in self.content), self.kind, self.producer,
        )  # fmt: skip

    @property
    def unit(self) -> str:
        """The report."""
        return self.report


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRange(Part):
    """A time expression and what it means.

    Attributes:
        edtf: ISO 8601-2 / EDTF value (``2023-11``, ``2020/2024``, ``2023~``), or ``None`` where
            the words do not fix it.
        earliest: First day, ``YYYY-MM-DD``, or ``None`` for open or unknown.
        latest: Last day, ``YYYY-MM-DD``, or ``None`` for open or unknown.
        basis: What the anchor rests on (``stated`` for an absolute date).
        derivation: How the value was reached, in words.
    """

    edtf: str | None
    earliest: str | None
    latest: str | None
    basis: DateBasis
    derivation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Part):
    """A number and what it counts or measures.

    Attributes:
        value: The number as said, or ``None`` where only bounds are.
        low: Smallest value that the words allow, or ``None`` for open.
        high: Largest value that the words allow, or ``None`` for open.
        unit: What is counted or measured (``defectors``, ``years``, ``USD``, ``%``); ``""`` if bare.
        approximate: True for ``around``, ``nearly``, ``some``.
    """

    value: float | None
    low: float | None
    high: float | None
    unit: str = ""
    approximate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Record):
    """One thing that a report says.

    Attributes:
        report: Id of the report.
        start: First code point.
        end: One past the last.
        text: The slice, verbatim.
        sentence: Id of the sentence it stands in.
        predicate: The word that says what happened.
        arguments: Participants and circumstances.
        time: The time that governs it, or ``None``: nothing acquires a date that no words give.
        quantities: Numbers in it.
        polarity: Affirmed or denied.
        certainty: In its source's eyes.
        attribution: Ids of the attributions it stands under, outermost voice first.
        headline: True where it is the headline's, which repeats the body and is nobody's second voice.
        producer: Step that made the record.
    """

    prefix: ClassVar[str] = "clm"

    report: str
    start: int
    end: int
    text: str
    sentence: str
    predicate: Predicate
    arguments: tuple[Argument, ...] = ()
    time: TimeRange | None = None
    quantities: tuple[Quantity, ...] = ()
    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty = Certainty.CERTAIN
    attribution: tuple[str, ...] = ()
    headline: bool = False
    producer: str

    def identity(self) -> tuple[object, ...]:
        """Place, predicate, reading and step."""
        when = (self.time.start, self.time.end, self.time.edtf) if self.time is not None else None
        return (
            self.report, self.start, self.end, self.predicate.start, self.predicate.end,
            *((a.role.value, a.start, a.end, a.mention) for a in self.arguments), when,
            self.polarity, self.certainty, *self.attribution, self.producer,
        )  # fmt: skip

    @property
    def unit(self) -> str:
        """The report."""
        return self.report
