"""Who and what is only described: ``a man``, ``the man``, ``the suspect``, within a report.

A definite description goes back to the last one of the same noun. What no name of the report fits is a
thing of its own, without a name.
"""

from __future__ import annotations

from collections import defaultdict

from secondsource.model import Mention, MentionKind, MentionLabel
from secondsource.resolve.draft import Draft, Group
from secondsource.resolve.view import View
from secondsource.text.wordset import word_set

REACH = 8
"""Sentences back that are searched for the same noun."""

BODIES = word_set("police coastguard prosecution defence military army navy government parliament cabinet court jury")
"""Bodies of which a report has one of each, with an article or without."""

_SORTS = frozenset({MentionLabel.PERSON, MentionLabel.ORG, MentionLabel.VESSEL})
_SMALL = word_set("the a an this that these those his her its their our my your")


def join_repeated(view: View, draft: Draft) -> None:
    """Group descriptions that repeat a noun.

    Args:
        view: The report.
        draft: Its groups; names have theirs already.
    """
    last: dict[str, Mention] = {}
    for mention in view.mentions:
        if mention.kind is not MentionKind.NOMINAL or mention.label not in _SORTS:
            continue
        noun = view.head_word(mention)
        group = draft.of(mention)
        if group is not None and group.named:
            last.pop(noun, None)  # the next one may mean him who has the name
            continue
        before = last.get(noun)
        if before is not None and _goes_back(mention, before, noun, view):
            held = draft.of(before) or draft.found(before, before.label, "described so")
            draft.add(held, mention, 0.75, f"the same description: {before.text}")
        if noun in BODIES or not view.is_plural(mention):
            last[noun] = mention


def _goes_back(mention: Mention, before: Mention, noun: str, view: View) -> bool:
    if view.place(mention.start) - view.place(before.start) > REACH or not _more_of(before, mention):
        return False
    if noun in BODIES:
        return True
    return not view.is_plural(mention) and mention.text.lower().startswith(("the ", "this ", "that "))


def _more_of(before: Mention, mention: Mention) -> bool:
    """Whether the later description says nothing that the earlier one does not: ``the man`` after ``a tall man``."""
    return _telling(mention) <= _telling(before)


def _telling(mention: Mention) -> set[str]:
    return {w for w in mention.text.lower().replace("’s", "").split() if w not in _SMALL}


def described_noun(group: Group, view: View) -> str:
    """The noun by which a thing without a name may be known in other reports of one story.

    Args:
        group: Mentions of one thing.
        view: The report.

    Returns:
        ``suspect``, ``officers``; ``""`` for what has a name.
    """
    if group.named or group.orgs or group.label not in _SORTS:
        return ""
    nominal = next((m.mention for m in group.members if m.mention.kind is MentionKind.NOMINAL), None)
    return _noun(nominal, view) if nominal is not None else ""


def _noun(mention: Mention, view: View) -> str:
    """Its noun, several told from one."""
    noun = view.head_word(mention)
    return f"{noun}s" if view.is_plural(mention) and noun not in BODIES else noun


def found_described(view: View, draft: Draft) -> None:
    """Give each description that is the only one of its noun a group, so that other reports can be asked about it.

    Args:
        view: The report.
        draft: Its groups.
    """
    alone: dict[str, list[Mention]] = defaultdict(list)
    for mention in view.mentions:
        if mention.kind is MentionKind.NOMINAL and mention.label in _SORTS:
            alone[_noun(mention, view)].append(mention)
    for mentions in alone.values():
        if len({id(draft.of(m) or m) for m in mentions}) == 1 and draft.of(mentions[0]) is None:
            draft.found(mentions[0], mentions[0].label, "described so")
