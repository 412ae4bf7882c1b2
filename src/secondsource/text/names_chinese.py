"""Chinese names: pinyin, Wade-Giles, Cantonese custom and characters, read as the same syllables.

As with Korean, a spelling stands for a set of syllables: without its apostrophe Wade-Giles ``ch`` is
pinyin ``zh``, ``j``, ``ch`` or ``q``. Two names agree where every syllable allows a common one; a Cantonese
spelling agrees with a Mandarin one where some character in common use is read both ways.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from secondsource.text.names_cantonese import cantonese
from secondsource.text.names_han import characters_of, is_han, readings, usual_characters
from secondsource.text.wordset import word_set

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
    "ueh": "ue", "üan": "uan", "ün": "un", "erh": "er", "eh": "e", "ze": "i", "zu": "i",
}  # fmt: skip
_WHOLE = {
    "yu": ("you", "yu"), "yeh": ("ye",), "yen": ("yan",), "yi": ("yi",), "i": ("yi",), "yung": ("yong",),
    "ying": ("ying",), "yin": ("yin",), "yüan": ("yuan",), "yuan": ("yuan",), "yün": ("yun",), "yun": ("yun",),
    "yang": ("yang",), "yao": ("yao",), "ya": ("ya",), "yueh": ("yue",), "yüeh": ("yue",), "wu": ("wu",),
    "wang": ("wang",),
    "wei": ("wei",), "wen": ("wen",), "wan": ("wan",), "weng": ("weng",), "o": ("e",), "en": ("en",), "an": ("an",),
    "ai": ("ai",), "ao": ("ao",), "ang": ("ang",), "erh": ("er",), "hsü": ("xu",), "hsu": ("xu",), "hsi": ("xi",),
    "lyu": ("lu",), "nyu": ("nu",), "lee": ("li",), "ing": ("ying",),
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
    "yi", "chang", "qiao", "lai", "gong", "wen", "hua", "bo", "hong", "ai", "ouyang", "sima", "bao", "ji",
    "qi", "mo", "zhuang", "tao", "nie", "ning", "ni", "niu", "pei", "pang", "pu", "ruan", "sheng", "si", "tong", "tu",
    "weng", "wan", "xiang", "xing", "you", "zang", "zuo", "zhan", "zhen", "cen", "chu", "chi", "che", "gan", "ge",
    "geng", "guan", "gui", "ke", "lang", "le", "lian", "ling", "lou", "lv", "mei", "mi", "miao", "min", "mu", "rong",
    "shu", "shang", "shan", "yue", "yun", "zhai", "zhuo", "zong", "jing", "ju", "jiao", "kuang", "bi", "bian", "bu",
    "cong", "dou", "fei", "huo", "huan",
))  # fmt: skip
"""Family names in pinyin."""

CANTONESE_FAMILIES = frozenset(
    "陈黄张李王林刘何梁吴郑叶罗邓谢冯曾蔡杨许赵周苏麦余郭卢潘马徐朱莫胡江萧钟谭彭方杜关袁冼廖欧孔韩黎严唐温石蒋邱丁夏侯程曹姚简范游"
    "龙区招伍岑汤霍文甘崔雷尹容高孙沈傅戴田任姜董魏陆毛秦白顾武贺万钱洪庄颜施柯利司伦植凌"
)
"""Characters of family names in the South of China."""

Syllables = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class ChineseName:
    """A name read as Chinese, family name first.

    Attributes:
        system: ``mandarin``, ``cantonese`` or ``characters``.
        syllables: What each syllable may be; for characters one character each.
        extra: Other words, as a Western given name.
        turned: Whether the family name was printed last.
    """

    system: str
    syllables: Syllables
    extra: frozenset[str]
    turned: bool


@lru_cache(maxsize=20_000)
def _split(token: str) -> tuple[Syllables, ...]:
    """The pinyin syllables that one or two syllables of either system may be, in every division."""
    one = _one(token)
    out: list[Syllables] = [(one,)] if one else []
    for cut in range(1, len(token)):
        left, right = _one(token[:cut]), _one(token[cut:].removeprefix("'"))
        if left and right and (cut > 1 or token[0] in "aeo"):
            out.append((left, right))
    return tuple(out)


@lru_cache(maxsize=20_000)
def _one(token: str) -> frozenset[str]:
    out = set(_WHOLE.get(token, ()))
    plain = token.replace("ü", "u").replace("v", "u")
    if _PINYIN.fullmatch(plain) and "'" not in token and usual_characters(_ascii(plain), "mandarin"):
        out.add(plain)
    for initial, heads in _INITIALS.items():
        final = token[len(initial) :]
        if initial and token.startswith(initial) and final in _FINALS and not _NO_GILES.search(token):
            tails = _FINALS[final].split()
            out |= {head + tail for head in heads for tail in tails if _fits(head, tail)}
    return frozenset(out)


def _ascii(syllable: str) -> str:
    """The table's spelling: ``v`` for ü after l and n where there is no other such syllable."""
    return {"lue": "lve", "nue": "nve"}.get(syllable, syllable)


