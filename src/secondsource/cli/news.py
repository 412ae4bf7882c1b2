"""What the terminal and other programs are told of what is new."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from secondsource.assemble import News
from secondsource.export.index import index
from secondsource.export.wording import plural
from secondsource.model import Dossier, Run, Status

FINDINGS_SHOWN = 12
"""New findings listed one by one; the page has them all."""
STATUS_WORDS = {
    Status.CORROBORATED: "corroborated",
    Status.ONE_ORIGIN: "one origin",
    Status.DISPUTED: "disputed",
    Status.UNSOURCED: "unsourced",
}


def news_lines(news: News, dossier: Dossier) -> Iterator[str]:
    """What is new, line by line: new reports, new findings, numbers, origins, claims withdrawn.

    Args:
        news: What is new.
        dossier: The dossier as it is now.

    Yields:
        Lines without markup.
    """
    if news.nothing:
        yield "nothing is new"
        return
    looked = index(dossier)
    yield _counted(news)
    for report in news.reports:
        yield f"  new report: {looked.outlet(report)}, {looked.published(report)}: {looked.reports[report].title}"
    for number in news.numbers:
        finding = looked.findings[number.finding]
        yield f"  number: {_either(number.before)} → {_either(number.after)}  in “{finding.text}”  {finding.id}"
    for change in news.origins:
        finding = looked.findings[change.finding]
        moved = STATUS_WORDS[change.after]
        if change.before is not change.after:
            moved = f"{STATUS_WORDS[change.before]} → {moved}"
        also = "; ".join(o.name for o in change.origins)
        yield f"  {moved}{f', now also {also}' if also else ''}: “{finding.text}”  {finding.id}"
    for gone in news.withdrawn:
        yield f"  withdrawn by {gone.report}: “{gone.text}”"
    shown = sorted(news.findings, key=lambda f: -len(looked.findings[f].origins))[:FINDINGS_SHOWN]
    for identity in (f for f in news.findings if f in shown):
        finding = looked.findings[identity]
        voices = "; ".join(o.name for o in finding.origins)
        yield f"  new, {STATUS_WORDS[finding.status]} ({voices}): “{finding.text}”  {finding.id}"
    if len(news.findings) > len(shown):
        yield f"  ... and {len(news.findings) - len(shown)} more new findings in the page"


def _counted(news: News) -> str:
    parts = (
        plural(len(news.reports), "new report"), plural(len(news.findings), "new finding"),
        plural(len(news.numbers), "changed number"),
        plural(len(news.origins), "finding with other origins or status", "findings with other origins or status"),
        plural(len(news.withdrawn), "claim withdrawn", "claims withdrawn"),
    )  # fmt: skip
    return ", ".join(parts)


def _either(values: Iterable[str]) -> str:
    return " / ".join(f"“{v}”" for v in values)


def news_json(news: News) -> str:
    """What is new as one JSON object.

    Args:
        news: What is new.

    Returns:
        ``{"reports", "findings", "numbers", "origins", "withdrawn"}``, ids as in ``dossier.json``.
    """
    return json.dumps(asdict(news), ensure_ascii=False)


def run_lines(runs: Iterable[Run]) -> Iterator[str]:
    """The runs that read reports, to choose from.

    Args:
        runs: Earliest first.

    Yields:
        A line a run: its id, when it began, how many files it read.
    """
    for run in runs:
        yield f"{run.id}  {run.started_at[:19].replace('T', ' ')}  {len(run.units)} read"
