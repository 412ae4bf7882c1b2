"""What a pass did, and what was dropped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from secondsource.model.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Run(Record):
    """One pass of one step over one batch of units, stored together with what it wrote.

    Attributes:
        producer: The step's stamp, ``"claims.rules@1"``.
        lineage: Digest of the step's stamp, its settings and its inputs' lineages: what was written
            under one lineage was made in one way.
        inputs: Digest of the ids read.
        units: Ids of the units that this pass completed; empty for a corpus-wide pass.
        read: Number of records read.
        written: Number of records written, rejects not counted.
        rejected: Number of rejects.
        seconds: Wall time of the pass.
        started_at: ISO 8601 in UTC.
    """

    prefix: ClassVar[str] = "run"

    producer: str
    lineage: str
    inputs: str
    units: tuple[str, ...] = ()
    read: int = 0
    written: int = 0
    rejected: int = 0
    seconds: float = 0.0
    started_at: str = ""

    def identity(self) -> tuple[object, ...]:
        """How and over what."""
        return (self.lineage, self.inputs, *self.units)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected(Record):
    """Something that was dropped or could not be read, and why.

    Attributes:
        what: Path, or the words that were dropped.
        reason: Why, in words for the user.
        producer: Step that dropped it.
        record: Id of the record it was dropped from: the unit; ``""`` where nothing was read.
        severity: ``"warning"`` for a file that could not be read, ``"note"`` for what was dropped
            on purpose (page furniture).
    """

    prefix: ClassVar[str] = "rej"

    what: str
    reason: str
    producer: str
    record: str = ""
    severity: str = "warning"

    def identity(self) -> tuple[object, ...]:
        """All of it."""
        return (self.what, self.reason, self.producer, self.record, self.severity)

    @property
    def unit(self) -> str:
        """The record it was dropped from."""
        return self.record
