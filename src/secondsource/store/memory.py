"""A store in memory, for one process and its lifetime. It is also the plainest reading of ``Store``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from secondsource.errors import NotFoundError
from secondsource.model import Capture, Record, Report, Run
from secondsource.store.blobs import strip
from secondsource.store.hashing import digest_of


@dataclass(slots=True)
class _Entry:
    seq: int
    number: int
    record: Record


@dataclass(slots=True)
class _Lineage:
    """What was written under one lineage.

    Attributes:
        entries: By record id.
        units: Entries by kind and unit, in the order of writing.
        marks: Units completed.
        replaced: Number of the last corpus-wide pass; entries of earlier ones are not read.
    """

    entries: dict[str, _Entry] = field(default_factory=dict)
    units: dict[type[Record], dict[str, dict[str, _Entry]]] = field(default_factory=dict)
    marks: set[str] = field(default_factory=set)
    replaced: int = 0

    def visible(self, entry: _Entry) -> bool:
        return entry.number == 0 or entry.number >= self.replaced


class MemoryStore:
    """Keeps records in memory; see ``protocols.Store`` for what each method promises."""

    def __init__(self) -> None:
        self._lineages: dict[str, _Lineage] = {}
        self._records: dict[str, Record] = {}
        self._kinds: dict[type[Record], int] = {}
        self._runs: dict[str, Run] = {}
        self._passes = 0
        self._seq = 0

    def add(self, records: Iterable[Record], *, lineage: str) -> int:
        """Add records that no step's batch wrote."""
        return sum(self._write(record, lineage, 0) for record in records)

    def commit(self, run: Run, records: Iterable[Record]) -> int:
        """Add what one pass wrote, the pass itself and the marks of its units, or nothing at all."""
        complete = list(records)
        for record in complete:
            _check(record)
        self._passes += 1
        held = self._lineages.setdefault(run.lineage, _Lineage())
        new = sum(self._write(record, run.lineage, self._passes, replace=not run.units) for record in complete)
        if run.units:
            held.marks.update(run.units)
        else:
            held.replaced = self._passes
        self._runs[run.id] = self._runs.pop(run.id, run)  # one that is repeated moves to the end
        self._keep(run)
        return new

    def _write(self, record: Record, lineage: str, number: int, *, replace: bool = False) -> bool:
        _check(record)
        held = self._lineages.setdefault(lineage, _Lineage())
        known = held.entries.get(record.id)
        if known is not None and (not replace or known.number == number):
            return False
        self._seq += 1
        entry = held.entries[record.id] = _Entry(self._seq, number, record)
        unit = held.units.setdefault(type(record), {}).setdefault(record.unit, {})
        unit.pop(record.id, None)
        unit[record.id] = entry
        self._keep(record)
        return known is None

    def _keep(self, record: Record) -> None:
        if record.id not in self._records:
            self._kinds[type(record)] = self._kinds.get(type(record), 0) + 1
        self._records[record.id] = record

    def read(
        self,
        kinds: Sequence[type[Record]],
        *,
        lineages: Collection[str],
        units: Collection[str] | None = None,
    ) -> Iterator[Record]:
        """Read records in the order that ``Step.run`` is promised. Runs are read with ``runs``."""
        held = self._held(lineages)
        wanted = set(units) if units is not None else {u for h in held for kind in kinds for u in h.units.get(kind, ())}
        for unit in sorted(wanted | {""}):
            for kind in kinds:
                yield from _of_unit(held, kind, unit)

    def _held(self, lineages: Collection[str]) -> list[_Lineage]:
        return [self._lineages[name] for name in sorted(set(lineages)) if name in self._lineages]

    def get(self, record_id: str) -> Record:
        """Read one record by its id, the last one written where there are versions."""
        if record_id not in self._records:
            raise NotFoundError(record_id)
        return self._records[record_id]

    def pending(
        self,
        kind: type[Record],
        *,
        lineages: Collection[str],
        by: str,
        units: Collection[str] | None = None,
    ) -> Iterator[str]:
        """Ids of the units of a kind that no pass of a lineage has completed, ordered."""
        done = self._lineages[by].marks if by in self._lineages else set()
        there = {
            unit
            for held in self._held(lineages)
            for unit, entries in held.units.get(kind, {}).items()
            if unit not in done and any(held.visible(entry) for entry in entries.values())
        }
        yield from sorted(there if units is None else there & set(units))

    def reports_of(self, captures: Collection[str], *, lineages: Collection[str]) -> Iterator[str]:
        """Ids of the reports that were taken from some captures, ordered."""
        wanted = set(captures)
        reports = self.read((Report,), lineages=lineages)
        yield from [report.id for report in reports if isinstance(report, Report) and report.capture in wanted]

    def digest(
        self,
        kinds: Sequence[type[Record]],
        *,
        lineages: Collection[str],
        units: Collection[str] | None = None,
    ) -> str:
        """A digest of the ids of the records that ``read`` would give, independent of their order."""
        return digest_of(record.id for record in self.read(kinds, lineages=lineages, units=units))

    def runs(self, *, lineages: Collection[str] | None = None) -> Iterator[Run]:
        """The passes stored, in the order in which they ended."""
        yield from [run for run in self._runs.values() if lineages is None or run.lineage in lineages]

    def count(self, kind: type[Record], *, lineages: Collection[str] | None = None) -> int:
        """How many records of a kind there are."""
        if lineages is None:
            return self._kinds.get(kind, 0)
        if kind is Run:
            return sum(1 for _ in self.runs(lineages=lineages))
        return sum(1 for _ in self.read((kind,), lineages=lineages))

    def close(self) -> None:
        """Forget everything."""
        for held in (self._lineages, self._records, self._kinds, self._runs):
            held.clear()


def _check(record: Record) -> None:
    if isinstance(record, Capture):
        strip(record)


def _of_unit(held: Sequence[_Lineage], kind: type[Record], unit: str) -> Iterator[Record]:
    entries = [
        entry
        for lineage in held
        for entry in lineage.units.get(kind, {}).get(unit, {}).values()
        if lineage.visible(entry)
    ]
    seen: set[str] = set()
    for entry in sorted(entries, key=lambda e: e.seq):
        if entry.record.id not in seen:
            seen.add(entry.record.id)
            yield entry.record
