"""Findings: one for each group of claims that answer one question, in an order that tells the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from secondsource.assemble.details import is_detail
from secondsource.assemble.places import find_scenes, place_of
from secondsource.assemble.standing import Grader, credibility, ranked
from secondsource.compare.corpus import Corpus
from secondsource.compare.finding import differences, newest_of, support, told_shortly
from secondsource.compare.slots import value_of
from secondsource.compare.voices import SPEECH
from secondsource.compare.whereabouts import Whereabouts
from secondsource.model import (
    Argument,
    Certainty,
    Claim,
    Difference,
    DifferenceKind,
    Finding,
    Judgement,
    RivalValue,
    Role,
    Status,
    TimeRange,
    make_id,
)

_GRAVITY = (
    DifferenceKind.AGEING,
    DifferenceKind.PRECISION,
    DifferenceKind.UPDATE,
    DifferenceKind.DIFFERENCE,
    DifferenceKind.REFERENT,
    DifferenceKind.CONTRADICTION,
)
_SURENESS = {
    Certainty.CERTAIN: 3,
    Certainty.PROBABLE: 2,
    Certainty.POSSIBLE: 1,
    Certainty.UNSPECIFIED: 0,
}
_STANDING = {Status.CORROBORATED: 3, Status.DISPUTED: 2, Status.ONE_ORIGIN: 1, Status.UNSOURCED: 0}
LONG_CLAUSE = 240  # code points: a longer clause is not chosen for being complete


def find_findings(corpus: Corpus, grader: Grader) -> tuple[Finding, ...]:
    """Make the findings of a corpus.

    Args:
        corpus: Everything known.
        grader: The origins of all claims, and the user's letters.

    Returns:
        Story by story, in each the most widely told and best supported first, then as the reports tell
        them; ages, posts and parts of clauses after what happened.
    """
    members: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in corpus.claims.values():
        members[corpus.story_of(claim.report), corpus.groups.of(claim.id)].append(claim)
    scenes = find_scenes(corpus)
    placed = [
        (_finding(story, seed, claims, corpus, grader, scenes=scenes), claims)
        for (story, seed), claims in members.items()
    ]  # fmt: skip
    first_day = {story: n for n, story in enumerate(dict.fromkeys(corpus.story_of(r) for r in corpus.reports))}
    depth = _depths(corpus)
    placed.sort(
        key=lambda fc: (first_day[fc[0].story], is_detail(fc[1], corpus), *_rank(fc[0], fc[1], depth), fc[0].id)
    )
    return tuple(finding for finding, _ in placed)


def _depths(corpus: Corpus) -> dict[str, tuple[float, int, float]]:
    """How far down its report a claim's sentence stands, the report's number, and how far the claim itself, 0 to 1.

    The sentence comes first, so that the claims of one sentence stay together among those of other reports.
    """
    number = {report: n for n, report in enumerate(corpus.reports)}
    found = {}
    for claim in corpus.claims.values():
        length = max(1, len(corpus.reports[claim.report].text))
        sentence = corpus.sentences.get(claim.sentence)
        start = sentence.start if sentence is not None else claim.start
        found[claim.id] = (start / length, number[claim.report], claim.start / length)
    return found


def _rank(finding: Finding, claims: Sequence[Claim], depth: dict[str, tuple[float, int, float]]) -> tuple[float, ...]:
    shared = len(finding.reports) > 1
    early = min(depth[c.id] for c in claims)
    if not shared:
        return (1, 0, 0, *early)
    return (0, -len(finding.reports), -_STANDING[finding.status], *early)


def _finding(
    story: str, seed: str, claims: Sequence[Claim], corpus: Corpus, grader: Grader, *, scenes: Mapping[str, Whereabouts]
) -> Finding:
    ledger = grader.ledger
    found = support(claims, ledger)
    # Who said it and when it was said is beside the matter.
    telling = [c for c in claims if c.id not in ledger.telling] or claims
    best, rivals = _best(newest_of(telling, ledger)[0] or telling, corpus), _differences(claims, corpus)
    return Finding(
        id=make_id("fin", story, seed), story=story, claims=tuple(c.id for c in claims),
        reports=tuple(dict.fromkeys(c.report for c in claims)),
        origins=tuple(grader.graded(o) for o in found.origins), status=found.status, reason=found.reason,
        text=best.text, time=_time(telling), differences=tuple(ranked(d, ledger) for d in rivals), quoted=best.id,
        tied=found.tied, credibility=credibility(found, claims, [d.kind for d in rivals]),
        place=place_of(telling, story, corpus, scenes),
    )  # fmt: skip


def _best(claims: Sequence[Claim], corpus: Corpus) -> Claim:
    """The claim whose words stand for the finding: the body's, the fullest that is still short, the surest."""

    def fitness(claim: Claim) -> tuple[float, ...]:
        filled = len(claim.arguments) + (claim.time is not None) + len(claim.quantities)
        subjects = [a for a in claim.arguments if a.role in (Role.AGENT, Role.PATIENT) and _within(a, claim)]
        named = any(corpus.thing_of(a.mention) is not None for a in subjects)
        short = len(claim.text) <= LONG_CLAUSE
        tells = claim.predicate.lemma not in SPEECH
        return (not claim.headline, tells, short, bool(subjects) + named, _SURENESS[claim.certainty], filled)

    return max(reversed(claims), key=fitness)


