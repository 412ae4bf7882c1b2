"""The six lines of Python in the README do the main job."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def test_the_lines_in_the_readme_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    code = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf8"), re.DOTALL)
    assert len(code) == 1
    assert len([line for line in code[0].splitlines() if line.strip()]) <= 7
    monkeypatch.chdir(ROOT)
    exec(compile(code[0], "README.md", "exec"), {})  # the README's own lines
    printed = capsys.readouterr().out.splitlines()
    assert any("Ri" in line for line in printed)
    assert {line.split()[0] for line in printed} <= {"corroborated", "one-origin", "disputed", "unsourced"}
