"""A place and those who live there: to move out a town is to move out its people.

``Some 900 residents of Leonfeld were evacuated`` and ``the old town of Leonfeld was evacuated`` tell of one thing,
done to what bears the name in both. Verbs whose object is now the place and now its people are few (Levin, "English
Verb Classes and Alternations", 1993, 2.3: the locative alternation).
"""

from __future__ import annotations

from secondsource.compare.fillers import Filler
from secondsource.compare.frame import Frame
from secondsource.compare.knowledge import Knowledge
from secondsource.model import EntityType, Role

OVER_BOTH = frozenset({"evacuate", "displace", "besiege", "shell", "bomb", "liberate", "quarantine"})
"""Kinds of event that befall a place and its people at once."""

_PEOPLE = frozenset({"resident", "inhabitant", "villager", "people", "person", "citizen", "household", "civilian",
                     "family", "townspeople", "population", "home", "house"})  # fmt: skip
_PLACES = frozenset({"town", "village", "city", "centre", "center", "quarter", "district", "neighbourhood",
                     "neighborhood", "suburb", "part", "area", "island", "valley", "settlement", "hamlet",
                     "borough"})  # fmt: skip
_GROUND = frozenset({EntityType.PLACE, EntityType.COUNTRY})


def one_ground(a: Frame, b: Frame, known: Knowledge) -> frozenset[str]:
    """The place that two claims of such an event name, where it befell the place in one and its people in the other.

    Args:
        a: One claim.
        b: The other.
        known: What else is known.

    Returns:
        Ids of the places that both name; empty where they do not tell of a place and its people.
    """
    if a.event != b.event or a.event not in OVER_BOTH:
        return frozenset()
    places = frozenset(e for e in a.entities & b.entities if e in known.things and known.things[e].type in _GROUND)
    sides = [{_side(f, places) for f in x.roles.get(Role.PATIENT, ())} - {""} for x in (a, b)]
    return places if all(sides) and len(sides[0] | sides[1]) > 1 else frozenset()


def _side(filler: Filler, places: frozenset[str]) -> str:
    """``place``, ``people``, or ``""`` for what is neither."""
    if filler.head in _PEOPLE:
        return "people"
    return "place" if filler.head in _PLACES or filler.entities & places else ""
