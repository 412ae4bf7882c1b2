"""What every store promises; run on each of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

import pytest

from secondsource.errors import NotFoundError, RecordError
from secondsource.model import Capture, Judgement, Mention, Record, Rejected, Report, Run, Sentence, Token
from secondsource.protocols import Store
from tests.contract.samples import capture, corpus_run, judgement, mention, report, sentence, unit_run

A, B, C = sorted((report("a"), report("b"), report("c")), key=lambda r: r.id)


def ids(store: Store, *kinds: type[Record], lineages: set[str], **more: object) -> list[str]:
    return [r.id for r in store.read(kinds, lineages=lineages, **more)]  # type: ignore[arg-type]


def test_is_a_store(store: Store) -> None:
    assert isinstance(store, Store)


def test_adding_twice_is_adding_once(store: Store) -> None:
    assert store.add([A, B], lineage="x") == 2
    assert store.add([B, C, C], lineage="x") == 1
    assert ids(store, Report, lineages={"x"}) == [A.id, B.id, C.id]
    assert store.count(Report) == 3


def test_gives_back_what_was_added(store: Store) -> None:
    taken = capture("naïve.txt", "서울 \x00 \U0001f6a2")
    tokens = (Token(start=0, end=4, text="Rain", upos="NOUN"),)
    said = Sentence(report=A.id, start=0, end=10, index=0, tokens=tokens, producer="annotate.test@1")
    kept: list[Record] = [
        taken,
        A,
        said,
        mention(A.id, 0),
        judgement("x", "y"),
        Rejected(what="f", reason="r", producer="p@1"),
    ]
    store.add(kept, lineage="x")
    assert [store.get(r.id) for r in kept] == kept
    kinds = (Capture, Report, Sentence, Mention, Judgement, Rejected)
    assert {r.id: r for r in store.read(kinds, lineages={"x"})} == {r.id: r for r in kept}


def test_one_content_under_two_names_is_two_captures(store: Store) -> None:
    store.add([capture("a", "same"), capture("b", "same")], lineage="x")
    read = list(store.read([Capture], lineages={"x"}))
    assert {(r.path, r.content) for r in read if isinstance(r, Capture)} == {("a", b"same"), ("b", b"same")}


def test_content_that_is_not_what_its_hash_says_is_refused(store: Store) -> None:
    wrong = Capture(path="a", media_type="text/plain", sha256=capture("a", "one").sha256, content=b"two")
    with pytest.raises(RecordError, match="SHA-256"):
        store.add([wrong], lineage="x")
    with pytest.raises(RecordError, match="SHA-256"):
        store.commit(unit_run("x", "u"), [A, wrong])
    assert store.count(Report) == store.count(Capture) == 0


def test_unknown_id(store: Store) -> None:
    store.add([A], lineage="x")
    with pytest.raises(NotFoundError) as caught:
        store.get("rep-none")
    assert caught.value.record_id == "rep-none"


def test_reading_order(store: Store) -> None:
    late, early = mention(A.id, 50), mention(A.id, 2)
    first, second = judgement("q", "r"), judgement("a", "b")
    other = mention(B.id, 7)
    store.add([other, first, late, sentence(A.id, 0), B], lineage="x")
    store.add([early, A, second], lineage="y")
    expected = [first.id, second.id, A.id, late.id, early.id, sentence(A.id, 0).id, B.id, other.id]
    assert ids(store, Judgement, Report, Mention, Sentence, lineages={"x", "y"}) == expected
    assert ids(store, Mention, Report, lineages={"x", "y"}) == [late.id, early.id, A.id, other.id, B.id]


def test_order_by_unit_holds_for_many_units(store: Store) -> None:
    reports = [report(f"r{i}") for i in range(300)]
    for one in reports:
        store.add([mention(one.id, 4), one, mention(one.id, 1)], lineage="x")
    expected = [
        i for r in sorted(reports, key=lambda r: r.id) for i in (r.id, mention(r.id, 4).id, mention(r.id, 1).id)
    ]
    assert ids(store, Report, Mention, lineages={"x"}) == expected
    some = {r.id for r in reports[::2]}
    assert ids(store, Report, lineages={"x"}, units=some) == sorted(some)


def test_lineages_lie_apart(store: Store) -> None:
    store.add([A], lineage="x")
    store.add([B], lineage="y")
    assert ids(store, Report, lineages={"x"}) == [A.id]
    assert ids(store, Report, lineages={"y"}) == [B.id]
    assert ids(store, Report, lineages={"z"}) == ids(store, Report, lineages=set()) == []
    assert ids(store, Report, lineages={"x", "y", "z"}) == [A.id, B.id]
    assert store.count(Report, lineages={"y"}) == 1


def test_what_two_lineages_wrote_is_read_once(store: Store) -> None:
    one, two, three = (mention(A.id, n) for n in (3, 2, 1))
    store.add([one, two], lineage="x")
    store.add([three, two, one], lineage="y")
    assert ids(store, Mention, lineages={"x", "y"}) == [one.id, two.id, three.id]
    assert store.count(Mention, lineages={"x", "y"}) == store.count(Mention) == 3
    assert store.digest([Mention], lineages={"x", "y"}) == store.digest([Mention], lineages={"y"})


def test_one_id_with_two_contents_is_kept_for_each_lineage(store: Store) -> None:
    """A sentence's id does not cover its tokens: another setting may give others."""

    def said(upos: str) -> Sentence:
        return Sentence(
            report=A.id,
            start=0,
            end=4,
            index=0,
            tokens=(Token(start=0, end=4, text="Rain", upos=upos),),
            producer="p@1",
        )

    noun, verb = said("NOUN"), said("VERB")
    assert noun.id == verb.id
    store.add([noun], lineage="x")
    store.add([verb], lineage="y")
    assert list(store.read([Sentence], lineages={"x"})) == [noun]
    assert list(store.read([Sentence], lineages={"y"})) == [verb]
    assert store.get(noun.id) == verb  # the last written
    store.add([verb], lineage="x")
    assert list(store.read([Sentence], lineages={"x"})) == [noun]  # the first kept
    assert store.count(Sentence) == 1


