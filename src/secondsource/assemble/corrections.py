"""What persons said, kept for good: the words it rests on, and carried to where those words stand later.

An id holds only as long as the steps that made its record are the same. So a person's answer carries
its evidence: the text's digest and the place in it. Where a later version of a step reads the same words
again under another id, the answer is written again for that id, by the same person at the same time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from secondsource.clusters import standing
from secondsource.codec import from_line
from secondsource.errors import ConfigError, NotFoundError, RecordError
from secondsource.model import Answer, Claim, Evidence, Judgement, Mention, Question, Record, Report
from secondsource.protocols import PERSON_LINEAGE, Store

LEAST_OVERLAP = 0.5
"""Share of two stretches that is in both, from which on they are the same words read again; at less than a
half another stretch could fit as well."""

QUESTIONS = {
    "ent": Question.ENTITY,
    "men": Question.ENTITY,
    "fin": Question.CLAIM,
    "clm": Question.CLAIM,
    "rep": Question.REPRINT,
    "sto": Question.STORY,
}
"""What is asked of two things, by what their ids are of."""

SCORES = {Answer.POSITIVE: 1.0, Answer.NEGATIVE: 0.0, Answer.UNDECIDED: 0.5}


def question_of(left: str, right: str) -> Question:
    """What is asked of two things where nobody says so.

    Args:
        left: Id of one.
        right: Id of the other.

    Returns:
        The question; of two reports, whether one reprints the other.

    Raises:
        ConfigError: The two are not of one sort, or of a sort that cannot be judged.
    """
    kinds = {QUESTIONS.get(end.partition("-")[0]) for end in (left, right)}
    question = kinds.pop()
    if kinds or question is None:
        names = "two entities, findings, claims, reports or stories, or a report and a story"
        raise ConfigError(f"{left} and {right}: name {names}")
    return question


def said(store: Store, question: Question, ends: tuple[str, str], answer: Answer, *, by: str, note: str) -> Judgement:
    """Keep what a person says, with the words it rests on.

    Args:
        store: Where to.
        question: What is asked.
        ends: Ids of records.
        answer: What is answered.
        by: Who says so.
        note: Why.

    Returns:
        The record.
    """
    judgement = Judgement(
        question=question,
        left=ends[0],
        right=ends[1],
        answer=answer,
        score=SCORES[answer],
        producer=f"person:{by}",
        made_at=datetime.now(UTC).isoformat(timespec="microseconds"),
        note=note,
        evidence=evidence_of(ends, store),
    )
    store.add([judgement], lineage=PERSON_LINEAGE)
    return judgement


def evidence_of(ends: Iterable[str], store: Store) -> tuple[Evidence, ...]:
    """The words that things stand on.

    Args:
        ends: Ids of mentions, claims and reports.
        store: Where they are kept.

    Returns:
        One for each end that is a mention, a claim or a report.
    """
    found = []
    for end in dict.fromkeys(ends):
        record = store.get(end)
        report = record if isinstance(record, Report) else None
        if isinstance(record, Mention | Claim):
            held = store.get(record.report)
            report = held if isinstance(held, Report) else None
        if report is None:
            continue
        placed = record if isinstance(record, Mention | Claim) else None
        start, stop, text = (placed.start, placed.end, placed.text) if placed is not None else (0, 0, "")
        found.append(Evidence(of=end, sha256=report.sha256, path=report.path, start=start, end=stop, text=text))
    return tuple(found)


def said_by_persons(store: Store, *, every: bool = False) -> tuple[Judgement, ...]:
    """What persons said, oldest first.

    Args:
        store: The store.
        every: Whether to give also what was taken back or outlived.

    Returns:
        Judgements; what was carried to another id is given once, under the newest.
    """
    rows = [j for j in store.read([Judgement], lineages={PERSON_LINEAGE}) if isinstance(j, Judgement)]
    once = {(j.question, j.answer, j.producer, j.made_at, *_words(j)): j for j in rows}
    if not every:
        once = dict(standing(once.values(), key=lambda j: (j.question, j.slot, *_words(j))))
    return tuple(sorted(once.values(), key=lambda j: (j.made_at, j.id)))


def _words(judgement: Judgement) -> tuple[object, ...]:
    """What a judgement is about, whatever ids it goes by."""
    places = [(e.sha256, e.start, e.end) for e in judgement.evidence]
    if judgement.question is not Question.STORY:  # which of two reports is the one that was moved tells
        places.sort()
    return tuple(places) if places else (judgement.left, judgement.right)


def read_judgements(lines: Iterable[str]) -> tuple[Judgement, ...]:
    """Read what persons said from JSON lines, one record each as ``codec.to_line`` writes them.

    Args:
        lines: Of text; empty ones are passed over.

    Returns:
        The judgements.

    Raises:
        RecordError: A line is no judgement of a person; the message names it. Then none is read.
    """
    found = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = from_line(line)
        except RecordError as exc:
            raise RecordError(f"line {number}: {exc}") from exc
        if not isinstance(record, Judgement) or not record.by_person:
            raise RecordError(f"line {number}: not what a person said of two things")
        found.append(record)
    return tuple(found)


def carried(store: Store, lineages: Collection[str]) -> tuple[Judgement, ...]:
    """Persons' answers for the ids under which the same words are read now.

    Args:
        store: The store.
        lineages: Those of the current dossier.

    Returns:
        Judgements to add: those with an end that no record of the lineages has, but whose words one has.
    """
    rows = [j for j in store.read([Judgement], lineages={PERSON_LINEAGE}) if isinstance(j, Judgement) and j.evidence]
    if not rows:
        return ()
    there = {j.id for j in rows}
    finder = _Finder(store, lineages)
    found = []
    for judgement in rows:
        ends = {e.of: finder.now(e) for e in judgement.evidence}
        left, right = ends.get(judgement.left, judgement.left), ends.get(judgement.right, judgement.right)
        if left is None or right is None or left == right:
            continue
        made = replace(judgement, id="", left=left, right=right, evidence=_renamed(judgement.evidence, ends))
        if made.id not in there:
            there.add(made.id)
            found.append(made)
    return tuple(found)


def _renamed(evidence: Iterable[Evidence], ends: dict[str, str | None]) -> tuple[Evidence, ...]:
    return tuple(replace(e, of=ends[e.of] or e.of) for e in evidence)


class _Finder:
    """Finds words again."""

    def __init__(self, store: Store, lineages: Collection[str]) -> None:
        self._store = store
        self._lineages = lineages
        self._held: dict[str, dict[str, Mention | Claim]] = {}
        self._reports: dict[str, list[str]] | None = None

    def now(self, evidence: Evidence) -> str | None:
        """The id of a thing now; ``None`` where no report of the lineages has its words."""
        record = self._known(evidence.of)
        if isinstance(record, Report):
            reports = self._by_text().get(evidence.sha256, [])
            return evidence.of if evidence.of in reports else next(iter(reports), None)
        if isinstance(record, Mention | Claim) and evidence.of in self._things(record.report):
            return evidence.of
        kind = evidence.of.partition("-")[0]
        if kind == Report.prefix:
            return next(iter(self._by_text().get(evidence.sha256, [])), None)
        places = [
            thing
            for report in self._by_text().get(evidence.sha256, [])
            for thing in self._things(report).values()
            if thing.prefix == kind
        ]
        best = max(places, key=lambda t: (_overlap(t, evidence), t.id), default=None)
        return best.id if best is not None and _overlap(best, evidence) >= LEAST_OVERLAP else None

    def _known(self, record_id: str) -> Record | None:
        try:
            return self._store.get(record_id)
        except NotFoundError:
            return None

    def _things(self, report: str) -> dict[str, Mention | Claim]:
        if report not in self._held:
            read = self._store.read([Mention, Claim], lineages=self._lineages, units={report})
            self._held[report] = {r.id: r for r in read if isinstance(r, Mention | Claim)}
        return self._held[report]

    def _by_text(self) -> dict[str, list[str]]:
        if self._reports is None:
            self._reports = defaultdict(list)
            for report in self._store.read([Report], lineages=self._lineages):
                if isinstance(report, Report):
                    self._reports[report.sha256].append(report.id)
        return self._reports


def _overlap(thing: Mention | Claim, evidence: Evidence) -> float:
    """Share of two stretches that is in both, in [0, 1]."""
    shared = min(thing.end, evidence.end) - max(thing.start, evidence.start)
    either = max(thing.end, evidence.end) - min(thing.start, evidence.start)
    return max(shared, 0) / either if either else 0.0


def waiting(judgements: Iterable[Judgement], store: Store, lineages: Collection[str]) -> Iterator[Judgement]:
    """Those of some judgements that rest on a report which is not here.

    Args:
        judgements: What persons said.
        store: The store.
        lineages: Those of the current dossier.

    Yields:
        They are kept all the same, and hold as soon as the report is read.
    """
    finder = _Finder(store, lineages)
    for judgement in judgements:
        if any(finder.now(e) is None for e in judgement.evidence):
            yield judgement
