"""What frames a report, told by its form: headline, slug, dateline, byline, credit lines.

All of it stays in the text and is marked there, so that no claim is taken from it and its evidence
of outlet and wire is kept. The forms are those of the trade (the stylebooks of the news agencies):

* a slug is one of the trade's words in capitals before the text: ``BREAKING:``, ``UPDATE 2-``,
  ``WXYZ REPORT:``;
* a dateline is a place in capitals, or a place or date with an agency in parentheses, before a dash:
  ``SEOUL (AP) —``, ``Nairobi, July 16 (Xinhua) --``, ``ISLAMABAD: ...``;
* a byline is a line of names after ``By``;
* a credit is a line, or the end of the text, that says who else worked or who owns it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondsource.extract.agencies import agency, agency_within
from secondsource.extract.datelines import find_dateline, find_slug
from secondsource.extract.headline import find_headline
from secondsource.model import Mark, MarkKind

DATELINE_PARAGRAPHS = 6
"""Paragraphs from the top in which a dateline without an agency is looked for: headline, standfirst,
caption and byline come before it; further down, ``NATO — ...`` is prose."""

_NAME = r"(?:(?:[A-Z][\w'’.-]*|[A-Z]\.)(?: (?:[a-z]{1,3}|el|al|bin|ibn|von|van|der|de|da|di|dos|la|le))?)"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,4}}(?:(?:, | and | & |, and | with ){_NAME}(?: {_NAME}){{0,4}}){{0,5}}"
_ROLE = r"(?:(?:,| \||/| -| –| —|;| in| for| at) ?[^.!?]{2,70})"
_BYLINE = re.compile(
    rf"(?:(?:by|BY|By|Written by|Reported by|Posted by|Story by|Published by|Author:|Written By|REPORTED BY)"
    rf"\s?:? ?(?P<names>(?:The )?{_NAMES}){_ROLE}?(?: ?\(?\S+@\S+\)?)?)"
)
_SIGNED = re.compile(
    rf"(?:--|—|–|-) ?(?:By )?(?P<names>{_NAME}(?: {_NAME}){{1,3}}(?:(?:,| and) {_NAME}(?: {_NAME}){{1,3}})?){_ROLE}?"
)
_STAFF = re.compile(
    rf"(?P<names>{_NAME}(?: {_NAME}){{1,3}})(?:,| \||/| -| –| —) ?(?:the )?[^.!?]{{0,40}}"
    r"\b(?:[Ss]taff(?: [Ww]riter| [Rr]eporter)?|[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|STAFF WRITER|[Cc]olumnist|[Bb]ureau)\b[^.!?]{0,40}"
)
_NOT_NAMES = re.compile(
    r"(?i)\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|"
    r"september|october|november|december|midnight|noon|then|now|all|end|way|law|popular|order|design|night|dawn)\b"
)
_WORK = r"(?:additional |further |extra )?(?:reporting|editing|writing|research|compiled|translated|translation|graphics?|photo(?:graph)?s?(?: and .{1,12})?|video|production|illustrations?|fact[- ]check(?:ing|ed)?)"
_CREDIT = re.compile(
    rf"\(?\W*(?:{_WORK}(?:(?: and |, ){_WORK})* (?:by|from)\b.{{1,300}}"
    r"|.{2,200}\bcontributed (?:to (?:this|the) (?:report|story|article|dispatch|piece)|(?:additional )?(?:reporting|writing|research)|from .{2,60})\b.{0,80}"
    r"|.{2,120}\b(?:provided|did) (?:additional )?(?:reporting|research)\b.{0,60}"
    r"|(?:with|—with|--with) (?:additional |agency |further )?(?:reporting|inputs?|files?|assistance|contributions?|reports?)\b.{0,160}"
    r"|(?:©|\(c\)|copyright)\W.{0,300}"
    r"|(?:.{0,120}\W)?all rights reserved\b.{0,200}"
    r"|this (?:material|content|article|story) may not be (?:published|reproduced|copied)\b.{0,200}"
    r"|this (?:article|story|report|piece|post) (?:was |is |has been )?(?:originally |first )?(?:appeared|published|produced|written|republished|reprinted|from|courtesy)\b.{0,200}"
    r"|our standards: .{0,80}"
    r"|(?:photos?|photograph|image|picture|video|credit|source|file photo)(?: credit| courtesy| by| from)?\s?(?::|by\b|courtesy\b|/) ?.{1,120}"
    r"|the (?:writer|author) (?:is|was|can be reached|covers)\b.{0,200}"
    r"|(?:follow|contact|reach|e-?mail) (?:the (?:reporter|author|writer)|[A-Z].{1,50}) (?:at|on|by) \S*[@\d].{0,80})\W*",
    re.IGNORECASE,
)  # fmt: skip
_TAIL = re.compile(
    r"(?<=[.!?”\"’')\]])\s*(?P<credit>\(?(?:(?:©|Copyright\b).{4,300}|All rights reserved\b.{0,200}"
    r"|(?:[-–—]+ ?)?\(?(?:Additional reporting|Reporting|Editing|Writing) by .{3,200}"
    r"|\((?P<wire>[^()]{2,30})\)|[-–—]{1,2} ?(?P<sign>[A-Z][A-Za-z/, ]{1,30})))$"
)


def find_marks(text: str, title: str) -> tuple[Mark, ...]:
    """Mark what frames a report.

    Args:
        text: The text of the report, fixed.
        title: Headline by the metadata, ``""`` for none.

    Returns:
        Marks in order of place; none overlaps another.
    """
    found: list[Mark] = []
    for mark in _all_marks(text, title):
        if mark.start < mark.end and all(mark.end <= m.start or m.end <= mark.start for m in found):
            found.append(mark)
    return tuple(sorted(found, key=lambda m: m.start))


def names_in_byline(line: str) -> str | None:
    """The names in a byline.

    Args:
        line: ``By Jane Doe and John Roe, Staff Writers``, or the names alone.

    Returns:
        ``Jane Doe and John Roe``, or ``None`` where the line is no byline.
    """
    for rule in (_BYLINE, _STAFF):
        found = rule.fullmatch(line)
        if found and not _NOT_NAMES.search(found["names"]):
            return _proper(found["names"])
    return None


def _all_marks(text: str, title: str) -> Iterator[Mark]:
    lines = list(_lines(text))
    framed: set[int] = set()
    for index, (start, line) in enumerate(lines):
        marks = list(_line_marks(text, start, line, last=index >= len(lines) - 3))
        if marks:
            framed.add(index)
        yield from marks
    place = find_headline([line for _, line in lines], framed, title)
    if place is not None:
        start, line = lines[place]
        slug = find_slug(line)
        if slug is not None:
            yield _mark(text, MarkKind.SLUG, start, start + slug.end, slug.value)
            start, line = start + slug.after, line[slug.after :]
        yield _mark(text, MarkKind.HEADLINE, start, start + len(line))
    body = [(s, line) for i, (s, line) in enumerate(lines) if i != place and i not in framed]
    for number, (start, line) in enumerate(body):
        yield from _opening(text, start, line, top=number < DATELINE_PARAGRAPHS)
    yield from _tail(text, lines)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Each paragraph with its place."""
    place = 0
    for line in text.split("\n"):
        if line:
            yield place, line
        place += len(line) + 1


