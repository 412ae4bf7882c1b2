"""Names in Cyrillic, Greek and Arabic script, put into Latin letters for comparison.

The spellings aim at no standard: what follows (``sound_key``, consonant skeletons) forgets the choices in
which transliterations differ. Arabic writes no short vowels, so its words compare by consonants only.
"""

from __future__ import annotations

import re
import unicodedata

_CYRILLIC = dict(zip(
    "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюяћђљњџјўқғңәөүұһ",
    (
        "a", "b", "v", "g", "g", "d", "e", "e", "ye", "zh", "z", "i", "i", "yi", "y", "k", "l", "m", "n", "o", "p",
        "r",
        "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "c", "dj", "lj", "nj", "dz",
        "j", "u", "k", "g", "ng", "a", "o", "u", "u", "h",
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
_ARABIC = dict(zip(
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإئؤپچژگکی",
    (
        "a", "b", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z", "", "gh", "f", "q",
        "k",
        "l", "m", "n", "h", "w", "y", "a", "a", "", "a", "a", "i", "i", "u", "p", "ch", "zh", "g", "k", "y",
    ),
    strict=True,
))  # fmt: skip
_TABLES = {"CYRILLIC": _CYRILLIC, "GREEK": _GREEK, "ARABIC": _ARABIC}


def script_of(text: str) -> str:
    """The script of a text's first letter, by its Unicode name.

    Args:
        text: Any text.

    Returns:
        ``LATIN``, ``CYRILLIC``, ``ARABIC``, ``CJK``, ``HANGUL`` ...; ``""`` where there is no letter.
    """
    for character in text:
        if character.isalpha():
            name = unicodedata.name(character, "").split(" ")[0]
            return "CJK" if name in {"CJK", "HIRAGANA", "KATAKANA"} else name
    return ""


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
    table = _TABLES.get(script)
    if table is None:
        return None
    plain = unicodedata.normalize("NFC", text.lower())
    if script == "GREEK":
        plain = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    if script == "ARABIC":
        plain = re.sub(r"[\u064b-\u0652\u0640]", "", plain)
        plain = re.sub(r"(^|\s)ال", r"\1al ", plain)
    spelled = "".join(table.get(c, c) for c in plain)
    return " ".join(word.capitalize() for word in spelled.split())
