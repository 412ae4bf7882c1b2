"""The seams: one protocol for each thing that can be swapped, and the check of a plan.

A ``Step`` turns records into records. It has no store, no settings, no clock and no network. It
drops nothing silently: what it leaves out it yields as ``Rejected``.

A ``Store`` keeps records. It only ever adds, and adding twice is adding once. Beside each record it
keeps under which *lineage* it was written: the digest of a step's stamp, its settings and the
lineages of its inputs. A reader names the lineages it wants, so that the results of two annotators
or of two settings lie side by side and never mix.

An ``Engine`` runs one step from the store into the store, batch by batch, and skips what an earlier
run finished. What a batch writes and the mark that it is finished are stored in one transaction:
a run that is killed half-way leaves whole batches only, and the next one does the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, TypeVar, runtime_checkable

from secondsource.errors import PlanError
from secondsource.model import Record, Run

R = TypeVar("R", bound=Record)

PERSON_LINEAGE = "person"
"""Lineage of what persons decide; every reader of judgements reads it too."""

NAMED_LINEAGE = "named"
"""Lineage of what goes by which name: ids that stay when what they are of is made anew."""

ACQUIRED_LINEAGE = "acquired"
"""Lineage of captures: what is acquired depends on no step."""


class Scope(StrEnum):
    """How much a step must see at once.

    A ``UNIT`` step treats each unit (a capture or a report) by itself: new units are run, old ones
    skipped, batches may run in parallel. A ``CORPUS`` step sees everything, and runs again when
    anything it reads has changed; its last pass replaces the earlier ones for readers.
    """

    UNIT = "unit"
    CORPUS = "corpus"


@runtime_checkable
class Step(Protocol):
    """Turns records into records.

    Attributes:
        producer: Stamp on every record that it writes, ``"claims.rules@1"``: name, implementation,
            version. The version rises when its output for the same input changes.
        reads: Record kinds that it needs. For a UNIT step the first is the kind that makes a unit.
        writes: Record kinds that it yields, besides ``Rejected``.
        scope: How much it must see at once.
        settings: Everything that its output depends on besides its input, as text.
    """

    @property
    def producer(self) -> str:
        """The stamp."""
        ...

    @property
    def reads(self) -> tuple[type[Record], ...]:
        """Record kinds needed."""
        ...

    @property
    def writes(self) -> tuple[type[Record], ...]:
        """Record kinds yielded."""
        ...

    @property
    def scope(self) -> Scope:
        """How much it must see at once."""
        ...

    @property
    def settings(self) -> str:
        """What its output depends on besides its input."""
        ...

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        """Turn records into records.

        Args:
            records: The kinds in ``reads``. First what belongs to no unit (judgements), then unit
                after unit in the order of their ids, within a unit kind after kind in the order of
                ``reads``, within a kind in the order in which they were written.

        Yields:
            Records of the kinds in ``writes``, and ``Rejected``.
        """
        ...


@runtime_checkable
class Store(Protocol):
    """Keeps records; only ever adds."""

    def add(self, records: Iterable[Record], *, lineage: str) -> int:
        """Add records that no step's batch wrote: captures, persons' judgements, rejected files.

        Args:
            records: Any records.
            lineage: Under which they are read back.

        Returns:
            How many were new under this lineage.
        """
        ...

    def commit(self, run: Run, records: Iterable[Record]) -> int:
        """Add what one pass wrote, the pass itself, and the marks of its units, or nothing at all.

        A pass over the whole corpus (``run.units`` empty) replaces the earlier passes of its
        lineage for readers; nothing is deleted.

        Args:
            run: The pass.
            records: What it wrote.

        Returns:
            How many records were new under the pass's lineage.
        """
        ...

    def read(
        self,
        kinds: Sequence[type[Record]],
        *,
        lineages: Collection[str],
        units: Collection[str] | None = None,
    ) -> Iterator[Record]:
        """Read records in the order that ``Step.run`` is promised. Runs are read with ``runs``.

        Args:
            kinds: Which kinds, in the order wanted within a unit.
            lineages: Only what was written under one of these.
            units: Only these units and what belongs to no unit; ``None`` for all.

        Yields:
            Records; memory use does not grow with their number.
        """
        ...

    def get(self, record_id: str) -> Record:
        """Read one record by its id, the last one written where there are versions.

        Args:
            record_id: Any id.

        Returns:
            The record.

        Raises:
            NotFoundError: No record has this id.
        """
        ...

    def pending(
        self,
        kind: type[Record],
        *,
        lineages: Collection[str],
        by: str,
        units: Collection[str] | None = None,
    ) -> Iterator[str]:
        """Ids of the units of a kind that no pass of a lineage has completed, ordered.

        Args:
            kind: The record kind that makes a unit.
            lineages: Under which the units were written.
            by: Lineage of the step that would complete them.
            units: Only of these; ``None`` for all.

        Yields:
            Ids.
        """
        ...

    def reports_of(self, captures: Collection[str], *, lineages: Collection[str]) -> Iterator[str]:
        """Ids of the reports that were taken from some captures, ordered.

        Args:
            captures: Ids of captures.
            lineages: Under which the reports were written.

        Yields:
            Ids.
        """
        ...

    def digest(
        self,
        kinds: Sequence[type[Record]],
        *,
        lineages: Collection[str],
        units: Collection[str] | None = None,
    ) -> str:
        """A digest of the ids of the records that ``read`` would give, independent of their order.

        Args:
            kinds: Which kinds.
            lineages: Only what was written under one of these.
            units: Only these units and what belongs to no unit; ``None`` for all.

        Returns:
            The digest; the same in every store.
        """
        ...

    def runs(self, *, lineages: Collection[str] | None = None) -> Iterator[Run]:
        """The passes stored, in the order in which they ended; one that is repeated moves to the end.

        Args:
            lineages: Only of these; ``None`` for all.

        Yields:
            Passes.
        """
        ...

    def count(self, kind: type[Record], *, lineages: Collection[str] | None = None) -> int:
        """How many records of a kind there are.

        Args:
            kind: The kind.
            lineages: Only what readers of these find; ``None`` for all that was ever stored.

        Returns:
            Their number.
        """
        ...

    def close(self) -> None:
        """Release files and connections."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One step, placed in a plan.

    Attributes:
        step: The step.
        lineage: Digest under which it writes.
        inputs: Lineages that it reads.
        units: Only these units; ``None`` for all.
    """

    step: Step
    lineage: str
    inputs: frozenset[str]
    units: frozenset[str] | None = None


Progress = Callable[[str, int, int], None]
"""Called with a step's stamp, the units done and the units to do."""


