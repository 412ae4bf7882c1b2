"""Who and what is only described: ``a man``, ``the man``, ``the suspect``, within a report.

A definite description goes back to the last one of the same noun. What no name of the report fits is a
thing of its own, without a name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from secondsource.model import Mention, MentionKind, MentionLabel
from secondsource.resolve.draft import Draft, Group
from secondsource.resolve.view import View
from secondsource.text.names_latin import fold_name
from secondsource.text.wordset import word_set

REACH = 8
"""Sentences back that are searched for the same noun."""

HEADLINE = 1
"""Sentences after the first that may belong to a report's headline."""

BODIES = word_set("police coastguard prosecution defence military army navy government parliament cabinet court jury")
"""Bodies of which a report has one of each, with an article or without."""

_SORTS = frozenset({MentionLabel.PERSON, MentionLabel.ORG, MentionLabel.VESSEL, MentionLabel.OTHER})
_NUMBERS = word_set("two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands")
_FORMER = word_set("former ex late onetime")
_ANOTHER = re.compile(r"(?:another|other|the other|(?:a |the )?(?:second|third|fourth))\b", re.IGNORECASE)
_OFFICES = word_set("minister secretary director chief commissioner ambassador chairman")
"""Posts of which there are several: what stands before them says which."""
_ANYBODY = word_set("people person man woman child other others")
"""Nouns that say too little for two plurals of them to mean the same ones."""

_DETERMINERS = frozenset({"DET", "NUM", "PRON", "PART"})
_SMALL = word_set("the a an this that these those his her its their our my your")


def join_repeated(view: View, draft: Draft) -> None:
    """Group descriptions that repeat a noun.

    Args:
        view: The report.
        draft: Its groups; names have theirs already.
    """
    last: dict[str, _Last] = {}
    for mention in view.mentions:
        if mention.kind is not MentionKind.NOMINAL or mention.label not in _SORTS:
            continue
        noun = _noun(mention, view)
        group = draft.of(mention)
        if group is not None and group.named:
            last.pop(noun, None)  # the next one may mean him who has the name
            continue
        before, told = last.get(noun), _telling(mention)
        if before is not None and _goes_back(mention, before, noun, view):
            held = draft.of(before.mention) or draft.found(before.mention, before.mention.label, "described so")
            draft.add(held, mention, 0.75, f"the same description: {before.mention.text}")
            told |= before.told
        last[noun] = _Last(mention, told, headline=_is_headline(mention, view))


@dataclass(frozen=True, slots=True)
class _Last:
    """The last description by a noun.

    Attributes:
        mention: It.
        told: What the descriptions of that thing have told so far.
        headline: Whether it stands in a headline, which leaves articles out and tells the least.
    """

    mention: Mention
    told: set[str]
    headline: bool


def _goes_back(mention: Mention, before: _Last, noun: str, view: View) -> bool:
    if view.place(mention.start) - view.place(before.mention.start) > REACH or _ANOTHER.match(mention.text):
        return False
    if before.headline:
        return True
    if not _telling(mention) <= before.told:
        return False  # "the old man" after "a tall man"
    if noun in BODIES or mention.text.lower().startswith(("the ", "this ", "that ", "these ", "those ")):
        return True
    return view.is_plural(mention) and view.head_word(mention) not in _ANYBODY and _is_bare(mention, view)


def _is_headline(mention: Mention, view: View) -> bool:
    """Whether one thing is told of without an article or owner, as headlines do: ``Driver held after crash``."""
    return view.place(mention.start) <= HEADLINE and not view.is_plural(mention) and _is_bare(mention, view)


def _is_bare(mention: Mention, view: View) -> bool:
    """Whether a noun stands without article, number and owner."""
    tokens, inside = view.tokens(mention)
    if not inside or mention.text.split()[0].lower() in _SMALL:
        return False
    before = tokens[inside[0] - 1].upos if inside[0] else ""
    owned = any(tokens[i].upos in _DETERMINERS or tokens[i].deprel == "nmod:poss" for i in inside)
    return not owned and before not in _DETERMINERS


def _telling(mention: Mention) -> set[str]:
    return {w for w in mention.text.lower().replace("’s", "").split() if w not in _SMALL}


@dataclass(frozen=True, slots=True)
class Description:
    """What a noun phrase says of a thing that has no name in its report.

    Attributes:
        noun: Its head, several told from one: ``suspect``, ``officers``.
        names: Names in it, folded: ``bush`` in ``the Bush administration``.
        numbers: Numbers in it: ``two``, ``14-year-old``.
        former: Whether it says that the thing was so once.
        which: Whether it says which of several posts it means: ``the transport minister``.
    """

    noun: str
    names: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    former: bool = False
    which: bool = False

    def may_be(self, other: Description) -> bool:
        """Whether nothing in two descriptions by one noun says that they are of two things.

        Args:
            other: Another.

        Returns:
            False where other names or other numbers stand in them, or one says that it is no longer so.
        """
        if self.former != other.former:
            return False
        return all(
            not one or not two or not one.isdisjoint(two)
            for one, two in ((self.names, other.names), (self.numbers, other.numbers))
        )


NAMELESS = Description("")
"""Of a thing that has a name."""


def description_of(group: Group, view: View) -> Description:
    """How a thing without a name may be known in other reports of one story.

    Args:
        group: Mentions of one thing.
        view: The report.

    Returns:
        Its description, ``NAMELESS`` for what has a name.
    """
    if group.named or group.orgs or group.label not in _SORTS:
        return NAMELESS
    nominals = [m.mention for m in group.members if m.mention.kind is MentionKind.NOMINAL]
    if not nominals:
        return NAMELESS
    words = [w.strip(".,“”\"'") for m in nominals for w in re.split(r"[\s-]+", re.sub(r"['’]s?\b", "", m.text))[:-1]]
    noun = _noun(nominals[0], view)
    return Description(
        noun,
        frozenset(fold_name(w) for w in words if w[:1].isupper() and w[1:2].islower() and w.lower() not in _SMALL),
        frozenset(w.lower() for w in words if w.isdigit() or w.lower() in _NUMBERS),
        any(w.lower() in _FORMER for w in words),
        noun in _OFFICES and any(w.islower() and w not in _SMALL | _FORMER for w in words),
    )


def _noun(mention: Mention, view: View) -> str:
    """Its noun, several told from one."""
    noun, head = view.head_word(mention), view.head(mention)
    return head.text.lower() if head is not None and view.is_plural(mention) and noun not in BODIES else noun


def found_described(view: View, draft: Draft) -> None:
    """Give each description that is the only one of its noun a group, so that other reports can be asked about it.

    Args:
        view: The report.
        draft: Its groups.
    """
    alone: dict[tuple[MentionLabel, str], list[Mention]] = defaultdict(list)
    for mention in view.mentions:
        if mention.kind is MentionKind.NOMINAL and mention.label in _SORTS:
            alone[mention.label, _noun(mention, view)].append(mention)
    for mentions in alone.values():
        first = mentions[0]
        if draft.of(first) is not None or _ANOTHER.match(first.text):
            continue
        rivals = len({id(draft.of(m) or m) for m in mentions}) > 1
        if not rivals or first.label is MentionLabel.OTHER:
            draft.found(first, first.label, "described so")
