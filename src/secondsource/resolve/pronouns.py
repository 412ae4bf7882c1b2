"""Pronouns within a report: to the thing that a learned ranking holds likeliest, or to none.

``he``, ``she``, ``it`` and ``they`` go by ``ranking``. A wrong voice is worse than none: what no candidate
leads stays open.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

from secondsource.model import Mention, MentionKind, MentionLabel
from secondsource.resolve.draft import Draft, Group, left_open
from secondsource.resolve.ranking import CLASSES, HE, SHE, Candidate, candidates, may_be, probabilities
from secondsource.resolve.ranking_weights import WEIGHTS
from secondsource.resolve.view import SUBJECTS, View
from secondsource.text.wordset import word_set

LEAST = {"he": 0.5, "she": 0.5, "its": 0.5, "they": 0.6, "it": 0.8}
"""Least probability at which a pronoun, by its form or its class, is taken to mean the likeliest thing. Fitted on
half of GUM's training part, of what is joined in the other half there is right: he .84, she .91, its .90, their
.76, they .71; half of what ``it`` means is no thing that has a name."""


def join_pronouns(view: View, draft: Draft) -> None:
    """Put third-person pronouns into groups.

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


def _place_third(mention: Mention, sort: str, view: View, draft: Draft) -> None:
    word = mention.text.lower()
    group = None
    if word in {"his", "her"}:
        group = _ahead(mention, view, draft, lambda g: _is_person(g) and may_be(g, female=sort == "she"))
    note = "the likeliest of what is named before"
    if group is None and word == "it" and (group := _telling(mention, view, draft)) is not None:
        note = "what tells it of itself"
    if group is None and not _is_of_another(mention, view, draft):
        group = _likeliest(candidates(mention, view, draft), word, draft)
    if group is None:
        return
    draft.add(group, mention, 0.8, f"{word}: {note}")
    if word in HE | SHE:
        group.called = word in SHE


_TELLS = word_set(
    "say deny claim announce add state admit confirm insist argue warn acknowledge believe think declare note pledge "
    "promise maintain estimate hope fear reveal suggest vow tell report expect"
)


def _telling(mention: Mention, view: View, draft: Draft) -> Group | None:
    """``The company denied that it had ignored them``: the body that tells what ``it`` did."""
    head, clause = view.head(mention), view.governor(mention)
    if head is None or clause is None or head.deprel not in SUBJECTS:
        return None
    if clause.deprel != "ccomp" or clause.head < 0 or clause.upos != "VERB":  # "said that it is time", "it is late"
        return None
    tokens, _ = view.tokens(mention)
    verb = tokens[clause.head]
    if verb.lemma.lower() not in _TELLS or verb.start > mention.start:
        return None
    place = next(i for i, t in enumerate(tokens) if t.start == verb.start)
    teller = next((t for t in tokens if t.head == place and t.deprel in SUBJECTS and t.end <= verb.start), None)
    for other in view.between(view.sentences[view.place(mention.start)].start, mention.start) if teller else ():
        top, group = view.head(other), draft.of(other)
        if top is not None and teller is not None and top.start == teller.start and group is not None:
            return group if group.label in _TELLERS else None
    return None


_TELLERS = frozenset({MentionLabel.ORG, MentionLabel.LOC})


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
