"""Findings as an editor reads them: the words in their sentences, side by side, with their voices."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.export import wording
from secondsource.export.index import Index, Place
from secondsource.export.passages import Marking, Segment, context, segments
from secondsource.model import (
    DateBasis,
    DossierClaim,
    Finding,
    MarkKind,
    Origin,
    OriginKind,
    Polarity,
    Status,
    TimeRange,
)

# What a sentence of print ends with.
_CLOSING = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*$")

FURTHEST_VOICE = 600
"""Code points between a claim and its source or cue beyond which the words between are not shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One link of the chain of voices.

    Attributes:
        source: The source's words, or ``None`` for hearsay.
        cue: The cue's words.
        kind: How the words reach us, in words.
        entity: Fragment of the entity, or ``None``.
    """

    source: str | None
    cue: str
    kind: str
    entity: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """The words of one report that bear on a finding, in their sentence.

    Attributes:
        report: Id of the report.
        number: The report's number.
        outlet: What the report is called.
        published: Its date in words.
        language: ISO 639-1 code, ``""`` where unknown.
        segments: The passage, marked ``claim``, ``source``, ``cue``.
        cut: Whether the passage begins or ends inside a sentence: (before, after).
        voices: Chain of voices of its first claim, outermost first.
        notes: What limits it, in words: ``a negative statement``, ``held possible``, ``from the headline``.
        place: Where the claim's words stand.
        claims: Ids of the claims in it.
    """

    report: str
    number: int
    outlet: str
    published: str
    language: str
    segments: tuple[Segment, ...]
    cut: tuple[bool, bool]
    voices: tuple[Voice, ...]
    notes: tuple[str, ...]
    place: Place
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginLine:
    """An origin with its link."""

    name: str
    kind: str
    code: OriginKind
    entity: str | None


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
        origins: Independent origins.
        quotations: One or more a report, reports of a text of their own first.
        reprints: Quotations from reprints of reports that are quoted already.
        sentence: Id of the sentence that a single quotation stands in, ``""`` otherwise.
        reports: Numbers of the reports.
        outlets: How many outlets, unknown ones not counted.
        entities: Numbers of the entities named in it, for the filter.
        differences: Numbers of its differences.
    """

    id: str
    number: int
    status: Status
    reason: str
    heading: tuple[Segment, ...]
    language: str
    when: When | None
    origins: tuple[OriginLine, ...]
    quotations: tuple[Quotation, ...]
    reprints: tuple[Quotation, ...]
    sentence: str
    reports: tuple[int, ...]
    outlets: int
    entities: tuple[str, ...]
    differences: tuple[int, ...]

    @property
    def single(self) -> bool:
        """Whether one passage is all there is: then the heading itself is the quotation."""
        return len(self.quotations) == 1 and not self.reprints

    @property
    def origin_told(self) -> bool:
        """Whether the reason names the only origin already, and there is no entity to link to."""
        if not self.single or len(self.origins) != 1:
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
        reason=finding.reason,
        heading=own[0].segments if single else (Segment(0, finding.text, ("claim",)),),
        language=_language(index, claims[0].report) if claims else "",
        when=when(finding.time),
        origins=tuple(origin_line(index, o) for o in finding.origins),
        quotations=own,
        reprints=copied,
        sentence=claims[0].sentence if single else "",
        reports=tuple(index.report_number[r] for r in reports),
        outlets=len({index.reports[r].outlet for r in reports} - {None}),
        entities=_entities(claims, finding.origins),
        differences=differences,
    )


def _copied_from(index: Index, report: str, quoted: Sequence[str]) -> bool:
    family = index.reports[report].reprint_of
    if family is None or family == report:
        return False
    # A reprint stands back only where another report of its family is quoted in full.
    return any(
        r != report and (r == family or index.reports[r].reprint_of == family) for r in quoted[: quoted.index(report)]
    ) or (family in quoted)


def quotations(index: Index, claims: Sequence[DossierClaim], value: str = "") -> tuple[Quotation, ...]:
    """The passages in which claims stand: claims whose sentences overlap share a passage.

    Args:
        index: The dossier's look-ups.
        claims: The claims, in the order wanted.
        value: Words within the claims that are to be marked ``apart``, if any.

    Returns:
        Passages in the order of their first claims.
    """
    windows: dict[str, list[tuple[int, int]]] = {}
    for claim in claims:
        if claim.report in index.reports:
            windows.setdefault(claim.report, []).append(_window(index, claim))
    merged = {report: _merge(found) for report, found in windows.items()}
    passages: dict[tuple[str, int, int], list[DossierClaim]] = {}
    for claim in claims:
        for low, high in merged.get(claim.report, ()):
            if low <= claim.start and claim.end <= high:
                passages.setdefault((claim.report, low, high), []).append(claim)
    return tuple(_quotation(index, key, group, value) for key, group in passages.items())


