"""Time expressions of English news: where they stand, what they say, which days they mean.

The grammar is our own. It finds TIMEX3 expressions (Pustejovsky et al., ISO-TimeML: DATE, TIME,
DURATION, SET), anchors those that lean on the day of publication or on a time named before, and
gives each an EDTF value (ISO 8601-2) with the interval of days and the derivation in words.
Nothing is dated without its ground: without a publication date ``last year`` has no value.

How the pieces meet: the rules of ``dates_absolute``, ``dates_relative`` and ``dates_spans`` recognise,
``dates_readings`` and ``dates_anchored`` resolve, ``dates_tense`` reads the tense of the clause,
``dates_join`` puts neighbours together (``Tuesday`` and ``2 p.m.``; ``March`` to ``May``), and this
module walks the text once; ``dates_memory`` keeps what was named.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from secondsource.model import DateBasis, Publication, TimeRange
from secondsource.text.dates_absolute import ABSOLUTE
from secondsource.text.dates_anchored import next_from
from secondsource.text.dates_join import Found, Frame, frame_of, is_measured_from, join
from secondsource.text.dates_memory import Memory, Named
from secondsource.text.dates_ranges import RANGES
from secondsource.text.dates_readings import Anchor, Fixed, Ground, Kind, Pair, Reading, Resolved, Timeless
from secondsource.text.dates_relative import RELATIVE
from secondsource.text.dates_rule import neighbourhoods
from secondsource.text.dates_spans import SPANS
from secondsource.text.dates_tense import tense_at
from secondsource.text.dates_values import When, ends_before, from_to, open_after, open_before, starts_after

NARRATIVE_SHARE = 6
"""A text is read as history where dates of a year before publication are as many at least, and as many
times the words that lean on publication. So read: 21 of the 22 histories of WikiWars, 2 of the 120 news
reports of MEANTIME."""

ASIDE_YEARS = 3
"""Years; a date farther from both its neighbours in a history is an aside and anchors nothing."""

Span = tuple[int, int]
_RULES = (*RANGES, *ABSOLUTE, *RELATIVE, *SPANS)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """One time expression.

    Attributes:
        start: First code point.
        end: One past the last.
        text: The slice, verbatim.
        kind: DATE, TIME, DURATION or SET.
        timex: TIMEX3 value (``2023-11``, ``P3D``, ``PAST_REF``, ``XXXX-WXX-2`` where unresolved).
        mod: TIMEX3 ``mod`` (``START``, ``APPROX`` ...), or ``""``.
        edtf: EDTF value, or ``None`` where the words and their ground do not fix one.
        earliest: First day, ``YYYY-MM-DD``, or ``None``.
        latest: Last day, ``YYYY-MM-DD``, or ``None``.
        basis: What it rests on: ``stated`` for a date in the text, else that of the publication date.
        derivation: How it was reached, in words.
        parts: For a range of two expressions (``from March to May``) each of them by itself.
    """

    start: int
    end: int
    text: str
    kind: Kind
    timex: str
    mod: str = ""
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    basis: DateBasis = DateBasis.UNKNOWN
    derivation: str = ""
    parts: tuple[TimeExpression, ...] = ()

    def to_range(self) -> TimeRange:
        """The record that a claim keeps of it."""
        return TimeRange(
            start=self.start,
            end=self.end,
            text=self.text,
            edtf=self.edtf,
            earliest=self.earliest,
            latest=self.latest,
            basis=self.basis,
            derivation=self.derivation,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    """A value as far as it could be found, with its reason."""

    timex: str
    value: When | None = None
    low: date | None = None
    high: date | None = None
    ground: Ground = Ground.WORDS
    words: str = ""
    named: Named | None = None


def find_times(text: str, published: Publication, *, spans: Sequence[Span] | None = None) -> list[TimeExpression]:
    """Find and anchor the time expressions of a report.

    Args:
        text: The report's text.
        published: Its publication date with the ground it rests on; may be unknown or an interval.
        spans: Start and end of each sentence, in order; ``None`` to split at full stops and lines.

    Returns:
        Expressions in order, none overlapping; every ``text`` equals its slice.
    """
    sentences = list(spans) if spans is not None else list(_sentences(text))
    found = list(join(_recognise(text), text))
    narrative = _is_narrative(found, published)
    asides = _asides(found) if narrative else frozenset()
    walk = _Walk(text, published, sentences, Memory(narrative=narrative, asides=asides))
    return [walk.step(item) for item in found]


def date_spans(text: str) -> list[Span]:
    """Where dates, years and clock times stand, without anchoring them; durations are left out.

    Args:
        text: Any text.

    Returns:
        Start and end of each, in order.
    """
    return [(f.start, f.end) for f in _recognise(text) if f.reading.kind in {Kind.DATE, Kind.TIME}]


_SENTENCE_END = re.compile(r"(?<=[a-z0-9)\]”\"'’])[.!?][”\"’']?\s+(?=[A-Z“\"‘(])|\n+")


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for stop in _SENTENCE_END.finditer(text):
        yield (start, stop.end())
        start = stop.end()
    yield (start, len(text))


def _recognise(text: str) -> list[Found]:
    """All matches of all rules; of those that overlap the longest, then the first rule's."""
    hits: list[tuple[int, int, int, Reading | Pair]] = []
    for low, high, cues in neighbourhoods(text):
        for order, rule in enumerate(_RULES):
            if rule.cues.isdisjoint(cues):
                continue
            for match in rule.pattern.finditer(text, low, high):
                reading = rule.make(match)
                if reading is not None:
                    end = match.start() + len(match[0].rstrip())
                    hits.append((match.start(), end, order, reading))
    hits.sort(key=lambda h: (h[0] - h[1], h[2], h[0]))
    taken: list[Found] = []
    used = bytearray(len(text))
    for start, end, _, reading in hits:
        if not any(used[start:end]):
            used[start:end] = b"\x01" * (end - start)
            taken += _found(start, end, reading)
    taken.sort(key=lambda f: f.start)
    return taken


