"""Descriptions that the sentence's tree ties to a name: ``Roberto Maroni, the president of the region``.

Two ties count: apposition, whatever stands between description and name, and the copula (``Kabul is the
capital``), where it is affirmed. Who is said to be one of a list, or might be something, is not told to be it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from secondsource.model import Mention, MentionKind, MentionLabel, Token
from secondsource.resolve.draft import Draft, Group, left_open
from secondsource.resolve.persons import GENDERED
from secondsource.resolve.view import View
from secondsource.text.wordset import word_set

APPOSED = 0.95
"""Score of a description in apposition."""

SAID_TO_BE = 0.9
"""Score of a description after ``is``."""

_SUBJECT = frozenset({"nsubj", "nsubj:outer"})
_BENT = word_set("would could may might should must can shall if whether unless not n't n’t never no nor neither")
"""Words in a clause that keep a predicate from being said of its subject."""

_ARTICLE = re.compile(r"(?:the|an?)\s", re.IGNORECASE)
_BODIES = frozenset({MentionLabel.ORG, MentionLabel.OTHER})
_SORTS = frozenset({MentionLabel.PERSON, MentionLabel.ORG, MentionLabel.LOC, MentionLabel.VESSEL})
_EITHER = word_set(
    """
    operator owner maker manufacturer supplier publisher developer employer lender insurer charterer retailer producer
    landlord contractor provider buyer seller investor shareholder distributor sponsor organiser organizer partner
    rival builder importer exporter subsidiary parent
    """
)
"""Words for those who do a business, be it a person or a company: ``the operator, Harlan Lines``."""


def join_tied(view: View, draft: Draft) -> None:
    """Put descriptions that the tree ties to a name into its group.

    Args:
        view: The report.
        draft: Its groups; names have theirs already.
    """
    sorts = _sorts(view)
    named: dict[int, Group] = {}
    for group in draft.groups:
        for member in group.members:
            head = view.head(member.mention)
            if head is not None and member.mention.kind is MentionKind.NAME:
                named[head.start] = group
    for mention in list(left_open(view.mentions, draft)):
        if mention.kind is not MentionKind.NOMINAL or mention.label not in _SORTS or view.is_plural(mention):
            continue
        for other, score, note in _ties(mention, view, sorts):
            held = named.get(other.start)
            if held is not None and _one_sort(mention, held, view.head_word(mention)):
                draft.add(held, mention, score, f"{note} {held.founder.text}")
                note_description(held, view.head_word(mention))
                break


def note_description(group: Group, noun: str) -> None:
    """Keep by what noun a thing was described, and what the noun says of it.

    Args:
        group: The thing.
        noun: Head of the description, in dictionary form.
    """
    group.nouns.add(noun)
    if group.label is MentionLabel.PERSON and group.female is None and noun in GENDERED:
        group.female = GENDERED[noun]


def _one_sort(mention: Mention, group: Group, noun: str) -> bool:
    """Whether a description of its sort may describe what a name names."""
    if noun in _EITHER and group.label in _BODIES:
        return group.country is None
    if mention.label is MentionLabel.LOC and not _ARTICLE.match(mention.text):
        return False  # "Changzhou, Jiangsu province": where it is
    if mention.label is MentionLabel.ORG:
        return group.label in _BODIES and group.country is None
    return mention.label is group.label


def _sorts(view: View) -> dict[int, MentionLabel]:
    """By the place of its head what sort of thing a description describes."""
    heads = ((view.head(m), m.label) for m in view.mentions if m.kind is MentionKind.NOMINAL)
    return {head.start: label for head, label in heads if head is not None}


def _ties(mention: Mention, view: View, sorts: dict[int, MentionLabel]) -> Iterator[tuple[Token, float, str]]:
    """The words that the tree makes one with a description's head."""
    tokens, _ = view.tokens(mention)
    head = view.head(mention)
    if head is None or head.head < -1:
        return
    place = next((i for i, t in enumerate(tokens) if t.start == head.start), -1)
    if place < 0:
        return
    if head.deprel == "appos" and head.head >= 0 and not _listed(tokens, head.head):
        yield tokens[head.head], APPOSED, "beside the name"
    for i, token in enumerate(tokens):
        if token.deprel != "appos" or _listed(tokens, place) or _listed(tokens, i):
            continue
        above = token.head
        while above >= 0 and above != place and tokens[above].deprel == "nmod" and above < i:
            # "the president of the region, X": the parser hangs X on the last noun, which is of another sort.
            plain = mention.label is MentionLabel.PERSON and sorts.get(tokens[above].start) is not MentionLabel.PERSON
            above = tokens[above].head if plain else -1
        if above == place:
            yield token, APPOSED, "beside the name"
    if _affirmed(tokens, place):
        yield from ((t, SAID_TO_BE, "said to be") for t in _subjects(tokens, place))
    if head.deprel in _SUBJECT and head.head >= 0 and _affirmed(tokens, head.head) and _is_the(mention):
        yield tokens[head.head], SAID_TO_BE, "said to be"


def _is_the(mention: Mention) -> bool:
    return mention.text.lower().startswith("the ")


def _subjects(tokens: Sequence[Token], place: int) -> Iterator[Token]:
    return (t for i, t in enumerate(tokens) if t.head == place and t.deprel in _SUBJECT and not _listed(tokens, i))


def _affirmed(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is what its subject is said to be, without a doubt in its clause."""
    children = [t for t in tokens if t.head == place]
    if not any(t.deprel == "cop" for t in children) or tokens[-1].text == "?" or _listed(tokens, place):
        return False
    return not any(t.text.lower() in _BENT for t in children)


def _listed(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word has others beside it in a list."""
    return tokens[place].deprel == "conj" or any(t.head == place and t.deprel == "conj" for t in tokens)
