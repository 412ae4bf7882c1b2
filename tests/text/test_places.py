from __future__ import annotations

import pytest

from secondsource.text.places import capital_of, country_name, country_of, is_country, is_demonym, region_countries


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("North Korea", "KP"), ("the Democratic People’s Republic of Korea", "KP"), ("Republic of Korea", "KR"),
        ("Republic of China", "TW"), ("People's Republic of China", "CN"), ("Britain", "GB"), ("the U.S.", "US"),
        ("the Netherlands", "NL"), ("DR Congo", "CD"), ("Republic of the Congo", "CG"), ("Ivory Coast", "CI"),
        ("St. Lucia", "LC"), ("Türkiye", "TR"), ("Turkey", "TR"), ("Czech Republic", "CZ"), ("Kosovo", "XK"),
    ],
)  # fmt: skip
def test_names_of_countries(text: str, code: str) -> None:
    assert country_of(text) == code
    assert is_country(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Cuban", "CU"),
        ("Swedes", "SE"),
        ("Frenchmen", "FR"),
        ("South Koreans", "KR"),
        ("Filipina", "PH"),
        ("Swiss", "CH"),
    ],
)
def test_demonyms(text: str, code: str) -> None:
    assert country_of(text) == code
    assert is_demonym(text)
    assert not is_country(text)


def test_shared_demonyms_name_no_country() -> None:
    assert [country_of(t) for t in ("Congolese", "Dominican", "Korean", "Kurdish", "European")] == [None] * 5
    assert all(is_demonym(t) for t in ("Congolese", "Dominican", "Korean", "Kurds", "European"))


def test_us_is_a_country_and_us_is_not() -> None:
    assert (country_of("US"), country_of("us"), country_of("U.K."), country_of("it")) == ("US", None, "GB", None)


def test_halves_mean_the_country_that_the_report_names() -> None:
    assert country_of("the North", seen=["KP", "KR", "CU"]) == "KP"
    assert country_of("the South", seen=["SS", "SD"]) == "SS"
    assert country_of("the South", seen=["SS", "KR"]) is None
    assert country_of("the North") is None


def test_capitals_are_told_apart_from_countries() -> None:
    assert (country_of("Seoul"), capital_of("Seoul"), capital_of("the Kremlin")) == (None, "KR", "RU")
    assert capital_of("Springfield") is None


def test_regions() -> None:
    assert "CU" in region_countries("Caribbean")
    assert region_countries("Martian") == frozenset()


def test_english_names() -> None:
    assert (country_name("KP"), country_name("??")) == ("North Korea", "??")
