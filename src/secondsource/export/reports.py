"""The reports in full: what they are, since when, and the words that findings rest on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from secondsource.export import wording
from secondsource.export.index import Index
from secondsource.export.passages import Marking, Segment, segments
from secondsource.export.safe import web_address
from secondsource.model import DossierClaim, DossierReport, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of a paragraph.

    Attributes:
        text: The slice.
        mark: Name of the frame it is (``slug``, ``dateline``), or ``""``.
        status: The weightiest status of the findings that rest on it, or ``None``.
        notes: Finding id and number for each finding whose words end here.
    """

    text: str
    mark: str
    status: Status | None
    notes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph with its offset in the report's text."""

    start: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """One report.

    Attributes:
        report: The record.
        number: Its number.
        outlet: What it is called.
        published: Its date in words.
        basis: What the date rests on, in words.
        link: Its address where that may be a link.
        findings: How many findings it has a part in.
        alone: How many of them no other report tells.
        words: How many words its text has.
        family: The other reports of its reprint family: (number, outlet).
        original: Number and outlet of the report that it reprints, or ``None``.
        paragraphs: The text.
    """

    report: DossierReport
    number: int
    outlet: str
    published: str
    basis: str
    link: str | None
    findings: int
    alone: int
    words: int
    family: tuple[tuple[int, str], ...]
    original: tuple[int, str] | None
    paragraphs: tuple[Paragraph, ...]


def reports(index: Index) -> tuple[ReportView, ...]:
    """Make the reports ready for the page.

    Args:
        index: The dossier's look-ups.

    Returns:
        The reports, in the dossier's order.
    """
    claims: dict[str, list[DossierClaim]] = {}
    for claim in index.dossier.claims:
        claims.setdefault(claim.report, []).append(claim)
    findings = Counter(report for f in index.dossier.findings for report in f.reports)
    alone = Counter(f.reports[0] for f in index.dossier.findings if len(f.reports) == 1)
    families: dict[str, list[str]] = {}
    for report in index.dossier.reports:
        families.setdefault(report.reprint_of or report.id, []).append(report.id)
    return tuple(
        _view(index, r, claims.get(r.id, []), (findings[r.id], alone[r.id]), families[r.reprint_of or r.id])
        for r in index.dossier.reports
    )


def _view(
    index: Index, report: DossierReport, claims: list[DossierClaim], findings: tuple[int, int], family: list[str]
) -> ReportView:
    original = report.reprint_of if report.reprint_of in index.reports and report.reprint_of != report.id else None
    return ReportView(
        report=report,
        number=index.report_number[report.id],
        outlet=index.outlet(report.id),
        published=index.published(report.id),
        basis=wording.BASIS[report.published.basis],
        link=web_address(report.url),
        findings=findings[0],
        alone=findings[1],
        words=len(report.text.split()),
        family=tuple((index.report_number[r], index.outlet(r)) for r in family if r != report.id),
        original=(index.report_number[original], index.outlet(original)) if original is not None else None,
        paragraphs=_paragraphs(index, report, claims),
    )


def _paragraphs(index: Index, report: DossierReport, claims: list[DossierClaim]) -> tuple[Paragraph, ...]:
    marks = [Marking(m.start, m.end, f"mark:{wording.MARK[m.kind]}") for m in report.marks]
    ends: dict[int, list[tuple[str, int]]] = {}
    for claim in claims:
        for finding in index.findings_of.get(claim.id, ()):
            marks.append(Marking(claim.start, claim.end, f"status:{index.findings[finding].status}"))
            note = (finding, index.finding_number[finding])
            if note not in ends.setdefault(claim.end, []):
                ends[claim.end].append(note)
    marks.sort(key=lambda m: m.start)
    made = []
    for low, high in index.paragraphs[report.id]:
        inside = [m for m in marks if m.start < high and m.end > low]
        runs = tuple(_run(s, ends) for s in segments(report.text, low, high, inside))
        made.append(Paragraph(start=low, runs=runs))
    return tuple(made)


def _run(segment: Segment, ends: dict[int, list[tuple[str, int]]]) -> Run:
    held = {kind.partition(":")[2] for kind in segment.kinds if kind.startswith("status:")}
    return Run(
        text=segment.text,
        mark=next((kind.partition(":")[2] for kind in segment.kinds if kind.startswith("mark:")), ""),
        status=next((s for s in wording.STATUS_ORDER if s in held), None),
        notes=tuple(ends.get(segment.start + len(segment.text), ())),
    )
