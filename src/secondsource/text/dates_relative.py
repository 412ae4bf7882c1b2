"""The rules that recognise what leans on publication or on a time named before."""

from __future__ import annotations

import re

from secondsource.text import dates_lexicon as lex
from secondsource.text.dates_anchored import MonthDay, Night, Relative, Weekday, Weekend
from secondsource.text.dates_periods import Season, Stretch
from secondsource.text.dates_readings import (
    DayPart,
    DaysFrom,
    Fixed,
    Kind,
    PartOf,
    Reading,
    Staged,
    StretchOf,
    Timeless,
)
from secondsource.text.dates_rule import Match, group, in_title, is_age, rule
from secondsource.text.dates_values import Unit, in_half, in_month, in_quarter, in_season, in_year

_DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_BACK = frozenset(("last", "past", "previous", "preceding", "prior"))
_AHEAD = frozenset(("next", "coming", "following", "subsequent", "ensuing", "upcoming", "succeeding"))
_BY_NAMED = frozenset(
    ("previous", "preceding", "prior", "following", "subsequent", "ensuing", "succeeding", "same", "that")
)
_SAME_AS = {
    "past": "last", "coming": "next", "preceding": "previous", "upcoming": "next", "that": "same", "prior": "previous",
}  # fmt: skip


def _day_word(m: Match) -> Reading | None:
    if in_title(m) or re.search(r"\b(?:better|brighter|new)\s+$", m.string[max(0, m.start() - 10) : m.start()]):
        return None
    day = Relative(Unit.DAY, _DAY_WORDS[m["word"].lower()])
    return DayPart(lex.part_code(m["part"]), day) if m["part"] is not None else _staged(m, day)


def _staged(m: Match, reading: Reading) -> Reading:
    stage = group(m, "stage")
    code = lex.stage_code(stage) if stage is not None else ""
    return Staged(reading, code) if code else reading


def _two_days(m: Match) -> Reading | None:
    return Relative(Unit.DAY, -2 if "before" in m[0].lower() else 2)


_PART_DAYS = {
    "this": (0, False), "last": (-1, False), "that": (0, True), "that same": (0, True), "the same": (0, True),
    "the next": (1, True), "the following": (1, True), "the previous": (-1, True),
}  # fmt: skip


def _this_part(m: Match) -> Reading | None:
    if in_title(m):
        return None
    count, named = _PART_DAYS[re.sub(r"\s+", " ", m["which"].lower())]
    return DayPart(lex.part_code(m["part"]), Relative(Unit.DAY, count, named=named))


def _tonight(_m: Match) -> Reading | None:
    return DayPart("NI", Relative(Unit.DAY, 0))


def _overnight(m: Match) -> Reading | None:
    into = group(m, "weekday")
    if into is not None:
        return DayPart("NI", DaysFrom(Weekday(lex.weekday_number(into)), -1))
    return DayPart("NI", Night())


def _week_from(m: Match) -> Reading | None:
    """``a week from Friday``, ``two weeks from tomorrow``."""
    count, day = lex.number(m["n"]), m["day"].lower()
    inner = Relative(Unit.DAY, _DAY_WORDS[day]) if day in _DAY_WORDS else Weekday(lex.weekday_number(day), "next")
    return DaysFrom(inner, 7 * int(count)) if count is not None else None


_LASTING = re.compile(r"\b(?:for|over|within)\s+$", re.IGNORECASE)


def _unit_word(m: Match) -> Reading | None:
    """``last year``, ``this week``, ``the previous month``, ``later that same day``."""
    words = re.sub(r"\s+", " ", m["which"].lower()).split(" ")
    word, article = words[-1], words[0] == "the"
    unit_word = lex.singular(m["unit"])
    unit = lex.UNITS[unit_word]
    named = word in _BY_NAMED or "same" in words or (word == "next" and article)
    count = -1 if word in _BACK else 1 if word in _AHEAD else 0
    if unit_word == "fortnight":
        count *= 2
    if word == "next" and article and _LASTING.search(m.string[max(0, m.start() - 8) : m.start()]):
        return Stretch(lex.period(1, unit_word), unit, 1)
    if (word == "past" and "this" not in words) or (word == "last" and article and unit is not Unit.DAY):
        return Stretch(lex.period(1, unit_word), unit, -1)
    if unit is Unit.DAY and words == ["this"]:
        return None
    return _staged(m, Relative(unit, count, named=named, loose=word in {"previous", "prior", "preceding"}))


def _the_unit(m: Match) -> Reading | None:
    """``the end of the year``, ``later in the month``; not ``at the end of the day,``, which says nothing."""
    if m["unit"].lower() == "day" and m.string[m.end() : m.end() + 1] == "," and "end" in m["stage"].lower():
        return None
    return _staged(m, Relative(lex.UNITS[m["unit"].lower()], 0, within=True))


