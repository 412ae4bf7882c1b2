"""Claims that tell what somebody is made or counted on to do: what is done is their event.

``relies on envoys to raise money`` and ``envoys are under pressure to send money`` answer one question:
what the envoys have to do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.compare.lexicon import same_noun, sense_of
from secondsource.model import Claim, Token

RELYING = frozenset({"rely", "depend", "count"})
OBLIGING = frozenset({"force", "require", "oblige", "compel", "order", "press", "pressure", "task", "instruct"})
_BURDENS = frozenset({"pressure", "order", "orders", "obligation", "instruction", "instructions", "duress"})
_MONEY = frozenset({same_noun("money")})
_PROVIDING = frozenset({"generate", "raise", "earn", "send", "remit", "bring", "provide", "make", "collect", "procure"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """What has to be done.

    Attributes:
        event: Kind of event, ``must`` before it.
        start: First code point of what it is done to.
        end: One past its last; the start where it is done to nothing.
        bearer: First code point and one past the last of those who bear it, or ``None`` for the subject.
    """

    event: str
    start: int
    end: int
    bearer: tuple[int, int] | None = None


def find_duty(claim: Claim, tokens: Sequence[Token]) -> Duty | None:
    """Read a claim as one that tells a duty.

    Args:
        claim: The claim.
        tokens: Its tokens.

    Returns:
        The duty, or ``None``.
    """
    after = [t for t in tokens if t.end > claim.predicate.start]
    verb = next((n for n in range(1, len(after)) if after[n - 1].text == "to" and after[n].upos == "VERB"), None)
    if verb is None:
        return None
    between = after[1 : verb - 1]
    words = {t.text.casefold() for t in between}
    bearer: tuple[int, int] | None = None
    if claim.predicate.lemma in RELYING:
        place = next((n for n, t in enumerate(between) if t.text in ("on", "upon")), None)
        if place is None or place + 1 >= len(between):
            return None
        bearer = (between[place + 1].start, between[-1].end)
    elif not _obliged(claim, after, words):
        return None
    done = _object(after[verb + 1 :])
    start, end = (done[0].start, done[-1].end) if done else (after[verb].end, after[verb].end)
    return Duty(event=f"must {_event(after[verb], done)}", start=start, end=end, bearer=bearer)


def _obliged(claim: Claim, after: Sequence[Token], words: set[str]) -> bool:
    if claim.predicate.lemma in OBLIGING:
        return claim.predicate.text.casefold().endswith("ed") and not words
    return "under" in words | {after[0].text.casefold()} and bool((words | {claim.predicate.lemma}) & _BURDENS)


def _object(tokens: Sequence[Token]) -> list[Token]:
    found: list[Token] = []
    for token in tokens:
        if token.upos in ("ADP", "SCONJ", "PUNCT", "CCONJ", "ADV", "VERB", "AUX"):
            break
        found.append(token)
    return found


def _event(verb: Token, done: Sequence[Token]) -> str:
    lemma = (verb.lemma or verb.text).casefold()
    if lemma in _PROVIDING and any(same_noun((t.lemma or t.text).casefold()) in _MONEY for t in done):
        return "raise money"
    sense = sense_of(lemma)
    return sense.event if sense is not None else lemma
