"""What a store held before a day or a run: the earlier state that news is told against."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from secondsource.errors import ConfigError, NotFoundError
from secondsource.model import Dossier, Report, Run
from secondsource.protocols import Store

UNDATED = "9999"  # a report without a date is new whatever the day


def additions(store: Store, lineages: Collection[str]) -> tuple[Run, ...]:
    """The passes in which reports were read.

    Args:
        store: Where the runs are.
        lineages: Under which reports were written.

    Returns:
        The passes, the earliest first.
    """
    readers = {r.producer for r in store.read([Report], lineages=lineages) if isinstance(r, Report)}
    return tuple(run for run in store.runs(lineages=lineages) if run.producer in readers and run.units)


def captures_before(store: Store, lineages: Collection[str], since: str, now: Dossier) -> frozenset[str]:
    """The captures of a dossier that were there before.

    Args:
        store: Where its reports are.
        lineages: Under which they were written.
        since: A day, ``YYYY-MM-DD``, of publication; or the id of a run that read reports.
        now: The dossier.

    Returns:
        Ids of the captures of its reports published before the day, or read before the run.

    Raises:
        NotFoundError: There is no such run.
        ConfigError: ``since`` is neither.
    """
    captures = {r.id: r.capture for r in store.read([Report], lineages=lineages) if isinstance(r, Report)}
    if since.startswith("run-"):
        read = _read_before(store, lineages, since)
        return frozenset(captures[r.id] for r in now.reports if captures[r.id] in read)
    try:
        day = date.fromisoformat(since).isoformat()
    except ValueError:
        raise ConfigError(f"--since takes a day (YYYY-MM-DD) or a run's id, not {since!r}") from None
    return frozenset(captures[r.id] for r in now.reports if (r.published.latest or UNDATED) < day)


def _read_before(store: Store, lineages: Collection[str], run_id: str) -> set[str]:
    read: set[str] = set()
    for run in additions(store, lineages):
        if run.id == run_id:
            return read
        read.update(run.units)
    raise NotFoundError(run_id)
