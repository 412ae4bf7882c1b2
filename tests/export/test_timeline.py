"""The timeline's scale keeps the order of days and draws open ends as open."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from secondsource.export.index import index
from secondsource.export.timeline import LEFT, NARROWEST, RIGHT, Scale, timeline
from secondsource.model import TimelineEntry
from tests.export.sample import example


def drawn(*entries: tuple[str, str | None, str | None]):
    made = example()
    return timeline(
        index(
            replace(
                made,
                timeline=tuple(
                    TimelineEntry(finding=f.id, edtf=edtf, earliest=first, latest=last)
                    for f, (edtf, first, last) in zip(made.findings, entries, strict=False)
                ),
            )
        )
    )


@given(st.lists(st.integers(1, 3_000_000), min_size=1, max_size=30), st.lists(st.integers(1, 3_000_000), max_size=30))
def test_scale_keeps_order_and_stays_on_the_line(days: list[int], asked: list[int]) -> None:
    scale = Scale(days)
    places = [scale(day) for day in sorted(asked + days)]
    assert places == sorted(places)
    assert all(LEFT - 1e-6 <= x <= RIGHT + 1e-6 for x in places)


def test_recent_weeks_keep_room_beside_an_old_year() -> None:
    bars = drawn(
        ("1999", "1999-01-01", "1999-12-31"), ("2024-07-01", "2024-07-01", "2024-07-01"),
        ("2024-07-16", "2024-07-16", "2024-07-16"),
    ).bars  # fmt: skip
    assert bars[2].x - bars[1].x > 5
    assert bars[0].width > bars[1].width


def test_open_ends_run_to_the_edge() -> None:
    later, earlier, between = drawn(
        ("2017/..", "2017-01-01", None), ("../2016", None, "2016-12-31"), ("2015", "2015-01-01", "2015-12-31")
    ).bars
    assert later.open_end
    assert later.x + later.width == 100
    assert earlier.open_start
    assert earlier.x == 0
    assert not between.open_start
    assert not between.open_end
    assert between.x >= LEFT


def test_one_day_is_a_point_and_keeps_its_words() -> None:
    (bar,) = drawn(("2024-07-16", "2024-07-16", "2024-07-16")).bars
    assert bar.point
    assert bar.words == "16 July 2024"


def test_ticks_do_not_run_into_each_other_and_months_follow_their_year() -> None:
    made = timeline(index(example()))
    places = [tick.x for tick in made.ticks]
    assert places == sorted(places)
    assert all(b - a >= NARROWEST for a, b in pairwise(places))
    years = [tick.label for tick in made.ticks if tick.label.isdigit()]
    assert years[0] == "1999"


def test_days_no_calendar_holds_are_told_but_not_drawn() -> None:
    assert drawn(("-0044", "-0044-01-01", "-0044-12-31")).bars == ()
    last = drawn(("9999", "9999-01-01", "9999-12-31"), ("2024", "2024-01-01", "2024-12-31")).bars
    assert len(last) == 2