def _found(start: int, end: int, reading: Reading | Pair) -> list[Found]:
    """A match as one expression, or a pair as a range of two or as two."""
    if not isinstance(reading, Pair):
        return [Found(start=start, end=end, reading=reading)]
    first = Found(start=start, end=start + reading.first_end, reading=reading.first)
    last = Found(start=start + reading.last_start, end=end, reading=reading.last)
    return (
        [Found(start=start, end=end, reading=first.reading, parts=(first, last))] if reading.ranged else [first, last]
    )


def _is_narrative(found: Sequence[Found], published: Publication) -> bool:
    """Whether a text tells history: its dates carry years far from publication."""
    year = int(published.latest[:4]) if published.latest is not None else None
    past = near = 0
    for item in found:
        reading = item.reading
        if isinstance(reading, Fixed):
            said = reading.value.year
            past += said is None or year is None or said < year
        elif item.deictic:
            near += 1
    return past >= NARRATIVE_SHARE and past >= NARRATIVE_SHARE * near


def _asides(found: Sequence[Found]) -> frozenset[int]:
    """Starts of dates that step out of the story's run: their year is far from those around them."""
    years = [(f.start, f.reading.value.year) for f in found if isinstance(f.reading, Fixed)]
    known = [(start, year) for start, year in years if year is not None]
    out: set[int] = set()
    before: int | None = None
    for place, (start, year) in enumerate(known):
        after = known[place + 1][1] if place + 1 < len(known) else None
        steps_out = before is not None and abs(year - before) > ASIDE_YEARS
        if steps_out and (after is None or (before is not None and abs(after - before) <= ASIDE_YEARS)):
            out.add(start)
        else:
            before = year
    return frozenset(out)


_FRAMED = {
    Frame.SINCE: open_after,
    Frame.UNTIL: open_before,
    Frame.BY: open_before,
    Frame.AFTER: starts_after,
    Frame.BEFORE: ends_before,
}
_LEAD = re.compile(
    r"\b(?:in|on|at|by|since|until|till|from|before|after|during|through|of)\s+(?:the\s+)?$", re.IGNORECASE
)


