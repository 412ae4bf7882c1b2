"""The command reference and the JSON Schema are generated from the code and must not be stale."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def test_nothing_generated_is_stale(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    spec = importlib.util.spec_from_file_location("docs_generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(sys, "argv", ["generate.py", "--check"])
    assert module.main() == 0, capsys.readouterr().err


def test_the_schema_names_every_part_of_the_contract() -> None:
    schema = json.loads((ROOT / "docs" / "dossier.schema.json").read_text(encoding="utf8"))
    page = (ROOT / "docs" / "dossier.md").read_text(encoding="utf8")
    for key in set(schema["properties"]) - {"schema"}:
        assert f"| `{key}` |" in page
