"""The drawing of the house is that of the code."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from secondsource import config
from secondsource.pipeline import plan_of
from secondsource.protocols import Scope

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf8")
SEES = {"one capture": Scope.UNIT, "one report": Scope.UNIT, "the corpus": Scope.CORPUS}


def test_each_step_reads_writes_and_sees_what_the_table_says() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", PAGE, re.MULTILINE))
    for step in plan_of(config.load()).steps:
        reads, writes, sees = rows[type(step).__module__.split(".")[1]].split(" | ")
        assert reads.split(", ") == [kind.__name__ for kind in step.reads]
        for kind in step.writes:
            assert kind.__name__ in writes
        assert SEES[sees] is step.scope


def test_the_floors_are_those_that_are_checked() -> None:
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))["tool"]["importlinter"]["contracts"][
        0
    ]
    drawn = re.search(r"```\n(.*?)```", PAGE, re.DOTALL)
    assert drawn is not None
    names = {name for layer in contract["layers"] for name in layer.split(" | ")} - {"__main__"}
    assert names <= set(re.findall(r"\w+", drawn[1]))