def _fits(head: str, tail: str) -> bool:
    """Whether pinyin has such a syllable: j, q, x stand before i and ü only, zh, ch, sh, z, c before others."""
    front = tail.startswith(("i", "ü")) and tail != "i"
    if head in {"j", "q", "x"}:
        return front or tail in {"i", "u", "uan", "ue", "un"}
    return not front or head in {"b", "p", "m", "d", "t", "n", "l", "r", ""}


@lru_cache(maxsize=20_000)
def read_chinese(text: str) -> tuple[ChineseName, ...]:
    """Read a name as Chinese, in every order and system that its letters allow.

    Args:
        text: A name in Latin letters or in characters.

    Returns:
        The readings; empty where the name cannot be Chinese.
    """
    if is_han(text):
        found = characters_of(text)
        if not 2 <= len(found) <= 4 or "·" in text:
            return ()
        return (ChineseName("characters", tuple(frozenset(c) for c in found), frozenset(), turned=False),)
    words = re.sub(r"[’ʼ`]", "'", text.lower()).replace(".", " ").split()
    if not 2 <= len(words) <= 4 or any(not re.fullmatch(r"[a-zü'-]+", w) for w in words):
        return ()
    return tuple(_mandarin(words)) + tuple(_cantonese(words))


def _orders(words: list[str]) -> list[tuple[str, list[str], bool]]:
    """Family name, the other words, and whether it stood last."""
    return [(words[0], words[1:], False), (words[-1], words[:-1], True)]


def _mandarin(words: list[str]) -> list[ChineseName]:
    out = []
    for family, rest, turned in _orders(words):
        given = [t for w in rest for t in w.split("-") if t]
        surname = (_one(family),) if _one(family) & FAMILIES else _double(family)
        if not surname or len(given) > 2:
            continue
        if len(given) == 1:
            out += [ChineseName("mandarin", (*surname, *g), frozenset(), turned) for g in _split(given[0])]
        elif all(map(_one, given)):
            out.append(ChineseName("mandarin", (*surname, *map(_one, given)), frozenset(), turned))
    return out


def _double(family: str) -> Syllables:
    """A family name of two syllables."""
    plain = family.replace("-", "")
    for cut in range(2, len(plain) - 1):
        if f"{plain[:cut]} {plain[cut:]}" in _DOUBLE:
            return (_one(plain[:cut]), _one(plain[cut:]))
    return ()


_DOUBLE = frozenset((
    "ou yang", "si ma", "si tu", "shang guan", "zhu ge", "ssu ma", "ssu tu", "huang fu", "dong fang", "xia hou",
    "mu rong", "ling hu", "gong sun",
))  # fmt: skip


