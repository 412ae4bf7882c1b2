"""Dates as EDTF, feeds and mail write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.edtf import day_interval, read_date


@pytest.mark.parametrize(
    ("text", "edtf", "earliest", "latest"),
    [
        ("2024-07-16", "2024-07-16", "2024-07-16", "2024-07-16"),
        ("2024-02", "2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02", "2023-02-01", "2023-02-28"),
        ("2024?", "2024?", "2024-01-01", "2024-12-31"),
        ("2024-07~", "2024-07~", "2024-07-01", "2024-07-31"),
        ("199X", "199X", "1990-01-01", "1999-12-31"),
        ("2024-07-XX", "2024-07-XX", "2024-07-01", "2024-07-31"),
        ("2023/2024-03", "2023/2024-03", "2023-01-01", "2024-03-31"),
        ("2024-07-16/..", "2024-07-16/..", "2024-07-16", None),
        ("../2024", "../2024", None, "2024-12-31"),
        ("2024-07-16T23:30:00-05:00", "2024-07-16", "2024-07-16", "2024-07-16"),
        ("2024-07-16 09:30", "2024-07-16", "2024-07-16", "2024-07-16"),
        ("2024-07-16T09:30:00.123Z", "2024-07-16", "2024-07-16", "2024-07-16"),
        ("20240716", "2024-07-16", "2024-07-16", "2024-07-16"),
        ("Tue, 16 Jul 2024 10:00:00 +0900", "2024-07-16", "2024-07-16", "2024-07-16"),
        (" 2024 ", "2024", "2024-01-01", "2024-12-31"),
    ],
)
def test_read(text: str, edtf: str, earliest: str | None, latest: str | None) -> None:
    found = read_date(text)
    assert found is not None
    assert (found.edtf, found.earliest, found.latest) == (edtf, earliest, latest)


@pytest.mark.parametrize(
    "text",
    ["", "/", "../..", "yesterday", "16/07/2024", "2024-13", "2024-02-30", "2023-02-29", "2024/2023", "0000",
     "24-07-16",     "2024-07-16T", "July 2024", "2024-XX-05", "2024-22-01", "2024//2025", "1e4", "20241341"],
)  # fmt: skip
def test_not_a_date(text: str) -> None:
    assert read_date(text) is None


@given(st.dates(min_value=date(1, 1, 1)))
def test_every_day_is_read_as_itself(day: date) -> None:
    found = read_date(day.isoformat())
    assert found is not None
    assert found.earliest == found.latest == found.edtf == day.isoformat()
    assert day_interval(day.year, day.month, day.day) == found


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    found = read_date(text)
    if found is not None and found.earliest is not None and found.latest is not None:
        assert date.fromisoformat(found.earliest) <= date.fromisoformat(found.latest)
