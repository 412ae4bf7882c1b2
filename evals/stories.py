"""Reports to stories: B-cubed against the truth, agreement of a stream with one batch, and reports per second.

Data in two forms, told by their keys: documents (``doc_id, published, title, text``) with incidents
(``incident_id, doc_ids``), and ECB+ documents (``doc_id, subtopic, text``). ``--docs FILE --truth
FILE`` and ``--ecb FILE`` stand for ``--data``.

The stream: a part of the reports is added one by one in random orders, and what a reader was told on
the way is held against what one batch says in the end (B-cubed of the stories among the reports there
so far), besides the end of each order, and the ids: a story goes by the report that it was first
called after, and of each report that is there the id must be the same after the next addition.

B-cubed: Bagga and Baldwin, "Algorithms for scoring coreference chains" (1998).
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.gate import Figures, Gate, Measured, Options, run_gate
from secondsource.clusters import Clusters, cluster
from secondsource.model import DateBasis, Judgement, Publication, Question, Report, sha256_hex
from secondsource.stories import Stories

Row = dict[str, Any]

STREAM = 60  # reports that are added one by one: each addition groups all that are there
ORDERS = 3


def measure(options: Options) -> Measured:
    """Cluster each set by itself.

    Args:
        options: The files.

    Returns:
        ``b3`` and ``reports_per_second`` of the first set, those of ECB+ under ``ecb`` where both are
        given; each beside singletons.
    """
    sets = list(gather(options.data, options.limit))
    figures: Figures = {}
    out = [f"{'':12}{'p':>8}{'r':>8}{'f1':>8}{'singletons':>12}{'reports/s':>11}{'end':>7}{'on the way':>12}{'ids':>8}"]
    for name, rows, truth in sets:
        found, rate = clustered(rows)
        scored = b_cubed(found, truth)
        alone = b_cubed({k: k for k in truth}, truth)["f1"]
        agreed = streamed(rows)
        own = {"b3": scored, "singletons": alone, "reports_per_second": rate, "stream": agreed}
        figures = {**figures, name: own} if figures else own
        out.append(
            f"{name:12}{scored['p']:8.3f}{scored['r']:8.3f}{scored['f1']:8.3f}{alone:12.3f}{rate:11.0f}"
            f"{agreed['end']:7.3f}{agreed['on_the_way']:12.3f}{agreed['ids_kept']:8.3f}"
        )
    return Measured(figures=figures, table="\n".join(out))


def gather(paths: Sequence[Path], limit: int | None) -> Iterator[tuple[str, list[Row], dict[str, str]]]:
    """Sort files by what is in them.

    Args:
        paths: Files of either form, documents and truth in any order.
        limit: Documents at most of each set.

    Yields:
        Name of the set, its documents, and for each document its story.
    """
    documents: list[Row] = []
    stories: dict[str, str] = {}
    ecb: list[Row] = []
    for path in paths:
        for line in path.read_text(encoding="utf8").splitlines():
            row = json.loads(line)
            if "doc_ids" in row:
                for doc in row["doc_ids"]:
                    stories.setdefault(doc, row["incident_id"])
            elif "subtopic" in row:
                ecb.append(row)
            else:
                documents.append(row)
    if documents:
        kept = [d for d in documents if d["doc_id"] in stories][:limit]
        yield "incidents", kept, {d["doc_id"]: stories[d["doc_id"]] for d in kept}
    if ecb:
        yield "ecb", ecb[:limit], {d["doc_id"]: d["subtopic"] for d in ecb[:limit]}


def clustered(rows: Sequence[Row]) -> tuple[dict[str, str], float]:
    """Run the step.

    Args:
        rows: Documents.

    Returns:
        For each document the seed of its story, and documents per second.
    """
    reports = [report(row) for row in rows]
    started = time.process_time()
    found = told(reports)
    spent = time.process_time() - started
    return {r.path: found.of(r.id) for r in reports}, round(len(reports) / spent, 1)


def told(reports: Sequence[Report]) -> Clusters:
    """What the step says of some reports."""
    judged = [j for j in Stories().run(reports) if isinstance(j, Judgement)]
    return cluster(judged, Question.STORY, [r.id for r in reports])


def streamed(rows: Sequence[Row]) -> Figures:
    """Add reports one by one, in some random orders.

    Args:
        rows: Documents; of more than ``STREAM``, so many that follow each other in them.

    Returns:
        ``end``: agreement of the end of each order with one batch. ``on_the_way``: mean agreement of
        what was told after each addition with one batch, among the reports there so far. ``ids_kept``:
        share of the reports whose story has the same id after the next addition.
    """
    reports = [report(row) for row in rows[:STREAM]]
    last = told(reports)
    ends: list[float] = []
    way: list[float] = []
    kept: list[bool] = []
    for seed in range(ORDERS):
        order = list(reports)
        random.Random(seed).shuffle(order)
        named: dict[str, int] = {}
        before: dict[str, str] = {}
        for n in range(1, len(order) + 1):
            found = told(order[:n])
            ids = _named(found, named)
            kept += [ids[r] == before[r] for r in before]
            before = ids
            batch = {r.id: last.of(r.id) for r in order[:n]}
            way.append(b_cubed({r.id: found.of(r.id) for r in order[:n]}, batch)["f1"])
        ends.append(way[-1])
    return {
        "end": round(min(ends), 4),
        "on_the_way": round(sum(way) / len(way), 4),
        "ids_kept": round(sum(kept) / len(kept), 4),
    }


def _named(found: Clusters, named: dict[str, int]) -> dict[str, str]:
    """The id of each report's story, as the store keeps names: the oldest name of a story's reports."""
    ids: dict[str, str] = {}
    for group in found.groups:
        first = min((r for r in group if r in named), key=lambda r: named[r], default=group[0])
        named.setdefault(first, len(named))
        ids.update(dict.fromkeys(group, first))
    return ids


def report(row: Row) -> Report:
    """A report of a document."""
    day, text = row.get("published"), row["text"]
    published = Publication()
    if day is not None:
        published = Publication(edtf=day, earliest=day, latest=day, basis=DateBasis.GIVEN, derivation="given")
    return Report(
        capture=row["doc_id"], path=row["doc_id"], title=row.get("title") or "", text=text, published=published,
        url=row.get("url"), sha256=sha256_hex(text.encode("utf8", "surrogatepass")), producer="evals",
    )  # fmt: skip


def b_cubed(found: Mapping[str, str], truth: Mapping[str, str]) -> Figures:
    """B-cubed precision, recall and F1.

    Args:
        found: Cluster of each document.
        truth: True cluster of each document.

    Returns:
        ``{"p", "r", "f1"}``.
    """
    ours, theirs = defaultdict(set), defaultdict(set)
    for doc in truth:
        ours[found[doc]].add(doc)
        theirs[truth[doc]].add(doc)
    shared = [(len(ours[found[d]] & theirs[truth[d]]), len(ours[found[d]]), len(theirs[truth[d]])) for d in truth]
    p = sum(both / own for both, own, _ in shared) / len(shared)
    r = sum(both / true for both, _, true in shared) / len(shared)
    return {"p": round(p, 4), "r": round(r, 4), "f1": round(2 * p * r / (p + r), 4)}


def translated(argv: Sequence[str]) -> list[str]:
    """``--docs A --truth B`` and ``--ecb C`` as ``--data``."""
    files: list[str] = []
    rest: list[str] = []
    left = iter(argv)
    for word in left:
        name, _, value = word.partition("=")
        if name in ("--docs", "--truth", "--ecb"):
            files.append(value or next(left))
        else:
            rest.append(word)
    return [*rest, "--data", *files] if files else rest


GATE = Gate(
    name="stories",
    what="reports to stories: incidents of one kind, and ECB+ stories with their look-alikes",
    quick=False,
    data=(
        "shared/bench/incidents/dev.docs.jsonl",
        "shared/bench/incidents/dev.truth.jsonl",
        "shared/bench/events/ecbplus.train_dev.jsonl",
    ),
    measure=measure,
    floored=(
        "b3.f1",
        "ecb.b3.f1",
        "stream.on_the_way",
        "ecb.stream.on_the_way",
        "stream.ids_kept",
        "ecb.stream.ids_kept",
    ),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE, translated(sys.argv[1:])))
