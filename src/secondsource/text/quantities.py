"""Quantities of English news: numbers with bounds, what they count or measure, money, shares, ages.

Years, dates and clock times are no quantities; durations are (``nine years``). The counted noun is
found by shape: the first plural among the words that follow, or after ``number of`` before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from secondsource.model import Quantity
from secondsource.text.dates import date_spans
from secondsource.text.dates_lexicon import MONTHS
from secondsource.text.numerals import DIGITS, FRACTIONS, NUMERAL, value_of
from secondsource.text.quantities_tables import (
    ADJECTIVES_IN_S,
    AT_LEAST,
    AT_MOST,
    CURRENCIES,
    CURRENCY_SIGNS,
    IRREGULAR_PLURALS,
    MEASURES,
    NEARLY,
    NO_NOUNS,
    ROUGHLY,
    SINGLES,
    VAGUE,
)

Span = tuple[int, int]
AGE_UNIT = "years old"
"""Unit of ages; ``years`` is that of durations."""

OLDEST = 120
"""In years; a number beyond is no age."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Number:
    """A number with what stands before it."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    approximate: bool
    unit: str = ""


_BOUND = "|".join(sorted((*AT_LEAST, *AT_MOST, *NEARLY, *ROUGHLY), key=len, reverse=True))
_SIGN = "|".join(re.escape(s) for s in sorted(CURRENCY_SIGNS, key=len, reverse=True))
_LEAD = rf"(?P<lead>(?:\b(?:{_BOUND})\s+){{0,3}})"
_AMOUNT = re.compile(
    rf"{_LEAD}(?P<between>\bbetween\s+|\bfrom\s+)?(?P<sign>(?<![A-Za-z])(?:{_SIGN})\s?)?(?<![\w.,])(?P<first>{NUMERAL})"
    rf"(?:(?P<to>\s+(?:to|or|and)\s+|\s?[-–—]\s?)(?P<sign2>(?<![A-Za-z])(?:{_SIGN})\s?)?(?P<second>{NUMERAL}))?"
    rf"(?![\w]|,\d|\.\d)(?P<plus>\s+or\s+more\b|-plus\b|\s+or\s+so\b|\s+or\s+(?:fewer|less)\b|\+)?",
    re.IGNORECASE,
)
_FOLD = re.compile(
    rf"{_LEAD}\b(?P<n>{NUMERAL})?(?:[\s-]?fold\b|\s+times\b(?=\s+(?:as|more|larger|bigger|higher|the|greater|faster|that|what)))",
    re.IGNORECASE,
)
_FOLD_WORD = re.compile(rf"{_LEAD}\b(?P<word>(?:two|three|four|five|six|seven|eight|nine|ten)fold)\b", re.IGNORECASE)
_FRACTION = re.compile(
    rf"{_LEAD}\b(?:(?P<n>an?|one|two|three|four)[\s-])?(?P<f>half|third|quarter|fifth|sixth|eighth|tenth)s?\b(?=\s+of\b)",
    re.IGNORECASE,
)
_VAGUE = re.compile(rf"{_LEAD}\b(?P<words>{'|'.join(sorted(VAGUE, key=len, reverse=True))})\b", re.IGNORECASE)
_AGE = re.compile(
    rf"\b(?P<a>\d{{1,3}}|{NUMERAL})[-\s]years?[-\s](?:old\b|of\s+age\b)|\b(?:aged|age)\s+(?P<b>\d{{1,3}})\b(?!\s*(?:to|-|–)\s*\d)",
    re.IGNORECASE,
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


def find_quantities(text: str, *, dates: Sequence[Span] | None = None) -> list[Quantity]:
    """Find the quantities of a text.

    Args:
        text: Any text of a report; offsets are into it.
        dates: Stretches that are dates or times and so no quantities; ``None`` to find them here.

    Returns:
        Quantities in order, none overlapping; every ``text`` equals its slice.
    """
    used = bytearray(len(text))
    for start, end in (*(dates if dates is not None else date_spans(text)), *_labels(text)):
        used[start:end] = b"\x01" * (end - start)
    out: list[Quantity] = []
    for quantity in (*_ages(text), *_folds(text), *_fractions(text), *_amounts(text), *_vague(text)):
        if not any(used[quantity.start : quantity.end]):
            used[quantity.start : quantity.end] = b"\x01" * (quantity.end - quantity.start)
            out.append(quantity)
    return sorted(out, key=lambda q: q.start)


_LABEL = re.compile(
    # Telephone numbers, house numbers, and numbers that go on as a label (777-200LR).
    r"\(?\b\d{3}\)?[-.\s]{1,2}\d{3}[-.]\d{4}\b|\b\d{3}-\d{4}\b|\b1-8\d\d-[\w-]+|\b\d+(?=\s+block\s+of\b)"
    r"|\b\d+(?=-\d*[A-Z])|\b\d{1,5}(?=\s+(?:[NSEW]\.?\s+)?(?:[A-Z][a-z]+\s+){1,2}(?:St|Ave|Rd|Dr|Blvd|Street|Avenue|"
    r"Road|Drive|Boulevard|Lane|Parkway|Highway|Court|Way)\b)"
)


def _labels(text: str) -> Iterator[Span]:
    """Numbers that count nothing."""
    return (m.span() for m in _LABEL.finditer(text))


def _make(text: str, number: _Number) -> Quantity:
    return Quantity(
        start=number.start,
        end=number.end,
        text=text[number.start : number.end],
        value=number.value,
        low=number.low,
        high=number.high,
        unit=number.unit,
        approximate=number.approximate,
    )


def _ages(text: str) -> Iterator[Quantity]:
    for match in _AGE.finditer(text):
        value = value_of(match["a"] or match["b"])
        if value is not None and value <= OLDEST:
            yield _make(text, _exact(match.start(), match.end(), value, AGE_UNIT))
    for match in _AGES.finditer(text):
        for digits in re.finditer(r"\d{1,3}", match[0]):
            if float(digits[0]) <= OLDEST:
                start = match.start() + digits.start()
                yield _make(text, _exact(start, start + len(digits[0]), float(digits[0]), AGE_UNIT))
    for match in _APPOSED_AGE.finditer(text):
        name = _CAPITAL.search(text[max(0, match.start() - 30) : match.start()])
        value = float(match["n"])
        if name is not None and 0 < value <= OLDEST and not _is_month(name[1]):
            yield _make(text, _exact(match.start("n"), match.end("n"), value, AGE_UNIT))
    for match in _DECADE_AGE.finditer(text):
        first = float(match["n"] or _DECADES[match["w"]])
        low, high = (13.0, 19.0) if match["w"] == "teens" else (first, first + 9)
        number = _Number(
            start=match.start(), end=match.end(), value=None, low=low, high=high, approximate=True, unit=AGE_UNIT
        )  # fmt: skip
        yield _make(text, number)


def _is_month(word: str) -> bool:
    return word.rstrip(".").lower() in MONTHS


def _exact(start: int, end: int, value: float, unit: str) -> _Number:
    return _Number(start=start, end=end, value=value, low=value, high=value, approximate=False, unit=unit)


def _folds(text: str) -> Iterator[Quantity]:
    for match in _FOLD.finditer(text):
        value = value_of(match["n"]) if match["n"] is not None else None
        if value is not None:
            yield _make(text, _bounded(match.start(), match.end(), value, match["lead"], "times"))
    for match in _FOLD_WORD.finditer(text):
        value = value_of(match["word"].lower().removesuffix("fold"))
        assert value is not None
        yield _make(text, _bounded(match.start(), match.end(), value, match["lead"], "times"))


def _fractions(text: str) -> Iterator[Quantity]:
    for match in _FRACTION.finditer(text):
        word = (match["n"] or "a").lower()
        if match["n"] is None and match["f"].lower() != "half":
            continue
        count = 1.0 if word in {"a", "an"} else value_of(word) or 1.0
        value = round(100 * count * FRACTIONS[match["f"].lower()], 4)
        yield _make(text, _bounded(match.start(), match.end(), value, match["lead"], "%"))


def _vague(text: str) -> Iterator[Quantity]:
    for match in _VAGUE.finditer(text):
        words = re.sub(r"\s+", " ", match["words"].lower())
        low, high = VAGUE[words]
        number = _Number(start=match.start(), end=match.end(), value=None, low=low, high=high, approximate=True)
        yield _make(text, _with_noun(text, number))


def _bounded(start: int, end: int, value: float, lead: str, unit: str = "") -> _Number:
    """A number under the words before it: ``at least``, ``nearly``, ``around``."""
    words = re.sub(r"\s+", " ", lead.strip().lower())
    if any(words.endswith(w) for w in AT_LEAST):
        return _Number(start=start, end=end, value=None, low=value, high=None, approximate=False, unit=unit)
    if any(words.endswith(w) for w in AT_MOST):
        return _Number(start=start, end=end, value=None, low=None, high=value, approximate=False, unit=unit)
    if any(words.endswith(w) for w in NEARLY):
        return _Number(start=start, end=end, value=value, low=None, high=value, approximate=True, unit=unit)
    if words:
        return _Number(start=start, end=end, value=value, low=None, high=None, approximate=True, unit=unit)
    return _exact(start, end, value, unit)


def _amounts(text: str) -> Iterator[Quantity]:
    at = 0
    while (match := _AMOUNT.search(text, at)) is not None:
        at = match.end()
        if match["sign"] is None and text[match.start("first") - 1 : match.start("first")] in {"#", "/", "-", ":"}:
            continue
        value = value_of(match["first"])
        if value is None:
            continue
        number = _range(match, value)
        if number is None:
            # What follows is no end of a range ("12 and 14 people") and is read by itself.
            at = match.end("first") if match["second"] is not None else match.end()
            number = _alone(match, value)
        number = _with_unit(text, number, match)
        if number is not None and not number.unit and match["second"] is not None:
            # "12 and 14 seats": the first counts what the second does.
            second = _with_unit(text, replace(number, end=match.end("second")), match)
            number = replace(number, unit=second.unit if second is not None else "")
        if number is not None and not _is_label(text, number):
            at = max(at, number.end)
            yield _make(text, number)


_BARE = re.compile(r"[\d,.]+")
_NAMED = re.compile(r"(?:[A-Z][\w&.’'-]*|\b(?:the|its|a|an|No\.|#))\s$|[(\[]$|(?:^|\n|\s\s)$")
LONG_LABEL = 5
"""Digits without a comma from which on a bare number is a code."""


def _is_label(text: str, number: _Number) -> bool:
    """Whether bare digits are part of a name (``S&P 500``, ``the 787``), a code or a page number."""
    words = text[number.start : number.end]
    if number.unit or not _BARE.fullmatch(words):
        return False
    after = text[number.end : number.end + 2]
    if after in {"’s", "'s"} or (len(words) >= LONG_LABEL and "," not in words and "." not in words):
        return True
    return _NAMED.search(text[max(0, number.start - 24) : number.start]) is not None


def _start(match: re.Match[str]) -> int:
    return match.start() if match["lead"] or match["sign"] else match.start("first")


_CHANGE = re.compile(
    r"\b(?:fell|falls?|rose|rises?|rising|dropp?e?d?|gained|lost|climbed|jumped|added|slid|slipped|grew|surged|up|down|"
    r"increased?|decreased?|declined?|went|changed|raised|lowered|cut|expanded|soared|plunged)\s+(?:by\s+)?$"
)
"""Verbs after which ``40 to 45`` is a change from one number to the other and no range."""


def _range(match: re.Match[str], value: float) -> _Number | None:
    """``40 to 50``, ``between 10 and 20``, ``5 to 10 million``; ``None`` where two numbers stand apart."""
    second = value_of(match["second"]) if match["second"] is not None else None
    if second is None or (match["to"].strip() == "and" and match["between"] is None):
        return None
    if match["to"].strip() == "to" and _CHANGE.search(match.string[max(0, match.start() - 30) : match.start()]):
        return None
    scaled = value * _shared_scale(match["first"], match["second"])
    value = scaled if scaled < second else value
    if value >= second:
        return None
    start = match.start("between") if match["between"] is not None else _start(match)
    return _Number(
        start=start, end=match.end("second"), value=None, low=value, high=second, approximate=bool(match["lead"])
    )  # fmt: skip


def _alone(match: re.Match[str], value: float) -> _Number:
    """One number, with ``or more``, ``or so`` after it or a bound before."""
    plus = (match["plus"] or "").strip().lower() if match["second"] is None else ""
    if not plus:
        return _bounded(_start(match), match.end("first"), value, match["lead"])
    start, end = _start(match), match.end("plus")
    if plus == "or so":
        return _Number(start=start, end=end, value=value, low=None, high=None, approximate=True)
    least = plus in {"or more", "-plus", "+"}
    return _Number(
        start=start, end=end, value=None, low=value if least else None, high=None if least else value, approximate=False
    )  # fmt: skip


def _shared_scale(first: str, second: str) -> float:
    """``5 to 10 million`` means five million."""
    digits = re.compile(DIGITS)
    if digits.fullmatch(first) and not digits.fullmatch(second):
        head = digits.match(second)
        whole = value_of(second)
        if head is not None and whole is not None:
            return whole / float(head[0].replace(",", ""))
    return 1.0


_PERCENT = re.compile(
    r"\s?(?P<p>%|percent\b|per\s?cent\b|pct\b)(?P<points>[\s-]+(?:age\s+)?points?\b)?"
    r"|[\s-]percentage[\s-](?P<q>points?)\b",
    re.IGNORECASE,
)
_CURRENCY = re.compile(rf"[\s-](?:{'|'.join(sorted(CURRENCIES, key=len, reverse=True))})\b", re.IGNORECASE)
_MEASURE = re.compile(rf"[\s-]?(?:{'|'.join(sorted(map(re.escape, MEASURES), key=len, reverse=True))})\b")


def _with_unit(text: str, number: _Number, match: re.Match[str]) -> _Number | None:
    sign = match["sign"] or match["sign2"]
    if sign is not None:
        return replace(number, unit=CURRENCY_SIGNS[sign.strip().lower()])
    percent = _PERCENT.match(text, number.end)
    if percent is not None:
        unit = "percentage points" if percent["points"] or percent["q"] else "%"
        return replace(number, end=percent.end(), unit=unit)
    currency = _CURRENCY.match(text, number.end)
    if currency is not None:
        return replace(number, end=currency.end(), unit=CURRENCIES[currency[0].strip(" -").lower()])
    measure = _MEASURE.match(text, number.end)
    if measure is not None:
        return replace(number, end=measure.end(), unit=MEASURES[measure[0].strip(" -")])
    bare = match["first"].lower()
    if bare in {"one", "zero"} and not _single(text, number.end):
        return None
    return _with_noun(text, number)


def _single(text: str, end: int) -> bool:
    after = re.match(r"\s+(?:[a-z]+\s+)?([a-z]+)", text[end : end + 40])
    first = re.match(r"\s+([a-z]+)", text[end : end + 20])
    return (first is not None and first[1] in SINGLES) or (
        after is not None and after[1] in SINGLES and first is not None and first[1] not in NO_NOUNS
    )


_HYPHENED = re.compile(r"[-‑]([a-z]{3,})\b(?![-‑])")
_NEXT = re.compile(r"[\s-]+([A-Za-z][\w’'-]*)")
_TALLY = re.compile(r"\b(?:number|total|count|tally)\s+of\s+")
REACH = 5
"""Words looked at after a number for what it counts (``196 senior North Korean trade officials``)."""


def _with_noun(text: str, number: _Number) -> _Number:
    """The counted noun: the first plural of the next few words, with the span that leads to it."""
    at = number.end
    joined = _HYPHENED.match(text, at)
    if joined is not None:
        return replace(number, end=joined.end(), unit=joined[1])
    if text[at : at + 4] == " of ":
        at += 3
    for _ in range(REACH):
        word = _NEXT.match(text, at)
        if word is None:
            break
        low = word[1].lower().removesuffix("’s").removesuffix("'s")
        if low != word[1].lower():
            break
        if _is_plural(low) and not (word[1][:1].isupper() and re.match(r"\s[A-Z]", text[word.end() : word.end() + 2])):
            return replace(number, end=word.end(), unit=CURRENCIES.get(low, low))
        if low in SINGLES and number.value == 1:
            return replace(number, end=word.end(), unit=low)
        if low in NO_NOUNS:
            break
        at = word.end()
    return _counted_before(text, number)


def _is_plural(word: str) -> bool:
    if word in IRREGULAR_PLURALS:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "ous"))
        and word not in ADJECTIVES_IN_S
    )


def _counted_before(text: str, number: _Number) -> _Number:
    """``the number of defectors … reached 196``."""
    window = text[max(0, number.start - 120) : number.start]
    heads = list(_TALLY.finditer(window))
    if not heads or re.search(r"[.;!?]\s", window[heads[-1].end() :]):
        return number
    for word in re.findall(r"[A-Za-z][\w’'-]*", window[heads[-1].end() :])[: REACH + 1]:
        if _is_plural(word.lower()):
            return replace(number, unit=word.lower())
    return number
