"""What sets two nearly equal sentences apart: numbers, dates, names, negations."""

from __future__ import annotations

import pytest

from secondsource.compare.particulars import (
    NameWord,
    Particulars,
    calendar_of,
    in_other_order,
    other_names,
    other_numbers,
    read_particulars,
)


def names(text: str, *entities: str) -> Particulars:
    """Words with their entities; neighbours of one entity are one name."""
    found: list[NameWord] = []
    for n, (word, entity) in enumerate(zip(text.split(), entities, strict=True)):
        same = bool(found) and found[-1].entity == entity
        found.append(NameWord(word, entity, found[-1].name if same else n))
    return Particulars(names=tuple(found))


@pytest.mark.parametrize(
    ("text", "negations"),
    [
        ("The ferry did not sail", 1),
        ("He denied that it didn\u2019t sail", 2),
        ("The No. 5 seed won", 0),
        ("a no-frills airline", 0),
        ("Nobody was hurt", 1),
        ("It was sold", 0),
    ],
)
def test_words_that_deny(text: str, negations: int) -> None:
    assert len(read_particulars(text, []).denied) == negations


def test_numbers_in_words_and_digits_are_one() -> None:
    left, right = (
        read_particulars("six ferries and 1,200 people", []),
        read_particulars("6 ferries and 1200 people", []),
    )
    assert other_numbers(left, right) == ([], [])
    assert other_numbers(left, read_particulars("7 ferries and 1200 people", [])) == ([6.0], [7.0])


def test_a_number_told_once_more_is_missed() -> None:
    assert other_numbers(read_particulars("4 of 4", []), read_particulars("4 of 9", [])) == ([4.0], [9.0])


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("on Monday in September", {"mon", "sep"}),
        ("It may rain in May", {"may"}),
        ("May was in office", set()),
        ("It may rain", set()),
    ],
)
def test_calendar(text: str, named: set[str]) -> None:
    assert calendar_of(text) == named


def test_another_name_is_found_on_both_sides() -> None:
    left, right = other_names(names("Ana Petrova Orm", "", "", ""), names("Ana Lund Orm", "", "", ""))
    assert ([w.text for w in left], [w.text for w in right]) == (["Petrova"], ["Lund"])


def test_a_longer_name_of_one_entity_is_no_other_name() -> None:
    assert other_names(names("Ri Il Gyu", "e", "e", "e"), names("Ri", "e")) == ([], [])


def test_spellings_of_one_name_meet() -> None:
    assert other_names(names("Thae", ""), names("Tae", "")) == ([], [])


def test_a_name_that_stands_twice_may_be_replaced_once() -> None:
    left, right = other_names(names("Apple and Apple", "e", "", "e"), names("Apple and Nordwind", "e", "", "f"))
    assert [w.text for w in left] == ["Apple"]
    assert [w.text for w in right] == ["Nordwind"]


def test_who_is_only_understood_in_one_is_no_other_name() -> None:
    assert other_names(names("Ana", "e"), names("Orm", "f"), known={"e"})[0] == []


def test_names_in_each_others_places() -> None:
    left = names("Ana met Jon", "a", "", "j")
    assert in_other_order(left, names("Jon met Ana", "j", "", "a"))
    assert not in_other_order(left, left)