def _merge(windows: list[tuple[int, int]]) -> list[tuple[int, int]]:
    made: list[tuple[int, int]] = []
    for low, high in sorted(windows):
        if made and low < made[-1][1]:
            made[-1] = (made[-1][0], max(high, made[-1][1]))
        else:
            made.append((low, high))
    return made


def _window(index: Index, claim: DossierClaim) -> tuple[int, int]:
    text = index.reports[claim.report].text
    low, high = context(text, claim.start, claim.end)
    for start, end in _voice_spans(claim):
        nearer = max(start - high, low - end)
        if nearer > FURTHEST_VOICE or "\n" in text[min(low, start) : max(high, end)]:
            continue
        around = context(text, start, end)
        low, high = min(low, around[0]), max(high, around[1])
    return low, high


def _voice_spans(claim: DossierClaim) -> list[tuple[int, int]]:
    cues = [(a.cue.start, a.cue.end) for a in claim.attribution]
    return cues + [(a.source.start, a.source.end) for a in claim.attribution if a.source is not None]


def _markings(claim: DossierClaim) -> list[Marking]:
    marks = [Marking(claim.start, claim.end, "claim")]
    for link in claim.attribution:
        marks.append(Marking(link.cue.start, link.cue.end, "cue"))
        if link.source is not None:
            marks.append(Marking(link.source.start, link.source.end, "source"))
    if claim.time is not None:
        marks.append(Marking(claim.time.start, claim.time.end, "time"))
    return marks


def _quotation(index: Index, key: tuple[str, int, int], claims: Sequence[DossierClaim], value: str) -> Quotation:
    report, low, high = key
    text = index.reports[report].text
    marks = [m for c in claims for m in _markings(c)]
    for claim in claims:
        at = text.find(value, claim.start, claim.end) if value and value != claim.text else -1
        if at >= 0:
            marks.append(Marking(at, at + len(value), "apart"))
    return Quotation(
        report=report,
        number=index.report_number[report],
        outlet=index.outlet(report),
        published=index.published(report),
        language=_language(index, report),
        segments=segments(text, low, high, marks),
        cut=_cut(text, low, high),
        voices=tuple(dict.fromkeys(v for c in claims for v in voices(c))),
        notes=tuple(dict.fromkeys(n for c in claims for n in _notes(index, c))),
        place=index.place(report, *((c.start, c.end) for c in claims)),
        claims=tuple(c.id for c in claims),
    )


def _cut(text: str, low: int, high: int) -> tuple[bool, bool]:
    before = text[text.rfind("\n", 0, low) + 1 : low].rstrip()
    after = text[high:].partition("\n")[0].strip()
    whole = _CLOSING.search(text[low:high]) is not None
    return bool(before) and _CLOSING.search(before) is None, bool(after) and not whole


def voices(claim: DossierClaim) -> tuple[Voice, ...]:
    """A claim's chain of voices, outermost first.

    Args:
        claim: The claim.

    Returns:
        Its links in words; empty where the report speaks for itself.
    """
    return tuple(
        Voice(
            source=link.source.text if link.source is not None else None,
            cue=link.cue.text,
            kind=wording.VOICE[link.kind],
            entity=f"#{link.source.entity}" if link.source is not None and link.source.entity is not None else None,
        )
        for link in claim.attribution
    )


def _notes(index: Index, claim: DossierClaim) -> list[str]:
    notes = []
    if claim.polarity is Polarity.NEGATIVE:
        notes.append("a negative statement")
    if wording.CERTAINTY[claim.certainty]:
        notes.append(wording.CERTAINTY[claim.certainty])
    if claim.headline or any(
        m.kind is MarkKind.HEADLINE and m.start <= claim.start < m.end for m in index.reports[claim.report].marks
    ):
        notes.append("from the headline")
    return notes


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
    )


def _entities(claims: Sequence[DossierClaim], origins: Sequence[Origin]) -> tuple[str, ...]:
    found = [a.entity for c in claims for a in c.arguments]
    found += [link.source.entity for c in claims for link in c.attribution if link.source is not None]
    found += [o.entity for o in origins]
    return tuple(dict.fromkeys(e for e in found if e is not None))


def _language(index: Index, report: str) -> str:
    language = index.reports[report].language
    return "" if language == "und" else language
