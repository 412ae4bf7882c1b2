from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.model import Quantity
from secondsource.text.numerals import value_of
from secondsource.text.quantities import find_quantities


def only(text: str) -> Quantity:
    found = find_quantities(text)
    assert len(found) == 1, [q.text for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,500", 1500), ("2.5 million", 2.5e6), ("twenty-five", 25), ("a dozen", 12), ("two hundred and six", 206),
        ("three thousand two hundred", 3200), ("5bn", 5e9), ("seven hundred thousand", 700_000),
        ("40 thousand", 40_000),
    ],
)  # fmt: skip
def test_numbers_in_digits_and_words(words: str, value: float) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "words", "value", "low", "high", "unit", "approximate"),
    [
        ("Police counted 12 buses.", "12 buses", 12, 12, 12, "buses", False),
        ("At least 40 people died.", "At least 40 people", None, 40, None, "people", False),
        ("Up to 300 jobs go.", "Up to 300 jobs", None, None, 300, "jobs", False),
        ("Around 60 guests came.", "Around 60 guests", 60, None, None, "guests", True),
        ("Nearly 200 guests came.", "Nearly 200 guests", 200, None, 200, "guests", True),
        ("They freed 40 to 50 hostages.", "40 to 50 hostages", None, 40, 50, "hostages", False),
        ("Between 10 and 20 ships sank.", "Between 10 and 20 ships", None, 10, 20, "ships", False),
        ("It cost $2.5 million.", "$2.5 million", 2.5e6, 2.5e6, 2.5e6, "USD", False),
        ("It cost 3 billion won.", "3 billion won", 3e9, 3e9, 3e9, "KRW", False),
        ("It rose 5 percent.", "5 percent", 5, 5, 5, "%", False),
        ("It rose 2 percentage points.", "2 percentage points", 2, 2, 2, "percentage points", False),
        ("They drove 30 km.", "30 km", 30, 30, 30, "km", False),
        ("He served nine years.", "nine years", 9, 9, 9, "years", False),
        ("A threefold rise.", "threefold", 3, 3, 3, "times", False),
        ("A 52-year-old man fell.", "52-year-old", 52, 52, 52, "years old", False),
        ("Mara Velt, 34, fell.", "34", 34, 34, 34, "years old", False),
        ("She was aged 71.", "aged 71", 71, 71, 71, "years old", False),
        ("He is in his 50s.", "in his 50s", None, 50, 59, "years old", True),
        ("Tens of thousands of voters came.", "Tens of thousands of voters", None, 2e4, 1e5, "voters", True),
        ("Two-thirds of voters agreed.", "Two-thirds", 66.6667, 66.6667, 66.6667, "%", False),
        ("One man was killed.", "One man", 1, 1, 1, "man", False),
        ("The number of senior defectors reached 196.", "196", 196, 196, 196, "defectors", False),
        ("It needs 30 or more signatures.", "30 or more signatures", None, 30, None, "signatures", False),
        ("They want 5 to 10 million dollars.", "5 to 10 million dollars", None, 5e6, 1e7, "USD", False),
    ],
)  # fmt: skip
def test_quantities(
    text: str, words: str, *, value: float | None, low: float | None, high: float | None, unit: str, approximate: bool
) -> None:
    found = only(text)
    assert (found.text, found.value, found.low, found.high) == (words, value, low, high)
    assert (found.unit, found.approximate) == (unit, approximate)


@pytest.mark.parametrize(
    "text",
    ["It began in 2019.", "He left on March 5, 2021.", "It fell at 3:30 p.m.", "One of them fled.", "Route 66/7"],
)
def test_years_dates_and_clock_times_are_none(text: str) -> None:
    assert [q for q in find_quantities(text) if q.text != "66"] == []


def test_two_numbers_joined_by_and_are_two() -> None:
    assert [(q.value, q.unit) for q in find_quantities("They hold 12 and 14 seats.")] == [(12, "seats"), (14, "seats")]


@settings(deadline=None)
@given(st.text(alphabet="0123456789 ,.-$%abefhinortuvwy\n’", max_size=60))
def test_quantities_are_verbatim_and_do_not_overlap(text: str) -> None:
    at = 0
    for found in find_quantities(text):
        assert found.start >= at
        assert text[found.start : found.end] == found.text != ""
        if found.low is not None and found.high is not None:
            assert found.low <= found.high
        at = found.end


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Call 510-238-3326 or (916) 874-5115.", []),
        ("Shots fell in the 3300 block of Elm Street.", []),
        ("The 777-200LR left.", []),
        ("The S&P 500 fell.", []),
        ("His daughters, ages 8 and 11, fled.", [(8, "years old"), (11, "years old")]),
        ("Half a dozen shops burned.", [(6, "shops")]),
        ("It was a five-person team.", [(5, "person")]),
        ("It rose from 40 to 45 seats.", [(40, "seats"), (45, "seats")]),
        ("The street borders two parks.", [(2, "parks")]),
    ],
)
def test_labels_count_nothing_and_changes_are_two_numbers(text: str, values: list[tuple[float, str]]) -> None:
    assert [(q.value, q.unit) for q in find_quantities(text)] == values


def test_no_quantity_runs_from_a_headline_into_the_text() -> None:
    text = "Blast kills three\n\nThree people died. The mill had employed 40\nworkers."
    found = find_quantities(text)
    assert [q.text for q in found] == ["three", "Three people", "40\nworkers"]
    assert all(text[q.start : q.end] == q.text for q in found)
