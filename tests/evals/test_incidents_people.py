"""Victims and suspects of an incident and their ages, read from findings."""

from __future__ import annotations

from evals.incidents_people import Person, people, same_name
from secondsource.compare.corpus import Corpus
from secondsource.compare.frames import Framer
from secondsource.model import Claim, Mention, Report
from tests.compare.made import Made


def read(made: Made, *findings: tuple[Claim, ...]) -> dict[str, Person]:
    corpus = Corpus.of(made.one_story())
    framer = Framer(corpus)
    return {p.name: p for p in people([[framer.frame(c) for c in claims] for claims in findings], corpus)}


def killed(made: Made, text: str, whom: str | Mention, report: Report | None = None) -> Claim:
    return made.claim(report or made.report(text), text, "was killed", "kill", patient=whom)


def test_an_age_beside_the_name_is_that_person_s() -> None:
    made = Made()
    text = "Jon Petrov and his 11-year-old daughter Ana Petrova were killed."
    report = made.report(text)
    names = [made.name(report, n) for n in ("Jon Petrov", "Ana Petrova")]
    claim = made.claim(report, text, "were killed", "kill", patient=names[0], companion=names[1])
    found = read(made, (claim,))
    assert found["Ana Petrova"].age == 11
    assert found["Jon Petrov"].age is None
    assert found["Jon Petrov"].victim


def test_a_finding_hands_the_age_of_a_description_on() -> None:
    made = Made()
    first = killed(made, "A 17-year-old boy was killed.", "A 17-year-old boy")
    report = made.report("Jon Petrov was killed.")
    second = killed(made, report.text, made.name(report, "Jon Petrov"), report)
    assert read(made, (first, second))["Jon Petrov"].age == 17


def test_the_age_left_over_is_the_last_victim_s() -> None:
    made = Made()
    first = killed(made, "A 17-year-old boy was killed.", "A 17-year-old boy")
    report = made.report("Ana Petrova, 40, was killed.")
    second = killed(made, report.text, made.name(report, "Ana Petrova"), report)
    report = made.report("Jon Petrov was killed.")
    third = killed(made, report.text, made.name(report, "Jon Petrov"), report)
    found = read(made, (first,), (second,), (third,))
    assert (found["Ana Petrova"].age, found["Jon Petrov"].age) == (40, 17)


def test_who_is_identified_and_who_is_charged() -> None:
    made = Made()
    report = made.report("The girl was identified as Ana Petrova.")
    name = made.name(report, "Ana Petrova")
    claim = made.claim(report, report.text, "was identified", "identify", patient="The girl", attribute=name)
    other = made.report("Police filed charges against Jon Petrov in the death of Eva Lind.")
    names = [made.name(other, n) for n in ("Jon Petrov", "Eva Lind")]
    filed = made.claim(other, other.text, "filed", "file", agent="Police", patient=names[0])
    found = read(made, (claim,), (filed,))
    assert found["Ana Petrova"].victim
    assert not found["Ana Petrova"].suspect
    assert found["Jon Petrov"].suspect
    assert not found["Jon Petrov"].victim
    assert found["Eva Lind"].victim


def test_a_person_goes_by_every_spelling_that_is_printed() -> None:
    person = Person(name="Sarah Lind", age=None, victim=True, suspect=False, spellings=("Sarah Lind", "Sara Lind"))
    assert person.goes_by("Sara Lind")
    assert not person.goes_by("Eva Lind")


def test_ranks_are_no_part_of_a_name() -> None:
    assert same_name("Wade Irwin", "Officer Wade Irwin Jr.")
    assert not same_name("Wade Irwin", "Officer Irwin")
