"""Verbs of many senses tell another event beside another noun; every line of the tables can be read."""

from __future__ import annotations

import pytest

from secondsource.compare.eventwords import OUTCOMES, RELATED, TURNS
from secondsource.compare.lexicon import alike, sense_with, senses
from secondsource.compare.objectwords import BY_OBJECT, BY_SUBJECT
from secondsource.model import Role


@pytest.mark.parametrize(
    ("lemma", "noun", "event"),
    [
        ("take", "custody", "arrest"), ("take", "hospital", "hospitalize"), ("find", "guilty", "convict"),
        ("have", "board", "carry"), ("strike", "ferry", "collide"), ("strike", "deal", "agree"),
        ("fail", "inspection", "fail test"), ("lose", "life", "die"), ("lose", "eye", "blind"),
    ],
)  # fmt: skip
def test_a_verb_with_its_noun(lemma: str, noun: str, event: str) -> None:
    sense = sense_with(lemma, [noun], has_place=False)
    assert sense is not None
    assert sense.event == event


def test_who_gets_a_warning_is_warned() -> None:
    sense = sense_with("receive", ["warning"], has_place=False)
    assert sense is not None
    assert (sense.event, sense.roles[Role.AGENT]) == ("warn", Role.PATIENT)


def test_a_word_with_un_denies() -> None:
    sense = sense_with("undamage", [], has_place=False)
    assert sense is not None
    assert (sense.event, sense.denied) == ("damage", True)


def test_an_earthquake_attacks_nobody() -> None:
    sense = sense_with("strike", [], has_place=False, subjects=["earthquake"])
    assert sense is not None
    assert sense.event == "hit"


def test_every_line_has_its_parts_and_no_pair_is_both_alike_and_opposite() -> None:
    for line in [*BY_OBJECT.strip().splitlines(), *BY_SUBJECT.strip().splitlines()]:
        verbs, nouns, event, *_ = (part.strip() for part in line.split("|"))
        assert verbs
        assert nouns
        assert event
    assert not OUTCOMES & TURNS
    assert not RELATED & (OUTCOMES | TURNS)
    assert "uphold" in senses()


def test_a_kind_may_stand_for_what_is_of_it_but_not_two_of_it_for_each_other() -> None:
    assert alike("ship", "ferry")
    assert not alike("tanker", "ferry")
    assert not alike("", "")
