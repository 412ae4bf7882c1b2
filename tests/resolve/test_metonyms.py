"""Capitals and seats: governments where they act, places where one is, on made-up sentences read by the annotator."""

from __future__ import annotations

import pytest

from secondsource import registry
from secondsource.model import Judgement, Mention, Question, Record, Report, Sentence, sha256_hex
from secondsource.resolve.metonyms import stands_for_government
from secondsource.resolve.names import NameResolver
from secondsource.resolve.view import View

ACTS, PLACE = True, False
SENTENCES = [
    ("Seoul said on Monday that it would send food.", "Seoul", ACTS),
    ("He arrived in Seoul on Monday.", "Seoul", PLACE),
    ("Talks with Pyongyang broke down last year.", "Pyongyang", ACTS),
    ("A factory near Pyongyang burned down.", "Pyongyang", PLACE),
    ("Relations between Ankara and Cairo have improved.", "Ankara", ACTS),
    ("Relations between Ankara and Cairo have improved.", "Cairo", ACTS),
    ("The train between Vienna and Budapest was late.", "Vienna", PLACE),
    ("Tokyo's foreign ministry summoned the envoy.", "Tokyo", ACTS),
    ("Tokyo's subway was closed for an hour.", "Tokyo", PLACE),
    ("The decision angered Beijing.", "Beijing", ACTS),
    ("The storm reached Beijing at noon.", "Beijing", PLACE),
    ("Washington accused Moscow of spying.", "Washington", ACTS),
    ("Washington accused Moscow of spying.", "Moscow", ACTS),
    ("The Kremlin denied the report.", "Kremlin", ACTS),
    ("He was received in the Kremlin.", "Kremlin", PLACE),
    ("Downing Street declined to comment.", "Downing Street", ACTS),
    ("Protesters marched to Downing Street.", "Downing Street", PLACE),
    ("The White House rejected the offer.", "White House", ACTS),
    ("The dinner at the White House lasted two hours.", "White House", PLACE),
    ("Havana is a city of two million people.", "Havana", PLACE),
    ("Officials feared discontent in Havana.", "Havana", ACTS),
    ("Whitehall and Brussels have agreed on a text.", "Brussels", ACTS),
    ("The Pentagon confirmed the strike.", "Pentagon", ACTS),
    ("A plane crashed into the Pentagon.", "Pentagon", PLACE),
]
HELD_OUT = [
    ("Warsaw has asked Kyiv for an explanation.", "Warsaw", ACTS),
    ("Warsaw has asked Kyiv for an explanation.", "Kyiv", ACTS),
    ("Three people were injured in a tram accident in Warsaw.", "Warsaw", PLACE),
    ("Foggy Bottom urged both sides to wait.", "Foggy Bottom", ACTS),
    ("The new pact with Canberra covers submarines.", "Canberra", ACTS),
    ("Canberra's streets were empty on Sunday.", "Canberra", PLACE),
    ("New Delhi's decision to ban exports surprised traders.", "New Delhi", ACTS),
    ("Smog covered New Delhi for a week.", "New Delhi", PLACE),
    ("Paris is expected to veto the plan.", "Paris", ACTS),
    ("Paris hosted the games in 2024.", "Paris", PLACE),
    ("The row between London and Madrid over fishing goes on.", "Madrid", ACTS),
    ("The Élysée announced a visit to Rabat.", "Élysée", ACTS),
    ("The Élysée announced a visit to Rabat.", "Rabat", PLACE),
    ("Jakarta has not replied to the letter.", "Jakarta", ACTS),
    ("Floods in Jakarta killed nine people.", "Jakarta", PLACE),
    ("Zhongnanhai is worried about prices.", "Zhongnanhai", ACTS),
    ("Sanctions against Harare were lifted in March.", "Harare", ACTS),
    ("The road from Harare to Bulawayo is closed.", "Harare", PLACE),
    ("Capitol Hill wants answers.", "Capitol Hill", ACTS),
    ("Ottawa and Oslo signed a treaty on Friday.", "Oslo", ACTS),
    ("A letter from Lima reached the court.", "Lima", ACTS),
    ("The Blue House is open to visitors.", "Blue House", PLACE),
    ("Islamabad blamed Kabul for the attack.", "Kabul", ACTS),
    ("Kabul fell after two days of fighting.", "Kabul", PLACE),
]


def read(text: str) -> list[Record]:
    report = Report(
        capture="c", path="a.txt", text=text, language="en", sha256=sha256_hex(text.encode()), producer="test@1"
    )  # fmt: skip
    return [report, *registry.find("annotator", "neural")().run([report])]


def acts(text: str, name: str) -> bool | None:
    records = read(text)
    mentions = [r for r in records if isinstance(r, Mention)]
    view = View.of(records[0], [r for r in records if isinstance(r, Sentence)], mentions)  # type: ignore[arg-type]
    return next((stands_for_government(m, view) for m in mentions if name in m.text and m.kind == "name"), None)


@pytest.mark.parametrize(("text", "name", "acting"), SENTENCES)
def test_a_capital_is_read_by_its_part_in_the_sentence(text: str, name: str, acting: bool) -> None:
    assert acts(text, name) is acting


def test_sentences_written_before_the_rules_were_tried_on_them() -> None:
    right = sum(acts(text, name) is acting for text, name, acting in HELD_OUT)
    assert right >= 0.9 * len(HELD_OUT)


def test_a_capital_that_acts_means_its_country_besides_and_stays_with_its_city() -> None:
    text = "South Korea sent rice. Seoul said it would send more. The ship left Seoul on Friday."
    records = read(text)
    mentions = {r.id: r for r in records if isinstance(r, Mention)}
    judged = [j for j in NameResolver().run(records) if isinstance(j, Judgement)]
    told = [(mentions[j.left].start, mentions[j.right].text) for j in judged if j.question is Question.MEMBER]
    assert told == [(text.index("Seoul said"), "South Korea")]
    joined = {mentions[j.left].text for j in judged if j.question is Question.ENTITY}
    assert "South Korea" not in joined, "a report speaks of the city, too"


@pytest.mark.parametrize(("union", "meant"), [("The EU", "EU"), ("Belgium", "Belgium")])
def test_brussels_is_the_union_where_a_report_names_it(union: str, meant: str) -> None:
    records = read(f"{union} has a new rule. Brussels rejected the plea.")
    mentions = {r.id: r for r in records if isinstance(r, Mention)}
    judged = [j for j in NameResolver().run(records) if isinstance(j, Judgement)]
    assert [mentions[j.right].text for j in judged if j.question is Question.MEMBER] == [meant]
