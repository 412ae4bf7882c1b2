"""What a person says of a report's story stands, and pulls no other report along."""

from __future__ import annotations

from secondsource.clusters import cluster
from secondsource.model import Answer, Judgement, Question, Report, sha256_hex
from secondsource.stories import Stories
from secondsource.stories.placed import placed

NAMES = ("Tarsa", "Velden", "Brask")
TEXTS = {
    "Tarsa": "The Meridian ferry struck the Hollow Reef off Tarsa and Captain Olaf Lind blamed the radar",
    "Velden": "Ana Petrova, mayor of Velden, took bribes from the builder Kasimir Holt, judge Irene Moss ruled",
    "Brask": "Miners at the Ostrova pit in Brask went on strike over wages that Carbonex had cut by a fifth",
}


def report(story: str, n: int) -> Report:
    text = f"{TEXTS[story]}; this was told in edition number {n} by a correspondent."
    digest = sha256_hex(text.encode())
    return Report(capture=f"{story}{n}", path=f"{story}{n}", text=text, sha256=digest, producer="t@1")


REPORTS = {f"{s}{n}": report(s, n) for s in NAMES for n in range(3)}
ID = {path: r.id for path, r in REPORTS.items()}


def said(left: str, right: str, answer: Answer, at: int = 1) -> Judgement:
    return Judgement(
        question=Question.STORY, left=ID[left], right=ID[right], answer=answer, score=1.0, producer="person:jo",
        made_at=f"2024-01-01T00:00:{at:02}",
    )  # fmt: skip


def stories(*judged: Judgement, without: str = "") -> set[frozenset[str]]:
    reports = [r for path, r in REPORTS.items() if path != without]
    found = [j for j in Stories().run([*judged, *reports]) if isinstance(j, Judgement)]
    groups = cluster([*found, *judged], Question.STORY, [r.id for r in reports]).groups
    path = {r.id: r.path for r in reports}
    return {frozenset(path[i] for i in group if i in path) for group in groups}


def test_the_machine_alone_groups_by_event() -> None:
    assert stories() == {frozenset(f"{s}{n}" for n in range(3)) for s in NAMES}


def test_any_report_of_a_story_can_be_moved_and_the_rest_stays() -> None:
    for moved in ("Tarsa0", "Tarsa1", "Tarsa2"):
        stays = next(p for p in ("Tarsa0", "Tarsa1") if p != moved)
        found = stories(said(moved, "Velden1", Answer.POSITIVE), said(moved, stays, Answer.NEGATIVE))
        assert frozenset({"Velden0", "Velden1", "Velden2", moved}) in found
        assert frozenset({"Tarsa0", "Tarsa1", "Tarsa2"} - {moved}) in found


def test_a_report_taken_out_stands_alone_and_draws_nobody_after_it() -> None:
    out = said("Tarsa0", "Tarsa1", Answer.NEGATIVE)
    assert frozenset({"Tarsa0"}) in stories(out)
    assert frozenset({"Tarsa1", "Tarsa2"}) in stories(out)


def test_what_was_withdrawn_no_longer_counts() -> None:
    out = (said("Tarsa0", "Tarsa1", Answer.NEGATIVE), said("Tarsa0", "Tarsa1", Answer.UNDECIDED, at=2))
    assert stories(*out) == stories()


def test_both_ways_join_two_stories_and_part_them() -> None:
    join = [said("Tarsa0", "Velden0", Answer.POSITIVE), said("Velden0", "Tarsa0", Answer.POSITIVE)]
    assert frozenset({f"{s}{n}" for s in ("Tarsa", "Velden") for n in range(3)}) in stories(*join)
    part = [said("Tarsa0", "Tarsa1", Answer.NEGATIVE), said("Tarsa1", "Tarsa0", Answer.NEGATIVE)]
    assert not any({"Tarsa0", "Tarsa1"} <= group for group in stories(*part))
    assert placed(part).apart == {(min(ID["Tarsa0"], ID["Tarsa1"]), max(ID["Tarsa0"], ID["Tarsa1"]))}
    assert placed(part).barred == {}
