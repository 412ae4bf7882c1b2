"""Predicates are paired with claims by their place, and a denial counts as one."""

from __future__ import annotations

from pathlib import Path

from evals.factuality import judge, layout, measure
from evals.gate import Options
from secondsource import registry
from secondsource.model import Certainty, Polarity


def test_tokens_become_running_text() -> None:
    text, starts = layout(["He", "did", "n't", "pay", "$", "5", "(", "twice", ")", "."])
    assert text == "He didn't pay $5 (twice)."
    assert [text[s] for s in starts] == ["H", "d", "n", "p", "$", "5", "(", "t", ")", "."]


def test_a_predicate_is_paired_with_the_claim_at_its_place() -> None:
    steps = (registry.find("annotator", "rules")(), registry.find("claims", "rules")())
    tokens = ["Police", "did", "not", "arrest", "the", "man", "."]
    (found,) = judge(
        {"sent_id": "1", "tokens": tokens, "preds": [{"tok": 3, "word": "arrest", "factual": -1.1}]}, steps
    )
    assert (found.certainty, found.polarity, found.value) == (Certainty.CERTAIN, Polarity.NEGATIVE, -1.0)


def test_the_table_tells_what_people_said(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(
        '{"sent_id": "1", "tokens": ["Police", "arrested", "him", "."], "preds": '
        '[{"tok": 1, "word": "arrested", "factual": 1.0}]}\n'
        '{"sent_id": "2", "tokens": ["Police", "may", "arrest", "him", "."], "preds": '
        '[{"tok": 2, "word": "arrest", "factual": -0.5}]}\n'
    )
    measured = measure(Options(data=(gold,), args={"annotator": "rules"}))
    assert measured.figures["found"] == 1.0
    assert measured.figures["pearson"] > 0.9
    assert "possible +" in measured.table
