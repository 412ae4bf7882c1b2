"""The groups of one report while they are made: mentions of one thing, each with the reason it is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from secondsource.model import Mention, MentionKind, MentionLabel
from secondsource.resolve.view import bare
from secondsource.text.names import PersonName
from secondsource.text.names_latin import fold_name
from secondsource.text.names_orgs import OrgName

CERTAIN = 0.99
"""Score of a mention that repeats a name or stands in apposition to it."""


@dataclass(frozen=True, slots=True)
class Member:
    """A mention in a group, and why it is there."""

    mention: Mention
    score: float
    note: str


@dataclass(slots=True, eq=False)
class Group:
    """Mentions of one thing within one report.

    Attributes:
        label: Sort of thing.
        members: In the order in which they joined; the first founded the group.
        person: Its fullest personal name.
        orgs: Its names as an organisation.
        country: ISO code, where it is a country.
        folded: Its mentions, folded.
        nouns: Heads of the descriptions that stand beside its names (``diplomat``, ``leader``).
        age: Years, with the report's date in mind; ``None`` where not said.
        female: Whether it is a woman by title or description; ``None`` where not said.
        called: Whether pronouns have called it ``she``; ``None`` before the first.
    """

    label: MentionLabel
    members: list[Member] = field(default_factory=list)
    person: PersonName | None = None
    orgs: list[OrgName] = field(default_factory=list)
    country: str | None = None
    folded: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    age: float | None = None
    female: bool | None = None
    called: bool | None = None

    @property
    def founder(self) -> Mention:
        """The mention that stands for the group: the first name, else the first."""
        for member in self.members:
            if member.mention.kind is MentionKind.NAME and (
                self.person is None or len(member.mention.text.split()) > 1 or len(self.person.parts) < 2
            ):
                return member.mention
        return self.members[0].mention

    @property
    def named(self) -> bool:
        """Whether a name is in it."""
        return any(m.mention.kind is MentionKind.NAME for m in self.members)

    def first(self) -> int:
        """Where it is first mentioned."""
        return min(m.mention.start for m in self.members)

    def last_before(self, offset: int) -> Mention | None:
        """Its nearest mention that ends at or before an offset."""
        earlier = [m.mention for m in self.members if m.mention.end <= offset]
        return max(earlier, key=lambda m: m.start) if earlier else None


class Draft:
    """The groups of one report."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._of: dict[str, Group] = {}

    def of(self, mention: Mention) -> Group | None:
        """The group that holds a mention."""
        return self._of.get(mention.id)

    def found(self, mention: Mention, label: MentionLabel, note: str = "named so") -> Group:
        """Make a group of one mention."""
        group = Group(label)
        self.groups.append(group)
        self.add(group, mention, CERTAIN, note)
        return group

    def add(self, group: Group, mention: Mention, score: float, note: str) -> None:
        """Put a mention into a group, unless it is in one."""
        if mention.id not in self._of:
            group.members.append(Member(mention, score, note))
            group.folded.add(fold_name(bare(mention.text)))
            self._of[mention.id] = group

    def merge(self, kept: Group, gone: Group, note: str) -> None:
        """Put one group into another."""
        if kept is gone:
            return
        for member in gone.members:
            kept.members.append(Member(member.mention, min(member.score, 0.95), f"{member.note}; {note}"))
            self._of[member.mention.id] = kept
        kept.folded |= gone.folded
        kept.orgs += [o for o in gone.orgs if o not in kept.orgs]
        kept.nouns |= gone.nouns
        kept.country = kept.country or gone.country
        kept.age = kept.age if kept.age is not None else gone.age
        self.groups.remove(gone)

    def bodies(self) -> list[Group]:
        """The groups that are, or may be, organisations."""
        return [g for g in self.groups if g.orgs]

    def labelled(self, *labels: MentionLabel) -> list[Group]:
        """The groups of some sorts."""
        return [g for g in self.groups if g.label in labels]


def left_open(mentions: Iterable[Mention], draft: Draft) -> Iterator[Mention]:
    """The mentions that are in no group yet."""
    return (m for m in mentions if draft.of(m) is None)


def whole(name: PersonName) -> str:
    """A name with its suffix and without its titles: father and son differ by ``Sr.`` and ``Jr.`` alone."""
    return f"{name.core} {name.suffix}" if name.suffix else name.core
