"""Pronouns within a report: to the thing that a learned ranking holds likeliest, or to none.

``he``, ``she``, ``it`` and ``they`` go by ``ranking``; ``I`` and ``we`` in a quotation mean its speaker. A
wrong voice is worse than none: what no candidate leads stays open.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

from secondsource.model import Mention, MentionKind, MentionLabel
from secondsource.resolve.draft import Draft, Group, left_open
from secondsource.resolve.ranking import CLASSES, HE, SHE, Candidate, candidates, may_be, probabilities
from secondsource.resolve.ranking_weights import WEIGHTS
from secondsource.resolve.view import View

ME = frozenset("i me my mine myself".split())  # noqa: SIM905 words read best in one line
US = frozenset("we us our ours ourselves".split())  # noqa: SIM905

LEAST = {"he": 0.5, "she": 0.5, "its": 0.5, "they": 0.6, "it": 0.8}
"""Least probability at which a pronoun, by its form or its class, is taken to mean the likeliest thing. Fitted on
half of GUM's training part, of what is joined in the other half there is right: he .84, she .91, its .90, their
.76, they .71; half of what ``it`` means is no thing that has a name."""

_SPEAKS = re.compile(
    r"\b(?:said|says|told|added|wrote|tweeted|asked|recalled|explained|testified|replied|continued|insisted|warned|noted)\b"
)  # fmt: skip


def join_pronouns(view: View, draft: Draft) -> None:
    """Put third-person pronouns, and the ``I`` and ``we`` of a quotation, into groups.

    Args:
        view: The report.
        draft: Its groups.
    """
    for mention in list(left_open(view.mentions, draft)):
        if mention.kind is not MentionKind.PRONOUN:
            continue
        word = mention.text.lower()
        if word in CLASSES:
            _place_third(mention, CLASSES[word], view, draft)
        elif word in ME:
            _place_speaker(mention, view, draft, lambda g: g.label is MentionLabel.PERSON)
        elif word in US:
            _place_speaker(mention, view, draft, lambda g: g.label is MentionLabel.ORG and g.named)


def _place_third(mention: Mention, sort: str, view: View, draft: Draft) -> None:
    word = mention.text.lower()
    group = None
    if word in {"his", "her"}:
        group = _ahead(mention, view, draft, lambda g: _is_person(g) and may_be(g, female=sort == "she"))
    if group is None and not _is_of_another(mention, view, draft):
        group = _likeliest(candidates(mention, view, draft), word, draft)
    if group is None:
        return
    draft.add(group, mention, 0.8, f"{word}: the likeliest of what is named before")
    if word in HE | SHE:
        group.called = word in SHE


def _is_person(group: Group) -> bool:
    return group.label is MentionLabel.PERSON and group.named


def _likeliest(found: list[Candidate], word: str, draft: Draft) -> Group | None:
    """The thing that leads; a description that no group holds founds one."""
    shares, none = probabilities(found, word, WEIGHTS)
    sums: dict[object, float] = defaultdict(float)
    first: dict[object, Candidate] = {}
    for candidate, share in zip(found, shares, strict=True):
        key: object = id(candidate.group) if candidate.group is not None else candidate.mention.id
        sums[key] += share
        first[key] = candidate
    if not sums:
        return None
    best = max(sums, key=lambda k: (sums[k], first[k].mention.start))
    if sums[best] < LEAST.get(word, LEAST[CLASSES[word]]) or sums[best] <= none:
        return None
    chosen = first[best]
    if chosen.group is None:
        return draft.found(chosen.mention, chosen.mention.label, "described so")
    return chosen.group


_FRONTED = re.compile(
    r"(?:In|At|On|During|After|Before|Since|Until|Despite|With|Without|Through|Throughout|Prior to|Following|Under|"
    r"From|For|As part of|Because of|Upon|Within)\s+(?:[a-z]+\s+){0,2}$"
)  # fmt: skip


def _ahead(mention: Mention, view: View, draft: Draft, fits: Callable[[Group], bool]) -> Group | None:
    """``Prior to his tenure, X held``: a possessive in a phrase before the subject."""
    place = view.place(mention.start)
    if place < 0 or "," not in view.report.text[mention.end : mention.end + 60]:
        return None
    sentence = view.sentences[place]
    if not _FRONTED.match(view.report.text[sentence.start : mention.start]):
        return None
    for other in view.between(mention.end, sentence.end):
        group = draft.of(other)
        if group is not None and view.is_subject(other) and fits(group):
            return group
    return None


def _is_of_another(mention: Mention, view: View, draft: Draft) -> bool:
    """``The plane made its first flight``: the thing that ``its`` looks to first is none that we know."""
    subject = view.local_subject(mention) if mention.text.lower() in {"its", "itself"} else None
    if subject is None or subject.upos != "NOUN" or subject.lemma.lower() != subject.text.lower():
        return False
    around = view.between(max(subject.start - 60, 0), subject.end)
    return not any(m.start <= subject.start < m.end and draft.of(m) is not None for m in around)


def _place_speaker(mention: Mention, view: View, draft: Draft, fits: Callable[[Group], bool]) -> None:
    """``I`` between quotation marks: the person beside a verb of speech after the quotation; ``we``: the body."""
    text = view.report.text
    opened = max(text.rfind("“", 0, mention.start), text.rfind("\n", 0, mention.start))
    if opened < 0 or text[opened] != "“":
        return
    closed = text.find("”", mention.end)
    if closed < 0 or "“" in text[mention.end : closed]:
        return
    stretch = text[closed : closed + 80].split("\n")[0]
    spoken = _SPEAKS.search(stretch)
    if spoken is None:
        return
    for other in view.between(closed, closed + spoken.end() + 31):
        group = draft.of(other)
        if group is None or not fits(group) or "“" in text[closed + 1 : other.start]:
            continue
        gap = text[closed + 1 : other.start] + text[other.end : closed + len(stretch)]
        if _SPEAKS.search(gap[:60]):
            draft.add(group, mention, 0.85, "speaks in the quotation")
            return
