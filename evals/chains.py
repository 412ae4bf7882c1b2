"""Scores of coreference chains: MUC, B-cubed, CEAF over entities, and their mean, the CoNLL score.

MUC: Vilain et al., "A model-theoretic coreference scoring scheme" (MUC-6, 1995). B-cubed: Bagga and
Baldwin, "Algorithms for scoring coreference chains" (1998). CEAF with the entity similarity phi-4: Luo,
"On coreference resolution performance metrics" (2005). CoNLL score: Pradhan et al., "CoNLL-2011
shared task" (2011); mentions that only one side has count as Pradhan et al., "Scoring coreference
partitions of predicted mentions" (2014) say. The best assignment of chains is that of Kuhn (1955) and
Munkres (1957), in the form with potentials and shortest paths.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence

from evals.gate import Figures

Chain = frozenset[Hashable]
METRICS = ("muc", "b3", "ceafe")


class Scorer:
    """Adds up the scores of many documents; precision and recall are over all of them."""

    def __init__(self) -> None:
        self._sums: dict[str, list[float]] = {name: [0.0, 0.0, 0.0, 0.0] for name in METRICS}

    def add(self, key: Iterable[Collection[Hashable]], response: Iterable[Collection[Hashable]]) -> None:
        """Count a document.

        Args:
            key: The gold's chains; those of one mention are left out.
            response: The system's; likewise. A mention that both have is equal in both.
        """
        gold = [frozenset(c) for c in key if len(c) > 1]
        ours = [frozenset(c) for c in response if len(c) > 1]
        aligned = best_assignment(gold, ours)
        for name, counted in (
            ("muc", (*_links(gold, ours), *_links(ours, gold))),
            ("b3", (*_shares(gold, ours), *_shares(ours, gold))),
            ("ceafe", (aligned, float(len(gold)), aligned, float(len(ours)))),
        ):
            self._sums[name] = [a + b for a, b in zip(self._sums[name], counted, strict=True)]

    def figures(self) -> Figures:
        """The scores so far.

        Returns:
            ``{"p", "r", "f1"}`` for each of ``METRICS``, and ``conll``: the mean of the three ``f1``.
        """
        out: Figures = {}
        for name, (found, wanted, right, proposed) in self._sums.items():
            r = found / wanted if wanted else 0.0
            p = right / proposed if proposed else 0.0
            out[name] = {"p": round(p, 4), "r": round(r, 4), "f1": round(2 * p * r / (p + r), 4) if p + r else 0.0}
        out["conll"] = round(sum(out[name]["f1"] for name in METRICS) / len(METRICS), 4)
        return out


def _links(chains: Sequence[Chain], others: Sequence[Chain]) -> tuple[float, float]:
    """MUC: links of ``chains`` that ``others`` have, of how many."""
    held = {m: n for n, chain in enumerate(others) for m in chain}
    kept = 0
    for chain in chains:
        parts = {held[m] for m in chain if m in held}
        kept += len(chain) - len(parts) - sum(m not in held for m in chain)
    return float(kept), float(sum(len(c) - 1 for c in chains))


def _shares(chains: Sequence[Chain], others: Sequence[Chain]) -> tuple[float, float]:
    """B-cubed: for each mention of ``chains`` the share of its chain that is with it in ``others``."""
    held = {m: n for n, chain in enumerate(others) for m in chain}
    total = 0.0
    for chain in chains:
        counts = Counter(held[m] for m in chain if m in held)
        total += sum(n * n for n in counts.values()) / len(chain)
    return total, float(sum(map(len, chains)))


def best_assignment(left: Sequence[Chain], right: Sequence[Chain]) -> float:
    """The greatest sum of phi-4 over pairs of which no two share a chain.

    Args:
        left: Chains.
        right: Other chains.

    Returns:
        The sum; chains that have no mention in common are never paired, so each group of chains that hang
        together is solved by itself.
    """
    similar: dict[int, dict[int, float]] = defaultdict(dict)
    place = {m: n for n, chain in enumerate(right) for m in chain}
    for i, chain in enumerate(left):
        for j, shared in Counter(place[m] for m in chain if m in place).items():
            similar[i][j] = 2 * shared / (len(chain) + len(right[j]))
    total = 0.0
    left_over = set(similar)
    while left_over:
        rows, columns = _connected(similar, left_over.pop())
        left_over -= rows
        total += _solve([[similar[i].get(j, 0.0) for j in sorted(columns)] for i in sorted(rows)])
    return total


def _connected(similar: dict[int, dict[int, float]], start: int) -> tuple[set[int], set[int]]:
    users: dict[int, set[int]] = defaultdict(set)
    for i, row in similar.items():
        for j in row:
            users[j].add(i)
    rows, columns, open_rows = {start}, set[int](), [start]
    while open_rows:
        for j in similar[open_rows.pop()]:
            columns.add(j)
            new = users[j] - rows
            rows |= new
            open_rows += new
    return rows, columns


def _solve(gain: list[list[float]]) -> float:
    """The greatest sum over a matrix with one cell a row and a column at most."""
    if len(gain) > len(gain[0]):
        gain = [list(column) for column in zip(*gain, strict=True)]
    wide = len(gain[0])
    potential_row, potential_column = [0.0] * (len(gain) + 1), [0.0] * (wide + 1)
    taken = [0] * (wide + 1)
    for row in range(1, len(gain) + 1):
        taken[0] = row
        _augment(gain, taken, potential_row, potential_column)
    return sum(gain[taken[j] - 1][j - 1] for j in range(1, wide + 1) if taken[j])


def _augment(gain: list[list[float]], taken: list[int], of_row: list[float], of_column: list[float]) -> None:
    """Give the row in ``taken[0]`` a column, moving others along the cheapest path."""
    wide = len(taken) - 1
    slack, used, came = [math.inf] * (wide + 1), [False] * (wide + 1), [0] * (wide + 1)
    column = 0
    while taken[column]:
        used[column] = True
        row, step, following = taken[column], math.inf, 0
        for j in range(1, wide + 1):
            if used[j]:
                continue
            cost = -gain[row - 1][j - 1] - of_row[row] - of_column[j]
            if cost < slack[j]:
                slack[j], came[j] = cost, column
            if slack[j] < step:
                step, following = slack[j], j
        for j in range(wide + 1):
            if used[j]:
                of_row[taken[j]] += step
                of_column[j] -= step
            else:
                slack[j] -= step
        column = following
    while column:
        taken[column] = taken[came[column]]
        column = came[column]
