from __future__ import annotations

import pytest

from secondsource.text.ages_beside import age_beside


@pytest.mark.parametrize(
    ("text", "name", "age"),
    [
        ("Ana Petrova, 52, said so.", "Ana Petrova", 52),
        ("Ana Petrova, 52 on Thursday, said so.", "Ana Petrova", 52),
        ("Ana Petrova (52) said so.", "Ana Petrova", 52),
        ("Ana Petrova, of Tarsa, 52, said so.", "Ana Petrova", 52),
        ("Jon Petrov III, 52, said so.", "Jon Petrov", 52),
        ("Petrova was 52 years old.", "Petrova", 52),
        ("Petrova, who was 52, fell.", "Petrova", 52),
        ("Ana Petrova, age 17 months, fell.", "Ana Petrova", 1),
        ("Ana Petrova, a quiet 7-year-old.", "Ana Petrova", 7),
        ("The 52-year-old Ana Petrova fell.", "Ana Petrova", 52),
        ("Sixteen-year-old Ana Petrova fell.", "Ana Petrova", 16),
        ("Six year old Ana Petrova fell.", "Ana Petrova", 6),
        ("an 11-month-old Ana Petrova", "Ana Petrova", 0),
        ("his 15-year-old little sister, Ana Petrova, fell.", "Ana Petrova", 15),
        ("a 17-year-old Tarsa High School student Ana Petrova", "Ana Petrova", 17),
        ("the 14-year-old girl, later identified by police as Ana Petrova", "Ana Petrova", 14),
        ("They identified the 29-year-old man killed as Jon Petrov.", "Jon Petrov", 29),
    ],
)
def test_an_age_beside_a_name(text: str, name: str, age: float) -> None:
    start = text.index(name)
    assert age_beside(text, start, start + len(name)) == age


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jon Petrov of Tarsa and his 11-year-old daughter Ana fell.", "Jon Petrov"),
        ("A 12-year-old boy shot Jon Petrov.", "Jon Petrov"),
        ("the 7-year-old daughter of Jon Petrov", "Jon Petrov"),
        ("Jon Petrov, 30-year veteran of the force", "Jon Petrov"),
        ("Jon Petrov, 10 miles away, heard it.", "Jon Petrov"),
        ("The 16-year-old fell. Jon Petrov ran.", "Jon Petrov"),
        ("the murder of 7-year-old Ana, Jon Petrov said", "Jon Petrov"),
        ("Jon Petrov, 1,200 dollars short", "Jon Petrov"),
        ("Jon Petrov (150) fell.", "Jon Petrov"),
    ],
)
def test_an_age_of_nobody_or_somebody_else(text: str, name: str) -> None:
    start = text.index(name)
    assert age_beside(text, start, start + len(name)) is None
