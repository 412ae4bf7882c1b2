"""Names of persons, across spellings: taken apart, compared, and when the name cannot tell, said so.

Two people joined wrongly cost a reader more than one person left in two, so ``compare_names`` has
three verdicts: ``same``, ``different`` and ``cannot tell``. Korean names go through ``hangul``; all
others through their parts: family name, given names, initials, in either order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from secondsource.text.hangul import is_hangul, match_korean, read_korean
from secondsource.text.names_chinese import match_chinese
from secondsource.text.names_latin import Aligned, align, fold_name, skeleton
from secondsource.text.names_scripts import script_of, to_latin
from secondsource.text.names_tables import PARTICLES, POSTS, SUFFIXES, TITLES

Verdict = Literal["same", "different", "cannot tell"]

CACHED = 50_000
"""Names held in memory: a corpus prints the same ones again and again."""

SAME = 0.8
"""Least score of ``same``: every part agrees in a spelling that some system or custom prescribes.
On pairs of Korean public figures in several romanisations and Hangul: precision .991, recall .978; what is
joined wrongly are persons whose names are spelled alike."""

DIFFERENT = 0.3
"""Score at and below which names are ``different``: a part is at odds in every spelling."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How two names compare.

    Attributes:
        score: In [0, 1], 1 = surely one name.
        verdict: ``same``, ``different`` or ``cannot tell``.
        reasons: Why, in words.
    """

    score: float
    verdict: Verdict
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name, taken apart.

    Attributes:
        text: As printed.
        core: Without titles and suffix, in the printed order.
        titles: Words before it that are no part of it.
        given: Given names and initials, in order.
        family: Family name, with its particles; ``""`` for a single given name.
        suffix: ``Jr``, ``III``, or ``""``.
        korean: Whether it can be read as Korean, family name first.
    """

    text: str
    core: str
    titles: tuple[str, ...]
    given: tuple[str, ...]
    family: str
    suffix: str
    korean: bool

    @property
    def parts(self) -> tuple[str, ...]:
        """Given names and family name."""
        return (*self.given, self.family) if self.family else self.given


_WORD = re.compile(r"[^\s,]+")


@lru_cache(maxsize=CACHED)
def parse_name(text: str) -> PersonName:
    """Take a person's name apart.

    Args:
        text: As printed: with or without titles, ``Family, Given``, any script.

    Returns:
        Its parts. Titles are taken off as long as a name is left.
    """
    if is_hangul(text):
        letters = re.sub(r"[^가-힣]", "", text)
        return PersonName(text, letters, (), (letters[1:],) if len(letters) > 1 else (), letters[:1], "", korean=True)
    clean = re.sub(r"['’]s$", "", text.strip())
    turned = re.fullmatch(r"([^,]+),\s*([^,]+)", clean)
    if turned is not None and _bare(turned[2]) not in SUFFIXES:
        clean = f"{turned[2]} {turned[1]}"
    words = _WORD.findall(clean)
    titles: list[str] = []
    while len(words) > 1 and _bare(words[0]) in TITLES and (words[0].endswith(".") or len(words) > 1):
        titles.append(words.pop(0))
    inside = [i for i, w in enumerate(words[:-1]) if i > 0 and _bare(w) in POSTS]
    if inside:
        # "Apple CEO Steve Jobs": the name is what follows the post.
        titles += words[: inside[-1] + 1]
        words = words[inside[-1] + 1 :]
    suffix = ""
    while len(words) > 1 and _bare(words[-1]) in SUFFIXES:
        suffix = _bare(words.pop())
    korean = bool(read_korean(" ".join(words)))
    if len(words) == 1:
        return PersonName(text, " ".join(words), tuple(titles), (), words[0], suffix, korean=False)
    if korean and _family_first(words):
        return PersonName(text, " ".join(words), tuple(titles), tuple(words[1:]), words[0], suffix, korean=True)
    start = len(words) - 1
    while start > 1 and _bare(words[start - 1]) in PARTICLES:
        start -= 1
    return PersonName(
        text, " ".join(words), tuple(titles), tuple(words[:start]), " ".join(words[start:]), suffix, korean=korean
    )


