"""Who is only described: repeated nouns within a report, and the one of a story across reports."""

from __future__ import annotations

import pytest

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


PLACE: Marked = ("Osterby", "n", "LOC")
GUN: list[Marked] = [PLACE, ("the shotgun", "d", "OTHER")]


def test_a_thing_of_one_story_is_one_across_its_reports() -> None:
    first = told(f"In Osterby the shotgun was found after {FIRE}.", GUN, "a.txt")
    second = told(f"Osterby told of the shotgun that {FIRE}.", GUN, "b.txt")
    other = told(f"In Osterby the shotgun was found after {VOTE}.", GUN, "c.txt")
    assert frozenset({"the shotgun"}) in groups(first, second)
    assert frozenset({"the shotgun"}) not in groups(first, other)


def test_a_description_means_who_is_described_so_by_name_in_another_report() -> None:
    named: list[Marked] = [("Karl Veit", "n", "PERSON"), ("a driver", "d", "PERSON"), ("Osterby", "n", "LOC")]
    first = told(f"Karl Veit, a driver, said in Osterby that {FIRE}.", named, "a.txt")
    second = told(f"The driver told in Osterby that {FIRE}.", [("The driver", "d", "PERSON"), named[2]], "b.txt")
    assert frozenset({"Karl Veit", "a driver", "The driver"}) in groups(first, second)
    rival: list[Marked] = [("Ove Dahl", "n", "PERSON"), ("a driver", "d", "PERSON"), ("Osterby", "n", "LOC")]
    third = told(f"Ove Dahl, a driver, said in Osterby that {FIRE}.", rival, "c.txt")
    assert not any("The driver" in g for g in groups(first, second, third)), "which of the two, nobody says"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the old driver", "the driver", True),
        ("the two drivers", "the three drivers", False),
        ("the 14-year-old boy", "the 2-year-old boy", False),
        ("the former minister", "the minister", False),
        ("the Norden regiment", "the Sudmark regiment", False),
    ],
)
def test_descriptions_with_other_names_or_numbers_are_of_two(one: str, other: str, same: bool) -> None:
    first = told(f"In Osterby {one} left after {FIRE}.", [PLACE, (one, "d", "PERSON")], "a.txt")
    second = told(f"Osterby told of {other} that {FIRE}.", [PLACE, (other, "d", "PERSON")], "b.txt")
    assert (frozenset({one, other}) in groups(first, second)) is same


def test_a_headline_leaves_articles_out() -> None:
    marked: list[Marked] = [("Driver", "d", "PERSON"), ("A drunken driver", "d", "PERSON")]
    assert groups(report_of("Driver held after crash\nA drunken driver left.", marked)) == {
        frozenset({"Driver", "A drunken driver"})
    }
    marked = [("A driver", "d", "PERSON"), ("another driver", "d", "PERSON")]
    assert groups(report_of("A driver left\nIt was another driver.", marked)) == set()


@pytest.mark.parametrize(("words", "same"), [("The minister", True), ("The transport minister", False)])
def test_one_of_several_posts_is_not_whoever_holds_another(words: str, same: bool) -> None:
    named = told(
        f"Karl Veit, a minister, said that {FIRE}.",
        [("Karl Veit", "n", "PERSON"), ("a minister", "d", "PERSON")],
        "a.txt",
    )
    other = told(f"{words} said that {FIRE}.", [(words, "d", "PERSON")], "b.txt")
    assert any({"Karl Veit", words} <= group for group in groups(named, other)) is same
