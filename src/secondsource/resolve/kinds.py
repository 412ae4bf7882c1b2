"""``the company``, ``the university``, ``the island``: what a thing is called once it has been named.

Such a word says little of which thing it means. What was called so by its name (``Oslo University``) or by a
description (``Harlan Grain, a family company``) comes first; else it is read as a pronoun is: the one of
fitting sort that leads by place and by part in the sentence. Where that leaves two, the one that the report
is about so far; where none is, the word stays open.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from secondsource.model import Mention, MentionKind, MentionLabel
from secondsource.resolve.bodies import is_medium
from secondsource.resolve.draft import Draft, Group, left_open
from secondsource.resolve.salience import Fits, candidates_for, leader_of
from secondsource.resolve.view import View, bare
from secondsource.text.wordset import word_set

FIRMS = word_set(
    "company firm corporation manufacturer maker automaker carmaker airline carrier retailer supplier contractor "
    "conglomerate developer brewer drugmaker insurer startup bank lender"
)
"""Words for a business, whatever its name."""

BODIES = word_set("group organization organisation charity movement foundation")
"""Words for any body of people."""

_SHOWN = {
    "university": word_set("university college"),
    "college": word_set("college university"),
    "school": word_set("school academy elementary"),
    "hospital": word_set("hospital clinic infirmary"),
    "church": word_set("church cathedral chapel parish"),
    "club": word_set("club fc united athletic"),
    "union": word_set("union federation guild"),
    "council": word_set("council"),
    "committee": word_set("committee"),
    "commission": word_set("commission"),
    "agency": word_set("agency bureau administration service office authority"),
    "bureau": word_set("bureau agency"),
    "institute": word_set("institute"),
    "foundation": word_set("foundation fund trust"),
    "association": word_set("association federation society"),
    "federation": word_set("federation"),
    "league": word_set("league"),
    "alliance": word_set("alliance"),
    "party": word_set("party democrats republicans conservatives"),
    "court": word_set("court tribunal"),
    "ministry": word_set("ministry"),
    "department": word_set("department"),
    "board": word_set("board"),
    "bank": word_set("bank"),
    "army": word_set("army"),
    "navy": word_set("navy"),
    "island": word_set("island isle"),
    "region": word_set("region"),
    "province": word_set("province"),
    "county": word_set("county"),
    "district": word_set("district"),
    "state": word_set("state"),
    "village": word_set("village"),
    "town": word_set("town"),
    "city": word_set("city"),
}
"""For each noun the words in a name that show a thing of its kind."""

TOPIC = 3
"""Mentions from which on a report may be about a thing."""

LEAD = 2.0
"""Times as often as any other of its sort that such a thing is mentioned."""

_PLAIN = re.compile(r"(?:the|this|that)\s+[a-z]+", re.IGNORECASE)
_KINDS = frozenset(("", "company"))
_COUNTRY_WORDS = word_set("country nation republic kingdom homeland")
_TOWN_WORDS = word_set("city town village municipality")


def join_kinds(view: View, draft: Draft) -> None:
    """Put plain words for a kind of thing into the group of the one they mean.

    Args:
        view: The report.
        draft: Its groups.
    """
    for mention in list(left_open(view.mentions, draft)):
        if not _is_plain(mention, view):
            continue
        noun = view.head_word(mention)
        sort = _sort(mention.label, noun)
        if sort is None:
            continue
        group = _called_so(mention, noun, view, draft) or _leading(mention, sort, view, draft)
        if group is not None:
            draft.add(group, mention, 0.75, f"the {noun} that the text speaks of: {group.founder.text}")


_SINGLED_OUT = re.compile(
    r"\s+(?:(?:of|which|that|who|where|whose|named|called|known)\b|(?:in|at|for|with|from)\s+which\b|[A-Z“\"])"
)
"""What follows a word that says for itself which thing it means: ``the village of Banjal``."""


def _is_plain(mention: Mention, view: View) -> bool:
    """Whether a mention is a single noun with its article, in the singular, that nothing singles out."""
    plain = mention.kind is MentionKind.NOMINAL and _PLAIN.fullmatch(mention.text) is not None
    return plain and not view.is_plural(mention) and _SINGLED_OUT.match(view.after(mention, 20)) is None


def _sort(label: MentionLabel, noun: str) -> Fits | None:
    """Which things a noun may mean, whatever they were called; ``None`` for a noun that we do not know."""
    if label is MentionLabel.ORG and noun in FIRMS:
        return partial(is_firm, noun=noun)
    if label is MentionLabel.ORG and noun in BODIES:
        return _is_body
    if label is MentionLabel.LOC and noun in _COUNTRY_WORDS:
        return lambda group: group.country is not None
    if label is MentionLabel.LOC and noun in _TOWN_WORDS:
        return _is_town
    return _nothing if noun in _SHOWN and label in {MentionLabel.ORG, MentionLabel.LOC} else None


def is_firm(group: Group, noun: str) -> bool:
    """Whether a group may be a business: by its label, and by no name that says otherwise.

    Args:
        group: Mentions of one thing.
        noun: What it is called: ``airline``.

    Returns:
        True where it may be.
    """
    named = group.label is MentionLabel.ORG and group.named
    return (
        named and not is_medium(group) and all(name.kind in _KINDS or name.kind == noun for name in group.orgs)
    )  # fmt: skip


def _is_body(group: Group) -> bool:
    return is_firm(group, "") and all(not name.kind for name in group.orgs)


def _is_town(group: Group) -> bool:
    """Whether a place is named more than once, as the one that a report is about is."""
    return group.label is MentionLabel.LOC and group.country is None and group.named and len(group.members) > 1


def _nothing(_group: Group) -> bool:
    return False


def _called_so(mention: Mention, noun: str, view: View, draft: Draft) -> Group | None:
    """The one thing that its name or a description before shows to be of the kind."""
    fits = [
        g for g in draft.labelled(mention.label)
        if g.named and _is_shown(g, noun, mention.start) and g.last_before(mention.start) is not None
    ]  # fmt: skip
    if len(fits) < 2:
        return fits[0] if fits else None
    return _leading(mention, lambda g: g in fits, view, draft)


def _is_shown(group: Group, noun: str, before: int) -> bool:
    words = _SHOWN.get(noun, frozenset((noun,)))
    return noun in group.nouns or any(
        m.mention.kind is MentionKind.NAME and m.mention.start < before and _shows(m.mention, words)
        for m in group.members
    )


def _shows(mention: Mention, kind: frozenset[str]) -> bool:
    """Whether a name of several words has one for a kind of thing in it."""
    words = bare(mention.text).lower().replace(",", "").split()
    return len(words) > 1 and not kind.isdisjoint(words)


def _leading(mention: Mention, fits: Callable[[Group], bool], view: View, draft: Draft) -> Group | None:
    """The one that leads just before, and the one that the report is about so far: a report is about one place."""
    leader = leader_of(candidates_for(mention, view, draft, lambda g: fits(g) or _is_doubtful(g, mention)))
    if leader is not None and not fits(leader):
        return None
    topic = _topic(mention, fits, draft)
    return topic or leader if mention.label is MentionLabel.LOC else leader or topic


def _is_doubtful(group: Group, mention: Mention) -> bool:
    """Whether a single word that is taken for a person's name may as well be a body's: a rival, and no more."""
    return (
        mention.label is MentionLabel.ORG and group.label is MentionLabel.PERSON and group.person is not None
        and len(group.person.parts) < 2 and not group.person.titles and not group.nouns
        and group.called is None and group.female is None
    )  # fmt: skip


def _topic(mention: Mention, fits: Callable[[Group], bool], draft: Draft) -> Group | None:
    counts = sorted(
        ((sum(m.mention.end <= mention.start for m in g.members), g) for g in draft.groups if fits(g)),
        key=lambda c: -c[0],
    )
    if not counts or counts[0][0] < TOPIC or (len(counts) > 1 and counts[0][0] < LEAD * counts[1][0]):
        return None
    return counts[0][1]
