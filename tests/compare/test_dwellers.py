"""A town moved out and its people moved out are one event."""

from __future__ import annotations

import pytest

from secondsource.compare.align import align
from secondsource.compare.corpus import Corpus
from secondsource.compare.dwellers import one_ground
from secondsource.compare.frames import Framer
from secondsource.compare.knowledge import Background, Knowledge
from tests.compare.made import Made


@pytest.mark.parametrize(
    ("lemma", "verb", "whom", "joined"),
    [
        ("evacuate", "evacuated", "Some 900 residents of Leonfeld", True),
        ("evacuate", "evacuated", "The staff of a hotel in Leonfeld", False),
        ("photograph", "photographed", "Some 900 residents of Leonfeld", False),
    ],
)
def test_a_place_and_its_people(lemma: str, verb: str, whom: str, joined: bool) -> None:
    made = Made()
    for outlet, patient in (("Gazette", "The old town of Leonfeld"), ("Herald", whom)):
        report = made.report(f"{patient} was {verb} on Sunday.", outlet=outlet)
        made.name(report, "Leonfeld", "LOC")
        made.claim(report, f"{patient} was {verb} on Sunday", verb, lemma, patient=patient)
    corpus = Corpus.of(made.one_story())
    framer = Framer(corpus)
    a, b = (framer.frame(c) for c in corpus.claims.values())
    known = Knowledge.of([a, b], Background.of(corpus))
    assert bool(one_ground(a, b, known)) is joined
    assert not joined or align(a, b, known) is not None


def test_the_village_of_a_name_is_what_bears_the_name() -> None:
    made = Made()
    report = made.report("The village of Orm burned. The mayor of Orm left.")
    made.name(report, "Orm", "LOC")
    made.name(report, "Orm", "LOC", nth=1)
    village = made.claim(report, "The village of Orm burned", "burned", "burn", patient="The village")
    mayor = made.claim(report, "The mayor of Orm left", "left", "leave", agent="The mayor")
    corpus = Corpus.of(made.one_story())
    framer = Framer(corpus)
    (place,) = {corpus.things[k].id for k in corpus.things}
    assert [f.entities for f in framer.frame(village).roles["patient"]] == [frozenset({place})]
    assert [f.entities for f in framer.frame(mayor).roles["agent"]] == [frozenset()]
