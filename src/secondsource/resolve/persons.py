"""Persons within a report: full names and their spellings, short names, descriptions beside a name."""

from __future__ import annotations

import re
from dataclasses import replace

from secondsource.model import Mention, MentionKind, MentionLabel
from secondsource.resolve.draft import CERTAIN, Draft, Group, left_open, whole
from secondsource.resolve.keys import person_keys
from secondsource.resolve.salience import candidates_for, leader_of
from secondsource.resolve.view import View, bare
from secondsource.text.names import NameMatch, PersonName, compare_names, parse_name
from secondsource.text.names_latin import fold_name
from secondsource.text.wordset import word_set

LONGEST_NAME = 4
"""Words; what is longer is rarely one person's name and lends no part of itself to short forms."""

SHORT = 0.95
"""Score of a short name that only one full name of the report fits."""

_SHORT_LABELS = frozenset({MentionLabel.PERSON, MentionLabel.OTHER})
_FEMALE = re.compile(
    r"\b(?:mrs|ms|miss|madame|lady|dame|sister|queen|princess|congresswoman|spokeswoman|chairwoman)\b\.?\s*$",
    re.IGNORECASE,
)
_MALE = re.compile(
    r"\b(?:mr|sir|lord|father|brother|king|prince|congressman|spokesman|chairman|herr|monsieur)\b\.?\s*$", re.IGNORECASE
)
_AGE = re.compile(r"^,?\s*(?:\(|aged\s+|age\s+)?(?P<age>[1-9]\d?|1[01]\d)(?=[,).;]|\s+and\b|\s+of\b|$)")
_PARENTHESISED = re.compile(r"^\s*\(\s*(?P<age>[1-9]\d?)\s*\)")


def join_persons(view: View, draft: Draft) -> None:
    """Group the personal names of a report.

    Args:
        view: The report.
        draft: Receives the groups.
    """
    full = [m for m in left_open(view.mentions, draft) if _may_be_person(m)]
    names = {m.id: parse_name(bare(m.text)) for m in full}
    for mention in full:
        if len(names[mention.id].parts) > 1:
            _place_full(mention, names[mention.id], view, draft)
    _join_partial(draft)
    for mention in list(left_open(view.mentions, draft)):
        if mention.kind is MentionKind.NAME and mention.label in _SHORT_LABELS:
            _place_short(mention, view, draft)
    for mention in list(left_open(view.mentions, draft)):
        if mention.kind is MentionKind.NAME and mention.label is MentionLabel.PERSON:
            _place_alone(mention, draft)
    for group in draft.labelled(MentionLabel.PERSON):
        _describe(group, view)


def _may_be_person(mention: Mention) -> bool:
    """Whether a mention is labelled a person's name and has no digit in it."""
    named = mention.kind is MentionKind.NAME and mention.label is MentionLabel.PERSON
    return named and not any(c.isdigit() for c in mention.text)


def _place_full(mention: Mention, name: PersonName, view: View, draft: Draft) -> None:
    keys = person_keys(name)
    fits: list[tuple[Group, NameMatch]] = []
    for group in draft.labelled(MentionLabel.PERSON):
        if group.person is None or keys.isdisjoint(person_keys(group.person)) or _listed(mention, group, view):
            continue
        match = compare_names(whole(group.person), whole(name))
        if match.verdict == "same":
            fits.append((group, match))
    if not fits:
        draft.found(mention, MentionLabel.PERSON).person = name
        return
    # Father and son may both fit the name without suffix: it means the one last spoken of.
    group, match = max(
        fits, key=lambda f: f[0].last_before(mention.start) is not None and f[0].members[-1].mention.start
    )
    draft.add(group, mention, match.score, "; ".join(match.reasons))
    held = group.person or name
    fuller = name if len(name.core) > len(held.core) else held
    group.person = replace(fuller, suffix=held.suffix or name.suffix)


_LIST_GAP = re.compile(r",?\s+and\s+|,\s+|\s+(?:or|with|met|told|against|versus|vs\.?)\s+")


def _listed(mention: Mention, group: Group, view: View) -> bool:
    """``Kim Jong-un and Kim Jong Un``: two who stand side by side in one list are two, however alike their names."""
    last = group.last_before(mention.start)
    if last is None or last.kind is not MentionKind.NAME or mention.start - last.end > _LONGEST_GAP:
        return False
    return _LIST_GAP.fullmatch(view.report.text[last.end : mention.start]) is not None


_LONGEST_GAP = 10
"""Code points between two names of a list."""


