from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.text.names import compare_names, parse_name
from secondsource.text.names_keys import name_keys

PAIRS = Path(__file__).parents[2] / "evals" / "data" / "names_own.jsonl"
_NAMES = (
    "Khalid Abd al-Rahman al-Shammari", "Noureddine Boukhari", "Mohammad Reza Karimzadeh", "Petr Yuryevich Shchegolev",
    "Oleksii Mykolaiovych Hnatiuk", "Djordje Scepanovic", "Zheng Guoqing", "Cheung Wai-kit", "Ri Il-gyu",
    "Kim Yong-chol", "Nguyen Dinh Khoa", "Myint Thein Htun", "Robert Thackeray", "Jean-Bosco Nkundabagenzi",
    "Catherine O'Donoghue", "Ibrahim Ismail Tawfiq", "Jürgen Größmann", "José Luis Ortega Villalobos",
)  # fmt: skip
_CHANGES = (
    ("kh", "h"), ("q", "k"), ("ou", "u"), ("u", "oo"), ("i", "ee"), ("i", "y"), ("sh", "ch"), ("sh", "s"), ("dh", "z"),
    ("al-", "el-"), ("al-", "al"), ("-", " "), (" ", "-"), ("zh", "j"), ("ch", "tch"), ("ts", "c"), ("w", "v"),
    ("o", "a"), ("e", "i"), ("a", "e"), ("h", ""), ("n", "nn"), ("Robert", "Bob"), ("Catherine", "Kate"), ("g", "k"),
    ("yeong", "yong"), ("Ri", "Lee"), ("Petr", "P."), ("j", "dj"), ("é", "e"), ("ö", "oe"), ("ss", "ß"), ("v", "w"),
)  # fmt: skip


def _share(a: str, b: str) -> bool:
    return bool(name_keys(parse_name(a).core) & name_keys(parse_name(b).core))


@pytest.mark.parametrize(
    "pair", [json.loads(line) for line in PAIRS.read_text(encoding="utf8").splitlines()][::7], ids=str
)
def test_names_found_the_same_share_a_key(pair: dict[str, str]) -> None:
    if compare_names(pair["a"], pair["b"]).verdict == "same":
        assert _share(pair["a"], pair["b"])


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(_NAMES), st.lists(st.sampled_from(_CHANGES), max_size=4), st.sampled_from((0, 1, 2, 3)))
def test_variants_found_the_same_share_a_key(name: str, changes: list[tuple[str, str]], order: int) -> None:
    other = name
    for old, new in changes:
        other = other.replace(old, new)
    words = other.split()
    other = (other, other.upper(), " ".join((*words[1:], words[0])), f"{words[-1]}, {' '.join(words[:-1])}")[order]
    if other.strip(" ,") and compare_names(name, other).verdict == "same":
        assert _share(name, other)


def test_most_names_that_differ_share_none() -> None:
    shared = [(a, b) for a in _NAMES for b in _NAMES if a < b and _share(a, b)]
    assert len(shared) < 5
