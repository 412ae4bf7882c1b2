"""The self-check: every part of a record stands in the report where the record says."""

from __future__ import annotations

from collections.abc import Iterator

from secondsource.model import Attribution, Claim, Record
from secondsource.model.record import Part

MISPLACED = "the words are not found at this place of the report"
OUTSIDE = "the predicate stands outside the words of its claim"


def fault(text: str, record: Record) -> tuple[str, str] | None:
    """Find what is wrong with a record.

    Args:
        text: The report's text.
        record: An attribution or a claim.

    Returns:
        The words of the first part that is not verbatim, or of a claim that does not hold its own
        predicate, and the reason; ``None`` where all is well.
    """
    if isinstance(record, Claim):
        if not record.text or text[record.start : record.end] != record.text:
            return record.text, MISPLACED
        if not record.start <= record.predicate.start < record.predicate.end <= record.end:
            return record.text, OUTSIDE
    wrong = next((p.text for p in _parts(record) if not p.text or text[p.start : p.end] != p.text), None)
    return None if wrong is None else (wrong, MISPLACED)


def _parts(record: Record) -> Iterator[Part]:
    if isinstance(record, Attribution):
        if record.source is not None:
            yield record.source
        yield record.cue
        yield from record.content
    elif isinstance(record, Claim):
        yield record.predicate
        yield from record.arguments
        yield from record.quantities
        if record.time is not None:
            yield record.time
