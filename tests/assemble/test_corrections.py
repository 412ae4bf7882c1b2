"""What persons said holds: over new reports, new versions of a step, and in another store."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pytest

from secondsource import Answer, Workspace, registry
from secondsource.annotate.rules import RuleAnnotator
from secondsource.codec import to_line
from secondsource.errors import RecordError
from secondsource.model import Entity, EntityType, Judgement
from secondsource.registry import find

FIRST = "Four die in a fire\n\nThe mayor, Ann Bell, said on Monday that four people died in the fire.\n"
SECOND = "The town mourns\n\nMayor Ruth Okafor said on Tuesday that the fire had killed four people.\n"
LATER = "A year after the fire\n\nRuth Okafor and Ann Bell met on Friday. Bell said that nobody was to blame.\n"


@pytest.fixture
def reports(tmp_path: Path) -> dict[str, Path]:
    made = {}
    for name, text in (("first", FIRST), ("second", SECOND), ("later", LATER)):
        made[name] = tmp_path / f"{name}.txt"
        made[name].write_text(text)
    return made


def opened(tmp_path: Path, name: str = "store") -> Workspace:
    return Workspace(tmp_path / f"{name}.sqlite", annotator="rules")


def people(workspace: Workspace) -> list[Entity]:
    return list(workspace.entities(kind=EntityType.PERSON))


def spellings(found: Iterable[Entity]) -> list[set[str]]:
    return sorted(({n.text for n in e.names} for e in found), key=sorted)


def judged(workspace: Workspace, answer: Answer, note: str = "one mayor") -> Judgement:
    left, right = people(workspace)[:2]
    return workspace.judge(left.id, right.id, answer, note=note, by="jo")


def test_an_answer_carries_its_words_and_holds_when_reports_arrive(tmp_path: Path, reports: dict[str, Path]) -> None:
    with opened(tmp_path) as workspace:
        workspace.add([reports["first"], reports["second"]])
        assert len(people(workspace)) == 2
        kept = judged(workspace, Answer.POSITIVE)
        assert {(e.text, e.path) for e in kept.evidence} == {("Ann Bell", "first.txt"), ("Ruth Okafor", "second.txt")}
        assert len(people(workspace)) == 1
    with opened(tmp_path) as workspace:
        workspace.add(reports.values())
        (joined,) = people(workspace)
        assert {"Ann Bell", "Ruth Okafor"} <= {n.text for n in joined.names}
        assert len({m.report for m in joined.mentions}) == 3
        assert [(j.answer, j.note, j.producer) for j in workspace.judgements()] == [
            (Answer.POSITIVE, "one mayor", "person:jo")
        ]


def test_kept_apart_stays_apart_when_reports_arrive(tmp_path: Path, reports: dict[str, Path]) -> None:
    again = tmp_path / "again.txt"
    again.write_text(FIRST.replace("Monday", "Sunday").replace("a fire", "a blaze"))
    with opened(tmp_path) as workspace:
        workspace.add([reports["first"], again])
        (bell,) = people(workspace)
        firsts = [next(m for m in bell.mentions if m.report == r) for r in sorted({m.report for m in bell.mentions})]
        ids = [m["id"] for row in workspace.annotations() for m in row["mentions"] if m["text"] == "Ann Bell"]
        assert len(firsts) == len(ids) == 2
        workspace.judge(*ids, Answer.NEGATIVE, note="two of one name")
        assert len(people(workspace)) == 2
    with opened(tmp_path) as workspace:
        workspace.add([reports["first"], again, reports["later"]])
        assert sum({n.text for n in e.names} >= {"Ann Bell"} for e in people(workspace)) == 2


def test_another_version_of_a_step_finds_the_words_again(
    tmp_path: Path, reports: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path) as workspace:
        workspace.add([reports["first"], reports["second"]])
        kept = judged(workspace, Answer.POSITIVE)
    newer = partial(RuleAnnotator, producer="annotate.rules@999")
    monkeypatch.setattr(registry, "find", lambda kind, name: newer if kind == "annotator" else find(kind, name))
    with opened(tmp_path) as workspace:
        workspace.add([reports["first"], reports["second"]])
        assert len(people(workspace)) == 1, "the mentions go by other ids, the answer has followed them"
        (now,) = workspace.judgements()
        assert {now.left, now.right}.isdisjoint({kept.left, kept.right})
        assert (now.producer, now.made_at, now.note) == (kept.producer, kept.made_at, kept.note)
        workspace.undo(now.id)
        assert len(people(workspace)) == 2
        assert workspace.judgements() == ()
        assert len(people(workspace)) == 2, "what was taken back is not carried anew"


def test_export_and_import_round_trip(tmp_path: Path, reports: dict[str, Path]) -> None:
    with opened(tmp_path) as workspace:
        workspace.add([reports["first"], reports["second"]])
        judged(workspace, Answer.POSITIVE)
        lines = [to_line(j) for j in workspace.judgements(every=True)]
        wanted = spellings(people(workspace))
    with opened(tmp_path, "other") as other:
        (waits,) = other.take_judgements([*lines, ""])
        assert {e.path for e in waits.evidence} == {"first.txt", "second.txt"}
        other.add([reports["first"], reports["second"]])
        assert spellings(people(other)) == wanted
        assert [to_line(j) for j in other.judgements(every=True)] == lines
        assert other.take_judgements(lines) == ()


def test_a_bad_line_is_named_and_nothing_is_kept(tmp_path: Path, reports: dict[str, Path]) -> None:
    with opened(tmp_path) as workspace:
        workspace.add([reports["first"], reports["second"]])
        line = to_line(judged(workspace, Answer.POSITIVE))
        machine = line.replace("person:jo", "resolve.names@1")
    with opened(tmp_path, "other") as other:
        for bad in ("{", machine, line.replace("positive", "negative"), '{"kind":"Mention","v":1,"data":{}}'):
            with pytest.raises(RecordError, match="line 2"):
                other.take_judgements([line, bad])
        assert other.judgements() == ()
