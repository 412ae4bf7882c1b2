"""Where what a finding tells happened: by its own words, else by how the reports that open with it name places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from secondsource.compare.corpus import Corpus
from secondsource.compare.entities import Thing
from secondsource.compare.sightings import FIRST, key_of_place
from secondsource.compare.whereabouts import Whereabouts, find_whereabouts
from secondsource.model import Claim, DateBasis, EntityType, FindingPlace, Role

_PLACES = frozenset({EntityType.PLACE, EntityType.COUNTRY})


def find_scenes(corpus: Corpus) -> dict[str, Whereabouts]:
    """Where each story happened, as far as its reports show a town and begin with it.

    Args:
        corpus: Everything known.

    Returns:
        By the story's id; stories of which that is not told are not in it.
    """
    reports: dict[str, list[str]] = {}
    for report in corpus.reports:
        reports.setdefault(corpus.story_of(report), []).append(report)
    likeliest = {story: find_whereabouts(corpus, own)[:1] for story, own in reports.items()}
    return {story: found[0] for story, found in likeliest.items() if found and found[0].scene}


def place_of(
    claims: Sequence[Claim], story: str, corpus: Corpus, scenes: Mapping[str, Whereabouts]
) -> FindingPlace | None:
    """Where what some claims tell happened.

    Args:
        claims: Those of a finding.
        story: The story's id.
        corpus: Everything known.
        scenes: As ``find_scenes`` gives them.

    Returns:
        The place that most of the claims name; else, where a report opens with one of them, the story's; else ``None``.
    """
    stated = _stated(claims, corpus)
    if stated is not None:
        return stated
    scene = scenes.get(story)
    if scene is None or not any(_opens(claim, corpus) for claim in claims):
        return None
    thing = next((t for t in corpus.things.values() if t.type in _PLACES and _is_named(t, scene)), None)
    return FindingPlace(
        name=scene.name, entity=thing.id if thing is not None else None, basis=DateBasis.INFERRED,
        derivation=f"no place is told with it; the reports place what they open with in {scene.name}: {scene.reason}",
    )  # fmt: skip


def _stated(claims: Sequence[Claim], corpus: Corpus) -> FindingPlace | None:
    told: Counter[str] = Counter()
    named: dict[str, tuple[Thing, str]] = {}
    for claim in claims:
        for argument in claim.arguments:
            thing = corpus.thing_of(argument.mention) if argument.role is Role.PLACE else None
            if thing is not None and thing.type in _PLACES:
                told[thing.id] += 1
                named.setdefault(thing.id, (thing, argument.text))
    if not told:
        return None
    most, count = told.most_common(1)[0]
    thing, words = named[most]
    often = f"{count} of its claims name it" if count > 1 else "a claim of it names it"
    return FindingPlace(
        name=thing.name, entity=thing.id, basis=DateBasis.STATED, derivation=f"{often}: \u201c{words}\u201d"
    )


def _opens(claim: Claim, corpus: Corpus) -> bool:
    """Whether a claim stands in the first sentences of its report or in the headline."""
    sentence = corpus.sentences.get(claim.sentence)
    return claim.headline or (sentence is not None and sentence.index < FIRST)


def _is_named(thing: Thing, scene: Whereabouts) -> bool:
    return any(key_of_place(text) == scene.key for text, _ in thing.spellings)
