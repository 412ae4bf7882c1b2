"""How far reports disagree, as the page shows it: shares in words, and counts drawn over their days.

A chart is an SVG of our own numbers with a title and a description; the table beneath holds the same
numbers, each with its words, its report and whose word it is, so that nothing is told by the drawing alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from secondsource.export.index import Index, Place
from secondsource.export.wording import date_in_words, plural
from secondsource.model import CountPoint, CountSeries, DayShare, SlotShare, StoryFigures

WIDTH, HEIGHT = 640.0, 180.0
"""User units of a chart; it is scaled to its column."""
LEFT, RIGHT, TOP, BOTTOM = 44.0, 20.0, 16.0, 30.0
"""Margins: numbers on the left, days beneath."""
NARROWEST = 120.0
"""User units that two labels of days need between them."""
SHAPES = 4
"""Shapes of marks that tell origins apart; further origins share the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A number on a chart: its place, its value and which origin's shape it has."""

    x: float
    y: float
    value: str
    shape: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A number in the table.

    Attributes:
        day: The report's day in words.
        value: The number.
        text: The words.
        origin: Whose word it is.
        shape: The origin's shape on the chart.
        number: The report's number.
        outlet: What the report is called.
        place: Where the words stand.
    """

    day: str
    value: str
    text: str
    origin: str
    shape: int
    number: int
    outlet: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class CountView:
    """A count with its chart.

    Attributes:
        title: What is counted: ``kill: people``.
        description: The chart in words.
        dots: Its numbers; none where they are of one day or no day: the table says all.
        ticks: Places and labels of the days.
        levels: Places and labels of the numbers.
        path: Line through the numbers, each held until the next day's highest.
        rows: The table.
        findings: Ids and numbers of the findings.
    """

    title: str
    description: str
    dots: tuple[Dot, ...]
    ticks: tuple[tuple[float, str], ...]
    levels: tuple[tuple[float, str], ...]
    path: str
    rows: tuple[Row, ...]
    findings: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresView:
    """A story's figures.

    Attributes:
        story: Id of the story.
        sentence: The shares in words.
        slots: Findings that differ, by slot.
        days: By day of publication; none where all reports are of one day.
        counts: Counts that move.
    """

    story: str
    sentence: str
    slots: tuple[SlotShare, ...]
    days: tuple[DayShare, ...]
    counts: tuple[CountView, ...]

    @property
    def most(self) -> int:
        """The largest number of findings told in more than one report, at least 1."""
        return max((d.shared for d in self.days), default=1) or 1


def disagreement(index: Index) -> dict[str, FiguresView]:
    """Make the figures ready.

    Args:
        index: The dossier's look-ups.

    Returns:
        View by story; stories of one report have none, for nobody could disagree.
    """
    reports = {s.id: len(s.reports) for s in index.dossier.stories}
    return {f.story: _view(index, f) for f in index.dossier.figures if reports.get(f.story, 0) > 1}


def _view(index: Index, figures: StoryFigures) -> FiguresView:
    share = f" ({figures.disputed / figures.shared:.0%})" if figures.shared else ""
    told = "is told" if figures.shared == 1 else "are told"
    sentence = (
        f"{plural(figures.shared, 'finding')} of {figures.findings} {told} in more than one report; "
        f"{figures.disputed} of these {'is' if figures.disputed == 1 else 'are'} disputed{share}."
    )
    return FiguresView(
        story=figures.story,
        sentence=sentence,
        slots=figures.by_slot,
        days=figures.over_time if len(figures.over_time) > 1 else (),
        counts=tuple(_count(index, series) for series in figures.counts),
    )


def _count(index: Index, series: CountSeries) -> CountView:
    shapes: dict[str, int] = {}
    for point in series.points:
        shapes.setdefault(point.origin, min(len(shapes), SHAPES - 1))
    rows = tuple(_row(index, p, shapes[p.origin]) for p in series.points if p.report in index.reports)
    drawn = [p for p in series.points if p.day is not None and _height(p) is not None]
    days = sorted({p.day for p in drawn if p.day is not None})
    chart = _Chart.of(drawn) if len(days) > 1 else None
    said = "; ".join(f"{row.day}: {row.value} ({row.origin})" for row in rows)
    return CountView(
        title=f"{series.unit} ({series.event})",
        description=said,
        dots=tuple(chart.dot(p, shapes[p.origin]) for p in drawn) if chart is not None else (),
        ticks=chart.ticks(days) if chart is not None else (),
        levels=chart.levels() if chart is not None else (),
        path=chart.path(drawn) if chart is not None else "",
        rows=rows,
        findings=tuple((f, index.finding_number[f]) for f in series.findings if f in index.finding_number),
    )


def _row(index: Index, point: CountPoint, shape: int) -> Row:
    return Row(
        day=date_in_words(point.day) if point.day is not None else "undated",
        value=number_in_words(point),
        text=point.text,
        origin=index.file_names.get(point.origin, point.origin),
        shape=shape,
        number=index.report_number[point.report],
        outlet=index.outlet(point.report),
        place=_place(index, point),
    )


def _place(index: Index, point: CountPoint) -> Place:
    claim = index.claims[point.claim]
    spans = [(q.start, q.end) for q in claim.quantities if q.text == point.text] or [(claim.start, claim.end)]
    return index.place(point.report, *spans)


def number_in_words(point: CountPoint) -> str:
    """A number as a reader takes it.

    Args:
        point: The number.

    Returns:
        ``"9"``, ``"9 or more"``, ``"up to 9"``, ``"9 to 12"``.
    """
    if point.value is not None:
        return f"{point.value:,.12g}"
    if point.low is not None and point.high is not None:
        return f"{point.low:,.12g} to {point.high:,.12g}"
    if point.low is not None:
        return f"{point.low:,.12g} or more"
    return f"up to {point.high:,.12g}" if point.high is not None else "?"


def _height(point: CountPoint) -> float | None:
    """What of a number is drawn: itself, else the bound that it has."""
    if point.value is not None:
        return point.value
    return point.low if point.low is not None else point.high


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chart:
    """Days and numbers to places."""

    first: int
    last: int
    top: float

    @classmethod
    def of(cls, points: Sequence[CountPoint]) -> _Chart:
        days = [date.fromisoformat(p.day).toordinal() for p in points if p.day is not None]
        top = max((h for p in points if (h := _height(p)) is not None), default=0.0)
        return cls(first=min(days), last=max(days), top=top or 1.0)

    def x(self, day: str) -> float:
        share = (date.fromisoformat(day).toordinal() - self.first) / (self.last - self.first)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def y(self, number: float) -> float:
        return round(TOP + (1 - number / self.top) * (HEIGHT - TOP - BOTTOM), 1)

    def dot(self, point: CountPoint, shape: int) -> Dot:
        return Dot(
            x=self.x(point.day or ""), y=self.y(_height(point) or 0.0), value=number_in_words(point), shape=shape
        )

    def ticks(self, days: Sequence[str]) -> tuple[tuple[float, str], ...]:
        kept: list[tuple[float, str]] = []
        for day in (days[0], days[-1], *days[1:-1]):
            x = self.x(day)
            if all(abs(x - other) >= NARROWEST for other, _ in kept):
                kept.append((x, f"{date.fromisoformat(day).day} {date.fromisoformat(day):%b %Y}"))
        return tuple(sorted(kept))

    def levels(self) -> tuple[tuple[float, str], ...]:
        return tuple((self.y(n), f"{n:,.12g}") for n in dict.fromkeys((0.0, self.top)))

    def path(self, points: Sequence[CountPoint]) -> str:
        """A staircase: a day's highest number holds until the next day with one."""
        highest: dict[str, float] = {}
        for point in points:
            if point.day is not None and (height := _height(point)) is not None:
                highest[point.day] = max(highest.get(point.day, height), height)
        steps: list[str] = []
        for day, number in sorted(highest.items()):
            x, y = self.x(day), self.y(number)
            steps.append(f"H{x}V{y}" if steps else f"M{x} {y}")
        return "".join(steps)
