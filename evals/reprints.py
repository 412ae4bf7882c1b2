"""Copies of one text against two texts, pair by pair and by operation; beside rensa alone.

Data: JSON lines ``{"operation", "reprint", "a", "b"}`` (``evals.reprints_build`` makes the shipped
set). Each pair is judged by itself; the speed is that of one pass over all texts.
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from evals.gate import Figures, Gate, Measured, Options, prf, run_gate
from secondsource.model import Judgement, Report, sha256_hex
from secondsource.reprints import Reprints
from secondsource.text.shingle import shingles, sketches, words

BASELINE_LIKENESS = 0.5  # estimated Jaccard from which rensa alone calls two texts one
Row = dict[str, Any]


def measure(options: Options) -> Measured:
    """Judge every pair.

    Args:
        options: The pairs.

    Returns:
        Precision, recall by operation, and the same for a plain MinHash.
    """
    rows: list[Row] = [json.loads(line) for path in options.data for line in lines(path)][: options.limit]
    ours, plain = judged(rows, ours_says), judged(rows, rensa_says)
    figures: Figures = {**ours, "reports_per_second": speed(rows), "rensa": plain}
    return Measured(figures=figures, table=table(ours, plain, figures["reports_per_second"]))


def lines(path: Path) -> list[str]:
    """The lines of a file that say something."""
    return [line for line in path.read_text(encoding="utf8").splitlines() if line.strip()]


def judged(rows: Sequence[Row], says: Callable[[str, str], bool]) -> Figures:
    """Hold a judge against the truth.

    Args:
        rows: Pairs.
        says: Whether two texts are one.

    Returns:
        ``p``, ``r``, ``f1``, ``recall`` by operation and ``false`` by kind of negative.
    """
    hits: dict[str, list[bool]] = defaultdict(list)
    for row in rows:
        hits["+" * row["reprint"] + row["operation"]].append(says(row["a"], row["b"]))
    right = sum(sum(v) for k, v in hits.items() if k.startswith("+"))
    called = sum(sum(v) for v in hits.values())
    there = sum(len(v) for k, v in hits.items() if k.startswith("+"))
    share = {k: round(sum(v) / len(v), 4) for k, v in hits.items()}
    return {
        **prf(right, called, there),
        "recall": {k[1:]: v for k, v in share.items() if k.startswith("+")},
        "false": {k: v for k, v in share.items() if not k.startswith("+")},
    }


def ours_says(a: str, b: str) -> bool:
    """Whether the step joins two texts."""
    return any(isinstance(r, Judgement) for r in Reprints().run([report(a, "a"), report(b, "b")]))


def rensa_says(a: str, b: str) -> bool:
    """Whether MinHash alone joins them."""
    rows = sketches([shingles(words(a), 4), shingles(words(b), 4)], 128, "rensa")
    return bool((rows[0] == rows[1]).mean() >= BASELINE_LIKENESS)


def report(text: str, path: str) -> Report:
    """A report with nothing known but its text."""
    return Report(capture=path, path=path, text=text, sha256=sha256_hex(text.encode()), producer="evals")


def speed(rows: Sequence[Row]) -> float:
    """Reports per second in one pass over all texts."""
    reports = [report(row[side], f"{k}{side}") for k, row in enumerate(rows) for side in "ab"]
    started = time.perf_counter()
    for _ in Reprints().run(reports):
        pass
    return round(len(reports) / (time.perf_counter() - started), 1)


def table(ours: Figures, plain: Figures, rate: float) -> str:
    """What a person reads."""
    out = [f"{'':14}{'ours':>8}{'rensa alone':>14}"]
    out += [f"{name:14}{ours['recall'][name]:8.3f}{plain['recall'][name]:14.3f}" for name in ours["recall"]]
    out += [f"{'not: ' + name:14}{ours['false'][name]:8.3f}{plain['false'][name]:14.3f}" for name in ours["false"]]
    out += [f"{name:14}{ours[name]:8.3f}{plain[name]:14.3f}" for name in ("p", "r", "f1")]
    return "\n".join([*out, f"{rate:.0f} reports a second"])


GATE = Gate(
    name="reprints",
    what="copies of a text under eight operations, against texts of their own",
    quick=True,
    data=("reprints.jsonl",),
    measure=measure,
    floored=("p", "r", *(f"recall.{op}" for op in
             ("exact", "cut", "reframed", "headline", "order", "names", "numbers", "reworded"))),
)  # fmt: skip

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
