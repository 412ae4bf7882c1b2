"""Posts and descriptions of entities: what claims say somebody is or serves as, and since or until when."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from secondsource.compare.corpus import Corpus
from secondsource.compare.entities import Thing
from secondsource.model import (
    ROOT,
    Argument,
    Claim,
    DateBasis,
    EntityRole,
    EntityType,
    Mention,
    MentionKind,
    Polarity,
    Role,
    TimeRange,
    Token,
)

_BEING = frozenset({
    "be", "become", "remain", "stay", "serve", "act", "work", "continue", "double", "retire", "resign", "start",
    "begin", "run", "rise", "return", "take",
})  # fmt: skip
"""Verbs whose ``as`` tells what their subject is; that of all others tells what their object is."""

_BEARERS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.VESSEL})
"""Sorts of things that hold posts and are described; what is said to be a place's mostly is not."""

_NOUNS = frozenset({"NOUN", "PROPN"})
_SHORT = 3  # letters: words up to this length (``the``, ``of``) say nothing of two names' being one
_ARTICLES = frozenset({"the", "this", "that", "these", "those", "his", "her", "their", "its"})


def find_roles(corpus: Corpus) -> dict[str, tuple[EntityRole, ...]]:
    """Gather the posts and descriptions of all entities.

    Args:
        corpus: Everything known.

    Returns:
        By entity id, in the order of the reports; none twice in the same words by the same claim.
    """
    found: dict[str, dict[tuple[str, str], EntityRole]] = defaultdict(dict)
    for thing, role in _from_claims(corpus):
        found[thing.id].setdefault((role.text, role.claim), role)
    for thing, role in _from_mentions(corpus):
        if not any(_holds(held, role) for held in found[thing.id].values()):
            found[thing.id].setdefault((role.text, role.claim), role)
    place = {report: n for n, report in enumerate(corpus.reports)}
    return {
        thing: tuple(sorted(roles.values(), key=lambda r: (place[r.report], r.start))) for thing, roles in found.items()
    }


def _holds(role: EntityRole, other: EntityRole) -> bool:
    """Whether the words of one role hold those of another."""
    return role.report == other.report and role.start <= other.start and other.end <= role.end


def _from_claims(corpus: Corpus) -> Iterator[tuple[Thing, EntityRole]]:
    for claim in corpus.claims.values():
        if claim.polarity is not Polarity.POSITIVE:
            continue
        for argument in claim.arguments:
            if argument.role is not Role.ATTRIBUTE or not _is_noun(argument, claim, corpus):
                continue
            holder = _holder(claim, argument)
            thing = corpus.thing_of(holder.mention) if holder is not None else None
            if thing is None or thing.type not in _BEARERS:
                continue
            time = claim.time if claim.time is not None else _until(claim, thing, corpus)
            yield thing, EntityRole(
                text=argument.text, claim=claim.id, report=claim.report, start=argument.start, end=argument.end,
                time=time,
            )  # fmt: skip


def _holder(claim: Claim, attribute: Argument) -> Argument | None:
    """Whom an attribute is said of: the object of ``described X as``, the subject of ``served as`` and ``X, a Y``."""
    agent = next((a for a in claim.arguments if a.role is Role.AGENT), None)
    patient = next((a for a in claim.arguments if a.role is Role.PATIENT), None)
    beside = attribute.start <= claim.predicate.start < attribute.end
    if beside or claim.predicate.lemma in _BEING:
        return agent or patient
    return patient


def _is_noun(argument: Argument, claim: Claim, corpus: Corpus) -> bool:
    """Whether an attribute is headed by a noun: ``a lawmaker``, ``as mayor``, and not ``under way``.

    True where no tree tells.
    """
    sentence = corpus.sentences.get(claim.sentence)
    tokens = sentence.tokens if sentence is not None else ()
    inside = {i: t for i, t in enumerate(tokens) if argument.start <= t.start and t.end <= argument.end}
    tops = (i for i, t in inside.items() if t.head >= ROOT and t.head not in inside and t.deprel != "punct")
    top = next(tops, None)
    if top is None or not tokens[top].upos:
        return True
    placed = any(t.head == top and t.deprel == "case" and t.text.lower() != "as" for t in tokens)
    return tokens[top].upos in _NOUNS and not placed


