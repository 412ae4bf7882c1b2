"""What a dossier says of a story as a whole: its lead, and how far its reports disagree."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadLine:
    """One line of a story's lead: a sentence or clause of a report, verbatim.

    Attributes:
        story: Id of the story.
        finding: Id of the finding that it stands for.
        claim: Id of the claim that it quotes.
        report: Id of the report.
        start: First code point.
        end: One past the last.
        text: The slice.
        tells: What it tells that no line before it does: ``what``, ``who``, ``when``, ``where``, ``why``, ``how``.
    """

    story: str
    finding: str
    claim: str
    report: str
    start: int
    end: int
    text: str
    tells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotShare:
    """How many findings of a story differ in a slot.

    Attributes:
        slot: ``time``, ``quantity``, ``participant`` ...
        findings: Number of findings.
    """

    slot: str
    findings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayShare:
    """How a story stood at the end of a day, by what had been published.

    Attributes:
        day: Publication day, ``YYYY-MM-DD``.
        reports: Number of reports until then.
        findings: Number of findings that they tell.
        shared: Number of those told in two or more of them.
        disputed: Number of findings in which they differ, updates and less exact words not counted.
    """

    day: str
    reports: int
    findings: int
    shared: int
    disputed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountPoint:
    """One number that a report gives.

    Attributes:
        day: The report's publication day, ``None`` where it is not known.
        report: Id of the report.
        claim: Id of the claim.
        origin: Whose word it is, as printed.
        text: The words, verbatim.
        value: The number as said, or ``None`` where only bounds are.
        low: Smallest value that the words allow, or ``None`` for open.
        high: Largest value that the words allow, or ``None`` for open.
    """

    day: str | None
    report: str
    claim: str
    origin: str
    text: str
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountSeries:
    """How a count moves from report to report.

    Attributes:
        event: Dictionary form of what happened: ``kill``.
        unit: What is counted: ``people``.
        findings: Ids of the findings that give it.
        points: The numbers, by publication day.
    """

    event: str
    unit: str
    findings: tuple[str, ...]
    points: tuple[CountPoint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFigures:
    """How far the reports of a story disagree.

    Attributes:
        story: Id of the story.
        findings: Number of findings.
        shared: Number of those told in two or more reports: only these can be disputed.
        disputed: Number of disputed findings.
        by_slot: In how many findings the reports differ in each slot, any kind of difference.
        over_time: The same by publication day.
        counts: Counts that at least two reports give.
    """

    story: str
    findings: int
    shared: int
    disputed: int
    by_slot: tuple[SlotShare, ...]
    over_time: tuple[DayShare, ...]
    counts: tuple[CountSeries, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credibility:
    """How far a finding is borne out, on the Admiralty scale (NATO AJP-2.1).

    It speaks of what is said, never of who says it: the reliability of a source is another letter, and the two
    are not mixed.

    Attributes:
        grade: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.
        reason: Why, in words.
    """

    grade: int
    reason: str
