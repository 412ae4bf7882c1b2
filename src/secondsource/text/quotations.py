"""Quotations: where words stand between quotation marks, double or single, over sentences and paragraphs.

The single mark is the apostrophe too. It opens a quotation only before a word and after none, and not where letters
or figures are left out (``'90s``, ``'em``); and only where one closes it. A mark after a word of more than one owner
(``the players' union``) closes a quotation only where no other one in reach does. Within quotation marks of the one
kind those of the other are a quotation in the quotation, and are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPEN, _CLOSE = "“„", "”"
_DOUBLE = re.compile(r"[“”„\"]|''|``|\n+")
_SINGLE = re.compile(r"(?<!')['’‘](?!')")
_YEAR = re.compile(r"['’‘]\d\d\b")
"""A year without its century, or a figure that opens a quotation: ``'20 per cent'``, told by its closing mark."""
_LEFT_OUT = re.compile(
    r"['’‘](?:\d\d(?:s|ers?)\b|(?:tis|twas|twere|twill|em|im|er|til|till|cause|cos|cuz|bout|round|ere|neath|n|nuff|ave)\b"
    r"|(?:s|re|ve|ll|d|m|t)(?=\s))",
    re.IGNORECASE,
)
"""Words whose first letters are left out: the mark before them is an apostrophe. So are the parts of words that
some archives set apart: ``Weld 's``."""
_BLANK = re.compile(r"\s*")
_BEFORE_OPENING = frozenset('([{"“„—–-/')
_BEFORE_WORDS = frozenset('"“([$£€¥#@…')
_STOPS = frozenset(',.!?;:…—–-)]}"”')
"""Signs beside which a single mark ends a quotation rather than a word."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    Attributes:
        start: The opening mark.
        end: One past the closing mark, or past the paragraph where none closes.
        closed: Whether a mark closes it.
    """

    start: int
    end: int
    closed: bool


def find_quotations(text: str) -> list[Quotation]:
    """Find the quotations of a report.

    Args:
        text: Its text.

    Returns:
        Quotations in order, none overlapping. One that is not closed ends with its paragraph, as
        is usual where the next paragraph opens with a mark again.
    """
    double = list(_in_double(text))
    out: list[Quotation] = []
    for quotation in sorted([*double, *_in_single(text, double)], key=lambda q: q.start):
        if not out or quotation.start >= out[-1].end:
            out.append(quotation)
    return out


def _in_double(text: str) -> Iterator[Quotation]:
    start: int | None = None
    for mark in _DOUBLE.finditer(text):
        sign, at = mark[0], mark.start()
        if sign[0] == "\n":
            if start is not None:
                yield Quotation(start, at, closed=False)
            start = None
        elif sign in _OPEN:
            start = at if start is None else start
        elif sign in _CLOSE:
            if start is not None:
                yield Quotation(start, at + 1, closed=True)
            start = None
        elif start is not None and (not text[at - 1].isspace() or text[at + len(sign) : at + len(sign) + 1].isspace()):
            yield Quotation(start, at + 1, closed=True)
            start = None
        elif start is None and at + 1 < len(text) and not text[at + 1].isspace():
            start = at
    if start is not None:
        yield Quotation(start, len(text), closed=False)


def _in_single(text: str, double: list[Quotation]) -> Iterator[Quotation]:
    """Quotations in single marks that do not stand within double ones, paragraph by paragraph."""
    covered = iter(double)
    around = next(covered, None)
    for paragraph in re.finditer(r"[^\n]+", text):
        marks = [m.start() for m in _SINGLE.finditer(text, *paragraph.span())]
        past = paragraph.start()
        for n, at in enumerate(marks):
            while around is not None and around.end <= at:
                around = next(covered, None)
            inside = around is not None and around.start < at
            if inside or at < past or not _opens(text, at):
                continue
            end = _closing(text, marks[n + 1 :], sure=_YEAR.match(text, at) is not None)
            if end is not None:
                past = end + 1
                yield Quotation(at, past, closed=True)
            elif _goes_on(text, at, paragraph.end()):
                past = paragraph.end()
                yield Quotation(at, past, closed=False)


def _opens(text: str, at: int) -> bool:
    """Whether a single mark stands where a quotation may open."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if text[at] == "’" or not (before.isspace() or before in _BEFORE_OPENING):
        return False
    return (after.isalnum() or after in _BEFORE_WORDS) and _LEFT_OUT.match(text, at) is None


def _closing(text: str, marks: list[int], *, sure: bool) -> int | None:
    """The mark that closes a quotation, of those after its opening in its paragraph; ``None`` where none does.

    ``sure`` leaves out marks that may be an owner's.
    """
    owner: int | None = None
    for at in marks:
        if _opens(text, at) and not _YEAR.match(text, at):
            break
        if not _closes(text, at):
            continue
        if not _may_own(text, at):
            return at
        owner = at if owner is None else owner
    return None if sure else owner


def _closes(text: str, at: int) -> bool:
    """Whether a single mark stands where a quotation may close: after a word or a stop, before no word."""
    before, after = text[at - 1], text[at + 1] if at + 1 < len(text) else " "
    return text[at] != "‘" and not before.isspace() and not after.isalnum()


def _may_own(text: str, at: int) -> bool:
    """Whether the mark may be that of a plural owner (``players'``) or of a dropped letter (``goin'``)."""
    set_off = at + 1 == len(text) or text[at + 1] in _STOPS
    return not set_off and text[max(0, at - 2) : at].casefold().endswith(("s", "z", "x", "in"))


def _goes_on(text: str, at: int, end: int) -> bool:
    """Whether a quotation that opens here goes on in the next paragraph, which opens with a mark again."""
    following = _BLANK.match(text, end).end()  # type: ignore[union-attr]  # it matches nothing too
    begins = text[at - 1 : at] in ("", "\n", " ")
    return begins and text[following : following + 1] == text[at] and _opens(text, following)
