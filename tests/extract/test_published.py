"""Dates of publication and what they rest on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.extract.inferred import find_bounds
from secondsource.extract.printed import find_date
from secondsource.extract.published import DateClues, date_report
from secondsource.extract.stated import address_date
from secondsource.model import DateBasis, Publication

BODY = "Officials said that the bridge had been closed since the flood and would not open before the spring."


def dated(text: str, **clues: str) -> Publication:
    return date_report(text, DateClues(**clues))[0]


def test_given_outranks_metadata_outranks_text() -> None:
    text = f"Published: July 3, 2021\n{BODY}"
    assert dated(text, given="2020-01", metadata="2021-05-05").basis is DateBasis.GIVEN
    assert dated(text, given="2020-01", metadata="2021-05-05").latest == "2020-01-31"
    assert dated(text, metadata="2021-05-05T23:59:00-08:00").earliest == "2021-05-05"
    assert dated(text, metadata="2021-05-05").basis is DateBasis.METADATA
    assert dated(text).basis is DateBasis.STATED
    assert dated(text).edtf == "2021-07-03"
    assert dated(BODY) == Publication()


@pytest.mark.parametrize(
    ("top", "edtf"),
    [
        ("Published: July 16, 2024", "2024-07-16"),
        ("Published Tuesday, July 16, 2024 11:18 am", "2024-07-16"),
        ("(Published Sunday, March 8, 2015)", "2015-03-08"),
        ("Posted on 16 July 2024 | Updated 18 July 2024", "2024-07-16"),
        ("July 16, 2024 7:18 PM", "2024-07-16"),
        ("Tuesday, 16 July 2024", "2024-07-16"),
        ("2024-07-16 09:30", "2024-07-16"),
        ("2024. 7. 16", "2024-07-16"),
        ("2024년 7월 16일", "2024-07-16"),
        ("16.07.2024", "2024-07-16"),
        ("07/16/2024", "2024-07-16"),
        ("RIGA, July 16, 2024 (Reuters) - Two people were hurt.", "2024-07-16"),
        ("GENEVA, 3 March 2021 — Two people were hurt.", "2021-03-03"),
    ],
)
def test_stated(top: str, edtf: str) -> None:
    found = dated(f"Bridge to stay closed until spring\n{top}\n{BODY}")
    assert (found.basis, found.edtf) == (DateBasis.STATED, edtf)
    assert found.earliest == found.latest == edtf


@pytest.mark.parametrize(
    "top",
    ["Updated: July 16, 2024", "03/04/2024", "July 16, 2024 was the day on which the bridge was closed for the winter.",
     "It was closed on July 16, 2024.", "32 July 2024"],
)  # fmt: skip
def test_not_stated(top: str) -> None:
    assert dated(f"Bridge to stay closed until spring\n{top}\n{BODY}").basis is not DateBasis.STATED


def test_a_timeline_is_not_the_reports_date() -> None:
    text = f"March 1, 2020\nClosed.\nMay 2, 2021\nOpened.\nJune 3, 2022\nClosed again.\n{BODY}"
    assert dated(text).basis is not DateBasis.STATED


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://example.org/world/2024/07/16/bridge-closed", "2024-07-16"),
        ("https://example.org/2024/7/bridge", None),
        ("https://example.org/world/2024/jul/16/bridge", "2024-07-16"),
        ("https://example.org/world-20240716-bridge.html", "2024-07-16"),
        ("https://example.org/story-2024-07-16/", "2024-07-16"),
        ("https://example.org/2024/07/bridge", "2024-07"),
        ("https://example.org/news/12345678", None),
        ("https://example.org/1999/13/45/x", None),
    ],
)
def test_addresses(url: str, edtf: str | None) -> None:
    found = address_date(url)
    assert (found.edtf if found is not None else None) == edtf
    if edtf is not None:
        assert dated(BODY, url=url).basis is DateBasis.STATED


@pytest.mark.parametrize("raw", ["1754-05-01", "1970-01-01T00:00:00Z", "0001-01-01", "soon", "", "2024-02-31"])
def test_doubtful_metadata_is_said_and_not_believed(raw: str) -> None:
    found, doubts = date_report(BODY, DateClues(metadata=raw, metadata_by="a meta tag"))
    assert found.basis is DateBasis.UNKNOWN
    assert len(doubts) == 1
    assert "a meta tag" in doubts[0]


def test_metadata_after_the_file_was_made_is_not_believed() -> None:
    found, doubts = date_report(BODY, DateClues(metadata="2024-07-16", made="2023-01-05"))
    assert found.latest == "2023-01-05"
    assert found.basis is DateBasis.INFERRED
    assert "2023-01-05" in doubts[0]


def test_metadata_before_what_the_text_tells_as_past_is_doubted_aloud() -> None:
    found, doubts = date_report("The bridge was opened in 2022.", DateClues(metadata="2019-05-05"))
    assert found.edtf == "2019-05-05"
    assert "2022" in doubts[0]


@pytest.mark.parametrize(
    ("text", "edtf", "earliest", "latest"),
    [
        ("The bridge was built in 2019 and closed in March 2021.", "2021/..", "2021-01-01", None),
        ("She served in the assembly in 2018-22.", "2022/..", "2022-01-01", None),
        ("He led the party from 2016 to 2020.", "2020/..", "2020-01-01", None),
        ("The city will host the games in 2032.", "../2032", None, "2032-12-31"),
        ("It was chosen in 2021. The city will host the games in 2032.", "2021/2032", "2021-01-01", "2032-12-31"),
    ],
)
def test_inferred_bounds(text: str, edtf: str, earliest: str | None, latest: str | None) -> None:
    found = dated(text)
    assert (found.basis, found.edtf) == (DateBasis.INFERRED, edtf)
    assert (found.earliest, found.latest) == (earliest, latest)
    assert '"' in found.derivation


@pytest.mark.parametrize(
    "text",
    ["The plan, approved by the council, would close the bridge by 2035.", "The ban was extended until 2031.",
     "He asked for money to be set aside in 2030.", "In 1066 and all that.", "Room 2016 was locked."],
)  # fmt: skip
def test_years_to_come_bound_nothing_from_below(text: str) -> None:
    assert find_bounds(text).first is None


def test_last_year_beside_a_year_on_the_same_matter_suggests_the_next() -> None:
    text = (
        "In 2021, the number of crossings at the northern bridge fell to 4,000, the ministry said.\n"
        "The number of crossings was the lowest last year since the bridge opened.\n"
        "He was a deputy in 2018-22."
    )
    found = dated(text)
    assert (found.edtf, found.earliest, found.latest) == ("2022~", "2022-01-01", "2022-12-31")
    assert "2018-22" in found.derivation
    assert "last year" in found.derivation


@pytest.mark.parametrize(
    "text",
    [
        "In 2016, 43 crossings were counted, up from last year.\nThe number of crossings was counted.",
        "In 2008, the holiday party was hosted by the president.\nHis last year in office had the best holiday party.",
        "In 2013 he fled.\nShe studied law last year.",
    ],
)
def test_last_year_about_something_else_suggests_nothing(text: str) -> None:
    assert find_bounds(text).likely is None


def test_a_weekday_with_its_date_tells_the_year() -> None:
    text = "The flood came in 2022. The bridge was closed on Tuesday, July 16, and on Friday, July 19."
    found = dated(text)
    assert found.edtf == "2024~"
    assert "Tuesday, July 16" in found.derivation
    assert (
        find_bounds("The flood came in 2022. It was closed on Tuesday, July 16, and on Monday, July 19.").likely is None
    )


def test_the_datelines_day_is_taken_into_the_year() -> None:
    text = "RIGA, July 18 (Reuters) - The flood came in 2022. The bridge was closed on Tuesday, July 16."
    assert dated(text).edtf == "2024-07-18~"


def test_bounds_that_do_not_agree_give_nothing() -> None:
    found = dated("The bridge was closed in 2021.", made="2019-01-01")
    assert found.basis is DateBasis.UNKNOWN
    assert "does not agree" in found.derivation


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("16th of July, 2024", "2024-07-16"),
        ("Sept. 3, 2020", "2020-09-03"),
        ("May 2020", "2020-05"),
        ("13/04/2024", "2024-04-13"),
        ("04/13/2024", "2024-04-13"),
        ("05/05/2024", "2024-05-05"),
        ("04/05/2024", None),
        ("Feb. 30, 2020", None),
        ("2024", "2024"),
        ("no date", None),
    ],
)
def test_printed_dates(line: str, edtf: str | None) -> None:
    found = find_date(line)
    assert (found.edtf if found is not None else None) == edtf


@given(st.text(max_size=80), st.text(max_size=30))
def test_any_text_is_dated_or_not(text: str, raw: str) -> None:
    found, _ = date_report(text, DateClues(metadata=raw, url=text))
    assert found.basis is not DateBasis.GIVEN


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("March 6, 2025 - Northern Post", "2025-03-06"),
        ("The Harlan Courier, 4 March 2025", "2025-03-04"),
        ("Tomas Reyle | March 4, 2025", "2025-03-04"),
        ("Battle Day, July 4", None),
        ("Mill on Fire, Twice", None),
    ],
)
def test_a_date_beside_a_name_at_the_top_is_stated(line: str, edtf: str | None) -> None:
    text = f"Mill burns down\n{line}\nThe mill by the river burned down in the night, the fire brigade told reporters."
    when, _ = date_report(text, DateClues())
    assert when.edtf == edtf


def test_a_dateline_without_its_year_says_what_it_lacks() -> None:
    when, _ = date_report("SOFIA, May 14 (Reuters) - Four people died when two ships collided in fog.", DateClues())
    assert when.edtf is None
    assert when.derivation == 'the dateline says "May 14" and no year, and nothing else tells it'
