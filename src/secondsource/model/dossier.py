"""What a reader gets: entities, stories, findings, dossiers. Derived, never stored as truth.

These classes are the output contract ``secondsource.dossier/1``: ``dossier.json`` is a ``Dossier``
written field by field, and the published JSON Schema is generated from them. Offsets are half-open,
in Unicode code points, into ``reports[].text``; every ``text`` beside a pair of offsets equals that
slice.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from secondsource.model.claim import Argument, AttributionKind, Certainty, Cue, Polarity, Predicate, Quantity, TimeRange
from secondsource.model.entity import Entity
from secondsource.model.figures import Credibility, LeadLine, StoryFigures
from secondsource.model.judgement import DifferenceKind
from secondsource.model.report import DateBasis, Mark, Publication

SCHEMA_NAME = "secondsource.dossier/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierReport:
    """A report as the dossier shows it. Fields as in ``Report``; ``reprint_of`` is explained here.

    Attributes:
        reprint_of: Id of the report that this one reprints, its own family's seed where the
            original cannot be told, or ``None`` for a text of its own.
        reprint_note: Why it is held to be a reprint, in words.
    """

    id: str
    path: str
    key: str | None
    url: str | None
    outlet: str | None
    title: str
    byline: str | None
    text: str
    language: str
    sha256: str
    published: Publication
    modified: str | None
    marks: tuple[Mark, ...]
    reprint_of: str | None
    reprint_note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Reports that tell one event.

    Attributes:
        id: Id of the story, from its seed report.
        title: Headline of the report that stands for it, verbatim.
        reports: Ids of its reports, by publication.
        first: Earliest publication day, or ``None``.
        last: Latest publication day, or ``None``.
    """

    id: str
    title: str
    reports: tuple[str, ...]
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierArgument(Argument):
    """An argument with the entity that it names.

    Attributes:
        entity: Id of the entity, or ``None``.
        members: Ids of the entities that it stands for, where it stands for several (``the two countries``).
    """

    entity: str | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierReference:
    """Words of a claim that mean the event of an earlier claim of the report: ``the defection``.

    Attributes:
        start: First code point.
        end: One past the last.
        text: The slice, verbatim.
        claim: Id of the earlier claim.
    """

    start: int
    end: int
    text: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierVoice:
    """The source of an attribution, with the entity that it names."""

    start: int
    end: int
    text: str
    entity: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierAttribution:
    """One link of the chain of voices; ``source`` is ``None`` for hearsay without a source."""

    source: DossierVoice | None
    cue: Cue
    kind: AttributionKind


