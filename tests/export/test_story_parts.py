"""The lead, the disagreement figures, letters and rivals' standing, in every form."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from secondsource.export import writer
from secondsource.export.differences import differences
from secondsource.export.disagreement import disagreement, number_in_words
from secondsource.export.index import index
from secondsource.export.lead import lead
from secondsource.model import (
    CountPoint,
    CountSeries,
    Credibility,
    DayShare,
    Dossier,
    LeadLine,
    SlotShare,
    StoryFigures,
)
from tests.export.sample import example


def point(
    dossier: Dossier, day: str | None, value: float | None, origin: str = "Ann Bell", **bounds: float
) -> CountPoint:
    claim = dossier.claims[0]
    return CountPoint(
        day=day, report=claim.report, claim=claim.id, origin=origin, text=claim.text[:4], value=value,
        low=bounds.get("low"), high=bounds.get("high"),
    )  # fmt: skip


@pytest.fixture
def dossier() -> Dossier:
    """The example with a lead of one line, figures of two days, and letters."""
    made = example()
    story, finding, claim = made.stories[0], made.findings[0], made.claims[0]
    line = LeadLine(
        story=story.id, finding=finding.id, claim=claim.id, report=claim.report, start=claim.start, end=claim.end,
        text=claim.text, tells=("what",),
    )  # fmt: skip
    series = CountSeries(
        event="flee", unit="people", findings=(finding.id,),
        points=(point(made, "2024-07-16", 9), point(made, "2024-07-18", None, "Tom <i>Reed</i>", low=12)),
    )  # fmt: skip
    figures = StoryFigures(
        story=story.id, findings=6, shared=4, disputed=1, by_slot=(SlotShare(slot="cause", findings=1),),
        over_time=tuple(
            DayShare(day=d, reports=n, findings=6, shared=2 * n, disputed=n - 1)
            for n, d in enumerate(("2024-07-16", "2024-07-18"), 1)
        ),
        counts=(series,),
    )  # fmt: skip
    graded = replace(
        finding, origins=tuple(replace(o, reliability="B") for o in finding.origins),
        credibility=Credibility(grade=2, reason="because of it"), tied=("Gazette prints the same text",),
    )  # fmt: skip
    return replace(made, lead=(line,), figures=(figures,), findings=(graded, *made.findings[1:]))


@pytest.mark.parametrize("form", ["html", "md"])
def test_every_part_is_in_every_form_to_read(dossier: Dossier, form: str) -> None:
    text = writer(form)(dossier)
    for words in ("In brief", "How far they disagree", "4 findings of 6", "12 or more", "prints the same text"):
        assert words in text
    assert "<i>Reed" not in text.replace("\\<i", "")
    assert "because of it" in text


def test_without_letters_nothing_is_graded(dossier: Dossier) -> None:
    finding = dossier.findings[0]
    plain = replace(finding, origins=tuple(replace(o, reliability="") for o in finding.origins))
    text = writer("html")(replace(dossier, findings=(plain, *dossier.findings[1:])))
    assert "because of it" not in text
    assert 'class="letter"' not in text


def test_a_lead_leads_to_its_place(dossier: Dossier) -> None:
    ((line,),) = lead(index(dossier)).values()
    assert "".join(s.text for s in line.segments) == dossier.lead[0].text
    assert line.place.at == f"r1:{dossier.lead[0].start}-{dossier.lead[0].end}"
    assert line.cut == (False, False)


def test_a_count_is_drawn_over_its_days_and_told_in_a_table(dossier: Dossier) -> None:
    ((view),) = disagreement(index(dossier)).values()
    (count,) = view.counts
    assert [dot.shape for dot in count.dots] == [0, 1]
    assert count.dots[0].x < count.dots[1].x
    assert count.dots[0].y > count.dots[1].y, "more is higher"
    assert count.path.startswith("M")
    assert [row.value for row in count.rows] == ["9", "12 or more"]


def test_a_count_of_one_day_is_no_chart(dossier: Dossier) -> None:
    (figures,) = dossier.figures
    (series,) = figures.counts
    same = replace(series, points=tuple(replace(p, day="2024-07-16") for p in series.points))
    ((view),) = disagreement(index(replace(dossier, figures=(replace(figures, counts=(same,)),)))).values()
    assert view.counts[0].dots == ()
    assert len(view.counts[0].rows) == 2


def test_numbers_in_words(dossier: Dossier) -> None:
    assert number_in_words(point(dossier, None, 1200)) == "1,200"
    assert number_in_words(point(dossier, None, None, low=2, high=5)) == "2 to 5"
    assert number_in_words(point(dossier, None, None, high=5)) == "up to 5"


def test_figures_as_a_table(dossier: Dossier) -> None:
    rows = list(csv.DictReader(io.StringIO(writer("figures.csv")(dossier).removeprefix("\ufeff"))))
    counts = [r for r in rows if r["measure"] == "count"]
    assert [(r["day"], r["value"], r["low"]) for r in counts] == [("2024-07-16", "9", ""), ("2024-07-18", "", "12")]
    assert {r["value"] for r in rows if r["measure"] == "differing"} == {"1"}
    assert len([r for r in rows if r["day"] == "2024-07-18" and r["measure"] == "disputed"]) == 1


def test_rival_words_are_marked_in_their_sentences() -> None:
    views = differences(index(example()))
    marked = {
        "".join(s.text for s in q.segments if "apart" in s.kinds) for v in views for r in v.rivals for q in r.quotations
    }
    assert any(marked)
    for view in views:
        for rival in view.rivals:
            shown = " ".join("".join(s.text for s in q.segments) for q in rival.quotations)
            assert all(s.text in shown for s in rival.segments if "apart" in s.kinds)
