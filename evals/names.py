"""Personal names compared, against pairs judged same or different: Korean public figures in all scripts.

Data: one JSON object a line, ``{"a", "b", "same"}``. A pair counts as joined when the verdict is
``same``; ``cannot tell`` joins nothing and is counted as abstained. Figures are of all pairs and of the two
halves by person (``src``): ``dev``, whose errors are shown, and ``test``, whose errors are not, so that nothing
is tuned on them. Pairs of one spelling that are labelled two people are counted apart: no name tells those.
"""

from __future__ import annotations

from collections.abc import Sequence

from evals.gate import Figures, Gate, Measured, Options, digest, run_gate
from evals.names_pairs import Pair, compared, figures_of, half_of, halves, logic_column, read_pairs, table
from secondsource.text.names import NameMatch
from secondsource.text.names_sounds import fold_name

SHOWN = 10
"""Errors shown of each sort."""


def measure(options: Options) -> Measured:
    """Compare all pairs.

    Args:
        options: The pairs.

    Returns:
        Precision, recall, F1 and share abstained, of all and of both halves.
    """
    pairs = [p for path in options.data for p in read_pairs(path, options.limit)]
    split = {name: held for name, held in halves(pairs).items() if held}
    own = {name: figures_of(held, compared(held)) for name, held in split.items()}
    known = digest(options.data)
    logic = {name: logic_column(held, known, name) for name, held in split.items()}
    figures: Figures = {**own["all"], **{n: f for n, f in own.items() if n != "all"}}
    told = [p for p in split.get("test", ()) if p.same or fold_name(p.a) != fold_name(p.b)]
    if len(told) < len(split.get("test", ())):
        figures["test_told"] = figures_of(told, compared(told))
    rows = [(name, own[name], logic[name][0]) for name in split]
    lines = [f"{len(pairs)} pairs", table(rows, logic["all"][1]), *errors(pairs)]
    return Measured(figures=figures, table="\n".join(lines))


def errors(pairs: Sequence[Pair]) -> list[str]:
    """The first errors of the half that may be read.

    Args:
        pairs: The pairs.

    Returns:
        Lines: the pair, the verdict and why.
    """
    read = [p for p in pairs if half_of(p.src) == "dev"]
    judged = list(zip(read, compared(read), strict=True))
    wrong = [f"joined wrongly: {_line(p, m)}" for p, m in judged if m.verdict == "same" and not p.same]
    missed = [f"not joined: {_line(p, m)}" for p, m in judged if m.verdict != "same" and p.same]
    return wrong[:SHOWN] + missed[:SHOWN]


def _line(pair: Pair, match: NameMatch) -> str:
    return f"{pair.a} | {pair.b}  {match.verdict}: {'; '.join(match.reasons)}"


GATE = Gate(
    name="names",
    what="Korean names across spellings and scripts: same, different, or cannot tell",
    quick=True,
    data=("shared/bench/names/korean_public_figures_pairs.jsonl",),
    measure=measure,
    floored=("precision", "recall", "f1", "test.precision", "test.recall", "test.f1"),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
