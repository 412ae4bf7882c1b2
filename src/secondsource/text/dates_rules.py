"""The rules that recognise absolute dates, months, weekdays, years, seasons and their stages.

Each rule is a pattern and a maker that turns its match into a reading, or into ``None`` where the
match is no date after all. Rules for relative expressions, durations and clock times stand in
``dates_relative``. Of matches that overlap the longest counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from secondsource.text import dates_lexicon as lex
from secondsource.text.dates_readings import (
    DayOfMonth,
    DayPart,
    Fixed,
    Kind,
    MonthDay,
    Reading,
    Season,
    ShortYear,
    Staged,
    Timeless,
    Weekday,
    YearPart,
)
from secondsource.text.dates_values import (
    Unit,
    When,
    from_to,
    in_century,
    in_decade,
    in_half,
    in_month,
    in_quarter,
    in_season,
    in_year,
    on_day,
    part_of_day,
)

Match = re.Match[str]
Maker = Callable[[Match], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what its match means."""

    pattern: re.Pattern[str]
    make: Maker


def rule(pattern: str, make: Maker, *, ignore_case: bool = False) -> Rule:
    """A rule whose match begins and ends at a word's edge."""
    return Rule(lex.whole_word(rf"(?:{pattern})(?!\w)", ignore_case=ignore_case), make)


def _digits(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def full_date(year: int, month: int, day: int) -> When | None:
    """A day of the calendar, or ``None`` where there is none such."""
    try:
        return on_day(date(year, month, day))
    except ValueError:
        return None


def _fixed(value: When | None) -> Reading | None:
    return Fixed(value) if value is not None else None


def _day_month_year(m: Match) -> Reading | None:
    year = m["year"]
    month, day = lex.month_number(m["month"]), _digits(m["day"])
    if year is None:
        return MonthDay(month, day) if full_date(2000, month, day) is not None else None
    return _fixed(full_date(int(year), month, day))


def _day_range(m: Match) -> Reading | None:
    month, first, last = lex.month_number(m["month"]), _digits(m["day"]), _digits(m["last"])
    if m["year"] is None:
        return None
    a, b = full_date(int(m["year"]), month, first), full_date(int(m["year"]), month, last)
    return Fixed(from_to(a, b)) if a is not None and b is not None and first < last else None


def _month_year(m: Match) -> Reading | None:
    return Fixed(in_month(int(m["year"]), lex.month_number(m["month"])))


_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|by|since|until|till|from|to|through|during|before|after|of|and|or|late|early|mid|this|last|next|"
    r"between|every|each|for|as of|around|throughout)|[-–—(,])\s*$",
    re.IGNORECASE,
)
_AMBIGUOUS = frozenset(("march", "may", "april", "june", "august", "jan", "mar", "jun", "sep", "dec"))


def _bare_month(m: Match) -> Reading | None:
    word = m["month"].rstrip(".")
    before = m.string[max(0, m.start() - 12) : m.start()]
    after = m.string[m.end() : m.end() + 12]
    if word.lower() in _AMBIGUOUS and not _BEFORE_MONTH.search(before):
        return None
    if word in {"May", "June", "April", "March", "August"} and re.match(r"\s[A-Z][a-z]", after):
        return None
    if (
        re.search(r"\b(?:of|for|and|to|or|,)\s*$", before)
        and word in {"May", "March"}
        and not re.search(r"\b(?:of|to|and|or)\s*$", before)
    ):
        return None
    return MonthDay(lex.month_number(word))


_ISO_NUMERIC = r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"
_OTHER_NUMERIC = r"(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)"


def _iso(m: Match) -> Reading | None:
    return _fixed(full_date(int(m["y"]), int(m["m"]), int(m["d"])))


