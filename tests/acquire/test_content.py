"""Files that hold many reports: JSON, JSON lines, archives."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.acquire.content import Raw, Source, read_source, shown
from secondsource.acquire.limits import DEFAULT_LIMITS, Limits
from secondsource.model import Given, Rejected


def read(name: str, data: bytes, limits: Limits = DEFAULT_LIMITS) -> tuple[dict[str, Raw], dict[str, str]]:
    found = list(read_source(Source(path=name, stream=io.BytesIO(data), size=len(data), limits=limits)))
    raws = {f.path: f for f in found if isinstance(f, Raw)}
    return raws, {f.what: f.reason for f in found if isinstance(f, Rejected)}


def archive(members: Mapping[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as target:
        for name, data in members.items():
            target.writestr(name, data)
    return out.getvalue()


def test_json_lines_are_reports_with_the_callers_ids() -> None:
    lines = [
        {"id": 7, "title": "A", "text": "One.", "published": "2024-07-16", "outlet": "X", "url": "https://x.org/a"},
        {"html": "<p>Two.</p>", "language": "de"},
    ]
    data = "\n".join(json.dumps(line) for line in lines).encode()
    raws, rejected = read("r.jsonl", data)
    assert not rejected
    assert raws["r.jsonl#1"].given == Given(
        key="7", title="A", published="2024-07-16", outlet="X", url="https://x.org/a"
    )
    assert raws["r.jsonl#1"].content == data.split(b"\n")[0]
    assert raws["r.jsonl#2"].given == Given(language="de")


def test_a_bad_line_does_not_stop_the_others() -> None:
    data = b'{"text": "One."}\n{"text": \n[1, 2]\n{"body": "x", "date": 1}\n{"text": "  "}\n\xff\xfe\n{"text": "Last."}'
    raws, rejected = read("r.jsonl", data)
    assert list(raws) == ["r.jsonl#1", "r.jsonl#7"]
    assert list(rejected) == [f"r.jsonl#{n}" for n in (2, 3, 4, 5, 6)]
    assert "body, date" in rejected["r.jsonl#4"]


def test_a_wrong_date_is_said_and_the_report_read() -> None:
    raws, rejected = read("r.jsonl", b'{"text": "One.", "published": "last week", "outlet": ["a"]}')
    assert raws["r.jsonl#1"].given == Given()
    assert "last week" in rejected["r.jsonl#1"] or "outlet" in rejected["r.jsonl#1"]


def test_a_json_file_holds_one_report_or_a_list() -> None:
    assert list(read("r.json", b'{"text": "One."}')[0]) == ["r.json"]
    raws, rejected = read("r.json", ' [ {"text": "Ünö"} ,\n {"text": "Two."}, 3 ]'.encode())
    assert list(raws) == ["r.json#1", "r.json#2"]
    assert raws["r.json#1"].content == '{"text": "Ünö"}'.encode()
    assert list(rejected) == ["r.json#3"]
    assert list(read("r.json", b'{"text": "One."}\n{"text": "Two."}\n')[0]) == ["r.json#1", "r.json#2"]
    assert "empty" in read("r.json", b"[]")[1]["r.json"]
    assert "white space" in read("r.jsonl", b" \n\n")[1]["r.jsonl"]
    assert "not JSON" in read("r.json", b'{"text": "One."')[1]["r.json"]
    assert "nested" in read("r.json", b"[" * 200_000)[1]["r.json"]


def test_a_long_line_is_refused_and_the_next_one_read() -> None:
    data = b'{"text": "' + b"x" * 500 + b'"}\n{"text": "Two."}\n'
    raws, rejected = read("r.jsonl", data, Limits(file_bytes=100))
    assert list(raws) == ["r.jsonl#2"]
    assert "100 bytes" in rejected["r.jsonl#1"]


def test_an_archive_is_read_member_by_member() -> None:
    inner = archive({"deep/c.txt": "Three."})
    raws, rejected = read(
        "b.zip",
        archive({"z.txt": "One.", "a/b.html": "<html><p>Two.</p>", "inner.zip": inner,
                 "list.jsonl": '{"text": "Four."}',
                 "__MACOSX/a": "x", ".hidden": "x", "empty.txt": ""}),
    )  # fmt: skip
    assert list(raws) == ["b.zip!/a/b.html", "b.zip!/inner.zip!/deep/c.txt", "b.zip!/list.jsonl#1", "b.zip!/z.txt"]
    assert set(rejected) == {"b.zip!/__MACOSX/a", "b.zip!/.hidden", "b.zip!/empty.txt"}


def test_a_bomb_is_refused_by_ratio_size_sum_depth_and_count() -> None:
    zeros = bytes(2 * 2**20)
    fine = {"a.txt": "One."}
    assert "zip bomb" in read("b.zip", archive({"z.txt": zeros, **fine}))[1]["b.zip!/z.txt"]
    stored = archive({"z.txt": zeros, **fine}, zipfile.ZIP_STORED)
    raws, rejected = read("b.zip", stored, Limits(file_bytes=2**20))
    assert "larger" in rejected["b.zip!/z.txt"]
    assert list(raws) == ["b.zip!/a.txt"]
    words = {f"{n}.txt": f"{n} " * 200 for n in range(9)}
    raws, rejected = read("b.zip", archive(words), Limits(archive_bytes=1000))
    assert len(raws) == 2
    assert len(rejected) == 7
    assert all("unpacks to more" in r for r in rejected.values())
    assert "at most 5" in read("b.zip", archive(words), Limits(archive_members=5))[1]["b.zip"]
    nested = archive({"c.txt": "Three."})
    for _ in range(4):
        nested = archive({"n.zip": nested})
    raws, rejected = read("b.zip", nested)
    assert not raws
    assert "archive inside 2" in next(iter(rejected.values()))


def test_the_sum_counts_what_nested_archives_unpack_to() -> None:
    parts = {f"{n}.zip": archive({"t.txt": "word " * 400}) for n in range(6)}
    raws, rejected = read("b.zip", archive(parts), Limits(archive_bytes=5000))
    assert 0 < len(raws) < 6
    assert rejected


def test_a_member_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(archive({"a.txt": "word " * 400}))
    place = data.rindex(b"PK\x01\x02") + 24
    data[place : place + 4] = (10).to_bytes(4, "little")
    raws, rejected = read("b.zip", bytes(data))
    assert not raws
    assert list(rejected) == ["b.zip!/a.txt"]


@pytest.mark.parametrize("cut", [4, 40, 80])
def test_a_damaged_archive_is_a_line(cut: int) -> None:
    data = archive({"a.txt": "One." * 50})
    raws, rejected = read("b.zip", data[:-cut])
    assert not raws
    assert rejected


def test_a_locked_member_is_said() -> None:
    data = bytearray(archive({"a.txt": "One."}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    assert "password" in read("b.zip", bytes(data))[1]["b.zip!/a.txt"]


@given(st.text())
def test_a_shown_name_can_be_stored_and_printed(name: str) -> None:
    seen = shown(name)
    seen.encode("utf8")
    assert not any(ord(c) < 32 for c in seen)
