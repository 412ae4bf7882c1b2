"""Captures (bytes as they came), reports (the text taken from them), and spans into that text.

Text is fixed at extraction: its hash is part of the report's id, and every annotation is a
half-open span of Unicode code points into it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from secondsource.model.record import Part, Record


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A stretch of one report's text.

    Attributes:
        report: Id of the report.
        start: First code point, counted from 0.
        end: One past the last code point.
    """

    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the caller says of a report, by option, sidecar file or JSON key; it outranks all else.

    Attributes:
        published: A date as EDTF (``2024-07-16``) or ISO 8601 with time, as given.
        outlet: Name of the outlet.
        title: Headline.
        url: Where the report was published.
        language: ISO 639-1 code.
        key: The caller's own id for the report.
    """

    published: str | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture(Record):
    """Bytes as they were read, before anything is made of them.

    Attributes:
        path: Where they came from, relative to what the user named (``folder/a.txt``,
            ``batch.zip!/b.html``, ``reports.jsonl#3``); part of the id, so the same bytes under
            two names are two captures.
        media_type: ``text/plain``, ``text/html``, ``application/pdf`` ...
        sha256: Of ``content``, hexadecimal.
        content: The bytes.
        given: What the caller says of the report.
    """

    prefix: ClassVar[str] = "cap"

    path: str
    media_type: str
    sha256: str
    content: bytes = field(repr=False)
    given: Given = Given()

    def identity(self) -> tuple[object, ...]:
        """Bytes, name and what was given."""
        g = self.given
        return (self.sha256, self.path, self.media_type, g.published, g.outlet, g.title, g.url, g.language, g.key)

    @property
    def unit(self) -> str:
        """A capture is its own unit."""
        return self.id


class DateBasis(StrEnum):
    """What a date rests on, from the surest to none."""

    GIVEN = "given"
    METADATA = "metadata"
    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """When a report was published, as an interval with its ground.

    Attributes:
        edtf: ISO 8601-2 / EDTF, or ``None`` where nothing is known.
        earliest: First day, ``YYYY-MM-DD``, or ``None``.
        latest: Last day, ``YYYY-MM-DD``, or ``None``.
        basis: What the date rests on.
        derivation: How it was reached, in words.
    """

    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    basis: DateBasis = DateBasis.UNKNOWN
    derivation: str = "no date is given, in the metadata or in the text"


class MarkKind(StrEnum):
    """What a stretch of text is, when it is not the reporter's prose."""

    HEADLINE = "headline"
    SLUG = "slug"
    DATELINE = "dateline"
    BYLINE = "byline"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark(Part):
    """A stretch of the text that frames the report: headline, slug, dateline, byline, credit line.

    Claims are not taken from slugs, datelines, bylines and credits; they are evidence of outlet
    and wire.

    Attributes:
        kind: What it is.
        value: What it names, normalised (``Associated Press``), or ``""``.
    """

    kind: MarkKind
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Record):
    """One news report: its text, fixed, and what is known about it.

    Attributes:
        capture: Id of the capture it was taken from.
        path: The capture's path.
        key: The caller's own id, or ``None``.
        url: Canonical address, or ``None``.
        outlet: Name of the outlet, or ``None`` where nothing tells it.
        title: Headline; ``""`` where there is none.
        byline: Author line, or ``None``.
        text: The text, code points counted from 0; paragraphs are separated by newlines.
        language: ISO 639-1 code, ``"und"`` where it cannot be told.
        sha256: Of ``text`` in UTF-8.
        published: Publication date with its basis.
        modified: Date of last change by the metadata, ISO 8601, or ``None``.
        marks: Headline, slug, dateline, byline and credit spans within ``text``, ordered.
        producer: Step that made the record.
    """

    prefix: ClassVar[str] = "rep"

    capture: str
    path: str
    key: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str = ""
    byline: str | None = None
    text: str = field(repr=False)
    language: str = "und"
    sha256: str
    published: Publication = Publication()
    modified: str | None = None
    marks: tuple[Mark, ...] = ()
    producer: str

    def identity(self) -> tuple[object, ...]:
        """The capture, the text taken from it, what is said of it, and by which step."""
        return (
            self.capture,
            self.sha256,
            self.outlet,
            self.title,
            self.language,
            self.published.edtf,
            self.published.basis,
            self.published.earliest,
            self.published.latest,
            *(f"{m.kind} {m.start} {m.end} {m.value}" for m in self.marks),
            self.producer,
        )

    @property
    def unit(self) -> str:
        """A report is its own unit."""
        return self.id

    def slice(self, start: int, end: int) -> str:
        """The text between two offsets.

        Args:
            start: First code point.
            end: One past the last.

        Returns:
            The slice, verbatim.
        """
        return self.text[start:end]
