"""Han characters and their readings: Mandarin in pinyin, Cantonese in Jyutping, Korean in Hangul.

``han_readings.txt`` is drawn from the Unihan database (Unicode 15.0: kMandarin, kHanyuPinlu, kXHC1983,
kCantonese, kHangul, kSimplifiedVariant) for the characters of GB 2312, the first level of Big5 and
KS X 1001. Some characters have several readings; names use any of them (曾 is Zeng, 单 is Shan).
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Literal

System = Literal["mandarin", "cantonese", "korean"]

_SECOND_LEVEL = 0xD8
"""First byte of GB 2312 from which on characters are rare: names are seldom made of them."""


@cache
def _tables() -> tuple[dict[str, dict[str, str]], dict[str, str]]:
    """Characters by system and syllable, and simplified characters by traditional ones."""
    systems: dict[str, dict[str, str]] = {}
    simple: dict[str, str] = {}
    text = resources.files("secondsource.text").joinpath("han_readings.txt").read_text(encoding="utf8")
    name = ""
    for line in text.splitlines():
        if line.startswith("#"):
            name = line[2:]
        elif name == "simplified":
            simple.update((pair[0], pair[1]) for pair in line.split())
        elif name in {"mandarin", "cantonese", "korean"}:
            syllable, characters = line.split(" ")
            systems.setdefault(name, {})[syllable] = characters
    return systems, simple


@cache
def _readings(system: System) -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for syllable, characters in _tables()[0][system].items():
        for character in characters:
            out.setdefault(character, set()).add(syllable)
    return {c: frozenset(s) for c, s in out.items()}


def is_han(text: str) -> bool:
    """Whether a text has Han characters."""
    return any("\u3400" <= c <= "\u9fff" or "\uf900" <= c <= "\ufaff" for c in text)


def characters_of(text: str) -> str:
    """The Han characters of a text, simplified, so that both ways of writing are one."""
    simple = _tables()[1]
    return "".join(simple.get(c, c) for c in re.sub(r"[^\u3400-\u9fff\uf900-\ufaff]", "", text))


def readings(character: str, system: System) -> frozenset[str]:
    """How a character is read.

    Args:
        character: One character, traditional or simplified.
        system: ``mandarin`` (pinyin without tones, ``v`` for ü), ``cantonese`` (Jyutping without tones) or
            ``korean`` (Hangul).

    Returns:
        Its syllables; empty where the table has none.
    """
    return _readings(system).get(character, frozenset())


@cache
def usual_characters(syllable: str, system: System) -> frozenset[str]:
    """The characters in common use that are read so, simplified.

    Args:
        syllable: A syllable of the system.
        system: The system.

    Returns:
        Characters.
    """
    simple = _tables()[1]
    found = (simple.get(c, c) for c in _tables()[0][system].get(syllable, ""))
    return frozenset(c for c in found if (code := c.encode("gb2312", "ignore")) and code[0] < _SECOND_LEVEL)
