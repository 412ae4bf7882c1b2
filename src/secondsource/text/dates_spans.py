"""The rules that recognise durations, repetitions, vague times and clock times."""

from __future__ import annotations

import re

from secondsource.text import dates_lexicon as lex
from secondsource.text.dates_readings import DayPart, Kind, Reading, Timeless
from secondsource.text.dates_rule import Maker, Match, group, in_title, is_age, rule

_NO_PERIOD = re.compile(
    r"\s+(?:time|place|half|round|term|degree|amendment|hand|one|person|largest|of\s+(?:all|the))\b"
)


def _period(m: Match) -> Reading | None:
    """``three days``, ``a few months``, ``more than two decades``; ages are no periods."""
    if is_age(m):
        return None
    unit = lex.singular(m["unit"])
    word = (group(m, "n") or "").lower()
    if unit in {"second", "quarter"} and word in {"a", "an", "another", "one"}:
        # "a second man", "a quarter of": an ordinal and a share.
        return None
    if word in {"", "a", "an", "another"} and group(m, "n") is not None and not _is_span(m):
        return None
    amount = lex.number(word) if word else None
    if group(m, "half") is not None and amount is not None:
        amount += 0.5
    if unit == "fortnight" and amount is not None:
        amount *= 2
    return Timeless(lex.period(amount, unit), Kind.DURATION, lex.approx_code(group(m, "approx")))


_SPAN_BEFORE = re.compile(
    r"\b(?:for|in|within|about|after|over|nearly|almost|than|least|lasted|took|takes?|spent|spend|every|under|only|just|"
    r"by|half|last|lasting|of|until|up\s+to|through|throughout)\s+$",
    re.IGNORECASE,
)


def _is_span(m: Match) -> bool:
    """Whether ``a day`` is a length of time and not ``a day`` on which something happened."""
    if group(m, "approx") is not None or group(m, "half") is not None:
        return True
    if re.match(r"\s+(?:after|before|prior)\b", m.string[m.end() : m.end() + 8]):
        return True
    before = m.string[max(0, m.start() - 14) : m.start()]
    return _SPAN_BEFORE.search(before) is not None


def _long(m: Match) -> Reading | None:
    """``three-year``, ``month-long``, ``24-hour`` as an adjective."""
    if is_age(m):
        return None
    if group(m, "many") is not None:
        return Timeless(lex.period(None, lex.singular(m["unit"])))
    words = (group(m, "n") or "single").lower()
    return Timeless(lex.period(1.0 if words == "single" else lex.number(words), lex.singular(m["unit"])))


_HALVES = {"hour": "PT30M", "century": "P50Y", "decade": "P5Y", "year": "P6M", "day": "PT12H", "minute": "PT30S"}


def _half(m: Match) -> Reading | None:
    return Timeless(_HALVES[lex.singular(m["unit"])])


def _plural(m: Match) -> Reading | None:
    """``for years``, ``in decades``, ``years of war``."""
    return None if is_age(m) else Timeless(lex.period(None, lex.singular(m["unit"])))


_ADVERBS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M",
    "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "hourly": "PT1H",
}  # fmt: skip


def _adverb(m: Match) -> Reading | None:
    if in_title(m):
        return None
    return Timeless(_ADVERBS[m["word"].lower()], Kind.SET)


def _every(m: Match) -> Reading | None:
    weekday, month, part, words = (group(m, name) for name in ("weekday", "month", "part", "n"))
    if weekday is not None:
        return Timeless(f"XXXX-WXX-{lex.weekday_number(weekday) + 1}", Kind.SET)
    if month is not None:
        return Timeless(f"XXXX-{lex.month_number(month):02d}", Kind.SET)
    if part is not None:
        return Timeless(f"XXXX-XX-XXT{lex.part_code(part)}", Kind.SET)
    amount = 2.0 if (words or "").lower() == "other" else lex.number(words) if words is not None else 1.0
    return Timeless(lex.period(amount, lex.singular(m["unit"])), Kind.SET)


_COUNTED = re.compile(
    rf"(?:\d[\d.,]*|illion|thousand|{lex.NUMBER}|hours|times|dollars)(?:\s+[a-z-]+){{0,3}}\s+$", re.IGNORECASE
)
_NO_RATE = re.compile(r"[\s-]+(?:after|before|earlier|later|ago|long|and\s+a\s+half|old|of)\b")


