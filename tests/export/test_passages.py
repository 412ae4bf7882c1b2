"""Passages: segments are slices, contexts are sentences of the report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.export.passages import LONGEST_CONTEXT, Marking, context, segments, words_apart

TEXT = (
    "One thing happened. Mr. Jones of the U.S. Navy said on Jan. 3 that “it rained.” Nothing else did!\n"
    "A second paragraph, at 3.5 per cent. 리일규는 쿠바를 떠났다. It ended."
)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("One thing", "One thing happened."),
        ("it rained", "Mr. Jones of the U.S. Navy said on Jan. 3 that “it rained.”"),
        ("Nothing", "Nothing else did!"),
        ("second", "A second paragraph, at 3.5 per cent."),
        ("쿠바를", "리일규는 쿠바를 떠났다."),
        ("happened. Mr. Jones", "One thing happened. Mr. Jones of the U.S. Navy said on Jan. 3 that “it rained.”"),
    ],
)
def test_context_is_the_sentence_within_its_paragraph(words: str, sentence: str) -> None:
    start = TEXT.index(words)
    low, high = context(TEXT, start, start + len(words))
    assert TEXT[low:high] == sentence


def test_text_without_full_stops_is_cut_at_a_word() -> None:
    text = "word " * 2000
    low, high = context(text, 5000, 5004)
    assert high - low <= LONGEST_CONTEXT
    assert text[low:high].split() == ["word"] * len(text[low:high].split())


@given(st.text(alphabet="aB .!?\n“”다。", max_size=80), st.data())
def test_context_holds_the_stretch_and_stays_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    low, high = context(text, start, end)
    assert 0 <= low <= start <= end <= high <= len(text)
    assert "\n" not in text[low:start]
    assert "\n" not in text[end:high]


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70), st.sampled_from("abc"))))
def test_segments_joined_are_the_slice_and_marks_are_kept(text: str, spans: list[tuple[int, int, str]]) -> None:
    marks = [Marking(min(a, b), max(a, b), kind) for a, b, kind in spans]
    low, high = len(text) // 4, len(text)
    made = segments(text, low, high, marks)
    assert "".join(s.text for s in made) == text[low:high]
    for segment in made:
        for at in range(segment.start, segment.start + len(segment.text)):
            assert set(segment.kinds) == {m.kind for m in marks if m.start <= at < m.end}


def apart(*values: str) -> list[list[str]]:
    return [[s.text for s in made if "apart" in s.kinds] for made in words_apart(values)]


def test_words_that_all_values_share_are_not_marked() -> None:
    assert apart("196 defectors in 2023", "around 200 defectors in 2023") == [["196"], ["around 200"]]
    assert apart("Ri’s wife", "Ri's son") == [["wife"], ["son"]]
    assert apart("two", "three", "four") == [["two"], ["three"], ["four"]]
    assert apart("the same", "the same") == [[], []]
    assert apart() == []
