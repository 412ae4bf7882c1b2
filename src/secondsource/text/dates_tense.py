"""Tense around a time expression, read from the words of its clause.

A bare ``Friday`` or ``in November`` lies before or after the day of publication by the tense of the
verb that it goes with. No parser is needed for that: the nearest verb group to the left in the same
clause decides, else the nearest to the right, else the nearest at all, else the past, in which news
is told.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

WINDOW = 160
"""Code points looked at on each side; clauses in news are shorter."""


NEAR = 6
"""Words after an expression within which ``have been called off`` tells of it."""


class Tense(StrEnum):
    """Where a clause places what it tells."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


def _set(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|[,;:()\"“”—–.!?]")
_BREAKS = _set(
    ', ; : ( ) " “ ” — – . ! ?',
    "that which who whom whose when while because although though but where after before until if",
)
_PREPOSITIONS = _set("after before until")
"""Breaks that begin no clause where no verb follows: ``arrested hours after the crash on May 14``."""
_DAY = re.compile(r"(?i)(?:\w+day\b.*|[a-z]{3,9}\.? \d{1,2}|\d{1,2} [a-z]{3,9})")
_AFTER_DAY = _BREAKS | _set("and or but in at on to by with")
_WILL = _set("will shall wo'll won't 'll upcoming forthcoming")
_MODALS = _set("would could may might should must")
_AHEAD = _set(
    "set due scheduled slated expected planned supposed likely going hopes hope plans plan aims aim intends intend",
    "wants want needs need begins starts opens meets holds faces ends expires takes leaves returns arrives closes",
    "launches kicks",
)
_NOW_BE = _set("is are am 's 're")
_PAST_WORDS = _set(
    "was were had did said told came went took made gave got saw left met held won lost began ran fell rose shot",
    "found brought fled hit sent kept led built broke spoke wrote drew grew knew flew threw stood understood",
    "became felt heard read paid sold bought caught taught thought fought sought struck stole swore wore woke chose",
    "froze hid rode drove sank sang sat slept spent shut cut put let quit spread cost beat burst hurt dealt meant",
    "lent bent laid lay lit shook dug bled bore arose awoke withdrew oversaw undertook overthrew died tied lied vied",
    "has have 've",
)
_NO_PAST = _set(
    "need indeed speed feed seed exceed proceed succeed hundred red bed wed shed sacred naked embed united limited",
    "unprecedented",
)
_CALLED_OFF = _set("canceled cancelled scrapped")
_OWNERS = _set("his her its their our my")
_HAVE = _set("has have 've")
_BE = _set("be been being get")
_COPULAS = _set("is are was were")
_SKIPPED = _set("not never also already only just still later then reportedly")
_PERFECT = _set("has have had was were having")
_MOVED = _set(
    "extended postponed delayed adjourned rescheduled moved deferred pushed prolonged extends postpones delays"
)
_LASTED = _set("was were had did lasted continued remained stayed held stood ran")


def _looks_past(word: str) -> bool:
    return word in _PAST_WORDS or (word.endswith("ed") and len(word) > 3 and word not in _NO_PAST)


def _is_will(word: str) -> bool:
    return word in _WILL or word.endswith(("'ll", "’ll"))


def _judge(words: Sequence[str], place: int) -> Tense:
    """The tense of the verb group that ends at a word, ``UNKNOWN`` where the word ends none."""
    word, after = words[place], words[place + 1] if place + 1 < len(words) else ""
    before = words[place - 1] if place > 0 else ""
    if word in _CALLED_OFF or (word == "called" and after == "off"):
        # What is off was to come and comes no more: the day tells no tense.
        return Tense.UNKNOWN
    if _is_will(word) or word in _MODALS:
        return Tense.PAST if after == "have" and word in _MODALS else Tense.FUTURE
    if (word == "to" and before in _COPULAS) or (word == "next" and before in _OWNERS):
        return Tense.FUTURE
    return _of_verb(words, place)


def _of_verb(words: Sequence[str], place: int) -> Tense:
    """The tense of a verb that is no modal."""
    word, after = words[place], words[place + 1] if place + 1 < len(words) else ""
    if word not in _AHEAD and not _looks_past(word):
        return Tense.UNKNOWN
    if word in _HAVE and not (_looks_past(after) or after in _BE or after in _SKIPPED):
        # Has a June 1 deadline: owning is no tense.
        return Tense.UNKNOWN
    back = place - 1
    while back >= 0 and (words[back] in _SKIPPED or words[back].endswith("ly")):
        back -= 1
    before = words[back] if back >= 0 else ""
    if before in _BE:
        return _planned(words, back) if word in _AHEAD else _auxiliary(words, back)
    if after == "been" and place + 2 < len(words) and words[place + 2] in _AHEAD:
        return _planned(words, place + 1)
    if word in _AHEAD and (before in _NOW_BE or before in _COPULAS or not _looks_past(word)):
        return Tense.FUTURE
    return Tense.FUTURE if _is_will(before) or before == "to" else Tense.PAST


def _planned(words: Sequence[str], place: int) -> Tense:
    """``has been scheduled`` is to come; ``had been scheduled`` may have been."""
    before = words[place - 1] if place > 0 else ""
    return Tense.UNKNOWN if before == "had" else Tense.FUTURE if before in _HAVE else _auxiliary(words, place)


def _auxiliary(words: Sequence[str], place: int) -> Tense:
    """The tense of a passive: of what stands before its ``be``."""
    for back in range(place - 1, max(place - 5, -1), -1):
        word = words[back]
        if _is_will(word) or word in _MODALS or word == "to":
            return Tense.FUTURE
        if word in _PERFECT:
            return Tense.PAST
    return Tense.UNKNOWN


def _nearest(words: Sequence[str], places: Iterable[int], breaks: frozenset[str] = frozenset()) -> Tense:
    """The first tense met on a way through the words, up to a clause's end where some are given."""
    for step, place in enumerate(places):
        tense = _judge(words, place)
        if tense is not Tense.UNKNOWN:
            return tense
        if step > 0 and words[place] in breaks:
            break
    return Tense.UNKNOWN


def _words(text: str) -> list[str]:
    """Words and marks in lower case; the months that are spelt as verbs stay as they are."""
    return [w if w in {"May", "March"} else w.lower() for w in _WORD.findall(text)]


def _waited(words: Sequence[str]) -> bool:
    """``did not open until Friday``, ``could not be reached until Friday``: then it came about."""
    pairs = itertools.pairwise(words)
    return any((a in {"did", "could", "was", "were", "would"} and b == "not") or a.endswith("n't") for a, b in pairs)


def _is_put_off(words: Sequence[str]) -> bool:
    """``extended to April 19``, ``postponed from May to June``: what is moved to a day, or by it, is to come."""
    if not words or words[-1] not in {"to", "until", "till"}:
        return False
    back = next((w for w in reversed(words[:-1]) if w in _MOVED or w in _BREAKS), "")
    return back in _MOVED


def _is_set(words: Sequence[str]) -> bool:
    """``The summit is on Friday``: what is, in the present, on another day is to come."""
    return len(words) > 1 and words[-1] in {"on", "in", "at"} and words[-2] in {"is", "are"}


def _is_meant_for(left: Sequence[str], day: str, right: Sequence[str]) -> bool:
    """``announced a day of mourning for Sunday``: what is for a day is to come; ``for Sunday's attack`` is not."""
    ends = not right or right[0] in _AFTER_DAY
    return left[-1:] == ["for"] and ends and _DAY.fullmatch(day) is not None


def tense_at(text: str, start: int, end: int, sentence: tuple[int, int], *, until: bool = False) -> Tense:
    """The tense of the clause that a stretch of text stands in.

    Args:
        text: The report's text.
        start: First code point of the expression.
        end: One past its last.
        sentence: Start and end of its sentence.
        until: Whether ``until`` stands before it: what is closed until Friday opens in the future,
            unless a verb says that it lasted.

    Returns:
        Past or future; ``UNKNOWN`` where no verb tells.
    """
    left = _words(text[max(sentence[0], start - WINDOW) : start])
    if until and _waited(left):
        return Tense.PAST
    if (until and _LASTED.isdisjoint(left)) or _is_put_off(left) or _is_set(left):
        return Tense.FUTURE
    right = _words(text[end : min(sentence[1], end + WINDOW)])
    if _is_meant_for(left, text[start:end], right):
        return Tense.FUTURE
    if not _CALLED_OFF.isdisjoint(right[:NEAR]) or ("called", "off") in itertools.pairwise(right[:NEAR]):
        return Tense.UNKNOWN
    back, ahead = range(len(left) - 1, -1, -1), range(len(right))
    for words, places, breaks in (
        (left, back, _BREAKS - _PREPOSITIONS),
        (right, ahead, _BREAKS),
        (left, back, frozenset[str]()),
        (right, ahead, frozenset[str]()),
    ):
        tense = _nearest(words, places, breaks)
        if tense is not Tense.UNKNOWN:
            return tense
    return Tense.UNKNOWN
