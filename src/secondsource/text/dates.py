"""Time expressions of English news: where they stand, what they say, which days they mean.

The grammar is our own. It finds TIMEX3 expressions (Pustejovsky et al., ISO-TimeML: DATE, TIME,
DURATION, SET), anchors those that lean on the day of publication or on a time named before, and
gives each an EDTF value (ISO 8601-2) with the interval of days and the derivation in words.
Nothing is dated without its ground: without a publication date ``last year`` has no value.

How the pieces meet: ``dates_rules`` and ``dates_relative`` recognise, ``dates_readings`` resolve,
``dates_tense`` reads the tense of the clause, ``dates_join`` puts neighbours together (``Tuesday``
``2 p.m.``; ``March`` to ``May``), and this module walks the text once and keeps what was named.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from secondsource.model import DateBasis, Publication, TimeRange
from secondsource.text.dates_join import Found, Frame, frame_of, join
from secondsource.text.dates_readings import Anchor, Fixed, Ground, Kind, Reading, Resolved, Timeless
from secondsource.text.dates_relative import RELATIVE, VAGUE
from secondsource.text.dates_rules import ABSOLUTE, ELLIPTIC
from secondsource.text.dates_tense import tense_at
from secondsource.text.dates_values import Unit, When, from_to, open_after, open_before

NARRATIVE_SHARE = 6
"""A text is read as history where dates with a year of their own, three or more years before
publication or with none known, outnumber words that lean on publication this many times."""

Span = tuple[int, int]


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


def find_times(
    text: str, published: Publication, *, spans: Sequence[Span] | None = None
) -> list[TimeExpression]:  # fmt: skip
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
    walk = _Walk(text, published, sentences, narrative=_is_narrative(found, published))
    return [walk.step(item) for item in found]


_SENTENCE_END = re.compile(r"(?<=[a-z0-9)\]”\"'’])[.!?][”\"’']?\s+(?=[A-Z“\"‘(])|\n+")


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for stop in _SENTENCE_END.finditer(text):
        yield (start, stop.end())
        start = stop.end()
    yield (start, len(text))


def _recognise(text: str) -> list[Found]:
    """All matches of all rules; of those that overlap the longest, then the first rule's."""
    hits: list[tuple[int, int, int, Reading]] = []
    for order, rule in enumerate((*ABSOLUTE, *RELATIVE, *ELLIPTIC, *VAGUE)):
        for match in rule.pattern.finditer(text):
            reading = rule.make(match)
            if reading is not None:
                hits.append((match.start(), match.end(), order, reading))
    hits.sort(key=lambda h: (h[0] - h[1], h[2], h[0]))
    taken: list[Found] = []
    used = bytearray(len(text))
    for start, end, _, reading in hits:
        while end > start and text[end - 1].isspace():
            end -= 1
        if any(used[start:end]):
            continue
        used[start:end] = b"\x01" * (end - start)
        taken.append(Found(start=start, end=end, reading=reading))
    taken.sort(key=lambda f: f.start)
    return taken


def _is_narrative(found: Sequence[Found], published: Publication) -> bool:
    """Whether a text tells history: its dates carry years far from publication."""
    year = int(published.latest[:4]) if published.latest is not None else None
    far = near = 0
    for item in found:
        reading = item.readings[0]
        if isinstance(reading, Fixed):
            said = reading.value.year
            if said is None or year is None or abs(said - year) >= 3:
                far += 1
            else:
                near += 1
        elif item.deictic:
            near += 1
    return far >= NARRATIVE_SHARE and far >= NARRATIVE_SHARE * near


