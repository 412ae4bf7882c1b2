"""Where records live: memory, SQLite.

``open_store`` is the way in. The stores keep the promises of ``protocols.Store``; one contract suite
runs on all of them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from secondsource.errors import StoreError

if TYPE_CHECKING:
    from secondsource.protocols import Store

IN_MEMORY = ":memory:"
WAIT_S = 30.0
"""Seconds that a writer waits for another process to finish writing; a batch takes far less."""


def open_store(where: str | Path, *, wait: float = WAIT_S) -> Store:
    """Open a store, making it where there is none.

    Args:
        where: Path of a SQLite file, its folder made where there is none; ``":memory:"`` for a store that
            ends with the process.
        wait: Seconds to wait for another process that is writing.

    Returns:
        The store; close it when done.

    Raises:
        StoreError: The file cannot be opened, is damaged, is no store, or was made by a newer program.
    """
    if str(where) == IN_MEMORY:
        from secondsource.store.memory import MemoryStore

        return MemoryStore()
    try:
        Path(where).parent.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise StoreError(f"{where}: its folder cannot be made: {exc.strerror or exc}") from exc
    from secondsource.store.sqlite import SQLiteStore

    return SQLiteStore(where, wait=wait)
