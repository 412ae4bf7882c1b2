"""What is too little to be a claim, and what only looks so."""

from __future__ import annotations

import pytest

from secondsource.model import MentionLabel
from tests.claims.trees import Read

PERSON = MentionLabel.PERSON


def lemmas(*lines: str) -> set[str]:
    return {c.predicate.lemma for c in Read(*lines, names={"Roe": PERSON}).claims}


def test_who_spoke_is_no_claim_where_the_words_stand_elsewhere_unless_dated() -> None:
    said = "The/DET/2/det mill/NOUN/3/nsubj burned/VERB/6/ccomp/burn ,/PUNCT/3/punct police/NOUN/6/nsubj "
    assert lemmas(said + "said/VERB/0/root/say ./PUNCT/6/punct") == {"burn"}
    assert lemmas(said + "said/VERB/0/root/say Monday/PROPN/6/obl:unmarked ./PUNCT/6/punct") == {"burn", "say"}
    assert lemmas(
        "Police/NOUN/2/nsubj said/VERB/0/root/say the/DET/4/det mill/NOUN/5/nsubj burned/VERB/2/ccomp/burn "
        "./PUNCT/2/punct"
    ) == {"burn", "say"}


@pytest.mark.parametrize(
    ("relative", "kept"),
    [
        ("that/PRON/6/nsubj sank/VERB/4/acl:relcl/sink", False),
        ("that/PRON/6/nsubj sank/VERB/4/acl:relcl/sink in/ADP/8/case 1990/NUM/6/obl", True),
        ("that/PRON/6/nsubj sank/VERB/4/acl:relcl/sink off/ADP/8/case Malta/PROPN/6/obl", True),
        (",/PUNCT/7/punct which/PRON/7/nsubj sank/VERB/4/acl:relcl/sink", True),
    ],
)
def test_a_relative_clause_that_only_picks_out_its_noun_is_no_claim(relative: str, kept: bool) -> None:
    line = f"They/PRON/2/nsubj raised/VERB/0/root/raise the/DET/4/det ferry/NOUN/2/obj {relative} ./PUNCT/2/punct"
    assert ("sink" in lemmas(line)) is kept


def test_what_is_testified_is_no_modifier() -> None:
    assert "lie" in lemmas(
        "They/PRON/2/nsubj heard/VERB/0/root/hear evidence/NOUN/2/obj that/SCONJ/6/mark guards/NOUN/6/nsubj/guard "
        "lied/VERB/3/acl/lie ./PUNCT/2/punct"
    )


def test_an_age_is_somebodys() -> None:
    age = "A/DET/7/det 17/NUM/7/nummod -/PUNCT/2/punct year/NOUN/2/dep -/PUNCT/2/punct old/ADJ/7/amod"
    boy = age + " {} fell/VERB/0/root/fall"
    assert lemmas(boy.format("boy/NOUN/8/nsubj")) == {"fall"}
    assert lemmas(boy.format("Roe/PROPN/8/nsubj")) == {"fall", "age"}


@pytest.mark.parametrize(
    "line",
    [
        "(/PUNCT/2/punct Published/VERB/0/root/publish Tuesday/PROPN/2/obl:unmarked )/PUNCT/2/punct",
        (
            "This/PRON/5/nsubj is/AUX/5/cop/be a/DET/5/det breaking/VERB/5/amod/break story/NOUN/0/root ./PUNCT/5/punct"
        ).replace("break ", "breaking "),
        (
            "You/PRON/3/nsubj can/AUX/3/aux like/VERB/0/root us/PRON/3/obj on/ADP/6/case Facebook/PROPN/3/obl "
            "./PUNCT/3/punct"
        ),
        "Roe/PROPN/2/nsubj reports/VERB/0/root/report ./PUNCT/2/punct",
        "Please/INTJ/2/discourse contact/VERB/0/root us/PRON/2/obj at/ADP/5/case roe@example.org/X/2/obl",
        "It/PRON/2/nsubj seemed/VERB/0/root/seem ./PUNCT/2/punct",
    ],
)
def test_what_a_page_says_of_itself_is_no_claim(line: str) -> None:
    assert lemmas(line) == set()


def test_a_gerund_after_a_preposition_belongs_to_its_verb() -> None:
    assert lemmas(
        "The/DET/2/det court/NOUN/3/nsubj banned/VERB/0/root/ban him/PRON/3/obj from/SCONJ/6/mark "
        "running/VERB/3/advcl/run firms/NOUN/6/obj/firm ./PUNCT/3/punct"
    ) == {"ban"}
    assert lemmas(
        "They/PRON/2/nsubj left/VERB/0/root/leave after/SCONJ/4/mark cutting/VERB/2/advcl/cut "
        "ropes/NOUN/4/obj/rope ./PUNCT/2/punct"
    ) == {"leave", "cut"}
