"""Entities as the dossier shows them: people, bodies, places, with spellings, roles and mentions."""

from __future__ import annotations

from collections import defaultdict

from secondsource.compare.corpus import Corpus
from secondsource.model import Entity, EntityMention, EntityName, EntityRole, Role


def write_entities(corpus: Corpus) -> tuple[Entity, ...]:
    """The entities, those most often mentioned first.

    Args:
        corpus: Everything known.

    Returns:
        One an entity.
    """
    roles = _roles(corpus)
    entities = [
        Entity(
            id=thing.id, type=thing.type, name=thing.name,
            names=tuple(EntityName(text=text, reports=reports) for text, reports in thing.spellings),
            roles=tuple(roles.get(thing.id, ())),
            mentions=tuple(
                EntityMention(report=m.report, start=m.start, end=m.end, text=m.text, kind=m.kind)
                for m in thing.mentions
            ),
        )
        for thing in {t.id: t for t in corpus.things.values()}.values()
    ]  # fmt: skip
    return tuple(sorted(entities, key=lambda e: (-len(e.mentions), e.name, e.id)))


def _roles(corpus: Corpus) -> dict[str, list[EntityRole]]:
    """Posts and descriptions: what a claim says its only participant is or serves as."""
    found: dict[str, list[EntityRole]] = defaultdict(list)
    for claim in corpus.claims.values():
        holder = next((a for a in claim.arguments if a.role in (Role.AGENT, Role.PATIENT)), None)
        thing = corpus.thing_of(holder.mention) if holder is not None else None
        if thing is None or claim.polarity != "+":
            continue
        for argument in claim.arguments:
            if argument.role is Role.ATTRIBUTE:
                found[thing.id].append(EntityRole(text=argument.text, claim=claim.id))
    return found
