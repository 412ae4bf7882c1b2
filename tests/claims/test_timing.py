"""A claim takes the time that governs it, not the nearest one."""

from __future__ import annotations

import pytest

from tests.claims.trees import Read

FALL = (
    "The/DET/2/det bank/NOUN/4/nmod:poss ’s/PART/2/case fall/NOUN/0/root in/ADP/6/case 2008/NUM/4/nmod ,/PUNCT/9/punct"
)


def edtf(read: Read, lemma: str) -> str | None:
    time = read.claim(lemma).time
    return time.edtf if time is not None else None


def test_the_verb_that_a_time_hangs_on_takes_it() -> None:
    read = Read(
        "Police/NOUN/2/nsubj arrested/VERB/0/root/arrest a/DET/4/det man/NOUN/2/obj who/PRON/6/nsubj "
        "fled/VERB/4/acl:relcl/flee in/ADP/8/case 2019/NUM/6/obl ./PUNCT/2/punct"
    )
    assert edtf(read, "flee") == "2019"
    assert edtf(read, "arrest") is None


@pytest.mark.parametrize(
    ("tail", "when"),
    [
        ("which/PRON/9/nsubj ruined/VERB/4/acl:relcl/ruin thousands/NOUN/9/obj", "2008"),
        ("which/PRON/9/nsubj ruins/VERB/4/acl:relcl/ruin thousands/NOUN/9/obj", None),
        ("who/PRON/9/nsubj ruined/VERB/2/acl:relcl/ruin thousands/NOUN/9/obj", "2008"),
    ],
)
def test_a_relative_clause_in_the_plain_past_shares_the_time_of_the_event_it_tells_of(
    tail: str, when: str | None
) -> None:
    read = Read(f"{FALL} {tail} ./PUNCT/4/punct")
    assert edtf(read, "ruin") == when


@pytest.mark.parametrize(
    ("line", "when"),
    [
        (
            "The/DET/2/det court/NOUN/5/nsubj on/ADP/4/case Tuesday/PROPN/2/nmod ruled/VERB/0/root/rule",
            "2021-06-08",
        ),
        (
            "The/DET/2/det chief/NOUN/5/nsubj since/ADP/4/case 2009/NUM/2/nmod resigned/VERB/0/root/resign",
            None,
        ),
        (
            "The/DET/2/det class/NOUN/5/nsubj of/ADP/4/case 2019/NUM/2/nmod left/VERB/0/root/leave ./PUNCT/5/punct",
            None,
        ),
        (
            "Monday/PROPN/3/nmod:poss ’s/PART/1/case blast/NOUN/4/nsubj wounded/VERB/0/root/wound three/NUM/4/obj",
            "2021-06-07",
        ),
    ],
)
def test_a_time_in_the_subject_dates_the_verb_beside_it_or_the_outcome_of_its_event(
    line: str, when: str | None
) -> None:
    read = Read(line)
    (claim,) = [c for c in read.claims if c.predicate.lemma in {"rule", "resign", "leave", "wound"}]
    assert (claim.time.edtf if claim.time is not None else None) == when


def test_a_time_in_the_subject_of_one_clause_dates_no_other() -> None:
    read = Read(
        "Police/NOUN/2/nsubj fled/VERB/0/root/flee and/CCONJ/7/cc Monday/PROPN/6/nmod:poss ’s/PART/4/case "
        "crew/NOUN/7/nsubj stayed/VERB/2/conj/stay ./PUNCT/2/punct"
    )
    assert edtf(read, "flee") is None


@pytest.mark.parametrize(
    ("tail", "when"),
    [
        ("in/ADP/4/case 2008/NUM/2/obl", "2008"),
        ("than/ADP/5/case in/ADP/5/case 2008/NUM/2/obl", None),
        ("compared/VERB/5/case with/ADP/5/case 2008/NUM/2/obl", None),
    ],
)
def test_what_a_claim_is_held_against_does_not_date_it(tail: str, when: str | None) -> None:
    assert edtf(Read(f"Sales/NOUN/2/nsubj fell/VERB/0/root/fall {tail}"), "fall") == when


def test_of_two_months_the_first_is_taken() -> None:
    read = Read(
        "He/PRON/2/nsubj spoke/VERB/0/root/speak in/ADP/4/case March/PROPN/2/obl and/CCONJ/6/cc June/PROPN/2/obl"
    )
    assert edtf(read, "speak") == "2021-03"
