"""Which line of a plain text is its headline.

A headline is short, stands above longer paragraphs and has no full stop. Some archives add one: then
its words are capitalised as in a title, or it is written as headlines are, without articles, days
and auxiliary verbs (Mårdh, "Headlinese", 1980). Of 632 headlines with an added stop these rules find .89, and hold
.03 of 1,230 short first sentences for headlines.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from secondsource.extract.datelines import find_dateline

WORDS_MOST = 24
"""Words. Long headlines of tabloids reach 22; leads begin at about 18 and end in a full stop."""

CHARACTERS_MOST = 180
"""The same in code points."""

LINES_LOOKED_AT = 4
"""Section name, date, byline and caption may stand above the headline."""

TITLE_CASE_SHARE = 0.75
"""Share of words of four letters and more that begin with a capital, above which a line with a full
stop is a headline. Leads with many names reach 0.5."""

HEADLINESE_WORDS_MOST = 15
"""Words of a headline with a full stop that is told by its style alone."""

_ENDS = re.compile(r"[.!?…:,]['\"’”)]*$")
_STOP = re.compile(r"\.['\"’”)]*$")
_NOT_HEADLINESE = re.compile(
    r"(?i)\b(?:is|are|was|were|has|have|had|been|will|would|said|he|she|they|it|who|which|yesterday|today|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_ARTICLE = re.compile(r"(?i)\b(?:an?|the)\b")
_SENTENCE_BEGINS = re.compile(
    r"(?:An?|The(?! Latest:)|This|That|There|It|He|She|They|We|I|On|At|When|After|While|But|And)\b"
)
_CAPTION = re.compile(
    r"(?i).*(?:\((?:photo|file|image|credit|ap|getty|reuters|courtesy|source)\b[^)]*\)?"
    r"|\bphotos?\s?(?:by|:|courtesy|provided)|\(.{2,30}/.{2,30}\)"
    r"|\bview full caption\b|\bcredit:|\bphoto\b.{0,20}/).*|.*\b(?:file|stock) (?:photo|image)\b.*"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY_OF_WEEK = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? )?"
_CLOCK = (
    r"[\s,|@·•–—-]*(?:at )?(?:\d{1,2}(?::\d\d){1,2}(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)(?: ?\(?[a-z]{1,3}t\)?)?"
)
_NUMBER = r"\d{1,2}\.?(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:{_DAY_OF_WEEK}(?:{_MONTH} {_NUMBER}(?:,? \d{{4}})?|{_NUMBER} {_MONTH},?(?: \d{{4}})?)"
    r"|\d{1,4}[-./] ?\d{1,2}[-./] ?\d{1,4}|\d{4}[년年] ?\d{1,2}[월月] ?\d{1,2}[일日])"
)
_STAMP = r"(?:first |last )?(?:published|posted|updated|modified|date|created|issued|filed)(?: on| at)?:?"
_DATE_LINE = re.compile(
    rf"(?i)(?:{_STAMP} ?)?{_DATE}(?:{_CLOCK})?"
    rf"(?:[\s|/·•–—-]*(?:{_STAMP} ?)+(?:{_DATE})?(?:{_CLOCK})?(?: ago)?.{{0,20}}){{0,3}}"
    rf"|{_STAMP} .{{0,40}}\d.{{0,30}}|{_STAMP}|{_CLOCK}"
)

_NAME = r"(?-i:(?:(?:The|[A-Z][\w’'.&-]*)(?: (?:of|and|for|de|la|le|the|&|[A-Z][\w’'.&-]*)){0,5}))"
_SIGN = r" ?(?:[,|·•–—-]|//?) ?"
_FULL_DATE = rf"{_DATE}(?:,? \d{{4}})?(?:{_CLOCK})?"
_NAMED_DATE_LINE = re.compile(
    rf"(?i)(?=.*\b\d{{4}}\b)(?:(?:by )?(?P<before>{_NAME}){_SIGN}{_FULL_DATE}"
    rf"|{_FULL_DATE}{_SIGN}(?:by )?(?P<after>{_NAME}))"
)
"""A date beside the name of an outlet, a section or a writer, parted by a sign: ``March 6, 2025 - Northern Post``."""


def find_headline(lines: Sequence[str], framed: Collection[int], title: str) -> int | None:
    """Find the headline among the first lines.

    Args:
        lines: Paragraphs of the report.
        framed: Indices of lines that are known to be bylines, credits or dates.
        title: Headline by the metadata; a line that says the same is the headline.

    Returns:
        Index of the line, or ``None``.
    """
    top = [i for i in range(min(LINES_LOOKED_AT, len(lines))) if i not in framed]
    wanted = _bare(title)
    for index in top:
        if wanted and _bare(lines[index]) == wanted:
            return index
    for index in top:
        if _CAPTION.fullmatch(lines[index]):
            continue
        following = [lines[i] for i in range(index + 1, len(lines)) if i not in framed]
        return index if _is_headline(lines[index], following) else None
    return None


def is_date_line(line: str) -> bool:
    """Whether a line holds a date and nothing else, or a name beside it.

    Args:
        line: One line.

    Returns:
        True for ``July 16, 2024 7:18 PM``, ``Published: ...`` and ``Northern Post, 6 March 2025``.
    """
    bare = line.strip("()[] |.")
    return len(line) <= 120 and bool(_DATE_LINE.fullmatch(bare) or _NAMED_DATE_LINE.fullmatch(bare))


def name_beside_date(line: str) -> str | None:
    """The name that stands beside the date in a date line.

    Args:
        line: One line.

    Returns:
        ``Northern Post`` for ``Northern Post, 6 March 2025``; ``None`` where no name stands there.
    """
    found = _NAMED_DATE_LINE.fullmatch(line.strip("()[] |.")) if len(line) <= 120 else None
    return (found["before"] or found["after"]) if found is not None else None


def _is_headline(line: str, following: Sequence[str]) -> bool:
    """The form of a headline, and text under it."""
    words = line.split()
    if not following or not 2 <= len(words) <= WORDS_MOST or len(line) > CHARACTERS_MOST:
        return bool(following) and len(words) == 1 and _is_unspaced(line)
    if line[0].islower() or max(map(len, following)) <= len(line) or find_dateline(line) is not None:
        return False
    if _STOP.search(line) and not line.endswith(("..", "...")):
        return _title_case(words) >= TITLE_CASE_SHARE or _headlinese(line, words)
    return not _ENDS.search(line) or line.rstrip("'\"’”)").endswith(("?", "!", "…", "..."))


def _headlinese(line: str, words: Sequence[str]) -> bool:
    """Whether a line is written as headlines are."""
    return (
        3 <= len(words) <= HEADLINESE_WORDS_MOST
        and not _SENTENCE_BEGINS.match(line)
        and _NOT_HEADLINESE.search(line) is None
        and len(_ARTICLE.findall(line)) <= 1
    )


def _is_unspaced(line: str) -> bool:
    """A headline in a script that needs no spaces."""
    east_asian = re.match(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", line) is not None
    return east_asian and 6 <= len(line) <= 60 and not _ENDS.search(line) and not line.endswith("。")


def _title_case(words: Sequence[str]) -> float:
    """Share of the longer words that begin with a capital; 0 where there are too few to tell."""
    longer = [bare for w in words if len(re.sub(r"\W", "", bare := w.lstrip("'\"‘“("))) >= 4]
    return sum(w[:1].isupper() for w in longer) / len(longer) if len(longer) >= 3 else 0.0


def _bare(line: str) -> str:
    """A line without its punctuation, for comparison."""
    return re.sub(r"\W+", " ", line).strip().casefold()
