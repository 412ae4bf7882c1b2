"""Shingles, Jaccard, containment and sketches against definitions on plain Python sets."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.text.shingle import (
    anchors,
    band_keys,
    containment,
    has_rensa,
    jaccard,
    met_again,
    runs_of,
    shared,
    shingles,
    sketches,
    word_hashes,
    words,
)

PINNED = 1_151_246_479_086_589_977
WORDS = ["ministry", "said", "two", "diplomats", "fled", "to", "the", "south", "on", "monday"]
LISTED = st.lists(st.sampled_from(WORDS), max_size=40)


def runs(listed: list[str], width: int) -> set[tuple[str, ...]]:
    width = min(width, len(listed))
    return {tuple(listed[k : k + width]) for k in range(len(listed) - width + 1)} if listed else set()


def test_words_ignore_case_quotes_and_dashes() -> None:
    assert words("The North\u2019s \u201cspy\u201d agency\u2014in 2020-24.") == words(
        "the north's SPY agency in 2020 24"
    )


def test_accents_and_hangul_are_letters() -> None:
    assert words("Caf\u00e9 \uc870\uc120\uc77c\ubcf4") == ["caf\u00e9", "\uc870\uc120\uc77c\ubcf4"]


@given(LISTED, LISTED, st.integers(1, 5))
def test_counts_agree_with_sets_of_word_runs(a: list[str], b: list[str], width: int) -> None:
    left, right = runs(a, width), runs(b, width)
    x, y = shingles(a, width), shingles(b, width)
    assert len(x) == len(left)
    if min(len(a), len(b)) >= width or not a or not b:
        assert shared(x, y) == len(left & right)
        assert jaccard(x, y) == pytest.approx(len(left & right) / len(left | right) if left | right else 0.0)
        assert containment(x, y) == pytest.approx(len(left & right) / len(left) if left else 0.0)


def test_order_of_words_matters() -> None:
    assert shared(shingles(["a", "b"], 2), shingles(["b", "a"], 2)) == 0


def test_shingles_are_the_same_on_every_machine() -> None:
    # Written down once: a change of the hash makes stored sketches worthless and must be noticed.
    assert shingles(["ministry", "said"], 2).tolist() == [PINNED]


@given(LISTED, st.integers(1, 8))
def test_anchors_are_a_sample_that_does_not_depend_on_the_rest(listed: list[str], every: int) -> None:
    whole = shingles([*listed, "x", "y"], 2)
    part = shingles(listed, 2) if len(listed) > 1 else whole[:0]
    assert set(anchors(part, every).tolist()) == set(anchors(whole, every).tolist()) & set(part.tolist())


@pytest.mark.parametrize("backend", ["numpy", *(["rensa"] if has_rensa() else [])])
def test_sketches_estimate_jaccard(backend: str) -> None:
    listed = [f"w{k}" for k in range(600)]
    texts = [shingles(listed[:400], 3), shingles(listed[100:500], 3), shingles(listed[500:], 3), shingles([], 3)]
    rows = sketches(texts, 256, backend)
    assert rows.shape == (4, 256)
    assert np.mean(rows[0] == rows[1]) == pytest.approx(jaccard(texts[0], texts[1]), abs=0.1)
    assert np.mean(rows[0] == rows[2]) < 0.02


def test_no_texts_give_no_rows() -> None:
    assert sketches([], 16, "numpy").shape == (0, 16)


@settings(max_examples=25)
@given(LISTED)
def test_numpy_sketch_is_the_least_of_each_permutation_over_the_parts(listed: list[str]) -> None:
    runs_ = shingles(listed, 2)
    whole = sketches([runs_], 32, "numpy")[0]
    halves = sketches([runs_[::2], runs_[1::2]], 32, "numpy")
    assert (whole == halves.min(axis=0)).all()


def test_keys_of_bands_tell_the_band_and_its_place() -> None:
    sketched = np.array([[1, 2, 3, 4], [3, 4, 1, 2], [1, 2, 9, 9]], dtype=np.uint32)
    first, turned, alike = band_keys(sketched, 2).tolist()
    assert not {*first} & {*turned}
    assert first[0] == alike[0]
    assert first[1] != alike[1]


def test_only_keys_that_another_text_has_are_kept() -> None:
    keys = [np.array(k, dtype=np.uint64) for k in ([5, 7], [], [7, 9], [2])]
    assert met_again(keys) == [[7], [], [7], []]
    assert met_again(keys[:2]) == [[], []]
    assert met_again([]) == []


def test_runs_of_numbered_words_are_those_of_the_words() -> None:
    listed = ["a", "rose", "is", "a", "rose", "is", "a", "rose"]
    assert runs_of(word_hashes(listed), 3).tolist() == shingles(listed, 3).tolist()
    assert len(shingles(listed, 3)) == 3
