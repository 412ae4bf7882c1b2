"""Bounds on the date of publication from what a text says: reasoned, never exact, no clock asked.

Three things bound it. A year told as past (``served from 2020 to 2024``) is over or running: the text
is no older. A year that ``will`` bring something is not over: the text is no younger. And a text that
speaks of ``last year`` beside ``In 2023`` is likely of 2024; this only suggests, and is written with
``~``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_YEAR = r"(?:1[89]\d\d|20\d\d)"
_RANGE = re.compile(rf"\b(?P<a>{_YEAR})\s?(?:-|–|—|/|to|and|until|through)\s?(?P<b>{_YEAR}|\d\d)\b(?![-–—/]\d)")
_PLACED = re.compile(
    rf"\b(?i:in|since|during|from|before|after|of|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
    rf"(?: \d{{1,2}},)?|early|late|mid|spring|summer|autumn|fall|winter) (?:early |late |mid-)?(?P<year>{_YEAR})\b(?![-–—/]\d)"
)
_AHEAD = re.compile(
    r"\b(?i:will|shall|would|could|may|might|should|expect\w*|plan(?:s|ned|ning)?|aim\w*|target\w*|goal|schedul\w+|due|"
    r"forecast\w*|project(?:ed|ions?)|predict\w*|propos\w+|upcoming|next|future|by|until|till|through|toward|towards|"
    r"ahead|before|promis\w+|pledg\w+|intend\w*|hop(?:es?|ing)|set to|going to|is to|are to|to be|deadline|if)\b"
)
_PAST = re.compile(
    r"\b(?i:was|were|had|did|been|said|told|came|went|took|became|began|left|won|lost|led|held|made|fell|rose|grew|"
    r"found|gave|got|kept|knew|met|ran|saw|sent|sold|spent|stood|taught|thought|wrote|fled|shot|died|built|brought|since|ago|"
    r"[a-z]{2,}(?:ed|nt))\b"
)
_WILL = re.compile(rf"\bwill\b[^.;]{{0,80}}?\b(?:in|by|until|during|of) (?P<year>{_YEAR})\b")
_IN_YEAR = re.compile(rf"\b[Ii]n (?P<year>{_YEAR})\b(?![-–—/]\d)")
_LAST_YEAR = re.compile(r"\b[Ll]ast year\b")
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"‘])|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What a text says of its own date.

    Attributes:
        first: Year in which it was published at the earliest, or ``None``.
        last: Year in which it was published at the latest, or ``None``.
        likely: Year that it suggests, or ``None``.
        words: How, in words.
    """

    first: int | None = None
    last: int | None = None
    likely: int | None = None
    words: str = ""


def find_bounds(text: str) -> Bounds:
    """Find what bounds the date of publication.

    Args:
        text: The report.

    Returns:
        The bounds; all ``None`` where nothing bounds it.
    """
    first: tuple[int, str] | None = None
    last: tuple[int, str] | None = None
    for sentence in _SENTENCE.split(text):
        for year, words in _past_years(sentence):
            if first is None or year > first[0]:
                first = (year, words)
        for found in _WILL.finditer(sentence):
            if last is None or int(found["year"]) < last[0]:
                last = (int(found["year"]), found[0])
    if last is not None and first is not None and last[0] < first[0]:
        last = None  # the plan was quoted from an older text
    likely = _likely(text, first[0] if first is not None else None)
    reasons = []
    if first is not None:
        reasons.append(f'"{first[1]}" is told as past, so not before {first[0]}')
    if last is not None:
        reasons.append(f'"{_short(last[1])}" is told as to come, so not after {last[0]}')
    if likely is not None:
        reasons.append(f'"last year" beside "in {likely - 1}" suggests {likely}')
    return Bounds(
        first=first[0] if first is not None else None,
        last=last[0] if last is not None else None,
        likely=likely,
        words="; ".join(reasons),
    )


def _past_years(sentence: str) -> list[tuple[int, str]]:
    """Years that a sentence tells as past, with the words."""
    found: list[tuple[int, str]] = []
    for span in _RANGE.finditer(sentence):
        end = int(span["b"]) if len(span["b"]) == 4 else int(span["a"][:2] + span["b"])
        if end > int(span["a"]) and _told_as_past(sentence, span.start(), span.end()):
            found.append((end, span[0]))
    for placed in _PLACED.finditer(sentence):
        if _told_as_past(sentence, placed.start(), placed.end()):
            found.append((int(placed["year"]), placed[0]))
    return found


def _told_as_past(sentence: str, start: int, end: int) -> bool:
    """A past verb in the clause, and no word that looks ahead."""
    begin = max(sentence.rfind(";", 0, start), sentence.rfind(" but ", 0, start), 0)
    stop = next((i for i in (sentence.find(";", end), sentence.find(" but ", end)) if i >= 0), len(sentence))
    clause = sentence[begin:stop]
    return _PAST.search(clause) is not None and _AHEAD.search(clause) is None


def _likely(text: str, first: int | None) -> int | None:
    """The year after the one that stands beside ``last year``."""
    paragraphs = text.split("\n")
    for index, paragraph in enumerate(paragraphs):
        if not _LAST_YEAR.search(paragraph):
            continue
        near = "\n".join(paragraphs[max(0, index - 1) : index + 1])
        years = {int(m["year"]) for m in _IN_YEAR.finditer(near)}
        for year in sorted(years, reverse=True):
            if first is None or first in (year, year + 1):
                return year + 1
    return None


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:28] + " … " + words[-28:]
