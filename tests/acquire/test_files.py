"""Files, folders and standard input; whatever is in them, the rest is read."""

from __future__ import annotations

import io
import json
import os
import socket
import tempfile
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secondsource.acquire import Limits, acquire
from secondsource.errors import ConfigError
from secondsource.export import FORMATS, writer
from secondsource.model import Capture, Dossier, Given, Rejected

SUFFIXES = ["txt", "md", "html", "htm", "pdf", "eml", "docx", "json", "jsonl", "zip", "", "bin"]


def run(*paths: Path | str, **options: object) -> tuple[dict[str, Capture], dict[str, Rejected]]:
    found = list(acquire(paths, **options))  # type: ignore[arg-type]
    captures = {c.path: c for c in found if isinstance(c, Capture)}
    assert len(captures) == sum(isinstance(c, Capture) for c in found)
    return captures, {r.what: r for r in found if isinstance(r, Rejected)}


def zipped(**members: bytes | str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "."), data)
    return out.getvalue()


def test_a_file_is_called_by_its_name_and_a_folders_files_by_theirs(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "sub" / "b.md").write_text("Two.")
    captures, rejected = run(tmp_path / "a.txt")
    assert list(captures) == ["a.txt"]
    assert not rejected
    captures, rejected = run(tmp_path)
    assert list(captures) == [f"{tmp_path.name}/a.txt", f"{tmp_path.name}/sub/b.md"]
    assert not rejected
    assert captures[f"{tmp_path.name}/a.txt"].content == b"One."
    assert captures[f"{tmp_path.name}/sub/b.md"].media_type == "text/markdown"


def test_the_order_is_that_of_names(tmp_path: Path) -> None:
    for name in ("c.txt", "a.txt", "B.txt", "é.txt"):
        (tmp_path / name).write_text(name)
    assert [path.rpartition("/")[2] for path in run(tmp_path)[0]] == ["B.txt", "a.txt", "c.txt", "é.txt"]


def test_a_hostile_folder_gives_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "good.txt").write_text("The minister resigned on Monday.")
    (tmp_path / "truncated.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Cat")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \n\t\n")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 300)
    (tmp_path / "bomb.zip").write_bytes(zipped(zeros__txt=bytes(30 * 2**20), fine__txt="Read all the same."))
    (tmp_path / "secret.txt").write_text("No one may read this.")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "ring1").symlink_to(tmp_path / "ring2")
    (tmp_path / "ring2").symlink_to(tmp_path / "ring1")
    (tmp_path / "nowhere").symlink_to(tmp_path / "missing.txt")
    (tmp_path / "same.txt").symlink_to(tmp_path / "good.txt")
    (tmp_path / "out.txt").symlink_to(Path(__file__))
    (tmp_path / ".hidden.txt").write_text("Hidden.")
    (tmp_path / ".git").mkdir()
    (tmp_path / "table.csv").write_text("a,b\n")
    os.mkfifo(tmp_path / "pipe.txt")
    with (tmp_path / "large.txt").open("wb") as stream:
        stream.write(b"A sentence. " * 9000)
        stream.truncate(50 * 2**20)
    refuse_to_open(tmp_path / "secret.txt", monkeypatch)

    captures, rejected = run(tmp_path)
    name = tmp_path.name
    reasons = {path.removeprefix(f"{name}/"): record.reason for path, record in rejected.items()}
    notes = {path.removeprefix(f"{name}/") for path, record in rejected.items() if record.severity == "note"}

    assert set(captures) == {f"{name}/good.txt", f"{name}/truncated.pdf", f"{name}/bomb.zip!/fine.txt"}
    assert reasons["empty.txt"] == "the file is empty"
    assert "white space" in reasons["blank.txt"]
    assert "holds no text" in reasons["binary.txt"]
    assert "zip bomb" in reasons["bomb.zip!/zeros.txt"]
    assert "permission" in reasons["secret.txt"]
    assert "50 MiB" in reasons["large.txt"]
    assert "20 MiB" in reasons["large.txt"]
    assert "pipe" in reasons["pipe.txt"]
    assert "loop of links" in reasons["loop"]
    assert "loop of links" in reasons["ring1"]
    assert "link to nothing" in reasons["nowhere"]
    assert "leads out" in reasons["out.txt"]
    assert notes == {".hidden.txt", ".git", "table.csv", "same.txt"}
    assert all(record.reason and record.producer == "acquire.files@1" for record in rejected.values())


