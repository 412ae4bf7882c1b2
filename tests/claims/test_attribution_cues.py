"""What belongs to a cue and to whom it is given: extents, asides, statements of bodies."""

from __future__ import annotations

from secondsource.model import MentionLabel
from tests.claims.trees import Read

PERSON, ORG = MentionLabel.PERSON, MentionLabel.ORG


def test_a_deed_is_what_is_supported() -> None:
    read = Read(
        "Berg/PROPN/2/nsubj supports/VERB/0/root/support raising/VERB/2/xcomp/raise the/DET/5/det tax/NOUN/3/obj "
        "./PUNCT/2/punct",
        names={"Berg": PERSON},
    )
    (made,) = read.attributions
    assert (made.cue.text, [p.text for p in made.content]) == ("supports", ["raising the tax"])


def test_a_try_belongs_to_the_cue() -> None:
    read = Read(
        "Berg/PROPN/2/nsubj tried/VERB/0/root/try to/PART/4/mark explain/VERB/2/xcomp/explain why/ADV/7/advmod "
        "he/PRON/7/nsubj left/VERB/4/ccomp/leave ./PUNCT/2/punct",
        names={"Berg": PERSON},
    )
    assert [a.cue.text for a in read.attributions] == ["tried to explain"]


def test_an_adverb_before_what_is_said_belongs_to_the_cue() -> None:
    read = Read(
        "Berg/PROPN/2/nsubj said/VERB/0/root/say repeatedly/ADV/2/advmod that/SCONJ/6/mark he/PRON/6/nsubj "
        "left/VERB/2/ccomp/leave ./PUNCT/2/punct",
        names={"Berg": PERSON},
    )
    assert [a.cue.text for a in read.attributions] == ["said repeatedly"]


def test_worry_about_a_thing_needs_no_owner() -> None:
    read = Read(
        "The/DET/2/det report/NOUN/3/nsubj came/VERB/0/root/come amid/ADP/6/case growing/ADJ/6/amod "
        "concern/NOUN/3/obl about/ADP/8/case floods/NOUN/6/nmod/flood ./PUNCT/3/punct"
    )
    (made,) = read.attributions
    assert made.source is None
    assert (made.cue.text, [p.text for p in made.content]) == ("growing concern about", ["floods"])
    assert read.claim("come").attribution == ()


def test_an_attitude_in_a_clause_that_is_said_is_no_voice() -> None:
    read = Read(
        "Berg/PROPN/2/nsubj said/VERB/0/root/say Lee/PROPN/4/nsubj wants/VERB/2/ccomp/want to/PART/6/mark "
        "leave/VERB/4/xcomp/leave ./PUNCT/2/punct",
        names={"Berg": PERSON, "Lee": PERSON},
    )
    assert [a.cue.text for a in read.attributions] == ["said"]


def test_the_document_of_saying_belongs_to_the_cue_and_the_day_does_not() -> None:
    for where, cue in (("statement/NOUN", "said in a statement"), ("March/PROPN", "said")):
        read = Read(
            "Berg/PROPN/2/nsubj said/VERB/0/root/say in/ADP/5/case a/DET/5/det "
            f"{where}/2/obl that/SCONJ/8/mark he/PRON/8/nsubj left/VERB/2/ccomp/leave ./PUNCT/2/punct",
            names={"Berg": PERSON},
        )
        assert [a.cue.text for a in read.attributions] == [cue]


def test_a_cue_takes_the_word_that_leads_to_its_content() -> None:
    read = Read(
        "Berg/PROPN/2/nsubj described/VERB/0/root/describe Lee/PROPN/2/obj as/ADP/6/case an/DET/6/det "
        "expert/NOUN/2/obl ./PUNCT/2/punct",
        "He/PRON/3/nsubj:pass was/AUX/3/aux:pass/be seen/VERB/0/root/see as/ADP/6/case an/DET/6/det "
        "expert/NOUN/3/obl ./PUNCT/3/punct",
        names={"Berg": PERSON, "Lee": PERSON},
    )
    assert [a.cue.text for a in read.attributions] == ["described", "was seen as"]


def test_what_stands_before_an_aside_is_hearsay() -> None:
    read = Read(
        "The/DET/2/det dam/NOUN/3/nsubj fell/VERB/7/ccomp/fall ,/PUNCT/3/punct it/PRON/7/nsubj:pass "
        "is/AUX/7/aux:pass/be understood/VERB/0/root/understand ./PUNCT/7/punct"
    )
    assert read.chain("fall") == [(None, "is understood")]


def test_to_whom_something_is_confirmed_may_follow() -> None:
    read = Read(
        "The/DET/2/det dam/NOUN/3/nsubj fell/VERB/0/root/fall ,/PUNCT/3/punct Berg/PROPN/6/nsubj "
        "confirmed/VERB/3/parataxis/confirm to/ADP/8/case Reuters/PROPN/6/obl ./PUNCT/3/punct",
        names={"Berg": PERSON},
    )
    assert read.chain("fall") == [("Berg", "confirmed")]


def test_a_statement_with_its_body_before_it_is_the_bodys() -> None:
    read = Read(
        "A/DET/4/det Defence/PROPN/3/compound Ministry/PROPN/4/compound statement/NOUN/5/nsubj said/VERB/0/root/say "
        "he/PRON/7/nsubj fell/VERB/5/ccomp/fall ./PUNCT/5/punct",
        names={"Defence Ministry": ORG},
    )
    (made,) = read.attributions
    assert made.source is not None
    assert read.mentions[made.source.mention or ""] == "Defence Ministry"
