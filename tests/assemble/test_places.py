"""Where findings are told to have happened."""

from __future__ import annotations

from secondsource.assemble.places import find_scenes, place_of
from secondsource.compare.corpus import Corpus
from secondsource.model import Claim, DateBasis, FindingPlace, Mark, MarkKind, Report
from tests.compare.made import Made

DATELINE = "RIDGETON, Ohio (AP) —"


def made_report(text: str, *names: str) -> tuple[Made, Report]:
    made = Made()
    mark = Mark(kind=MarkKind.DATELINE, start=0, end=len(DATELINE), text=DATELINE)
    report = made.report(text, marks=(mark,) if text.startswith(DATELINE) else ())
    for name in names:
        made.name(report, name, "LOC")
    return made, report


def where(made: Made, *claims: Claim) -> FindingPlace | None:
    corpus = Corpus.of(made.one_story())
    return place_of(claims, corpus.story_of(claims[0].report), corpus, find_scenes(corpus))


def test_its_own_words_come_first() -> None:
    made, report = made_report(f"{DATELINE} A silo burst in Elmwood.")
    place = made.name(report, "Elmwood", "LOC")
    found = where(made, made.claim(report, "A silo burst in Elmwood", "burst", "burst", agent="A silo", place=place))
    assert found is not None
    assert (found.name, found.basis, found.entity is not None) == ("Elmwood", DateBasis.STATED, True)
    assert "“Elmwood”" in found.derivation


def test_the_dateline_s_place_where_the_report_opens_with_it() -> None:
    made, report = made_report(f"{DATELINE} A silo burst.\nPolice came.\nA road was closed.\nA wall fell.")
    first = made.claim(report, "A silo burst", "burst", "burst", agent="A silo")
    last = made.claim(report, "A wall fell", "fell", "fall", agent="A wall")
    found = where(made, first)
    assert found is not None
    assert (found.name, found.basis, found.entity) == ("Ridgeton", DateBasis.INFERRED, None)
    assert "dateline in 1" in found.derivation
    assert where(made, last) is None


def test_nothing_is_inferred_from_a_place_that_nothing_shows_to_be_a_town() -> None:
    made, report = made_report("A silo burst near Elmwood.", "Elmwood")
    assert where(made, made.claim(report, "A silo burst", "burst", "burst", agent="A silo")) is None


def test_the_town_s_entity_where_a_report_names_it() -> None:
    made, report = made_report(f"{DATELINE} A silo burst.\nIt stood in Ridgeton.", "Ridgeton")
    found = where(made, made.claim(report, "A silo burst", "burst", "burst", agent="A silo"))
    assert found is not None
    assert found.entity is not None
