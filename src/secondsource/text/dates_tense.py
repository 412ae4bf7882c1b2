"""Tense around a time expression, read from the words of its clause.

A bare ``Friday`` or ``in November`` lies before or after the day of publication by the tense of the
verb that it goes with. No parser is needed for that: the nearest verb group to the left in the same
clause decides, else the nearest to the right, else the past, in which news is told.
"""

from __future__ import annotations

import re
from enum import StrEnum

WINDOW = 160
"""Code points looked at on each side; clauses in news are shorter."""


class Tense(StrEnum):
    """Where a clause places what it tells."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|[,;:()\"“”—–.!?]")
_STOPS = frozenset(',;:()"“”—–.!?')
_TURNS = frozenset(
    [
        "that",
        "which",
        "who",
        "whom",
        "whose",
        "when",
        "while",
        "because",
        "although",
        "though",
        "but",
        "where",
        "after",
        "before",
        "until",
        "if",
    ]
)
_FUTURE = frozenset(["will", "shall", "wo'll", "won't", "'ll", "upcoming", "forthcoming"])
_MODALS = frozenset(["would", "could", "may", "might", "should", "must", "can"])
_AHEAD = frozenset(
    ["set", "due", "scheduled", "slated", "expected", "planned", "supposed", "likely", "going", "hopes", "hope", "plans", "plan", "aims", "aim", "intends", "intend", "wants", "want", "needs", "need", "begins", "starts", "opens", "meets", "holds", "faces", "ends", "expires", "takes"]
)  # fmt: skip
_PRESENT_BE = frozenset(["is", "are", "am", "'s", "'re"])
_PAST_WORDS = frozenset(
    ["was", "were", "had", "did", "said", "told", "came", "went", "took", "made", "gave", "got", "saw", "left", "met", "held", "won", "lost", "began", "ran", "fell", "rose", "shot", "found", "brought", "fled", "hit", "sent", "kept", "led", "built", "broke", "spoke", "wrote", "drew", "grew", "knew", "flew", "threw", "stood", "understood", "became", "felt", "heard", "read", "paid", "sold", "bought", "caught", "taught", "thought", "fought", "sought", "struck", "stole", "swore", "wore", "woke", "chose", "froze", "hid", "rode", "drove", "sank", "sang", "sat", "set", "slept", "spent", "shut", "cut", "put", "let", "quit", "spread", "cost", "beat", "burst", "hurt", "dealt", "meant", "sent", "lent", "bent", "laid", "lay", "lit", "won", "shook", "dug", "bled", "bore", "arose", "awoke", "withdrew", "oversaw", "undertook", "overthrew", "died", "tied", "lied", "vied", "forged", "has", "have", "'ve"]
)  # fmt: skip
_NOT_PAST = frozenset(
    ["need", "indeed", "speed", "feed", "seed", "exceed", "proceed", "succeed", "agreed-upon", "hundred", "red", "bed", "wed", "shed", "sacred", "naked", "embed", "need", "united", "limited", "supposed", "unprecedented", "so-called"]
)  # fmt: skip
_PASSIVE = frozenset(["be", "been", "being", "get"])
_SKIP = frozenset(["not", "never", "also", "already", "only", "just", "still", "later", "then", "reportedly"])


def _looks_past(word: str) -> bool:
    return word in _PAST_WORDS or (word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST)


def _judge(words: list[str], place: int) -> Tense:
    """The tense of the verb group that ends at a word, ``UNKNOWN`` where the word is no verb of one."""
    word = words[place]
    if word in _FUTURE or word.endswith(("'ll", "’ll")):
        return Tense.FUTURE
    if not (_looks_past(word) or word in _AHEAD or word in _MODALS or word == "to"):
        return Tense.UNKNOWN
    back = place - 1
    while back >= 0 and (words[back] in _SKIP or words[back].endswith("ly")):
        back -= 1
    before = words[back] if back >= 0 else ""
    if word in _MODALS:
        return Tense.FUTURE if word != "can" else Tense.UNKNOWN
    if word in _AHEAD and (before in _PRESENT_BE or before in {"was", "were"} or not _looks_past(word)):
        return Tense.FUTURE
    if before in _PASSIVE:
        return _auxiliary(words, back)
    if word == "to":
        return Tense.UNKNOWN
    return Tense.FUTURE if before in _FUTURE or before == "to" else Tense.PAST


def _auxiliary(words: list[str], place: int) -> Tense:
    """The tense of a passive: of what stands before its ``be``."""
    for back in range(place - 1, max(place - 5, -1), -1):
        word = words[back]
        if word in _FUTURE or word in _MODALS or word == "to" or word.endswith(("'ll", "’ll")):
            return Tense.FUTURE
        if word in {"has", "have", "had", "was", "were", "having"}:
            return Tense.PAST
    return Tense.UNKNOWN


def tense_at(text: str, start: int, end: int, sentence: tuple[int, int]) -> Tense:
    """The tense of the clause that a stretch of text stands in.

    Args:
        text: The report's text.
        start: First code point of the expression.
        end: One past its last.
        sentence: Start and end of its sentence.

    Returns:
        Past or future; ``UNKNOWN`` where no verb tells.
    """
    left = [w.lower() for w in _WORD.findall(text[max(sentence[0], start - WINDOW) : start])]
    crossed = Tense.UNKNOWN
    for place in range(len(left) - 1, -1, -1):
        tense = _judge(left, place)
        if tense is not Tense.UNKNOWN:
            crossed = tense
            break
        if left[place] in _STOPS and place < len(left) - 1:
            break
        if left[place] in _TURNS and place < len(left) - 1:
            break
    if crossed is not Tense.UNKNOWN:
        return crossed
    right = [w.lower() for w in _WORD.findall(text[end : min(sentence[1], end + WINDOW)])]
    for place in range(len(right)):
        tense = _judge(right, place)
        if tense is not Tense.UNKNOWN:
            return tense
        if right[place] in _STOPS and place > 0:
            break
    for place in range(len(left) - 1, -1, -1):
        tense = _judge(left, place)
        if tense is not Tense.UNKNOWN:
            return tense
    for place in range(len(right)):
        tense = _judge(right, place)
        if tense is not Tense.UNKNOWN:
            return tense
    return Tense.UNKNOWN
