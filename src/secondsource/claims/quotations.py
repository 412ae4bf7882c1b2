"""Quotations: where words stand between quotation marks, over sentences and paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass

_OPEN, _CLOSE = "“„", "”"
_MARK = re.compile(r"[“”„\"]|''|``|\n+")

SENTENCE_LONG = 5
"""Words from which a quotation counts as a statement rather than as a term in quotation marks."""


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
    out: list[Quotation] = []
    start: int | None = None
    for mark in _MARK.finditer(text):
        sign, at = mark[0], mark.start()
        if sign[0] == "\n":
            if start is not None:
                out.append(Quotation(start, at, closed=False))
            start = None
        elif sign in _OPEN:
            start = at if start is None else start
        elif sign in _CLOSE:
            if start is not None:
                out.append(Quotation(start, at + 1, closed=True))
            start = None
        elif start is not None and (at == 0 or not text[at - 1].isspace()):
            out.append(Quotation(start, at + 1, closed=True))
            start = None
        elif start is None and at + 1 < len(text) and not text[at + 1].isspace():
            start = at
    if start is not None:
        out.append(Quotation(start, len(text), closed=False))
    return out
