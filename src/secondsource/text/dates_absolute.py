"""The rules that recognise dates which the calendar names: days, months, years, seasons, weekdays, feasts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from secondsource.text import dates_lexicon as lex
from secondsource.text.dates_anchored import DayOfMonth, Feast, MonthDay, Relative, Weekday
from secondsource.text.dates_feasts import FEASTS
from secondsource.text.dates_periods import Season, ShortYear, YearPart
from secondsource.text.dates_readings import DayPart, Fixed, Kind, Reading, Staged, Timeless, WeekOf
from secondsource.text.dates_rule import Match, group, rule
from secondsource.text.dates_values import (
    Unit,
    When,
    in_century,
    in_decade,
    in_half,
    in_month,
    in_quarter,
    in_season,
    in_year,
    on_day,
)


def digits(words: str) -> int:
    """The number that the digits of some words make: ``5th``."""
    return int(re.sub(r"\D", "", words))


def full_date(year: int, month: int, day: int) -> When | None:
    """A day of the calendar, or ``None`` where there is none such."""
    try:
        return on_day(date(year, month, day))
    except ValueError:
        return None


def _fixed(value: When | None) -> Reading | None:
    return Fixed(value) if value is not None else None


def month_day(month: int, day: int, year: str | None) -> Reading | None:
    """A day of a month, with its year or without; ``None`` where there is none such."""
    if year is None:
        return MonthDay(month, day) if full_date(2000, month, day) is not None else None
    return _fixed(full_date(int(year), month, day))


def _day_month_year(m: Match) -> Reading | None:
    return month_day(lex.month_number(m["month"]), digits(m["day"]), m["year"])


def _part_of_date(m: Match) -> Reading | None:
    inner = _day_month_year(m)
    return DayPart(lex.part_code(m["part"]), inner) if inner is not None else None


def _week_of(m: Match) -> Reading | None:
    inner = _day_month_year(m)
    return WeekOf(inner) if inner is not None else None


def _month_year(m: Match) -> Reading | None:
    return Fixed(in_month(int(m["year"]), lex.month_number(m["month"])))


_SURELY_TIME = re.compile(r"\b(?:in|since|until|till|during|throughout|late|early|mid|of)[\s-]+$", re.IGNORECASE)
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|by|since|until|till|from|to|through|during|before|after|of|and|or|late|early|mid|between|as of|around"
    r"|throughout|last|next|this|than|with|began|begin|begins|ended|entered|entering|prior\s+to|ahead\s+of|into)|[-–—(,])\s*$",
    re.IGNORECASE,
)
_AN = re.compile(r"\b(?:an?|the|its|his|her|their)\s+$", re.IGNORECASE)
_AMBIGUOUS = frozenset(("march", "may", "april", "june", "august", "jan", "mar", "jun", "sep", "dec"))


def _bare_month(m: Match) -> Reading | None:
    word = m["month"].rstrip(".")
    if word.lower() in _AMBIGUOUS:
        before, after = m.string[max(0, m.start() - 12) : m.start()], m.string[m.end() : m.end() + 12]
        attributive = _AN.search(before) and re.match(r"\s+(?!(?:for|on|of|to|in|through|against)\b)[a-z]", after)
        if not (_BEFORE_MONTH.search(before) or attributive) or re.match(r"\s\d{5}", after):
            return None
        if not _SURELY_TIME.search(before) and re.match(r"\s[A-Z][a-z]", after):
            # By April Jones, to May Smith.
            return None
        if word in {"March", "May"} and re.search(r",\s*$", before):
            return None
    return MonthDay(lex.month_number(word))


def _iso(m: Match) -> Reading | None:
    return _fixed(full_date(int(m["y"]), int(m["m"]), int(m["d"])))


def _numeric(m: Match) -> Reading | None:
    a, b, year = int(m["a"]), int(m["b"]), int(m["y"])
    if len(m["y"]) == 2:
        year += 2000 if year < 50 else 1900
    if m["sep"] == ".":
        return _fixed(full_date(year, b, a)) if len(m["y"]) == 4 else None
    american, european = full_date(year, a, b), full_date(year, b, a)
    if american is None or european is None or a == b:
        return _fixed(american if american is not None else european)
    # 3/4/2024 is one of two days: the TIMEX3 value takes the American one, the calendar neither.
    low, high = sorted(w.earliest for w in (american, european) if w.earliest is not None)
    return Fixed(When(timex=american.timex, edtf=None, earliest=low, latest=high, unit=Unit.DAY))


_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|from|to|and|or|during|before|after|through|around|circa|c\.|early|late|mid|the|"
    r"year|fiscal|between|for|as|than|on|a|an|his|her|its|their|our)|['’]s|[(,–—-])\s*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:[$£€¥#]|\b(?:No|Flight|Highway|Route|Room|US|Rs|[Rr]esolution|page|Section|Article|some|nearly|over|"
    r"than|Interstate|Boeing|Suite|Apartment|Building|Box)\.?)\s*$"
)
_MEASURED = re.compile(
    r"[ \u00a0]?(?:%|per ?cent\b|km\b|kg\b|m\b|hours?\b|hrs?\b|GMT|UTC)|[-–]\w*[a-z]|[ \u00a0]block\b"
)
_COMPOUND = re.compile(r"[-–]\w*[a-z]")
_INSIDE = re.compile(r"\b(?:in|since|until|during)\s+$", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|at\s+least)\s+$", re.IGNORECASE)
_SPANNED = re.compile(r"\s?[-–—]\s?1[5-9]\d\d\b")
_OWNER = re.compile(r"(?:['’]s|\bthe|\bhis|\bher|\btheir|\bits)\s*$")
_NO_PLURALS = frozenset(("as", "was", "has", "is", "this", "its", "does", "his", "us", "thus", "across", "versus"))


def _year(m: Match) -> Reading | None:
    before, after = m.string[max(0, m.start() - 14) : m.start()], m.string[m.end() : m.end() + 24]
    year = int(m["year"])
    inside = _INSIDE.search(before) is not None
    if (_MEASURED.match(after) and not (inside and _COMPOUND.match(after))) or _NUMBERED.search(before):
        return None
    if _ABOUT.search(before) and year % 100 == 0:
        return None
    counted = re.match(r"[ \u00a0]([a-z]+)", after)
    if counted is not None and not _OWNER.search(before) and not (inside and year % 100 and year > 1500):
        word = counted[1]
        if (word.endswith("s") and word not in _NO_PLURALS) or word in {"people", "men", "women", "children", "troops"}:
            return None
    if _YEAR_BEFORE.search(before) is None and not 1900 <= year <= 2049 and not _SPANNED.match(after):
        return None
    if year < 1500 and not re.search(r"\b(?:in|since|until|year|AD)\s*$", before):
        return None
    return Fixed(in_year(year))


def before_christ(number: int, part: str = "") -> When:
    """A year before Christ, or a month (``-04``) or season (``-SP``) of it, which has no interval."""
    year = in_year(1 - number)
    if not part:
        return year
    edtf = f"{year.edtf}{part}" if part[1:].isdigit() else None
    return replace(year, timex=f"{year.timex}{part}", edtf=edtf, unit=Unit.MONTH)


def _era_year(m: Match) -> Reading | None:
    number = int(m["n"])
    if number == 0:
        return None
    if m["era"].upper().replace(".", "") in {"AD", "CE"}:
        return Fixed(in_year(number))
    month, season = group(m, "month"), group(m, "season")
    if month is not None:
        return Fixed(before_christ(number, f"-{lex.month_number(month):02d}"))
    return Fixed(before_christ(number, f"-{lex.season_code(season)}" if season is not None else ""))


def _era_decade(m: Match) -> Reading | None:
    timex = f"BC{int(m['n']) // 10:03d}"
    return Fixed(When(timex=timex, edtf=None, earliest=None, latest=None, unit=Unit.DECADE))


def _decade(m: Match) -> Reading | None:
    return Fixed(in_decade(int(m["full"])))


def _short_decade(m: Match) -> Reading | None:
    return ShortYear(int(m["short"]), decade=True)


def _word_decade(m: Match) -> Reading | None:
    return ShortYear(lex.DECADES[m["word"].lower()], decade=True)


_SHORT_BEFORE = re.compile(
    r"\b(?:in|since|of|the|by|until|from|summer|spring|fall|autumn|winter|early|late|mid|and|or|to)[\s-]+$",
    re.IGNORECASE,
)


def _short_year(m: Match) -> Reading | None:
    if not _SHORT_BEFORE.search(m.string[max(0, m.start() - 10) : m.start()]):
        return None
    return ShortYear(int(m["short"]))


def _century(m: Match) -> Reading | None:
    word = m["n"].lower()
    number = lex.ORDINALS[word] if word in lex.ORDINALS else digits(word)
    if not 1 <= number <= 30:
        return None
    if m["era"] is not None and m["era"].upper().startswith("B"):
        timex = f"BC{number - 1:02d}"
        return Fixed(When(timex=timex, edtf=None, earliest=None, latest=None, unit=Unit.CENTURY))
    return Fixed(in_century(number))


def _season_year(m: Match) -> Reading | None:
    return Fixed(in_season(int(m["year"]), lex.season_code(m["season"])))


def _bare_season(m: Match) -> Reading | None:
    if m["season"].lower() == "fall" and re.match(r"\s+of\b", m.string[m.end() : m.end() + 4]):
        return None
    return Season(lex.season_code(m["season"]))


_PARTS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "latter": 2}


def _year_part(m: Match) -> Reading | None:
    word, half = m["n"].lower(), m["unit"].lower() == "half"
    number = _PARTS.get(word, 2 if half else 4)
    if half and number > 2:
        return None
    if m["year"] is None and word == "last" and not half and not m[0].endswith("year"):
        return Relative(Unit.QUARTER, -1)
    if m["year"] is None:
        return None if half else YearPart(number)
    return Fixed((in_half if half else in_quarter)(int(m["year"]), number))


def _half_of_month(m: Match) -> Reading | None:
    inner = _month_year(m) if m["year"] is not None else MonthDay(lex.month_number(m["month"]))
    return Staged(inner, "START" if m["n"].lower() == "first" else "END") if inner is not None else None


def _q_year(m: Match) -> Reading | None:
    number = int(m["n"])
    return Fixed(in_quarter(int(m["year"]), number)) if m["year"] is not None else YearPart(number)


def _fiscal(m: Match) -> Reading | None:
    # A fiscal year begins when its keeper says; the calendar year is near, not equal.
    return Staged(Fixed(in_year(int(m["year"]))), "APPROX")


def _weekday(m: Match) -> Reading | None:
    day = Weekday(lex.weekday_number(m["weekday"]))
    if m["part"] is not None:
        return DayPart(lex.part_code(m["part"]), day)
    return Staged(day, lex.stage_code(m["stage"])) if m["stage"] is not None else day


def _weekdays(m: Match) -> Reading | None:
    return Timeless(f"XXXX-WXX-{lex.weekday_number(m['weekday']) + 1}", Kind.SET)


def _day_ordinal(m: Match) -> Reading | None:
    number = digits(m["day"])
    return DayOfMonth(number) if 1 <= number <= 31 else None


def _attacks(_m: Match) -> Reading | None:
    # The one day that English names by its numbers.
    return Fixed(on_day(date(2001, 9, 11)))


def _feast(name: str, at: Callable[[int], date]) -> Callable[[Match], Reading | None]:
    def make(m: Match) -> Reading | None:
        year, which = group(m, "year"), (group(m, "which") or "").lower()
        return _fixed(on_day(at(int(year)))) if year is not None else Feast(m["feast"] or name, at, which)

    return make


_PAPERS = (
    r"(?!\s+(?:Times|Telegraph|Mirror|Mail|Express|Herald|World|Post|Night\s+Live|Night\s+Football|Star|Sun|Independent"
    r"|People|Business|Tribune|Evening\s+Post|Review|Prayers?|School)\b)"
)
_COMMA_YEAR = rf"(?:,?\s+(?:of\s+)?(?P<year>{lex.YEAR}))?"
_MONTH_DAY = rf"(?P<month>{lex.MONTH})(?:\s+|(?<=\.))(?:[Tt]he\s+)?(?P<day>{lex.DAY}){_COMMA_YEAR}"
_DAY_MONTH = rf"(?:[Tt]he\s+)?(?P<day>{lex.DAY})(?:\s+of)?\s+(?P<month>{lex.MONTH}){_COMMA_YEAR}"
_LEAD = rf"(?:{lex.WEEKDAY},?\s+(?:[Tt]he\s+)?)?"

_NO_FEAST = r"(?!\s+(?:[Pp]ast|Island|[Oo]ffensive|[Tt]rees?|[Cc]arols?|Uprising|Rising|Proclamation)\b)"

ABSOLUTE = (
    rule(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})", _iso, "digit"),
    rule(r"(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d|\d\d)", _numeric, "digit"),
    rule(r"9/11", _attacks, "digit"),
    rule(r"Sept(?:ember|\.)?\s+11(?:th)?(?=,?\s+(?:terror|attack|hijack))", _attacks, "month"),
    rule(_LEAD + _MONTH_DAY, _day_month_year, "month"),
    rule(_LEAD + _DAY_MONTH, _day_month_year, "month"),
    rule(rf"(?:[Tt]he\s+)?(?:early\s+)?(?P<part>{lex.PART})(?:\s+hours)?\s+of\s+{_MONTH_DAY}", _part_of_date, "month"),
    rule(rf"(?:[Tt]he\s+)?(?:early\s+)?(?P<part>{lex.PART})(?:\s+hours)?\s+of\s+{_DAY_MONTH}", _part_of_date, "month"),
    rule(rf"(?:[Tt]he\s+)?week\s+(?:of|beginning|starting|ending)\s+{_MONTH_DAY}", _week_of, "month"),
    rule(rf"(?P<month>{lex.MONTH})(?:,|\s+of|,?\s+in)?\s+(?P<year>{lex.YEAR})", _month_year, "month"),
    rule(rf"(?P<month>{lex.MONTH})", _bare_month, "month"),
    rule(rf"(?:the\s+year\s+)?(?P<year>{lex.YEAR})", _year, "digit"),
    rule(
        r"(?:c(?:a|irca)?\.?\s+)?(?P<n>\d{1,4})\s?(?P<era>BCE|BC|B\.C\.(?:E\.)?|B\.C|AD|A\.D\.|CE)", _era_year, "digit"
    ),
    rule(
        rf"(?:(?P<month>{lex.MONTH})|(?:[Tt]he\s+)?(?P<season>{lex.SEASON}))\s+(?:of\s+)?(?P<n>\d{{1,4}})\s?(?P<era>{lex.BC})",
        _era_year, "digit",
    ),
    rule(rf"(?:the\s+)?(?P<n>\d{{1,3}}0)s\s{lex.BC}", _era_decade, "digit", ignore_case=True),
    rule(r"(?P<era>AD|A\.D\.)\s?(?P<n>\d{1,4})", _era_year, "digit"),
    rule(r"(?:[Tt]he\s+)?(?P<full>(?:1\d|20)\d0)['’]?s", _decade, "digit"),
    rule(r"(?:[Tt]he\s+)?['’‘](?P<short>\d0)['’]?s", _short_decade, "digit"),
    rule(r"['’‘](?P<short>\d\d)(?!s\b)", _short_year, "digit"),
    rule(rf"[Tt]he\s+(?P<word>{lex.any_of(lex.DECADES)})", _word_decade, "word", ignore_case=True),
    rule(
        rf"(?:[Tt]he\s+)?(?P<n>\d{{1,2}}(?:st|nd|rd|th)|{lex.ORDINAL})[\s-]century"
        r"(?:\s+(?P<era>BCE?|B\.C\.|AD|A\.D\.|CE))?",
        _century, "unit", ignore_case=True,
    ),
    rule(rf"(?:[Tt]he\s+)?(?P<season>{lex.SEASON})(?:\s+of|,)?\s+(?P<year>{lex.YEAR})", _season_year, "season"),
    rule(rf"(?P<year>{lex.YEAR})\s+(?P<season>{lex.SEASON})(?!\s+(?:of|for|out|down)\b)", _season_year, "season"),
    rule(r"[Tt]he\s+(?P<season>spring|summer|autumn|fall|winter)(?:time)?(?!\s+of\b)", _bare_season, "season"),
    *(
        rule(
            rf"(?<=\b{word} )(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)(?:time)?"
            r"(?!\s+(?:[A-Z]|(?:break|school|training|term|games?|sports?|holidays?|season|wheat)\b))",
            _bare_season, "season",
        )
        for word in ("in", "by", "until", "till", "since", "before", "through", "during", "early", "late", "this")
    ),
    rule(
        r"(?:[Tt]he\s+)?(?P<n>first|second|third|fourth|final|last|latter|1st|2nd|3rd|4th)[\s-]"
        rf"(?:(?:fiscal|financial)\s+)?(?P<unit>quarter|half)"
        rf"(?:\s+of\s+the\s+year|(?:\s+of)?\s+(?:(?:fiscal|FY)(?:\s+year)?\s+)?(?P<year>{lex.YEAR}))?",
        _year_part, "unit", ignore_case=True,
    ),
    rule(
        rf"(?:[Tt]he\s+)?(?P<n>first|second|latter)\s+half\s+of\s+(?P<month>{lex.MONTH})(?:,?\s+(?P<year>{lex.YEAR}))?",
        _half_of_month, "month",
    ),
    rule(rf"Q(?P<n>[1-4])(?:\s+(?:of\s+)?(?P<year>{lex.YEAR}))?", _q_year, "digit"),
    rule(rf"(?:[Tt]he\s+)?(?:fiscal(?:\s+year)?\s+|FY\s?)(?P<year>{lex.YEAR})", _fiscal, "digit", ignore_case=True),
    rule(
        rf"(?:(?P<stage>[Ee]arly|[Ll]ate|[Mm]id)(?:\s+on)?[\s-]+)?(?P<weekday>{lex.WEEKDAY}){_PAPERS}"
        rf"(?:[\s-]+(?P<part>{lex.PART}))?",
        _weekday, "weekday",
    ),
    rule(rf"(?P<weekday>{lex.FULL_WEEKDAY}s)", _weekdays, "weekday"),
    rule(r"(?<=\bon )the\s+(?P<day>\d{1,2}(?:st|nd|rd|th))(?!\s+[a-z])", _day_ordinal, "digit"),
    *(
        rule(
            rf"(?:(?P<which>last|next|this)\s+)?(?P<feast>{name})(?:,?\s+(?P<year>{lex.YEAR}))?{_NO_FEAST}",
            _feast(name, at), "feast",
        )
        for name, at in FEASTS.items()
    ),
)  # fmt: skip
"""Rules for dates that the calendar names."""
