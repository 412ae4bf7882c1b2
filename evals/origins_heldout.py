"""Builds ``data/origins_heldout.jsonl``: made-up stories in other desks' wordings.

    python -m evals.origins_heldout

The first set (``origins_build``) was looked at while the rules were made. This one was written after
them, in the manner of other desks (Lokoja, Pune, Recife, Sendai, Mombasa, Graz), with events, bodies
and people invented for it. It gave .636 when it was written, the first .688; its misses were looked at
from then on, so it is a second set and no unseen one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from evals.origins_build import Report, write_set

OUT = Path(__file__).with_name("data") / "origins_heldout.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A place, its papers, and how they write.

    Attributes:
        key: A word found in every telling of the fact.
        day: Publication day.
        outlets: Five papers.
        facts: The fact as a main clause, in five wordings, without a full stop.
        first: Who tells it: name and post.
        second: Who else tells it: name and post.
        cites: Ways to cite, with ``{fact}``, ``{name}`` and ``{who}``; every paper has its own.
        nameless: Ways to tell it without a name.
        quotation: Words in quotation marks that tell the fact.
        around: A line of its own for each paper.
        other: What the first voice says of something else, without a full stop.
    """

    key: str
    day: str
    outlets: tuple[str, str, str, str, str]
    facts: tuple[str, str, str, str, str]
    first: tuple[str, str]
    second: tuple[str, str]
    cites: tuple[str, str, str, str, str]
    nameless: tuple[str, str]
    quotation: str
    around: tuple[str, str, str, str, str]
    other: str


