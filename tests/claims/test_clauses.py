"""What is said of whom: predicates, arguments and the words quoted, from trees written by hand."""

from __future__ import annotations

import pytest

from secondsource.model import MentionLabel, Polarity
from tests.claims.trees import Read


def test_a_main_clause_with_its_arguments() -> None:
    read = Read(
        "In/ADP/2/case March/PROPN/6/obl ,/PUNCT/2/punct the/DET/5/det owner/NOUN/6/nsubj sold/VERB/0/root/sell "
        "the/DET/8/det boat/NOUN/6/obj in/ADP/10/case Bergen/PROPN/6/obl ./PUNCT/6/punct"
    )
    assert read.arguments("sell") == {"agent": "the owner", "patient": "the boat", "place": "Bergen"}
    assert read.claim("sell").text == "In March, the owner sold the boat in Bergen"


def test_conjuncts_share_the_subject_and_are_quoted_apart() -> None:
    read = Read(
        "The/DET/2/det police/NOUN/3/nsubj searched/VERB/0/root/search the/DET/5/det boat/NOUN/3/obj but/CCONJ/7/cc "
        "found/VERB/3/conj/find nothing/PRON/7/obj ./PUNCT/3/punct"
    )
    assert read.claim("search").text == "The police searched the boat"
    assert read.claim("find").text == "found nothing"
    assert read.arguments("find")["agent"] == "The police"
    assert read.claim("find").polarity is Polarity.NEGATIVE


def test_relative_and_reduced_clauses_take_their_noun() -> None:
    read = Read(
        "The/DET/2/det pilot/NOUN/9/nsubj ,/PUNCT/5/punct who/PRON/5/nsubj lives/VERB/2/acl:relcl/live in/ADP/7/case "
        "Oslo/PROPN/5/obl ,/PUNCT/5/punct saw/VERB/0/root/see a/DET/11/det ship/NOUN/9/obj seized/VERB/11/acl/seize "
        "in/ADP/14/case 1999/NUM/12/obl ./PUNCT/9/punct"
    )
    assert read.arguments("live")["agent"] == "The pilot"
    assert read.arguments("seize") == {"patient": "a ship"}
    seized = read.claim("seize")
    assert seized.text == "a ship seized in 1999"
    assert seized.time is not None
    assert seized.time.edtf == "1999"
    assert read.claim("see").time is None


def test_what_is_said_of_a_description_is_said_of_the_one_described() -> None:
    read = Read(
        "Berg/PROPN/4/nsubj is/AUX/4/cop/be a/DET/4/det pilot/NOUN/0/root who/PRON/6/nsubj flew/VERB/4/acl:relcl/fly "
        "jets/NOUN/6/obj/jet ./PUNCT/4/punct"
    )
    assert read.arguments("fly") == {"agent": "Berg", "patient": "jets"}
    assert read.arguments("be") == {"agent": "Berg", "attribute": "a pilot"}


def test_a_passive_turns_its_roles() -> None:
    read = Read(
        "He/PRON/3/nsubj:pass was/AUX/3/aux:pass/be freed/VERB/0/root/free by/ADP/6/case the/DET/6/det "
        "court/NOUN/3/obl:agent "
        "./PUNCT/3/punct"
    )
    assert read.arguments("free") == {"patient": "He", "agent": "the court"}


def test_a_participle_takes_the_subject_of_its_clause() -> None:
    read = Read(
        "The/DET/2/det crew/NOUN/3/nsubj left/VERB/0/root/leave after/SCONJ/5/mark cutting/VERB/3/advcl/cut "
        "the/DET/7/det ropes/NOUN/5/obj/rope ./PUNCT/3/punct"
    )
    assert read.arguments("cut") == {"agent": "The crew", "patient": "the ropes"}
    assert read.claim("cut").text == "cutting the ropes"


@pytest.mark.parametrize(
    "line",
    [
        "Follow/VERB/0/root/follow us/PRON/1/obj on/ADP/4/case Twitter/PROPN/1/obl ./PUNCT/1/punct",
        "Updated/VERB/0/root/update",
    ],
)
def test_commands_and_lone_words_claim_nothing(line: str) -> None:
    assert Read(line).claims == []


def test_purposes_conditions_and_embedded_questions_are_not_asserted() -> None:
    read = Read(
        "They/PRON/2/nsubj came/VERB/0/root/come to/PART/4/mark help/VERB/2/advcl if/SCONJ/7/mark it/PRON/7/nsubj "
        "rained/VERB/2/advcl/rain ./PUNCT/2/punct",
        "It/PRON/4/expl is/AUX/4/cop/be not/PART/4/advmod clear/ADJ/0/root who/PRON/6/nsubj "
        "called/VERB/4/csubj/call ./PUNCT/4/punct",
    )
    assert {c.predicate.lemma for c in read.claims} == {"come", "be"}


