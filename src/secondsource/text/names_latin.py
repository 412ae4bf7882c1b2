"""Words of names in Latin letters: how well two of them agree, and why.

In the order of what is surest: the same word, an initial, a short form, spellings of one given name,
the same sounds, sounds that transliterations confuse, a slip of the pen. Two words that the table of given
names holds for two names are two, however near their letters.
"""

from __future__ import annotations

import re
from functools import lru_cache

from secondsource.text.names_given import given_names
from secondsource.text.names_sounds import (
    VOWELS,
    consonants,
    fold_name,
    loose_key,
    phones,
    skeleton,
    sound_distance,
    sound_key,
)
from secondsource.text.names_tables import SHORT_FORMS

__all__ = ["DOUBT", "SLIP", "fold_name", "skeleton", "sound_key", "word_score"]

TYPO_LENGTH = 5
"""Letters from which on one letter's difference is a slip and not another name."""

LONG = 7
"""Letters from which on, its ending left out, another letter inside a family name is a slip too."""

SLIP = 0.82
"""Score of a word that differs by one letter from a long one."""

DOUBT = 0.6
"""Score of a word that may be a slip of another and may not: one letter differs in a short word."""

RIVAL = 0.1
"""Score of two words that are two given names."""

CONFUSED = ((9, 0.95), (7, 0.8), (5, 0.65), (4, 0.45), (2, 0.3))
"""Sounds of the longer word, and the sound distance up to which the words are spellings of one."""

DOUBTFUL = 0.22
"""Sound distance a sound up to which two longer words may be one."""


_ENDING = re.compile(
    r"(?:ovi[ck]|evi[ck]|ovich|evich|enko|chuk|skiy|sk[iy]|ov|ev|in|[yi]an|adze|idze|shvili|oglu|zade|pur|escu|s?son|sen)$"
)
"""What many family names of a language end in, and so says little."""


@lru_cache(maxsize=200_000)
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
    if len(a) < 2 or len(b) < 2:
        return (0.7, "initial") if a[:1] == b[:1] else (0.0, "another initial")
    return _listed(a, b) or _near(a, b)


def _listed(a: str, b: str) -> tuple[float, str] | None:
    """What the tables and the sounds say; ``None`` where they say nothing."""
    left, right = given_names(a), given_names(b)
    if b in SHORT_FORMS.get(a, ()) or (not (left and right) and (_short(a, b) or _short(b, a))):
        return 0.9, "short form"
    if left & right:
        return 0.93, "spellings of one given name"
    if not left and not right:
        # Rezaie and Ridai are of Reza; Hassani and Husseini are of two.
        left, right = (given_names(w) if w else left for w in (stem_of(a), stem_of(b)))
        if left & right:
            return 0.9, "family names of one given name"
    alike = sound_key(a) == sound_key(b)
    if left and right:
        return (DOUBT, "two given names of the same sounds") if alike else (RIVAL, "two given names")
    return (0.92, "another spelling of the same sounds") if alike else None


_NISBA = re.compile(r"(?<=....)(?:iy|ie|ei|ey|ee|i|y)$")


def stem_of(word: str) -> str:
    """The given name that an Arabic or Persian family name in ``-i`` may be of.

    Args:
        word: A folded word.

    Returns:
        The word without its ending; empty where it has no such ending.
    """
    found = _NISBA.search(word)
    return word[: found.start()] if found is not None else ""


def _short(a: str, b: str) -> bool:
    """Whether one word is a short form of another spelling of the other."""
    return any(sound_key(full) == sound_key(b) for full in SHORT_FORMS.get(a, ()))


