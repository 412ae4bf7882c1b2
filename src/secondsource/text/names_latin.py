"""Names in Latin letters, compared part by part.

Family names must agree; given names agree as the same word, as a short form (``Bob``, ``Robert``),
as an initial, or in another transliteration of the same sounds. A part that one name lacks says
nothing; a part that is at odds parts them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from secondsource.text.names_tables import PARTICLES, SHORT_FORMS

TYPO_LENGTH = 6
"""Letters from which on one letter's difference is a slip and not another name."""

SLIP = 0.82
"""Score of a word that differs by one letter from a long one."""

DOUBT = 0.6
"""Score of a word that may be a slip of another and may not: one letter differs in a short word."""

TURNED = 0.78
"""Most that two plain words in the other order can reach: ``Hans Friedrich``, ``Friedrich Hans``."""


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
    "’": "", "‘": "", "'": "", "ʻ": "", "ʼ": "", "`": "", "´": "", "-": " ", "–": " ", "‐": " ", "‑": " ", ".": " ",
    "·": " ", "・": " ",
})  # fmt: skip


@lru_cache(maxsize=50_000)
def fold_name(text: str) -> str:
    """Lower case, no marks, hyphens and full stops as spaces."""
    low = unicodedata.normalize("NFKD", text.lower().translate(_SPECIAL))
    return re.sub(r"\s+", " ", "".join(c for c in low if not unicodedata.combining(c))).strip()


_SOUNDS = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"ph", "f"), (r"kh|ch(?=[rl])|q|ck", "k"), (r"c(?=[aou]|k|l|r|t|$)", "k"), (r"x", "ks"), (r"dj|dzh|zh", "j"),
        (r"tch|tsch|tsh|cz", "ch"), (r"sch|sz(?=[aeiouy])", "sh"), (r"tz|ts|c(?=[eiy])", "s"), (r"z", "s"),
        (r"ou|oo", "u"), (r"ee|ie|iy|ij|yi|ii|ey|yj", "i"), (r"y|(?<=[aeiou])j", "i"), (r"w", "v"), (r"ei|ai", "e"),
        (r"aa", "a"), (r"gh", "g"), (r"th", "t"), (r"dh", "d"), (r"h(?![aeiou])", ""), (r"(.)\1", r"\1"), (r"ia$", "a"),
    )
)  # fmt: skip


@lru_cache(maxsize=50_000)
def sound_key(word: str) -> str:
    """A word without the choices that transliterations differ in (``Mohammed``, ``Muhamad``)."""
    for pattern, put in _SOUNDS:
        word = pattern.sub(put, word)
    return word


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """The consonants of a sound key; a first vowel counts as one."""
    key = sound_key(word)
    first = "a" if key[:1] and key[0] in "aeiou" else key[:1]
    return (first + re.sub(r"[aeiou]", "", key[1:])).replace("q", "k").replace("g", "k")


def _same_sounds(a: str, b: str, distance: int) -> bool:
    bones = skeleton(a)
    if bones != skeleton(b) or len(bones) < 3:
        return False
    # Oleg and Olga share their consonants and are not one name.
    if (a[-1] in "aeiou") != (b[-1] in "aeiou") or {a[-1], b[-1]} == {"a", "o"}:
        return False
    return distance <= (2 if min(len(a), len(b)) >= 6 else 1)


@lru_cache(maxsize=100_000)
def word_score(a: str, b: str) -> tuple[float, str]:
    """How well two words of names agree.

    Args:
        a: A folded word.
        b: Another.

    Returns:
        A score in [0, 1] and the reason in words.
    """
    if a == b:
        return 1.0, "the same"
    if len(a) == 1 or len(b) == 1:
        return (0.7, "initial") if a[0] == b[0] else (0.0, "another initial")
    if b in SHORT_FORMS.get(a, ()):
        return 0.9, "short form"
    if sound_key(a) == sound_key(b):
        return 0.92, "another spelling of the same sounds"
    return _near(a, b)


@lru_cache(maxsize=50_000)
def _near(a: str, b: str) -> tuple[float, str]:
    from rapidfuzz.distance import OSA

    distance = OSA.distance(a, b)
    shorter, longer = sorted((len(a), len(b)))
    if _same_sounds(a, b, distance):
        return 0.85, "another spelling of the same sounds"
    if distance == 1 and a[:-1] == b[:-1] and {a[-1], b[-1]} == {"a", "o"}:
        return 0.2, "a man's and a woman's name"
    if distance == 1 and shorter >= TYPO_LENGTH:
        return SLIP, "one letter differs"
    if distance == 1 and shorter >= 4:
        return DOUBT, "one letter differs in a short word"
    if shorter >= 3 and (a.startswith(b) or b.startswith(a)):
        return 0.5, "one begins like the other"
    return max(0.0, 1 - 2 * distance / longer) * 0.5, "different words"


@lru_cache(maxsize=100_000)
def align(given_a: tuple[str, ...], family_a: str, given_b: tuple[str, ...], family_b: str) -> Aligned:
    """Align the parts of two names.

    Args:
        given_a: Given names of one.
        family_a: Family name of one.
        given_b: Given names of the other.
        family_b: Family name of the other.

    Returns:
        The best of the alignments: as printed, with one name turned round, word by word for long names.
    """
    left, right = fold_name(" ".join(given_a)).split(), fold_name(" ".join(given_b)).split()
    one, other = fold_name(family_a), fold_name(family_b)
    straight = _align(left, one, right, other)
    joined = _joined([*left, one], [*right, other])
    if joined is not None:
        return joined
    if straight.score >= SLIP or not left or not right:
        return straight
    words = [*right, *other.split()]
    turned = _align(left, one, words[1:], words[0])
    if turned.score > straight.score and turned.score >= SLIP:
        return Aligned(min(turned.score, TURNED), turned.thin, (*turned.reasons, "the order is turned round"))
    loose = _loose([*left, *one.split()], [*right, *other.split()])
    return loose if loose is not None and loose.score > straight.score else straight


