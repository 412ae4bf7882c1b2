"""From store to batch and from batch to store: what every engine shares."""

from __future__ import annotations

import pickle
import time
from collections.abc import Iterable, Iterator, Sequence
from tempfile import TemporaryFile
from typing import IO

from secondsource.engine.work import Outcome, announced, now, reason
from secondsource.errors import StepError
from secondsource.model import Record, Rejected, Run
from secondsource.protocols import Progress, Store, Task

BATCH_UNITS = 16
"""Units a batch: some 1,500 records; a killed run loses at most the batches in hand."""
SPOOL_RECORDS = 20_000
"""Records of a corpus-wide pass that lie in memory at once; the rest waits in a temporary file."""


def batches(task: Task, store: Store, size: int) -> list[list[str]]:
    """The units that a UNIT step has yet to do.

    Args:
        task: The step with its lineages.
        store: Where its input is.
        size: Units a batch.

    Returns:
        Batches of unit ids, in the order of the ids.
    """
    by = task.lineage
    open_units = list(store.pending(task.step.reads[0], lineages=task.inputs, by=by, units=task.units))
    return [open_units[i : i + size] for i in range(0, len(open_units), size)]


def read_batch(task: Task, store: Store, units: Sequence[str]) -> list[Record]:
    """What a step reads of a batch of units.

    Args:
        task: The step with its lineages.
        store: Where its input is.
        units: Ids of the batch's units.

    Returns:
        The records, in the order that the step is promised.
    """
    return list(store.read(task.step.reads, lineages=task.inputs, units=units))


def finish(task: Task, store: Store, units: Sequence[str], outcome: Outcome) -> Run:
    """Store what came of a batch, with the mark that its units are done.

    Args:
        task: The step with its lineages.
        store: Where to.
        units: Ids of the batch's units.
        outcome: What came of it.

    Returns:
        The pass.

    Raises:
        StepError: The step could not run.
    """
    if outcome.failure:
        raise StepError(task.step.producer, outcome.failure)
    rejected = sum(isinstance(record, Rejected) for record in outcome.records)
    run = Run(
        producer=task.step.producer,
        lineage=task.lineage,
        inputs=store.digest(task.step.reads, lineages=task.inputs, units=units),
        units=tuple(units),
        read=outcome.read,
        written=len(outcome.records) - rejected,
        rejected=rejected,
        seconds=round(outcome.seconds, 6),
        started_at=outcome.started_at,
    )
    store.commit(run, outcome.records)
    return run


def corpus_pass(task: Task, store: Store, progress: Progress) -> list[Run]:
    """Run a CORPUS step over all it reads, unless nothing has changed since its last pass.

    Args:
        task: The step with its lineages.
        store: Read from and written to.
        progress: Called at the beginning and the end.

    Returns:
        The pass, or nothing.

    Raises:
        StepError: The step broke; nothing of the pass is stored.
    """
    step = task.step
    inputs = store.digest(step.reads, lineages=task.inputs, units=task.units)
    last = next(reversed(list(store.runs(lineages={task.lineage}))), None)
    if last is not None and last.inputs == inputs:
        return []
    progress(step.producer, 0, 1)
    started_at, start = now(), time.perf_counter()
    reader = _Counted(store.read(step.reads, lineages=task.inputs, units=task.units))
    with TemporaryFile() as file:
        spool = _Spool(file)
        try:
            for record in announced(step, step.run(reader)):
                spool.append(record)
        except Exception as exc:
            raise StepError(step.producer, reason(exc)) from exc
        run = Run(
            producer=step.producer,
            lineage=task.lineage,
            inputs=inputs,
            read=reader.count,
            written=spool.count - spool.rejected,
            rejected=spool.rejected,
            seconds=round(time.perf_counter() - start, 6),
            started_at=started_at,
        )
        store.commit(run, spool)
    progress(step.producer, 1, 1)
    return [run]


class _Counted(Iterator[Record]):
    """A stream that counts what was taken from it."""

    def __init__(self, records: Iterator[Record]) -> None:
        self.count = 0
        self._records = records

    def __next__(self) -> Record:
        record = next(self._records)
        self.count += 1
        return record


class _Spool(Iterable[Record]):
    """Records on their way from a step to the store: their number must be known before they are stored."""

    def __init__(self, file: IO[bytes]) -> None:
        self.count = self.rejected = 0
        self._file = file
        self._pieces = 0
        self._held: list[Record] = []

    def append(self, record: Record) -> None:
        self.count += 1
        self.rejected += isinstance(record, Rejected)
        self._held.append(record)
        if len(self._held) == SPOOL_RECORDS:
            pickle.dump(self._held, self._file, pickle.HIGHEST_PROTOCOL)
            self._pieces += 1
            self._held = []

    def __iter__(self) -> Iterator[Record]:
        self._file.seek(0)
        for _ in range(self._pieces):
            yield from pickle.load(self._file)  # noqa: S301 - the file is this process's own and has no name
        yield from self._held
