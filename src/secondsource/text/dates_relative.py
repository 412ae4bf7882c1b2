"""The rules that recognise relative dates, durations, repetitions, vague times and clock times."""

from __future__ import annotations

import re

from secondsource.text import dates_lexicon as lex
from secondsource.text.dates_readings import (
    Anchor,
    DayPart,
    Kind,
    MonthDay,
    Reading,
    Relative,
    Resolved,
    Season,
    Staged,
    Timeless,
    Weekday,
)
from secondsource.text.dates_rules import Maker, Match, part_code, rule, season_code
from secondsource.text.dates_values import Unit


def group(m: Match, name: str) -> str | None:
    """A group of a match, ``None`` also where its rule has no such group."""
    return m.groupdict().get(name)


_DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_BACK = frozenset("last past previous preceding prior".split())
_AHEAD = frozenset("next coming following subsequent ensuing upcoming succeeding".split())
_FROM_NAMED = frozenset("previous preceding prior following subsequent ensuing succeeding same that".split())


def _day_word(m: Match) -> Reading | None:
    day = Relative(Unit.DAY, _DAY_WORDS[m["word"].lower()])
    return DayPart(part_code(m["part"]), day) if m["part"] is not None else day


def _two_days(m: Match) -> Reading | None:
    return Relative(Unit.DAY, -2 if "before" in m[0].lower() else 2)


def _this_part(m: Match) -> Reading | None:
    which, part = m["which"].lower(), m["part"].lower()
    day = Relative(Unit.DAY, -1 if which == "last" else 0, named=which in {"that", "the same"})
    if which in {"the next", "the following"}:
        day = Relative(Unit.DAY, 1, named=True)
    elif which in {"the previous"}:
        day = Relative(Unit.DAY, -1, named=True)
    return DayPart(part_code(part), day)


def _tonight(_m: Match) -> Reading | None:
    return DayPart("NI", Relative(Unit.DAY, 0))


def _overnight(m: Match) -> Reading | None:
    if re.match(
        r"\s+(?:stay|stays|bag|success|train|flight|ferry|bus|delivery|shipping)\b", m.string[m.end() : m.end() + 12]
    ):
        return None
    return DayPart("NI", _Lately())


class _Lately:
    """The night of an ``overnight`` without a day: that before publication, or the named one."""

    kind = Kind.DATE
    fallback = "XXXX-XX-XX"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        return Relative(Unit.DAY, -1).resolve(anchor)


def _unit_word(m: Match) -> Reading | None:
    """``last year``, ``this week``, ``the previous month``, ``that same day``."""
    which = re.sub(r"\s+", " ", m["which"].lower())
    unit = lex.UNITS[lex.singular(m["unit"])]
    article = which.startswith("the ")
    word = which.removeprefix("the ").removeprefix("very ").split(" ")[-1]
    if word == "current":
        word = "this"
    named = word in _FROM_NAMED or "same" in which
    if word == "next" and article:
        named = True
    count = -1 if word in _BACK else 1 if word in _AHEAD else 0
    if word == "past" or (word == "last" and article):
        return Timeless(lex_period(1, lex.singular(m["unit"])), Kind.DURATION)
    if unit is Unit.DAY and word == "this" and not named:
        return None
    return Relative(unit, count, named=named)


def _month_word(m: Match) -> Reading | None:
    which = m["which"].lower().removeprefix("the ")
    which = {"past": "last", "coming": "next", "preceding": "previous", "upcoming": "next"}.get(which, which)
    return MonthDay(lex.month_number(m["month"]), None, which)


def _weekday_word(m: Match) -> Reading | None:
    which = m["which"].lower().removeprefix("the ")
    which = {"past": "last", "coming": "next", "preceding": "previous", "that": "same"}.get(which, which)
    day = Weekday(lex.weekday_number(m["weekday"]), which)
    return DayPart(part_code(m["part"]), day) if m["part"] is not None else day


def _season_word(m: Match) -> Reading | None:
    which = m["which"].lower().removeprefix("the ")
    which = {"past": "last", "coming": "next", "preceding": "previous", "that": "same"}.get(which, which)
    return Season(season_code(m["season"]), which)


