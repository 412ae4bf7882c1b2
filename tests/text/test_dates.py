from __future__ import annotations

import json
from pathlib import Path

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.model import DateBasis, Publication
from secondsource.text.dates import TimeExpression, find_times
from secondsource.text.dates_readings import Kind

TUESDAY = Publication(
    edtf="2024-07-16", earliest="2024-07-16", latest="2024-07-16", basis=DateBasis.GIVEN, derivation="given"
)


def only(text: str, published: Publication = TUESDAY) -> TimeExpression:
    found = find_times(text, published)
    assert len(found) == 1, [f.text for f in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The court ruled on March 5, 2021.", "March 5, 2021", "2021-03-05"),
        ("The court ruled on 5 March 2021.", "5 March 2021", "2021-03-05"),
        ("The court ruled on Friday, March 5th, 2021.", "Friday, March 5th, 2021", "2021-03-05"),
        ("Dated 2021-03-05.", "2021-03-05", "2021-03-05"),
        ("The law passed in Sept. 2019.", "Sept. 2019", "2019-09"),
        ("The law passed in 1999.", "1999", "1999"),
        ("She led the bank in 2020-24.", "2020-24", "2020/2024"),
        ("The 1990s were lean years.", "The 1990s", "199X"),
        ("It fell in the third quarter of 2022.", "the third quarter of 2022", "2022-35"),
        ("They married in the summer of 2015.", "the summer of 2015", "2015-22"),
        ("It was built in the 19th century.", "the 19th century", "18XX"),
        ("It broke out on Christmas Day 2009.", "Christmas Day 2009", "2009-12-25"),
        ("The week of May 6, 2024 was quiet.", "The week of May 6, 2024", "2024-05-06/2024-05-12"),
    ],
)
def test_dates_of_the_calendar_stand_by_themselves(text: str, words: str, edtf: str) -> None:
    found = only(text, Publication())
    assert (found.text, found.edtf, found.basis) == (words, edtf, DateBasis.STATED)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The agency said Tuesday.", "Tuesday", "2024-07-16"),
        ("He was arrested on Friday.", "Friday", "2024-07-12"),
        ("The ministers will meet on Friday.", "Friday", "2024-07-19"),
        ("The hearing is scheduled for Friday.", "Friday", "2024-07-19"),
        ("He entered the country in November.", "November", "2023-11"),
        ("The vote is expected to be held in November.", "November", "2024-11"),
        ("In February, they signed.", "February", "2024-02"),
        ("They left last year.", "last year", "2023"),
        ("Prices rose last month.", "last month", "2024-06"),
        ("It opens next week.", "next week", "2024-07-22/2024-07-28"),
        ("It happened yesterday.", "yesterday", "2024-07-15"),
        ("It happened two weeks ago.", "two weeks ago", "2024-07-01/2024-07-07"),
        ("It happened ten days ago.", "ten days ago", "2024-07-06"),
        ("He was shot late Sunday night.", "late Sunday night", "2024-07-14"),
        ("They met over the weekend.", "the weekend", "2024-07-13/2024-07-14"),
        ("It fell in the fourth quarter.", "the fourth quarter", "2023-36"),
        ("The plant closed in January of this year.", "January of this year", "2024-01"),
        ("It will open by the end of the year.", "the end of the year", "../2024"),
        ("It happened last summer.", "last summer", "2023-22"),
        ("The market stays closed until Friday.", "Friday", "../2024-07-19"),
    ],
)
def test_dates_that_lean_on_publication(text: str, words: str, edtf: str) -> None:
    found = only(text)
    assert (found.text, found.edtf, found.basis) == (words, edtf, DateBasis.GIVEN)
    assert "published 2024-07-16 (given)" in found.derivation


def test_the_reason_is_told_in_words() -> None:
    assert (
        only("He came in November.").derivation == '"in November", published 2024-07-16 (given) → the latest November'
    )


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 2019 it was 40, up from the previous year.", "2018"),
        ("On 3 May 2019 he was jailed; two days later he escaped.", "2019-05-05"),
        ("In March 2019 he was jailed, and tried the following month.", "2019-04"),
        ("On 3 May 2019 he fell. The same day, the war began.", "2019-05-03"),
        ("He was arrested in March 2011 and released in June.", "2011-06"),
    ],
)
def test_dates_that_lean_on_a_time_named_before(text: str, edtf: str) -> None:
    last = find_times(text, TUESDAY)[-1]
    assert last.edtf == edtf
    assert "beside" in last.derivation


