"""Claims that answer one question meet; claims that a careful reader keeps apart do not; differences are named."""

from __future__ import annotations

import random

import pytest

from secondsource.compare import Compare
from secondsource.compare.corpus import Corpus
from secondsource.model import Answer, Certainty, Claim, DifferenceKind, Judgement, Question, Report
from tests.compare.made import Made

NOVEMBER = ("in November", "2023-11", "2023-11-01", "2023-11-30")
YEAR = ("last year", "2023", "2023-01-01", "2023-12-31")
MAY = ("in May", "2023-05", "2023-05-01", "2023-05-31")


class Pair:
    """Two reports of one story, a claim from each."""

    def __init__(self, left: str, right: str, **days: str) -> None:
        self.made = Made()
        self.left = self.made.report(left, outlet="Gazette", day=days.get("left_day"))
        self.right = self.made.report(right, outlet="Herald", day=days.get("right_day"))

    def person(self, report: Report, text: str, thing: str = "") -> object:
        return self.made.name(report, text, thing=thing or text)

    def place(self, report: Report, text: str, thing: str = "") -> object:
        return self.made.name(report, text, "LOC", thing=thing or text)

    def judge(self) -> list[Judgement]:
        return [j for j in Compare().run(self.made.one_story()) if isinstance(j, Judgement)]


def same(judged: list[Judgement], left: Claim, right: Claim) -> bool:
    return any(j.question is Question.CLAIM and {j.left, j.right} == {left.id, right.id} for j in judged)


def difference(judged: list[Judgement]) -> tuple[str, DifferenceKind | None] | None:
    found = [j for j in judged if j.question is Question.AGREEMENT and j.answer is Answer.NEGATIVE]
    return (found[0].slot, found[0].difference) if found else None


def fled(pair: Pair, report: Report, verb: str, lemma: str, *who_where: str, **more: object) -> Claim:
    who, where = who_where
    thing = more.pop("thing", "ri")
    place = more.pop("place", where)
    return pair.made.claim(
        report, report.text.rstrip("."), verb, lemma, agent=pair.person(report, who, str(thing)),
        destination=pair.place(report, where, str(place)), **more,  # type: ignore[arg-type]
    )  # fmt: skip


def test_synonyms_with_the_same_participants_agree() -> None:
    pair = Pair("Ri Il Gyu has fled to South Korea.", "Ri Il-gyu defected to the South in November.")
    a = fled(pair, pair.left, "fled", "flee", "Ri Il Gyu", "South Korea", place="sk")
    b = fled(pair, pair.right, "defected", "defect", "Ri Il-gyu", "the South", place="sk", time=NOVEMBER)
    judged = pair.judge()
    assert same(judged, a, b)
    assert difference(judged) is None


def test_entering_is_fleeing_to_the_same_place() -> None:
    pair = Pair("Ri Il Gyu has fled to Korea.", "Ri entered Korea in November.")
    a = fled(pair, pair.left, "fled", "flee", "Ri Il Gyu", "Korea")
    b = fled(pair, pair.right, "entered", "enter", "Ri", "Korea", time=NOVEMBER)
    assert same(pair.judge(), a, b)


def test_nominal_with_a_vouching_verb_agrees_with_the_clause() -> None:
    pair = Pair("Ri Il Gyu has fled to Korea.", "The agency confirmed Ri\u2019s defection.")
    a = fled(pair, pair.left, "fled", "flee", "Ri Il Gyu", "Korea")
    pair.person(pair.right, "Ri", "ri")
    agency = pair.made.name(pair.right, "The agency", "ORG")
    b = pair.made.claim(
        pair.right, pair.right.text[:-1], "confirmed", "confirm", agent=agency, patient="Ri\u2019s defection"
    )  # fmt: skip
    assert same(pair.judge(), a, b)


def test_denial_of_the_same_event_is_a_contradiction() -> None:
    pair = Pair("Ri Il Gyu has fled to Korea.", "Ri did not flee to Korea.")
    a = fled(pair, pair.left, "fled", "flee", "Ri Il Gyu", "Korea")
    b = fled(pair, pair.right, "flee", "flee", "Ri", "Korea", negative=True)
    judged = pair.judge()
    assert same(judged, a, b)
    assert difference(judged) == ("polarity", DifferenceKind.CONTRADICTION)


