"""Nouns of events go back to the claims that told them, and stay open where two fit."""

from __future__ import annotations

from secondsource.compare import Compare
from secondsource.compare.antecedents import Antecedents
from secondsource.compare.corpus import Corpus
from secondsource.model import Answer, Claim, Judgement, Question
from tests.compare.made import Made


def refers(made: Made, claim: Claim) -> list[tuple[str, str]]:
    corpus = Corpus.of(made.one_story())
    found = Antecedents(corpus).references.get(claim.id, ())
    return [(r.part.text, corpus.claims[r.claim].text) for r in found]


def told(*lines: str) -> tuple[Made, str]:
    text = "\n".join(("Ri has defected in Oslo.", *lines))
    return Made(), text


def test_the_defection_is_the_one_told_before() -> None:
    made, text = told("The defection embarrassed Oslo.")
    report = made.report(text)
    made.claim(report, "Ri has defected in Oslo", "defected", "defect", agent=made.name(report, "Ri"))
    later = made.claim(report, "The defection embarrassed Oslo", "embarrassed", "embarrass", agent="The defection")
    assert refers(made, later) == [("The defection", "Ri has defected in Oslo")]


def test_of_two_defections_none_is_chosen() -> None:
    made, text = told("Han has defected too.", "The defection embarrassed Oslo.")
    report = made.report(text)
    made.claim(report, "Ri has defected in Oslo", "defected", "defect", agent=made.name(report, "Ri"))
    made.claim(report, "Han has defected too", "defected", "defect", agent=made.name(report, "Han"))
    later = made.claim(report, "The defection embarrassed Oslo", "embarrassed", "embarrass", agent="The defection")
    assert refers(made, later) == []


def test_whose_defection_it_is_tells_which() -> None:
    made, text = told("Han has defected too.", "His defection embarrassed Oslo.")
    report = made.report(text)
    made.claim(report, "Ri has defected in Oslo", "defected", "defect", agent=made.name(report, "Ri"))
    made.claim(report, "Han has defected too", "defected", "defect", agent=made.name(report, "Han"))
    made.name(report, "His", thing="Han", kind="pronoun")
    later = made.claim(report, "His defection embarrassed Oslo", "embarrassed", "embarrass", agent="His defection")
    assert refers(made, later) == [("His defection", "Han has defected too")]


def test_what_did_not_happen_is_no_antecedent() -> None:
    made, text = told("The defection embarrassed Oslo.")
    report = made.report(text)
    made.claim(report, "Ri has defected in Oslo", "defected", "defect", agent=made.name(report, "Ri"), negative=True)
    later = made.claim(report, "The defection embarrassed Oslo", "embarrassed", "embarrass", agent="The defection")
    assert refers(made, later) == []


def test_another_attack_is_another() -> None:
    made, text = told("The second defection embarrassed Oslo.")
    report = made.report(text)
    made.claim(report, "Ri has defected in Oslo", "defected", "defect", agent=made.name(report, "Ri"))
    later = made.claim(
        report, "The second defection embarrassed Oslo", "embarrassed", "embarrass", agent="The second defection"
    )
    assert refers(made, later) == []


def test_that_it_took_place_is_told_of_the_same_event() -> None:
    made, text = told("The defection took place in May.")
    report = made.report(text)
    ri = made.name(report, "Ri")
    first = made.claim(report, "Ri has defected in Oslo", "defected", "defect", agent=ri)
    again = made.claim(report, "The defection took place in May", "took", "take", agent="The defection")
    judged = [j for j in Compare().run(made.one_story()) if isinstance(j, Judgement)]
    joined = [j for j in judged if j.question is Question.CLAIM and j.answer is Answer.POSITIVE]
    assert any({j.left, j.right} == {first.id, again.id} for j in joined)


def test_two_countries_take_part_by_their_names() -> None:
    made = Made()
    a = made.report("Poland and Latvia met in May.\nThe two countries signed a treaty.")
    poland, latvia = made.name(a, "Poland", "LOC"), made.name(a, "Latvia", "LOC")
    both = made.name(a, "The two countries", "LOC", kind="nominal")
    for member in (poland, latvia):
        made.same(Question.MEMBER, both.id, member.id)
    one = made.claim(a, "The two countries signed a treaty", "signed", "sign", agent=both, patient="a treaty")
    b = made.report("Poland signed a treaty with Latvia.")
    other = made.claim(
        b, "Poland signed a treaty with Latvia", "signed", "sign", agent=made.name(b, "Poland", "LOC"),
        patient="a treaty", companion=made.name(b, "Latvia", "LOC"),
    )  # fmt: skip
    records = made.one_story()
    corpus = Corpus.of(records)
    assert {t.name for t in corpus.members[both.id]} == {"Poland", "Latvia"}
    assert "The two countries" not in {t.name for t in corpus.things.values()}
    judged = [j for j in Compare().run(records) if isinstance(j, Judgement)]
    assert any(j.question is Question.CLAIM and {j.left, j.right} == {one.id, other.id} for j in judged)
