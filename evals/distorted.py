"""Sentences beside themselves, distorted or said otherwise: what must never agree, and what should.

Data: JSON lines ``{"operation", "agree", "a", "b", "a_span", "b_span"}`` (``evals.distorted_build``
makes the shipped set). Each pair is two reports of one story, through all steps. A distorted pair
*agrees* where a claim on the changed words of one and a claim on those of the other stand in one
finding with no difference named between them; a paraphrase agrees where any two claims do.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from evals.gate import Figures, Gate, Measured, Options, run_gate
from secondsource import config, registry
from secondsource.clusters import cluster
from secondsource.model import Answer, Claim, Judgement, Question, Record, Report, sha256_hex
from secondsource.protocols import Step

Row = dict[str, Any]
STEPS = (("annotator", "annotator"), ("resolver", "resolver"), ("claims", "claims"))
BY = "evals"


def measure(options: Options) -> Measured:
    """Judge every pair.

    Args:
        options: The pairs.

    Returns:
        ``wrongly_agreed`` over all distortions, ``agreed`` over all paraphrases, and both by operation.
    """
    rows: list[Row] = [
        json.loads(line) for path in options.data for line in path.read_text(encoding="utf8").splitlines() if line
    ][: options.limit]
    hits: dict[tuple[bool, str], list[bool]] = defaultdict(list)
    shown: list[str] = []
    for row, judged in zip(rows, judge(rows), strict=True):
        hits[row["agree"], row["operation"]].append(judged)
        if judged and not row["agree"]:
            shown.append(f"  {row['operation']}: {row['a']} | {row['b']}")
    wrong = [x for (agree, _), v in hits.items() if not agree for x in v]
    right = [x for (agree, _), v in hits.items() if agree for x in v]
    by = {name: round(sum(v) / len(v), 4) for (_, name), v in hits.items()}
    figures: Figures = {
        "wrongly_agreed": share(wrong), "kept_apart": round(1 - share(wrong), 4), "agreed": share(right), "by": by,
        "pairs": len(rows),
    }  # fmt: skip
    table = [
        f"{name:14}{value:8.4f}  of {len(hits[agree, name])}"
        for (agree, name), value in zip(hits, by.values(), strict=True)
    ]
    return Measured(figures=figures, table="\n".join([*table, "agreed and should not:", *shown[:20]]))


def share(found: Sequence[bool]) -> float:
    """Share of true ones."""
    return round(sum(found) / len(found), 4) if found else 0.0


def judge(rows: Sequence[Row]) -> Iterator[bool]:
    """Whether each pair agrees."""
    settings = config.load()
    steps = [registry.find(kind, getattr(settings, name, None) or registry.names(kind)[0])() for kind, name in STEPS]
    comparer = registry.find("comparer", registry.names("comparer")[0])()
    for row in rows:
        yield agrees(row, steps, comparer)


def agrees(row: Row, steps: Sequence[Step], comparer: Step) -> bool:
    """Run one pair through the steps and see whether it is called the same."""
    a, b = report(row["a"], "a"), report(row["b"], "b")
    story = Judgement(question=Question.STORY, left=b.id, right=a.id, answer=Answer.POSITIVE, score=1.0, producer=BY)
    records: list[Record] = [a, b, story]
    for step in (*steps, comparer):
        records += step.run(ordered(records, step))
    claims = [r for r in records if isinstance(r, Claim)]
    judged = [r for r in records if isinstance(r, Judgement)]
    groups = cluster(judged, Question.CLAIM, [c.id for c in claims])
    said = [j for j in judged if j.question is Question.AGREEMENT]
    apart = {frozenset((j.left, j.right)) for j in said if j.answer is Answer.NEGATIVE}
    # Claims that only say whose word another is stand beside it and agree with nothing.
    claims = [c for c in claims if any(c.id in (j.left, j.right) for j in said)]
    left, right = on(claims, a.id, row.get("a_span")), on(claims, b.id, row.get("b_span"))
    return any(
        groups.of(x.id) == groups.of(y.id) and frozenset((x.id, y.id)) not in apart for x in left for y in right
    )  # fmt: skip


def on(claims: Iterable[Claim], report_id: str, span: Sequence[int] | None) -> list[Claim]:
    """The claims of a report that cover a stretch of it; all where none is given."""
    own = [c for c in claims if c.report == report_id]
    return own if span is None else [c for c in own if c.start <= span[0] and span[1] <= c.end]


def ordered(records: Iterable[Record], step: Step) -> list[Record]:
    """Records as a step is promised them: by unit, then by kind."""
    kept = [r for r in records if type(r) in step.reads]
    return sorted(kept, key=lambda r: (r.unit, step.reads.index(type(r))))


def report(text: str, path: str) -> Report:
    """A report with nothing known but its text."""
    return Report(capture=path, path=path, text=text, language="en", sha256=sha256_hex(text.encode()), producer=BY)


GATE = Gate(
    name="distorted",
    what="distorted sentences never agree, paraphrases do",
    quick=False,
    data=("distorted.jsonl",),
    measure=measure,
    floored=("kept_apart", "agreed"),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
