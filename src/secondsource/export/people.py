"""People, organisations and places: every spelling, every post, every mention with its place."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.export import wording
from secondsource.export.index import Index, Place
from secondsource.model import Entity, EntityApart, EntityMention, EntityRole, MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionLine:
    """The mentions of an entity in one report."""

    number: int
    outlet: str
    mentions: tuple[tuple[EntityMention, Place], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLine:
    """A post or description, with the reports whose claims give it.

    Attributes:
        text: Verbatim.
        when: When it held, in words; ``""`` where nothing tells it.
        ground: How that is known, in words.
        places: Number of each report and where the words stand.
    """

    text: str
    when: str
    ground: str
    places: tuple[tuple[int, Place], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One way in which the name is printed, with the numbers of the reports that print it."""

    text: str
    reports: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView:
    """One thing in the world.

    Attributes:
        id: Its id, the fragment by which it is linked.
        name: The name that stands for it.
        spellings: All its names.
        roles: Posts and descriptions, each once.
        counts: How often named, described, pointed to, in words.
        reports: How many reports mention it.
        findings: How many findings name it.
        lines: Its mentions, report by report.
        apart: Others of its name, and why each is another.
    """

    id: str
    name: str
    spellings: tuple[Spelling, ...]
    roles: tuple[RoleLine, ...]
    counts: str
    reports: int
    findings: int
    lines: tuple[MentionLine, ...]
    apart: tuple[EntityApart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityGroup:
    """Entities of one sort, most mentioned first."""

    title: str
    entities: tuple[EntityView, ...]


def people(index: Index, named_in: dict[str, int]) -> tuple[EntityGroup, ...]:
    """Make the entities ready for the page.

    Args:
        index: The dossier's look-ups.
        named_in: By entity id, how many findings name it.

    Returns:
        Groups by sort, empty ones left out.
    """
    groups = []
    for sort, title in wording.ENTITY_GROUPS:
        held = [e for e in index.dossier.entities if e.type is sort]
        held.sort(key=lambda e: -len(e.mentions))
        if held:
            views = tuple(_view(index, e, named_in.get(e.id, 0)) for e in held)
            groups.append(EntityGroup(title=title, entities=views))
    return tuple(groups)


def _view(index: Index, entity: Entity, findings: int) -> EntityView:
    mentions: dict[str, list[EntityMention]] = {}
    for mention in entity.mentions:
        if mention.report in index.reports:
            mentions.setdefault(mention.report, []).append(mention)
    return EntityView(
        id=entity.id,
        name=entity.name,
        spellings=tuple(
            Spelling(text=n.text, reports=tuple(index.report_number[r] for r in n.reports if r in index.reports))
            for n in entity.names
        ),
        roles=_roles(index, entity),
        apart=tuple(other for other in entity.apart if other.entity in index.entities),
        counts=_counts(entity),
        reports=len(mentions),
        findings=findings,
        lines=tuple(
            MentionLine(
                number=index.report_number[report],
                outlet=index.outlet(report),
                mentions=tuple((m, index.place(report, (m.start, m.end))) for m in found),
            )
            for report, found in sorted(mentions.items(), key=lambda item: index.report_number[item[0]])
        ),
    )


def _roles(index: Index, entity: Entity) -> tuple[RoleLine, ...]:
    # The same words without a time add a place to those that have one.
    timed = {role.text: _held(role) for role in reversed(entity.roles) if _held(role)[0]}
    roles: dict[tuple[str, str, str], list[tuple[int, Place]]] = {}
    for role in entity.roles:
        claim = index.claims.get(role.claim)
        when, ground = _held(role) if _held(role)[0] else timed.get(role.text, ("", ""))
        places = roles.setdefault((role.text, when, ground), [])
        if claim is None or claim.report not in index.reports:
            continue
        # The role's own words where the report has them near; the claim's otherwise.
        at = index.reports[claim.report].text.find(role.text, claim.start, claim.end)
        span = (at, at + len(role.text)) if at >= 0 else (claim.start, claim.end)
        places.append((index.report_number[claim.report], index.place(claim.report, span)))
    return tuple(
        RoleLine(text=text, when=when, ground=ground, places=tuple(dict.fromkeys(places)))
        for (text, when, ground), places in roles.items()
    )


def _held(role: EntityRole) -> tuple[str, str]:
    """When a post was held, in words, and how that is known."""
    when = wording.held_in_words(role.time)
    return when, role.time.derivation if role.time is not None and when else ""


def _counts(entity: Entity) -> str:
    by_kind = {kind: sum(1 for m in entity.mentions if m.kind is kind and not m.shared) for kind in MentionKind}
    words = {MentionKind.NAME: "by name", MentionKind.NOMINAL: "by description", MentionKind.PRONOUN: "by pronoun"}
    parts = [f"{count} {words[kind]}" for kind, count in by_kind.items() if count]
    if shared := sum(m.shared for m in entity.mentions):
        parts.append(f"{shared} together with others")
    return ", ".join(parts)
