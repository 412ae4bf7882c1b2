"""Cantonese names as Hong Kong spells them: ``Cheung Wai-kit`` read as Jyutping ``zoeng wai git``.

The customary spelling writes neither aspiration nor length of vowels: a spelling stands for a set of
syllables, of which those that no character has drop out.
"""

from __future__ import annotations

from functools import lru_cache

from secondsource.text.names_han import usual_characters

_INITIALS = {
    "": ("", "j"), "p": ("b", "p"), "b": ("b",), "m": ("m",), "f": ("f",), "t": ("d", "t"), "d": ("d",), "n": ("n",),
    "l": ("l", "n"), "k": ("g", "k"), "g": ("g",), "ng": ("ng",), "h": ("h",), "kw": ("gw", "kw"), "gw": ("gw",),
    "qu": ("gw", "kw"), "w": ("w",), "ch": ("z", "c"), "ts": ("z", "c"), "tz": ("z",), "cz": ("z",), "dz": ("z",),
    "j": ("z",), "s": ("s",), "sh": ("s",), "sz": ("s",), "y": ("j",),
}  # fmt: skip
_FINALS = {
    "a": "aa", "ah": "aa", "ai": "ai aai", "aai": "aai", "ay": "ai aai ei", "au": "au aau", "ow": "au", "an": "an aan",
    "am": "am aam", "um": "am", "ang": "ang aang", "ung": "ung", "at": "at aat", "ut": "at ut eot", "ak": "ak aak",
    "uck": "ak", "ap": "ap aap", "e": "e", "eh": "e", "ei": "ei", "ek": "ek ik", "eng": "eng ing", "i": "i ei",
    "ee": "i ei", "y": "i ei", "ie": "i", "ze": "i", "ih": "i", "ik": "ik", "ick": "ik", "in": "in", "een": "in",
    "im": "im", "ing": "ing", "ip": "ip", "it": "it", "iu": "iu", "iew": "iu", "ew": "iu", "o": "o ou", "oh": "o ou",
    "oi": "oi", "oy": "oi", "ok": "ok", "on": "on eon", "ong": "ong", "ot": "ot", "ou": "ou", "oo": "u ou",
    "u": "u yu ou", "ue": "yu", "ui": "ui eoi", "uk": "uk", "un": "un eon an yun", "uen": "yun un", "uet": "yut",
    "eung": "oeng", "eong": "oeng", "euk": "oek", "eun": "eon", "or": "o", "ar": "aa", "uy": "eoi", "ueng": "oeng",
}  # fmt: skip


@lru_cache(maxsize=20_000)
def cantonese(syllable: str) -> frozenset[str]:
    """The Jyutping syllables that a customary spelling may stand for.

    Args:
        syllable: In lower case.

    Returns:
        Syllables in use; empty where the spelling is none.
    """
    if syllable == "ng":
        return frozenset(("ng",))
    out: set[str] = set()
    for initial, heads in _INITIALS.items():
        if syllable.startswith(initial) and syllable[len(initial) :] in _FINALS:
            tails = _FINALS[syllable[len(initial) :]].split()
            out |= {head + tail for head in heads for tail in tails if not (initial == "" and head == "j")}
    return frozenset(s for s in out if usual_characters(s, "cantonese"))