class OriginKind(StrEnum):
    """What sort of voice a claim rests on."""

    NAMED = "named"
    UNNAMED = "unnamed"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The innermost voice that a claim rests on.

    Attributes:
        entity: Id of the entity, or ``None``.
        name: As printed; for an outlet its name, or the report's path where none is known.
        kind: Named, unnamed (nobody can be asked), or the outlet's own word.
        reliability: How far the user trusts it, ``A`` to ``F`` (Admiralty; ``F`` cannot be judged); ``""`` where
            the user grades nobody.
    """

    entity: str | None
    name: str
    kind: OriginKind
    reliability: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierClaim:
    """A claim with its chain of voices and its origin written out. Fields as in ``Claim``.

    Attributes:
        sentence_start: First code point of the sentence it stands in.
        sentence_end: One past the last; 0 where the sentence is not known.
        refers: Its words that mean the event of an earlier claim.
    """

    id: str
    report: str
    start: int
    end: int
    text: str
    sentence: str
    predicate: Predicate
    arguments: tuple[DossierArgument, ...]
    time: TimeRange | None
    quantities: tuple[Quantity, ...]
    polarity: Polarity
    certainty: Certainty
    attribution: tuple[DossierAttribution, ...]
    origin: Origin
    headline: bool
    sentence_start: int = 0
    sentence_end: int = 0
    refers: tuple[DossierReference, ...] = ()


class Status(StrEnum):
    """What supports a finding."""

    CORROBORATED = "corroborated"
    ONE_ORIGIN = "one-origin"
    DISPUTED = "disputed"
    UNSOURCED = "unsourced"


@dataclass(frozen=True, slots=True, kw_only=True)
class RivalValue:
    """One of the answers that differ.

    Attributes:
        value: The words that give it, verbatim.
        claims: Ids of the claims that give it.
        standing: ``newest`` and ``best supported`` where it is the one; neither makes it the winner.
        reason: Why it stands so, in words.
    """

    value: str
    claims: tuple[str, ...]
    standing: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A slot in which the claims of a finding differ.

    Attributes:
        slot: ``time``, ``place``, ``participant``, ``quantity``, ``cause``, ``polarity`` ...
        values: The rival answers, none of them made the winner.
        kind: Contradiction, difference, update or precision.
        reason: Why they are held to differ, in words.
    """

    slot: str
    values: tuple[RivalValue, ...]
    kind: DifferenceKind
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingPlace:
    """Where what a finding tells happened.

    Attributes:
        name: The place's name.
        entity: Id of the entity, or ``None`` where only a dateline names it.
        basis: ``stated`` where the finding's own claims name it; ``inferred`` where the reports that open with the
            finding place what they tell there.
        derivation: How it was reached, in words.
    """

    name: str
    entity: str | None
    basis: DateBasis
    derivation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Claims that answer one question, and what supports the answer.

    Attributes:
        id: Id of the finding, from its group's seed.
        story: Id of the story.
        claims: Ids of the claims, in the order of the reports.
        reports: Ids of the reports.
        origins: Independent origins.
        status: What supports it.
        reason: Why it has this status, in words.
        text: The words that stand for it, verbatim from one of its claims.
        time: The time that governs it, or ``None``.
        differences: Where its claims differ.
        quoted: Id of the claim that ``text`` is taken from.
        tied: Voices that are not counted as origins, and what ties each to one that is, in words.
        credibility: How far it is borne out.
        place: Where it happened, or ``None`` where nothing tells it.
    """

    id: str
    story: str
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    origins: tuple[Origin, ...]
    status: Status
    reason: str
    text: str
    time: TimeRange | None
    differences: tuple[Difference, ...]
    quoted: str = ""
    tied: tuple[str, ...] = ()
    credibility: Credibility | None = None
    place: FindingPlace | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """A dated finding; ``earliest`` and ``latest`` are days, ``None`` for an open end.

    Attributes:
        finding: Id of the finding.
        edtf: Its time.
        earliest: First day.
        latest: Last day.
        story: Id of the story in whose timeline it stands.
        background: Whether it tells what was before the event or what the event is like (precedents,
            earlier lives, policy, figures of a year), and not the event.
        reason: Why it is held to be background, in words; ``""`` for what is not.
    """

    finding: str
    edtf: str
    earliest: str | None
    latest: str | None
    story: str = ""
    background: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRejected:
    """Something that was dropped or could not be read."""

    what: str
    reason: str
    step: str
    severity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepUsed:
    """A step that had a part in the dossier.

    Attributes:
        step: Its stamp, ``"claims.rules@1"``.
        read: Records read.
        written: Records written.
        rejected: Records dropped.
        seconds: Wall time spent, in all passes.
    """

    step: str
    read: int
    written: int
    rejected: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything that a reader gets, in one object.

    Attributes:
        lead: For each story the few lines that tell it.
        figures: For each story how far its reports disagree.
    """

    reports: tuple[DossierReport, ...]
    stories: tuple[Story, ...]
    entities: tuple[Entity, ...]
    claims: tuple[DossierClaim, ...]
    findings: tuple[Finding, ...]
    timeline: tuple[TimelineEntry, ...]
    undated: tuple[str, ...]
    rejected: tuple[DossierRejected, ...]
    steps: tuple[StepUsed, ...]
    lead: tuple[LeadLine, ...] = ()
    figures: tuple[StoryFigures, ...] = ()
    schema: str = SCHEMA_NAME
