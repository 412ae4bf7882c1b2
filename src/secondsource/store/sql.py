"""A store in an SQL database: every reading statement, in SQLAlchemy Core.

Reading streams: units are taken in the order of their ids, ``UNITS_AT_ONCE`` at a time, so that the
database sorts no more than these. A reader sees the store as it was when it began.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, case, exists, func, or_, select, update
from sqlalchemy.sql import Select

from secondsource.codec import decode
from secondsource.errors import NotFoundError, RecordError, StoreError
from secondsource.model import Capture, Record, Run
from secondsource.store import blobs
from secondsource.store import schema as db
from secondsource.store.hashing import LANE, LANE_BITS, chunks, set_digest
from secondsource.store.insert import Writer

UNITS_AT_ONCE = 64
"""Units a query; a report with its annotations is some hundred records."""
IDS_AT_ONCE = 500
"""Ids a query where only ids come back."""
ROWS_AT_ONCE = 200
"""Rows fetched at a time."""
NO_UNIT = ("",)


class SqlStore:
    """Keeps records in an SQL database; see ``protocols.Store`` for what each method promises.

    Subclasses make the engine and say how a transaction begins and how its errors read.

    Args:
        engine: Connections to a database with the newest schema.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def _reading(self) -> AbstractContextManager[Connection]:
        raise NotImplementedError

    def _writing(self) -> AbstractContextManager[Connection]:
        raise NotImplementedError

    def add(self, records: Iterable[Record], *, lineage: str) -> int:
        """Add records that no step's batch wrote, a piece at a time."""
        new = 0
        for piece in Writer.pieces(records):
            with self._writing() as connection:
                new += Writer(connection, lineage).write([piece], number=0)
        return new

    def commit(self, run: Run, records: Iterable[Record]) -> int:
        """Add what one pass wrote, the pass itself and the marks of its units, or nothing at all."""
        with self._writing() as connection:
            writer = Writer(connection, run.lineage)
            number = writer.begin(run)
            if run.units:
                new = writer.write(Writer.pieces(records), number=number)
                writer.mark(run.units)
                return new
            before = writer.size()
            writer.write(Writer.pieces(records), number=number, replace=True)
            connection.execute(
                update(db.lineages).where(db.lineages.c.name == run.lineage).values(replaced=number)
            )  # fmt: skip
            return writer.size() - before

    def read(
        self,
        kinds: Sequence[type[Record]],
        *,
        lineages: Collection[str],
        units: Collection[str] | None = None,
    ) -> Iterator[Record]:
        """Read records in the order that ``Step.run`` is promised. Runs are read with ``runs``."""
        names = [kind.__name__ for kind in kinds]
        with self._reading() as connection:
            numbers = _lineage_numbers(connection, lineages)
            if not numbers or not names:
                return
            yield from _read_units(connection, names, numbers, NO_UNIT)
            wanted = _units(connection, names, numbers) if units is None else sorted(units)
            for piece in chunks((unit for unit in wanted if unit), UNITS_AT_ONCE):
                yield from _read_units(connection, names, numbers, piece)

    def get(self, record_id: str) -> Record:
        """Read one record by its id, the last one written where there are versions."""
        newest = (
            select(db.records.c.kind, db.records.c.data)
            .where(db.records.c.id == record_id)
            .order_by(db.records.c.n.desc())
        )
        with self._reading() as connection:
            row = connection.execute(newest.limit(1)).one_or_none()
            if row is None:
                raise NotFoundError(record_id)
            return _record(connection, row.kind, row.data)

    def pending(
        self,
        kind: type[Record],
        *,
        lineages: Collection[str],
        by: str,
        units: Collection[str] | None = None,
    ) -> Iterator[str]:
        """Ids of the units of a kind that no pass of a lineage has completed, ordered."""
        with self._reading() as connection:
            numbers = _lineage_numbers(connection, lineages)
            done = _lineage_numbers(connection, [by])
            if not numbers:
                return
            open_units = (
                select(db.written.c.unit)
                .distinct()
                .select_from(_VISIBLE)
                .where(db.written.c.kind == kind.__name__, db.written.c.lineage.in_(numbers), _visible())
                .where(~exists().where(db.marks.c.lineage.in_(done), db.marks.c.unit == db.written.c.unit))
                .order_by(db.written.c.unit)
            )
            if units is None:
                yield from _column(connection, open_units)
                return
            for piece in chunks(sorted(set(units)), IDS_AT_ONCE):
                yield from _column(connection, open_units.where(db.written.c.unit.in_(piece)))

    def reports_of(self, captures: Collection[str], *, lineages: Collection[str]) -> Iterator[str]:
        """Ids of the reports that were taken from some captures, ordered."""
        found: set[str] = set()
        with self._reading() as connection:
            numbers = _lineage_numbers(connection, lineages)
            for piece in chunks(sorted(set(captures)), IDS_AT_ONCE):
                taken = select(db.records.c.id).where(db.records.c.source.in_(piece))
                for ids in chunks(connection.execute(taken).scalars(), IDS_AT_ONCE):
                    reports = (
                        select(db.written.c.id)
                        .select_from(_VISIBLE)
                        .where(db.written.c.lineage.in_(numbers), db.written.c.id.in_(ids), _visible())
                    )
                    found.update(_column(connection, reports))
        yield from sorted(found)

    def digest(
        self,
        kinds: Sequence[type[Record]],
        *,
        lineages: Collection[str],
        units: Collection[str] | None = None,
    ) -> str:
        """A digest of the ids of the records that ``read`` would give, independent of their order."""
        count = low = high = 0
        with self._reading() as connection:
            numbers = _lineage_numbers(connection, lineages)
            each = (
                select(db.written.c.hash)
                .distinct()  # one record may stand under two of the lineages
                .select_from(_VISIBLE)
                .where(
                    db.written.c.lineage.in_(numbers), db.written.c.kind.in_([k.__name__ for k in kinds]), _visible()
                )
            )
            pieces: Iterable[Sequence[str] | None] = (None,)
            if units is not None:
                pieces = chunks(sorted({*units, *NO_UNIT}), IDS_AT_ONCE)
            for piece in pieces:
                hashes = (each if piece is None else each.where(db.written.c.unit.in_(piece))).subquery()
                sums = select(
                    func.count(),
                    func.coalesce(func.sum(hashes.c.hash.op("&")(LANE)), 0),
                    func.coalesce(func.sum(hashes.c.hash.op(">>")(LANE_BITS)), 0),
                ).select_from(hashes)
                more = connection.execute(sums).one()
                count, low, high = count + int(more[0]), low + int(more[1]), high + int(more[2])
        return set_digest(count, low, high)

    def runs(self, *, lineages: Collection[str] | None = None) -> Iterator[Run]:
        """The passes stored, in the order in which they ended."""
        passes = (
            select(db.records.c.kind, db.records.c.data)
            .join_from(db.runs, db.records, db.runs.c.record == db.records.c.n)
            .order_by(db.runs.c["pass"])
        )
        with self._reading() as connection:
            if lineages is not None:
                passes = passes.where(db.runs.c.lineage.in_(_lineage_numbers(connection, lineages)))
            for row in connection.execution_options(yield_per=ROWS_AT_ONCE).execute(passes):
                run = _record(connection, row.kind, row.data)
                assert isinstance(run, Run)
                yield run

    def count(self, kind: type[Record], *, lineages: Collection[str] | None = None) -> int:
        """How many records of a kind there are."""
        with self._reading() as connection:
            if lineages is None:
                everything = select(func.count(db.records.c.id.distinct())).where(db.records.c.kind == kind.__name__)
                return int(connection.execute(everything).scalar_one())
            numbers = _lineage_numbers(connection, lineages)
            if kind is Run:
                passes = select(func.count()).select_from(db.runs).where(db.runs.c.lineage.in_(numbers))
                return int(connection.execute(passes).scalar_one())
            found = (
                select(func.count(db.written.c.id.distinct()))
                .select_from(_VISIBLE)
                .where(db.written.c.lineage.in_(numbers), db.written.c.kind == kind.__name__, _visible())
            )
            return int(connection.execute(found).scalar_one())

    def close(self) -> None:
        """Release files and connections."""
        self._engine.dispose()


