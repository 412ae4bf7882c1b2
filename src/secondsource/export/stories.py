"""The stories of a dossier, a line each: how many reports, outlets and texts tell it, when, and what is newest."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.model import Dossier, DossierReport


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """One story in a list.

    Attributes:
        id: Id of the story.
        title: Its title, verbatim from a report.
        reports: How many reports tell it.
        outlets: How many outlets; a report without a known outlet counts as one of its own.
        families: How many underlying texts: reprints of one text count once.
        first: Earliest publication day, or ``None``.
        last: Latest publication day, or ``None``.
        changed: Day of the newest change: of a publication or of a later edition; or ``None``.
    """

    id: str
    title: str
    reports: int
    outlets: int
    families: int
    first: str | None
    last: str | None
    changed: str | None


def story_lines(dossier: Dossier) -> tuple[StoryLine, ...]:
    """List the stories.

    Args:
        dossier: The dossier.

    Returns:
        One line a story, in the dossier's order.
    """
    reports = {r.id: r for r in dossier.reports}
    family = families(dossier)
    lines = []
    for story in dossier.stories:
        held = [reports[r] for r in story.reports if r in reports]
        line = StoryLine(
            id=story.id, title=story.title, reports=len(held), outlets=len({r.outlet or r.path for r in held}),
            families=len({family[r.id] for r in held}), first=story.first, last=story.last,
            changed=max((day for r in held if (day := _changed(r)) is not None), default=None),
        )  # fmt: skip
        lines.append(line)
    return tuple(lines)


def families(dossier: Dossier) -> dict[str, str]:
    """The reprint family of each report.

    Args:
        dossier: The dossier.

    Returns:
        For each report the id of the report that stands for its family; its own where it is no reprint.
    """
    copied = {r.id: r.reprint_of for r in dossier.reports}
    found: dict[str, str] = {}
    for report in copied:
        seen = [report]
        while (first := copied.get(seen[-1])) is not None and first not in seen:
            seen.append(first)
        # Two that each name the other are one family all the same.
        found[report] = min(seen) if first is not None else seen[-1]
    return found


def _changed(report: DossierReport) -> str | None:
    days = [d for d in (report.published.latest, report.modified) if d]
    return max(day[:10] for day in days) if days else None
