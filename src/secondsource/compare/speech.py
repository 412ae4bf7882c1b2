"""Claims that only say who told another: ``the agency said Tuesday``, ``this move, reported by X``.

They tell no fact of their own but whose word a fact is, so they stand beside it and are not compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from secondsource.compare.corpus import Corpus
from secondsource.compare.voices import ANAPHORS, REPORT_NOUNS, head_of
from secondsource.model import Claim, Role


def speech_acts(claims: Iterable[Claim], corpus: Corpus) -> dict[str, str]:
    """Claims that only say who told another: ``the agency said Tuesday``.

    Args:
        claims: Of one story.
        corpus: Everything known.

    Returns:
        For each such claim the one that it tells of: the first claim under its cue that is not
        itself one, the widest of those that begin there.
    """
    claims = list(claims)
    under: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for attribution in claim.attribution:
            under[attribution].append(claim)
    found: dict[str, str] = {}
    cue_of = {c.id: a for c in claims if (a := _own_cue(c, corpus)) is not None}
    for claim in claims:
        if claim.id not in cue_of or not _says_nothing_itself(claim):
            continue
        attribution = cue_of[claim.id]
        contents = [c for c in under[attribution] if c.id != claim.id and cue_of.get(c.id) != attribution]
        inner = [c for c in contents if c.id not in cue_of] or contents
        if inner:
            found[claim.id] = min(inner, key=lambda c: (c.sentence != claim.sentence, c.start, -c.end)).id
    return {claim: _last(content, found) for claim, content in found.items()}


def _says_nothing_itself(claim: Claim) -> bool:
    """Whether its object, if it has one, is only the report or statement that the content stands in."""
    objects = [a for a in claim.arguments if a.role in (Role.PATIENT, Role.ATTRIBUTE)]
    return all(head_of(a.text) in REPORT_NOUNS or head_of(a.text) in ANAPHORS for a in objects)


def _last(claim: str, found: dict[str, str]) -> str:
    seen = {claim}
    while claim in found and found[claim] not in seen:
        claim = found[claim]
        seen.add(claim)
    return claim


def _own_cue(claim: Claim, corpus: Corpus) -> str | None:
    """The attribution whose cue is the claim's own predicate."""
    for attribution_id in reversed(claim.attribution):
        attribution = corpus.attributions.get(attribution_id)
        if attribution is not None and attribution.source is not None:
            cue = attribution.cue
            if cue.start < claim.predicate.end and claim.predicate.start < cue.end:
                return attribution_id
    return None