def _family_first(words: list[str]) -> bool:
    """Whether a Korean name in Latin letters has its family name first: hyphenated or split given name last."""
    if "-" in words[0]:
        return False
    return "-" in words[-1] or len(words) == 3 or not read_korean(f"{words[1]} {words[0]}")


def _bare(word: str) -> str:
    return word.lower().strip(".").replace(".", "")


@lru_cache(maxsize=CACHED)
def compare_names(a: str, b: str) -> NameMatch:
    """Say whether two names name one person, as far as names can tell.

    Args:
        a: A name as printed, with or without title, in Latin letters or Hangul.
        b: Another.

    Returns:
        Score, verdict and reasons. A single word against a full name is ``cannot tell`` at best.
    """
    left, right = parse_name(a), parse_name(b)
    first, second = left.core, right.core
    if not fold_name(first) or not fold_name(second):
        return NameMatch(0.0, "cannot tell", ("one of them has no name in it",))
    if left.suffix and right.suffix and left.suffix != right.suffix:
        return NameMatch(0.1, "different", (f"{left.suffix} against {right.suffix}",))
    if fold_name(first) == fold_name(second):
        if len(fold_name(first).split()) == 1 and not is_hangul(first):
            return NameMatch(0.75, "cannot tell", ("the same single word",))
        return NameMatch(1.0, "same", ("the same but for case, marks and hyphens",))
    return _compare_korean(first, second) or _compare_scripts(first, second) or _compare_latin(left, right)


def _compare_scripts(a: str, b: str) -> NameMatch | None:
    """Compare names of which one or both are not in Latin letters; ``None`` where both are."""
    scripts = (script_of(a), script_of(b))
    if scripts == ("LATIN", "LATIN"):
        return None
    if scripts[0] == scripts[1] and scripts[0] in {"CJK", "HANGUL"}:
        return NameMatch(0.0, "different", ("other characters",))
    left, right = to_latin(a), to_latin(b)
    if left is None or right is None:
        return NameMatch(0.5, "cannot tell", (f"{scripts[0]} against {scripts[1]}: no table between them",))
    if "ARABIC" in scripts:
        return _compare_consonants(left, right)
    return _compare_latin(parse_name(left), parse_name(right))


def _compare_consonants(a: str, b: str) -> NameMatch:
    """Arabic script writes no short vowels: the consonants of the words decide."""
    left, right = (
        sorted(skeleton(w).replace("p", "b") for w in fold_name(t).split() if w not in PARTICLES) for t in (a, b)
    )
    if left == right and len(left) > 1:
        return NameMatch(0.85, "same", (f"the same consonants: {a} ~ {b}",))
    shared = set(left) & set(right)
    if not shared:
        return NameMatch(0.2, "different", (f"other consonants: {a} ~ {b}",))
    return NameMatch(0.5, "cannot tell", (f"some consonants are the same: {a} ~ {b}",))


def _compare_latin(left: PersonName, right: PersonName) -> NameMatch:
    chinese = match_chinese(left.core, right.core)
    if chinese:
        return NameMatch(0.9, "same", (f"{left.core} ~ {right.core}: {chinese}, pinyin and Wade-Giles",))
    return _judge(align(left.given, left.family, right.given, right.family))


def _compare_korean(a: str, b: str) -> NameMatch | None:
    """Compare as Korean names; ``None`` where either is not one."""
    match = match_korean(a, b)
    if match is None:
        return None
    score = min(match.family, match.given)
    if score >= SAME:
        return NameMatch(round(score, 3), "same", (f"{a} ~ {b}: {match.hangul}",))
    if match.family <= DIFFERENT:
        return NameMatch(0.0, "different", (f"no Korean family name is spelled both ways: {a}, {b}",))
    if match.given == 0.0:
        return NameMatch(0.05, "different", (f"no Korean given name is spelled both ways: {a}, {b}",))
    return NameMatch(round(score, 3), "cannot tell", (f"{match.hangul} fits both only by a rare spelling: {a}, {b}",))


def _judge(aligned: Aligned) -> NameMatch:
    score = round(aligned.score, 3)
    if score >= SAME and not aligned.thin:
        return NameMatch(score, "same", aligned.reasons)
    if score <= DIFFERENT:
        return NameMatch(score, "different", aligned.reasons)
    return NameMatch(min(score, 0.79), "cannot tell", aligned.reasons)
