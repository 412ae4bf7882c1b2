"""What only a pool can do: lose a worker, be interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from secondsource.engine import pool
from secondsource.engine.passes import read_batch
from secondsource.engine.pool import PoolEngine
from secondsource.errors import StepError
from secondsource.model import Record, Report
from secondsource.protocols import ACQUIRED_LINEAGE, Store, Task
from secondsource.store import open_store
from tests.contract.samples import Lines, Words, capture

LINES = Task(step=Lines(), lineage="lines", inputs=frozenset({ACQUIRED_LINEAGE}))
WORDS = Task(step=Words(), lineage="words", inputs=frozenset({"lines"}))


def test_a_dead_worker_is_told_and_finished_batches_are_kept() -> None:
    with closing(open_store(":memory:")) as store, PoolEngine(workers=2, batch=1) as engine:
        store.add([capture(f"{n}", f"Rain {n}") for n in range(12)], lineage=ACQUIRED_LINEAGE)
        engine.run(LINES, store)
        by_id = sorted(store.read([Report], lineages={"lines"}), key=lambda r: r.id)
        # The last unit of all kills its worker; slower ones before it are long done.
        store.add([capture("bad", "DIE")], lineage=ACQUIRED_LINEAGE)
        engine.run(LINES, store)
        bad = next(r.id for r in store.read([Report], lineages={"lines"}) if isinstance(r, Report) and r.text == "DIE")
        with pytest.raises(StepError, match=r"^annotate\.words@1: a worker process died"):
            engine.run(WORDS, store)
        kept = {unit for run in store.runs(lineages={"words"}) for unit in run.units}
        before = {r.id for r in by_id if r.id < bad}
        assert bad not in kept
        assert len(before - kept) <= engine.workers + 1  # none but those under way
        # The engine starts other workers for what is next.
        rest = Task(step=Words(), lineage="words", inputs=WORDS.inputs, units=frozenset(r.id for r in by_id))
        engine.run(rest, store)
        assert list(store.pending(Report, lineages={"lines"}, by="words")) == [bad]


def test_a_step_that_cannot_travel_is_told() -> None:
    class Here(Lines):
        pass

    with closing(open_store(":memory:")) as store, PoolEngine(workers=1) as engine:
        store.add([capture("a", "Rain")], lineage=ACQUIRED_LINEAGE)
        with pytest.raises(StepError, match=r"extract\.lines@1: cannot be run in another process: "):
            engine.run(Task(step=Here(), lineage="lines", inputs=LINES.inputs), store)


def test_few_batches_are_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    ahead: list[int] = []

    def counted(task: Task, store: Store, units: list[str]) -> list[Record]:
        ahead.append(len(ahead) + 1 - len(list(store.runs())))
        return read_batch(task, store, units)

    monkeypatch.setattr(pool, "read_batch", counted)
    with closing(open_store(":memory:")) as store, PoolEngine(workers=1, batch=1) as engine:
        store.add([capture(f"{n}", f"Rain {n}") for n in range(20)], lineage=ACQUIRED_LINEAGE)
        assert len(engine.run(LINES, store)) == 20
    assert len(ahead) == 20
    assert max(ahead) == engine.workers + pool.AHEAD


CTRL_C = """
import sys
from secondsource.engine.pool import PoolEngine
from secondsource.protocols import ACQUIRED_LINEAGE, Task
from secondsource.store import open_store
from tests.contract.samples import Lines, capture

if __name__ == "__main__":
    store = open_store(sys.argv[1])
    store.add([capture(str(n), f"Rain {n}") for n in range(400)], lineage=ACQUIRED_LINEAGE)
    task = Task(step=Lines(delay=0.05), lineage="lines", inputs=frozenset({ACQUIRED_LINEAGE}))
    try:
        PoolEngine(workers=2, batch=4).run(task, store, lambda *told: print(*told, flush=True))
    except KeyboardInterrupt:
        print("interrupted")
    store.close()
"""


def test_ctrl_c_ends_cleanly(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    child = subprocess.Popen(
        [sys.executable, "-c", CTRL_C, str(tmp_path / "a.sqlite")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(root)},
        cwd=root,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "extract.lines@1 0 400\n"
    assert child.stdout.readline() == "extract.lines@1 4 400\n"
    os.killpg(child.pid, signal.SIGINT)  # as the terminal does: parent, workers and all
    pressed = time.monotonic()
    out, err = child.communicate(timeout=30)
    assert out.endswith("interrupted\n")
    assert err == ""
    assert child.returncode == 0
    assert time.monotonic() - pressed < 10
    with closing(open_store(tmp_path / "a.sqlite")) as store:
        done = store.count(Report)
        assert 0 < done < 400
        assert done % 4 == 0
        assert len(list(store.runs())) == done // 4
