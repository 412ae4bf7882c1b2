"""Markdown: every quotation has its footnote, and report text is no markup."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from secondsource.export.markdown import GENERATOR, plain, render
from tests.export.sample import example, hostile


def test_every_footnote_that_is_called_is_there_once_and_the_other_way_round() -> None:
    text = render(example())
    body, _, notes = text.rpartition("## Notes")
    called = set(re.findall(r"\[\^(\d+)\]", body))
    defined = re.findall(r"^\[\^(\d+)\]:", notes, re.MULTILINE)
    assert called == set(defined)
    assert len(defined) == len(set(defined))


def test_footnote_gives_outlet_title_date_and_offsets() -> None:
    notes = render(example()).rpartition("## Notes")[2]
    words = "Ryu Hyun-woo arrived in Seoul in September 2019"
    start = example().reports[1].text.index(words)
    assert f"WNAM, 16 July 2024, `wnam.txt`, characters {start}–{start + len(words)}." in notes


def test_claims_words_are_bold_inside_their_sentence() -> None:
    text = render(example())
    assert "confirmed Ri’s defection but **refrained from disclosing further details" in text


def kinds(text: str) -> set[str]:
    """Kinds of everything that CommonMark sees in a text, with tables, footnote marks left aside."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    return {t.type for t in tokens} | {c.type for t in tokens for c in t.children or ()}


def test_report_text_is_no_markup() -> None:
    text = render(hostile()).removeprefix(GENERATOR)
    assert not kinds(text) & {"html_inline", "html_block", "link_open", "image", "s_open", "table_open", "em_open"}
    assert "\u202e" not in text
    assert "[RLO]" in text


@given(st.text(alphabet=st.sampled_from("ab1 .)*_`<>[]()!#+-=|~:&;\\\n\t/\"'")))
def test_plain_text_is_shown_as_it_is(text: str) -> None:
    shown = plain(text)
    assert kinds(f"x {shown}") <= {"paragraph_open", "paragraph_close", "inline", "text", "softbreak", "text_special"}
    assert kinds(shown.strip()) <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}
