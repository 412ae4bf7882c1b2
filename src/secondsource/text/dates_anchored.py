"""Readings that lean on an anchor: months and weekdays without a year, relative units, seasons, feasts.

The rules of weekday and month follow HeidelTime's news domain (Stroetgen and Gertz, "Multilingual and
cross-domain temporal tagging", LRE 47, 2013): the tense of the clause chooses between the latest and
the next; in a narrative the time named before stands for the day of publication.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from secondsource.text.dates_readings import Anchor, Ground, Kind, Resolved
from secondsource.text.dates_tense import Tense
from secondsource.text.dates_values import (
    Unit,
    When,
    in_month,
    on_day,
    shift_day,
    within,
)

UNIT_NAMES = {
    Unit.DAY: "day", Unit.WEEK: "week", Unit.WEEKEND: "weekend", Unit.MONTH: "month", Unit.QUARTER: "quarter",
    Unit.HALF: "half", Unit.YEAR: "year", Unit.DECADE: "decade", Unit.CENTURY: "century", Unit.SEASON: "season",
    Unit.TIME: "time",
}  # fmt: skip
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HALF_A_YEAR = 6
"""Months; a narrative that steps back farther than this within a year has gone on to the next."""

BY_NAMED = frozenset({"previous", "following", "same"})
"""Words that count from a time named before."""


def _yearly(
    anchor: Anchor, place: tuple[int, int], which: str, at: Callable[[int], When | None], name: str
) -> Resolved | None:
    """Choose the year of something that comes once a year.

    Args:
        anchor: Where the words stand in time.
        place: Month and day on which it begins (day 0 for a whole month).
        which: ``""``, ``last``, ``next``, ``this``, ``previous``, ``following`` or ``same``.
        at: Its value in a year.
        name: For the reason.

    Returns:
        The value, or ``None``.
    """
    beside = anchor.beside
    if which in BY_NAMED or (which == "" and anchor.story is not None):
        base = anchor.named_day if which else anchor.story_day
        ground = Ground.NAMED if which else Ground.STORY
        if base is None:
            return None
        step = {"previous": -1 if place[0] >= base.month else 0, "following": 0 if place[0] > base.month else 1}
        # A story that stands in December and says "January" has turned the year.
        turned = not which and place[0] < base.month - HALF_A_YEAR
        value = at(base.year + step.get(which, int(turned)))
        words = f"the {which} {name}" if which else f"{name} of that year"
        return Resolved(value=value, ground=ground, words=words) if value is not None else None
    if which == "" and beside is not None and beside.earliest is not None and anchor.tense is not Tense.FUTURE:
        year = beside.earliest.year + (place[0] < beside.earliest.month)
        value = at(year)
        if value is not None and (anchor.today is None or value.earliest is None or value.earliest <= anchor.today):
            return Resolved(value=value, ground=Ground.BESIDE, words=f"the {name} that follows in the sentence")
    if anchor.today is None:
        return None
    year, words = _year_by_today(anchor.today, place, which, anchor.tense)
    value = at(year)
    return Resolved(value=value, ground=Ground.TODAY, words=f"{words} {name}") if value is not None else None


def _year_by_today(today: date, place: tuple[int, int], which: str, tense: Tense) -> tuple[int, str]:
    now = (today.month, today.day if place[1] else 0)
    if which == "this":
        return today.year, "this year's"
    if which == "last":
        return today.year - (place >= now), "the latest"
    if which == "next":
        return today.year + (place <= now), "the next"
    if tense is Tense.FUTURE:
        return today.year + (place < now), "the next"
    if tense is Tense.UNKNOWN and place[1] and _is_nearer_ahead(today, place):
        return today.year + (place < now), "the nearest"
    return today.year - (place > now), "the latest"


def _is_nearer_ahead(today: date, place: tuple[int, int]) -> bool:
    """Whether the next such day is nearer than the latest."""
    days = (date(2001, place[0], min(place[1], 28)) - date(2001, today.month, min(today.day, 28))).days % 365
    return days < 365 - days


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A month or a day of it, without a year; ``which`` as in ``_yearly``."""

    month: int
    day: int | None = None
    which: str = ""
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        """The month, perhaps the day, of a year not known."""
        return f"XXXX-{self.month:02d}" + (f"-{self.day:02d}" if self.day is not None else "")

    def at(self, year: int) -> When | None:
        """Its value in a year; ``None`` for 29 February of most."""
        try:
            if self.day is None:
                return in_month(year, self.month)
            return on_day(date(year, self.month, self.day))
        except ValueError:
            return None

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """The latest or next one, or that of the year named."""
        name = MONTH_NAMES[self.month - 1] + (f" {self.day}" if self.day is not None else "")
        return _yearly(anchor, (self.month, self.day or 0), self.which, self.at, name)


