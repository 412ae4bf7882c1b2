"""What may be changed in a text, and what must stay as printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.normalize import clean_characters, normalize_text, unwrap

WRAPPED = """\
The harbour master said on Tuesday that three of the four cranes would
stay closed until the autumn, when engineers from the port authority are
due to return. Two of the cranes were damaged in the storm of 3 March.

"Nobody was hurt, and nobody will be asked to work under them," he said
in a statement. The unions called the decision late but right, and asked
for a long-
term plan for the docks.
"""


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("one\r\ntwo\rthree\x0cfour\u2028five", "one\ntwo\nthree\nfour\nfive"),
        ("a\u00a0b\u202fc\td  e", "a b c d e"),
        ("\ufeffso\u00adft zero\u200bwidth\u200e", "soft zerowidth"),
        ("\x93quoted\x94 \x96 it\x92s", "“quoted” – it’s"),
        ("Cafe\u0301", "Caf\u00e9"),
        ("bell\x07 and escape\x1b[31m", "bell and escape[31m"),
        ("half \ud800 pair", "half \ufffd pair"),
    ],
)
def test_what_is_changed(raw: str, clean: str) -> None:
    assert clean_characters(raw) == clean


@pytest.mark.parametrize(
    "text",
    [
        '“curly” and "straight" quotes, it\'s and it’s',
        "an em—dash, an en–dash",
        "Ｆｕｌｌ ｗｉｄｔｈ",
        "ﬁrst",
        "김정은 — 서울",
        "50 °C, 3½",
    ],
)
def test_what_stays_as_printed(text: str) -> None:
    assert normalize_text(text) == text


def test_joiners_stay_where_they_are_spelling() -> None:
    assert clean_characters("می\u200cخواهم") == "می\u200cخواهم"
    assert clean_characters("👩\u200d🚒") == "👩\u200d🚒"
    assert clean_characters("Wash\u200cington") == "Washington"


def test_blank_lines_go() -> None:
    assert normalize_text("\n\n one \n \n\n two\n\t\nthree\n") == "one\ntwo\nthree"


def test_a_wrapped_text_is_unwrapped() -> None:
    paragraphs = normalize_text(WRAPPED, wrapped=True).split("\n")
    assert len(paragraphs) == 2
    assert paragraphs[0].startswith("The harbour master said")
    assert paragraphs[0].endswith("the storm of 3 March.")
    assert "asked for a long-term plan" in paragraphs[1]


def test_one_line_a_paragraph_stays_so() -> None:
    text = "\n".join(["A headline of a few words", "First paragraph. " * 12, "Second paragraph. " * 20, "Third."])
    assert unwrap(text) == text


def test_a_list_of_short_lines_stays_a_list() -> None:
    text = "Dead:\nJane Doe, of Riga\nJohn Roe, of Vilnius\nMary Major, of Tallinn and of Tartu before\nRichard Miles"
    assert unwrap(text) == text


def test_divided_words_are_made_whole_and_compounds_kept() -> None:
    lines = [
        "The commission said that the inter-",
        "national agreement on fishing had a",
        "well-known gap, which had been left",
        "open on purpose. A diplomat called a",
        "well-",
        "known gap a gap all the same, and he",
        "promised that it would be closed now",
    ]
    text = unwrap("\n".join(lines), typeset=True)
    assert "the international agreement" in text
    assert "a well-known gap a gap" in text


@given(st.text())
def test_normalising_twice_is_normalising_once(raw: str) -> None:
    once = normalize_text(raw)
    assert normalize_text(once) == once


@given(st.text(), st.booleans())
def test_no_blank_line_and_no_stray_space_is_left(raw: str, wrapped: bool) -> None:
    text = normalize_text(raw, wrapped=wrapped)
    assert "\n\n" not in text
    assert "  " not in text
    assert all(line == line.strip(" ") and line for line in text.split("\n")) or text == ""
    text.encode("utf8")


@given(st.lists(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1, max_size=12), min_size=1))
def test_no_word_is_lost(words: list[str]) -> None:
    assert normalize_text("\n".join(words), wrapped=True).split() == normalize_text(" ".join(words)).split()
