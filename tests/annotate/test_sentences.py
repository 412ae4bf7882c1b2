"""Sentences of edited news: what ends one and what does not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.annotate.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[a:b] for a, b in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Lee met Sen. Ana Ruiz on Jan. 5 at 3 p.m. near St. Mary’s.",
        "The U.N. Security Council met in the U.S. capital.",
        "John F. Kennedy Jr. flew there.",
        "It cost $1.5 million, up 2.3 percent.",
        "See No. 5 on p. 12.",
        "“Really?” Lee Min asked.",
        "“We are leaving!” the captain shouted.",
        "He waited … and then left.",
        "Gen. Park arrived.",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("“I left.” She stayed.", ["“I left.”", "She stayed."]),
        ('He said "no." Then he left.', ['He said "no."', "Then he left."]),
        ("She works for Acme Inc. The firm is small.", ["She works for Acme Inc.", "The firm is small."]),
        ("They live in the U.S. He does not.", ["They live in the U.S.", "He does not."]),
        ("It ended at 5 p.m. Police came later.", ["It ended at 5 p.m.", "Police came later."]),
        ("A heading without a stop\nThe text begins.", ["A heading without a stop", "The text begins."]),
        ("What now? Nobody knows.", ["What now?", "Nobody knows."]),
        ("It rained (a lot.) They went home.", ["It rained (a lot.)", "They went home."]),
        ("The road was closed.Police came.", ["The road was closed.", "Police came."]),
    ],
)
def test_sentences_are_split(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@given(st.text(alphabet=st.sampled_from("aB. \n“”\"?!…()U.S'’1,\u2028"), max_size=80))
def test_every_character_is_in_one_sentence(text: str) -> None:
    spans = split_sentences(text)
    covered = "".join(text[a:b] for a, b in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
    assert all(text[a:b] == text[a:b].strip() and "\n" not in text[a:b] for a, b in spans)
