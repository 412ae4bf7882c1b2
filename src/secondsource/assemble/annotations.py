"""What the steps found in each report, as rows: records with their fields, and the times of its text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from secondsource.codec import encode
from secondsource.model import Attribution, Claim, Mention, Report, Sentence
from secondsource.protocols import Store, by_unit
from secondsource.text.dates import TimeExpression, find_times

KINDS = (Sentence, Mention, Attribution, Claim)
LANGUAGES = frozenset({"en", "und"})
"""Languages whose times are read, as those whose claims are; ``und`` is text too short to tell."""


def annotation_rows(
    store: Store, lineages: frozenset[str], units: frozenset[str] | None = None
) -> Iterator[dict[str, Any]]:
    """Rows of what is known of each report.

    Args:
        store: Where the records lie.
        lineages: Which of them count.
        units: Which reports; ``None`` for all.

    Yields:
        ``id, path, key, language, published, text``, then ``sentences, mentions, attributions, claims``
        with their records' fields, then ``times``: ``start, end, text, type`` (TIMEX3: DATE, TIME,
        DURATION, SET), ``value`` (TIMEX3), ``mod``, ``edtf``, ``earliest``, ``latest``, ``basis``,
        ``derivation``, and for a range its ``parts``.
    """
    for unit in by_unit(store.read((Report, *KINDS), lineages=lineages, units=units)):
        report = unit.one(Report)
        if report is None:
            continue
        rows = {f"{kind.__name__.lower()}s": [json.loads(encode(r)) for r in unit.all(kind)] for kind in KINDS}
        times = _times(report, unit.all(Sentence)) if report.language in LANGUAGES else []
        yield {
            "id": report.id, "path": report.path, "key": report.key, "language": report.language,
            "published": asdict(report.published), "text": report.text, **rows, "times": [_row(t) for t in times],
        }  # fmt: skip


def _times(report: Report, sentences: Sequence[Sentence]) -> list[TimeExpression]:
    spans = [(s.start, s.end) for s in sentences]
    return find_times(report.text, report.published, spans=spans or None)


def _row(time: TimeExpression) -> dict[str, Any]:
    row = {
        "start": time.start, "end": time.end, "text": time.text, "type": time.kind.value, "value": time.timex,
        "mod": time.mod, "edtf": time.edtf, "earliest": time.earliest, "latest": time.latest,
        "basis": time.basis.value, "derivation": time.derivation,
    }  # fmt: skip
    return {**row, "parts": [_row(part) for part in time.parts]} if time.parts else row
