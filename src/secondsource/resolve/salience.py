"""Which body a plain word for it means (``the company``): the one that leads by place and part in the sentence.

The ranking is that of centering (Grosz, Joshi and Weinstein 1995; Lappin and Leass 1994): subjects
before others, the same sentence and the one before only, repeated mention counts. Where two
candidates are near to one another the word stays open: a wrong body is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from secondsource.model import Mention, MentionKind
from secondsource.resolve.draft import Draft, Group
from secondsource.resolve.view import View

MARGIN = 1.0
"""Points by which the best candidate must lead the next; a subject counts two, a sentence back one and
a half. Set by hand on news, by the ranking of Lappin and Leass."""

REACH = 2
"""Sentences back that are searched for an antecedent."""

Fits = Callable[[Group], bool]
"""Whether a group may be meant at all."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A group that may be meant, by the mention of it that stands before, and how much speaks for it."""

    group: Group
    mention: Mention
    points: float


def leader_of(candidates: list[Candidate]) -> Group | None:
    """The group that leads all others by ``MARGIN``.

    Args:
        candidates: Any number a group.

    Returns:
        The group, or ``None`` where two are near to one another.
    """
    by_group: dict[int, Candidate] = {}
    for candidate in candidates:
        held = by_group.get(id(candidate.group))
        if held is None or candidate.points > held.points:
            by_group[id(candidate.group)] = candidate
    ranked = sorted(by_group.values(), key=lambda c: (-c.points, -c.mention.start))
    if not ranked or (len(ranked) > 1 and ranked[0].points - ranked[1].points < MARGIN):
        return None
    return ranked[0].group


def candidates_for(mention: Mention, view: View, draft: Draft, fits: Fits) -> list[Candidate]:
    """The groups that a word may mean, by their mentions shortly before it.

    Args:
        mention: A pronoun, or a description that says as little as one.
        view: The report.
        draft: Its groups.
        fits: Which groups may be meant at all.

    Returns:
        One candidate a mention within ``REACH`` sentences.
    """
    out: list[Candidate] = []
    for other in view.around(mention, REACH):
        group = draft.of(other)
        if group is not None and other.end <= mention.start and fits(group):
            out += _candidate(mention, other, group, view)
    return out


def _candidate(mention: Mention, other: Mention, group: Group, view: View) -> list[Candidate]:
    """A candidate with its points, or none where it stands too far away."""
    back = view.place(mention.start) - view.place(other.start)
    if not 0 <= back <= REACH or not _same_paragraph_or_next(view, other, mention):
        return []
    return [Candidate(group, other, _points(other, mention, view, back))]


def _same_paragraph_or_next(view: View, other: Mention, mention: Mention) -> bool:
    first, last = view.place(other.start), view.place(mention.start)
    if first < 0 or last < 0:
        return False
    return view.sentences[last].paragraph - view.sentences[first].paragraph <= REACH


def _points(other: Mention, mention: Mention, view: View, back: int) -> float:
    points = -1.5 * back
    if view.is_subject(other):
        points += 2.0
    if other.kind is MentionKind.PRONOUN:
        points += 0.5
    gap = view.report.text[other.end : mention.start]
    if back == 0 and re.match(r",?\s+(?:which|who|that)\b[^,;]*$", gap):
        points += 2.5
    if back == 0 and view.is_bound(other, mention):
        points -= 5.0
    return points