def next_from(reading: object, first: When) -> When | None:
    """The first such month, day or weekday from another time on: the end of ``from Monday to Wednesday``."""
    start = first.earliest
    if start is None:
        return None
    if isinstance(reading, Weekday) and not reading.which:
        moved = shift_day(start, (reading.weekday - start.weekday()) % 7, Unit.DAY)
        return on_day(moved) if moved is not None else None
    if isinstance(reading, MonthDay) and not reading.which:
        values = (reading.at(year) for year in (start.year, start.year + 1))
        return next((v for v in values if v is not None and v.latest is not None and v.latest >= start), None)
    return None


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast without a year: ``Christmas``."""

    name: str
    at: Callable[[int], date]
    which: str = ""
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        """The day of a year not known, for a feast of fixed date."""
        first, second = self.at(2023), self.at(2024)
        same = (first.month, first.day) == (second.month, second.day)
        return f"XXXX-{first.month:02d}-{first.day:02d}" if same else "XXXX-XX-XX"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """The latest or next one."""
        year = anchor.today.year if anchor.today is not None else 2000
        day = self.at(year)
        return _yearly(anchor, (day.month, day.day), self.which, lambda y: on_day(self.at(y)), self.name)


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """``the 5th``: a day of the month named before, else of that of publication."""

    day: int
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        """The day of a month not known."""
        return f"XXXX-XX-{self.day:02d}"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """That day of the month."""
        base, ground = (anchor.named_day, Ground.NAMED)
        if base is None:
            base, ground = anchor.today, Ground.TODAY
        try:
            value = on_day(base.replace(day=self.day)) if base is not None else None
        except ValueError:
            return None
        return (
            Resolved(value=value, ground=ground, words=f"day {self.day} of that month") if value is not None else None
        )


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week; ``which`` as in ``_yearly``."""

    weekday: int
    which: str = ""
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        """The weekday of a week not known."""
        return f"XXXX-WXX-{self.weekday + 1}"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """The latest or next one."""
        name = WEEKDAY_NAMES[self.weekday]
        named = self.which in BY_NAMED or (self.which == "" and anchor.story is not None)
        base = anchor.today if not named else anchor.named_day if self.which else anchor.story_day
        if base is None:
            return None
        back = (base.weekday() - self.weekday) % 7
        ahead = (-back) % 7
        if self.which == "this":
            days, words = self.weekday - base.weekday(), f"the {name} of that week"
        elif self.which in {"last", "previous"}:
            days, words = -(back or 7), f"the {name} before that day"
        elif self.which in {"next", "following"}:
            days, words = ahead or 7, f"the {name} after that day"
        elif named and self.which != "same":
            days, words = ahead, f"the {name} from that day on"
        elif anchor.tense is Tense.FUTURE:
            days, words = ahead, f"the next {name}" if ahead else f"that {name}"
        else:
            days, words = -back, f"the latest {name}" if back else f"that {name}"
        moved = shift_day(base, days, Unit.DAY)
        ground = Ground.TODAY if not named else Ground.NAMED if self.which else Ground.STORY
        return Resolved(value=on_day(moved), ground=ground, words=words) if moved is not None else None


