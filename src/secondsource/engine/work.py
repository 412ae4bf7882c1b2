"""What is done to one batch, by whichever process does it.

A unit on which a step breaks is rejected with the reason, and the others go on: one bad report never
stops a run. Only what speaks of the step itself (a part that is not installed, a wrong setting, a
record kind it did not announce) stops the step, as every unit would meet it.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from secondsource.codec import encode
from secondsource.errors import ConfigError, PlanError, StepError
from secondsource.model import Record, Rejected
from secondsource.protocols import Step, by_unit

OF_THE_STEP = (StepError, PlanError, ConfigError, ImportError)
"""Exceptions that are no unit's fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a batch. It travels between processes, so a failure is a value, not an exception.

    Attributes:
        records: What the step yielded, rejects included.
        read: Number of records read.
        seconds: Wall time.
        started_at: ISO 8601 in UTC.
        failure: Why the step cannot run at all; ``""`` where it could.
    """

    records: tuple[Record, ...] = ()
    read: int = 0
    seconds: float = 0.0
    started_at: str = ""
    failure: str = ""


def now() -> str:
    """The time, as a ``Run`` has it.

    Returns:
        ISO 8601 in UTC, to the second.
    """
    return datetime.now(UTC).isoformat(timespec="seconds")


def reason(exc: BaseException) -> str:
    """An exception in words.

    Args:
        exc: Any exception.

    Returns:
        Its class and message.
    """
    said = exc.reason if isinstance(exc, StepError) else f"{type(exc).__name__}: {exc}"
    return said.rstrip(": ")


def work(step: Step, units: Sequence[str], records: Sequence[Record]) -> Outcome:
    """Run a step over a batch of units.

    Args:
        step: A UNIT step.
        units: Ids of the batch's units.
        records: What the step reads, in the order it is promised.

    Returns:
        What came of it.
    """
    started_at, start = now(), time.perf_counter()
    failure = ""
    made: list[Record] = []
    try:
        made = _attempt(step, units, records)
    except OF_THE_STEP as exc:
        failure = reason(exc)
    seconds = time.perf_counter() - start
    return Outcome(
        records=tuple(made), read=len(records), seconds=seconds, started_at=started_at, failure=failure
    )  # fmt: skip


def _attempt(step: Step, units: Sequence[str], records: Sequence[Record]) -> list[Record]:
    try:
        return list(_storable(announced(step, step.run(iter(records)))))
    except OF_THE_STEP:
        raise
    except Exception as exc:  # noqa: BLE001 - whatever a step may raise is told in the reject
        if len(units) == 1:
            return [_reject(step, units[0], records, exc)]
    groups = {group.unit: [r for kind in group.records.values() for r in kind] for group in by_unit(records)}
    shared = groups.get("", [])
    made: list[Record] = []
    for unit in units:
        made += _attempt(step, [unit], [*shared, *groups.get(unit, [])])
    return made


def _storable(records: Iterable[Record]) -> Iterator[Record]:
    for record in records:
        encode(record)  # what no store could keep is its unit's fault, and must not stop the others
        yield record


def _reject(step: Step, unit: str, records: Sequence[Record], exc: Exception) -> Rejected:
    path = next((r.path for r in records if r.id == unit and hasattr(r, "path")), unit)
    return Rejected(what=path, reason=reason(exc), producer=step.producer, record=unit, severity="warning")


def announced(step: Step, records: Iterable[Record]) -> Iterator[Record]:
    """Let through what a step said that it writes.

    Args:
        step: The step.
        records: What it yields.

    Yields:
        The records.

    Raises:
        StepError: It yields a kind that is not in ``writes``: a reader would look for it in vain.
    """
    kinds = {*step.writes, Rejected}
    for record in records:
        if type(record) not in kinds:
            raise StepError(step.producer, f"yields {type(record).__name__}, which it did not announce")
        yield record
