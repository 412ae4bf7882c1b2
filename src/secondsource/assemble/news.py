"""What is new: one dossier held against an earlier one.

Both are made by one program from one store, or the earlier one was written before. A report in a corrected
version has the key, the address or the path of another and other words; what only its earlier version says
is withdrawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from secondsource.model import Dossier, DossierClaim, DossierReport, Finding, Origin, Quantity, Status

STILL_SAID = 0.8  # share of a claim's words that one line of the later version has: it is worded anew, not withdrawn
_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberChange:
    """A number that another replaces or stands beside.

    Attributes:
        finding: Id of the finding.
        before: The numbers as they were printed, each once.
        after: Those that are new.
        claims: Ids of the claims that give the new ones.
    """

    finding: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginChange:
    """A finding that rests on more voices than it did, or stands otherwise.

    Attributes:
        finding: Id of the finding.
        origins: Origins that are new.
        before: Its status before.
        after: Its status now.
    """

    finding: str
    origins: tuple[Origin, ...]
    before: Status
    after: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """A claim that a corrected version of its report no longer makes.

    Attributes:
        claim: Id of the claim.
        text: Its words, verbatim from the earlier version.
        earlier: Id of the earlier version.
        later: Id of the later one.
        report: What the report is called: its outlet, or its path.
    """

    claim: str
    text: str
    earlier: str
    later: str
    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What is new.

    Attributes:
        reports: Ids of the new reports.
        findings: Ids of the findings that nothing told before.
        numbers: Numbers that changed.
        origins: Findings with new origins or another status.
        withdrawn: Claims that a corrected version dropped.
    """

    reports: tuple[str, ...]
    findings: tuple[str, ...]
    numbers: tuple[NumberChange, ...]
    origins: tuple[OriginChange, ...]
    withdrawn: tuple[Withdrawn, ...]

    @property
    def nothing(self) -> bool:
        """Whether nothing is new."""
        return not (self.reports or self.findings or self.numbers or self.origins or self.withdrawn)


def what_is_new(before: Dossier, now: Dossier) -> News:
    """Hold a dossier against an earlier one.

    Args:
        before: The earlier one.
        now: The later one.

    Returns:
        What is new in it.
    """
    held = _Held(before=before, now=now)
    return News(
        reports=tuple(r.id for r in now.reports if r.id not in held.old_reports),
        findings=tuple(f.id for f in now.findings if not held.known(f)),
        numbers=tuple(held.numbers()), origins=tuple(held.origins()), withdrawn=tuple(held.withdrawn()),
    )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class _Held:
    before: Dossier
    now: Dossier

    @cached_property
    def old_reports(self) -> frozenset[str]:
        return frozenset(r.id for r in self.before.reports)

    @cached_property
    def claims(self) -> dict[str, DossierClaim]:
        return {c.id: c for c in (*self.before.claims, *self.now.claims)}

    @cached_property
    def old_claims(self) -> frozenset[str]:
        return frozenset(c.id for c in self.before.claims)

    @cached_property
    def finding_of(self) -> dict[str, Finding]:
        return {c: f for f in self.before.findings for c in f.claims}

    def known(self, finding: Finding) -> bool:
        """Whether an earlier report tells it."""
        return any(r in self.old_reports for r in finding.reports)

    def numbers(self) -> Iterable[NumberChange]:
        told: set[str] = set()
        for finding in self.now.findings:
            claims = [self.claims[c] for c in finding.claims]
            change = self._number(finding.id, [(c.id, q) for c in claims for q in c.quantities])
            if change is not None:
                told.update(change.claims)
                yield change
        for figures in self.now.figures:
            for series in figures.counts:
                given = [
                    (p.claim, q) for p in series.points for q in self.claims[p.claim].quantities if q.text == p.text
                ]
                change = self._number(series.findings[0], given)
                if change is not None and not told & set(change.claims):
                    yield change

    def _number(self, finding: str, given: Iterable[tuple[str, Quantity]]) -> NumberChange | None:
        """A change where a unit has a number in the new claims that it has not in the old ones."""
        given = list(given)
        was = [(_unit(q), _bounds(q)) for c, q in given if c in self.old_claims]
        units = {unit for unit, _ in was}
        new = [(c, q) for c, q in given if c not in self.old_claims and _unit(q) in units]
        new = [(c, q) for c, q in new if (_unit(q), _bounds(q)) not in was]
        if not new:
            return None
        moved = {_unit(q) for _, q in new}
        before = dict.fromkeys(q.text for c, q in given if c in self.old_claims and _unit(q) in moved)
        return NumberChange(
            finding=finding, before=tuple(before), after=tuple(dict.fromkeys(q.text for _, q in new)),
            claims=tuple(dict.fromkeys(c for c, _ in new)),
        )  # fmt: skip

    def origins(self) -> Iterable[OriginChange]:
        for finding in self.now.findings:
            earlier = [self.finding_of[c] for c in finding.claims if c in self.finding_of]
            if not earlier:
                continue
            names = {(o.entity, o.name) for f in earlier for o in f.origins}
            entities = {o.entity for f in earlier for o in f.origins} - {None}
            new = tuple(o for o in finding.origins if (o.entity, o.name) not in names and o.entity not in entities)
            was = earlier[0].status
            if new or was is not finding.status:
                yield OriginChange(finding=finding.id, origins=new, before=was, after=finding.status)

    def withdrawn(self) -> Iterable[Withdrawn]:
        for earlier, later in self._versions():
            still = {f.id for f in self.now.findings if later.id in f.reports}
            where = {c: f.id for f in self.now.findings for c in f.claims}
            lines = [set(_words(line)) for line in re.split(r"(?<=[.!?”\"])\s+|\n", later.text)]
            for claim in self.before.claims:
                if claim.report != earlier.id or claim.headline or where.get(claim.id) in still:
                    continue
                if claim.text in later.text or _still_said(claim.text, lines):
                    continue
                yield Withdrawn(
                    claim=claim.id, text=claim.text, earlier=earlier.id, later=later.id,
                    report=later.outlet or later.path,
                )  # fmt: skip

    def _versions(self) -> Iterable[tuple[DossierReport, DossierReport]]:
        """Earlier reports, each with the new report that is its later version."""
        for earlier in self.before.reports:
            for later in self.now.reports:
                new = later.id not in self.old_reports and later.sha256 != earlier.sha256
                if new and _one_report(earlier, later):
                    yield earlier, later


def _one_report(a: DossierReport, b: DossierReport) -> bool:
    """Whether two texts are versions of one report: one key, else one address, else one path.

    Where both have a key, another key is another report, whatever file or address it came from.
    """
    for left, right in ((a.key, b.key), (a.url, b.url)):
        if left is not None and right is not None:
            return left == right
    return a.path == b.path


def _unit(quantity: Quantity) -> str:
    return quantity.unit.casefold()


def _bounds(quantity: Quantity) -> tuple[float | None, float | None, float | None]:
    return quantity.value, quantity.low, quantity.high


def _words(text: str) -> list[str]:
    return [w.group().casefold() for w in _WORD.finditer(text)]


def _still_said(text: str, lines: Iterable[set[str]]) -> bool:
    """Whether one line has most of the words, and all of the numbers."""
    words = set(_words(text))
    numbers = {w for w in words if w[0].isdigit()}
    return any(numbers <= line and len(words & line) >= STILL_SAID * len(words) for line in lines)
