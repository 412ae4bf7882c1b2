"""Reads from findings what an incident registry asks: how many, when, where, who, how old.

A finding is a group of claims that answer one question. What it says is what most of its reports say,
those that say it in their lead counting twice; nothing is taken from the text but through claims.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from evals.incidents_counts import VIOLENT, day, spread, tolls, weight
from secondsource.compare.corpus import Corpus
from secondsource.compare.frame import Frame
from secondsource.compare.frames import Framer
from secondsource.compare.whereabouts import find_whereabouts
from secondsource.model import EntityType, Polarity, Record, Role

SUSPECTED = frozenset({"arrest", "charge", "accuse", "convict", "sentence", "plead", "confess", "seize", "hold", "try"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in the incident: name, age, and whether victim or suspect."""

    name: str
    age: float | None
    victim: bool
    suspect: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was read."""

    killed: int
    injured: int
    date: str
    place: str
    people: tuple[Person, ...]


def same_name(ours: str, theirs: str) -> bool:
    """Whether two names have the same first and last word."""
    left, right = (re.findall(r"[^\W\d_]+", n.casefold()) for n in (ours, theirs))
    left, right = ([w for w in n if w not in ("jr", "sr", "ii", "iii")] for n in (left, right))
    return bool(left and right) and left[0] == right[0] and left[-1] == right[-1]


def read_answer(records: Iterable[Record]) -> Answer:
    """Read a story's findings.

    Args:
        records: Of one story, with the comparison's judgements.

    Returns:
        The answer.
    """
    corpus = Corpus.of(records)
    framer = Framer(corpus)
    frames = [framer.frame(c) for c in corpus.claims.values()]
    frames = [f for f in frames if f.positive and f.asserted and f.claim.polarity is Polarity.POSITIVE]
    findings: dict[str, list[Frame]] = defaultdict(list)
    for frame in frames:
        findings[corpus.groups.of(frame.claim.id)].append(frame)
    told = list(findings.values())
    killed, injured = tolls(told, corpus)
    return Answer(
        killed=killed, injured=injured, date=day(told, corpus), place=place(corpus),
        people=people(told, corpus),
    )  # fmt: skip


def place(corpus: Corpus) -> str:
    """The town, or where none is told the county or site, in which the reports place what they tell."""
    found = find_whereabouts(corpus, tuple(corpus.reports))
    return found[0].name if found else ""


def people(told: Sequence[Sequence[Frame]], corpus: Corpus) -> tuple[Person, ...]:
    """The people whom findings of violence, arrest and age are about."""
    things = {t.id: t for t in corpus.things.values() if t.type is EntityType.PERSON}
    victims: Counter[str] = Counter()
    suspects: Counter[str] = Counter()
    ages: dict[str, list[tuple[str, float, int]]] = defaultdict(list)
    for frame in (f for frames in told for f in frames):
        victims.update(frame.named(Role.PATIENT) if frame.event in VIOLENT else ())
        suspects.update(frame.named(Role.PATIENT) if frame.event in SUSPECTED else ())
        suspects.update(frame.named(Role.AGENT) if frame.event in VIOLENT else ())
        for entity, age in aged(frame):
            ages[entity].append((frame.report.id, age, weight(frame)))
    return tuple(
        Person(
            name=things[e].name, age=_likeliest(spread(ages[e])), victim=victims[e] >= suspects[e],
            suspect=suspects[e] >= victims[e],
        )
        for e in sorted(things)
        if victims[e] or suspects[e] or ages[e]
    )  # fmt: skip


def aged(frame: Frame) -> Iterator[tuple[str, float]]:
    """Whom a claim gives an age, and which."""
    for fillers in frame.roles.values():
        for filler in fillers:
            if filler.age is not None:
                yield from ((entity, filler.age) for entity in filler.entities)
    if frame.event == "age":
        ages = [q.value for q in frame.claim.quantities if q.value is not None]
        yield from ((entity, age) for entity in frame.named(Role.AGENT, Role.PATIENT) for age in ages)


def _likeliest(values: Mapping[float, int]) -> float | None:
    return max(values, key=lambda v: (values[v], v)) if values else None


_KILLED = re.compile(r"\b(\w+) (?:people |men |women |others )?(?:were |was )?(?:killed|dead|died)\b")
_WOUNDED = re.compile(r"\b(\w+) (?:people |men |women |others )?(?:were |was )?(?:injured|wounded|hurt)\b")
_NAMED = re.compile(r"\b((?:[A-Z](?:\.|[\w'-]+) ){1,3}[A-Z][\w'-]+), (\d{1,2}),")
_NUMBERS = dict(zip(("two", "three", "four", "five", "six"), (2, 3, 4, 5, 6), strict=True))
_IN = re.compile(r"\bin ((?:[A-Z][a-z]+ ?){1,3})\b")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def baseline(rows: Sequence[Mapping[str, Any]], states: Collection[str]) -> Answer:
    """The majority of what a few patterns find in the text.

    Args:
        rows: The reports.
        states: Names of states.

    Returns:
        The answer; every person found is taken for victim and suspect.
    """
    killed, injured, places, days = Counter[int](), Counter[int](), Counter[str](), Counter[str]()
    ages: dict[str, Counter[float]] = defaultdict(Counter)
    for row in rows:
        text = row["text"]
        for pattern, total in ((_KILLED, killed), (_WOUNDED, injured)):
            for word in pattern.findall(text):
                total[int(word) if word.isdigit() else _NUMBERS.get(word.casefold(), 1)] += 1
        places.update(p.strip() for p in _IN.findall(text) if p.strip() not in states)
        for name, age in _NAMED.findall(text):
            ages[name][float(age)] += 1
        published = date.fromisoformat(row["published"])
        named = next((d for d in re.findall("|".join(_DAYS), text)), None)
        back = (published.weekday() - _DAYS.index(named)) % 7 if named else 0
        days[(published - timedelta(days=back)).isoformat()] += 1
    found = [Person(name=n, age=a.most_common(1)[0][0], victim=True, suspect=True) for n, a in ages.items()]
    return Answer(
        killed=_most(killed, 0), injured=_most(injured, 0), date=_most(days, ""), place=_most(places, ""),
        people=tuple(found),
    )  # fmt: skip


def _most(counts: Counter[Any], default: Any) -> Any:
    return counts.most_common(1)[0][0] if counts else default
