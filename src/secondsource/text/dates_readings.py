"""What a time expression says before it is anchored, and how each kind finds its value.

A reading is the meaning of the words alone: ``last year`` is *the year before that of
publication*. ``resolve`` takes an anchor (the day of publication on trial, the time named before,
the tense of the clause) and gives a calendar value with the reason in words, or ``None`` where the
anchor does not tell. The rules of weekday and month follow HeidelTime's news domain (Stroetgen and
Gertz, "Multilingual and cross-domain temporal tagging", LRE 47, 2013).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from secondsource.text.dates_tense import Tense
from secondsource.text.dates_values import (
    SEASONS,
    Unit,
    When,
    about,
    in_decade,
    in_half,
    in_month,
    in_quarter,
    in_season,
    in_year,
    on_day,
    part_of_day,
    shift_day,
    third,
    within,
)

UNIT_NAMES = {
    Unit.DAY: "day", Unit.WEEK: "week", Unit.WEEKEND: "weekend", Unit.MONTH: "month", Unit.QUARTER: "quarter",
    Unit.HALF: "half", Unit.YEAR: "year", Unit.DECADE: "decade", Unit.CENTURY: "century", Unit.SEASON: "season",
    Unit.TIME: "time",
}  # fmt: skip
MONTH_NAMES = ("January February March April May June July August September October November December").split()
WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SEASON_NAMES = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What a reading is resolved against.

    Attributes:
        today: The day of publication on trial, or ``None`` where nothing is known of it.
        named: The time named before, resolved, or ``None``.
        tense: Of the clause.
        narrative: True for a text that tells history rather than news.
    """

    today: date | None = None
    named: When | None = None
    tense: Tense = Tense.UNKNOWN
    narrative: bool = False

    @property
    def named_day(self) -> date | None:
        """The first day of the time named before."""
        return self.named.earliest if self.named is not None else None


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
        return self.value.timex

    def resolve(self, _anchor: Anchor) -> Resolved | None:
        return Resolved(value=self.value)


@dataclass(frozen=True, slots=True)
class Timeless:
    """A duration, a repetition or a vague reference: a TIMEX3 value and no place in the calendar."""

    timex: str
    kind: Kind = Kind.DURATION
    mod: str = ""

    @property
    def fallback(self) -> str:
        return self.timex

    def resolve(self, _anchor: Anchor) -> Resolved | None:
        return None


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A month, or a day of it, without a year.

    ``which`` is ``""`` for a bare one, or ``last``, ``next``, ``this``, ``previous``, ``following``,
    ``same``.
    """

    month: int
    day: int | None = None
    which: str = ""
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        return f"XXXX-{self.month:02d}" + (f"-{self.day:02d}" if self.day is not None else "")

    def _at(self, year: int) -> When | None:
        try:
            return in_month(year, self.month) if self.day is None else on_day(date(year, self.month, self.day))
        except ValueError:
            return None

    def resolve(self, anchor: Anchor) -> Resolved | None:
        name = MONTH_NAMES[self.month - 1] + (f" {self.day}" if self.day is not None else "")
        if self.which in {"previous", "following", "same"}:
            return self._from_named(anchor, name)
        if self.which == "" and anchor.narrative and anchor.named_day is not None:
            return self._in_narrative(anchor, name)
        if anchor.today is None:
            return None
        year, words = self._year(anchor.today, anchor.tense)
        value = self._at(year)
        if value is None:
            return None
        return Resolved(value=value, ground=Ground.TODAY, words=f"{words} {name}")

    def _year(self, today: date, tense: Tense) -> tuple[int, str]:
        here = (self.month, self.day if self.day is not None else 0)
        now = (today.month, today.day if self.day is not None else 0)
        if self.which == "this":
            return today.year, "this year's"
        if self.which == "last":
            return (today.year if here < now else today.year - 1), "the latest"
        if self.which == "next" or tense is Tense.FUTURE:
            return (today.year if here >= now and not (self.which == "next" and here == now) else today.year + 1), (
                "the next"
            )
        return (today.year if here <= now else today.year - 1), "the latest"

    def _from_named(self, anchor: Anchor, name: str) -> Resolved | None:
        if anchor.named_day is None:
            return None
        base = anchor.named_day
        ahead = self.month > base.month
        step = {"same": 0, "previous": 0 if self.month < base.month else -1, "following": 0 if ahead else 1}
        value = self._at(base.year + step[self.which])
        return Resolved(value=value, ground=Ground.NAMED, words=f"the {self.which} {name}") if value else None

    def _in_narrative(self, anchor: Anchor, name: str) -> Resolved | None:
        base = anchor.named_day
        assert base is not None
        value = self._at(base.year)
        return Resolved(value=value, ground=Ground.NAMED, words=f"{name} of that year") if value else None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """``the 5th``: a day of the month named before, else of that of publication."""

    day: int
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        return f"XXXX-XX-{self.day:02d}"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        base, ground = (anchor.named_day, Ground.NAMED)
        if base is None:
            base, ground = anchor.today, Ground.TODAY
        if base is None:
            return None
        try:
            value = on_day(base.replace(day=self.day))
        except ValueError:
            return None
        return Resolved(value=value, ground=ground, words=f"day {self.day} of that month")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week; ``which`` as in ``MonthDay``."""

    weekday: int
    which: str = ""
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        return f"XXXX-WXX-{self.weekday + 1}"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        name = WEEKDAY_NAMES[self.weekday]
        named = self.which in {"previous", "following", "same"} or (self.which == "" and anchor.narrative)
        base = anchor.named_day if named else anchor.today
        if base is None:
            return None
        back = (base.weekday() - self.weekday) % 7
        ground = Ground.NAMED if named else Ground.TODAY
        if self.which == "this":
            day, words = base + timedelta(days=self.weekday - base.weekday()), f"the {name} of that week"
        elif self.which in {"last", "previous"}:
            day, words = base - timedelta(days=back or 7), f"the {name} before that day"
        elif self.which in {"next", "following"} or named:
            day, words = base + timedelta(days=(-back) % 7 or 7), f"the {name} after that day"
        elif anchor.tense is Tense.FUTURE:
            day, words = base + timedelta(days=(-back) % 7), f"the next {name}"
        else:
            day, words = base - timedelta(days=back), f"the latest {name}" if back else f"that {name}"
        return Resolved(value=on_day(day), ground=ground, words=words)