def _ago(m: Match) -> Reading | None:
    """``two weeks ago``, ``a year earlier``, ``three days later``, ``a week from now``."""
    unit_word = lex.singular(m["unit"])
    way = re.sub(r"\s+", " ", m["way"].lower())
    named = way not in {"ago", "from now", "from today", "hence", "back"}
    back = way in {"ago", "earlier", "before", "previously", "prior", "back", "beforehand"}
    amount = lex.number(m["n"]) if m["n"] is not None else None
    if unit_word not in lex.UNITS:
        return Timeless("PAST_REF" if back else "FUTURE_REF", Kind.DATE) if unit_word != "night" else None
    if amount is None or amount != int(amount):
        return Timeless("PAST_REF" if back else "FUTURE_REF", Kind.DATE)
    count = int(amount) * (2 if unit_word == "fortnight" else 1)
    reading = Relative(lex.UNITS[unit_word], -count if back else count, named=named)
    approx = group(m, "approx")
    if approx is not None and lex.approx_code(approx) == "APPROX":
        return Staged(reading, "APPROX")
    return reading


def _next_day(m: Match) -> Reading | None:
    """``the day before``, ``the day after``, ``the week after`` at the end of a phrase."""
    after = m.string[m.end() : m.end() + 14]
    if re.match(r"\s+(?:[A-Za-z]|[A-Z0-9])", after) and not re.match(
        r"\s+(?:and|in|at|by|when|that|he|she|it|they|to)\b", after
    ):
        return None
    return Relative(lex.UNITS[m["unit"].lower()], -1 if m["way"].lower() == "before" else 1, named=True)


def lex_period(count: float | None, unit: str) -> str:
    """The TIMEX3 duration of a number of units; ``X`` for an unknown number."""
    if count is None:
        amount = "X"
    else:
        amount = str(int(count)) if count == int(count) else str(count)
    return "P" + lex.PERIODS[unit].format(amount)


_AGE = re.compile(r"[\s-]*(?:old|of age)\b", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged?|ages)\s*$", re.IGNORECASE)


def _period(m: Match) -> Reading | None:
    """``three days``, ``a few months``, ``more than two decades``; ages are no periods."""
    if _AGE.match(m.string[m.end() : m.end() + 8]) or _AGED.search(m.string[max(0, m.start() - 6) : m.start()]):
        return None
    unit = lex.singular(m["unit"])
    amount = lex.number(m["n"]) if m["n"] is not None else None
    if m["half"] is not None and amount is not None:
        amount += 0.5
    approx = group(m, "approx")
    mod = lex.approx_code(approx) if approx is not None else ""
    return Timeless(lex_period(amount, unit), Kind.DURATION, mod)


def _long(m: Match) -> Reading | None:
    """``three-year``, ``month-long``, ``24-hour`` as an adjective."""
    if _AGE.match(m.string[m.end() : m.end() + 8]):
        return None
    words = group(m, "n")
    amount = lex.number(words) if words is not None else 1.0
    return Timeless(lex_period(amount, lex.singular(m["unit"])), Kind.DURATION)


def _half(m: Match) -> Reading | None:
    smaller = {"hour": "PT30M", "century": "P50Y", "decade": "P5Y", "year": "P6M", "day": "PT12H", "minute": "PT30S"}
    value = smaller.get(lex.singular(m["unit"]))
    return Timeless(value, Kind.DURATION) if value is not None else None


def _plural(m: Match) -> Reading | None:
    """``for years``, ``decades``, ``the coming months``."""
    return Timeless(lex_period(None, lex.singular(m["unit"])), Kind.DURATION)


_ADVERBS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M",
    "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "hourly": "PT1H",
}  # fmt: skip


def _adverb_set(m: Match) -> Reading | None:
    return Timeless(_ADVERBS[m["word"].lower()], Kind.SET)


def _every(m: Match) -> Reading | None:
    weekday, month, part, words = (group(m, name) for name in ("weekday", "month", "part", "n"))
    if weekday is not None:
        return Timeless(f"XXXX-WXX-{lex.weekday_number(weekday) + 1}", Kind.SET)
    if month is not None:
        return Timeless(f"XXXX-{lex.month_number(month):02d}", Kind.SET)
    if part is not None:
        return Timeless(f"XXXX-XX-XXT{part_code(part)}", Kind.SET)
    amount = lex.number(words) if words is not None else 1.0
    if words is not None and words.lower() == "other":
        amount = 2.0
    return Timeless(lex_period(amount, lex.singular(m["unit"])), Kind.SET)


