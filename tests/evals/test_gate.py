"""Gates fail when a figure falls, and their floors are not written by mistake."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals import __main__ as every
from evals import gate as gates
from evals.gate import Gate, Measured, Options, run_gate


@pytest.fixture
def floors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(gates, "FLOORS", tmp_path / "floors.json")
    monkeypatch.setattr(gates, "SHIPPED", tmp_path)
    (tmp_path / "gold.txt").write_text("0.9")
    (tmp_path / "other.txt").write_text("0.5")
    return tmp_path / "floors.json"


def measure(options: Options) -> Measured:
    return Measured(figures={"a": {"f1": float(options.data[0].read_text())}}, table="")


GATE = Gate(name="toy", what="a number", quick=True, data=("gold.txt",), measure=measure, floored=("a.f1",))


def held(floors: Path) -> float:
    value: float = json.loads(floors.read_text())["toy"]["floors"]["a.f1"]
    return value


def test_a_gate_without_floors_fails(floors: Path) -> None:
    assert run_gate(GATE, []) == 1
    assert run_gate(GATE, ["--raise-floors"]) == 0
    assert run_gate(GATE, []) == 0
    assert held(floors) == 0.9


def test_floors_fall_only_with_a_reason(floors: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run_gate(GATE, ["--raise-floors"]) == 0
    (floors.parent / "gold.txt").write_text("0.7")
    assert run_gate(GATE, []) == 1, "the data are others than the floors'"
    assert run_gate(GATE, ["--raise-floors"]) == 1
    assert held(floors) == 0.9
    assert run_gate(GATE, ["--lower-floors", "the gold was wrong"]) == 0
    assert held(floors) == 0.7
    assert json.loads(floors.read_text())["toy"]["lowered"] == ["the gold was wrong"]
    worse = Gate(**{**{f: getattr(GATE, f) for f in GATE.__slots__}, "measure": lambda _: Measured(
        figures={"a": {"f1": 0.6}}, table="")})  # fmt: skip
    assert run_gate(worse, []) == 1
    assert run_gate(worse, ["--raise-floors"]) == 0
    assert held(floors) == 0.7


@pytest.mark.parametrize("words", [["--data", "other.txt"], ["--limit", "1"]])
def test_other_data_set_no_floor(floors: Path, words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(floors.parent)
    assert run_gate(GATE, ["--raise-floors"]) == 0
    before = floors.read_text()
    assert run_gate(GATE, words) == 0, "other data have no floor to fall below"
    assert run_gate(GATE, [*words, "--raise-floors"]) == 1
    assert run_gate(GATE, [*words, "--lower-floors", "why"]) == 1
    assert floors.read_text() == before


def test_missing_data_skip_and_say_so(floors: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (floors.parent / "gold.txt").unlink()
    assert run_gate(GATE, []) == 0
    assert "gold.txt" in capsys.readouterr().err


def test_a_misspelt_gate_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        every.main(["extrakt"])
    assert ended.value.code == 2
    assert "extract" in capsys.readouterr().err