def _rate(m: Match) -> Reading | None:
    """``310 euros a month``, ``three times a week``."""
    before, after = m.string[max(0, m.start() - 40) : m.start()], m.string[m.end() : m.end() + 14]
    if m["unit"].lower() == "second" or _NO_RATE.match(after) is not None:
        return None
    return _every(m) if _COUNTED.search(before) is not None else None


def _vague(value: str) -> Maker:
    def make(_m: Match) -> Reading | None:
        return Timeless(value, Kind.DATE)

    return make


_OFFSETS = {
    "GMT": "Z", "UTC": "Z", "BST": "+01", "CET": "+01", "CEST": "+02", "EET": "+02", "JST": "+09", "KST": "+09",
    "EST": "-05", "EDT": "-04", "CDT": "-05", "MST": "-07", "MDT": "-06", "PST": "-08", "PDT": "-07",
}  # fmt: skip
"""Zones whose letters name one offset; ``ET`` is two over the year, ``CST`` and ``IST`` are several places'."""


def _clock(m: Match) -> Reading | None:
    hour, minute = int(m["h"]), int(m["min"] or 0)
    half = (group(m, "ap") or "").lower()[:1]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    return DayPart(f"{hour:02d}:{minute:02d}{_OFFSETS.get(group(m, 'zone') or '', '')}")


def _oclock(m: Match) -> Reading | None:
    hour = lex.number(m["h"])
    return DayPart(f"{int(hour):02d}:00") if hour is not None and hour <= 24 else None


def _part(m: Match) -> Reading | None:
    return DayPart(lex.part_code(m["part"]))


_ZONES = (
    "GMT", "UTC", "BST", "CET", "CEST", "EET", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT",
    "PT", "IST", "JST", "KST", "Eastern", "Pacific", "local time",
)  # fmt: skip
_ZONE = rf"(?:\s?(?P<open>\()?(?P<zone>{lex.any_of(_ZONES)})\b(?(open)\))(?!\s?[+-]\d)(?:\s+time)?)?"
_SHORT_PERIOD = r"(?:second|minute|hour|day|night|week|month|year|decade|century)"
_SPANNED = (
    "for", "in", "within", "of", "only", "just", "over", "lasted", "last", "take", "takes", "took", "spent", "and",
)  # fmt: skip
_PERIODS = r"(?:seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries)"

