"""People of one incident across its reports: each whole, no two merged, and their ages beside their names.

Data: documents (``doc_id, published, title, text``) and incidents (``incident_id, doc_ids, date,
participants`` with ``name`` and ``age``), told apart by their keys. Every third incident that two reports or
more tell of is taken, all their reports as one corpus: the program is not told which incident a report is of.

A report names a participant where a personal name of two words or more in it is the same by
``compare_names``. The data name real victims: this gate prints numbers only.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from evals.entities import add_annotator_options, annotator, report
from evals.gate import Figures, Gate, Measured, Options, run_gate
from secondsource.clusters import Clusters, cluster
from secondsource.model import Judgement, Mention, MentionKind, MentionLabel, Question, Record, Report, Sentence
from secondsource.protocols import by_unit
from secondsource.resolve.names import NameResolver
from secondsource.resolve.view import View, bare
from secondsource.text.names import compare_names

Row = dict[str, Any]
EVERY = 3
"""One incident in so many is taken: some 800 reports."""


def measure(options: Options) -> Measured:
    """Annotate, resolve and compare.

    Args:
        options: The two files; ``annotator`` and ``model`` in ``args``.

    Returns:
        ``whole``: share of the participants named in two reports or more who are one entity in all of them;
        ``pairs``: the same by pairs of reports; ``aged``: share of those whose age a report gives beside the name
        who bear it; ``apart``: 1 less the share of incidents in which two participants are one entity, and of
        entities that are participants of several incidents.
    """
    incidents, rows = gather(options.data, options.limit)
    step = annotator(options)
    records: list[Record] = []
    for row in rows:
        one = report(row)
        records += [one, *step.run([one])]
    figures = score(incidents, records)
    return Measured(figures=figures, table=to_table(figures))


def gather(paths: Sequence[Path], limit: int | None) -> tuple[list[Row], list[Row]]:
    """Read incidents and the reports that tell of them.

    Args:
        paths: The two files, in any order.
        limit: Incidents at most.

    Returns:
        Incidents of two reports or more, and their reports with ``doc_id, date, text``.
    """
    documents: dict[str, Row] = {}
    incidents: list[Row] = []
    for path in paths:
        for line in path.read_text(encoding="utf8").splitlines():
            row = json.loads(line)
            if "doc_ids" in row:
                incidents.append(row)
            else:
                documents[row["doc_id"]] = row
    chosen = [i for i in incidents if len(set(i["doc_ids"])) > 1][::EVERY][:limit]
    dates = {d: i["date"] for i in reversed(chosen) for d in i["doc_ids"] if d in documents}
    rows = [
        {
            "doc_id": d,
            "date": (documents[d]["published"] or day)[:10],
            "text": f"{documents[d]['title']}\n\n{documents[d]['text']}".lstrip(),
        }
        for d, day in sorted(dates.items())
    ]
    return chosen, rows


@dataclass(frozen=True, slots=True)
class Seen:
    """What the program holds of a corpus.

    Attributes:
        clusters: Of mentions.
        names: By path of a report, its personal names of two words or more.
        ages: By mention, the age that stands beside a name of its group.
    """

    clusters: Clusters
    names: Mapping[str, Sequence[Mention]]
    ages: Mapping[str, float]

    def entities(self, path: str, name: str) -> set[str]:
        """The entities that bear a name in a report."""
        return {self.clusters.of(m.id) for m in self._named(path, name)}

    def gives_age(self, path: str, name: str, age: float) -> bool | None:
        """Whether the bearer of a name is so old by a report; ``None`` where it gives no age."""
        given = {self.ages[m.id] for m in self._named(path, name) if m.id in self.ages}
        return any(abs(g - age) <= 1 for g in given) if given else None

    def _named(self, path: str, name: str) -> Iterator[Mention]:
        return (m for m in self.names.get(path, ()) if compare_names(name, bare(m.text)).verdict == "same")


def seen(records: Sequence[Record]) -> Seen:
    """Resolve a corpus.

    Args:
        records: Reports with their sentences and mentions.

    Returns:
        What the program holds of it.
    """
    resolver = NameResolver()
    judged = [j for j in resolver.run(records) if isinstance(j, Judgement)]
    mentions = [r for r in records if isinstance(r, Mention)]
    names: dict[str, list[Mention]] = defaultdict(list)
    ages: dict[str, float] = {}
    for unit in by_unit(records):
        one = unit.one(Report)
        if one is None:
            continue
        view = View.of(one, unit.all(Sentence), unit.all(Mention))
        for group in resolver.draft(view).labelled(MentionLabel.PERSON):
            for member in group.members:
                mention = member.mention
                if mention.kind is MentionKind.NAME and " " in bare(mention.text):
                    names[one.path].append(mention)
                    if group.age is not None:
                        ages[mention.id] = group.age
    return Seen(cluster(judged, Question.ENTITY, [m.id for m in mentions]), names, ages)


def score(incidents: Iterable[Row], records: Sequence[Record]) -> Figures:
    """Count.

    Args:
        incidents: With ``doc_ids`` and ``participants``.
        records: The reports with their sentences and mentions.

    Returns:
        The figures.
    """
    held = seen(records)
    tally = Tally()
    for incident in incidents:
        tally.add(incident, held)
    return tally.figures()


class Tally:
    """Counts over incidents."""

    def __init__(self) -> None:
        self.people = self.whole = self.pairs = self.joined = self.aged = self.right_age = 0
        self.incidents = self.merged = 0
        self.bearers: dict[str, list[frozenset[str]]] = defaultdict(list)

    def add(self, incident: Row, held: Seen) -> None:
        """Count one incident.

        Args:
            incident: With ``incident_id, doc_ids, participants``.
            held: What the program holds.
        """
        entities: list[tuple[str, set[str]]] = []
        for person in incident["participants"]:
            name = person.get("name", "")
            if len(name.split()) < 2:
                continue
            by_report = {d: e for d in sorted(set(incident["doc_ids"])) if (e := held.entities(d, name))}
            self._join(by_report.values())
            if str(person.get("age", "")).isdigit():
                given = [held.gives_age(d, name, float(person["age"])) for d in by_report]
                self.aged += any(g is not None for g in given)
                self.right_age += any(given)
            entities.append((name, {e for found in by_report.values() for e in found}))
        self.incidents += 1
        self.merged += any(
            a & b and compare_names(one, other).verdict != "same" for (one, a), (other, b) in combinations(entities, 2)
        )
        for entity in {e for _, found in entities for e in found}:
            self.bearers[entity].append(frozenset(incident["doc_ids"]))

    def _join(self, found: Collection[set[str]]) -> None:
        if len(found) > 1:
            self.people += 1
            self.whole += bool(set.intersection(*found))
            both = [bool(a & b) for a, b in combinations(found, 2)]
            self.pairs += len(both)
            self.joined += sum(both)

    def figures(self) -> Figures:
        """Shares.

        Returns:
            As ``measure`` says, with the counts that they are of.
        """
        # Incidents that one report tells of may well have one participant.
        over = sum(any(a.isdisjoint(b) for a, b in combinations(found, 2)) for found in self.bearers.values())
        wrong = self.merged / max(self.incidents, 1) + over / max(len(self.bearers), 1)
        return {
            "whole": round(self.whole / max(self.people, 1), 4),
            "pairs": round(self.joined / max(self.pairs, 1), 4),
            "aged": round(self.right_age / max(self.aged, 1), 4),
            "apart": round(1 - wrong, 4),
            "merged": self.merged,
            "merged_over_incidents": over,
            "people": self.people,
            "incidents": self.incidents,
        }


def to_table(figures: Figures) -> str:
    """What a person reads.

    Args:
        figures: As measured.

    Returns:
        A line a figure.
    """
    rows = (
        ("whole", "participants of two reports or more who are one entity"),
        ("pairs", "the same, by pairs of reports"),
        ("aged", "who bear the age that they have, of those whose age is read"),
        ("apart", "1 less what is wrongly merged, within and over incidents"),
    )
    lines = [f"{figures[name]:7.3f}  {what}" for name, what in rows]
    return "\n".join([*lines, f"{figures['people']} participants, {figures['incidents']} incidents"])


GATE = Gate(
    name="participants",
    what="people of one incident across its reports, with their ages: whole, and no two merged",
    quick=False,
    data=("shared/bench/incidents/dev.docs.jsonl", "shared/bench/incidents/dev.truth.jsonl"),
    measure=measure,
    add_options=add_annotator_options,
    floored=("whole", "pairs", "aged", "apart"),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
