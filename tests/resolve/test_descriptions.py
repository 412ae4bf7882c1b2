"""Who is only described: repeated nouns within a report, and the one of a story across reports."""

from __future__ import annotations

from tests.resolve.test_across import FIRE, VOTE, told
from tests.resolve.test_names import Marked, groups, report_of


def test_a_noun_goes_back_to_the_last_one_of_it() -> None:
    text = "A tall man left.\nThe man was seen.\nA man said so.\nThe old man denied it."
    marked: list[Marked] = [
        ("A tall man", "d", "PERSON"),
        ("The man", "d", "PERSON"),
        ("A man", "d", "PERSON"),
        ("The old man", "d", "PERSON"),
    ]
    assert groups(report_of(text, marked)) == {frozenset({"A tall man", "The man"})}


def test_who_has_a_name_is_not_taken_for_one_who_has_none() -> None:
    text = "A diplomat left.\nKarl Veit, a diplomat, said so.\nThe diplomat denied it."
    marked: list[Marked] = [
        ("A diplomat", "d", "PERSON"),
        ("Karl Veit", "n", "PERSON"),
        ("a diplomat", "d", "PERSON"),
        ("The diplomat", "d", "PERSON"),
    ]
    assert groups(report_of(text, marked)) == {frozenset({"Karl Veit", "a diplomat", "The diplomat"})}


def test_the_suspect_of_one_story_is_one_and_of_another_story_another() -> None:
    suspect: list[Marked] = [("The suspect", "d", "PERSON")]
    first = told(f"The suspect said that {FIRE}.", suspect, "a.txt")
    second = told(f"The suspect told that {FIRE}.", suspect, "b.txt")
    other = told(f"The suspect said that {VOTE}.", suspect, "c.txt")
    two = told(
        f"The suspect said that {FIRE}.\nA suspect left.", [*suspect, ("A suspect", "d", "PERSON")], "d.txt"
    )  # fmt: skip
    assert groups(first, second) == {frozenset({"The suspect"})}
    assert groups(first, other) == set()
    assert groups(first, two) == set(), "which of the two is meant, nobody says"


def test_the_country_is_the_one_spoken_of() -> None:
    text = "Cuba said so.\nThe country left."
    marked: list[Marked] = [("Cuba", "n", "LOC"), ("The country", "d", "LOC")]
    assert groups(report_of(text, marked)) == {frozenset({"Cuba", "The country"})}
    both = "Cuba said so to Norway.\nThe country left."
    marked = [("Cuba", "n", "LOC"), ("Norway", "n", "LOC"), ("The country", "d", "LOC")]
    assert frozenset({"Norway", "The country"}) not in groups(report_of(both, marked))