def _within(argument: Argument, claim: Claim) -> bool:
    """Whether a clause says itself whom it is about, before its verb."""
    return claim.start <= argument.start < claim.predicate.start


def _time(claims: Sequence[Claim]) -> TimeRange | None:
    """The narrowest of the times that most claims give."""
    times = [c.time for c in claims if c.time is not None and c.time.edtf is not None]
    if not times:
        return next((c.time for c in claims if c.time is not None), None)
    return min(times, key=lambda t: (-sum(_meet(t, other) for other in times), _days(t), t.start))


def _meet(a: TimeRange, b: TimeRange) -> bool:
    starts_in_time = a.earliest is None or b.latest is None or a.earliest <= b.latest
    return starts_in_time and (b.earliest is None or a.latest is None or b.earliest <= a.latest)


def _days(t: TimeRange) -> int:
    if t.earliest is None or t.latest is None:
        return 10**6

    try:
        return (date.fromisoformat(t.latest) - date.fromisoformat(t.earliest)).days
    except ValueError:
        return 10**6


def _differences(claims: Sequence[Claim], corpus: Corpus) -> tuple[Difference, ...]:
    by_slot: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in differences({c.id for c in claims}, corpus):
        by_slot[judgement.slot].append(judgement)
    return tuple(_difference(slot, judged, claims) for slot, judged in sorted(by_slot.items()))


def _difference(slot: str, judged: Sequence[Judgement], claims: Sequence[Claim]) -> Difference:
    ids = {i for j in judged for i in (j.left, j.right)}
    values: dict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.id in ids:
            values[_answer(claim, slot)].append(claim)
    rivals = [
        RivalValue(value=max((value_of(c, slot) for c in told), key=len), claims=tuple(c.id for c in told))
        for told in values.values()
    ]
    kinds = [j.difference for j in judged if j.difference is not None]
    kind = max(kinds, key=_GRAVITY.index, default=DifferenceKind.CONTRADICTION)
    return Difference(
        slot=slot, values=tuple(rivals), kind=kind,
        reason=told_shortly(slot, (j.note for j in judged)),
    )  # fmt: skip


def _answer(claim: Claim, slot: str) -> object:
    """What a claim answers, the same for ``four``, ``4`` and ``four people``."""
    if slot == "quantity" and claim.quantities:
        number = claim.quantities[0]
        return number.low, number.high, number.approximate
    return value_of(claim, slot).casefold()