def test_units_limit_and_what_belongs_to_none_comes_along(store: Store) -> None:
    store.add([A, B, C, mention(B.id, 0), judgement("x", "y")], lineage="x")
    expected = [judgement("x", "y").id, B.id, mention(B.id, 0).id]
    assert ids(store, Judgement, Report, Mention, lineages={"x"}, units={B.id}) == expected
    assert ids(store, Judgement, Report, lineages={"x"}, units=()) == [judgement("x", "y").id]


def test_commit_marks_units_and_keeps_the_pass(store: Store) -> None:
    store.add([A, B, C], lineage="x")
    assert list(store.pending(Report, lineages={"x"}, by="m")) == [A.id, B.id, C.id]
    run = unit_run("m", A.id, C.id)
    assert store.commit(run, [mention(A.id, 0)]) == 1
    assert list(store.pending(Report, lineages={"x"}, by="m")) == [B.id]
    assert list(store.pending(Report, lineages={"x"}, by="other")) == [A.id, B.id, C.id]
    assert list(store.pending(Report, lineages={"x"}, by="other", units={C.id, A.id, "gone"})) == [A.id, C.id]
    assert list(store.pending(Report, lineages={"x"}, by="m", units={C.id})) == []
    assert list(store.pending(Report, lineages={"none"}, by="m")) == []
    assert list(store.runs()) == list(store.runs(lineages={"m"})) == [run]
    assert list(store.runs(lineages={"x"})) == []
    assert store.get(run.id) == run
    assert store.count(Run) == store.count(Run, lineages={"m"}) == 1


