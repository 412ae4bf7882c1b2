"""Puts right what a sentence alone cannot tell, on a whole report at once.

Each repair is small and is measured by itself (``evals.annotate --without NAME``): together they are
worth half a point to a point of F1. In order: a name has no loose word at its edge; a personal name is
whole across its hyphens, and any name over the words that the tree joins to it; a ship is a VESSEL; a
word for a people is NORP and a country is LOC; a name that ends in a word for a kind of body is that
body, whole over ``of`` and ``’s``; who is said to be a company, or ``which``, is no person, and who is said
to be a captain is one; one string bears one label throughout a report, the one with the greater sum of
scores; a longer name is found wherever its words stand; and what is a common word, a lone letter or an
abbreviation is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise

from secondsource.annotate.institutions import heads_of_bodies, names_of_bodies, told_bodies, told_persons
from secondsource.annotate.lexicon import TIME_NAMES, TITLES, VESSEL_NOUNS
from secondsource.annotate.oddities import drop_odd
from secondsource.annotate.reading import Name, Reading
from secondsource.text.places import is_country, is_demonym, is_seat

_NO_EDGE = frozenset({"ADP", "CCONJ", "SCONJ", "PUNCT"})

_NO_DATE = _NO_EDGE | {"ADV", "DET", "PART", "PRON"}
"""Parts of speech that alone make no date: ``around``, ``the``."""

_OF_STATES = frozenset({"U.N.", "UN", "United Nations", "EU", "E.U.", "European Union", "NATO"})
"""Bodies of many states, whose names stand where those of countries do."""

_LISTED = 0.9
"""Score of a label that comes from a list."""

_OPENING, _CLOSING = frozenset('“"‘'), frozenset('”"’')

_BEFORE_SHIPS = frozenset(("the", "named", "called", "“", '"', "‘"))
_SHIP_REACH = 4
"""Words from a name back to the word for a ship."""

_CAPITAL_SHARE = 0.5


def repair(readings: Sequence[Reading], without: frozenset[str] = frozenset()) -> None:
    """Repair the names of one report, in place.

    Args:
        readings: Its sentences, in order.
        without: Repairs to leave out, by name; for measuring.
    """
    for name, step in REPAIRS.items():
        if name not in without:
            step(readings)


def trim_edges(readings: Sequence[Reading]) -> None:
    """No name begins or ends with a preposition, a conjunction or a comma; one of those alone is none.

    A full stop that belongs to the last word is part of that word (``Inc.``) and stays.
    """
    for reading in readings:
        trimmed = []
        for name in reading.names:
            start, end = name.start, name.end
            while start < end and reading.upos[start] in _NO_EDGE:
                start += 1
            while end > start and reading.upos[end - 1] in _NO_EDGE | {"DET", "PART"}:
                end -= 1
            bare = name.label == "DATE" and all(u in _NO_DATE for u in reading.upos[start:end])
            if start < end and not bare and reading.words[start:end] != ["New"]:
                trimmed.append(Name(start, end, name.label, name.score))
        reading.names = trimmed


def join_hyphens(readings: Sequence[Reading]) -> None:
    """``Il``, ``-``, ``gyu``: a personal name goes on across a hyphen that touches both sides."""
    for reading in readings:
        joined: list[Name] = []
        for name in reading.names:
            if joined and name.start < joined[-1].end:
                continue
            if joined and name.label == "PERSON" and _bridges(reading, joined[-1], name):
                left = joined.pop()
                joined.append(Name(left.start, name.end, "PERSON", min(left.score, name.score)))
            else:
                joined.append(_stretched(reading, name) if name.label == "PERSON" else name)
        reading.names = joined


def _bridges(reading: Reading, left: Name, right: Name) -> bool:
    """Whether two persons' names are one: across a hyphen, or side by side and flat in the tree."""
    if (left.label, right.label, right.start) == ("PERSON", "PERSON", left.end):
        return reading.deprels[right.start] == "flat" and left.start <= reading.heads[right.start] < left.end
    return (
        left.label == "PERSON"
        and right.start == left.end + 1
        and reading.words[left.end] == "-"
        and reading.touches(left.end)
        and reading.touches(right.start)
    )


