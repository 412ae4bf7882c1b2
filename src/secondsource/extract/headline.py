"""Which line of a plain text is its headline.

A headline is short, stands above longer paragraphs, and has no full stop, or has one although its
words are capitalised as in a title (some archives add it).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from secondsource.extract.datelines import find_dateline

WORDS_MOST = 24
"""Words. Long headlines of tabloids reach 22; leads begin at about 18 and end in a full stop."""

CHARACTERS_MOST = 180
LINES_LOOKED_AT = 4
"""Section name, date, byline and caption may stand above the headline."""

TITLE_CASE_SHARE = 0.75
"""Share of words of four letters and more that begin with a capital, above which a line with a full
stop is a headline. Leads with many names reach 0.5."""

_ENDS = re.compile(r"[.!?…:;,]['\"’”)]*$")
_STOP = re.compile(r"\.['\"’”)]*$")
_CAPTION = re.compile(
    r"(?i).*(?:\((?:photo|file|image|credit|ap|getty|reuters|courtesy|source)\b[^)]*\)?|\bphotos?\s?(?:by|:|courtesy|provided)|\(.{2,30}/.{2,30}\)).*"
)
_DATE_LINE = re.compile(
    r"(?i)(?:(?:published|posted|updated|last updated|modified|date|created)\b.{0,60}"
    r"|(?:\w+day,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*),? ?(?:\d{4})?.{0,40}"
    r"|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}.{0,30}|\d{1,2}:\d\d.{0,30})"
)


def find_headline(lines: Sequence[str], framed: Collection[int], title: str) -> int | None:
    """Find the headline among the first lines.

    Args:
        lines: Paragraphs of the report.
        framed: Indices of lines that are known to be bylines or credits.
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
        line = lines[index]
        if is_date_line(line) or _CAPTION.fullmatch(line):
            continue
        following = [lines[i] for i in range(index + 1, len(lines)) if i not in framed]
        return index if _is_headline(line, following) else None
    return None


def is_date_line(line: str) -> bool:
    """Whether a line holds a date and nothing else.

    Args:
        line: One line.

    Returns:
        True for ``July 16, 2024 7:18 PM`` and ``Published: ...``.
    """
    return len(line) <= 90 and _DATE_LINE.fullmatch(line.strip("()[] ")) is not None


def _is_headline(line: str, following: Sequence[str]) -> bool:
    """The form of a headline, and text under it."""
    words = line.split()
    if not following or not 2 <= len(words) <= WORDS_MOST or len(line) > CHARACTERS_MOST:
        return bool(following) and len(words) == 1 and _is_unspaced(line)
    if max(map(len, following)) <= len(line) or find_dateline(line) is not None:
        return False
    if line[0].islower():
        return False
    if _STOP.search(line) and not line.endswith(("..", "...")):
        return _title_case(words) >= TITLE_CASE_SHARE
    return not _ENDS.search(line) or line.rstrip("'\"’”)").endswith(("?", "!", "…", "...", ":"))


def _is_unspaced(line: str) -> bool:
    """A headline in a script that needs no spaces."""
    return (
        6 <= len(line) <= 60
        and re.match(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", line) is not None
        and not _ENDS.search(line)
    )


def _title_case(words: Sequence[str]) -> float:
    """Share of the longer words that begin with a capital; 0 where there are too few to tell."""
    longer = [w.lstrip("'\"‘“(") for w in words]
    longer = [w for w in longer if len(re.sub(r"\W", "", w)) >= 4]
    return sum(w[:1].isupper() for w in longer) / len(longer) if len(longer) >= 3 else 0.0


def _bare(line: str) -> str:
    """A line without its punctuation, for comparison."""
    return re.sub(r"\W+", " ", line).strip().casefold()
