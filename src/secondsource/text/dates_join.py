"""Neighbouring time expressions put together, and the preposition that stands before one.

``2 p.m.`` and ``Tuesday`` are one time; ``March`` and ``May`` between ``from`` and ``to`` are one
interval whose parts stay known, since TIMEX3 marks them apart; ``since 2017`` opens an interval.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from secondsource.text.dates_readings import (
    DayOfMonth,
    DayPart,
    Fixed,
    MonthDay,
    Reading,
    Relative,
    Season,
    ShortYear,
    Staged,
    Weekday,
    YearPart,
)
from secondsource.text.dates_values import Unit, in_month, on_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A recognised expression, not yet anchored.

    Attributes:
        start: First code point.
        end: One past the last.
        reading: What it says.
        parts: The two ends of a range, or none.
    """

    start: int
    end: int
    reading: Reading
    parts: tuple[Found, ...] = ()

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings to resolve: its own, or those of its parts."""
        return tuple(p.reading for p in self.parts) or (self.reading,)

    @property
    def deictic(self) -> bool:
        """Whether it leans on the day of publication."""
        inner = self.reading.day if isinstance(self.reading, DayPart) else self.reading
        return (isinstance(inner, Relative) and not inner.named) or isinstance(inner, Weekday)


class Frame(StrEnum):
    """The preposition that opens or closes an interval."""

    AT = ""
    SINCE = "since"
    UNTIL = "until"


_SINCE = re.compile(r"\b(?:ever\s+)?since\s+(?:the\s+)?$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|up\s+to|through)\s+(?:the\s+)?$", re.IGNORECASE)
_SUPERLATIVE = re.compile(
    r"\b(?:first|only|last|next|\w+est|most|least|worst|best|record|unprecedented)\b[^.;!?]{0,80}$", re.IGNORECASE
)  # fmt: skip


def frame_of(text: str, start: int) -> Frame:
    """The interval that the words before an expression open.

    ``the highest since 2017`` looks back to 2017 and opens nothing; ``has ruled since 2017`` does.

    Args:
        text: The report's text.
        start: First code point of the expression.

    Returns:
        ``SINCE``, ``UNTIL`` or ``AT``.
    """
    before = text[max(0, start - 120) : start]
    since = _SINCE.search(before)
    if since is not None:
        return Frame.AT if _SUPERLATIVE.search(before[: since.start()]) else Frame.SINCE
    return Frame.UNTIL if _UNTIL.search(before) else Frame.AT


_CLOCK_DAY = re.compile(r",?\s+(?:on\s+)?(?:the\s+)?|\s+\(?|,\s+")
_DAY_CLOCK = re.compile(r",?\s+(?:at\s+)?(?:about\s+|around\s+)?(?:the\s+)?")
_STAGE = re.compile(
    r"(?:(?:the\s+)?(?:very\s+)?(?:beginning|start|middle|end|close|early\s+part|latter\s+part)\s+of\s+(?:the\s+)?|"
    r"(?:the\s+)?(?:early|late|mid)(?:-to-(?:mid|late))?(?:\s*-\s*|\s+)(?:in\s+)?(?:the\s+)?)$",
    re.IGNORECASE,
)  # fmt: skip
_ABOUT = re.compile(r"\b(?:around|about|circa|approximately|roughly|c\.|ca\.)\s+$", re.IGNORECASE)
_RANGE = re.compile(r"\s+(?:to|until|till|through|thru)\s+|\s?[-–—]\s?")
_AND = re.compile(r"\s+and\s+")
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_SHARED = re.compile(r",?\s*(?:and|or|to|through|until|till|[-–—/&,])\s*")


def join(found: Sequence[Found], text: str) -> Iterator[Found]:
    """Put neighbours together.

    Args:
        found: Recognised expressions, in order.
        text: The report's text.

    Yields:
        Expressions in order, none overlapping.
    """
    staged = [_stage(item, text) for item in _clocks(found, text)]
    yield from _ranges(_share_year(staged, text), text)


def _clocks(found: Sequence[Found], text: str) -> list[Found]:
    """Put a clock time and the day beside it together."""
    out: list[Found] = []
    for item in found:
        if out:
            last = out[-1]
            gap = text[last.end : item.start]
            merged = _with_day(last.reading, item.reading, gap)
            if merged is not None:
                out[-1] = Found(start=last.start, end=item.end, reading=merged)
                continue
        out.append(item)
    return out


def _with_day(left: Reading, right: Reading, gap: str) -> Reading | None:
    if isinstance(left, DayPart) and left.day is None and _is_day(right) and _CLOCK_DAY.fullmatch(gap):
        return DayPart(left.code, right)
    if isinstance(right, DayPart) and right.day is None and _is_day(left) and _DAY_CLOCK.fullmatch(gap):
        return DayPart(right.code, left)
    if isinstance(left, Weekday) and isinstance(right, MonthDay | Fixed) and re.fullmatch(r",?\s+\(?", gap):
        return right if _is_day(right) else None
    if isinstance(left, DayPart) and isinstance(left.day, Weekday) and re.fullmatch(r",\s+", gap) and _is_day(right):
        return DayPart(left.code, right)
    return None


def _is_day(reading: Reading) -> bool:
    if isinstance(reading, Fixed):
        return reading.value.unit is Unit.DAY
    if isinstance(reading, MonthDay):
        return reading.day is not None
    if isinstance(reading, Relative):
        return reading.unit is Unit.DAY
    return isinstance(reading, Weekday | DayOfMonth)


_STAGED_KINDS = (Fixed, MonthDay, Season, YearPart, ShortYear, Relative)


def _stage(item: Found, text: str) -> Found:
    """Take ``early``, ``mid-``, ``the end of`` or ``around`` before an expression into it."""
    before = text[max(0, item.start - 40) : item.start]
    reading = item.reading
    if not isinstance(reading, _STAGED_KINDS) or _is_day(reading):
        return item
    stage = _STAGE.search(before)
    if stage is not None and (stage.start() == 0 or not before[stage.start() - 1].isalnum()):
        start = item.start - (len(before) - stage.start())
        words = stage[0].lower()
        mod = "MID" if "mid" in words else "START" if "early" in words or "beg" in words or "start" in words else "END"
        return Found(start=start, end=item.end, reading=Staged(reading, mod))
    about = _ABOUT.search(before)
    if about is not None and isinstance(reading, Fixed) and not re.search(r"\w", text[item.start : item.start]):
        return Found(start=item.start, end=item.end, reading=Staged(reading, "APPROX"))
    return item


def _share_year(found: list[Found], text: str) -> list[Found]:
    """``March and May 2019``, ``May 3 to June 5, 2019``: a bare month takes the year that follows."""
    out = list(found)
    for place in range(len(out) - 2, -1, -1):
        item, after = out[place], out[place + 1]
        reading, known = item.reading, after.reading
        if not isinstance(reading, MonthDay) or reading.which or not isinstance(known, Fixed):
            continue
        if known.value.earliest is None or known.value.unit not in {Unit.DAY, Unit.MONTH}:
            continue
        if not _SHARED.fullmatch(text[item.end : after.start]):
            continue
        year, month = known.value.earliest.year, known.value.earliest.month
        if (reading.month, reading.day or 0) > (month, known.value.earliest.day):
            year -= 1
        value = in_month(year, reading.month)
        if reading.day is not None and value.earliest is not None:
            value = on_day(value.earliest.replace(day=min(reading.day, 28))) if reading.day <= 28 else value
        out[place] = Found(start=item.start, end=item.end, reading=Fixed(value))
    return out


def _ranges(found: Sequence[Found], text: str) -> Iterator[Found]:
    place = 0
    while place < len(found):
        item = found[place]
        after = found[place + 1] if place + 1 < len(found) else None
        if after is not None and _is_range(item, after, text):
            yield Found(start=item.start, end=after.end, reading=item.reading, parts=(item, after))
            place += 2
        else:
            yield item
            place += 1


_CALENDAR = (Fixed, MonthDay, Season, YearPart, ShortYear, Relative, Weekday, Staged)


def _is_range(left: Found, right: Found, text: str) -> bool:
    if not isinstance(left.reading, _CALENDAR) or not isinstance(right.reading, _CALENDAR):
        return False
    gap = text[left.end : right.start]
    before = text[max(0, left.start - 20) : left.start]
    if _BETWEEN.search(before):
        return _AND.fullmatch(gap) is not None
    if not _RANGE.fullmatch(gap):
        return False
    return _FROM.search(before) is not None or not gap.strip().isalpha() or gap.strip() == "through"