def _stretched(reading: Reading, name: Name) -> Name:
    start, end = name.start, name.end
    while (
        end + 1 < len(reading.words)
        and reading.words[end] == "-"
        and reading.touches(end)
        and reading.touches(end + 1)
        and reading.upos[end + 1] == "PROPN"
        and reading.heads[end + 1] in range(start, end)
    ):
        end += 2
    return Name(start, end, name.label, name.score)


def nicknames(readings: Sequence[Reading]) -> None:
    """``Jon “JJ” Ortega`` is one person: no personal name begins inside quotation marks and ends outside."""
    for reading in readings:
        for i, name in enumerate(reading.names):
            inside = reading.words[name.start : name.end]
            if name.label != "PERSON" or not _CLOSING.intersection(inside) or name.start < 1:
                continue
            start = name.start - 1
            if reading.words[start] not in _OPENING or _OPENING.intersection(inside[:1]):
                continue
            while start and reading.upos[start - 1] == "PROPN" and reading.words[start - 1][:1].isupper():
                start -= 1
            if start < name.start - 1:
                reading.names[i] = Name(start, name.end, "PERSON", name.score)
        persons = {(n.start, n.end) for n in reading.names if n.label == "PERSON"}
        reading.names = [
            n for n in reading.names
            if not any(a <= n.start and n.end <= b and (a, b) != (n.start, n.end) for a, b in persons)
        ]  # fmt: skip


def make_whole(readings: Sequence[Reading]) -> None:
    """A name holds the proper nouns that the tree joins to it as parts of one name (``flat``)."""
    for reading in readings:
        free = [True] * len(reading.words)
        for name in reading.names:
            free[name.start : name.end] = [False] * (name.end - name.start)
        for i, name in enumerate(reading.names):
            if name.label in ("DATE", "NORP"):
                continue
            end = name.end
            while end < len(free) and free[end] and _is_part(reading, end, name.start, end):
                free[end] = False
                end += 1
            if end > name.end:
                reading.names[i] = Name(name.start, end, name.label, name.score)


def _is_part(reading: Reading, i: int, start: int, end: int) -> bool:
    """Whether a proper noun is flat under the name, or is the head that a person's name is only the front of."""
    if reading.upos[i] != "PROPN" or not reading.words[i][:1].isupper():
        return False
    if reading.deprels[i] == "flat":
        return start <= reading.heads[i] < end
    fronted = any(reading.heads[k] == i and reading.deprels[k] == "compound" for k in range(start, end))
    return fronted and i == end and end - start > 1 and reading.words[i].lower() not in TITLES | TIME_NAMES


def vessels(readings: Sequence[Reading]) -> None:
    """A name in apposition to a word for a ship, or right behind one, is the ship's."""
    for reading in readings:
        for i, name in enumerate(reading.names):
            if name.label not in ("PERSON", "ORG", "WORK", "LOC"):
                continue
            # "The ferry Sea Star" is a ship also where its name sounds like a place's.
            behind = _behind_ship(reading, name.start) and (name.label != "LOC" or _is_ship(reading, name.start - 1))
            if _beside_ship(reading, name) or behind:
                reading.names[i] = Name(name.start, name.end, "VESSEL", name.score)


def _beside_ship(reading: Reading, name: Name) -> bool:
    """``a cargo ship, the Blue Heron``: some word of the name is in apposition to the ship."""
    return any(
        reading.deprels[i] == "appos" and reading.heads[i] >= 0 and _is_ship(reading, reading.heads[i])
        for i in range(name.start, name.end)
    )


def _behind_ship(reading: Reading, start: int) -> bool:
    """``the tanker Sea Star``, ``a vessel named the Sea Star``."""
    k = start - 1
    while k >= 0 and start - k < _SHIP_REACH and reading.words[k].lower() in _BEFORE_SHIPS:
        k -= 1
    return k >= 0 and _is_ship(reading, k)


def _is_ship(reading: Reading, i: int) -> bool:
    return reading.upos[i] == "NOUN" and reading.lemmas[i].lower() in VESSEL_NOUNS


def listed(readings: Sequence[Reading]) -> None:
    """Words for peoples are NORP, countries LOC, where they stand as a whole name or are passed over.

    A person keeps the label: many share a name with a country.
    """
    for reading in readings:
        _join_listed(reading)
        for i, name in enumerate(reading.names):
            if name.label in ("LOC", "NORP", "ORG"):
                label = _listed_label(reading, name.start, name.end) or name.label
                if name.label == "NORP" and is_seat(reading.text(name.start, name.end)):
                    label = "ORG"  # the Kremlin is no people
                if label != name.label:
                    reading.names[i] = Name(name.start, name.end, label, max(name.score, _LISTED))
        _add_listed(reading)


