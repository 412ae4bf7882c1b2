"""Splits edited news into sentences.

A deterministic splitter in the line of Grefenstette and Tapanainen (1994) and Mikheev (2002): a
full stop, question or exclamation mark with the quotes and brackets that close after it ends a
sentence, unless what stands before it is an abbreviation, an initial or a number, or what follows
goes on in lower case. A newline always ends one: headings carry no full stop.
"""

from __future__ import annotations

import re

from secondsource.annotate.abbreviations import (
    AMBIGUOUS,
    BEFORE_NAME,
    BEFORE_NUMBER,
    DAYS,
    MONTHS,
    REPORTING_AFTER_QUOTE,
    STARTERS,
)

CLOSERS = "\"'”’»)]}"
OPENERS = "\"'“‘«([{"

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_STOP = re.compile(rf"(?:\.{{2,}}|…|[.!?]+)(?:[{re.escape(CLOSERS)}]|(?<=[”’\"'])\.)*")
_WORD_BEFORE = re.compile(r"[^\s(\[{“‘\"«—–/]+$")
_NEXT = re.compile(rf"\s+(?P<open>[{re.escape(OPENERS)}—–•*-]*\s?)(?P<word>[^\s]+)")
_SPEAKER_VERB = re.compile(r"(?:[A-Z][\w.'’-]*\s+){1,4}(\w+)")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")
_GLUED = re.compile(r"(?<=[a-z]{2})([.!?][”’\"]?)(?=[A-Z“][a-z]+ )")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Find the sentences of a text.

    Args:
        text: Any text; paragraphs are separated by newlines.

    Returns:
        Half-open spans in code points, ordered, not overlapping, without white space at either
        end. Every character that is no white space lies in exactly one of them.
    """
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        start = line.start()
        for end in _ends(text, line.start(), line.end()):
            _add(spans, text, start, end)
            start = end
        _add(spans, text, start, line.end())
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))


def _ends(text: str, start: int, end: int) -> list[int]:
    """Where sentences end within one line, the last one left out."""
    line = text[start:end]
    cuts = [stop.end() for stop in _STOP.finditer(line) if _is_end(line, stop.start(), stop.end())]
    cuts += [glued.end(1) for glued in _GLUED.finditer(line) if _opens(_first_word(line, glued.end(1)))]
    return sorted({start + cut for cut in cuts})


def _first_word(line: str, at: int) -> str:
    found = re.match(r"[“\"]?([A-Za-z]+)", line[at : at + 30])
    return found[1] if found is not None else ""


def _opens(word: str) -> bool:
    """Whether a capitalised word opens a sentence rather than goes on with a name."""
    return word[:1].isupper() and word.rstrip(",;:.'’").lower().split("’")[0].split("'")[0] in STARTERS


def _is_end(line: str, start: int, end: int) -> bool:
    follows = _NEXT.match(line, end)
    if follows is None:
        return False
    word = follows["word"]
    first = next((c for c in word if c.isalnum()), "")
    if not first or first.islower():
        return bool(follows["open"].strip()) and not first.islower()
    mark = line[start]
    if mark in "!?" or line[start:end].startswith(("..", "…")):
        return not _is_speaker(line, start, end, follows.start("word"))
    if end - start > 1 and _is_speaker(line, start, end, follows.start("word")):
        return False
    return _full_stop_ends(line, start, end, word, first, quoted=bool(follows["open"].strip()))


def _is_speaker(line: str, start: int, end: int, at: int) -> bool:
    """Whether a quotation has closed and its speaker follows: ``“Really?” Lee Min asked``."""
    if end - start < 2 or line[end - 1] not in CLOSERS:
        return False
    speaker = _SPEAKER_VERB.match(line, at)
    return speaker is not None and speaker[1] in REPORTING_AFTER_QUOTE


def _full_stop_ends(line: str, start: int, end: int, word: str, first: str, *, quoted: bool) -> bool:
    before = _WORD_BEFORE.search(line, max(0, start - 40), start)
    if before is None or end - start > 1:
        return True
    stem = before[0].lower()
    if first.isdigit() and stem in MONTHS | BEFORE_NUMBER | BEFORE_NAME:
        return False
    if stem in BEFORE_NAME:
        return stem in {"v", "sr", "st", "ft", "mt", "gen", "col"} and _opens(word)
    if len(stem) == 1 and stem.isalpha():
        return (_opens(word) and not before[0].isupper()) or (before[0] != "I" and _opens(word)) or before[0] == "I"
    if _ACRONYM.fullmatch(stem) or stem in AMBIGUOUS or stem in MONTHS or stem in DAYS or stem in BEFORE_NUMBER:
        return _opens(word) or quoted
    return True
