"""What supports the answer that a group of claims gives: arithmetic over origins, with the reason in words.

A headline is nobody's second voice: it counts only where nothing else is in the group. An unnamed voice
confirms nothing. Which of the other voices are independent is told in ``independence``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from secondsource.compare.corpus import Corpus
from secondsource.compare.entities import Thing
from secondsource.compare.independence import weigh
from secondsource.compare.origin import cited, contributors, described, trace, wire_of
from secondsource.compare.sources import Source
from secondsource.compare.speech import speech_acts
from secondsource.compare.voices import key_of
from secondsource.model import Claim, DifferenceKind, Judgement, Origin, OriginKind, Status
from secondsource.text.numerals import NUMERAL, value_of

DISPUTING = frozenset({DifferenceKind.CONTRADICTION, DifferenceKind.DIFFERENCE})
"""Kinds of difference that leave a finding disputed; an update or a less exact word does not."""

MOST_NOTES = 2  # notes on pairs of claims: of more, a reader wants the rival answers
_RIVAL = re.compile("\u201c([^\u201d]+)\u201d")
_NUMBER = re.compile(rf"\b(?:{NUMERAL})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What a finding rests on.

    Attributes:
        status: What supports it.
        origins: Independent origins, those of the earliest reports first.
        reason: Why it has this status, in words.
        tied: Voices that are not counted, and what ties each to one that is, in words.
    """

    status: Status
    origins: tuple[Origin, ...]
    reason: str
    tied: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """Origins of all claims, traced once.

    Attributes:
        corpus: Everything known.
    """

    corpus: Corpus

    @cached_property
    def origin(self) -> dict[str, Source]:
        """The origin of each claim, by the claim's id."""
        return {c.id: trace(c, self.corpus) for c in self.corpus.claims.values()}

    @cached_property
    def telling(self) -> frozenset[str]:
        """Ids of the claims that only say who told another."""
        return frozenset(speech_acts(self.corpus.claims.values(), self.corpus))

    @cached_property
    def cited(self) -> dict[str, set[str]]:
        """Keys of the named voices that each report cites, by the report's id."""
        return cited(self.corpus)

    @cached_property
    def described(self) -> dict[str, set[str]]:
        """Nouns for those whom each report cites without a name, by the report's id."""
        return described(self.corpus)

    @cached_property
    def outlets(self) -> dict[str, frozenset[str]]:
        """Keys by which each report's outlet is known: its name, the agencies whose text it prints; often none."""
        return {
            r.id: frozenset(key_of(name) for name in (r.outlet, *wire_of(r).split(", ")) if name)
            for r in self.corpus.reports.values()
        }

    @cached_property
    def contributors(self) -> dict[str, dict[str, str]]:
        """Agencies whose matter each report says that it uses: their names by key, by the report's id."""
        return {r.id: contributors(r) for r in self.corpus.reports.values()}

    @cached_property
    def endings(self) -> Counter[str]:
        """How many outlets' names end in each word: ``the Gazette`` is one of them only where no other does."""
        names = {key for keys in self.outlets.values() for key in keys}
        return Counter(name.split()[-1] for name in names if name)

    @cached_property
    def _by_id(self) -> dict[str, Thing]:
        return {thing.id: thing for thing in self.corpus.things.values()}

    def voice_keys(self, source: Source) -> set[str]:
        """All keys under which a voice may be known: its entity's id, its printed names."""
        keys = {source.key, key_of(source.origin.name)}
        thing = self.thing(source)
        if thing is not None:
            keys.update(key_of(text) for text, _ in thing.spellings)
        return keys - {""}

    def thing(self, source: Source) -> Thing | None:
        """The entity that a voice is, where it is known."""
        return self._by_id.get(source.origin.entity or "")


def support(claims: Sequence[Claim], ledger: Ledger) -> Support:
    """Weigh a group of claims that answer one question.

    Args:
        claims: The group, in the order of the reports.
        ledger: The origins of all claims.

    Returns:
        Status, independent origins and the reason.
    """
    bodies = [c for c in claims if not c.headline] or list(claims)
    newest, replaced = newest_of(bodies, ledger)
    weighed = weigh(newest, ledger)
    origins, tied = weighed.origins, weighed.tied
    if not origins:
        voices = {ledger.origin[c.id].origin.name: ledger.origin[c.id].origin for c in bodies}
        reason = "only unnamed voices: " + ", ".join(sorted(voices))
        return Support(status=Status.UNSOURCED, origins=tuple(voices.values()), reason=reason)
    differing = disputes(claims, ledger.corpus)
    if differing:
        origins = weigh(bodies, ledger).origins
        reason = "; ".join(told_shortly(slot, notes) for slot, notes in sorted(_notes(differing).items()))
        return Support(status=Status.DISPUTED, origins=origins, reason=reason, tied=tied)
    later = f"; {replaced}" if replaced else ""
    if len(origins) > 1:
        reason = f"{len(origins)} independent origins: " + ", ".join(o.name for o in origins)
        if sum(o.kind is OriginKind.OUTLET for o in origins) > 1:
            reason += "; the outlets name no source and share no text or cited voice"
        return Support(status=Status.CORROBORATED, origins=origins, reason=reason + later, tied=tied)
    return Support(status=Status.ONE_ORIGIN, origins=origins, reason=_only(origins[0], newest, tied) + later, tied=tied)


