"""A progress bar on work longer than a second; none where nobody watches."""

from __future__ import annotations

from threading import Timer
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

PATIENCE_SECONDS = 1.0


class ProgressBar:
    """Shows how far each step is.

    A clock shows it, not the first news of a step: a long report gives no news for minutes.

    Args:
        console: Where to, standard error.
        shown: False where output is piped or ``--quiet`` asks for none.
    """

    def __init__(self, console: Console, *, shown: bool) -> None:
        self._shown = shown
        self._bars: dict[str, TaskID] = {}
        self._progress = Progress(
            SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
            console=console, transient=True,
        )  # fmt: skip
        self._clock = Timer(PATIENCE_SECONDS, self._progress.start)
        self._clock.daemon = True

    def __enter__(self) -> Self:
        if self._shown:
            self._clock.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            self._clock.cancel()
            self._clock.join()  # it may be starting the bar at this moment
            if self._progress.live.is_started:
                self._progress.stop()

    def update(self, step: str, done: int, total: int) -> None:
        """Say how far a step is.

        Args:
            step: Its stamp.
            done: Units done.
            total: Units to do; 0 where it is not known.
        """
        if step not in self._bars:
            self._bars[step] = self._progress.add_task(step, total=total or None)
        self._progress.update(self._bars[step], completed=done, total=total or None)
