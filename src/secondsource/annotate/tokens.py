"""Splits a sentence into tokens as Universal Dependencies English does (EWT and GUM guidelines).

Punctuation stands apart; clitics are split off (``do|n't``, ``Seoul|’s``); hyphens are tokens of
their own (``high|-|profile``) save after the prefixes and before the suffixes that the Penn
Treebank's web guidelines keep (``co-founder``, ``non-profit``); abbreviations keep their stop; a name
with an apostrophe before a capital is one (``O’Neal``, ``Da’Vaughn``).
"""

from __future__ import annotations

import re

from secondsource.annotate.abbreviations import KEPT_WITH_STOP

_PREFIXES = (
    "e a u x agro ante anti arch be bi bio co counter cross cyber de eco ex extra inter intra macro mega micro mid "
    "mini multi neo non over pan para peri post pre pro pseudo quasi re semi sub super tri ultra un uni vice"
).replace(" ", "|")
_SUFFIXES = "esque|ette|fest|fold|gate|itis|less|most|rama|wise"

_TOKEN = re.compile(
    rf"""
      (?:https?://|www\.)[^\s<>"”’)\]]*[^\s<>"”’)\].,;:!?]
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
    | \#\w+ | @\w+
    | (?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?![^\W_]))?
    | (?:US|A|C|HK|NZ|S)\$
    | \d+(?:st|nd|rd|th|s)\b
    | \d+(?:[.,:/]\d+)*
    | (?i:\b(?:{_PREFIXES})-(?=[^\W\d_]{{2}}))[^\W_]+
    | [^\W\d_]+-(?i:{_SUFFIXES})\b
    | (?i:o|d|l|mc)['’](?=[A-Z])[^\W\d_]+
    | [A-Z][a-z]{{0,6}}['’](?=[A-Z][a-z]{{2}})[^\W\d_]+
    | [^\W_]+(?:_+[^\W_]+)*
    | ['’](?=\d0s)\d0s
    | \.{{2,}} | … | --+ | [!?]{{2,}} | :-?[()DPp](?!\w)
    | \S
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(r"['’](?:s|re|ve|ll|d|m)\b", re.IGNORECASE)
_NOT = re.compile(r"n['’]t\b", re.IGNORECASE)
_FUSED = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "gimme": 3, "lemme": 3}
_UNIT = re.compile(r"(\d+)((?:km|kg|cm|mm|ft|mph|lb|lbs|pm|am|bn|tn|mn|m|k|GB|MB|mg|ml|yo)s?)")


def tokenize(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split a stretch of text into tokens.

    Args:
        text: The text.
        start: First code point of the stretch.
        end: One past its last.

    Returns:
        Half-open spans in code points into ``text``, ordered, not overlapping; every character of
        the stretch that is no white space lies in exactly one of them.
    """
    spans: list[tuple[int, int]] = []
    at = start
    while at < end:
        found = _TOKEN.search(text, at, end)
        if found is None:
            break
        spans += _pieces(text, found.start(), found.end(), end)
        at = spans[-1][1]
    return spans


def _pieces(text: str, start: int, end: int, limit: int) -> list[tuple[int, int]]:  # noqa: PLR0911  # a case a line
    """One regular match, its clitic, its stop and its unit taken into account."""
    first = text[start]
    if first in "'’" and end - start == 1:
        clitic = _CLITIC.match(text, start, limit)
        if clitic is not None and start > 0 and (text[start - 1].isalnum() or text[start - 1] in '.)]”"'):
            return [(start, clitic.end())]
        return [(start, end)]
    if first.isdigit():
        unit = _UNIT.fullmatch(text, start, end)
        return [(start, unit.end(1)), (unit.end(1), end)] if unit is not None else [(start, end)]
    if not first.isalpha():
        return [(start, end)]
    word = text[start:end].lower()
    if word[-1] == "n" and end - start > 1:
        negated = _NOT.match(text, end - 1, limit)
        if negated is not None:
            return [(start, end - 1), (end - 1, negated.end())]
    if word in _FUSED:
        return [(start, start + _FUSED[word]), (start + _FUSED[word], end)]
    if end < limit and text[end] == "." and _keeps_stop(text, start, end, limit):
        return [(start, end + 1)]
    return [(start, end)]


def _keeps_stop(text: str, start: int, end: int, limit: int) -> bool:
    """Whether the full stop after a word is part of it: an abbreviation or a name's initial."""
    word = text[start:end]
    if end + 1 < limit and text[end + 1 : end + 2].isalnum():
        return False
    if len(word) == 1:
        return word.isupper() and end + 1 < limit
    stem = word.lower()
    if stem not in KEPT_WITH_STOP or (
        stem in {"no", "art", "ill", "miss", "mass", "fig", "sec", "par", "ed"}
        and (end + 1 >= limit or (stem in {"ill", "miss", "mass"} and word.islower()))
    ):
        return False
    return end + 1 < limit or stem in {"inc", "corp", "co", "ltd", "jr", "sr", "etc", "bros"}
