"""What persons said of reports and stories, as the clustering needs it.

A ``STORY`` judgement has a direction, and persons use both:

* one way (a report, a report of a story): the report tells that story, or does not. It is *placed*:
  the machine groups the others without it, so a wrong report pulls no other one along, and it stays
  where it was put whatever is added later.
* both ways (a, b and b, a): the stories of the two reports are one, or are two. Nothing is placed;
  a negative keeps the two reports' clusters apart, a positive joins what they have become.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from secondsource.clusters import standing
from secondsource.model import Answer, Judgement, Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What persons said, by the ids of reports.

    Attributes:
        settled: Reports that a person put into a story.
        barred: For each report that a person took out of a story the reports that it is kept from.
        apart: Pairs whose stories are two.
    """

    settled: frozenset[str]
    barred: dict[str, frozenset[str]]
    apart: frozenset[tuple[str, str]]


def placed(judgements: Iterable[Judgement]) -> Placed:
    """Read what persons said of stories.

    Args:
        judgements: Of any kind; only persons' on stories count, of each direction of a pair the newest.

    Returns:
        What stands.
    """
    of_stories = (j for j in judgements if j.question is Question.STORY and j.by_person)
    stands = {about: j.answer for about, j in standing(of_stories, key=lambda j: (j.left, j.right)).items()}
    settled: set[str] = set()
    barred: dict[str, set[str]] = {}
    apart: set[tuple[str, str]] = set()
    for (left, right), answer in stands.items():
        if stands.get((right, left)) is answer:
            if answer is Answer.NEGATIVE and left < right:
                apart.add((left, right))
        elif answer is Answer.POSITIVE:
            settled.add(left)
        else:
            barred.setdefault(left, set()).add(right)
    return Placed(
        settled=frozenset(settled), barred={k: frozenset(v) for k, v in barred.items()}, apart=frozenset(apart)
    )