def _join_partial(draft: Draft) -> None:
    """``J. Smith`` beside ``John Smith``: one, where no other Smith begins so."""
    groups = draft.labelled(MentionLabel.PERSON)
    for group in list(groups):
        if group not in draft.groups or group.person is None:
            continue
        fits = [
            other for other in draft.labelled(MentionLabel.PERSON)
            if other is not group and other.person is not None
            and len(other.person.core) > len(group.person.core)
            and not person_keys(other.person).isdisjoint(person_keys(group.person))
            and compare_names(whole(group.person), whole(other.person)).verdict == "cannot tell"
        ]  # fmt: skip
        if len(fits) == 1 and not _at_odds(group, fits[0]):
            draft.merge(fits[0], group, f"the only name here that {group.person.core} fits")


def _at_odds(group: Group, other: Group) -> bool:
    """Whether any full name of one group is another person's than any of the other."""
    names = [
        [bare(m.mention.text) for m in g.members if m.mention.kind is MentionKind.NAME and " " in m.mention.text]
        for g in (group, other)
    ]  # fmt: skip
    return any(compare_names(a, b).verdict == "different" for a in set(names[0]) for b in set(names[1]))


def _handles(name: PersonName) -> frozenset[str]:
    """The single words by which a person may be called."""
    if len(name.parts) > LONGEST_NAME:
        return frozenset()
    parts = [fold_name(p) for p in name.parts]
    return frozenset(
        p
        for p in (*parts, parts[-1].split()[-1] if parts and parts[-1].split() else "", *_hyphenated(name))
        if len(p) > 1
    )


def _hyphenated(name: PersonName) -> tuple[str, ...]:
    """A Korean or Chinese given name without its hyphen (``Il-gyu``: ``ilgyu``)."""
    return tuple(fold_name(g).replace(" ", "") for g in name.given)


def _place_short(mention: Mention, view: View, draft: Draft) -> None:
    name = parse_name(bare(mention.text))
    word = fold_name(name.core)
    if not word or (len(name.parts) > 1 and len(word.split()) > 2):
        return
    fits = [
        g for g in draft.labelled(MentionLabel.PERSON)
        if g.person is not None and len(g.person.parts) > 1 and word in _handles(g.person)
        and (not name.suffix or name.suffix == g.person.suffix)
    ]  # fmt: skip
    if len(fits) > 1:
        family = [g for g in fits if g.person is not None and fold_name(g.person.family).split()[-1:] == [word]]
        fits = family or fits
    if len(fits) == 1:
        draft.add(fits[0], mention, SHORT, f"short for {fits[0].person.core if fits[0].person else ''}")
    elif fits:
        nearest = _nearest(fits, mention, view)
        if nearest is not None:
            core = nearest.person.core if nearest.person else ""
            draft.add(nearest, mention, 0.85, f"short for {core}, the only one of that name named nearby")


NEARBY = 2
"""Sentences back within which one of several namesakes must stand alone to be meant."""


def _nearest(fits: list[Group], mention: Mention, view: View) -> Group | None:
    """Of several persons of a name, the one alone spoken of just before; ``None`` where two are."""
    here = view.place(mention.start)
    near = []
    for group in fits:
        last = group.last_before(mention.start)
        if last is not None and here - view.place(last.start) <= NEARBY:
            near.append(group)
    return near[0] if len(near) == 1 else None


def _place_alone(mention: Mention, draft: Draft) -> None:
    """A single word without a full name in the report: one person a word."""
    name = parse_name(bare(mention.text))
    word = fold_name(name.core)
    for group in draft.labelled(MentionLabel.PERSON):
        if group.person is not None and fold_name(group.person.core) == word:
            draft.add(group, mention, CERTAIN, "the same name")
            return
    draft.found(mention, MentionLabel.PERSON).person = name


def _describe(group: Group, view: View) -> None:
    """Read age and gender where the words beside a name state them."""
    for member in group.members:
        mention = member.mention
        if mention.kind is not MentionKind.NAME:
            continue
        before, after = view.before(mention, 20), view.after(mention, 24)
        office = before.split()[-1].lower() if before.strip() else ""
        if office in OFFICES:
            group.nouns.add(office)
        titles = " ".join(group.person.titles) if group.person is not None else ""
        if _FEMALE.search(before) or _FEMALE.search(titles):
            group.female = True
        elif _MALE.search(before) or _MALE.search(titles):
            group.female = False
        found = _AGE.match(after) if after.startswith(",") else _PARENTHESISED.match(after)
        if found is not None and group.age is None:
            group.age = float(found["age"])
        if group.age is None:
            years = re.search(r"\b(\d{1,3})-year-old\s+(?:[a-z]+\s+){0,2}$", view.before(mention, 50))
            aged = re.match(r",?\s+aged\s+(\d{1,3})\b", after)
            if years is not None or aged is not None:
                group.age = float((years or aged)[1])  # type: ignore[index]


