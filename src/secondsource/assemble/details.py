"""Which claims tell what happened, and which only tell more of somebody or stand within a whole clause.

Ages, posts and participles are claims of their own, for reports may differ in them; who reads what happened
wants the clauses first.
"""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.compare.corpus import Corpus
from secondsource.model import Claim

AGE = "age"


def is_event(claim: Claim, corpus: Corpus) -> bool:
    """Whether a claim is told by a verb.

    Args:
        claim: The claim.
        corpus: Everything known.

    Returns:
        False for an age, for a post, and for a noun alone; True where nothing is known of the words.
    """
    if claim.predicate.lemma == AGE:
        return False
    sentence = corpus.sentences.get(claim.sentence)
    if sentence is None:
        return True
    verb = next((t for t in sentence.tokens if t.start == claim.predicate.start), None)
    return verb is None or not verb.upos or verb.upos in {"VERB", "AUX"}


def is_detail(claims: Sequence[Claim], corpus: Corpus) -> bool:
    """Whether claims only tell more of somebody, or repeat a part of a whole clause beside them.

    Args:
        claims: Those of a finding.
        corpus: Everything known.

    Returns:
        True where each is an age, a post or a noun, or lies within another claim of its sentence that rests
        on the same voice.
    """
    own = {c.id for c in claims}
    return all(not is_event(c, corpus) or _within_another(c, own, corpus) for c in claims)


def _within_another(claim: Claim, own: set[str], corpus: Corpus) -> bool:
    return any(
        other.id not in own
        and other.start <= claim.start
        and claim.end <= other.end
        and other.end - other.start > claim.end - claim.start
        and other.attribution == claim.attribution
        and is_event(other, corpus)
        for other in corpus.claims_of(claim.sentence)
    )
