"""The diff command, and what is told after a dossier was written where one stood."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from secondsource.cli.commands import app
from secondsource.errors import ConfigError, NotFoundError

FIRST = "Fire in Osterby kills two\n\nTwo people died in a fire in Osterby on Monday, fire chief Ann Bell said.\n"
LATER = "Toll rises to four in Osterby\n\nFour people died in a fire in Osterby on Monday, Mayor Tom Reed said.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Reports in a folder, and the dossiers of the first and then of both beside it."""
    monkeypatch.setenv("SECONDSOURCE_ANNOTATOR", "rules")  # the lighter one: what is new is told alike
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "first.txt").write_text(FIRST)
    run(["dossier", str(reports), "--published", "2021-05-03", "--out", str(tmp_path / "out"), "-q"])
    (reports / "later.txt").write_text(LATER)
    (reports / "reports.toml").write_text('["later.txt"]\npublished = "2021-05-04"\n')
    return tmp_path


def run(arguments: list[str]) -> str:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output + repr(result.exception)
    return result.output


def test_the_second_dossier_of_a_folder_tells_what_is_new(folder: Path) -> None:
    out = str(folder / "out")
    told = run(["dossier", str(folder / "reports"), "--published", "2021-05-03", "--out", out])
    assert "since the dossier that was written here before" in told
    assert "1 new report, " in told
    again = run(["dossier", str(folder / "reports"), "--published", "2021-05-03", "--out", out, "--json"])
    assert json.loads(again)["new"]["reports"] == []


def test_diff_by_day_by_run_and_without_either(folder: Path) -> None:
    out = str(folder / "out")
    run(["dossier", str(folder / "reports"), "--published", "2021-05-03", "--out", out, "-q"])
    runs = [line.split()[0] for line in run(["diff", "--out", out]).splitlines()]
    assert len(runs) >= 2
    by_day = json.loads(run(["diff", "--since", "2021-05-04", "--out", out, "--json"]))
    by_run = json.loads(run(["diff", "--since", runs[-1], "--out", out, "--json"]))
    assert len(by_day["reports"]) == len(by_run["reports"]) == 1
    assert run(["diff", "--since", "2021-06-01", "--out", out]) == "nothing is new\n"


@pytest.mark.parametrize("since", ["yesterday", "run-unheard-of"])
def test_diff_refuses_what_is_neither_day_nor_run(folder: Path, since: str) -> None:
    result = CliRunner().invoke(app, ["diff", "--since", since, "--out", str(folder / "out")])
    assert isinstance(result.exception, ConfigError | NotFoundError)
