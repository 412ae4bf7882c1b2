"""The page in a browser: what a click, a key, a filter, paper and a narrow screen do."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from secondsource.export import html
from secondsource.model import Dossier, Status
from tests.export.sample import claim, example, finding, hostile, large, report

if TYPE_CHECKING:
    from playwright.sync_api import Page

    Opener = Callable[..., Page]


@pytest.fixture(scope="session")
def source() -> str:
    return html.render(example())


@pytest.fixture(scope="session")
def long_source() -> str:
    return html.render(large(reports=100, findings=300, stories=3))


def test_page_opens_offline_and_asks_for_nothing_else(open_page: Opener, source: str) -> None:
    page = open_page(source)
    assert page.locator("h1").inner_text().startswith("North Korean Diplomat")
    assert page.locator(".finding:visible").count() == len(example().findings)
    # The opener's end asserts that nothing but the file itself was asked for.


def test_policy_stops_a_script_that_gets_in(open_page: Opener, source: str) -> None:
    page = open_page(source)
    assert "default-src 'none'" in (page.locator("meta[http-equiv]").get_attribute("content") or "")
    blocked = page.evaluate(
        """async () => {
            const seen = [];
            document.addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
            const script = document.createElement("script");
            script.textContent = "window.gotIn = true";
            document.body.append(script);
            const image = new Image();
            image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=";
            document.body.append(image);
            await new Promise((done) => setTimeout(done, 200));
            return { seen, gotIn: window.gotIn === true };
        }"""
    )
    assert blocked["gotIn"] is False
    assert {"script-src-elem", "img-src"} <= set(blocked["seen"])
    open_page.complaints.clear()  # type: ignore[attr-defined] - the violations asked for


def test_hostile_report_runs_nothing(open_page: Opener) -> None:
    page = open_page(html.render(hostile()))
    page.locator("figcaption a.open").first.click()
    page.locator("#by-text").fill("script")
    page.wait_for_timeout(300)
    assert page.locator("script").count() == 1
    assert "<script>alert(1)</script>" in page.locator("h1").inner_text()


def test_click_brings_up_the_report_with_exactly_the_words(open_page: Opener, source: str) -> None:
    page = open_page(source)
    made = example()
    for each in made.findings:
        first = next(c for c in made.claims if c.id == each.claims[0])
        page.locator(f"#{each.id} a.open").first.click()
        assert "".join(page.locator("#reader mark.hit").all_inner_texts()) == first.text
        box = page.locator("#reader mark.hit").first.bounding_box()
        pane = page.locator("#reader-body").bounding_box()
        assert box is not None
        assert pane is not None
        assert pane["y"] <= box["y"] <= pane["y"] + pane["height"]


def test_offsets_are_code_points_not_utf16_units(open_page: Opener) -> None:
    where = report("music.txt", "𝄞𝄞𝄞 리일규 said 𝄞 it. The choir 𝄞 sang in Seoul. It rained.")
    said = claim(where, "The choir 𝄞 sang in Seoul", "sang")
    told = finding(Status.ONE_ORIGIN, [said], "one report")
    page = open_page(
        html.render(
            Dossier(
                reports=(where,), stories=(), entities=(), claims=(said,), findings=(told,), timeline=(),
                undated=(told.id,), rejected=(), steps=(),
            )
        )
    )  # fmt: skip
    page.locator(".finding a.open").click()
    assert page.locator("#reader mark.hit").all_inner_texts() == ["The choir 𝄞 sang in Seoul"]


def test_mention_leads_to_its_words(open_page: Opener, source: str) -> None:
    page = open_page(source)
    page.locator(".entity summary").first.click()
    link = page.locator(".entity details a[data-at]").first
    link.click()
    assert "".join(page.locator("#reader mark.hit").all_inner_texts()) == link.inner_text()


def test_escape_closes_the_report_and_focus_returns(open_page: Opener, source: str) -> None:
    page = open_page(source)
    link = page.locator("figcaption a.open").first
    link.focus()
    page.keyboard.press("Enter")
    assert page.locator("#reader-body").is_visible()
    assert page.evaluate("document.activeElement.id") == "reader-title"
    page.keyboard.press("Escape")
    assert page.locator("#reader-body").is_hidden()
    assert link.evaluate("element => element === document.activeElement")


def test_status_filter_counts(open_page: Opener, source: str) -> None:
    page = open_page(source)
    page.locator(".chip[data-status=corroborated]").click()
    assert page.locator(".finding:visible").count() == 3
    assert page.locator("#result").inner_text() == "3 of 9 findings"
    page.locator("#reset").click()
    assert page.locator(".finding:visible").count() == 9


def test_word_report_and_entity_filters_work_together(open_page: Opener, source: str) -> None:
    page = open_page(source)
    page.locator("#by-text").fill("SOUTH  Korea's")
    page.locator("#result", has_text=" of ").wait_for()
    shown = page.locator(".finding:visible").all_inner_texts()
    assert shown
    assert all("south" in text.lower() and "korea’s" in text.lower() for text in shown)
    page.locator("#reset").click()
    page.locator("#by-report").select_option("1")
    only = page.locator(".finding:visible").count()
    assert only == len([f for f in example().findings if example().reports[0].id in f.reports])
    page.locator("#by-entity").select_option(example().entities[0].id)
    assert 0 < page.locator(".finding:visible").count() < only


def test_link_to_a_finding_is_followed_even_when_it_is_filtered_out(open_page: Opener, source: str) -> None:
    page = open_page(source)
    page.locator(".chip[data-status=unsourced]").click()
    last = example().findings[-1].id
    page.evaluate(f"location.hash = '#{last}'")
    page.wait_for_timeout(200)
    assert page.locator(f"#{last}").is_visible()


def test_deep_link_unfolds_and_filters_unfold_and_keys_pass_folded_findings_over(
    open_page: Opener, long_source: str
) -> None:
    wanted = next(f.id for f in large(reports=100, findings=300, stories=3).findings[::-1] if len(f.reports) == 1)
    page = open_page(long_source, f"#{wanted}")
    page.wait_for_timeout(200)
    box = page.locator(f"#{wanted}").bounding_box()
    assert box is not None
    assert -20 < box["y"] < 400
    page.locator(f"details.part:has(#{wanted}) > summary").click()
    folded = page.locator("details.part:not([open])")
    assert folded.count() > 0
    shown = page.locator(".finding:visible").count()
    assert 0 < shown < 300
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.closest('.finding').checkVisibility()")
    page.locator(".chip").first.click()
    assert page.locator("details.part:not([open]):visible").count() == 0
    page.locator("#reset").click()
    assert page.locator(".finding:visible").count() == shown


def test_deep_link_to_words_opens_their_report(open_page: Opener, source: str) -> None:
    text = example().reports[1].text
    start = text.index("Cuba expert")
    after = text.index("many documents")
    page = open_page(source, f"#r2:{start}-{start + 11},{after}-{after + 4}")
    assert page.locator("#reader mark.hit").all_inner_texts() == ["Cuba expert", "many"]


def test_broken_links_do_no_harm(open_page: Opener, source: str) -> None:
    page = open_page(source, "#r9:1-2")
    for fragment in ("#r1:900000-900001", "#:::", "#%E0%A4%A", "#r1:5-1", "#constructor"):
        page.evaluate(f"location.hash = '{fragment}'")
        page.wait_for_timeout(30)
        assert page.locator(".finding:visible").count() == 9


def test_page_reads_without_a_script(open_page: Opener, source: str) -> None:
    page = open_page(source, java_script_enabled=False)
    assert page.locator(".finding:visible").count() == 9
    assert page.locator("#filter").is_hidden()
    assert page.locator("#theme").is_hidden()
    link = page.locator("figcaption a.open").nth(1)
    target = (link.get_attribute("href") or "")[1:]
    link.click()
    box = page.locator(f"#{target}").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900


def test_keys_search_and_step_but_not_while_typing(open_page: Opener, source: str) -> None:
    page = open_page(source)
    page.keyboard.press("j")
    page.keyboard.press("j")
    at = "document.activeElement.closest('.finding')?.id ?? document.activeElement.id"
    assert page.evaluate(at) == example().findings[1].id
    page.keyboard.press("k")
    assert page.evaluate(at) == example().findings[0].id
    page.keyboard.press("/")
    assert page.evaluate(at) == "by-text"
    page.keyboard.type("jk/")
    assert page.locator("#by-text").input_value() == "jk/"
    page.locator("#reset").click()
    page.locator("#keys-on").uncheck()
    page.locator("h1").click()
    page.keyboard.press("/")
    assert page.evaluate(at) != "by-text"


def test_skip_link_is_the_first_stop_and_leads_to_the_findings(open_page: Opener, source: str) -> None:
    page = open_page(source)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#findings"


def test_theme_follows_the_system_and_the_switch(open_page: Opener, source: str) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    light = open_page(source, color_scheme="light")
    dark = open_page(source, color_scheme="dark")
    assert light.evaluate(paper) != dark.evaluate(paper)
    light.locator("#theme").click()
    light.locator("#theme").click()
    assert light.evaluate(paper) == dark.evaluate(paper)


CONTRAST = """() => {
    const parts = (value) => value.match(/[\\d.]+/g).map(Number);
    const light = ([r, g, b]) => {
        const [x, y, z] = [r, g, b].map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const ground = (element) => {
        for (let e = element; e; e = e.parentElement) {
            const colour = parts(getComputedStyle(e).backgroundColor);
            if (colour.length < 4 || colour[3] > 0) return colour;
        }
        return [255, 255, 255];
    };
    const poor = [];
    for (const element of document.querySelectorAll("body *")) {
        const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
        if (!own || element.closest("script, style, .hide, option") || !element.checkVisibility()) continue;
        const style = getComputedStyle(element);
        if (parseFloat(style.fontSize) === 0) continue;
        const ink = parts(element.closest("text") ? style.fill : style.color);
        const [a, b] = [light(ink), light(ground(element))].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        const where = `${element.tagName}.${element.className} ${element.textContent.slice(0, 30)}`;
        if (ratio < 4.5) poor.push(`${ratio.toFixed(2)} ${where}`);
    }
    return [...new Set(poor)];
}"""


def test_text_has_the_contrast_of_wcag_aa(open_page: Opener, source: str) -> None:
    page = open_page(source)
    page.locator(".chip").first.click()
    page.locator(".finding:visible a.open").first.click()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(CONTRAST) == []


def test_landmarks_names_and_labels(open_page: Opener, source: str) -> None:
    page = open_page(source)
    assert page.locator("body > header, body > nav, main, aside, body > footer").count() == 5
    nameless = page.evaluate(
        """() => [...document.querySelectorAll("a, button, select, input, summary")].filter((e) => {
            const labels = [...(e.labels || [])].map((l) => l.textContent).join("");
            const own = e.tagName === "SELECT" ? "" : e.textContent;
            return !((e.getAttribute("aria-label") || "") + own + labels).trim();
        }).map((e) => e.outerHTML.slice(0, 80))"""
    )
    assert nameless == []
    wrong = page.evaluate(
        """() => [...document.querySelectorAll("[aria-labelledby]")]
            .filter((e) => !document.getElementById(e.getAttribute("aria-labelledby"))).length"""
    )
    assert wrong == 0


def test_no_width_scrolls_sideways(open_page: Opener, source: str) -> None:
    for each in (source, html.render(hostile())):
        page = open_page(each)
        page.locator(".finding a.open").first.click()
        for width in (320, 390, 768, 1100, 1400, 2200):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_paper_has_everything_that_is_folded_away(open_page: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "SHOWN_OPEN", 0)
    monkeypatch.setattr(html, "REPORTS_OPEN", 0)
    page = open_page(html.render(example()))
    assert page.locator("details:not([open])").count() > 3
    printed = " ".join("".join(p.extract_text() for p in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages).split())
    made = example()
    assert made.reports[0].sha256[:20] in printed.replace(" ", "")
    assert "without a date" in printed
    assert "served as a lawmaker in 2020-24" in printed
    assert "longstanding policy of accepting" in printed
    for word in ("Light or dark", "Show all", "Single keys"):
        assert word not in printed


def test_long_dossier_stays_quick(open_page: Opener, long_source: str) -> None:
    page = open_page("<!doctype html><title>nothing yet</title>")
    session = page.context.new_cdp_session(page)
    # Processor time of the page's own thread: the machine's other work does not count.
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent() -> float:
        page.evaluate("document.body.offsetHeight")
        metrics = session.send("Performance.getMetrics")["metrics"]
        return float(next(m["value"] for m in metrics if m["name"] == "TaskDuration"))

    def cost(act: Callable[[], object]) -> float:
        before = spent()
        act()
        return spent() - before

    assert cost(lambda: page.set_content(long_source)) < 6
    assert page.locator(".finding").count() == 300
    assert cost(page.locator(".chip").first.click) < 2
    assert cost(page.locator(".finding:visible a.open").first.click) < 2
    assert cost(lambda: page.locator("#by-entity").select_option(index=1)) < 2
    assert cost(lambda: page.locator("#by-text").fill("bridge 11")) < 2
    page.locator("#result", has_text=" of ").wait_for()


def test_difference_marks_the_words_that_differ(open_page: Opener, source: str) -> None:
    page = open_page(source)
    apart = page.locator(".rival .apart").all_inner_texts()
    assert "disillusionment with" in apart
    assert "frustration" in apart
    assert "and" not in apart


def test_open_ends_reach_the_edge_of_the_timeline(open_page: Opener, source: str) -> None:
    page = open_page(source)
    row = page.locator(".lines .line", has_text="1999 or later")
    track = row.locator("svg.track").bounding_box()
    bar = row.locator("rect.bar.open").bounding_box()
    assert track is not None
    assert bar is not None
    assert abs((bar["x"] + bar["width"]) - (track["x"] + track["width"])) < 2
    assert bar["x"] > track["x"] + 2
    whole = replace(example(), timeline=())
    assert "No finding has a date" in open_page(html.render(whole)).locator("#timeline").inner_text()