def test_two_days_after_a_year_is_no_known_day() -> None:
    assert find_times("In 1999 he fled. Two days later he was caught.", TUESDAY)[-1].edtf is None


@pytest.mark.parametrize(
    ("text", "edtf", "earliest", "latest"),
    [
        ("She has ruled since 2017.", "2017/..", "2017-01-01", None),
        ("It was the highest since 2017.", "2017", "2017-01-01", "2017-12-31"),
        ("He was the first to leave since March 2019.", "2019-03", "2019-03-01", "2019-03-31"),
        ("He stayed until 2019.", "../2019", None, "2019-12-31"),
        ("It was sold before 2016.", "../2015", None, "2015-12-31"),
        ("It was sold after June 2016.", "2016-07/..", "2016-07-01", None),
        ("It has grown since the 2008 crisis.", "2008", "2008-01-01", "2008-12-31"),
        ("It began around 2019.", "2019~", "2018-07-03", "2020-06-30"),
    ],
)
def test_open_and_approximate_times(text: str, edtf: str, earliest: str | None, latest: str | None) -> None:
    found = only(text)
    assert (found.edtf, found.earliest, found.latest) == (edtf, earliest, latest)


def test_early_narrows_the_interval_and_not_the_value() -> None:
    found = only("It began in early 2019.")
    assert (found.text, found.timex, found.edtf, found.mod) == ("early 2019", "2019", "2019", "START")
    assert (found.earliest, found.latest) == ("2019-01-01", "2019-05-01")


@pytest.mark.parametrize(
    ("text", "words", "edtf", "parts"),
    [
        ("It ran from March to May 2019.", "March to May 2019", "2019-03/2019-05", ["2019-03", "2019-05"]),
        ("It fell between 2010 and 2012.", "2010 and 2012", "2010/2012", ["2010", "2012"]),
        ("The war (1990-1995) went on.", "1990-1995", "1990/1995", ["1990", "1995"]),
    ],
)
def test_a_range_keeps_its_ends(text: str, words: str, edtf: str, parts: list[str]) -> None:
    found = only(text)
    assert (found.text, found.edtf, [p.timex for p in found.parts]) == (words, edtf, parts)


@pytest.mark.parametrize(
    ("text", "kind", "timex"),
    [
        ("He served nearly nine years.", Kind.DURATION, "P9Y"),
        ("It lasted half an hour.", Kind.DURATION, "PT30M"),
        ("It was a three-day visit.", Kind.DURATION, "P3D"),
        ("They waited for decades.", Kind.DURATION, "PXDE"),
        ("They meet every Monday.", Kind.SET, "XXXX-WXX-1"),
        ("It is printed daily.", Kind.SET, "P1D"),
        ("It happened recently.", Kind.DATE, "PAST_REF"),
        ("The shot fell at 1:15 a.m. on Sunday.", Kind.TIME, "2024-07-14T01:15"),
        ("He spoke Tuesday at 2 p.m.", Kind.TIME, "2024-07-16T14:00"),
        ("Rain fell overnight.", Kind.TIME, "2024-07-15TNI"),
    ],
)
def test_timex_types_and_values(text: str, kind: Kind, timex: str) -> None:
    found = only(text)
    assert (found.kind, found.timex) == (kind, timex)


@pytest.mark.parametrize(
    "text",
    [
        "A 52-year-old man was hurt.", "She was 34 years old.", "Ri, aged 52 years, left.", "The March on Rome failed.",
        "You may go.", "He bought 2000 shares.", "It cost $1999.", "The Sunday Times wrote so.", "a second man",
        "Flight 1999 was late.", "They fall often.", "No. 1984",
    ],
)  # fmt: skip
def test_what_is_no_time(text: str) -> None:
    assert find_times(text, TUESDAY) == []


