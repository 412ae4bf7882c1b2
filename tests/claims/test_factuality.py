"""What a predicate is worth under modals, negation, conditions and the verbs above it: a table written before the code.

``data/factuality.tsv`` holds, tab-separated, the word judged, its certainty and polarity on FactBank's scale (Saurí and
Pustejovsky 2009; implicatives after Karttunen) and the sentence as a tree.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from secondsource.claims.certainty import factuality
from secondsource.claims.tree import Tree
from secondsource.model import Sentence
from tests.claims.trees import Read, sentence

TABLE = Path(__file__).parent / "data" / "factuality.tsv"
ROWS = [
    tuple(line.split("\t"))
    for line in TABLE.read_text(encoding="utf8").splitlines()
    if line and not line.startswith("#")
]


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(ROWS) >= 150


@pytest.mark.parametrize(
    ("word", "certainty", "polarity", "line"), ROWS, ids=[f"{r[0]}-{n}" for n, r in enumerate(ROWS)]
)
def test_worth_of_a_predicate(word: str, certainty: str, polarity: str, line: str) -> None:
    text, tokens = sentence(line)
    tree = Tree.of(Sentence(report="rep-x", start=0, end=len(text), index=0, tokens=tuple(tokens), producer="test@1"))
    at = next(i for i in range(len(tree)) if tree.tokens[i].text == word)
    worth = factuality(tree, at)
    assert (worth.certainty.value, "+" if worth.sign > 0 else "-") == (certainty, polarity), text


@pytest.mark.parametrize(
    ("line", "lemma", "certainty", "polarity"),
    [
        (
            "Roe/PROPN/2/nsubj failed/VERB/0/root/fail to/PART/4/mark pay/VERB/2/xcomp rent/NOUN/4/obj ./PUNCT/2/punct",
            "pay", "certain", "-",
        ),
        (
            "Roe/PROPN/2/nsubj plans/VERB/0/root/plan to/PART/4/mark pay/VERB/2/xcomp rent/NOUN/4/obj ./PUNCT/2/punct",
            "pay", "unspecified", "+",
        ),
        (
            ("Roe/PROPN/3/nsubj:pass is/AUX/3/aux:pass/be accused/VERB/0/root/accuse of/SCONJ/5/mark "
             "taking/VERB/3/advcl/take bribes/NOUN/5/obj/bribe ./PUNCT/3/punct"),
            "take", "probable", "+",
        ),
        (
            "Roe/PROPN/2/nsubj kept/VERB/0/root/keep taking/VERB/2/xcomp/take bribes/NOUN/3/obj/bribe ./PUNCT/2/punct",
            "take", "certain", "+",
        ),
        (
            ("Roe/PROPN/3/nsubj:pass is/AUX/3/aux:pass/be expected/VERB/0/root/expect to/PART/5/mark "
             "try/VERB/3/xcomp to/PART/7/mark pay/VERB/5/xcomp ./PUNCT/3/punct"),
            "pay", "unspecified", "+",
        ),
    ],
)  # fmt: skip
def test_a_verb_that_tells_how_it_came_about_claims_the_event(
    line: str, lemma: str, certainty: str, polarity: str
) -> None:
    read = Read(line)
    (claim,) = read.claims
    assert claim.predicate.lemma == lemma
    assert (claim.certainty.value, claim.polarity.value) == (certainty, polarity)
    assert claim.text == read.text.removesuffix(".")
    assert read.arguments(lemma)["agent"] == "Roe"
