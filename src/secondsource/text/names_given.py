"""Given names and their spellings: which words are one name, and which are two however near their letters.

Edit distance puts Hasan nearer to Husain than Muhammad to Mehmet. The table ``given_names.txt`` (ours, of
the languages) says which spellings are one name; a word that it does not hold is looked up by its sounds.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources

from secondsource.text.names_sounds import fold_name, loose_key, sound_distance

Names = frozenset[int]
"""Numbers of the table's lines that hold a spelling."""

OTHERS = "# Slavic"
"""Heading in the table from which on names stand before a family name."""

SHORT = 4
"""Letters below which a word is looked up by its letters only."""

ALIKE = 0.9
"""Sound distance from a listed spelling up to which a word of the same vowels and consonants is that name."""


@cache
def _table() -> tuple[dict[str, Names], dict[str, frozenset[tuple[int, str]]]]:
    """Lines by spelling, and by the sounds of the spelling."""
    exact: dict[str, set[int]] = {}
    sounds: dict[str, set[tuple[int, str]]] = {}
    lines = resources.files("secondsource.text").joinpath("given_names.txt").read_text(encoding="utf8")
    for number, line in enumerate(lines.splitlines()):
        if line.startswith("#"):
            continue
        for word in fold_name(line).split():
            exact.setdefault(word, set()).add(number)
            sounds.setdefault(loose_key(word), set()).add((number, word))
    return {w: frozenset(n) for w, n in exact.items()}, {k: frozenset(n) for k, n in sounds.items()}


@cache
def _chained() -> Names:
    """Names of the languages in which one's own name and the father's are a whole name: the table's first sections."""
    lines = resources.files("secondsource.text").joinpath("given_names.txt").read_text(encoding="utf8").splitlines()
    first = next(n for n, line in enumerate(lines) if line.startswith(OTHERS))
    return frozenset(range(first))


def stands_with_father(names: Names) -> bool:
    """Whether such names make a whole name with a father's, without a family name (``Fazl Rabi``).

    Args:
        names: What ``given_names`` gives.

    Returns:
        True for Arabic, Persian, Turkic names and those of the peoples who took them over.
    """
    return bool(names & _chained())


@cache
def _first_spellings() -> dict[int, str]:
    out: dict[int, str] = {}
    for word, numbers in _table()[0].items():
        for number in numbers:
            out.setdefault(number, word)
    return out


def spelled(name: int) -> str:
    """A given name as its line spells it first.

    Args:
        name: Its number.

    Returns:
        A folded word.
    """
    return _first_spellings()[name]


@lru_cache(maxsize=50_000)
def given_names(word: str) -> Names:
    """The given names that a word may be.

    Args:
        word: A folded word.

    Returns:
        Numbers of names; empty where the table knows none. Two words of which both have some and share none
        are two names.
    """
    exact, sounds = _table()
    found = exact.get(word)
    if found is not None:
        return found
    if len(word) < SHORT:
        return frozenset()
    alike = sounds.get(loose_key(word), frozenset())
    return frozenset(number for number, spelling in alike if sound_distance(word, spelling) <= ALIKE)
