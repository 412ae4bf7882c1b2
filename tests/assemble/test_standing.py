"""The Admiralty scale's halves, rival answers' standing, the lead, and how far reports disagree."""

from __future__ import annotations

import pytest

from secondsource.assemble.dossier import build
from secondsource.compare.corpus import Corpus
from secondsource.model import (
    Answer,
    DifferenceKind,
    Dossier,
    Judgement,
    Question,
    Report,
    Sentence,
    Status,
)
from tests.compare.made import BY, Made

TEXT = "The dam at Orm has burst"


def made_of(made: Made, reliability: dict[str, str] | None = None) -> Dossier:
    return build(Corpus.of(made.one_story()), reliability=reliability or {})


def tells(made: Made, outlet: str, voice: str | None = None, day: str | None = None) -> Report:
    report = made.report(f"{TEXT}, {voice} said." if voice else f"{TEXT}.", outlet=outlet, day=day)
    mention = made.name(report, voice, "ORG", thing=voice) if voice else None
    said = [made.said(report, voice, "said", TEXT, mention=mention)] if voice else []
    made.claim(report, TEXT, "burst", "burst", *said)
    return report


def joined(made: Made, difference: DifferenceKind | None = None, slot: str = "quantity") -> None:
    """Make all claims of a story one group, the first two of which may differ."""
    ids = sorted(r.id for r in made.records if r.prefix == "clm")
    for claim in ids[1:]:
        made.same(Question.CLAIM, claim, ids[0])
    if difference is not None:
        made.records.append(
            Judgement(
                question=Question.AGREEMENT, left=ids[0], right=ids[1], answer=Answer.NEGATIVE, score=0.0,
                producer=BY, slot=slot, difference=difference, note="they differ",
            )
        )  # fmt: skip


def grade(made: Made) -> int:
    (finding,) = made_of(made).findings
    assert finding.credibility is not None
    assert finding.credibility.reason
    return finding.credibility.grade


def test_grades_of_credibility() -> None:
    made = Made()
    tells(made, "Gazette", "Nordwind Energy")
    assert grade(made) == 3
    tells(made, "Herald", "Orm Council")
    joined(made)
    assert grade(made) == 1
    outlets = Made()
    tells(outlets, "Gazette")
    tells(outlets, "Herald")
    joined(outlets)
    assert grade(outlets) == 2
    nobody = Made()
    report = nobody.report(f"{TEXT}, sources said.", outlet="Gazette")
    nobody.claim(report, TEXT, "burst", "burst", nobody.said(report, "sources", "said", TEXT))
    assert grade(nobody) == 6


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [(DifferenceKind.CONTRADICTION, 4), (DifferenceKind.DIFFERENCE, 3), (DifferenceKind.UPDATE, 3)],
)
def test_what_differs_is_graded_by_how_it_differs(kind: DifferenceKind, wanted: int) -> None:
    made = Made()
    tells(made, "Gazette", "Nordwind Energy")
    tells(made, "Herald", "Orm Council")
    joined(made, kind)
    assert grade(made) == wanted


def test_reliability_is_the_users_and_changes_no_grade() -> None:
    made = Made()
    tells(made, "The Gazette", "Nordwind Energy")
    (plain,) = made_of(made).findings
    assert plain.origins[0].reliability == ""
    d = made_of(made, {"nordwind energy": "B"})
    assert d.findings[0].origins[0].reliability == "B"
    assert d.claims[0].origin.reliability == "B"
    assert d.findings[0].credibility == plain.credibility
    assert made_of(made, {"Somebody else": "A"}).findings[0].origins[0].reliability == "F"


