from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.text.hangul import match_korean, put_together, read_korean, strip_particle, take_apart

SYLLABLES = st.integers(0xAC00, 0xD7A3).map(chr)


@settings(deadline=None)
@given(SYLLABLES)
def test_syllables_come_apart_and_together(syllable: str) -> None:
    assert put_together(take_apart(syllable)) == syllable


@pytest.mark.parametrize(
    ("latin", "hangul"),
    [
        # Revised, McCune-Reischauer, the North's system, press; the law of initial sounds.
        ("Gim Yeong-cheol", "김영철"),
        ("Kim Yŏng-ch'ŏl", "김영철"),
        ("Kim Yong Chol", "김영철"),
        ("Kim Young-chul", "김영철"),
        ("Pak Thae Song", "박태성"),
        ("Park Tae-seong", "박태성"),
        ("Noh Moo-hyun", "노무현"),
        ("Roh Moo-hyun", "노무현"),
        ("No Mu-hyeon", "노무현"),
        ("Ryu Hyon U", "류현우"),
        ("Yoo Hyun-woo", "류현우"),
        ("Choe Ryong Hae", "최용해"),
        ("Suh Hoon", "서훈"),
        ("O Kuk Ryol", "오극렬"),
        ("Kang Sok Ju", "강석주"),
        ("Lee Soo-yong", "리수용"),
        ("Jang Song Thaek", "장성택"),
        ("Chang Sŏng-t'aek", "장성택"),
    ],
)
def test_romanisations_of_one_name(latin: str, hangul: str) -> None:
    match = match_korean(latin, hangul)
    assert match is not None
    assert min(match.family, match.given) >= 0.8


@pytest.mark.parametrize(
    ("latin", "hangul"),
    [("Kim Jong-un", "김정남"), ("Pak Yong-chol", "김영철"), ("Ri Il-gyu", "리일남"), ("Lee Young-ho", "이용남")],
)
def test_other_names(latin: str, hangul: str) -> None:
    match = match_korean(latin, hangul)
    assert match is not None
    assert min(match.family, match.given) == 0.0


def test_breves_decide_where_they_are_printed() -> None:
    match = match_korean("Ri Yŏng-ho", "리용호")
    assert match is not None
    assert match.given < 0.3


@pytest.mark.parametrize("text", ["Angela Merkel", "John", "Wolfgang Schäuble", "a b c d", "123", ""])
def test_what_is_not_korean(text: str) -> None:
    assert read_korean(text) == ()


def test_particles_come_off() -> None:
    assert [strip_particle(w) for w in ("이일규는", "이일규에게", "이일규", "서훈")] == [
        "이일규",
        "이일규",
        "이일규",
        "서훈",
    ]
