from __future__ import annotations

import json
from pathlib import Path

import pytest

from secondsource.text.names_orgs import acronym_of, compare_orgs, is_acronym, is_media, parse_org

SEEN = ("KP", "KR", "CU")


def verdict(a: str, b: str, *, before: str = "") -> str:
    return compare_orgs(parse_org(a, seen=SEEN), parse_org(b, before=before, seen=SEEN)).verdict


@pytest.mark.parametrize(
    ("a", "b", "before"),
    [
        ("North’s foreign ministry", "Ministry of Foreign Affairs", "within North Korea’s "),
        ("North Korean embassy in Havana", "North’s embassy in Cuba", ""),
        ("South Korea’s spy agency", "National Intelligence Service", "South Korea’s "),
        ("Bank of America", "Bank of America Corp.", ""),
        ("Acme Ltd", "ACME Limited", ""),
        ("Japan's defense ministry", "Japanese Ministry of Defence", ""),
        ("Siemens AG", "Siemens Aktiengesellschaft", ""),
    ],
)
def test_one_body(a: str, b: str, before: str) -> None:
    assert verdict(a, b, before=before) == "same"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("North Korea’s foreign ministry", "South Korea’s foreign ministry"),
        ("embassy in Cuba", "embassy in Kuwait"),
        ("North’s embassy in Cuba", "South’s embassy in Cuba"),
        ("Siemens AG", "Volkswagen AG"),
        ("Japan's defense ministry", "Japan's health ministry"),
        ("Ohio State University", "Ohio State Hospital"),
    ],
)
def test_two_bodies(a: str, b: str) -> None:
    assert verdict(a, b) == "different"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("foreign ministry", "Ministry of Foreign Affairs"),
        ("North Korea’s embassy", "North’s embassy in Cuba"),
        ("NIS", "National Intelligence Service"),
        ("Samsung", "Samsung Electronics"),
    ],
)
def test_what_a_name_leaves_open(a: str, b: str) -> None:
    assert verdict(a, b) == "cannot tell"


def test_parts_of_an_embassy() -> None:
    org = parse_org("North Korean embassy in Havana")
    assert (org.kind, org.country, org.host) == ("embassy", "KP", "CU")


def test_acronyms() -> None:
    assert acronym_of("National Intelligence Service") == "NIS"
    assert [is_acronym(t) for t in ("NIS", "U.N.", "Nis", "A", "SEVENLETTERS")] == [True, True, False, False, False]


def test_media_are_known_by_their_words() -> None:
    assert [is_media(t) for t in ("Chosun Ilbo", "The Daily Planet", "Reuters", "Acme Corp")] == [
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(("half", "least"), [("dev", 0.95), ("test", 0.75)])
def test_pairs_of_bodies_written_for_this(half: str, least: float) -> None:
    path = Path(__file__).parents[2] / "evals" / "data" / "org_pairs.jsonl"
    pairs = [pair for line in path.read_text("utf8").splitlines() if (pair := json.loads(line))["half"] == half]
    joined = [pair["same"] for pair in pairs if verdict(pair["a"], pair["b"]) == "same"]
    assert all(joined), "two bodies are one"
    assert sum(joined) >= least * sum(pair["same"] for pair in pairs)
