"""The timeline of each story: its dated findings, and which of them are background.

News tells an event and, further down, what it is like: precedents, the earlier life of those in it,
policy, figures of a year. A timeline that mixes them dates the story from a precedent. Two questions
part them, both answered by arithmetic over what the reports say:

* *When is the event?* Each report opens with it. Of the dates in its opening the one nearest to its
  publication counts; the event begins at the earliest of these.
* *Who is in it?* Those whom half of the reports name in their opening.

What ends well before the event is background, and so is what spans a season or more and is about
nobody whom the reports open with.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from secondsource.compare.corpus import Corpus
from secondsource.model import EntityType, Finding, TimelineEntry, TimeRange

OPENING = 4  # sentences, with the headline: who and what stands in the first paragraph or two
HALF = 0.5  # share of a story's reports that open with a person or thing of the event
SLACK = 60  # days before the event that still belong to it: its preparation, the search, the vote before
SEASON = 90  # days from which a time is a period and no event's day
PRECISE = 62  # days a date may span to tell when the event was: a named month, or two
_ACTORS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.VESSEL, EntityType.PLACE})


def timeline(findings: Iterable[Finding], corpus: Corpus) -> tuple[tuple[TimelineEntry, ...], tuple[str, ...]]:
    """Dated findings by their earliest day, and the others.

    Args:
        findings: In their order.
        corpus: Everything known.

    Returns:
        The timeline of all stories, and the ids of the findings that have no date.
    """
    dated: dict[str, list[tuple[Finding, TimeRange]]] = defaultdict(list)
    undated: list[str] = []
    for finding in findings:
        time = finding.time
        if time is None or time.edtf is None:
            undated.append(finding.id)
        else:
            dated[finding.story].append((finding, time))
    reports: dict[str, list[str]] = defaultdict(list)
    for report in corpus.reports:
        reports[corpus.story_of(report)].append(report)
    entries = [entry for story, told in dated.items() for entry in _entries(story, told, reports[story], corpus)]
    entries.sort(key=lambda e: (e.earliest or "", e.latest or "9999"))
    return tuple(entries), tuple(undated)


def _entries(
    story: str, told: Sequence[tuple[Finding, TimeRange]], reports: Sequence[str], corpus: Corpus
) -> list[TimelineEntry]:
    opening = {r: _opening_end(r, corpus) for r in reports}
    actors = _actors(opening, corpus)
    begins = _begins(told, opening, corpus)
    made = []
    for finding, time in told:
        reason = _background(time, begins, about=bool(actors & _named(finding, corpus)), known=bool(actors))
        entry = TimelineEntry(
            finding=finding.id, edtf=time.edtf or "", earliest=time.earliest, latest=time.latest,
            story=story, background=bool(reason), reason=reason,
        )  # fmt: skip
        made.append(entry)
    return made


def _opening_end(report: str, corpus: Corpus) -> int:
    """Where a report's opening ends, in code points."""
    ends = sorted(s.end for s in corpus.sentences_of(report))[:OPENING]
    return ends[-1] if ends else 0


def _actors(opening: dict[str, int], corpus: Corpus) -> frozenset[str]:
    """Ids of those whom the reports open with; countries are in every report and tell none."""
    named: Counter[str] = Counter()
    for report, end in opening.items():
        things = (corpus.thing_of(m.id) for m in corpus.mentions_within(report, 0, end))
        named.update({t.id for t in things if t is not None and t.type in _ACTORS})
    return frozenset(thing for thing, n in named.items() if n >= HALF * len(opening))


def _named(finding: Finding, corpus: Corpus) -> set[str]:
    """Ids of those whom a finding is about, by name, description or pronoun."""
    claims = [corpus.claims[c] for c in finding.claims if c in corpus.claims]
    mentions = {a.mention for c in claims for a in c.arguments}
    mentions |= {m.id for c in claims for m in corpus.mentions_within(c.report, c.start, c.end)}
    return {t.id for m in mentions if (t := corpus.thing_of(m)) is not None}


def _begins(told: Sequence[tuple[Finding, TimeRange]], opening: dict[str, int], corpus: Corpus) -> date | None:
    """When the event begins: the earliest of the days that the reports open with, each nearest to its publication."""
    nearest: dict[str, tuple[int, date]] = {}
    for finding, time in told:
        first, last = _day(time.earliest), _day(time.latest)
        if first is None or last is None or (last - first).days > PRECISE:
            continue
        for claim in (corpus.claims[c] for c in finding.claims if c in corpus.claims):
            if claim.time is not None and claim.start < opening.get(claim.report, 0):
                published = _day(corpus.reports[claim.report].published.latest)
                # Without a publication the latest day counts: what went before is told after it.
                far = abs((published - first).days) if published is not None else -first.toordinal()
                nearest[claim.report] = min((far, first), nearest.get(claim.report, (far, first)))
    return min((day for _, day in nearest.values()), default=None)


def _background(time: TimeRange, begins: date | None, *, about: bool, known: bool) -> str:
    """Why a dated finding is background; ``""`` for one of the event."""
    first, last = _day(time.earliest), _day(time.latest)
    if begins is not None and last is not None and last < begins - timedelta(days=SLACK):
        return f"it ends before what the reports open with ({begins.isoformat()})"
    long = first is None or last is None or (last - first).days >= SEASON
    if long and known and not about:
        return "it is of a longer time, and about nobody whom the reports open with"
    return ""


def _day(day: str | None) -> date | None:
    if day is None:
        return None
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None
