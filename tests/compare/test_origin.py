"""Whose word a claim is: chains, pronouns, papers, bodies, hearsay, the outlet itself."""

from __future__ import annotations

import pytest

from secondsource.compare.corpus import Corpus
from secondsource.compare.finding import Ledger
from secondsource.compare.voices import head_of, key_of
from secondsource.model import Claim, Origin, OriginKind
from tests.compare.made import Made


def origin(made: Made, claim: Claim) -> Origin:
    return Ledger(corpus=Corpus.of(made.records)).origin[claim.id].origin


def told(text: str, source: str | None, cue: str, content: str, predicate: str, **name: str) -> tuple[Made, Claim]:
    made = Made()
    report = made.report(text, outlet="The Gazette")
    mention = made.name(report, name["name"], name.get("label", "ORG")) if name else None
    said = made.said(report, source, cue, content, mention=mention)
    return made, made.claim(report, content, predicate, predicate, said)


def test_named_voice() -> None:
    made, claim = told(
        "The dam has burst, Meridian Power said.", "Meridian Power", "said", "The dam has burst", "burst",
        name="Meridian Power",
    )  # fmt: skip
    found = origin(made, claim)
    assert (found.kind, found.name) == (OriginKind.NAMED, "Meridian Power")
    assert found.entity is not None


def test_no_chain_is_the_outlets_own_word() -> None:
    made = Made()
    report = made.report("The dam has burst.", outlet="The Gazette")
    assert origin(made, made.claim(report, "The dam has burst", "burst", "burst")) == Origin(
        entity=None, name="The Gazette", kind=OriginKind.OUTLET
    )


def test_unknown_outlet_goes_by_its_path() -> None:
    made = Made()
    report = made.report("The dam has burst.", path="folder/a.txt")
    assert origin(made, made.claim(report, "The dam has burst", "burst", "burst")).name == "folder/a.txt"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Sources close to the board", OriginKind.UNNAMED),
        ("Residents", OriginKind.UNNAMED),
        ("A senior official", OriginKind.UNNAMED),
        ("The coast guard", OriginKind.NAMED),
        ("The ministry", OriginKind.NAMED),
        ("Police", OriginKind.NAMED),
        ("A spokeswoman for Nordwind Energy", OriginKind.NAMED),
        ("Nobody even dreamed of it", OriginKind.UNNAMED),
        ("A small group of protesters", OriginKind.UNNAMED),
        ("The group", OriginKind.NAMED),
        ("OSP", OriginKind.NAMED),
        ("The attorneys for the firm", OriginKind.NAMED),
        ("A local newspaper", OriginKind.UNNAMED),
        ("The judgment", OriginKind.NAMED),
        ("Instagram", OriginKind.UNNAMED),
        ("The governor's Telegram channel", OriginKind.NAMED),
        ("A blog post by the governor", OriginKind.NAMED),
        ("A post on the governor's Facebook page", OriginKind.NAMED),
        ("Our reporter", OriginKind.OUTLET),
        ("A Gazette reporter", OriginKind.UNNAMED),
        ("Court filings", OriginKind.NAMED),
        ("A second mother", OriginKind.UNNAMED),
        ("Her mother", OriginKind.NAMED),
        ("Local youths", OriginKind.UNNAMED),
    ],
)
def test_who_can_be_asked(source: str, kind: OriginKind) -> None:
    made, claim = told(f"{source} said the dam has burst.", source, "said", "the dam has burst", "burst")
    assert origin(made, claim).kind is kind


def test_hearsay_without_a_source_is_unnamed() -> None:
    made, claim = told("The dam has reportedly burst.", None, "reportedly", "The dam has", "has")
    assert origin(made, claim).kind is OriginKind.UNNAMED


def test_pronoun_is_the_person_it_refers_to() -> None:
    made = Made()
    report = made.report("Ana Petrova runs the dam.\nShe said it has burst.")
    made.name(report, "Ana Petrova", thing="ana")
    she = made.name(report, "She", thing="ana", kind="pronoun")
    said = made.said(report, "She", "said", "it has burst", mention=she)
    found = origin(made, made.claim(report, "it has burst", "burst", "burst", said))
    assert found.name == "Ana Petrova"


