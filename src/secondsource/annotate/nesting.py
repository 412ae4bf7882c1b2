"""Puts names and descriptions together so that any two of them nest or lie apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from secondsource.model import MentionKind, MentionLabel


@dataclass(frozen=True, slots=True)
class Found:
    """A mention before it becomes a record.

    Attributes:
        start: First code point.
        end: One past the last.
        kind: Name, nominal or pronoun.
        label: Sort of thing.
        score: In [0, 1], 1 = sure.
    """

    start: int
    end: int
    kind: MentionKind
    label: MentionLabel
    score: float


def merged(names: Iterable[Found], descriptions: Iterable[Found]) -> list[Found]:
    """Join names and descriptions.

    Args:
        names: None crossing another.
        descriptions: Pronouns and noun phrases; one that crosses a name or lies inside it is left out, and
            a name among them (``the North``) takes the place of the name that ends where it does.

    Returns:
        Mentions ordered by place, outer before inner; any two nest or lie apart, none has the extent
        of another.
    """
    descriptions = list(descriptions)
    whole = {found.end: found.start for found in descriptions if found.kind is MentionKind.NAME}
    kept = {(name.start, name.end): name for name in names if whole.get(name.end, name.end) > name.start}
    places = sorted(kept)
    for found in descriptions:
        near = [p for p in places if p[0] < found.end and found.start < p[1]]
        if all(found.start <= a and b <= found.end for a, b in near):
            kept.setdefault((found.start, found.end), found)
    return _without_crossing(sorted(kept.values(), key=lambda m: (m.start, -m.end)))


def _without_crossing(found: Iterable[Found]) -> list[Found]:
    kept: list[Found] = []
    open_ends: list[int] = []
    for mention in found:
        while open_ends and open_ends[-1] <= mention.start:
            open_ends.pop()
        if not open_ends or mention.end <= open_ends[-1]:
            kept.append(mention)
            open_ends.append(mention.end)
    return kept