@dataclass(frozen=True, slots=True)
class Relative:
    """A calendar unit at a distance from the anchor: ``last year``, ``two weeks ago``, ``the next day``.

    ``count`` is in units, negative for back; ``named`` says that it is counted from the time named
    before (``the previous year``), else from publication. ``loose`` takes publication where no time
    was named (``a year earlier``); ``within`` says that it is the unit that the story stands in
    (``the end of the year``); ``whole`` that it is the one named close by, else that of publication
    (``ended the day lower``); ``bound`` is the TIMEX3 ``mod`` of ``less than`` or ``more than`` so long ago.
    """

    unit: Unit
    count: int
    named: bool = False
    kind: Kind = Kind.DATE
    loose: bool = False
    within: bool = False
    whole: bool = False
    bound: str = ""

    @property
    def fallback(self) -> str:
        """The shape of its unit."""
        shapes = {Unit.DAY: "XXXX-XX-XX", Unit.WEEK: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE", Unit.MONTH: "XXXX-XX"}
        shapes |= {Unit.QUARTER: "XXXX-QX", Unit.DECADE: "XXX", Unit.CENTURY: "XX"}
        return shapes.get(self.unit, "XXXX")

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """The unit that holds the day so far away."""
        base, ground = (anchor.named_day, Ground.NAMED) if self.named else (anchor.today, Ground.TODAY)
        unit = anchor.named.unit if self.named and anchor.named is not None else Unit.DAY
        if self.within and anchor.story is not None:
            base, ground = anchor.story_day, Ground.STORY
        if self.whole and (anchor.near is None or unit > self.unit):
            base, ground, unit = anchor.today, Ground.TODAY, Unit.DAY
        if base is None and self.loose and anchor.named is None:
            base, ground = anchor.today, Ground.TODAY
        if base is None:
            return None
        # Counted from a coarser time the sum is no finer: two days after "1999" is no known day.
        if unit > self.unit:
            return None
        moved = shift_day(base, self.count, self.unit)
        if moved is None:
            return None
        value = within(self.unit, moved)
        if self.bound and ground is Ground.TODAY and self.count < 0:
            value = _ago_bound(value, moved, base, self.bound)
        return Resolved(value=value, ground=ground, words=self._words())

    def _words(self) -> str:
        name = UNIT_NAMES[self.unit]
        if self.count == 0:
            return f"that {name}"
        plural = "s" if abs(self.count) != 1 else ""
        return f"{abs(self.count)} {name}{plural} {'before' if self.count < 0 else 'after'}"


def _ago_bound(value: When, moved: date, today: date, bound: str) -> When:
    """``less than two weeks ago`` lies between then and now, ``more than a year ago`` before then."""
    if bound in {"LESS_THAN", "EQUAL_OR_LESS"}:
        return replace(value, edtf=f"{moved}/{today}", earliest=moved, latest=today, mod=bound)
    return replace(value, edtf=f"../{moved}", earliest=None, latest=moved, mod=bound)


@dataclass(frozen=True, slots=True)
class Weekend:
    """``the weekend``: the latest one, or the next by the tense."""

    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        """A weekend not known."""
        return "XXXX-WXX-WE"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """The weekend of this week where it has begun, else by the tense."""
        if anchor.today is None:
            return None
        begun = anchor.today.weekday() >= 5
        back = -7 if not begun and anchor.tense is not Tense.FUTURE else 0
        day = shift_day(anchor.today, back, Unit.DAY)
        words = "the latest weekend" if back else "the weekend of that week"
        return Resolved(value=within(Unit.WEEKEND, day), ground=Ground.TODAY, words=words) if day is not None else None


@dataclass(frozen=True, slots=True)
class Night:
    """An ``overnight`` without a day: the night before publication."""

    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        """A day not known."""
        return "XXXX-XX-XX"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """The day before that of publication, or the day named before in a narrative."""
        if anchor.story is not None:
            return Relative(Unit.DAY, 0, named=True).resolve(anchor)
        return Relative(Unit.DAY, -1).resolve(anchor)