def test_innermost_named_voice_counts_and_hearsay_inside_does_not() -> None:
    made = Made()
    report = made.report("The Daily Orb said Ana Petrova told it that the dam had reportedly burst.")
    orb, ana = made.name(report, "The Daily Orb", "ORG"), made.name(report, "Ana Petrova")
    outer = made.said(
        report, "The Daily Orb", "said", "Ana Petrova told it that the dam had reportedly burst", mention=orb
    )
    inner = made.said(report, "Ana Petrova", "told", "the dam had reportedly burst", "tell", mention=ana)
    hearsay = made.said(report, None, "reportedly", "the dam had")
    claim = made.claim(report, "the dam had reportedly burst", "burst", "burst", outer, inner, hearsay)
    assert origin(made, claim).name == "Ana Petrova"


def test_the_report_is_the_newspaper_that_was_named_before() -> None:
    made = Made()
    report = made.report("Petrova gave an interview published by Chosen Orb.\nThe report said the dam had burst.")
    made.name(report, "Chosen Orb", "ORG")
    said = made.said(report, "The report", "said", "the dam had burst")
    assert origin(made, made.claim(report, "the dam had burst", "burst", "burst", said)).name == "Chosen Orb"


def test_a_report_not_told_of_before_is_nobody_in_particular() -> None:
    made = Made()
    report = made.report("The Daily Orb newspaper is large.\nA media report said the dam had burst.")
    made.name(report, "The Daily Orb", "ORG")
    said = made.said(report, "A media report", "said", "the dam had burst")
    assert origin(made, made.claim(report, "the dam had burst", "burst", "burst", said)).kind is OriginKind.UNNAMED


def test_somebody_of_a_named_body_speaks_for_it() -> None:
    made = Made()
    report = made.report("An official at Nordwind Energy said the dam had burst.")
    body = made.name(report, "Nordwind Energy", "ORG")
    said = made.said(report, "An official at Nordwind Energy", "said", "the dam had burst")
    found = origin(made, made.claim(report, "the dam had burst", "burst", "burst", said))
    assert found.kind is OriginKind.NAMED
    assert found.entity == Corpus.of(made.records).thing_of(body.id).id  # type: ignore[union-attr]


def test_who_performs_an_act_of_speech_answers_for_it() -> None:
    made = Made()
    report = made.report("Nordwind Energy confirmed the breach.")
    body = made.name(report, "Nordwind Energy", "ORG")
    claim = made.claim(report, report.text[:-1], "confirmed", "confirm", agent=body, patient="the breach")
    assert origin(made, claim).name == "Nordwind Energy"


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("An official at the unification ministry in charge of inter-Korean affairs", "official"),
        ("South Korea\u2019s spy agency", "agency"),
        ("people familiar with the matter", "people"),
        ("the minister, who resigned", "minister"),
        ("", ""),
    ],
)
def test_heads(phrase: str, head: str) -> None:
    assert head_of(phrase) == head


def test_names_are_compared_without_article_case_and_possessive() -> None:
    assert key_of("The Chosun Ilbo\u2019s") == key_of("chosun ilbo")


def test_a_paper_called_observer_can_be_asked_and_observers_cannot() -> None:
    made = Made()
    report = made.report("The Orm Observer said the dam had burst.\nObservers said it leaked.")
    paper = made.name(report, "The Orm Observer", "ORG")
    said = made.said(report, "The Orm Observer", "said", "the dam had burst", mention=paper)
    assert origin(made, made.claim(report, "the dam had burst", "burst", "burst", said)).kind is OriginKind.NAMED
    told = made.said(report, "Observers", "said", "it leaked")
    assert origin(made, made.claim(report, "it leaked", "leaked", "leak", told)).kind is OriginKind.UNNAMED


def test_a_person_named_beside_his_post_is_that_person() -> None:
    made = Made()
    report = made.report("The dam had burst, coordinator of the river board, Ana Petrova, said.")
    made.name(report, "Ana Petrova", thing="ana")
    said = made.said(report, "coordinator of the river board, Ana Petrova", "said", "The dam had burst")
    assert origin(made, made.claim(report, "The dam had burst", "burst", "burst", said)).name == "Ana Petrova"


def test_who_did_not_say_a_thing_answers_for_nothing() -> None:
    made = Made()
    report = made.report("Nordwind Energy did not confirm the breach.", outlet="Gazette")
    body = made.name(report, "Nordwind Energy", "ORG")
    claim = made.claim(report, report.text[:-1], "confirm", "confirm", agent=body, patient="the breach", negative=True)
    assert origin(made, claim).kind is OriginKind.OUTLET


