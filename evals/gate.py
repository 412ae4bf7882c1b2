"""What all gates share: options, corpus digests, floors, the last line.

A gate module defines ``GATE = Gate(...)`` and ends with::

    if __name__ == "__main__":
        raise SystemExit(run_gate(GATE))

Floors rise freely (``--raise-floors``) and fall only with ``--lower-floors REASON``; the reason is
kept beside them. They are written from the whole of a gate's own data only. Where those data have
changed, the old floors say nothing of them: all are written anew, which needs a reason too.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")
SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
SHIPPED = Path(__file__).with_name("data")

Figures = dict[str, Any]


class SkippedError(Exception):
    """The gate's data are not here; the message says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a gate is run on.

    Attributes:
        data: The gold file or files: those given by ``--data``, else the gate's own.
        own: Whether they are the gate's own.
        limit: Number of documents at most, or ``None`` for all.
        args: Values of the gate's own options.
    """

    data: tuple[Path, ...]
    own: bool = True
    limit: int | None = None
    args: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a gate found.

    Attributes:
        figures: Nested numbers; the last line of the output.
        table: What a person reads.
    """

    figures: Figures
    table: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """One gate.

    Attributes:
        name: Module name.
        what: What is measured, in a line.
        quick: Whether ``make test`` runs it too (under some ten seconds).
        data: Default gold files, relative to ``shared`` when they begin with ``shared/``, else to
            ``evals/data``.
        measure: Measures.
        add_options: Adds the gate's own options to the parser; read them in ``Options.args``.
        floored: Dotted names of the figures that have a floor.
    """

    name: str
    what: str
    quick: bool
    data: tuple[str, ...]
    measure: Callable[[Options], Measured]
    add_options: Callable[[argparse.ArgumentParser], None] | None = None
    floored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How a gate came out: ``passed``, ``failed`` or ``skipped``, with the reason and the figures."""

    gate: str
    outcome: str
    reason: str
    figures: Figures


def digest(paths: Sequence[Path]) -> str:
    """SHA-256 over the contents of files, in the order given.

    Args:
        paths: Files, or folders (their files in the order of their names).

    Returns:
        64 hexadecimal digits.
    """
    total = hashlib.sha256()
    for path in paths:
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in files:
            total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def figure(figures: Mapping[str, Any], dotted: str) -> float | None:
    """A figure by its dotted name.

    Args:
        figures: Nested figures.
        dotted: ``"cue.f1"``.

    Returns:
        The number, or ``None`` where there is none.
    """
    value: Any = figures
    for key in dotted.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    return float(value) if isinstance(value, int | float) else None


def judge(gate: Gate, options: Options, floors: Mapping[str, Any]) -> Verdict:
    """Measure and hold against the floors.

    Args:
        gate: The gate.
        options: What it is run on.
        floors: The content of ``floors.json``.

    Returns:
        The verdict; ``failed`` where a figure is below its floor, missing, or has no floor yet.
    """
    measured = gate.measure(options)
    print(measured.table)
    held = floors.get(gate.name, {"floors": {}})
    known = held.get("digest") == digest(options.data)
    if options.limit is not None or (not known and not options.own):
        return Verdict(
            gate=gate.name, outcome="passed", reason="other data: no floor applies", figures=measured.figures
        )
    below = [] if known else ["the gate's own data are not those that its floors were measured on"]
    for name in gate.floored:
        floor, value = held["floors"].get(name), figure(measured.figures, name)
        if floor is None:
            below.append(f"{name} has no floor")
        elif value is None or value < floor:
            below.append(f"{name} {value if value is None else round(value, 4)} is below its floor {floor}")
    outcome = "failed" if below else "passed"
    reason = "; ".join(below) or f"{len(gate.floored)} floors held"
    return Verdict(gate=gate.name, outcome=outcome, reason=reason, figures=measured.figures)


def locate(gate: Gate, shared: Path, data: Sequence[Path] | None) -> tuple[Path, ...]:
    """Find a gate's data.

    Args:
        gate: The gate.
        shared: Folder of the sets that are not part of the project.
        data: Files given by the caller, or ``None`` for the gate's own.

    Returns:
        The files.

    Raises:
        SkippedError: Something is not there.
    """
    paths = (
        tuple(data)
        if data
        else tuple(shared / d.removeprefix("shared/") if d.startswith("shared/") else SHIPPED / d for d in gate.data)
    )
    missing = [p for p in paths if not p.exists()]
    if missing:
        raise SkippedError(f"not here: {', '.join(p.name for p in missing)} (say where with --shared or --data)")
    return paths


def store_floors(gate: Gate, options: Options, figures: Figures, reason: str | None) -> str:
    """Write measured figures as floors, rounded down to three digits.

    Args:
        gate: The gate.
        options: What was measured.
        figures: The figures.
        reason: Why floors may fall; ``None``: they only rise.

    Returns:
        What was done, in a line.

    Raises:
        ValueError: The figures are not of the data that floors are for.
    """
    if options.limit is not None or not options.own:
        raise ValueError("floors are written from the whole of a gate's own data, not with --data or --limit")
    floors = held_floors()
    held = floors.get(gate.name, {"floors": {}})
    found = digest(options.data)
    if reason is None and held.get("digest", found) != found:
        raise ValueError("the gate's data have changed since its floors were written: say why with --lower-floors")
    for name in gate.floored:
        value, old = figure(figures, name), held["floors"].get(name)
        if value is None:
            continue
        new = int(value * 1000) / 1000
        if old is None or new > old or reason is not None:
            held["floors"][name] = new
    held["digest"] = found
    if reason is not None:
        held["lowered"] = [*held.get("lowered", []), reason]
    floors[gate.name] = held
    FLOORS.write_text(json.dumps(dict(sorted(floors.items())), indent=2, ensure_ascii=False) + "\n", encoding="utf8")
    return f"floors of {gate.name} written"


def held_floors() -> dict[str, Any]:
    """The content of ``floors.json``; nothing where there is none."""
    held: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf8")) if FLOORS.exists() else {}
    return held


def parser_of(gate: Gate) -> argparse.ArgumentParser:
    """The options of a gate.

    Args:
        gate: The gate.

    Returns:
        The parser.
    """
    parser = argparse.ArgumentParser(prog=f"python -m evals.{gate.name}", description=gate.what)
    parser.add_argument("--data", type=Path, nargs="+", help="gold of the same form, instead of the gate's own")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the sets that are not in the project")
    parser.add_argument("--limit", type=int, help="documents at most")
    parser.add_argument("--raise-floors", action="store_true", help="write the figures as floors where they are higher")
    parser.add_argument(
        "--lower-floors", metavar="REASON", help="write the figures as floors even where they are lower"
    )
    if gate.add_options is not None:
        gate.add_options(parser)
    return parser


def run_gate(gate: Gate, argv: Sequence[str] | None = None) -> int:
    """Run one gate from the command line.

    Args:
        gate: The gate.
        argv: Arguments; ``None`` for the process's own.

    Returns:
        Exit status: 0 passed or skipped, 1 failed.
    """
    args = parser_of(gate).parse_args(argv)
    verdict = verdict_of(gate, args)
    print(f"{gate.name}: {verdict.outcome}: {verdict.reason}", file=sys.stderr)
    print(json.dumps(verdict.figures))
    return 1 if verdict.outcome == "failed" else 0


def verdict_of(gate: Gate, args: argparse.Namespace) -> Verdict:
    """Run one gate with parsed options.

    Args:
        gate: The gate.
        args: As ``parser_of`` parses them.

    Returns:
        The verdict.
    """
    try:
        options = Options(
            data=locate(gate, args.shared, args.data), own=not args.data, limit=args.limit, args=vars(args)
        )
    except SkippedError as exc:
        return Verdict(gate=gate.name, outcome="skipped", reason=str(exc), figures={})
    verdict = judge(gate, options, held_floors())
    if args.raise_floors or args.lower_floors:
        try:
            print(store_floors(gate, options, verdict.figures, args.lower_floors or None))
        except ValueError as exc:
            return Verdict(gate=gate.name, outcome="failed", reason=str(exc), figures=verdict.figures)
        return Verdict(gate=gate.name, outcome="passed", reason="floors written", figures=verdict.figures)
    return verdict


def prf(hits: float, proposed: float, wanted: float) -> Figures:
    """Precision, recall and their harmonic mean.

    Args:
        hits: Right ones among the proposed.
        proposed: How many were proposed.
        wanted: How many the gold has.

    Returns:
        ``{"p", "r", "f1"}``, each in [0, 1].
    """
    p = hits / proposed if proposed else 0.0
    r = hits / wanted if wanted else 0.0
    return {"p": round(p, 4), "r": round(r, 4), "f1": round(2 * p * r / (p + r), 4) if p + r else 0.0}
