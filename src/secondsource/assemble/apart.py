"""Entities of one name that are held to be two, and why: what a reader would else take for a slip."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from secondsource.clusters import standing
from secondsource.compare.corpus import Corpus
from secondsource.compare.entities import Thing
from secondsource.compare.namesakes import surely_one
from secondsource.model import Answer, DifferenceKind, EntityApart, Judgement, Question


def find_apart(corpus: Corpus) -> dict[str, tuple[EntityApart, ...]]:
    """For each entity the others of its name.

    Args:
        corpus: Everything known.

    Returns:
        By entity id, by name. Of two that a person or a comparison of what is told of them has parted
        always; of two that the resolver has, where they have a whole name in common.
    """
    found: dict[str, dict[str, list[tuple[Thing, str]]]] = defaultdict(lambda: defaultdict(list))
    for judgement in _negatives(corpus):
        one, other = corpus.thing_of(judgement.left), corpus.thing_of(judgement.right)
        if one is None or other is None or one.id == other.id:
            continue
        if judgement.by_person or judgement.difference is DifferenceKind.REFERENT or surely_one(one, other):
            found[one.id][other.id].append((other, judgement.note))
            found[other.id][one.id].append((one, judgement.note))
    return {
        entity: tuple(
            EntityApart(entity=told[0][0].id, name=told[0][0].name, reason=_reason([note for _, note in told]))
            for _, told in sorted(others.items())
        )
        for entity, others in found.items()
    }


def _negatives(corpus: Corpus) -> Iterator[Judgement]:
    said = standing(
        (j for j in corpus.judgements if j.question is Question.ENTITY),
        key=lambda j: (min(j.left, j.right), max(j.left, j.right)),
    )
    return (j for _, j in sorted(said.items()) if j.answer is Answer.NEGATIVE)


def _reason(notes: list[str]) -> str:
    return "; ".join(dict.fromkeys(note for note in notes if note)) or "said to be another"
