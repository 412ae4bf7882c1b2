"""The only decision record: do two things belong together?

Six questions share it. A correction in the web page, a matcher and an imported gold file all
write the same row; a person's answer outranks any machine's; undo is another row.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from secondsource.model.record import Part, Record

PERSON_PREFIX = "person:"


class Question(StrEnum):
    """What is asked of two things.

    ``MEMBER``: whether a mention that stands for several (``the two countries``) means what another names,
    among others.
    """

    REPRINT = "reprint"
    ENTITY = "entity"
    STORY = "story"
    CLAIM = "claim"
    AGREEMENT = "agreement"
    MEMBER = "member"


_ONE_WAY = frozenset({Question.STORY, Question.MEMBER})


class Answer(StrEnum):
    """What is answered. ``UNDECIDED`` withdraws: it neither joins nor keeps apart."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    UNDECIDED = "undecided"


class DifferenceKind(StrEnum):
    """How two answers to one question differ.

    ``AGEING`` is no difference: two ages that the time between them explains. ``REFERENT``: the two
    are more likely said of two things of one name.
    """

    CONTRADICTION = "contradiction"
    DIFFERENCE = "difference"
    UPDATE = "update"
    PRECISION = "precision"
    AGEING = "ageing"
    REFERENT = "different referent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Part):
    """The words that a thing stood on when a person judged it: they find it again under any later id.

    Attributes:
        of: Id of the thing, as it was.
        sha256: Of the report's text in UTF-8.
        path: The report's path, for who reads the judgement elsewhere.
    """

    of: str
    sha256: str
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Record):
    """One answer to one question about two things.

    Symmetric questions keep ``left <= right``, so an answer and its mirror are one record. STORY and
    MEMBER are not symmetric: ``left`` is the report or the mention that stands for several, ``right`` the seed
    of the story or a mention of one of them; REPRINT may name the original in ``original``.

    Attributes:
        question: What is asked.
        left: Id of one thing.
        right: Id of the other.
        answer: What is answered.
        score: In [0, 1], 1 = same, as the producer measures it.
        producer: ``"minhash@1"`` or ``"person:jo"``.
        made_at: When, ISO 8601 in UTC; ``""`` from a step, which has no clock. Part of the id for
            persons only: who repeats an answer after undoing it says something new.
        note: The reason in words.
        slot: AGREEMENT: what the two differ in (``time``, ``place``, ``cause`` ...), or ``""``; ENTITY:
            ``participant`` where reports of one name are parted.
        difference: How they differ, or ``None``; of ENTITY, ``REFERENT`` where reports of one name tell of two.
        original: REPRINT only: id of the report that the other copies, or ``""`` for unknown.
        evidence: From persons only: the words that each of the two stood on. No part of the id: it is
            what the answer was about, not what was answered.
    """

    prefix: ClassVar[str] = "jdg"

    question: Question
    left: str
    right: str
    answer: Answer
    score: float
    producer: str
    made_at: str = ""
    note: str = ""
    slot: str = ""
    difference: DifferenceKind | None = None
    original: str = ""
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if self.question not in _ONE_WAY and self.left > self.right:
            left, right = self.left, self.right
            object.__setattr__(self, "left", right)
            object.__setattr__(self, "right", left)
        Record.__post_init__(self)

    def identity(self) -> tuple[object, ...]:
        """Everything that is said, and by whom; a person's also by when."""
        return (
            self.question, self.left, self.right, self.answer, f"{self.score:.6f}", self.producer,
            self.made_at if self.by_person else "", self.note, self.slot, self.difference, self.original,
        )  # fmt: skip

    @property
    def by_person(self) -> bool:
        """Whether a person made it."""
        return self.producer.startswith(PERSON_PREFIX)
