"""What a file is, by its content and its name together.

Content decides where it speaks: a PDF is a PDF under any name, a page of HTML without a suffix is a
page, and bytes that are no text are not read as text because their name ends in ``.txt``. Among texts
the name decides (``.md``, ``.eml``, ``.jsonl``), unless the content has an unmistakable form. What
this program wrote is never a report: its output may stand in the folder that it reads.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

TEXT = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
PDF = "application/pdf"
MAIL = "message/rfc822"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
JSON = "application/json"
JSON_LINES = "application/jsonl"
ZIP = "application/zip"

HEAD_BYTES = 65_536
"""What is looked at to tell a file's kind."""

CONTROL_SHARE = 0.02
"""Share of control bytes in the head above which it is no text. Text has none; a stray escape or a
damaged line stays far below, compressed or compiled data run at about 0.1."""

BY_SUFFIX = {
    "txt": TEXT, "text": TEXT, "md": MARKDOWN, "markdown": MARKDOWN,
    "html": HTML, "htm": HTML, "xhtml": HTML, "shtml": HTML,
    "pdf": PDF, "eml": MAIL, "mht": MAIL, "mhtml": MAIL, "docx": DOCX,
    "json": JSON, "jsonl": JSON_LINES, "ndjson": JSON_LINES, "zip": ZIP,
}  # fmt: skip

_OTHER_MAGIC = (
    (b"\x89PNG", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"), (b"MZ\x90", "a program"), (b"\x1f\x8b", "gzip data"), (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"), (b"7z\xbc\xaf", "a 7z archive"), (b"Rar!", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file; save it as .docx"), (b"{\\rtf", "an RTF file; save it as .docx"),
    (b"SQLite format 3", "a database"), (b"ID3", "sound"), (b"OggS", "sound or video"),
)  # fmt: skip
_TAG = re.compile(
    rb"<\s*(?:!doctype|html|head|body|meta|title|div|p|article|section|table|span|br|a|h[1-6])\b", re.IGNORECASE
)
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_LINE = re.compile(
    rb"(?:From|Date|Subject|MIME-Version|Received|Return-Path|Message-ID|Delivered-To): ?\S", re.IGNORECASE
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_OWN_PAGE = re.compile(rb"<(?:!-- generator: |meta name=\"generator\" content=\")Second Source\b")
_OWN_HEAD_BYTES = 1024
"""Where a dossier says of itself that it is one."""
_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A file that is not read.

    Attributes:
        reason: Why, for the user.
        severity: As in ``Rejected``.
    """

    reason: str
    severity: str = "warning"


OWN_DOSSIER = Refusal(reason="a dossier that Second Source wrote, not a report", severity="note")


def suffix_of(name: str) -> str:
    """The ending of a name.

    Args:
        name: A file name, or a path as captures write it.

    Returns:
        In lower case, without the dot; ``""`` where there is none.
    """
    return name.rpartition("/")[2].rpartition(".")[2].lower() if "." in name.rpartition("/")[2] else ""


def kind_of(name: str, head: bytes, *, named: bool = False) -> str | Refusal:
    """What a file is.

    Args:
        name: Its name; only the suffix matters.
        head: Its first ``HEAD_BYTES``, or all of it.
        named: True where the user named the file itself: a text of any suffix is then read.

    Returns:
        A media type, one of the constants here, or why it is not read.
    """
    suffix = suffix_of(name)
    expected = BY_SUFFIX.get(suffix)
    found = _by_magic(head, expected)
    if found is not None:
        return found
    if not _is_text(head):
        if suffix and expected is None and not named:
            return Refusal(reason=f"a file of a kind that is not read (.{suffix})", severity="note")
        return Refusal(reason=f"named .{suffix}, but it holds no text" if expected else "it holds no text")
    if expected in (PDF, DOCX, ZIP):
        if _PAGE.match(head):
            return HTML
        return Refusal(reason=f"named .{suffix}, but its content is something else")
    return _text_kind(expected, suffix, head, named=named)


def _by_magic(head: bytes, expected: str | None) -> str | Refusal | None:
    """The kind of a file whose first bytes say what it is."""
    if _OWN_PAGE.search(head, 0, _OWN_HEAD_BYTES):
        return OWN_DOSSIER
    if b"%PDF-" in head[:1024]:
        return PDF
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _zip_kind(head, expected)
    for magic, words in _OTHER_MAGIC:
        if head.startswith(magic):
            return Refusal(reason=f"the content is {words}", severity="warning" if expected is not None else "note")
    return None


def _zip_kind(head: bytes, expected: str | None) -> str | Refusal:
    """Archives, and the document formats that are archives inside."""
    if expected == DOCX or b"word/" in head:
        return DOCX
    if b"[Content_Types].xml" in head[:4096] or head[30:38] == b"mimetype":
        return Refusal(reason="the content is a document of a kind that is not read")
    return ZIP


def _is_text(head: bytes) -> bool:
    """Whether bytes can be text in some encoding."""
    if head.startswith(_BOMS) or not head:
        return True
    if b"\x00" in head:
        return _utf16_without_bom(head)
    return len(_CONTROL.findall(head)) <= CONTROL_SHARE * len(head)


def _utf16_without_bom(head: bytes) -> bool:
    """Every other byte zero, as Latin letters are in UTF-16."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) / 2
    return max(even, odd) > 0.7 * half and min(even, odd) < 0.02 * half


def _text_kind(expected: str | None, suffix: str, head: bytes, *, named: bool) -> str | Refusal:
    """Which sort of text."""
    if expected == HTML:
        return HTML if _TAG.search(head) or b"\x00" in head else TEXT
    if expected in (MARKDOWN, MAIL, JSON, JSON_LINES):
        return expected
    for kind, test in ((HTML, _is_page), (JSON_LINES, _is_json_report), (MAIL, _is_mail)):
        if test(head):
            return kind
    if expected == TEXT or not suffix or named or not re.fullmatch(r"[A-Za-z][A-Za-z0-9]{0,7}", suffix):
        return TEXT
    return Refusal(reason=f"a file of a kind that is not read (.{suffix})", severity="note")


def _is_page(head: bytes) -> bool:
    """A page of HTML from its first tag."""
    return _PAGE.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def _is_mail(head: bytes) -> bool:
    """Three or more header lines of mail before the first blank line, which begins the body."""
    top = head.lstrip()[:8192].replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    return sum(bool(_MAIL_LINE.match(line)) for line in top.split(b"\n")) >= 3


def _is_json_report(head: bytes) -> bool:
    """A first line that is a JSON object with a report in it."""
    line = head.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0]
    if not line.startswith(b"{"):
        return False
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and bool({"text", "html"} & value.keys())
