"""What only tells more of somebody, or stands within a whole clause, is a detail."""

from __future__ import annotations

from secondsource.assemble.details import is_detail, is_event
from secondsource.compare.corpus import Corpus
from tests.compare.made import Made

TEXT = "The ferry closed its doors carrying nobody"


def test_a_participle_within_its_clause_is_a_detail_and_the_clause_is_none() -> None:
    made = Made()
    report = made.report(TEXT)
    whole = made.claim(report, TEXT, "closed", "close", agent="The ferry")
    part = made.claim(report, "carrying nobody", "carrying", "carry")
    corpus = Corpus.of(made.records)
    assert not is_detail([whole], corpus)
    assert is_detail([part], corpus)


def test_what_another_voice_says_is_no_detail() -> None:
    made = Made()
    report = made.report(TEXT)
    made.claim(report, TEXT, "closed", "close", agent="The ferry")
    said = made.said(report, "The ferry", "closed", "carrying nobody")
    inner = made.claim(report, "carrying nobody", "carrying", "carry", said)
    assert not is_detail([inner], Corpus.of(made.records))


def test_an_age_is_no_event() -> None:
    made = Made()
    report = made.report("Petar Kolev, 41")
    age = made.claim(report, "Petar Kolev, 41", "41", "age", agent="Petar Kolev")
    assert not is_event(age, Corpus.of(made.records))
