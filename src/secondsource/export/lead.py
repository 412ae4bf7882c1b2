"""The lead as the page shows it: sentences of the reports, each with what it tells and how it stands."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.export.index import Index, Place
from secondsource.export.passages import Marking, Segment, segments
from secondsource.model import LeadLine, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadView:
    """One line of a lead.

    Attributes:
        finding: Id of the finding.
        finding_number: Its number.
        status: Its status.
        reason: Why it has it.
        number: The report's number.
        outlet: What the report is called.
        published: Its date in words.
        segments: The words; those of the claim are marked.
        cut: Whether it begins or ends inside a sentence.
        tells: What it tells that no line before it does.
        place: Where the words stand.
    """

    finding: str
    finding_number: int
    status: Status
    reason: str
    number: int
    outlet: str
    published: str
    segments: tuple[Segment, ...]
    cut: tuple[bool, bool]
    tells: tuple[str, ...]
    place: Place


def lead(index: Index) -> dict[str, tuple[LeadView, ...]]:
    """Make the leads ready.

    Args:
        index: The dossier's look-ups.

    Returns:
        The lines of each story, by its id; lines whose finding or report the dossier lacks are passed over.
    """
    made: dict[str, list[LeadView]] = {}
    for line in index.dossier.lead:
        if line.finding in index.findings and line.report in index.reports:
            made.setdefault(line.story, []).append(_view(index, line))
    return {story: tuple(lines) for story, lines in made.items()}


def _view(index: Index, line: LeadLine) -> LeadView:
    finding = index.findings[line.finding]
    claim = index.claims.get(line.claim)
    marks = [Marking(claim.start, claim.end, "claim")] if claim is not None else []
    # 0: a dossier written before sentences were carried.
    known = claim is not None and claim.sentence_end > 0
    return LeadView(
        finding=finding.id,
        finding_number=index.finding_number[finding.id],
        status=finding.status,
        reason=index.called(finding.reason),
        number=index.report_number[line.report],
        outlet=index.outlet(line.report),
        published=index.published(line.report),
        segments=segments(index.reports[line.report].text, line.start, line.end, marks),
        cut=(
            known and claim is not None and claim.sentence_start < line.start,
            known and claim is not None and claim.sentence_end > line.end,
        ),
        tells=line.tells,
        place=index.place(line.report, (line.start, line.end)),
    )
