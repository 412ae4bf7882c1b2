"""Vietnamese and Burmese names: short syllables, each of which counts.

``Trung`` and ``Trương`` or ``Thein`` and ``Than`` are other names, near as their letters are. Vietnamese
syllables are compared letter by letter without tones; Burmese ones by a table of their customary spellings.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from secondsource.text.names_sounds import fold_name
from secondsource.text.wordset import word_set

VIETNAMESE_FAMILIES = word_set(
    "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh truong trinh dao mai lam luong "
    "doan vuong phung quach luu cao chau dam ta thai to kieu tang tong nghiem thach khuat ha la lai luc mac ninh "
    "ong quan ton trieu vien"
)
_VIETNAMESE = re.compile(
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?"
    r"(?:uye|uya|oai|oay|uay|uoi|uou|ieu|yeu|oeo|uyu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|a|e|i|o|u|y)"
    r"(?:ng|nh|ch|[cmnpt])?"
)

_BURMESE = """
aung ong; aye ay; ba; bo; bwa; chit; cho; chaw; daw; hein; hla; hlaing hline hlyne; hlwan; hnin; htay htei hte tay;
htet; htike htaik; htin; htoo htu; htun tun; htut; htwe; khaing khine; khant; khin khinn; khun; ko; kun; kyaing;
kyaw kyow kyawe; kyi kyee; kywe kyway; la; lay; lin linn; lwin; ma; mar; maung mg; may; min minn; moe mo; mon; mu;
mya; myat; myint myinn; myo; myoe; naing; nan; nay ne; ni nee; nu; nwe nway; nyan; nyein nyain; nyi; nyo; nyunt
nyun; ohn ohne; oo; pa; phone hpone phon; phyo hpyo; pyae pye; pyone; sai; san; sandar sanda; sann; saw; sein;
shein; shwe shwei; sint; soe so; su; swe sway; taik; tin; tint; thaik; than; thandar thanda; thant; thar tha;
thaung; thaw; thazin; thein tein; theingi; thet; thi; thida thidar; thiha; thin thinn; thu; thura; thurein; thuzar
thuza; thwin; toe to; wai; wah wa; wunna wunnah; win winn wynn; wut; yadanar yadana; ye yay; yi yee; yin; yu; zar;
zarni zarne; zaw; zayar zeya zeyar zaya; zin; zwe
"""
_SPELLINGS: dict[str, str] = {}
for _entry in _BURMESE.replace("\n", " ").split(";"):
    _words = _entry.split()
    for _word in _words:
        _SPELLINGS[_word] = _words[0]
_HONORIFICS = word_set("u daw ko ma maung mg")
_TELLING = word_set(
    "aung hla hlaing htay htun htut htwe khaing khin kyaw kyi lwin myint myat myo naing nyunt nyein phyo shwe soe "
    "swe thein thet thiha thura tint wunna zayar zaw moe oo win zin"
)
"""Syllables that few other languages have: two of them make a name Burmese."""


def match_southeast(a: str, b: str) -> bool | None:
    """Compare two names syllable by syllable.

    Args:
        a: A name in Latin letters.
        b: Another.

    Returns:
        Whether they agree; ``None`` where the two are not both Vietnamese or both Burmese.
    """
    for read in (_vietnamese, burmese):
        left, right = read(a), read(b)
        if left and right:
            return _rotated(left, right)
    return None


@lru_cache(maxsize=20_000)
def _vietnamese(text: str) -> tuple[str, ...]:
    words = tuple(fold_name(text).split())
    named = bool(words) and (words[0] in VIETNAMESE_FAMILIES or words[-1] in VIETNAMESE_FAMILIES)
    if not named or not 3 <= len(words) <= 5 or not all(_VIETNAMESE.fullmatch(w) for w in words):
        return ()
    return words


@lru_cache(maxsize=20_000)
def burmese(text: str) -> tuple[str, ...]:
    """A name read as Burmese.

    Args:
        text: A name in Latin letters.

    Returns:
        Its syllables, each in its first spelling, without honorifics; empty where it is not Burmese.
    """
    words = fold_name(text).split()
    if not 2 <= len(words) <= 6 or not all(w in _SPELLINGS or w == "u" for w in words):
        return ()
    if sum(_SPELLINGS.get(w) in _TELLING for w in words) < min(2, len(words)):
        return ()
    while len(words) > 2 and words[0] in _HONORIFICS:
        words = words[1:]
    return tuple(_SPELLINGS[w] for w in words if w != "u")


def _rotated(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the words are the same, or with the family name at the other end, or both ends turned."""
    return right in {left, (*left[1:], left[0]), (left[-1], *left[:-1]), left[::-1]}


def tones_differ(a: str, b: str) -> bool:
    """Whether two Vietnamese names both print their marks and differ in them (``Đức``, ``Dục``).

    Args:
        a: A name.
        b: Another, of the same plain letters.

    Returns:
        Whether the marks part them.
    """
    if not (_vietnamese(a) and _vietnamese(b)):
        return False
    left, right = (unicodedata.normalize("NFC", t).casefold().split() for t in (a, b))
    return not (a.isascii() or b.isascii()) and sorted(left) != sorted(right)
