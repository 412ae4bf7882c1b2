"""Builds ``data/origins.jsonl``: small made-up stories with known graphs of who told whom.

    python -m evals.origins_build

People, bodies, outlets and events are invented for this set. Each story is one fact, told by
several outlets in several words, and the number of independent origins that it rests on.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

OUT = Path(__file__).with_name("data") / "origins.jsonl"
OUTLETS = ("Harbour Gazette", "Northern Courier", "Evening Ledger", "Valley Tribune", "City Examiner")


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """An invented event.

    Attributes:
        key: A word found in every telling of the fact.
        tellings: The fact in three wordings, without a full stop.
        voices: Two people or bodies who could tell it, with who they are.
        beside: What each outlet adds of its own, unlike the others.
        background: Something else that a voice may be cited for.
    """

    key: str
    tellings: tuple[str, str, str]
    voices: tuple[tuple[str, str], tuple[str, str]]
    beside: tuple[str, str, str, str, str]
    background: str


TOPICS = (
    Topic(
        key="resign",
        tellings=(
            "Mayor Ana Petrova resigned on Monday",
            "Ana Petrova resigned as mayor of Brask on Monday",
            "Petrova has resigned",
        ),
        voices=(("Jonas Weld", "her lawyer"), ("Miriam Oster", "the council clerk")),
        beside=(
            "The town hall stayed dark all evening.", "Shops on the square had sold out of newspapers by noon.",
            "A by-election must be held within ninety days.", "Two deputies are said to want the post.",
            "Brask has had four mayors in ten years.",
        ),
        background="The council meets again on Thursday",
    ),
    Topic(
        key="ferry",
        tellings=(
            "The ferry Northwind struck the Hollow Reef on Sunday",
            "The Northwind, a ferry, struck the Hollow Reef near Tarsa on Sunday",
            "The ferry Northwind struck the reef",
        ),
        voices=(("Ilse Brandt", "the harbour master"), ("Peter Sund", "a passenger")),
        beside=(
            "Rain had hidden the shore since dawn.", "Fishermen rowed out from the village of Orm.",
            "Crossings are cancelled until Wednesday.", "Spare coats were brought to the church hall.",
            "The reef has no light of its own.",
        ),
        background="The ship passed its inspection in March",
    ),
    Topic(
        key="buy",
        tellings=(
            "Nordwind Energy will buy the Lissa power plant",
            "Nordwind Energy will buy the power plant at Lissa for 40 million euros",
            "Nordwind Energy is to buy the Lissa power plant",
        ),
        voices=(("Karin Holt", "the company's director"), ("Tomas Reyk", "the plant's manager")),
        beside=(
            "The chimney can be seen from three counties.", "Some 210 people work there.",
            "The turbines date from 1978.", "Prices of power have doubled since spring.",
            "The river is used for cooling.",
        ),
        background="The papers will be signed in autumn",
    ),
    Topic(
        key="arrest",
        tellings=(
            "Customs officers arrested Viktor Lehn at Velden airport",
            "Customs officers arrested the dealer Viktor Lehn at Velden airport on Friday",
            "Viktor Lehn was arrested at Velden airport",
        ),
        voices=(("Ada Moreau", "a prosecutor"), ("Rolf Aske", "his brother")),
        beside=(
            "His flight to Doha left without him.", "Nine paintings were found in a double floor.",
            "The gallery in Kessel Street is closed.", "Velden handles four million passengers a year.",
            "A hearing is set for the week after next.",
        ),
        background="The paintings were stolen in 2011",
    ),
    Topic(
        key="collapse",
        tellings=(
            "The bridge over the Arno Canal collapsed on Tuesday",
            "The old bridge over the Arno Canal collapsed on Tuesday morning",
            "The bridge over the Arno Canal has collapsed",
        ),
        voices=(("Lena Fors", "the city engineer"), ("Omar Haddad", "a bus driver")),
        beside=(
            "A barge was moored beneath it the night before.", "Buses now go round by the mill.",
            "The stone came from a quarry that no longer exists.", "A market on the west bank was called off.",
            "Schools on the island opened late.",
        ),
        background="The pillars were examined in June",
    ),
    Topic(
        key="launch",
        tellings=(
            "Kestrel Space launched its second satellite on Wednesday",
            "Kestrel Space launched its second weather satellite on Wednesday from Andover",
            "Kestrel Space has launched its second satellite",
        ),
        voices=(("Grace Imani", "the mission chief"), ("Daniel Roos", "an astronomer")),
        beside=(
            "Cloud had delayed the start twice.", "Farmers hope for better forecasts of frost.",
            "The first one burnt up over the ocean in 2022.", "Spectators slept in their cars along the dunes.",
            "Each rocket is as tall as a house of six floors.",
        ),
        background="The next rocket is nearly finished",
    ),
)  # fmt: skip

Report = dict[str, str]


def story(outlet: int, topic: Topic, lead: str, more: str = "") -> Report:
    """One report."""
    text = " ".join(part for part in (lead, topic.beside[outlet], more) if part)
    return {"outlet": OUTLETS[outlet], "published": "2024-05-11", "text": text}


def said(topic: Topic, telling: int, voice: int) -> str:
    """The fact as a voice's word, put in three ways."""
    name, who = topic.voices[voice]
    fact = topic.tellings[telling]
    return (
        f"{fact}, {name}, {who}, said.",
        f"{fact}, said {name}, {who}.",
        f"According to {name}, {who}, {lower(fact)}.",
    )[telling]


