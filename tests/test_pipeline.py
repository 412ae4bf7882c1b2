"""Plans: lineages, selections, resuming."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from secondsource.engine.local import LocalEngine
from secondsource.engine.pool import PoolEngine
from secondsource.errors import PlanError
from secondsource.model import Answer, Capture, Judgement, Mention, Record, Rejected, Report, Sentence
from secondsource.pipeline import Plan
from secondsource.protocols import ACQUIRED_LINEAGE, NAMED_LINEAGE, PERSON_LINEAGE, Scope, Store
from secondsource.store import open_store
from tests.contract.samples import Lines, Names, Pairs, Words, capture, judgement

STEPS = (Lines(), Words(), Pairs(), Names())
PLAN = Plan.of(STEPS)
KINDS = (Rejected, Judgement, Capture, Report, Mention, Sentence)
TEXTS = ["Rain fell on Oslo", "Oslo saw Rain", "the Mayor spoke", "EMPTY page", "Mayor left Oslo", "Storm BREAK"]


@pytest.fixture
def store() -> Iterator[Store]:
    with closing(open_store(":memory:")) as opened:
        yield opened


def fill(store: Store, texts: list[str], prefix: str = "") -> list[str]:
    captures = [capture(f"{prefix}{n}.txt", text) for n, text in enumerate(texts)]
    store.add(captures, lineage=ACQUIRED_LINEAGE)
    return [c.id for c in captures]


def content(store: Store, plan: Plan = PLAN, captures: list[str] | None = None) -> list[Record]:
    units = None if captures is None else plan.units(store, captures)
    return list(store.read(KINDS, lineages=plan.view(captures), units=units))


def test_a_bad_order_is_refused() -> None:
    with pytest.raises(PlanError, match=r"annotate\.words@1 reads Report; no earlier step writes it"):
        Plan.of([Words(), Lines()])
    with pytest.raises(PlanError, match="twice"):
        Plan.of([Lines(), Lines()])


def test_a_run_says_what_became_of_each_step(store: Store) -> None:
    fill(store, TEXTS)
    summary = PLAN.run(store, LocalEngine(batch=2))
    told = [(s.producer, s.passes, s.units, s.skipped, s.read, s.written, s.rejected) for s in summary.steps]
    assert told == [
        ("extract.lines@1", 3, 6, 0, 6, 4, 2),
        ("annotate.words@1", 2, 4, 0, 4, 7, 0),
        ("resolve.pairs@1", 1, 0, 0, 11, 4, 0),  # Rain, Oslo twice, Mayor
        ("compare.names@1", 1, 0, 0, 8, 4, 0),
    ]
    assert not summary.unchanged
    assert summary.seconds > 0


def test_a_second_run_adds_nothing(store: Store) -> None:
    fill(store, TEXTS)
    PLAN.run(store, LocalEngine())
    before, runs = content(store), list(store.runs())
    summary = PLAN.run(store, LocalEngine())
    assert summary.unchanged
    assert [s.skipped for s in summary.steps] == [6, 4, 0, 0]
    assert content(store) == before
    assert list(store.runs()) == runs


def test_what_is_added_later_is_all_that_is_done(store: Store) -> None:
    fill(store, TEXTS)
    PLAN.run(store, LocalEngine())
    fill(store, ["Late Rain"], "late")
    summary = PLAN.run(store, LocalEngine())
    assert [(s.units, s.skipped) for s in summary.steps[:2]] == [(1, 6), (1, 4)]
    assert [s.passes for s in summary.steps] == [1, 1, 1, 1]
    with closing(open_store(":memory:")) as fresh:
        fill(fresh, TEXTS)
        fill(fresh, ["Late Rain"], "late")
        PLAN.run(fresh, LocalEngine())
        assert content(fresh) == content(store)


def test_a_setting_changes_the_lineage_of_what_follows_from_it() -> None:
    other = Plan.of([Lines(), Words(settings="all"), Pairs(), Names()])
    ours, theirs = PLAN.tasks(), other.tasks()
    assert ours[0].lineage == theirs[0].lineage
    assert all(a.lineage != b.lineage for a, b in zip(ours[1:], theirs[1:], strict=True))
    assert Plan.of(STEPS).tasks() == ours  # and nothing else does
    assert len({task.lineage for task in ours}) == 4


def test_a_step_reads_what_it_asks_for() -> None:
    lines, words, pairs, names = PLAN.tasks()
    assert lines.inputs == {ACQUIRED_LINEAGE}
    assert words.inputs == {lines.lineage}
    assert pairs.inputs == {lines.lineage, words.lineage, PERSON_LINEAGE}
    assert names.inputs == {lines.lineage, pairs.lineage, PERSON_LINEAGE}
    assert PLAN.view() == {
        ACQUIRED_LINEAGE,
        PERSON_LINEAGE,
        NAMED_LINEAGE,
        *(t.lineage for t in (lines, words, pairs, names)),
    }


def test_two_settings_lie_side_by_side(store: Store) -> None:
    fill(store, TEXTS)
    other = Plan.of([Lines(), Words(producer="annotate.words@2"), Pairs(), Names()])
    PLAN.run(store, LocalEngine())
    before = content(store)
    summary = other.run(store, LocalEngine())
    assert [s.passes for s in summary.steps] == [0, 1, 1, 1]
    assert content(store) == before
    producers = {r.producer for r in content(store, other) if isinstance(r, Mention)}
    assert producers == {"annotate.words@2"}


def test_what_a_person_says_reaches_the_steps_that_read_judgements(store: Store) -> None:
    fill(store, TEXTS)
    PLAN.run(store, LocalEngine())
    a, b = [r.id for r in content(store) if isinstance(r, Mention)][:2]
    store.add([judgement(a, b, Answer.POSITIVE, by="person:jo", at="2026-01-01")], lineage=PERSON_LINEAGE)
    summary = PLAN.run(store, LocalEngine())
    assert [s.passes for s in summary.steps] == [0, 0, 1, 1]
    assert {r.end for r in content(store) if isinstance(r, Sentence)} == {5}


@pytest.mark.parametrize("first", ["selection", "others"])
def test_a_selection_does_not_depend_on_what_else_the_store_holds(store: Store, first: str) -> None:
    with closing(open_store(":memory:")) as alone:
        fill(alone, TEXTS)
        PLAN.run(alone, LocalEngine())
        expected = content(alone)
    others = [f"Oslo and Rain {n}" for n in range(20)]
    if first == "selection":
        chosen = fill(store, TEXTS)
        PLAN.run(store, LocalEngine(), captures=chosen)
        fill(store, others, "other")
        PLAN.run(store, LocalEngine())
    else:
        fill(store, others, "other")
        PLAN.run(store, LocalEngine())
        chosen = fill(store, TEXTS)
        PLAN.run(store, LocalEngine(), captures=chosen)
    assert content(store, captures=chosen) == expected
    assert PLAN.run(store, LocalEngine(), captures=chosen).unchanged
    assert PLAN.run(store, LocalEngine(), captures=chosen[::-1]).unchanged
    assert content(store, captures=chosen) == expected


def test_selections_share_what_is_done_unit_by_unit(store: Store) -> None:
    chosen = fill(store, TEXTS)
    PLAN.run(store, LocalEngine(), captures=chosen[:3])
    summary = PLAN.run(store, LocalEngine(), captures=chosen[1:5])
    assert [(s.units, s.skipped) for s in summary.steps[:2]] == [(2, 2), (1, 2)]
    assert [s.passes for s in summary.steps] == [1, 1, 1, 1]
    assert store.count(Report) == 4


def test_a_unit_step_after_a_corpus_step_is_of_the_selection() -> None:
    after = Words(producer="late.words@1", reads=(Report, Judgement))
    plan = Plan.of([Lines(), Words(), Pairs(), after])
    assert after.scope is Scope.UNIT
    one, two = plan.tasks(["cap-a"]), plan.tasks(["cap-b"])
    assert [a.lineage == b.lineage for a, b in zip(one, two, strict=True)] == [True, True, False, False]


def test_an_empty_selection(store: Store) -> None:
    fill(store, TEXTS)
    summary = PLAN.run(store, LocalEngine(), captures=[])
    assert [s.written for s in summary.steps] == [0, 0, 0, 0]
    assert content(store, captures=[]) == []


def test_the_pool_makes_what_one_process_makes(store: Store) -> None:
    fill(store, TEXTS)
    with PoolEngine(workers=2, batch=1) as engine:
        PLAN.run(store, engine)
    with closing(open_store(":memory:")) as alone:
        fill(alone, TEXTS)
        PLAN.run(alone, LocalEngine())
        assert content(alone) == content(store)


KILLED = """
import sys
from secondsource.engine.local import LocalEngine
from secondsource.engine.pool import PoolEngine
from secondsource.pipeline import Plan
from secondsource.store import open_store
from tests.contract.samples import Lines, Names, Pairs, Words

