"""What every engine promises; run on each of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from secondsource.engine import passes
from secondsource.engine.local import LocalEngine
from secondsource.engine.pool import PoolEngine
from secondsource.errors import StepError
from secondsource.model import Capture, Judgement, Mention, Record, Rejected, Report
from secondsource.protocols import ACQUIRED_LINEAGE, Engine, Store, Task
from secondsource.store import open_store
from tests.contract.samples import Lines, Pairs, Words, capture, judgement, mention

TEXTS = [
    "Rain fell on Oslo",
    "Oslo saw Rain",
    "the Mayor spoke",
    "nobody came",
    "Rain again",
    "EMPTY page",
    "Mayor left",
]


@pytest.fixture(scope="module")
def pool() -> Iterator[PoolEngine]:
    with PoolEngine(workers=2, batch=2) as engine:
        yield engine


@pytest.fixture(params=["local", "pool"])
def engine(request: pytest.FixtureRequest, pool: PoolEngine) -> Engine:
    return pool if request.param == "pool" else LocalEngine(batch=2)


@pytest.fixture
def store() -> Iterator[Store]:
    with closing(open_store(":memory:")) as opened:
        yield opened


def fill(store: Store, texts: list[str]) -> list[Capture]:
    captures = [capture(f"{n}.txt", text) for n, text in enumerate(texts)]
    store.add(captures, lineage=ACQUIRED_LINEAGE)
    return captures


def lines(**options: Any) -> Task:
    return Task(step=Lines(**options), lineage="lines", inputs=frozenset({ACQUIRED_LINEAGE}))


WORDS = Task(step=Words(), lineage="words", inputs=frozenset({"lines"}))
PAIRS = Task(step=Pairs(), lineage="pairs", inputs=frozenset({"lines", "words", "person"}))


def content(store: Store) -> list[Record]:
    return list(store.read([Rejected, Judgement, Capture, Report, Mention], lineages={"lines", "words", "pairs"}))


def test_is_an_engine(engine: Engine) -> None:
    assert isinstance(engine, Engine)


def test_units_are_done_once_in_batches(engine: Engine, store: Store) -> None:
    fill(store, TEXTS)
    told: list[tuple[str, int, int]] = []
    runs = engine.run(lines(), store, lambda *progress: told.append(progress))
    assert [len(run.units) for run in runs] == [2, 2, 2, 1]
    assert told == [("extract.lines@1", done, 7) for done in (0, 2, 4, 6, 7)]
    assert sum(run.read for run in runs) == 7
    assert sum(run.written for run in runs) == 6
    assert sum(run.rejected for run in runs) == 1
    assert list(store.runs()) == runs
    reports = list(store.read([Report], lineages={"lines"}))
    assert sorted(r.text for r in reports if isinstance(r, Report)) == sorted(t for t in TEXTS if "EMPTY" not in t)
    assert engine.run(lines(), store) == []
    late = capture("late.txt", "Late news")
    store.add([late], lineage=ACQUIRED_LINEAGE)
    assert [run.units for run in engine.run(lines(), store)] == [(late.id,)]


def test_only_the_units_asked_for(engine: Engine, store: Store) -> None:
    captures = fill(store, TEXTS)
    some = frozenset(c.id for c in captures[:3])
    runs = engine.run(replace(lines(), units=some), store)
    assert {unit for run in runs for unit in run.units} == some
    assert store.count(Report) == 3


def test_a_broken_unit_is_rejected_and_the_others_go_on(engine: Engine, store: Store) -> None:
    captures = fill(store, [*TEXTS, "Storm BREAK", "Flood BREAK"])
    engine.run(lines(), store)
    assert store.count(Report) == 6
    rejected = [
        r for r in store.read([Rejected], lineages={"lines"}) if isinstance(r, Rejected) and r.reason != "no words"
    ]
    assert {(r.what, r.reason, r.producer, r.record, r.severity) for r in rejected} == {
        ("7.txt", "ValueError: cannot read Storm", "extract.lines@1", captures[7].id, "warning"),
        ("8.txt", "ValueError: cannot read Flood", "extract.lines@1", captures[8].id, "warning"),
    }
    assert engine.run(lines(), store) == []


def test_every_engine_stores_the_same_in_the_same_order(pool: PoolEngine) -> None:
    found = []
    for engine in (LocalEngine(batch=2), LocalEngine(batch=100), pool):
        with closing(open_store(":memory:")) as store:
            fill(store, [*TEXTS, "Storm BREAK"] + [f"Town {n} Saw Rain" for n in range(30)])
            for task in (lines(), WORDS, PAIRS):
                engine.run(task, store)
            found.append(content(store))
    assert len(found[0]) > 100
    assert found[0] == found[1] == found[2]


def test_a_corpus_step_runs_again_when_its_input_changed(engine: Engine, store: Store) -> None:
    fill(store, TEXTS)
    for task in (lines(), WORDS):
        engine.run(task, store)
    told: list[tuple[str, int, int]] = []
    first = engine.run(PAIRS, store, lambda *progress: told.append(progress))
    assert told == [("resolve.pairs@1", 0, 1), ("resolve.pairs@1", 1, 1)]
    assert [(run.units, run.written) for run in first] == [((), 4)]  # Rain twice, Oslo, Mayor
    assert first[0].read == store.count(Report) + store.count(Mention)
    assert engine.run(PAIRS, store) == []
    store.add([judgement("m", "n", by="person:jo", at="2026-01-01")], lineage="person")
    assert len(engine.run(PAIRS, store)) == 1
    assert engine.run(PAIRS, store) == []


def test_a_corpus_step_that_breaks_stores_nothing(engine: Engine, store: Store) -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Breaks(Pairs):
        def run(self, records: Any) -> Iterator[Record]:
            yield judgement("a", "b")
            raise KeyError("lost")

    fill(store, TEXTS)
    with pytest.raises(StepError, match=r"^resolve.pairs@1: KeyError: 'lost'$"):
        engine.run(replace(PAIRS, step=Breaks()), store)
    assert store.count(Judgement) == 0
    assert list(store.runs()) == []


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedsPart(Lines):
    def run(self, records: Any) -> Iterator[Record]:
        raise ModuleNotFoundError("No module named 'onnx'")
        yield


@dataclass(frozen=True, slots=True, kw_only=True)
class SaysNothing(Lines):
    writes: tuple[type[Record], ...] = (Mention,)


@pytest.mark.parametrize(
    ("step", "told"),
    [
        (NeedsPart(), "extract.lines@1: ModuleNotFoundError: No module named 'onnx'"),
        (SaysNothing(), "extract.lines@1: yields Report, which it did not announce"),
    ],
)
def test_what_is_the_steps_own_fault_stops_it(engine: Engine, store: Store, step: Lines, told: str) -> None:
    """No unit is marked as done: once the part is there, all are tried again."""
    fill(store, TEXTS)
    with pytest.raises(StepError, match=f"^{told}$"):
        engine.run(replace(lines(), step=step), store)
    assert store.count(Rejected) == 0
    assert len(list(store.pending(Capture, lineages={ACQUIRED_LINEAGE}, by="lines"))) == len(TEXTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Halves(Words):
    """Yields what cannot be written as UTF-8 for one of the reports."""

    def run(self, records: Any) -> Iterator[Record]:
        for record in records:
            yield mention(record.id, 0, "\ud83d" if "Oslo saw" in record.text else "Rain", self.producer)


def test_what_no_store_could_keep_is_rejected_with_its_unit(engine: Engine, tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "a.sqlite")) as store:
        fill(store, TEXTS)
        engine.run(lines(), store)
        engine.run(replace(WORDS, step=Halves()), store)
        assert store.count(Mention) == 5
        (told,) = (r for r in store.read([Rejected], lineages={"words"}) if isinstance(r, Rejected))
        assert told.what == "1.txt"
        assert "cannot be written" in told.reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared(Words):
    """Needs what belongs to no unit; breaks on one of the reports."""

    reads: tuple[type[Record], ...] = (Report, Judgement)

    def run(self, records: Any) -> Iterator[Record]:
        known = 0
        for record in records:
            if isinstance(record, Judgement):
                known += 1
            elif "Oslo saw" in record.text:
                raise ValueError("no")
            else:
                yield mention(record.id, known, "Rain", self.producer)


def test_what_belongs_to_no_unit_comes_along_when_units_are_retried(engine: Engine, store: Store) -> None:
    fill(store, TEXTS)
    store.add([judgement("a", "b"), judgement("c", "d")], lineage="person")
    engine.run(lines(), store)
    engine.run(Task(step=Shared(), lineage="words", inputs=frozenset({"lines", "person"})), store)
    found = [r for r in store.read([Mention], lineages={"words"}) if isinstance(r, Mention)]
    assert [r.start for r in found] == [2] * 5
    assert store.count(Rejected, lineages={"words"}) == 1


def test_a_long_corpus_pass_waits_in_a_file(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(store, [f"Rain in Town {n}" for n in range(40)])
    results = []
    for held in (20_000, 7):
        monkeypatch.setattr(passes, "SPOOL_RECORDS", held)
        for task in (lines(), WORDS):
            LocalEngine().run(task, store)
        (run,) = LocalEngine().run(replace(PAIRS, lineage=f"pairs{held}"), store)
        results.append((run.written, list(store.read([Judgement], lineages={f"pairs{held}"}))))
    assert results[0][0] == 78  # Rain and Town, each with the one before
    assert results[0] == results[1]


def test_nothing_to_do(engine: Engine, store: Store) -> None:
    assert engine.run(lines(), store) == []
    assert engine.run(WORDS, store) == []
