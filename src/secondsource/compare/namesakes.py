"""Entities of several reports that go by one whole name: within a story they are one.

The resolver joins mentions with care, for a join is for good; a comparison may lean on a shared full
name where no judgement says that it names two. Nothing is joined here: only claims are held against
each other as if it were.
"""

from __future__ import annotations

from collections import defaultdict

from secondsource.compare.corpus import Corpus
from secondsource.compare.entities import Thing
from secondsource.model import Answer, EntityType, Question


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
