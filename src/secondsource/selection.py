"""What is read, and the runs over it: the lower half of the Python API.

What was added since it was opened is the *selection*: runs are of it alone, whatever else the store
holds. Where nothing was added, they are of the whole store.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from secondsource import config
from secondsource.model import Capture, Given, Judgement, Record, Rejected, Report
from secondsource.pipeline import Summary, engine_of, plan_of
from secondsource.protocols import ACQUIRED_LINEAGE, NAMED_LINEAGE, PERSON_LINEAGE, Progress, no_progress
from secondsource.store import IN_MEMORY, open_store

if TYPE_CHECKING:
    from secondsource.assemble import Selection

MIB = 2**20
ADD_BATCH = 64
"""Captures stored at once while reading."""
STORIES = "stories."
"""Begin of the stamp of the step that groups reports."""


class Selected:
    """A store, the plan over it, and which of its captures are looked at.

    Args:
        store: Path of the store's file, made where there is none; ``":memory:"`` keeps nothing.
        **settings: Values that outrank settings file and environment, as in ``config.Settings``;
            ``None`` leaves one unset.

    Raises:
        ConfigError: A setting is unknown or does not fit.
        UnknownNameError: A step or engine is not in the registry.
        StoreError: The store cannot be opened or made.
    """

    def __init__(self, store: str | Path = IN_MEMORY, **settings: Any) -> None:
        self.settings = config.load(**settings)
        self._plan = plan_of(self.settings)
        self._engine = engine_of(self.settings)
        self._store = open_store(store)
        self._selection: set[str] | None = None
        self._not_read: list[Rejected] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release files, connections and processes."""
        self._engine.close()
        self._store.close()

    def add(
        self,
        paths: Iterable[str | os.PathLike[str]],
        *,
        given: Given | None = None,
        sidecar: str | os.PathLike[str] | None = None,
        progress: Progress = no_progress,
    ) -> int:
        """Read reports and add them to the selection.

        Args:
            paths: Files, folders, and ``-`` for standard input.
            given: What is said of all of them: publication date, outlet, language ...
            sidecar: A ``.toml`` or ``.csv`` file that says more of each.
            progress: Called as files are read.

        Returns:
            How many captures there are now in the selection.

        Raises:
            ConfigError: A date or language in ``given`` is none.
        """
        from secondsource.acquire import PRODUCER, Limits, acquire

        limits = Limits(file_bytes=self.settings.max_file_mib * MIB, archive_bytes=self.settings.max_archive_mib * MIB)
        found = acquire(
            paths,
            given=given if given is not None else Given(),
            sidecars=[sidecar] if sidecar is not None else [],
            stdin=sys.stdin.buffer,
            limits=limits,
        )
        self._selection = self._selection if self._selection is not None else set()
        batch: list[Record] = []
        for record in found:
            batch.append(record)
            if isinstance(record, Capture):
                self._selection.add(record.id)
            elif isinstance(record, Rejected):
                self._not_read.append(record)
            if len(batch) >= ADD_BATCH:
                self._store.add(batch, lineage=ACQUIRED_LINEAGE)
                batch.clear()
                progress(PRODUCER, len(self._selection), 0)
        self._store.add(batch, lineage=ACQUIRED_LINEAGE)
        return len(self._selection)

    def run(self, progress: Progress = no_progress, *, last: str = "") -> Summary:
        """Run every step over what is pending.

        Args:
            progress: Called with a step's stamp, the units done and the units to do.
            last: The step whose stamp begins so is the last to run; ``""`` for all.

        Returns:
            What each step read, wrote and dropped, and how long it took.

        Raises:
            StepError: A step broke; finished batches are kept.
        """
        from secondsource.assemble.corrections import carried

        done = self._plan.run(self._store, self._engine, captures=self._selection, progress=progress, last=last)
        if moved := carried(self._store, self._view()):
            self._store.add(moved, lineage=PERSON_LINEAGE)
            done = self._plan.run(self._store, self._engine, captures=self._selection, progress=progress, last=last)
        self._name_stories()
        return done

    def _name_stories(self) -> None:
        from secondsource.assemble.story_names import name_stories

        told = self._plan.lineages_of(Report, self._selection)
        names = name_stories(self._store, judged=self._judged(), told=told, units=self._units())
        self._store.add(names, lineage=NAMED_LINEAGE)

    def _judged(self) -> frozenset[str]:
        """Lineages of what is said of stories."""
        return self._plan.lineages_of(Judgement, self._selection, STORIES) | {PERSON_LINEAGE, NAMED_LINEAGE}

    @property
    def empty(self) -> bool:
        """Whether the selection has no report."""
        return next(self._store.read([Report], lineages=self._view(), units=self._units()), None) is None

    def _selected(self, story: str | None = None) -> Selection:
        from secondsource.assemble import Selection

        if self._selection is None:
            return Selection(story=story)
        not_read = frozenset(r.id for r in self._not_read)
        return Selection(captures=frozenset(self._selection), story=story, not_read=not_read)

    def _view(self) -> frozenset[str]:
        return self._plan.view(self._selection)

    def _units(self) -> frozenset[str] | None:
        return None if self._selection is None else self._plan.units(self._store, self._selection)
