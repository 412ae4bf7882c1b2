"""Judgements to clusters, as properties over arbitrary judgements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from secondsource.clusters import Clusters, cluster, standing
from secondsource.model import Answer, Judgement, Question
from tests.contract.samples import judgement

MEMBERS = "abcdef"
answers = st.sampled_from(list(Answer))
pairs = st.tuples(st.sampled_from(MEMBERS), st.sampled_from(MEMBERS))


def by_machine(answer: st.SearchStrategy[Answer] = answers) -> st.SearchStrategy[Judgement]:
    return st.builds(
        lambda pair, answer, score, who: replace(judgement(*pair, answer, by=who), id="", score=score),
        pairs,
        answer,
        st.sampled_from([0.1, 0.5, 0.9]),
        st.sampled_from(["names@1", "titles@1"]),
    )


def by_person(answer: st.SearchStrategy[Answer] = answers) -> st.SearchStrategy[Judgement]:
    return st.builds(
        lambda pair, answer, who, when: judgement(*pair, answer, by=who, at=f"2026-01-{when:02}"),
        pairs,
        answer,
        st.sampled_from(["person:jo", "person:kim"]),
        st.integers(1, 28),
    )


said = st.lists(by_machine() | by_person(), max_size=25)


def of(judgements: Iterable[Judgement]) -> Clusters:
    return cluster(judgements, Question.ENTITY, MEMBERS)


def counting(judgements: Iterable[Judgement]) -> list[Judgement]:
    return list(standing(judgements, key=lambda j: frozenset((j.left, j.right))).values())


def reached(positives: Iterable[Judgement]) -> dict[str, set[str]]:
    """Connected components, by walking."""
    edges = [(j.left, j.right) for j in positives]
    found: dict[str, set[str]] = {}
    for member in MEMBERS:
        seen, todo = {member}, [member]
        while todo:
            here = todo.pop()
            near = {b for a, b in edges if a == here} | {a for a, b in edges if b == here}
            todo += near - seen
            seen |= near
        found[member] = seen
    return found


@given(said, st.randoms(use_true_random=False))
def test_order_does_not_matter(judgements: list[Judgement], random: object) -> None:
    shuffled = list(judgements)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert of(shuffled) == of(judgements)
    assert of([*judgements, *shuffled]) == of(judgements)


@given(said)
def test_groups_part_the_members(judgements: list[Judgement]) -> None:
    found = of(judgements)
    assert sorted(member for group in found.groups for member in group) == sorted(MEMBERS)
    for group in found.groups:
        assert list(group) == sorted(group)
        assert {found.of(member) for member in group} == {group[0]}
    assert found.of("never seen") == "never seen"


@given(said)
def test_a_negative_that_counts_is_never_violated(judgements: list[Judgement]) -> None:
    found, count = of(judgements), counting(judgements)
    joined_by_persons = reached(j for j in count if j.by_person and j.answer is Answer.POSITIVE)
    for j in count:
        if j.answer is Answer.NEGATIVE and j.left != j.right and found.of(j.left) == found.of(j.right):
            assert not j.by_person
            assert j.right in joined_by_persons[j.left]


@given(said)
def test_a_positive_is_refused_only_where_a_negative_stands(judgements: list[Judgement]) -> None:
    found, count = of(judgements), counting(judgements)
    for j in count:
        if j.answer is Answer.POSITIVE:
            together = found.of(j.left) == found.of(j.right)
            assert together != (j in found.refused)
            if not together:
                sides = {found.of(j.left), found.of(j.right)}
                assert any(
                    n.answer is Answer.NEGATIVE and {found.of(n.left), found.of(n.right)} == sides for n in count
                )


@given(st.lists(by_person(), max_size=12), st.lists(by_machine(), max_size=25))
def test_a_person_outranks_every_machine(persons: list[Judgement], machines: list[Judgement]) -> None:
    alone, together = of(persons), of([*persons, *machines])
    for group in alone.groups:
        assert len({together.of(member) for member in group}) == 1
    for j in counting(persons):
        if j.answer is Answer.NEGATIVE and j.left != j.right:
            assert together.of(j.left) != together.of(j.right)


@given(said, st.lists(pairs, max_size=4))
def test_undecided_by_a_person_takes_back_what_persons_said(
    judgements: list[Judgement], undone: list[tuple[str, str]]
) -> None:
    undo = [judgement(*pair, Answer.UNDECIDED, by="person:jo", at="2026-02-01") for pair in undone]
    keys = {frozenset(pair) for pair in undone}
    left = [j for j in judgements if not (j.by_person and frozenset((j.left, j.right)) in keys)]
    assert of([*judgements, *undo]) == of(left)


@given(st.lists(by_machine(st.just(Answer.POSITIVE)) | by_person(st.just(Answer.POSITIVE)), max_size=12))
def test_without_negatives_it_is_the_transitive_closure(judgements: list[Judgement]) -> None:
    found, expected = of(judgements), reached(judgements)
    assert found.refused == ()
    for a, b in combinations(MEMBERS, 2):
        assert (found.of(a) == found.of(b)) == (b in expected[a])


def test_the_newest_of_persons_counts_and_may_be_repeated() -> None:
    yes = judgement("a", "b", Answer.POSITIVE, by="person:jo", at="2026-01-01")
    no = judgement("a", "b", Answer.NEGATIVE, by="person:kim", at="2026-01-02")
    again = judgement("a", "b", Answer.POSITIVE, by="person:jo", at="2026-01-03")
    assert len(of([yes]).groups) == 5
    assert len(of([yes, no]).groups) == 6
    assert len(of([yes, no, again]).groups) == 5


def test_a_machines_negative_does_not_part_what_persons_join() -> None:
    """Joined by hand over a third: the machine's doubt about the ends is answered by that."""
    persons = [
        judgement("a", "b", by="person:jo", at="2026-01-01"),
        judgement("b", "c", by="person:jo", at="2026-01-02"),
    ]
    assert of([*persons, judgement("a", "c", Answer.NEGATIVE)]).groups[0] == ("a", "b", "c")
    no = judgement("a", "c", Answer.NEGATIVE, by="person:kim", at="2026-01-03")
    found = of([*persons, no])
    assert found.groups[:2] == (("a",), ("b", "c"))  # of two equal ones the newer stands
    assert found.refused == (persons[0],)


def test_among_machines_a_negative_outranks_a_positive() -> None:
    yes = replace(judgement("a", "b"), id="", score=0.9)
    no = replace(judgement("a", "b", Answer.NEGATIVE), id="", score=0.1)
    assert len(of([yes, no]).groups) == 6


def test_the_surer_positive_wins_where_both_cannot_hold() -> None:
    apart = judgement("a", "c", Answer.NEGATIVE)
    sure = replace(judgement("a", "b"), id="", score=0.9)
    guess = replace(judgement("b", "c"), id="", score=0.6)
    found = of([guess, apart, sure])
    assert found.groups[:2] == (("a", "b"), ("c",))
    assert found.refused == (guess,)


def test_other_questions_are_passed_over() -> None:
    other = replace(judgement("a", "b"), id="", question=Question.CLAIM)
    assert len(of([other]).groups) == 6
    assert cluster([other], Question.CLAIM).groups == (("a", "b"),)


def test_many_judgements_take_little_time() -> None:
    ids = [f"m{n:05}" for n in range(20_000)]
    chain = [judgement(a, b) for a, b in pairwise(ids)]
    assert len(cluster(chain[::-1], Question.ENTITY).groups) == 1
