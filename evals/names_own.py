"""Personal names compared, against pairs of made-up persons in forty languages and scripts.

``data/names_own.jsonl`` was written from the romanisation standards (Revised, McCune-Reischauer, ISO 9, BGN/PCGN,
passports, ALA-LC, Wade-Giles, pinyin, Hong Kong custom) before the comparison was tuned: variants of one name,
and rivals that share the family name and nearly the given one. Half of the persons are ``dev``, whose errors
are shown, half ``test``, whose errors are not.
"""

from __future__ import annotations

from evals.gate import Figures, Gate, Measured, Options, digest, run_gate
from evals.names import errors
from evals.names_pairs import compared, figures_of, halves, logic_column, read_pairs, table


def measure(options: Options) -> Measured:
    """Compare all pairs.

    Args:
        options: The pairs.

    Returns:
        Figures of all, of both halves, and F1 by language.
    """
    pairs = [p for path in options.data for p in read_pairs(path, options.limit)]
    known = digest(options.data)
    rows, figures, source = [], Figures(), ""
    for name, held in halves(pairs).items():
        own = figures_of(held, compared(held))
        logic, source = logic_column(held, known, name)
        rows.append((name, own, logic))
        figures |= own if name == "all" else {name: own}
    kinds = sorted({p.kind for p in pairs})
    by_kind = {k: figures_of(held, compared(held)) for k in kinds if (held := [p for p in pairs if p.kind == k])}
    figures["kinds"] = {kind: found["f1"] for kind, found in by_kind.items()}
    lines = [f"{len(pairs)} pairs", table(rows, source)]
    lines.append("F1: " + ", ".join(f"{kind} {value:.3f}" for kind, value in figures["kinds"].items()))
    return Measured(figures=figures, table="\n".join((*lines, *errors(pairs))))


GATE = Gate(
    name="names_own",
    what="names of made-up persons in many languages and scripts, with near namesakes",
    quick=True,
    data=("names_own.jsonl",),
    measure=measure,
    floored=("precision", "recall", "f1", "test.precision", "test.recall", "test.f1"),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
