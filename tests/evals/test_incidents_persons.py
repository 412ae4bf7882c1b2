"""How many persons a phrase stands for."""

from __future__ import annotations

import pytest

from evals.incidents_persons import persons_in


@pytest.mark.parametrize(
    ("phrase", "number"),
    [
        ("Three women", 3),
        ("a 10-year-old girl and a 14-year-old boy", 2),
        ("he and six others", 7),
        ("Both boys, including Orel", 2),
        ("All three of them", 3),
        ("his father, Anton Orel, 55, and his brother Marek Orel, 25,", 2),
        ("Ana Petrova, Ivo Lind and Tia Moss", 3),
        ("four people, a man and three boys", 4),
        ("a clerk and a bystander sitting in her car", 2),
        ("3 adults and 2 juveniles ages 14 and 15", 5),
        ("a fourth", 1),
        ("28 shots", None),
        ("officers", None),
        ("the others", None),
        ("his leg", None),
    ],
)
def test_a_phrase_stands_for_so_many(phrase: str, number: int | None) -> None:
    assert persons_in(phrase) == number
