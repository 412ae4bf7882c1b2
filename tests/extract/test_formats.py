"""PDF, Word, mail, plain text and Markdown, each sound and each damaged."""

from __future__ import annotations

import base64
import contextlib
import importlib.util
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.errors import ExtractError
from secondsource.extract.draft import Draft
from secondsource.extract.mail import read_mail
from secondsource.extract.pdf import read_pdf
from secondsource.extract.plain import read_markdown, read_plain
from secondsource.extract.word import read_word
from secondsource.text.normalize import normalize_text

SENTENCES = [
    "The bridge over the northern arm of the river stays closed until",
    "the spring, the mayor said on Monday after a long meeting with en-",
    "gineers. Nobody was hurt when the flood took away two of its five",
    "piers in the night of 3 March. The council has asked for money",
    "from the capital.",
    "A ferry takes people across (free of charge) from six in the mor-",
    "ning until ten at night. Lorries must go by way of the southern",
    "bridge, which is an hour away.",
]
LONG = "The mayor said that the bridge would stay closed until the spring. " * 5


def _files() -> ModuleType:
    """The maker of files beside this one; the tests are no package."""
    spec = importlib.util.spec_from_file_location("extract_files", Path(__file__).with_name("files.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


files = _files()


def text_of(draft: Draft) -> str:
    return normalize_text(draft.text, wrapped=draft.wrapped, typeset=draft.typeset)


def test_pdf_lines_are_joined_and_divided_words_made_whole() -> None:
    draft = read_pdf(
        files.make_pdf([SENTENCES], "/Title (Bridge closed) /Author (Jane Doe) /CreationDate (D:20240716090000Z)")
    )
    paragraphs = text_of(draft).split("\n")
    assert len(paragraphs) == 2
    assert "with engineers. Nobody was hurt when the flood took away two of its five piers" in paragraphs[0]
    assert "across (free of charge) from six in the morning until" in paragraphs[1]
    assert (draft.title, draft.byline, draft.made) == ("Bridge closed", "Jane Doe", "2024-07-16")
    assert draft.published is None


def test_pdf_running_heads_go_and_are_listed() -> None:
    pages = [["The Example Times", *SENTENCES, f"Page {n}"] for n in range(1, 5)]
    draft = read_pdf(files.make_pdf(pages))
    assert "Example Times" not in draft.text
    assert "Page 2" not in draft.text
    assert {what for what, _ in draft.notes} >= {"The Example Times", "Page 2"}


def test_pdf_titles_left_by_programs_are_none() -> None:
    assert read_pdf(files.make_pdf([SENTENCES], "/Title (Microsoft Word - story.docx)")).title == ""


@pytest.mark.parametrize("cut", [20, 200, 600])
def test_pdf_cut_short(cut: int, capfd: pytest.CaptureFixture[str]) -> None:
    data = files.make_pdf([SENTENCES])
    with contextlib.suppress(ExtractError):
        # pypdf rebuilds the index where the pages are whole
        assert "The bridge over" in read_pdf(data[:-cut]).text
    assert capfd.readouterr() == ("", "")


def test_pdf_of_pictures_is_said() -> None:
    with pytest.raises(ExtractError, match="OCR"):
        read_pdf(files.make_pdf([[""], [""]]))


def test_pdf_locked_is_said() -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(files.make_pdf([SENTENCES]))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(ExtractError, match="locked"):
        read_pdf(out.getvalue())


def test_word() -> None:
    draft = read_word(files.make_word(["Bridge closed", LONG], [["Dead", "0"], ["Hurt", "2"]]))
    assert draft.text.split("\n") == ["Bridge closed", LONG, "Dead", "0", "Hurt", "2"]
    assert (draft.title, draft.byline) == ("Bridge to stay closed", "Jane Doe")


def test_word_damaged_empty_or_a_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    data = files.make_word([LONG])
    with pytest.raises(ExtractError, match="damaged"):
        read_word(data[:-300])
    with pytest.raises(ExtractError, match="no text"):
        read_word(files.make_word([]))
    monkeypatch.setattr("secondsource.extract.word.UNPACKED_BYTES_MOST", 2**20)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as member:
        member.write(bytes(2 * 2**20))
    with pytest.raises(ExtractError, match="bomb"):
        read_word(out.getvalue())


def test_mail() -> None:
    draft = read_mail(
        files.make_mail(
            LONG,
            f"<p>{LONG}</p>",
            b"%PDF",
            From="The Example Times <news@example.org>",
            Subject="Bridge closed",
            Date="Tue, 16 Jul 2024 10:00:00 +0900",
        )
    )
    assert (draft.outlet, draft.title, draft.published) == (
        "The Example Times",
        "Bridge closed",
        "Tue, 16 Jul 2024 10:00:00 +0900",
    )
    assert text_of(draft) == LONG.strip()
    assert [what for what, _ in draft.notes] == ["attachment extra.pdf"]


def test_mail_with_a_stub_of_text_is_read_from_its_html() -> None:
    page = f"<html><body><h1>Bridge closed</h1><p>{LONG}</p><p>{LONG}</p></body></html>"
    draft = read_mail(files.make_mail("View this mail in your browser.", page, From="news@example.org"))
    assert LONG.strip() in text_of(draft)
    assert draft.outlet == "example.org"


def test_mail_in_an_old_charset() -> None:
    body = base64.b64encode("다리는 봄까지 닫혀 있을 것이라고 시장이 말했다.".encode("cp949")).decode()
    head = "From: a@example.kr\nSubject: =?euc-kr?B?tNm4rg==?=\nMIME-Version: 1.0\n"
    head += "Content-Type: text/plain; charset=euc-kr\nContent-Transfer-Encoding: base64\n\n"
    draft = read_mail((head + body).encode())
    assert draft.text.startswith("다리는 봄까지")
    assert draft.title == "다리"


def test_a_page_saved_as_mhtml_speaks_for_itself() -> None:
    page = (
        '<html><head><meta property="og:site_name" content="The Example Times">'
        f'<meta property="article:published_time" content="2024-07-16"></head>'
        f"<body><article><p>{LONG}</p></article></body></html>"
    )
    mail = files.make_mail(
        None,
        page,
        From="<Saved by Blink>",
        Snapshot_Content_Location="https://example.org/a",
        Date="Wed, 1 Jan 2025 10:00:00 +0000",
    )
    draft = read_mail(mail)
    assert (draft.outlet, draft.url, draft.published) == ("The Example Times", "https://example.org/a", "2024-07-16")
    assert draft.made is not None
    assert draft.made.startswith("Wed, 01 Jan 2025")


def test_mail_without_text_is_said() -> None:
    with pytest.raises(ExtractError, match="no text"):
        read_mail(files.make_mail("  \n", From="a@example.org"))


def test_markdown() -> None:
    draft = read_markdown(
        "---\ntitle: 'Bridge closed'\ndate: 2024-07-16\nsource: The Example Times\nurl: https://example.org/a\n---\n"
        "# Bridge *closed*\n\nThe mayor said that it\nstays [closed](https://example.org/b) until **spring**.\n"
        "![a picture](x.png)\n\n> Nobody was hurt.\n\n- one ferry\n- two boats\n\n---\n\n"
        "snake_case_name stays <!-- no -->\n"
    )
    assert draft.text.split("\n") == [
        "Bridge closed",
        "The mayor said that it stays closed until spring.",
        "Nobody was hurt.",
        "one ferry",
        "two boats",
        "snake_case_name stays",
    ]
    assert (draft.title, draft.outlet, draft.published) == ("Bridge closed", "The Example Times", "2024-07-16")
    assert draft.url == "https://example.org/a"


def test_plain_text_with_front_matter_and_without() -> None:
    draft = read_plain("---\nPublished: 2024-07-16\nAuthor: Jane Doe\n---\nThe bridge is closed.")
    assert (draft.published, draft.byline, draft.text) == ("2024-07-16", "Jane Doe", "The bridge is closed.")
    assert read_plain("---\nno pairs here\n---\nText.").text.startswith("---")


@pytest.mark.parametrize("read", [read_pdf, read_word, read_mail])
@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(read: Callable[[bytes], Draft], data: bytes) -> None:
    with contextlib.suppress(ExtractError):
        assert read(data).text.strip()


@settings(max_examples=60, deadline=None)
@given(place=st.integers(min_value=0), byte=st.integers(0, 255), kind=st.sampled_from(["pdf", "word", "mail"]))
def test_one_wrong_byte_raises_nothing_else(place: int, byte: int, kind: str) -> None:
    made = {"pdf": PDF, "word": WORD, "mail": MAIL}[kind]
    data = bytearray(made)
    data[place % len(data)] = byte
    read = {"pdf": read_pdf, "word": read_word, "mail": read_mail}[kind]
    with contextlib.suppress(ExtractError):
        read(bytes(data))


PDF = files.make_pdf([SENTENCES])
WORD = files.make_word([LONG])
MAIL = files.make_mail(LONG, f"<p>{LONG}</p>", From="a@example.org", Subject="Ä")
