"""Neighbouring time expressions put together, and the preposition that stands before one.

``2 p.m.`` and ``Tuesday`` are one time; ``March`` and ``May`` between ``from`` and ``to`` are one
interval whose parts stay known, since TIMEX3 marks them apart; ``since 2017`` opens an interval.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from secondsource.text.dates_anchored import DayOfMonth, Feast, MonthDay, Relative, Weekday
from secondsource.text.dates_lexicon import STAGE, stage_code
from secondsource.text.dates_periods import Season, ShortYear, YearPart
from secondsource.text.dates_readings import DayPart, DaysFrom, Fixed, Reading, Staged
from secondsource.text.dates_values import SEASONS, Unit, When, in_season


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
    def deictic(self) -> bool:
        """Whether it leans on the day of publication."""
        inner = self.reading
        while isinstance(inner, DayPart | Staged):
            if isinstance(inner, DayPart) and inner.day is None:
                return False
            inner = inner.inner if isinstance(inner, Staged) else inner.day  # type: ignore[assignment]
        return (isinstance(inner, Relative) and not inner.named) or isinstance(inner, Weekday)


class Frame(StrEnum):
    """The preposition that opens or closes an interval."""

    AT = ""
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    AFTER = "after"
    BEFORE = "before"


_FRAMES = (
    (Frame.SINCE, re.compile(r"\b(?:ever\s+)?since\s+(?:the\s+)?$", re.IGNORECASE)),
    (Frame.UNTIL, re.compile(r"(?<![\w-])(?:until|till|up\s+to)\s+(?:at\s+least\s+)?(?:the\s+)?$", re.IGNORECASE)),
    (Frame.BY, re.compile(r"\bby\s+(?:the\s+)?$", re.IGNORECASE)),
    (Frame.AFTER, re.compile(r"(?:^|[^\w-])(?:after)\s+$", re.IGNORECASE)),
    (Frame.BEFORE, re.compile(r"\b(?:before|prior\s+to)\s+$", re.IGNORECASE)),
)
_SUPERLATIVE = re.compile(
    r"\b(?:first|only|last|\w+est|most|least|worst|best|record|unprecedented)\b[^.;!?]{0,80}$", re.IGNORECASE
)
_MODIFIES = re.compile(
    r"\s+(?!(?:and|or|but|in|on|at|by|to|with|without|when|as|was|were|is|are|has|have|had|because|while|after|before|for"
    r"|from|of|that|which|who|said|says|despite|although|though|amid)\b)[a-z]+"
)


def frame_of(text: str, start: int, end: int) -> Frame:
    """The interval that the words before an expression open.

    ``the highest since 2017`` looks back to 2017 and opens nothing; ``has ruled since 2017`` does;
    in ``since the 2008 crisis`` the year says which crisis.

    Args:
        text: The report's text.
        start: First code point of the expression.
        end: One past its last.

    Returns:
        The frame, ``AT`` for none.
    """
    before = text[max(0, start - 120) : start]
    if text[end : end + 2] in {"’s", "'s"}:
        return Frame.AT
    for frame, pattern in _FRAMES:
        found = pattern.search(before)
        if found is None:
            continue
        if re.search(r"the\s+$", before) and _MODIFIES.match(text[end : end + 24]):
            return Frame.AT
        if frame is Frame.SINCE and _SUPERLATIVE.search(before[: found.start()]):
            return Frame.AT
        return frame
    return Frame.AT


def is_measured_from(text: str, start: int) -> bool:
    """Whether a time before an expression is only what something is held against: ``the highest since 2017``."""
    before = text[max(0, start - 120) : start]
    found = _FRAMES[0][1].search(before)
    return found is not None and _SUPERLATIVE.search(before[: found.start()]) is not None


NOON = 12
"""Hour before which a clock time in the afternoon is one after it: ``6 o'clock this evening``."""

_CLOCK_DAY = re.compile(r",?\s+(?:on\s+)?(?:the\s+)?|\s+\(?")
_DAY_CLOCK = re.compile(r",?\s+(?:at\s+)?(?:about\s+|around\s+)?(?:the\s+)?")
_STAGE = re.compile(rf"(?<![\w-])(?P<stage>{STAGE})(?P<gap>\s*-\s*|\s+)(?:the\s+)?$", re.IGNORECASE)
_EVE = re.compile(r"\bthe\s+eve\s+of\s+$", re.IGNORECASE)
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
    staged: list[Found] = []
    for item in _clocks(found, text):
        floor = staged[-1].end if staged else 0
        staged.append(_stage(item, text, floor))
    yield from _ranges(_share_year(staged, text), text)


def _clocks(found: Sequence[Found], text: str) -> list[Found]:
    """Put a clock time and the day beside it together."""
    out: list[Found] = []
    for item in found:
        if out and not (out[-1].parts or item.parts):
            last = out[-1]
            merged = _with_day(last.reading, item.reading, text[last.end : item.start])
            if merged is not None:
                out[-1] = Found(start=last.start, end=item.end, reading=merged)
                continue
        out.append(item)
    return out