def test_committing_twice_is_committing_once(store: Store) -> None:
    for run in (unit_run("m", A.id), corpus_run("c", "1")):
        assert store.commit(run, [mention(A.id, 0), mention(A.id, 5)]) == 2
        assert store.commit(run, [mention(A.id, 0), mention(A.id, 5)]) == 0
        assert ids(store, Mention, lineages={run.lineage}) == [mention(A.id, 0).id, mention(A.id, 5).id]
        assert list(store.runs(lineages={run.lineage})) == [run]


@pytest.mark.parametrize("run", [unit_run("m", A.id), corpus_run("m", "1")])
def test_commit_is_all_or_nothing(store: Store, run: Run) -> None:
    store.add([A], lineage="x")

    def broken() -> Iterator[Record]:
        for start in range(3000):  # more than is written at once
            yield mention(A.id, start)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.commit(run, broken())
    assert store.count(Mention) == store.count(Run) == 0
    assert list(store.runs()) == []
    assert list(store.pending(Report, lineages={"x"}, by="m")) == [A.id]
    with pytest.raises(NotFoundError):
        store.get(mention(A.id, 0).id)
    assert store.commit(run, [mention(A.id, 0)]) == 1


def test_a_broken_corpus_pass_leaves_the_one_before(store: Store) -> None:
    store.commit(corpus_run("c", "1"), [judgement("a", "b")])

    def broken() -> Iterator[Record]:
        yield judgement("c", "d")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.commit(corpus_run("c", "2"), broken())
    assert ids(store, Judgement, lineages={"c"}) == [judgement("a", "b").id]


def test_a_corpus_pass_replaces_the_earlier_ones_for_readers(store: Store) -> None:
    old, kept, new = judgement("a", "b"), judgement("c", "d"), judgement("e", "f")
    assert store.commit(corpus_run("c", "1"), [old, kept]) == 2
    assert store.commit(corpus_run("c", "2"), [new, kept]) == 1
    assert ids(store, Judgement, lineages={"c"}) == [new.id, kept.id]
    assert store.count(Judgement, lineages={"c"}) == 2
    assert store.digest([Judgement], lineages={"c"}) == _digest_of_fresh([kept, new])
    assert store.get(old.id) == old  # nothing is deleted
    assert store.count(Judgement) == 3
    assert [run.inputs for run in store.runs(lineages={"c"})] == ["1", "2"]


def test_a_corpus_pass_may_write_nothing(store: Store) -> None:
    store.commit(corpus_run("c", "1"), [judgement("a", "b")])
    assert store.commit(corpus_run("c", "2"), []) == 0
    assert ids(store, Judgement, lineages={"c"}) == []


def test_a_corpus_pass_that_comes_again_is_the_last(store: Store) -> None:
    old, new = judgement("a", "b"), judgement("e", "f")
    store.commit(corpus_run("c", "1"), [old])
    store.commit(corpus_run("c", "2"), [new])
    assert store.commit(corpus_run("c", "1"), [old]) == 0
    assert ids(store, Judgement, lineages={"c"}) == [old.id]
    assert [run.inputs for run in store.runs(lineages={"c"})] == ["2", "1"]


def test_a_corpus_pass_replaces_nothing_else(store: Store) -> None:
    store.add([judgement("p", "q", by="person:jo", at="2026")], lineage="c")
    store.commit(corpus_run("d", "1"), [judgement("a", "b")])
    store.commit(corpus_run("c", "1"), [judgement("c", "d")])
    store.commit(corpus_run("c", "2"), [judgement("e", "f")])
    assert store.count(Judgement, lineages={"d"}) == 1
    assert store.count(Judgement, lineages={"c"}) == 2  # what was added is no pass


def test_a_replaced_record_that_another_lineage_wrote_is_still_read(store: Store) -> None:
    shared = judgement("a", "b")
    store.commit(corpus_run("c", "1"), [shared])
    store.commit(corpus_run("d", "1"), [shared])
    store.commit(corpus_run("c", "2"), [])
    assert ids(store, Judgement, lineages={"c", "d"}) == [shared.id]
    assert store.digest([Judgement], lineages={"c", "d"}) == store.digest([Judgement], lineages={"d"})


