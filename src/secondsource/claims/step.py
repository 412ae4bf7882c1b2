"""The step: sentences and mentions to attributions and claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from secondsource.claims.attribution import find_attributions
from secondsource.claims.certainty import judge_certainty
from secondsource.claims.check import misplaced
from secondsource.claims.clauses import Clause, Kind, find_clauses
from secondsource.claims.mentions import MentionIndex
from secondsource.claims.nominals import find_nominals
from secondsource.claims.roles import find_parts
from secondsource.claims.timing import assign_times
from secondsource.claims.tree import Tree
from secondsource.claims.voices import Spoken, gather, to_records
from secondsource.model import (
    Argument,
    Attribution,
    AttributionKind,
    Certainty,
    Claim,
    MarkKind,
    Mention,
    Predicate,
    Quantity,
    Record,
    Rejected,
    Report,
    Sentence,
    TimeRange,
)
from secondsource.protocols import Scope, UnitRecords, by_unit
from secondsource.text.dates import TimeExpression, find_times
from secondsource.text.quantities import find_quantities

LANGUAGES = frozenset({"en", "und"})
FIRST_PERSON = frozenset({"i", "me", "my", "myself"})


@dataclass(frozen=True, slots=True)
class Claims:
    """Step Report, Sentence, Mention → Attribution, Claim.

    Attributes:
        producer: Stamp.
    """

    producer: str = "claims.rules@1"

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
        spoken = to_records(report.text, report.id, gather(report.text, trees, drafts, index), index, self.producer)
        yield from _once(record for _, record in spoken)
        times = find_times(report.text, report.published, spans=[(t.sentence.start, t.sentence.end) for t in trees])
        quantities = find_quantities(report.text, dates=[(t.start, t.end) for t in times])
        reader = _Reader(report, index, spoken, times, quantities, self.producer)
        yield from _once(c for tree, found in zip(trees, drafts, strict=True) for c in reader.claims(tree, found))

    def _checked(self, report: Report, records: Iterable[Record]) -> Iterator[Record]:
        """Let through what is verbatim; say what is not."""
        for record in records:
            wrong = misplaced(report.text, record)
            if wrong is None:
                yield record
            else:
                yield Rejected(what=wrong, reason="the words are not found at this place of the report",
                               producer=self.producer, record=report.id)  # fmt: skip


def _once(records: Iterable[Record]) -> Iterator[Record]:
    seen: set[str] = set()
    for record in records:
        if record.id not in seen:
            seen.add(record.id)
            yield record


class _Reader:
    """Takes the claims of one report's sentences."""

    def __init__(
        self, report: Report, index: MentionIndex, spoken: Sequence[tuple[Spoken, Attribution]],
        times: Sequence[TimeExpression], quantities: Sequence[Quantity], producer: str,
    ) -> None:  # fmt: skip
        self._report, self._index, self._producer = report, index, producer
        self._spoken, self._times, self._quantities = spoken, times, quantities

    def claims(self, tree: Tree, drafts: Sequence[object]) -> Iterator[Claim]:
        """The claims of a sentence, in the order of the text."""
        sentence = tree.sentence
        clauses = find_clauses(tree)
        clauses += find_nominals(tree, clauses)
        inside = [t for t in self._times if t.start >= sentence.start and t.end <= sentence.end]
        dated = {i for i, t in enumerate(tree.tokens) if any(x.start < t.end and t.start < x.end for x in inside)}
        own = [s.draft for s, _ in self._spoken if s.tree is tree]
        times = assign_times(tree, clauses, own, inside)
        order = sorted(range(len(clauses)), key=lambda k: (clauses[k].first, -clauses[k].last))
        for k in order:
            yield self._claim(tree, clauses[k], clauses, times.get(k), dated)

    def _claim(self, tree: Tree, clause: Clause, clauses: Sequence[Clause], time: TimeRange | None, dated: set[int]) -> Claim:
        text = self._report.text
        start, end = tree.offsets(clause.first, clause.last)
        token = tree.tokens[clause.predicate]
        certainty, polarity = judge_certainty(tree, clause)
        chain = self._chain(tree, clause)
        if any(r.kind is AttributionKind.HEARSAY for r in chain) and certainty is Certainty.CERTAIN:
            certainty = Certainty.PROBABLE
        arguments = []
        for part in find_parts(tree, clause, dated):
            a, b = tree.offsets(part.first, part.last)
            mention = self._mention(tree, part.head, chain)
            arguments.append(Argument(start=a, end=b, text=text[a:b], role=part.role, mention=mention))
        return Claim(
            report=self._report.id, start=start, end=end, text=text[start:end], sentence=tree.sentence.id,
            predicate=Predicate(start=token.start, end=token.end, text=token.text, lemma=clause.lemma),
            arguments=tuple(arguments), time=time, quantities=self._counted(tree, clause, clauses, start, end),
            polarity=polarity, certainty=certainty, attribution=tuple(r.id for r in chain),
            headline=self._is_headline(tree.sentence), producer=self._producer,
        )  # fmt: skip

    def _counted(
        self, tree: Tree, clause: Clause, clauses: Sequence[Clause], start: int, end: int
    ) -> tuple[Quantity, ...]:
        """Quantities in the clause that stand in no smaller one within it."""
        inner = [
            c
            for c in clauses
            if c is not clause
            and clause.first <= c.first
            and c.last <= clause.last
            and (c.last - c.first) < (clause.last - clause.first)
        ]
        spans = [tree.offsets(c.first, c.last) for c in inner]
        return tuple(
            q for q in self._quantities
            if start <= q.start and q.end <= end and not any(a <= q.start and q.end <= b for a, b in spans)
        )  # fmt: skip

    def _chain(self, tree: Tree, clause: Clause) -> list[Attribution]:
        """The attributions over a claim, outermost voice first."""
        at = tree.tokens[clause.predicate].start
        over = []
        for spoken, record in self._spoken:
            is_cue = spoken.tree is tree and spoken.draft.cue_head in {clause.head, clause.predicate, clause.hedge}
            if is_cue or any(p.start <= at < p.end for p in record.content):
                size = sum(p.end - p.start for p in record.content)
                over.append((is_cue, -size, record))
        if clause.kind in {Kind.AGE, Kind.APPOSITION}:
            over = [o for o in over if o[2].kind is not AttributionKind.HEARSAY]
        named = [r for _, _, r in over if r.kind is not AttributionKind.HEARSAY]
        if named:
            over = [o for o in over if o[2].kind is not AttributionKind.HEARSAY]
        over.sort(key=lambda o: (o[0], o[1], o[2].cue.start))
        return list({r.id: r for _, _, r in over}.values())

    def _mention(self, tree: Tree, head: int, chain: Sequence[Attribution]) -> str | None:
        """The mention that an argument's head names; ``I`` in somebody's quoted words is that somebody."""
        if tree.word(head) in FIRST_PERSON:
            quoted = [r for r in chain if r.kind in {AttributionKind.DIRECT, AttributionKind.MIXED} and r.source is not None]
            if quoted and quoted[-1].source is not None and quoted[-1].source.mention is not None:
                return quoted[-1].source.mention
        return self._index.of(tree, head)

    def _is_headline(self, sentence: Sentence) -> bool:
        marks = [m for m in self._report.marks if m.kind is MarkKind.HEADLINE]
        return any(m.start <= sentence.start and sentence.end <= m.end for m in marks)
