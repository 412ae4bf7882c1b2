"""The reprint step: MinHash and anchors find candidates, exact counts decide, stars record families."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from secondsource.model import Answer, Judgement, Question, Record, Rejected, Report
from secondsource.protocols import Scope
from secondsource.reprints.direction import tell_original
from secondsource.reprints.families import (
    ANCHOR_EVERY,
    BANDS,
    CROWD,
    LEAST_ANCHORS,
    SKETCH,
    Family,
    find_families,
)
from secondsource.reprints.fingerprint import (
    LEAST_WORDS,
    SHINGLE_WORDS,
    Comparison,
    Fingerprint,
    Likeness,
    compare,
    fingerprints,
)
from secondsource.text.shingle import has_rensa


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
                yield from self._star(Family([first], equals))
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
        prints = [family.first, *family.members]
        parts = [False, *(_is_part(family.first, m, compare(m, family.first)) for m in family.members)]
        verdict = tell_original([p.report for p in prints], parts)
        centre = prints[verdict.original if verdict.original is not None else 0]
        original = "" if verdict.original is None else centre.report.id
        for other in prints:
            if other is centre:
                continue
            found, through = _link(other, centre, family)
            note = _in_words(other, through, found)
            if through is not centre:
                note += f", {through.report.path}, which is a copy too"
            note += f"; {_direction(verdict.original, verdict.reason)}"
            yield Judgement(
                question=Question.REPRINT, left=other.report.id, right=centre.report.id, answer=Answer.POSITIVE,
                score=round(found.contained, 4), producer=self.producer, note=note, original=original,
            )  # fmt: skip


def _is_part(whole: Fingerprint, part: Fingerprint, found: Comparison) -> bool:
    return found.likeness is Likeness.CUT and len(part.runs) < len(whole.runs)


def _link(other: Fingerprint, centre: Fingerprint, family: Family) -> tuple[Comparison, Fingerprint]:
    """How a copy is known: by the text at the centre, or by another that stands for the family."""
    found = _ordered(other, centre)
    if found.likeness is not None:
        return found, centre
    for texts in (family.standing, family.members):
        links = [(link, text) for text in texts if text is not other and (link := _ordered(other, text)).likeness]
        if links:
            return max(links, key=lambda link: link[0].contained)
    return found, centre


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
