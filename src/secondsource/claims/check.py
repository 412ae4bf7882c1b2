"""The self-check: every part of a record stands in the report where the record says."""

from __future__ import annotations

from collections.abc import Iterator

from secondsource.model import Attribution, Claim, Record
from secondsource.model.record import Part


def misplaced(text: str, record: Record) -> str | None:
    """Find a part of a record that is not verbatim.

    Args:
        text: The report's text.
        record: An attribution or a claim.

    Returns:
        The words of the first part that are not where it says, or ``None``.
    """
    if isinstance(record, Claim) and text[record.start : record.end] != record.text:
        return record.text
    return next((p.text for p in _parts(record) if not p.text or text[p.start : p.end] != p.text), None)


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