_WHOLE = re.compile(
    r"\b(?:for|over|during|through|throughout|end(?:ed|ing|s)?|clos(?:e|ed|ing|es)|finish(?:ed|ing|es)?|start(?:ed|ing|s)?"
    r"|beg(?:a|i)n(?:s|ning)?|open(?:ed|ing|s)?)\s+$",
    re.IGNORECASE,
)
_NOT_WHOLE = re.compile(
    r"\s+(?:of|before|after|that|when|he|she|it|they|we|I|to|end(?:ed|ing|s)|through|earlier|later|later|ahead|prior"
    r"|following|previous)\b"
)


def _whole_unit(m: Match) -> Reading | None:
    """``ended the day lower``, ``rain for the week``."""
    before, after = m.string[max(0, m.start() - 12) : m.start()], m.string[m.end() : m.end() + 12]
    if _WHOLE.search(before) is None or _NOT_WHOLE.match(after) is not None:
        return None
    return Relative(lex.UNITS[m["unit"].lower()], 0, named=True, whole=True)


def _which(m: Match) -> str:
    word = re.sub(r"\s+", " ", m["which"].lower()).split(" ")[-1]
    return _SAME_AS.get(word, word)


_YEARS = {
    "this": (0, False), "last": (-1, False), "next": (1, False), "that": (0, True), "same": (0, True),
    "previous": (-1, True), "following": (1, True),
}  # fmt: skip


def _part_of_year(m: Match) -> Reading | None:
    """``January of this year``, ``the spring of next year``, ``the third quarter of last year``."""
    count, named = _YEARS[re.sub(r"^the\s+", "", m["which"].lower()).split()[-1]]
    year = Relative(Unit.YEAR, count, named=named)
    month, season, part, day = (group(m, name) for name in ("month", "season", "part", "day"))
    if month is not None and day is not None:
        reading = MonthDay(lex.month_number(month), int(re.sub(r"\D", "", day)))
        return PartOf(year, reading.at, reading.fallback)
    if month is not None:
        number = lex.month_number(month)
        return PartOf(year, lambda y: in_month(y, number), f"XXXX-{number:02d}")
    if season is not None:
        code = lex.season_code(season)
        return PartOf(year, lambda y: in_season(y, code), f"XXXX-{code}")
    place = lex.ORDINALS.get((part or "").lower(), 4)
    if m["unit"].lower() == "half":
        half = min(place, 2)
        return PartOf(year, lambda y: in_half(y, half), f"XXXX-H{half}")
    return PartOf(year, lambda y: in_quarter(y, place), f"XXXX-Q{place}") if place <= 4 else None


_SAID_THAT = re.compile(r"(?:^|\b(?:on|by|until|till|since|of|after|before|from|in|for|during|and))\s*$", re.IGNORECASE)


def _is_said(m: Match) -> bool:
    """``said that Thursday's debate``: the word before the day belongs to what is said."""
    before = m.string[max(0, m.start() - 10) : m.start()]
    return m["which"].lower() == "that" and _SAID_THAT.search(before) is None


def _month_word(m: Match) -> Reading | None:
    if _is_said(m):
        return None
    return MonthDay(lex.month_number(m["month"]), None, _which(m))


def _weekday_word(m: Match) -> Reading | None:
    if _is_said(m):
        return None
    day = Weekday(lex.weekday_number(m["weekday"]), _which(m))
    return DayPart(lex.part_code(m["part"]), day) if m["part"] is not None else day


def _season_word(m: Match) -> Reading | None:
    return Season(lex.season_code(m["season"]), _which(m))


def _weekend(_m: Match) -> Reading | None:
    return Weekend()


_GOES_ON = re.compile(r"\s+(?!(?:and|in|at|by|on|was|were|is|had|but)\b|[\d,]+(?:[.;]|$))[A-Za-z0-9]")
_DEICTIC_STEPS = frozenset(("ago", "from now", "from today", "hence", "back"))
_BACK_STEPS = frozenset(("ago", "earlier", "before", "previously", "prior", "back", "beforehand"))


