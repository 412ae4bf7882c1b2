"""Countries by their names, demonyms, capitals and short forms.

Names come from the CLDR through babel; other names, demonyms and capitals from our own table
(``places_tables``). A capital that acts for its government (``Seoul said``) is a metonym: the caller
asks ``capital_of`` and decides by the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache

from secondsource.text.places_tables import COUNTRIES, PEOPLES, REGIONS, SEATS

_NO_PLACES = frozenset("EU EZ UN QO XA XB ZZ".split())  # noqa: SIM905 codes read best in one line
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_HALVES = {"north": "North", "south": "South", "east": "East", "west": "West"}


@dataclass(frozen=True, slots=True)
class _Atlas:
    """The tables, keyed by folded name."""

    names: dict[str, str] = field(default_factory=dict)
    demonyms: dict[str, str | None] = field(default_factory=dict)
    capitals: dict[str, str] = field(default_factory=dict)
    english: dict[str, str] = field(default_factory=dict)
    seats: dict[str, str] = field(default_factory=dict)


def _fold(name: str) -> str:
    """One form for curly and straight apostrophes, ``&``, ``St.`` and case; an acronym keeps its case."""
    plain = re.sub(r"\s+", " ", name.strip()).replace("’", "'").replace("‘", "'").replace("&", "and")
    plain = _ARTICLE.sub("", plain).replace("St. ", "St ")
    if len(plain) <= 6 and plain.replace(".", "").isupper():
        return plain
    return plain.lower()


def _plurals(word: str) -> tuple[str, ...]:
    """A demonym with its plural; words in ``-ese``, ``-ish``, ``-ch`` and ``-s`` have none."""
    if word.endswith(("ese", "ish", "nch", "s", "chmen", "shmen", "tchmen")):
        return (word,)
    return (word, word + "s") if not word.endswith(("shman", "chman", "tsman")) else (word, word[:-3] + "men")


def _seats() -> Iterator[tuple[str, str]]:
    """Houses, streets and quarters by folded name, with the country."""
    for line in SEATS.strip().splitlines():
        code, names = line.split("|")
        yield from ((_fold(name), code) for name in names.split(","))


@cache
def _atlas() -> _Atlas:
    from babel import Locale

    atlas = _Atlas()
    territories: dict[str, str] = dict(Locale("en").territories)
    for code, name in territories.items():
        if len(code) == 2 and code.isalpha() and code not in _NO_PLACES:
            atlas.english[code] = name
            short = re.sub(r"\s+SAR China$|\s+\(.*\)$", "", name)
            atlas.names.setdefault(_fold(name), code)
            atlas.names.setdefault(_fold(short), code)
    for line in COUNTRIES.replace("\n  ", "").strip().splitlines():
        code, others, demonyms, capitals = line.split("|")
        for name in filter(None, others.split(",")):
            atlas.names[_fold(name)] = code
        for demonym in filter(None, demonyms.split(",")):
            for form in _plurals(demonym.lstrip("*")):
                key = _fold(form)
                shared = demonym.startswith("*") or atlas.demonyms.get(key, code) != code
                atlas.demonyms[key] = None if shared else code
        for capital in filter(None, capitals.split(",")):
            atlas.capitals[_fold(capital)] = code
    atlas.seats.update(_seats())
    for demonym in re.split(r",\s*", PEOPLES.strip().strip(",").replace("\n", "")):
        for form in _plurals(demonym):
            atlas.demonyms.setdefault(_fold(form), None)
    return atlas


def country_of(text: str, *, seen: Collection[str] = ()) -> str | None:
    """The country that a name or a demonym means.

    ``the North`` and ``the South`` mean one only where the report names a country whose name
    begins so (``North Korea``), and the only one such.

    Args:
        text: A name (``Britain``, ``the U.S.``), a demonym (``Cuban``), or ``the North``.
        seen: ISO codes of the countries that the report names.

    Returns:
        ISO 3166 alpha-2 code, or ``None``; capitals give ``None`` (see ``capital_of``).
    """
    atlas = _atlas()
    key = _fold(text)
    if key in _HALVES:
        starts = [c for c in set(seen) if atlas.english.get(c, "").startswith(_HALVES[key] + " ")]
        return starts[0] if len(starts) == 1 else None
    return atlas.names.get(key) or atlas.demonyms.get(key)


def is_country(text: str) -> bool:
    """Whether a text names a country (no demonym, no capital)."""
    return _fold(text) in _atlas().names


def is_demonym(text: str) -> bool:
    """Whether a text is the adjective or noun of a country, people, faith or region."""
    return _fold(text) in _atlas().demonyms


def capital_of(text: str) -> str | None:
    """The country whose capital or seat of government a text names.

    Args:
        text: ``Seoul``, ``the Kremlin``.

    Returns:
        ISO 3166 alpha-2 code, or ``None``.
    """
    atlas, key = _atlas(), _fold(text)
    return atlas.capitals.get(key) or atlas.seats.get(key)


def is_seat(text: str) -> bool:
    """Whether a text names a house, street or quarter for a government: ``the Kremlin``; no city is meant by it.

    ``Brussels`` and ``The Hague`` count here: cities that seat more than the government of their country.
    """
    return _fold(text) in _atlas().seats


def country_name(code: str) -> str:
    """The English short name of a country.

    Args:
        code: ISO 3166 alpha-2 code.

    Returns:
        Its CLDR name; the code itself where there is none.
    """
    return _atlas().english.get(code, code)


def region_countries(adjective: str) -> frozenset[str]:
    """The countries of a region.

    Args:
        adjective: ``Caribbean``, ``West African``.

    Returns:
        ISO codes; empty for an unknown region.
    """
    return frozenset(REGIONS.get(adjective.lower(), "").split())
