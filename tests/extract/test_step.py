"""The step as a whole: captures in, reports out, nothing raised, nothing lost."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.acquire import kinds
from secondsource.extract import Extract
from secondsource.model import Capture, DateBasis, Given, MarkKind, Rejected, Report, sha256_hex
from secondsource.protocols import Scope, Step

STORY = """\
Bridge to stay closed until spring
By Jane Doe

RIGA, July 16, 2024 (Reuters) - The mayor said that the bridge would stay closed until the spring.

Advertisement

Nobody was hurt when the flood took away two of its five piers, she said.

Comments
"""
MEDIA = [kinds.TEXT, kinds.MARKDOWN, kinds.HTML, kinds.PDF, kinds.MAIL, kinds.DOCX, kinds.JSON, "x/unknown"]


def capture(
    content: bytes | str, media_type: str = kinds.TEXT, path: str = "a.txt", given: Given | None = None
) -> Capture:
    data = content.encode() if isinstance(content, str) else content
    return Capture(path=path, media_type=media_type, sha256=sha256_hex(data), content=data, given=given or Given())


def run(source: Capture) -> tuple[Report | None, list[Rejected]]:
    found = list(Extract().run([source]))
    reports = [r for r in found if isinstance(r, Report)]
    assert len(reports) <= 1
    return (reports[0] if reports else None), [r for r in found if isinstance(r, Rejected)]


def report_of(content: bytes | str, **options: object) -> Report:
    report, _ = run(capture(content, **options))  # type: ignore[arg-type]
    assert report is not None
    return report


def test_it_is_a_step() -> None:
    step = Extract()
    assert isinstance(step, Step)
    assert (step.producer, step.scope, step.reads, step.writes) == ("extract@2", Scope.UNIT, (Capture,), (Report,))


def test_a_plain_text() -> None:
    source = capture(STORY)
    report, rejected = run(source)
    assert report is not None
    assert report.text.split("\n") == [
        "Bridge to stay closed until spring",
        "By Jane Doe",
        "RIGA, July 16, 2024 (Reuters) - The mayor said that the bridge would stay closed until the spring.",
        "Nobody was hurt when the flood took away two of its five piers, she said.",
    ]
    assert (report.title, report.byline, report.outlet, report.language) == (
        "Bridge to stay closed until spring",
        "Jane Doe",
        "Reuters",
        "en",
    )
    assert (report.published.edtf, report.published.basis) == ("2024-07-16", DateBasis.STATED)
    assert [m.kind for m in report.marks] == [MarkKind.HEADLINE, MarkKind.BYLINE, MarkKind.DATELINE]
    assert (report.capture, report.path, report.sha256) == (source.id, "a.txt", sha256_hex(report.text.encode()))
    assert [(r.what, r.severity, r.record) for r in rejected] == [
        ("Advertisement", "note", source.id),
        ("Comments", "note", source.id),
    ]


def test_what_is_given_outranks_the_rest() -> None:
    given_values = Given(
        published="2020-05",
        outlet="The Example",
        title="Another title",
        url="https://example.org/x",
        language="lv",
        key="n1",
    )
    report = report_of(STORY, given=given_values)
    assert (report.published.edtf, report.published.basis) == ("2020-05", DateBasis.GIVEN)
    assert (report.outlet, report.title, report.url, report.language, report.key) == (
        "The Example",
        "Another title",
        "https://example.org/x",
        "lv",
        "n1",
    )


def test_json_text_and_html() -> None:
    report = report_of(json.dumps({"text": STORY, "html": "<p>no</p>"}), media_type=kinds.JSON)
    assert report.title == "Bridge to stay closed until spring"
    page = "<html><head><title>Bridge closed</title></head><body><p>The mayor said that it is closed.</p></body></html>"
    assert "it is closed" in report_of(json.dumps({"html": page}), media_type=kinds.JSON).text
    assert report_of(json.dumps({"text": "<p>One.</p><p>Two.</p>"}), media_type=kinds.JSON).text == "One.\nTwo."


@pytest.mark.parametrize(
    ("text", "given_values", "outlet"),
    [
        ("WNAM REPORT: {}", Given(), "WNAM"),
        ("OSLO (WXYZ) — {}", Given(), "WXYZ"),
        ("OSLO (AP) — {}", Given(), "Associated Press"),
        ("OSLO (AP) — {}", Given(url="https://www.example.org/a"), "example.org"),
        ("OSLO (AP) — {}\nCopyright 2021 The Example Times. All rights reserved.", Given(), "Example Times"),
        ("OSLO (AP) — {}\nCopyright 2021 The Associated Press. All rights reserved.", Given(), "Associated Press"),
        ("{}", Given(), None),
    ],
)
def test_the_outlet_comes_from_the_surest_ground(text: str, given_values: Given, outlet: str | None) -> None:
    body = "The mayor said that the bridge would stay closed until the spring, after two of its piers were lost."
    assert report_of(text.format(body), given=given_values).outlet == outlet


@pytest.mark.parametrize(
    ("content", "media_type", "words"),
    [
        (b"%PDF-1.7\n1 0 obj\n<< /Type /Cat", kinds.PDF, "damaged"),
        (b"Comments\n\nAdvertisement\n", kinds.TEXT, "page furniture"),
        (b"---\n***\n", kinds.TEXT, "no text"),
        (b"<html></html>", kinds.HTML, "page"),
        (b"PK\x03\x04 nothing", kinds.DOCX, "damaged"),
        (b"{", kinds.JSON, "JSON"),
        (b'{"text": 3}', kinds.JSON, "text or html"),
        (b"From: a@example.org\n\n", kinds.MAIL, "no text"),
    ],
)
def test_what_cannot_be_read_is_one_warning(content: bytes, media_type: str, words: str) -> None:
    source = capture(content, media_type, path="folder/bad")
    report, rejected = run(source)
    assert report is None
    (line,) = rejected
    assert (line.what, line.severity, line.record, line.producer) == ("folder/bad", "warning", source.id, "extract@2")
    assert words in line.reason


def test_the_others_go_on() -> None:
    sources = [capture(b"%PDF-1.7 cut", kinds.PDF, "a.pdf"), capture(STORY, path="b.txt"), capture("", path="c.txt")]
    assert [r.path for r in Extract().run(sources) if isinstance(r, Report)] == ["b.txt"]


def test_doubts_about_metadata_are_notes() -> None:
    head = '<head><meta property="article:published_time" content="1000-01-01"></head>'
    page = f"<html>{head}<body><p>It is closed.</p></body></html>"
    report, rejected = run(capture(page, kinds.HTML))
    assert report is not None
    assert report.published.basis is DateBasis.UNKNOWN
    assert "1800" in rejected[0].reason
    assert rejected[0].severity == "note"


@settings(max_examples=200, deadline=None)
@given(content=st.binary(max_size=400), media_type=st.sampled_from(MEDIA))
def test_any_bytes_of_any_kind_are_answered(content: bytes, media_type: str) -> None:
    source = capture(content, media_type)
    found = list(Extract().run([source]))
    assert found
    assert found == list(Extract().run([source]))
    for record in found:
        if isinstance(record, Report):
            assert record.text.strip()
            record.text.encode("utf8")
            assert all(record.text[m.start : m.end] == m.text for m in record.marks)
        else:
            assert isinstance(record, Rejected)
            assert record.record == source.id


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_every_word_of_a_plain_text_is_kept_or_listed(text: str) -> None:
    report, rejected = run(capture(text.encode("utf8", "replace")))
    kept = report.text if report is not None else ""
    shown = "".join([kept, *(r.what for r in rejected)])
    if report is not None and not text.lstrip("\ufeff").lstrip().startswith(("---", "+++")):
        missing = {c for c in text if c.isalnum() and c.isascii()} - set(shown)
        assert not missing


@pytest.mark.parametrize(
    "unit",
    ["A-", "By Jane Doe, ", "In 2013 he said, ", "SEOUL (AP) — A\n", "share this ", "Copyright 2016 ", "a@b.", "- a\n"],
)
def test_a_monotonous_text_takes_no_time(unit: str) -> None:
    source = capture((unit * 60_000)[:60_000])
    started = time.process_time()
    list(Extract().run([source]))
    assert time.process_time() - started < 5
