"""What a rule of the date grammar is, and the cues that say where rules need to look.

Most of a news text holds no date. One pass over it finds *cues* (digits, months, weekdays, units, a
few words); a rule runs only in the neighbourhood of the cues that it names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from secondsource.text.dates_readings import Pair, Reading

Match = re.Match[str]
Maker = Callable[[Match], Reading | Pair | None]

REACH = 64
"""Code points looked at on each side of a cue; the longest expressions of news are shorter."""

_CUE = re.compile(
    r"(?P<digit>\d)"
    r"|(?P<unit>\b(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|centur|millenni|half)"
    r"(?:s|y|ies|um|a)?\b)"
    r"|(?P<month>\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b)"
    r"|(?P<weekday>\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:days?)?\b)"
    r"|(?P<season>\b(?:spring|summer|autumn|fall|winter)(?:time)?\b)"
    r"|(?P<part>\b(?:morning|afternoon|evening|noon|midday|midnight|dawn|dusk|daybreak|sunrise|sunset|overnight"
    r"|tonight|today|yesterday|tomorrow|mid-?morning|mid-?afternoon)s?\b)"
    r"|(?P<set>\b(?:daily|nightly|weekly|biweekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|hourly)\b)"
    r"|(?P<word>\b(?:time|term|now|currently|present(?:ly|-day)?|nowadays|moment|recent(?:ly)?|lately|past|ago|future|date|coming"
    r"|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|o['’]clock)\b)"
    r"|(?P<feast>\b(?:christmas|easter|thanksgiving|halloween|new\s+year|good\s+friday|boxing|valentine|independence"
    r"|veterans|memorial|labou?r|martin\s+luther|may\s+day|st\.?\s+patrick|presidents|election\s+day|armistice|anzac|bastille|fourth\s+of\s+july|black\s+friday|ash\s+wednesday|palm\s+sunday|mlk)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, the cues that it needs, and what its match means."""

    pattern: re.Pattern[str]
    cues: frozenset[str]
    make: Maker


def rule(pattern: str, make: Maker, cues: str, *, ignore_case: bool = False) -> Rule:
    """A rule whose match begins and ends at a word's edge.

    Args:
        pattern: A regular expression.
        make: Turns a match into a reading, or ``None`` where it is no date after all.
        cues: Kinds of cue, any of which it needs, separated by spaces.
        ignore_case: Whether capitals do not matter.

    Returns:
        The rule.
    """
    edged = rf"(?<![\w$£€¥#])(?:{pattern})(?!\w)"
    return Rule(re.compile(edged, re.IGNORECASE if ignore_case else 0), frozenset(cues.split()), make)


def group(match: Match, name: str) -> str | None:
    """A group of a match, ``None`` also where its rule has no such group."""
    return match.groupdict().get(name)


_AGE_AFTER = re.compile(r"[\s-]*(?:old|olds|of\s+age)\b", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"\b(?:aged?|ages)\s*$", re.IGNORECASE)


def is_age(match: Match) -> bool:
    """Whether a match tells how old somebody is: ``nine years old``, ``aged nine months``."""
    before, after = match.string[max(0, match.start() - 6) : match.start()], match.string[match.end() : match.end() + 9]
    return _AGE_AFTER.match(after) is not None or _AGE_BEFORE.search(before) is not None


def in_title(match: Match) -> bool:
    """Whether a match goes on a capitalised name: ``USA Today``, ``NBC Nightly News``."""
    before = match.string[max(0, match.start() - 20) : match.start()]
    return match[0][:1].isupper() and re.search(r"\b[A-Z][\w.]*[^\w\s.]?\s$", before) is not None


def neighbourhoods(text: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Stretches around the cues of a text.

    Args:
        text: Any text.

    Yields:
        Start, end and the kinds of cue inside, in order; stretches do not overlap and are cut between words.
    """
    start = end = -1
    kinds: set[str] = set()
    for cue in _CUE.finditer(text):
        low, high = cue.start() - REACH, cue.end() + REACH
        if low > end:
            if kinds:
                yield (start, _right_edge(text, end), frozenset(kinds))
            start, kinds = _left_edge(text, low), set()
        end = high
        kinds.add(cue.lastgroup or "")
    if kinds:
        yield (start, _right_edge(text, end), frozenset(kinds))


def _left_edge(text: str, at: int) -> int:
    at = max(at, 0)
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at


def _right_edge(text: str, at: int) -> int:
    at = min(at, len(text))
    while at < len(text) and not text[at].isspace():
        at += 1
    return at
