"""Quantities of English news: numbers with bounds, what they count or measure, money, shares, ages.

Years, dates and clock times are no quantities; durations are (``nine years``). The counted noun is
found by shape: the first plural among the words that follow, or after ``number of`` before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from secondsource.model import Quantity
from secondsource.text.dates import date_spans
from secondsource.text.numerals import DIGITS, NUMERAL, value_of
from secondsource.text.quantities_ages import find_ages
from secondsource.text.quantities_number import LEAD, Number, bounded, make
from secondsource.text.quantities_shares import find_shares
from secondsource.text.quantities_tables import (
    ADJECTIVES_IN_S,
    COLLECTIVES,
    CURRENCIES,
    CURRENCY_SIGNS,
    IRREGULAR_PLURALS,
    MEASURES,
    NO_NOUNS,
    SINGLES,
    VAGUE,
)

Span = tuple[int, int]
_SIGN = "|".join(re.escape(s) for s in sorted(CURRENCY_SIGNS, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"{LEAD}(?P<between>\bbetween\s+|\bfrom\s+)?(?P<sign>(?<![A-Za-z])(?:{_SIGN})\s?)?(?<![\w.,])(?P<first>{NUMERAL})"
    rf"(?:(?P<to>\s+(?:to|or|and)\s+|\s?[-–—]\s?)(?P<sign2>(?<![A-Za-z])(?:{_SIGN})\s?)?(?P<second>{NUMERAL}))?"
    rf"(?![\w]|,\d|\.\d)(?P<plus>\s+or\s+more\b|-plus\b|\s+or\s+so\b|\s+or\s+(?:fewer|less)\b|\+)?",
    re.IGNORECASE,
)
_VAGUE = re.compile(rf"{LEAD}\b(?P<words>{'|'.join(sorted(VAGUE, key=len, reverse=True))})\b", re.IGNORECASE)


def find_quantities(text: str, *, dates: Sequence[Span] | None = None) -> list[Quantity]:
    """Find the quantities of a text.

    Args:
        text: Any text of a report; offsets are into it.
        dates: Stretches that are dates or times and so no quantities; ``None`` to find them here.

    Returns:
        Quantities in order, none overlapping; every ``text`` equals its slice.
    """
    used = bytearray(len(text))
    for start, end in dates if dates is not None else date_spans(text):
        used[start:end] = b"\x01" * (end - start)
    out: list[Quantity] = []
    first = 0
    for end in (*(m.start() for m in _BREAK.finditer(text)), len(text)):
        found = _within(text[first:end], used[first:end])
        out += (replace(q, start=q.start + first, end=q.end + first) for q in found) if first else found
        first = end
    return out


# No quantity runs from a headline or a paragraph into the next ("... kills three", "Three people ...").
_BREAK = re.compile(r"\n\s*\n|\n(?=[\"\u201c\u2018'(]?[A-Z])")


def _within(text: str, used: bytearray) -> list[Quantity]:
    for start, end in _labels(text):
        used[start:end] = b"\x01" * (end - start)
    out: list[Quantity] = []
    for quantity in (*find_ages(text), *find_shares(text), *_amounts(text), *_vague(text)):
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


def _vague(text: str) -> Iterator[Quantity]:
    for match in _VAGUE.finditer(text):
        words = re.sub(r"\s+", " ", match["words"].lower())
        low, high = VAGUE[words]
        number = Number(start=match.start(), end=match.end(), value=None, low=low, high=high, approximate=True)
        yield make(text, _with_noun(text, number))


def _amounts(text: str) -> Iterator[Quantity]:
    at = 0
    while (match := _AMOUNT.search(text, at)) is not None:
        at = match.end()
        before = text[max(0, match.start("first") - 3) : match.start("first")]
        if match["sign"] is None and before[-1:] in {"#", "/", "-", ":"} and not _NEGATIVE.search(before):
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
            yield make(text, _signed(text, number))


_NEGATIVE = re.compile(r"(?:^|\s)-$")
_MINUS = re.compile(r"(?:\bminus\s+|(?<![\w\s])\s?−\s?|(?<=\s)[−-])$", re.IGNORECASE)


def _signed(text: str, number: Number) -> Number:
    """``minus 20 degrees``, ``-20 degrees``."""
    sign = _MINUS.search(text[max(0, number.start - 8) : number.start])
    if sign is None or number.value is None or number.unit not in {"degrees", "°C", "°F", "%"}:
        return number
    value = -number.value
    return replace(number, start=number.start - len(sign[0]), value=value, low=value, high=value)


_BARE = re.compile(r"[\d,.]+")
_NAMED = re.compile(r"(?:[A-Z][\w&.’'-]*|\b(?:the|its|a|an|No\.|#))\s$|[(\[]$|(?:^|\n|\s\s)$")
LONG_LABEL = 5
"""Digits without a comma from which on a bare number is a code."""


def _is_label(text: str, number: Number) -> bool:
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


def _range(match: re.Match[str], value: float) -> Number | None:
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
    return Number(
        start=start, end=match.end("second"), value=None, low=value, high=second, approximate=bool(match["lead"])
    )  # fmt: skip


def _alone(match: re.Match[str], value: float) -> Number:
    """One number, with ``or more``, ``or so`` after it or a bound before."""
    plus = (match["plus"] or "").strip().lower() if match["second"] is None else ""
    if not plus:
        return bounded(_start(match), match.end("first"), value, match["lead"])
    start, end = _start(match), match.end("plus")
    if plus == "or so":
        return Number(start=start, end=end, value=value, low=None, high=None, approximate=True)
    least = plus in {"or more", "-plus", "+"}
    return Number(
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


def _with_unit(text: str, number: Number, match: re.Match[str]) -> Number | None:
    sign = match["sign"] or match["sign2"]
    if sign is not None:
        return replace(number, unit=CURRENCY_SIGNS[sign.strip().lower()])
    found = _unit_at(text, number.end)
    if found is not None:
        return replace(number, end=found[0], unit=found[1])
    if _LONG.match(text, number.end) is not None and match["first"][-1:].lower() in {"m", *"0123456789"}:
        return _metres(text, number, match)
    if _MAGNITUDE.search(text[max(0, number.start - 20) : number.start]) is not None:
        return replace(number, unit="magnitude")
    bare = match["first"].lower()
    if bare in {"one", "zero"} and not _single(text, number.end):
        return None
    return _with_noun(text, number)


def _unit_at(text: str, at: int) -> tuple[int, str] | None:
    """The end and the name of a share, a currency or a measure that stands at a place."""
    percent = _PERCENT.match(text, at)
    if percent is not None:
        return percent.end(), "percentage points" if percent["points"] or percent["q"] else "%"
    currency = _CURRENCY.match(text, at)
    if currency is not None:
        return currency.end(), CURRENCIES[currency[0].strip(" -").lower()]
    measure = _MEASURE.match(text, at)
    return (measure.end(), MEASURES[re.sub(r"\s+", " ", measure[0]).strip(" -")]) if measure is not None else None


_LONG = re.compile(r"(?:\s?m)?\s+(?:wide|long|high|deep|tall|thick|below|above|underwater)\b")
_MAGNITUDE = re.compile(r"\bmagnitude(?:[\s-]of)?\s+$", re.IGNORECASE)


def _metres(text: str, number: Number, match: re.Match[str]) -> Number:
    """``3 m wide``, ``40m deep``: beside a dimension an m is no million."""
    words = match["first"]
    if words[-1:].lower() == "m":
        metres = value_of(words[:-1])
        return replace(bounded(number.start, number.end, metres, match["lead"]), unit="m") if metres else number
    spaced = re.match(r"\s?m\b", text[number.end : number.end + 3])
    return replace(number, end=number.end + spaced.end(), unit="m") if spaced is not None else number


def _single(text: str, end: int) -> bool:
    after = re.match(r"\s+(?:[a-z]+\s+)?([a-z]+)", text[end : end + 40])
    first = re.match(r"\s+([a-z]+)", text[end : end + 20])
    return (first is not None and first[1] in SINGLES) or (
        after is not None and after[1] in SINGLES and first is not None and first[1] not in NO_NOUNS
    )


_HYPHENED = re.compile(r"[-‑]([a-z]{3,})\b(?![-‑])")
_NEXT = re.compile(r"[\s-]+([A-Za-z][\w’'-]*)")
_AMONG = re.compile(rf"\s+of\s+(?:(?:the|these|those|its|his|her|their|our)\s+(?:(?:{NUMERAL})\s)?)?", re.IGNORECASE)
_TALLY = re.compile(r"\b(?:number|total|count|tally)\s+of\s+")
_TOLL = re.compile(r"\bdeath\s+toll\b[^.;!?]*$", re.IGNORECASE)
REACH = 5
"""Words looked at after a number for what it counts (``196 senior North Korean trade officials``)."""


def _with_noun(text: str, number: Number) -> Number:
    """The counted noun: the first plural of the next few words, with the span that leads to it."""
    at = number.end
    joined = _HYPHENED.match(text, at)
    if joined is not None:
        return replace(number, end=joined.end(), unit=joined[1] if joined[1] != "strong" else "")
    among = _AMONG.match(text, at)
    if among is not None:
        at = among.end() - 1
    for _ in range(REACH):
        word = _NEXT.match(text, at)
        if word is None:
            break
        low = word[1].lower().removesuffix("’s").removesuffix("'s")
        if low != word[1].lower():
            break
        if _is_plural(low) and not (word[1][:1].isupper() and re.match(r"\s[A-Z]", text[word.end() : word.end() + 2])):
            after = _NEXT.match(text, word.end()) if low in COLLECTIVES else None
            if after is not None and _is_plural(after[1]) and after[1] not in COLLECTIVES:
                # Eleven police officers: the officers are counted.
                word, low = after, after[1]
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


def _counted_before(text: str, number: Number) -> Number:
    """``the number of defectors … reached 196``."""
    window = text[max(0, number.start - 120) : number.start]
    if _TOLL.search(window) is not None:
        return replace(number, unit="deaths")
    heads = list(_TALLY.finditer(window))
    if not heads or re.search(r"[.;!?]\s", window[heads[-1].end() :]):
        return number
    for word in re.findall(r"[A-Za-z][\w’'-]*", window[heads[-1].end() :])[: REACH + 1]:
        if _is_plural(word.lower()):
            return replace(number, unit=word.lower())
    return number
