"""The command line as a user meets it: files in, files out, exit codes, no tracebacks."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from secondsource.codec import dossier_from_json

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "defection"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dossier")
    words = [
        sys.executable,
        "-m",
        "secondsource",
        "dossier",
        str(EXAMPLES),
        "--out",
        str(folder),
        "--format",
        "html,json,md,csv",
    ]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    assert done.stderr == "", "nothing is wrong with the examples, and no progress is drawn into a pipe"
    assert "2 reports" in done.stdout
    return folder


def test_the_main_job_writes_every_form(made: Path) -> None:
    dossier = dossier_from_json((made / "dossier.json").read_text(encoding="utf8"))
    assert len(dossier.reports) == 2
    texts = {r.id: r.text for r in dossier.reports}
    for claim in dossier.claims:
        assert texts[claim.report][claim.start : claim.end] == claim.text
    for name in ("dossier.html", "dossier.md", "dossier.csv"):
        assert "Chosun Ilbo" in (made / name).read_text(encoding="utf8")
    assert not list(made.glob("*.part"))


def test_a_second_run_adds_nothing_and_gives_the_same(made: Path, run: Run) -> None:
    before = (made / "dossier.json").read_bytes()
    code, out, _ = run("dossier", EXAMPLES, "--out", made, "--json")
    assert code == 0
    assert json.loads(out)["reports"] == 2
    assert (made / "dossier.json").read_bytes() == before


def test_json_alone_on_standard_output(run: Run) -> None:
    code, out, err = run("dossier", EXAMPLES, "--format", "json", "--out", "-")
    assert code == 0
    assert json.loads(out)["schema"] == "secondsource.dossier/1"
    assert err == ""


def test_show_walks_back_to_the_bytes(made: Path, run: Run) -> None:
    dossier = dossier_from_json((made / "dossier.json").read_text(encoding="utf8"))
    claim = dossier.claims[0]
    code, out, _ = run("show", claim.id, "--out", made)
    assert code == 0
    assert claim.text in out
    assert "capture" in out
    code, out, _ = run("show", claim.id, "--out", made, "--raw")
    path = next(r.path for r in dossier.reports if r.id == claim.report)
    assert out.encode("utf8") == (EXAMPLES / Path(path).name).read_bytes()
    for derived in (dossier.findings[0].id, dossier.entities[0].id, dossier.stories[0].id, dossier.reports[0].id):
        assert run("show", derived, "--out", made)[0] == 0
    code, _, err = run("show", "clm-nothing", "--out", made)
    assert (code, err.count("\n")) == (1, 1)


def test_a_correction_holds_over_the_next_run(tmp_path: Path, run: Run) -> None:
    for name, mayor in (("a", "Ann Bell"), ("b", "Ruth Okafor")):
        text = f"Fire hits town\n\nThe mayor, {mayor}, said on Monday that 4 people died in the fire.\n"
        (tmp_path / f"{name}.txt").write_text(text)
    out = tmp_path / "out"
    sources = (tmp_path / "a.txt", tmp_path / "b.txt")
    assert run("dossier", *sources, "--out", out, "-q")[0] == 0
    people = {
        e["name"]: e["id"] for e in json.loads((out / "dossier.json").read_text())["entities"] if e["type"] == "Person"
    }
    assert len(people) == 2, people
    code, told, _ = run("judge", "same", *people.values(), "--out", out, "--note", "one mayor")
    assert code == 0
    kept = told.split()[1].rstrip(";")
    assert run("dossier", *sources, "--out", out, "-q")[0] == 0
    people = [e for e in json.loads((out / "dossier.json").read_text())["entities"] if e["type"] == "Person"]
    assert [len(e["names"]) for e in people] == [2]
    assert run("judge", "undo", kept, "--out", out)[0] == 0
    assert run("dossier", *sources, "--out", out, "-q")[0] == 0
    people = [e for e in json.loads((out / "dossier.json").read_text())["entities"] if e["type"] == "Person"]
    assert [len(e["names"]) for e in people] == [1, 1]


def test_wrong_usage(run: Run, tmp_path: Path) -> None:
    out = ("--out", tmp_path / "x")
    for words in (
        ("dossier",),
        ("dossier", EXAMPLES, "--nonsense"),
        ("dossier", EXAMPLES, "--published", "yesterday", *out),
        ("dossier", EXAMPLES, "--format", "docx", *out),
        ("dossier", EXAMPLES, "--format", " ,", *out),
        ("dossier", EXAMPLES, "--out", "-"),
        ("dossier", EXAMPLES, "--engine", "abacus", *out),
        ("dossier", EXAMPLES, "--annotator", "oracle", *out),
        ("judge", "perhaps", "ent-a", "ent-b", *out),
    ):
        code, _, err = run(*words)
        assert code == 2, (words, err)
        assert "Traceback" not in err
    assert not (tmp_path / "x" / "dossier.json").exists()


def test_judge_takes_the_ids_that_its_answer_needs(made: Path, run: Run) -> None:
    for words in (("same", "clm-a"), ("undo", "clm-a", "clm-b")):
        code, _, err = run("judge", *words, "--out", made)
        assert (code, err.count("\n")) == (2, 1)


def test_looking_makes_nothing(run: Run, tmp_path: Path) -> None:
    for words in (("show", "clm-a"), ("judge", "same", "clm-a", "clm-b")):
        code, _, err = run(*words, "--out", tmp_path / "x")
        assert (code, err.count("\n")) == (1, 1)
    assert not (tmp_path / "x").exists()


def test_a_place_that_cannot_be_written_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for words in (("--out", tmp_path / "file"), ("--out", tmp_path / "out", "--store", tmp_path)):
        code, _, err = run("dossier", EXAMPLES, *words)
        assert (code, err.count("\n")) == (3, 1), err
        assert "file" in err


def test_a_folder_may_be_read_and_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Fire hits town\n\nThe mayor, Ann Bell, said on Monday that 4 people died.\n")
    words = ("dossier", tmp_path, "--out", tmp_path, "--format", "html,json,md,csv")
    assert run(*words)[0] == 0
    before = (tmp_path / "dossier.json").read_bytes()
    code, _, err = run(*words)
    assert (code, err) == (0, "")
    dossier = dossier_from_json((tmp_path / "dossier.json").read_bytes())
    assert [r.path for r in dossier.reports] == [f"{tmp_path.name}/a.txt"]
    assert json.loads(before)["claims"] == json.loads((tmp_path / "dossier.json").read_bytes())["claims"]


def test_nothing_to_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    code, _, err = run("dossier", tmp_path / "empty.txt", tmp_path / "nowhere", "--out", tmp_path / "out")
    assert code == 1
    assert "empty.txt" in err
    assert "nowhere" in err
    assert "Traceback" not in err
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    code, _, err = run("dossier", tmp_path / "pictures", "--out", "-", "--format", "json")
    assert code == 1
    assert "PNG" in err, "what is otherwise a note is the reason here"


def test_a_hostile_folder_gives_a_dossier_of_the_rest(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "good.txt").write_bytes((EXAMPLES / "001_42dda4876513896e.txt").read_bytes())
    (folder / "truncated.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 64)
    (folder / "huge.txt").write_bytes(b"All work and no play. " * (50 * 2**20 // 22))
    with zipfile.ZipFile(folder / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("bomb.txt", b"\0" * 60 * 2**20)
    (folder / "loop").symlink_to(folder)
    code, _, err = run("dossier", folder, "--out", tmp_path / "out")
    assert code == 0
    dossier = dossier_from_json((tmp_path / "out" / "dossier.json").read_text(encoding="utf8"))
    assert [Path(r.path).name for r in dossier.reports] == ["good.txt"]
    dropped = " ".join(r.what for r in dossier.rejected)
    for name in ("truncated.pdf", "empty.txt", "binary.txt", "huge.txt", "bomb", "loop"):
        assert name in dropped
    assert "Traceback" not in err


def test_what_was_not_read_in_another_run_is_not_listed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    good = EXAMPLES / "001_42dda4876513896e.txt"
    assert run("dossier", good, tmp_path / "empty.txt", "--out", tmp_path / "out")[0] == 0
    assert run("dossier", good, "--out", tmp_path / "out")[0] == 0
    dossier = json.loads((tmp_path / "out" / "dossier.json").read_text())
    assert not [r for r in dossier["rejected"] if "empty.txt" in r["what"]]


def test_a_dossier_without_findings_says_why(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Der Minister trat am Montag zurück, sagte ein Sprecher.\n")
    code, out, _ = run("dossier", tmp_path / "a.txt", "--language", "de", "--out", tmp_path / "out")
    assert code == 0
    assert "language de" in out


def test_an_id_is_printed_whole(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    (story,) = json.loads(run("stories", EXAMPLES, "--out", "-", "--json")[1])["stories"]
    assert story["id"] in run("stories", EXAMPLES, "--out", "-")[1]


def test_stories_and_annotations_are_json_for_programs(run: Run) -> None:
    code, out, _ = run("stories", EXAMPLES, "--out", "-", "--json")
    assert code == 0
    assert {r["path"].split("/")[-1] for r in json.loads(out)["reports"]} == {p.name for p in EXAMPLES.glob("*.txt")}
    code, out, _ = run("annotate", EXAMPLES)
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert len(rows) == 2
    for row in rows:
        for sentence in row["sentences"]:
            for token in sentence["tokens"]:
                assert row["text"][token["start"] : token["end"]] == token["text"]
        spans = [*row["times"], *(p for t in row["times"] for p in t.get("parts", ()))]
        for attribution in row["attributions"]:
            spans += [p for p in (attribution["source"], attribution["cue"], *attribution["content"]) if p is not None]
        assert all(row["text"][p["start"] : p["end"]] == p["text"] for p in spans)
        assert row["attributions"]


def test_annotations_tell_when_by_the_day_given(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The minister resigned on Friday, her spokesman said.\n")
    _, out, _ = run("annotate", tmp_path / "a.txt", "--published", "2024-07-16")
    (time,) = json.loads(out)["times"]
    assert (time["text"], time["type"], time["value"]) == ("Friday", "DATE", "2024-07-12")
    assert (time["edtf"], time["basis"]) == ("2024-07-12", "given")
    assert "the latest Friday" in time["derivation"]


def test_annotations_can_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The minister resigned on Friday, her spokesman said.\n")
    code, out, _ = run("annotate", tmp_path / "a.txt", "--published", "2024-07-16", "--format", "text")
    assert code == 0
    assert "“her spokesman”  cue 47-51 “said”  content 0-31 “The minister resigned on Friday”  indirect" in out
    assert "“Friday”  DATE 2024-07-12  EDTF 2024-07-12" in out


def test_entities_by_name_sort_and_script(made: Path, run: Run) -> None:
    code, out, _ = run("entities", "--out", made)
    assert code == 0
    assert "Ri Il Gyu · " in out
    assert "“the counselor of political affairs at the North’s embassy in Cuba” — until November 2023" in out
    code, out, _ = run("entities", "--out", made, "--name", "리일규", "--type", "person", "--format", "json")
    (ri,) = json.loads(out)["entities"]
    assert {"Ri Il Gyu", "Ri Il-gyu"} <= {n["text"] for n in ri["names"]}
    assert len(ri["reports"]) == 2
    assert ri["counts"]["name"] > ri["counts"]["nominal"] > 0
    assert {r["text"] for r in ri["roles"]} >= {"a senior North Korean diplomat stationed in Cuba"}
    assert run("entities", "--out", made, "--name", "nobody at all")[:2] == (0, "")
    assert run("entities", "--out", made / "none")[0] == 1


def test_judgements_go_to_another_store_and_back(tmp_path: Path, run: Run) -> None:
    for name, mayor in (("a", "Ann Bell"), ("b", "Ruth Okafor")):
        text = f"Fire hits town\n\nThe mayor, {mayor}, said on Monday that 4 people died in the fire.\n"
        (tmp_path / f"{name}.txt").write_text(text)
    sources = (tmp_path / "a.txt", tmp_path / "b.txt")
    one, other, lines = tmp_path / "one", tmp_path / "other", tmp_path / "said.jsonl"
    for out in (one, other):
        assert run("dossier", *sources, "--out", out, "-q")[0] == 0
    found = json.loads(run("entities", "--out", one, "--type", "person", "--format", "json")[1])["entities"]
    code, _, _ = run("judge", "same", *(e["id"] for e in found), "--out", one, "--note", "one mayor", "--by", "jo")
    assert code == 0
    code, out, _ = run("judgements", "--out", one)
    assert "same (entity), jo" in out
    assert "one mayor" in out
    assert "“Ann Bell” in " in out
    assert run("judgements", "--out", one, "--export", lines)[0] == 0
    code, _, err = run("judgements", "--out", other, "--import", lines)
    assert (code, "taken in: 1" in err) == (0, True)
    joined = json.loads(run("entities", "--out", other, "--type", "person", "--format", "json")[1])["entities"]
    assert [{n["text"] for n in e["names"]} for e in joined] == [{"Ann Bell", "Ruth Okafor"}]
    assert run("judgements", "--out", other, "--export", "-")[1] == lines.read_text(encoding="utf8")
    lines.write_text(lines.read_text().replace("positive", "negative"))
    code, _, err = run("judgements", "--out", other, "--import", lines)
    assert (code, "line 1" in err) == (3, True)
    assert run("judgements", "--out", other, "--import", tmp_path / "none.jsonl")[0] == 1


def test_many_files_that_cannot_be_read_are_summed_by_reason(tmp_path: Path, run: Run) -> None:
    for number in range(20):
        (tmp_path / f"{number:02}.html").write_bytes(b"\x1f\x8b\x08\x00 packed")
    code, _, err = run("dossier", tmp_path, "--out", tmp_path / "out")
    assert code != 0
    assert err.count("the content is gzip data") == 13, err
    assert "... and 8 more (8 times: the content is gzip data)" in err