def _numeric(m: Match) -> Reading | None:
    a, b, year = int(m["a"]), int(m["b"]), int(m["y"])
    if m["sep"] == ".":
        return _fixed(full_date(year, b, a))
    american, european = full_date(year, a, b), full_date(year, b, a)
    if american is not None and european is not None and a != b:
        # 3/4/2024 is two days: the TIMEX3 value takes the American one, the calendar none.
        low, high = sorted((american.timex, european.timex))
        return Fixed(
            When(timex=american.timex, edtf=None, earliest=date.fromisoformat(low), latest=date.fromisoformat(high),
                 unit=Unit.DAY)
        )  # fmt: skip
    return _fixed(american if american is not None else european)


_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|from|to|and|or|during|before|after|through|around|circa|c\.|early|late|mid|the|"
    r"year|fiscal|between|for|as|than|on|a|an|his|her|its|their|our|'s|’s)|[(,–—-])\s*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s+(?:[a-z]+(?:[^s\W]s|ies|people|men|women|children|percent)\b(?<!\bwas)(?<!\bhas)(?<!\bdoes)|%|percent|per cent|"
    r"meters|metres|kilomet|miles|km\b|kg\b|tons|feet|pounds|dollars|euros|hours)"
)
_VERBS_IN_S = frozenset("as was has is this its does his us thus across versus plus".split())


def _year(m: Match) -> Reading | None:
    before = m.string[max(0, m.start() - 12) : m.start()]
    after = m.string[m.end() : m.end() + 24]
    year = int(m["year"])
    counted = re.match(r"[ \u00a0]([a-z]+)", after)
    if re.match(r"[ \u00a0]?(?:%|per ?cent\b|km\b|kg\b|m\b|hours?\b|hrs?\b|GMT|UTC)", after) or re.match(
        r"[-–]\w*[a-z]", after
    ):
        return None
    if re.search(
        r"(?:[$£€¥#]|\b(?:No|Flight|Highway|Route|Room|US|Rs|Resolution|resolution|page|Section|Article)\.?)\s*$",
        before,
    ):
        return None
    plural = counted is not None and counted[1].endswith("s") and counted[1] not in _VERBS_IN_S
    placed = _YEAR_BEFORE.search(before) is not None
    if plural and not re.search(r"(?:['’]s|\bthe|\bhis|\bher|\btheir|\bits)\s*$", before):
        return None
    if not placed and not (1900 <= year <= 2049):
        return None
    if year < 1500 and not re.search(r"\b(?:in|since|until|year|AD)\s*$", before):
        return None
    return Fixed(in_year(year))


def _year_range(m: Match) -> Reading | None:
    first = int(m["year"])
    tail = m["last"]
    last = int(tail) if len(tail) == 4 else first - first % 10 ** len(tail) + int(tail)
    if last <= first:
        return None
    if len(tail) == 2 and re.match(r"-\d", m.string[m.end() : m.end() + 2]):
        return None
    return Fixed(from_to(in_year(first), in_year(last)))


def _era_year(m: Match) -> Reading | None:
    number = int(m["n"])
    christian = m["era"].upper().replace(".", "") in {"AD", "CE"}
    return Fixed(in_year(number if christian else 1 - number))


def _decade(m: Match) -> Reading | None:
    return Fixed(in_decade(int(m["full"])))


def _short_decade(m: Match) -> Reading | None:
    return ShortYear(int(m["short"]), decade=True)


def _word_decade(m: Match) -> Reading | None:
    return ShortYear(lex.DECADE_WORDS[m["word"].lower()], decade=True)


def _century(m: Match) -> Reading | None:
    word = m["n"].lower()
    number = lex.ORDINALS[word] if word in lex.ORDINALS else _digits(word)
    if not 1 <= number <= 30:
        return None
    if m["era"] is not None and m["era"].upper().startswith("B"):
        value = When(timex=f"BC{number - 1:02d}", edtf=None, earliest=None, latest=None, unit=Unit.CENTURY)
        return Fixed(value)
    return Fixed(in_century(number))


def _season_year(m: Match) -> Reading | None:
    year = int(m["year"])
    return Fixed(in_season(year, season_code(m["season"])))


def season_code(word: str) -> str:
    """The TIMEX3 code of a season's name."""
    return lex.SEASON_CODES[word.lower().removesuffix("time")]


