"""The rules that recognise two dates in one: ``April 6-7``, ``25-29 January 2019``, ``1995-96``, ``May 4 and 5``."""

from __future__ import annotations

import re

from secondsource.text import dates_lexicon as lex
from secondsource.text.dates_absolute import before_christ, digits, month_day
from secondsource.text.dates_readings import Fixed, Pair
from secondsource.text.dates_rule import Match, rule
from secondsource.text.dates_values import in_year

_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)


def _pair_of_days(m: Match) -> Pair | None:
    """Two days of one month, with their year or without."""
    month, day, last = lex.month_number(m["month"]), digits(m["day"]), digits(m["last"])
    first_end, last_start = m.end("day") - m.start(), m.start("last") - m.start()
    if day >= last:
        return None
    first, second = (month_day(month, d, m["year"]) for d in (day, last))
    if first is None or second is None:
        return None
    joined = m["sep"].strip().lower()
    ranged = joined not in {"and", "or", "&"} or _BETWEEN.search(m.string[max(0, m.start() - 10) : m.start()])
    return Pair(first=first, last=second, first_end=first_end, last_start=last_start, ranged=bool(ranged))


def _pair_of_years(m: Match) -> Pair | None:
    first, tail = int(m["year"]), m["last"]
    last = first - first % 100 + int(tail)
    if last <= first or re.match(r"-\d", m.string[m.end() : m.end() + 2]):
        return None
    return Pair(
        first=Fixed(in_year(first)), last=Fixed(in_year(last)), first_end=4, last_start=m.start("last") - m.start()
    )


def _pair_before_christ(m: Match) -> Pair | None:
    first, last = int(m["n"]), int(m["last"])
    if first <= last:
        return None
    return Pair(
        first=Fixed(before_christ(first)), last=Fixed(before_christ(last)), first_end=len(m["n"]),
        last_start=m.start("last") - m.start(),
    )  # fmt: skip


_DASH = r"\s?(?:-|–|—)\s?"
_YEAR = rf"(?:,?\s+(?:of\s+)?(?P<year>{lex.YEAR}))?"
_ENDS = (
    r"(?=\s*$|[.,;:)\]–—]|\s+(?:in|at|of|for|from|when|were|was|to|with|and|but|as|by|on|that|after|before|the|a|an|he"
    r"|she|it|they|we)\b)"
)
_LEAD = rf"(?:{lex.WEEKDAY},?\s+(?:[Tt]he\s+)?)?"

RANGES = (
    rule(
        rf"{_LEAD}(?P<month>{lex.MONTH})\s+(?:[Tt]he\s+)?(?P<day>{lex.DAY})(?P<sep>{_DASH})(?P<last>{lex.DAY})"
        rf"(?!\s*(?:-|–|—)?\s*[A-Z]){_YEAR}",
        _pair_of_days, "month",
    ),
    rule(
        rf"(?P<month>{lex.MONTH})\s+(?P<day>{lex.DAY})(?P<sep>\s+(?:and|or|&)\s+)(?P<last>{lex.DAY}){_YEAR}{_ENDS}",
        _pair_of_days, "month",
    ),
    rule(
        rf"(?:[Tt]he\s+)?(?P<day>{lex.DAY})(?P<sep>{_DASH}|\s+(?:and|or|to|&)\s+)(?P<last>{lex.DAY})(?:\s+of)?\s+"
        rf"(?P<month>{lex.MONTH}){_YEAR}",
        _pair_of_days, "month",
    ),
    rule(rf"(?P<year>{lex.YEAR})\s?(?:-|–|—|/)\s?(?P<last>\d\d)", _pair_of_years, "digit"),
    rule(
        rf"(?P<n>\d{{1,4}})(?:{_DASH}|\s+to\s+|\s+and\s+)(?P<last>\d{{1,4}})\s?{lex.BC}",
        _pair_before_christ, "digit",
    ),
)  # fmt: skip
"""Rules for pairs of days and years."""
