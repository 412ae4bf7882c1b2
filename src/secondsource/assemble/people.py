"""Entities as the dossier shows them: people, bodies, places, with spellings, roles and mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from secondsource.assemble.apart import find_apart
from secondsource.assemble.roles import find_roles
from secondsource.compare.corpus import Corpus
from secondsource.model import Entity, EntityMention, EntityName, EntityType, Mention, MentionKind
from secondsource.text.names import compare_names
from secondsource.text.names_latin import fold_name


def write_entities(corpus: Corpus) -> tuple[Entity, ...]:
    """The entities, those most often mentioned first.

    Args:
        corpus: Everything known.

    Returns:
        One an entity.
    """
    roles, apart = find_roles(corpus), find_apart(corpus)
    shared = _shared(corpus)
    entities = [
        Entity(
            id=thing.id, type=thing.type, name=thing.name,
            names=tuple(EntityName(text=text, reports=reports) for text, reports in thing.spellings),
            roles=roles.get(thing.id, ()), apart=apart.get(thing.id, ()),
            mentions=tuple(
                EntityMention(
                    report=m.report, start=m.start, end=m.end, text=m.text, kind=m.kind,
                    shared=m.id in corpus.members and m.kind is not MentionKind.NAME,
                )
                for m in _in_order((*thing.mentions, *shared.get(thing.id, ())), corpus)
            ),
        )
        for thing in {t.id: t for t in corpus.things.values()}.values()
    ]  # fmt: skip
    return tuple(sorted(entities, key=lambda e: (-len(e.mentions), e.name, e.id)))


def _shared(corpus: Corpus) -> dict[str, list[Mention]]:
    """By entity the mentions that stand for it and others.

    ``Seoul`` where it acts is listed with the city that it names; its claims tell the country besides.
    """
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention, things in corpus.members.items():
        for thing in things if corpus.mentions[mention].kind is not MentionKind.NAME else ():
            found[thing.id].append(corpus.mentions[mention])
    return found


def _in_order(mentions: Iterable[Mention], corpus: Corpus) -> list[Mention]:
    place = {report: n for n, report in enumerate(corpus.reports)}
    return sorted(mentions, key=lambda m: (place[m.report], m.start, -m.end, m.id))


def find_entities(entities: Iterable[Entity], *, name: str = "", kind: EntityType | None = None) -> tuple[Entity, ...]:
    """Those of some entities that go by a name.

    Args:
        entities: The entities.
        name: Part of a spelling, whatever its case and marks, or a person's name in another spelling or
            script; ``""`` for all.
        kind: Only those of this sort; ``None`` for all.

    Returns:
        Them, in their order.
    """
    return tuple(e for e in entities if (kind is None or e.type is kind) and (not name.strip() or _goes_by(e, name)))


def _goes_by(entity: Entity, name: str) -> bool:
    folded = fold_name(name)
    for spelling in entity.names:
        if name.strip() in spelling.text or (folded and folded in fold_name(spelling.text)):
            return True
        if entity.type is EntityType.PERSON and compare_names(spelling.text, name).verdict == "same":
            return True
    return False
