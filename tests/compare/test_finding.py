"""How many independent origins a finding has: families, shared voices, outlets that quote outlets."""

from __future__ import annotations

from secondsource.compare.corpus import Corpus
from secondsource.compare.finding import Ledger, Support, support, told_shortly
from secondsource.model import Answer, Attribution, DifferenceKind, Judgement, OriginKind, Question, Report, Status
from tests.compare.made import BY, Made

TEXT = "The dam at Orm has burst"


def weigh(made: Made) -> Support:
    corpus = Corpus.of(made.records)
    return support(list(corpus.claims.values()), Ledger(corpus=corpus))


def tells(made: Made, outlet: str | None, voice: str | None = None, more: str = "", thing: str = "") -> Report:
    """A report that the dam has burst, in its own word or a voice's."""
    text = f"{TEXT}, {voice} said." if voice else f"{TEXT}."
    report = made.report(f"{text}\n{more}" if more else text, outlet=outlet)
    said: list[Attribution] = []
    if voice:
        mention = made.name(report, voice, "ORG", thing=thing or voice) if voice[0].isupper() else None
        said = [made.said(report, voice, "said", TEXT, mention=mention)]
    made.claim(report, TEXT, "burst", "burst", *said)
    return report


def test_one_spokesman_in_three_papers_is_one_origin() -> None:
    made = Made()
    for outlet in ("Gazette", "Herald", "Courier"):
        tells(made, outlet, "Nordwind Energy")
    found = weigh(made)
    assert found.status is Status.ONE_ORIGIN
    assert [o.name for o in found.origins] == ["Nordwind Energy"]
    assert "3 reports" in found.reason


def test_two_named_voices_are_two_origins() -> None:
    made = Made()
    tells(made, "Gazette", "Nordwind Energy")
    tells(made, "Gazette", "Orm Council")
    assert weigh(made).status is Status.CORROBORATED


def test_two_outlets_of_their_own_word_are_two() -> None:
    made = Made()
    tells(made, "Gazette")
    tells(made, "Herald")
    found = weigh(made)
    assert found.status is Status.CORROBORATED
    assert {o.kind for o in found.origins} == {OriginKind.OUTLET}


def test_two_prints_of_one_text_are_one() -> None:
    made = Made()
    a, b = tells(made, "Gazette"), tells(made, "Herald")
    made.same(Question.REPRINT, a.id, b.id)
    found = weigh(made)
    assert found.status is Status.ONE_ORIGIN
    assert "prints the same text" in found.reason


def test_two_reports_of_one_outlet_are_one() -> None:
    made = Made()
    tells(made, "Gazette")
    tells(made, "The Gazette", more="It happened again.")
    assert weigh(made).status is Status.ONE_ORIGIN


def test_outlets_that_cite_one_voice_elsewhere_may_rest_on_it() -> None:
    made = Made()
    for outlet in ("Gazette", "Herald"):
        report = tells(made, outlet, more="It was built in 1961, Nordwind Energy said.")
        mention = made.name(report, "Nordwind Energy", "ORG")
        said = made.said(report, "Nordwind Energy", "said", "It was built in 1961", mention=mention)
        made.claim(report, "It was built in 1961", "built", "build", said)
    corpus = Corpus.of(made.records)
    burst = [c for c in corpus.claims.values() if c.predicate.lemma == "burst"]
    found = support(burst, Ledger(corpus=corpus))
    assert found.status is Status.ONE_ORIGIN
    assert "independence is not established" in found.reason


def test_outlet_that_cites_the_voice_adds_nothing_of_its_own() -> None:
    made = Made()
    tells(made, "Gazette", "Nordwind Energy")
    report = tells(made, "Herald", more="Nordwind Energy said nobody was hurt.")
    mention = made.name(report, "Nordwind Energy", "ORG")
    said = made.said(report, "Nordwind Energy", "said", "nobody was hurt", mention=mention)
    made.claim(report, "nobody was hurt", "hurt", "hurt", said)
    corpus = Corpus.of(made.records)
    burst = [c for c in corpus.claims.values() if c.predicate.lemma == "burst"]
    assert support(burst, Ledger(corpus=corpus)).status is Status.ONE_ORIGIN


