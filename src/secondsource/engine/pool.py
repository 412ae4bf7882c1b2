"""The engine that shares batches out to processes of this machine.

Only this process touches the store. It reads a batch, hands it to a worker, and stores what comes
back in the order in which the batches were handed out, so that the order of records in the store is
that of ``LocalEngine``. Few batches are under way at once: memory does not grow with the corpus.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import BaseContext
from types import TracebackType
from typing import Self

from secondsource.engine.passes import BATCH_UNITS, batches, corpus_pass, finish, read_batch
from secondsource.engine.work import Outcome, reason, work
from secondsource.errors import StepError
from secondsource.model import Run
from secondsource.protocols import Progress, Scope, Store, Task, no_progress

AHEAD = 2
"""Batches handed out beyond one for each worker, so that none waits for the store."""

_Waiting = deque[tuple[list[str], "Future[Outcome]"]]


class PoolEngine:
    """Runs UNIT steps in a pool of processes; CORPUS steps, which see everything, in this one.

    The processes are started at the first batch and serve all tasks until ``close``. They are fresh
    interpreters (not forks, which would inherit open databases), so a script that uses the pool
    needs the usual ``if __name__ == "__main__":``.

    Args:
        workers: Processes; ``None`` for one a core.
        batch: Units a batch: what is stored, and lost when killed, at once.
    """

    def __init__(self, *, workers: int | None = None, batch: int = BATCH_UNITS) -> None:
        self.workers = workers or os.cpu_count() or 1
        self.batch = batch
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the processes; a later run starts others."""
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None

    def run(self, task: Task, store: Store, progress: Progress = no_progress) -> list[Run]:
        """Run a task over what is pending.

        Args:
            task: The step with its lineages; the step must be picklable.
            store: Read from and written to, by this process only.
            progress: Called at the beginning and after every batch.

        Returns:
            The passes made; empty where nothing was pending.

        Raises:
            StepError: The step broke, cannot be sent to a worker, or a worker died; batches that
                were finished are kept.
        """
        if task.step.scope is Scope.CORPUS:
            return corpus_pass(task, store, progress)
        todo = deque(batches(task, store, self.batch))
        total, done = sum(map(len, todo)), 0
        waiting: _Waiting = deque()
        runs: list[Run] = []
        if todo:
            progress(task.step.producer, 0, total)
        try:
            while todo or waiting:
                while todo and len(waiting) < self.workers + AHEAD:
                    units = todo.popleft()
                    waiting.append((units, self._hand_out(task, store, units)))
                units, future = waiting.popleft()
                runs.append(finish(task, store, units, _outcome(task, units, future)))
                done += len(units)
                progress(task.step.producer, done, total)
        except BaseException as exc:
            self._stop(task, store, waiting, keep=isinstance(exc, StepError))
            raise
        return runs

    def _hand_out(self, task: Task, store: Store, units: list[str]) -> Future[Outcome]:
        if self._executor is None:
            self._executor = ProcessPoolExecutor(self.workers, mp_context=_context(), initializer=_in_worker)
        records = read_batch(task, store, units)
        try:
            return self._executor.submit(work, task.step, units, records)
        except BrokenProcessPool as exc:
            raise _died(task, units) from exc

    def _stop(self, task: Task, store: Store, waiting: _Waiting, *, keep: bool) -> None:
        """End a run that broke off: keep what is finished, and end the processes at once."""
        for units, future in waiting:
            if keep and future.done() and not future.cancelled() and future.exception() is None:
                outcome = future.result()
                if not outcome.failure:
                    finish(task, store, units, outcome)
        executor, self._executor = self._executor, None
        if executor is not None:
            # A worker ignores Ctrl-C and would work its batch to the end; shutdown would wait for it.
            processes = list((executor._processes or {}).values())  # noqa: SLF001 - public from Python 3.14
            executor.shutdown(wait=False, cancel_futures=True)
            for process in processes:
                process.terminate()


def _context() -> BaseContext:
    methods = multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")


def _in_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle


def _outcome(task: Task, units: list[str], future: Future[Outcome]) -> Outcome:
    try:
        return future.result()
    except BrokenProcessPool as exc:
        raise _died(task, units) from exc
    except Exception as exc:
        raise StepError(task.step.producer, f"cannot be run in another process: {reason(exc)}") from exc


def _died(task: Task, units: list[str]) -> StepError:
    return StepError(
        task.step.producer,
        f"a worker process died at the batch from {units[0]} to {units[-1]} or at one soon after: it was killed, "
        "ran out of memory, or could not start (a script needs its `if __name__ == '__main__':`)",
    )
