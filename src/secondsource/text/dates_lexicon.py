"""The words of English dates: months, weekdays, numbers, units, and the patterns made of them.

Fragments are regular expressions without groups of their own, save ``COUNT``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from secondsource.text.dates_values import Unit
from secondsource.text.numerals import value_of

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"),
            ("november", "nov"), ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"), ("tuesday", "tues", "tue"), ("wednesday", "wed"), ("thursday", "thurs", "thur", "thu"),
            ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
        )
    )
    for name in names
}  # fmt: skip
SEASON_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
UNITS = {
    "day": Unit.DAY, "night": Unit.DAY, "week": Unit.WEEK, "weekend": Unit.WEEKEND, "fortnight": Unit.WEEK,
    "month": Unit.MONTH, "quarter": Unit.QUARTER, "year": Unit.YEAR, "decade": Unit.DECADE, "century": Unit.CENTURY,
}  # fmt: skip
PERIODS = {
    "second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "night": "{}D", "weekend": "{}WE",
    "week": "{}W", "fortnight": "{}W", "month": "{}M", "quarter": "{}Q", "year": "{}Y", "decade": "{}DE",
    "century": "{}CE", "millennium": "{}ML",
}  # fmt: skip
"""Singular unit to the TIMEX3 duration that it makes, the number in the braces."""

PARTS_OF_DAY = {
    "morning": "MO", "midmorning": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "noon": "12:00",
    "midday": "12:00", "afternoon": "AF", "midafternoon": "AF", "evening": "EV", "dusk": "EV",
    "sunset": "EV", "night": "NI", "midnight": "24:00", "overnight": "NI",
}  # fmt: skip
ORDINALS = {
    word: value
    for value, word in enumerate(
        (
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
            "nineteenth", "twentieth", "twenty-first",
        ),
        start=1,
    )
}  # fmt: skip
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of some words, longest first."""
    return "|".join(sorted((re.escape(w) for w in words), key=len, reverse=True))


MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|(?:JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
FULL_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
WEEKDAY = (
    rf"(?:{FULL_WEEKDAY}\b"
    r"|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY\b"
    r"|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)(?:\.|\b(?=,?\s+(?:[A-Z][a-z]{2,8}\.?\s+)?\d)))"
)
SEASON = r"(?:spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)(?:time)?\b"
YEAR = r"(?:1[0-9]\d\d|20\d\d)(?![\d%]|,\d|\.\d)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[:.]\d)"
PERIOD = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?"
    r"|centur(?:y|ies)|millenni(?:um|a))\b"
)
_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:{any_of(_TENS)})(?:[- ](?:{any_of(_ONES)}))?"
    rf"|(?:a |one )?(?:hundred|dozen)|(?:{any_of(_ONES)})(?: hundred)?)\b"
)
VAGUE_NUMBER = (
    r"(?:a\s+couple(?:\s+of)?|a\s+few|the\s+few|several|some|(?<!as )many|few|a\s+number\s+of|dozens\s+of|scores\s+of"
    r"|hundreds\s+of|thousands\s+of|countless)"
)
COUNT = rf"(?:(?P<n>{NUMBER}|an?|another)|{VAGUE_NUMBER})"
"""A number, in the group ``n``, or a vague one, in none."""

APPROX = (
    r"(?:(?:just\s+|only\s+|well\s+|a\s+little\s+|slightly\s+)?"
    r"(?:about|around|approximately|roughly|nearly|almost|over|under|some|more\s+than|less\s+than|fewer\s+than"
    r"|at\s+least|at\s+most|up\s+to|no\s+more\s+than|no\s+less\s+than|close\s+to|an\s+estimated)\s+|(?:only|just|barely)\s+)"
)
PART = r"(?:mornings?|mid-?morning|dawn|daybreak|afternoons?|mid-?afternoon|evenings?|nights?|noon|midday|midnight)\b"
STAGE = (
    r"(?:(?:the\s+)?(?:very\s+)?(?:beginning|start|middle|end|close|(?:early|latter)\s+part)\s+of"
    r"|(?:the\s+)?(?:early|late|mid)(?:-to-(?:mid|late))?(?:\s+in)?|earlier|later)"
)
ORDINAL = any_of(ORDINALS)
BC = r"(?:BCE|BC|B\.C\.(?:E\.)?|B\.C)"


def singular(unit: str) -> str:
    """The singular of a unit word, lower case."""
    low = unit.lower()
    if low.startswith("centur"):
        return "century"
    return "millennium" if low.startswith("millenn") else low.removesuffix("s")


def month_number(word: str) -> int:
    """The number of a month's name or abbreviation."""
    return MONTHS[word.lower().rstrip(".")]


def weekday_number(word: str) -> int:
    """The number of a weekday's name or abbreviation, Monday 0."""
    return WEEKDAYS[
        word.lower().rstrip(".").removesuffix("s") if word.lower().endswith("days") else word.lower().rstrip(".")
    ]


def season_code(word: str) -> str:
    """The TIMEX3 code of a season's name."""
    return SEASON_CODES[word.lower().removesuffix("time")]


def part_code(words: str) -> str:
    """The TIMEX3 code of a part of the day."""
    return PARTS_OF_DAY[words.lower().replace("-", "").replace(" ", "").removesuffix("s")]


def number(words: str | None) -> float | None:
    """The value of a number in digits or words; an article counts one.

    Args:
        words: As matched by ``NUMBER``, an article, or ``None``.

    Returns:
        The value, or ``None`` for a vague one (``several``).
    """
    low = (words or "").strip().lower()
    if low in {"a", "an", "another"}:
        return 1.0
    return value_of(low) if low else None


def period(count: float | None, unit: str) -> str:
    """The TIMEX3 duration of a number of units; ``X`` for an unknown number."""
    amount = "X" if count is None else f"{count:g}"
    return "P" + PERIODS[unit].format(amount)


def stage_code(words: str) -> str:
    """The TIMEX3 ``mod`` of ``early``, ``mid``, ``late`` and their likes; ``""`` for ``earlier``, ``later``."""
    low = words.lower()
    if re.search(r"\bmid|middle", low):
        return "MID"
    if re.search(r"\blate\b|\bend\b|close|latter", low):
        return "END"
    return "START" if re.search(r"\bearly\b|beginning|start", low) else ""


def approx_code(words: str | None) -> str:
    """The TIMEX3 ``mod`` of ``about``, ``more than`` and their likes."""
    low = (words or "").lower()
    for pattern, code in (
        (r"at least|no less", "EQUAL_OR_MORE"), (r"more than|\bover", "MORE_THAN"),
        (r"up to|at most|no more", "EQUAL_OR_LESS"), (r"less than|fewer than|\bunder", "LESS_THAN"),
        (r"about|around|approx|roughly|nearly|almost|some|close|estimated", "APPROX"),
    ):  # fmt: skip
        if re.search(pattern, low):
            return code
    return ""
