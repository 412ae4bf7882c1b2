"""Run every gate: ``python -m evals [--quick] [NAME ...]``.

Ends with a line ``N passed, N failed, N skipped``; the exit status is 1 where a gate failed. With
``--write-figures`` what was measured is written beside the page's template, which prints it in its
method note.
"""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import time
from collections.abc import Sequence
from pathlib import Path

import evals
from evals.gate import SHARED, Gate, Verdict, figure, parser_of, verdict_of

FIGURES = Path(__file__).resolve().parent.parent / "src" / "secondsource" / "export" / "figures.json"


def gates() -> list[Gate]:
    """Every gate in this package, by name."""
    found = []
    for module in sorted(m.name for m in pkgutil.iter_modules(evals.__path__)):
        if module.startswith("__") or module == "gate":
            continue
        gate = getattr(importlib.import_module(f"evals.{module}"), "GATE", None)
        if isinstance(gate, Gate):
            found.append(gate)
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """Run the gates asked for.

    Args:
        argv: Arguments; ``None`` for the process's own.

    Returns:
        Exit status: 0 where none failed, 1 where one did.
    """
    parser = argparse.ArgumentParser(prog="python -m evals", description="Run every gate.")
    parser.add_argument("names", nargs="*", help="gates; all by default")
    parser.add_argument("--quick", action="store_true", help="only the quick ones")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the sets that are not in the project")
    parser.add_argument("--write-figures", action="store_true", help="write the figures for the page's method note")
    args = parser.parse_args(argv)
    found = gates()
    unknown = set(args.names) - {g.name for g in found}
    if unknown:
        parser.error(f"no gate named {', '.join(sorted(unknown))}; there is: {', '.join(g.name for g in found)}")
    chosen = [g for g in found if (g.quick or not args.quick) and (not args.names or g.name in args.names)]
    verdicts: list[tuple[Gate, Verdict]] = []
    for gate in chosen:
        print(f"\n== {gate.name}: {gate.what}")
        started = time.perf_counter()
        verdict = verdict_of(gate, parser_of(gate).parse_args(["--shared", str(args.shared)]))
        print(f"{verdict.outcome} in {time.perf_counter() - started:.1f} s: {verdict.reason}")
        verdicts.append((gate, verdict))
    if args.write_figures:
        write_figures(verdicts)
    counts = {o: sum(v.outcome == o for _, v in verdicts) for o in ("passed", "failed", "skipped")}
    print(f"\n{counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped")
    return 1 if counts["failed"] else 0


def write_figures(verdicts: list[tuple[Gate, Verdict]]) -> None:
    """Write those figures that have a floor, for the page's method note.

    Args:
        verdicts: Gates with their verdicts; those skipped keep the figures they had.
    """
    held = json.loads(FIGURES.read_text(encoding="utf8"))["gates"] if FIGURES.exists() else []
    by_name = {g["gate"]: g for g in held}
    for gate, verdict in verdicts:
        if verdict.figures:
            data = ", ".join(Path(d).name for d in gate.data)
            shown = {name: figure(verdict.figures, name) for name in gate.floored}
            by_name[gate.name] = {"gate": gate.name, "what": gate.what, "data": data, "figures": shown}
    ordered = [by_name[name] for name in sorted(by_name)]
    FIGURES.write_text(json.dumps({"gates": ordered}, indent=2, ensure_ascii=False) + "\n", encoding="utf8")


if __name__ == "__main__":
    raise SystemExit(main())