def _ago(m: Match) -> Reading | None:
    """``two weeks ago``, ``a year earlier``, ``three days later``, ``a week from now``."""
    unit_word = lex.singular(m["unit"])
    way = re.sub(r"\s+", " ", m["way"].lower())
    back = way in _BACK_STEPS
    if way in {"before", "after", "prior"} and _GOES_ON.match(m.string[m.end() : m.end() + 14]):
        # Counted from an event that no calendar knows: the period alone is a time expression.
        return None
    amount = lex.number(m["n"])
    vague = Timeless("PAST_REF" if back else "FUTURE_REF", Kind.DATE)
    if unit_word not in lex.UNITS or amount is None or amount != int(amount):
        return vague
    count = int(amount) * (2 if unit_word == "fortnight" else 1)
    named = way not in _DEICTIC_STEPS
    code = lex.approx_code(group(m, "approx"))
    reading = Relative(
        lex.UNITS[unit_word], -count if back else count, named=named, loose=way in {"earlier", "before"},
        bound=code if code != "APPROX" else "",
    )  # fmt: skip
    return Staged(reading, "APPROX") if code == "APPROX" else reading


def _day_after(m: Match) -> Reading | None:
    """``the day before``, ``the week after`` where the phrase ends there."""
    if _GOES_ON.match(m.string[m.end() : m.end() + 14]):
        return None
    return Relative(lex.UNITS[m["unit"].lower()], -1 if m["way"].lower() in {"before", "earlier"} else 1, named=True)


def _stretch(m: Match) -> Reading | None:
    """``the past two years``, ``the next five days``, ``the last decade``."""
    unit_word = lex.singular(m["unit"])
    if is_age(m):
        return None
    amount = lex.number(m["n"]) if group(m, "n") is not None else None
    timex = lex.period(amount, unit_word)
    back = m["way"].lower() in {"last", "past"}
    unit = lex.UNITS.get(unit_word)
    if (
        unit is None
        or amount is None
        or amount != int(amount)
        or m["way"].lower() not in {"last", "past", "next", "coming"}
    ):
        return Timeless(timex)
    return Stretch(timex, unit, int(-amount if back else amount))


def _stretch_of(m: Match) -> Reading | None:
    """``the first ten months of 1915``, ``the last week of August``, ``the first two months of the year``."""
    unit = lex.singular(m["unit"])
    amount = lex.number(m["n"]) if group(m, "n") is not None else 1.0 if unit == m["unit"].lower() else None
    month, year, which = group(m, "month"), group(m, "year"), (group(m, "which") or "").lower()
    inner: Reading
    if month is not None:
        number = lex.month_number(month)
        inner = Fixed(in_month(int(year), number)) if year is not None else MonthDay(number)
    elif year is not None:
        inner = Fixed(in_year(int(year)))
    else:
        count = {"last": -1, "next": 1}.get(which, 0)
        inner = Relative(lex.UNITS[m["whole"].lower()], count, within=which == "the")
    return StretchOf(inner, lex.period(amount, unit), "START" if m["way"].lower() in _OPENING else "END")


_OPENING = frozenset(("first", "early", "opening"))
_UNIT = r"(?:day|week|weekend|fortnight|month|quarter|year|decade|century)"
_WHICH_UNIT = (
    r"(?:this(?:\s+(?:past|coming|very|same))?|last|next|that(?:\s+(?:very|same))?|current|the\s+same"
    r"|(?:the\s+)?(?:very\s+)?(?:previous|preceding|prior|next|last|past|coming|current|subsequent"
    r"|ensuing|upcoming|succeeding)|the\s+following)"
)
_WHICH_NAME = (
    r"(?:this(?:\s+(?:past|coming))?|last|next|that"
    r"|(?:the\s+)?(?:previous|preceding|prior|same|past|coming|upcoming)|the\s+following)"
)
_STEPS = (
    r"(?P<way>ago|earlier|later|before|after|afterwards?|previously|prior|beforehand"
    r"|from\s+now|from\s+today|hence|back)"
)
_STAGE = rf"(?:(?P<stage>{lex.STAGE})\s+)?"

