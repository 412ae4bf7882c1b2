"""What is public is sealed: a new name, command or setting is a decision, and is documented."""

from __future__ import annotations

import json
from pathlib import Path

import secondsource
from secondsource.cli.commands import app
from secondsource.config import Settings

DOCS = Path(__file__).parent.parent / "docs"


def test_public_names() -> None:
    assert secondsource.__all__ == [
        "Answer", "Dossier", "Given", "NameMatch", "Question", "SecondSourceError", "Workspace", "compare_names",
    ]  # fmt: skip
    for name in secondsource.__all__:
        assert getattr(secondsource, name).__doc__


def test_commands_are_in_the_reference() -> None:
    reference = (DOCS / "commands.md").read_text(encoding="utf8")
    for command in app.registered_commands:
        assert command.callback is not None
        assert f"## `secondsource {command.name or command.callback.__name__}`" in reference


def test_settings_are_documented() -> None:
    page = (DOCS / "settings.md").read_text(encoding="utf8")
    rows = [line.split("`") for line in page.splitlines() if line.startswith("| `")]
    assert {row[1]: json.loads(row[3]) for row in rows} == {n: f.default for n, f in Settings.model_fields.items()}
