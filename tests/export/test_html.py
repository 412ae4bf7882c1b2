"""The page: what it shows, that report text cannot act, that it asks the network for nothing."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from json import loads

import pytest

from secondsource.export import html, json, writer
from secondsource.export.html import policy
from secondsource.model import Dossier, Status
from tests.export.sample import entity, example, hostile, large, report

VOID = {"meta", "link", "input", "br", "hr", "img", "path", "circle", "rect", "line"}


class Page(HTMLParser):
    """Text, tags and ids of a page; fails on tags that do not match."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), (tag, attrs)
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open, f"</{tag}> closes nothing"
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] not in {"script", "style"}:
            self.words.append(data)

    def every(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.tags if "id" in attrs]

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(html.render(example()))


def test_every_section_of_the_brief_is_there(page: Page) -> None:
    wanted = {"findings", "differences", "timeline", "people", "reports", "left-out", "method", "reader"}
    assert wanted <= set(page.ids)


def test_headline_counts_reports_outlets_origins_and_statuses(page: Page) -> None:
    assert "2 reports" in page.text
    assert "1 outlet (1 unknown)" in page.text
    assert "4 named origins" in page.text
    assert "3 Corroborated" in page.text
    assert "1 Disputed" in page.text


def test_every_quotation_of_every_claim_stands_in_the_page(page: Page) -> None:
    for claim in example().claims:
        assert " ".join(claim.text.split()) in page.text


def test_whole_text_of_every_report_stands_in_the_page() -> None:
    source = html.render(example())
    bodies = re.findall(r'<div class="text".*?</div>', source, re.DOTALL)
    for each, body in zip(example().reports, bodies, strict=True):
        without_notes = re.sub(r"<sup.*?</sup>", "", body, flags=re.DOTALL)
        assert "".join(Page(without_notes).text.split()) == "".join(each.text.split())


