"""Readings of periods that lean on an anchor: seasons, quarters, short years and decades, stretches up to today."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.text.dates_anchored import BY_NAMED, UNIT_NAMES
from secondsource.text.dates_readings import Anchor, Ground, Kind, Resolved
from secondsource.text.dates_tense import Tense
from secondsource.text.dates_values import (
    SEASONS,
    Unit,
    When,
    in_decade,
    in_half,
    in_quarter,
    in_season,
    in_year,
    shift_day,
)

SEASON_NAMES = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


@dataclass(frozen=True, slots=True)
class Season:
    """A season without a year; ``which`` as in ``_yearly``."""

    code: str
    which: str = ""
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        """The season of a year not known."""
        return f"XXXX-{self.code}"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """The latest or next one."""
        named = self.which in BY_NAMED or (self.which == "" and anchor.story is not None)
        base = anchor.today if not named else anchor.named_day if self.which else anchor.story_day
        if base is None:
            return None
        ground = Ground.TODAY if not named else Ground.NAMED if self.which else Ground.STORY
        first = SEASONS[self.code][1]
        name = SEASON_NAMES[self.code]
        year, words = base.year, f"the {name} of that year"
        if self.which in {"last", "previous"}:
            # The latest one that is over: three months after it began.
            year, words = base.year - (base.month < first + 3), f"the latest {name}"
        elif self.which in {"next", "following"} or (not named and anchor.tense is Tense.FUTURE and not self.which):
            year, words = base.year + (base.month >= first), f"the next {name}"
        elif (self.code == "WI" and base.month <= 2) or (not named and not self.which and base.month < first):
            year = base.year - 1
        return Resolved(value=in_season(year, self.code), ground=ground, words=words)


@dataclass(frozen=True, slots=True)
class YearPart:
    """A quarter or half of a year not named with it: ``the third quarter``."""

    part: int
    unit: Unit = Unit.QUARTER
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        """The part of a year not known."""
        return f"XXXX-{'Q' if self.unit is Unit.QUARTER else 'H'}{self.part}"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """That of the year of publication, or of the one before where it is yet to come."""
        base, ground = anchor.today, Ground.TODAY
        if anchor.story_day is not None:
            base, ground = anchor.story_day, Ground.STORY
        if base is None:
            return None
        make = in_quarter if self.unit is Unit.QUARTER else in_half
        value = make(base.year, self.part)
        ahead = value.earliest is not None and value.earliest > base
        if ahead and ground is Ground.TODAY and anchor.tense is not Tense.FUTURE:
            value = make(base.year - 1, self.part)
        return Resolved(value=value, ground=ground, words=f"{UNIT_NAMES[self.unit]} {self.part} of {value.year}")


@dataclass(frozen=True, slots=True)
class ShortYear:
    """``'99``, ``the '90s`` and ``the nineties``: the century is that of the anchor, never the future."""

    digits: int
    decade: bool = False
    kind: Kind = Kind.DATE

    @property
    def fallback(self) -> str:
        """The year of a century not known."""
        return f"XX{self.digits // 10}" if self.decade else f"XX{self.digits:02d}"

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """That year of the latest century that fits."""
        base, ground = anchor.today, Ground.TODAY
        if anchor.story_day is not None:
            base, ground = anchor.story_day, Ground.STORY
        if base is None:
            return None
        year = base.year - base.year % 100 + self.digits
        if ground is Ground.TODAY and year > base.year:
            year -= 100
        value = in_decade(year) if self.decade else in_year(year)
        return Resolved(value=value, ground=ground, words="of the latest century that fits")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A duration that ends or begins at publication: ``the past two years``, ``the next five days``.

    It has an interval and no EDTF value: its far end is no date that words give.
    """

    timex: str
    unit: Unit
    count: int
    mod: str = ""
    kind: Kind = Kind.DURATION

    @property
    def fallback(self) -> str:
        """The duration."""
        return self.timex

    def resolve(self, anchor: Anchor) -> Resolved | None:
        """From so long before publication to it, or from it on; in a history it has no place."""
        if anchor.today is None or anchor.story is not None:
            return None
        far = shift_day(anchor.today, self.count, self.unit)
        if far is None:
            return None
        low, high = sorted((far, anchor.today))
        value = When(timex=self.timex, edtf=None, earliest=low, latest=high, unit=Unit.YEAR, mod=self.mod)
        return Resolved(value=value, ground=Ground.TODAY, words=f"from {low} to {high}")
