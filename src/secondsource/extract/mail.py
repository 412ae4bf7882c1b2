"""Mail (newsletters, wire alerts) and pages saved as MHTML, by the standard library's ``email``."""

from __future__ import annotations

import email
import re
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

from secondsource.errors import ExtractError
from secondsource.extract.decode import decode
from secondsource.extract.draft import Draft
from secondsource.extract.page import read_page

PLAIN_LETTERS_LEAST = 200
"""Letters that the text part must have to be preferred to the HTML part: newsletters often put only
``view this mail in your browser`` there."""

_SIGNATURE = re.compile(r"\n-- ?\n.*", re.DOTALL)


def read_mail(data: bytes) -> Draft:
    """A mail: sender as outlet, subject as headline, its date; or a page saved as MHTML.

    Args:
        data: The file.

    Returns:
        What it holds; attachments are named in the notes.

    Raises:
        ExtractError: It holds no text.
    """
    try:
        message = email.message_from_bytes(data, policy=default)
        parts = [part for part in message.walk() if isinstance(part, EmailMessage) and not part.is_multipart()]
        address = _header(message, "Snapshot-Content-Location") or _header(message, "Content-Location")
        draft = _draft(parts, saved_page=bool(address) or "<saved by" in _header(message, "From").lower())
        notes = tuple((f"attachment {_file_name(part)}", "attachments are not read; save it as a file of its own")
                      for part in parts if part.get_content_disposition() == "attachment")  # fmt: skip
    except ExtractError:
        raise
    except Exception as exc:  # the parser raises errors of many kinds on headers that break its grammar
        raise ExtractError("the mail is damaged") from exc
    return _with_headers(message, draft, address, notes)


def _draft(parts: list[EmailMessage], *, saved_page: bool) -> Draft:
    """The body: plain text where it is a text, else the HTML."""
    bodies: dict[str, EmailMessage] = {}
    for part in parts:
        if part.get_content_disposition() != "attachment":
            bodies.setdefault(part.get_content_type(), part)
    plain, page = bodies.get("text/plain"), bodies.get("text/html")
    text = decode(_payload(plain), plain.get_content_charset()) if plain is not None else ""
    if page is not None and (saved_page or sum(map(str.isalpha, text)) < PLAIN_LETTERS_LEAST):
        return read_page(_payload(page), page.get_content_charset())
    if not text.strip():
        raise ExtractError("the mail holds no text")
    return Draft(text=_SIGNATURE.sub("", text.replace("\r\n", "\n")), wrapped=True)


def _with_headers(message: EmailMessage, draft: Draft, address: str, notes: tuple[tuple[str, str], ...]) -> Draft:
    """The body's draft with what the headers say; a saved page speaks for itself."""
    if address:
        return Draft(
            text=draft.text, title=draft.title or _header(message, "Subject"), byline=draft.byline, outlet=draft.outlet,
            url=draft.url or address, language=draft.language, published=draft.published,
            published_by=draft.published_by, modified=draft.modified, made=_header(message, "Date") or None,
        )  # fmt: skip
    name, sender = parseaddr(_header(message, "From"))
    return Draft(
        text=draft.text,
        wrapped=draft.wrapped,
        title=_header(message, "Subject") or draft.title,
        byline=draft.byline,
        outlet=name or sender.rpartition("@")[2] or None,
        url=draft.url,
        language=draft.language,
        published=_header(message, "Date") or None,
        published_by="the mail's Date header",
        notes=notes,
    )


def _payload(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _header(message: EmailMessage, name: str) -> str:
    """A header's text; ``""`` where it is missing or breaks the grammar."""
    try:
        return " ".join(str(message.get(name, "")).split())
    except Exception:  # noqa: BLE001  # as above: a header that cannot be read says nothing
        return ""


def _file_name(part: EmailMessage) -> str:
    try:
        return part.get_filename() or "without a name"
    except Exception:  # noqa: BLE001  # as above
        return "without a name"
