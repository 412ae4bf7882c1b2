"""CSV: one row for each claim of each finding, and no cell that runs."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from secondsource.export.csv import BYTE_ORDER_MARK, COLUMNS, harmless, render
from tests.export.sample import example


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline="")))


def test_a_row_for_each_claim_of_each_finding() -> None:
    made = example()
    table = rows(render(made))
    assert [r["claim"] for r in table] == [c for f in made.findings for c in f.claims]
    assert all(len(r) == len(COLUMNS) for r in table)


def test_offsets_lead_to_the_words() -> None:
    made = example()
    texts = {r.id: r.text for r in made.reports}
    for row in rows(render(made)):
        assert texts[row["report"]][int(row["start"]) : int(row["end"])] == row["text"]


def test_voices_status_and_time_are_told_in_words() -> None:
    row = rows(render(example()))[1]
    assert row["status"] == "Corroborated"
    assert row["source"] == "South Korea’s spy agency"
    assert row["cue"] == "said"
    assert row["time_derivation"] == "“last year” before 2024-07-16 (given) → 2023"
    assert row["edtf"] == "2023-11"


def test_formulas_in_report_text_do_not_run() -> None:
    made = example()
    for attack in ('=HYPERLINK("http://x")', "+1", "-2+3", "@SUM(A1)", "\t=1", "  =1", "＝1", "\r=1"):  # fmt: skip
        bad = replace(made.reports[0], title=attack)
        first = rows(render(replace(made, reports=(bad, made.reports[1]))))[0]
        assert first["title"] == f"'{attack}"


@given(st.text())
def test_no_text_cell_begins_like_a_formula(text: str) -> None:
    cell = str(harmless(text))
    assert not cell.lstrip().startswith(("=", "+", "-", "@"))
    assert cell.removeprefix("'").replace("␀", "\x00") in {text, text.removeprefix("'")}


def test_quotes_commas_and_lines_survive() -> None:
    made = example()
    odd = 'a "b", c\nd'
    bad = replace(made.reports[0], title=odd)
    assert rows(render(replace(made, reports=(bad, made.reports[1]))))[0]["title"] == odd
