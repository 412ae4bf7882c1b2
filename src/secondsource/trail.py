"""The way back from any line of a dossier to the bytes it came from.

Finding → claim → span → report → capture; an entity goes by its mentions, a story by its reports.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NoReturn

from secondsource.errors import NotFoundError, StoreError
from secondsource.model import (
    Capture,
    Dossier,
    DossierClaim,
    DossierReport,
    Entity,
    Finding,
    Mention,
    MentionKind,
    Report,
    Story,
)
from secondsource.protocols import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailStep:
    """One step of the way.

    Attributes:
        depth: 0 for what was asked for, one more for each step back.
        kind: ``finding``, ``claim``, ``mention``, ``report``, ``capture`` ...
        id: Its id.
        text: What it says or is, in a line.
    """

    depth: int
    kind: str
    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """The whole way.

    Attributes:
        steps: In order, depth first.
        captures: What was read, each once.
    """

    steps: tuple[TrailStep, ...]
    captures: tuple[Capture, ...]


def follow(dossier: Dossier, store: Store, record_id: str) -> Trail:
    """Walk from an id of a dossier to the bytes.

    Args:
        dossier: The dossier.
        store: Where its reports and captures are kept.
        record_id: Id of a finding, claim, entity, story or report.

    Returns:
        The way.

    Raises:
        NotFoundError: The dossier has no such id, or the store lacks a report of it.
        StoreError: The bytes kept are not those that the text was taken from.
    """
    walker = _Walker(dossier, store)
    steps = tuple(walker.walk(record_id))
    return Trail(steps=steps, captures=tuple(walker.captures.values()))


def stored_id(dossier: Dossier, store: Store, record_id: str, *, lineages: Collection[str]) -> str:
    """The stored record that stands for a line of a dossier: entities and findings are never stored.

    Args:
        dossier: The dossier.
        store: Where its records are kept.
        record_id: Any id.
        lineages: Under which the dossier's mentions were written.

    Returns:
        For a finding its first claim, for an entity its first mention by name (where it has none, its
        first mention); any other id as it is.

    Raises:
        NotFoundError: It is the id of an entity or finding that the dossier or the store does not have.
    """
    if record_id.startswith("fin-"):
        return next((f.claims[0] for f in dossier.findings if f.id == record_id), "") or _missing(record_id)
    if record_id.startswith("ent-"):
        entity = next((e for e in dossier.entities if e.id == record_id), None) or _missing(record_id)
        named = next((m for m in entity.mentions if m.kind is MentionKind.NAME), entity.mentions[0])
        place = (named.start, named.end, named.kind)
        for found in store.read([Mention], lineages=lineages, units={named.report}):
            if isinstance(found, Mention) and (found.start, found.end, found.kind) == place:
                return found.id
        _missing(record_id)
    return record_id


def _missing(record_id: str) -> NoReturn:
    raise NotFoundError(record_id)


class _Walker:
    def __init__(self, dossier: Dossier, store: Store) -> None:
        self.store = store
        self.findings = {f.id: f for f in dossier.findings}
        self.claims = {c.id: c for c in dossier.claims}
        self.entities = {e.id: e for e in dossier.entities}
        self.stories = {s.id: s for s in dossier.stories}
        self.reports = {r.id: r for r in dossier.reports}
        self.captures: dict[str, Capture] = {}

    def walk(self, record_id: str) -> Iterator[TrailStep]:
        if record_id in self.findings:
            yield from self._finding(self.findings[record_id])
        elif record_id in self.claims:
            yield from self._claim(self.claims[record_id], 0)
        elif record_id in self.entities:
            yield from self._entity(self.entities[record_id])
        elif record_id in self.stories:
            yield from self._story(self.stories[record_id])
        elif record_id in self.reports:
            yield from self._report(self.reports[record_id], 0)
        else:
            raise NotFoundError(record_id)

    def _finding(self, finding: Finding) -> Iterator[TrailStep]:
        yield TrailStep(depth=0, kind="finding", id=finding.id, text=f"{finding.status}: {finding.reason}")
        for claim in finding.claims:
            yield from self._claim(self.claims[claim], 1)

    def _claim(self, claim: DossierClaim, depth: int) -> Iterator[TrailStep]:
        yield TrailStep(depth=depth, kind="claim", id=claim.id, text=f"“{claim.text}”")
        chain = [f"{v.source.text if v.source is not None else 'unnamed'} ({v.cue.text})" for v in claim.attribution]
        voices = " → ".join([*chain, f"{claim.origin.name} [{claim.origin.kind}]"])
        yield TrailStep(depth=depth + 1, kind="voices", id=claim.id, text=voices)
        yield from self._place(claim.report, claim.start, claim.end, depth + 1)

    def _place(self, report: str, start: int, end: int, depth: int) -> Iterator[TrailStep]:
        yield TrailStep(depth=depth, kind="span", id=report, text=f"characters {start} to {end}")
        yield from self._report(self.reports[report], depth)

    def _entity(self, entity: Entity) -> Iterator[TrailStep]:
        names = ", ".join(n.text for n in entity.names)
        yield TrailStep(depth=0, kind="entity", id=entity.id, text=f"{entity.type}: {names}")
        for report in dict.fromkeys(m.report for m in entity.mentions):
            places = [f"“{m.text}” {m.start}-{m.end}" for m in entity.mentions if m.report == report]
            yield TrailStep(depth=1, kind="mentions", id=report, text=", ".join(places))
            yield from self._report(self.reports[report], 1)

    def _story(self, story: Story) -> Iterator[TrailStep]:
        yield TrailStep(depth=0, kind="story", id=story.id, text=story.title)
        for report in story.reports:
            yield from self._report(self.reports[report], 1)

    def _report(self, shown: DossierReport, depth: int) -> Iterator[TrailStep]:
        dated = shown.published
        about = f"{shown.outlet or 'outlet unknown'}, {dated.edtf or 'undated'} ({dated.basis}: {dated.derivation})"
        yield TrailStep(
            depth=depth, kind="report", id=shown.id, text=f"{shown.path}: {about}; text sha256 {shown.sha256}"
        )
        report = self.store.get(shown.id)
        if not isinstance(report, Report) or report.sha256 != shown.sha256:
            raise StoreError(f"the store's record {shown.id} is not the report of this dossier")
        capture = self.store.get(report.capture)
        if not isinstance(capture, Capture):
            raise StoreError(f"the store's record {report.capture} is no capture")
        self.captures[capture.id] = capture
        size = f"{len(capture.content):,} bytes of {capture.media_type}, sha256 {capture.sha256}"
        yield TrailStep(depth=depth + 1, kind="capture", id=capture.id, text=f"{capture.path}: {size}")
