"""The Python API: selections apart from each other, corrections, the way back."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from secondsource import Answer, Given, Workspace
from secondsource.errors import ConfigError, NotFoundError, ReadError, SecondSourceError, StoreError, WriteError

FIRE = "Fire in Osterby kills two\n\nTwo people died in a fire in Osterby on Monday, fire chief Ann Bell said.\n"
STRIKE = (
    "Port workers walk out\n\nDock workers in Velmora began a strike on 3 May 2021, the union said in a statement.\n"
)


@pytest.fixture
def reports(tmp_path: Path) -> tuple[Path, Path]:
    fire, strike = tmp_path / "fire.txt", tmp_path / "strike.txt"
    fire.write_text(FIRE)
    strike.write_text(STRIKE)
    return fire, strike


def test_a_dossier_is_of_the_selection_whatever_else_the_store_holds(
    tmp_path: Path, reports: tuple[Path, Path]
) -> None:
    fire, strike = reports
    store = tmp_path / "store.sqlite"
    with Workspace(store) as workspace:
        workspace.add([fire])
        alone = workspace.dossier()
    with Workspace(store) as workspace:
        workspace.add([strike])
        assert [r.path for r in workspace.dossier().reports] == ["strike.txt"]
    with Workspace(store) as workspace:
        assert not workspace.empty
        assert len(workspace.dossier().reports) == 2
    with Workspace(store) as workspace:
        workspace.add([fire])
        again = workspace.dossier()
    assert [r.path for r in again.reports] == ["fire.txt"]
    assert again == alone


def test_what_is_given_outranks_the_text(reports: tuple[Path, Path]) -> None:
    with Workspace() as workspace:
        workspace.add([reports[0]], given=Given(published="2020-02-11", outlet="The Osterby Herald"))
        (report,) = workspace.dossier().reports
    assert (report.outlet, report.published.edtf, report.published.basis) == (
        "The Osterby Herald",
        "2020-02-11",
        "given",
    )


def test_one_story_of_several(reports: tuple[Path, Path]) -> None:
    with Workspace() as workspace:
        workspace.add(reports)
        stories = workspace.stories()
        assert len(stories) == 2
        one = workspace.dossier(story=stories[0].id)
        assert [r.id for r in one.reports] == list(stories[0].reports)
        assert {c.report for c in one.claims} <= set(stories[0].reports)
        with pytest.raises(NotFoundError):
            workspace.dossier(story="sto-none")


def test_taking_a_correction_back(reports: tuple[Path, Path]) -> None:
    with Workspace() as workspace:
        workspace.add(reports)
        pair = sorted(e.id for e in workspace.dossier().entities)[:2]
        before = len(workspace.dossier().entities)
        kept = workspace.judge(*pair, Answer.POSITIVE, by="jo", note="a try")
        joined = workspace.dossier().entities
        assert len(joined) == before - 1
        mentions = [e for e in joined if len({m.report for m in e.mentions}) == 2 or len(e.names) > 1]
        assert mentions
        with pytest.raises(NotFoundError):
            workspace.judge(*pair, Answer.UNDECIDED)  # the two go by one other id now
        back = workspace.undo(kept.id, by="ann")
        assert (back.left, back.right, back.producer) == (kept.left, kept.right, "person:ann")
        assert len(workspace.dossier().entities) == before
        with pytest.raises(ConfigError, match="person"):
            workspace.undo(workspace.dossier().reports[0].id)


def test_only_like_things_are_judged(reports: tuple[Path, Path]) -> None:
    with Workspace() as workspace:
        workspace.add(reports)
        made = workspace.dossier()
        with pytest.raises(ConfigError, match="two entities"):
            workspace.judge(made.entities[0].id, made.claims[0].id, Answer.POSITIVE)
        with pytest.raises(ConfigError):
            workspace.judge(made.stories[0].id, made.stories[0].id, Answer.POSITIVE)
        with pytest.raises(ConfigError, match="one thing"):
            workspace.judge(made.entities[0].id, made.entities[0].id, Answer.POSITIVE)
        with pytest.raises(NotFoundError):
            workspace.judge("clm-a", "clm-b", Answer.POSITIVE)


def test_the_way_back_tells_when_the_store_was_altered(tmp_path: Path, reports: tuple[Path, Path]) -> None:
    store = tmp_path / "store.sqlite"
    with Workspace(store) as workspace:
        workspace.add([reports[0]])
        made = workspace.dossier()
        workspace.write(made, tmp_path, ["json"])
        trail = workspace.trail(made.claims[0].id, tmp_path)
        assert trail.captures[0].content == FIRE.encode()
        assert trail.steps[0].text == f"“{made.claims[0].text}”"
    with sqlite3.connect(store) as connection:
        connection.execute("update blobs set content = ?", (b"another text",))
    connection.close()
    with Workspace(store) as workspace, pytest.raises(SecondSourceError):
        workspace.trail(made.claims[0].id, tmp_path)


def test_no_dossier_to_walk_back_from(tmp_path: Path) -> None:
    with Workspace() as workspace, pytest.raises(ReadError, match=r"dossier\.json"):
        workspace.trail("clm-a", tmp_path)


def test_nothing_is_written_when_a_format_is_unknown(tmp_path: Path, reports: tuple[Path, Path]) -> None:
    with Workspace() as workspace:
        workspace.add([reports[0]])
        with pytest.raises(SecondSourceError, match="docx"):
            workspace.write(workspace.dossier(), tmp_path / "out", ["json", "docx"])
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("engine", ["local", "pool"])
def test_engines_give_one_dossier(engine: str, reports: tuple[Path, Path]) -> None:
    with Workspace(engine=engine, workers=2, batch=1) as workspace:
        workspace.add(reports)
        made = workspace.dossier()
    with Workspace() as plain:
        plain.add(reports)
        assert plain.dossier().findings == made.findings


def test_a_workspace_without_a_report_is_empty(tmp_path: Path) -> None:
    with Workspace() as workspace:
        workspace.add([tmp_path])
        workspace.run()
        assert workspace.empty


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="folder"):
        Workspace(tmp_path / "file" / "store.sqlite")
    with Workspace() as workspace:
        made = workspace.dossier()
        (tmp_path / "out" / "dossier.md").mkdir(parents=True)
        with pytest.raises(WriteError, match=r"dossier\.md"):
            workspace.write(made, tmp_path / "out", ["md"])
