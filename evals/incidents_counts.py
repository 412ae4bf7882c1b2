"""How many people findings say were killed or hurt, and on what day.

A finding is a group of claims that answer one question. What it says is what most of its reports say,
those that say it in their lead counting twice; nothing is taken from the text but through claims.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from evals.incidents_fates import Fate, Told, fates_of
from secondsource.compare.corpus import Corpus
from secondsource.compare.frame import Frame
from secondsource.model import EntityType

LEAD = 5  # sentences: what is told there counts twice
SUPPORT = 0.6  # share of the best supported count's weight from which a larger count is believed
VIOLENT = frozenset({"die", "injure", "hospitalize", "shoot", "stab", "attack", "fire", "hit", "find"})
BEFORE = 7  # days before the event from which on a claim tells of an earlier one
LONG = 10  # days: a longer span is a year's or a month's sum
FRESH = 21  # days before the first report in which an incident of the news lies
_OTHER = re.compile(r"\b(?:another|other|others|second|also|surviv\w+)\b", re.IGNORECASE)


def tolls(told: Sequence[Sequence[Frame]], corpus: Corpus) -> tuple[int, int]:
    """How many were killed and how many were hurt.

    Args:
        told: Claims by finding.
        corpus: Everything known.

    Returns:
        The killed, then the hurt who are not among them.
    """
    happened = day(told, corpus)
    fates = [[fate for f in frames if not _elsewhen(f, happened) for fate in fates_of(f)] for frames in told]
    dead, hurt, shot = ([[t for t in own if kind in t.kinds] for own in fates] for kind in Fate)
    killed = count(dead, corpus) or min(1, named_in(dead, corpus))
    injured = max(count(hurt, corpus), count(shot, corpus) - killed)
    if injured == 1 and killed and not another(hurt, dead):
        injured = 0  # who died of it is no longer counted as hurt
    return killed, injured


def _elsewhen(frame: Frame, happened: str) -> bool:
    """Whether a claim tells of another time: earlier than what happened, or of a span too long for one event."""
    time = frame.claim.time
    if time is None or time.latest is None:
        return False
    if happened and _days(time.latest, happened) > BEFORE:
        return True
    return time.earliest is not None and _days(time.earliest, time.latest) > LONG


def another(hurt: Sequence[Sequence[Told]], dead: Sequence[Sequence[Told]]) -> bool:
    """Whether somebody was hurt who is not among the dead: both are named, or words set them apart."""
    gone = {e for told in dead for t in told for f in t.whom for e in f.entities}
    own = [t for told in hurt for t in told]
    named = {e for t in own for f in t.whom for e in f.entities}
    if gone and named - gone:
        return True
    if any(_OTHER.search(t.frame.claim.text) for t in own):
        return True
    beside = {t.frame.claim.sentence: t for told in dead for t in told if not t.frame.claim.headline}
    return any((t.frame.claim.sentence in beside and _apart(t, beside[t.frame.claim.sentence])) for t in own)


def _apart(one: Told, other: Told) -> bool:
    """Whether a sentence tells two fates of two people: ``a man was killed and a woman wounded``."""
    texts = {f.text.casefold() for f in one.whom}, {f.text.casefold() for f in other.whom}
    pronouns = {"he", "she", "him", "her", "who", "they"}
    return bool(texts[0] and texts[1]) and not texts[0] & texts[1] and not (texts[0] | texts[1]) & pronouns


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


def count(told: Sequence[Sequence[Told]], corpus: Corpus) -> int:
    """How many people met a fate.

    Args:
        told: What is told of it, by finding.
        corpus: Everything known.

    Returns:
        The largest count that enough reports give.
    """
    found: list[tuple[str, int, int]] = []
    for own in told:
        values = spread((t.frame.report.id, t.number, weight(t.frame)) for t in own if t.number is not None)
        if values:
            top = max(values.values())
            said = max(n for n, w in values.items() if w >= top * SUPPORT)
            reach: dict[str, int] = {}
            for t in own:
                reach[t.frame.report.id] = max(reach.get(t.frame.report.id, 0), weight(t.frame))
            found += [(report, said, points) for report, points in reach.items()]
    if not found:
        return 0
    total = spread(found)
    top = max(total.values())
    if top < len(corpus.reports) * SUPPORT:
        return 0
    return int(max(n for n, w in total.items() if w >= top * SUPPORT))


def named_in(told: Sequence[Sequence[Told]], corpus: Corpus) -> int:
    """How many people are named as those who met a fate."""
    known = {t.id for t in corpus.things.values() if t.type is EntityType.PERSON}
    return len({e for own in told for t in own for f in t.whom for e in f.entities & known})


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
