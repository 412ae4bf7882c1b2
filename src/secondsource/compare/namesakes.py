"""Entities of several reports that go by one whole name: within a story they are one.

The resolver joins mentions with care, for a join is for good; a comparison may lean on a shared full
name where no judgement says that it names two. Nothing is joined here: only claims are held against
each other as if it were.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from rapidfuzz import fuzz

from secondsource.compare.corpus import Corpus
from secondsource.compare.entities import Thing
from secondsource.model import Answer, EntityType, MentionKind, Question


def one_by_name(corpus: Corpus) -> dict[str, Thing]:
    """For each entity the first that goes by the same whole name.

    Args:
        corpus: Everything known.

    Returns:
        By the entity's id; only those that another stands for. A person's name must have two words.
        Two that a judgement keeps apart, and two that one report names, are two.
    """
    apart = _kept_apart(corpus)
    first: dict[str, list[Thing]] = defaultdict(list)
    found: dict[str, Thing] = {}
    for thing in sorted({t.id: t for t in corpus.things.values()}.values(), key=lambda t: (-len(t.mentions), t.id)):
        if thing.type is EntityType.PERSON and len(thing.name.split()) < 2:
            continue
        key = thing.name.casefold()
        twin = next((other for other in first[key] if not _two(thing, other, apart)), None)
        if twin is None:
            first[key].append(thing)
        else:
            found[thing.id] = twin
    return found


SPELLINGS = 6  # commonest spellings of a thing by which its name is compared
ONE_SPELLING = 85.0  # rapidfuzz ratio from which two words of four letters or more are one, spelt otherwise
_PLACES = frozenset({EntityType.COUNTRY, EntityType.PLACE})
_NO_NAMES = frozenset({"jr", "sr", "mr", "mrs", "ms", "dr", "the", "of"})


def may_be_one(one: Thing, other: Thing) -> bool:
    """Whether the names of two things leave it open that they are one.

    Args:
        one: A thing.
        other: Another of the same story.

    Returns:
        True where a name of one is the other's, shortened (``Jackson``, ``Vincent Jackson``) or spelt
        otherwise (``Rait``, ``Raite``); two people of one family name with two given names are two. A
        vessel that is only described may be any that is named.
    """
    if _only_described(one) is not _only_described(other):
        return not {one.type, other.type} & _PLACES  # names of ships look like those of people
    return _names_meet(one, other, least=1)


def _only_described(thing: Thing) -> bool:
    return thing.type is EntityType.VESSEL and all(m.kind is not MentionKind.NAME for m in thing.mentions)


def surely_one(one: Thing, other: Thing) -> bool:
    """Whether the names of two things have two words or more in common, and nothing against it.

    Args:
        one: A thing.
        other: Another of the same story.

    Returns:
        True for ``Regina Benjamin`` and ``Regina M. Benjamin``.
    """
    return _names_meet(one, other, least=2)


def _names_meet(one: Thing, other: Thing, least: int) -> bool:
    # Austria and Australia are no two spellings.
    freely = not {one.type, other.type} & _PLACES
    pairs = ((x, y) for x, _ in one.spellings[:SPELLINGS] for y, _ in other.spellings[:SPELLINGS])
    return any(min(len(_words(x)), len(_words(y))) >= least and _meet(x, y, freely) for x, y in pairs)


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    return tuple(w for w in re.findall(r"[^\W_]+", name.casefold()) if w not in _NO_NAMES and len(w) > 1)


@lru_cache(maxsize=65536)
def _meet(x: str, y: str, freely: bool) -> bool:
    left, right = _words(x), _words(y)
    if not left or not right:
        return False
    fewer, more = sorted((set(left), set(right)), key=len)
    return all(any(w == o or (freely and _spelt_alike(w, o)) for o in more) for w in fewer)


def _spelt_alike(x: str, y: str) -> bool:
    return min(len(x), len(y)) > 3 and x[0] == y[0] and not (x + y).isdigit() and fuzz.ratio(x, y) >= ONE_SPELLING


def _two(one: Thing, other: Thing, apart: set[frozenset[str]]) -> bool:
    if frozenset((one.seed, other.seed)) in apart:
        return True
    return bool({m.report for m in one.mentions} & {m.report for m in other.mentions})


def _kept_apart(corpus: Corpus) -> set[frozenset[str]]:
    return {
        frozenset((corpus.entities.of(j.left), corpus.entities.of(j.right)))
        for j in corpus.judgements
        if j.question is Question.ENTITY and j.answer is Answer.NEGATIVE
    }
