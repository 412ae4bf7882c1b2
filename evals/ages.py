"""Two ages of one name: are they told as a contradiction only where they are one?

Data: JSON lines ``{"name", "incident_id", "split", "values", "label"}``; ``values`` gives for each age
the places (``doc_id, snippet, published``) where patterns saw it beside the name, ``label`` what a
reader made of it: ``conflict`` and ``corrected_in_text`` are contradictions, ``aging_not_conflict``,
``historical_age`` and ``regex_misbinding`` are none, ``ambiguous`` counts for neither. The reports of a
case (``SPLIT.docs.jsonl`` beside the data; without it the snippets) are one story; a case is told as a
contradiction where two claims that give the person's age are held to contradict each other.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from evals.gate import Figures, Gate, Measured, Options, run_gate
from evals.incidents import records_of, rows_of
from evals.incidents_people import same_name
from secondsource.compare.corpus import Corpus
from secondsource.model import Answer, DifferenceKind, Judgement, Question, Record

Row = dict[str, Any]
CONTRADICTION = frozenset({"conflict", "corrected_in_text"})
OPEN = frozenset({"ambiguous"})


def measure(options: Options) -> Measured:
    """Judge every case.

    Args:
        options: The cases.

    Returns:
        Accuracy, and the share judged right by label.
    """
    cases = [json.loads(line) for path in options.data for line in path.read_text(encoding="utf8").splitlines() if line]
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    documents: dict[Path, dict[str, Row]] = {}
    for case in cases[: options.limit]:
        if case["label"] in OPEN:
            continue
        beside = options.data[0].with_name(f"{case.get('split', '')}.docs.jsonl")
        if beside not in documents:
            documents[beside] = {r["doc_id"]: r for r in rows_of(beside)} if beside.is_file() else {}
        told = contradicted(records_of(reports(case, documents[beside])), case["name"])
        of[case["label"]] += 1
        right[case["label"]] += told == (case["label"] in CONTRADICTION)
    figures: Figures = {"accuracy": round(sum(right.values()) / max(1, sum(of.values())), 4), "cases": sum(of.values())}
    figures["by"] = {label: round(right[label] / n, 4) for label, n in of.items()}
    lines = [f"{label:22}{right[label]:4} of {n}" for label, n in of.items()]
    return Measured(figures=figures, table="\n".join(lines))


def reports(case: Row, documents: dict[str, Row]) -> list[Row]:
    """The reports of a case, whole where they are at hand, else what was seen of each."""
    seen: dict[str, Row] = {}
    for places in case["values"].values():
        for place in places:
            row = seen.setdefault(place["doc_id"], {**place, "text": ""})
            row["text"] = f"{row['text']}\n\n{place['snippet'].strip()}".strip()
    return [documents.get(name, row) for name, row in sorted(seen.items())]


def contradicted(records: list[Record], name: str) -> bool:
    """Whether two claims on a person's age are held to contradict each other.

    Args:
        records: Of one story, with the comparison's judgements.
        name: The person.

    Returns:
        True where they are.
    """
    corpus = Corpus.of(records)
    people = {
        mention.id
        for thing in corpus.things.values()
        if any(same_name(text, name) for text, _ in thing.spellings)
        for mention in thing.mentions
    }
    about = {
        claim.id
        for claim in corpus.claims.values()
        if claim.predicate.lemma == "age" or any(q.unit == "years old" for q in claim.quantities)
        if any(argument.mention in people for argument in claim.arguments)
    }
    return any(_apart(r) and {r.left, r.right} <= about for r in records if isinstance(r, Judgement))


def _apart(judged: Judgement) -> bool:
    return (
        judged.question is Question.AGREEMENT
        and judged.answer is Answer.NEGATIVE
        and judged.slot in ("quantity", "age")
        and judged.difference is DifferenceKind.CONTRADICTION
    )


GATE = Gate(
    name="ages",
    what="two ages of one name are a contradiction only where they are one",
    quick=False,
    data=("shared/bench/incidents/age_conflicts.jsonl",),
    measure=measure,
    floored=("accuracy",),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