def test_who_writes_on_a_channel_is_the_voice_and_not_the_service() -> None:
    made = Made()
    report = made.report("The dam has burst, according to Ana Petrova's Telegram channel.")
    made.name(report, "Ana Petrova", thing="ana")
    service = made.name(report, "Telegram", "ORG")
    source = "Ana Petrova's Telegram channel"
    said = made.said(report, source, "according to", "The dam has burst", mention=service)
    found = origin(made, made.claim(report, "The dam has burst", "burst", "burst", said))
    assert (found.kind, found.name) == (OriginKind.NAMED, "Ana Petrova")


def test_somebody_whom_no_report_names_is_unnamed_however_often_she_is_told_of() -> None:
    made = Made()
    report = made.report("A woman outside the bank said the dam has burst.\nShe wept.")
    woman = made.name(report, "A woman outside the bank", "PERSON", thing="woman", kind="nominal")
    made.name(report, "She", thing="woman", kind="pronoun")
    said = made.said(report, "A woman outside the bank", "said", "the dam has burst", mention=woman)
    assert origin(made, made.claim(report, "the dam has burst", "burst", "burst", said)).kind is OriginKind.UNNAMED


def test_a_name_set_off_behind_a_post_is_the_voice() -> None:
    source = "The Chancellor, Ana Petrova, fighting for her post"
    made = Made()
    report = made.report(f"{source}, said the dam has burst.")
    post = made.name(report, "The Chancellor", "PERSON", kind="nominal")
    made.name(report, "Ana Petrova")
    said = made.said(report, source, "said", "the dam has burst", mention=post)
    assert origin(made, made.claim(report, "the dam has burst", "burst", "burst", said)).name == "Ana Petrova"


def test_who_says_that_there_is_no_comment_answers_for_nothing() -> None:
    made = Made()
    report = made.report("Ana Petrova said she had no comment.", outlet="The Gazette")
    ana = made.name(report, "Ana Petrova")
    claim = made.claim(report, "Ana Petrova said she had no comment", "said", "say", agent=ana)
    assert origin(made, claim).kind is OriginKind.OUTLET


def test_a_paper_of_the_store_is_known_by_its_name_where_no_mention_is() -> None:
    made = Made()
    made.report("The dam has burst.", outlet="Arctic Fisher")
    report = made.report("The dam has burst, according to a report in the Arctic Fisher.", outlet="The Gazette")
    said = made.said(report, "a report in the Arctic Fisher", "according to", "The dam has burst")
    found = origin(made, made.claim(report, "The dam has burst", "burst", "burst", said))
    assert (found.kind, found.name) == (OriginKind.NAMED, "Arctic Fisher")


def test_a_spokesman_who_is_new_in_the_story_is_nobody_named_before() -> None:
    made = Made()
    report = made.report("Police arrested Nino, a police spokesman said.")
    nino = made.name(report, "Nino")
    spokesman = made.name(report, "a police spokesman", kind="nominal", thing="Nino")
    said = made.said(report, "a police spokesman", "said", "Police arrested Nino", mention=spokesman)
    found = origin(made, made.claim(report, "Police arrested Nino", "arrested", "arrest", said, patient=nino))
    assert found.name == "a police spokesman"


def test_a_neighbour_with_a_name_can_be_asked() -> None:
    made = Made()
    report = made.report("The dam has burst, a neighbour, Ana Petrova, said.")
    ana = made.name(report, "Ana Petrova")
    said = made.said(report, "a neighbour, Ana Petrova", "said", "The dam has burst", mention=ana)
    assert origin(made, made.claim(report, "The dam has burst", "burst", "burst", said)).name == "Ana Petrova"


def test_words_quoted_of_a_speaker_who_was_not_found_are_not_the_outlets_own() -> None:
    made = Made()
    text = "\u201cI saw that the dam has burst and ran\u201d\nIt was \u201cburst open\u201d, police say."
    report = made.report(text, outlet="Gazette")
    quoted = made.claim(report, "the dam has burst", "burst", "burst")
    term = made.claim(report, "It was", "was", "be")
    assert origin(made, quoted) == Origin(entity=None, name="somebody quoted", kind=OriginKind.UNNAMED)
    assert origin(made, term).kind is OriginKind.OUTLET