def _vague(value: str) -> Maker:
    def make(_m: Match) -> Reading | None:
        return Timeless(value, Kind.DATE)

    return make


def _clock(m: Match) -> Reading | None:
    hour, minute = int(m["h"]), int(m["min"]) if m["min"] is not None else 0
    half = (group(m, "ap") or "").lower()[:1]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    zone = {"GMT": "Z", "UTC": "Z"}.get(m["zone"] or "", "")
    return DayPart(f"{hour:02d}:{minute:02d}{zone}")


def _military(m: Match) -> Reading | None:
    hour, minute = int(m["h"]), int(m["min"])
    if hour > 24 or minute > 59:
        return None
    return DayPart(f"{hour:02d}:{minute:02d}{'Z' if (m['zone'] or '') in {'GMT', 'UTC'} else ''}")


def _oclock(m: Match) -> Reading | None:
    hour = lex.number(m["h"])
    return DayPart(f"{int(hour):02d}:00") if hour is not None and hour <= 24 else None


def _noon(m: Match) -> Reading | None:
    return DayPart(part_code(m["part"]))


def _loose_part(m: Match) -> Reading | None:
    """``in the morning``: a part of the day whose day is named elsewhere."""
    return DayPart(part_code(m["part"]))


_WHICH_UNIT = (
    r"(?:this|last|next|this\s+past|this\s+coming|(?:the\s+)?(?:very\s+)?(?:same|previous|preceding|prior|following|"
    r"next|last|past|coming|current|subsequent|ensuing|upcoming|succeeding)|that(?:\s+(?:very|same))?|this\s+very|this\s+same)"
)
_WHICH_NAME = (
    r"(?:this|last|next|this\s+past|this\s+coming|(?:the\s+)?(?:previous|preceding|following|same|past|coming)|that)"
)
_ZONE = r"(?:\s?\(?(?P<zone>GMT|UTC|BST|CET|CEST|EET|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|IST|JST|KST|Eastern|Pacific|local time)\b\)?(?:\s+time)?)?"
_SINGULAR_UNIT = r"(?:day|week|weekend|fortnight|month|quarter|year|decade|century)"
_COUNT = rf"(?:(?P<n>{lex.NUMBER}|an?|another)|(?:{lex.VAGUE_NUMBER}))"
_STEPS = r"(?P<way>ago|earlier|later|before|after|afterwards?|previously|prior|beforehand|from\s+now|from\s+today|hence|back|on)"
_CLOCK = rf"(?P<h>\d{{1,2}})(?:[:.](?P<min>\d\d))?\s?(?P<ap>a\.?m\b\.?|p\.?m\b\.?|AM|PM){_ZONE}"