class _Walk:
    """Goes through a text once and keeps the time named last."""

    def __init__(self, text: str, published: Publication, sentences: list[Span], *, narrative: bool) -> None:
        self.text = text
        self.published = published
        self.sentences = sentences
        self.starts = [s for s, _ in sentences]
        self.narrative = narrative
        self.named: When | None = None
        self.named_words = ""
        self.named_basis = DateBasis.UNKNOWN
        self.named_sentence = -1

    def step(self, item: Found) -> TimeExpression:
        """Resolve one expression, and remember it where it names a time."""
        place = max(bisect_right(self.starts, item.start) - 1, 0)
        sentence = self.sentences[place] if self.sentences else (0, len(self.text))
        if item.parts:
            return self._range(item, sentence, place)
        frame = frame_of(self.text, item.start)
        outcome = self._resolve(item.readings[0], item, sentence, place)
        return self._express(item, outcome, frame, place)

    def _range(self, item: Found, sentence: Span, place: int) -> TimeExpression:
        parts: list[TimeExpression] = []
        values: list[When | None] = []
        for part in item.parts:
            outcome = self._resolve(part.readings[0], part, sentence, place)
            values.append(outcome.value)
            parts.append(self._express(part, outcome, Frame.AT, place))
        first, last = values
        text = self.text[item.start : item.end]
        base = TimeExpression(
            start=item.start, end=item.end, text=text, kind=Kind.DATE, parts=tuple(parts),
            timex="/".join(p.timex for p in parts), basis=parts[0].basis,
            derivation=f'"{text}": {parts[0].derivation}; {parts[1].derivation}',
        )  # fmt: skip
        if first is None or last is None or first.earliest is None or last.latest is None:
            return base
        if first.earliest > last.latest:
            return base
        value = from_to(first, last)
        return replace(base, edtf=value.edtf, earliest=_iso(value.earliest), latest=_iso(value.latest))

    def _resolve(self, reading: Reading, item: Found, sentence: Span, place: int) -> _Outcome:
        if isinstance(reading, Timeless):
            return _Outcome(timex=reading.timex, words="no place in the calendar")
        tense = tense_at(self.text, item.start, item.end, sentence)
        anchor = Anchor(named=self._near_named(place), tense=tense, narrative=self.narrative)
        first = self._try(reading, anchor, self.published.earliest)
        last = self._try(reading, anchor, self.published.latest)
        if first is None or last is None:
            return _Outcome(timex=reading.fallback, words="nothing tells from which day it is counted")
        if first.value == last.value:
            return _Outcome(timex=first.value.timex, value=first.value, ground=first.ground, words=first.words)
        return _Outcome(
            timex=reading.fallback,
            low=first.value.earliest,
            high=last.value.latest,
            ground=first.ground,
            words=f"{first.words}, between those of the two ends of the publication date",
        )

    def _near_named(self, place: int) -> When | None:
        return self.named

    def _try(self, reading: Reading, anchor: Anchor, day: str | None) -> Resolved | None:
        return reading.resolve(replace(anchor, today=date.fromisoformat(day[:10]) if day is not None else None))

    def _express(self, item: Found, outcome: _Outcome, frame: Frame, place: int) -> TimeExpression:
        text = self.text[item.start : item.end]
        reading = item.readings[0]
        value = outcome.value
        basis = self._basis(outcome)
        lead = _LEAD.search(self.text[max(0, item.start - 16) : item.start])
        derivation = self._derive(f"{lead[0]}{text}" if lead is not None else text, outcome)
        if value is None:
            return TimeExpression(
                start=item.start, end=item.end, text=text, kind=reading.kind, timex=outcome.timex,
                mod=getattr(reading, "mod", ""), earliest=_iso(outcome.low), latest=_iso(outcome.high),
                basis=basis if outcome.low is not None or outcome.high is not None else DateBasis.UNKNOWN,
                derivation=derivation,
            )  # fmt: skip
        self._remember(value, text, basis, place)
        shown = value
        if frame is Frame.SINCE:
            shown = open_after(value)
        elif frame is Frame.UNTIL:
            shown = open_before(value)
        return TimeExpression(
            start=item.start, end=item.end, text=text, kind=reading.kind, timex=value.timex, mod=shown.mod,
            edtf=shown.edtf, earliest=_iso(shown.earliest), latest=_iso(shown.latest), basis=basis,
            derivation=derivation,
        )  # fmt: skip

    def _remember(self, value: When, text: str, basis: DateBasis, place: int) -> None:
        if value.earliest is None or value.unit > Unit.CENTURY:
            return
        self.named, self.named_words, self.named_basis, self.named_sentence = value, text, basis, place

    def _basis(self, outcome: _Outcome) -> DateBasis:
        if outcome.ground is Ground.TODAY:
            return self.published.basis
        if outcome.ground is Ground.NAMED:
            return self.named_basis
        return DateBasis.STATED if outcome.value is not None else DateBasis.UNKNOWN

    def _derive(self, shown: str, outcome: _Outcome) -> str:
        if outcome.ground is Ground.TODAY:
            day = self.published.edtf or f"{self.published.earliest}/{self.published.latest}"
            return f'"{shown}", published {day} ({self.published.basis}) → {outcome.words}'
        if outcome.ground is Ground.NAMED and self.named is not None:
            return f'"{shown}" beside "{self.named_words}" ({self.named.timex}) → {outcome.words}'
        return f'"{shown}" → {outcome.words}'


_LEAD = re.compile(r"\b(?:in|on|at|by|since|until|till|from|before|after|during|through)\s+$", re.IGNORECASE)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def date_spans(text: str) -> list[Span]:
    """Where dates, years and clock times stand, without anchoring them; durations are left out.

    Args:
        text: Any text.

    Returns:
        Start and end of each, in order.
    """
    return [(f.start, f.end) for f in _recognise(text) if f.reading.kind in {Kind.DATE, Kind.TIME}]