_WOMEN = word_set(
    "woman girl mother daughter sister wife widow actress grandmother aunt niece spokeswoman chairwoman congresswoman "
    "queen princess businesswoman"
)
_MEN = word_set(
    "man boy father son brother husband widower actor grandfather uncle nephew spokesman chairman congressman king "
    "prince businessman"
)
GENDERED = {**dict.fromkeys(_WOMEN, True), **dict.fromkeys(_MEN, False)}
"""Descriptions that state a person's gender."""

OFFICES = word_set(
    "president premier chancellor minister king queen prince princess emperor pope patriarch archbishop bishop "
    "governor mayor senator congressman congresswoman secretary ambassador general colonel admiral commissioner "
    "sheriff judge justice speaker professor captain"
)
"""Titles before a name by which somebody is called alone later: ``President Weil``, ``the president``."""

_OWN = re.compile(r"(?:the|a|an|his|her|their)\s", re.IGNORECASE)
_POST = re.compile(r"(?:the|a|an|former|ex-|then|current|acting|one of)\b", re.IGNORECASE)
_WHO = re.compile(r"\s+(?:who|whom|whose)\b")
_APART = word_set("new next first second third other another most least latest same")
"""Words that make a description another's: ``the new leader``."""
_COMMA_GAP = re.compile(r",\s+(?:who\s+(?:is|was)\s+)?")
_LISTED = re.compile(r"[^,;.]{0,60},\s+[^,;.]{0,60},?\s+and\b")
"""What shows that a description and the name after it stand in a list."""


def join_descriptions(view: View, draft: Draft) -> None:
    """Put descriptions in apposition, and later definite ones, into their persons' groups.

    Args:
        view: The report.
        draft: Its groups.
    """
    persons = {m.mention.start: g for g in draft.labelled(MentionLabel.PERSON) for m in g.members}
    ends = {m.mention.end: g for g in draft.labelled(MentionLabel.PERSON) for m in g.members}
    text = view.report.text
    for mention in list(left_open(view.mentions, draft)):
        if (
            mention.kind is not MentionKind.NOMINAL
            or mention.label is not MentionLabel.PERSON
            or view.is_plural(mention)
        ):
            continue
        group = _beside(mention, text, persons, ends)
        if group is not None:
            draft.add(group, mention, 0.97, f"beside the name {group.founder.text}")
            noun = view.head_word(mention)
            group.nouns.add(noun)
            if group.female is None and noun in GENDERED:
                group.female = GENDERED[noun]
    for mention in list(left_open(view.mentions, draft)):
        if mention.kind is MentionKind.NOMINAL and mention.label is MentionLabel.PERSON:
            _place_description(mention, view, draft)


def _beside(mention: Mention, text: str, persons: dict[int, Group], ends: dict[int, Group]) -> Group | None:
    """The person whose name stands right before (``X, a diplomat``) or right after (``leader X``)."""
    for start in range(mention.end + 1, mention.end + 4):
        group = persons.get(start)
        gap = text[mention.end : start]
        if group is None or not gap.lstrip(",").isspace():
            continue
        if gap.isspace() or (_OWN.match(mention.text) and not _LISTED.match(text[start : start + 140])):
            return group
    for end in range(mention.start - 1, mention.start - 18, -1):
        group = ends.get(end)
        if group is not None and _COMMA_GAP.fullmatch(text[end : mention.start]) and _POST.match(mention.text):
            return group
    return None


def _place_description(mention: Mention, view: View, draft: Draft) -> None:
    """``the diplomat``: the one person described so before."""
    if not view.is_definite(mention) or view.is_plural(mention) or re.search(r"\bas\s+$", view.before(mention)):
        return
    if re.match(r"(?:his|her|their|my|our|your)\s", mention.text, re.IGNORECASE):
        # Whose friend the earlier one was, nobody has said.
        return
    if _WHO.match(view.after(mention, 8)) or not _APART.isdisjoint(mention.text.lower().split()):
        return
    noun = view.head_word(mention)
    fits = [
        g for g in draft.labelled(MentionLabel.PERSON) if noun in g.nouns and g.last_before(mention.start) is not None
    ]
    if len(fits) == 1:
        draft.add(fits[0], mention, 0.85, f"the only {noun} described so far: {fits[0].founder.text}")
    elif fits and (leader := leader_of(candidates_for(mention, view, draft, lambda g: g in fits))) is not None:
        draft.add(leader, mention, 0.75, f"the {noun} that the text speaks of: {leader.founder.text}")