def test_without_publication_a_relative_time_stays_open() -> None:
    found = only("They left last year.", Publication())
    assert (found.edtf, found.earliest, found.latest, found.basis) == (None, None, None, DateBasis.UNKNOWN)
    assert only("He came in November.", Publication()).timex == "XXXX-11"


def test_a_publication_date_known_by_its_year_dates_what_it_can() -> None:
    year = Publication(edtf="2024", earliest="2024-01-01", latest="2024-12-31", basis=DateBasis.INFERRED)
    assert (only("They left last year.", year).edtf, only("They left last year.", year).basis) == (
        "2023", DateBasis.INFERRED,
    )  # fmt: skip
    weekday = only("He was arrested on Friday.", year)
    assert (weekday.edtf, weekday.earliest, weekday.latest) == (None, "2023-12-29", "2024-12-27")


def test_an_ambiguous_number_date_keeps_both_days() -> None:
    found = only("Signed on 3/4/2021.")
    assert (found.timex, found.edtf, found.earliest, found.latest) == ("2021-03-04", None, "2021-03-04", "2021-04-03")
    assert only("Signed on 3/14/2021.").edtf == "2021-03-14"


def test_a_history_is_told_from_where_it_stands() -> None:
    text = (
        "On 3 May 1808 the city rose. By June the troops had gone. In 1809 they came back. In February the siege "
        "began. In 1810 it ended. In 1811 peace was near. In 1812 it came. The war of 1756 was forgotten. "
        "In March 1813 they left."
    )
    values = {t.text: t.timex for t in find_times(text, TUESDAY)}
    assert (values["June"], values["February"]) == ("1808-06", "1809-02")


def test_the_two_first_reports(shared_seeds: list[tuple[str, str]]) -> None:
    values = {t.text: t.edtf for _, text in shared_seeds for t in find_times(text, TUESDAY)}
    assert values == {
        "recent years": None, "2016": "2016", "2013": "2013", "February": "2024-02", "last year": "2023",
        "Tuesday": "2024-07-16", "November": "2023-11", "around nine years": None, "1999": "1999",
        "September 2019": "2019-09", "July 2019": "2019-07", "2020-24": "2020/2024", "2023": "2023",
        "the previous year": "2022", "2017": "2017",
    }  # fmt: skip


@pytest.fixture
def shared_seeds() -> list[tuple[str, str]]:
    folder = Path(__file__).resolve().parents[2] / "examples" / "defection"
    files = sorted(folder.glob("*.txt"))
    if not files:
        pytest.skip("the two example reports are not here")
    return [(f.name, f.read_text(encoding="utf8")) for f in files]


_PIECES = st.sampled_from([
    "on ", "Tuesday", " and ", "March", " 5", ", ", "2019", "-", "24", " last ", "year", "s", " ago", "two ", "weeks",
    "the ", "of ", "early ", "2 p.m.", " to ", "from ", "since ", "\n", ". ", "Christmas", " Eve", "1990s", "3/4/2021",
    "’", "first ", "quarter ", "overnight", "every ", "Q3 ", "fall", "BC", " 480", "30 February", "May", " 31", "'",
    "the 31st",
])  # fmt: skip


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=14).map("".join), st.sampled_from([TUESDAY, Publication()]))
def test_every_expression_is_verbatim_and_none_overlap(text: str, published: Publication) -> None:
    at = 0
    for found in find_times(text, published):
        assert found.start >= at
        assert text[found.start : found.end] == found.text != ""
        for part in found.parts:
            assert found.start <= part.start < part.end <= found.end
            assert text[part.start : part.end] == part.text
        if found.earliest is not None and found.latest is not None:
            assert found.earliest <= found.latest
        at = found.end


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=14).map("".join))
def test_every_value_is_edtf(text: str) -> None:
    for found in find_times(text, TUESDAY):
        if found.edtf is not None:
            assert parse_edtf(found.edtf) is not None


def test_records_go_out_as_time_ranges() -> None:
    found = only("He came in November.")
    record = found.to_range()
    assert json.dumps([record.text, record.edtf, record.basis]) == '["November", "2023-11", "given"]'