RELATIVE = (
    rule(rf"(?P<word>today|yesterday|tomorrow)(?:['’]s)?(?:\s+(?P<part>{lex.PART_OF_DAY}))?", _day_word, ignore_case=True),
    rule(r"the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)", _two_days, ignore_case=True),
    rule(rf"(?:(?:early|late)\s+)?(?P<which>this|last|that|the same|the next|the following|the previous)\s+(?P<part>{lex.PART_OF_DAY})", _this_part, ignore_case=True),
    rule(r"(?:later\s+)?tonight", _tonight, ignore_case=True),
    rule(r"overnight", _overnight, ignore_case=True),
    rule(rf"(?:(?:earlier|later|early|late)\s+)?(?P<which>{_WHICH_UNIT})\s+(?P<unit>{_SINGULAR_UNIT})\b(?!-)", _unit_word, ignore_case=True),
    rule(rf"(?P<which>{_WHICH_NAME})\s+(?P<month>{lex.MONTH})(?!\s+\d)", _month_word, ignore_case=True),
    rule(rf"(?P<which>{_WHICH_NAME})\s+(?P<weekday>{lex.WEEKDAY})(?:\s+(?P<part>{lex.PART_OF_DAY}))?", _weekday_word, ignore_case=True),
    rule(rf"(?P<which>{_WHICH_NAME})\s+(?P<season>{lex.SEASON})", _season_word, ignore_case=True),
    rule(rf"(?P<approx>{lex.APPROX})?(?:{_COUNT}\s+)?(?P<unit>{lex.PERIOD})\s+{_STEPS.replace('|on', '')}", _ago, ignore_case=True),
    rule(rf"(?P<approx>{lex.APPROX})?(?P<n>{lex.NUMBER}|an?)\s+(?P<unit>{lex.PERIOD})\s+(?P<way>on)(?=[,.])", _ago, ignore_case=True),
    rule(r"(?:the\s+)(?P<unit>day|week|month|year)\s+(?P<way>before|after)", _next_day, ignore_case=True),
    rule(rf"(?P<approx>{lex.APPROX})?(?:the\s+(?:last|past|next|first|final|previous|coming|following|preceding|ensuing)\s+)?{_COUNT}\s+(?:full\s+|straight\s+|consecutive\s+|more\s+|whole\s+)?(?:and\s+)?(?P<half>a\s+half\s+)?(?P<unit>{lex.PERIOD})", _period, ignore_case=True),
    rule(rf"(?P<approx>{lex.APPROX})?(?P<n>an?|one)\s+(?P<unit>{lex.PERIOD})\s+(?P<half>and\s+a\s+half)", _period, ignore_case=True),
    rule(rf"(?:a\s+|the\s+)?(?:(?P<n>{lex.NUMBER})-)(?P<unit>second|minute|hour|day|night|week|month|year|decade|century)(?:[- ]long)?", _long, ignore_case=True),
    rule(r"(?P<unit>hour|day|week|month|year|decade|century)s?-long", _long, ignore_case=True),
    rule(r"half\s+an?\s+(?P<unit>hour|century|decade|year|day|minute)", _half, ignore_case=True),
    rule(r"(?<=\bfor )(?P<unit>seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries)", _plural, ignore_case=True),
    rule(r"the\s+(?:last|past|next|coming|following|previous|first|final)\s+(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)", _plural, ignore_case=True),
    rule(r"(?P<word>" + "|".join(_ADVERBS) + ")", _adverb_set, ignore_case=True),
    rule(rf"(?:every|each)\s+(?:(?:(?P<n>{lex.NUMBER}|other)\s+)?(?P<unit>{lex.PERIOD})|(?P<weekday>{lex.WEEKDAY})|(?P<month>{lex.MONTH})|(?P<part>{lex.PART_OF_DAY}))", _every, ignore_case=True),
    rule(r"per\s+(?P<unit>day|week|month|year|hour|minute)", _every, ignore_case=True),
    rule(_CLOCK, _clock),
    rule(rf"(?P<h>[01]?\d|2[0-4]):(?P<min>[0-5]\d)(?!:?\d){_ZONE}", _clock),
    rule(r"(?P<h>[012]\d)(?P<min>[0-5]\d)\s?(?P<zone>GMT|UTC|hours|hrs|local time)", _military),
    rule(rf"(?P<h>\d{{1,2}}|{lex.NUMBER})\s+o['’]clock", _oclock, ignore_case=True),
    rule(r"(?<=\bat )(?P<part>noon|midday|midnight|dawn|dusk|daybreak|sunrise|sunset|night)", _noon, ignore_case=True),
    rule(r"(?<=\bin )the\s+(?:early\s+|late\s+)?(?P<part>morning|afternoon|evening)", _loose_part, ignore_case=True),
)  # fmt: skip
"""Rules for what leans on publication or on a time named before, and for what has no date."""

VAGUE = (
    rule(r"(?:right\s+)?now|currently|at\s+present|presently|nowadays|these\s+days|at\s+the\s+moment|present-day|to\s+date|the\s+present|at\s+this\s+time", _vague("PRESENT_REF"), ignore_case=True),
    rule(r"recently|lately|the\s+(?:recent\s+)?past|in\s+the\s+past|long\s+ago|recent\s+(?:days|weeks|months|years|decades|times)", _vague("PAST_REF"), ignore_case=True),
    rule(r"the\s+(?:near\s+|foreseeable\s+)?future|in\s+the\s+future|(?:the\s+)?coming\s+(?:days|weeks|months|years|decades)", _vague("FUTURE_REF"), ignore_case=True),
)  # fmt: skip
"""Rules for times that no calendar fixes."""