def _bare_season(m: Match) -> Reading | None:
    word = m["season"].lower()
    if word == "fall" and re.match(r"\s+of\b", m.string[m.end() : m.end() + 4]):
        return None
    return Season(season_code(word))


_PART_NUMBERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_PART_NUMBERS |= {"latter": 2, "final": 4, "last": 4, "opening": 1}


def _year_part(m: Match) -> Reading | None:
    word = m["n"].lower()
    half = m["unit"].lower() == "half"
    number = 2 if half and word in {"last", "latter", "final"} else _PART_NUMBERS[word]
    if half and number > 2:
        return None
    if m["year"] is None:
        return None if half else YearPart(number)
    make = in_half if half else in_quarter
    return Fixed(make(int(m["year"]), number))


def _q_year(m: Match) -> Reading | None:
    number = int(m["n"])
    return Fixed(in_quarter(int(m["year"]), number)) if m["year"] is not None else YearPart(number)


def _fiscal(m: Match) -> Reading | None:
    year = in_year(int(m["year"]))
    # A fiscal year begins when its keeper says; the calendar year is near, not equal.
    return Staged(Fixed(year), "APPROX")


def _weekday(m: Match) -> Reading | None:
    day = Weekday(lex.weekday_number(m["weekday"]))
    if m["stage"] is not None and m["part"] is None:
        early = m["stage"].strip().lower() == "early"
        return DayPart("MO" if early else "NI", day) if m["stage"].strip().lower() != "mid" else day
    if m["part"] is None:
        return day
    return DayPart(part_code(m["part"]), day)


def part_code(words: str) -> str:
    """The TIMEX3 code of a part of the day."""
    return lex.PARTS_OF_DAY[words.lower().replace("-", "").replace(" ", "").removesuffix("s")]


def _weekdays(m: Match) -> Reading | None:
    return Timeless(f"XXXX-WXX-{lex.weekday_number(m['weekday'].removesuffix('s')) + 1}", Kind.SET)


_PAPERS = r"(?!\s+(?:Times|Telegraph|Mirror|Mail|Express|Herald|World|Post|Night Live|Star|Sun|Independent|People|Business Post|Tribune|Evening Post)\b)"


def _part_of_date(m: Match) -> Reading | None:
    """``the morning of 31 January 1965``, ``the night of July 4``."""
    inner = _day_month_year(m)
    return DayPart(part_code(m["part"]), inner) if inner is not None else None


_MONTH_DAY = rf"(?P<month>{lex.MONTH})\s+(?:the\s+)?(?P<day>{lex.DAY})(?:,?\s+(?:of\s+)?(?P<year>{lex.YEAR}))?"
_DAY_MONTH = (
    rf"(?:the\s+)?(?P<day>{lex.DAY})(?:\s+of)?\s+(?P<month>{lex.MONTH})(?:,?\s+(?:of\s+)?(?P<year>{lex.YEAR}))?"
)
_WEEKDAY_LEAD = rf"(?:{lex.WEEKDAY},?\s+(?:the\s+)?)?"
_DASH = r"\s?(?:-|–|—|to|and|&)\s?"

