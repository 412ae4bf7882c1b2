"""What is known of one thing in one report, made for comparison across reports."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.model import MentionLabel
from secondsource.resolve.descriptions import Description, description_of
from secondsource.resolve.draft import Group
from secondsource.resolve.keys import org_keys, person_keys
from secondsource.resolve.metonyms import acts, capital_group
from secondsource.resolve.view import View, bare
from secondsource.text.names import PersonName
from secondsource.text.names_latin import fold_name
from secondsource.text.names_orgs import OrgName


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
        nouns: Heads of the descriptions beside its names (``mayor``).
        description: What describes it where it has no name.
        keys: Blocking keys: only profiles that share one are compared; none for what has no name.
        handles: Keys by which a short form of its name finds it besides.
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
    nouns: frozenset[str]
    description: Description
    keys: frozenset[str]
    handles: frozenset[str]

    @property
    def noun(self) -> str:
        """Where it has no name, the noun that describes it (``suspect``), else ``""``."""
        return self.description.noun


def profile_of(group: Group, view: View) -> Profile | None:
    """Make the profile of a group.

    Args:
        group: Mentions of one thing.
        view: The report.

    Returns:
        The profile; ``None`` for what has neither name nor telling description.
    """
    description = description_of(group, view)
    if not group.named and not group.orgs and not description.noun:
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
        nouns=frozenset(group.nouns),
        description=description,
        keys=frozenset() if description.noun else frozenset(_keys(group, names)),
        handles=frozenset(_handles(group)),
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
    keys = {f"name:{name}" for name in names if name}
    if group.label is MentionLabel.PERSON:
        if group.person is None:
            return keys
        keys |= {f"family:{word}" for word in fold_name(group.person.family).split()[-1:]}
        return keys if len(group.person.parts) < 2 else keys | person_keys(group.person)
    return keys.union(*(org_keys(org) for org in group.orgs))


def _handles(group: Group) -> set[str]:
    """A person's first given name; the last words of a body's name."""
    if group.person is not None and len(group.person.parts) > 1:
        return {f"name:{fold_name(given)}" for given in group.person.given[:1]}
    return {f"name:{' '.join(org.words[i:])}" for org in group.orgs if org.named for i in range(1, len(org.words))}