def test_events_named_by_a_noun() -> None:
    read = Read(
        "Norway/PROPN/3/nmod:poss ’s/PART/1/case purchase/NOUN/9/nsubj of/ADP/6/case the/DET/6/det "
        "ferry/NOUN/3/nmod in/ADP/8/case "
        "2018/NUM/3/nmod surprised/VERB/0/root/surprise many/ADJ/9/obj ./PUNCT/9/punct"
    )
    purchase = read.claim("purchase")
    assert purchase.text == "Norway’s purchase of the ferry in 2018"
    assert read.arguments("purchase") == {"agent": "Norway", "patient": "the ferry"}
    assert purchase.time is not None
    assert purchase.time.edtf == "2018"
    assert read.claim("surprise").time is None


def test_ages_and_appositions() -> None:
    read = Read(
        "Berg/PROPN/8/nsubj ,/PUNCT/3/punct 52/NUM/1/nmod:unmarked ,/PUNCT/3/punct a/DET/6/det "
        "pilot/NOUN/1/appos ,/PUNCT/6/punct "
        "left/VERB/0/root/leave ./PUNCT/8/punct",
        names={"Berg": MentionLabel.PERSON},
    )
    assert read.claim("age").text == "Berg, 52"
    assert read.claim("age").quantities[0].value == 52
    assert read.arguments("age") == {"agent": "Berg"}
    assert read.arguments("pilot") == {"agent": "Berg", "attribute": "a pilot"}
    assert read.arguments("leave") == {"agent": "Berg"}


def test_an_age_after_a_name_that_ends_in_a_number() -> None:
    read = Read(
        "Jon/PROPN/7/nsubj Berg/PROPN/1/flat III/NUM/1/flat ,/PUNCT/5/punct 52/NUM/1/conj ,/PUNCT/1/punct "
        "left/VERB/0/root/leave ./PUNCT/7/punct"
    )
    assert read.claim("age").text == "Jon Berg III, 52"
    assert read.arguments("age") == {"agent": "Jon Berg III"}


def test_an_age_in_words_with_and_without_hyphens() -> None:
    for words in (
        "Six/NUM/2/nummod year/NOUN/3/compound old/ADJ/4/amod",
        "6/NUM/2/nummod year/NOUN/3/compound olds/NOUN/4/amod",
    ):
        read = Read(f"{words} Berg/PROPN/5/nsubj left/VERB/0/root/leave ./PUNCT/5/punct")
        assert read.arguments("age") == {"agent": "Berg"}
        assert [q.value for q in read.claim("age").quantities] == [6]


def test_a_count_after_a_place_is_no_age() -> None:
    read = Read(
        "In/ADP/2/case Tarsa/PROPN/6/obl ,/PUNCT/2/punct 12/NUM/6/nsubj:pass were/AUX/6/aux:pass/be "
        "killed/VERB/0/root/kill ./PUNCT/6/punct"
    )
    assert all(c.predicate.lemma != "age" for c in read.claims)


def test_arguments_name_their_mention() -> None:
    read = Read(
        "The/DET/3/det Bergen/PROPN/3/compound Times/PROPN/4/nsubj closed/VERB/0/root/close ./PUNCT/4/punct",
        names={"Bergen Times": MentionLabel.ORG, "Bergen": MentionLabel.LOC},
    )
    (argument,) = read.claim("close").arguments
    assert read.mentions[argument.mention or ""] == "Bergen Times"


def test_a_state_has_no_date_but_the_event_beside_the_date_has() -> None:
    read = Read(
        "This/PRON/3/nsubj is/AUX/3/cop/be like/ADJ/0/root Berg/PROPN/6/nmod:poss ’s/PART/4/case escape/NOUN/3/obl "
        "from/ADP/8/case Oslo/PROPN/6/nmod in/ADP/10/case 2016/NUM/3/obl ./PUNCT/3/punct"
    )
    escape = read.claim("escape")
    assert escape.time is not None
    assert escape.time.edtf == "2016"
    assert read.claim("be").time is None


def test_a_bare_complement_happens_when_its_verb_does() -> None:
    read = Read(
        "In/ADP/2/case 2019/NUM/5/obl ,/PUNCT/2/punct Norway/PROPN/5/nsubj saw/VERB/0/root/see the/DET/7/det "
        "number/NOUN/5/obj "
        "of/ADP/9/case ferries/NOUN/7/nmod/ferry reach/VERB/9/acl 196/NUM/10/obj ./PUNCT/5/punct"
    )
    reach = read.claim("reach")
    assert reach.time is not None
    assert reach.time.edtf == "2019"
    assert read.arguments("reach")["agent"] == "the number of ferries"
