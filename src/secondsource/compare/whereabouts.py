"""Where what a story tells happened: the town, or where none is told the county or site, that its reports name.

Points are counted for each way in which reports name a place (``sightings``), as a share of the story's reports.
They are the weights of a conditional logit over the places that a story names (McFadden 1974), rounded, learnt on
300 stories of an incident registry and read against another 150 (``evals.incidents``); moving any of them by two
changes less than one answer in a hundred.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from secondsource.compare.corpus import Corpus
from secondsource.compare.sightings import Key, Sightings, find_sightings
from secondsource.text.wordset import word_set

POINTS: Mapping[str, float] = {
    "any": 4, "first": 3, "dateline": 3, "ruled": 3, "title": 2, "state": 2, "in": 2, "lead": 1, "taken": -2,
}  # fmt: skip
"""For each way of naming, where all reports of the story do so."""
TIMES = 3.0  # for the place named most often; for others by the logarithm
TOWN = 6.0  # for what some report shows to be a town: by its dateline, its state, its police
HOLDS = 3.0  # for what another of the places lies in
LIES_WITHIN = -2.0  # for what lies in another: ``the Elmwood section of Ridgeton`` happened in Ridgeton
WAY = -6.0  # for streets
COUNTY = -10.0  # for counties: one is the answer only where no town is told

_BEGINS = ("dateline", "title", "first")
_SHOWS_TOWN = ("dateline", "state", "ruled")
_COUNTIES = word_set("county parish co province prefecture")
_WAYS = word_set(
    """
    street streets avenue avenues ave road roads rd lane ln drive dr trail boulevard blvd highway hwy parkway court way
    place terrace circle interstate freeway pike route alley block turnpike expressway loop
    """
)
_WORDS = {
    "dateline": "dateline", "title": "headline", "first": "first sentences", "in": "said to be where",
    "ruled": "its police, firefighters or mayor", "state": "its state beside it",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """A place in which a story may have happened.

    Attributes:
        name: Its name, as printed most; in usual case where it stands in capitals only.
        key: Its name as it is looked up.
        points: What speaks for it.
        reason: What that is, in words.
        scene: Whether it may be told of what a report opens with though no words say so: some report shows it to be a
            town, and one begins with it.
    """

    name: str
    key: Key
    points: float
    reason: str
    scene: bool


def find_whereabouts(corpus: Corpus, reports: Collection[str]) -> tuple[Whereabouts, ...]:
    """Weigh the places that the reports of a story name.

    Args:
        corpus: Everything known.
        reports: Ids of the story's reports.

    Returns:
        The likeliest first; empty where no place is named.
    """
    found = find_sightings(corpus, reports)
    most = max((s.times for s in found.values()), default=0)
    holding = {k for s in found.values() for k in s.inside}
    weighed = []
    for key, seen in found.items():
        points = sum(n * len(seen.told.get(way, ())) / len(reports) for way, n in POINTS.items())
        points += TIMES * math.log1p(seen.times) / math.log1p(most) if most else 0.0
        points += _kind(key, seen) + (HOLDS if key in holding else 0.0)
        points += LIES_WITHIN if any(k in found and k[-1] not in _COUNTIES for k in seen.inside) else 0.0
        scene = _is_town(key, seen) and any(seen.told.get(way) for way in _BEGINS)
        weighed.append(Whereabouts(name=seen.name, key=key, points=round(points, 2), reason=_reason(seen), scene=scene))
    return tuple(sorted(weighed, key=lambda w: (-w.points, w.key)))


def _kind(key: Key, seen: Sightings) -> float:
    """What the sort of place speaks for or against it."""
    if key[-1] in _COUNTIES:
        return COUNTY
    return (TOWN if _is_town(key, seen) else 0.0) + (WAY if _WAYS & set(key) else 0.0)


def _is_town(key: Key, seen: Sightings) -> bool:
    return key[-1] not in _COUNTIES and any(seen.told.get(way) for way in _SHOWS_TOWN)


def _reason(seen: Sightings) -> str:
    told = [f"{words} in {len(seen.told[way])}" for way, words in _WORDS.items() if seen.told.get(way)]
    return f"named in {len(seen.told['any'] | seen.told['title'])}: " + ", ".join(told)
