"""Claims that tell a count of people as a number that rises or stands: ``the death toll has risen to 112``.

They tell the event whose victims are counted, as ``112 people died`` does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from secondsource.compare.fillers import Filler
from secondsource.compare.frame import Frame
from secondsource.compare.lexicon import Sense, sense_of
from secondsource.model import Claim, Quantity, Role

COUNTING = frozenset(
    {"rise", "stand", "climb", "reach", "grow", "increase", "jump", "hit", "soar", "mount", "be", "put", "pass", "top",
     "exceed", "go", "surpass", "remain", "revise", "raise", "update"}
)  # fmt: skip
"""Verbs that give a count."""

_COUNTED = (
    (r"\bdeath toll\b|\b(?:deaths|fatalities)\b|\bnumber of (?:\w+ ){0,3}?(?:dead|killed|deaths|fatalities)\b", "die"),
    (r"\bnumber of (?:\w+ ){0,3}?(?:injured|wounded|hurt|injuries)\b", "injure"),
    (r"\bnumber of (?:\w+ ){0,3}?missing\b", "be missing"),
    (r"\bnumber of (?:\w+ ){0,3}?(?:arrests|arrested|detained|detainees)\b", "arrest"),
    (r"\bnumber of (?:\w+ ){0,3}?(?:infections|infected|cases)\b", "infect"),
    (r"\btoll\b", "die"),
)
_PARTIES = (Role.AGENT, Role.PATIENT, Role.DESTINATION, Role.ATTRIBUTE, Role.TOPIC)
_PEOPLE = frozenset(
    {"", "people", "person", "dead", "death", "killed", "live", "life", "missing", "injured", "hurt", "wounded",
     "victim", "fatality", "casualty", "other", "body", "arrest", "infection", "case", "injury"}
)  # fmt: skip
_MEASURES = frozenset({"least", "more", "other", "many", "few", "several", "further", "another", "most", "total"})


def find_toll(
    claim: Claim, roles: Mapping[Role, tuple[Filler, ...]]
) -> tuple[Sense, dict[Role, tuple[Filler, ...]]] | None:
    """Read a claim as one that gives a count of people.

    Args:
        claim: The claim.
        roles: What fills its roles.

    Returns:
        The kind of event, and its roles with the counted as who undergoes it; ``None`` for other claims.
    """
    if claim.predicate.lemma not in COUNTING or not claim.quantities:
        return None
    counted = [f for role in (Role.AGENT, Role.PATIENT) for f in roles.get(role, ())]
    event = next((e for pattern, e in _COUNTED if any(re.search(pattern, f.text.casefold()) for f in counted)), None)
    sense = sense_of("go missing" if event == "be missing" else event) if event is not None else None
    if sense is None:
        return None
    people = Filler(entities=frozenset(), head="", words=frozenset(), text=claim.quantities[0].text, number="many")
    beside = {role: fillers for role, fillers in roles.items() if role not in _PARTIES}
    return sense, {**beside, Role.PATIENT: (people,)}


def at_large(frame: Frame) -> bool:
    """Whether people at large undergo an event, and nobody who is named or told apart: ``nine people``, ``112``.

    Args:
        frame: The event.

    Returns:
        False where nobody is counted.
    """
    undergoing = frame.roles.get(Role.PATIENT, ()) or frame.roles.get(Role.AGENT, ())
    texts = [q.text.casefold() for q in frame.claim.quantities]
    counted = frozenset(w for text in texts for w in (*text.split(), *re.findall(r"\w+", text)))
    return bool(undergoing and counted) and all(
        not f.entities and f.head in _PEOPLE and not f.words - {f.head} - _MEASURES - counted and f.age is None
        for f in undergoing
        if f.text
    )


def unit_of(quantity: Quantity, frame: Frame) -> str:
    """The unit in which a count is compared.

    Args:
        quantity: The count.
        frame: Its claim's.

    Returns:
        ``people`` for all words for people at large where those who undergo the event are counted; else the
        unit, singular.
    """
    unit = quantity.unit.casefold()
    singular = unit.removesuffix("s")
    if "toll" not in frame.flags or not {unit, singular} & _PEOPLE or not at_large(frame):
        return singular
    counted = (*frame.roles.get(Role.PATIENT, ()), *frame.roles.get(Role.AGENT, ()))
    return "people" if any(quantity.text in f.text for f in counted) else singular
