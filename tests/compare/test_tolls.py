"""Counts of people at large: told in many ways, one question; a later count replaces an earlier one."""

from __future__ import annotations

import pytest

from secondsource.model import DifferenceKind
from tests.compare.pairs import TOLD, compared

FOUR: TOLD = {
    "text": "Four people died off the coast.", "verb": "died", "lemma": "die", "patient": "Four people",
    "count": ("Four people", 4.0, "people"),
}  # fmt: skip
SEVEN: TOLD = {
    "text": "The death toll has risen to seven.", "verb": "risen", "lemma": "rise", "agent": "The death toll",
    "destination": "seven", "count": ("seven", 7.0, "deaths"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("2025-05-14", "2025-05-15", DifferenceKind.UPDATE),
        (None, "2025-05-15", DifferenceKind.UPDATE),
        ("2025-05-15", "2025-05-15", DifferenceKind.CONTRADICTION),
    ],
)
def test_a_toll_that_rises_is_the_count_of_the_dead(
    first: str | None, second: str | None, kind: DifferenceKind
) -> None:
    assert compared(FOUR, SEVEN, Gazette=first, Herald=second) == (True, ("quantity", kind))


def test_those_hurt_and_those_in_hospital_are_one_count_where_it_is_the_same() -> None:
    hurt: TOLD = {
        "text": "The crash injured 23.", "verb": "injured", "lemma": "injure", "agent": "The crash", "patient": "23",
        "count": ("23", 23.0, ""),
    }  # fmt: skip
    taken: TOLD = {
        "text": "Twenty-three people were taken to a hospital.", "verb": "taken", "lemma": "take",
        "patient": "Twenty-three people", "destination": "a hospital", "count": ("Twenty-three people", 23.0, "people"),
    }  # fmt: skip
    assert compared(hurt, taken) == (True, None)
    other = {**taken, "text": "Nine people were taken to a hospital.", "patient": "Nine people"}
    assert not compared(hurt, {**other, "count": ("Nine people", 9.0, "people")})[0]


def test_some_of_the_dead_are_no_count_of_all() -> None:
    pupils: TOLD = {
        "text": "Eleven pupils died in the school.", "verb": "died", "lemma": "die", "patient": "Eleven pupils",
        "count": ("Eleven pupils", 11.0, "pupils"),
    }  # fmt: skip
    assert compared(SEVEN, pupils)[1] is None
