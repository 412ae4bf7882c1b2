"""A store in one SQLite file.

Write-ahead logging lets readers go on while one process writes. A process that is killed leaves
whole transactions only; SQLite drops the rest when the file is next opened.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError

from secondsource.errors import StoreError
from secondsource.store import WAIT_S
from secondsource.store.schema import current, prepare
from secondsource.store.sql import SqlStore

WRITES = "secondsource_writes"
CACHE_KIB = 65536
LOG_PAGES = 8000
"""Pages of 4 KiB in the log before they are copied into the file; the same index pages come again and again."""


class SQLiteStore(SqlStore):
    """Keeps records in a SQLite file.

    Args:
        path: The file; made where there is none, in a folder that exists.
        wait: Seconds to wait for another process that is writing.

    Raises:
        StoreError: The file cannot be opened, is damaged, is no store, or was made by a newer program.
    """

    def __init__(self, path: str | Path, *, wait: float = WAIT_S) -> None:
        self.path = Path(path)
        self._wait = wait
        url = URL.create("sqlite", database=str(self.path))
        super().__init__(create_engine(url, connect_args={"timeout": wait}))
        event.listen(self._engine, "connect", _configure)
        event.listen(self._engine, "begin", _begin)
        try:
            self._open()
        except BaseException:
            self.close()
            raise

    def _open(self) -> None:
        with self._reading() as connection:
            ready = current(connection)
        if not ready:
            with self._writing() as connection:
                prepare(connection)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._border(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with (
            self._border(),
            self._engine.connect().execution_options(**{WRITES: True}) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def _border(self) -> Iterator[None]:
        try:
            yield
        except StoreError as exc:
            if exc.args and not str(exc).startswith(str(self.path)) and type(exc) is StoreError:
                raise StoreError(f"{self.path}: {exc}") from exc
            raise
        except (DBAPIError, sqlite3.Error) as exc:
            raise StoreError(f"{self.path}: {self._reason(exc)}") from exc

    def _reason(self, exc: DBAPIError | sqlite3.Error) -> str:
        said = str(exc.orig if isinstance(exc, DBAPIError) else exc)
        if "locked" in said or "busy" in said:
            return f"another process has been writing to the store for more than {self._wait:g} s"
        if "not a database" in said:
            return "the file is not a store"
        if "malformed" in said or "corrupt" in said:
            return f"the store is damaged ({said})"
        if "unable to open" in said and self.path.is_dir():
            return "it is a folder; a store is one file"
        if "unable to open" in said:
            return "the store cannot be opened: its folder must exist and allow writing"
        return f"the store refused ({said})"


def _configure(connection: DBAPIConnection, _record: Any) -> None:
    # SQLAlchemy's advice for SQLite: the driver's own idea of when a transaction begins is switched
    # off, and BEGIN is sent by hand, so that readers have a snapshot and writers the lock at once.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")  # in WAL: a power cut may lose the last commits, never the file
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
    cursor.execute(f"PRAGMA wal_autocheckpoint={LOG_PAGES}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
