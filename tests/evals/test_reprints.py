"""The harder rewriter says the same in other words; synthetic reports are the same on every machine."""

from __future__ import annotations

import json
import random
from collections import Counter
from itertools import combinations

from evals.gate import SHIPPED
from evals.reprints import halves, judged, lines, ours_says
from evals.reprints_independent import EVENTS
from evals.reprints_rewriting import rewritten
from evals.scale import synthetic
from secondsource.text.shingle import containment, shingles, words

SENTENCES = (
    "After the vote, the council closed the harbour to all ships.",
    "Meridian Lines cancelled its crossings on Tuesday.",
    "The reef was marked by the harbour board in 2019, officials said.",
    "The captain said the radar had failed before the ship struck.",
)


def test_the_rewriter_turns_clauses_and_voices_and_keeps_names_and_numbers() -> None:
    text = " ".join(SENTENCES)
    made = {rewritten(text, {"closed": "shut"}, random.Random(seed)) for seed in range(12)}
    assert len(made) > 1
    for other in made:
        assert "Meridian Lines" in other
        assert "2019" in other
    assert any("was cancelled by Meridian Lines" in other for other in made)
    assert any("before the ship struck, the captain said." in other for other in made)
    kept = min(containment(shingles(words(other), 4), shingles(words(text), 4)) for other in made)
    assert kept < 0.6


def test_two_desks_on_one_event_share_facts_and_are_no_reprints() -> None:
    for a, b in EVENTS:
        names = {w for w in a.split() if w[0].isupper()} & {w for w in b.split() if w[0].isupper()}
        assert len(names) >= 2
        assert not ours_says(a, b)
    firsts = [a for a, _ in EVENTS]
    assert not any(ours_says(a, b) for a, b in combinations(firsts, 2))


def test_judging_counts_by_operation() -> None:
    rows = [{"operation": "cut", "reprint": True}, {"operation": "topic", "reprint": False}]
    found = judged(rows, [True, True])
    assert (found["p"], found["r"]) == (0.5, 1.0)
    assert found["recall"] == {"cut": 1.0}
    assert found["false"] == {"topic": 1.0}


def test_synthetic_reports_follow_from_the_seed() -> None:
    texts = ["a ferry ran aground off the island and boats came out to bring all of them home " * 4]
    first, again = synthetic(40, texts), synthetic(40, texts)
    assert [r.id for r in first] == [r.id for r in again]
    assert len(first) == 40


def test_the_halves_of_the_hand_written_set_share_no_event() -> None:
    rows = [json.loads(line) for line in lines(SHIPPED / "reprints_desks.jsonl")]
    texts = [{row[side] for row in rows if row["half"] == half for side in "ab"} for half in ("dev", "test")]
    assert not texts[0] & texts[1]
    assert {half: len(at) for half, at in halves(rows).items()} == {"dev": 58, "test": 50}
    counted = Counter((row["operation"], row["reprint"]) for row in rows)
    assert counted == {("two desks", False): 55, ("by hand", True): 40, ("template", False): 13}
