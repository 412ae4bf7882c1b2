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

from secondsource.compare.corpus import Corpus
from secondsource.compare.entities import Thing
from secondsource.compare.frames import Frame, Framer
from secondsource.compare.lexicon import PEOPLE
from secondsource.model import EntityType, MentionLabel, Polarity, Record, Role

LEAD = 4  # sentences: what is told there counts twice
SUPPORT = 0.5  # share of the best supported count's weight from which a larger count is believed
KILLING = frozenset({"die"})
WOUNDING = frozenset({"injure", "hospitalize"})
CARRYING = frozenset({"take", "transport", "rush", "airlift", "fly", "treat"})
SHOOTING = frozenset({"shoot", "stab"})
VIOLENT = KILLING | WOUNDING | SHOOTING | {"attack", "fire", "hit", "find"}
SUSPECTED = frozenset({"arrest", "charge", "accuse", "convict", "sentence", "plead", "confess", "seize", "hold", "try"})
_ONE = re.compile(r"^(?:an?|one|another|the|his|her|\d+-year-old|[A-Z])\b", re.IGNORECASE)
FRESH = 21  # days before the first report in which an incident of the news lies
_TOLLS = frozenset({"death", "deaths", "fatality", "fatalities", "dead", "victim", "victims"})
_FORCE = re.compile(r"(?:the )?([A-Z][\w. ]+?) (?:city )?police", re.IGNORECASE)
_NO_CITY = re.compile(
    r"\d|\b(?:street|st|avenue|ave|road|rd|lane|drive|trail|boulevard|blvd|highway|parkway|court|way|place|county|township"
    r"|neighborhood|park|club|center|school|hospital|bar|side|metro|mall|apartments?|state|the|news|your|his|her|local|state)\b"
    r"|^(?:north|south|east|west)$",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b(?:another|other|others|second|also|surviv\w+)\b", re.IGNORECASE)
_PERSON = PEOPLE - {"one", "other", "two", "three", "four", "five", "six", "seven", "several", "many", "some"}


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


def read_answer(records: Iterable[Record], states: Collection[str]) -> Answer:
    """Read a story's findings.

    Args:
        records: Of one story, with the comparison's judgements.
        states: Names of states, which are no cities.

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
    killed = count(told, KILLING, corpus) or min(1, named_in(told, KILLING, corpus))
    hurt = [
        [f for f in frames if f.event in WOUNDING or (f.event in CARRYING and "hospital" in f.words)] for frames in told
    ]
    injured = max(count(hurt, WOUNDING | CARRYING, corpus), count(told, SHOOTING, corpus) - killed)
    if injured == 1 and killed and not another(hurt, told):
        injured = 0  # who died of it is no longer counted as hurt
    return Answer(
        killed=killed, injured=injured, date=day(told, corpus), place=city(told, corpus, states),
        people=people(told, corpus),
    )  # fmt: skip


def another(hurt: Sequence[Sequence[Frame]], told: Sequence[Sequence[Frame]]) -> bool:
    """Whether somebody was hurt who is not among the dead."""
    dead = {e for frames in told for f in frames if f.event in KILLING for e in f.named(Role.PATIENT)}
    own = [f for frames in hurt for f in frames]
    named = {e for f in own for e in f.named(Role.PATIENT)}
    return bool(named - dead) or any(_OTHER.search(f.claim.text) for f in own)


def weight(frame: Frame) -> int:
    """Two in the lead, else one."""
    return 2 if frame.index < LEAD else 1


def spread(found: Iterable[tuple[str, Any, int]]) -> Counter[Any]:
    """Weight of each value, counted once a report: its best place there."""
    best: dict[tuple[str, Any], int] = {}
    for report, value, points in found:
        best[report, value] = max(best.get((report, value), 0), points)
    total: Counter[Any] = Counter()
    for (_, value), points in best.items():
        total[value] += points
    return total


def count(told: Sequence[Sequence[Frame]], events: Collection[str], corpus: Corpus) -> int:
    """How many people an event befell.

    Args:
        told: Claims by finding.
        events: Kinds of event.
        corpus: Everything known.

    Returns:
        The largest count that enough reports give; the named people where there are more.
    """
    found: list[tuple[str, int, int]] = []
    for frames in told:
        own = [f for f in frames if f.event in events]
        values = spread((f.report.id, n, weight(f)) for f in own if (n := suffered(f)) is not None)
        if values:
            top = max(values.values())
            said = max(n for n, w in values.items() if w >= top * SUPPORT)
            reach = {f.report.id: max(weight(g) for g in own if g.report.id == f.report.id) for f in own}
            found += [(report, said, points) for report, points in reach.items()]
    if not found:
        return 0
    total = spread(found)
    top = max(total.values())
    if top < len(corpus.reports) * SUPPORT:
        return 0
    return int(max(n for n, w in total.items() if w >= top * SUPPORT))


def suffered(frame: Frame) -> int | None:
    """How many people a claim says it befell; ``None`` where it does not say."""
    bearers = frame.roles.get(Role.PATIENT, ())
    for quantity in frame.claim.quantities:
        unit = quantity.unit.casefold().split()[-1:] or [""]
        inside = any(quantity.text in f.text or f.text in quantity.text for f in bearers)
        people = {unit[0], unit[0].removesuffix("s")} & (PEOPLE | _TOLLS) or (inside and not unit[0])
        if people and (inside or unit[0] in _TOLLS) and quantity.value is not None and quantity.value.is_integer():
            return int(quantity.value)
    named = frame.named(Role.PATIENT)
    if len(named) > 1:
        return len(named)
    if any(f.person or f.entities or (f.head in _PERSON and _ONE.match(f.text)) for f in bearers):
        return 1
    return None


def named_in(told: Sequence[Sequence[Frame]], events: Collection[str], corpus: Corpus) -> int:
    """How many people are named as those whom an event befell."""
    known = {t.id for t in corpus.things.values() if t.type is EntityType.PERSON}
    return len({e for frames in told for f in frames if f.event in events for e in f.named(Role.PATIENT) & known})


def day(told: Sequence[Sequence[Frame]], corpus: Corpus) -> str:
    """The day, not after the first report, that most reports give in their lead or for the violence.

    Without one, the day of the first report.
    """
    first = min((r.published.earliest for r in corpus.reports.values() if r.published.earliest), default="")
    found = [
        (f.report.id, f.claim.time.earliest, 1 + (f.index < LEAD) + 2 * (f.event in VIOLENT))
        for f in (f for frames in told for f in frames)
        if (f.event in VIOLENT or f.index < LEAD) and f.claim.time is not None
        and f.claim.time.earliest == f.claim.time.latest and f.claim.time.earliest is not None
    ]  # fmt: skip
    total = spread(found)
    usable = {d: w for d, w in total.items() if first and 0 <= _days(d, first) < FRESH} or ({} if first else total)
    return max(usable, key=lambda d: (usable[d], d)) if usable else first


def _days(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def city(told: Sequence[Sequence[Frame]], corpus: Corpus, states: Collection[str]) -> str:
    """The place, no state, county or street, that most reports name in their lead, with the violence or the police."""
    things = {t.id: t for t in corpus.things.values()}
    found: list[tuple[str, str, int]] = []
    for frame in (f for frames in told for f in frames):
        for thing in (things[e] for e in frame.entities if e in things):
            points = weight(frame) + (frame.event in VIOLENT)
            placed = thing.type is EntityType.PLACE or any(m.label is MentionLabel.LOC for m in thing.mentions)
            if placed and thing.type is not EntityType.COUNTRY and not known_as(thing, states):
                found.append((frame.report.id, thing.name.title(), points))
            elif (force := _FORCE.match(thing.name)) is not None and force.group(1) not in states:
                found.append((frame.report.id, force.group(1).title(), points + 1))
    total = spread((r, name, points) for r, name, points in found if not _NO_CITY.search(name))
    return max(total, key=lambda name: (total[name], name)) if total else ""


def known_as(thing: Thing, names: Collection[str]) -> bool:
    """Whether one of its names is among some."""
    return any(text in names for text, _ in thing.spellings)


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
