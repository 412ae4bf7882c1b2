"""What is known of one thing in one report, made for comparison across reports."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.model import MentionLabel
from secondsource.resolve.draft import Group
from secondsource.resolve.metonyms import acts, capital_group
from secondsource.resolve.view import View, bare
from secondsource.text.hangul import read_korean
from secondsource.text.names import PersonName
from secondsource.text.names_latin import fold_name, sound_key
from secondsource.text.names_orgs import OrgName, acronym_of, is_acronym


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One thing as one report shows it.

    Attributes:
        report: Id of the report.
        mention: Id of the mention that stands for it.
        label: Sort of thing.
        name: Its fullest name, as printed.
        names: Its folded names.
        person: Its name taken apart, for persons.
        orgs: Its names taken apart, for organisations.
        country: ISO code, for countries.
        capital: ISO code of the country whose capital it is, or ``None``.
        acts: Whether, as a capital, it means the government wherever the report names it.
        born: Earliest and latest year of birth by age and publication, or ``None``.
        female: ``True``, ``False``, or ``None`` where not said.
        keys: Blocking keys: only profiles that share one are compared.
    """

    report: str
    mention: str
    label: MentionLabel
    name: str
    names: frozenset[str]
    person: PersonName | None
    orgs: tuple[OrgName, ...]
    country: str | None
    capital: str | None
    acts: bool
    born: tuple[int, int] | None
    female: bool | None
    keys: frozenset[str]


def profile_of(group: Group, view: View) -> Profile | None:
    """Make the profile of a group.

    Args:
        group: Mentions of one thing.
        view: The report.

    Returns:
        The profile; ``None`` for what has neither name nor telling description.
    """
    if not group.named and not group.orgs:
        return None
    founder = group.founder
    names = frozenset(fold_name(bare(m.mention.text)) for m in group.members if m.mention.kind == "name")
    capital = capital_group(group)
    name = group.person.core if group.person is not None else bare(founder.text)
    return Profile(
        report=view.report.id,
        mention=founder.id,
        label=group.label,
        name=name,
        names=names,
        person=group.person,
        orgs=tuple(dict.fromkeys(group.orgs)),
        country=group.country,
        capital=capital,
        acts=capital is not None and capital in view.countries and acts(group, view),
        born=_born(group, view),
        female=group.female,
        keys=frozenset(_keys(group, names)),
    )


def _born(group: Group, view: View) -> tuple[int, int] | None:
    first, last = view.report.published.earliest, view.report.published.latest
    if group.age is None or first is None or last is None:
        return None
    # An age is that of the event or of the day of printing, and may lag by a year.
    return (int(first[:4]) - int(group.age) - 2, int(last[:4]) - int(group.age))


def _keys(group: Group, names: frozenset[str]) -> set[str]:
    if group.country is not None:
        return {f"country:{group.country}"}
    if group.label is MentionLabel.PERSON:
        return _person_keys(group)
    if group.label is MentionLabel.ORG:
        return _org_keys(group.orgs)
    return {f"{group.label}:{name}" for name in names if name}


def _person_keys(group: Group) -> set[str]:
    name = group.person
    if name is None or len(name.parts) < 2:
        return set()
    keys = {f"person:{sound_key(part)[:4]}" for part in fold_name(name.core).split() if len(part) > 1}
    if name.korean:
        for reading in read_korean(name.core):
            keys |= {f"korean:{onset}{coda}" for syllable in reading.family for onset, _, coda in syllable}
    return keys


def _org_keys(orgs: list[OrgName]) -> set[str]:
    keys: set[str] = set()
    for org in orgs:
        keys |= {f"org:{word[:6]}" for word in org.words if len(word) > 2}
        if org.kind and org.country is not None:
            keys.add(f"org:{org.kind}:{org.country}")
        letters = bare(org.text).replace(".", "") if is_acronym(bare(org.text)) else acronym_of(bare(org.text))
        if len(letters) > 1:
            keys.add(f"acronym:{letters}")
    return keys
