"""A name's words as the parts that names are made of, so that two ways of writing them come to one.

``Abd al-Rahman``, ``Abdurrahman`` and ``Abdel Rahman`` are *abd* and *rahman*; ``Nur al-Din`` and
``Noureddine`` *nur* and *din*; ``Karim Zadeh`` is ``Karimzadeh``. Articles say nothing; ``bin`` and
``ould`` say that what follows is a father's; ``Haji`` or ``Mullah`` may be left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from secondsource.text.names_given import given_names, spelled, stands_with_father
from secondsource.text.names_sounds import fold_name
from secondsource.text.names_tables import MENS_NAMES, WOMENS_NAMES
from secondsource.text.wordset import word_set

Kind = Literal["word", "initial", "light", "either", "patronymic"]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a name.

    Attributes:
        text: Folded, without what ``bond`` says.
        kind: What it is.
        bond: ``abd``, ``abu``, ``umm`` or ``din`` where the part is a compound of it; else ``""``.
        given: Whether it is known as a given name.
        chain: Whether it and a father's name are a whole name.
    """

    text: str
    kind: Kind
    bond: str = ""
    given: bool = False
    chain: bool = False

    @property
    def shown(self) -> str:
        """The part in words."""
        return f"{self.bond} {self.text}".strip() if self.bond != "din" else f"{self.text} din"


@dataclass(frozen=True, slots=True)
class Parts:
    """A name's parts in the printed order.

    Attributes:
        parts: The parts.
        filial: Whether ``bin``, ``ould`` or the like was among the words.
    """

    parts: tuple[Part, ...]
    filial: bool


ARTICLES = word_set(
    "al el ul ur as es ash esh at et an en ad ed az ez ar er de da do dos das del della delle di du des la le las "
    "los van von der den ter ten zu zum zur af the y e i wa und"
)
FILIAL = word_set("bin ibn ben bint binti binte ould wuld wld walad oglu ogly oglou qizi kizi kyzy uulu bar bat")
HONORIFIC = word_set(
    "haji hajji hadji haj hajj el-hajj mullah mulla molla mollah maulavi mawlawi maulawi maulvi molvi mawlavi moulavi "
    "sheikh shaikh shaykh cheikh sheik sayyid sayyed seyyed seyed sayed syed qari ustad akhund "
    "engineer doctor alhaji alhaj mawlana maulana ayatollah hojatoleslam"
)
"""Honorifics that stand in names and are left out again."""

NAME_OR_HONORIFIC = word_set(
    "pir mir khan agha shah begum bibi bey effendi pasha san santa st jan gul imam hakim hafiz ustad"
)
"""Words that are left out too, and that yet are some people's names."""

_BONDS = {
    **dict.fromkeys(word_set("abd abdul abdel abdal abdoul abdol abdil abdur abdus abdou abed abdu abdi"), "abd"),
    **dict.fromkeys(word_set("abu abou aboo bou"), "abu"),
    **dict.fromkeys(word_set("umm oum um"), "umm"),
    **dict.fromkeys(word_set("dhu dhul zul zu thu thul"), "zul"),
}
_ABD = re.compile(r"abd(?:[aeiou]{1,2}(?:[lrnszd]|sh)?(?=[^aeiou])|(?=[^aeiou]))(.{3,})")
_ABU = re.compile(r"ab(?:u|ou|oo)(.{4,})")
_DIN = re.compile(r"(.{2,}?)(?:h?[aeiou]{1,2}[dtl]?)?d(?:in|ine|een|een|yn)")
_ENDINGS = (
    (re.compile(r"(.{3,})z(?:ada|adah|adeh|ade|oda|adegan)"), "zade"), (re.compile(r"(.{3,})(?:pour|pur|poor)"), "pur"),
    (re.compile(r"(.{3,})n(?:ezhad|ejad|ijad|izhad|ejhad|ezad|ajad)"), "nejad"),
    (re.compile(r"(.{3,})(?:oglu|oglou|ogly)"), "oglu"), (re.compile(r"(.{3,})enka"), "enko"),
)  # fmt: skip
_ENDING_WORDS = {
    **dict.fromkeys(word_set("zada zadah zadeh zade"), "zade"), **dict.fromkeys(word_set("pour pur poor"), "pur"),
    **dict.fromkeys(word_set("nezhad nejad nijad nejhad"), "nejad"),
}  # fmt: skip
_DIN_WORDS = word_set("din dine deen addin eddin eddine uddin ud-din aldin eldin eldeen")
_AFTER_SON_OF = word_set(
    "gurion gvir zvi yehuda eliezer dov haim artzi ami ari shimon shlomo shushan yishai jelloun barka bella laden "
    "salman youssef yahya jaber attia halima romdhane arfa hur"
)
"""What stands after ``Ben`` in family names."""
_GOD = word_set("allah ullah llah alla ulla")
_PATRONYMIC = re.compile(
    r".{3,}(?:ovich|evich|yevich|ovic|evic|ovych|evych|iyovych|iovych|yovych|avich|iavich|ovna|evna|yevna|ivna|yivna|"
    r"ovitch|evitch|owitsch|ewitsch|ouna|euna|auna|inichna|owna|ewna|ilyich|ilich|lvovich)"
)
_DOUBLED = re.compile(r"[aeiou]([bcdfghjklmnpqrstvwxyz])\1.{3,}")


