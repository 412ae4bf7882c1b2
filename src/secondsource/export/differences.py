"""Differences: rival answers side by side, none made the winner."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.export import wording
from secondsource.export.index import Index
from secondsource.export.passages import Segment, words_apart
from secondsource.export.quotations import Quotation, quotations
from secondsource.model import DifferenceKind, Finding, RivalValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """One of the answers.

    Attributes:
        segments: Its words; those that the other answers do not share are marked ``apart``.
        quotations: The passages that give it.
        origins: The voices it rests on, as printed.
        standing: ``newest``, ``best supported``, or nothing.
        reason: Why it stands so.
        whole: Whether the words are the claim itself, which the quotation shows already.
    """

    segments: tuple[Segment, ...]
    quotations: tuple[Quotation, ...]
    origins: tuple[str, ...]
    standing: tuple[str, ...]
    reason: str
    whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceView:
    """One slot in which the claims of a finding differ.

    Attributes:
        number: Its number, from 1.
        finding: The finding.
        finding_number: The finding's number.
        slot: What the answers differ in.
        kind: How they differ.
        kind_word: The kind for a reader.
        kind_means: What the kind means.
        reason: Why they are held to differ.
        rivals: The answers.
    """

    number: int
    finding: Finding
    finding_number: int
    slot: str
    kind: DifferenceKind
    kind_word: str
    kind_means: str
    reason: str
    rivals: tuple[Rival, ...]


def differences(index: Index) -> tuple[DifferenceView, ...]:
    """Make every difference ready for the page.

    Args:
        index: The dossier's look-ups.

    Returns:
        The differences, in the order of their findings.
    """
    return tuple(
        DifferenceView(
            number=number,
            finding=finding,
            finding_number=index.finding_number[finding.id],
            slot=difference.slot,
            kind=difference.kind,
            kind_word=wording.DIFFERENCE[difference.kind],
            kind_means=wording.DIFFERENCE_MEANS[difference.kind],
            reason=difference.reason,
            rivals=tuple(
                _rival(index, value, segments)
                for value, segments in zip(
                    difference.values, words_apart([v.value for v in difference.values]), strict=True
                )
            ),
        )
        for number, (finding, difference) in enumerate(index.differences(), 1)
    )


def _rival(index: Index, value: RivalValue, segments: tuple[Segment, ...]) -> Rival:
    claims = [index.claims[c] for c in value.claims if c in index.claims]
    return Rival(
        segments=segments,
        quotations=quotations(index, claims, value.value, segments),
        origins=tuple(dict.fromkeys(index.file_names.get(c.origin.name, c.origin.name) for c in claims)),
        standing=value.standing,
        reason=index.called(value.reason),
        whole=any(c.text == value.value for c in claims),
    )
