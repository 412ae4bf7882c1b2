"""What is read from findings for the incident registry."""

from __future__ import annotations

from evals.incidents import keys_of, reports_of
from evals.incidents_counts import spread
from evals.incidents_people import same_name
from evals.incidents_read import baseline

ROWS = [
    {"text": "Two people were killed in Tarsa on Monday. Ana Petrova, 52, died there.", "published": "2024-07-16"},
    {"text": "In Tarsa 2 people were killed.", "published": "2024-07-16"},
]


def test_a_value_counts_once_a_report() -> None:
    assert spread([("a", 3, 1), ("a", 3, 2), ("b", 3, 1), ("b", 4, 2)]) == {3: 3, 4: 2}


def test_names_by_first_and_last_word() -> None:
    assert same_name("Ana M. Petrova", "Ana Petrova")
    assert not same_name("Eva Petrova", "Ana Petrova")


def test_the_baseline_takes_majorities() -> None:
    found = baseline(ROWS, frozenset())
    assert (found.killed, found.place, found.date) == (2, "Tarsa", "2024-07-15")
    assert [(p.name, p.age) for p in found.people] == [("Ana Petrova", 52.0)]


def test_the_registry_s_places_by_any_spelling() -> None:
    assert ("saint", "joseph") in keys_of(["St. Joseph"])
    assert keys_of(["Weld", "county"]) >= {("weld",), ("weld", "county")}
    assert ("harl", "county") not in keys_of(["Harl", "Elmwood"])


def test_reports_come_as_the_program_takes_them() -> None:
    row = {
        "doc_id": "a",
        "title": "Silo bursts",
        "published": "2024-07-16",
        "text": "ELMWOOD, Ohio (AP) — A silo burst.",
    }
    (report,) = reports_of([row])
    assert (report.title, report.published.earliest) == ("Silo bursts", "2024-07-16")
    assert [mark.text for mark in report.marks] == ["Silo bursts", "ELMWOOD, Ohio (AP) —"]
