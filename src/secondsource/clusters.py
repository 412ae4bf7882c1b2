"""Judgements to clusters: union-find in which a negative is a cannot-link.

Invariants:

* The result does not depend on the order of the judgements.
* Two things under a negative are never in one cluster, however many positives lead from one to the
  other; except that a machine's negative does not part what persons' positives join.
* On one pair a person's answer outranks every machine's; among persons the newest counts; among
  machines the surest.
* What machines say never undoes what persons say: what persons' answers alone would join is joined.

Persons' negatives and positives are taken first, then machines'. Positives are taken from the surest
down, among equals the newest first; one that would bring two things under a negative together is
left out (constrained agglomeration, as in Wagstaff and Cardie, "Clustering with instance-level
constraints", ICML 2000).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from secondsource.model import Answer, Judgement, Question

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Clusters:
    """Disjoint groups of ids.

    Attributes:
        groups: Each group sorted, groups sorted by their first id.
        seed: For each id the smallest id of its group.
        refused: Positives that a negative kept out.
    """

    groups: tuple[tuple[str, ...], ...]
    seed: dict[str, str]
    refused: tuple[Judgement, ...]

    def of(self, member: str) -> str:
        """The seed of a member's group; the member itself where nothing is known of it.

        Args:
            member: Any id.

        Returns:
            The group's smallest id.
        """
        return self.seed.get(member, member)


class _Forest:
    """Union-find with cannot-links between roots."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}
        self.apart: dict[str, set[str]] = {}

    def root(self, member: str) -> str:
        parent = self.parent
        parent.setdefault(member, member)
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    def separate(self, left: str, right: str) -> None:
        a, b = self.root(left), self.root(right)
        if a == b:  # persons joined them
            return
        self.apart.setdefault(a, set()).add(b)
        self.apart.setdefault(b, set()).add(a)

    def join(self, left: str, right: str) -> bool:
        a, b = self.root(left), self.root(right)
        if a == b:
            return True
        if b in self.apart.get(a, ()):
            return False
        a, b = min(a, b), max(a, b)
        self.parent[b] = a
        for other in self.apart.pop(b, set()):
            self.apart[other].discard(b)
            self.apart[other].add(a)
            self.apart.setdefault(a, set()).add(other)
        return True


def standing(judgements: Iterable[Judgement], key: Callable[[Judgement], K]) -> dict[K, Judgement]:
    """The judgement that counts for each key: a person's before a machine's.

    Args:
        judgements: All that was said.
        key: What a judgement is about.

    Returns:
        One judgement a key. ``UNDECIDED`` by a person withdraws what persons said before; a
        machine's answer then stands again.
    """
    persons: dict[K, Judgement] = {}
    machines: dict[K, Judgement] = {}
    for judgement in judgements:
        about = key(judgement)
        if judgement.by_person:
            held = persons.get(about)
            if held is None or (judgement.made_at, judgement.id) > (held.made_at, held.id):
                persons[about] = judgement
        else:
            held = machines.get(about)
            if held is None or _sureness(judgement) > _sureness(held):
                machines[about] = judgement
    kept = {about: j for about, j in persons.items() if j.answer is not Answer.UNDECIDED}
    return {**machines, **kept}


def _sureness(judgement: Judgement) -> tuple[int, float, str]:
    # Among machines a negative outranks a positive: a false join costs a reader more than a missed one.
    rank = {Answer.NEGATIVE: 2, Answer.POSITIVE: 1, Answer.UNDECIDED: 0}[judgement.answer]
    return (rank, judgement.score, judgement.id)


def cluster(judgements: Iterable[Judgement], question: Question, members: Sequence[str] = ()) -> Clusters:
    """Group ids by the judgements on one question.

    Args:
        judgements: Any judgements; those on other questions are passed over.
        question: Which question.
        members: Ids that are to appear even if nothing was said of them.

    Returns:
        The groups.
    """
    pairs = standing(
        (j for j in judgements if j.question is question),
        key=lambda j: (min(j.left, j.right), max(j.left, j.right)),
    )
    forest = _Forest()
    for member in members:
        forest.root(member)
    decided = sorted(pairs.values(), key=lambda j: (j.left, j.right, j.id))
    decided.sort(key=lambda j: j.made_at if j.by_person else "", reverse=True)  # reverse keeps the order of equals
    decided.sort(key=lambda j: (not j.by_person, -j.score))
    refused: list[Judgement] = []
    for said in ([j for j in decided if j.by_person], [j for j in decided if not j.by_person]):
        for judgement in said:
            if judgement.answer is Answer.NEGATIVE:
                forest.separate(judgement.left, judgement.right)
        positives = (j for j in said if j.answer is Answer.POSITIVE)
        refused += [j for j in positives if not forest.join(j.left, j.right)]
    groups: dict[str, list[str]] = {}
    for member in forest.parent:
        groups.setdefault(forest.root(member), []).append(member)
    ordered = tuple(sorted(tuple(sorted(group)) for group in groups.values()))
    return Clusters(ordered, {member: group[0] for group in ordered for member in group}, tuple(refused))
