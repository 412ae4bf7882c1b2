"""``the two countries``, ``both sides``, ``the couple``: descriptions that stand for several things named before.

They mean no thing of their own but their members. They are found only where nothing else can be meant: the last
list of as many names of the sort (``Poland and Lithuania``), else as many things of the sort as the nearest
sentences name, and no more. Where one more is named there, the description stays open.

After the split antecedents of Zhou and Choi, "They exist! Introducing plural mentions to coreference resolution
and entity linking" (COLING 2018), by rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from secondsource.model import Mention, MentionKind, MentionLabel
from secondsource.resolve.draft import Draft, Group
from secondsource.resolve.kinds import FIRMS, is_firm
from secondsource.resolve.persons import GENDERED
from secondsource.resolve.ranking import may_be
from secondsource.resolve.view import View
from secondsource.text.names_latin import fold_name
from secondsource.text.wordset import word_set

LISTED = 0.9
"""Score of members that stand in one list."""

NEAR = 0.8
"""Score of members that only stand near."""

REACH = 2
"""Sentences back in which the members are named."""

_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_SETS = {"couple": 2, "pair": 2, "duo": 2, "twin": 2, "trio": 3}
_STATES = word_set("country nation state government neighbour neighbor republic kingdom ally power economy")
_SIDES = word_set("side party")
_KIN = word_set("brother sister sibling twin")
_ANY = word_set("man woman person people boy girl couple pair duo trio twin")
_LEADERS = word_set("leader president premier minister chancellor king queen prime emperor pope")
_TOWNS = word_set("city town village island province region")
_WED = re.compile(
    r"\b(?:husband|wife|spouse|partner|fianc[eé]e?|girlfriend|boyfriend|married|newlyweds?)\b", re.IGNORECASE
)
"""What shows that two persons are a couple."""

_OPENING = re.compile(r"(?P<word>the|these|those|both)\s+(?:(?P<number>two|three|four|five)\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|these|those)\s+$", re.IGNORECASE)
_LINK = re.compile(r",?\s+(?:and|or)\s+(?:the\s+)?|,\s+(?:the\s+)?|\s+&\s+", re.IGNORECASE)
_SIZES = range(2, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """A description with the things that it stands for.

    Attributes:
        mention: The description.
        members: Those things.
        score: In [0, 1], 1 = sure.
        note: Why, in words.
    """

    mention: Mention
    members: tuple[Group, ...]
    score: float
    note: str


def find_several(view: View, draft: Draft) -> Iterator[Several]:
    """Find what stands for several named things.

    Args:
        view: The report.
        draft: Its groups, complete.

    Yields:
        Descriptions with their members.
    """
    for mention in view.mentions:
        held = draft.of(mention)
        if mention.kind is not MentionKind.NOMINAL or (held is not None and held.named):
            continue
        noun = view.head_word(mention)
        if noun == "couple" and _WED.search(_around(mention, view)) is None:
            continue
        size = _size(mention, noun, view)
        fits = _fitting(mention, noun) if size is not None else None
        if size is None or fits is None:
            continue
        listed = _listed(mention, size, fits, view, draft)
        members = listed or (_near(mention, size, fits, view, draft) if size else None)
        members = members if listed or _are_called(members or (), noun, view) else None
        if members:
            names = ", ".join(g.founder.text for g in members)
            score = LISTED if listed else NEAR
            yield Several(
                mention=mention, members=members, score=score, note=f"the {len(members)} named before: {names}"
            )


def _around(mention: Mention, view: View) -> str:
    """The words in which the members would be named."""
    start = view.sentences[max(view.place(mention.start) - REACH, 0)].start if view.sentences else mention.start
    return view.report.text[start : mention.start]


def _size(mention: Mention, noun: str, view: View) -> int | None:
    """How many a description stands for; 0 for any number, ``None`` where it stands for no known ones."""
    article = _ARTICLE.search(view.before(mention, 6))
    text = (article[0] if article is not None else "") + mention.text
    opening = _OPENING.match(text)
    if opening is None or " " in text[opening.end() :].strip():
        return None  # what has no article, or words of its own, points to nothing named
    if re.match(r"\s+(?:of|who|which|that|from|in\s+which)\b", view.after(mention, 10)):
        return None
    if noun in _SETS:
        return _SETS[noun]
    if not view.is_plural(mention):
        return None
    number = _NUMBERS.get((opening["number"] or opening["word"]).lower())
    return 0 if number is None and noun in _KIN and opening["word"].lower() == "the" else number


def _fitting(mention: Mention, noun: str) -> Callable[[Group], bool] | None:
    """Which things may be members, by what a description says that they are."""
    if noun in _SIDES:
        return lambda g: g.named and (g.country is not None or g.label in {MentionLabel.PERSON, MentionLabel.ORG})
    if noun in _STATES:
        return lambda g: g.country is not None
    if noun in _TOWNS:
        return lambda g: g.named and g.label is MentionLabel.LOC and g.country is None
    if mention.label is MentionLabel.PERSON or noun in _SETS:
        female = GENDERED.get(noun)
        return lambda g: (
            g.named and g.label is MentionLabel.PERSON and (female is None or may_be(g, female=female))
        )  # fmt: skip
    if mention.label in {MentionLabel.ORG, MentionLabel.VESSEL}:
        return lambda g: g.named and g.label is mention.label
    return None


def _listed(
    mention: Mention, size: int, fits: Callable[[Group], bool], view: View, draft: Draft
) -> tuple[Group, ...] | None:
    """The last list of as many names before, if no other thing of the sort is named after it began."""
    names = [m for m in view.around(mention, REACH) if m.kind is MentionKind.NAME and m.end <= mention.start]
    runs: list[list[Mention]] = []
    for name in names:
        group = draft.of(name)
        if group is None or not fits(group):
            continue
        last = runs[-1][-1] if runs else None
        if last is not None and _LINK.fullmatch(view.report.text[last.end : name.start]):
            runs[-1].append(name)
        else:
            runs.append([name])
    found: tuple[Group, ...] | None = None
    for run in runs:
        groups = tuple(dict.fromkeys(g for m in run if (g := draft.of(m)) is not None))
        if len(groups) > 1:
            found = groups if len(groups) in ((size,) if size else _SIZES) else None
        elif found is not None and groups[0] not in found:
            found = None
    return found if found is None or size or _of_one_family(found) else None


def _near(
    mention: Mention, size: int, fits: Callable[[Group], bool], view: View, draft: Draft
) -> tuple[Group, ...] | None:
    """As many things of the sort as the nearest sentences name, and no more."""
    seen: dict[int, Group] = {}
    here = view.place(mention.start)
    for back in range(REACH + 1):
        for other in reversed(view.around(mention, back)):
            group = draft.of(other)
            if (
                other.end <= mention.start
                and view.place(other.start) == here - back
                and group is not None
                and fits(group)
            ):
                seen.setdefault(id(group), group)
        if len(seen) >= size:
            break
    groups = sorted(seen.values(), key=Group.first)
    return tuple(groups) if len(groups) == size and _of_one_sort(groups) else None


def _are_called(groups: Sequence[Group], noun: str, view: View) -> bool:
    """Whether things that only stand near may be called by a noun: one of them was, or it tells the sort alone."""
    if noun in _ANY or noun in _STATES or noun in _SIDES or noun in _TOWNS:
        return True
    if noun in FIRMS:
        return all(is_firm(g, noun) for g in groups)
    words = _LEADERS if noun == "leader" else frozenset((noun,))
    return any(words & g.nouns or words & _titles(g, view) for g in groups)


def _titles(group: Group, view: View) -> set[str]:
    """The words right before the names of a person: ``President``."""
    names = (m.mention for m in group.members if m.mention.kind is MentionKind.NAME)
    return {word.lower() for name in names for word in view.before(name, 40).split()[-2:]}


def _of_one_sort(groups: Sequence[Group]) -> bool:
    """``Both sides`` are two persons, two bodies or two countries, not one of each."""
    return len({(g.label, g.country is None) for g in groups}) == 1


def _of_one_family(groups: Sequence[Group]) -> bool:
    """``The brothers``: who bear one family name."""
    names = {fold_name(g.person.family) for g in groups if g.person is not None}
    return len(names) == 1 and all(g.person is not None for g in groups)