def _with_day(left: Reading, right: Reading, gap: str) -> Reading | None:
    if isinstance(left, DayPart) and left.day is None:
        return _clock_before(left, right, gap)
    if isinstance(right, DayPart) and right.day is None:
        return DayPart(right.code, left) if _is_day(left) and _DAY_CLOCK.fullmatch(gap) else None
    if not isinstance(right, MonthDay | Fixed) or not _is_day(right) or not re.fullmatch(r",?\s+\(?", gap):
        return None
    if isinstance(left, Weekday):
        return right
    return DayPart(left.code, right) if isinstance(left, DayPart) and isinstance(left.day, Weekday) else None


def _clock_before(clock: DayPart, right: Reading, gap: str) -> Reading | None:
    """``2 p.m. Tuesday``, ``2 p.m. on Tuesday afternoon``."""
    if _is_day(right) and _CLOCK_DAY.fullmatch(gap):
        return DayPart(clock.code, right)
    if isinstance(right, DayPart) and ":" in clock.code and re.fullmatch(r",?\s+(?:on\s+|in\s+)?", gap):
        late = right.code in {"AF", "EV", "NI"} and int(clock.code[:2]) < NOON
        code = f"{int(clock.code[:2]) + NOON}{clock.code[2:]}" if late else clock.code
        return DayPart(code, right.day)
    return None


def _is_day(reading: Reading) -> bool:
    if isinstance(reading, Fixed):
        return reading.value.unit is Unit.DAY
    if isinstance(reading, MonthDay):
        return reading.day is not None
    if isinstance(reading, Relative):
        return reading.unit is Unit.DAY
    return isinstance(reading, Weekday | DayOfMonth | DaysFrom | Feast)


_STAGED_KINDS = (Fixed, MonthDay, Season, YearPart, ShortYear, Relative)


def _stage(item: Found, text: str, floor: int) -> Found:
    """Take ``early``, ``mid-``, ``the end of`` or ``around`` before an expression into it."""
    reading = item.reading
    eve = _EVE.search(text, max(floor, item.start - 16), item.start)
    if eve is not None and not item.parts and _is_day(reading):
        return Found(start=eve.start(), end=item.end, reading=DaysFrom(reading, -1))
    if item.parts or not isinstance(reading, _STAGED_KINDS) or _is_day(reading):
        return item
    low = max(floor, item.start - 40)
    before = text[low : item.start]
    stage = _STAGE.search(before)
    if stage is not None:
        code = stage_code(stage["stage"])
        start = low + stage.start()
        if code:
            return Found(start=start, end=item.end, reading=Staged(reading, code))
        return replace(item, start=start) if isinstance(reading, Relative) else item
    if _ABOUT.search(before) and isinstance(reading, Fixed):
        return replace(item, reading=Staged(reading, "APPROX"))
    return item


def _share_year(found: list[Found], text: str) -> list[Found]:
    """``March and May 2019``, ``the spring and early summer of 1943``: the first takes the year of the second."""
    out = list(found)
    for place in range(len(out) - 2, -1, -1):
        item, after = out[place], out[place + 1]
        reading, known = item.reading, after.parts[0].reading if after.parts else after.reading
        stage = reading.mod if isinstance(reading, Staged) else ""
        reading = reading.inner if isinstance(reading, Staged) else reading
        known = known.inner if isinstance(known, Staged) else known
        if item.parts or not isinstance(known, Fixed) or not _SHARED.fullmatch(text[item.end : after.start]):
            continue
        value = _in_year_of(reading, known.value)
        if value is not None:
            out[place] = replace(item, reading=Staged(Fixed(value), stage) if stage else Fixed(value))
    return out


def _in_year_of(reading: Reading, known: When) -> When | None:
    """A bare month or season that comes before a date with its year."""
    if known.earliest is None or known.unit not in {Unit.DAY, Unit.MONTH, Unit.SEASON}:
        return None
    at = (known.earliest.month, known.earliest.day)
    if isinstance(reading, MonthDay) and not reading.which:
        return reading.at(known.earliest.year - ((reading.month, reading.day or 0) > at))
    if isinstance(reading, Season) and not reading.which:
        return in_season(known.earliest.year - (SEASONS[reading.code][1] > at[0]), reading.code)
    return None


_CALENDAR = (Fixed, MonthDay, Season, YearPart, ShortYear, Relative, Weekday, Staged)


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


def _is_range(left: Found, right: Found, text: str) -> bool:
    if left.parts or right.parts or not isinstance(left.reading, _CALENDAR) or not isinstance(right.reading, _CALENDAR):
        return False
    gap = text[left.end : right.start]
    before = text[max(0, left.start - 20) : left.start]
    if _BETWEEN.search(before):
        return _AND.fullmatch(gap) is not None
    if not _RANGE.fullmatch(gap):
        return False
    return _FROM.search(before) is not None or not gap.strip().isalpha() or gap.strip() == "through"
