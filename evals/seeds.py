"""The two reports that the project started from, against what a careful reader takes from them.

Data: three files ``X.claims.jsonl``, ``X.entities.jsonl``, ``X.cross.jsonl`` beside the scorer
``score_dossier.py``; ``--reports DIR`` names the reports, ``--published`` their date.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from pathlib import Path
from types import ModuleType

from evals.gate import SHARED, Figures, Gate, Measured, Options, SkippedError, run_gate
from secondsource import Workspace
from secondsource.codec import dossier_json
from secondsource.model import Given

ROWS = (
    "verbatim", "claims", "who", "time", "undated kept undated", "origin", "certainty", "polarity",
    "entities whole", "same fact joined", "difference found",
)  # fmt: skip


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the gate's own options.

    Args:
        parser: The parser.
    """
    parser.add_argument("--reports", type=Path, help="folder of the reports that the gold is of")
    parser.add_argument("--published", default="2024-07-16", help="their publication date")
    parser.add_argument("--annotator", help="language pipeline, by name")


def measure(options: Options) -> Measured:
    """Make the dossier and score it.

    Args:
        options: The gold files; ``reports``, ``published`` and ``annotator`` in ``args``.

    Returns:
        Shares in [0, 1], and how many entities were wrongly joined.

    Raises:
        SkippedError: The reports or the scorer are not here.
    """
    gold = options.data[0]
    reports = options.args.get("reports") or options.args.get("shared", SHARED) / "seeds"
    if not reports.is_dir():
        raise SkippedError(f"not here: {reports.name} (say where with --reports)")
    scorer = load_scorer(gold.with_name("score_dossier.py"))
    with Workspace(annotator=options.args.get("annotator")) as workspace:
        workspace.add([reports], given=Given(published=options.args.get("published")))
        dossier = json.loads(dossier_json(workspace.dossier()))
    scored = scorer.score(dossier, gold.with_name(gold.name.split(".")[0]))
    return Measured(figures=to_figures(scored), table=to_table(scored))


def load_scorer(path: Path) -> ModuleType:
    """Import the scorer that stands beside the gold.

    Args:
        path: ``score_dossier.py``.

    Returns:
        The module.

    Raises:
        SkippedError: It is not there.
    """
    if not path.is_file():
        raise SkippedError(f"not here: {path.name} beside the gold")
    spec = importlib.util.spec_from_file_location("score_dossier", path)
    if spec is None or spec.loader is None:
        raise SkippedError(f"{path.name} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def to_figures(scored: Figures) -> Figures:
    """Shares from counts.

    Args:
        scored: As the scorer gives them, ``(right, of)`` pairs.

    Returns:
        Figures by row; ``not joined wrongly`` is 1 where no two entities were joined wrongly.
    """
    figures: Figures = {row: round(scored[row][0] / scored[row][1], 4) if scored[row][1] else 0.0 for row in ROWS}
    figures["not joined wrongly"] = 1.0 if scored["entities wrongly joined"] == 0 else 0.0
    return figures


def to_table(scored: Figures) -> str:
    """What a person reads.

    Args:
        scored: As the scorer gives them.

    Returns:
        A line a row.
    """
    lines = [f"{row:24} {scored[row][0]:4} of {scored[row][1]}" for row in ROWS]
    lines += [f"{'entities wrongly joined':24} {scored['entities wrongly joined']:4}", f"findings {scored['findings']}"]
    return "\n".join([*lines, f"missed: {' '.join(scored['missed'])}"])


GATE = Gate(
    name="seeds",
    what="claims, voices, times, entities and agreement on the two example reports",
    quick=True,
    data=("shared/gold/seeds.claims.jsonl", "shared/gold/seeds.entities.jsonl", "shared/gold/seeds.cross.jsonl"),
    measure=measure,
    add_options=add_options,
    floored=(*ROWS, "not joined wrongly"),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