def test_refusing_is_not_doing() -> None:
    pair = Pair("Nordwind refrained from disclosing details.", "Nordwind did not provide further details.")
    a = pair.made.claim(
        pair.left, pair.left.text[:-1], "refrained", "refrain",
        agent=pair.made.name(pair.left, "Nordwind", "ORG"), patient="details",
    )  # fmt: skip
    b = pair.made.claim(
        pair.right, pair.right.text[:-1], "provide", "provide", negative=True,
        agent=pair.made.name(pair.right, "Nordwind", "ORG"), patient="further details",
    )  # fmt: skip
    judged = pair.judge()
    assert same(judged, a, b)
    assert difference(judged) is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (NOVEMBER, YEAR, DifferenceKind.PRECISION),
        (NOVEMBER, NOVEMBER, None),
    ],
)
def test_times_that_meet(left: tuple[str, ...], right: tuple[str, ...], expected: DifferenceKind | None) -> None:
    pair = Pair(f"Ri Il Gyu fled to Korea {left[0]}.", f"Ri Il Gyu escaped to Korea {right[0]}.")
    a = fled(pair, pair.left, "fled", "flee", "Ri Il Gyu", "Korea", time=left)
    b = fled(pair, pair.right, "escaped", "escape", "Ri Il Gyu", "Korea", time=right)
    judged = pair.judge()
    assert same(judged, a, b)
    assert difference(judged) == (("time", expected) if expected else None)


def killed(pair: Pair, report: Report, count: float, words: str) -> Claim:
    return pair.made.claim(
        report, report.text.rstrip("."), "killed", "kill", agent=pair.made.name(report, "Cyclone Idris", "EVENT"),
        patient=words, place=pair.place(report, "Tarsa"), count=(words.split(maxsplit=1)[0], count, "people"),
    )  # fmt: skip


def test_two_counts_are_a_contradiction_or_an_update_by_publication() -> None:
    for days, kind in (
        ({}, DifferenceKind.CONTRADICTION),
        ({"left_day": "2024-05-01", "right_day": "2024-05-03"}, DifferenceKind.UPDATE),
    ):
        pair = Pair("Cyclone Idris killed 12 people in Tarsa.", "Cyclone Idris killed 19 people in Tarsa.", **days)
        a = killed(pair, pair.left, 12, "12 people")
        b = killed(pair, pair.right, 19, "19 people")
        judged = pair.judge()
        assert same(judged, a, b)
        assert difference(judged) == ("quantity", kind)


