"""Findings as an editor reads them: the words in their sentences, side by side, with their voices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.export import wording
from secondsource.export.index import Index
from secondsource.export.passages import Segment
from secondsource.export.quotations import Quotation, language_of, quotations
from secondsource.model import (
    Credibility,
    DateBasis,
    DossierClaim,
    Finding,
    FindingPlace,
    Origin,
    OriginKind,
    Status,
    TimeRange,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginLine:
    """An origin with its link and the user's letter, ``""`` where nobody is graded."""

    name: str
    kind: str
    code: OriginKind
    entity: str | None
    reliability: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time in words, with its ground."""

    words: str
    edtf: str | None
    text: str
    derivation: str
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """One finding, ready for the page.

    Attributes:
        id: The finding's id, the fragment by which it is linked.
        number: Its number.
        status: Its status.
        reason: Why it has it.
        heading: The words that stand for it: with their sentence where there is a single quotation.
        language: Of the heading.
        when: Its time, or ``None``.
        where: Its place, or ``None``.
        origins: Independent origins.
        quotations: One or more a report, reports of a text of their own first.
        reprints: Quotations from reprints of reports that are quoted already.
        sentence: Id of the sentence that a single quotation stands in, ``""`` otherwise.
        reports: Numbers of the reports.
        outlets: How many outlets, unknown ones not counted.
        entities: Numbers of the entities named in it, for the filter.
        differences: Numbers of its differences.
        tied: Voices that are not counted, and why.
        credibility: Grade and reason where the user grades sources, else ``None``.
    """

    id: str
    number: int
    status: Status
    reason: str
    heading: tuple[Segment, ...]
    language: str
    when: When | None
    where: FindingPlace | None
    origins: tuple[OriginLine, ...]
    quotations: tuple[Quotation, ...]
    reprints: tuple[Quotation, ...]
    sentence: str
    reports: tuple[int, ...]
    outlets: int
    entities: tuple[str, ...]
    differences: tuple[int, ...]
    tied: tuple[str, ...] = ()
    credibility: Credibility | None = None

    @property
    def single(self) -> bool:
        """Whether one passage is all there is: then the heading itself is the quotation."""
        return len(self.quotations) == 1 and not self.reprints

    @property
    def origin_told(self) -> bool:
        """Whether the reason names the only origin already, and there is no entity to link to."""
        if not self.single or len(self.origins) != 1 or self.origins[0].reliability:
            return False
        return self.origins[0].entity is None and self.origins[0].name in self.reason

    @property
    def words(self) -> tuple[Segment, ...]:
        """The heading without the rest of its sentence; what was left out between two stretches is shown as such."""
        kept: list[Segment] = []
        for segment in self.heading:
            if "claim" not in segment.kinds:
                continue
            if kept and kept[-1].start + len(kept[-1].text) != segment.start:
                kept.append(Segment(segment.start, " … "))
            kept.append(segment)
        return tuple(kept)

    @property
    def columns(self) -> tuple[tuple[Quotation, ...], ...]:
        """The quotations report by report, to stand side by side."""
        columns: dict[str, list[Quotation]] = {}
        for quotation in self.quotations:
            columns.setdefault(quotation.report, []).append(quotation)
        return tuple(tuple(column) for column in columns.values())


def findings(index: Index) -> dict[str, FindingView]:
    """Make every finding ready.

    Args:
        index: The dossier's look-ups.

    Returns:
        View by finding id, in the dossier's order.
    """
    numbers: dict[str, list[int]] = {}
    for number, (finding, _) in enumerate(index.differences(), 1):
        numbers.setdefault(finding.id, []).append(number)
    return {f.id: _view(index, f, tuple(numbers.get(f.id, ()))) for f in index.dossier.findings}


def _view(index: Index, finding: Finding, differences: tuple[int, ...]) -> FindingView:
    # A headline is nobody's second voice: it stands after the report's own sentences.
    claims = sorted(index.claims_of(finding), key=lambda c: c.headline)
    claims.sort(key=lambda c: index.report_number.get(c.report, 0))
    quoted = quotations(index, claims)
    reports = tuple(dict.fromkeys(q.report for q in quoted))
    copies = {r for r in reports if _copied_from(index, r, reports)}
    own = tuple(q for q in quoted if q.report not in copies)
    copied = tuple(q for q in quoted if q.report in copies)
    single = len(own) == 1 and not copied
    return FindingView(
        id=finding.id,
        number=index.finding_number[finding.id],
        status=finding.status,
        reason=index.called(finding.reason),
        heading=own[0].segments if single else (Segment(0, finding.text, ("claim",)),),
        language=language_of(index, claims[0].report) if claims else "",
        when=when(finding.time),
        where=finding.place,
        origins=tuple(origin_line(index, o) for o in finding.origins),
        quotations=own,
        reprints=copied,
        sentence=claims[0].sentence if single else "",
        reports=tuple(index.report_number[r] for r in reports),
        outlets=len({index.reports[r].outlet for r in reports} - {None}),
        entities=_entities(claims, finding.origins),
        differences=differences,
        tied=tuple(index.called(t) for t in finding.tied if t not in finding.reason),
        credibility=finding.credibility if any(o.reliability for o in finding.origins) else None,
    )


def _copied_from(index: Index, report: str, quoted: Sequence[str]) -> bool:
    family = index.reports[report].reprint_of
    if family is None or family == report:
        return False
    # A reprint stands back only where another report of its family is quoted in full.
    return any(
        r != report and (r == family or index.reports[r].reprint_of == family) for r in quoted[: quoted.index(report)]
    ) or (family in quoted)


def when(time: TimeRange | None) -> When | None:
    """A time in words.

    Args:
        time: The time, or ``None``.

    Returns:
        Its words, value and ground; where the words fix no date, that is said.
    """
    if time is None:
        return None
    return When(
        words=wording.date_in_words(time.edtf) if time.edtf is not None else f"“{time.text}”: not fixed",
        edtf=time.edtf,
        text=time.text,
        derivation=time.derivation,
        basis=wording.TIME_BASIS[time.basis] if time.basis is not DateBasis.UNKNOWN else "",
    )


def origin_line(index: Index, origin: Origin) -> OriginLine:
    """An origin with its kind in words.

    Args:
        index: The dossier's look-ups.
        origin: The origin.

    Returns:
        Its line.
    """
    return OriginLine(
        name=index.file_names.get(origin.name, origin.name) if origin.kind is OriginKind.OUTLET else origin.name,
        kind=wording.ORIGIN[origin.kind],
        code=origin.kind,
        entity=f"#{origin.entity}" if origin.entity is not None else None,
        reliability=origin.reliability,
    )


def _entities(claims: Sequence[DossierClaim], origins: Sequence[Origin]) -> tuple[str, ...]:
    found = [entity for c in claims for a in c.arguments for entity in (a.entity, *a.members)]
    found += [link.source.entity for c in claims for link in c.attribution if link.source is not None]
    found += [o.entity for o in origins]
    return tuple(dict.fromkeys(e for e in found if e is not None))