def test_outlet_quoting_outlet_adds_nothing() -> None:
    made = Made()
    tells(made, "Daily Orb")
    tells(made, "Herald", "Daily Orb")
    found = weigh(made)
    assert found.status is Status.ONE_ORIGIN
    assert [o.name for o in found.origins] == ["Daily Orb"]


def test_unnamed_voices_confirm_nothing() -> None:
    made = Made()
    tells(made, "Gazette", "sources")
    tells(made, "Herald", "witnesses")
    found = weigh(made)
    assert found.status is Status.UNSOURCED
    tells(made, "Courier", "Nordwind Energy")
    assert weigh(made).status is Status.ONE_ORIGIN


def test_police_and_their_officers_are_one_voice() -> None:
    made = Made()
    tells(made, "Gazette", "police")
    tells(made, "Herald", "Tarsa police")
    assert weigh(made).status is Status.ONE_ORIGIN


def test_a_headline_is_no_second_voice() -> None:
    made = Made()
    tells(made, "Gazette", "Nordwind Energy")
    report = made.report(TEXT, outlet="Herald")
    made.claim(report, TEXT, "burst", "burst", headline=True)
    assert weigh(made).status is Status.ONE_ORIGIN


def differing(kind: DifferenceKind) -> Support:
    made = Made()
    tells(made, "Gazette", "Nordwind Energy")
    tells(made, "Herald", "Orm Council")
    left, right = Corpus.of(made.records).claims
    made.records.append(
        Judgement(
            question=Question.AGREEMENT, left=left, right=right, answer=Answer.NEGATIVE, score=0.0, producer=BY,
            slot="quantity", difference=kind, note="two numbers",
        )
    )  # fmt: skip
    return weigh(made)


def test_contradiction_disputes_and_precision_does_not() -> None:
    assert differing(DifferenceKind.CONTRADICTION).status is Status.DISPUTED
    assert differing(DifferenceKind.CONTRADICTION).reason == "two numbers"
    assert len(differing(DifferenceKind.CONTRADICTION).origins) == 2
    assert differing(DifferenceKind.PRECISION).status is Status.CORROBORATED


def test_who_gave_the_earlier_number_does_not_bear_out_the_later() -> None:
    found = differing(DifferenceKind.UPDATE)
    assert found.status is Status.ONE_ORIGIN
    assert len(found.origins) == 1
    assert "1 earlier answer is replaced" in found.reason


def test_many_pairs_are_told_by_their_answers() -> None:
    notes = [f"two numbers: “{a}” and “{b}”" for a, b in (("3", "5"), ("3", "7"), ("5", "7"))]
    assert told_shortly("quantity", notes) == "3 answers in quantity: “3”, “5”, “7”"
    assert told_shortly("quantity", notes[:1]) == notes[0]
    assert told_shortly("time", [""]) == "they differ in time"


def test_one_number_in_other_words_is_one_answer() -> None:
    pairs = (("four", "7 people"), ("Four people", "seven"), ("at least four", "4 people"))
    notes = [f"\u201c{one}\u201d and \u201c{other}\u201d" for one, other in pairs]
    assert told_shortly("quantity", notes) == (
        "3 answers in quantity: \u201c7 people\u201d, \u201cFour people\u201d, \u201cat least four\u201d"
    )


def test_who_only_said_the_earlier_number_goes_with_it() -> None:
    made = Made()
    first = tells(made, "Gazette", "Nordwind Energy")
    corpus = Corpus.of(made.records)
    said = next(iter(corpus.attributions.values()))
    made.claim(first, "Nordwind Energy said", "said", "say", said)
    report = made.report(f"{TEXT}, Orm Council said.", outlet="Herald", day="2024-05-02")
    mention = made.name(report, "Orm Council", "ORG")
    made.claim(report, TEXT, "burst", "burst", made.said(report, "Orm Council", "said", TEXT, mention=mention))
    left, right = sorted(c.id for c in Corpus.of(made.records).claims.values() if c.predicate.lemma == "burst")
    made.records.append(
        Judgement(
            question=Question.AGREEMENT, left=left, right=right, answer=Answer.NEGATIVE, score=0.0, producer=BY,
            slot="quantity", difference=DifferenceKind.UPDATE, note="two numbers",
        )
    )  # fmt: skip
    found = weigh(made)
    assert [o.name for o in found.origins] == ["Orm Council"]
