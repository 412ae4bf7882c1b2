"""Time expressions against gold TIMEX3 annotations.

Data: one JSON object a line, ``{"doc_id", "dct", "text", "timexes": [{"start", "end", "value", ...}]}``;
``dct`` is the day of publication or ``null``. A prediction and a gold expression match when they
overlap; strict when their ends agree; by value when the TIMEX3 values of a matched pair are equal
(TempEval-3, UzZaman et al. 2013). A range counts as its two parts.

The gate's own data are WikiWars and two halves of a news set annotated by hand after the TimeML 1.2.1
guidelines: paragraphs of MEANTIME (Wikinews; CC BY 4.0, Minard et al. 2016) and reports written for it.
The grammar was mended on errors in the first half (``news_dev``) only.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evals.gate import Figures, Gate, Measured, Options, run_gate
from secondsource.model import DateBasis, Publication
from secondsource.text.dates import TimeExpression, find_times

SETS = ("wikiwars", "news_dev", "news_test")
"""Names of the gate's own data, in their order."""


@dataclass(slots=True)
class Tally:
    """Counts over documents."""

    gold: int = 0
    found: int = 0
    relaxed: int = 0
    strict: int = 0
    value: int = 0
    missed: Counter[str] = field(default_factory=Counter)

    def f1(self, hits: int) -> float:
        """F1 of so many hits."""
        return 2 * hits / (self.gold + self.found) if self.gold + self.found else 0.0


def published_on(day: str | None) -> Publication:
    """A publication date as gold files give it.

    Args:
        day: ISO 8601 date or time, or ``None``.

    Returns:
        The publication.
    """
    if not day:
        return Publication()
    iso = day[:10]
    return Publication(edtf=iso, earliest=iso, latest=iso, basis=DateBasis.GIVEN, derivation="given by the gold file")


def flat(found: Iterable[TimeExpression]) -> Iterator[TimeExpression]:
    """Expressions, ranges as their parts.

    Args:
        found: Expressions.

    Yields:
        Each expression that TIMEX3 would mark.
    """
    for expression in found:
        yield from expression.parts or (expression,)


def count(document: Mapping[str, Any], tally: Tally) -> None:
    """Count one document.

    Args:
        document: A line of the gold file.
        tally: Receives the counts.
    """
    predicted = list(flat(find_times(document["text"], published_on(document.get("dct")))))
    used: set[int] = set()
    tally.gold += len(document["timexes"])
    tally.found += len(predicted)
    for gold in document["timexes"]:
        places = (
            i for i, p in enumerate(predicted)
            if i not in used and p.start < gold["end"] and gold["start"] < p.end
        )  # fmt: skip
        place = next(places, None)
        if place is None:
            tally.missed[gold["text"].lower()] += 1
            continue
        used.add(place)
        guess = predicted[place]
        tally.relaxed += 1
        tally.strict += (guess.start, guess.end) == (gold["start"], gold["end"])
        tally.value += guess.timex == gold["value"]


def documents(paths: Iterable[Path], limit: int | None) -> Iterator[dict[str, Any]]:
    """The documents of gold files.

    Args:
        paths: JSON lines.
        limit: How many at most.

    Yields:
        Each line.
    """
    seen = 0
    for path in paths:
        for line in path.read_text(encoding="utf8").splitlines():
            if line.strip() and (limit is None or seen < limit):
                seen += 1
                yield json.loads(line)


def measure(options: Options) -> Measured:
    """Find the times of all documents and count.

    Args:
        options: The gold files.

    Returns:
        F1 by overlap, by ends and by value.
    """
    if not options.own:
        tally = tally_of(options.data, options.limit)
        return Measured(figures=to_figures(tally), table=to_table(tally))
    tallies = {name: tally_of([path], options.limit) for name, path in zip(SETS, options.data, strict=True)}
    tables = (f"{name}: {to_table(tally, missed=name != 'news_test')}" for name, tally in tallies.items())
    return Measured(figures={name: to_figures(tally) for name, tally in tallies.items()}, table="\n\n".join(tables))


def tally_of(paths: Iterable[Path], limit: int | None) -> Tally:
    """Count all documents of some files.

    Args:
        paths: JSON lines.
        limit: How many documents at most.

    Returns:
        The counts.
    """
    tally = Tally()
    for document in documents(paths, limit):
        count(document, tally)
    return tally


def to_figures(tally: Tally) -> Figures:
    """F1 by overlap, by ends and by value.

    Args:
        tally: Counts.

    Returns:
        Figures in [0, 1].
    """
    return {
        "relaxed_f1": round(tally.f1(tally.relaxed), 4),
        "strict_f1": round(tally.f1(tally.strict), 4),
        "value_f1": round(tally.f1(tally.value), 4),
    }


def to_table(tally: Tally, *, missed: bool = True) -> str:
    """What a person reads.

    Args:
        tally: Counts.
        missed: Whether to tell what was missed most; not of a set that is kept for testing.

    Returns:
        Lines.
    """
    rows = [f"{name:12} {value:.3f}" for name, value in to_figures(tally).items()]
    rows.append(f"{'precision':12} {tally.relaxed / (tally.found or 1):.3f}")
    rows.append(f"{'recall':12} {tally.relaxed / (tally.gold or 1):.3f}")
    if missed:
        rows.append("most missed: " + ", ".join(f"{text} ({n})" for text, n in tally.missed.most_common(12)))
    return "\n".join((f"{tally.gold} expressions, {tally.found} found", *rows))


GATE = Gate(
    name="times",
    what="time expressions: found (overlap, exact ends) and resolved (TIMEX3 value)",
    quick=True,
    data=("shared/bench/timex/wikiwars.jsonl", "times_news_dev.jsonl", "times_news_test.jsonl"),
    measure=measure,
    floored=tuple(f"{name}.{figure}" for name in SETS for figure in ("relaxed_f1", "strict_f1", "value_f1")),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