def test_ids_are_unique_and_fragments_lead_somewhere(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    fragments = {a["href"] for a in page.every("a") if (a.get("href") or "").startswith("#")}
    assert fragments
    assert {f[1:] for f in fragments if f} <= set(page.ids)


def test_finding_is_linked_by_its_id(page: Page) -> None:
    assert {f.id for f in example().findings} <= set(page.ids)


def test_headings_go_down_one_level_at_a_time(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_status_has_a_word_and_an_icon_wherever_it_has_a_colour(page: Page) -> None:
    source = html.render(example())
    tags = re.findall(r'<span class="tag s-([a-z-]+)">(.*?)</span>', source, re.DOTALL)
    assert len(tags) == len(example().findings)
    words = {
        "corroborated": "Corroborated",
        "one-origin": "One origin",
        "disputed": "Disputed",
        "unsourced": "Unsourced",
    }
    for status, inner in tags:
        assert f'href="#i-{status}"' in inner
        assert words[status] in inner


def test_time_shows_its_derivation(page: Page) -> None:
    assert "November 2023 2023-11 “in November” before 2024-07-16 (given) → the latest November" in page.text


def test_nothing_is_fetched(page: Page) -> None:
    fetching = {"link", "img", "iframe", "object", "embed", "audio", "video", "source", "form", "base"}
    assert not fetching & {tag for tag, _ in page.tags}
    assert all("src" not in attrs and "srcset" not in attrs for _, attrs in page.tags)
    outward = [a["href"] for a in page.every("a") if not (a.get("href") or "").startswith("#")]
    assert outward == ["https://example.org/escape"]
    style = re.search(r"<style>(.*?)</style>", html.render(example()), re.DOTALL)
    assert style is not None
    assert "url(" not in style.group(1)
    assert "@import" not in style.group(1)


def test_policy_admits_only_this_style_and_this_script(page: Page) -> None:
    source = html.render(example())
    style = re.search(r"<style>(.*?)</style>", source, re.DOTALL)
    script = re.search(r"<script>(.*?)</script>", source, re.DOTALL)
    assert style is not None
    assert script is not None
    wanted = policy(style.group(1), script.group(1))
    stated = [m["content"] for m in page.every("meta") if m.get("http-equiv") == "Content-Security-Policy"]
    assert stated == [wanted]
    assert wanted.startswith("default-src 'none'")
    assert "unsafe" not in wanted
    # Inline styles and handlers would be refused: none may be there.
    assert all("style" not in a and not any(name.startswith("on") for name in a) for _, a in page.tags)


def test_same_dossier_gives_the_same_page() -> None:
    assert html.render(example()) == html.render(example())


def test_hostile_text_stays_text() -> None:
    tame, page = Page(html.render(example())), Page(html.render(hostile()))
    assert [t for t, _ in page.tags].count("script") == [t for t, _ in tame.tags].count("script") == 1
    assert "img" not in {t for t, _ in page.tags}
    assert not any(name.startswith("on") for _, attrs in page.tags for name in attrs)
    assert not any((a.get("href") or "").lower().startswith(("javascript:", "data:", "file:")) for a in page.every("a"))
    assert "<script>alert(1)</script>" in page.text


def test_bidirectional_controls_are_shown_and_isolated() -> None:
    source = html.render(hostile())
    for control in "\u202e\u2066\u2069":
        for match in re.finditer(control, source):
            before = source[: match.start()]
            assert before.endswith('">'), before[-40:]
            assert '<bdi class="bidi" data-name=' in before[-40:]
    title = re.search(r"<title>(.*?)</title>", source, re.DOTALL)
    assert title is not None
    assert "\u202e" not in title.group(1)
    assert "[RLO]" in title.group(1)


def test_page_can_be_written_as_utf8_and_holds_no_control_characters() -> None:
    source = html.render(hostile())
    source.encode("utf8")
    assert re.search("[\x00-\x08\x0b-\x1f\x7f]", source) is None


def test_json_with_a_closing_script_tag_is_a_dossier_again() -> None:
    written = loads(json.render(hostile(surrogate="")))
    assert written["schema"] == "secondsource.dossier/1"
    assert "</script>" in written["rejected"][0]["what"]


def test_empty_dossier_is_a_page() -> None:
    nothing = Dossier(
        reports=(), stories=(), entities=(), claims=(), findings=(), timeline=(), undated=(), rejected=(), steps=()
    )
    page = Page(html.render(nothing))
    assert "No report could be read" in page.text
    assert "Nothing was left out" in page.text
    assert len(page.ids) == len(set(page.ids))


def test_two_stories_have_a_heading_each_and_findings_stand_under_them() -> None:
    two = large(reports=4, findings=6, stories=2)
    page = Page(html.render(two))
    assert "2 stories" in page.text
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(s.title in page.text for s in two.stories)


def test_reprint_stands_back_behind_its_original() -> None:
    made = example()
    first, second = made.reports
    copy = replace(second, reprint_of=first.id, reprint_note="same words")
    page = html.render(replace(made, reports=(first, copy)))
    opening = page[page.index(f'id="{made.findings[0].id}"') :]
    article = opening[: opening.index("</article>")]
    assert "<dt>Reprints</dt>" in article
    assert article.count("<blockquote") + article.count('class="cite"') == 1
    assert "Reprint</dt><dd>of" in page
    assert "same words" in page


def test_family_without_its_original_still_quotes_one_of_its_reports() -> None:
    made = example()
    family = tuple(replace(r, reprint_of="rep-elsewhere") for r in made.reports)
    page = html.render(replace(made, reports=family))
    opening = page[page.index(f'id="{made.findings[0].id}"') :]
    article = opening[: opening.index("</article>")]
    assert made.claims[0].text in article
    assert "Reprints" in article


def test_outlets_called_alike_are_told_apart_by_number() -> None:
    made = example()
    same = tuple(replace(r, outlet="The Post") for r in made.reports)
    page = Page(html.render(replace(made, reports=same)))
    assert "R1 The Post" in page.text
    assert "R2 The Post" in page.text


def test_entity_without_findings_and_without_mentions_is_shown() -> None:
    made = example()
    lone = replace(entity(made.entities[0].type, {"Ryu Hyun-woo": [made.reports[1]]}), mentions=())
    page = Page(html.render(replace(made, entities=(lone,))))
    assert "Ryu Hyun-woo no mention" in page.text


def test_ids_that_lead_nowhere_do_not_break_the_page() -> None:
    made = example()
    lame = replace(made.findings[0], claims=("clm-gone",), reports=("rep-gone",))
    page = Page(html.render(replace(made, findings=(lame, *made.findings[1:]))))
    assert lame.text in page.text


@pytest.mark.parametrize("name", ["html", "md", "csv", "json"])
def test_long_dossier_is_written_in_seconds(name: str) -> None:
    dossier = large(reports=100, findings=300, stories=1)
    began = time.process_time()
    text = writer(name)(dossier)
    assert time.process_time() - began < 8
    assert text
    assert sum(f.status is Status.DISPUTED for f in dossier.findings) > 0


def test_report_without_text_or_date_is_shown() -> None:
    made = example()
    bare = report("empty.txt", "")
    page = Page(html.render(replace(made, reports=(*made.reports, bare))))
    assert "empty.txt, undated" in page.text
