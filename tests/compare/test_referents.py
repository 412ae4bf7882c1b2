"""Reports of one name that cannot tell of one person are parted; what one person can be told of is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from secondsource.clusters import cluster
from secondsource.compare import Referents
from secondsource.model import (
    Answer,
    DifferenceKind,
    Judgement,
    Mention,
    Question,
    Record,
    Report,
    Role,
)
from secondsource.workspace import Workspace
from tests.compare.made import Made

SUNDAY = ("on Sunday", "2024-03-03", "2024-03-03", "2024-03-03")
TUESDAY = ("on Tuesday", "2024-05-21", "2024-05-21", "2024-05-21")
WEDNESDAY = ("on Wednesday", "2024-03-06", "2024-03-06", "2024-03-06")


class People:
    """Reports that name Daniel Okafor, whom the resolver has joined."""

    def __init__(self) -> None:
        self.made = Made()
        self.mentions: list[Mention] = []

    def report(self, text: str, day: str, verb: str, lemma: str, role: Role, **more: object) -> Mention:
        report = self.made.report(text, day=day, outlet=f"Paper {len(self.mentions)}")
        mention = self.made.name(report, "Okafor", thing="okafor")
        other = {Role(k): v for k, v in more.pop("others", {}).items()}  # type: ignore[attr-defined]
        self.made.claim(report, text.rstrip("."), verb, lemma, **{role: mention, **other}, **more)  # type: ignore[arg-type]
        self.mentions.append(mention)
        return mention

    def aged(self, age: int, day: str) -> Mention:
        text = f"Okafor is {age} years old."
        return self.report(text, day, "is", "age", Role.AGENT, count=(f"{age} years old", age, "years old"))

    def judged(self) -> list[Judgement]:
        records = self.made.one_story()
        return [j for j in Referents().run(records) if isinstance(j, Judgement)]

    def groups(self) -> list[str]:
        records: list[Record] = [*self.made.one_story(), *self.judged()]
        found = cluster([r for r in records if isinstance(r, Judgement)], Question.ENTITY)
        return [found.of(m.id) for m in self.mentions]

    def parted(self) -> bool:
        return len(set(self.groups())) > 1


def death_and_speech(spoken: str, time: tuple[str, str, str, str]) -> People:
    people = People()
    people.report("Okafor died on Sunday.", "2024-03-04", "died", "die", Role.AGENT, time=SUNDAY)
    people.report(f"Okafor spoke {time[0]}.", spoken, "spoke", "say", Role.AGENT, time=time)
    return people


def test_who_died_in_march_does_not_speak_in_may() -> None:
    people = death_and_speech("2024-05-22", TUESDAY)
    negative = [j for j in people.judged() if j.answer is Answer.NEGATIVE]
    assert [(j.question, j.difference) for j in negative] == [(Question.ENTITY, DifferenceKind.REFERENT)]
    assert "“Okafor died on Sunday” and “Okafor spoke on Tuesday”" in negative[0].note
    assert people.parted()


def test_a_word_within_days_of_a_death_is_a_contradiction_and_no_second_person() -> None:
    assert not death_and_speech("2024-03-07", WEDNESDAY).parted()


def test_a_memory_is_no_act_of_the_living() -> None:
    earlier = ("in May", "2019-05", "2019-05-01", "2019-05-31")
    assert not death_and_speech("2024-05-22", earlier).parted()


@pytest.mark.parametrize(
    ("first", "second", "parted"),
    [
        ((24, "2024-03-04"), (61, "2024-03-05"), True),
        ((24, "2024-03-04"), (27, "2024-03-05"), False),  # a slip
        ((25, "2024-03-04"), (52, "2024-03-05"), False),  # digits turned round
        ((24, "1994-03-04"), (54, "2024-03-05"), False),  # grown older
    ],
)
def test_ages_a_generation_apart_at_one_time_are_two_people(
    first: tuple[int, str], second: tuple[int, str], parted: bool
) -> None:
    people = People()
    people.aged(*first)
    people.aged(*second)
    assert people.parted() is parted


def test_what_tells_nothing_stays_with_the_reports_that_are_most_like_it() -> None:
    people = People()
    reports = [(24, "Millbrook"), (61, "Port Ash"), (0, "Port Ash")]
    for age, place in reports:
        text = f"Okafor is {age} years old in {place}." if age else f"Okafor was in {place}."
        if age:
            people.report(text, "2024-03-04", "is", "age", Role.AGENT, count=(f"{age} years old", age, "years old"))
        else:
            people.report(text, "2024-03-04", "was", "be", Role.AGENT)
        report = next(r for r in reversed(people.made.records) if isinstance(r, Report))
        people.made.name(report, place, "LOC", thing=place)
    millbrook, port_ash, silent = people.groups()
    assert silent == port_ash != millbrook


def test_one_part_in_one_story_with_two_ages_is_a_misprint() -> None:
    def told(second: str, lemma: str) -> People:
        people = People()
        for verb, base, age in (("shot", "shoot", 24), (second, lemma, 61)):
            people.report(f"Okafor, {age}, was {verb}.", "2024-03-04", verb, base, Role.PATIENT)
            mention = people.mentions[-1]
            report = next(r for r in reversed(people.made.records) if isinstance(r, Report))
            count = (str(age), float(age), "years old")
            people.made.claim(report, f"Okafor, {age}", str(age), "age", agent=mention, count=count)
        return people

    assert not told("wounded", "wound").parted()
    assert told("arrested", "arrest").parted()


def test_a_victim_here_and_an_accused_there_are_two_only_where_something_else_differs() -> None:
    def told(*ages: int) -> People:
        people = People()
        for (verb, lemma), age in zip((("shot", "shoot"), ("arrested", "arrest")), ages, strict=True):
            text = f"Okafor, {age}, was {verb}."
            people.report(text, "2024-03-04", verb, lemma, Role.PATIENT, count=(f"{age}", age, "years old"))
        return people

    assert not told(24, 24).parted()


def test_born_in_two_countries() -> None:
    def told(*places: str) -> People:
        people = People()
        for place in places:
            text = f"Okafor was born in {place}."
            mention = people.report(text, "2024-03-04", "born", "bear", Role.PATIENT)
            claim = people.made.records.pop()
            report = next(r for r in people.made.records if isinstance(r, Report) and r.id == mention.report)
            where = people.made.name(report, place, "LOC", thing=place)
            people.made.claim(report, text.rstrip("."), "born", "bear", patient=mention, place=where)
            assert claim
        return people

    assert told("Nigeria", "Canada").parted()
    assert not told("Nigeria", "Nigeria").parted()
    assert not told("Lagos", "Nigeria").parted()


def test_a_person_who_joined_them_is_believed() -> None:
    people = death_and_speech("2024-05-22", TUESDAY)
    people.made.records.append(
        Judgement(
            question=Question.ENTITY,
            left=people.mentions[0].id,
            right=people.mentions[1].id,
            score=1.0,
            answer=Answer.POSITIVE,
            producer="person:jo",
            made_at="2024-06-01T00:00:00",
        )
    )
    assert people.judged() == []


REPORTS = {
    "a.txt": """Man shot dead outside Millbrook bakery

