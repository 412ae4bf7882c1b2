"""What the command line prints for other programs: JSON, one object a line or one in all."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from secondsource.assemble import News
from secondsource.export.stories import families, story_lines
from secondsource.model import Dossier, Entity, MentionKind, Status
from secondsource.trail import Trail


def summary_json(dossier: Dossier, written: Sequence[Path], news: News | None = None) -> str:
    """Counts, what could not be read, time spent and files written.

    Args:
        dossier: The dossier.
        written: Files written.
        news: What is new since the dossier that stood there before; ``None`` where none did.

    Returns:
        One JSON object.
    """
    findings = {status.value: sum(f.status is status for f in dossier.findings) for status in Status}
    summary = {
        "reports": len(dossier.reports),
        "stories": len(dossier.stories),
        "entities": len(dossier.entities),
        "claims": len(dossier.claims),
        "findings": findings,
        "differences": sum(len(f.differences) for f in dossier.findings),
        "rejected": [asdict(r) for r in dossier.rejected if r.severity == "warning"],
        "steps": [asdict(s) for s in dossier.steps],
        "written": [str(p) for p in written],
        "new": asdict(news) if news is not None else None,
    }
    return json.dumps(summary, ensure_ascii=False)


def stories_json(dossier: Dossier) -> str:
    """A story id and a reprint family for each report.

    Args:
        dossier: The dossier.

    Returns:
        One JSON object: ``stories`` with the ids of their reports, counts of outlets and families, span
        and newest change; ``reports`` with path, key, story and reprint family.
    """
    story_of = {report: story.id for story in dossier.stories for report in story.reports}
    family = families(dossier)
    reports = [
        {
            "id": r.id, "path": r.path, "key": r.key, "story": story_of.get(r.id), "family": family[r.id],
            "reprint_of": r.reprint_of, "reprint_note": r.reprint_note,
        }
        for r in dossier.reports
    ]  # fmt: skip
    told = {s.id: s.reports for s in dossier.stories}
    stories = [{**asdict(line), "reports": told[line.id]} for line in story_lines(dossier)]
    return json.dumps({"stories": stories, "reports": reports}, ensure_ascii=False)


def entities_json(entities: Sequence[Entity]) -> str:
    """Entities with their names, counts and posts, without the place of each mention.

    Args:
        entities: The entities.

    Returns:
        One JSON object: ``entities``, each with ``id, type, name, names, roles, reports, counts``.
    """
    rows = []
    for entity in entities:
        row = asdict(entity)
        mentions = row.pop("mentions")
        row["reports"] = list(dict.fromkeys(m["report"] for m in mentions))
        row["counts"] = {kind.value: sum(m["kind"] == kind for m in mentions) for kind in MentionKind}
        rows.append(row)
    return json.dumps({"entities": rows}, ensure_ascii=False)


def trail_json(trail: Trail) -> str:
    """The way back as one JSON object.

    Args:
        trail: The way.

    Returns:
        ``{"steps": [...]}``.
    """
    return json.dumps({"steps": [asdict(s) for s in trail.steps]}, ensure_ascii=False)
