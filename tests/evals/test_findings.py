"""The made-up stories stand as their gold says, and the gate counts what it should."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from evals.findings import score, to_figures
from evals.gate import SHIPPED
from secondsource.assemble.dossier import build
from secondsource.compare import Compare
from secondsource.compare.corpus import Corpus
from secondsource.model import DifferenceKind
from tests.compare.made import Made

HALVES = ("findings_dev.jsonl", "findings_test.jsonl")


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (SHIPPED / name).read_text(encoding="utf8").splitlines()]


@pytest.mark.parametrize("name", HALVES)
def test_every_quotation_stands_once_in_its_report_and_names_a_word_of_it(name: str) -> None:
    for row in rows(name):
        texts = {r["name"]: r["text"] for r in row["reports"]}
        facts = {f["fact"] for f in row["facts"]}
        told = [t for f in row["facts"] for t in f["told"]]
        for t in told:
            assert texts[t["report"]].count(t["quote"]) == 1, t
            assert t["quote"].count(t["word"]) == 1, t
        assert all(t in told for d in row["differences"] for t in d["of"])
        assert {d["kind"] for d in row["differences"]} <= {k.value for k in DifferenceKind}
        assert set(row["lead"]) <= facts
        assert all(set(pair) <= facts for pair in row["either"])


def test_no_story_is_in_both_halves() -> None:
    dev, test = ({r["story"] for r in rows(name)} for name in HALVES)
    assert not dev & test


def made(*counts: tuple[str, float]) -> tuple[dict[str, Any], Counter[str]]:
    story = Made()
    told, reports = [], []
    for n, (who, count) in enumerate(counts):
        text = f"{who} died off the old port of Varna."
        report = story.report(text, day="2025-05-14", path=f"{n}.txt")
        story.claim(report, text.rstrip("."), "died", "die", patient=who, count=(who, count, "people"))
        told.append({"report": str(n), "quote": text, "word": "died"})
        reports.append({"name": str(n), "text": text})
    row = {
        "story": "made", "reports": reports, "facts": [{"fact": "dead", "told": told}], "either": [], "lead": ["dead"],
        "differences": [{"slot": "quantity", "kind": "contradiction", "of": told[:2]}],
    }  # fmt: skip
    counted: Counter[str] = Counter(stories=1)
    records = story.one_story()
    list(score(row, build(Corpus.of([*records, *Compare().run(records)])), counted))
    return to_figures(counted), counted


def test_a_difference_is_found_where_two_claims_stand_on_two_sides() -> None:
    figures, _ = made(("4 people", 4.0), ("7 people", 7.0))
    assert (figures["joined"], figures["named"], figures["quiet"]) == (1.0, 1.0, 1.0)


def test_claims_that_agree_are_no_difference() -> None:
    figures, _ = made(("4 people", 4.0), ("4 people", 4.0))
    assert (figures["joined"], figures["differences"]) == (1.0, 0.0)
