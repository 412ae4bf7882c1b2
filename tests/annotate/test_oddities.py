"""Names that are none, on words made for the purpose."""

from __future__ import annotations

import pytest

from secondsource.annotate.oddities import drop_odd
from tests.annotate.test_neural_repairs import labels, reading

UPOS = {"We": "PRON", "Fire": "NOUN", "silo": "NOUN", "affairs": "NOUN", "navy": "NOUN", "the": "DET", "No.": "NOUN"}


def read(text, names):
    words = text.replace("|", " ").split()
    return reading(text, names, upos=[UPOS.get(w, "PROPN" if w[0].isupper() else "VERB") for w in words])


@pytest.mark.parametrize(
    ("text", "names", "left"),
    [
        ("We left", [(0, 1, "ORG", 0.6)], []),
        ("the silo fell", [(1, 2, "ORG", 0.6)], []),
        ("No. left", [(0, 1, "ORG", 0.6)], []),
        ("Ofc Lemrick left", [(0, 1, "ORG", 0.6), (1, 2, "PERSON", 0.9)], [("Lemrick", "PERSON")]),
        ("L left", [(0, 1, "ORG", 0.6)], []),
        ("North left", [(0, 1, "ORG", 0.6)], []),
        ("the North left", [(1, 2, "LOC", 0.6)], [("North", "LOC")]),
        ("the North Korean left", [(1, 2, "ORG", 0.6)], []),
        ("Latin American affairs left", [(0, 3, "ORG", 0.6)], [("Latin American", "NORP")]),
        ("Indian navy left", [(0, 2, "ORG", 0.6)], [("Indian navy", "ORG")]),
        ("adidas left", [(0, 1, "ORG", 0.6)], [("adidas", "ORG")]),
        ("Osterby left", [(0, 1, "LOC", 0.6)], [("Osterby", "LOC")]),
    ],
)
def test_what_is_no_name_is_dropped(text, names, left):
    made = read(text, names)
    drop_odd([made])
    assert labels(made) == left


def test_the_first_word_of_a_sentence_is_no_name_if_the_report_writes_it_small():
    first, second = read("Fire left", [(0, 1, "ORG", 0.6)]), read("the fire left", [])
    drop_odd([first, second])
    assert labels(first) == []
    alone = read("Fire left", [(0, 1, "ORG", 0.6)])
    drop_odd([alone])
    assert labels(alone) == [("Fire", "ORG")]
