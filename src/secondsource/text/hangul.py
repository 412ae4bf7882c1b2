"""Hangul and its Latin spellings: syllables taken apart, read from romanised names, and compared.

A romanised syllable is not one Hangul syllable but a set of them with weights: ``Yong`` is 용 in
every system and 영 where the North prints no breve. Two spellings agree as well as the best Hangul
syllable that both allow. Method: the sets are computed from the spellings of onset, vowel and coda
(``hangul_tables``), with the law of initial sounds (두음 법칙: 리/이, 류/유, 로/노) applied to them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from secondsource.text.hangul_tables import (
    CODA_SPELLINGS,
    CODAS,
    FAMILY_CUSTOM,
    FAMILY_HANGUL,
    NAME_SYLLABLES,
    NORTHERN,
    ONSET_SPELLINGS,
    ONSETS,
    PARTICLES,
    PLAIN,
    RARE,
    SOUTHERN,
    TWO_SYLLABLE_FAMILIES,
    VOWEL_SPELLINGS,
    VOWELS,
)

_FIRST, _LAST = 0xAC00, 0xD7A3
_FRONT = frozenset("ㅣㅑㅕㅛㅠㅖㅒ")
"""Vowels before which an initial ㄹ or ㄴ falls silent in the South."""

LAW_WEIGHT = 0.95
"""Weight of a syllable under the law of initial sounds, at the start of a family or given name."""

CUSTOM_WEIGHT = 0.9
"""Weight of a family name in a spelling that only its bearers' custom gives."""

INNER_LAW_WEIGHT = 0.85
"""The same inside a name, where 렬 and 률 alone commonly become 열 and 율, or n stands for ㄹ."""

Syllable = tuple[str, str, str]
"""Onset, vowel and coda."""

Reading = dict[Syllable, float]
"""The syllables that a spelling may stand for, with weights."""


def is_hangul(text: str) -> bool:
    """Whether a text has Hangul syllables."""
    return any(_FIRST <= ord(c) <= _LAST for c in text)


