"""Records: ids follow the content, and say which parts of it."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from secondsource.codec import KINDS
from secondsource.errors import RecordError
from secondsource.model import (
    Answer,
    Argument,
    Attribution,
    AttributionKind,
    Capture,
    Claim,
    Cue,
    Given,
    Judgement,
    MentionLabel,
    Part,
    Predicate,
    Question,
    Record,
    Rejected,
    Report,
    Role,
    Run,
    Sentence,
    Voice,
)
from tests.contract.samples import capture, judgement, mention, report

PINNED: list[tuple[Record, str]] = [
    (capture("a.txt", "Rain fell."), "cap-k3kjtjdiljlyfbfzrlbm"),
    (report("a.txt", "Rain fell."), "rep-g3g5dqsznoso3infsorg"),
    (Sentence(report="rep-a", start=0, end=10, index=0, producer="annotate.test@1"), "sen-jy5iojvy6om53x5x35gt"),
    (mention("rep-a", 0), "men-ejamilgaopbz47wmkpob"),
    (judgement("men-b", "men-a"), "jdg-h42ewcu446lha7facqvi"),
    (
        Attribution(
            report="rep-a",
            source=Voice(start=0, end=6, text="Police"),
            cue=Cue(start=7, end=11, text="said", lemma="say"),
            content=(Part(start=12, end=22, text="rain fell."),),
            kind=AttributionKind.INDIRECT,
            producer="claims.test@1",
        ),
        "att-fqlisud74o6sjdlcte4l",
    ),
    (
        Claim(
            report="rep-a",
            start=0,
            end=10,
            text="Rain fell.",
            sentence="sen-a",
            predicate=Predicate(start=5, end=9, text="fell", lemma="fall"),
            arguments=(Argument(start=0, end=4, text="Rain", role=Role.AGENT),),
            producer="claims.test@1",
        ),
        "clm-23qvx3l2je2cztsufr6j",
    ),
    (Run(producer="p@1", lineage="lin-a", inputs="dig-a", units=("rep-a", "rep-b")), "run-7jrrsigkityps4bue4yx"),
    (Rejected(what="Comments", reason="page furniture", producer="p@1", record="cap-a"), "rej-q7f5iftwqvpimq4kdy6t"),
]


@pytest.mark.parametrize(("record", "expected"), PINNED, ids=lambda value: type(value).__name__)
def test_ids_are_pinned(record: Record, expected: str) -> None:
    assert record.id == expected


def test_prefixes_tell_the_kinds_apart() -> None:
    assert len({kind.prefix for kind in KINDS.values()}) == len(KINDS)


def test_a_record_with_anothers_id_is_refused() -> None:
    with pytest.raises(RecordError, match="carries the id men-x, its content gives men-"):
        replace(mention("rep-a", 0), id="men-x")
    with pytest.raises(RecordError):
        replace(mention("rep-a", 0), start=1)  # carries the old id along
    assert replace(mention("rep-a", 0), start=1, id="") == replace(mention("rep-a", 0), id="", start=1)


def test_records_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        mention("rep-a", 0).start = 1  # type: ignore[misc]


def test_records_travel_between_processes() -> None:
    for record, _ in PINNED:
        assert pickle.loads(pickle.dumps(record)) == record


def test_units() -> None:
    one, taken = report("a"), capture("a", "b")
    assert (taken.unit, one.unit) == (taken.id, one.id)
    assert mention(one.id, 0).unit == one.id
    assert judgement("a", "b").unit == Run(producer="p", lineage="l", inputs="i").unit == ""
    assert Rejected(what="w", reason="r", producer="p", record=taken.id).unit == taken.id


def test_what_the_caller_says_makes_another_capture() -> None:
    plain = capture("a", "b")
    said = [Given(), Given(outlet="x"), Given(title="x"), Given(url="x"), Given(key="x"), Given(published="x")]
    assert len({replace(plain, id="", given=given).id for given in said}) == len(said)
    assert replace(plain, id="", given=Given()).id == plain.id


def test_content_reaches_the_id_through_its_hash_only() -> None:
    taken = capture("a", "b")
    stripped = replace(taken, content=b"")
    assert isinstance(stripped, Capture)
    assert stripped.id == taken.id


def test_a_mention_read_otherwise_is_another() -> None:
    one = mention("rep-a", 0)
    assert replace(one, id="", label=MentionLabel.PERSON).id != one.id
    assert replace(one, id="", producer="annotate.test@2").id != one.id


def test_a_symmetric_judgement_and_its_mirror_are_one() -> None:
    assert judgement("b", "a") == judgement("a", "b")
    assert (judgement("b", "a").left, judgement("b", "a").right) == ("a", "b")


def test_a_story_judgement_has_a_direction() -> None:
    one = Judgement(question=Question.STORY, left="b", right="a", answer=Answer.POSITIVE, score=1, producer="s@1")
    other = replace(one, id="", left="a", right="b")
    assert (one.left, one.right) == ("b", "a")
    assert one.id != other.id


def test_a_person_may_say_the_same_again_a_machine_not() -> None:
    first, second = (judgement("a", "b", by="person:jo", at=at) for at in ("2026-01-01", "2026-01-02"))
    assert first.id != second.id
    assert first.by_person
    machine, later = judgement("a", "b"), judgement("a", "b", at="2026-01-02")
    assert machine.id == later.id
    assert not machine.by_person


def test_a_slice_is_of_the_text() -> None:
    text = "서울의 비\nRain \U0001f327 fell"
    assert report("a", text).slice(0, 3) == "서울의"
    assert report("a", text).slice(text.index("\U0001f327"), len(text)) == "\U0001f327 fell"


def test_a_long_text_does_not_show_in_messages() -> None:
    assert "Rivers" not in repr(report("a"))
    assert "words" not in repr(capture("a", "words"))
    assert isinstance(report("a"), Report)
