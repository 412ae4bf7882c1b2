"""Ages: ``52-year-old``, ``Ri, 52,``, ``aged 18 to 25``, ``in her 40s``, ``children under 12``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondsource.model import Quantity
from secondsource.text.dates_lexicon import MONTHS
from secondsource.text.numerals import NUMERAL, value_of
from secondsource.text.quantities_number import LEAD, Number, bounded, exact, make

AGE_UNIT = "years old"
"""Unit of ages; ``years`` is that of durations."""

OLDEST = 120
"""In years; a number beyond is no age."""

_AGE = re.compile(
    rf"\b(?P<a>\d{{1,3}}|{NUMERAL})[-\s](?P<unit>year|month|week|day)s?[-\s](?:olds?\b|of\s+age\b)"
    r"|\b(?:aged|age(?:\s+of)?)\s+(?P<b>\d{1,3})\b(?!\s*(?:to|and|-|–)\s*\d|\s+(?:or|and)\s+(?:over|older|above|up|under|younger|below)\b)",
    re.IGNORECASE,
)
_AGE_RANGE = re.compile(
    r"\baged?\s+(?:between\s+|from\s+)?(?P<a>\d{1,3})\s*(?:to|and|-|–)\s*(?P<b>\d{1,3})\b", re.IGNORECASE
)
_AGE_FROM = re.compile(
    r"\baged?\s+(?P<n>\d{1,3})\s+(?:or|and)\s+(?:(?P<over>over|older|above|up)|under|younger|below)\b", re.IGNORECASE
)
_AGES = re.compile(r"\bages\s+\d{1,3}(?:(?:,|,?\s+and|\s+to|\s?[-–])\s*\d{1,3})*\b", re.IGNORECASE)
_APPOSED_AGE = re.compile(r"(?<=[A-Za-z’'.])(?<!\bNo)(?P<lead>,\s)(?P<n>\d{1,3})(?=,|\.\s|\.$|;|\)|\s+and\b|\s+of\b)")
_CAPITAL = re.compile(r"(?:^|[\s“\"(])([A-Z][\w’'.-]+)$")
_DECADES = {
    "teens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
_DECADE_AGE = re.compile(
    r"\bin\s+(?:his|her|their)\s+(?:(?:early|mid|late)[\s-]+)?"
    rf"(?:(?P<n>[1-9]0)s|(?P<w>{'|'.join(_DECADES)}))\b"
)
_ENDS_HERE = (
    r"(?=\s*$|[.,;)]|\s+(?:on|in|at|and|or|who|were|was|are|is|will|can|must|may|live|last|this|when|have|get)\b)"
)
_COUNTS_ON = r"(?!\s*(?:[%,.]\d|[%-]|per\b|percent\b|\d|[a-z]+s\b|[mb]illion|thousand|people\b|hundred))"
_OF_AGE = re.compile(
    r"\b(?:children|kids|people|adults|men|women|boys|girls|youths|teenagers|anyone|those|everyone|residents)\s+"
    rf"(?:who\s+are\s+)?(?:aged\s+)?{LEAD}(?P<n>\d{{1,3}})\b{_COUNTS_ON}",
    re.IGNORECASE,
)
_TURNED = re.compile(rf"\b(?:turn(?:ed|s|ing)?)\s+(?P<n>\d{{1,3}}){_ENDS_HERE}")


def find_ages(text: str) -> Iterator[Quantity]:
    """Find the ages of a text.

    Args:
        text: Any text of a report.

    Yields:
        Ages; those in months, weeks and days have that unit (``months old``).
    """
    yield from (make(text, number) for number in (*_plain(text), *_listed(text), *_apposed(text), *_bounded(text)))


def _plain(text: str) -> Iterator[Number]:
    for match in _AGE.finditer(text):
        value = value_of(match["a"] or match["b"])
        unit = f"{(match['unit'] or 'year').lower()}s old"
        if value is not None and value <= OLDEST:
            yield exact(match.start(), match.end(), value, unit)


def _listed(text: str) -> Iterator[Number]:
    for match in _AGES.finditer(text):
        for digits in re.finditer(r"\d{1,3}", match[0]):
            if float(digits[0]) <= OLDEST:
                start = match.start() + digits.start()
                yield exact(start, start + len(digits[0]), float(digits[0]), AGE_UNIT)


def _apposed(text: str) -> Iterator[Number]:
    for match in _APPOSED_AGE.finditer(text):
        name = _CAPITAL.search(text[max(0, match.start() - 30) : match.start()])
        value = float(match["n"])
        if name is not None and 0 < value <= OLDEST and name[1].rstrip(".").lower() not in MONTHS:
            yield exact(match.start("n"), match.end("n"), value, AGE_UNIT)
    for match in _TURNED.finditer(text):
        if float(match["n"]) <= OLDEST:
            yield exact(match.start("n"), match.end("n"), float(match["n"]), AGE_UNIT)


def _bounded(text: str) -> Iterator[Number]:
    for match in _AGE_RANGE.finditer(text):
        low, high = float(match["a"]), float(match["b"])
        if low < high <= OLDEST:
            yield Number(start=match.start(), end=match.end(), value=None, low=low, high=high, unit=AGE_UNIT)
    for match in _AGE_FROM.finditer(text):
        bound = float(match["n"])
        if bound <= OLDEST:
            yield bounded(match.start(), match.end(), bound, "over" if match["over"] else "under", AGE_UNIT)
    for match in _OF_AGE.finditer(text):
        if match["lead"] and float(match["n"]) <= OLDEST:
            yield bounded(match.start("lead"), match.end("n"), float(match["n"]), match["lead"], AGE_UNIT)
    for match in _DECADE_AGE.finditer(text):
        first = float(match["n"] or _DECADES[match["w"]])
        low, high = (13.0, 19.0) if match["w"] == "teens" else (first, first + 9)
        yield Number(
            start=match.start(), end=match.end(), value=None, low=low, high=high, approximate=True, unit=AGE_UNIT
        )
