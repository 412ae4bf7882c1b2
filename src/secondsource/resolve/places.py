"""Countries and places within a report: names, short forms, halves of a country, regions' descriptions."""

from __future__ import annotations

import re
from collections import defaultdict

from secondsource.model import Mention, MentionKind, MentionLabel
from secondsource.resolve.draft import CERTAIN, Draft, Group, left_open
from secondsource.resolve.view import View, bare
from secondsource.text.names_latin import fold_name
from secondsource.text.places import country_name, country_of, is_country, region_countries

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
    whole: dict[str, set[str]] = defaultdict(set)
    places = [
        m for m in left_open(view.mentions, draft) if m.kind is MentionKind.NAME and m.label is MentionLabel.LOC
    ]  # fmt: skip
    for mention in places:
        whole[_without_region(mention)].add(fold_name(bare(mention.text)))
    for mention in places:
        key, short = fold_name(bare(mention.text)), _without_region(mention)
        if len(whole[short] - {short}) == 1:
            key = short  # no other place here bears the name
        if key in by_name:
            draft.add(by_name[key], mention, CERTAIN, "the same name")
        elif key:
            by_name[key] = draft.found(mention, MentionLabel.LOC)
    for mention in list(left_open(view.mentions, draft)):
        if mention.kind is MentionKind.NOMINAL:
            _place_region(mention, view, draft)


def _without_region(mention: Mention) -> str:
    """``Irving`` in ``Irving, Texas``."""
    return fold_name(bare(mention.text).partition(",")[0])


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
