"""The table of news agencies."""

from __future__ import annotations

from collections import Counter

import pytest

from secondsource.extract.agencies import AGENCIES, agency, agency_within


def test_no_form_stands_for_two_agencies() -> None:
    forms = Counter(form for name, forms in AGENCIES.items() for form in {name, *forms})
    assert [form for form, count in forms.items() if count > 1] == []


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("AP", "Associated Press"),
        ("via AP", "Associated Press"),
        ("연합뉴스", "Yonhap"),
        ("The Associated Press", "Associated Press"),
        ("ap", None),
        ("WXYZ", None),
        ("", None),
    ],
)
def test_agency(words: str, name: str | None) -> None:
    assert agency(words) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [("Associated Press writer Jane Doe contributed.", "Associated Press"), ("APPLE contributed.", None),
     ("The Bay City News Service contributed.", None), ("Reuters and AFP contributed.", "Reuters")],
)  # fmt: skip
def test_agency_within(line: str, name: str | None) -> None:
    assert agency_within(line) == name