def test_a_new_pass_brings_a_new_content_of_the_same_id(store: Store) -> None:
    def said(upos: str) -> Sentence:
        return Sentence(
            report=A.id, start=0, end=1, index=0, tokens=(Token(start=0, end=1, text="R", upos=upos),), producer="p@1"
        )

    store.commit(corpus_run("c", "1"), [said("NOUN")])
    store.commit(corpus_run("c", "2"), [said("VERB")])
    assert list(store.read([Sentence], lineages={"c"})) == [said("VERB")]


def test_units_written_by_a_replaced_pass_are_not_pending(store: Store) -> None:
    store.commit(corpus_run("c", "1"), [A, B])
    store.commit(corpus_run("c", "2"), [B])
    assert list(store.pending(Report, lineages={"c"}, by="m")) == [B.id]


def _digest_of_fresh(records: list[Record]) -> str:
    from secondsource.store import open_store

    fresh = open_store(":memory:")
    fresh.add(records, lineage="any")
    return fresh.digest([type(records[0])], lineages={"any"})


def test_digest_does_not_depend_on_order_or_store(store: Store) -> None:
    digests = set()
    for number, order in enumerate(permutations([A, B, C])):
        store.add(order, lineage=f"l{number}")
        digests.add(store.digest([Report], lineages={f"l{number}"}))
    assert digests == {_digest_of_fresh([A, B, C])}


def test_digest_tells_sets_apart(store: Store) -> None:
    store.add([A, B, mention(A.id, 0), judgement("x", "y")], lineage="x")
    everything = (Report, Mention, Judgement)
    digests = [
        store.digest(everything, lineages={"x"}),
        store.digest([Report], lineages={"x"}),
        store.digest([Mention], lineages={"x"}),
        store.digest([Report], lineages={"y"}),
        store.digest(everything, lineages={"x"}, units={A.id}),
        store.digest(everything, lineages={"x"}, units={B.id}),
        store.digest(everything, lineages={"x"}, units=()),
    ]
    assert len(set(digests)) == len(digests)
    assert store.digest(everything, lineages={"x"}, units={A.id, B.id}) == digests[0]
    assert store.digest([Report], lineages={"y"}) == store.digest([Report], lineages=set())


def test_reports_of_captures(store: Store) -> None:
    one, two = capture("a", "one"), capture("b", "two")
    first, second = report("a", "one"), report("b", "two")
    again = report("a", "one", producer="extract.other@1")
    store.add([one, two], lineage="acquired")
    store.add([first, second], lineage="x")
    store.add([again], lineage="y")
    assert list(store.reports_of({one.id}, lineages={"x"})) == [first.id]
    assert list(store.reports_of([one.id, two.id], lineages={"x"})) == sorted([first.id, second.id])
    assert list(store.reports_of({one.id}, lineages={"x", "y"})) == sorted([first.id, again.id])
    assert list(store.reports_of({"cap-none"}, lineages={"x"})) == list(store.reports_of((), lineages={"x"})) == []


def test_writing_while_reading(store: Store) -> None:
    store.add([report(f"r{i}") for i in range(500)], lineage="x")
    read = 0
    for record in store.read([Report], lineages={"x"}):
        read += 1
        if read % 100 == 1:
            store.commit(unit_run("m", record.id), [mention(record.id, 0)])
    assert read == 500
    assert store.count(Mention, lineages={"m"}) == 5


def test_committing_what_is_read_from_the_same_store(store: Store) -> None:
    store.add([report(f"r{i}") for i in range(500)], lineage="x")
    made = (mention(r.id, 0) for r in store.read([Report], lineages={"x"}))
    assert store.commit(corpus_run("m", "1"), made) == 500
