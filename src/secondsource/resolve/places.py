"""Countries and places within a report: names, short forms, halves of a country, regions' descriptions."""

from __future__ import annotations

import re

from secondsource.model import Mention, MentionKind, MentionLabel
from secondsource.resolve.draft import CERTAIN, Draft, Group, left_open
from secondsource.resolve.salience import candidates_for, leader_of
from secondsource.resolve.view import View, bare
from secondsource.text.names_latin import fold_name
from secondsource.text.places import country_name, country_of, is_country, region_countries
from secondsource.text.wordset import word_set

_HALF = re.compile(r"(?:[Tt]he\s+)?(?:North|South|East|West)(?:['’]s)?")
_REGION = re.compile(
    r"^the\s+(?P<region>[A-Z][\w-]+(?:\s+[A-Z]\w+)?)\s+(?:island\s+)?(?:country|nation|state|republic|kingdom|island|archipelago)$"
)  # fmt: skip


def join_countries(view: View, draft: Draft) -> None:
    """Group the names of countries in a report, before anything else claims them.

    Args:
        view: The report.
        draft: Receives the groups.
    """
    for mention in left_open(view.mentions, draft):
        code = _country(mention, view)
        if code is None:
            continue
        group = next((g for g in draft.groups if g.country == code), None)
        if group is None:
            draft.found(mention, MentionLabel.LOC, f"a name of {country_name(code)}").country = code
        else:
            draft.add(group, mention, CERTAIN, f"a name of {country_name(code)}")


def _country(mention: Mention, view: View) -> str | None:
    if mention.label in {
        MentionLabel.PERSON,
        MentionLabel.NORP,
        MentionLabel.DATE,
        MentionLabel.VESSEL,
        MentionLabel.WORK,
    }:
        return None
    core = bare(mention.text)
    if _HALF.fullmatch(mention.text) and mention.kind is not MentionKind.PRONOUN:
        return country_of(f"the {core}", seen=view.countries) if _stands_for_country(mention, view) else None
    if mention.kind is MentionKind.NAME and is_country(core):
        return country_of(core)
    return None


def _stands_for_country(mention: Mention, view: View) -> bool:
    """Whether ``North`` has its article and no name after it."""
    article = mention.text[:3].lower() == "the" or re.search(r"\bthe\s+$", view.before(mention), re.IGNORECASE)
    return bool(article) and not re.match(r"\s+[A-Z]", view.after(mention, 3))


def join_places(view: View, draft: Draft) -> None:
    """Group other places by name, and regions' descriptions with the country they mean.

    Args:
        view: The report.
        draft: Receives the groups.
    """
    by_name: dict[str, Group] = {}
    for mention in list(left_open(view.mentions, draft)):
        if mention.kind is not MentionKind.NAME or mention.label is not MentionLabel.LOC:
            continue
        key = fold_name(bare(mention.text))
        if key in by_name:
            draft.add(by_name[key], mention, CERTAIN, "the same name")
        elif key:
            by_name[key] = draft.found(mention, MentionLabel.LOC)
    for mention in list(left_open(view.mentions, draft)):
        if mention.kind is MentionKind.NOMINAL:
            _place_region(mention, view, draft)
    for mention in list(left_open(view.mentions, draft)):
        if mention.kind is MentionKind.NOMINAL and mention.label is MentionLabel.LOC:
            _place_word(mention, view, draft)


NEARBY = 3
"""Sentences back within which ``the Caribbean country`` finds the country that it means."""


def _place_region(mention: Mention, view: View, draft: Draft) -> None:
    found = _REGION.match(mention.text)
    if found is None:
        return
    codes = region_countries(found["region"])
    here = view.place(mention.start)
    fits = []
    for group in draft.groups:
        last = group.last_before(mention.start) if group.country in codes else None
        if last is not None and here - view.place(last.start) <= NEARBY:
            fits.append(group)
    if len(fits) == 1:
        draft.add(fits[0], mention, 0.9, f"the only {found['region']} country named just before")


_COUNTRY_WORDS = word_set("country nation republic kingdom homeland")
_TOWN_WORDS = word_set("city town village municipality")
_WORD = re.compile(r"(?:the|this|that)\s+[a-z]+", re.IGNORECASE)


def _place_word(mention: Mention, view: View, draft: Draft) -> None:
    """``the country``, ``this city``: the one that is spoken of, by place and part in the sentence."""
    noun = view.head_word(mention)
    if _WORD.fullmatch(mention.text) is None or view.is_plural(mention):
        return
    if noun in _COUNTRY_WORDS:
        found = leader_of(candidates_for(mention, view, draft, lambda g: g.country is not None))
    elif noun in _TOWN_WORDS:
        found = leader_of(candidates_for(mention, view, draft, _is_town))
    else:
        return
    if found is not None:
        draft.add(found, mention, 0.75, f"the {noun} that the text speaks of: {found.founder.text}")


def _is_town(group: Group) -> bool:
    """Whether a place is named more than once, as the one that a report is about is."""
    return group.label is MentionLabel.LOC and group.country is None and group.named and len(group.members) > 1
