"""What joins claims whose participants are not named, and what must not."""

from __future__ import annotations

from secondsource.model import DifferenceKind
from tests.compare.pairs import TOLD, compared


def alarm(verb: str, lemma: str, *, negative: bool = False, which: str = "The alarm") -> TOLD:
    text = f"{which} {'did not ' if negative else ''}{verb} during the break-in."
    return {"text": text, "verb": verb, "lemma": lemma, "agent": which, "negative": negative}


def test_the_same_thing_denied_and_affirmed_is_a_contradiction() -> None:
    found = compared(alarm("sound", "sound", negative=True), alarm("sounded", "sound"))
    assert found == (True, ("polarity", DifferenceKind.CONTRADICTION))


def test_a_thing_of_another_kind_is_not_the_same() -> None:
    assert not compared(alarm("sound", "sound", negative=True), alarm("sounded", "sound", which="The engine"))[0]


def test_a_light_verb_tells_what_a_fuller_one_tells_of_the_same_thing() -> None:
    took: TOLD = {"text": "He took 9000 crowns.", "verb": "took", "lemma": "take", "agent": "He"}
    accepted: TOLD = {"text": "He accepted 9000 crowns.", "verb": "accepted", "lemma": "accept", "agent": "He"}
    sum_: TOLD = {"patient": "9000 crowns", "count": ("9000 crowns", 9000.0, "crowns")}
    assert compared({**took, **sum_}, {**accepted, **sum_})[0]
    other: TOLD = {"patient": "2000 crowns", "count": ("2000 crowns", 2000.0, "crowns")}
    assert not compared({**took, **sum_}, {**accepted, "text": "He accepted 2000 crowns.", **other})[0]


def test_two_rejections_of_which_nothing_is_known_are_two() -> None:
    def rejected(what: str) -> TOLD:
        return {
            "text": f"The company rejected {what} on Friday.", "verb": "rejected", "lemma": "reject",
            "agent": "The company", "patient": what,
        }  # fmt: skip

    assert not compared(rejected("the claim"), rejected("a report"))[0]
    assert compared(rejected("the claim of the crew"), rejected("a claim by the crew"))[0]