def no_progress(_step: str, _done: int, _total: int) -> None:
    """Report nothing."""


@runtime_checkable
class Engine(Protocol):
    """Runs one step from store into store."""

    def run(self, task: Task, store: Store, progress: Progress = no_progress) -> list[Run]:
        """Run a task over what is pending.

        Args:
            task: The step with its lineages.
            store: Read from and written to.
            progress: Called at the beginning, where anything is pending, and after every batch.

        Returns:
            The passes made; empty where nothing was pending.

        Raises:
            StepError: The step broke; batches that were finished are kept.
        """
        ...

    def close(self) -> None:
        """Release processes and connections."""
        ...


def check(steps: Sequence[Step], given: Collection[type[Record]]) -> None:
    """Refuse a bad order before anything runs.

    Args:
        steps: In the order in which they would run.
        given: Record kinds that are there before the first step.

    Raises:
        PlanError: A step reads a kind that nothing before it writes, or two share a stamp.
    """
    written = set(given)
    stamps: set[str] = set()
    for step in steps:
        for kind in step.reads:
            if kind not in written:
                raise PlanError(f"{step.producer} reads {kind.__name__}; no earlier step writes it")
        if step.producer in stamps:
            raise PlanError(f"{step.producer} stands in the plan twice")
        stamps.add(step.producer)
        written.update(step.writes)


@dataclass(slots=True)
class UnitRecords:
    """The records of one unit, by kind, as ``by_unit`` groups them."""

    unit: str
    records: Mapping[type[Record], list[Record]] = field(default_factory=dict)

    def all(self, kind: type[R]) -> list[R]:
        """All records of a kind.

        Args:
            kind: The kind.

        Returns:
            Its records in order; empty where there are none.
        """
        return [r for r in self.records.get(kind, ()) if isinstance(r, kind)]

    def one(self, kind: type[R]) -> R | None:
        """The record of a kind of which a unit has one.

        Args:
            kind: The kind.

        Returns:
            The record, or ``None``.
        """
        found = self.all(kind)
        return found[0] if found else None


def by_unit(records: Iterable[Record]) -> Iterator[UnitRecords]:
    """Group a step's input by unit, one unit in memory at a time.

    Args:
        records: In the order that ``Step.run`` is promised.

    Yields:
        Each unit with its records; what belongs to no unit comes first, under ``""``.
    """
    unit: str | None = None
    group: dict[type[Record], list[Record]] = {}
    for record in records:
        if unit is not None and record.unit != unit:
            yield UnitRecords(unit, group)
            group = {}
        unit = record.unit
        group.setdefault(type(record), []).append(record)
    if unit is not None:
        yield UnitRecords(unit, group)
