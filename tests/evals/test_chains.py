"""The coreference scores on chains small enough to be counted by hand."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.chains import METRICS, Scorer, best_assignment
from evals.coreference_gold import _phrases
from training.corpora import Row


def scored(key: list[str], response: list[str]) -> dict[str, object]:
    scorer = Scorer()
    scorer.add(key, response)
    return scorer.figures()


def test_the_same_chains_score_one_and_none_score_nothing() -> None:
    assert scored(["abc", "de"], ["cba", "ed"])["conll"] == 1.0
    assert scored(["abc"], [])["conll"] == 0.0
    assert scored(["abc", "x"], ["abc", "y"])["conll"] == 1.0, "a mention alone is no chain"


def test_the_example_of_the_metrics_authors() -> None:
    """Pradhan et al. 2014: key {a b c} {d e f g}, response {a b} {c d} {f g h i}."""
    figures = scored(["abc", "defg"], ["ab", "cd", "fghi"])
    assert figures["muc"] == {"p": 0.4, "r": 0.4, "f1": 0.4}
    assert figures["b3"] == {"p": 0.5, "r": 0.4167, "f1": 0.4545}
    assert figures["ceafe"] == {"p": 0.4333, "r": 0.65, "f1": 0.52}
    assert figures["conll"] == pytest.approx((0.4 + 0.4545 + 0.52) / 3, abs=1e-3)


def test_documents_add_up() -> None:
    both = Scorer()
    both.add(["abc"], ["abc"])
    both.add(["abc"], [])
    assert both.figures()["muc"] == {"p": 1.0, "r": 0.5, "f1": 0.6667}


@given(st.lists(st.frozensets(st.sampled_from("abcdefgh"), min_size=1), max_size=4), st.data())
def test_no_other_assignment_of_chains_is_better(left: list[frozenset[str]], data: st.DataObject) -> None:
    seen: set[str] = set()
    left = [c - seen for c in left if not seen.update(c) and c - seen] or left[:1]
    members = data.draw(st.permutations("abcdefgh"))
    cut = data.draw(st.integers(0, 8))
    right = [frozenset(members[:cut]), frozenset(members[cut:])]
    right = [c for c in right if c]
    size = max(len(left), len(right))
    padded = [*right, *[frozenset[str]()] * (size - len(right))]
    best = max(
        (
            sum(2 * len(a & b) / (len(a) + len(b)) for a, b in zip(left, order, strict=False) if a and b)
            for order in permutations(padded)
        ),
        default=0.0,
    )
    assert best_assignment(left, right) == pytest.approx(best)


def test_gold_phrases_nest_and_close_where_their_number_says() -> None:
    rows = [
        Row("The", "the", "DET", "DT", 2, "det", "(1-person-new-nnnnn-cf1-2-coref"),
        Row("mayor", "mayor", "NOUN", "NN", 0, "root", ""),
        Row("of", "of", "ADP", "IN", 4, "case", ""),
        Row("Oslo", "Oslo", "PROPN", "NNP", 2, "nmod", "(2-place-new-nnnnn-cf2-1-sgl)1)"),
    ]
    found = _phrases(rows, [(0, 3), (4, 9), (10, 12), (13, 17)])
    assert {(p.chain, p.start, p.end, p.head, p.kind, p.named) for p in found} == {
        ("1", 0, 17, 4, "person", False),
        ("2", 13, 17, 13, "place", True),
    }
    assert METRICS == ("muc", "b3", "ceafe")
