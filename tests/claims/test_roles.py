"""Who does what to whom, where the words stand in another order or place than usual."""

from __future__ import annotations

import pytest

from tests.claims.trees import Read


@pytest.mark.parametrize(
    ("line", "lemma", "wanted"),
    [
        (  # a headline leaves the auxiliary out
            "Two/NUM/2/nummod men/NOUN/3/nsubj/man jailed/VERB/0/root/jail in/ADP/5/case Oslo/PROPN/3/obl",
            "jail", {"patient": "Two men", "place": "Oslo"},
        ),
        (  # and a sentence may put the passive first
            ("Also/ADV/2/advmod named/VERB/0/root/name were/AUX/2/cop/be two/NUM/5/nummod "
             "officers/NOUN/2/nsubj/officer ./PUNCT/2/punct"),
            "name", {"patient": "two officers"},
        ),
        (  # two verbs beside each other have their object in common
            ("Guards/NOUN/2/nsubj/guard shot/VERB/0/root/shoot and/CCONJ/4/cc killed/VERB/2/conj/kill "
             "two/NUM/6/nummod men/NOUN/4/obj/man ./PUNCT/2/punct"),
            "shoot", {"agent": "Guards", "patient": "two men"},
        ),
        (
            ("Two/NUM/2/nummod men/NOUN/3/nsubj/man shot/VERB/0/root/shoot into/ADP/6/case the/DET/6/det "
             "crowd/NOUN/3/obl ./PUNCT/3/punct"),
            "shoot", {"agent": "Two men", "destination": "the crowd"},
        ),
        (
            ("He/PRON/3/nsubj:pass was/AUX/3/aux:pass/be flown/VERB/0/root/fly by/ADP/5/case "
             "helicopter/NOUN/3/obl:agent to/ADP/7/case Oslo/PROPN/3/obl ./PUNCT/3/punct"),
            "fly", {"patient": "He", "instrument": "helicopter", "destination": "Oslo"},
        ),
        (
            ("Shares/NOUN/2/nsubj/share fell/VERB/0/root/fall 3/NUM/4/nummod %/SYM/2/obj in/ADP/6/case "
             "Oslo/PROPN/2/obl ./PUNCT/2/punct"),
            "fall", {"agent": "Shares", "place": "Oslo"},
        ),
        (
            ("She/PRON/2/nsubj called/VERB/0/root/call the/DET/4/det vote/NOUN/2/obj a/DET/6/det farce/NOUN/2/obj "
             "./PUNCT/2/punct"),
            "call", {"agent": "She", "patient": "the vote", "attribute": "a farce"},
        ),
        (
            ("The/DET/2/det ship/NOUN/8/nsubj ,/PUNCT/6/punct which/PRON/6/obj Roe/PROPN/6/nsubj "
             "bought/VERB/2/acl:relcl/buy ,/PUNCT/6/punct sank/VERB/0/root/sink ./PUNCT/8/punct"),
            "buy", {"agent": "Roe", "patient": "The ship"},
        ),
        (
            ("The/DET/2/det vote/NOUN/3/nsubj took/VERB/0/root/take place/NOUN/3/obj in/ADP/6/case Oslo/PROPN/3/obl "
             "./PUNCT/3/punct"),
            "take", {"agent": "The vote", "place": "Oslo"},
        ),
        (
            ("He/PRON/3/nsubj:pass was/AUX/3/aux:pass/be named/VERB/0/root/name as/ADP/5/case Roe/PROPN/3/obl:agent "
             "./PUNCT/3/punct"),
            "name", {"patient": "He", "attribute": "Roe"},
        ),
        (
            ("He/PRON/2/nsubj got/VERB/0/root/get shot/VERB/2/xcomp/shoot in/ADP/6/case the/DET/6/det "
             "leg/NOUN/3/obl ./PUNCT/2/punct"),
            "shoot", {"patient": "He", "topic": "the leg"},
        ),
    ],
)  # fmt: skip
def test_roles(line: str, lemma: str, wanted: dict[str, str]) -> None:
    assert Read(line).arguments(lemma) == wanted


@pytest.mark.parametrize("relation", ["nsubj", "obj"])
def test_who_somebody_says_does_something_is_no_speaker(relation: str) -> None:
    read = Read(
        f"They/PRON/2/nsubj sued/VERB/0/root/sue Roe/PROPN/2/obj ,/PUNCT/7/punct who/PRON/7/{relation} "
        "police/NOUN/7/nsubj say/VERB/3/acl:relcl owns/VERB/7/ccomp/own ships/NOUN/8/obj/ship ./PUNCT/2/punct"
    )
    assert read.arguments("own") == {"agent": "Roe", "patient": "ships"}
    assert read.arguments("say")["agent"] == "police"


def test_what_is_coordinated_beyond_an_aside_is_an_argument_of_its_own() -> None:
    read = Read(
        "Roe/PROPN/10/nsubj:pass ,/PUNCT/4/punct a/DET/4/det judge/NOUN/1/appos ,/PUNCT/8/punct and/CCONJ/8/cc "
        "her/PRON/8/nmod:poss son/NOUN/1/conj were/AUX/10/aux:pass/be freed/VERB/0/root/free ./PUNCT/10/punct"
    )
    assert [a.text for a in read.claim("free").arguments] == ["Roe", "her son"]


def test_each_age_is_of_the_one_before_it() -> None:
    read = Read(
        "Roe/PROPN/9/nsubj:pass ,/PUNCT/3/punct 13/NUM/1/appos ,/PUNCT/6/punct and/CCONJ/6/cc Dahl/PROPN/1/conj "
        ",/PUNCT/8/punct 16/NUM/6/appos left/VERB/0/root/leave ./PUNCT/9/punct"
    )
    ages = [c for c in read.claims if c.predicate.lemma == "age"]
    assert [[a.text for a in c.arguments] for c in ages] == [["Roe"]]


def test_what_is_denied_by_a_gerund_is_claimed_denied() -> None:
    read = Read(
        "They/PRON/2/nsubj denied/VERB/0/root/deny shelling/VERB/2/xcomp/shell Oslo/PROPN/3/obj ./PUNCT/2/punct"
    )
    claim = read.claim("shell")
    assert (claim.polarity.value, claim.certainty.value) == ("-", "certain")
    assert read.arguments("shell") == {"agent": "They", "patient": "Oslo"}


def test_the_word_that_opens_a_clause_before_it_does_not_make_it_a_question() -> None:
    read = Read(
        "When/ADV/3/advmod he/PRON/3/nsubj left/VERB/6/advcl/leave ,/PUNCT/3/punct they/PRON/6/nsubj "
        "fired/VERB/9/ccomp/fire ,/PUNCT/6/punct Roe/PROPN/9/nsubj said/VERB/0/root/say ./PUNCT/9/punct"
    )
    assert read.claim("fire").text == "When he left, they fired"
