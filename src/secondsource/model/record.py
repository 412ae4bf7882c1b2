"""What all stored records have in common.

Invariant: a record's ``id`` is a function of its content. It is computed when the record is made;
a record that arrives with another id (a damaged store, an edited file) is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from secondsource.errors import RecordError
from secondsource.model.ids import make_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Base of every stored record.

    Attributes:
        id: Content-derived; leave it empty, it is filled in.
    """

    prefix: ClassVar[str] = "rec"

    id: str = ""

    def __post_init__(self) -> None:
        made = make_id(self.prefix, *self.identity())
        if self.id and self.id != made:
            raise RecordError(f"a {type(self).__name__} carries the id {self.id}, its content gives {made}")
        object.__setattr__(self, "id", made)

    def identity(self) -> tuple[object, ...]:
        """The parts that make this record what it is."""
        raise NotImplementedError

    @property
    def unit(self) -> str:
        """Id of the report (or capture) that this record belongs to; ``""`` for none."""
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a report's text, inside a record that names the report.

    Attributes:
        start: First code point, counted from 0.
        end: One past the last code point.
        text: The slice itself, verbatim.
    """

    start: int
    end: int
    text: str
