"""Opposite words tell one question where they speak of one time, and contradict each other."""

from __future__ import annotations

from secondsource.model import DifferenceKind
from tests.compare.pairs import TOLD, compared

MARCH = ("in March", "2025-03", "2025-03-01", "2025-03-31")
MAY = ("in May", "2025-05", "2025-05-01", "2025-05-31")


def test(verb: str, lemma: str, whom: str, time: tuple[str, str, str, str]) -> TOLD:
    what = f"{whom} {verb} a safety inspection {time[0]}."
    return {"text": what, "verb": verb, "lemma": lemma, "agent": whom, "patient": "a safety inspection", "time": time}


test.__test__ = False  # type: ignore[attr-defined]


def shares(verb: str, lemma: str, time: tuple[str, str, str, str]) -> TOLD:
    return {"text": f"The shares {verb} {time[0]}.", "verb": verb, "lemma": lemma, "agent": "The shares", "time": time}


def test_passed_and_failed_are_one_question_with_two_answers() -> None:
    found = compared(test("passed", "pass", "The ferry", MARCH), test("failed", "fail", "The ship", MARCH))
    assert found == (True, ("polarity", DifferenceKind.CONTRADICTION))


def test_two_inspections_are_two_questions() -> None:
    assert compared(test("passed", "pass", "The ferry", MARCH), test("failed", "fail", "The ferry", MAY)) == (
        False, None,
    )  # fmt: skip


def test_what_rises_may_fall_later() -> None:
    assert not compared(shares("rose", "rise", MARCH), shares("fell", "fall", MAY))[0]


def test_what_is_denied_until_it_comes_about_is_an_update() -> None:
    refused = {"text": "The chairman has not resigned.", "verb": "resigned", "lemma": "resign", "negative": True}
    did = {"text": "The chairman resigned in May.", "verb": "resigned", "lemma": "resign", "time": MAY}
    found = compared(
        {**refused, "agent": "The chairman"}, {**did, "agent": "The chairman"}, Gazette="2025-03-10",
        Herald="2025-05-20",
    )  # fmt: skip
    assert found == (True, ("polarity", DifferenceKind.UPDATE))
