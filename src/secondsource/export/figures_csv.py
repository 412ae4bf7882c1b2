"""The disagreement figures as a table for a spreadsheet: one number a row, as wide as the widest kind."""

from __future__ import annotations

from collections.abc import Iterator
from csv import writer
from io import StringIO

from secondsource.export.csv import BYTE_ORDER_MARK, harmless
from secondsource.export.index import Index, index
from secondsource.model import CountSeries, Dossier, StoryFigures

COLUMNS = (
    "story", "title", "measure", "day", "value", "slot", "event", "unit", "low", "high", "words", "origin",
    "report_number", "outlet", "claim",
)  # fmt: skip
"""``measure`` is ``findings``, ``shared``, ``disputed``, ``reports``, ``differing`` (by slot) or ``count``."""

Row = dict[str, str | int | float]


def render(dossier: Dossier) -> str:
    """A dossier's figures of disagreement as CSV (RFC 4180), with a byte order mark.

    Args:
        dossier: The dossier.

    Returns:
        A header line; for each story its shares, how many findings differ by slot, the shares by day of
        publication, and each number that a count took.
    """
    looked = index(dossier)
    titles = {s.id: s.title for s in dossier.stories}
    out = StringIO()
    out.write(BYTE_ORDER_MARK)
    table = writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for figures in dossier.figures:
        for row in _rows(figures, looked):
            full = {"story": figures.story, "title": titles.get(figures.story, ""), **row}
            table.writerow([_cell(full.get(column, "")) for column in COLUMNS])
    return out.getvalue()


def _cell(value: str | float) -> str | int | float:
    return harmless(value) if isinstance(value, str) else value


def _rows(figures: StoryFigures, looked: Index) -> Iterator[Row]:
    for measure in ("findings", "shared", "disputed"):
        yield {"measure": measure, "value": getattr(figures, measure)}
    for slot in figures.by_slot:
        yield {"measure": "differing", "slot": slot.slot, "value": slot.findings}
    for day in figures.over_time:
        for measure in ("reports", "findings", "shared", "disputed"):
            yield {"measure": measure, "day": day.day, "value": getattr(day, measure)}
    for series in figures.counts:
        yield from _count(series, looked)


def _count(series: CountSeries, looked: Index) -> Iterator[Row]:
    for point in series.points:
        row: Row = {
            "measure": "count", "day": point.day or "", "event": series.event, "unit": series.unit,
            "words": point.text, "origin": point.origin, "report_number": looked.report_number[point.report],
            "outlet": looked.outlet(point.report), "claim": point.claim,
        }  # fmt: skip
        numbers = {"value": point.value, "low": point.low, "high": point.high}
        yield {**row, **{name: number for name, number in numbers.items() if number is not None}}
