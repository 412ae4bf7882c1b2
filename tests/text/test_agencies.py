"""The table of news agencies."""

from __future__ import annotations

from collections import Counter

import pytest

from secondsource.text.agencies import AGENCIES, agencies, agencies_within, agency


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
    ("words", "names"),
    [
        ("Reuters, AP", ("Reuters", "Associated Press")),
        ("AFP/Reuters", ("Agence France-Presse", "Reuters")),
        ("AP, AFP and dpa", ("Associated Press", "Agence France-Presse", "Deutsche Presse-Agentur")),
        ("Reuters", ("Reuters",)),
        ("Press Trust of India", ("Press Trust of India",)),
        ("Reuters and others", ()),
        ("AP, Nairobi", ()),
    ],
)
def test_agencies(words: str, names: tuple[str, ...]) -> None:
    assert agencies(words) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Associated Press writer Jane Doe contributed.", ("Associated Press",)),
        ("APPLE contributed.", ()),
        ("The Bay City News Service contributed.", ()),
        ("Reuters and AFP contributed.", ("Reuters", "Agence France-Presse")),
        ("Jane Doe and The Associated Press contributed.", ("Associated Press",)),
    ],
)
def test_agencies_within(line: str, names: tuple[str, ...]) -> None:
    assert agencies_within(line) == names
