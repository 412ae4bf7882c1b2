"""How far a finding is borne out, and how its rival answers stand: the Admiralty scale's two halves, kept apart.

Credibility is computed and speaks of what is said. Reliability speaks of who says it, and only the user
can know that: it is taken from the settings and never enters the other. Grade 5, improbable, is never
given: reports that speak against one another leave a finding disputed, and none is made the loser.

The scale: NATO AJP-2.1, "Allied Joint Doctrine for Intelligence Procedures".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from secondsource.compare.finding import Ledger, Support
from secondsource.compare.independence import weigh
from secondsource.compare.sources import Source
from secondsource.compare.voices import key_of
from secondsource.model import (
    Certainty,
    Claim,
    Credibility,
    Difference,
    DifferenceKind,
    Origin,
    OriginKind,
    RivalValue,
    Status,
)

CONFIRMED, PROBABLE, POSSIBLE, DOUBTFUL, UNKNOWN = 1, 2, 3, 4, 6
UNGRADED = "F"
"""Reliability of whom the user does not name: it cannot be judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grader:
    """Writes the user's letters beside origins.

    Attributes:
        ledger: The origins of all claims.
        reliability: Letters by name of outlet or voice; empty where the user grades nobody.
    """

    ledger: Ledger
    reliability: Mapping[str, str]

    def graded(self, origin: Origin) -> Origin:
        """An origin with its letter.

        Args:
            origin: The origin.

        Returns:
            The same with the letter that the user gives it under any of its names, else ``F``; as it is
            where the user grades nobody.
        """
        if not self.reliability:
            return origin
        letters = {key_of(name): letter for name, letter in self.reliability.items()}
        keys = self.ledger.voice_keys(Source(origin=origin, key=key_of(origin.name)))
        found = sorted(letters[k] for k in keys if k in letters)
        return replace(origin, reliability=found[0] if found else UNGRADED)


def credibility(found: Support, claims: Sequence[Claim], kinds: Sequence[DifferenceKind | None]) -> Credibility:
    """Grade a finding by what supports it.

    Args:
        found: What it rests on.
        claims: Its claims.
        kinds: Kinds of its differences; ``None`` for one that nobody named.

    Returns:
        Grade and reason.
    """
    grade, reason = POSSIBLE, "one origin says it, and nothing in these reports speaks against it"
    if found.status is Status.UNSOURCED:
        grade, reason = UNKNOWN, "nobody who could be asked says it"
    elif found.status is Status.DISPUTED:
        grade, reason = DOUBTFUL, "the reports give answers that cannot both hold"
        if not any(k in (None, DifferenceKind.CONTRADICTION) for k in kinds):
            grade, reason = POSSIBLE, "the reports give answers that differ, and both can hold"
    elif found.status is Status.CORROBORATED:
        grade, reason = CONFIRMED, f"{len(found.origins)} independent origins say it"
        if not any(o.kind is OriginKind.NAMED for o in found.origins):
            grade, reason = PROBABLE, "outlets that share no source say it, and name none"
        elif not any(c.certainty is Certainty.CERTAIN for c in claims):
            grade, reason = PROBABLE, "independent origins say it, and none holds it certain"
    return Credibility(grade=grade, reason=reason)


def ranked(difference: Difference, ledger: Ledger) -> Difference:
    """Mark among rival answers the newest and the best supported; neither is the winner.

    Args:
        difference: The difference.
        ledger: The origins of all claims.

    Returns:
        The same with the marks and their reasons; no mark where two are level.
    """
    corpus = ledger.corpus
    claims = [[corpus.claims[c] for c in value.claims if c in corpus.claims] for value in difference.values]
    days = [max((corpus.reports[c.report].published.latest or "" for c in group), default="") for group in claims]
    origins = [weigh(group, ledger).origins for group in claims]
    newest = _only_highest(days)
    best = _only_highest([len(o) for o in origins])
    values: list[RivalValue] = []
    for n, value in enumerate(difference.values):
        standing: list[str] = []
        reasons: list[str] = []
        if n == newest and days[n]:
            standing.append("newest")
            reasons.append(f"published {days[n]}")
        if n == best:
            standing.append("best supported")
            many = "origins" if len(origins[n]) > 1 else "origin"
            reasons.append(f"{len(origins[n])} {many}: " + ", ".join(o.name for o in origins[n]))
        values.append(replace(value, standing=tuple(standing), reason="; ".join(reasons)))
    return replace(difference, values=tuple(values))


def _only_highest(of: Sequence[str] | Sequence[int]) -> int | None:
    """Index of the highest, or ``None`` where two share it."""
    if len(of) < 2:
        return None
    top = max(range(len(of)), key=of.__getitem__)
    return top if sum(x == of[top] for x in of) == 1 else None
