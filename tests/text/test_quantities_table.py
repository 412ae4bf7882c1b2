"""Quantities of news, expression by expression; each row was read by a person before it was written here."""

from __future__ import annotations

import pytest

from secondsource.text.quantities import find_quantities

Row = tuple[str, float | None, float | None, float | None, str, bool]

TABLE: list[tuple[str, list[Row]]] = [
    ("It was the third attack in a month.", [("third attack", 3, 3, 3, "attack (ordinal)", False)]),
    ("It is the 14th killing of the year.", [("14th killing", 14, 14, 14, "killing (ordinal)", False)]),
    ("He came in second, the country's third-largest party.", [("third-largest", 3, 3, 3, "largest (ordinal)", False)]),
    ("She is the first woman to lead the bank.", [("first woman", 1, 1, 1, "woman (ordinal)", False)]),
    (
        "The company doubled its profit and tripled its staff.",
        [("doubled", 2, 2, 2, "times", False), ("tripled", 3, 3, 3, "times", False)],
    ),
    (
        "Output quadrupled; prices halved.",
        [("quadrupled", 4, 4, 4, "times", False), ("halved", 0.5, 0.5, 0.5, "times", False)],
    ),
    ("Sales grew twofold.", [("twofold", 2, 2, 2, "times", False)]),
    ("The price is ten times higher.", [("ten times", 10, 10, 10, "times", False)]),
    ("Twice as many people came.", [("Twice", 2, 2, 2, "times", False)]),
    ("Half the voters stayed home.", [("Half", 50, 50, 50, "%", False)]),
    ("Two dozen protesters were held.", [("Two dozen protesters", 24, 24, 24, "protesters", False)]),
    (
        "Dozens were hurt and scores are missing.",
        [("Dozens", None, 24, 100, "", True), ("scores", None, 40, 100, "", True)],
    ),
    ("Tens of thousands of people marched.", [("Tens of thousands of people", None, 20_000, 100_000, "people", True)]),
    ("Hundreds of thousands fled.", [("Hundreds of thousands", None, 200_000, 1e6, "", True)]),
    ("A dozen shops burned.", [("A dozen shops", 12, 12, 12, "shops", False)]),
    ("A couple of soldiers fell.", [("A couple of soldiers", None, 2, 3, "soldiers", True)]),
    ("A handful of lawmakers left.", [("A handful of lawmakers", None, 3, 9, "lawmakers", True)]),
    ("At least 40 people died.", [("At least 40 people", None, 40, None, "people", False)]),
    ("No fewer than 12 ships sank.", [("No fewer than 12 ships", None, 12, None, "ships", False)]),
    ("More than 3,000 homes were destroyed.", [("More than 3,000 homes", None, 3_000, None, "homes", False)]),
    ("Fewer than 50 seats are left.", [("Fewer than 50 seats", None, None, 50, "seats", False)]),
    ("As many as 900 workers may lose their jobs.", [("As many as 900 workers", None, None, 900, "workers", False)]),
    ("Up to a million people fled.", [("Up to a million people", None, None, 1e6, "people", False)]),
    ("Nearly 2,000 soldiers fell.", [("Nearly 2,000 soldiers", 2_000, None, 2_000, "soldiers", True)]),
    ("Almost half of the money is gone.", [("Almost half", 50, None, 50, "%", True)]),
    ("Around 600 families left.", [("Around 600 families", 600, None, None, "families", True)]),
    ("Some 30 villages burned.", [("Some 30 villages", 30, None, None, "villages", True)]),
    (
        "An estimated 1.2 million people need food.",
        [("An estimated 1.2 million people", 1.2e6, None, None, "people", True)],
    ),
    ("Between 40 and 50 hostages were freed.", [("Between 40 and 50 hostages", None, 40, 50, "hostages", False)]),
    ("40 to 50 people came.", [("40 to 50 people", None, 40, 50, "people", False)]),
    ("40-50 people came.", [("40-50 people", None, 40, 50, "people", False)]),
    ("It fell 4.5 percent to 3.2%.", [("4.5 percent", 4.5, 4.5, 4.5, "%", False), ("3.2%", 3.2, 3.2, 3.2, "%", False)]),
    ("It rose by 25 basis points.", [("25 basis points", 25, 25, 25, "basis points", False)]),
    ("Support fell three percentage points.", [("three percentage points", 3, 3, 3, "percentage points", False)]),
    ("It cost $1.5bn.", [("$1.5bn", 1.5e9, 1.5e9, 1.5e9, "USD", False)]),
    ("It cost US$40 million.", [("US$40 million", 4e7, 4e7, 4e7, "USD", False)]),
    ("It costs €20.", [("€20", 20, 20, 20, "EUR", False)]),
    ("It cost 20 euros.", [("20 euros", 20, 20, 20, "EUR", False)]),
    ("They paid £3.5m.", [("£3.5m", 3.5e6, 3.5e6, 3.5e6, "GBP", False)]),
    ("A fine of 500,000 Swiss francs.", [("500,000 Swiss francs", 500_000, 500_000, 500_000, "CHF", False)]),
    (
        "He owes 2 trillion won ($1.4 billion).",
        [("2 trillion won", 2e12, 2e12, 2e12, "KRW", False), ("$1.4 billion", 1.4e9, 1.4e9, 1.4e9, "USD", False)],
    ),
    ("It cost Rs 500 crore.", [("Rs 500 crore", 5e9, 5e9, 5e9, "INR", False)]),
    ("A loss of 30 million yuan.", [("30 million yuan", 3e7, 3e7, 3e7, "CNY", False)]),
    (
        "He stole 5 million rubles and 300 pesos.",
        [("5 million rubles", 5e6, 5e6, 5e6, "RUB", False), ("300 pesos", 300, 300, 300, "MXN", False)],
    ),
    ("A bribe of A$20,000.", [("A$20,000", 20_000, 20_000, 20_000, "AUD", False)]),
    (
        "A five-cent rise to 40 cents a share.",
        [("five-cent", 5, 5, 5, "cents", False), ("40 cents", 40, 40, 40, "cents", False)],
    ),
    ("They walked 30 kilometres.", [("30 kilometres", 30, 30, 30, "km", False)]),
    ("A 12-mile march.", [("12-mile", 12, 12, 12, "miles", False)]),
    ("A 7.1-magnitude quake.", [("7.1-magnitude", 7.1, 7.1, 7.1, "magnitude", False)]),
    ("A magnitude 6.4 quake struck.", [("6.4", 6.4, 6.4, 6.4, "magnitude", False)]),
    ("It was 40 degrees Celsius.", [("40 degrees Celsius", 40, 40, 40, "°C", False)]),
    ("It weighs 12 tonnes.", [("12 tonnes", 12, 12, 12, "tonnes", False)]),
    ("The ship carried 300,000 barrels of oil.", [("300,000 barrels", 300_000, 300_000, 300_000, "barrels", False)]),
    ("It is 20 feet long and 3 m wide.", [("20 feet", 20, 20, 20, "feet", False), ("3 m", 3, 3, 3, "m", False)]),
    ("He drove at 120 km/h.", [("120 km/h", 120, 120, 120, "km/h", False)]),
    ("A 9 mm pistol.", [("9 mm", 9, 9, 9, "mm", False)]),
    ("Winds of 150 mph hit.", [("150 mph", 150, 150, 150, "mph", False)]),
    ("They took 5,000 square kilometers.", [("5,000 square kilometers", 5_000, 5_000, 5_000, "km2", False)]),
    ("The farm has 40 hectares.", [("40 hectares", 40, 40, 40, "hectares", False)]),
    ("A 2.5-litre engine.", [("2.5-litre", 2.5, 2.5, 2.5, "litres", False)]),
    (
        "A one-year-old girl and a six-month-old boy.",
        [("one-year-old", 1, 1, 1, "years old", False), ("six-month-old", 6, 6, 6, "months old", False)],
    ),
    (
        "A man aged 60 and a woman in her 20s.",
        [("aged 60", 60, 60, 60, "years old", False), ("in her 20s", None, 20, 29, "years old", True)],
    ),
    ("Aged between 18 and 25.", [("Aged between 18 and 25", None, 18, 25, "years old", False)]),
    ("Children under 12 fly free.", [("under 12", None, None, 12, "years old", False)]),
    ("People over 65 get it.", [("over 65", None, 65, None, "years old", False)]),
    ("He turned 40.", [("40", 40, 40, 40, "years old", False)]),
    ("The 19-year-old was held.", [("19-year-old", 19, 19, 19, "years old", False)]),
    ("Two-thirds of the seats are gone.", [("Two-thirds", 66.6667, 66.6667, 66.6667, "%", False)]),
    ("One in five children is hungry.", [("One in five", 20, 20, 20, "%", False)]),
    ("Three out of four voters agree.", [("Three out of four", 75, 75, 75, "%", False)]),
    ("A quarter of the staff left.", [("A quarter", 25, 25, 25, "%", False)]),
    ("Three quarters of the town burned.", [("Three quarters", 75, 75, 75, "%", False)]),
    ("A third of the crop is lost.", [("A third", 33.3333, 33.3333, 33.3333, "%", False)]),
    (
        "Parliament voted 312 to 201 for the bill.",
        [("312", 312, 312, 312, "", False), ("201", 201, 201, 201, "", False)],
    ),
    ("Two men and a woman were held.", [("Two men", 2, 2, 2, "men", False)]),
    ("None of the 12 passengers was hurt.", [("12 passengers", 12, 12, 12, "passengers", False)]),
    (
        "He has three children, two sons and a daughter.",
        [("three children", 3, 3, 3, "children", False), ("two sons", 2, 2, 2, "sons", False)],
    ),
    ("Four of the ten suspects fled.", [("Four of the ten suspects", 4, 4, 4, "suspects", False)]),
    ("The 27-nation bloc met.", [("27-nation", 27, 27, 27, "nation", False)]),
    ("A 200-page report.", [("200-page", 200, 200, 200, "page", False)]),
    ("A four-person crew.", [("four-person", 4, 4, 4, "person", False)]),
    ("Eleven police officers were hurt.", [("Eleven police officers", 11, 11, 11, "officers", False)]),
    ("The death toll rose to 196.", [("196", 196, 196, 196, "deaths", False)]),
    ("The number of cases reached 4,500.", [("4,500", 4_500, 4_500, 4_500, "cases", False)]),
    (
        "Casualties: 20 dead, 35 wounded.",
        [("20 dead", 20, 20, 20, "dead", False), ("35 wounded", 35, 35, 35, "wounded", False)],
    ),
    (
        "At least six were killed and 14 others injured.",
        [("At least six", None, 6, None, "", False), ("14 others", 14, 14, 14, "others", False)],
    ),
    ("Nine more bodies were found.", [("Nine more bodies", 9, 9, 9, "bodies", False)]),
    ("Over 100,000 more tests.", [("Over 100,000 more tests", None, 100_000, None, "tests", False)]),
    ("1,234,567 votes were cast.", [("1,234,567 votes", 1_234_567, 1_234_567, 1_234_567, "votes", False)]),
    ("Twenty-one guns.", [("Twenty-one guns", 21, 21, 21, "guns", False)]),
    ("A hundred and fifty people.", [("A hundred and fifty people", 150, 150, 150, "people", False)]),
    ("Two hundred thousand.", [("Two hundred thousand", 200_000, 200_000, 200_000, "", False)]),
    ("One thousand two hundred men.", [("One thousand two hundred men", 1_200, 1_200, 1_200, "men", False)]),
    ("Half a million people.", [("Half a million people", 500_000, 500_000, 500_000, "people", False)]),
    ("One and a half million people.", [("One and a half million people", 1.5e6, 1.5e6, 1.5e6, "people", False)]),
    ("A 10-minute speech.", [("10-minute", 10, 10, 10, "minutes", False)]),
    ("10,000-strong crowd.", [("10,000-strong", 10_000, 10_000, 10_000, "", False)]),
    (
        "Children under 12 fly free and people over 65 get it; those aged 18 or over pay.",
        [
            ("under 12", None, None, 12, "years old", False),
            ("over 65", None, 65, None, "years old", False),
            ("aged 18 or over", None, 18, None, "years old", False),
        ],
    ),
    ("People over 3,000 meters high fell.", [("over 3,000 meters", None, 3_000, None, "m", False)]),
    (
        "Well over 100 people came, just under 50 percent voted, and as much as $5 million is gone.",
        [
            ("Well over 100 people", None, 100, None, "people", False),
            ("just under 50 percent", None, None, 50, "%", False),
            ("as much as $5 million", None, None, 5e6, "USD", False),
        ],
    ),
    (
        "A minimum of three judges, in excess of 40 tonnes, roughly 30 trucks, 20 or so cars.",
        [
            ("A minimum of three judges", None, 3, None, "judges", False),
            ("in excess of 40 tonnes", None, 40, None, "tonnes", False),
            ("roughly 30 trucks", 30, None, None, "trucks", True),
            ("20 or so cars", 20, None, None, "cars", True),
        ],
    ),
    (
        "Between $3 million and $4 million was lost.",
        [("Between $3 million and $4 million", None, 3e6, 4e6, "USD", False)],
    ),
    (
        "From 300 to 400 people, 5,000-6,000 troops, five or six men.",
        [
            ("From 300 to 400 people", None, 300, 400, "people", False),
            ("5,000-6,000 troops", None, 5_000, 6_000, "troops", False),
            ("five or six men", None, 5, 6, "men", False),
        ],
    ),
    ("It was minus 20 degrees.", [("minus 20 degrees", -20, -20, -20, "degrees", False)]),
    (
        "Several hundred people, a few thousand cars and hundreds of ships.",
        [
            ("Several hundred people", None, 200, 1_000, "people", True),
            ("a few thousand cars", None, 2_000, 10_000, "cars", True),
            ("hundreds of ships", None, 200, 1_000, "ships", True),
        ],
    ),
    (
        "The 12th man, the twenty-fifth anniversary and the 100th day.",
        [
            ("12th man", 12, 12, 12, "man (ordinal)", False),
            ("twenty-fifth anniversary", 25, 25, 25, "anniversary (ordinal)", False),
            ("100th day", 100, 100, 100, "day (ordinal)", False),
        ],
    ),
    (
        "It is his second straight defeat and her sixth consecutive win.",
        [
            ("second straight defeat", 2, 2, 2, "defeat (ordinal)", False),
            ("sixth consecutive win", 6, 6, 6, "win (ordinal)", False),
        ],
    ),
    (
        "He doubled down and met a double agent; the number almost tripled.",
        [("almost tripled", 3, None, 3, "times", True)],
    ),
    (
        "The attack killed 12 and wounded more than 30.",
        [("12", 12, 12, 12, "", False), ("more than 30", None, 30, None, "", False)],
    ),
    (
        "The bank has 1.2 million customers in 14 countries.",
        [
            ("1.2 million customers", 1.2e6, 1.2e6, 1.2e6, "customers", False),
            ("14 countries", 14, 14, 14, "countries", False),
        ],
    ),
    (
        "He won 51.3 percent of the vote against 48.7 percent.",
        [("51.3 percent", 51.3, 51.3, 51.3, "%", False), ("48.7 percent", 48.7, 48.7, 48.7, "%", False)],
    ),
    (
        "The fund has $2.3 trillion in assets and pays 40 cents a share.",
        [("$2.3 trillion", 2.3e12, 2.3e12, 2.3e12, "USD", False), ("40 cents", 40, 40, 40, "cents", False)],
    ),
    (
        "The ship is 399 metres long, 59m wide and weighs 200,000 tons.",
        [
            ("399 metres", 399, 399, 399, "m", False),
            ("59m", 59, 59, 59, "m", False),
            ("200,000 tons", 200_000, 200_000, 200_000, "tons", False),
        ],
    ),
    (
        "A 3.5% rise and a 0.25-percentage-point cut.",
        [("3.5%", 3.5, 3.5, 3.5, "%", False), ("0.25-percentage-point", 0.25, 0.25, 0.25, "percentage points", False)],
    ),
    ("Unemployment is at 7 pct.", [("7 pct", 7, 7, 7, "%", False)]),
    (
        "He got 10 years, 5 million won and a 20,000-euro fine.",
        [
            ("10 years", 10, 10, 10, "years", False),
            ("5 million won", 5e6, 5e6, 5e6, "KRW", False),
            ("20,000-euro", 20_000, 20_000, 20_000, "EUR", False),
        ],
    ),
    (
        "A five-year, $40 million deal.",
        [("five-year", 5, 5, 5, "years", False), ("$40 million", 4e7, 4e7, 4e7, "USD", False)],
    ),
    ("It was minus 20 degrees.", [("minus 20 degrees", -20, -20, -20, "degrees", False)]),
    ("It was -20 degrees on Monday.", [("-20 degrees", -20, -20, -20, "degrees", False)]),
    ("One of every three homes burned.", [("One of every three", 33.3333, 33.3333, 33.3333, "%", False)]),
    ("Those aged 18 or over pay.", [("aged 18 or over", None, 18, None, "years old", False)]),
    ("Bids of 12 - 14 dollars.", [("12 - 14 dollars", None, 12, 14, "USD", False)]),
    ("- 12 people died", [("12 people", 12, 12, 12, "people", False)]),
]
"""Sentence to its quantities: words, value, low, high, unit, approximate."""

NONE = [
    "A woman was shot.",
    "Both men fled.",
    "No one was hurt.",
    "The Boeing 737 landed at Gate 12.",
    "Room 101 of the Hilton.",
    "In the 3300 block of Elm St.",
    "Call 555-1234.",
    "Article 5 and Chapter 7.",
    "Unit 731 and Area 51.",
    "Formula One and the G7.",
    "The third quarter and the 19th century.",
]


@pytest.mark.parametrize(("text", "rows"), TABLE)
def test_what_a_number_says(text: str, rows: list[Row]) -> None:
    found = find_quantities(text)
    assert [(q.text, q.value, q.low, q.high, q.unit, q.approximate) for q in found] == rows


@pytest.mark.parametrize("text", NONE)
def test_what_counts_nothing(text: str) -> None:
    assert find_quantities(text) == []