def lower(fact: str) -> str:
    """A fact within a sentence."""
    return fact[0].lower() + fact[1:] if fact.startswith("The ") else fact


def spokesman(t: Topic) -> list[Report]:
    """One voice in five outlets."""
    return [story(k, t, said(t, k % 3, 0)) for k in range(5)]


def wire(t: Topic) -> list[Report]:
    """One agency text in three outlets, one of them cut."""
    body = " ".join((f"{t.tellings[1]}.", *t.beside, t.background + "."))
    cut = " ".join((f"{t.tellings[1]}.", *t.beside[:3]))
    return [
        {"outlet": OUTLETS[k], "published": "2024-05-11", "text": f"BRASK (Reuters) - {text}"}
        for k, text in enumerate((body, body, cut))
    ]


def quoting(t: Topic) -> list[Report]:
    """One outlet's own word, and two that cite it."""
    first = OUTLETS[0]
    return [
        story(0, t, f"{t.tellings[0]}."),
        story(1, t, f"{t.tellings[1]}, the {first} reported."),
        story(2, t, f"According to the {first}, {lower(t.tellings[2])}."),
    ]


def witnesses(t: Topic) -> list[Report]:
    """Two people, each in an outlet of their own."""
    return [story(0, t, said(t, 0, 0)), story(1, t, said(t, 1, 1))]


def witness_and_rumour(t: Topic) -> list[Report]:
    """A named voice in two outlets, and nameless ones in two others."""
    rest = [
        story(2, t, f"{t.tellings[1]}, sources familiar with the matter said."),
        story(3, t, f"Residents said {lower(t.tellings[2])}."),
    ]
    return [story(0, t, said(t, 0, 0)), story(1, t, said(t, 1, 0)), *rest]


def rumour(t: Topic) -> list[Report]:
    """Nameless voices only."""
    return [
        story(0, t, f"{t.tellings[0]}, people familiar with the matter said."),
        story(1, t, f"{t.tellings[1]}, sources said."),
    ]


def own_words(t: Topic) -> list[Report]:
    """Two outlets by their own word, that share no voice."""
    return [story(0, t, f"{t.tellings[0]}."), story(1, t, f"{t.tellings[1]}.")]


def shared_voice(t: Topic) -> list[Report]:
    """Two outlets by their own word, that cite one voice for something else."""
    name, who = t.voices[0]
    more = f"{t.background}, {name}, {who}, said."
    return [story(0, t, f"{t.tellings[0]}.", more), story(1, t, f"{t.tellings[1]}.", more)]


GRAPHS: dict[str, tuple[Callable[[Topic], list[Report]], int]] = {
    "spokesman": (spokesman, 1), "wire": (wire, 1), "outlet quoting outlet": (quoting, 1),
    "two witnesses": (witnesses, 2), "witness and rumour": (witness_and_rumour, 1), "rumour": (rumour, 0),
    "own words": (own_words, 2), "own words, shared voice": (shared_voice, 1),
}  # fmt: skip


class Keyed(Protocol):
    """What stories are told of."""

    @property
    def key(self) -> str:
        """Its name in the set."""


T = TypeVar("T", bound=Keyed)


def write_set(path: Path, topics: Iterable[T], graphs: Mapping[str, tuple[Callable[[T], list[Report]], int]]) -> None:
    """Write a set: each topic told by each graph.

    Args:
        path: The file.
        topics: What stories are told of.
        graphs: For each graph what makes its reports, and the number of independent origins.
    """
    rows = [
        {"graph": graph, "fact": topic.key, "origins": origins, "reports": make(topic)}
        for topic in topics
        for graph, (make, origins) in graphs.items()
    ]
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf8")
    print(len(rows), "stories")


if __name__ == "__main__":
    write_set(OUT, TOPICS, GRAPHS)
