"""Claims that count a part, describe another, or only look as if they differed, are told apart from contradictions."""

from __future__ import annotations

import pytest

from secondsource.compare.particulars import calendar_of, denies, other_days, other_names, read_particulars
from secondsource.model import DifferenceKind
from tests.compare.made import tokens
from tests.compare.pairs import TOLD, compared


def caught(text: str, words: str, number: float) -> TOLD:
    return {
        "text": text, "verb": "caught", "lemma": "catch", "agent": "Ito", "patient": words,
        "count": (words, number, "passes"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [("Ito caught his first 3 passes.", "3 passes"), ("Ito caught 3 passes in the first half.", "3 passes")],
)
def test_a_count_of_a_part_is_no_rival_of_the_whole(text: str, words: str) -> None:
    assert compared(caught("Ito caught 14 passes.", "14 passes", 14.0), caught(text, words, 3.0)) == (False, None)


def test_two_counts_of_the_whole_are_rivals() -> None:
    def killed(words: str, number: float) -> TOLD:
        return {
            "text": f"The fire at the mill killed {words} on Sunday.", "verb": "killed", "lemma": "kill",
            "agent": "The fire at the mill", "patient": words, "count": (words, number, "people"),
        }  # fmt: skip

    found = compared(killed("14 people", 14.0), killed("12 people", 12.0))
    assert found == (True, ("quantity", DifferenceKind.CONTRADICTION))


def arrested(whom: str) -> TOLD:
    return {"text": f"Officers arrested {whom} at the harbour.", "verb": "arrested", "lemma": "arrest",
            "agent": "Officers", "patient": whom}  # fmt: skip


def test_a_woman_and_a_boy_are_two() -> None:
    assert compared(arrested("a woman"), arrested("a boy")) == (False, None)
    assert compared(arrested("a woman"), arrested("a woman"))[0]


def test_two_ages_of_people_without_a_name_are_two() -> None:
    assert not compared(arrested("a 23-year-old man"), arrested("a 17-year-old man"))[0]


def test_what_a_denial_does_not_speak_of_is_not_denied() -> None:
    short, whole = "Okafor opened the bridge", "Okafor opened the bridge, but never crossed the river"
    left, right = (read_particulars(text, [], tokens(text, 0)) for text in (short, whole))
    assert denies(right, left, {"open", "opened", "bridge"}) == 0
    assert denies(right, left, {"bridge", "crossed"}) == 1


def test_a_month_and_a_weekday_do_not_exclude_each_other() -> None:
    assert other_days(calendar_of("on Friday"), calendar_of("in March")) == (set(), set())
    assert other_days(calendar_of("on Friday"), calendar_of("on Monday")) == ({"fri"}, {"mon"})
    assert other_days(calendar_of("in May 2020"), calendar_of("in March")) == ({"may"}, {"mar"})


def test_times_of_the_clock_are_no_counts() -> None:
    assert read_particulars("Police came at 10:46 a.m. to 2 houses", []).numbers == (2.0,)
    assert read_particulars("Police came at 10:46 a.m.", []).clocks == {"10:46am"}


def test_a_title_with_its_point_and_a_street_written_short_are_no_other_names() -> None:
    def read(text: str) -> object:
        from secondsource.compare.particulars import name_words

        return read_particulars(text, name_words(tokens(text, 0), {}, -1))

    left, right = read("the house on Prouty Ave"), read("the house on Prouty Avenue")
    assert other_names(left, right) == ([], [])  # type: ignore[arg-type]
