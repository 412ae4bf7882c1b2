"""What frames a report, told by its form: headline, slug, dateline, byline, credit lines.

All of it stays in the text and is marked there, so that no claim is taken from it and its evidence
of outlet and wire is kept. The forms are those of the trade (the stylebooks of the news agencies):

* a slug is one of the trade's words in capitals before the text: ``BREAKING:``, ``UPDATE 2-``,
  ``WXYZ REPORT:``;
* a dateline is a place in capitals, or a place or date with an agency in parentheses, before a dash:
  ``SEOUL (AP) —``, ``Nairobi, July 16 (Xinhua) --``; a line that is a date is marked as one too;
* a line at the top that is an outlet's name is a slug too, with the name as its value; beside a date
  it is the value of that date line;
* a byline is a line of names after ``By``;
* a credit is a line, or the end of the text, that says who else worked or who owns it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from secondsource.extract.credit_lines import credit_value, names_in_byline, tail_credit
from secondsource.extract.datelines import find_dateline, find_place_label, find_slug
from secondsource.extract.headline import find_headline, is_date_line
from secondsource.extract.outlet_line import outlet_line
from secondsource.model import Mark, MarkKind

DATELINE_PARAGRAPHS = 6
"""Paragraphs from the top in which a dateline without an agency is looked for: headline, standfirst,
caption and byline come before it; further down, ``NATO — ...`` is prose."""

BYLINE_LINES = 6
"""Lines from the top in which a line of names and titles is a byline; a bare ``By ...`` counts anywhere
near either end."""

END_LINES = 4
"""Lines at the end in which signatures and agencies' bare names are credits."""


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
        place = bisect_left(found, mark.start, key=lambda m: m.start)
        before_ends = place == 0 or found[place - 1].end <= mark.start
        if mark.start < mark.end and before_ends and (place == len(found) or mark.end <= found[place].start):
            found.insert(place, mark)
    return tuple(found)


def _all_marks(text: str, title: str) -> Iterator[Mark]:
    lines = list(_lines(text))
    framed: set[int] = set()
    for index, (start, line) in enumerate(lines):
        mark = _line_mark(text, start, line, from_top=index, from_end=len(lines) - 1 - index)
        if mark is not None:
            framed.add(index)
            yield mark
    words = [line for _, line in lines]
    named = next((i for i, line in enumerate(words[:BYLINE_LINES]) if i not in framed and outlet_line(line)), None)
    place = find_headline(words, framed if named is None else {*framed, named}, title)
    if named is not None and place is None and not title:
        named, place = None, find_headline(words, framed, title)  # the one line that can be the headline
    if named is not None and named != place:
        framed.add(named)
        start, line = lines[named]
        yield _mark(text, MarkKind.SLUG, start, start + len(line), outlet_line(line) or "")
    if place is not None:
        start, line = lines[place]
        slug = find_slug(line)
        if slug is not None and slug.after < len(line):
            yield _mark(text, MarkKind.SLUG, start, start + slug.end, slug.value)
            start, line = start + slug.after, line[slug.after :]
        yield _mark(text, MarkKind.HEADLINE, start, start + len(line))
    body = [(s, line) for i, (s, line) in enumerate(lines) if i != place and i not in framed]
    for number, (start, line) in enumerate(body):
        yield from _opening(text, start, line, top=number < DATELINE_PARAGRAPHS)
    for start, line in lines[-END_LINES:]:
        tail = tail_credit(line)
        if tail is not None:
            yield _mark(text, MarkKind.CREDIT, start + tail.start, start + len(line), tail.value)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Each paragraph with its place."""
    place = 0
    for line in text.split("\n"):
        if line:
            yield place, line
        place += len(line) + 1


def _mark(text: str, kind: MarkKind, start: int, end: int, value: str = "") -> Mark:
    return Mark(kind=kind, start=start, end=end, text=text[start:end], value=value)


def _line_mark(text: str, start: int, line: str, *, from_top: int, from_end: int) -> Mark | None:
    """A whole line that is a byline, a credit or a date."""
    end = start + len(line)
    at_end = from_end < END_LINES
    if from_top < BYLINE_LINES or at_end:
        names = names_in_byline(line, signed=at_end)
        if names is not None:
            return _mark(text, MarkKind.BYLINE, start, end, names)
        if is_date_line(line):
            return _mark(text, MarkKind.DATELINE, start, end, outlet_line(line) or "")
    value = credit_value(line, at_end=at_end)
    return _mark(text, MarkKind.CREDIT, start, end, value) if value is not None else None


def _opening(text: str, start: int, line: str, *, top: bool) -> Iterator[Mark]:
    """Slug and dateline at the beginning of a paragraph."""
    slug = find_slug(line) if top else None
    offset = 0
    if slug is not None:
        yield _mark(text, MarkKind.SLUG, start, start + slug.end, slug.value)
        offset = slug.after
    rest = line[offset:]
    dateline = find_dateline(rest, agency_only=not top)
    if dateline is None and top:
        dateline = find_place_label(rest, text)
    if dateline is not None:
        yield _mark(text, MarkKind.DATELINE, start + offset, start + offset + dateline.end, dateline.value)