@dataclass(frozen=True, slots=True)
class Relative:
    """A calendar unit at a distance from the anchor: ``last year``, ``two weeks ago``, ``the next day``.

    ``count`` is in units, negative for back; ``named`` says that it is counted from the time named
    before (``the previous year``), else from publication.
    """

    unit: Unit
    count: int
    named: bool = False
    kind: Kind = Kind.DATE
    grain: Unit | None = None

    @property
    def fallback(self) -> str:
        shapes = {Unit.DAY: "XXXX-XX-XX", Unit.WEEK: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE", Unit.MONTH: "XXXX-XX"}
        shapes |= {Unit.QUARTER: "XXXX-QX", Unit.DECADE: "XXX", Unit.CENTURY: "XX"}
        return shapes.get(self.unit, "XXXX")

    def resolve(self, anchor: Anchor) -> Resolved | None:
        base = anchor.named_day if self.named else anchor.today
        if base is None:
            return None
        moved = shift_day(base, self.count, self.unit)
        if moved is None:
            return None
        grain = self.grain
        if grain is None:
            # Counted from a coarser time the sum is no finer: two days after "1999" is no known day.
            coarser = anchor.named.unit if self.named and anchor.named is not None else Unit.DAY
            if coarser > self.unit and self.count != 0:
                return None
            grain = self.unit
        name = UNIT_NAMES[self.unit]
        words = (
            f"that {name}" if self.count == 0
            else f"{abs(self.count)} {name}{'s' if abs(self.count) != 1 else ''} {'before' if self.count < 0 else 'after'}"
        )  # fmt: skip
        value = within(grain, moved)
        return Resolved(value=value, ground=Ground.NAMED if self.named else Ground.TODAY, words=words)


@dataclass(frozen=True, slots=True)
class Season:
    """A season without a year; ``which`` as in ``MonthDay``."""

    code: str
    which: str = ""
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        return f"XXXX-{self.code}"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        named = self.which in {"previous", "following", "same"} or (self.which == "" and anchor.narrative)
        base = anchor.named_day if named else anchor.today
        if base is None:
            return None
        ground = Ground.NAMED if named else Ground.TODAY
        first = SEASONS[self.code][1]
        name = SEASON_NAMES[self.code]
        if self.which in {"last", "previous"}:
            # The latest one that is over or well begun: three months after its first.
            year = base.year if base.month >= first + 3 else base.year - 1
            return Resolved(value=in_season(year, self.code), ground=ground, words=f"the latest {name}")
        if self.which in {"next", "following"} or (not named and anchor.tense is Tense.FUTURE and not self.which):
            year = base.year if base.month < first else base.year + 1
            return Resolved(value=in_season(year, self.code), ground=ground, words=f"the next {name}")
        year = base.year
        if self.code == "WI" and base.month <= 2:
            year -= 1
        elif not named and self.which == "" and base.month < first:
            year -= 1
        return Resolved(value=in_season(year, self.code), ground=ground, words=f"the {name} of that year")


@dataclass(frozen=True, slots=True)
class YearPart:
    """A quarter or half of a year not named with it: ``the third quarter``."""

    part: int
    unit: Unit = Unit.QUARTER
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        return f"XXXX-{'Q' if self.unit is Unit.QUARTER else 'H'}{self.part}"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        base, ground = anchor.today, Ground.TODAY
        if anchor.narrative and anchor.named_day is not None:
            base, ground = anchor.named_day, Ground.NAMED
        if base is None:
            return None
        make = in_quarter if self.unit is Unit.QUARTER else in_half
        value = make(base.year, self.part)
        late = value.earliest is not None and value.earliest > base
        if late and ground is Ground.TODAY and anchor.tense is not Tense.FUTURE:
            value = make(base.year - 1, self.part)
        words = f"{UNIT_NAMES[self.unit]} {self.part} of {value.year}"
        return Resolved(value=value, ground=ground, words=words)


@dataclass(frozen=True, slots=True)
class ShortYear:
    """``'99``, ``the '90s`` and ``the nineties``: the century is that of the anchor, never the future."""

    digits: int
    decade: bool = False
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        return f"XX{self.digits // 10}" if self.decade else f"XX{self.digits:02d}"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        base, ground = anchor.today, Ground.TODAY
        if anchor.narrative and anchor.named_day is not None:
            base, ground = anchor.named_day, Ground.NAMED
        if base is None:
            return None
        year = base.year - base.year % 100 + self.digits
        if ground is Ground.TODAY and year > base.year:
            year -= 100
        value = in_decade(year) if self.decade else in_year(year)
        return Resolved(value=value, ground=ground, words="of the latest century that fits")


@dataclass(frozen=True, slots=True)
class Staged:
    """``early``, ``mid-`` or ``late`` of another reading, or ``about`` it (``APPROX``)."""

    inner: Reading
    mod: str

    @property
    def kind(self) -> Kind:
        return self.inner.kind

    @property
    def fallback(self) -> str:
        return self.inner.fallback

    def resolve(self, anchor: Anchor) -> Resolved | None:
        found = self.inner.resolve(anchor)
        if found is None:
            return None
        if self.mod == "APPROX":
            return replace(found, value=about(found.value), words=f"about: {found.words}")
        word = {"START": "the first third", "MID": "the middle third", "END": "the last third"}[self.mod]
        return replace(found, value=third(found.value, self.mod), words=f"{word} of it: {found.words}")


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of a day (``MO``, ``NI``, ``14:30`` ...) on the day of another reading.

    ``day`` is ``None`` for a part whose day is not named beside it: then it is the day named
    before in the sentence, else unknown.
    """

    code: str
    day: Reading | None = None
    kind: Kind = Kind.TIME

    @property
    def fallback(self) -> str:
        return f"{self.day.fallback if self.day is not None else 'XXXX-XX-XX'}T{self.code}"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        if self.day is not None:
            found = self.day.resolve(anchor)
        elif anchor.named is not None and anchor.named.unit <= Unit.DAY and anchor.named_day is not None:
            found = Resolved(value=on_day(anchor.named_day), ground=Ground.NAMED, words="on that day")
        else:
            return None
        if found is None or found.value.unit > Unit.DAY:
            return found
        return replace(found, value=part_of_day(on_day_of(found.value), self.code))


def on_day_of(value: When) -> When:
    """The day of a value that may carry a part of it."""
    return on_day(value.earliest) if value.earliest is not None else value