def refuse_to_open(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permission denied: by the file system, or for root, who is denied nothing, by a stand-in."""
    path.chmod(0)
    if os.geteuid() == 0:
        opened = Path.open

        def denied(self: Path, *args: object, **kwargs: object) -> object:
            if self == path:
                raise PermissionError(13, "Permission denied", str(self))
            return opened(self, *args, **kwargs)  # type: ignore[call-overload]

        monkeypatch.setattr(Path, "open", denied)


def test_a_large_text_is_refused_without_being_read(tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as stream:
        stream.write(b"A sentence. " * 9000)
        stream.truncate(50 * 2**20)
    tracemalloc.start()
    _, rejected = run(tmp_path / "large.txt")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "large.txt" in rejected
    assert peak < 2 * 2**20


def test_memory_does_not_grow_with_the_number_of_lines(tmp_path: Path) -> None:
    line = json.dumps({"text": "A sentence of some length. " * 40}) + "\n"
    with (tmp_path / "many.jsonl").open("w") as stream:
        for number in range(1500):
            stream.write(line.replace("sentence", f"sentence{number}", 1))
    tracemalloc.start()
    count = sum(isinstance(c, Capture) for c in acquire([tmp_path / "many.jsonl"]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 1500
    assert peak < 2**20  # the file has 1.7 MB; the ids of its captures are kept


def test_a_socket_is_no_file(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory() as short, socket.socket(socket.AF_UNIX) as server:
        server.bind(f"{short}/s.txt")
        _, rejected = run(Path(short))
        assert ["socket" in r.reason for r in rejected.values()] == [True]


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    assert [r.reason for r in run(tmp_path)[1].values()] == ["the folder is empty"]


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    captures, rejected = run(tmp_path / "missing.txt", "a\x00b")
    assert not captures
    assert "no such file" in rejected[str(tmp_path / "missing.txt")].reason
    assert len(rejected) == 2


def test_the_same_file_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    captures, rejected = run(tmp_path / "a.txt", tmp_path / "a.txt", tmp_path)
    assert list(captures) == ["a.txt"]
    assert [r.severity for r in rejected.values()] == ["note"]


def test_the_same_bytes_under_the_same_name_are_read_once(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("One.")
    captures, rejected = run(tmp_path / "x" / "a.txt", tmp_path / "y" / "a.txt")
    assert len(captures) == 1
    assert "twice" in rejected["a.txt"].reason
    assert rejected["a.txt"].severity == "note"


def test_a_name_of_odd_bytes_is_shown(tmp_path: Path) -> None:
    raw = os.fsencode(str(tmp_path)) + b"/caf\xe9\n\x1b.txt"
    try:
        Path(os.fsdecode(raw)).write_bytes(b"Words.")
    except OSError:
        pytest.skip("this file system takes no such names")
    captures, _ = run(tmp_path)
    (path,) = captures
    assert path == f"{tmp_path.name}/caf\\xe9\\x0a\\x1b.txt"
    path.encode("utf8")


def test_standard_input() -> None:
    captures, _ = run("-", stdin=b"Words.")
    assert captures["-"].content == b"Words."
    assert captures["-"].media_type == "text/plain"
    captures, _ = run("-", stdin=io.BytesIO(b'{"id": "n1", "text": "One."}\n\n{"text": "Two."}\n'))
    assert [(path, c.given.key) for path, c in captures.items()] == [("-#1", "n1"), ("-#3", None)]
    assert run("-", stdin=b"")[1]["-"].reason == "the file is empty"
    with pytest.raises(ConfigError, match="standard input"):
        acquire(["-"])


def test_what_is_given_goes_into_the_capture(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    captures, _ = run(tmp_path / "a.txt", given=Given(published="2024-07", outlet=" The Example ", language="en-GB"))
    assert captures["a.txt"].given == Given(published="2024-07", outlet="The Example", language="en")


@pytest.mark.parametrize("given", [Given(published="16/07/2024"), Given(published="soon"), Given(language="English!")])
def test_a_wrong_option_is_refused_at_once(given: Given) -> None:
    with pytest.raises(ConfigError, match=r"published|language"):
        acquire([], given=given)


def test_limits_are_the_callers(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x" * 101)
    assert "100 bytes" in run(tmp_path / "a.txt", limits=Limits(file_bytes=100))[1]["a.txt"].reason
    assert not run(tmp_path / "a.txt", limits=Limits(file_bytes=101))[1]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(suffix=st.sampled_from(SUFFIXES), data=st.binary(max_size=600), named=st.booleans())
def test_any_bytes_under_any_suffix_are_answered(tmp_path: Path, suffix: str, data: bytes, named: bool) -> None:
    path = tmp_path / f"file.{suffix}"
    path.write_bytes(data)
    found = list(acquire([path if named else tmp_path]))
    assert found
    assert all(isinstance(f, Capture | Rejected) for f in found)


def test_what_this_program_wrote_is_no_report(tmp_path: Path) -> None:
    made = Dossier(
        reports=(), stories=(), entities=(), claims=(), findings=(), timeline=(), undated=(), rejected=(), steps=()
    )
    for form in FORMATS:
        (tmp_path / f"dossier.{form}").write_text(writer(form)(made), encoding="utf8")
    (tmp_path / "secondsource.sqlite").write_bytes(b"SQLite format 3\x00" + bytes(100))
    (tmp_path / "secondsource.sqlite-wal").write_bytes(b"")
    captures, lines = run(tmp_path)
    assert captures == {}
    assert {line.severity for line in lines.values()} == {"note"}
    for form in ("html", "md", "json"):
        assert "Second Source" in lines[f"{tmp_path.name}/dossier.{form}"].reason
    named = run(tmp_path / "dossier.html")
    assert named[0] == {}
