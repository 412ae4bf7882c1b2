"""The page of a folder with several stories: a line each, with the way to its own dossier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from secondsource.export import replace_file, wording, write
from secondsource.export.html import page
from secondsource.export.stories import story_lines
from secondsource.model import Dossier, Status

STORIES = "stories"
"""Folder of the stories' own dossiers, beside the page."""
NAME = "index.html"


def render(dossier: Dossier, formats: Iterable[str]) -> str:
    """The page as HTML.

    Args:
        dossier: All stories.
        formats: In which each story's own dossier was written.

    Returns:
        HTML; the same dossier gives the same text.
    """
    held: dict[str, Counter[Status]] = {}
    for finding in dossier.findings:
        held.setdefault(finding.story, Counter())[finding.status] += 1
    return page(
        "contents.html.j2",
        stories=story_lines(dossier),
        held=held,
        statuses=wording.STATUS_ORDER,
        formats=tuple(formats),
        folder=STORIES,
        dossier=dossier,
        wording=wording,
    )


def write_each(dossier: Dossier, parts: Iterable[Dossier], folder: Path, formats: Sequence[str]) -> Path:
    """Write a dossier of each story, and the page that lists them.

    Args:
        dossier: All stories.
        parts: A dossier of each.
        folder: Where the page goes; the stories' go to ``stories/ID/`` beside it.
        formats: Names of formats.

    Returns:
        The page.

    Raises:
        UnknownNameError: There is no such format.
        WriteError: The folder or a file in it cannot be written.
    """
    for part in parts:
        write(part, folder / STORIES / part.stories[0].id, formats)
    replace_file(folder / NAME, render(dossier, formats))
    return folder / NAME
