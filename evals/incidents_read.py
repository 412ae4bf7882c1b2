"""Reads from findings what an incident registry asks: how many, when, where, who, how old.

A finding is a group of claims that answer one question. What it says is what most of its reports say,
those that say it in their lead counting twice; nothing is taken from the text but through claims.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from evals.incidents_counts import day, tolls
from evals.incidents_people import Person, people
from secondsource.compare.corpus import Corpus
from secondsource.compare.frame import Frame
from secondsource.compare.frames import Framer
from secondsource.compare.whereabouts import find_whereabouts
from secondsource.model import Polarity, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was read."""

    killed: int
    injured: int
    date: str
    place: str
    people: tuple[Person, ...]


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