if __name__ == "__main__":
    store = open_store(sys.argv[1])
    engine = LocalEngine(batch=3) if sys.argv[2] == "local" else PoolEngine(workers=2, batch=3)
    plan = Plan.of([Lines(), Words(delay=0.02), Pairs(), Names()])
    plan.run(store, engine, progress=lambda *told: print(*told, flush=True))
"""


def tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    names = ("records", "written", "lineages", "marks", "runs", "blobs")
    with closing(sqlite3.connect(path)) as raw:
        return {name: raw.execute(f"SELECT * FROM {name}").fetchall() for name in names}


@pytest.mark.parametrize("where", ["local", "pool"])
def test_a_killed_run_is_completed_by_the_next(tmp_path: Path, where: str) -> None:
    path, root = tmp_path / "a.sqlite", Path(__file__).parents[1]
    texts = [f"Oslo saw Rain {n}" for n in range(100)] + TEXTS
    with closing(open_store(path)) as store:
        fill(store, texts)
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path), where],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(root)},
        cwd=root,
    )
    assert child.stdout is not None
    for line in child.stdout:
        if line.startswith("annotate.words@1 30 "):
            break
    os.killpg(child.pid, signal.SIGKILL)
    child.communicate(timeout=30)
    assert child.returncode == -signal.SIGKILL

    with closing(open_store(path)) as store:
        by = PLAN.tasks()[1].lineage
        reports, done = store.count(Report), sum(len(run.units) for run in store.runs(lineages={by}))
        assert 30 <= done < reports == 104
        assert done % 3 == 0  # whole batches only
        assert len(list(store.pending(Report, lineages=PLAN.view(), by=by))) == reports - done
        second = PLAN.run(store, LocalEngine(batch=3))
        assert [s.units for s in second.steps] == [0, reports - done, 0, 0]
        found = content(store)
    with closing(open_store(":memory:")) as whole:
        fill(whole, texts)
        PLAN.run(whole, LocalEngine(batch=3))
        assert found == content(whole)  # the same records in the same order

    before = tables(path)
    with closing(open_store(path)) as store:
        assert PLAN.run(store, LocalEngine(batch=3)).unchanged
        counts = {kind: store.count(kind) for kind in KINDS}
    assert tables(path) == before
    assert counts[Mention] == sum(isinstance(r, Mention) for r in found)
