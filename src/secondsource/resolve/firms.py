"""``the company``, ``the airline``: what a business is called once it has been named.

Such a word says little of which one it means, so it is read as a pronoun is: the business that leads
by place and by the subject's part, or none.
"""

from __future__ import annotations

import re
from functools import partial

from secondsource.model import Mention, MentionKind, MentionLabel
from secondsource.resolve.bodies import is_medium
from secondsource.resolve.draft import Draft, Group, left_open
from secondsource.resolve.salience import candidates_for, leader_of
from secondsource.resolve.view import View
from secondsource.text.wordset import word_set

FIRMS = word_set(
    "company firm corporation manufacturer maker automaker carmaker airline carrier retailer supplier contractor "
    "conglomerate developer brewer drugmaker insurer startup bank lender"
)
"""Words for a business, whatever its name."""

_PLAIN = re.compile(r"the\s+[a-z]+", re.IGNORECASE)
_KINDS = frozenset(("", "company"))


def join_firms(view: View, draft: Draft) -> None:
    """Put plain words for a business into the group of the one they mean.

    Args:
        view: The report.
        draft: Its groups.
    """
    for mention in list(left_open(view.mentions, draft)):
        if _is_plain(mention, view):
            group = leader_of(candidates_for(mention, view, draft, partial(_fits, noun=view.head_word(mention))))
            if group is not None:
                draft.add(group, mention, 0.75, f"the business that the text speaks of: {group.founder.text}")


def _is_plain(mention: Mention, view: View) -> bool:
    return (
        mention.kind is MentionKind.NOMINAL
        and mention.label is MentionLabel.ORG
        and _PLAIN.fullmatch(mention.text) is not None
        and view.head_word(mention) in FIRMS
        and not view.is_plural(mention)
    )


def _fits(group: Group, noun: str) -> bool:
    """Whether a group may be a business of this kind: by its label, and by no name that says otherwise."""
    return (
        group.label is MentionLabel.ORG
        and group.named
        and not is_medium(group)
        and all(name.kind in _KINDS or name.kind == noun for name in group.orgs)
    )