def _joined(a: Sequence[str], b: Sequence[str]) -> Aligned | None:
    """``SergeiLavrov``: the same letters, words run together or torn apart."""
    left, right = "".join(a).replace(" ", ""), "".join(b).replace(" ", "")
    if len(left) >= TYPO_LENGTH and left == right and " ".join(a) != " ".join(b):
        return Aligned(0.95, thin=False, reasons=("the same letters, divided in another way",))
    return None


_FILIAL = frozenset(("bin", "ibn", "ben", "bint", "binti"))
MANY = 3
"""Words more than the other from which on a name may be that of a relative."""


def _loose(a: Sequence[str], b: Sequence[str]) -> Aligned | None:
    """Names of three words and more by their words in any order; a name inside a longer one stays open."""
    left, right = ([w for w in words if w not in PARTICLES] for words in (a, b))
    short, long = sorted((left, right), key=len)
    if len(short) < 2 or len(long) < 3:
        return None
    rest = list(long)
    scores: list[float] = []
    for word in short:
        best = max(rest, key=lambda other: word_score(word, other)[0])
        scores.append(word_score(word, best)[0])
        rest.remove(best)
    score = min(scores)
    if score < SLIP:
        return None
    if not rest:
        if _FILIAL & set(a) and _FILIAL & set(b):
            # The son of is not the father of: Salman bin Muhammad, Muhammad bin Salman.
            return Aligned(0.6, thin=True, reasons=("the same words in another order, and one of them is a father's",))
        return Aligned(score * 0.98, thin=False, reasons=("the same words in another order",))
    named = short[0] == long[0] and short[-1] == long[-1]
    if named and len(rest) <= 2:
        return Aligned(score * 0.95, thin=False, reasons=("the same but for middle names",))
    return Aligned(0.7, thin=True, reasons=("one name is part of the other",))


def _align(given_a: list[str], family_a: str, given_b: list[str], family_b: str) -> Aligned:
    score, why = _family_score(family_a, family_b)
    reasons = [f"{family_a} ~ {family_b}: {why}"]
    if score < 0.5:
        return Aligned(score * 0.5, thin=True, reasons=tuple(reasons))
    if not given_a or not given_b:
        return Aligned(min(score, 0.7), thin=True, reasons=(*reasons, "one of them has no given name"))
    given, thin, more = _givens(given_a, given_b)
    return Aligned(min(score, given), thin=thin, reasons=(*reasons, *more))


_SLAVIC = re.compile(r"(?:ova|eva|ina|skaya|skaia|aya)$")
_SLAVIC_FORMS = {"ova": "ov", "eva": "ev", "ina": "in", "skaya": "sky", "skaia": "sky", "aya": "y"}


@lru_cache(maxsize=100_000)
def _family_score(a: str, b: str) -> tuple[float, str]:
    one, other = _core_family(a), _core_family(b)
    if not one.strip() or not other.strip():
        return 0.0, "one of them has no letters to compare"
    score, why = word_score(one.replace(" ", ""), other.replace(" ", ""))
    last_a, last_b = one.split()[-1], other.split()[-1]
    if score < SLIP and (" " in one) != (" " in other) and len(last_a) > 2 and len(last_b) > 2:
        return max((score, why), word_score(last_a, last_b))
    if score < SLIP and bool(_SLAVIC.search(one)) != bool(_SLAVIC.search(other)):
        plain = [_SLAVIC.sub(lambda m: _SLAVIC_FORMS[m[0]], w) for w in (one, other)]
        if word_score(plain[0], plain[1])[0] >= SLIP:
            return 0.83, "a man's and a woman's form of one name"
    return score, why


def _core_family(name: str) -> str:
    """A family name without particles (``al Rawi``, ``bin Laden``), if something is left."""
    kept = [w for w in name.split() if w not in PARTICLES]
    return " ".join(kept) if kept else name


def _givens(a: list[str], b: list[str]) -> tuple[float, bool, list[str]]:
    """Align given names in order; the first must agree, the shorter list's others must find their place."""
    one, other = ([w for w in words if w not in PARTICLES] or words for words in (a, b))
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    reasons: list[str] = []
    worst, place, initials = 1.0, 0, 0
    for index, word in enumerate(short):
        options = [(word_score(word, put), spot) for spot, put in enumerate(long[place:], start=place)]
        if not options:
            return 0.0, True, [*reasons, f"{word} has no place"]
        if index == 0 and options[0][0][0] >= 0.5:
            options = options[:1]
        (score, why), spot = max(options, key=lambda o: (o[0][0], -o[1]))
        if why == "initial" and index > 0:
            score = 0.9
        if spot > 0 and index == 0:
            score *= 0.9
        initials += why == "initial"
        reasons.append(f"{word} ~ {long[spot]}: {why}")
        worst, place = min(worst, score), spot + 1
    return worst, initials >= len(short) or len(long) - len(short) >= MANY, reasons
