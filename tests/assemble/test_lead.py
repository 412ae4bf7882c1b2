"""The lead holds what the reports open with, and the list of findings what happened before ages and posts."""

from __future__ import annotations

from secondsource.assemble.dossier import build
from secondsource.compare import Compare
from secondsource.compare.corpus import Corpus
from secondsource.model import Dossier
from tests.compare.made import Made

FIRST = "A passenger ferry collided with a freighter off the port of Varna."
NEXT = "Prosecutors in Varna charged the captain of the old ferry with negligence."
BESIDE = "The harbour office refused to show a certificate of the ferry to reporters."


def made() -> Dossier:
    story = Made()
    for n, (text, verb, lemma, agent) in enumerate(
        [
            (FIRST, "collided", "collide", "A passenger ferry"),
            (FIRST, "collided", "collide", "A passenger ferry"),
            (NEXT, "charged", "charge", "Prosecutors in Varna"),
        ]
    ):
        beside = BESIDE if n == 1 else "Petar Kolev, 41"
        report = story.report(f"{text}\n{beside}", outlet=f"Paper {n}", day=f"2025-05-1{n}")
        story.claim(report, text.rstrip("."), verb, lemma, agent=agent)
        if n == 1:
            story.claim(report, BESIDE.rstrip("."), "show", "show", agent="The harbour office")
        else:
            who = story.name(report, "Petar Kolev", thing="kolev")
            story.claim(report, "Petar Kolev, 41", "41", "age", agent=who, count=("41", 41.0, "years old"))
    records = story.one_story()
    return build(Corpus.of([*records, *Compare().run(records)]))


def test_what_reports_open_with_leads() -> None:
    assert [line.text for line in made().lead][:2] == [FIRST, NEXT]


def test_no_finding_is_led_with_twice() -> None:
    lead = made().lead
    assert len({line.finding for line in lead}) == len(lead)


def test_ages_come_last_however_many_reports_give_them() -> None:
    findings = made().findings
    assert len(findings[-1].reports) == 2
    assert findings[-1].text == "Petar Kolev, 41"
    assert findings[0].text == FIRST.rstrip(".")
