"""How many people findings say were killed or hurt, and on what day.

A finding is a group of claims that answer one question. What it says is what most of its reports say,
those that say it in their lead counting twice; nothing is taken from the text but through claims.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

from secondsource.compare.corpus import Corpus
from secondsource.compare.frame import Frame
from secondsource.compare.lexicon import PEOPLE
from secondsource.model import EntityType, Role

LEAD = 4  # sentences: what is told there counts twice
SUPPORT = 0.5  # share of the best supported count's weight from which a larger count is believed
KILLING = frozenset({"die"})
WOUNDING = frozenset({"injure", "hospitalize"})
CARRYING = frozenset({"take", "transport", "rush", "airlift", "fly", "treat"})
SHOOTING = frozenset({"shoot", "stab"})
VIOLENT = KILLING | WOUNDING | SHOOTING | {"attack", "fire", "hit", "find"}
_ONE = re.compile(r"^(?:an?|one|another|the|his|her|\d+-year-old|[A-Z])\b", re.IGNORECASE)
FRESH = 21  # days before the first report in which an incident of the news lies
_TOLLS = frozenset({"death", "deaths", "fatality", "fatalities", "dead", "victim", "victims"})
_OTHER = re.compile(r"\b(?:another|other|others|second|also|surviv\w+)\b", re.IGNORECASE)
_PERSON = PEOPLE - {"one", "other", "two", "three", "four", "five", "six", "seven", "several", "many", "some"}


def tolls(told: Sequence[Sequence[Frame]], corpus: Corpus) -> tuple[int, int]:
    """How many were killed and how many were hurt.

    Args:
        told: Claims by finding.
        corpus: Everything known.

    Returns:
        The killed, then the hurt who are not among them.
    """
    killed = count(told, KILLING, corpus) or min(1, named_in(told, KILLING, corpus))
    hurt = [
        [f for f in frames if f.event in WOUNDING or (f.event in CARRYING and "hospital" in f.words)] for frames in told
    ]
    injured = max(count(hurt, WOUNDING | CARRYING, corpus), count(told, SHOOTING, corpus) - killed)
    if injured == 1 and killed and not another(hurt, told):
        injured = 0  # who died of it is no longer counted as hurt
    return killed, injured


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
