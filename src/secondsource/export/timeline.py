"""The timeline's scale: days to places on a line, narrow where nothing happens.

News tells last week beside 1999. On a linear scale last week is a dot, so the gap between two
neighbouring dates is drawn in proportion to the logarithm of its days; the page says that it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import log2

from secondsource.export.index import Index
from secondsource.export.wording import date_in_words
from secondsource.model import TimelineEntry

NARROWEST = 12.0
"""Per cent of the line that two tick labels need between them."""
SHORTEST = 0.7
"""Per cent of the line a bar takes at least: below that it cannot be seen."""
DAYS_SHOWN = 60
"""Days up to which single days are labelled; beyond, months and years tell enough."""
LEFT, RIGHT = 4.0, 96.0
"""Per cent of the line at which the first and the last date stand; open ends run out beyond."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A labelled place on the line."""

    x: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A dated finding.

    Attributes:
        finding: Id of the finding.
        words: The date in words.
        edtf: The date as EDTF.
        x: Where it begins, per cent of the line.
        width: How long it is.
        open_start: Whether it has no first day.
        open_end: Whether it has no last day.
        point: Whether it is a single day.
    """

    finding: str
    words: str
    edtf: str
    x: float
    width: float
    open_start: bool
    open_end: bool
    point: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Dated findings on one line."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryTimeline:
    """The timeline of one story, with a scale of its own.

    Attributes:
        title: The story's title.
        event: What tells the event.
        background: What tells what was before it, or what it is like, on another scale.
        undated: Ids of the findings without a date.
    """

    title: str
    event: Timeline
    background: Timeline
    undated: tuple[str, ...]


class Scale:
    """Days to per cent of the line.

    Args:
        days: Ordinal days that matter: where bars begin and end. At least one.
    """

    def __init__(self, days: Sequence[int]) -> None:
        self._days = sorted(set(days))
        gaps = [log2(1 + b - a) for a, b in zip(self._days, self._days[1:], strict=False)]
        total = sum(gaps) or 1.0
        self._x = [LEFT]
        for gap in gaps:
            self._x.append(self._x[-1] + gap / total * (RIGHT - LEFT))

    def __call__(self, day: int) -> float:
        """Where a day stands.

        Args:
            day: Ordinal day.

        Returns:
            Per cent of the line, in [LEFT, RIGHT]; between two days that matter the scale is linear.
        """
        days, xs = self._days, self._x
        at = bisect_right(days, day) - 1
        if at < 0:
            return xs[0]
        if at + 1 >= len(days):
            return xs[-1]
        share = (day - days[at]) / (days[at + 1] - days[at])
        return xs[at] + share * (xs[at + 1] - xs[at])


def timelines(index: Index) -> tuple[StoryTimeline, ...]:
    """Draw a timeline for each story: no two stories share one.

    Args:
        index: The dossier's look-ups.

    Returns:
        One a story that has findings, in the dossier's order.
    """
    titles = {s.id: s.title for s in index.dossier.stories}
    told = dict.fromkeys(f.story for f in index.dossier.findings)
    dated: dict[str, list[TimelineEntry]] = {story: [] for story in told}
    for entry in index.dossier.timeline:
        if entry.finding in index.findings:
            dated[index.findings[entry.finding].story].append(entry)
    undated: dict[str, list[str]] = {story: [] for story in told}
    for finding in index.dossier.undated:
        if finding in index.findings:
            undated[index.findings[finding].story].append(finding)
    return tuple(
        StoryTimeline(
            title=titles.get(story, ""),
            event=timeline(index, [e for e in dated[story] if not e.background]),
            background=timeline(index, [e for e in dated[story] if e.background]),
            undated=tuple(undated[story]),
        )
        for story in told
    )


def timeline(index: Index, entries: Sequence[TimelineEntry] | None = None) -> Timeline:
    """Draw a timeline.

    Args:
        index: The dossier's look-ups.
        entries: What stands in it; ``None`` for all that the dossier has.

    Returns:
        A bar for each entry whose finding the dossier holds, in the dossier's order, and ticks.
    """
    entries = [e for e in (index.dossier.timeline if entries is None else entries) if e.finding in index.findings]
    days = [d for e in entries for d in _ends(e) if d is not None]
    if not days:
        return Timeline(bars=(), ticks=())
    scale = Scale(days)
    return Timeline(bars=tuple(_bar(e, scale) for e in entries), ticks=_ticks(days, scale))


def _ends(entry: TimelineEntry) -> tuple[int | None, int | None]:
    first, last = _ordinal(entry.earliest), _ordinal(entry.latest)
    # A day is drawn from its start to the start of the next.
    return first, (last + 1 if last is not None else None)


def _ordinal(day: str | None) -> int | None:
    if day is None:
        return None
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        # Before the year 1 or after 9999: nothing to draw, the words stand alone.
        return None


def _bar(entry: TimelineEntry, scale: Scale) -> Bar:
    first, last = _ends(entry)
    left = scale(first) if first is not None else 0.0
    right = scale(last) if last is not None else 100.0
    width = max(right - left, SHORTEST)
    return Bar(
        finding=entry.finding,
        words=date_in_words(entry.edtf),
        edtf=entry.edtf,
        x=round(left, 2),
        width=round(width, 2),
        open_start=first is None,
        open_end=last is None,
        point=first is not None and last is not None and last - first == 1,
    )


def _ticks(days: Sequence[int], scale: Scale) -> tuple[Tick, ...]:
    low, high = date.fromordinal(min(days)), date.fromordinal(min(max(days), date.max.toordinal()))
    years = [(date(y, 1, 1).toordinal(), str(y)) for y in range(high.year, low.year, -1)]
    kept = _place([(low.toordinal(), str(low.year)), *years], scale, [])
    # A month stands only after the year that it belongs to.
    shown = {tick.label for tick in kept}
    months = [
        (date(y, m, 1).toordinal(), f"{date(y, m, 1):%b}")
        for y in sorted((int(label) for label in shown), reverse=True)
        for m in range(12, 1, -1)
        if low < date(y, m, 1) <= high
    ]
    kept = _place(months, scale, kept)
    if (high - low).days < DAYS_SHOWN:
        exact = [date.fromordinal(d) for d in sorted(set(days), reverse=True) if d <= date.max.toordinal()]
        kept = _place([(d.toordinal(), f"{d.day} {d:%b}") for d in exact], scale, kept)
    return tuple(sorted(kept, key=lambda t: t.x))


def _place(wanted: Sequence[tuple[int, str]], scale: Scale, kept: Sequence[Tick]) -> list[Tick]:
    made = list(kept)
    for day, label in wanted:
        x = round(scale(day), 2)
        if all(abs(x - t.x) >= NARROWEST for t in made):
            made.append(Tick(x=x, label=label))
    return made
