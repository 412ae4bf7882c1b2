"""One whole name in two reports of a story stands for one; a judgement, or one report, keeps two apart."""

from __future__ import annotations

from secondsource.compare.corpus import Corpus
from secondsource.compare.namesakes import one_by_name
from secondsource.model import Answer, Question
from tests.compare.made import Made


def two(name: str = "Ana Petrova", label: str = "PERSON") -> tuple[Made, list[str]]:
    made = Made()
    ids = [made.name(made.report(f"{name} left."), name, label, thing=str(n)).id for n in range(2)]
    return made, ids


def test_whole_names_stand_for_one() -> None:
    assert len(one_by_name(Corpus.of(two()[0].records))) == 1


def test_a_single_name_of_a_person_does_not() -> None:
    assert one_by_name(Corpus.of(two("Petrova")[0].records)) == {}


def test_a_judgement_keeps_namesakes_apart() -> None:
    made, ids = two()
    made.same(Question.ENTITY, *ids, Answer.NEGATIVE)
    assert one_by_name(Corpus.of(made.records)) == {}


def test_one_report_names_two() -> None:
    made = Made()
    report = made.report("Ana Petrova met Ana Petrova.")
    for n in range(2):
        made.name(report, "Ana Petrova", thing=str(n), nth=n)
    assert one_by_name(Corpus.of(made.records)) == {}
