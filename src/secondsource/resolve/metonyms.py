"""Capitals that act: ``Seoul said``, ``ties with Havana``, ``discontent in Pyongyang``.

A capital keeps its reading as a place wherever one report uses it as one (``arrived in Seoul``). Only
where every report of the corpus means the government by it does it join its country.
"""

from __future__ import annotations

import re

from secondsource.model import MentionKind
from secondsource.resolve.draft import Group
from secondsource.resolve.view import View, bare
from secondsource.text.places import capital_of

_PLACED = re.compile(
    r"\b(?P<prep>in|into|at|to|from|near|outside|around|inside|across|through|throughout|toward|towards|of|via|downtown|central)"
    r"\s+(?:the\s+|central\s+|downtown\s+|nearby\s+)?$",
    re.IGNORECASE,
)  # fmt: skip
_FELT = re.compile(
    r"\b(?:discontent|anger|concerns?|alarm|fears?|unease|frustration|suspicions?|outrage|irritation|worr(?:y|ies)|anxiety|"
    r"resentment|disappointment|relief|shock|dismay|hopes?|thinking|policymakers|officials|leaders|government|regime|"
    r"authorities|leadership)\s+in\s+$",
    re.IGNORECASE,
)  # fmt: skip
_DEALT = re.compile(
    r"\b(?:ties|relations|message|letter|warning|signal|pressure|orders?|response|reaction|comment|request|support|aid|"
    r"permission|approval|instructions|help|protests?|demands?|blow|setback|threat|challenge)\s+(?:to|from)\s+$",
    re.IGNORECASE,
)  # fmt: skip
_REGION_AFTER = re.compile(r"^,\s+[A-Z]")


def capital_group(group: Group) -> str | None:
    """The country whose capital a group names.

    Args:
        group: Mentions of one place.

    Returns:
        ISO code, or ``None``.
    """
    return capital_of(bare(group.founder.text)) if group.country is None else None


def acts(group: Group, view: View) -> bool:
    """Whether every mention of a capital in a report means its government.

    Args:
        group: Mentions of a capital.
        view: The report.

    Returns:
        False as soon as one mention is a place.
    """
    return all(
        _acts(view.before(m.mention), view.after(m.mention, 4))
        for m in group.members
        if m.mention.kind is MentionKind.NAME
    )  # fmt: skip


def _acts(before: str, after: str) -> bool:
    if _FELT.search(before) or _DEALT.search(before):
        return True
    return _PLACED.search(before) is None and _REGION_AFTER.match(after) is None and bool(before.strip())
