"""Store content to dossier: verbatim everywhere, nothing lost, selections and stories."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from secondsource import codec
from secondsource.assemble import Selection, assemble
from secondsource.compare import Compare
from secondsource.model import (
    Answer,
    Claim,
    Dossier,
    EntityType,
    Judgement,
    Mention,
    Question,
    Record,
    Rejected,
    Report,
    Run,
    Status,
)
from secondsource.store.memory import MemoryStore
from tests.compare.made import BY, Made

NOVEMBER = ("in November", "2023-11", "2023-11-01", "2023-11-30")


def ferry() -> Made:
    made = Made()
    text = "Ferry aground\nIlse Brandt, the harbour master, said a ferry struck the reef."
    a = made.report(text, outlet="Herald", day="2024-05-05")
    ilse = made.name(a, "Ilse Brandt", thing="ilse")
    said = made.said(a, "Ilse Brandt, the harbour master", "said", "a ferry struck the reef", mention=ilse)
    made.claim(
        a, "Ilse Brandt, the harbour master", "master", "be", agent=ilse, attribute="the harbour master"
    )  # fmt: skip
    made.claim(a, "a ferry struck the reef", "struck", "strike", said, agent="a ferry", patient="the reef")
    made.claim(a, "Ferry aground", "aground", "aground", agent="Ferry", headline=True)
    b = made.report("Ms Brandt resigned in November.\nNorway mourned.", outlet="Gazette", day="2024-05-04")
    brandt = made.name(b, "Brandt", thing="ilse")
    made.name(b, "Norway", "LOC")
    made.claim(b, "Ms Brandt resigned in November", "resigned", "resign", agent=brandt, time=NOVEMBER)
    made.claim(b, "Norway mourned", "mourned", "mourn", agent="Norway")
    return made


def stored(records: list[Record]) -> MemoryStore:
    store = MemoryStore()
    store.add(records, lineage="x")
    return store


def dossier(records: list[Record], **selection: Any) -> Dossier:
    return assemble(stored(records), lineages={"x"}, selection=Selection(**selection))


@pytest.fixture
def made() -> Made:
    return ferry()


def test_every_text_is_the_slice_it_points_to(made: Made) -> None:
    d = dossier(made.one_story())
    texts = {r.id: r.text for r in d.reports}
    spans = [(c.report, p) for c in d.claims for p in (c, c.predicate, *c.arguments, *c.quantities)]
    spans += [(m.report, m) for e in d.entities for m in e.mentions]
    assert spans
    assert all(texts[report][p.start : p.end] == p.text for report, p in spans)
    for finding in d.findings:
        assert any(finding.text == c.text for c in d.claims if c.id in finding.claims)


def test_every_claim_stands_in_one_finding(made: Made) -> None:
    d = dossier(made.one_story())
    placed = [c for f in d.findings for c in f.claims]
    assert sorted(placed) == sorted(c.id for c in made.records if isinstance(c, Claim))


def test_reports_come_by_publication_and_one_story_holds_them(made: Made) -> None:
    d = dossier(made.one_story())
    assert [r.outlet for r in d.reports] == ["Gazette", "Herald"]
    assert [(s.first, s.last, len(s.reports)) for s in d.stories] == [("2024-05-04", "2024-05-05", 2)]


def test_spellings_meet_under_the_fullest_name(made: Made) -> None:
    ilse = next(e for e in dossier(made.one_story()).entities if e.type is EntityType.PERSON)
    assert ilse.name == "Ilse Brandt"
    assert {n.text for n in ilse.names} == {"Ilse Brandt", "Brandt"}
    assert len(ilse.mentions) == 2
    assert [r.text for r in ilse.roles] == ["the harbour master"]


def test_countries_are_told_from_places(made: Made) -> None:
    assert {e.name: e.type for e in dossier(made.records).entities}["Norway"] is EntityType.COUNTRY


def test_timeline_holds_what_is_dated_and_the_tray_the_rest(made: Made) -> None:
    d = dossier(made.one_story())
    (entry,) = d.timeline
    assert (entry.edtf, entry.earliest, entry.latest) == ("2023-11", "2023-11-01", "2023-11-30")
    assert sorted([entry.finding, *d.undated]) == sorted(f.id for f in d.findings)


def test_chain_and_origin_are_written_out(made: Made) -> None:
    d = dossier(made.one_story())
    struck = next(c for c in d.claims if c.predicate.lemma == "strike")
    assert [a.cue.text for a in struck.attribution] == ["said"]
    assert struck.origin.name == "Ilse Brandt"
    assert struck.origin.entity == struck.attribution[0].source.entity  # type: ignore[union-attr]


def test_headline_gives_no_text_where_the_body_tells_it(made: Made) -> None:
    records = made.one_story()
    claims = [c for c in records if isinstance(c, Claim)]
    headline = next(c for c in claims if c.headline)
    struck = next(c for c in claims if c.predicate.lemma == "strike")
    made.same(Question.CLAIM, headline.id, struck.id)
    finding = next(f for f in dossier(records).findings if headline.id in f.claims)
    assert finding.text == struck.text
    assert finding.status is Status.ONE_ORIGIN


def test_a_story_by_its_id(made: Made) -> None:
    whole = dossier(made.records)
    assert len(whole.stories) == 2
    one = dossier(made.records, story=whole.stories[0].id)
    assert [r.outlet for r in one.reports] == ["Gazette"]
    assert {c.report for c in one.claims} == {one.reports[0].id}
    assert one.stories == whole.stories[:1]


def test_a_selection_of_captures(made: Made) -> None:
    capture = next(r.capture for r in made.records if isinstance(r, Report) and r.outlet == "Herald")
    gone = Rejected(what="x.pdf", reason="broken", producer=BY)
    elsewhere = Rejected(what="menu", reason="furniture", producer=BY, record="cap elsewhere", severity="note")
    d = dossier([*made.records, gone, elsewhere], captures=frozenset({capture}))
    assert [r.outlet for r in d.reports] == ["Herald"]
    assert [r.what for r in d.rejected] == ["x.pdf"]


def test_warnings_come_before_notes(made: Made) -> None:
    note = Rejected(what="a", reason="furniture", producer=BY, severity="note")
    warning = Rejected(what="b", reason="broken", producer=BY)
    assert [r.what for r in dossier([*made.records, note, warning]).rejected] == ["b", "a"]


def test_a_copy_names_its_original() -> None:
    made = Made()
    a, b = made.report("The dam has burst.", outlet="Herald"), made.report("The dam has burst!", outlet="Gazette")
    made.records.append(
        Judgement(
            question=Question.REPRINT, left=a.id, right=b.id, answer=Answer.POSITIVE, score=1.0, producer=BY,
            note="the same words", original=a.id,
        )
    )  # fmt: skip
    found = {r.outlet: (r.reprint_of, r.reprint_note) for r in dossier(made.records).reports}
    assert found == {"Herald": (None, ""), "Gazette": (a.id, "the same words")}


def test_steps_add_up_over_the_passes_that_made_the_dossier(made: Made) -> None:
    store = stored(made.records)
    reports = [r.id for r in made.records if isinstance(r, Report)]
    for n, unit in enumerate([*reports, "rep-elsewhere"]):
        run = Run(producer="s@1", lineage="x", inputs=str(n), units=(unit,), read=2, written=3, seconds=0.5)
        store.commit(run, [])
    (step,) = assemble(store, lineages={"x"}, selection=Selection()).steps
    assert (step.step, step.read, step.written, step.seconds) == ("s@1", 4, 6, 1.0)


def test_nothing_gives_an_empty_dossier() -> None:
    d = dossier([])
    assert (d.reports, d.findings, d.timeline) == ((), (), ())


def test_same_records_same_dossier_in_any_order(made: Made) -> None:
    records = [*made.one_story(), *Compare().run(made.one_story())]
    assert dossier(records) == dossier(records[::-1])


def test_it_is_written_by_the_codec(made: Made) -> None:
    data = codec.adapter(Dossier).dump_python(dossier(made.one_story()), mode="json")
    assert set(data) == {f.name for f in dataclasses.fields(Dossier)}


def test_dates_and_peoples_are_no_entities() -> None:
    made = Made()
    report = made.report("Norwegians wept on Sunday in Orm.")
    made.name(report, "Norwegians", "NORP")
    made.name(report, "Sunday", "DATE")
    made.name(report, "Orm", "LOC")
    assert [e.name for e in dossier(made.records).entities] == ["Orm"]
    assert sum(isinstance(r, Mention) for r in made.records) == 3
