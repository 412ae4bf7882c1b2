"""A verb of saying that a parser took for a relative clause."""

from __future__ import annotations

from tests.claims.trees import Read


def test_a_verb_of_saying_without_who_is_no_relative_clause() -> None:
    read = Read(
        "Police/NOUN/2/nsubj arrested/VERB/0/root/arrest Nino/PROPN/2/obj ,/PUNCT/6/punct a/DET/6/det "
        "spokesman/NOUN/3/appos confirmed/VERB/6/acl:relcl/confirm to/ADP/9/case Reuters/PROPN/7/obl ./PUNCT/2/punct"
    )
    assert read.chain("arrest") == [("a spokesman", "confirmed")]


def test_who_keeps_its_relative_clause() -> None:
    read = Read(
        "Police/NOUN/2/nsubj arrested/VERB/0/root/arrest Nino/PROPN/2/obj ,/PUNCT/6/punct a/DET/6/det "
        "spokesman/NOUN/3/appos who/PRON/8/nsubj wrote/VERB/6/acl:relcl/write to/ADP/10/case Reuters/PROPN/8/obl "
        "./PUNCT/2/punct"
    )
    assert read.chain("arrest") == []


def test_as_before_a_speaker_with_his_post_opens_whose_word_it_is() -> None:
    read = Read(
        "The/DET/2/det dam/NOUN/3/nsubj fell/VERB/10/ccomp/fall ,/PUNCT/6/punct as/ADP/6/case Roe/PROPN/3/obl "
        ",/PUNCT/8/punct engineer/NOUN/6/appos ,/PUNCT/6/punct confirmed/VERB/0/root/confirm ./PUNCT/10/punct"
    )
    assert read.chain("fall") == [("Roe, engineer", "confirmed")]
    assert read.claim("fall").text == "The dam fell"
