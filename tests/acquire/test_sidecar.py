"""reports.toml and reports.csv: what is given of many reports."""

from __future__ import annotations

import zipfile
from pathlib import Path

from secondsource.acquire import acquire
from secondsource.model import Capture, Given, Rejected

TOML = """
["a.txt"]
published = 2024-07-16
outlet = "The Example Times"

["sub/b.txt"]
published = 2024-07-15T23:00:00+09:00
language = "ko"
title = "A title"
"""


def given_of(*paths: Path, **options: object) -> tuple[dict[str, Given], dict[str, str]]:
    found = list(acquire(paths, **options))  # type: ignore[arg-type]
    captures = {c.path.rpartition("/")[2]: c.given for c in found if isinstance(c, Capture)}
    return captures, {r.what: r.reason for r in found if isinstance(r, Rejected)}


def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "sub" / "b.txt").write_text("Two.")
    return tmp_path


def test_toml(tmp_path: Path) -> None:
    (folder(tmp_path) / "reports.toml").write_text(TOML)
    captures, rejected = given_of(tmp_path)
    assert not rejected
    assert captures["a.txt"] == Given(published="2024-07-16", outlet="The Example Times")
    assert captures["b.txt"] == Given(published="2024-07-15T23:00:00+09:00", language="ko", title="A title")


def test_csv_with_any_delimiter_and_a_byte_order_mark(tmp_path: Path) -> None:
    (folder(tmp_path) / "reports.csv").write_bytes("﻿File;Published;Outlet\na.txt;2024-07;Zeit, Die\nb.txt;;\n".encode())
    captures, rejected = given_of(tmp_path)
    assert not rejected
    assert captures == {"a.txt": Given(published="2024-07", outlet="Zeit, Die"), "b.txt": Given()}


def test_what_is_wrong_is_said_and_the_rest_used(tmp_path: Path) -> None:
    (folder(tmp_path) / "reports.toml").write_text(
        '["a.txt"]\npublished = "July 16"\noutlet = "X"\ncolour = "red"\n["gone.txt"]\noutlet = "Y"\n'
    )
    captures, rejected = given_of(tmp_path)
    assert captures["a.txt"] == Given(outlet="X")
    reasons = " | ".join(f"{what}: {why}" for what, why in rejected.items())
    assert "July 16" in reasons or "colour" in reasons
    assert "names a report that was not read" in rejected[f"{tmp_path.name}/reports.toml: gone.txt"]


def test_a_broken_sidecar_is_said_and_the_reports_read(tmp_path: Path) -> None:
    (folder(tmp_path) / "reports.toml").write_text('["a.txt"\n')
    (tmp_path / "reports.csv").write_bytes(b"\xff\xfe\x00bad")
    captures, rejected = given_of(tmp_path)
    assert set(captures) == {"a.txt", "b.txt"}
    assert len(rejected) == 2
    assert all("not used" in why for why in rejected.values())


def test_it_speaks_of_single_files_too(tmp_path: Path) -> None:
    (folder(tmp_path) / "reports.toml").write_text(TOML)
    captures, rejected = given_of(tmp_path / "a.txt", given=Given(outlet="Option", language="en"))
    assert captures["a.txt"] == Given(published="2024-07-16", outlet="The Example Times", language="en")
    assert not rejected  # the entry of the file that was not asked for is no mistake


def test_named_by_the_user_it_is_no_report(tmp_path: Path) -> None:
    (folder(tmp_path) / "reports.toml").write_text(TOML)
    captures, rejected = given_of(tmp_path / "a.txt", tmp_path / "reports.toml")
    assert captures["a.txt"].outlet == "The Example Times"
    assert list(captures) == ["a.txt"]
    assert list(rejected) == ["reports.toml: sub/b.txt"]


def test_by_option_from_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "meta.csv").write_text("path,outlet\na.txt,Elsewhere\n")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("One.")
    captures, rejected = given_of(tmp_path / "in", sidecars=[tmp_path / "meta.csv"])
    assert captures["a.txt"].outlet == "Elsewhere"
    assert not rejected
    assert "not used" in given_of(sidecars=[tmp_path / "none.csv"])[1]["none.csv"]


def test_it_outranks_json_keys_and_reaches_into_archives(tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_text('{"text": "One.", "outlet": "Key", "title": "T"}\n')
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("c.txt", "Three.")
    (tmp_path / "reports.csv").write_text("path,outlet\nr.jsonl#1,Sidecar\nb.zip!/c.txt,Zipped\n")
    captures, rejected = given_of(tmp_path)
    assert not rejected
    assert captures["r.jsonl#1"] == Given(outlet="Sidecar", title="T")
    assert captures["c.txt"].outlet == "Zipped"


def test_the_nearest_one_speaks(tmp_path: Path) -> None:
    (folder(tmp_path) / "reports.csv").write_text("path,outlet,language\nsub/b.txt,Outer,en\na.txt,Outer,\n")
    (tmp_path / "sub" / "reports.csv").write_text("path,outlet\nb.txt,Inner\n")
    captures, _ = given_of(tmp_path)
    assert captures["b.txt"] == Given(outlet="Inner", language="en")
    assert captures["a.txt"] == Given(outlet="Outer")


def test_names_in_either_unicode_form_fit(tmp_path: Path) -> None:
    (tmp_path / "Cafe\u0301.txt").write_text("One.")
    (tmp_path / "reports.csv").write_text("path,outlet\nCaf\u00e9.txt,X\n", encoding="utf8")
    captures, rejected = given_of(tmp_path)
    assert [g.outlet for g in captures.values()] == ["X"]
    assert not rejected