def _until(claim: Claim, thing: Thing, corpus: Corpus) -> TimeRange | None:
    """``who had served as X entered Y in November``: what had been was over by then.

    Only where the clause is in the past perfect and the next clause of the sentence tells, with a time, what
    the same one did.
    """
    sentence = corpus.sentences.get(claim.sentence)
    if sentence is None or not _had(sentence.tokens, claim):
        return None
    for other in corpus.claims_of(claim.sentence):
        time = other.time
        if other.predicate.start <= claim.predicate.start or time is None or time.latest is None or time.edtf is None:
            continue
        if any(corpus.thing_of(a.mention) is thing for a in other.arguments if a.role in (Role.AGENT, Role.PATIENT)):
            return replace(
                time, edtf=f"/{time.edtf.rpartition('/')[2]}", earliest=None, basis=DateBasis.INFERRED,
                derivation=f"had been so when “{other.predicate.text}” came about; {time.derivation}",
            )  # fmt: skip
    return None


def _had(tokens: Sequence[Token], claim: Claim) -> bool:
    """Whether a clause's verb stands in the past perfect."""
    before = [t for t in tokens if claim.start <= t.start < claim.predicate.start]
    return any(t.text.lower() in {"had", "’d", "'d"} for t in before[-3:])


def _from_mentions(corpus: Corpus) -> Iterator[tuple[Thing, EntityRole]]:
    """Descriptions that stand for an entity and say more than ``the diplomat``."""
    covering = _Covering(corpus)
    for thing in {t.id: t for t in corpus.things.values()}.values():
        if thing.type not in _BEARERS:
            continue
        for mention in thing.mentions:
            if mention.kind is not MentionKind.NOMINAL or not _tells(mention, thing):
                continue
            claim = covering.claim(mention)
            if claim is not None:
                yield (
                    thing,
                    EntityRole(
                        text=mention.text, claim=claim.id, report=mention.report, start=mention.start, end=mention.end
                    ),
                )


def _tells(mention: Mention, thing: Thing) -> bool:
    """Whether a description is more than a short form (``the diplomat``) and no other form of the name."""
    words = mention.text.lower().split()
    own = {w for name, _ in thing.spellings for w in name.lower().split() if len(w) > _SHORT}
    if any(name in mention.text for name, _ in thing.spellings):
        return False
    if thing.type is EntityType.ORGANIZATION and not own.isdisjoint(words):
        return False
    return len(words) > 2 or (len(words) == 2 and words[0] not in _ARTICLES)


class _Covering:
    """Finds the shortest claim around a stretch of text."""

    def __init__(self, corpus: Corpus) -> None:
        by_report: dict[str, list[Claim]] = defaultdict(list)
        for claim in corpus.claims.values():
            by_report[claim.report].append(claim)
        self._claims = by_report  # in the order of their places already
        self._starts = {report: [c.start for c in claims] for report, claims in by_report.items()}
        self._longest = {report: max(c.end - c.start for c in claims) for report, claims in by_report.items()}

    def claim(self, mention: Mention) -> Claim | None:
        """The claim in whose words a mention stands.

        Args:
            mention: Any.

        Returns:
            The shortest one, or ``None``.
        """
        claims, starts = self._claims.get(mention.report, []), self._starts.get(mention.report, [])
        best: Claim | None = None
        for i in range(bisect_right(starts, mention.start) - 1, -1, -1):
            claim = claims[i]
            if claim.start + self._longest[mention.report] < mention.end:
                break
            shorter = best is None or claim.end - claim.start < best.end - best.start
            if claim.end >= mention.end and shorter:
                best = claim
        return best
