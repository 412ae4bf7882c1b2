"""The person pairs of nomenklatura's name bench, with LogicV2 beside our own verdicts.

Its labels say where screening should raise an alert. Some of those it calls a match were made by putting
another name for one part (``surname swap``, ``given-name sub``, as the bench's own notes say): for one person or
two the name is then no evidence, or evidence against. They are listed, and the figures are given with and
without them, for both.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

from evals.gate import Figures, Gate, Measured, Options, digest, run_gate
from evals.names_pairs import Pair, compared, figures_of, half_of, logic_column, table

_ANOTHER_NAME = re.compile(
    r"\b(?:sub|swap|alternate|collision|rewrite|rearrangement|different person|unrelated|syllable insert|vowel reorder|"
    r"single-char)\b",
    re.IGNORECASE,
)
"""Notes of matches that were made by putting another name for a part."""


def rows_of(path: Path) -> list[tuple[Pair, str]]:
    """Read the person pairs.

    Args:
        path: The bench's table.

    Returns:
        Pairs with the bench's notes.
    """
    with path.open(encoding="utf8", newline="") as file:
        rows = [r for r in csv.DictReader(file) if r["schema"] == "Person"]
    return [
        (
            Pair(a=r["name1"], b=r["name2"], same=r["is_match"] == "true", src=re.sub(r"\W", "_", r["name2"])),
            r["notes"] or "",
        )
        for r in rows
    ]


def questionable(pair: Pair, notes: str) -> bool:
    """Whether a match was made by putting another name for a part.

    Args:
        pair: The pair.
        notes: What the bench says of it.

    Returns:
        Whether its label says alert, and not one person.
    """
    return pair.same and _ANOTHER_NAME.search(notes) is not None


def parts(path: Path) -> dict[str, list[Pair]]:
    """The pairs as they are measured.

    Args:
        path: The bench's table.

    Returns:
        ``all``, and ``clear``: those without questionable labels; of each the half that is not read.
    """
    rows = rows_of(path)
    every, clear = [p for p, _ in rows], [p for p, notes in rows if not questionable(p, notes)]
    return {
        "all": every,
        "clear": clear,
        "all_test": [p for p in every if half_of(p.src) == "test"],
        "clear_test": [p for p in clear if half_of(p.src) == "test"],
    }


def measure(options: Options) -> Measured:
    """Compare all pairs.

    Args:
        options: The bench's table.

    Returns:
        Figures with and without the questionable labels, and LogicV2's.
    """
    path = options.data[0]
    known = digest(options.data)
    rows, figures, source = [], Figures(), ""
    for name, pairs in parts(path).items():
        own = figures_of(pairs, compared(pairs))
        logic, source = logic_column(pairs, known, name)
        rows.append((name, own, logic))
        figures |= own if name == "all" else {name: own}
        if logic is not None:
            figures.setdefault("logic_v2", {})[name] = logic
    doubted = [(p, notes) for p, notes in rows_of(path) if questionable(p, notes)]
    lines = [f"{len(parts(path)['all'])} pairs", table(rows, source), f"{len(doubted)} questionable labels:"]
    lines += [f"  {p.a} | {p.b}  ({notes})" for p, notes in doubted]
    return Measured(figures=figures, table="\n".join(lines))


GATE = Gate(
    name="names_bench",
    what="the person pairs of nomenklatura's name bench, beside LogicV2",
    quick=True,
    data=("shared/bench/names/nomenklatura_name_bench_cases.csv",),
    measure=measure,
    floored=("precision", "f1", "clear.precision", "clear.recall", "clear.f1", "clear_test.f1"),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
