"""Pages of HTML: body, metadata, fallbacks."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.errors import ExtractError
from secondsource.extract.page import read_html, read_page

SENTENCE = "The mayor said on Monday that the bridge would stay closed until the spring, since two piers were lost. "
ARTICLE = "".join(f"<p>{n}. {SENTENCE * 2}</p>" for n in ("One", "Two", "Three", "Four"))


def page(
    head: str = "", body: str = f"<article><h1>Bridge closed</h1>{ARTICLE}</article>", attributes: str = ""
) -> str:
    return f"<!doctype html><html {attributes}><head>{head}</head><body>{body}</body></html>"


def json_ld(**values: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **values})}</script>'


def test_the_body_is_taken_and_the_frame_left() -> None:
    body = f"<nav><a href='/'>Home</a><a href='/w'>World</a></nav><article><h1>Bridge closed</h1>{ARTICLE}</article>"
    draft = read_html(
        page(body=body + "<footer>Copyright and imprint of the paper</footer><script>var x = 1;</script>")
    )
    assert draft.text.count("The mayor said on Monday") == 8
    assert "World" not in draft.text
    assert "var x" not in draft.text


def test_json_ld_outranks_meta_tags() -> None:
    head = json_ld(
        **{
            "@type": "NewsArticle",
            "headline": "Bridge &amp; ferry closed",
            "datePublished": "2024-07-16T09:30:00+09:00",
            "dateModified": "2024-07-17",
            "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "John Roe"}],
            "publisher": {"@type": "Organization", "name": "The Example Times"},
            "mainEntityOfPage": {"@id": "https://example.org/a"},
            "inLanguage": "en-GB",
        }
    )
    head += (
        '<meta property="og:site_name" content="Other"><meta property="article:published_time" content="2020-01-01">'
    )
    draft = read_html(page(head))
    assert (draft.title, draft.byline, draft.outlet) == (
        "Bridge & ferry closed",
        "Jane Doe, John Roe",
        "The Example Times",
    )
    assert (draft.published, draft.modified) == ("2024-07-16T09:30:00+09:00", "2024-07-17")
    assert "JSON-LD" in draft.published_by
    assert (draft.url, draft.language) == ("https://example.org/a", "en")


def test_json_ld_in_a_graph_with_references() -> None:
    graph = [
        {"@type": "WebPage", "@id": "#p", "datePublished": "2019-01-01", "headline": "The page"},
        {
            "@type": ["ReportageNewsArticle"],
            "headline": "Bridge closed",
            "publisher": {"@id": "#o"},
            "datePublished": "2024-07-16",
        },
        {"@type": "Organization", "@id": "#o", "name": "The Example Times"},
    ]
    draft = read_html(page(json_ld(**{"@graph": graph})))
    assert (draft.title, draft.outlet, draft.published) == ("Bridge closed", "The Example Times", "2024-07-16")


@pytest.mark.parametrize(
    "script",
    ["{not json", "[1, 2",
     '{"@type": "NewsArticle", "headline": ["a", 1], "author": 3, "publisher": [], "datePublished": {}}',
     "null", '"x"', "[" * 5000, '{"@type": null}'],
)  # fmt: skip
def test_damaged_json_ld_says_nothing(script: str) -> None:
    head = f'<script type="application/ld+json">{script}</script>'
    head += '<meta property="og:site_name" content="The Example Times">'
    draft = read_html(page(head))
    assert draft.outlet == "The Example Times"
    assert draft.published is None


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2024-07-16T01:00Z">', "2024-07-16T01:00Z"),
        ('<meta name="parsely-pub-date" content="2024-07-16">', "2024-07-16"),
        ('<meta name="DC.date.issued" content="2024-07-16">', "2024-07-16"),
        ('<meta itemprop="datePublished" content="2024-07-16">', "2024-07-16"),
    ],
)
def test_meta_dates(head: str, published: str) -> None:
    draft = read_html(page(head))
    assert draft.published == published
    assert "meta tag" in draft.published_by


def test_the_time_element_is_the_last_resort() -> None:
    body = f'<article><h1>Bridge closed</h1><time datetime="2024-07-16T09:30">July 16</time>{ARTICLE}</article>'
    assert read_html(page(body=body)).published == "2024-07-16T09:30"


def test_address_language_and_title() -> None:
    head = "<title>Bridge to stay closed | The Example Times</title>"
    head += (
        '<link rel="Canonical" href="https://example.org/a"><meta property="og:url" content="https://example.org/b">'
    )
    draft = read_html(page(head, attributes='lang="pt-BR"', body=f"<article>{ARTICLE}</article>"))
    assert (draft.url, draft.language, draft.title) == ("https://example.org/a", "pt", "Bridge to stay closed")
    assert read_html(page('<link rel="canonical" href="/a">')).url is None


def test_a_saved_page_keeps_its_address_and_the_day_it_was_saved() -> None:
    assert read_html("<!-- saved from url=(0022)https://example.org/a -->" + page()).url == "https://example.org/a"
    note = "<!--\n Page saved with SingleFile \n url: https://example.org/b \n"
    note += " saved date: Tue Jul 16 2024 10:00:00 GMT+0900\n-->"
    draft = read_html(page().replace("<head>", note + "<head>"))
    assert (draft.url, draft.made, draft.published) == ("https://example.org/b", "Jul 16, 2024", None)


@pytest.mark.parametrize("author", ["https://example.org/jane", "@jane", "admin", " ", "None"])
def test_what_is_no_name_is_no_author(author: str) -> None:
    assert read_html(page(f'<meta name="author" content="{author}">')).byline is None


def test_short_pages_fall_back_on_their_paragraphs() -> None:
    assert "Two were hurt." in read_html("<html><body><div><p>Two were hurt.</p></div></body></html>").text
    assert "Two were hurt." in read_html("<div>Two were hurt.</div>").text


@pytest.mark.parametrize(
    "source",
    [
        "",
        "   ",
        "<html></html>",
        "<html><head><script>x()</script></head><body><nav>1</nav></body></html>",
        "<!---->",
        "<",
    ],
)
def test_pages_without_text_are_said(source: str) -> None:
    with pytest.raises(ExtractError, match="page"):
        read_html(source)


@pytest.mark.parametrize(
    ("charset", "declared", "words"),
    [
        ("utf-8", "utf-8", "Größe – “ja”"),
        ("cp1252", "iso-8859-1", "Größe – “ja”"),
        ("cp1251", "windows-1251", "Мост закрыт до весны"),
        ("cp949", "euc-kr", "다리는 봄까지 닫혀 있다"),
        ("shift_jis", "Shift_JIS", "橋は春まで閉鎖される"),
        ("utf-8", "iso-8859-1", "Größe – “ja”"),
        ("utf-16", "", "Größe"),
    ],
)
def test_charsets(charset: str, declared: str, words: str) -> None:
    source = page(f'<meta charset="{declared}">', f"<article><p>{words}. {SENTENCE}</p>{ARTICLE}</article>")
    assert words in read_page(source.encode(charset)).text


def test_libraries_say_nothing_on_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    read_html(page('<meta property="article:published_time" content="nonsense">', "<p>" + "<div>" * 300 + SENTENCE))
    assert capfd.readouterr() == ("", "")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("<>/abp \"'=!-&;\n\u00e9{}[]:"), max_size=200))
def test_any_markup_is_read_or_refused(source: str) -> None:
    with contextlib.suppress(ExtractError):
        assert read_html(source).text.strip()
