"""The sounds of words in Latin letters, without the choices in which transliterations differ.

``sound_key`` forgets how a sound is spelled, ``skeleton`` the vowels too. ``sound_distance`` is an edit
distance over sounds (Wagner-Fischer with adjacent transpositions): what one system writes for another's
letter (kh and h, o and u, French ch and sh) costs little, another consonant costs a whole edit.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPECIAL = str.maketrans({
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h",
    "ə": "a",
    "’": "", "‘": "", "'": "", "ʻ": "", "ʼ": "", "`": "", "´": "", "ʿ": "", "ʾ": "", "ʹ": "", "ʺ": "", "′": "",
    "-": " ", "–": " ", "‐": " ", "‑": " ", ".": " ", "·": " ", "・": " ", "\u200c": " ", ",": " ",
    "ی": "ي", "ى": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه", "ـ": "",
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
        (r"aa", "a"), (r"gh", "g"), (r"th", "t"), (r"dh", "d"), (r"h(?![aeiou])", ""), (r"(.)\1", r"\1"),
        (r"(?<=[^s])ia$", "a"),
    )
)  # fmt: skip


@lru_cache(maxsize=50_000)
def sound_key(word: str) -> str:
    """A word without the choices that transliterations differ in (``Mohammed``, ``Muhamad``)."""
    for pattern, put in _SOUNDS:
        word = pattern.sub(put, word)
    return word


@lru_cache(maxsize=50_000)
def loose_key(word: str) -> str:
    """A sound key that holds o and u, e and i for one: ``Khaled`` and ``Khalid``, ``Omar`` and ``Umar``."""
    return re.sub(r"(.)\1", r"\1", sound_key(word).translate(_LOOSE))


_LOOSE = str.maketrans("oe", "ui")


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """The consonants of a sound key; a first vowel counts as one."""
    key = sound_key(word)
    first = "a" if key[:1] and key[0] in "aeiou" else key[:1]
    return (first + re.sub(r"[aeiou]", "", key[1:])).replace("q", "k").replace("g", "k")


_PHONES = (
    ("schtsch", "Q"), ("shch", "Q"), ("szcz", "Q"), ("chtch", "Q"), ("tsch", "C"), ("tch", "C"), ("tsh", "C"),
    ("cz", "C"), ("dzh", "J"), ("dsch", "J"), ("dj", "J"), ("dzs", "J"), ("sch", "S"), ("ch", "C"), ("sh", "S"),
    ("sz", "S"), ("zh", "Z"), ("kh", "X"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("bh", "b"),
    ("tz", "c"), ("ts", "c"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("ou", "u"), ("oo", "u"), ("oe", "o"),
    ("ue", "u"), ("ee", "i"), ("iy", "i"), ("yi", "i"), ("ii", "i"), ("yy", "i"),
    ("ey", "e"), ("ei", "e"), ("ai", "e"), ("ay", "e"), ("ae", "e"), ("ie", "i"), ("aa", "a"), ("w", "v"),
    ("y", "i"),
)  # fmt: skip
_PHONE = re.compile("|".join(spelling for spelling, _ in _PHONES) + "|c")
_PHONE_OF = dict(_PHONES)


def _c(following: str) -> str:
    """The sound of a c before a letter."""
    return "s" if following and following in "eiy" else "k"


@lru_cache(maxsize=50_000)
def phones(word: str) -> str:
    """A folded word as one character a sound; what a following vowel decides is left to the distance."""
    word = re.sub(r"^gi(?=[ao])", "i", word)
    word = re.sub(r"[iy]j(?![aeiou])", "i", re.sub(r"(?<=[^aeiou])yo", "e", word))
    put = _PHONE.sub(lambda m: _PHONE_OF.get(m[0]) or _c(word[m.end() : m.end() + 1]), word)
    put = re.sub(r"(?<=.)h(?![aeiou])", "", put)
    return re.sub(r"(.)\1+", r"\1", put)


_BONES = str.maketrans("CXZJgpz", "Skjjjbs", "aeiou")


@lru_cache(maxsize=50_000)
def consonants(word: str) -> str:
    """The consonants of a word, for scripts that write no vowels; without a last h, inner w and doubled letters."""
    put = _PHONE.sub(lambda m: _PHONE_OF.get(m[0]) or "k", re.sub(r"(?<![ckgtdspz])h$", "", word)).translate(_BONES)
    return re.sub(r"(?<=.)v", "", re.sub(r"(.)\1+", r"\1", put))


VOWELS = frozenset("aeiou")
_CHEAP = {
    pair: cost
    for pairs, cost in (
        ("ck dJ kg kX Xh gh CS Cc Ss cs ZJ Zz zd JC Jg Ji ji Zj Jj SQ CQ td kh vu jX Ck Xg cz", 0.3),
        ("bp vb vf dj jg mn gi sz", 0.45),
        ("ou ei", 0.2), ("ae ao", 0.45), ("iu ai", 0.6), ("au eo eu io", 0.6),
    )
    for pair in pairs.split()
}  # fmt: skip

FIRST = 0.4
"""What a different first sound costs besides: names that rhyme are two names."""

WHOLE = 1.0
"""Cost of another consonant, or of one for a vowel."""

FAR = 0.6
"""Share of the sounds that differ beyond which two words are not compared more closely."""

_SWAPS = {put: cost for pair, cost in _CHEAP.items() for put in (pair, pair[::-1])}


@lru_cache(maxsize=50_000)
def _drops(word: str) -> tuple[float, ...]:
    return tuple(_drop(word, place) for place in range(len(word)))


def _drop(word: str, place: int) -> float:
    """Cost of a sound that only one of the words has."""
    sound = word[place]
    if sound in VOWELS:
        beside = (place > 0 and word[place - 1] in VOWELS) or (place + 1 < len(word) and word[place + 1] in VOWELS)
        return 0.25 if beside or (sound == "e" and place == len(word) - 1) else 0.45
    return 0.3 if sound == "h" and place > 0 else WHOLE


@lru_cache(maxsize=100_000)
def sound_distance(a: str, b: str) -> float:
    """Edits between the sounds of two words.

    Args:
        a: A folded word.
        b: Another.

    Returns:
        Whole edits, with cheap ones for what transliterations confuse; 0 where the sounds are the same.
    """
    from rapidfuzz.distance import OSA

    left, right = phones(a), phones(b)
    if left == right:
        return 0.0
    longer = max(len(left), len(right))
    if OSA.distance(left, right) > FAR * longer:
        return float(longer)
    gone_left, gone_right = _drops(left), _drops(right)
    rows = [[0.0]]
    for gone in gone_right:
        rows[0].append(rows[0][-1] + gone)
    for i, sound in enumerate(left):
        row = [rows[-1][0] + gone_left[i]]
        for j, other in enumerate(right):
            swap = 0.0 if sound == other else _SWAPS.get(sound + other, WHOLE)
            best = min(rows[-1][j] + swap, rows[-1][j + 1] + gone_left[i], row[j] + gone_right[j])
            if i and j and sound == right[j - 1] and left[i - 1] == other:
                best = min(best, rows[-2][j - 1] + 0.7)
            row.append(best)
        rows.append(row)
    same = not left or not right or left[0] == right[0] or _SWAPS.get(left[0] + right[0], WHOLE) <= 0.3
    first = 0.0 if same else FIRST
    return rows[-1][-1] + first
