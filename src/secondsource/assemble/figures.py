"""How far the reports of a story disagree: shares of findings, by slot and by day, and how counts move."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from secondsource.compare.corpus import Corpus
from secondsource.compare.finding import DISPUTING, Ledger
from secondsource.compare.lexicon import kin, same_noun
from secondsource.model import (
    Claim,
    CountPoint,
    CountSeries,
    DayShare,
    Finding,
    Quantity,
    SlotShare,
    Status,
    StoryFigures,
)

NO_COUNTS = frozenset({
    "", "%", "percent", "old", "aged", "age", "year-old", "time", "times",
    "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute",
    "minutes", "second", "seconds", "km", "kilometer", "kilometers", "kilometre", "kilometres", "mile", "miles", "m",
    "meter", "meters", "metre", "metres", "foot", "feet", "usd", "eur", "gbp", "jpy", "krw", "cny", "am", "pm",
})  # fmt: skip
"""Units of measure: an age, a length of time, a price or how often is no count that moves from report to report."""


def write_figures(findings: Iterable[Finding], corpus: Corpus, ledger: Ledger) -> tuple[StoryFigures, ...]:
    """Measure every story.

    Args:
        findings: All findings.
        corpus: Everything known.
        ledger: The origins of all claims.

    Returns:
        One a story, in the order of the findings.
    """
    by_story: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_story[finding.story].append(finding)
    return tuple(_figures(story, found, corpus, ledger) for story, found in by_story.items())


def _figures(story: str, findings: Sequence[Finding], corpus: Corpus, ledger: Ledger) -> StoryFigures:
    slots = Counter(slot for f in findings for slot in {d.slot for d in f.differences})
    return StoryFigures(
        story=story, findings=len(findings), shared=sum(len(f.reports) > 1 for f in findings),
        disputed=sum(f.status is Status.DISPUTED for f in findings),
        by_slot=tuple(SlotShare(slot=s, findings=n) for s, n in sorted(slots.items(), key=lambda x: (-x[1], x[0]))),
        over_time=_over_time(findings, corpus), counts=_counts(findings, corpus, ledger),
    )  # fmt: skip


def _day(report: str, corpus: Corpus) -> str | None:
    return corpus.reports[report].published.latest


def _over_time(findings: Sequence[Finding], corpus: Corpus) -> tuple[DayShare, ...]:
    """The story at the end of each day on which a report of it was published; undated reports are left out."""
    published = {r: day for f in findings for r in f.reports if (day := _day(r, corpus)) is not None}
    made = []
    for day in sorted(set(published.values())):
        known = {r for r, d in published.items() if d <= day}
        told = [f for f in findings if known & set(f.reports)]
        made.append(
            DayShare(
                day=day,
                reports=len(known),
                findings=len(told),
                shared=sum(len(known & set(f.reports)) > 1 for f in told),
                disputed=sum(_disputed(f, known, corpus) for f in told),
            )
        )
    return tuple(made)


def _disputed(finding: Finding, known: set[str], corpus: Corpus) -> bool:
    """Whether rival answers of a finding stood in the reports known by then."""
    if finding.status is not Status.DISPUTED:
        return False
    for difference in finding.differences:
        given = sum(any(corpus.claims[c].report in known for c in value.claims) for value in difference.values)
        if difference.kind in DISPUTING and given > 1:
            return True
    return False


def _counts(findings: Sequence[Finding], corpus: Corpus, ledger: Ledger) -> tuple[CountSeries, ...]:
    """Counts of one thing in one kind of event, given by at least two reports."""
    found: dict[tuple[str, str], list[tuple[Finding, Claim, Quantity]]] = defaultdict(list)
    for finding in findings:
        for claim in (corpus.claims[c] for c in finding.claims):
            if claim.headline:
                continue
            for quantity in claim.quantities:
                if (unit := _counted(quantity)) is not None:
                    found[kin(claim.predicate.lemma), unit].append((finding, claim, quantity))
    series = [_series(event, unit, given, corpus, ledger) for (event, unit), given in found.items()]
    return tuple(s for s in series if len({p.report for p in s.points}) > 1)


def _counted(quantity: Quantity) -> str | None:
    words = quantity.unit.casefold().split()
    unit = words[-1] if words else ""
    return None if unit in NO_COUNTS or quantity.unit.isupper() else same_noun(unit)


def _series(
    event: str, unit: str, given: Sequence[tuple[Finding, Claim, Quantity]], corpus: Corpus, ledger: Ledger
) -> CountSeries:
    points = [
        CountPoint(
            day=_day(claim.report, corpus),
            report=claim.report,
            claim=claim.id,
            origin=ledger.origin[claim.id].origin.name,
            text=quantity.text,
            value=quantity.value,
            low=quantity.low,
            high=quantity.high,
        )
        for _, claim, quantity in given
    ]
    points.sort(key=lambda p: (p.day or "9999", p.report, p.claim, p.text))
    return CountSeries(
        event=event, unit=unit, findings=tuple(dict.fromkeys(f.id for f, _, _ in given)), points=tuple(points)
    )