def _listed_label(reading: Reading, start: int, end: int) -> str:
    text = reading.text(start, end)
    if not text[:1].isupper():
        return ""
    if text in _OF_STATES:
        return "ORG"
    if is_country(text):
        return "LOC"
    return "NORP" if is_demonym(text) else ""


def _join_listed(reading: Reading) -> None:
    """``North`` and ``Korean``: names side by side that a list knows as one are one."""
    for left, right in reversed(list(pairwise(reading.names))):
        if left.end != right.start or not {left.label, right.label} <= {"LOC", "NORP"}:
            continue
        label = _listed_label(reading, left.start, right.end)
        if label:
            at = reading.names.index(left)
            reading.names[at : at + 2] = [Name(left.start, right.end, label, max(left.score, right.score))]


def _add_listed(reading: Reading) -> None:
    """Finds listed words that the network passed over."""
    taken = {i for name in reading.names for i in range(name.start, name.end)}
    added = []
    for i, word in enumerate(reading.words):
        if i in taken or not word[:1].isupper():
            continue
        for length in (3, 2, 1):
            if i + length > len(reading.words) or not taken.isdisjoint(range(i, i + length)):
                continue
            label = _listed_label(reading, i, i + length)
            if label and _is_people(reading, i + length - 1, label):
                added.append(Name(i, i + length, label, _LISTED))
                taken.update(range(i, i + length))
                break
    if added:
        reading.names = sorted([*reading.names, *added], key=lambda name: name.start)


def _is_people(reading: Reading, i: int, label: str) -> bool:
    """A language (``in French``) is no people: only adjectives and plurals are."""
    if label in ("LOC", "ORG"):
        return reading.upos[i] == "PROPN"
    return reading.upos[i] == "ADJ" or (reading.upos[i] in ("PROPN", "NOUN") and reading.words[i].endswith("s"))


def one_label(readings: Sequence[Reading]) -> None:
    """One string bears one label throughout a report: the one with the greater sum of scores."""
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for reading in readings:
        for name in reading.names:
            if name.label != "DATE":
                votes[reading.text(name.start, name.end)][name.label] += name.score
    for reading in readings:
        for i, name in enumerate(reading.names):
            poll = votes[reading.text(name.start, name.end)] if name.label != "DATE" else None
            if poll is not None and len(poll) > 1:
                best = max(poll, key=lambda label: (poll[label], label))
                reading.names[i] = Name(name.start, name.end, best, name.score)


def found_again(readings: Sequence[Reading]) -> None:
    """A name of two words or more is found wherever the same words stand unlabelled."""
    known: dict[tuple[str, ...], str] = {}
    for reading in readings:
        for name in reading.names:
            if name.end - name.start > 1 and name.label not in ("DATE", "NORP") and name.score > _CAPITAL_SHARE:
                known[tuple(reading.words[name.start : name.end])] = name.label
    firsts = defaultdict(list)
    for key in known:
        firsts[key[0]].append(key)
    for reading in readings:
        taken = {i for name in reading.names for i in range(name.start, name.end)}
        for i, word in enumerate(reading.words):
            for key in sorted(firsts.get(word, ()), key=len, reverse=True):
                stretch = range(i, i + len(key))
                if tuple(reading.words[i : i + len(key)]) == key and taken.isdisjoint(stretch):
                    reading.names.append(Name(i, i + len(key), known[key], _CAPITAL_SHARE))
                    taken.update(stretch)
                    break
        reading.names.sort(key=lambda name: name.start)


REPAIRS: dict[str, Callable[[Sequence[Reading]], None]] = {
    "edges": trim_edges,
    "hyphens": join_hyphens,
    "nicknames": nicknames,
    "whole": make_whole,
    "vessels": vessels,
    "lists": listed,
    "bodies": heads_of_bodies,
    "of": names_of_bodies,
    "told": told_bodies,
    "persons": told_persons,
    "label": one_label,
    "again": found_again,
    "odd": drop_odd,
}
"""The repairs, in the order in which they run."""
