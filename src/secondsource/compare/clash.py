"""One slot in which two claims differ."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.model import DifferenceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """One slot in which two claims differ.

    Attributes:
        slot: ``time``, ``place``, ``quantity``, ``polarity``, ``cause`` ...
        kind: How they differ.
        note: Why, in words.
    """

    slot: str
    kind: DifferenceKind
    note: str
