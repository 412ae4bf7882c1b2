"""Chinese names in Latin letters: pinyin and Wade-Giles read as the same syllables.

As with Korean, a spelling stands for a set of syllables: without its apostrophe Wade-Giles ``ch`` is
pinyin ``zh``, ``j``, ``ch`` or ``q``. Two names agree where every syllable allows a common one.
"""

from __future__ import annotations

import re
from functools import lru_cache

_INITIALS = {
    "": ("",), "p": ("b", "p"), "p'": ("p",), "m": ("m",), "f": ("f",), "t": ("d", "t"), "t'": ("t",), "n": ("n",),
    "l": ("l",), "k": ("g", "k"), "k'": ("k",), "h": ("h",), "ch": ("zh", "j", "ch", "q"), "ch'": ("ch", "q"),
    "hs": ("x",), "sh": ("sh",), "j": ("r",), "ts": ("z", "c"), "ts'": ("c",), "tz": ("z", "c"), "tz'": ("c",),
    "s": ("s",), "ss": ("s",), "sz": ("s",), "y": ("y",), "w": ("w",),
}  # fmt: skip
_FINALS = {
    "a": "a", "ai": "ai", "an": "an", "ang": "ang", "ao": "ao", "e": "e", "ei": "ei", "en": "en", "eng": "eng",
    "o": "o e", "ou": "ou", "i": "i", "ih": "i", "u": "u", "ia": "ia", "iao": "iao", "ieh": "ie", "ie": "ie",
    "ien": "ian", "in": "in", "ing": "ing", "iang": "iang", "iu": "iu", "iung": "iong", "ua": "ua", "uai": "uai",
    "uan": "uan", "uang": "uang", "ui": "ui", "uei": "ui", "un": "un", "ung": "ong", "uo": "uo", "ü": "u",
    "üeh": "ue",
    "ueh": "ue", "üan": "uan", "ün": "un", "erh": "er", "eh": "e", "en-": "en", "u-": "u", "ze": "i", "zu": "i",
}  # fmt: skip
_WHOLE = {
    "yu": ("you", "yu"), "yeh": ("ye",), "yen": ("yan",), "yi": ("yi",), "i": ("yi",), "yung": ("yong",),
    "ying": ("ying",), "yin": ("yin",), "yüan": ("yuan",), "yuan": ("yuan",), "yün": ("yun",), "yun": ("yun",),
    "yang": ("yang",), "yao": ("yao",), "ya": ("ya",), "yueh": ("yue",), "yüeh": ("yue",), "wu": ("wu",),
    "wang": ("wang",),
    "wei": ("wei",), "wen": ("wen",), "wan": ("wan",), "weng": ("weng",), "o": ("e",), "en": ("en",), "an": ("an",),
    "ai": ("ai",), "ao": ("ao",), "ang": ("ang",), "erh": ("er",), "hsü": ("xu",), "hsu": ("xu",), "hsi": ("xi",),
}  # fmt: skip
_PINYIN = re.compile(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|uai|uan|iao|ian|ang|eng|ing|ong|ai|an|ao|ei|en|er|ou|ia|ie|"
    r"in|iu|ua|ue|ui|un|uo|üe|a|e|i|o|u|ü)"
)
_NO_GILES = re.compile(r"^(?:zh|[bdgqxz]|r)|ian$|ie$|ong$|ue$")
"""Letters that only pinyin has."""

FAMILIES = frozenset((
    "wang", "li", "zhang", "liu", "chen", "yang", "zhao", "huang", "zhou", "wu", "xu", "sun", "hu", "zhu", "gao",
    "lin", "he",
    "guo", "ma", "luo", "liang", "song", "zheng", "xie", "han", "tang", "feng", "yu", "dong", "xiao", "cheng",
    "cao", "yuan",
    "deng", "fu", "shen", "zeng", "peng", "lu", "su", "jiang", "cai", "jia", "ding", "wei", "xue", "ye", "yan",
    "pan", "du",
    "dai", "xia", "zhong", "wan", "tian", "ren", "fan", "fang", "shi", "yao", "tan", "liao", "zou", "xiong", "jin",
    "hao",
    "kong", "bai", "cui", "kang", "mao", "qiu", "qin", "gu", "hou", "shao", "meng", "long", "duan", "lei", "qian",
    "yin", "xi",
    "yi", "chang", "qiao", "lai", "gong", "wen", "hua", "bo", "sun", "hong", "ai", "ouyang", "sima", "bao", "ji",
    "qi", "mo",
))  # fmt: skip
"""Family names in pinyin."""


@lru_cache(maxsize=20_000)
def _syllables(token: str) -> tuple[frozenset[str], ...] | None:
    """The pinyin syllables that one or two syllables of either system may be; ``None`` where they are none."""
    one = _one(token)
    if one:
        return (one,)
    for cut in range(2, len(token) - 1):
        left, right = _one(token[:cut]), _one(token[cut:])
        if left and right:
            return (left, right)
    return None


@lru_cache(maxsize=20_000)
def _one(token: str) -> frozenset[str]:
    out = set(_WHOLE.get(token, ()))
    if _PINYIN.fullmatch(token.replace("ü", "u")) and "'" not in token:
        out.add(token.replace("ü", "u"))
    for initial, heads in _INITIALS.items():
        final = token[len(initial) :]
        if initial and token.startswith(initial) and final in _FINALS and not _NO_GILES.search(token):
            tails = _FINALS[final].split()
            out |= {head + tail for head in heads for tail in tails if _fits(head, tail)}
    return frozenset(out)


def _fits(head: str, tail: str) -> bool:
    """Whether pinyin has such a syllable: j, q, x stand before i and ü only, zh, ch, sh, z, c before others."""
    front = tail.startswith(("i", "ü")) and tail != "i"
    if head in {"j", "q", "x"}:
        return front or tail in {"i", "u", "uan", "ue", "un"}
    return not front or head in {"b", "p", "m", "d", "t", "n", "l", "r", ""}


def match_chinese(a: str, b: str) -> str | None:
    """Compare two names as Chinese ones of different spelling.

    Args:
        a: A folded name, family name first, words and hyphens as printed.
        b: Another.

    Returns:
        The common reading in pinyin; ``""`` where both are Chinese and differ; ``None`` where either is no
        Chinese name or both are plain pinyin, which letters alone compare.
    """
    left, right = _read(a), _read(b)
    if left is None or right is None:
        return None
    if len(left) != len(right):
        return ""
    common = [x & y for x, y in zip(left, right, strict=True)]
    if not all(common):
        return ""
    return " ".join(min(c) for c in common)


def _read(text: str) -> list[frozenset[str]] | None:
    words = text.lower().replace("’", "'").split()
    if not 2 <= len(words) <= 3:
        return None
    out: list[frozenset[str]] = []
    for token in (t for w in words for t in w.split("-") if t):
        found = _syllables(token)
        if found is None:
            return None
        out += found
    return out if 2 <= len(out) <= 4 and out[0] & FAMILIES else None
