"""Things in the world, from clusters of mentions: which clusters are one, of what sort, by what name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from secondsource.clusters import Clusters
from secondsource.compare.voices import key_of
from secondsource.model import EntityType, Mention, MentionKind, MentionLabel, make_id
from secondsource.text.places import is_country
from secondsource.text.wordset import word_set

_NO_THING = frozenset({MentionLabel.DATE, MentionLabel.NORP})
_NAMED_BY_DESCRIPTION = frozenset({MentionLabel.ORG, MentionLabel.LOC, MentionLabel.VESSEL})
_ANY = word_set("a an any some many several most few all both no one two other another each every more")
"""Words that begin a description of any one or of many: it singles out nothing."""

_MOST_NAME_WORDS = 5  # words: longer "names" are whole noun phrases and stand for nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One entity.

    Attributes:
        id: Id of the entity.
        seed: Smallest id of its mentions.
        type: Sort of thing.
        name: The name that stands for it, as printed somewhere.
        spellings: Its printed names, most used first, with the reports that print each.
        mentions: Its mentions, in the order of reports and places.
    """

    id: str
    seed: str
    type: EntityType
    name: str
    spellings: tuple[tuple[str, tuple[str, ...]], ...]
    mentions: tuple[Mention, ...]


def find_things(mentions: Mapping[str, Mention], clusters: Clusters) -> dict[str, Thing]:
    """Make entities of the clusters of mentions that name something.

    A cluster is an entity if a name is in it, or if it is an institution, place or vessel that a
    description with a name in it singles out (``the North's embassy in Cuba``). Clusters that are
    known only by one and the same such description are one entity.

    Args:
        mentions: Mentions by id, in the order of reports and places.
        clusters: Their clusters.

    Returns:
        Entities by the seeds of their clusters.
    """
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions.values():
        members[clusters.of(mention.id)].append(mention)
    named = {(m.report, m.start) for m in mentions.values() if m.kind is MentionKind.NAME}
    found: dict[str, Thing] = {}
    described: dict[tuple[MentionLabel, str], list[str]] = defaultdict(list)
    for seed, group in members.items():
        naming = [m for m in group if m.kind is MentionKind.NAME and m.label is not MentionLabel.DATE]
        if naming:
            if (label := _majority(naming)) not in _NO_THING:
                found[seed] = _thing(seed, label, naming, group)
        elif naming := [m for m in group if _singles_out(m, named)]:
            described[_majority(naming), key_of(max((m.text for m in naming), key=len))].append(seed)
    for (label, _), seeds in described.items():
        group = [m for seed in seeds for m in members[seed]]
        thing = _thing(min(seeds), label, [m for m in group if _singles_out(m, named)], group)
        found.update(dict.fromkeys(seeds, thing))
    return found


def _singles_out(mention: Mention, named: Collection[tuple[str, int]]) -> bool:
    """Whether a description has a name in it; the capital of its first word may be that of its sentence."""
    if mention.kind is not MentionKind.NOMINAL or mention.label not in _NAMED_BY_DESCRIPTION:
        return False
    first, *others = mention.text.split()
    if not others or first.casefold() in _ANY:
        return False
    return (mention.report, mention.start) in named or any(word[:1].isupper() for word in others)


def _majority(naming: Sequence[Mention]) -> MentionLabel:
    counts = Counter(m.label for m in naming)
    return max(counts, key=lambda label: (label is not MentionLabel.OTHER, counts[label], label.value))


def _thing(seed: str, label: MentionLabel, naming: Sequence[Mention], group: Sequence[Mention]) -> Thing:
    spellings: dict[str, dict[str, None]] = defaultdict(dict)
    counts: Counter[str] = Counter()
    for mention in naming:
        spellings[mention.text][mention.report] = None
        counts[mention.text] += 1
    # The counter keeps the order of first use, and sorting is stable: ties go to what came first.
    ordered = sorted(counts, key=lambda text: -counts[text])
    name = max(ordered, key=lambda text: _fitness(text, label, counts[text]))
    return Thing(
        id=make_id("ent", seed), seed=seed, type=_type_of(label, ordered), name=name,
        spellings=tuple((text, tuple(spellings[text])) for text in ordered), mentions=tuple(group),
    )  # fmt: skip


def _fitness(text: str, label: MentionLabel, count: int) -> tuple[int, int]:
    # A person's full name beats the family name however often that is used; a place goes by its
    # commonest name, for the longer one is mostly a description.
    words = len(text.split())
    if words > _MOST_NAME_WORDS:
        words = 0
    if label in (MentionLabel.PERSON, MentionLabel.ORG):
        return (words, count)
    return (count, words)


def _type_of(label: MentionLabel, names: Sequence[str]) -> EntityType:
    if label is MentionLabel.LOC:
        return EntityType.COUNTRY if any(is_country(n) for n in names) else EntityType.PLACE
    return {
        MentionLabel.PERSON: EntityType.PERSON,
        MentionLabel.ORG: EntityType.ORGANIZATION,
        MentionLabel.VESSEL: EntityType.VESSEL,
    }.get(label, EntityType.OTHER)
