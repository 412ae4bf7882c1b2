"""Names in other alphabets, put into Latin letters for comparison.

The spellings aim at no standard: what follows (sounds, consonant skeletons) forgets the choices in which
transliterations differ. Arabic and Hebrew write no short vowels: a word that the table of given names holds
gets its vowels from there, any other compares by its consonants. Indic and Ethiopic letters are read by
their Unicode names (``DEVANAGARI LETTER KA``).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from secondsource.text.names_given import given_names, spelled
from secondsource.text.names_sounds import fold_name

_CYRILLIC = dict(zip(
    "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюяћђљњџјўқғңәөүұһѓќѕ",
    (
        "a", "b", "v", "g", "g", "d", "e", "e", "ye", "zh", "z", "i", "i", "yi", "y", "k", "l", "m", "n", "o", "p",
        "r",
        "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "c", "dj", "lj", "nj", "dz",
        "j", "u", "k", "g", "ng", "a", "o", "u", "u", "h", "gj", "kj", "dz",
    ),
    strict=True,
))  # fmt: skip
_GREEK = dict(zip(
    "αβγδεζηθικλμνξοπρσςτυφχψω",
    (
        "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "y", "f",
        "ch", "ps", "o",
    ),
    strict=True,
))  # fmt: skip
_GREEK_PAIRS = (("ου", "u"), ("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("τζ", "tz"), ("αυ", "av"), ("ευ", "ev"))
_GEORGIAN = dict(zip(
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    (
        "a", "b", "g", "d", "e", "v", "z", "t", "i", "k", "l", "m", "n", "o", "p", "zh", "r", "s", "t", "u", "p", "k",
        "gh", "q", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "j", "h",
    ),
    strict=True,
))  # fmt: skip
_ARMENIAN = dict(zip(
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
    (
        "a", "b", "g", "d", "e", "z", "e", "y", "t", "zh", "i", "l", "kh", "ts", "k", "h", "dz", "gh", "ch", "m", "y",
        "n", "sh", "o", "ch", "p", "j", "r", "s", "v", "t", "r", "ts", "v", "p", "k", "o", "f",
    ),
    strict=True,
))  # fmt: skip
_ARABIC = dict(zip(
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإئؤپچژگکیے",
    (
        "a", "b", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z", "", "gh", "f", "q",
        "k",
        "l", "m", "n", "h", "u", "i", "a", "a", "", "a", "a", "i", "i", "u", "p", "ch", "zh", "g", "k", "i", "i",
    ),
    strict=True,
))  # fmt: skip
_HEBREW = dict(zip(
    "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
    (
        "a", "b", "g", "d", "h", "u", "z", "kh", "t", "i", "k", "k", "l", "m", "m", "n", "n", "s", "", "p", "p", "ts",
        "ts", "k", "r", "sh", "t",
    ),
    strict=True,
))  # fmt: skip
_TABLES = {
    "CYRILLIC": _CYRILLIC, "GREEK": _GREEK, "GEORGIAN": _GEORGIAN, "ARMENIAN": _ARMENIAN, "ARABIC": _ARABIC,
    "HEBREW": _HEBREW,
}  # fmt: skip
_NAMED = frozenset((
    "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA",
    "ETHIOPIC", "KATAKANA", "HIRAGANA",
))  # fmt: skip
"""Scripts whose letters are read by their Unicode names."""

CONSONANTAL = frozenset(("ARABIC", "HEBREW"))
"""Scripts that write no short vowels."""

_ARABIC_WORDS = {
    "بن": "bin", "ابن": "ibn", "بنت": "bint", "ابو": "abu", "ابي": "abu", "ام": "umm", "ولد": "ould", "عبد": "abd",
    "الدين": "al din", "حاجي": "haji", "الحاج": "haji", "ملا": "mullah", "شيخ": "sheikh", "الشيخ": "sheikh",
    "مولوي": "maulavi", "خان": "khan", "زاده": "zadeh", "پور": "pur", "نژاد": "nejad", "شاه": "shah", "آل": "al",
}  # fmt: skip
_HEBREW_WORDS = {"בן": "ben", "בר": "bar", "בת": "bat"}


def script_of(text: str) -> str:
    """The script of a text's first letter, by its Unicode name.

    Args:
        text: Any text.

    Returns:
        ``LATIN``, ``CYRILLIC``, ``ARABIC``, ``CJK``, ``HANGUL`` ...; ``""`` where there is no letter.
    """
    for character in text:
        if character.isalpha():
            return unicodedata.name(character, "").split(" ")[0]
    return ""


@lru_cache(maxsize=50_000)
def to_latin(text: str) -> str | None:
    """Spell a name in Latin letters.

    Args:
        text: A name.

    Returns:
        Its spelling; the text itself where it is Latin; ``None`` for a script without a table.
    """
    script = script_of(text)
    if script in {"LATIN", ""}:
        return text
    if script in _NAMED:
        put = _by_names(text)
    elif script == "ARABIC":
        put = " ".join(_arabic(word) for word in fold_name(text).split())
    elif script in _TABLES:
        put = _by_table(text, script)
    else:
        return None
    return " ".join(word.capitalize() for word in put.split())


def _by_table(text: str, script: str) -> str:
    table = _TABLES[script]
    plain = unicodedata.normalize("NFC", text.lower())
    if script == "GREEK":
        plain = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
        for pair, put in _GREEK_PAIRS:
            plain = plain.replace(pair, put)
    if script == "ARMENIAN":
        plain = plain.replace("ու", "u").replace("և", "ev")
    if script == "HEBREW":
        return " ".join(_hebrew(w) for w in re.sub(r"[\u0591-\u05c7]", "", plain).replace("־", " ").split())
    return "".join(table.get(c, c) for c in plain)


def _hebrew(word: str) -> str:
    names = given_names(word)
    if names:
        return spelled(min(names))
    return _HEBREW_WORDS.get(word) or "".join(_HEBREW.get(c, c) for c in word)


@lru_cache(maxsize=50_000)
def _arabic(word: str) -> str:
    """One folded word of Arabic script, with the article and compounds apart."""
    if word in _ARABIC_WORDS:
        return _ARABIC_WORDS[word]
    names = given_names(word)
    if names:
        return spelled(min(names))
    for head in ("عبد", "ال"):
        if word.startswith(head) and len(word) > len(head) + 1:
            return f"{'abd' if head == 'عبد' else 'al'} {_arabic(word[len(head) :])}"
    for cut in range(3, len(word) - 2):
        if given_names(word[:cut]) and (given_names(word[cut:]) or word[cut:] in _ARABIC_WORDS):
            return f"{_arabic(word[:cut])} {_arabic(word[cut:])}"
    glides = re.sub(r"^و|و(?=[اآ])", "w", re.sub(r"^[يی]|[يی](?=[اآ])", "y", word))
    return "".join(_ARABIC.get(c, c) for c in glides)


_NAME = re.compile(r"(LETTER|VOWEL SIGN|SYLLABLE|SIGN)(?: SMALL)? (.+)")


def _by_names(text: str) -> str:
    """Letters by their Unicode names; an Indic consonant keeps its ``a`` where no other vowel follows."""
    out = ""
    for character in unicodedata.normalize("NFC", text):
        found = _NAME.search(unicodedata.name(character, ""))
        if found is None:
            out += character if not unicodedata.combining(character) else ""
            continue
        sound = found[2].lower().split()[-1]
        if found[1] == "VOWEL SIGN":
            out = out.removesuffix("a") + sound
        elif found[1] == "SIGN":
            out = out.removesuffix("a") if sound == "virama" else out + {"anusvara": "n", "visarga": "h"}.get(sound, "")
        else:
            out += sound
    return re.sub(r"([aiu])\1", r"\1", re.sub(r"(?<=[aeiou][^\Waeiou])a\b", "", out))
