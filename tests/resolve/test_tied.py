"""Descriptions that the tree ties to a name: apposition over other words, and what somebody is said to be."""

from __future__ import annotations

import pytest

from tests.resolve.test_kinds import drafted


def test_a_description_in_apposition_is_the_names_whatever_stands_between() -> None:
    line = [
        ("The", "DET", 1, "det"), ("president", "NOUN", 7, "nsubj"), ("of", "ADP", 4, "case"),
        ("the", "DET", 4, "det"), ("region", "NOUN", 1, "nmod"), (",", "PUNCT", 6, "punct"),
        ("Maroni", "PROPN", 1, "appos"), ("spoke", "VERB", -1, "root"), (".", "PUNCT", 7, "punct"),
    ]  # fmt: skip
    found = drafted([line], [("The president", "d", "PERSON"), ("Maroni", "n", "PERSON")])
    assert found["The president", 0] == {"The president", "Maroni"}


def copula(*before: tuple[str, str, int, str]) -> list[tuple[str, str, int, str]]:
    """``Veit was ... a spy .``"""
    place = 3 + len(before)
    inside = [(word, upos, place, deprel) for word, upos, _, deprel in before]
    return [
        ("Veit", "PROPN", place, "nsubj"), ("was", "AUX", place, "cop"), *inside, ("a", "DET", place, "det"),
        ("spy", "NOUN", -1, "root"), (".", "PUNCT", place, "punct"),
    ]  # fmt: skip


SPY = [("Veit", "n", "PERSON"), ("a spy", "d", "PERSON")]


def test_what_somebody_is_said_to_be_is_a_description_of_him() -> None:
    assert drafted([copula()], SPY)["Veit", 0] == {"Veit", "a spy"}


@pytest.mark.parametrize("word", ["not", "never"])
def test_what_somebody_is_said_not_to_be_is_none(word: str) -> None:
    assert drafted([copula((word, "PART", 0, "advmod"))], SPY)["Veit", 0] == {"Veit"}


def test_later_descriptions_by_the_same_noun_go_to_him() -> None:
    later = [
        ("The", "DET", 1, "det"), ("spy", "NOUN", 2, "nsubj"), ("fled", "VERB", -1, "root"), (".", "PUNCT", 2, "punct")
    ]  # fmt: skip
    found = drafted([copula(), later], [*SPY, ("The spy", "d", "PERSON")])
    assert found["Veit", 0] == {"Veit", "a spy", "The spy"}
