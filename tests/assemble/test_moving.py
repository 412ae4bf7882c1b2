"""A person moves a report; it stays moved over later runs, stories keep their ids, and it can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from secondsource.errors import ConfigError, NotFoundError
from secondsource.model import Answer, Judgement, Question, Story
from secondsource.workspace import Workspace

TEXTS = {
    "a1": "The Meridian ferry ran aground on Hollow Reef off Tarsa on Sunday. Captain Olaf Lind blamed the radar.",
    "a2": "Fishermen took 63 people off the Meridian ferry after it hit Hollow Reef off Tarsa. Olaf Lind was heard.",
    "a3": "Meridian stopped its Tarsa crossings. Its ferry still lies on Hollow Reef, said Olaf Lind, the captain.",
    "b1": "A court in Brask sentenced the former mayor Ana Petrova to four years for bribes from the builder Holt.",
    "b2": "Ana Petrova, once mayor of Brask, goes to prison for four years. The builder Kasimir Holt had paid her.",
}


class Desk:
    """A store with a folder of reports."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = folder / "store.sqlite"

    def put(self, *names: str) -> None:
        for name in names:
            (self.folder / f"{name}.txt").write_text(TEXTS[name], encoding="utf8")

    def open(self) -> Workspace:
        workspace = Workspace(self.store, annotator="rules")
        workspace.add([self.folder / f"{n}.txt" for n in TEXTS if (self.folder / f"{n}.txt").exists()])
        return workspace

    def told(self, workspace: Workspace) -> tuple[dict[frozenset[str], str], dict[str, str]]:
        """Story id by its reports, and report id by name."""
        dossier = workspace.dossier()
        name = {r.id: Path(r.path).stem for r in dossier.reports}
        return {frozenset(name[r] for r in s.reports): s.id for s in dossier.stories}, {n: i for i, n in name.items()}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_stories_keep_their_ids_whatever_is_added(desk: Desk) -> None:
    desk.put("a3", "b2")
    with desk.open() as workspace:
        first, _ = desk.told(workspace)
    for name in ("a1", "b1", "a2"):
        desk.put(name)
        with desk.open() as workspace:
            found, _ = desk.told(workspace)
    assert found == {
        frozenset({"a1", "a2", "a3"}): first[frozenset({"a3"})],
        frozenset({"b1", "b2"}): first[frozenset({"b2"})],
    }


def test_a_moved_report_stays_moved_when_others_come_and_goes_back_when_it_is_undone(desk: Desk) -> None:
    desk.put("a1", "a2", "b1")
    with desk.open() as workspace:
        before, ids = desk.told(workspace)
        kept = workspace.judge(ids["a2"], before[frozenset({"b1"})], Answer.POSITIVE, by="jo")
        assert set(desk.told(workspace)[0]) == {frozenset({"a1"}), frozenset({"a2", "b1"})}
    desk.put("a3", "b2")
    with desk.open() as workspace:
        found, _ = desk.told(workspace)
        assert found[frozenset({"a2", "b1", "b2"})] == before[frozenset({"b1"})]
        assert found[frozenset({"a1", "a3"})] == before[frozenset({"a1", "a2"})]
        workspace.undo(kept.id)
        assert set(desk.told(workspace)[0]) == {frozenset({"a1", "a2", "a3"}), frozenset({"b1", "b2"})}


def test_a_report_is_taken_out_and_two_stories_are_joined_and_parted(desk: Desk) -> None:
    desk.put(*TEXTS)
    with desk.open() as workspace:
        found, ids = desk.told(workspace)
        story, other = found[frozenset({"a1", "a2", "a3"})], found[frozenset({"b1", "b2"})]
        out = workspace.judge(ids["a1"], story, Answer.NEGATIVE)
        assert frozenset({"a1"}) in desk.told(workspace)[0]
        workspace.undo(out.id)
        joined = workspace.judge(story, other, Answer.POSITIVE)
        assert set(desk.told(workspace)[0]) == {frozenset(TEXTS)}
        workspace.undo(joined.id)
        assert desk.told(workspace)[0] == found


def test_what_cannot_be_moved_is_said(desk: Desk) -> None:
    desk.put("a1", "b1")
    with desk.open() as workspace:
        found, ids = desk.told(workspace)
        with pytest.raises(ConfigError, match="no other report"):
            workspace.judge(ids["a1"], found[frozenset({"a1"})], Answer.NEGATIVE)
        with pytest.raises(NotFoundError):
            workspace.judge(ids["a1"], "sto-none", Answer.POSITIVE)
        with pytest.raises(ConfigError, match="a report and a story"):
            workspace.judge(ids["a1"], "clm-x", Answer.POSITIVE)


def test_one_act_taken_back_restores_what_stood_before() -> None:
    from secondsource.assemble.moving import move, taken_back

    def said(left: str, right: str, answer: Answer, at: str) -> Judgement:
        return Judgement(
            question=Question.STORY, left=left, right=right, answer=answer, score=1.0, producer="person:jo", made_at=at
        )

    stories = [
        Story(id="sto-a", title="", reports=("rep-1", "rep-2"), first=None, last=None),
        Story(id="sto-b", title="", reports=("rep-3", "rep-r"), first=None, last=None),
    ]
    earlier = [said("rep-r", "rep-3", Answer.POSITIVE, "1")]
    act = move(stories, earlier, "rep-r", "sto-a", Answer.POSITIVE)
    assert act[0] == ("rep-r", "rep-1", Answer.POSITIVE)
    assert ("rep-r", "rep-3", Answer.NEGATIVE) in act
    held = [*earlier, *(said(left, right, answer, "2") for left, right, answer in act)]
    back = {(left, right): answer for left, right, answer in taken_back(held, held[1])}
    assert back == {("rep-r", "rep-1"): Answer.UNDECIDED, ("rep-r", "rep-3"): Answer.POSITIVE}
