"""A mixed folder: stories listed without annotating, a dossier a story, a page of them all, and moving a report."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from secondsource.codec import dossier_from_json
from secondsource.model import Answer
from secondsource.workspace import Workspace

Run = Callable[..., tuple[int, str, str]]
TEXTS = {
    "a1": "The Meridian ferry ran aground on Hollow Reef off Tarsa on Sunday. Captain Olaf Lind blamed the radar.",
    "a2": "Fishermen took 63 people off the Meridian ferry after it hit Hollow Reef off Tarsa. Olaf Lind was heard.",
    "b1": (
        "A court in Brask sentenced the former mayor Ana Petrova to four years in prison on Friday for taking bribes "
        "from the builder Kasimir Holt. Petrova said that she would appeal to the high court in Velden."
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "in"
    reports.mkdir()
    for name, text in TEXTS.items():
        (reports / f"{name}.txt").write_text(text, encoding="utf8")
    (reports / "b2.txt").write_text(TEXTS["b1"], encoding="utf8")
    return reports


def test_each_report_has_a_story_and_a_family(run: Run, folder: Path, tmp_path: Path) -> None:
    code, out, _ = run("stories", folder, "--out", tmp_path / "out", "--format", "json")
    assert code == 0
    made = json.loads(out)
    story = {Path(r["path"]).stem: r["story"] for r in made["reports"]}
    family = {Path(r["path"]).stem: r["family"] for r in made["reports"]}
    assert story["a1"] == story["a2"] != story["b1"] == story["b2"]
    assert len(set(family.values())) == 3
    assert family["b1"] == family["b2"]
    counts = {s["id"]: (len(s["reports"]), s["families"]) for s in made["stories"]}
    assert counts == {story["a1"]: (2, 2), story["b1"]: (2, 1)}
    listed = run("stories", folder, "--out", tmp_path / "out")[1]
    assert all(s in listed for s in counts)
    assert "1 text " in listed


def test_a_mixed_folder_has_a_dossier_a_story_and_a_page(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    code, told, _ = run("dossier", folder, "--out", out)
    assert code == 0
    assert "index.html" in told
    whole = dossier_from_json((out / "dossier.json").read_text(encoding="utf8"))
    page = (out / "index.html").read_text(encoding="utf8")
    assert 'name="generator" content="Second Source"' in page
    links = re.findall(r'href="(stories/[^"]+)"', page)
    assert len(links) == len(whole.stories) == 2
    for story, link in zip(whole.stories, links, strict=True):
        assert (out / link).is_file()
        part = dossier_from_json((out / "stories" / story.id / "dossier.json").read_text(encoding="utf8"))
        assert [s.id for s in part.stories] == [story.id]
        assert [r.id for r in part.reports] == list(story.reports)
        # What is written apart is what is asked for alone, and what stands in the whole.
        with Workspace(out / "secondsource.sqlite") as workspace:
            workspace.add([folder])
            assert workspace.dossier(story=story.id).findings == part.findings
        assert part.findings == tuple(f for f in whole.findings if f.story == story.id)
    # A later run over the folder of the dossiers takes none of them for a report.
    code, _, _ = run("stories", out, "--out", "-", "--json")
    assert code == 1


def test_a_report_is_moved_from_the_command_line(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    made = json.loads(run("stories", folder, "--out", out, "--format", "json")[1])
    rows = {Path(r["path"]).stem: r for r in made["reports"]}
    code, told, _ = run("judge", "same", rows["a2"]["id"], rows["b1"]["story"], "--out", out)
    assert code == 0
    kept = re.search(r"jdg-\w+", told)
    assert kept is not None

    def stories() -> dict[str, str]:
        again = json.loads(run("stories", folder, "--out", out, "--format", "json")[1])
        return {Path(r["path"]).stem: r["story"] for r in again["reports"]}

    assert stories() == {**{n: r["story"] for n, r in rows.items()}, "a2": rows["b1"]["story"]}
    assert run("judge", "undo", kept.group(), "--out", out)[0] == 0
    assert stories() == {n: r["story"] for n, r in rows.items()}


def test_stories_are_told_before_anything_is_annotated(folder: Path) -> None:
    with Workspace() as workspace:
        workspace.add([folder])
        assert len(workspace.stories()) == 2
        done = workspace.run(last="stories.")
        assert [re.split("[.@]", s.producer)[0] for s in done.steps] == ["extract", "reprints", "stories"]
        first, second = workspace.stories()
        workspace.judge(first.id, second.id, Answer.POSITIVE)
        assert len(workspace.stories()) == 1
