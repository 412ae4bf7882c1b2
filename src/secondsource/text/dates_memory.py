"""What a text has named so far, from which later words count: the latest time, the story's, the one beside."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secondsource.model import DateBasis
from secondsource.text.dates_anchored import Relative
from secondsource.text.dates_join import Found
from secondsource.text.dates_readings import Anchor, DayPart, Fixed, Ground, Kind, Reading, Staged
from secondsource.text.dates_tense import Tense
from secondsource.text.dates_values import Unit, When

REMEMBERED = 6
"""Times looked back on for one of the same unit; they must stand in the same sentence anyway."""

SENTENCE_HEAD = 12
"""Code points from a sentence's start within which a year moves a story on (``By the end of 1945``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A time that the text has named.

    Attributes:
        value: What it means.
        words: Its words.
        place: Which sentence it stands in.
        basis: What it rests on.
    """

    value: When
    words: str
    place: int
    basis: DateBasis


class Memory:
    """The times that a text has named, in order.

    Args:
        narrative: Whether the text tells history, so that its story has a time of its own.
        asides: Starts of expressions that step out of the story and are not kept.
    """

    def __init__(self, *, narrative: bool, asides: frozenset[int]) -> None:
        self._narrative = narrative
        self._asides = asides
        self._named: list[Named] = []
        self._story: Named | None = None
        self._beside: Named | None = None

    def keep(self, item: Found, named: Named, *, into_sentence: int) -> None:
        """Keep a time. A year before Christ has no days, but what is counted from it must not be dated from today.

        Args:
            item: The expression.
            named: What it was found to mean.
            into_sentence: How many code points from the start of its sentence it stands.
        """
        value = named.value
        if item.start in self._asides or item.reading.kind not in {Kind.DATE, Kind.TIME}:
            return
        if value.earliest is None and not value.timex.startswith("BC"):
            return
        self._named = [*self._named[-REMEMBERED:], named]
        moves = self._story is None or value.unit <= Unit.SEASON or into_sentence <= SENTENCE_HEAD
        if self._narrative and moves:
            self._story = named
        if isinstance(item.reading, Fixed) and value.unit <= Unit.MONTH and re.search(r"\d{4}", named.words):
            self._beside = named

    def latest(self, reading: Reading, place: int) -> Named | None:
        """The time that ``previous`` and ``following`` count from.

        Args:
            reading: What the words say; where it counts months or longer units, one of that unit in
                the same sentence comes before a day named later (``in the third quarter, it said
                Wednesday, after 0.4 billion in the previous quarter``).
            place: Which sentence it stands in.

        Returns:
            The time, or ``None`` where none was named.
        """
        unit = _unit_of(reading)
        if unit is not None and unit >= Unit.MONTH:
            like = [n for n in self._named if n.place == place and n.value.unit is unit]
            if like:
                return like[-1]
        return self._named[-1] if self._named else None

    def anchor(self, reading: Reading, place: int, tense: Tense) -> Anchor:
        """What a reading is resolved against, without the day of publication.

        Args:
            reading: What the words say.
            place: Which sentence they stand in.
            tense: Of their clause.

        Returns:
            The anchor.
        """
        latest = self.latest(reading, place)
        beside = self._beside
        return Anchor(
            named=latest.value if latest is not None else None,
            near=latest.value if latest is not None and place - latest.place <= 1 else None,
            story=self._story.value if self._story is not None else None,
            beside=beside.value if beside is not None and beside.place == place else None,
            tense=tense,
        )

    def ground(self, ground: Ground, reading: Reading, place: int) -> Named | None:
        """The time that a value was reached from.

        Args:
            ground: Of the value.
            reading: What the words say.
            place: Which sentence they stand in.

        Returns:
            The time, or ``None`` where it was reached from none.
        """
        if ground is Ground.STORY:
            return self._story
        if ground is Ground.BESIDE:
            return self._beside
        return self.latest(reading, place) if ground is Ground.NAMED else None


def _unit_of(reading: Reading) -> Unit | None:
    """The unit that a reading counts in from a time named before."""
    while isinstance(reading, Staged) or (isinstance(reading, DayPart) and reading.day is not None):
        inner = reading.inner if isinstance(reading, Staged) else reading.day
        assert inner is not None
        reading = inner
    return reading.unit if isinstance(reading, Relative) and reading.named else None
