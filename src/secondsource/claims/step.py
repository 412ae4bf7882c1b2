"""The step: sentences and mentions to attributions and claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from secondsource.claims.attribution import find_attributions
from secondsource.claims.check import fault
from secondsource.claims.documents import Documents
from secondsource.claims.mentions import MentionIndex
from secondsource.claims.ordered import Ordered
from secondsource.claims.reading import Material, over_sentences, read_claims
from secondsource.claims.tree import Tree
from secondsource.claims.voices import gather, to_records
from secondsource.model import Attribution, Claim, Mention, Record, Rejected, Report, Sentence
from secondsource.protocols import Scope, UnitRecords, by_unit
from secondsource.text.dates import find_times
from secondsource.text.quantities import find_quantities

LANGUAGES = frozenset({"en", "und"})
"""Languages that are read; ``und`` is text too short to tell."""


@dataclass(frozen=True, slots=True)
class Claims:
    """Step Report, Sentence, Mention → Attribution, Claim.

    Attributes:
        producer: Stamp.
    """

    producer: str = "claims.rules@3"

    @property
    def reads(self) -> tuple[type[Record], ...]:
        """Reports with their sentences and mentions."""
        return (Report, Sentence, Mention)

    @property
    def writes(self) -> tuple[type[Record], ...]:
        """Attributions and claims."""
        return (Attribution, Claim)

    @property
    def scope(self) -> Scope:
        """Each report by itself."""
        return Scope.UNIT

    @property
    def settings(self) -> str:
        """It has none."""
        return ""

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        """Take the claims of reports.

        Args:
            records: Reports with their sentences and mentions, unit by unit.

        Yields:
            Attributions, then claims, each in the order of the text; ``Rejected`` for what is not
            verbatim and for reports in other languages.
        """
        for unit in by_unit(records):
            report = unit.one(Report)
            if report is None:
                continue
            if report.language not in LANGUAGES:
                reason = f"claims are not extracted from language {report.language}"
                yield Rejected(
                    what=report.path, reason=reason, producer=self.producer, record=report.id, severity="note"
                )
                continue
            yield from self._checked(report, self._extract(report, unit))

    def _extract(self, report: Report, unit: UnitRecords) -> Iterator[Record]:
        trees = [Tree.of(s) for s in unit.all(Sentence)]
        index = MentionIndex(unit.all(Mention))
        drafts = [find_attributions(t) for t in trees]
        found = gather(report.text, trees, drafts, index)
        spoken = to_records(report.text, report.id, found, Documents(trees, index), self.producer)
        yield from _once(record for _, record in spoken)
        times = find_times(report.text, report.published, spans=[(t.sentence.start, t.sentence.end) for t in trees])
        quantities = find_quantities(report.text, dates=[(t.start, t.end) for t in times])
        material = Material(
            report=report, mentions=index, over=over_sentences(trees, spoken), producer=self.producer,
            times=Ordered(times, lambda t: (t.start, t.end)),
            quantities=Ordered(quantities, lambda q: (q.start, q.end)),
        )  # fmt: skip
        yield from _once(claim for order, tree in enumerate(trees) for claim in read_claims(tree, order, material))

    def _checked(self, report: Report, records: Iterable[Record]) -> Iterator[Record]:
        """Let through what is verbatim; say of what is not, why."""
        for record in records:
            wrong = fault(report.text, record)
            if wrong is None:
                yield record
            else:
                yield Rejected(what=wrong[0], reason=wrong[1], producer=self.producer, record=report.id)


def _once(records: Iterable[Record]) -> Iterator[Record]:
    seen: set[str] = set()
    for record in records:
        if record.id not in seen:
            seen.add(record.id)
            yield record
