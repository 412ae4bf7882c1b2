"""The engine that runs steps in this process, one batch after the other."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.engine.passes import BATCH_UNITS, batches, corpus_pass, finish, read_batch
from secondsource.engine.work import work
from secondsource.model import Run
from secondsource.protocols import Progress, Scope, Store, Task, no_progress


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalEngine:
    """Runs steps in this process.

    Attributes:
        batch: Units a batch: what is stored, and lost when killed, at once.
    """

    batch: int = BATCH_UNITS

    def run(self, task: Task, store: Store, progress: Progress = no_progress) -> list[Run]:
        """Run a task over what is pending.

        Args:
            task: The step with its lineages.
            store: Read from and written to.
            progress: Called at the beginning and after every batch.

        Returns:
            The passes made; empty where nothing was pending.

        Raises:
            StepError: The step broke; batches that were finished are kept.
        """
        if task.step.scope is Scope.CORPUS:
            return corpus_pass(task, store, progress)
        waiting = batches(task, store, self.batch)
        total, done = sum(map(len, waiting)), 0
        runs: list[Run] = []
        if waiting:
            progress(task.step.producer, 0, total)
        for units in waiting:
            runs.append(finish(task, store, units, work(task.step, units, read_batch(task, store, units))))
            done += len(units)
            progress(task.step.producer, done, total)
        return runs

    def close(self) -> None:
        """Nothing is held."""
