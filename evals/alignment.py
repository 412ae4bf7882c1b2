"""Claims that answer one question, against the cross-document event chains of ECB+.

Data: ECB+ documents (``doc_id, subtopic, text, mentions``; Cybulska and Vossen, LREC 2014). The
documents of a subtopic are one story. A claim stands for a gold event mention where its predicate
is the mention's word. Of two claims in two documents that stand for gold mentions, gold says whether
they are one event (one chain) or two; the comparison says whether they are in one finding.
"""

from __future__ import annotations

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from evals.distorted import STEPS, ordered, report
from evals.gate import Figures, Gate, Measured, Options, prf, run_gate
from secondsource import config, registry
from secondsource.clusters import cluster
from secondsource.model import Answer, Claim, Judgement, Question, Record
from secondsource.protocols import Step

Row = dict[str, Any]
MOST = 8  # documents of a subtopic: their pairs grow with the square
SEED = 7
SHOWN = 25  # pairs shown


def measure(options: Options) -> Measured:
    """Compare the claims of every subtopic.

    Args:
        options: ECB+ documents; ``limit`` is the number of subtopics.

    Returns:
        Precision and recall of pairs, how many gold mentions a claim stands for, and how many pairs
        in one finding are told to differ.
    """
    rows = [json.loads(line) for path in options.data for line in path.read_text(encoding="utf8").splitlines()]
    stories: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        stories[row["subtopic"]].append(row)
    chosen = sorted(stories)
    random.Random(SEED).shuffle(chosen)
    counts: Counter[str] = Counter()
    shown: list[str] = []
    for name in chosen[: options.limit]:
        for same_gold, same_ours, x, y in pairs(stories[name][:MOST], counts):
            counts["hit"] += same_gold and same_ours
            counts["called"] += same_ours
            counts["there"] += same_gold
            if same_ours and not same_gold:
                shown.append(f"  {name}: {x.text[:90]!r} | {y.text[:90]!r}")
    scored = prf(counts["hit"], counts["called"], counts["there"])
    figures: Figures = {
        **scored, "mentions": counts["mentions"], "with_claim": round(counts["found"] / max(1, counts["mentions"]), 4),
        "pairs": counts["there"], "differing": counts["differing"],
    }  # fmt: skip
    table = [f"{k:12}{v}" for k, v in figures.items()]
    return Measured(figures=figures, table="\n".join([*table, "joined and two in gold:", *shown[:SHOWN]]))


def pairs(rows: Sequence[Row], counts: Counter[str]) -> Iterator[tuple[bool, bool, Claim, Claim]]:
    """Compare one story.

    Args:
        rows: Its documents.
        counts: Counts mentions and those with a claim.

    Yields:
        For two claims of two documents: one event by gold, one finding by us, and the claims.
    """
    records = compared(rows)
    claims = [r for r in records if isinstance(r, Claim)]
    judged = [r for r in records if isinstance(r, Judgement)]
    counts["differing"] += sum(j.question is Question.AGREEMENT and j.answer is Answer.NEGATIVE for j in judged)
    groups = cluster(judged, Question.CLAIM, [c.id for c in claims])
    by_capture: dict[str, list[Claim]] = defaultdict(list)
    ids = {r.id: r.capture for r in records if type(r).__name__ == "Report"}  # type: ignore[attr-defined]
    for claim in claims:
        by_capture[ids[claim.report]].append(claim)
    placed: list[tuple[Claim, str]] = []
    for row in rows:
        for mention in row["mentions"]:
            # Only chains across documents: what ECB+ marks as told once is often told elsewhere, unmarked.
            if mention["kind"] != "event" or mention["scope"] != "X" or mention["type"] == "ACTION_REPORTING":
                continue
            counts["mentions"] += 1
            own = (c for c in by_capture[row["doc_id"]] if mention["start"] <= c.predicate.start < mention["end"])
            if (standing := next(own, None)) is not None:
                counts["found"] += 1
                placed.append((standing, mention["chain"]))
    for (one, first), (other, second) in combinations(placed, 2):
        if one.report != other.report:
            yield first == second, groups.of(one.id) == groups.of(other.id), one, other


def compared(rows: Sequence[Row]) -> list[Record]:
    """Run a story's documents through all steps.

    Args:
        rows: The documents.

    Returns:
        All records.
    """
    settings = config.load()
    steps: list[Step] = [
        registry.find(kind, getattr(settings, name, None) or registry.names(kind)[0])() for kind, name in STEPS
    ]
    comparer = registry.find("comparer", registry.names("comparer")[0])()
    reports = [report(row["text"], row["doc_id"]) for row in rows]
    records: list[Record] = list(reports)
    records += [
        Judgement(
            question=Question.STORY, left=r.id, right=reports[0].id, answer=Answer.POSITIVE, score=1.0, producer="evals"
        )
        for r in reports[1:]
    ]
    for step in (*steps, comparer):
        records += step.run(ordered(records, step))
    return records


GATE = Gate(
    name="alignment",
    what="claims that tell one event, across reports, against ECB+ event chains",
    quick=False,
    data=("shared/bench/events/ecbplus.train_dev.jsonl",),
    measure=measure,
    floored=("p", "r"),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
