"""The reprint step: MinHash and anchors find candidates, exact counts decide, stars record families.

Linear in the number of reports: a report is held only against the longest text of each family that
shares a band of its sketch (near copies) or two of its anchors (cuts, framed and reworded copies). A band or
anchor that many families share is a formula and finds nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from secondsource.model import Answer, Judgement, Question, Record, Rejected, Report
from secondsource.protocols import Scope
from secondsource.reprints.direction import tell_original
from secondsource.reprints.fingerprint import (
    LEAST_WORDS,
    SHINGLE_WORDS,
    Comparison,
    Fingerprint,
    Likeness,
    compare,
    fingerprints,
)
from secondsource.text.shingle import anchors, band_keys, has_rensa, met_again, sketches

SKETCH = 128  # entries
BANDS = 32  # bands of four entries: half of the pairs with Jaccard .41 meet, 99 % of those with .6
ANCHOR_EVERY = 8  # one run in eight is an anchor: a cut of 50 words has six
LEAST_ANCHORS = 2  # anchors (runs of words, and names that stand together) that make a candidate
FEW_RUNS = 100  # runs: of a text with fewer, one anchor is enough, for it has but a dozen
CROWD = 64  # families that may share a band or an anchor before it is taken for a formula
MOST_CANDIDATES = 24  # families that one report is held against, those with most anchors first


@dataclass(slots=True)
class Family:
    """Reports with one underlying text.

    Attributes:
        first: Its longest report.
        members: The others, with how they compare to the first.
    """

    first: Fingerprint
    members: list[tuple[Fingerprint, Comparison]] = field(default_factory=list)


class _Index:
    """Families by the bands and anchors of their longest text."""

    def __init__(self) -> None:
        self.families: list[Family] = []
        self._bands: dict[int, list[int]] = defaultdict(list)
        self._anchors: dict[int, list[int]] = defaultdict(list)

    def add(self, family: Family, bands: Sequence[int], marks: Sequence[int]) -> None:
        number = len(self.families)
        self.families.append(family)
        for band in bands:
            self._bands[band].append(number)
        for mark in marks:
            self._anchors[mark].append(number)

    def candidates(self, bands: Sequence[int], marks: Sequence[int], least: int) -> list[int]:
        shared: dict[int, int] = {}
        for mark in marks:
            if (found := self._anchors.get(mark)) is not None and len(found) <= CROWD:
                for k in found:
                    shared[k] = shared.get(k, 0) + 1
        hits = {k: n for k, n in shared.items() if n >= least}
        for band in bands:
            if (found := self._bands.get(band)) is not None and len(found) <= CROWD:
                for k in found:
                    hits[k] = hits.get(k, 0) + LEAST_ANCHORS
        return [k for k, _ in sorted(hits.items(), key=lambda kn: (-kn[1], kn[0]))[:MOST_CANDIDATES]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprints:
    """Finds reports that are one text: exact, near, cut and framed copies.

    Reads every report; writes one positive ``REPRINT`` judgement for each copy, to the family's
    original where the evidence tells it, else to its longest text. The score is the share of the
    shorter text's runs that stand in the longer.

    Attributes:
        backend: ``"rensa"``, ``"numpy"``, or ``"auto"`` for rensa where it is installed.
    """

    producer: ClassVar[str] = "reprints.minhash@5"
    reads: ClassVar[tuple[type[Record], ...]] = (Report,)
    writes: ClassVar[tuple[type[Record], ...]] = (Judgement,)
    scope: ClassVar[Scope] = Scope.CORPUS

    backend: str = "auto"

    @property
    def settings(self) -> str:
        """Everything that the output depends on besides the reports."""
        return (
            f"backend={self._backend} width={SHINGLE_WORDS} sketch={SKETCH} bands={BANDS} "
            f"anchors=1/{ANCHOR_EVERY} least={LEAST_ANCHORS} crowd={CROWD}"
        )

    @property
    def _backend(self) -> str:
        if self.backend != "auto":
            return self.backend
        return "rensa" if has_rensa() else "numpy"

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        """Compare all reports.

        Args:
            records: Reports.

        Yields:
            ``Judgement`` records, and a ``Rejected`` note for each report too short to be compared with
            any but its equals.
        """
        reports = [r for r in records if isinstance(r, Report)]
        prints: list[Fingerprint] = []
        short: dict[bytes, list[Fingerprint]] = defaultdict(list)
        for fingerprint in fingerprints(reports, SHINGLE_WORDS):
            if fingerprint.words >= LEAST_WORDS:
                prints.append(fingerprint)
            else:
                short[fingerprint.digest].append(fingerprint)
        for first, *equals in short.values():
            if equals and first.words:
                yield from self._star(Family(first, [(other, compare(other, first)) for other in equals]))
            else:
                yield from (self._too_short(fingerprint) for fingerprint in (first, *equals))
        for family in find_families(prints, self._backend):
            if family.members:
                yield from self._star(family)

    def _too_short(self, fingerprint: Fingerprint) -> Rejected:
        report = fingerprint.report
        reason = f"{fingerprint.words} words of its own: too few to be held against other reports for copies"
        return Rejected(what=report.path, reason=reason, producer=self.producer, record=report.id, severity="note")

    def _star(self, family: Family) -> Iterator[Judgement]:
        prints = [family.first, *(m for m, _ in family.members)]
        parts = [False, *(_is_part(family.first, m, c) for m, c in family.members)]
        verdict = tell_original([p.report for p in prints], parts)
        centre = prints[verdict.original if verdict.original is not None else 0]
        original = "" if verdict.original is None else centre.report.id
        for other in prints:
            if other is centre:
                continue
            found = _ordered(other, centre)
            note = f"{_in_words(other, centre, found)}; {_direction(verdict.original, verdict.reason)}"
            yield Judgement(
                question=Question.REPRINT, left=other.report.id, right=centre.report.id, answer=Answer.POSITIVE,
                score=round(found.contained, 4), producer=self.producer, note=note, original=original,
            )  # fmt: skip


def find_families(prints: Sequence[Fingerprint], backend: str) -> list[Family]:
    """Group reports by underlying text.

    Args:
        prints: The reports, in any order.
        backend: Which implementation makes the sketches.

    Returns:
        Families, also those of one report.
    """
    ordered = sorted(prints, key=lambda p: (-len(p.runs), p.report.published.earliest or "9", p.report.id))
    index = _Index()
    by_digest: dict[bytes, int] = {}
    all_bands = met_again(list(band_keys(sketches([p.runs for p in ordered], SKETCH, backend), BANDS)))
    all_marks = zip(
        met_again([anchors(p.runs, ANCHOR_EVERY) for p in ordered]),
        met_again([p.skeleton for p in ordered]),
        strict=True,
    )
    for fingerprint, bands, (of_runs, of_skeleton) in zip(ordered, all_bands, all_marks, strict=True):
        same = by_digest.get(fingerprint.digest)
        if same is not None:
            family = index.families[same]
            family.members.append((fingerprint, compare(fingerprint, family.first)))
            continue
        marks = of_runs + of_skeleton
        least = 1 if len(fingerprint.runs) < FEW_RUNS else LEAST_ANCHORS
        best = _best(fingerprint, index, index.candidates(bands, marks, least))
        if best is None:
            by_digest[fingerprint.digest] = len(index.families)
            index.add(Family(first=fingerprint), bands, marks)
        else:
            by_digest[fingerprint.digest] = best[0]
            index.families[best[0]].members.append((fingerprint, best[1]))
    return index.families


def _best(part: Fingerprint, index: _Index, numbers: Sequence[int]) -> tuple[int, Comparison] | None:
    best: tuple[int, Comparison] | None = None
    for number in numbers:
        found = compare(part, index.families[number].first)
        if found.likeness is not None and (best is None or found.contained > best[1].contained):
            best = (number, found)
    return best


def _is_part(whole: Fingerprint, part: Fingerprint, found: Comparison) -> bool:
    return found.likeness is Likeness.CUT and len(part.runs) < len(whole.runs)


def _ordered(a: Fingerprint, b: Fingerprint) -> Comparison:
    return compare(a, b) if len(a.runs) <= len(b.runs) else compare(b, a)


def _in_words(a: Fingerprint, b: Fingerprint, found: Comparison) -> str:
    share = f"{found.contained:.0%}"
    shorter = a.report if len(a.runs) <= len(b.runs) else b.report
    if found.likeness is Likeness.EXACT:
        return "the same words"
    if found.likeness is Likeness.NEAR:
        return f"nearly the same words: {share} of the shorter text's runs of {SHINGLE_WORDS} words"
    if found.likeness is Likeness.REWORDED:
        return f"{share} of what {shorter.path} tells stands in the other in changed words, with its names and numbers"
    if found.likeness is Likeness.CUT:
        return f"{shorter.path} is a cut: {share} of its runs of {SHINGLE_WORDS} words stand in the other"
    return f"{share} of the runs of {SHINGLE_WORDS} words of {shorter.path} stand in the other, in another frame"


def _direction(original: int | None, reason: str) -> str:
    return f"the original cannot be told: {reason}" if original is None else f"original: {reason}"