def _near(a: str, b: str) -> tuple[float, str]:
    """How near two words are that are in no table together."""
    from rapidfuzz.distance import OSA

    if _two_sexes(a, b):
        return 0.2, "a man's and a woman's name"
    heard, sounds = sound_distance(a, b), max(len(phones(_ENDING.sub("", w))) for w in (a, b))
    near = next((most for length, most in CONFUSED if sounds >= length), 0.0)
    if heard <= near:
        close = heard <= near / 2 and coarse(a) == coarse(b) and len(coarse(a)) > 1
        score = 0.9 if loose_key(a) == loose_key(b) else 0.86 if close else SLIP
        return score, "sounds that transliterations confuse"
    letters = OSA.distance(a, b)
    shorter, longer = sorted((len(a), len(b)))
    if letters == 1 and _slipped(a, b):
        return SLIP, "a letter more or two that changed places"
    if (letters == 1 and shorter >= 4) or (heard <= DOUBTFUL * sounds and sounds >= 5):
        return DOUBT, "nearly the same letters"
    if shorter >= 3 and (a.startswith(b) or b.startswith(a)):
        return 0.5, "one begins like the other"
    return max(0.0, 1 - 2 * letters / longer) * 0.5, "different words"


def _slipped(a: str, b: str) -> bool:
    """Whether one edit is likely a slip: a letter more, or two that changed places, in no short word."""
    shorter, longer = sorted((len(a), len(b)))
    known = bool(given_names(a) or given_names(b))
    if shorter == longer and not known and a[0] == b[0] and all(len(_ENDING.sub("", w)) >= LONG for w in (a, b)):
        return True
    if shorter < longer:
        return shorter >= TYPO_LENGTH or (known and longer >= TYPO_LENGTH)
    return longer >= TYPO_LENGTH and sorted(a) == sorted(b)


def noun_score(a: str, b: str) -> float:
    """How well two words agree that are no names of persons: what transliteration excuses there counts for less.

    Args:
        a: A folded word.
        b: Another.

    Returns:
        A score in [0, 1].
    """
    from rapidfuzz.distance import OSA

    if a == b:
        return 1.0
    if len(a) > 1 and len(b) > 1 and sound_key(a) == sound_key(b):
        return 0.92
    letters = OSA.distance(a, b)
    if letters == 1 and min(len(a), len(b)) > TYPO_LENGTH:
        return SLIP
    return max(0.0, 1 - 2 * letters / max(len(a), len(b))) * 0.5


_COARSE = str.maketrans("kgXCSsczZJQdtbpvfmn", "kkkssssssssttppppmn", "aeiouhj")


@lru_cache(maxsize=50_000)
def coarse(word: str) -> str:
    """The consonants of a word by groups of those that transliterations confuse; a blocking key.

    Args:
        word: A folded word.

    Returns:
        One letter a group.
    """
    return re.sub(r"(.)\1+", r"\1", phones(word).translate(_COARSE))


@lru_cache(maxsize=50_000)
def bones_score(a: str, b: str) -> float:
    """How well the consonants of two words agree, for scripts that write no vowels.

    Args:
        a: A folded word.
        b: Another.

    Returns:
        0.87 for the same consonants, less where one of many differs, else 0.
    """
    best = 0.0
    for one in {a, a.removeprefix("al"), a.removeprefix("el")}:
        for other in {b, b.removeprefix("al"), b.removeprefix("el")}:
            left, right = consonants(one), consonants(other)
            if left == right and len(left) > 1:
                best = max(best, 0.87 if len(left) > 2 or one[0] == other[0] else DOUBT)
            elif len(left) > 2 and left.replace("j", "k") == right.replace("j", "k"):
                # A Bedouin or Egyptian g stands for q here and for j there.
                best = max(best, SLIP)
    return best


def _two_sexes(a: str, b: str) -> bool:
    """Whether only the ending parts a man's name from a woman's: Mario, Maria; Roman, Romana."""
    if a[:-1] == b[:-1] and {a[-1], b[-1]} == {"a", "o"}:
        return True
    short, long = sorted((a, b), key=len)
    return len(short) >= 4 and long in {short + "a", short + "ova"} and short[-1] not in VOWELS
