"""Copies of one text against two texts, pair by pair and by operation; beside what one would use instead.

Data: JSON lines ``{"operation", "reprint", "a", "b"}``. ``reprints.jsonl`` is made by
``evals.reprints_build``. ``reprints_desks.jsonl`` was written by hand for this project: invented events,
each told by one desk, by another (``two desks``), and by one who had the first text before him and wrote
it anew (``by hand``); and forms filled in twice (``template``: bulletins, warnings, market reports, court
lists). Errors on its half ``dev`` were read, those on ``test`` were not.

Our step judges each pair by itself. The others join all texts in one pass, in which a pair counts as
joined or not: TF-IDF knows no rarity from two texts. Speeds are of one pass over all texts.
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evals.gate import Figures, Gate, Measured, Options, prf, run_gate
from evals.reprints_baselines import installed
from secondsource.model import Judgement, Report, sha256_hex
from secondsource.reprints import Reprints

Row = dict[str, Any]


def measure(options: Options) -> Measured:
    """Judge every pair.

    Args:
        options: The pairs.

    Returns:
        Precision, recall by operation, and the same for each baseline that is installed.
    """
    rows: list[Row] = [json.loads(line) for path in options.data for line in lines(path)][: options.limit]
    texts = [row[side] for row in rows for side in "ab"]
    says = [ours_says(r["a"], r["b"]) for r in rows]
    figures: Figures = {**judged(rows, says), "reports_per_second": speed(rows)}
    figures["halves"] = {
        half: judged([rows[k] for k in at], [says[k] for k in at]) for half, at in halves(rows).items()
    }
    for other in installed():
        started = time.process_time()
        pairs = set(other.passes(texts))
        spent = time.process_time() - started
        joined = [(2 * k, 2 * k + 1) in pairs for k in range(len(rows))]
        figures[other.name] = {**judged(rows, joined), "reports_per_second": round(len(texts) / spent, 1)}
    return Measured(figures=figures, table=table(figures))


def halves(rows: Sequence[Row]) -> dict[str, list[int]]:
    """The positions of the rows of each half, where the set has halves."""
    found: dict[str, list[int]] = defaultdict(list)
    for k, row in enumerate(rows):
        if "half" in row:
            found[row["half"]].append(k)
    return dict(found)


def lines(path: Path) -> list[str]:
    """The lines of a file that say something."""
    return [line for line in path.read_text(encoding="utf8").splitlines() if line.strip()]


def judged(rows: Sequence[Row], says: Sequence[bool]) -> Figures:
    """Hold a judge against the truth.

    Args:
        rows: Pairs.
        says: For each whether it is called one text.

    Returns:
        ``p``, ``r``, ``f1``, ``recall`` by operation and ``false`` by kind of negative.
    """
    hits: dict[str, list[bool]] = defaultdict(list)
    for row, said in zip(rows, says, strict=True):
        hits["+" * row["reprint"] + row["operation"]].append(said)
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


def report(text: str, path: str) -> Report:
    """A report with nothing known but its text."""
    return Report(capture=path, path=path, text=text, sha256=sha256_hex(text.encode()), producer="evals")


def speed(rows: Sequence[Row]) -> float:
    """Reports per second of processor time in one pass over all texts."""
    reports = [report(row[side], f"{k}{side}") for k, row in enumerate(rows) for side in "ab"]
    started = time.process_time()
    for _ in Reprints().run(reports):
        pass
    return round(len(reports) / (time.process_time() - started), 1)


def table(figures: Figures) -> str:
    """What a person reads."""
    columns = {"ours": figures, **{b.name: figures[b.name] for b in installed()}}
    rows = [(name, "recall", name) for name in figures["recall"]]
    rows += [("not: " + name, "false", name) for name in figures["false"]]
    out = [f"{'':16}" + "".join(f"{name:>12}" for name in columns)]
    out += [f"{title:16}" + "".join(f"{c[part][name]:12.3f}" for c in columns.values()) for title, part, name in rows]
    out += [f"{name:16}" + "".join(f"{c[name]:12.3f}" for c in columns.values()) for name in ("p", "r", "f1")]
    for half, of_half in figures.get("halves", {}).items():
        out += [f"{name[:10]} {half:5}{value:12.3f}" for name, value in of_half["recall"].items()]
    return "\n".join(
        [*out, f"{'reports/s':16}" + "".join(f"{c['reports_per_second']:12.0f}" for c in columns.values())]
    )


GATE = Gate(
    name="reprints",
    what="copies of a text under eight operations and rewritten by hand, against texts of their own",
    quick=True,
    data=("reprints.jsonl", "reprints_desks.jsonl"),
    measure=measure,
    floored=("p", "r", *(f"recall.{op}" for op in ("exact", "cut", "reframed", "headline", "order", "names", "numbers",
             "reworded", "rewritten", "by hand"))),
)  # fmt: skip

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