RELATIVE = (
    rule(
        rf"{_STAGE}(?P<word>today|yesterday|tomorrow)(?:\s+(?P<part>{lex.PART}))?", _day_word, "part", ignore_case=True
    ),
    rule(r"the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)", _two_days, "part", ignore_case=True),
    rule(
        r"(?:(?:early|late|earlier|later)\s+)?(?P<which>this|last|that(?:\s+same)?|the\s+same|the\s+next|the\s+following"
        rf"|the\s+previous)\s+(?P<part>{lex.PART})",
        _this_part, "part unit", ignore_case=True,
    ),
    rule(r"(?:later\s+)?tonight", _tonight, "part", ignore_case=True),
    rule(
        rf"overnight\s+(?:in)?to\s+(?P<weekday>{lex.FULL_WEEKDAY})", _overnight, "part", ignore_case=True,
    ),
    rule(
        rf"(?P<n>{lex.NUMBER}|an?)\s+weeks?\s+from\s+(?P<day>{lex.FULL_WEEKDAY}|today|tomorrow)",
        _week_from, "unit", ignore_case=True,
    ),
    rule(
        r"overnight(?!\s+(?:stay|bag|success|train|flight|ferry|bus|delivery|shipping|stop|guest)s?\b)",
        _overnight, "part", ignore_case=True,
    ),
    rule(
        rf"{_STAGE}(?P<which>{_WHICH_UNIT})\s+(?:(?:fiscal|financial|calendar|academic|school)\s+)?(?P<unit>{_UNIT})(?!-)",
        _unit_word, "unit", ignore_case=True,
    ),
    rule(r"the\s+(?P<unit>day|week|month|year)(?!['’-])", _whole_unit, "unit", ignore_case=True),
    rule(
        rf"(?P<stage>{lex.STAGE}|rest\s+of|course\s+of)\s+(?:in\s+)?the\s+"
        r"(?P<unit>day|week|month|quarter|year|decade|century)",
        _the_unit, "unit", ignore_case=True,
    ),
    rule(
        rf"(?:(?:the\s+)?(?:(?P<month>{lex.MONTH})(?:\s+(?P<day>{lex.DAY}))?|(?P<season>{lex.SEASON})"
        r"|(?P<part>first|second|third|fourth|last|final)[\s-](?P<unit>quarter|half)))"
        r"\s+(?:of\s+)?(?P<which>this|last|next|that|the\s+same|that\s+same|the\s+previous|the\s+following)\s+year",
        _part_of_year, "unit", ignore_case=True,
    ),
    rule(rf"(?P<which>(?i:{_WHICH_NAME}))\s+(?P<month>{lex.MONTH})(?!\s+\d)", _month_word, "month"),
    rule(
        rf"(?P<which>{_WHICH_NAME})\s+(?P<weekday>{lex.FULL_WEEKDAY})(?:\s+(?P<part>{lex.PART}))?",
        _weekday_word, "weekday", ignore_case=True,
    ),
    rule(rf"(?P<which>{_WHICH_NAME})\s+(?P<season>{lex.SEASON})", _season_word, "season", ignore_case=True),
    rule(r"(?:the\s+)?(?<=\bover )?the\s+weekend(?!\s+(?:of|before|after)\b)", _weekend, "unit", ignore_case=True),
    rule(
        rf"(?P<approx>{lex.APPROX})?(?:{lex.COUNT}\s+)?(?P<unit>{lex.PERIOD})\s+{_STEPS}(?!\s+(?:school|care)\b)",
        _ago, "unit", ignore_case=True,
    ),
    rule(rf"(?P<n>{lex.NUMBER}|an?)\s+(?P<unit>{lex.PERIOD})\s+(?P<way>on)(?=[,.])", _ago, "unit", ignore_case=True),
    rule(
        r"the\s+(?P<unit>day|week|month|year)\s+(?P<way>before|after|earlier|following)",
        _day_after, "unit", ignore_case=True,
    ),
    rule(
        rf"the\s+(?P<way>last|past|next|first|final|previous|coming|following|preceding|ensuing|"
        rf"succeeding|subsequent|remaining|early|opening|closing|intervening)\s+(?:{lex.COUNT}\s+)?(?:full\s+|or\s+so\s+)?"
        r"(?P<unit>seconds|minutes|hours|days|nights|weekends|weeks|months|quarters|years|decades|centuries)",
        _stretch, "unit", ignore_case=True,
    ),
    rule(
        rf"(?:the\s+)?(?P<way>first|early|opening|last|final|closing)\s+(?:{lex.COUNT}\s+)?(?P<unit>days?|weeks?|months?)"
        rf"\s+of\s+(?:(?P<month>{lex.MONTH})(?:,?\s+(?:of\s+)?(?P<year>{lex.YEAR}))?"
        r"|(?P<which>the|this|last|next)\s+(?P<whole>year|month|quarter)(?!\s+\d))",
        _stretch_of, "unit", ignore_case=True,
    ),
    rule(
        rf"(?:the\s+)?(?P<way>first|early|opening|last|final|closing)\s+(?:{lex.COUNT}\s+)?(?P<unit>days?|weeks?|months?)"
        rf"\s+of\s+(?P<year>{lex.YEAR})",
        _stretch_of, "unit", ignore_case=True,
    ),
    rule(
        r"(?P<way>past|next|last)\s+"
        rf"(?P<n>{lex.NUMBER})\s+(?P<unit>minutes|hours|days|nights|weeks|months|quarters|years|decades)",
        _stretch, "unit", ignore_case=True,
    ),
)  # fmt: skip
"""Rules for what leans on publication or on a time named before."""