def aged(pair: Pair, report: Report, years: float, words: str) -> Claim:
    return pair.made.claim(
        report, report.text.rstrip("."), words.split(maxsplit=1)[0], "age", agent=pair.person(report, "Ana Petrova"),
        count=(words, years, "years old"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("right", "days", "expected"),
    [
        (52, {}, None),
        (54, {}, ("quantity", DifferenceKind.CONTRADICTION)),
        (53, {"left_day": "2023-03-01", "right_day": "2024-02-01"}, ("quantity", DifferenceKind.AGEING)),
        (52, {"left_day": "2023-03-01", "right_day": "2024-02-01"}, None),
        (81, {"left_day": "2023-03-01", "right_day": "2024-02-01"}, ("quantity", DifferenceKind.REFERENT)),
        (51, {"left_day": "2023-03-01", "right_day": "2024-02-01"}, ("quantity", DifferenceKind.CONTRADICTION)),
        (57, {"left_day": "2023-03-01", "right_day": "2024-02-01"}, ("quantity", DifferenceKind.CONTRADICTION)),
    ],
)
def test_people_grow_older(right: int, days: dict[str, str], expected: object) -> None:
    pair = Pair("Ana Petrova, 52.", f"Ana Petrova, {right}.", **days)
    a, b = aged(pair, pair.left, 52, "52"), aged(pair, pair.right, right, str(right))
    judged = pair.judge()
    assert same(judged, a, b)
    assert difference(judged) == expected


def attacked(pair: Pair, report: Report, agent: str, patient: str, verb: str = "attacked") -> Claim:
    return pair.made.claim(
        report, report.text.rstrip("."), verb, verb.removesuffix("ed"),
        agent=pair.person(report, agent), patient=pair.person(report, patient),
    )  # fmt: skip


def test_swapped_parts_do_not_agree() -> None:
    pair = Pair("Ana Petrova attacked Jon Ek on the quay.", "Jon Ek attacked Ana Petrova on the quay.")
    a = attacked(pair, pair.left, "Ana Petrova", "Jon Ek")
    b = attacked(pair, pair.right, "Jon Ek", "Ana Petrova")
    assert not same(pair.judge(), a, b)


def test_another_person_does_not_agree() -> None:
    pair = Pair("Ana Petrova attacked Jon Ek on the quay.", "Eva Petrova attacked Jon Ek on the quay.")
    a = attacked(pair, pair.left, "Ana Petrova", "Jon Ek")
    b = attacked(pair, pair.right, "Eva Petrova", "Jon Ek")
    assert not same(pair.judge(), a, b)


def test_another_act_by_the_same_people_does_not_agree() -> None:
    pair = Pair("Ana Petrova attacked Jon Ek on the quay.", "Ana Petrova thanked Jon Ek on the quay.")
    a = attacked(pair, pair.left, "Ana Petrova", "Jon Ek")
    b = attacked(pair, pair.right, "Ana Petrova", "Jon Ek", "thanked")
    assert not same(pair.judge(), a, b)


def test_a_plan_is_not_the_act() -> None:
    pair = Pair("Ri Il Gyu has fled to Korea.", "Ri wanted to flee to Korea.")
    a = fled(pair, pair.left, "fled", "flee", "Ri Il Gyu", "Korea")
    b = fled(pair, pair.right, "flee", "flee", "Ri", "Korea", certainty=Certainty.UNSPECIFIED)
    assert not same(pair.judge(), a, b)


def test_what_is_to_come_is_not_what_was() -> None:
    pair = Pair("Ri Il Gyu will flee to Korea.", "Ri has fled to Korea.")
    a = fled(pair, pair.left, "flee", "flee", "Ri Il Gyu", "Korea")
    b = fled(pair, pair.right, "fled", "flee", "Ri", "Korea")
    assert not same(pair.judge(), a, b)


def test_two_visits_at_two_times_are_two() -> None:
    pair = Pair("Ana Petrova visited Korea in November.", "Ana Petrova toured Korea in May with a choir.")
    claims = [
        pair.made.claim(
            report, report.text.rstrip("."), verb, lemma, time=time, agent=pair.person(report, "Ana Petrova"),
            patient=pair.place(report, "Korea"),
        )
        for report, verb, lemma, time in (
            (pair.left, "visited", "visit", NOVEMBER), (pair.right, "toured", "tour", MAY)
        )
    ]  # fmt: skip
    assert not same(pair.judge(), *claims)


def test_two_countries_never_agree_silently() -> None:
    pair = Pair("Ri Il Gyu has fled to South Korea.", "Ri Il Gyu has fled to Japan.")
    a = fled(pair, pair.left, "fled", "flee", "Ri Il Gyu", "South Korea")
    b = fled(pair, pair.right, "fled", "flee", "Ri Il Gyu", "Japan")
    judged = pair.judge()
    assert not same(judged, a, b) or difference(judged) == ("place", DifferenceKind.CONTRADICTION)


def test_first_of_its_kind_is_more_than_of_its_kind() -> None:
    pair = Pair("Ana Petrova is the first diplomat.", "Ana Petrova is a diplomat.")
    claims = [
        pair.made.claim(r, r.text[:-1], "is", "be", agent=pair.person(r, "Ana Petrova"), attribute=what)
        for r, what in ((pair.left, "the first diplomat"), (pair.right, "a diplomat"))
    ]
    assert not same(pair.judge(), *claims)


def test_stories_are_kept_apart() -> None:
    pair = Pair("Ri Il Gyu has fled to Korea.", "Ri Il Gyu has fled to Korea.")
    fled(pair, pair.left, "fled", "flee", "Ri Il Gyu", "Korea")
    fled(pair, pair.right, "fled", "flee", "Ri Il Gyu", "Korea")
    assert list(Compare().run(pair.made.records)) == []


def test_who_said_it_stands_beside_what_was_said() -> None:
    pair = Pair("The dam has burst, Nordwind said Tuesday.", "Nothing else happened.")
    said = pair.made.said(pair.left, "Nordwind", "said", "The dam has burst")
    content = pair.made.claim(pair.left, "The dam has burst", "burst", "burst", said)
    saying = pair.made.claim(pair.left, "Nordwind said Tuesday", "said", "say", said, agent="Nordwind")
    corpus = Corpus.of([*pair.made.records, *pair.judge()])
    assert corpus.groups.of(saying.id) == corpus.groups.of(content.id)


def test_result_does_not_depend_on_order() -> None:
    pair = Pair("Ri Il Gyu has fled to Korea.", "Ri defected to Korea in November.")
    fled(pair, pair.left, "fled", "flee", "Ri Il Gyu", "Korea")
    fled(pair, pair.right, "defected", "defect", "Ri", "Korea", time=NOVEMBER)
    records = list(pair.made.one_story())
    expected = [j.id for j in Compare().run(records)]
    random.Random(3).shuffle(records)
    assert [j.id for j in Compare().run(records)] == expected
    assert expected
