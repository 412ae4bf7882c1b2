"""Personal names compared, against pairs judged same or different.

Data: one JSON object a line, ``{"a", "b", "same"}``. A pair counts as joined when the verdict is
``same``; ``cannot tell`` joins nothing and is counted as abstained. ``best_f1`` is the F1 at the best
threshold on the score, to compare with measures that give no verdict. ``--split NAME`` takes the half of
the persons (by ``src``) that tuning saw (``dev``) or did not (``test``).
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Sequence
from typing import Any

from evals.gate import Figures, Gate, Measured, Options, run_gate
from evals.times import documents
from secondsource.text.names import NameMatch, compare_names

Judged = tuple[dict[str, Any], NameMatch]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the gate's own options.

    Args:
        parser: The parser.
    """
    parser.add_argument("--split", choices=("dev", "test"), help="only this half of the persons, by src")


def half_of(source: str) -> str:
    """The half that a person falls into: by a digest of the id, so that files may be reordered.

    Args:
        source: Id of the person, or of both (``kr12|kr13``: the first counts).

    Returns:
        ``dev`` or ``test``.
    """
    first = source.replace("|", "/").replace(" ", "/").split("/")[0]
    return "dev" if int(hashlib.sha256(first.encode()).hexdigest(), 16) % 2 == 0 else "test"


def f1(hits: int, wrong: int, missed: int) -> float:
    """F1 of joined pairs."""
    return 2 * hits / (2 * hits + wrong + missed) if hits else 0.0


def best_f1(judged: Sequence[Judged]) -> float:
    """F1 at the best threshold on the score."""
    total = sum(pair["same"] for pair, _ in judged)
    ranked = sorted(judged, key=lambda j: -j[1].score)
    best, hits = 0.0, 0
    for place, (pair, match) in enumerate(ranked, start=1):
        hits += pair["same"]
        last = place == len(ranked) or ranked[place][1].score < match.score
        if last:
            best = max(best, f1(hits, place - hits, total - hits))
    return best


def measure(options: Options) -> Measured:
    """Compare all pairs.

    Args:
        options: The pairs; ``split`` in ``args``.

    Returns:
        Precision, recall and F1 of ``same``, the share abstained, and the F1 at the best threshold.
    """
    split = options.args.get("split")
    pairs = [p for p in documents(options.data, options.limit) if split is None or half_of(p.get("src", "")) == split]
    judged = [(pair, compare_names(pair["a"], pair["b"])) for pair in pairs]
    hits = sum(m.verdict == "same" and p["same"] for p, m in judged)
    wrong = [(p, m) for p, m in judged if m.verdict == "same" and not p["same"]]
    missed = [(p, m) for p, m in judged if m.verdict != "same" and p["same"]]
    abstained = sum(m.verdict == "cannot tell" for _, m in judged)
    figures: Figures = {
        "precision": round(hits / (hits + len(wrong)), 4) if hits else 0.0,
        "recall": round(hits / (hits + len(missed)), 4) if hits else 0.0,
        "f1": round(f1(hits, len(wrong), len(missed)), 4),
        "abstained": round(abstained / len(judged), 4) if judged else 0.0,
        "best_f1": round(best_f1(judged), 4),
    }
    rows = [f"{name:10} {value:.3f}" for name, value in figures.items()]
    shown = [f"joined wrongly: {p['a']} | {p['b']}  {'; '.join(m.reasons)}" for p, m in wrong[:10]]
    shown += [f"not joined: {p['a']} | {p['b']}  {m.verdict}: {'; '.join(m.reasons)}" for p, m in missed[:10]]
    return Measured(figures=figures, table="\n".join((f"{len(judged)} pairs", *rows, *shown)))


GATE = Gate(
    name="names",
    what="personal names across spellings and scripts: same, different, or cannot tell",
    quick=True,
    data=("shared/bench/names/korean_public_figures_pairs.jsonl",),
    measure=measure,
    add_options=add_options,
    floored=("precision", "recall", "f1"),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
