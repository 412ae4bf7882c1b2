"""Two reports of one story, a claim from each, and what the comparison says of them."""

from __future__ import annotations

from typing import Any

from secondsource.compare import Compare
from secondsource.model import Answer, Claim, DifferenceKind, Judgement, Question
from tests.compare.made import Made

TOLD = dict[str, Any]


def compared(left: TOLD, right: TOLD, **days: str | None) -> tuple[bool, tuple[str, DifferenceKind | None] | None]:
    """Compare two claims, each given as ``Made.claim`` takes it, with ``text`` for its report.

    Returns:
        Whether they answer one question, and the first slot and kind in which they differ.
    """
    made = Made()
    claims: list[Claim] = []
    for side, outlet in ((dict(left), "Gazette"), (dict(right), "Herald")):
        text, predicate, lemma = side.pop("text"), side.pop("verb"), side.pop("lemma")
        report = made.report(text, outlet=outlet, day=days.get(outlet))
        claims.append(made.claim(report, text.rstrip("."), predicate, lemma, **side))
    judged = [j for j in Compare().run(made.one_story()) if isinstance(j, Judgement)]
    ids = {c.id for c in claims}
    joined = any(j.question is Question.CLAIM and {j.left, j.right} == ids for j in judged)
    apart = [j for j in judged if j.question is Question.AGREEMENT and j.answer is Answer.NEGATIVE]
    return joined, (apart[0].slot, apart[0].difference) if apart else None
