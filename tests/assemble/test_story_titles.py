"""A story is called by the headline that tells it, and not by the one over its longest report."""

from __future__ import annotations

from pathlib import Path

from secondsource.workspace import Workspace

TEXTS = {
    "long": (
        "The longest night\n\n"
        "The Meridian ferry ran aground on Hollow Reef off Tarsa on Sunday, and captain Olaf Lind blamed the radar.\n\n"
        "Fishermen took the passengers off, one by one, while the ferry leant to her side and the lights went out.\n\n"
        "It was morning before the last of them stood on the quay of Tarsa and asked for something warm to drink."
    ),
    "short": (
        "Meridian ferry runs aground off Tarsa\n\n"
        "The Meridian ferry ran aground on Hollow Reef off Tarsa. Captain Olaf Lind was heard by the police on Monday."
    ),
}


def test_the_headline_with_the_words_of_the_story_is_its_title(tmp_path: Path) -> None:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf8")
    with Workspace(annotator="rules") as workspace:
        workspace.add([tmp_path])
        (story,) = workspace.stories()
    assert story.title == "Meridian ferry runs aground off Tarsa"