def _mark(text: str, kind: MarkKind, start: int, end: int, value: str = "") -> Mark:
    return Mark(kind=kind, start=start, end=end, text=text[start:end], value=value)


def _line_marks(text: str, start: int, line: str, *, last: bool) -> Iterator[Mark]:
    """A whole line that is a byline or a credit."""
    if len(line) > 400:
        return
    names = names_in_byline(line)
    if names is None and last and (signed := _SIGNED.fullmatch(line)) and not _NOT_NAMES.search(line):
        names = _proper(signed["names"])
    if names is not None:
        yield _mark(text, MarkKind.BYLINE, start, start + len(line), agency(names) or names)
    elif _CREDIT.fullmatch(line) or (last and agency(line.strip("()- –—")) is not None):
        yield _mark(text, MarkKind.CREDIT, start, start + len(line), agency_within(line) or "")


def _opening(text: str, start: int, line: str, *, top: bool) -> Iterator[Mark]:
    """Slug and dateline at the beginning of a paragraph."""
    slug = find_slug(line) if top else None
    offset = 0
    if slug is not None:
        yield _mark(text, MarkKind.SLUG, start, start + slug.end, slug.value)
        offset = slug.after
    dateline = find_dateline(line[offset:], agency_only=not top)
    if dateline is not None:
        end = start + offset + dateline.end
        yield _mark(text, MarkKind.DATELINE, start + offset, end, dateline.value)


def _tail(text: str, lines: list[tuple[int, str]]) -> Iterator[Mark]:
    """A credit that ends the last paragraphs without a line of its own."""
    for start, line in lines[-3:]:
        found = _TAIL.search(line[-600:])
        if found is None:
            continue
        wire = agency(found["wire"] or found["sign"] or "")
        if (found["wire"] or found["sign"]) and wire is None:
            continue
        begin = start + max(0, len(line) - 600) + found.start("credit")
        yield _mark(text, MarkKind.CREDIT, begin, start + len(line), wire or agency_within(found["credit"]) or "")


def _proper(names: str) -> str:
    """Names printed in capitals as they are otherwise written."""
    return names.title() if names.isupper() and len(names) > 4 and agency(names) is None else names
