"""What a time expression says before it is anchored: the protocol, and the readings that need no calendar rule.

A reading is the meaning of the words alone: ``last year`` is *the year before that of publication*.
``resolve`` takes an anchor (the day of publication on trial, the time named before, the tense of the
clause) and gives a calendar value with the reason in words, or ``None`` where the anchor does not
tell. Readings that lean on the anchor stand in ``dates_anchored``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from secondsource.text.dates_tense import Tense
from secondsource.text.dates_values import Unit, When, about, in_week, on_day, part_of_day, shift_day, third


class Kind(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Ground(StrEnum):
    """What a value was reached from."""

    WORDS = "words"
    TODAY = "today"
    NAMED = "named"
    STORY = "story"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What a reading is resolved against.

    Attributes:
        today: The day of publication on trial, or ``None`` where nothing is known of it.
        named: The time named before, resolved, or ``None``.
        near: The same where it was named in this sentence or the one before, else ``None``.
        story: In a narrative, the time that its story has come to; else ``None``.
        beside: The time named before in the same sentence with a year of its own, or ``None``.
        tense: Of the clause.
    """

    today: date | None = None
    named: When | None = None
    near: When | None = None
    story: When | None = None
    beside: When | None = None
    tense: Tense = Tense.UNKNOWN

    @property
    def named_day(self) -> date | None:
        """The first day of the time named before."""
        return self.named.earliest if self.named is not None else None

    @property
    def story_day(self) -> date | None:
        """The first day of the time that a narrative has come to."""
        return self.story.earliest if self.story is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A value with its ground and the rule in words (``the latest November``)."""

    value: When
    ground: Ground = Ground.WORDS
    words: str = "as written"


class Reading(Protocol):
    """The meaning of an expression before it is anchored."""

    @property
    def kind(self) -> Kind:
        """TIMEX3 type."""
        ...

    @property
    def fallback(self) -> str:
        """TIMEX3 value where the anchor does not tell (``XXXX-11``)."""
        ...

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """Find the value.

        Args:
            anchor: Where the words stand in time.

        Returns:
            The value with its reason, or ``None``.
        """
        ...


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that the words alone give."""

    value: When
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        """Its own value."""
        return self.value.timex

    def resolve(self, _anchor: Anchor) -> Resolved | None:
        """The value itself."""
        return Resolved(value=self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two readings that one pattern finds: ``April 6-7``, ``1995-96``, ``May 4 and 5``.

    Attributes:
        first: The first.
        last: The last.
        first_end: Where the words of the first end, from the start of the match.
        last_start: Where those of the last begin.
        ranged: Whether all between them is meant too.
    """

    first: Reading
    last: Reading
    first_end: int
    last_start: int
    ranged: bool = True


@dataclass(frozen=True, slots=True)
class Timeless:
    """A duration, a repetition or a vague reference: a TIMEX3 value and no place in the calendar."""

    timex: str
    kind: Kind = Kind.DURATION
    mod: str = ""

    @property
    def fallback(self) -> str:
        """Its own value."""
        return self.timex

    def resolve(self, _anchor: Anchor) -> Resolved | None:
        """Nothing: it has no place in the calendar."""
        return None


@dataclass(frozen=True, slots=True)
class Staged:
    """``early``, ``mid-`` or ``late`` of another reading, or ``about`` it (``APPROX``)."""

    inner: Reading
    mod: str

    @property
    def kind(self) -> Kind:
        """As the inner one."""
        return self.inner.kind

    @property
    def fallback(self) -> str:
        """As the inner one."""
        return self.inner.fallback

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """The inner value, narrowed to a third or widened."""
        found = self.inner.resolve(anchor)
        if found is None:
            return None
        if self.mod == "APPROX":
            return replace(found, value=about(found.value), words=f"about: {found.words}")
        if found.value.unit <= Unit.DAY:
            return replace(found, value=replace(found.value, mod=self.mod))
        word = {"START": "the first third", "MID": "the middle third", "END": "the last third"}[self.mod]
        return replace(found, value=third(found.value, self.mod), words=f"{found.words}, {word} of it")


@dataclass(frozen=True, slots=True)
class StretchOf:
    """``the first ten months of 1915``: a length of time at the beginning or end of another reading."""

    inner: Reading
    timex: str
    mod: str
    kind: Kind = Kind.DURATION

    @property
    def fallback(self) -> str:
        """The length."""
        return self.timex

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """The inner time, whose bounds hold; which days of it is not told to the day."""
        found = self.inner.resolve(anchor)
        if found is None:
            return None
        return replace(found, value=replace(found.value, timex=self.timex, mod=self.mod))


@dataclass(frozen=True, slots=True)
class PartOf:
    """A part of a year that is itself relative: ``January of this year``, ``the spring of next year``."""

    of: Reading
    part: Callable[[int], When | None]
    shape: str
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        """The part, of a year not known."""
        return self.shape

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """The part of the year that the other reading gives."""
        found = self.of.resolve(anchor)
        value = self.part(found.value.year) if found is not None and found.value.year is not None else None
        return replace(found, value=value) if found is not None and value is not None else None


@dataclass(frozen=True, slots=True)
class WeekOf:
    """``the week of May 5``: the week that holds a day."""

    inner: Reading
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        """A week not known."""
        return "XXXX-WXX"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """The ISO week of the inner day."""
        found = self.inner.resolve(anchor)
        if found is None or found.value.earliest is None:
            return None
        return replace(found, value=in_week(found.value.earliest))


@dataclass(frozen=True, slots=True)
class DaysFrom:
    """A day so many days from another: ``the eve of May Day``, ``a week from Friday``."""

    inner: Reading
    days: int
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        """A day not known."""
        return "XXXX-XX-XX"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """The other day, moved."""
        found = self.inner.resolve(anchor)
        if found is None or found.value.earliest is None or found.value.unit > Unit.DAY:
            return None
        moved = shift_day(found.value.earliest, self.days, Unit.DAY)
        if moved is None:
            return None
        count, way = abs(self.days), "before" if self.days < 0 else "after"
        return replace(found, value=on_day(moved), words=f"{found.words}, {count} day{'s' * (count > 1)} {way}")


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of a day (``MO``, ``NI``, ``14:30`` ...) on the day of another reading.

    ``day`` is ``None`` for a part whose day is not named beside it: then it is the day named
    before, else that of publication.
    """

    code: str
    day: Reading | None = None
    kind: Kind = Kind.TIME

    @property
    def fallback(self) -> str:
        """The part of a day not known."""
        return f"{self.day.fallback if self.day is not None else 'XXXX-XX-XX'}T{self.code}"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """The day, with its part in the TIMEX3 value."""
        found = self.day.resolve(anchor) if self.day is not None else self._day(anchor)
        if found is None or found.value.unit > Unit.DAY or found.value.earliest is None:
            return found
        return replace(
            found, value=part_of_day(replace(found.value, timex=found.value.earliest.isoformat()), self.code)
        )

    def _day(self, anchor: Anchor) -> Resolved | None:
        near = anchor.near if anchor.story is None else anchor.named
        if near is not None and near.unit <= Unit.DAY and near.earliest is not None:
            return Resolved(value=on_day(near.earliest), ground=Ground.NAMED, words="on that day")
        if anchor.story is None and anchor.today is not None:
            return Resolved(value=on_day(anchor.today), ground=Ground.TODAY, words="on that day")
        return None
