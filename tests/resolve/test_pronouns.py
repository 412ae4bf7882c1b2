"""Pronouns by the learned ranking, on trees made for the purpose."""

from __future__ import annotations

from tests.resolve.test_kinds import drafted


def test_they_are_the_people() -> None:
    lines = [
        [("The", "DET", 1, "det"), ("people", "NOUN", 2, "nsubj"), ("left", "VERB", -1, "root")],
        [("They", "PRON", 1, "nsubj"), ("walked", "VERB", -1, "root")],
    ]
    found = drafted(lines, [("The people", "d", "PERSON"), ("They", "p", "OTHER")])
    assert found["They", found_place(found, "They")] == {"The people", "They"}


def found_place(found: dict[tuple[str, int], set[str]], words: str) -> int:
    return next(place for text, place in found if text == words)


def test_he_is_the_man_in_the_subjects_place() -> None:
    lines = [
        [("Karl", "PROPN", 1, "nsubj"), ("met", "VERB", -1, "root"), ("Anna", "PROPN", 1, "obj")],
        [("He", "PRON", 1, "nsubj"), ("left", "VERB", -1, "root")],
        [("She", "PRON", 1, "nsubj"), ("stayed", "VERB", -1, "root")],
    ]
    marked = [("Karl", "n", "PERSON"), ("Anna", "n", "PERSON"), ("He", "p", "PERSON"), ("She", "p", "PERSON")]
    found = drafted(lines, marked)
    assert "He" in found["Karl", found_place(found, "Karl")]
    assert "She" not in found["Karl", found_place(found, "Karl")]


def test_nobody_is_the_object_of_his_own_verb_without_a_self() -> None:
    line = [("Karl", "PROPN", 1, "nsubj"), ("saw", "VERB", -1, "root"), ("him", "PRON", 1, "obj")]
    found = drafted([line], [("Karl", "n", "PERSON"), ("him", "p", "PERSON")])
    assert "him" not in found["Karl", 0]


def test_we_in_a_quotation_of_a_body_is_the_body() -> None:
    line = [
        ("“We", "PRON", 1, "nsubj"), ("agree,”", "VERB", 3, "ccomp"), ("Nordbank", "PROPN", 3, "nsubj"),
        ("said", "VERB", -1, "root"),
    ]  # fmt: skip
    found = drafted([line], [("We", "p", "PERSON"), ("Nordbank", "n", "ORG")])
    assert "We" in found["Nordbank", found_place(found, "Nordbank")]