MILLBROOK, March 4, 2024 - Daniel Okafor, a delivery driver, was shot dead outside a bakery in Millbrook on Sunday.

Mayor Ruth Ellery called the killing a shock to the whole town. Okafor was 24 years old, his sister said.
""",
    "b.txt": """Police name victim of Millbrook shooting

MILLBROOK, March 5, 2024 - Police on Tuesday named the victim of the Millbrook shooting as Daniel Okafor.

Okafor died at the scene on Sunday, Inspector Helen Marsh said. Mayor Ruth Ellery laid flowers outside the bakery.
""",
    "c.txt": """Millbrook council backs new bridge

MILLBROOK, May 21, 2024 - Daniel Okafor told the Millbrook council on Monday that the new bridge would open in June.

Mayor Ruth Ellery thanked Okafor for his work. Okafor said on Monday that the money had been found.
""",
}


def test_one_run_parts_them_the_next_changes_nothing_and_the_dossier_says_why(tmp_path: Path) -> None:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf8")
    with Workspace(tmp_path / "store.db") as space:
        space.add([tmp_path / name for name in REPORTS])
        space.run()
        made = space.dossier()
        again = space.run()
        assert again.unchanged
        assert space.dossier().entities == made.entities
    okafor = [e for e in made.entities if e.name == "Daniel Okafor"]
    paths = {r.id: Path(r.path).name for r in made.reports}
    assert [sorted({paths[m.report] for m in e.mentions}) for e in okafor] == [["a.txt", "b.txt"], ["c.txt"]]
    (apart,) = okafor[0].apart
    assert apart.entity == okafor[1].id
    assert apart.reason.startswith("dead in one report and acting later in another")
