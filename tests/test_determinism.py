"""The same reports give the same dossier: in any process, on any engine, killed or not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

MAKE = """
import json, sys
from secondsource import Workspace
from secondsource.codec import dossier_json

if __name__ == "__main__":
    with Workspace(sys.argv[1], engine=sys.argv[2], workers=2, batch=1) as workspace:
        workspace.add(["examples/defection"])
        print(dossier_json(workspace.dossier()))
"""


def made(store: Path | str, engine: str, seed: int) -> dict[str, object]:
    told = subprocess.run(
        [sys.executable, "-c", MAKE, str(store), engine],
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    dossier: dict[str, object] = json.loads(told.stdout)
    del dossier["steps"]  # they tell how long each took
    return dossier


def test_one_dossier_whatever_made_it(tmp_path: Path) -> None:
    """Sets and dictionaries of texts have another order in each process: no step may let it through."""
    expected = made(":memory:", "local", seed=1)
    assert len(expected["findings"]) > 10  # type: ignore[arg-type]
    assert made(tmp_path / "a.sqlite", "pool", seed=2) == expected
    assert made(tmp_path / "a.sqlite", "local", seed=3) == expected  # nothing was pending
