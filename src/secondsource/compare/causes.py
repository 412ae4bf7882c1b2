"""Claims that tell why something happened: they answer another question than that it happened.

Three forms are read: a reason that somebody names for an event (``cited disillusionment as the reason
for his defection``), a decision with its ground (``decided to defect out of anger``), and what an event is
put down to (``a spark set off the blast``, ``the blast was caused by dust``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from secondsource.compare.lexicon import sense_of
from secondsource.model import Claim, Role, Token

NAMING = frozenset({"cite", "give", "name", "list", "offer", "mention", "describe", "blame", "state"})
CAUSING = frozenset({"cause", "trigger", "spark", "ignite", "set", "touch", "provoke", "prompt", "precipitate"})
_SETTING_OFF = frozenset({"set", "touch"})
DECIDING = frozenset({"decide", "choose", "opt", "resolve"})
_DECISIONS = frozenset({"decision", "choice", "resolution"})
_REASON = re.compile(
    r"\b(?:reasons?|motives?|motivations?|causes?|grounds?|explanations?|factors?)\s+(?:for|behind|of)\s", re.IGNORECASE
)
_GROUND = re.compile(
    r"\b(?:out of|because of|because|due to|owing to|on account of|for fear of|in protest (?:at|against)"
    r"|as a result of)\s",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What is explained, and by what.

    Attributes:
        event: Kind of event.
        noun: The noun that names the event, or ``None`` where a verb does.
        start: First code point of the ground, or ``None`` where the claim's object is it.
        end: One past its last.
        phrase: Half-open span of the noun phrase that names the event, where it is a participant of its own.
    """

    event: str
    noun: Token | None
    start: int | None = None
    end: int | None = None
    phrase: tuple[int, int] | None = None


def find_why(claim: Claim, tokens: list[Token]) -> Why | None:
    """Read a claim as an explanation.

    Args:
        claim: The claim.
        tokens: Its tokens.

    Returns:
        What it explains, or ``None`` where it explains nothing.
    """
    if claim.predicate.lemma in NAMING:
        return _named_reason(claim, tokens)
    if claim.predicate.lemma in CAUSING:
        return _put_down_to(claim, tokens)
    # "the decision to defect" may be the object as well as "the decision" alone.
    decided = {a.text.partition(" to ")[0].split()[-1].casefold() for a in claim.arguments if a.text.split()}
    if claim.predicate.lemma in DECIDING or (claim.predicate.lemma in ("make", "take") and decided & _DECISIONS):
        return _ground_of_decision(claim, tokens)
    return None


def _named_reason(claim: Claim, tokens: list[Token]) -> Why | None:
    found = _REASON.search(claim.text)
    if found is None:
        return None
    for token in tokens:
        if token.start >= claim.start + found.end():
            sense = sense_of(token.lemma or token.text.casefold())
            if sense is not None and token.upos != "VERB":
                return Why(event=sense.event, noun=token)
    return None


def _put_down_to(claim: Claim, tokens: list[Token]) -> Why | None:
    after = next((t.text.casefold() for t in tokens if t.start >= claim.predicate.end), "")
    if claim.predicate.lemma in _SETTING_OFF and after != "off":
        return None
    ground = next((a for a in claim.arguments if a.role in (Role.AGENT, Role.CAUSE)), None)
    told = next((a for a in claim.arguments if a.role is Role.PATIENT), None)
    if ground is None or told is None:
        return None
    for token in tokens:
        sense = sense_of(token.lemma or token.text.casefold()) if told.start <= token.start < told.end else None
        if sense is not None and token.upos == "NOUN":
            return Why(
                event=sense.event, noun=token, start=ground.start, end=ground.end, phrase=(told.start, told.end)
            )  # fmt: skip
    return None


def _ground_of_decision(claim: Claim, tokens: list[Token]) -> Why | None:
    ground = _GROUND.search(claim.text)
    if ground is None:
        return None
    for before, token in pairwise(tokens):
        if before.text == "to" and token.start < claim.start + ground.start():
            sense = sense_of(token.lemma or token.text.casefold())
            if sense is not None:
                return Why(event=sense.event, noun=None, start=claim.start + ground.end(), end=claim.end)
    return None


def ground_of(claim: Claim) -> str:
    """The words by which a claim gives a ground.

    Args:
        claim: The claim.

    Returns:
        A slice of it: what did it, what stands after ``out of`` or ``because``, else the reason named, else all.
    """
    if claim.predicate.lemma in CAUSING:
        return next((a.text for a in claim.arguments if a.role in (Role.AGENT, Role.CAUSE)), claim.text)
    ground = _GROUND.search(claim.text)
    if ground is not None:
        return claim.text[ground.end() :]
    named = (a.text for a in claim.arguments if a.role in (Role.PATIENT, Role.TOPIC))
    return next(named, claim.text)
