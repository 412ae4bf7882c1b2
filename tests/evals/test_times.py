"""The news halves of the gold are well formed, and the grammar holds its floors on them."""

from __future__ import annotations

import json
from datetime import date

import pytest

from evals.gate import FLOORS, SHIPPED, Options
from evals.times import SETS, measure

FILES = {"news_dev": "times_news_dev.jsonl", "news_test": "times_news_test.jsonl"}


@pytest.mark.parametrize("name", FILES)
def test_gold_expressions_are_slices_in_order(name: str) -> None:
    count = 0
    for line in (SHIPPED / FILES[name]).read_text(encoding="utf8").splitlines():
        document = json.loads(line)
        date.fromisoformat(document["dct"])
        at = 0
        for gold in document["timexes"]:
            assert gold["start"] >= at
            assert document["text"][gold["start"] : gold["end"]] == gold["text"]
            assert gold["type"] in {"DATE", "TIME", "DURATION", "SET"}
            at = gold["end"]
            count += 1
    assert count >= 300


@pytest.mark.parametrize("name", FILES)
def test_the_floors_hold_where_only_the_news_set_is_here(name: str) -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf8"))["times"]["floors"]
    figures = measure(Options(data=(SHIPPED / FILES[name],), own=False)).figures
    assert set(figures) == {"relaxed_f1", "strict_f1", "value_f1"}
    assert all(figures[key] >= floors[f"{name}.{key}"] for key in figures)


def test_each_set_of_the_gate_has_floors() -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf8"))["times"]["floors"]
    assert {key.split(".")[0] for key in floors} == set(SETS)