DESKS = (
    Desk(
        key="capsize", day="2023-09-14",
        outlets=("Confluence Daily", "The Niger Sentinel", "Lokoja Voice", "Savannah Times", "Middle Belt Mirror"),
        facts=(
            "a boat carrying traders capsized on the River Dankwo on Tuesday night",
            "a passenger boat capsized on the Dankwo while ferrying traders",
            "the boat capsized after hitting a submerged tree on the River Dankwo",
            "a wooden boat with traders on board capsized on the River Dankwo",
            "the traders' boat capsized on the River Dankwo",
        ),
        first=("Alhaji Musa Obadofin", "chairman of the Ujevwe local government council"),
        second=("Blessing Atekojo", "a survivor"),
        cites=(
            "{name}, {who}, who spoke with journalists on Wednesday, confirmed that {fact}.",
            "Confirming the incident, {name} said {fact}.",
            "In a telephone interview, {name}, {who}, said {fact}.",
            "{Fact}, {name} disclosed on Thursday.",
            "According to {name}, {who}, {fact}.",
        ),
        nameless=(
            "A source who pleaded anonymity said {fact}.",
            "Eyewitnesses told our correspondent that {fact}.",
        ),
        quotation="The boat capsized in the dark because it hit a tree that nobody could see",
        around=(
            "Canoes from Gegu joined the search before dawn.", "The weekly market at Shintaku did not open.",
            "Life jackets had been shared out in the area last year.", "Rain has swollen the river since August.",
            "Families waited along the bank with lanterns.",
        ),
        other="a jetty would be built before the next rains",
    ),
    Desk(
        key="derail", day="2022-02-03",
        outlets=("Deccan Morning", "Sahyadri Post", "Maratha Chronicle", "Pune Plain Dealer", "Western Ghats Express"),
        facts=(
            "six coaches of the Koyna Mail derailed near Walhe station on Wednesday",
            "the Koyna Mail derailed close to Walhe in the early hours of Wednesday",
            "six coaches of the train derailed near Walhe",
            "the Koyna Mail derailed outside Walhe station",
            "six coaches derailed as the Koyna Mail approached Walhe",
        ),
        first=("Anil Deshkar", "the divisional railway manager"),
        second=("Sunita Bhosle", "a schoolteacher who was travelling in the fourth coach"),
        cites=(
            "{Fact}, divisional railway manager {name} said.",
            "“No passenger has died,” {name} said, adding that {fact}.",
            "{name}, {who}, told reporters at the site that {fact}.",
            "Speaking to this newspaper, {name} said that {fact}.",
            "{Fact}, said {name}, {who}.",
        ),
        nameless=(
            "Sources in the railways said {fact}.",
            "{Fact}, according to people aware of the development.",
        ),
        quotation="All six coaches derailed at once and then there was only dust and shouting",
        around=(
            "Buses were arranged for stranded passengers by 8 am.", "Eleven trains were diverted via Daund.",
            "The stretch was electrified in 2019.", "Villagers brought tea and blankets to the tracks.",
            "Helpline numbers were put up at Miraj.",
        ),
        other="track renewal on the section would end in March",
    ),
    Desk(
        key="flood", day="2024-06-20",
        outlets=("Diário do Cais", "Folha de Jurema", "Recife Hoje", "Gazeta do Agreste", "Portal Capibá"),
        facts=(
            "the Tapuru dam overflowed and flooded the lower town of Jurema on Monday",
            "water from the Tapuru dam flooded some 300 houses in Jurema",
            "the Tapuru dam flooded the lower part of Jurema",
            "Jurema was flooded when the Tapuru dam overflowed on Monday",
            "the overflowing dam flooded the lower town",
        ),
        first=("Marcelo Quintela", "coordinator of the state's Civil Defence"),
        second=("Dona Irene Sacramento", "a baker whose shop was under water"),
        cites=(
            "{name}, {who}, said at a press conference that {fact}.",
            "“We are not in control yet,” said {name}. He explained that {fact}.",
            "In a video on his profile, {name} stated that {fact}.",
            "{Fact}, {who}, {name}, told the radio on Tuesday.",
            "{Fact}, as {name}, {who}, confirmed in a note.",
        ),
        nameless=(
            "Residents reported that {fact}.",
            "Officials who asked not to be identified said {fact}.",
        ),
        quotation="The dam flooded the lower town in less than forty minutes and took the bridge with it",
        around=(
            "Schools will stay closed until Friday.", "The army sent two helicopters from the capital.",
            "Concert dates of the June festival were called off.", "A truck with drinking water arrived at dusk.",
            "The dam was raised by two metres in 2010.",
        ),
        other="the evacuation plan dates from 2016",
    ),
    Desk(
        key="recall", day="2021-11-09",
        outlets=("Tohoku Nippo", "Hirose Shimbun", "Mutsu Business Daily", "The Sendai Register", "Kita Weekly"),
        facts=(
            "Aoba Precision will recall about 48,000 space heaters sold since 2018",
            "Aoba Precision will recall some 48,000 heaters",
            "Aoba Precision is to recall 48,000 space heaters over a faulty valve",
            "Aoba Precision will recall the heaters",
            "Aoba Precision has decided to recall the 48,000 space heaters",
        ),
        first=("Kenji Morisaki", "president of the company"),
        second=("Haruka Onodera", "director of the Product Safety Institute"),
        cites=(
            "President {name} told a news conference on Tuesday that {fact}.",
            "{Fact}, {name}, {who}, said Tuesday.",
            "Bowing deeply, {name} announced that {fact}.",
            "{name}, {who}, revealed that {fact}.",
            "{Fact}, according to {name}.",
        ),
        nameless=(
            "{Fact}, it was learned Tuesday from sources close to the matter.",
            "{Fact}, a person with knowledge of the plan said.",
        ),
        quotation="We will recall every heater that we have sold and we will not wait for the next fire",
        around=(
            "Shares fell by their daily limit.", "The plant in Furukawa employs 640 people.",
            "A hotline opened on Wednesday morning.", "Winter came early to the coast this year.",
            "The heaters were sold at home centers nationwide.",
        ),
        other="the valves came from a supplier abroad",
    ),
    Desk(
        key="suspend", day="2023-04-27",
        outlets=("Coast Standard", "The Likoni Leader", "Pwani Today", "Kilindini Observer", "Shimba Star"),
        facts=(
            "the governor suspended four senior port officials on Wednesday",
            "four officials of the port authority were suspended over missing containers",
            "the county suspended four senior officials of the port",
            "the governor suspended the four port officials",
            "four port officials were suspended",
        ),
        first=("Fatuma Mwakio", "the county secretary"),
        second=("Peter Kazungu", "chairman of the dock workers' union"),
        cites=(
            "County Secretary {name} said {fact}.",
            "{Fact}, {name} told journalists in her office.",
            "While addressing the press, {name} said {fact}.",
            "{name}, {who}, on Thursday confirmed {fact}.",
            "“It is a sad day for the port,” {name} said. She said {fact}.",
        ),
        nameless=(
            "{Fact}, insiders told Pwani Today.",
            "Multiple sources privy to the matter said {fact}.",
        ),
        quotation="Four officials were suspended yesterday and more of them will follow before the month is over",
        around=(
            "Trucks queued as far as Miritini.", "The containers held sugar and rice.",
            "An audit had been ordered in January.", "Ferry services ran as usual.",
            "The assembly meets on Tuesday next week.",
        ),
        other="the audit report was in the hands of the prosecutor",
    ),
    Desk(
        key="evacuate", day="2020-08-31",
        outlets=("Murtaler Bote", "Grazer Rundschau", "Alpenkurier", "Steirische Woche", "Stadtblatt Leonfeld"),
        facts=(
            "more than 900 residents of Leonfeld were evacuated on Sunday after a gas leak",
            "the centre of Leonfeld was evacuated because gas had leaked from a cellar",
            "firefighters evacuated the centre of Leonfeld on Sunday",
            "the old town of Leonfeld was evacuated",
            "some 900 people in Leonfeld were evacuated overnight",
        ),
        first=("Brigitte Haslinger", "the district commissioner"),
        second=("Franz Perchtold", "a plumber who smelled the gas first"),
        cites=(
            "{Fact}, {name}, {who}, wrote in a statement.",
            "As district commissioner {name} said on Monday, {fact}.",
            "{name} told public radio that {fact}.",
            "{Fact}, {name} said, citing the fire brigade's log.",
            "{Fact} – this was said by {name}, {who}, late on Sunday.",
        ),
        nameless=(
            "Neighbours said {fact}.",
            "{Fact}, according to circles within the utility.",
        ),
        quotation="We evacuated everyone within ten minutes because nobody knew how much gas was in the cellar",
        around=(
            "Cots were put up in the gymnasium.", "The weekly market was moved to the station.",
            "The pipe was laid in 1964.", "Trains did not stop in Leonfeld until noon.",
            "A wedding was celebrated on the football pitch instead.",
        ),
        other="the cause of the leak would be known within days",
    ),
)  # fmt: skip


