"""The step: a capture in, a report out, or a line that says why not."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from secondsource.errors import ExtractError
from secondsource.extract.credit_lines import copyright_owner, names_in_byline
from secondsource.extract.decode import decode
from secondsource.extract.draft import Draft
from secondsource.extract.furniture import without_furniture
from secondsource.extract.language import UNKNOWN, detect_language
from secondsource.extract.mail import read_mail
from secondsource.extract.marks import find_marks
from secondsource.extract.page import read_html, read_page
from secondsource.extract.pdf import read_pdf
from secondsource.extract.plain import read_markdown, read_plain
from secondsource.extract.published import DateClues, date_report
from secondsource.extract.word import read_word
from secondsource.model import Capture, Given, Mark, MarkKind, Record, Rejected, Report, sha256_hex
from secondsource.protocols import Scope
from secondsource.text.agencies import agency
from secondsource.text.edtf import read_date
from secondsource.text.normalize import clean_characters, normalize_text

PRODUCER = "extract@2"

_PAGE_IN_JSON = re.compile(r"</(?:p|div|article|body)>", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """Takes reports from captures.

    What is known of a report comes from the surest ground: given, then the file's metadata, then the
    text itself. The outlet may come from the text (owner of the copyright, station in the dateline,
    slug); a wire in the dateline stands in for the outlet only where nothing else names one, and the
    dateline's mark shows it.
    """

    @property
    def producer(self) -> str:
        """Stamp of this step."""
        return PRODUCER

    @property
    def reads(self) -> tuple[type[Record], ...]:
        """Captures."""
        return (Capture,)

    @property
    def writes(self) -> tuple[type[Record], ...]:
        """Reports."""
        return (Report,)

    @property
    def scope(self) -> Scope:
        """Each capture by itself."""
        return Scope.UNIT

    @property
    def settings(self) -> str:
        """It has none."""
        return ""

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        """Take a report from each capture.

        Args:
            records: Captures; others are passed over.

        Yields:
            A ``Report``, with a ``Rejected`` note for each line of page furniture left out of it; or
            a ``Rejected`` warning where no report can be taken.
        """
        for record in records:
            if isinstance(record, Capture):
                yield from extract_report(record)


def extract_report(capture: Capture) -> Iterator[Report | Rejected]:
    """Take the report from a capture.

    Args:
        capture: The capture.

    Yields:
        As ``Extract.run``.
    """
    try:
        draft = read_draft(capture.media_type, capture.content)
    except ExtractError as exc:
        yield Rejected(what=capture.path, reason=str(exc), producer=PRODUCER, record=capture.id)
        return
    text, dropped = without_furniture(normalize_text(draft.text, wrapped=draft.wrapped, typeset=draft.typeset))
    if not any(map(str.isalnum, text)):
        reason = "no text is left once page furniture is taken away" if dropped else "it holds no text"
        yield Rejected(what=capture.path, reason=reason, producer=PRODUCER, record=capture.id)
        return
    report, doubts = _report(capture, draft, text)
    yield report
    notes = [*((d.text, d.reason) for d in dropped), *draft.notes, *((capture.path, doubt) for doubt in doubts)]
    for what, reason in dict.fromkeys(notes):
        yield Rejected(what=what, reason=reason, producer=PRODUCER, record=capture.id, severity="note")


def read_draft(media_type: str, content: bytes) -> Draft:
    """Read a file by its kind.

    Args:
        media_type: As in ``Capture``; an unknown one is read as plain text.
        content: The bytes.

    Returns:
        What the file tells.

    Raises:
        ExtractError: No report can be taken from it.
    """
    return _READERS.get(media_type, _read_text)(content)


def _read_text(content: bytes) -> Draft:
    return read_plain(decode(content))


def _read_markdown(content: bytes) -> Draft:
    return read_markdown(decode(content))


def _read_json(content: bytes) -> Draft:
    """One JSON object; its other keys are in the capture's ``given``."""
    try:
        value = json.loads(content)
    except (ValueError, RecursionError) as exc:
        raise ExtractError("it is no JSON") from exc
    fields = value if isinstance(value, dict) else {}
    text, page = fields.get("text"), fields.get("html")
    if isinstance(text, str) and text.strip():
        return read_html(text) if _PAGE_IN_JSON.search(text) else Draft(text=text, wrapped=True)
    if isinstance(page, str) and page.strip():
        return read_html(page)
    raise ExtractError("no text under the key text or html")


_READERS: dict[str, Callable[[bytes], Draft]] = {
    "text/markdown": _read_markdown,
    "text/html": read_page,
    "application/xhtml+xml": read_page,
    "application/pdf": read_pdf,
    "message/rfc822": read_mail,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": read_word,
    "application/json": _read_json,
}


def _report(capture: Capture, draft: Draft, text: str) -> tuple[Report, tuple[str, ...]]:
    """The report, and doubts about its metadata."""
    given = capture.given
    title = _one_line(given.title or draft.title)
    url = given.url or draft.url
    marks = find_marks(text, title)
    published, doubts = date_report(
        text,
        DateClues(
            given=given.published, metadata=draft.published, metadata_by=draft.published_by, url=url, made=draft.made
        ),
    )
    report = Report(
        capture=capture.id,
        path=capture.path,
        key=given.key,
        url=url,
        outlet=_outlet(given, draft, url, marks),
        title=title or _headline(marks),
        byline=_byline(draft, marks),
        text=text,
        language=_language(given, draft, text),
        sha256=sha256_hex(text.encode("utf8")),
        published=published,
        modified=_modified(draft.modified),
        marks=marks,
        producer=PRODUCER,
    )
    return report, doubts


def _one_line(words: str) -> str:
    return " ".join(clean_characters(words).split())


def _headline(marks: tuple[Mark, ...]) -> str:
    """The marked headline, without signs that the page set before it or a semicolon that leads to a second deck."""
    words = next((m.text for m in marks if m.kind is MarkKind.HEADLINE), "")
    return words.lstrip("×•►▶»*|> ").rstrip("; ")


def _language(given: Given, draft: Draft, text: str) -> str:
    """Given, else what the words say, else what the file declares: pages copy their declarations."""
    if given.language is not None:
        return given.language
    detected = detect_language(text)
    if detected != UNKNOWN:
        return detected
    found = re.match(r"[A-Za-z]{2,3}\b", draft.language or "")
    return found[0].lower() if found else UNKNOWN


def _modified(raw: str | None) -> str | None:
    """The metadata's date of change, where it is a date."""
    return raw if raw is not None and read_date(raw) is not None else None


def _byline(draft: Draft, marks: tuple[Mark, ...]) -> str | None:
    if draft.byline:
        words = _one_line(draft.byline)
        return names_in_byline(words) or words
    return next((m.value or m.text for m in marks if m.kind is MarkKind.BYLINE), None)


def _outlet(given: Given, draft: Draft, url: str | None, marks: tuple[Mark, ...]) -> str | None:
    """Given, metadata, the text's own word, the address's host, and last the wire."""
    named = given.outlet or _one_line(draft.outlet or "")
    if named:
        return named
    own: list[str] = []
    wires: list[str] = []
    for mark in marks:
        value = mark.value
        if mark.kind is MarkKind.CREDIT:
            value = copyright_owner(mark.text) or value
        if value and mark.kind in {MarkKind.SLUG, MarkKind.DATELINE, MarkKind.CREDIT}:
            known = agency(value.split(", ")[0])
            (own if known is None else wires).append(known or value)
    if own:
        return own[0]
    host = urlsplit(url).hostname if url is not None and "//" in url else None
    if host:
        return host.removeprefix("www.")
    return wires[0] if wires else None
