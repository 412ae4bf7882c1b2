"""Two ages of one name."""

from __future__ import annotations

import pytest

from secondsource.compare.ages import _grown


@pytest.mark.parametrize(
    ("older_by", "years", "grown"),
    [(1.0, 0.5, True), (1.0, 1.4, True), (2.0, 1.4, True), (3.0, 1.4, False), (-1.0, 0.5, False), (-1.0, -0.5, True),
     (1.0, 0.0, False), (0.0, 0.0, True)],
)  # fmt: skip
def test_years_between_explain_an_age(older_by: float, years: float, grown: bool) -> None:
    assert _grown(older_by, years) is grown
