"""Names of persons, across spellings: taken apart, compared, and when the name cannot tell, said so.

Two people joined wrongly cost a reader more than one person left in two, so ``compare_names`` has
three verdicts: ``same``, ``different`` and ``cannot tell``. Korean names go through ``hangul``; all
others through their parts: family name, given names, initials, in either order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from secondsource.text.hangul import KoreanMatch, is_hangul, match_korean, read_korean, strip_particle
from secondsource.text.hangul_tables import TWO_SYLLABLE_FAMILIES
from secondsource.text.names_align import Aligned, align
from secondsource.text.names_chinese import DOUBLE_FAMILIES, in_hangul, match_chinese
from secondsource.text.names_han import is_han
from secondsource.text.names_scripts import CONSONANTAL, script_of, to_latin
from secondsource.text.names_sounds import fold_name
from secondsource.text.names_southeast import match_southeast, tones_differ
from secondsource.text.names_tables import PARTICLES, POSTS, SUFFIXES, TITLES

Verdict = Literal["same", "different", "cannot tell"]

CACHED = 50_000
"""Names held in memory: a corpus prints the same ones again and again."""

SAME = 0.8
"""Least score of ``same``: every part agrees in a spelling that some system or custom prescribes.
On pairs of Korean public figures in several romanisations and Hangul: precision .991, recall .978; what is
joined wrongly are persons whose names are spelled alike."""

LONGEST = 200
"""Characters beyond which a text is no name; comparing takes the square of its length."""

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
    if is_hangul(text) or is_han(text):
        return _unsegmented(text)
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


def _unsegmented(text: str) -> PersonName:
    """A name in Hangul or Han characters: the family name is the first one, or a known pair."""
    hangul = is_hangul(text)
    letters = strip_particle(re.sub(r"[^가-힣]", "", text)) if hangul else re.sub(r"[^\u3400-\u9fff]", "", text)
    if not hangul and ("·" in text or "・" in text or not 1 < len(letters) < 5):
        return PersonName(text, text.strip(), (), (), text.strip(), "", korean=False)
    size = 2 if len(letters) > 2 and letters[:2] in (TWO_SYLLABLE_FAMILIES | DOUBLE_FAMILIES) else 1
    given = (letters[size:],) if letters[size:] else ()
    return PersonName(text, letters, (), given, letters[:size], "", korean=hangul)


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
        a: A name as printed, with or without title, in any script.
        b: Another.

    Returns:
        Score, verdict and reasons. A single word against a full name is ``cannot tell`` at best.
    """
    left, right = parse_name(a), parse_name(b)
    first, second = left.core, right.core
    if not fold_name(first) or not fold_name(second):
        return NameMatch(0.0, "cannot tell", ("one of them has no name in it",))
    if max(len(first), len(second)) > LONGEST:
        return NameMatch(0.0, "cannot tell", ("longer than a name is",))
    if left.suffix and right.suffix and left.suffix != right.suffix:
        return NameMatch(0.1, "different", (f"{left.suffix} against {right.suffix}",))
    if fold_name(first) == fold_name(second):
        return _alike(first, second)
    return (
        _compare_korean(first, second)
        or _compare_chinese(first, second)
        or _compare_southeast(first, second)
        or _compare_letters(first, second)
    )


def _alike(first: str, second: str) -> NameMatch:
    """Names that are the same but for what folding drops."""
    if tones_differ(first, second):
        return NameMatch(0.6, "cannot tell", ("the same letters with other tones",))
    if len(fold_name(first).split()) == 1 and not is_hangul(first) and not is_han(first):
        return NameMatch(0.75, "cannot tell", ("the same single word",))
    return NameMatch(1.0, "same", ("the same but for case, marks and hyphens",))


def _compare_letters(a: str, b: str) -> NameMatch:
    """Compare names part by part, in Latin letters; what other scripts say is spelled in them first."""
    scripts = (script_of(a), script_of(b))
    left, right = to_latin(a), to_latin(b)
    if left is None or right is None or not fold_name(left) or not fold_name(right):
        return _unread(a, b, scripts)
    consonantal = bool(set(scripts) & CONSONANTAL) and scripts[0] != scripts[1]
    match = _judge(align(*sorted((left, right)), consonantal=consonantal))
    read = tuple(f"{text} read as {put}" for text, put in ((a, left), (b, right)) if text != put)
    return replace(match, reasons=(*read, *match.reasons))


def _unread(a: str, b: str, scripts: tuple[str, str]) -> NameMatch:
    """Names in a script without a table."""
    if scripts[0] != scripts[1]:
        return NameMatch(0.5, "cannot tell", (f"{scripts[0]} against {scripts[1]}: no table between them",))
    if sorted(a.split()) == sorted(b.split()):
        return NameMatch(0.9, "same", ("the same words",))
    near = set(a.split()) & set(b.split()) or abs(len(a) - len(b)) <= 1
    return NameMatch(0.4 if near else 0.1, "cannot tell" if near else "different", ("other characters",))


def _compare_southeast(a: str, b: str) -> NameMatch | None:
    same = match_southeast(a, b)
    if same is None:
        return None
    if same:
        return NameMatch(0.92, "same", (f"{a} ~ {b}: the same syllables",))
    return NameMatch(0.05, "different", (f"{a} ~ {b}: another syllable",))


def _compare_chinese(a: str, b: str) -> NameMatch | None:
    """Compare as Chinese names; ``None`` where either is not one."""
    found = match_chinese(a, b)
    if found is None:
        return None
    if not found:
        return NameMatch(0.05, "different", (f"no Chinese name is spelled both ways: {a}, {b}",))
    return NameMatch(0.9, "same", (f"{a} ~ {b}: {found}",))


def _compare_korean(a: str, b: str) -> NameMatch | None:
    """Compare as Korean names, in Han characters too; ``None`` where either is not one."""
    if is_han(a) and is_han(b):
        return None
    left, right = (in_hangul(t) if is_han(t) else (t,) for t in (a, b))
    matches = [m for x in left for y in right if (m := match_korean(x, y)) is not None]
    match = max(matches, key=lambda m: min(m.family, m.given), default=None)
    if match is None:
        return None
    if min(match.family, match.given) >= SAME:
        return NameMatch(round(min(match.family, match.given), 3), "same", match.reasons)
    # The same letters or characters may be a Chinese name, which is for the next to say.
    chinese = match_chinese(a, b)
    return None if chinese or (chinese == "" and (is_han(a) or is_han(b))) else _not_korean(a, b, match)


def _not_korean(a: str, b: str, match: KoreanMatch) -> NameMatch:
    """Two Korean names that no usual spelling makes one."""
    if match.family <= DIFFERENT:
        return NameMatch(0.0, "different", (f"no Korean family name is spelled both ways: {a}, {b}",))
    if match.given == 0.0:
        return NameMatch(0.05, "different", (f"no Korean given name is spelled both ways: {a}, {b}",))
    score = round(min(match.family, match.given), 3)
    return NameMatch(score, "cannot tell", (f"{match.hangul} fits both only by a rare spelling: {a}, {b}",))


def _judge(aligned: Aligned) -> NameMatch:
    score = round(aligned.score, 3)
    if score >= SAME and not aligned.thin:
        return NameMatch(score, "same", aligned.reasons)
    if score <= DIFFERENT:
        return NameMatch(score, "different", aligned.reasons)
    return NameMatch(min(score, 0.79), "cannot tell", aligned.reasons)