class _Walk:
    """Goes through a text once and keeps the time named last."""

    def __init__(self, text: str, published: Publication, sentences: list[Span], memory: Memory) -> None:
        self.text = text
        self.published = published
        self.sentences = sentences
        self.starts = [s for s, _ in sentences]
        self.memory = memory

    def step(self, item: Found) -> TimeExpression:
        """Resolve one expression, and remember it where it names a time."""
        place = max(bisect_right(self.starts, item.start) - 1, 0)
        if item.parts:
            return self._range(item, place)
        frame = frame_of(self.text, item.start, item.end)
        if frame in {Frame.AFTER, Frame.BEFORE} and item.reading.kind is Kind.TIME:
            # Just after 4 p.m. is the same day.
            frame = Frame.AT
        return self._express(item, self._resolve(item, place, frame), frame, place)

    def _range(self, item: Found, place: int) -> TimeExpression:
        parts: list[TimeExpression] = []
        values: list[When | None] = []
        for part in item.parts:
            outcome = self._resolve(part, place)
            if values and values[0] is not None and _comes_before(outcome.value, values[0]):
                value = next_from(part.reading, values[0])
                if value is not None:
                    outcome = replace(outcome, value=value, timex=value.timex, words=f"the next from {values[0].timex}")
            values.append(outcome.value)
            parts.append(self._express(part, outcome, Frame.AT, place))
        first, last = values
        text = self.text[item.start : item.end]
        base = TimeExpression(
            start=item.start, end=item.end, text=text, kind=Kind.DATE, parts=tuple(parts),
            timex="/".join(p.timex for p in parts), basis=parts[0].basis,
            derivation=f'"{text}": {parts[0].derivation}; {parts[1].derivation}',
        )  # fmt: skip
        if first is None or last is None or _comes_before(last, first):
            return base
        value = from_to(first, last)
        return replace(base, edtf=value.edtf, earliest=_iso(value.earliest), latest=_iso(value.latest))

    def _resolve(self, item: Found, place: int, frame: Frame = Frame.AT) -> _Outcome:
        reading = item.reading
        if isinstance(reading, Timeless):
            return _Outcome(timex=reading.timex, words="no place in the calendar")
        if isinstance(reading, Fixed):
            return _Outcome(timex=reading.value.timex, value=reading.value, words="as written")
        sentence = self.sentences[place] if self.sentences else (0, len(self.text))
        tense = tense_at(self.text, item.start, item.end, sentence, until=frame is Frame.UNTIL)
        anchor = self.memory.anchor(reading, place, tense)
        first = self._try(reading, anchor, self.published.earliest)
        last = self._try(reading, anchor, self.published.latest)
        if first is None or last is None:
            return _Outcome(timex=reading.fallback, words="nothing tells from which day it is counted")
        named = self.memory.ground(first.ground, reading, place)
        if first.value == last.value:
            return _Outcome(
                timex=first.value.timex, value=first.value, ground=first.ground, words=first.words, named=named
            )  # fmt: skip
        return _Outcome(
            timex=reading.fallback,
            low=first.value.earliest,
            high=last.value.latest,
            ground=first.ground,
            named=named,
            words=f"{first.words}, for the first and the last day that may be that of publication",
        )

    def _try(self, reading: Reading, anchor: Anchor, day: str | None) -> Resolved | None:
        return reading.resolve(replace(anchor, today=date.fromisoformat(day[:10]) if day is not None else None))

    def _express(self, item: Found, outcome: _Outcome, frame: Frame, place: int) -> TimeExpression:
        text = self.text[item.start : item.end]
        value = outcome.value
        basis = self._basis(outcome)
        lead = _LEAD.search(self.text[max(0, item.start - 16) : item.start])
        derivation = self._derive(f"{lead[0]}{text}" if lead is not None else text, outcome)
        if value is None:
            known = outcome.low is not None or outcome.high is not None
            return TimeExpression(
                start=item.start, end=item.end, text=text, kind=item.reading.kind, timex=outcome.timex,
                mod=getattr(item.reading, "mod", ""), earliest=_iso(outcome.low), latest=_iso(outcome.high),
                basis=basis if known else DateBasis.UNKNOWN, derivation=derivation,
            )  # fmt: skip
        if not is_measured_from(self.text, item.start):
            into = item.start - self.starts[place] if self.starts else 0
            self.memory.keep(item, Named(value=value, words=text, place=place, basis=basis), into_sentence=into)
        shown = _FRAMED[frame](value) if frame in _FRAMED and value.edtf is not None else value
        return TimeExpression(
            start=item.start, end=item.end, text=text, kind=item.reading.kind, timex=value.timex, mod=shown.mod,
            edtf=shown.edtf, earliest=_iso(shown.earliest), latest=_iso(shown.latest), basis=basis,
            derivation=derivation,
        )  # fmt: skip

    def _basis(self, outcome: _Outcome) -> DateBasis:
        if outcome.ground is Ground.TODAY:
            return self.published.basis
        if outcome.named is not None:
            return outcome.named.basis
        return DateBasis.STATED if outcome.value is not None else DateBasis.UNKNOWN

    def _derive(self, shown: str, outcome: _Outcome) -> str:
        if outcome.ground is Ground.TODAY:
            day = self.published.edtf or f"{self.published.earliest}/{self.published.latest}"
            return f'"{shown}", published {day} ({self.published.basis}) → {outcome.words}'
        if outcome.named is not None:
            return f'"{shown}" beside "{outcome.named.words}" ({outcome.named.value.timex}) → {outcome.words}'
        return f'"{shown}" → {outcome.words}'


def _comes_before(value: When | None, first: When) -> bool:
    """Whether a range would end before it begins."""
    if value is None or value.latest is None or first.earliest is None:
        return False
    return value.latest < first.earliest


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
