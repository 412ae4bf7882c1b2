"""The words of English dates: months, weekdays, numbers, units, and the patterns made of them.

Fragments are regular expressions without groups of their own, save where a name is given.
"""

from __future__ import annotations

import re
from functools import cache

from secondsource.text.dates_values import Unit

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu",
         "friday fri", "saturday sat", "sunday sun"),
    )
    for name in names.split()
}  # fmt: skip
SEASON_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
UNITS = {
    "day": Unit.DAY, "week": Unit.WEEK, "weekend": Unit.WEEKEND, "fortnight": Unit.WEEK, "month": Unit.MONTH,
    "quarter": Unit.QUARTER, "year": Unit.YEAR, "decade": Unit.DECADE, "century": Unit.CENTURY,
}  # fmt: skip
PERIODS = {
    "second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "night": "{}D", "weekend": "{}WE",
    "week": "{}W", "month": "{}M", "quarter": "{}Q", "year": "{}Y", "decade": "{}DE", "century": "{}CE",
    "millennium": "{}ML",
}  # fmt: skip
"""Singular unit to the TIMEX3 duration that it makes, the number in the braces."""

PARTS_OF_DAY = {
    "morning": "MO", "midmorning": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "noon": "12:00",
    "midday": "12:00", "lunchtime": "MI", "afternoon": "AF", "midafternoon": "AF", "evening": "EV", "dusk": "EV",
    "sunset": "EV", "night": "NI", "midnight": "24:00", "overnight": "NI",
}  # fmt: skip

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBER_WORDS = {
    **{word: value for value, word in enumerate(_ONES)},
    **{word: 10 * (place + 2) for place, word in enumerate(_TENS)},
    "hundred": 100, "dozen": 12, "a": 1, "an": 1, "another": 1, "couple": 2,
}  # fmt: skip
ORDINALS = {
    word: value
    for value, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
        ).split(),
        start=1,
    )
}  # fmt: skip
DECADE_WORDS = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip


def _any(words: object) -> str:
    assert isinstance(words, dict | tuple)
    return "|".join(sorted((re.escape(w) for w in words), key=len, reverse=True))


MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|(?:JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY\b"
    r"|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?)"
)
FULL_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
SEASON = r"(?:spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)(?:time)?\b"
YEAR = r"(?:1[0-9]\d\d|20\d\d)(?![\d%]|,\d|\.\d)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%])"
UNIT = r"(?:days?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))\b"
PERIOD = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|months?|quarters?|years?|decades?"
    r"|centur(?:y|ies)|millenni(?:um|a))\b"
)
_TEEN = _any(tuple(_ONES[1:]))
_TEN = _any(tuple(_TENS))
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:{_TEN})(?:[- ](?:{_TEEN}))?|(?:a |one )?(?:hundred|dozen)"
    rf"|(?:{_TEEN})(?: hundred)?)\b"
)
VAGUE_NUMBER = r"(?:a couple(?: of)?|a few|several|some|many|few|a number of|dozens of|scores of|hundreds of|thousands of|countless)"
APPROX = (
    r"(?:(?:just |only |well |a little |slightly )?(?:about|around|approximately|roughly|nearly|almost|over|under|some|"
    r"more than|less than|fewer than|at least|at most|up to|no more than|no less than|close to|just over|just under|"
    r"only|just|barely|nearly|an estimated)\s+)"
)
PART_OF_DAY = (
    r"(?:mornings?|mid-?morning|dawn|daybreak|afternoons?|mid-?afternoon|evenings?|nights?|noon|midday|midnight)\b"
)
STAGE = (
    r"(?:(?:the\s+)?(?:very\s+)?(?:beginning|start|middle|end|close|early part|latter part)\s+of\s+|"
    r"(?:the\s+)?(?:early|late|mid|Early|Late|Mid)(?:\s*-\s*|\s+)(?:to[- ](?:mid|late)[- ])?|(?:early|late)\s+in\s+)"
)
ORDINAL = _any(ORDINALS)


def singular(unit: str) -> str:
    """The singular of a unit word, lower case."""
    low = unit.lower().rstrip(".")
    if low.startswith("centur"):
        return "century"
    if low.startswith("millenn"):
        return "millennium"
    return low.removesuffix("s")


def month_number(word: str) -> int:
    """The number of a month's name or abbreviation."""
    return MONTHS[word.lower().rstrip(".")]


def weekday_number(word: str) -> int:
    """The number of a weekday's name or abbreviation, Monday 0."""
    return WEEKDAYS[word.lower().rstrip(".")]


def number(words: str) -> float | None:
    """The value of a number in digits or words (``twenty-five``, ``a dozen``, ``1,500``).

    Args:
        words: As matched by ``NUMBER``, or an article.

    Returns:
        The value, or ``None`` for a vague one (``several``).
    """
    low = words.strip().lower().replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", low):
        return float(low)
    total = 0
    for word in re.split(r"[- ]+", low):
        if word not in NUMBER_WORDS:
            return None
        value = NUMBER_WORDS[word]
        total = max(total, 1) * 100 if word == "hundred" else max(total, 1) * 12 if word == "dozen" else (
            total + value if total >= 20 else value
        )  # fmt: skip
    return float(total)


def stage_code(words: str) -> str:
    """The TIMEX3 ``mod`` of ``early``, ``mid``, ``late`` and their likes."""
    low = words.lower()
    if re.search(r"\bmid|middle", low):
        return "MID"
    if re.search(r"\blate|\bend\b|close|latter", low):
        return "END"
    return "START"


def approx_code(words: str) -> str:
    """The TIMEX3 ``mod`` of ``about``, ``more than`` and their likes."""
    low = words.lower()
    if re.search(r"more than|over|at least|no less", low):
        return "EQUAL_OR_MORE" if re.search(r"at least|no less", low) else "MORE_THAN"
    if re.search(r"less than|fewer than|under|up to|at most|no more", low):
        return "EQUAL_OR_LESS" if re.search(r"up to|at most|no more", low) else "LESS_THAN"
    if re.search(r"\b(?:only|just|barely)\b", low) and not re.search(r"about|around|nearly|almost", low):
        return ""
    return "APPROX"


@cache
def whole_word(pattern: str, *, ignore_case: bool = False) -> re.Pattern[str]:
    """A pattern compiled so that it begins at a word's edge."""
    return re.compile(rf"(?<![\w$£€¥#])(?:{pattern})", re.IGNORECASE if ignore_case else 0)
