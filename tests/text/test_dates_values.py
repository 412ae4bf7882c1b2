from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.text.dates_feasts import FEASTS, easter
from secondsource.text.dates_tense import Tense, tense_at
from secondsource.text.dates_values import (
    Unit,
    about,
    ends_before,
    from_to,
    in_month,
    in_season,
    in_year,
    on_day,
    shift_day,
    starts_after,
    third,
    within,
)

DAYS = st.dates(min_value=date(2, 1, 1), max_value=date(9990, 12, 31))
UNITS = st.sampled_from([u for u in Unit if u not in {Unit.TIME, Unit.SEASON, Unit.WEEKEND}])


@settings(deadline=None)
@given(DAYS, UNITS)
def test_a_unit_holds_its_day(day: date, unit: Unit) -> None:
    value = within(unit, day)
    assert value.earliest is not None
    assert value.latest is not None
    assert value.earliest <= day <= value.latest


@settings(deadline=None)
@given(DAYS, UNITS)
def test_what_starts_after_and_ends_before_leaves_the_value_out(day: date, unit: Unit) -> None:
    value = within(unit, day)
    after, before = starts_after(value), ends_before(value)
    assert value.earliest is not None
    assert value.latest is not None
    assert after.earliest is None or after.earliest > value.latest
    assert before.latest is None or before.latest < value.earliest


@settings(deadline=None)
@given(DAYS, st.integers(-400, 400), st.sampled_from([Unit.DAY, Unit.WEEK]))
def test_days_and_weeks_go_there_and_back(day: date, count: int, unit: Unit) -> None:
    there = shift_day(day, count, unit)
    assert there is None or shift_day(there, -count, unit) == day


def test_months_are_clamped_to_their_last_day() -> None:
    assert shift_day(date(2024, 1, 31), 1, Unit.MONTH) == date(2024, 2, 29)
    assert shift_day(date(2024, 2, 29), -1, Unit.YEAR) == date(2023, 2, 28)
    assert shift_day(date(9999, 12, 1), 2, Unit.YEAR) is None


def test_thirds_cover_the_whole_in_order() -> None:
    year = in_year(2019)
    early, mid, late = (third(year, mod) for mod in ("START", "MID", "END"))
    assert (early.earliest, late.latest) == (year.earliest, year.latest)
    assert early.latest is not None
    assert mid.earliest is not None
    assert mid.latest is not None
    assert late.earliest is not None
    assert early.latest < mid.earliest <= mid.latest < late.earliest


def test_winter_runs_over_the_year() -> None:
    winter = in_season(2023, "WI")
    assert (winter.edtf, winter.earliest, winter.latest) == ("2023-24", date(2023, 12, 1), date(2024, 2, 29))


def test_years_before_christ() -> None:
    assert (in_year(-479).timex, in_year(-479).edtf) == ("BC0480", "-0479")


def test_about_widens() -> None:
    value = about(in_month(2024, 7))
    assert (value.edtf, value.earliest, value.latest) == ("2024-07~", date(2024, 6, 16), date(2024, 8, 15))


def test_a_range_of_weeks_is_written_in_days() -> None:
    first, last = within(Unit.WEEK, date(2024, 7, 1)), on_day(date(2024, 7, 20))
    assert from_to(first, last).edtf == "2024-07-01/2024-07-20"


@pytest.mark.parametrize(
    "day", [date(1818, 3, 22), date(2000, 4, 23), date(2008, 3, 23), date(2038, 4, 25)]
)  # fmt: skip
def test_easter(day: date) -> None:
    assert easter(day.year) == day


def test_feasts_of_a_weekday() -> None:
    days = {name: at(2023) for name, at in FEASTS.items()}
    assert days[r"Thanksgiving(?: Day)?"] == date(2023, 11, 23)
    assert days[r"Memorial Day"] == date(2023, 5, 29)
    assert days[r"Martin Luther King(?:,? Jr\.?)? Day|MLK Day"] == date(2023, 1, 16)


@pytest.mark.parametrize(
    ("text", "word", "tense"),
    [
        ("The minister said Tuesday that talks will begin.", "Tuesday", Tense.PAST),
        ("Talks will begin on Tuesday, he said.", "Tuesday", Tense.FUTURE),
        ("Talks are to be held on Tuesday.", "Tuesday", Tense.FUTURE),
        ("Talks were held on Tuesday.", "Tuesday", Tense.PAST),
        ("On Tuesday, police arrested him.", "Tuesday", Tense.PAST),
        ("On Tuesday, police will arrest him.", "Tuesday", Tense.FUTURE),
        ("The case is expected to be heard Tuesday.", "Tuesday", Tense.FUTURE),
        ("A man who was shot Tuesday will be buried.", "Tuesday", Tense.PAST),
        ("Tuesday.", "Tuesday", Tense.UNKNOWN),
    ],
)
def test_tense_of_the_clause(text: str, word: str, tense: Tense) -> None:
    start = text.index(word)
    assert tense_at(text, start, start + len(word), (0, len(text))) is tense
