"""Reports to stories: B-cubed against the truth, and reports per second.

Data in two forms, told by their keys: documents (``doc_id, published, title, text``) with incidents
(``incident_id, doc_ids``), and ECB+ documents (``doc_id, subtopic, text``). ``--docs FILE --truth
FILE`` and ``--ecb FILE`` stand for ``--data``.

B-cubed: Bagga and Baldwin, "Algorithms for scoring coreference chains" (1998).
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.gate import Figures, Gate, Measured, Options, run_gate
from secondsource.clusters import cluster
from secondsource.model import DateBasis, Judgement, Publication, Question, Report, sha256_hex
from secondsource.stories import Stories

Row = dict[str, Any]


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
    out = [f"{'':12}{'p':>8}{'r':>8}{'f1':>8}{'singletons':>12}{'reports/s':>11}"]
    for name, rows, truth in sets:
        found, rate = clustered(rows)
        scored = b_cubed(found, truth)
        alone = b_cubed({k: k for k in truth}, truth)["f1"]
        own = {"b3": scored, "singletons": alone, "reports_per_second": rate}
        figures = {**figures, name: own} if figures else own
        out.append(f"{name:12}{scored['p']:8.3f}{scored['r']:8.3f}{scored['f1']:8.3f}{alone:12.3f}{rate:11.0f}")
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
    started = time.perf_counter()
    judged = [j for j in Stories().run(reports) if isinstance(j, Judgement)]
    spent = time.perf_counter() - started
    found = cluster(judged, Question.STORY, [r.id for r in reports])
    return {r.path: found.of(r.id) for r in reports}, round(len(reports) / spent, 1)


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
    floored=("b3.f1", "ecb.b3.f1"),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE, translated(sys.argv[1:])))
