"""Shares, multiples and ranks: ``two-thirds``, ``one in five``, ``threefold``, ``doubled``, ``the 14th killing``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondsource.model import Quantity
from secondsource.text.numerals import FRACTIONS, NUMERAL, value_of
from secondsource.text.quantities_number import LEAD, bounded, exact, make
from secondsource.text.wordset import word_set

ORDINAL_UNIT = "(ordinal)"
"""Stands after the noun in the unit of a rank: the third attack is no count of attacks."""

_SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_FOLD = re.compile(
    rf"{LEAD}\b(?P<n>{NUMERAL})?(?:[\s-]?fold\b"
    r"|\s+times\b(?=\s+(?:as|more|larger|bigger|higher|the|greater|faster|that|what)))",
    re.IGNORECASE,
)
_FOLD_WORD = re.compile(rf"{LEAD}\b(?P<word>(?:two|three|four|five|six|seven|eight|nine|ten)fold)\b", re.IGNORECASE)
_MULTIPLES = {
    "double": 2.0, "doubled": 2.0, "doubles": 2.0, "doubling": 2.0, "triple": 3.0, "tripled": 3.0, "triples": 3.0,
    "tripling": 3.0, "treble": 3.0, "trebled": 3.0, "quadruple": 4.0, "quadrupled": 4.0, "quadrupling": 4.0,
    "quintupled": 5.0, "halved": 0.5, "halving": 0.5, "twice": 2.0,
}  # fmt: skip
_BARE_MULTIPLES = word_set("doubled doubling tripled tripling trebled quadrupled quadrupling quintupled halved halving")
_MULTIPLE = re.compile(rf"{LEAD}\b(?P<word>{'|'.join(_MULTIPLES)})\b(?P<after>\s+\w+)?", re.IGNORECASE)
_OF_WHAT = word_set("the as that what its his her their our this last")
_FRACTION = re.compile(
    rf"{LEAD}\b(?:(?P<n>an?|one|two|three|four)[\s-])?(?P<f>half|third|quarter|fifth|sixth|eighth|tenth)s?\b"
    r"(?=(?P<of>\s+of\b)|\s+(?:the|all|its|his|her|their|our)\b)",
    re.IGNORECASE,
)
_RATIO = re.compile(
    rf"{LEAD}\b(?P<a>{_SMALL})\s+(?:in|out\s+of|of\s+every)\s+(?:every\s+)?(?P<b>{_SMALL}|100)\b", re.IGNORECASE
)
_ORDINALS = {
    word: float(value)
    for value, word in enumerate(
        (
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
            "twentieth",
        ),
        start=1,
    )
}  # fmt: skip
_RANK = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Tt]his|[Tt]hat)|['’]s)\s+(?:\w+\s+)??"
    rf"(?P<n>\d{{1,3}}(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:{'|'.join(_ORDINALS)})"
    rf"|{'|'.join(_ORDINALS)})(?:\s+(?:straight|consecutive|such|and\s+(?:final|last))\b)?[\s-](?P<noun>[a-z]+)\b"
)
_NO_RANK = word_set(
    """
    floor century lady half quarter place ones and or to of in on at by for with that who which is was were has had
    hand class rate degree amendment avenue street district circuit cousin person look thing things glance sight
    """
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}


def find_shares(text: str) -> Iterator[Quantity]:
    """Find the shares, multiples and ranks of a text.

    Args:
        text: Any text of a report.

    Yields:
        Shares in percent, multiples in ``times``, ranks with their noun and ``(ordinal)`` as unit.
    """
    yield from _ratios(text)
    yield from _folds(text)
    yield from _multiples(text)
    yield from _fractions(text)
    yield from _ranks(text)


def _folds(text: str) -> Iterator[Quantity]:
    for match in _FOLD.finditer(text):
        value = value_of(match["n"]) if match["n"] is not None else None
        if value is not None:
            yield make(text, bounded(match.start(), match.end(), value, match["lead"], "times"))
    for match in _FOLD_WORD.finditer(text):
        value = value_of(match["word"].lower().removesuffix("fold"))
        assert value is not None
        yield make(text, bounded(match.start(), match.end(), value, match["lead"], "times"))


def _multiples(text: str) -> Iterator[Quantity]:
    """``doubled its profit``, ``twice as many``, ``double the number``; not ``a double murder``, ``doubled down``."""
    for match in _MULTIPLE.finditer(text):
        word, after = match["word"].lower(), (match["after"] or "").strip().lower()
        if after == "down" or (word not in _BARE_MULTIPLES and after not in _OF_WHAT):
            continue
        yield make(text, bounded(match.start(), match.end("word"), _MULTIPLES[word], match["lead"], "times"))


def _fractions(text: str) -> Iterator[Quantity]:
    for match in _FRACTION.finditer(text):
        word, half = (match["n"] or "a").lower(), match["f"].lower() == "half"
        if not half and (match["n"] is None or match["of"] is None):
            continue
        count = 1.0 if word in {"a", "an"} else value_of(word) or 1.0
        value = round(100 * count * FRACTIONS[match["f"].lower()], 4)
        yield make(text, bounded(match.start(), match.end(), value, match["lead"], "%"))


def _ratios(text: str) -> Iterator[Quantity]:
    for match in _RATIO.finditer(text):
        part, whole = value_of(match["a"]), value_of(match["b"])
        if part is None or whole is None or not 0 < part < whole:
            continue
        if re.match(r"\s+(?:minutes|hours|days|weeks|months|years|decades)\b", text[match.end() : match.end() + 9]):
            continue
        yield make(text, bounded(match.start(), match.end(), round(100 * part / whole, 4), match["lead"], "%"))


def _ranks(text: str) -> Iterator[Quantity]:
    for match in _RANK.finditer(text):
        value, noun = _rank(match["n"].lower()), match["noun"]
        if value is not None and noun not in _NO_RANK and (value, noun) != (1.0, "time"):
            yield make(text, exact(match.start("n"), match.end(), value, f"{noun} {ORDINAL_UNIT}"))


def _rank(words: str) -> float | None:
    if words[0].isdigit():
        return float(re.sub(r"\D", "", words))
    tens, _, ones = words.partition("-")
    return _ORDINALS[words] if not ones else _TENS[tens] + _ORDINALS[ones]
