"""Things in the world as the dossier shows them: under all their names, with their posts and mentions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from secondsource.model.annotation import MentionKind
from secondsource.model.claim import TimeRange


class EntityType(StrEnum):
    """Sort of thing."""

    PERSON = "Person"
    ORGANIZATION = "Organization"
    COUNTRY = "Country"
    PLACE = "Place"
    VESSEL = "Vessel"
    OTHER = "Other"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityName:
    """One spelling.

    Attributes:
        text: As printed.
        reports: Ids of the reports that print it so.
    """

    text: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRole:
    """A post or description.

    Attributes:
        text: Verbatim.
        claim: Id of the claim that says so, or in whose words it stands.
        report: Id of the report; ``""`` where only the claim is known.
        start: First code point.
        end: One past the last.
        time: When it held: the claim's time, or until when it did; ``None`` where nothing tells it.
    """

    text: str
    claim: str
    report: str = ""
    start: int = 0
    end: int = 0
    time: TimeRange | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityMention:
    """One place where the entity is named or pointed to.

    Attributes:
        report: Id of the report.
        start: First code point.
        end: One past the last.
        text: The slice, verbatim.
        kind: How it is named.
        shared: Whether the words stand for others too: ``the two countries``.
    """

    report: str
    start: int
    end: int
    text: str
    kind: MentionKind
    shared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityApart:
    """Another entity that might be taken for one, and is held to be another.

    Attributes:
        entity: Id of the other.
        name: The name that stands for it.
        reason: What speaks against their being one, in words.
    """

    entity: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One thing in the world, under all its names.

    Attributes:
        id: Id of the entity, from its cluster's seed.
        type: Sort of thing.
        name: The name that stands for it, as printed somewhere.
        names: Every spelling, most used first.
        roles: Posts and descriptions.
        mentions: Where it is named, in order.
        apart: Others of its name, and why each is another.
    """

    id: str
    type: EntityType
    name: str
    names: tuple[EntityName, ...]
    roles: tuple[EntityRole, ...]
    mentions: tuple[EntityMention, ...]
    apart: tuple[EntityApart, ...] = ()
