"""Where a story happened, from the ways in which its reports name places."""

from __future__ import annotations

import pytest

from secondsource.compare.corpus import Corpus
from secondsource.compare.sightings import find_sightings, key_of_place
from secondsource.compare.whereabouts import find_whereabouts
from secondsource.model import Mark, MarkKind
from tests.compare.made import Made


def places(text: str, *names: str, dateline: str = "", others: tuple[str, ...] = ()) -> list[str]:
    made = Made()
    marks = (Mark(kind=MarkKind.DATELINE, start=0, end=len(dateline), text=dateline),) if dateline else ()
    report = made.report(text, marks=marks)
    for name in names:
        made.name(report, name, "LOC")
    for name in others:
        made.name(report, name, "PERSON")
    return [w.name for w in find_whereabouts(Corpus.of(made.one_story()), (report.id,))]


@pytest.mark.parametrize(
    ("text", "names", "first"),
    [
        ("A silo burst in Elmwood on Monday.\nRidgeton police closed the road.", ("Elmwood", "Ridgeton"), "Ridgeton"),
        ("A silo burst in Elmwood.\nHe lives in Ridgeton.", ("Elmwood", "Ridgeton"), "Elmwood"),
        ("A silo burst in Harl County.\nIt stands in Elmwood.", ("Harl County", "Elmwood"), "Elmwood"),
        ("A silo burst in Harl County, deputies said.", ("Harl County",), "Harl County"),
        ("A silo burst on Mill Road in Elmwood.", ("Mill Road", "Elmwood"), "Elmwood"),
        ("Four were hurt in Elmwood.\nThey were taken to a hospital in Ridgeton.", ("Elmwood", "Ridgeton"), "Elmwood"),
        ("A silo burst in Elmwood, Ohio.\nIt shook Ridgeton.", ("Elmwood", "Ridgeton"), "Elmwood"),
    ],
)
def test_the_town_comes_first(text: str, names: tuple[str, ...], first: str) -> None:
    assert places(text, *names)[0] == first


def test_a_headline_above_the_text_counts_as_one() -> None:
    made = Made()
    head = Mark(kind=MarkKind.HEADLINE, start=0, end=22, text="Silo bursts in Elmwood")
    report = made.report("Silo bursts in Elmwood\nA silo burst, police said.", marks=(head,))
    made.name(report, "Elmwood", "LOC")
    seen = find_sightings(Corpus.of(made.one_story()), (report.id,))["elmwood",]
    assert (set(seen.told), seen.times) == ({"title"}, 0)


def test_a_quarter_hands_on_to_its_town() -> None:
    text = "A silo burst in the Elmwood section of Ridgeton.\nElmwood is quiet.\nElmwood has one inn."
    assert places(text, "Elmwood", "Ridgeton")[0] == "Ridgeton"
    assert places("A silo burst in North Ridgeton.\nRidgeton is big.", "North Ridgeton", "Ridgeton")[0] == "Ridgeton"


def test_a_town_with_a_direction_in_its_name_has_its_own_police() -> None:
    text = "A silo burst in North Ridgeton.\nNorth Ridgeton police came.\nIt is far from Ridgeton."
    assert places(text, "North Ridgeton", "Ridgeton")[0] == "North Ridgeton"


def test_a_dateline_is_read_where_no_mention_is() -> None:
    text = "RIDGETON, Ohio (AP) — A silo burst on Monday near Elmwood."
    assert places(text, "Elmwood", dateline="RIDGETON, Ohio (AP) —")[0] == "Ridgeton"
    assert "Monday" not in places("Monday, June 3, 2024\nA silo burst.", dateline="Monday, June 3, 2024")


def test_a_town_taken_for_a_person_is_found_before_its_police() -> None:
    assert places("A silo burst, Gary police said.", others=("Gary",)) == ["Gary"]
    assert places("A silo burst, Gary Holt said.", others=("Gary Holt",)) == []


def test_states_and_countries_are_no_towns() -> None:
    assert places("A silo burst in Ohio.\nCanada sent help.\nIt is in N.C. too.", "Ohio", "Canada", "N.C") == []


def test_no_place_is_named() -> None:
    assert places("A silo burst.") == []
    assert find_whereabouts(Corpus.of([]), ()) == ()


def test_the_reason_says_what_speaks_for_it() -> None:
    made = Made()
    report = made.report("A silo burst in Elmwood, Elmwood police said.")
    made.name(report, "Elmwood", "LOC")
    best = find_whereabouts(Corpus.of(made.one_story()), (report.id,))[0]
    assert "its police" in best.reason
    assert "first sentences" in best.reason


def test_lists_are_no_parts() -> None:
    made = Made()
    report = made.report("It shook Elmwood, Ridgeton, and Harl.\nLater it shook Milton, Ashby.")
    for name in ("Elmwood", "Ridgeton", "Harl", "Milton", "Ashby"):
        made.name(report, name, "LOC")
    found = find_sightings(Corpus.of(made.one_story()), (report.id,))
    assert found["elmwood",].inside == set()
    assert found["milton",].inside == {("ashby",)}


def test_one_key_for_two_spellings() -> None:
    assert key_of_place("St. Joseph") == key_of_place("SAINT JOSEPH") == ("saint", "joseph")
    assert key_of_place("Mid-City’s") == ("mid", "city")
