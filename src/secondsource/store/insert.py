"""Writing into the tables: within one transaction, first come first kept.

The statements are SQLite's, as SQL has no common word for passing over what is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sqlalchemy import BindParameter, ClauseElement, Connection, bindparam, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.sql.compiler import SQLCompiler

from secondsource.codec import encode
from secondsource.model import Capture, Record, Report, Run
from secondsource.store.blobs import strip
from secondsource.store.hashing import hash63, hash_id
from secondsource.store.schema import blobs, lineages, marks, records, runs, written

ROWS_A_PIECE = 1000
BYTES_A_PIECE = 8_000_000
"""A piece is written at once and lies in memory; captures weigh megabytes, mentions 300 bytes."""


@dataclass(slots=True)
class Piece:
    """Records ready for writing.

    Attributes:
        rows: Values of ``records`` and ``written`` for each.
        contents: Bytes of captures, by SHA-256.
    """

    rows: list[dict[str, Any]]
    contents: dict[str, bytes]


_RECORD: dict[str, BindParameter[Any]] = {
    name: bindparam(name) for name in ("id", "version", "kind", "unit", "source", "data")
}


class Writer:
    """Writes records under one lineage.

    Args:
        connection: In a transaction in which nobody else writes.
        lineage: Name of the lineage.
    """

    def __init__(self, connection: Connection, lineage: str) -> None:
        self._connection = connection
        connection.execute(insert(lineages).values(name=lineage).on_conflict_do_nothing())
        self._lineage = connection.execute(select(lineages.c.n).where(lineages.c.name == lineage)).scalar_one()
        self._seq: int = connection.execute(select(func.coalesce(func.max(written.c.seq), 0))).scalar_one()

    @staticmethod
    def pieces(found: Iterable[Record]) -> Iterator[Piece]:
        """Encode records, a piece at a time.

        Args:
            found: Any records.

        Yields:
            Pieces; none for an empty stream.
        """
        piece, size = Piece([], {}), 0
        for record in found:
            if isinstance(record, Capture):
                piece.contents[record.sha256] = record.content
                size += len(record.content)
            row = _row(record)
            size += len(row["data"])
            piece.rows.append(row)
            if len(piece.rows) >= ROWS_A_PIECE or size >= BYTES_A_PIECE:
                yield piece
                piece, size = Piece([], {}), 0
        if piece.rows:
            yield piece

    def write(self, pieces: Iterable[Piece], *, number: int, replace: bool = False) -> int:
        """Write records, and that they were written.

        Args:
            pieces: The records.
            number: Number of the pass, 0 for none.
            replace: Whether what an earlier pass wrote counts as written by this one.

        Returns:
            How many were new under the lineage; only without ``replace``.
        """
        new = 0
        for piece in pieces:
            self._contents(piece.contents)
            self._many(insert(records).values(_RECORD).on_conflict_do_nothing(), piece.rows)
            for row in piece.rows:
                self._seq += 1
                row.update(row_seq=self._seq, row_lineage=self._lineage, row_pass=number)
            new += self._many(self._entry(replace=replace), piece.rows)
        return new

    def _many(self, statement: ClauseElement, rows: Sequence[dict[str, Any]]) -> int:
        # Handing rows to the driver by position takes half the time of SQLAlchemy's own way.
        compiled = statement.compile(dialect=self._connection.dialect)
        assert isinstance(compiled, SQLCompiler)
        if compiled.positiontup is None:
            return self._connection.exec_driver_sql(str(compiled), rows).rowcount
        pick = itemgetter(*compiled.positiontup)
        return self._connection.exec_driver_sql(str(compiled), [pick(row) for row in rows]).rowcount

    def _entry(self, *, replace: bool) -> Any:
        values = select(
            bindparam("row_seq"),
            bindparam("row_lineage"),
            records.c.id,
            records.c.kind,
            records.c.unit,
            records.c.n,
            bindparam("row_pass"),
            bindparam("row_hash"),
        ).where(records.c.id == bindparam("id"), records.c.version == bindparam("version"))
        names = ["seq", "lineage", "id", "kind", "unit", "record", "pass", "hash"]
        entry = insert(written).from_select(names, values)
        if not replace:
            return entry.on_conflict_do_nothing(index_elements=["lineage", "id"])
        return entry.on_conflict_do_update(
            index_elements=["lineage", "id"],
            set_={name: entry.excluded[name] for name in ("seq", "record", "pass")},
            where=written.c["pass"] != entry.excluded["pass"],
        )

    def _contents(self, contents: dict[str, bytes]) -> None:
        known = set(
            self._connection.execute(select(blobs.c.sha256).where(blobs.c.sha256.in_(list(contents)))).scalars()
            if contents
            else ()
        )
        rows = [{"sha256": sha256, "content": data} for sha256, data in contents.items() if sha256 not in known]
        if rows:
            self._connection.execute(insert(blobs).on_conflict_do_nothing(), rows)

    def begin(self, run: Run) -> int:
        """Store a pass and number it; one that is repeated takes a new number.

        Args:
            run: The pass.

        Returns:
            Its number, above all earlier ones.
        """
        number: int = self._connection.execute(select(func.coalesce(func.max(runs.c["pass"]), 0) + 1)).scalar_one()
        known = self._connection.execute(select(records.c.n).where(records.c.id == run.id)).scalar_one_or_none()
        if known is not None:
            self._connection.execute(update(runs).where(runs.c.record == known).values({"pass": number}))
            return number
        row = _row(run)
        del row["row_hash"]
        made = self._connection.execute(insert(records).returning(records.c.n), row).scalar_one()
        entry = {"pass": number, "lineage": self._lineage, "record": made}
        self._connection.execute(insert(runs).values(entry))
        return number

    def mark(self, units: Sequence[str]) -> None:
        """Mark units as completed under the lineage.

        Args:
            units: Their ids.
        """
        rows = [{"lineage": self._lineage, "unit": unit} for unit in units]
        self._connection.execute(insert(marks).on_conflict_do_nothing(), rows)

    def size(self) -> int:
        """How many records were ever written under the lineage."""
        size: int = self._connection.execute(
            select(func.count()).select_from(written).where(written.c.lineage == self._lineage)
        ).scalar_one()
        return size


def _row(record: Record) -> dict[str, Any]:
    data = encode(strip(record) if isinstance(record, Capture) else record)
    return {
        "id": record.id,
        "version": hash63(data),
        "kind": type(record).__name__,
        "unit": record.unit,
        "source": record.capture if isinstance(record, Report) else None,
        "data": data.decode(),
        "row_hash": hash_id(record.id),
    }