def test_newest_and_best_supported_are_marked_and_neither_wins() -> None:
    made = Made()
    for outlet, count, day in (
        ("Gazette", "9", "2024-05-01"),
        ("Herald", "9", "2024-05-01"),
        ("Post", "11", "2024-05-02"),
    ):
        report = made.report(f"{count} people died at Orm.", outlet=outlet, day=day)
        made.claim(report, report.text[:-1], "died", "die", count=(count, float(count), "people"))
    ids = sorted(r.id for r in made.records if r.prefix == "clm")
    for claim in ids[1:]:
        made.same(Question.CLAIM, claim, ids[0])
    d = Corpus.of(made.records)
    of_day = {c.id: d.reports[c.report].published.latest for c in d.claims.values()}
    old, new = [i for i in ids if of_day[i] == "2024-05-01"], [i for i in ids if of_day[i] == "2024-05-02"]
    for left in old:
        made.records.append(
            Judgement(
                question=Question.AGREEMENT, left=left, right=new[0], answer=Answer.NEGATIVE, score=0.0, producer=BY,
                slot="quantity", difference=DifferenceKind.CONTRADICTION, note="9 and 11",
            )
        )  # fmt: skip
    made_dossier = made_of(made)
    (finding,) = made_dossier.findings
    standing = {v.value: v.standing for v in finding.differences[0].values}
    assert standing == {"9": ("best supported",), "11": ("newest",)}
    assert finding.status is Status.DISPUTED
    (figures,) = made_dossier.figures
    assert (figures.findings, figures.shared, figures.disputed) == (1, 1, 1)
    assert [(s.slot, s.findings) for s in figures.by_slot] == [("quantity", 1)]
    assert [(d.day, d.reports, d.disputed) for d in figures.over_time] == [("2024-05-01", 2, 0), ("2024-05-02", 3, 1)]
    (series,) = figures.counts
    assert [(p.day, p.value) for p in series.points] == [
        ("2024-05-01", 9.0), ("2024-05-01", 9.0), ("2024-05-02", 11.0),
    ]  # fmt: skip


def test_ages_and_prices_are_no_counts() -> None:
    made = Made()
    for outlet, unit in (("Gazette", "years"), ("Herald", "years")):
        report = made.report("He paid 52 of them.", outlet=outlet)
        made.claim(report, report.text[:-1], "paid", "pay", count=("52", 52.0, unit))
    assert made_of(made).figures[0].counts == ()


def led(lines: list[str], **roles: str) -> Dossier:
    made = Made()
    report = made.report("\n".join(lines), outlet="Gazette", day="2024-05-01")
    made.name(report, "Ilse Brandt", thing="ilse")
    for line in lines:
        words = line.rstrip(".").split()
        made.claim(report, line.rstrip("."), words[2], words[2], agent=" ".join(words[:2]))
    return made_of(made)


def test_the_lead_quotes_sentences_and_leaves_slivers_and_notices_out() -> None:
    whole = "Ilse Brandt closed the harbour of Tarsa because ice had damaged the ferry."
    notice = "Ilse Brandt closed the harbour of Tarsa read more about ferries here"
    d = led([whole, "Ilse Brandt left.", notice])
    assert [line.text for line in d.lead] == [whole]
    (line,) = d.lead
    assert d.reports[0].text[line.start : line.end] == line.text
    assert {"what", "why"} <= set(line.tells)


def test_the_lead_has_seven_lines_at_most_and_says_nothing_twice() -> None:
    things = ["harbour", "market", "school", "bridge", "church", "mill", "station", "airport", "museum", "quarry"]
    places = ["Orm", "Tarsa", "Brask", "Velden", "Lissa", "Arno", "Kessel", "Gegu", "Walhe", "Graz"]
    lines = [
        f"Ilse Brandt closed the {t} near {p} after storm number{n}."
        for n, (t, p) in enumerate(zip(things, places, strict=True))
    ]
    d = led([*lines, lines[0]])
    assert 0 < len(d.lead) <= 7
    assert len({line.text for line in d.lead}) == len(d.lead)


def test_claims_carry_the_place_of_their_sentence() -> None:
    made = Made()
    tells(made, "Gazette", "Nordwind Energy")
    d = made_of(made)
    (claim,) = d.claims
    sentence = next(r for r in made.records if isinstance(r, Sentence))
    assert (claim.sentence_start, claim.sentence_end) == (sentence.start, sentence.end)
    assert d.findings[0].quoted == claim.id
