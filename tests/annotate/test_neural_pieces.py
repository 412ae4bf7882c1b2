"""How words are cased, and where a sentence begins."""

from __future__ import annotations

import pytest

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