_VISIBLE = db.written.join(db.lineages, db.lineages.c.n == db.written.c.lineage)


def _visible(row: Any = db.written, lineage: Any = db.lineages) -> ColumnElement[bool]:
    return or_(row.c["pass"] == 0, row.c["pass"] >= lineage.c.replaced)


def _lineage_numbers(connection: Connection, names: Collection[str]) -> list[int]:
    found = select(db.lineages.c.n).where(db.lineages.c.name.in_(sorted(set(names))))
    return [int(n) for n in connection.execute(found).scalars()]


def _column(connection: Connection, query: Select[str]) -> Iterator[str]:
    yield from connection.execution_options(yield_per=ROWS_AT_ONCE).execute(query).scalars()


def _units(connection: Connection, kinds: Sequence[str], numbers: Sequence[int]) -> Iterator[str]:
    query = (
        select(db.written.c.unit)
        .distinct()
        .where(db.written.c.lineage.in_(numbers), db.written.c.kind.in_(kinds))
        .order_by(db.written.c.unit)
    )
    return _column(connection, query)


def _read_units(
    connection: Connection, kinds: Sequence[str], numbers: Sequence[int], units: Sequence[str]
) -> Iterator[Record]:
    rank = case({name: index for index, name in enumerate(kinds)}, value=db.written.c.kind)
    query = (
        select(db.written.c.kind, db.records.c.data)
        .select_from(_VISIBLE.join(db.records, db.records.c.n == db.written.c.record))
        .where(
            db.written.c.lineage.in_(numbers), db.written.c.kind.in_(kinds), db.written.c.unit.in_(units), _visible()
        )
        .order_by(db.written.c.unit, rank, db.written.c.seq)
    )
    if len(numbers) > 1:
        query = query.where(~_read_already(numbers))
    for row in connection.execution_options(yield_per=ROWS_AT_ONCE).execute(query):
        yield _record(connection, row.kind, row.data)


def _read_already(numbers: Sequence[int]) -> ColumnElement[bool]:
    earlier, lineage = db.written.alias("earlier"), db.lineages.alias("earlier_lineage")
    return (
        exists()
        .where(earlier.c.id == db.written.c.id, earlier.c.lineage.in_(numbers), earlier.c.seq < db.written.c.seq)
        .where(lineage.c.n == earlier.c.lineage, _visible(earlier, lineage))
    )


def _record(connection: Connection, kind: str, data: str) -> Record:
    try:
        record = decode(kind, data)
    except RecordError as exc:
        raise StoreError(f"a record in the store is damaged: {exc}") from exc
    if not isinstance(record, Capture):
        return record
    content = select(db.blobs.c.content).where(db.blobs.c.sha256 == record.sha256)
    return blobs.fill(record, connection.execute(content).scalar_one_or_none())
