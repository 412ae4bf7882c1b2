"""What the findings of an incident's reports say happened, against a registry of incidents.

Data: reports (``--docs``: ``doc_id, published, title, text``) and incidents (``--truth``: ``doc_ids,
date, city_or_county, n_killed, n_injured, participants`` with ``type, status, name, age``), as in the
pilot corpus of SemEval-2018 task 5 (Postma, Ilievski and Vossen). Incidents with two reports or more
count; the reports of one are one story. The registry draws on more than these reports, so a place, a
name or an age counts only where a report gives it at all; killed, injured and date count always.
Every answer is read from groups of claims (``incidents_read``); beside it stands a baseline that
takes the majority of what a few patterns find in the text.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.distorted import STEPS, ordered
from evals.gate import Figures, Gate, Measured, Options, run_gate
from evals.incidents_read import Answer, baseline, read_answer
from secondsource import config, model, registry
from secondsource.compare.sightings import Key, key_of_place
from secondsource.extract.step import extract_report
from secondsource.model import Capture, Given, Judgement, Question, Record, Report, sha256_hex

Row = dict[str, Any]
ASKED = ("killed", "injured", "date", "place", "name", "age")
SLICE = 150  # incidents measured unless --whole is given
SEED = 7
BY = "evals"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the gate's own options.

    Args:
        parser: The parser.
    """
    parser.add_argument("--docs", type=Path, help="reports, JSON lines")
    parser.add_argument("--truth", type=Path, help="incidents, JSON lines")
    parser.add_argument("--whole", action="store_true", help=f"all incidents, not a slice of {SLICE}")


def measure(options: Options) -> Measured:
    """Read every incident's reports and ask what happened.

    Args:
        options: The reports and the incidents; ``limit`` is the number of incidents.

    Returns:
        Share of right answers by what is asked, and the same of the baseline.
    """
    docs_path, truth_path = chosen(options)
    docs = {row["doc_id"]: row for row in rows_of(docs_path)}
    incidents = [i for i in rows_of(truth_path) if sum(d in docs for d in i["doc_ids"]) > 1]
    random.Random(SEED).shuffle(incidents)
    states = frozenset(i["state"] for i in incidents if i.get("state"))
    most = options.limit or (None if options.args.get("whole") else SLICE)
    ours: dict[str, list[bool]] = defaultdict(list)
    plain: dict[str, list[bool]] = defaultdict(list)
    for incident in incidents[:most]:
        rows = [docs[d] for d in incident["doc_ids"] if d in docs]
        score(read_answer(records_of(rows)), incident, rows, ours)
        score(baseline(rows, states), incident, rows, plain)
    figures = shares(ours)
    return Measured(figures=figures, table=table(figures, shares(plain), ours))


def chosen(options: Options) -> tuple[Path, Path]:
    """The two files: those named by the gate's own options, else those of ``--data``."""
    docs, truth = options.args.get("docs"), options.args.get("truth")
    return docs or options.data[0], truth or options.data[-1]


def rows_of(path: Path) -> list[Row]:
    """The rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf8").splitlines() if line]


def reports_of(rows: Iterable[Row]) -> list[Report]:
    """Reports as the program takes them: the headline above the text, as on a page, marks found, furniture left out.

    Args:
        rows: The reports.

    Returns:
        Those that hold a text: of a page of other stories' headlines nothing is left.
    """
    found: list[Report] = []
    for row in rows:
        content = json.dumps({"text": headed(row)}).encode("utf8")
        capture = Capture(
            path=row["doc_id"], media_type="application/json", content=content, sha256=sha256_hex(content),
            given=Given(title=row.get("title"), published=row.get("published"), language="en"),
        )  # fmt: skip
        found += [record for record in extract_report(capture) if isinstance(record, Report)]
    return found


def headed(row: Row) -> str:
    """A report's text under its headline, which crawlers keep apart; as it is where it begins with it."""
    title, text = (row.get("title") or "").strip(), str(row["text"])
    return text if text.lstrip().casefold().startswith(title.casefold()) else f"{title}\n\n{text}"


def records_of(rows: Sequence[Row]) -> list[Record]:
    """Run the reports of one story through all steps.

    Args:
        rows: The reports.

    Returns:
        All records.
    """
    settings = config.load()
    steps = [registry.find(kind, getattr(settings, name, None) or registry.names(kind)[0])() for kind, name in STEPS]
    reports = reports_of(rows)
    records: list[Record] = list(reports)
    records += [
        Judgement(
            question=Question.STORY,
            left=r.id,
            right=reports[0].id,
            answer=model.Answer.POSITIVE,
            score=1.0,
            producer=BY,
        )
        for r in reports[1:]
    ]
    for step in (*steps, registry.find("comparer", registry.names("comparer")[0])()):
        records += step.run(ordered(records, step))
    return records


def score(answer: Answer, incident: Row, rows: Sequence[Row], into: dict[str, list[bool]]) -> None:
    """Hold one answer against the registry.

    Args:
        answer: What was read.
        incident: The registry's row.
        rows: The reports.
        into: Right or wrong, by what is asked.
    """
    into["killed"].append(answer.killed == incident["n_killed"])
    into["injured"].append(answer.injured == incident["n_injured"])
    into["date"].append(answer.date == incident["date"])
    text = " ".join(row["text"] for row in rows).casefold()
    places = [c.strip(" )") for c in incident["city_or_county"].split("(")]
    if any(name.casefold() in text for name in places):
        into["place"].append(key_of_place(answer.place) in keys_of(places))
    for person in incident["participants"]:
        if not person.get("name") or person["name"].casefold() not in text:
            continue
        found = next((p for p in answer.people if p.goes_by(person["name"])), None)
        victim = person["type"] == "Victim"
        into["name"].append(found is not None and (found.victim if victim else found.suspect))
        if person.get("age") and person["age"] in text:
            into["age"].append(found is not None and found.age == float(person["age"]))


def keys_of(places: Sequence[str]) -> set[Key]:
    """The registry's names of a place, ``St. Joseph`` like ``Saint Joseph``, ``Weld (county)`` like ``Weld County``."""
    kinds = {word for name in places[1:] if (word := name.casefold()) in ("county", "parish")}
    return {key_of_place(name) for name in places} | {(*key_of_place(places[0]), kind) for kind in kinds}


def shares(right: Mapping[str, Sequence[bool]]) -> Figures:
    """Share of right answers, by what is asked."""
    return {asked: round(sum(right[asked]) / max(1, len(right[asked])), 4) for asked in ASKED}


def table(ours: Figures, plain: Figures, right: Mapping[str, Sequence[bool]]) -> str:
    """What a person reads."""
    lines = [f"{'':10}{'findings':>10}{'majority':>10}{'of':>8}"]
    lines += [f"{a:10}{ours[a]:10.4f}{plain[a]:10.4f}{len(right[a]):8}" for a in ASKED]
    return "\n".join(lines)


GATE = Gate(
    name="incidents",
    what="what happened to whom, where and when, from the findings of an incident's reports, against a registry",
    quick=False,
    data=("shared/bench/incidents/dev.docs.jsonl", "shared/bench/incidents/dev.truth.jsonl"),
    measure=measure,
    add_options=add_options,
    floored=ASKED,
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
