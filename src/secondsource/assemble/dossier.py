"""The dossier as a whole: what is read, and how its parts fit together.

Nothing here decides: what belongs together was judged by the steps and by persons, and what follows
from it is arithmetic. Every text in a dossier is a slice of a report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from secondsource.assemble.claims import write_claims
from secondsource.assemble.figures import write_figures
from secondsource.assemble.findings import find_findings
from secondsource.assemble.lead import write_lead
from secondsource.assemble.people import write_entities
from secondsource.assemble.reports import write_reports, write_stories
from secondsource.assemble.standing import Grader
from secondsource.assemble.timeline import timeline
from secondsource.compare.corpus import Corpus
from secondsource.compare.finding import Ledger
from secondsource.model import (
    Attribution,
    Claim,
    Dossier,
    DossierRejected,
    Judgement,
    Mention,
    Record,
    Rejected,
    Report,
    Run,
    Sentence,
    StepUsed,
)
from secondsource.protocols import Store

_CORPUS: tuple[type[Record], ...] = (Judgement, Report, Sentence, Mention, Attribution, Claim)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which reports a dossier is made of.

    Attributes:
        captures: Only reports taken from these captures, by their ids; ``None`` for all.
        story: Only the reports of this story, by its id; ``None`` for all stories.
        not_read: Of what gave no capture at all only these, by the ids of their ``Rejected``; ``None``
            for all that the store knows of.
    """

    captures: frozenset[str] | None = None
    story: str | None = None
    not_read: frozenset[str] | None = None


EVERYTHING = Selection()
NOBODY_GRADED: Mapping[str, str] = MappingProxyType({})


def assemble(
    store: Store,
    *,
    lineages: Collection[str],
    selection: Selection = EVERYTHING,
    reliability: Mapping[str, str] = NOBODY_GRADED,
) -> Dossier:
    """Make a dossier of what a store holds.

    Args:
        store: Where the records are.
        lineages: Under which they were written: those of every step of the plan, of what was
            acquired, and of persons.
        selection: Which reports; all where none is given.
        reliability: The user's letters, by name of outlet or voice.

    Returns:
        The dossier: stories and reports by publication, findings in an order that tells the story.
    """
    reports = [r for r in store.read([Report], lineages=lineages) if isinstance(r, Report)]
    chosen = _chosen(reports, selection)
    units = {r.id for r in chosen}
    corpus = Corpus.of(store.read(_CORPUS, lineages=lineages, units=units))
    if selection.story is not None:
        units = {r for r in corpus.reports if corpus.story_of(r) == selection.story}
        corpus = Corpus.of(store.read(_CORPUS, lineages=lineages, units=units))
    about = set(corpus.reports) | {report.capture for report in corpus.reports.values()}
    if selection.story is None:
        about |= selection.captures or set()
    dropped = list(_dropped(store, lineages, about, selection))
    runs = (run for run in store.runs(lineages=lineages) if not run.units or not about.isdisjoint(run.units))
    return build(corpus, dropped, runs, reliability)


def assemble_each(
    store: Store,
    *,
    lineages: Collection[str],
    selection: Selection = EVERYTHING,
    reliability: Mapping[str, str] = NOBODY_GRADED,
) -> Iterator[Dossier]:
    """Make a dossier of each story, reading the store once.

    Args:
        store: Where the records are.
        lineages: As ``assemble`` takes them.
        selection: Which reports.
        reliability: The user's letters, by name of outlet or voice.

    Yields:
        Dossiers with one story each, as ``assemble`` makes them of that story.
    """
    chosen = _chosen((r for r in store.read([Report], lineages=lineages) if isinstance(r, Report)), selection)
    corpus = Corpus.of(store.read(_CORPUS, lineages=lineages, units={r.id for r in chosen}))
    dropped = [r for r in store.read([Rejected], lineages=lineages) if isinstance(r, Rejected)]
    runs = list(store.runs(lineages=lineages))
    for story in write_stories(corpus):
        part = corpus.part(frozenset(story.reports))
        about = {*part.reports, *(r.capture for r in part.reports.values())}
        yield build(
            part,
            [r for r in dropped if r.record in about],
            [run for run in runs if not run.units or not about.isdisjoint(run.units)],
            reliability,
        )


def overview(store: Store, *, lineages: Collection[str], selection: Selection = EVERYTHING) -> Dossier:
    """Reports and stories alone: what is known before any report is annotated.

    Args:
        store: Where the records are.
        lineages: As ``assemble`` takes them; fewer are read faster.
        selection: Which reports.

    Returns:
        A dossier without entities, claims and findings.
    """
    chosen = _chosen((r for r in store.read([Report], lineages=lineages) if isinstance(r, Report)), selection)
    units = {r.id for r in chosen}
    corpus = Corpus.of(store.read((Judgement, Report), lineages=lineages, units=units))
    about = units | {r.capture for r in chosen} | (selection.captures or set())
    return build(corpus, _dropped(store, lineages, about, selection))


def build(
    corpus: Corpus,
    dropped: Iterable[Rejected] = (),
    runs: Iterable[Run] = (),
    reliability: Mapping[str, str] = NOBODY_GRADED,
) -> Dossier:
    """Make a dossier of a corpus in memory.

    Args:
        corpus: The records.
        dropped: What was rejected.
        runs: The passes that made the records.
        reliability: The user's letters, by name of outlet or voice.

    Returns:
        The dossier.
    """
    ledger = Ledger(corpus=corpus)
    grader = Grader(ledger=ledger, reliability=reliability)
    findings = find_findings(corpus, grader)
    dated, undated = timeline(findings, corpus)
    return Dossier(
        reports=write_reports(corpus),
        stories=write_stories(corpus),
        entities=write_entities(corpus),
        claims=write_claims(corpus, grader),
        findings=findings,
        timeline=dated,
        undated=undated,
        rejected=_rejected(dropped),
        steps=_steps(runs),
        lead=write_lead(findings, corpus, ledger),
        figures=write_figures(findings, corpus, ledger),
    )


def _dropped(
    store: Store, lineages: Collection[str], about: Collection[str], selection: Selection
) -> Iterator[Rejected]:
    """What was rejected on the way to this dossier, and nothing of other reports in the store."""
    for record in store.read([Rejected], lineages=lineages):
        if not isinstance(record, Rejected):
            continue
        if not record.record:
            if selection.not_read is None or record.id in selection.not_read:
                yield record
        elif record.record in about or (selection.captures is None and selection.story is None):
            yield record


def _chosen(reports: Iterable[Report], selection: Selection) -> list[Report]:
    captures = selection.captures
    return [r for r in reports if captures is None or r.capture in captures]


def _rejected(dropped: Iterable[Rejected]) -> tuple[DossierRejected, ...]:
    ordered = sorted(dropped, key=lambda r: (r.severity != "warning", r.what, r.reason, r.id))
    return tuple(
        DossierRejected(what=r.what, reason=r.reason, step=r.producer, severity=r.severity) for r in ordered
    )  # fmt: skip


def _steps(runs: Iterable[Run]) -> tuple[StepUsed, ...]:
    by_step: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        by_step[run.producer].append(run)
    return tuple(
        StepUsed(
            step=step, read=sum(r.read for r in passes), written=sum(r.written for r in passes),
            rejected=sum(r.rejected for r in passes), seconds=round(sum(r.seconds for r in passes), 3),
        )
        for step, passes in by_step.items()
    )  # fmt: skip
