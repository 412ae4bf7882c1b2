"""The bar comes by the clock, and leaves nothing behind."""

from __future__ import annotations

import io
import time

import pytest
from rich.console import Console

from secondsource.cli import progress
from secondsource.cli.progress import ProgressBar


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Console:
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", 0.05)
    return Console(file=io.StringIO(), force_terminal=True, force_interactive=True, width=80)


def said(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_long_unit_is_seen_while_it_runs(terminal: Console) -> None:
    with ProgressBar(terminal, shown=True) as bar:
        bar.update("annotate", 0, 3)
        time.sleep(0.5)
        assert "annotate" in said(terminal)
        assert "0/3" in said(terminal)


def test_short_work_shows_nothing(terminal: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", 60.0)
    with ProgressBar(terminal, shown=True) as bar:
        bar.update("annotate", 1, 3)
    assert said(terminal) == ""


def test_nobody_watches(terminal: Console) -> None:
    with ProgressBar(terminal, shown=False) as bar:
        bar.update("annotate", 1, 3)
        time.sleep(0.2)
    assert said(terminal) == ""