DOUBLE_FAMILIES = word_set(
    "欧阳 歐陽 司马 司馬 司徒 诸葛 諸葛 上官 皇甫 夏侯 慕容 令狐 公孙 公孫 尉迟 尉遲 长孙 長孫 东方 東方 端木 "
    "独孤 獨孤 南宫 南宮"
)
"""Family names of two characters, simplified and traditional."""


def _cantonese(words: list[str]) -> list[ChineseName]:
    out = []
    for family, rest, turned in _orders(words):
        tokens = [t for w in rest for t in w.split("-") if t]
        given = [t for t in tokens if cantonese(t)]
        extra = frozenset(t for t in tokens if t not in given)
        surname = cantonese(family)
        held = {c for s in surname for c in usual_characters(s, "cantonese")} & CANTONESE_FAMILIES
        if held and 1 <= len(given) <= 3 and len(extra) <= 1:
            out.append(ChineseName("cantonese", (surname, *map(cantonese, given)), extra, turned))
        elif not turned and len(words) > 2 and not cantonese(words[0]):
            out += [
                ChineseName(n.system, n.syllables, n.extra | {words[0]}, n.turned)
                for n in _cantonese(words[1:])
                if not n.extra and not cantonese(words[0])
            ]
    return out


def match_chinese(a: str, b: str) -> str | None:
    """Compare two names as Chinese ones.

    Args:
        a: A name in Latin letters, family name first or last, or in characters.
        b: Another.

    Returns:
        The common reading and the systems, in words; ``""`` where both are Chinese and differ; ``None`` where
        either is no Chinese name.
    """
    left, right = read_chinese(a), read_chinese(b)
    if not left or not right:
        return None
    for one in left:
        for other in right:
            found = _agree(one, other)
            if found:
                return found
    return ""


def _agree(a: ChineseName, b: ChineseName) -> str:
    if len(a.syllables) != len(b.syllables) or (a.extra and b.extra and a.extra != b.extra):
        return ""
    pairs = list(zip(a.syllables, b.syllables, strict=True))
    if a.system == b.system:
        common = [x & y for x, y in pairs]
    elif "characters" in {a.system, b.system}:
        written, spelled = (a, b) if a.system == "characters" else (b, a)
        common = [_read_as(x, spelled.system) & y for x, y in zip(written.syllables, spelled.syllables, strict=True)]
    else:
        common = [characters_as(x, a.system) & characters_as(y, b.system) for x, y in pairs]
        common[0] &= CANTONESE_FAMILIES
    if not all(common):
        return ""
    systems = a.system if a.system == b.system else f"{a.system} and {b.system}"
    return f"{' '.join(min(c) for c in common)} ({systems})"


@lru_cache(maxsize=20_000)
def characters_as(syllables: frozenset[str], system: str) -> frozenset[str]:
    """The characters in common use that a spelling may stand for.

    Args:
        syllables: In pinyin or Jyutping.
        system: ``mandarin`` or ``cantonese``.

    Returns:
        Simplified characters.
    """
    if system == "cantonese":
        return frozenset(c for s in syllables for c in usual_characters(s, "cantonese"))
    spelled = syllables | {s.replace("lu", "lv").replace("nu", "nv") for s in syllables if s[:2] in {"lu", "nu"}}
    return frozenset(c for s in spelled for c in usual_characters(s, "mandarin"))


def _read_as(characters: frozenset[str], system: str) -> frozenset[str]:
    """The syllables as which a system reads characters, pinyin without the dots of ü."""
    if system == "cantonese":
        return frozenset(s for c in characters for s in readings(c, "cantonese"))
    return frozenset(s.replace("v", "u") for c in characters for s in readings(c, "mandarin"))


def in_hangul(text: str) -> tuple[str, ...]:
    """Han characters as Koreans read them.

    Args:
        text: A name in characters.

    Returns:
        Readings in Hangul, at most a few; empty where a character has none.
    """
    out = [""]
    for character in re.sub(r"[^\u3400-\u9fff\uf900-\ufaff]", "", text):
        out = [held + syllable for held in out for syllable in sorted(readings(character, "korean"))][:12]
    return tuple(out)