def newest_of(claims: Sequence[Claim], ledger: Ledger) -> tuple[list[Claim], str]:
    """Leave out what later claims update.

    Who gave three dead on Monday does not bear out the six of Thursday: only the same answer corroborates.

    Args:
        claims: A group.
        ledger: The origins of all claims.

    Returns:
        The claims that give the newest answer, or that give none; and in words how many answers it replaces.
    """
    updates = [j for j in differences({c.id for c in claims}, ledger.corpus) if j.difference is DifferenceKind.UPDATE]
    if not updates:
        return list(claims), ""
    rivals = {i for j in updates for i in (j.left, j.right)}
    newest = max((c for c in claims if c.id in rivals), key=lambda c: (_day_of(c, ledger.corpus), c.id))
    gone = {i for j in updates if newest.id in (j.left, j.right) for i in (j.left, j.right)} - {newest.id}
    # Who only says that somebody gave an earlier answer goes with that answer.
    told = {c.sentence for c in claims if c.id in gone}
    left = "1 earlier answer is" if len(gone) == 1 else f"{len(gone)} earlier answers are"
    kept = [c for c in claims if c.id not in gone and not (c.id in ledger.telling and c.sentence in told)]
    return kept, f"{left} replaced"


def _day_of(claim: Claim, corpus: Corpus) -> str:
    return corpus.reports[claim.report].published.latest or ""


def _notes(judged: Iterable[Judgement]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for judgement in judged:
        found.setdefault(judgement.slot, []).append(judgement.note)
    return found


def told_shortly(slot: str, notes: Iterable[str]) -> str:
    """Why claims are held to differ in a slot, without a line for each two of them.

    Args:
        slot: What they differ in.
        notes: What was noted of each two, the rival answers in curly quotation marks.

    Returns:
        The notes; where they are many, the rival answers, each once.
    """
    told = sorted({note for note in notes if note})
    values: dict[object, str] = {}
    for value in sorted({v for note in told for v in _RIVAL.findall(note)}, key=len):
        values[_answer(slot, value)] = value
    if len(told) > MOST_NOTES and len(values) > 1:
        return f"{len(values)} answers in {slot}: " + ", ".join(f"\u201c{v}\u201d" for v in sorted(values.values()))
    return "; ".join(told) or f"they differ in {slot}"


def _answer(slot: str, words: str) -> object:
    """What words answer, the same for ``four`` and ``Four people``."""
    number = _NUMBER.search(words) if slot == "quantity" else None
    return (words[: number.start()].casefold(), value_of(number[0])) if number is not None else words.casefold()


def disputes(claims: Iterable[Claim], corpus: Corpus) -> list[Judgement]:
    """Negative judgements between claims of a group that leave the answer open.

    Args:
        claims: The group.
        corpus: Everything known.

    Returns:
        The judgements, by id.
    """
    ids = {c.id for c in claims}
    return [j for j in differences(ids, corpus) if j.difference is None or j.difference in DISPUTING]


def differences(ids: set[str], corpus: Corpus) -> list[Judgement]:
    """All negative agreement judgements between claims of a group.

    Args:
        ids: Ids of the claims.
        corpus: Everything known.

    Returns:
        The judgements, by id.
    """
    found = (j for claim in ids for j in corpus.disagreements.get(claim, ()) if j.right in ids)
    return sorted(found, key=lambda j: j.id)


def _only(origin: Origin, claims: Sequence[Claim], tied: Sequence[str]) -> str:
    reports = len({c.report for c in claims})
    how = "the outlet's own word" if origin.kind is OriginKind.OUTLET else "the only named voice"
    many = f", in {reports} reports" if reports > 1 else ""
    beside = "; " + "; ".join(dict.fromkeys(tied)) if tied else ""
    return f"{origin.name} is {how}{many}{beside}"
