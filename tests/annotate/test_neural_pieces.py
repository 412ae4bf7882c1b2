"""Casing, and scripts that make lemmas."""

from __future__ import annotations

import pytest

from secondsource.annotate.lemmas import apply_script
from secondsource.annotate.pieces import SHAPES, shape, shapes


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ran", "lower"), ("Ri", "title"), ("NATO", "upper"), ("I", "letter"), ("U.S.", "dotted"),
        ("McKay", "mixed"), ("iPad", "mixed"), ("2,016", "digits"), ("A380", "alphanumeric"), ("—", "symbol"),
        ("김정은", "uncased"),
    ],
)  # fmt: skip
def test_shape(word, expected):
    assert shape(word) == expected


def test_only_the_first_word_of_a_sentence_is_marked_as_first():
    names = [SHAPES[i] for i in shapes(["“", "Then", "Ri", "left"])]
    assert names == ["symbol", "title-first", "title", "lower"]


@pytest.mark.parametrize(
    ("script", "form", "upos", "expected"),
    [
        ("l|3|y", "Cities", "NOUN", "city"),
        ("l|3|be", "was", "AUX", "be"),
        ("k|0|", "Korea", "PROPN", "Korea"),
        ("l|0|", "Korea", "PROPN", "Korea"),
        ("l|9|x", "ab", "NOUN", "ab"),
        ("l|2|", "ab", "NOUN", "ab"),
    ],
)
def test_scripts_make_lemmas(script, form, upos, expected):
    assert apply_script(script, form, upos) == expected
