"""What a file is, by content and name together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.acquire import kinds
from secondsource.acquire.kinds import Refusal, kind_of

PAGE = b"<!doctype html><html><head><title>x</title></head><body><p>Hello.</p></body></html>"
MAIL = (
    b"From: News <news@example.org>\nTo: a@example.org\nSubject: Storm\nDate: Tue, 16 Jul 2024 10:00:00 +0000\n\nHello."
)


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.txt", b"Plain words.", kinds.TEXT),
        ("a.TXT", b"Plain words.", kinds.TEXT),
        ("README", b"Plain words.", kinds.TEXT),
        ("a.txt", b"%PDF-1.7\n...", kinds.PDF),
        ("a", PAGE, kinds.HTML),
        ("a.php", PAGE, kinds.HTML),
        ("a.txt", PAGE, kinds.HTML),
        ("a.pdf", PAGE, kinds.HTML),
        ("a.html", b"no tag in it", kinds.TEXT),
        ("a.htm", b"<p>A fragment.</p>", kinds.HTML),
        ("a.md", b"# Head", kinds.MARKDOWN),
        ("a.eml", b"Subject: x\n\nHello.", kinds.MAIL),
        ("a.txt", MAIL, kinds.MAIL),
        ("a.mhtml", MAIL, kinds.MAIL),
        ("a.json", b"[]", kinds.JSON),
        ("a.ndjson", b"{}", kinds.JSON_LINES),
        ("a.txt", b'{"text": "Hello."}\n{"text": "Again."}', kinds.JSON_LINES),
        ("a.txt", b'{"a": 1}', kinds.TEXT),
        ("a.zip", b"PK\x03\x04" + bytes(26) + b"story.txt", kinds.ZIP),
        ("a.docx", b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml", kinds.DOCX),
        ("a.txt", "Größe".encode("utf-16"), kinds.TEXT),
        ("a.txt", "Size".encode("utf-16-le"), kinds.TEXT),
        ("a.txt", "정부는 월요일".encode("cp949"), kinds.TEXT),
    ],
)
def test_kind(name: str, head: bytes, kind: str) -> None:
    assert kind_of(name, head) == kind


@pytest.mark.parametrize(
    ("name", "head", "words", "severity"),
    [
        ("a.txt", bytes(range(256)) * 8, "holds no text", "warning"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "PNG", "warning"),
        ("photo.png", b"\x89PNG\r\n\x1a\n", "PNG", "note"),
        ("a.pdf", b"Only words.", "something else", "warning"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "save it as .docx", "note"),
        ("table.xlsx", b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml xl/", "not read", "warning"),
        ("a.csv", b"a,b\n1,2\n", ".csv", "note"),
        ("a.bin", bytes(range(256)) * 8, ".bin", "note"),
    ],
)
def test_refused(name: str, head: bytes, words: str, severity: str) -> None:
    found = kind_of(name, head)
    assert isinstance(found, Refusal)
    assert words in found.reason
    assert found.severity == severity


def test_a_text_that_the_user_names_is_read_whatever_its_suffix() -> None:
    assert isinstance(kind_of("a.csv", b"Words."), Refusal)
    assert kind_of("a.csv", b"Words.", named=True) == kinds.TEXT


@given(st.text(max_size=20), st.binary(max_size=400), st.booleans())
def test_anything_is_answered(name: str, head: bytes, named: bool) -> None:
    found = kind_of(name, head, named=named)
    assert isinstance(found, Refusal) or "/" in found
