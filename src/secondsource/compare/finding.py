"""What supports the answer that a group of claims gives: arithmetic over origins, with the reason in words.

Rules:

* A headline is nobody's second voice; it counts only where nothing else is in the group.
* An unnamed voice confirms nothing.
* Reports of one text (a reprint family) and reports of one outlet are one voice.
* A voice that is itself an outlet among the reports adds nothing to what that outlet's report rests on.
* An outlet's own word adds nothing where its report cites a voice that is counted already, or shares
  a cited voice with another outlet that is counted: then it may rest on the same, and independence is
  not established.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from secondsource.compare.corpus import Corpus
from secondsource.compare.entities import Thing
from secondsource.compare.origin import Source, cited, trace
from secondsource.compare.speech import speech_acts
from secondsource.compare.voices import key_of
from secondsource.model import Claim, DifferenceKind, Judgement, Origin, OriginKind, Status

DISPUTING = frozenset({DifferenceKind.CONTRADICTION, DifferenceKind.DIFFERENCE})
"""Kinds of difference that leave a finding disputed; an update or a less exact word does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What a finding rests on.

    Attributes:
        status: What supports it.
        origins: Independent origins, those of the earliest reports first.
        reason: Why it has this status, in words.
    """

    status: Status
    origins: tuple[Origin, ...]
    reason: str


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
    def outlets(self) -> dict[str, str]:
        """The outlet of each report as a key, ``""`` where none is known."""
        return {r.id: key_of(r.outlet) if r.outlet else "" for r in self.corpus.reports.values()}

    @cached_property
    def _by_id(self) -> dict[str, Thing]:
        return {thing.id: thing for thing in self.corpus.things.values()}

    def voice_keys(self, source: Source) -> set[str]:
        """All keys under which a voice may be known: its entity's id, its printed names."""
        keys = {source.key, key_of(source.origin.name)}
        thing = self._by_id.get(source.origin.entity or "")
        if thing is not None:
            keys.update(key_of(text) for text, _ in thing.spellings)
        return keys - {""}


def support(claims: Sequence[Claim], ledger: Ledger) -> Support:
    """Weigh a group of claims that answer one question.

    Args:
        claims: The group, in the order of the reports.
        ledger: The origins of all claims.

    Returns:
        Status, independent origins and the reason.
    """
    bodies = [c for c in claims if not c.headline] or list(claims)
    named = _named(bodies, ledger)
    outlets, tied = _outlets(bodies, named, ledger)
    origins = (*(s.origin for s in named), *(s.origin for s in outlets))
    if not origins:
        voices = {ledger.origin[c.id].origin.name: ledger.origin[c.id].origin for c in bodies}
        reason = "only unnamed voices: " + ", ".join(sorted(voices))
        return Support(status=Status.UNSOURCED, origins=tuple(voices.values()), reason=reason)
    differing = disputes(claims, ledger.corpus)
    if differing:
        reason = "; ".join(sorted({j.note or f"they differ in {j.slot}" for j in differing}))
        return Support(status=Status.DISPUTED, origins=origins, reason=reason)
    if len(origins) > 1:
        reason = f"{len(origins)} independent origins: " + ", ".join(o.name for o in origins)
        return Support(status=Status.CORROBORATED, origins=origins, reason=reason)
    return Support(status=Status.ONE_ORIGIN, origins=origins, reason=_only(origins[0], bodies, tied))


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


def _named(claims: Sequence[Claim], ledger: Ledger) -> list[Source]:
    """Named voices, each once; an outlet that tells the same itself is counted by its own report."""
    telling = {ledger.outlets[c.report] for c in claims} - {""}
    found: dict[str, Source] = {}
    for claim in claims:
        source = ledger.origin[claim.id]
        if source.origin.kind is not OriginKind.NAMED:
            continue
        if ledger.voice_keys(source) & telling:
            continue
        found.setdefault(source.key, source)
    return list(found.values())


def _outlets(claims: Sequence[Claim], named: Sequence[Source], ledger: Ledger) -> tuple[list[Source], list[str]]:
    """Outlets whose own word counts, and in words why those that do not are left out."""
    counted: list[Source] = []
    kept: list[str] = []
    tied: list[str] = []
    voices = {s.key for s in named}
    for claim in claims:
        source = ledger.origin[claim.id]
        if source.origin.kind is not OriginKind.OUTLET:
            continue
        reason = _tie(claim.report, voices, kept, ledger)
        if reason is None:
            counted.append(source)
            kept.append(claim.report)
        elif claim.report not in kept:
            tied.append(f"{source.origin.name} {reason}")
    return counted, tied


def _tie(report: str, voices: set[str], kept: Sequence[str], ledger: Ledger) -> str | None:
    """Why an outlet's own word adds nothing, or ``None`` where it does."""
    if ledger.cited[report] & voices:
        return "cites the same voice"
    return next((reason for other in kept if (reason := _bond(report, other, ledger)) is not None), None)


def _bond(report: str, other: str, ledger: Ledger) -> str | None:
    """What ties two reports to one source, or ``None``."""
    if other == report:
        return "has told it already"
    if ledger.corpus.families.of(other) == ledger.corpus.families.of(report):
        return "prints the same text"
    if ledger.outlets[other] and ledger.outlets[other] == ledger.outlets[report]:
        return "is the same outlet"
    if ledger.cited[report] & ledger.cited[other]:
        return "cites a voice that the other cites too: independence is not established"
    if _names(report, other, ledger) or _names(other, report, ledger):
        return "names the other or is named by it: independence is not established"
    return None


def _names(report: str, other: str, ledger: Ledger) -> bool:
    outlet = ledger.corpus.reports[other].outlet
    return outlet is not None and len(outlet) > 3 and outlet in ledger.corpus.reports[report].text


def _only(origin: Origin, claims: Sequence[Claim], tied: Sequence[str]) -> str:
    reports = len({c.report for c in claims})
    how = "the outlet's own word" if origin.kind is OriginKind.OUTLET else "the only named voice"
    many = f", in {reports} reports" if reports > 1 else ""
    beside = "; " + "; ".join(dict.fromkeys(tied)) if tied else ""
    return f"{origin.name} is {how}{many}{beside}"
