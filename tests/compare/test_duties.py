"""What somebody has to do, however it is worded."""

from __future__ import annotations

import re

from secondsource.compare.duties import Duty, find_duty
from secondsource.model import Claim
from tests.compare.made import Made, tokens

VERBS = {"raise", "send", "leave", "generate", "protect"}


def duty(text: str, predicate: str, lemma: str) -> Duty | None:
    made = Made()
    claim: Claim = made.claim(made.report(text), text, predicate, lemma)
    marked = tuple(
        type(t)(start=t.start, end=t.end, text=t.text, lemma=t.lemma, upos="VERB" if t.text in VERBS else t.upos)
        for t in tokens(text, 0)
    )
    return find_duty(claim, marked)


def test_relying_and_being_under_pressure_are_one_duty() -> None:
    relied = duty("the regime relies on envoys to raise money", "relies", "rely")
    pressed = duty("they are under pressure to send money to the regime", "are", "be")
    assert relied is not None
    assert pressed is not None
    assert relied.event == pressed.event == "must raise money"
    assert relied.bearer is not None
    assert re.match("envoys", "the regime relies on envoys to raise money"[relied.bearer[0] :])


def test_another_duty_is_another_event() -> None:
    found = duty("they are under orders to leave", "are", "be")
    assert found is not None
    assert found.event == "must leave"


def test_a_purpose_is_no_duty() -> None:
    assert duty("the regime built a wall to protect envoys", "built", "build") is None