def _part(word: str) -> Part:
    """One word by itself."""
    if len(word) == 1:
        return Part(word, "initial")
    if word in HONORIFIC:
        return Part(word, "light", given=bool(given_names(word)))
    if word in NAME_OR_HONORIFIC:
        return Part(word, "either", given=True)
    if given_names(word) or word in MENS_NAMES or word in WOMENS_NAMES:
        return Part(word, "word", given=True, chain=stands_with_father(given_names(word)))
    return _compound(word) or Part(word, "patronymic" if _PATRONYMIC.fullmatch(word) else "word")


def _compound(word: str) -> Part | None:
    """A word of two that were written together; ``None`` where it is not."""
    for bond, pattern in (("abd", _ABD), ("abu", _ABU), ("din", _DIN)):
        found = pattern.fullmatch(word)
        if found is not None and (bond == "abd" or given_names(found[1])):
            return Part(found[1], "word", bond, given=True, chain=True)
    for pattern, put in _ENDINGS:
        found = pattern.fullmatch(word)
        if found is not None:
            return Part(found[1] + put, "word")
    if word.startswith("ben") and len(word) > 5 and given_names(word[3:]):
        return Part(word[3:], "word", given=True)
    return None


@lru_cache(maxsize=50_000)
def parts_of(text: str) -> Parts:
    """Take a name's words as parts.

    Args:
        text: A name in Latin letters, without titles.

    Returns:
        Its parts, articles left out; honorifics count as words where nothing else is left.
    """
    words = _words(text)
    out: list[Part] = []
    place, bond = 0, ""
    while place < len(words):
        word = words[place]
        place += 1
        if word in _BONDS and place < len(words) and not (word == "abdi" or _BONDS[word] == bond):
            bond = _BONDS[word]
        elif word in _DIN_WORDS and out and not out[-1].bond:
            out[-1] = Part(out[-1].text, "word", "din", given=True)
        elif word in _ENDING_WORDS and out:
            out[-1] = Part(out[-1].text + _ENDING_WORDS[word], "word")
        elif word in FILIAL or (word in ARTICLES and (len(words) > 2 or bond)):
            continue
        elif bond == "zul":
            out.append(Part(f"zul{word}", "word", given=True))
            bond = ""
        elif bond == "abd" and word in _GOD:
            out.append(Part("abdullah", "word", given=True))
            bond = ""
        elif bond:
            out.append(Part(word, "word", bond, given=True, chain=True))
            bond = ""
        else:
            out.append(_part(word))
    if bond:
        out.append(_part(bond))
    kept = tuple(out) if any(p.kind in {"word", "patronymic"} for p in out) else tuple(_plain(p) for p in out)
    return Parts(_one_patronymic(kept), filial=any(w in FILIAL for w in words))


def _words(text: str) -> list[str]:
    """The folded words of a name, ``Ben`` put in full where it is short for ``Benjamin`` and no ``son of``."""
    words = fold_name(text).split()
    if len(words) == 2 and words[0] == "ben" and not given_names(words[1]) and words[1] not in _AFTER_SON_OF:
        words[0] = "benjamin"
    return words


def _plain(part: Part) -> Part:
    return Part(part.text, "word", part.bond, part.given) if part.kind == "light" else part


def _one_patronymic(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """A Serbian ``-ović`` is a family name: a patronymic stands beside two other words."""
    if sum(p.kind in {"word", "patronymic", "initial"} for p in parts) >= 3:
        return parts
    return tuple(Part(p.text, "word") if p.kind == "patronymic" else p for p in parts)


@lru_cache(maxsize=50_000)
def father_of(patronymic: str) -> str:
    """The father's name in a Slavic patronymic, as the table of given names spells it where it holds it.

    Args:
        patronymic: ``hryhorovych``, ``grigorievna``.

    Returns:
        ``grigory``; the bare stem where the table has none.
    """
    found = re.fullmatch(r"(.{2,}?)(?:[iy]{0,2}[oeau][vwu]|[iy])?(?:ich|itch|itsch|ych|yc|ic|na)", patronymic)
    stem = found[1] if found is not None else patronymic
    for put in (stem, stem + "y", stem + "i", stem + "a", stem + "ei", stem + "iy", stem + "o", stem[:-1] + "el"):
        names = given_names(put)
        if names:
            return spelled(min(names))
    return stem


@lru_cache(maxsize=50_000)
def without_article(word: str) -> str | None:
    """A word without an Arabic article written onto it: ``Elshammari``, ``Ettounsi``.

    Args:
        word: A folded word.

    Returns:
        The rest, or ``None`` where there is no article.
    """
    if len(word) >= 6 and word[:2] in {"al", "el"}:
        return word[2:]
    return word[2:] if _DOUBLED.fullmatch(word) and word[0] in "ae" else None
