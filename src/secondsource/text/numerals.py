"""English numbers in digits and words: pattern and value."""

from __future__ import annotations

import re

_ONES = {
    word: value
    for value, word in enumerate(
        (
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        )
    )
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
    "mn": 1e6, "bn": 1e9, "tn": 1e12, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
FRACTIONS = {
    "half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6, "eighth": 1 / 8, "tenth": 1 / 10,
}  # fmt: skip

_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75}

_SMALL = "|".join(sorted((*_ONES, *_TENS), key=len, reverse=True))
_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORD = rf"(?:{_SMALL}|{_SCALE})"
NUMERAL = (
    rf"(?:(?:{_SMALL}|\d+)\s+and\s+a\s+half\b(?:[\s-](?:{_SCALE})\b)?|\d*[½¼¾](?:[\s-](?:{_SCALE})\b)?"
    rf"|(?:{DIGITS})(?:[\s-](?:{_SCALE})s?\b|(?:bn|mn|tn|k|m)\b)?"
    rf"|half\s+an?\s+(?:{_SCALE})\b"
    rf"|(?:an?\s+(?:{_SCALE})|{_SMALL})\b(?:[\s-](?:and\s)?{_WORD}\b){{0,8}})"
)
"""Matches a whole number: ``1,500``, ``2.5 million``, ``twenty-five``, ``a dozen``, ``two hundred and six``."""


def value_of(words: str) -> float | None:
    """The value of a number.

    Args:
        words: As matched by ``NUMERAL``.

    Returns:
        Its value, or ``None`` where the words are no number.
    """
    low = words.strip().lower()
    if low.startswith("half"):
        return SCALES[low.split()[-1]] / 2
    halves = re.fullmatch(
        rf"(?P<n>\w*?)(?:\s+and\s+a\s+(?P<half>half)|(?P<sign>[½¼¾]))(?:[\s-](?P<scale>{_SCALE}))?", low
    )
    if halves is not None:
        whole = value_of(halves["n"]) if halves["n"] else 0.0
        part = 0.5 if halves["half"] else _SIGNS[halves["sign"]]
        return (whole + part) * _scale(halves["scale"] or "") if whole is not None else None
    head = re.match(DIGITS, low)
    if head is not None:
        value = float(head[0].replace(",", ""))
        scale = low[head.end() :].strip(" -")
        return value * _scale(scale) if scale else value
    total = part = 0.0
    seen = False
    for word in re.split(r"[\s-]+", low):
        if word in {"a", "an", "and"}:
            continue
        seen = True
        if word in _ONES:
            part += _ONES[word]
        elif word in _TENS:
            part += _TENS[word]
        elif word in {"hundred", "dozen"}:
            part = max(part, 1) * SCALES[word]
        elif word in SCALES:
            total += max(part, 1) * SCALES[word]
            part = 0.0
        else:
            return None
    return total + part if seen else None


def _scale(word: str) -> float:
    if word in {"m", "mn"}:
        return 1e6
    if word == "k":
        return 1e3
    return SCALES.get(word, SCALES.get(word.removesuffix("s"), 1.0))
