"""The page: one file that opens offline, reads without a script, and lets nothing out or in.

The page asks the network for nothing: styles and script stand in it, fonts are the system's, and
its Content-Security-Policy forbids everything else. Report text enters through ``safe`` only: every
expression of the templates passes through it, so that no template can forget to.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from secondsource.export import wording
from secondsource.export.differences import differences
from secondsource.export.disagreement import disagreement
from secondsource.export.figures import gates
from secondsource.export.findings import FindingView, findings
from secondsource.export.headline import counts, title
from secondsource.export.index import Index, index
from secondsource.export.lead import lead
from secondsource.export.people import people
from secondsource.export.reports import reports
from secondsource.export.safe import BIDI, BIDI_NAMES, printable, verbatim
from secondsource.export.timeline import timelines
from secondsource.model import Dossier, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Findings under one heading.

    Attributes:
        title: The heading, ``""`` for none.
        folds: Whether it can be folded away.
        open: Whether it is open at first.
        findings: Each with whether its sentence is that of the finding before it, and need not be shown again.
    """

    title: str
    folds: bool
    open: bool
    findings: tuple[tuple[FindingView, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """A story's findings, in the dossier's order."""

    id: str
    title: str
    count: int
    parts: tuple[Part, ...]


SHOWN_OPEN = 40
"""Findings told in one report only that are shown unfolded: about six screens."""
REPORTS_OPEN = 12
"""Reports whose texts are shown unfolded."""

FOLDER = Path(__file__).with_name("templates")


def render(dossier: Dossier) -> str:
    """A dossier as one self-contained HTML page.

    Args:
        dossier: The dossier.

    Returns:
        HTML; the same dossier gives the same text.
    """
    looked = index(dossier)
    made = findings(looked)
    style, script = _asset("page.css"), _asset("page.js")
    named_in = Counter(entity for view in made.values() for entity in view.entities)
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            dossier=dossier,
            index=looked,
            title=title(looked),
            counts=counts(looked),
            fold_reports=len(dossier.reports) > REPORTS_OPEN,
            warnings=sum(1 for r in dossier.rejected if r.severity == "warning"),
            statuses=_statuses(dossier),
            stories=_stories(looked, made),
            findings=made,
            differences=differences(looked),
            lead=lead(looked),
            disagreement=disagreement(looked),
            timelines=timelines(looked),
            people=people(looked, dict(named_in)),
            reports=reports(looked),
            gates=gates(),
            wording=wording,
            entity_links=frozenset(f"#{e.id}" for e in dossier.entities),
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(script),  # noqa: S704 - our own file
            policy=policy(style, script),
        )
    )


def page(template: str, **values: object) -> str:
    """A page without a script, in the dossier's style.

    Args:
        template: File name of the template.
        **values: What it is filled with.

    Returns:
        HTML.
    """
    style = _asset("page.css")
    made = _environment().get_template(template)
    return made.render(style=Markup(style), policy=policy(style, ""), **values)  # noqa: S704 - our own file


def policy(style: str, script: str) -> str:
    """The Content-Security-Policy that admits one style sheet, one script, and nothing else.

    Args:
        style: The style sheet's text.
        script: The script's text.

    Returns:
        The policy, for the page's ``meta`` element (CSP level 3, hash sources).
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _statuses(dossier: Dossier) -> tuple[tuple[Status, int], ...]:
    held = Counter(f.status for f in dossier.findings)
    return tuple((status, held[status]) for status in wording.STATUS_ORDER)


def _stories(looked: Index, made: dict[str, FindingView]) -> tuple[StoryView, ...]:
    groups: dict[str, list[FindingView]] = {s.id: [] for s in looked.dossier.stories}
    for finding in looked.dossier.findings:
        groups.setdefault(finding.story, []).append(made[finding.id])
    titles = {s.id: s.title for s in looked.dossier.stories}
    few = sum(1 for view in made.values() if len(view.reports) == 1) <= SHOWN_OPEN
    return tuple(
        StoryView(
            id=story, title=titles.get(story) or _first_words(views), count=len(views), parts=_parts(looked, views, few)
        )
        for story, views in groups.items()
    )


def _first_words(views: list[FindingView]) -> str:
    return "".join(s.text for s in views[0].heading) if views else "Without a story"


def _parts(looked: Index, views: list[FindingView], few: bool) -> tuple[Part, ...]:
    shared = [v for v in views if len(v.reports) != 1]
    alone: dict[int, list[FindingView]] = {}
    for view in views:
        if len(view.reports) == 1:
            alone.setdefault(view.reports[0], []).append(view)
    if not shared and len(alone) < 2:
        return (Part(title="", folds=False, open=True, findings=_in_turn(views)),)
    parts = [Part(title="Told in more than one report", folds=False, open=True, findings=_in_turn(shared))]
    for number, held in sorted(alone.items()):
        report = looked.dossier.reports[number - 1].id
        called = f"Only in R{number} {looked.outlet(report)}, {looked.published(report)}"
        parts.append(Part(title=called, folds=True, open=few, findings=_in_turn(held)))
    return tuple(part for part in parts if part.findings)


def _in_turn(views: list[FindingView]) -> tuple[tuple[FindingView, bool], ...]:
    before = ["", *(v.sentence for v in views)]
    return tuple((v, bool(v.sentence) and v.sentence == last) for v, last in zip(views, before, strict=False))


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf8")).digest()).decode("ascii")


@cache
def _asset(name: str) -> str:
    return (FOLDER / name).read_text("utf8")


def _finalize(value: object) -> object:
    return verbatim(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _attribute(value: object) -> Markup:
    # An attribute, an option and a title hold no elements: a bidirectional control becomes a visible name.
    return escape(BIDI.sub(lambda m: f"[{BIDI_NAMES[m.group()]}]", printable(str(value))))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    environment.filters["a"] = _attribute
    environment.filters["plural"] = wording.plural
    return environment