ABSOLUTE = (
    rule(_ISO_NUMERIC, _iso),
    rule(_OTHER_NUMERIC, _numeric),
    rule(_WEEKDAY_LEAD + _MONTH_DAY, _day_month_year),
    rule(_WEEKDAY_LEAD + _DAY_MONTH, _day_month_year),
    rule(rf"(?:the\s+)?(?P<part>{lex.PART_OF_DAY})\s+of\s+" + _MONTH_DAY, _part_of_date),
    rule(rf"(?:the\s+)?(?P<part>{lex.PART_OF_DAY})\s+of\s+" + _DAY_MONTH, _part_of_date),
    rule(rf"(?P<month>{lex.MONTH})\s+(?P<day>{lex.DAY})(?:-|–|—)(?P<last>{lex.DAY}),?\s+(?P<year>{lex.YEAR})", _day_range),
    rule(rf"(?P<day>{lex.DAY})(?:-|–|—)(?P<last>{lex.DAY})\s+(?P<month>{lex.MONTH}),?\s+(?P<year>{lex.YEAR})", _day_range),
    rule(rf"(?P<month>{lex.MONTH})(?:,|\s+of|,?\s+in)?\s+(?P<year>{lex.YEAR})", _month_year),
    rule(rf"(?P<month>{lex.MONTH})", _bare_month),
    rule(rf"(?P<year>{lex.YEAR})(?:-|–|—|/)(?P<last>\d\d)", _year_range),
    rule(rf"(?:the\s+year\s+)?(?P<year>{lex.YEAR})", _year),
    rule(r"(?:c(?:a|irca)?\.?\s+)?(?P<n>\d{1,4})\s?(?P<era>BCE|BC|B\.C\.(?:E\.)?|AD|A\.D\.|CE)", _era_year),
    rule(r"(?P<era>AD|A\.D\.)\s?(?P<n>\d{1,4})", _era_year),
    rule(r"(?:the\s+)?(?P<full>(?:1\d|20)\d0)['’]?s", _decade),
    rule(r"(?:the\s+)?['’‘](?P<short>\d0)['’]?s", _short_decade),
    rule(r"the\s+(?P<word>" + "|".join(lex.DECADE_WORDS) + ")", _word_decade, ignore_case=True),
    rule(rf"(?:the\s+)?(?P<n>\d{{1,2}}(?:st|nd|rd|th)|{lex.ORDINAL})[\s-]century(?:\s+(?P<era>BCE?|B\.C\.|AD|A\.D\.|CE))?", _century, ignore_case=True),
    rule(rf"(?:the\s+)?(?P<season>{lex.SEASON})(?:\s+of|,)?\s+(?P<year>{lex.YEAR})", _season_year),
    rule(r"(?:the|this)\s+(?P<season>spring|summer|autumn|fall|winter)(?:time)?(?!\s+of\b)", _bare_season),
    rule(r"(?<=\bin )(?P<season>spring|summer|autumn|winter)(?:time)?", _bare_season),
    rule(rf"(?:the\s+)?(?P<n>first|second|third|fourth|final|last|latter|opening|1st|2nd|3rd|4th)[\s-](?P<unit>quarter|half)(?:\s+of(?:\s+the\s+year)?)?\s*(?P<year>{lex.YEAR})?", _year_part, ignore_case=True),
    rule(rf"Q(?P<n>[1-4])(?:\s+(?:of\s+)?(?P<year>{lex.YEAR}))?", _q_year),
    rule(rf"(?:the\s+)?(?:fiscal(?:\s+year)?\s+|FY\s?)(?P<year>{lex.YEAR})", _fiscal, ignore_case=True),
    rule(rf"(?:(?P<stage>early|late|mid|Early|Late|Mid)[\s-]+)?(?P<weekday>{lex.WEEKDAY}){_PAPERS}(?:[\s-]+(?P<part>{lex.PART_OF_DAY}))?", _weekday),
    rule(rf"(?P<weekday>{lex.FULL_WEEKDAY[:-3]})s)(?!\w)", _weekdays),
)  # fmt: skip
"""Rules for dates that the calendar names."""


def bare_short_year(m: Match) -> Reading | None:
    """``'99``."""
    return ShortYear(int(m["short"]))


def day_ordinal(m: Match) -> Reading | None:
    """``the 5th`` after a preposition of time."""
    number = _digits(m["day"])
    return DayOfMonth(number) if 1 <= number <= 31 else None


ELLIPTIC = (
    rule(r"['’‘](?P<short>\d\d)(?!s\b)", bare_short_year),
    rule(r"(?<=\bon )the\s+(?P<day>\d{1,2}(?:st|nd|rd|th))(?!\s+[a-z])", day_ordinal),
)
"""Rules for dates that lean on one named before."""

__all__ = [
    "ABSOLUTE",
    "ELLIPTIC",
    "Maker",
    "Match",
    "Rule",
    "full_date",
    "part_code",
    "part_of_day",
    "rule",
    "season_code",
]