def take_apart(character: str) -> Syllable:
    """Onset, vowel and coda of one Hangul syllable.

    Args:
        character: One precomposed syllable.

    Returns:
        Its jamo; the coda may be empty.
    """
    index = ord(character) - _FIRST
    return (ONSETS[index // 588], VOWELS[index % 588 // 28], CODAS[index % 28])


def put_together(syllable: Syllable) -> str:
    """The precomposed character of onset, vowel and coda."""
    onset, vowel, coda = syllable
    return chr(_FIRST + ONSETS.index(onset) * 588 + VOWELS.index(vowel) * 28 + CODAS.index(coda))


def strip_particle(word: str) -> str:
    """A Hangul name without the particle that running text attaches (``이일규는`` → ``이일규``).

    A name keeps at least three syllables, or two where it has no more.
    """
    for particle in PARTICLES:
        if word.endswith(particle) and len(word) - len(particle) >= 3:
            return word[: -len(particle)]
    return word


@dataclass(frozen=True, slots=True)
class KoreanName:
    """A name read as Korean.

    Attributes:
        family: What the family name may be, syllable by syllable.
        given: What the given name may be, syllable by syllable.
        text: As printed.
        spelled: The syllables as printed, family name first, each with the Hangul that it spells without
            the law of initial sounds.
    """

    family: tuple[Reading, ...]
    given: tuple[Reading, ...]
    text: str
    spelled: tuple[tuple[str, frozenset[str]], ...] = ()


def _with_law(reading: Reading, weight: float) -> Reading:
    """Add what the law of initial sounds makes equal: 리 and 이, 로 and 노, 녀 and 여."""
    out = dict(reading)
    for (onset, vowel, coda), held in reading.items():
        others: tuple[str, ...] = ()
        if vowel in _FRONT:
            others = tuple(o for o in "ㄹㄴㅇ" if o != onset) if onset in "ㄹㅇㄴ" else ()
        elif onset in "ㄹㄴ":
            others = ("ㄴ",) if onset == "ㄹ" else ("ㄹ",)
        for other in others:
            key = (other, vowel, coda)
            out[key] = max(out.get(key, 0.0), held * weight)
    return out


_ONSET_KEYS = sorted(ONSET_SPELLINGS, key=len, reverse=True)
_CODA_KEYS = sorted(CODA_SPELLINGS, key=len, reverse=True)


@lru_cache(maxsize=20_000)
def _spelled(letters: str, style: str) -> tuple[tuple[Syllable, float], ...]:
    """The syllables that letters may spell; empty where they spell none."""
    out: Reading = {}
    for onset in _ONSET_KEYS:
        if not letters.startswith(onset):
            continue
        rest = letters[len(onset) :]
        for coda in _CODA_KEYS:
            vowel = rest[: len(rest) - len(coda)] if coda else rest
            if (coda and not rest.endswith(coda)) or vowel not in VOWEL_SPELLINGS:
                continue
            if not onset and vowel == "y":
                continue
            parts = (ONSET_SPELLINGS[onset].items(), _vowels(vowel, style).items(), CODA_SPELLINGS[coda].items())
            for (o, ow), (v, vw), (c, cw) in product(*parts):
                out[(o, v, c)] = max(out.get((o, v, c), 0.0), ow * vw * cw)
    if letters.startswith("wh"):
        for (o, v, c), w in _spelled("h" + letters[2:], style):
            wide = {"ㅏ": "ㅘ", "ㅣ": "ㅟ"}.get(v, v)
            out[(o, wide, c)] = max(out.get((o, wide, c), 0.0), 0.9 * w)
    return tuple(sorted(out.items()))


def _vowels(spelling: str, style: str) -> dict[str, float]:
    weights = VOWEL_SPELLINGS[spelling]
    if spelling not in {"o", "yo", "u"}:
        return weights
    plain = PLAIN[style]
    # A plain u is ㅓ by custom of the press only (Sung, Jung): that does not hang on breves.
    return {v: w if spelling == "u" and v == "ㅓ" else plain.get(v, w) for v, w in weights.items()}


def _as_given(reading: Reading) -> Reading:
    """Weigh the syllables of a given name: what names are made of comes before what only could be spelled so."""
    usual = max((w for s, w in reading.items() if put_together(s) in NAME_SYLLABLES), default=0.0)
    if usual == 0.0:
        return reading
    return {s: w / usual if put_together(s) in NAME_SYLLABLES else w * RARE for s, w in reading.items()}


Spelled = tuple[str, Reading]
"""Letters and what they may stand for, before the law of initial sounds."""


def _split(letters: str, style: str) -> list[tuple[Spelled, ...]]:
    """All ways to read letters as one or two syllables."""
    out: list[tuple[Spelled, ...]] = []
    whole = dict(_spelled(letters, style))
    if whole:
        out.append(((letters, whole),))
    for cut in range(1, len(letters)):
        if letters[cut] == "'":
            continue
        left, right = _spelled(letters[:cut], style), _spelled(letters[cut:], style)
        if left and right:
            out.append(((letters[:cut], dict(left)), (letters[cut:], dict(right))))
    return out


def fold_korean(text: str) -> str:
    """Lower case with one apostrophe; breves are kept as ``ŏ`` and ``ŭ``, other marks dropped."""
    text = re.sub(r"[’‘ʼʻ`´]", "'", unicodedata.normalize("NFC", text)).lower()
    # Lists of the United States write an apostrophe for the breve: Kim Yo'ng-ch'o'l.
    text = re.sub(r"(?<=[ou])'", "\u0306", text)
    text = unicodedata.normalize("NFC", text)
    out = []
    for character in text:
        if character in "ŏŭ":
            out.append(character)
        elif character == "ǒ":
            out.append("ŏ")
        elif character == "ǔ":
            out.append("ŭ")
        else:
            out.append(unicodedata.normalize("NFD", character)[0])
    return "".join(out)


_ASPIRATED = re.compile(r"^(?:th|kh|ph|chh)")


def _style(tokens: list[str], family: str) -> str:
    """By which custom a name is spelled, as far as its letters tell."""
    joined = " ".join(tokens)
    if "ŏ" in joined or "ŭ" in joined:
        return "breve"
    if family in NORTHERN or any(_ASPIRATED.match(t) for t in tokens):
        return "open"
    wide, flat = "eo" in joined, re.search(r"eu(?!i)", joined) is not None
    if wide or flat:
        return "revised" if wide and flat else "eo" if wide else "eu"
    return "south" if family in SOUTHERN else "open"


def _is_family(reading: Reading) -> bool:
    return any(w >= 0.5 and put_together(s) in FAMILY_HANGUL for s, w in reading.items())


@lru_cache(maxsize=50_000)
def read_korean(text: str) -> tuple[KoreanName, ...]:
    """Read a name as Korean, in every order and segmentation that the tables allow.

    Args:
        text: A name in Hangul or Latin letters, family name first or last.

    Returns:
        The readings; empty where the name cannot be Korean.
    """
    if is_hangul(text):
        return tuple(_read_hangul(text))
    words = [w for w in re.split(r"[\s]+", fold_korean(text).replace(".", " ").strip()) if w]
    if not 2 <= len(words) <= 3 or any(not re.fullmatch(r"[a-zŏŭ'-]{1,24}", w) for w in words):
        return ()
    tokens = [t for w in words for t in w.split("-") if t]
    out: list[KoreanName] = []
    for family, given, last in ((words[0], words[1:], False), (words[-1], words[:-1], True)):
        if "-" in family or (last and len(words) == 3 and "-" in "".join(given)):
            continue
        if last and len(family) < 3:
            continue
        style = _style(tokens, family)
        names = [t for w in given for t in w.split("-") if t]
        out += [_name(text, f, g) for f in _families(family) for g in _givens(names, style)]
    return tuple(out + _two_words(text, words))


def _two_words(text: str, words: list[str]) -> list[KoreanName]:
    """A family name of two syllables printed as two words: ``Nam Gung Min``."""
    if len(words) != 3 or "-" in "".join(words):
        return []
    first, second = ((w, dict(_spelled(w, "open"))) for w in words[:2])
    if not _is_double(first, second):
        return []
    return [_name(text, (first, second), given) for given in _givens(words[2:], _style(words, ""))]


def _families(letters: str) -> list[tuple[Spelled, ...]]:
    """A family name's syllables; two of them where the two make a family name."""
    whole = dict(_spelled(letters, "open"))
    for hangul in FAMILY_CUSTOM.get(letters, ""):
        whole[take_apart(hangul)] = CUSTOM_WEIGHT
    out: list[tuple[Spelled, ...]] = [((letters, whole),)] if _is_family(_with_law(whole, LAW_WEIGHT)) else []
    pairs = _split(letters, "open") if len(letters) > 5 else []
    return out + [pair for pair in pairs if len(pair) == 2 and _is_double(*pair)]


def _is_double(first: Spelled, second: Spelled) -> bool:
    """Whether two syllables may make a family name of two."""
    return any(put_together(x) + put_together(y) in TWO_SYLLABLE_FAMILIES for x in first[1] for y in second[1])


def _givens(tokens: list[str], style: str) -> list[tuple[Spelled, ...]]:
    if len(tokens) == 1:
        return [tuple((s, _as_given(r)) for s, r in g) for g in _split(tokens[0], style)]
    if len(tokens) == 2:
        first, second = (dict(_spelled(t, style)) for t in tokens)
        return [((tokens[0], _as_given(first)), (tokens[1], _as_given(second)))] if first and second else []
    return []


def _name(text: str, family: tuple[Spelled, ...], given: tuple[Spelled, ...]) -> KoreanName:
    """A name with the law of initial sounds applied; a family name of one syllable is one that Koreans bear."""
    lawful = tuple(_with_law(r, LAW_WEIGHT) for _, r in family)
    if len(lawful) == 1:
        lawful = ({s: w for s, w in lawful[0].items() if put_together(s) in FAMILY_HANGUL},)
    return KoreanName(
        lawful,
        tuple(_with_law(r, LAW_WEIGHT if place == 0 else INNER_LAW_WEIGHT) for place, (_, r) in enumerate(given)),
        text,
        tuple((letters, frozenset(map(put_together, reading))) for letters, reading in (*family, *given)),
    )


def _read_hangul(text: str) -> list[KoreanName]:
    letters = strip_particle(re.sub(r"[^가-힣]", "", text))
    if not 2 <= len(letters) <= 4:
        return []
    double = letters[:2] in TWO_SYLLABLE_FAMILIES and len(letters) >= 3
    spelled: list[Spelled] = [(c, {take_apart(c): 1.0}) for c in letters]
    out = []
    for size in (2, 1) if double else (1,):
        family = tuple(_with_law(r, LAW_WEIGHT) for _, r in spelled[:size])
        out.append(replace(_name(text, tuple(spelled[:size]), tuple(spelled[size:])), family=family))
    return out


def agreement(left: Reading, right: Reading) -> tuple[float, str]:
    """How well two readings of a syllable agree.

    Args:
        left: One reading.
        right: The other.

    Returns:
        The weight of the best syllable that both allow, 0 where there is none, and that syllable.
    """
    best, which = 0.0, ""
    for syllable, weight in left.items():
        other = right.get(syllable, 0.0)
        if min(weight, other) > best:
            best, which = min(weight, other), put_together(syllable)
    return best, which


@dataclass(frozen=True, slots=True)
class KoreanMatch:
    """How well two Korean names agree.

    Attributes:
        family: In [0, 1].
        given: In [0, 1], the worst syllable's.
        hangul: The best common reading, ``""`` where there is none.
        reasons: The syllables that are spelled differently, in words.
    """

    family: float
    given: float
    hangul: str
    reasons: tuple[str, ...] = ()


def match_korean(a: str, b: str) -> KoreanMatch | None:
    """Compare two names as Korean ones.

    Args:
        a: A name, Latin or Hangul.
        b: Another.

    Returns:
        The agreement of the readings that agree best; ``None`` where either cannot be Korean.
    """
    best: KoreanMatch | None = None
    for left in read_korean(a):
        for right in read_korean(b):
            found = _match(left, right)
            if best is None or (min(found.family, found.given), found.family) > (
                min(best.family, best.given),
                best.family,
            ):
                best = found
    return best


def _match(left: KoreanName, right: KoreanName) -> KoreanMatch:
    if len(left.family) != len(right.family):
        return KoreanMatch(0.0, 0.0, "")
    families = [agreement(a, b) for a, b in zip(left.family, right.family, strict=True)]
    family = min(w for w, _ in families)
    if len(left.given) != len(right.given):
        return KoreanMatch(family, 0.0, "")
    givens = [agreement(a, b) for a, b in zip(left.given, right.given, strict=True)]
    hangul = "".join(h for _, h in (*families, *givens))
    return KoreanMatch(family, min((w for w, _ in givens), default=0.0), hangul, _told(left, right, hangul))


def _told(left: KoreanName, right: KoreanName, hangul: str) -> tuple[str, ...]:
    """The syllables that are spelled in two ways, in words: ``Ri ~ Lee: 리, law of initial sounds``."""
    if not len(left.spelled) == len(right.spelled) == len(hangul):
        return ()
    out = []
    for (one, plain), (other, bare), syllable in zip(left.spelled, right.spelled, hangul, strict=True):
        if one != other:
            plainly = syllable in plain and syllable in bare and not {one, other} & SOUTHERN
            law = "" if plainly or take_apart(syllable)[0] not in "ㄹㄴㅇ" else ", law of initial sounds"
            out.append(f"{one.capitalize()} ~ {other.capitalize()}: {syllable}{law}")
    return tuple(out) or (f"the same syllables: {hangul}",)
