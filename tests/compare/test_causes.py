"""Reasons are a question of their own."""

from __future__ import annotations

from secondsource.compare import Compare
from secondsource.compare.causes import ground_of
from secondsource.model import Answer, DifferenceKind, Judgement, Question
from tests.compare.made import Made


def judged(made: Made) -> list[Judgement]:
    return [j for j in Compare().run(made.one_story()) if isinstance(j, Judgement)]


def motives() -> tuple[Made, list[str]]:
    made = Made()
    a = made.report("Ri cited boredom as the main reason for his defection.")
    ri = made.name(a, "Ri", thing="ri")
    made.name(a, "his", thing="ri", kind="pronoun")
    first = made.claim(a, a.text[:-1], "cited", "cite", agent=ri, patient="boredom")
    b = made.report("Ri decided to defect out of anger.")
    second = made.claim(b, b.text[:-1], "decided", "decide", agent=made.name(b, "Ri", thing="ri"), topic="defect")
    return made, [first.id, second.id]


def test_two_motives_answer_one_question_and_differ() -> None:
    made, ids = motives()
    found = judged(made)
    assert any(j.question is Question.CLAIM and {j.left, j.right} == set(ids) for j in found)
    (apart,) = [j for j in found if j.answer is Answer.NEGATIVE]
    assert (apart.slot, apart.difference) == ("cause", DifferenceKind.DIFFERENCE)


def test_why_is_not_whether() -> None:
    made, ids = motives()
    c = made.report("Ri has defected.")
    fact = made.claim(c, c.text[:-1], "defected", "defect", agent=made.name(c, "Ri", thing="ri"))
    assert not any(fact.id in (j.left, j.right) and {j.left, j.right} & set(ids) for j in judged(made))


def test_the_ground_is_said_in_the_reports_words() -> None:
    made = Made()
    report = made.report("Ri left because of an unfair evaluation.")
    claim = made.claim(report, report.text[:-1], "left", "leave", agent="Ri")
    assert ground_of(claim) == "an unfair evaluation"
