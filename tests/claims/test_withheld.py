"""Speech that is withheld: no voice, no denial."""

from __future__ import annotations

import pytest

from secondsource.model import MentionLabel, Polarity
from tests.claims.trees import Read

PERSON = {"Ruiz": MentionLabel.PERSON}

DECLINED = "Ruiz/PROPN/2/nsubj declined/VERB/0/root/decline to/PART/4/mark comment/VERB/2/xcomp/comment ./PUNCT/2/punct"
REFUSED = (
    "Ruiz/PROPN/2/nsubj refused/VERB/0/root/refuse to/PART/4/mark confirm/VERB/2/xcomp/confirm or/CCONJ/6/cc "
    "deny/VERB/4/conj/deny the/DET/8/det beating/NOUN/6/obj ./PUNCT/2/punct"
)
NEITHER = (
    "Ruiz/PROPN/3/nsubj neither/CCONJ/3/cc:preconj confirmed/VERB/0/root/confirm nor/CCONJ/5/cc "
    "denied/VERB/3/conj/deny the/DET/7/det beating/NOUN/5/obj ./PUNCT/3/punct"
)


@pytest.mark.parametrize("line", [DECLINED, REFUSED, NEITHER])
def test_who_withholds_speech_is_no_voice(line: str) -> None:
    read = Read(line, names=PERSON)
    (claim,) = read.claims
    assert claim.attribution == ()
    assert claim.polarity is Polarity.NEGATIVE
    assert claim.text == read.text.removesuffix(".").strip()


def test_what_is_refused_besides_speech_is_held() -> None:
    read = Read(
        "Ruiz/PROPN/2/nsubj refused/VERB/0/root/refuse to/PART/4/mark leave/VERB/2/xcomp/leave ./PUNCT/2/punct",
        names=PERSON,
    )
    assert [(a.cue.text, [p.text for p in a.content]) for a in read.attributions] == [("refused", ["to leave"])]


def test_a_denial_stays_a_denial() -> None:
    read = Read(
        "Ruiz/PROPN/2/nsubj denied/VERB/0/root/deny the/DET/4/det beating/NOUN/2/obj and/CCONJ/6/cc "
        "left/VERB/2/conj/leave ./PUNCT/2/punct",
        names=PERSON,
    )
    assert read.chain("deny") == [("Ruiz", "denied")]


def test_no_comment_bears_nothing_out() -> None:
    read = Read(
        "Ruiz/PROPN/2/nsubj said/VERB/0/root/say he/PRON/4/nsubj had/VERB/2/ccomp/have no/DET/6/det "
        "comment/NOUN/4/obj ./PUNCT/2/punct",
        names=PERSON,
    )
    assert all(not c.attribution for c in read.claims)


def test_what_nobody_would_confirm_is_no_claim() -> None:
    read = Read(
        "Ruiz/PROPN/2/nsubj refused/VERB/0/root/refuse to/PART/4/mark confirm/VERB/2/xcomp/confirm that/SCONJ/8/mark "
        "shots/NOUN/8/nsubj:pass were/AUX/8/aux:pass/be fired/VERB/4/ccomp/fire ./PUNCT/2/punct",
        names=PERSON,
    )
    (claim,) = read.claims
    assert claim.text == "Ruiz refused to confirm that shots were fired"
