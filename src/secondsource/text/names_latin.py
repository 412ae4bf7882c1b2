"""Names in Latin letters, compared part by part.

Family names must agree; given names agree as the same word, as a short form (``Bob``, ``Robert``),
as an initial, or in another transliteration of the same sounds. A part that one name lacks says
nothing; a part that is at odds parts them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from secondsource.text.names_tables import SHORT_FORMS

TYPO_LENGTH = 6
"""Letters from which on one letter's difference is a slip and not another name."""

SLIP = 0.82
"""Score of a word that differs by one letter from a long one."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """How the parts of two names agree.

    Attributes:
        score: In [0, 1].
        thin: True where too little is shared to call them the same (an initial, a family name alone).
        reasons: In words.
    """

    score: float
    thin: bool
    reasons: tuple[str, ...]


_SPECIAL = str.maketrans({
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h",
    "’": "", "‘": "", "'": "", "ʻ": "", "ʼ": "", "`": "", "´": "", "-": " ", "–": " ", "‐": " ", ".": " ", "·": " ",
})  # fmt: skip


@lru_cache(maxsize=50_000)
def fold_name(text: str) -> str:
    """Lower case, no marks, hyphens and full stops as spaces."""
    low = unicodedata.normalize("NFKD", text.lower().translate(_SPECIAL))
    return re.sub(r"\s+", " ", "".join(c for c in low if not unicodedata.combining(c))).strip()


_SOUNDS = (
    (r"ph", "f"), (r"kh|ch(?=[rl])|q|ck", "k"), (r"c(?=[aou]|k|l|r|t|$)", "k"), (r"x", "ks"), (r"dj|dzh|zh|(?<!d)j", "j"),
    (r"tch|tsch|tsh", "ch"), (r"sch|sz(?=[aeiouy])", "sh"), (r"tz|ts|c(?=[eiy])", "s"), (r"z", "s"), (r"ou|oo", "u"),
    (r"ee|ie|iy|ij|yi|ii|ey", "i"), (r"y", "i"), (r"w", "v"), (r"ei|ai|ay", "e"), (r"aa", "a"), (r"gh", "g"),
    (r"th", "t"), (r"dh", "d"), (r"h(?![aeiou])", ""), (r"(.)\1", r"\1"),
)  # fmt: skip


@lru_cache(maxsize=50_000)
def sound_key(word: str) -> str:
    """A word without the choices that transliterations differ in (``Mohammed``, ``Muhamad``)."""
    for pattern, put in _SOUNDS:
        word = re.sub(pattern, put, word)
    return word


@lru_cache(maxsize=50_000)
def _skeleton(word: str) -> str:
    """The consonants of a sound key, the first letter kept."""
    key = sound_key(word)
    return key[:1] + re.sub(r"[aeiou]", "", key[1:])


def word_score(a: str, b: str) -> tuple[float, str]:
    """How well two words of names agree.

    Args:
        a: A folded word.
        b: Another.

    Returns:
        A score in [0, 1] and the reason in words.
    """
    from rapidfuzz.distance import OSA

    if a == b:
        return 1.0, "the same"
    if len(a) == 1 or len(b) == 1:
        return (0.7, "initial") if a[0] == b[0] else (0.0, "another initial")
    if b in SHORT_FORMS.get(a, ()):
        return 0.9, "short form"
    if sound_key(a) == sound_key(b):
        return 0.92, "another spelling of the same sounds"
    distance = OSA.distance(a, b)
    if _skeleton(a) == _skeleton(b) and len(_skeleton(a)) >= 3 and distance <= 2:
        return 0.85, "another spelling of the same sounds"
    if distance == 1 and min(len(a), len(b)) >= TYPO_LENGTH:
        return SLIP, "one letter differs"
    if min(len(a), len(b)) >= 3 and (a.startswith(b) or b.startswith(a)):
        return 0.5, "one begins like the other"
    return max(0.0, 1 - 2 * distance / max(len(a), len(b))) * 0.5, "different words"


def align(given_a: tuple[str, ...], family_a: str, given_b: tuple[str, ...], family_b: str) -> Aligned:
    """Align the parts of two names.

    Args:
        given_a: Given names of one.
        family_a: Family name of one.
        given_b: Given names of the other.
        family_b: Family name of the other.

    Returns:
        The better of the alignments as printed and with one name turned round.
    """
    left, right = fold_name(" ".join(given_a)).split(), fold_name(" ".join(given_b)).split()
    straight = _align(left, fold_name(family_a), right, fold_name(family_b))
    if straight.score >= SLIP or not left or not right:
        return straight
    words = [*right, *fold_name(family_b).split()]
    turned = _align(left, fold_name(family_a), words[1:], words[0])
    if turned.score > straight.score and turned.score >= SLIP:
        return Aligned(turned.score * 0.97, turned.thin, (*turned.reasons, "the order is turned round"))
    return straight


def _align(given_a: list[str], family_a: str, given_b: list[str], family_b: str) -> Aligned:
    score, why = _family_score(family_a, family_b)
    reasons = [f"{family_a} ~ {family_b}: {why}"]
    if score < 0.5:
        return Aligned(score * 0.5, thin=True, reasons=tuple(reasons))
    if not given_a or not given_b:
        return Aligned(min(score, 0.7), thin=True, reasons=(*reasons, "one of them has no given name"))
    given, thin, more = _givens(given_a, given_b)
    reasons += more
    return Aligned(min(score, given), thin=thin, reasons=tuple(reasons))


def _family_score(a: str, b: str) -> tuple[float, str]:
    score, why = word_score(a.replace(" ", ""), b.replace(" ", ""))
    last_a, last_b = a.rsplit(maxsplit=1)[-1], b.rsplit(maxsplit=1)[-1]
    if score < SLIP and (" " in a) != (" " in b) and len(last_a) > 2 and len(last_b) > 2:
        return max((score, why), word_score(last_a, last_b))
    return score, why


def _givens(a: list[str], b: list[str]) -> tuple[float, bool, list[str]]:
    """Align given names in order; the first must agree, the shorter list's others must find their place."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    reasons: list[str] = []
    worst, place, initials = 1.0, 0, 0
    for index, word in enumerate(short):
        options = [(word_score(word, other), spot) for spot, other in enumerate(long[place:], start=place)]
        if not options:
            options = [((0.0, "no place"), place)]
        if index == 0 and options:
            options = options[:1] if options[0][0][0] >= 0.5 else options
        (score, why), spot = max(options, key=lambda o: (o[0][0], -o[1]))
        if spot > 0 and index == 0:
            score *= 0.9
        initials += why == "initial"
        if why == "initial" and index > 0:
            score = 0.9
        reasons.append(f"{word} ~ {long[spot] if spot < len(long) else '-'}: {why}")
        worst, place = min(worst, score), spot + 1
    return worst, initials >= len(short), reasons
