"""The timeline dates the event and tells background apart, story by story."""

from __future__ import annotations

from pathlib import Path

from secondsource.export import html, markdown
from secondsource.model import Dossier, Given
from secondsource.workspace import Workspace

TEXTS = {
    "ferry": (
        "Captain Olaf Lind ran the Meridian ferry aground off Tarsa on 5 May 2024.\n\n"
        "Fishermen brought 63 passengers ashore. Lind was arrested on 6 May 2024.\n\n"
        "Sixteen sailors died off Tarsa in 2009. "
        "The district counted 14 groundings in 2023."
    ),
    "mayor": (
        "Ana Petrova, the mayor of Brask, was sentenced to four years on 2 March 2021.\n\n"
        "Petrova took bribes from a builder. Petrova was elected in 2006.\n\n"
        "A minister from Brask resigned in 1998."
    ),
}


def made(tmp_path: Path, *names: str) -> Dossier:
    for name in names:
        (tmp_path / f"{name}.txt").write_text(TEXTS[name], encoding="utf8")
    with Workspace(annotator="rules") as workspace:
        workspace.add([tmp_path / f"{n}.txt" for n in names], given=Given(outlet="Desk"))
        return workspace.dossier()


def told(dossier: Dossier, *, background: bool) -> set[str]:
    return {e.edtf for e in dossier.timeline if e.background is background}


def test_precedents_earlier_lives_and_figures_of_a_year_are_background(tmp_path: Path) -> None:
    dossier = made(tmp_path, "ferry")
    assert told(dossier, background=False) >= {"2024-05-05", "2024-05-06"}
    assert {"2009", "2023"} <= told(dossier, background=True)
    assert all(bool(e.reason) is e.background for e in dossier.timeline)


def test_each_story_has_its_own_timeline(tmp_path: Path) -> None:
    dossier = made(tmp_path, "ferry", "mayor")
    assert len(dossier.stories) == 2
    by_story = {s.title: {e.edtf for e in dossier.timeline if e.story == s.id} for s in dossier.stories}
    assert len(by_story) == 2
    assert not set.intersection(*by_story.values())
    # The mayor's event is three years before the ferry's, and is no background for it.
    assert {"2021-03-02", "2024-05-05"} <= told(dossier, background=False)
    assert {"1998", "2006", "2009"} <= told(dossier, background=True)
    page, paper = html.render(dossier), markdown.render(dossier)
    assert page.count("Background: ") == 2
    assert paper.count("Background: what was before") == 2