def report(desk: Desk, paper: int, lead: str, more: str = "") -> Report:
    """One report."""
    text = "\n".join(part for part in (lead, desk.around[paper], more) if part)
    return {"outlet": desk.outlets[paper], "published": desk.day, "text": text}


def cite(form: str, fact: str, voice: tuple[str, str] = ("", "")) -> str:
    """A sentence that tells the fact as somebody's word."""
    return raised(form.format(fact=fact, Fact=raised(fact), name=voice[0], who=voice[1]))


def raised(words: str) -> str:
    """With a capital in front."""
    return words[0].upper() + words[1:]


def plain(desk: Desk, n: int) -> str:
    """The fact as a paper's own word."""
    return f"{raised(desk.facts[n])}."


def spokesman(d: Desk) -> list[Report]:
    """One voice in five papers."""
    return [report(d, k, cite(d.cites[k], d.facts[k], d.first)) for k in range(5)]


def wire(d: Desk) -> list[Report]:
    """One agency's text in three papers, one of them shortened."""
    body = " ".join((plain(d, 1), *d.around))
    cut = " ".join((plain(d, 1), *d.around[:2]))
    dateline = raised(d.facts[0].split()[-1].upper())
    return [
        {"outlet": d.outlets[k], "published": d.day, "text": f"{dateline}, (AFP) - {text}"}
        for k, text in ((0, body), (2, body), (4, cut))
    ]


def quoting(d: Desk) -> list[Report]:
    """A paper's own word, and two papers that cite it."""
    paper = d.outlets[3]
    return [
        report(d, 3, plain(d, 0)),
        report(d, 1, f"{raised(d.facts[1])}, {paper} reported on its website."),
        report(d, 4, f"{paper} first reported that {d.facts[3]}."),
    ]


def witnesses(d: Desk) -> list[Report]:
    """Two people in two papers."""
    return [report(d, 0, cite(d.cites[0], d.facts[0], d.first)), report(d, 2, cite(d.cites[2], d.facts[3], d.second))]


def interview(d: Desk) -> list[Report]:
    """What one person told one paper, carried by two more."""
    name, who = d.second
    paper = d.outlets[1]
    return [
        report(d, 1, f"In an interview with {paper}, {name}, {who}, said {d.facts[0]}."),
        report(d, 0, f"{name} told {paper} that {d.facts[1]}."),
        report(d, 4, f"{raised(d.facts[3])}, {name}, {who}, said in an interview published by {paper}."),
    ]


def quotation(d: Desk) -> list[Report]:
    """The same quoted words in three papers."""
    name, who = d.second
    return [
        report(d, 0, f"“{d.quotation},” said {name}, {who}."),
        report(d, 2, f"“{d.quotation},” {name} said."),
        report(d, 4, f"{name}, {who}, said: “{d.quotation}.”"),
    ]


def rumour(d: Desk) -> list[Report]:
    """Nameless voices only."""
    return [report(d, k, cite(d.nameless[n], d.facts[k])) for n, k in enumerate((1, 3))]


def witness_and_rumour(d: Desk) -> list[Report]:
    """A named voice, and nameless ones."""
    return [*rumour(d), report(d, 0, cite(d.cites[4], d.facts[0], d.first))]


def own_words(d: Desk) -> list[Report]:
    """Two papers by their own word that share nothing."""
    return [report(d, 1, plain(d, 0)), report(d, 3, plain(d, 3))]


def shared_voice(d: Desk) -> list[Report]:
    """Two papers by their own word that cite one voice for something else."""
    return [
        report(d, 1, plain(d, 0), cite("{name}, {who}, said {fact}.", d.other, d.first)),
        report(d, 3, plain(d, 3), cite("{Fact}, {name} said.", d.other, d.first)),
    ]


def reported_and_confirmed(d: Desk) -> list[Report]:
    """A paper's own word, and a voice that confirms it elsewhere."""
    name, who = d.first
    return [report(d, 2, plain(d, 0)), report(d, 4, f"{name}, {who}, confirmed on Friday that {d.facts[3]}.")]


GRAPHS: dict[str, tuple[Callable[[Desk], list[Report]], int]] = {
    "spokesman": (spokesman, 1), "wire": (wire, 1), "outlet quoting outlet": (quoting, 1),
    "two witnesses": (witnesses, 2), "interview": (interview, 1), "quotation": (quotation, 1), "rumour": (rumour, 0),
    "witness and rumour": (witness_and_rumour, 1), "own words": (own_words, 2),
    "own words, shared voice": (shared_voice, 1), "reported and confirmed": (reported_and_confirmed, 2),
}  # fmt: skip


if __name__ == "__main__":
    write_set(OUT, DESKS, GRAPHS)