SPANS = (
    rule(
        rf"(?P<approx>{lex.APPROX})?{lex.COUNT}\s+(?:more\s+|full\s+|straight\s+|consecutive\s+|whole\s+|long\s+|short\s+"
        rf"|entire\s+|additional\s+|and\s+(?P<half>a\s+half\s+))?(?P<unit>{lex.PERIOD})(?!['’](?:s|re|ve|ll)\b)",
        _period, "unit", ignore_case=True,
    ),
    rule(
        rf"(?P<approx>{lex.APPROX})?(?P<n>an?|one)\s+(?P<unit>{lex.PERIOD})\s+(?P<half>and\s+a\s+half)",
        _period, "unit", ignore_case=True,
    ),
    rule(rf"(?P<n>{lex.NUMBER}|single)[-‑](?P<unit>{_SHORT_PERIOD})(?:[- ]long)?", _long, "unit", ignore_case=True),
    rule(
        rf"(?:(?:an?|the|this|that)\s+)?(?P<n>{lex.NUMBER})[-‑ ](?P<unit>{_SHORT_PERIOD})\s+period",
        _long, "unit", ignore_case=True,
    ),
    rule(rf"(?P<unit>{_SHORT_PERIOD})(?P<many>s)?-long", _long, "unit", ignore_case=True),
    rule(r"all\s+(?P<unit>day|night|week|month|year)(?:\s+long)?", _long, "unit", ignore_case=True),
    rule(r"half\s+an?\s+(?P<unit>hour|century|decade|year|day|minute)", _half, "unit", ignore_case=True),
    rule(r"(?:a\s+)?half[- ](?P<unit>hour|century|decade)", _half, "unit", ignore_case=True),
    *(rule(rf"(?<=\b{word} )(?P<unit>{_PERIODS})", _plural, "unit", ignore_case=True) for word in _SPANNED),
    rule(rf"(?P<unit>{_PERIODS})(?=\s+(?:of|before|after)\s)", _plural, "unit", ignore_case=True),
    rule(
        rf"(?<=\bin )the\s+(?P<unit>{_PERIODS})(?=\s+(?:since|before|after|leading|ahead|to\s+come)\b|[.,;])",
        _plural, "unit", ignore_case=True,
    ),
    rule(rf"(?<=\bover )the\s+(?P<unit>{_PERIODS})(?!\s+(?:of|that|when)\b)", _plural, "unit", ignore_case=True),
    rule(rf"(?:once|twice)\s+an?\s+(?P<unit>{_SHORT_PERIOD})", _every, "unit", ignore_case=True),
    rule(rf"an?\s+(?P<unit>{_SHORT_PERIOD})", _rate, "unit", ignore_case=True),
    rule(rf"(?P<word>{lex.any_of(_ADVERBS)})", _adverb, "set", ignore_case=True),
    rule(
        rf"(?:every|each)\s+(?:(?:(?P<n>{lex.NUMBER}|other)\s+)?(?P<unit>{lex.PERIOD})|(?P<weekday>{lex.FULL_WEEKDAY})"
        rf"|(?P<month>{lex.MONTH})|(?P<part>{lex.PART}))",
        _every, "unit weekday month part", ignore_case=True,
    ),
    rule(r"per\s+(?P<unit>day|week|month|year|hour|minute)", _every, "unit", ignore_case=True),
    rule(
        rf"(?P<h>\d{{1,2}})(?:[:.](?P<min>\d\d))?\s?(?P<ap>a\.?m\b\.?|p\.?m\b\.?|AM\b|PM\b){_ZONE}", _clock, "digit"
    ),
    rule(rf"(?P<h>[01]?\d|2[0-4]):(?P<min>[0-5]\d)(?!:?\d|\.\d){_ZONE}", _clock, "digit"),
    rule(r"(?P<h>[012]\d):?(?P<min>[0-5]\d)\s?(?P<zone>GMT|UTC|hours|hrs|local\s+time)", _clock, "digit"),
    rule(rf"(?P<h>\d{{1,2}}|{lex.NUMBER})\s+o['’]clock", _oclock, "word", ignore_case=True),
    rule(r"(?<=\bat )(?P<part>dawn|dusk|daybreak|sunrise|sunset|night)", _part, "part unit", ignore_case=True),
    *(
        rule(rf"(?<=\b{word} )the\s+(?P<part>night|evening|afternoon|morning)(?!\s+of\b)", _part, "part unit")
        for word in ("throughout", "during", "through")
    ),
    rule(r"(?P<part>noon|midday|midnight)", _part, "part", ignore_case=True),
    rule(
        r"(?<=\bin )the\s+(?:early\s+|late\s+)?(?P<part>morning|afternoon|evening)(?:\s+hours)?",
        _part, "part", ignore_case=True,
    ),
    rule(
        r"(?:right\s+)?now|currently|at\s+present|presently|nowadays|these\s+days|at\s+the\s+moment|present-day"
        r"|to\s+date|the\s+present|the\s+time\s+being|(?<=\bat )this\s+time",
        _vague("PRESENT_REF"), "word unit", ignore_case=True,
    ),
    rule(
        r"recently|lately|the\s+(?:recent\s+)?past|long\s+ago"
        r"|recent\s+(?:days|weeks|months|years|decades|times)",
        _vague("PAST_REF"), "word unit", ignore_case=True,
    ),
    rule(
        r"the\s+(?:(?:near|foreseeable|immediate|not-too-distant)\s+)?future"
        r"|(?:(?<=\bin )|(?<=\bover ))the\s+near\s+term"
        r"|(?:the\s+)?coming\s+(?:days|weeks|months|years|decades)",
        _vague("FUTURE_REF"), "word unit", ignore_case=True,
    ),
)  # fmt: skip
"""Rules for what has a length, a rhythm or an hour, and for what no calendar fixes."""
