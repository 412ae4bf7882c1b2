"""Branches that grammar does not let stand where a parser put them."""

from __future__ import annotations

from secondsource.claims.regraft import regraft
from secondsource.model import MentionLabel
from tests.claims.trees import Read, sentence


def regrafted(line: str) -> list[tuple[str, str]]:
    """Each word with its head's, after the correction."""
    _, tokens = sentence(line)
    heads, relations = [t.head for t in tokens], [t.deprel for t in tokens]
    regraft(tokens, heads, relations)
    return [(t.text, tokens[h].text if h >= 0 else "") for t, h in zip(tokens, heads, strict=True)]


def test_a_possessor_belongs_to_the_noun_on_its_right() -> None:
    found = regrafted(
        "He/PRON/2/nsubj fled/VERB/0/root/flee ,/PUNCT/2/punct Norway/PROPN/1/compound ’s/PART/4/case "
        "spy/NOUN/7/compound "
        "agency/NOUN/8/nsubj said/VERB/2/parataxis/say ./PUNCT/2/punct"
    )
    assert ("Norway", "agency") in found


def test_what_follows_a_quotation_hangs_on_the_saying() -> None:
    read = Read(
        "“/PUNCT/3/punct They/PRON/3/nsubj left/VERB/7/ccomp/leave ,/PUNCT/3/punct _”/PUNCT/3/punct "
        "Berg/PROPN/7/nsubj "
        "said/VERB/0/root/say ,/PUNCT/9/punct expecting/VERB/3/advcl/expect rain/NOUN/9/obj ./PUNCT/7/punct",
        names={"Berg": MentionLabel.PERSON},
    )
    assert read.arguments("expect") == {"agent": "Berg", "patient": "rain"}


def test_a_gerund_is_no_conjunct_of_an_infinitive() -> None:
    found = regrafted(
        "It/PRON/2/nsubj stopped/VERB/0/root/stop accepting/VERB/2/xcomp/accept men/NOUN/3/obj/man who/PRON/6/nsubj "
        "want/VERB/4/acl:relcl to/PART/8/mark stay/VERB/6/xcomp and/CCONJ/10/cc feeding/VERB/8/conj/feed "
        "them/PRON/10/obj"
    )
    assert ("feeding", "accepting") in found


def test_a_speaker_hung_into_the_words_said_belongs_to_the_verb_of_saying() -> None:
    read = Read(
        "The/DET/2/det bridge/NOUN/3/nsubj fell/VERB/10/ccomp/fall ,/PUNCT/5/punct Ann/PROPN/3/vocative "
        "Roe/PROPN/5/flat ,/PUNCT/8/punct engineer/NOUN/5/appos ,/PUNCT/5/punct said/VERB/0/root/say ./PUNCT/10/punct",
        names={"Ann Roe": MentionLabel.PERSON},
    )
    assert [(a.source.text, a.content[0].text) for a in read.attributions if a.source is not None] == [
        ("Ann Roe, engineer", "The bridge fell")
    ]


def test_the_subject_of_the_words_said_is_not_who_said_them() -> None:
    found = regrafted(
        "Guards/NOUN/6/nsubj/guard held/VERB/6/ccomp/hold him/PRON/2/obj in/ADP/5/case Oslo/PROPN/2/obl "
        "said/VERB/0/root/say Berg/PROPN/6/obj ./PUNCT/6/punct"
    )
    assert ("Guards", "held") in found


def test_a_list_before_a_verb_of_saying_is_no_speaker() -> None:
    found = regrafted(
        "He/PRON/2/nsubj saw/VERB/9/ccomp/see Paris/PROPN/2/obj ,/PUNCT/5/punct Rome/PROPN/3/conj and/CCONJ/7/cc "
        "Bonn/PROPN/3/conj ,/PUNCT/2/punct said/VERB/0/root/say ./PUNCT/9/punct"
    )
    assert ("Rome", "Paris") in found


def test_a_right_tree_is_left_as_it_is() -> None:
    line = (
        "Norway/PROPN/3/nmod:poss ’s/PART/1/case agency/NOUN/4/nsubj said/VERB/0/root/say it/PRON/6/nsubj "
        "left/VERB/4/ccomp/leave ,/PUNCT/8/punct adding/VERB/4/advcl/add more/ADJ/8/obj ./PUNCT/4/punct"
    )
    _, tokens = sentence(line)
    assert regrafted(line) == [(t.text, tokens[t.head].text if t.head >= 0 else "") for t in tokens]


def test_the_verb_after_a_relative_clause_is_its_nouns() -> None:
    found = regrafted(
        "Roe/PROPN/0/root ,/PUNCT/4/punct who/PRON/4/nsubj said/VERB/1/acl:relcl/say that/SCONJ/7/mark "
        "Berg/PROPN/7/nsubj fell/VERB/4/ccomp/fall ,/PUNCT/7/punct apologised/VERB/7/conj/apologise on/ADP/11/case "
        "Monday/PROPN/7/obl but/CCONJ/13/cc stayed/VERB/7/conj/stay ./PUNCT/1/punct"
    )
    assert ("apologised", "") in found
    assert ("Roe", "apologised") in found
    assert ("Monday", "apologised") in found
    assert ("stayed", "apologised") in found
    assert ("fell", "said") in found


def test_a_verb_within_a_relative_clause_stays_there() -> None:
    found = regrafted(
        "Roe/PROPN/5/nsubj ,/PUNCT/4/punct who/PRON/4/nsubj fell/VERB/1/acl:relcl/fall left/VERB/0/root/leave "
        "./PUNCT/5/punct"
    )
    assert ("fell", "Roe") in found
    assert ("left", "") in found
