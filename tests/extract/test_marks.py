"""Headline, slug, dateline, byline and credit: exact places and what they name."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.extract.marks import find_marks
from secondsource.model import Mark, MarkKind

BODY = "Officials said that the bridge had been closed since the flood and would not open before the spring."
MORE = "A second paragraph says at some length what engineers found under the water on the northern side."


def marks(text: str, kind: MarkKind, title: str = "") -> list[tuple[str, str]]:
    return [(m.text, m.value) for m in checked(text, title) if m.kind is kind]


def checked(text: str, title: str = "") -> tuple[Mark, ...]:
    found = find_marks(text, title)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    return found


@pytest.mark.parametrize(
    ("opening", "value"),
    [
        ("SEOUL (AP) —", "Associated Press"),
        ("(Reuters) -", "Reuters"),
        ("SEOUL, July 16 (Yonhap) --", "Yonhap"),
        ("Nairobi, July 16 (Xinhua) --", "Xinhua"),
        ("July 16 (UPI) --", "United Press International"),
        ("Jul 16 (Reuters) -", "Reuters"),
        ("GENEVA, 3 March 2021 (AFP) –", "Agence France-Presse"),
        ("Berlin (dpa) -", "Deutsche Presse-Agentur"),
        ("WASHINGTON/LIMA (Reuters) –", "Reuters"),
        ("London (CNN)", "CNN"),
        ("(CNN) —", "CNN"),
        ("ST. PAUL, Minn. (AP) —", "Associated Press"),
        ("MARSHALL COUNTY, Iowa (WXYZ) –", "WXYZ"),
        ("PORTLAND, Ore. ( KXYZ.com ) –", "KXYZ.com"),
        ("Tirana (Example News) —", "Example News"),
        ("WASHINGTON, D.C. —", ""),
        ("WASHINGTON —", ""),
        ("NEW YORK --", ""),
        ("RYE, N.H. -", ""),
        ("MANAUS, Brazil —", ""),
        ("SÃO PAULO —", ""),
        ("AMMAN, Jordan, May 4 —", ""),
        ("Accra, Jan. 2, 2020 —", ""),
        ("WINSTON-SALEM, N.C. –", ""),
        ("LOS ANGELES, CALIFORNIA —", ""),
        ("(BROOKLYN) -", ""),
        ("— VADUZ (AP) —", "Associated Press"),
        ("Portsmouth, Va. –", ""),
        ("Washington, D.C. —", ""),
        ("CHESTER >>", ""),
    ],
)
def test_datelines(opening: str, value: str) -> None:
    text = f"Bridge to stay closed until spring\n{opening} {BODY}\n{MORE}"
    found = marks(text, MarkKind.DATELINE)
    assert [(t.lstrip("— "), v) for t, v in found] == [(opening.lstrip("— "), value)]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("(서울=연합뉴스) 김철수 기자 = 정부는 16일 다리를 닫았다고 밝혔다.", "Yonhap"),
        ("新华社北京7月16日电 有关部门表示，大桥将继续关闭。", "Xinhua"),
        ("【共同】 政府は橋を閉鎖したと発表した。", None),
    ],
)
def test_east_asian_datelines(line: str, value: str | None) -> None:
    assert [v for _, v in marks(f"{line}\n{MORE}", MarkKind.DATELINE)] == ([value] if value is not None else [])


@pytest.mark.parametrize(
    "line",
    [
        "NATO — founded in 1949 — said that the bridge would stay closed for the winter.",
        "The agency (AP) reported that the bridge would stay closed.",
        "John Smith (left) — Officials said that the bridge would stay closed.",
        "Jane Doe (D-Ohio) — The senator said that the bridge would stay closed.",
        "Jane Doe (born 1970) - Officials said that the bridge would stay closed.",
        "TV - The bridge is on it.",
        "THE BRIDGE IS CLOSED — AND IT WILL STAY CLOSED UNTIL THE SPRING, OFFICIALS SAID",
        "SMITH: The bridge was closed by the flood and will not open before spring.",
        "The vote was 3-2 - The mayor did not take part.",
        "It was cold. BERLIN (AP) — as the agency signs — is far.",
        "AIDS — a disease of the immune system — is not the cause.",
    ],
)
def test_no_datelines(line: str) -> None:
    assert marks(f"{MORE}\n{line}\n{BODY}", MarkKind.DATELINE) == []


def test_a_place_and_a_colon_is_a_dateline_where_the_text_speaks_of_the_place() -> None:
    text = f"ISLAMABAD: {BODY}\n{MORE} It was the third closure in Islamabad this year."
    assert marks(text, MarkKind.DATELINE) == [("ISLAMABAD:", "")]


def test_far_down_only_an_agency_makes_a_dateline() -> None:
    text = "\n".join([MORE] * 9 + [f"ROME — {BODY}", f"ROME (ANSA) — {BODY}"])
    assert marks(text, MarkKind.DATELINE) == [("ROME (ANSA) —", "ANSA")]


@pytest.mark.parametrize(
    ("opening", "value"),
    [
        ("WNAM REPORT:", "WNAM"),
        ("KXYZ NEWS:", "KXYZ"),
        ("BREAKING:", ""),
        ("BREAKING NEWS:", ""),
        ("EXCLUSIVE -", ""),
        ("EXCLUSIVE –", ""),
        ("UPDATE 2-", ""),
        ("JUST IN:", ""),
        ("POLICE REPORT:", ""),
        ("SPECIAL REPORT:", ""),
        ("CORRECTED-", ""),
        ("Breaking:", ""),
        ("Analysis |", ""),
        ("(LEAD)", ""),
        ("[단독]", ""),
    ],
)
def test_slugs(opening: str, value: str) -> None:
    text = f"{opening} {BODY}\n{MORE}"
    assert marks(text, MarkKind.SLUG) == [(opening, value)]
    assert marks(text, MarkKind.HEADLINE) == []


@pytest.mark.parametrize(
    "line",
    ["The report: a bridge, closed.", "News of the flood came late - and from afar.", "Exclusive talks were held.",
     "UPDATED rules apply from May.", "READING, Pa. is far from the bridge."],
)  # fmt: skip
def test_no_slugs(line: str) -> None:
    assert marks(f"{line} {BODY}\n{MORE}", MarkKind.SLUG) == []


def test_slug_and_dateline_in_one() -> None:
    text = f"UPDATE 1-Bridge to stay closed until spring\nEXCLUSIVE - RIGA, July 16 (Reuters) - {BODY}\n{MORE}"
    found = [(m.kind, m.text) for m in checked(text)]
    assert found == [
        (MarkKind.SLUG, "UPDATE 1-"),
        (MarkKind.HEADLINE, "Bridge to stay closed until spring"),
        (MarkKind.SLUG, "EXCLUSIVE -"),
        (MarkKind.DATELINE, "RIGA, July 16 (Reuters) -"),
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By JANE DOE and JOHN ROE", "Jane Doe and John Roe"),
        ("By Jane Doe, Associated Press Writer", "Jane Doe"),
        ("By Jane Doe | Reuters", "Jane Doe"),
        ("By: Ludwig van der Berg, staff writer", "Ludwig van der Berg"),
        ("By Jane O’Neill-Roe and María José Núñez", "Jane O’Neill-Roe and María José Núñez"),
        ("By The Associated Press", "Associated Press"),
        ("by Jane Doe Updated: Nov 14, 2016 - 3:01 PM", "Jane Doe"),
        ("By JANE DOEAssociated Press", "Jane Doe"),
        ("Written by Jane Doe", "Jane Doe"),
        ("Jane Doe, Staff Writer", "Jane Doe"),
        ("Jane Doe | Moscow correspondent", "Jane Doe"),
        ("Staff report", "Staff report"),
    ],
)
def test_bylines(line: str, names: str) -> None:
    text = f"Bridge to stay closed until spring\n{line}\n{BODY}\n{MORE}"
    assert marks(text, MarkKind.BYLINE) == [(line, names)]
    assert marks(text, MarkKind.HEADLINE) == [("Bridge to stay closed until spring", "")]


@pytest.mark.parametrize(
    "line",
    [
        "By Monday Night, Nobody Knew",
        "By all accounts the bridge was old",
        "By the river, people waited.",
        "Bystanders Watch",
    ],
)
def test_no_bylines(line: str) -> None:
    assert marks(f"{line}\n{BODY}\n{MORE}", MarkKind.BYLINE) == []


def test_a_signature_at_the_end() -> None:
    assert marks(f"{BODY}\n{MORE}\n— Jane Doe", MarkKind.BYLINE) == [("— Jane Doe", "Jane Doe")]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Additional reporting by Jane Doe in Riga and John Roe in Oslo; Editing by Mary Major", ""),
        ("(Reporting by Jane Doe; Writing by John Roe)", ""),
        ("Jane Doe contributed to this report.", ""),
        ("The Associated Press contributed to this report.", "Associated Press"),
        ("Jane Doe in Riga contributed reporting.", ""),
        ("Copyright 2021 Example Media. All rights reserved.", ""),
        ("© 2021 The Associated Press. All rights reserved.", "Associated Press"),
        ("All rights reserved.", ""),
        ("This material may not be published, broadcast, rewritten or redistributed.", ""),
        ("This article was originally published on The Example.", ""),
        ("With inputs from PTI", "Press Trust of India"),
        ("With files from The Canadian Press", "Canadian Press"),
        ("(with AFP)", "Agence France-Presse"),
        ("Photo: Jane Doe", ""),
        ("(Reuters)", "Reuters"),
        ("Reuters, AP", "Reuters, Associated Press"),
        ("With inputs from PTI and ANI", "Press Trust of India, Asian News International"),
        ("rt/wmr (AFP, Reuters)", "Agence France-Presse, Reuters"),
        ("Contact Jane Doe at jane@example.org or 555-010-2030.", ""),
    ],
)
def test_credits(line: str, value: str) -> None:
    assert marks(f"{BODY}\n{MORE}\n{line}", MarkKind.CREDIT) == [(line, value)]


def test_a_credit_at_the_end_of_the_last_paragraph() -> None:
    text = f"{BODY}\n{MORE} He said nothing more.Copyright 2021 Example Media. All rights reserved."
    assert marks(text, MarkKind.CREDIT) == [("Copyright 2021 Example Media. All rights reserved.", "")]
    assert marks(f"{BODY}\n{MORE} (AFP)", MarkKind.CREDIT) == [("(AFP)", "Agence France-Presse")]
    assert marks(f"{BODY}\n{MORE} (AFP, dpa)", MarkKind.CREDIT) == [
        ("(AFP, dpa)", "Agence France-Presse, Deutsche Presse-Agentur")
    ]
    assert marks(f"{BODY}\n{MORE} (file)", MarkKind.CREDIT) == []


@pytest.mark.parametrize(
    "line",
    ["Jane Doe contributed two goals and left the field.", "The copyright law of 1998 was changed in the spring.",
     "Photographs of the bridge were shown to the council.", "The reporting by three papers led to two resignations."],
)  # fmt: skip
def test_no_credits(line: str) -> None:
    assert marks(f"{BODY}\n{line}\n{MORE}", MarkKind.CREDIT) == []


@pytest.mark.parametrize(
    "headline",
    [
        "Bridge to stay closed until spring",
        "‘Nobody was hurt,’ mayor says after flood",
        "Flood Closes Northern Bridge, Mayor Says.",
        "Mayor orders bridge closed after flood.",
        "Why is the bridge still closed?",
        "Bridge closed; 2 hurt",
        "Bridge to stay closed until spring;",
        "홍수로 다리 폐쇄… 시장 “봄까지 안 연다”",
    ],
)
def test_headlines(headline: str) -> None:
    assert marks(f"{headline}\n{BODY}\n{MORE}", MarkKind.HEADLINE) == [(headline, "")]


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was closed on Monday.",
        "A bridge has been closed.",
        "He said so.",
        "and the bridge stayed closed",
        "July 16, 2024 7:18 PM",
        "The closed bridge (Photo: Jane Doe)",
        "RIGA (AP) — Bridge closed",
    ],
)
def test_no_headlines(line: str) -> None:
    assert marks(f"{line}\n{BODY}\n{MORE}", MarkKind.HEADLINE) == []


def test_the_headline_may_stand_under_a_date_and_a_byline() -> None:
    text = f"July 16, 2024 7:18 PM\nBy Jane Doe\nBridge to stay closed until spring\n{BODY}\n{MORE}"
    assert marks(text, MarkKind.HEADLINE) == [("Bridge to stay closed until spring", "")]
    assert marks(text, MarkKind.DATELINE) == [("July 16, 2024 7:18 PM", "")]


def test_a_line_that_says_the_title_is_the_headline() -> None:
    line = "The bridge is closed, and it stays closed."
    assert marks(f"{line}\n{BODY}\n{MORE}", MarkKind.HEADLINE, "The bridge is closed, and it stays closed") == [
        (line, "")
    ]


def test_one_paragraph_alone_is_no_headline() -> None:
    assert checked("Bridge to stay closed until spring") == ()


@given(st.text(alphabet=st.sampled_from("AZaz .,:;—-()[]\"'“”\n\u00a9019By"), max_size=300), st.text(max_size=20))
def test_marks_stand_where_they_say_and_never_overlap(text: str, title: str) -> None:
    checked(text, title)


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("Bridge closed after flood\nBy Jane Doe\nHarbour Gazette\n14 May 2025", "Harbour Gazette"),
        ("Harbour Gazette\nBridge closed after flood", "Harbour Gazette"),
        ("Bridge closed after flood\nThe Star of Accra | 14 May 2025", "The Star of Accra"),
        ("Bridge closed after flood\n14 May 2025 - Northern Post", "Northern Post"),
        ("Bridge closed after flood\nWorld News\n14 May 2025", ""),
        ("Bridge closed after flood\nBreaking News", ""),
        ("Bridge closed after flood\nJane Doe\n14 May 2025", ""),
        ("Bridge closed after flood\nThe Delta Monitor\n14 May 2025", "The Delta Monitor"),
        ("Bridge closed after flood\nJane Doe, 14 May 2025", ""),
    ],
)
def test_the_line_of_an_outlet(head: str, value: str) -> None:
    found = checked(f"{head}\n{BODY}\n{MORE}")
    assert [m.text for m in found if m.kind is MarkKind.HEADLINE] == ["Bridge closed after flood"]
    assert [m.value for m in found if m.kind in {MarkKind.SLUG, MarkKind.DATELINE} and m.value] == (
        [value] if value else []
    )


def test_a_headline_of_an_outlet_stays_a_headline() -> None:
    found = checked(f"Harbour Gazette Closes\n{BODY}\n{MORE}")
    assert [(m.kind, m.text) for m in found] == [(MarkKind.HEADLINE, "Harbour Gazette Closes")]
