"""Whom a claim says were killed, hurt or shot, and how many they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from evals.incidents_persons import persons_in
from secondsource.compare.fillers import Filler
from secondsource.compare.frame import Frame
from secondsource.model import Role
from secondsource.text.wordset import word_set


class Fate(StrEnum):
    """What befell somebody."""

    DEAD = "dead"
    HURT = "hurt"
    SHOT = "shot"


@dataclass(frozen=True, kw_only=True)
class Told:
    """What one claim tells.

    Attributes:
        frame: The claim.
        kinds: What befell them; who was fatally shot was shot and is dead.
        whom: Those whom it befell.
        number: How many they are, where it says.
    """

    frame: Frame
    kinds: frozenset[Fate]
    whom: Sequence[Filler]
    number: int | None


_BY_EVENT = {
    "die": frozenset({Fate.DEAD}),
    "shoot": frozenset({Fate.SHOT}),
    "stab": frozenset({Fate.SHOT}),
    "injure": frozenset({Fate.HURT}),
    "hospitalize": frozenset({Fate.HURT}),
}
_DEAD = re.compile(r"\b(?:dead|deceased)\b", re.IGNORECASE)
_FATALLY = re.compile(r"\b(?:fatal(?:ly)?|mortally|to death|dead)\b", re.IGNORECASE)
_PARTLY = re.compile(r",\s*(?P<n>\w+)(?: of (?:them|whom))?,? fatally\b", re.IGNORECASE)
_REST = re.compile(r"\b(?:others?|another)\b", re.IGNORECASE)
_WITH = re.compile(r"\b\w+ and (?:\w+ )?(?:others?|another)\b", re.IGNORECASE)
_WOUND = re.compile(r"\b(?:(?:wound|injur|graze)\w*|gunshots?)\b", re.IGNORECASE)
_STATE = re.compile(
    r"\b(?:(?:critical|serious|stable|grave|fair|good|guarded)\b.* condition|life support"
    r"|expected to (?:survive|recover|live|be ok(?:ay)?)|wound\w*|injur\w*|hurt|hospitali\w+)\b",
    re.IGNORECASE,
)
_LIFE = re.compile(
    r"(?:the )?li(?:fe|ves) of (?P<of>.+)|(?P<whose>.+?)['’]s? li(?:fe|ves)"
    r"|(?:his|her|their|its) (?:own )?li(?:fe|ves)",
    re.IGNORECASE | re.DOTALL,
)
_BULLET = word_set("bullet gunfire gunshot shot shrapnel fragment round")
_CARRYING = word_set("take transport rush airlift fly treat drive send transfer carry bring")
_BEING = word_set("be remain lie stay")
_SAYING = word_set("pronounce declare find leave discover list report confirm describe consider")
_GETTING = word_set("suffer sustain receive have get")
_SAID_OF = (Role.ATTRIBUTE, Role.TOPIC, Role.COMPANION)


def fates_of(frame: Frame) -> list[Told]:
    """What a claim tells of people's deaths and wounds.

    Args:
        frame: The claim.

    Returns:
        What it tells, each fate of some people once.
    """
    kinds, bearers = _fatal(frame, *_fate(frame))
    whom = [f for f in bearers if not any(f is not g and f.text in g.text for g in bearers)]
    if not kinds or not whom:
        return []
    counts = [persons_in(f.text, person=f.person or bool(f.entities)) for f in whom]
    number = sum(n for n in counts if n) or None
    partly = _PARTLY.search(frame.claim.text)
    if partly is not None and Fate.SHOT in kinds:
        died = Told(frame=frame, kinds=frozenset({Fate.DEAD}), whom=(), number=persons_in(partly["n"]))
        return [Told(frame=frame, kinds=frozenset({Fate.SHOT}), whom=whom, number=number), died]
    if kinds == {Fate.SHOT} and any(_REST.search(f.text) and not _WITH.search(f.text) for f in whom):
        kinds = frozenset({Fate.HURT})  # ``killed one and shot two others``
    return [Told(frame=frame, kinds=kinds, whom=whom, number=number)]


def _fatal(frame: Frame, kinds: frozenset[Fate], whom: Sequence[Filler]) -> tuple[frozenset[Fate], Sequence[Filler]]:
    """``fatally shot``, ``mortally wounded``: who was shot is dead, who was hurt is no longer among the hurt."""
    if kinds and kinds & {Fate.SHOT, Fate.HURT} and _FATALLY.search(frame.claim.text):
        return kinds - {Fate.HURT} | {Fate.DEAD}, whom
    return kinds, whom


def _fate(frame: Frame) -> tuple[frozenset[Fate], Sequence[Filler]]:
    """What befell, by the kind of event or by the verb, and whom."""
    lemma = frame.claim.predicate.lemma
    patients, agents = frame.roles.get(Role.PATIENT, ()), frame.roles.get(Role.AGENT, ())
    if frame.event in _BY_EVENT:
        return _BY_EVENT[frame.event], _lives(patients, agents) if frame.event == "die" else patients
    if lemma in _BEING | _SAYING:
        return _state(frame, patients, agents if lemma in _BEING else ())
    if lemma in _GETTING and any(_WOUND.search(f.text) for f in patients):
        return frozenset({Fate.HURT}), agents
    if lemma in _CARRYING and "hospital" in frame.words:
        return frozenset({Fate.HURT}), patients
    if lemma == "graze" or (lemma in ("hit", "strike") and frame.words & _BULLET):
        return frozenset({Fate.SHOT, Fate.HURT}), patients
    return frozenset(), ()


def _state(
    frame: Frame, patients: Sequence[Filler], agents: Sequence[Filler]
) -> tuple[frozenset[Fate], Sequence[Filler]]:
    """``is dead``, ``was pronounced dead``, ``left two dead``, ``remains in critical condition``."""
    said = [f.text for role in _SAID_OF for f in frame.roles.get(role, ())]
    said += [] if agents else [f.text for f in patients]
    whom = patients or agents
    if any(_DEAD.search(text) for text in said):
        return frozenset({Fate.DEAD}), whom
    return (frozenset({Fate.HURT}), whom) if _STATE.search(" ".join(said)) else (frozenset(), ())


def _lives(patients: Sequence[Filler], agents: Sequence[Filler]) -> Sequence[Filler]:
    """Whose lives were lost: ``claimed the lives of three``, ``lost his life``."""
    found: list[Filler] = []
    for filler in patients:
        match = _LIFE.fullmatch(filler.text)
        text = (match["of"] or match["whose"]) if match is not None else filler.text
        if text is None:
            found += agents
        else:
            words, entities = filler.words, filler.entities
            found.append(Filler(entities=entities, head="", words=words, text=text, person=filler.person))
    return found
