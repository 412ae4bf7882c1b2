"""What only a file can do: be reopened, shared, damaged."""

from __future__ import annotations

import multiprocessing
import sqlite3
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from secondsource.errors import StoreError
from secondsource.model import Capture, Mention, Record, Report
from secondsource.store import open_store
from tests.contract.samples import capture, mention, report, unit_run


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.sqlite"


def raw(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(query).fetchall()


def test_what_was_stored_is_there_when_reopened(path: Path) -> None:
    with closing(open_store(path)) as store:
        store.add([report("a"), capture("a", "words")], lineage="x")
        store.commit(unit_run("m", report("a").id), [mention(report("a").id, 0)])
    with closing(open_store(path)) as store:
        assert store.get(report("a").id) == report("a")
        assert store.get(capture("a", "words").id) == capture("a", "words")
        assert list(store.read([Mention], lineages={"m"})) == [mention(report("a").id, 0)]
        assert list(store.pending(Report, lineages={"x"}, by="m")) == []


def test_bytes_are_stored_once_and_not_in_the_record(path: Path) -> None:
    with closing(open_store(path)) as store:
        store.add([capture("a", "words"), capture("b", "words"), capture("c", "other")], lineage="x")
        store.add([capture("d", "words")], lineage="x")
    assert sorted(content for (content,) in raw(path, "SELECT content FROM blobs")) == [b"other", b"words"]
    assert raw(path, "SELECT count(*) FROM records WHERE data LIKE '%d29yZHM%'") == [(0,)]  # base64 of "words"


def test_the_file_stays_as_it_is_when_nothing_is_new(path: Path) -> None:
    records = [report("a"), capture("a", "words"), mention(report("a").id, 0)]
    with closing(open_store(path)) as store:
        store.add(records, lineage="x")
    before = [raw(path, f"SELECT * FROM {t}") for t in ("records", "written", "blobs", "lineages")]
    with closing(open_store(path)) as store:
        assert store.add(records, lineage="x") == 0
    assert [raw(path, f"SELECT * FROM {t}") for t in ("records", "written", "blobs", "lineages")] == before


@pytest.mark.parametrize(
    "content", [b"Rain fell on the town.\n" * 200, b"\x00" * 5000, b"SQLite format 3\x00" + b"x" * 4000]
)
def test_a_file_that_is_no_store(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"a\.sqlite: "):
        open_store(path)
    assert path.read_bytes() == content


def test_an_empty_file_becomes_a_store(path: Path) -> None:
    path.touch()
    with closing(open_store(path)) as store:
        assert store.add([report("a")], lineage="x") == 1


def test_a_damaged_page(path: Path) -> None:
    with closing(open_store(path)) as store:
        store.add([mention(report("a").id, n) for n in range(3000)], lineage="x")
    data = bytearray(path.read_bytes())
    for page in range(4096 * 20, len(data), 4096):
        data[page : page + 4096] = b"\xff" * 4096
    path.write_bytes(data)
    with pytest.raises(StoreError, match=r"a\.sqlite: the store is damaged"), closing(open_store(path)) as store:
        list(store.read([Mention], lineages={"x"}))


def test_an_altered_record(path: Path) -> None:
    with closing(open_store(path)) as store:
        store.add([mention(report("a").id, 0)], lineage="x")
    raw(path, """UPDATE records SET data = replace(data, '"start":0', '"start":1')""")
    with closing(open_store(path)) as store, pytest.raises(StoreError, match=r"a\.sqlite: .*damaged.*carries the id"):
        list(store.read([Mention], lineages={"x"}))


@pytest.mark.parametrize(
    ("change", "told"),
    [("UPDATE blobs SET content = x'00'", "altered"), ("DELETE FROM blobs", "not in the store")],
)
def test_altered_or_lost_bytes(path: Path, change: str, told: str) -> None:
    with closing(open_store(path)) as store:
        store.add([capture("a.txt", "words")], lineage="x")
    raw(path, change)
    with closing(open_store(path)) as store:
        with pytest.raises(StoreError, match=told):
            list(store.read([Capture], lineages={"x"}))
        with pytest.raises(StoreError, match=told):
            store.get(capture("a.txt", "words").id)


def test_a_place_for_the_file(tmp_path: Path) -> None:
    open_store(tmp_path / "none" / "yet" / "a.sqlite").close()
    assert (tmp_path / "none" / "yet" / "a.sqlite").is_file()
    with pytest.raises(StoreError, match="is a folder"):
        open_store(tmp_path)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreError, match="folder cannot be made"):
        open_store(tmp_path / "file" / "a.sqlite")


def test_a_second_writer_waits_and_is_then_told(path: Path) -> None:
    with closing(open_store(path)) as one, closing(open_store(path, wait=0.2)) as two:

        def meanwhile() -> Iterator[Record]:
            yield report("a")
            with pytest.raises(StoreError, match=r"another process has been writing.*0\.2 s"):
                two.add([report("b")], lineage="x")
            assert two.count(Report) == 0  # a reader sees what was there before
            yield report("c")

        assert one.commit(unit_run("m", "u"), meanwhile()) == 2
        assert two.add([report("b")], lineage="x") == 1


def _write(path: Path, first: int) -> None:
    with closing(open_store(path)) as store:
        for n in range(first, first + 15):
            store.commit(
                unit_run("m", f"u{n}"), [report("shared"), *(mention(report(f"r{n}").id, i) for i in range(20))]
            )


def test_two_processes_write_to_one_file_that_neither_found(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_write, args=(path, first)) for first in (0, 10)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    with closing(open_store(path)) as store:
        assert store.count(Mention, lineages={"m"}) == 25 * 20
        assert store.count(Report, lineages={"m"}) == 1
        assert len(list(store.runs())) == 25
    assert raw(path, "PRAGMA integrity_check") == [("ok",)]
    assert raw(path, "PRAGMA foreign_key_check") == []


def test_reading_does_not_fill_memory(path: Path) -> None:
    with closing(open_store(path)) as store:
        store.add((mention(f"rep-{u:04}", n) for u in range(250) for n in range(40)), lineage="x")
        tracemalloc.start()
        assert sum(1 for _ in store.read([Mention], lineages={"x"})) == 10_000
        reading = tracemalloc.get_traced_memory()[1]
        tracemalloc.reset_peak()
        held = list(store.read([Mention], lineages={"x"}))
        holding = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert len(held) == 10_000
    assert reading < 2_000_000 < holding  # half of it is pydantic's cache of strings, which is bounded
