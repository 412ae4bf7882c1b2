"""Trees and label sequences against brute force, on sizes where every one can be tried."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.annotate.decode import UNSEEN, Names, tree

NAMES = Names(("O", "B-X", "I-X", "B-Y", "I-Y"))


def is_tree(heads: tuple[int, ...]) -> bool:
    if sum(h == 0 for h in heads) != 1:
        return False
    for i in range(len(heads)):
        node, steps = i, 0
        while heads[node] != 0 and steps <= len(heads):
            node, steps = heads[node] - 1, steps + 1
        if steps > len(heads):
            return False
    return True


def is_legal(path: tuple[int, ...]) -> bool:
    names = ["O", *(NAMES.classes[c] for c in path)]
    return all(b[0] != "I" or a[1:] == b[1:] for a, b in pairwise(names))


@given(st.integers(0, 2**32 - 1), st.integers(1, 5))
@settings(max_examples=60, deadline=None)
def test_tree_is_the_best_of_all_trees(seed, n):
    arcs = np.random.default_rng(seed).normal(size=(n, n + 1)).astype(np.float32) * 4
    best = max(sum(arcs[i, h] for i, h in enumerate(t)) for t in product(range(n + 1), repeat=n) if is_tree(t))
    found = tuple(tree(arcs).tolist())
    assert is_tree(found)
    assert sum(arcs[i, h] for i, h in enumerate(found)) == pytest.approx(best, abs=1e-3)


@given(st.integers(0, 2**32 - 1), st.integers(1, 120))
@settings(max_examples=40, deadline=None)
def test_any_scores_give_one_root_and_no_cycle(seed, n):
    rng = np.random.default_rng(seed)
    arcs = rng.normal(size=(n, n + 1)).astype(np.float32)
    arcs[rng.random(arcs.shape) < 0.5] = UNSEEN
    arcs[:, 0] = rng.normal(size=n)
    assert is_tree(tuple(tree(arcs).tolist()))


def test_tree_of_nothing_is_nothing():
    assert tree(np.empty((0, 1), dtype=np.float32)).tolist() == []


@given(st.integers(0, 2**32 - 1), st.integers(1, 5))
@settings(max_examples=60, deadline=None)
def test_names_are_the_best_legal_sequence(seed, n):
    scores = np.random.default_rng(seed).normal(size=(n, 5)).astype(np.float32)
    best = max(sum(scores[i, c] for i, c in enumerate(path)) for path in product(range(5), repeat=n) if is_legal(path))
    found = NAMES.best(scores)
    assert is_legal(tuple(found.tolist()))
    assert scores[np.arange(n), found].sum() == pytest.approx(best, abs=1e-4)


def test_spans_part_at_a_new_begin():
    assert NAMES.spans(np.array([1, 2, 1, 0, 3])) == [(0, 2, "X"), (2, 3, "X"), (4, 5, "Y")]
