"""Expressions of every kind that news dates things by, published on Tuesday 16 July 2024 or on no known day."""

from __future__ import annotations

import pytest

from secondsource.model import DateBasis, Publication
from secondsource.text.dates import find_times

TUESDAY = Publication(
    edtf="2024-07-16", earliest="2024-07-16", latest="2024-07-16", basis=DateBasis.GIVEN, derivation="given"
)

TABLE = [
    # Pairs, ranges and shared years.
    ("He was away on May 3 and 4.", {"May 3": "2024-05-03", "4": "2024-05-04"}),
    ("It fell on 3 and 4 May 2019.", {"3": "2019-05-03", "4 May 2019": "2019-05-04"}),
    ("He met May 9 officials and left.", {"May 9": "2024-05-09"}),
    ("It ran from April 6-7.", {"April 6-7": "2024-04-06/2024-04-07"}),
    ("It ran from 25-29 January 2019.", {"25-29 January 2019": "2019-01-25/2019-01-29"}),
    ("She led the bank in 2020-24.", {"2020-24": "2020/2024"}),
    (
        "It was dry in the spring and early summer of 1943.",
        {"the spring": "1943-21", "early summer of 1943": "1943-22"},
    ),
    ("They will talk from Monday to Wednesday.", {"Monday to Wednesday": "2024-07-22/2024-07-24"}),
    ("He was abroad from November to February.", {"November to February": "2023-11/2024-02"}),
    ("It lasted from 499 to 493 BC.", {"499 to 493 BC": "-0498/-0492"}),
    ("They met in April 480 BC.", {"April 480 BC": "-0479-04"}),
    # Stretches of a named time.
    ("It fell in the first ten months of 2015.", {"the first ten months of 2015": "2015"}),
    ("It rained in the last week of May.", {"the last week of May": "2024-05"}),
    ("It began in the first half of June.", {"the first half of June": "2024-06"}),
    ("It lost money in the third quarter of fiscal 2023.", {"the third quarter of fiscal 2023": "2023-35"}),
    ("It is due by the end of the current fiscal year.", {"the end of the current fiscal year": "../2024"}),
    # Days beside days.
    ("He fled on the eve of Christmas.", {"the eve of Christmas": "2023-12-24"}),
    ("Shells fell overnight into Sunday.", {"overnight into Sunday": "2024-07-13"}),
    ("It opens a week from Friday.", {"a week from Friday": "2024-07-26"}),
    ("He said on Sunday that Thursday's vote was off.", {"Sunday": "2024-07-14", "Thursday": "2024-07-11"}),
    ("It was 12 on Monday and the day before 31.", {"Monday": "2024-07-15", "the day before": "2024-07-14"}),
    # What is to come and what has been.
    ("The summit is on Friday.", {"Friday": "2024-07-19"}),
    ("Its next meeting is in Oslo on July 30.", {"July 30": "2024-07-30"}),
    ("The truce was extended to August 4.", {"August 4": "2024-08-04"}),
    ("Rescuers could not reach it until Monday.", {"Monday": "../2024-07-15"}),
    ("By Friday 14 bodies had been found.", {"Friday": "../2024-07-12"}),
    ("The July 27 concert has been called off.", {"July 27": "2024-07-27"}),
    ("A July 30 hearing has been scheduled.", {"July 30": "2024-07-30"}),
    ("It has a July 30 deadline to pay.", {"July 30": "2024-07-30"}),
    ("He was held on July 30.", {"July 30": "2023-07-30"}),
    ("He has ruled since the 1990s.", {"the 1990s": "1990/.."}),
    ("She named a day of mourning for Sunday.", {"Sunday": "2024-07-21"}),
    ("He called an election for July 30 and left.", {"July 30": "2024-07-30"}),
    ("He was blamed for Sunday's crash.", {"Sunday": "2024-07-14"}),
    ("Roe, held after the crash on May 14, faces trial.", {"May 14": "2024-05-14"}),
    ("Roe, who was held before the vote on July 2, faces trial.", {"July 2": "2024-07-02"}),
    # Bounds.
    ("It began less than two weeks ago.", {"less than two weeks ago": "2024-07-02/2024-07-16"}),
    ("It began more than a year ago.", {"more than a year ago": "../2023-07-16"}),
    # From what words are counted.
    ("It grew in the last quarter.", {"the last quarter": "2024-34"}),
    (
        "It lost 2 billion in the third quarter of 2023, it said Monday, after 1 billion in the previous quarter.",
        {"the third quarter of 2023": "2023-35", "Monday": "2024-07-15", "the previous quarter": "2023-34"},
    ),
    (
        "She won on Sunday in the fastest time since 2001. She had lost nine days earlier.",
        {"Sunday": "2024-07-14", "2001": "2001", "nine days earlier": "2024-07-05"},
    ),
    ("In 480 BC they won. Two years later they fled.", {"480 BC": "-0479", "Two years later": None}),
    # Years beside what they count.
    ("In 1956 demonstrations began.", {"1956": "1956"}),
    ("It will stand until at least 2027.", {"2027": "../2027"}),
    ("In April Nixon named him.", {"April": "2024-04"}),
]


@pytest.mark.parametrize(("text", "values"), TABLE)
def test_values(text: str, values: dict[str, str | None]) -> None:
    assert {t.text: t.edtf for t in find_times(text, TUESDAY)} == values


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("They draw 310 euros a month.", {"a month": "P1M"}),
        ("Some 8,000 people a day came.", {"a day": "P1D"}),
        ("It was the biggest single-day loss.", {"single-day": "P1D"}),
        ("A 90-day test began.", {"90-day": "P90D"}),
        ("A three year period began.", {"A three year period": "P3Y"}),
        ("It caused hours-long jams.", {"hours-long": "PTXH"}),
        ("It was repelled within days.", {"days": "PXD"}),
        ("Prices rose over the last several years.", {"the last several years": "PXY"}),
        ("He got five months' probation.", {"five months": "P5M"}),
        ("It rained all week.", {"all week": "P1W"}),
        ("He works there for the time being.", {"the time being": "PRESENT_REF"}),
        ("They lived in the past.", {"the past": "PAST_REF"}),
        ("The call came at 17:45 CET.", {"17:45 CET": "2024-07-16T17:45+01"}),
        ("It struck at 0541 GMT Monday.", {"0541 GMT Monday": "2024-07-15T05:41Z"}),
        ("The index ended the day lower.", {"the day": "2024-07-16"}),
        ("He ran 1,500 meters in 3:51.2.", {}),
        ("It was the second flood in as many years.", {}),
        ("He stated that a second man fell.", {}),
    ],
)
def test_timex_values(text: str, timexes: dict[str, str]) -> None:
    assert {t.text: t.timex for t in find_times(text, TUESDAY)} == timexes


@pytest.mark.parametrize(
    "text",
    [
        "They will talk from Monday to Wednesday.", "It ran from April 6-7.", "He fled on the eve of Christmas.",
        "It opens a week from Friday.", "Shells fell overnight into Sunday.", "It fell in the last week of May.",
        "Sales fell from the previous year.", "They met the same month.", "Prices rose over the past two years.",
        "It ended the day lower.", "It fell in the fourth fiscal quarter.",
    ],
)  # fmt: skip
def test_nothing_is_dated_without_its_ground(text: str) -> None:
    found = find_times(text, Publication())
    assert found
    assert {(t.edtf, t.earliest, t.latest) for t in found} == {(None, None, None)}
