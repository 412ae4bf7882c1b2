"""Ships, works, events and what has no sort, within a report: by name, and ships by description."""

from __future__ import annotations

import re

from secondsource.model import Mention, MentionKind, MentionLabel
from secondsource.resolve.draft import CERTAIN, Draft, Group, left_open
from secondsource.resolve.view import View, bare, is_name
from secondsource.text.names_latin import fold_name


def join_things(view: View, draft: Draft) -> None:
    """Group what no other module has taken, by name.

    Args:
        view: The report.
        draft: Receives the groups.
    """
    by_name: dict[str, Group] = {}
    for group in draft.groups:
        for member in group.members:
            if member.mention.kind is MentionKind.NAME:
                by_name.setdefault(fold_name(bare(member.mention.text)), group)
    for mention in list(left_open(view.mentions, draft)):
        key = fold_name(bare(mention.text))
        if not is_name(mention) or not key:
            continue
        if key in by_name:
            draft.add(by_name[key], mention, CERTAIN, "the same name")
        else:
            by_name[key] = draft.found(mention, mention.label)
    _join_ships(view, draft)


def _join_ships(view: View, draft: Draft) -> None:
    ships = draft.labelled(MentionLabel.VESSEL)
    for mention in list(left_open(view.mentions, draft)):
        if (
            mention.kind is not MentionKind.NOMINAL
            or mention.label is not MentionLabel.VESSEL
            or view.is_plural(mention)
        ):
            continue
        group = _beside(mention, ships, view)
        note = "beside its name"
        if group is None and view.is_definite(mention):
            before = [g for g in ships if g.last_before(mention.start) is not None]
            group = before[0] if len(before) == 1 else None
            note = f"the only ship named before: {group.founder.text if group else ''}"
        if group is not None:
            draft.add(group, mention, 0.9, note)


def _beside(mention: Mention, ships: list[Group], view: View) -> Group | None:
    text = view.report.text
    for group in ships:
        for member in group.members:
            other = member.mention
            if 0 <= other.start - mention.end <= 8 and re.fullmatch(
                r",?\s+(?:the\s+)?(?:“|\")?", text[mention.end : other.start]
            ):
                return group
            if 0 <= mention.start - other.end <= 8 and re.fullmatch(r",\s+", text[other.end : mention.start]):
                return group
    return None
