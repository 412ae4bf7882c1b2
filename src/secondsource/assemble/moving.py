"""A person moves a report to another story, out of one, joins two stories or parts them: which judgements say so.

``stories.placed`` tells how the two directions of a ``STORY`` judgement are read. One act may take
several: a report that goes to another story is also kept from the one that it left. They share their
time, so that they are taken back together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime

from secondsource.assemble.corrections import SCORES, evidence_of, said_by_persons
from secondsource.clusters import standing
from secondsource.errors import ConfigError, NotFoundError
from secondsource.model import Answer, Judgement, Question, Story
from secondsource.protocols import PERSON_LINEAGE, Store

Said = tuple[str, str, Answer]
"""A report, a report of a story, and what is said of the first and the other's story."""


def is_story(some_id: str) -> bool:
    """Whether an id is a story's."""
    return some_id.startswith("sto-")


def judge_story(
    store: Store, stories: Sequence[Story], left: str, right: str, answer: Answer, *, by: str, note: str
) -> Judgement:
    """Keep what a person says of a report and a story, or of two stories.

    Args:
        store: Where to.
        stories: The stories as they are now.
        left: Id of a story or report.
        right: Id of a story or report; one of the two at least is a story.
        answer: Same or different.
        by: Who says so.
        note: Why.

    Returns:
        The main record; to take it back takes back all that was kept with it.

    Raises:
        NotFoundError: There is no such story or report.
        ConfigError: The story has no other report than the one that is named.
    """
    return _keep(store, move(stories, said_by_persons(store, every=True), left, right, answer), by=by, note=note)


def undo_story(store: Store, judgement: Judgement, *, by: str, note: str) -> Judgement:
    """Take back what a person said of stories.

    Args:
        store: Where to.
        judgement: Any record of the act.
        by: Who takes it back.
        note: Why.

    Returns:
        The main record.
    """
    return _keep(store, taken_back(said_by_persons(store, every=True), judgement), by=by, note=note)


def _keep(store: Store, said: Iterable[Said], *, by: str, note: str) -> Judgement:
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    made = [
        Judgement(
            question=Question.STORY, left=left, right=right, answer=answer, score=SCORES[answer],
            producer=f"person:{by}", made_at=now, note=note, evidence=evidence_of((left, right), store),
        )
        for left, right, answer in said
    ]  # fmt: skip
    store.add(made, lineage=PERSON_LINEAGE)
    return made[0]


def move(stories: Sequence[Story], held: Iterable[Judgement], left: str, right: str, answer: Answer) -> list[Said]:
    """Say of a report and a story, or of two stories, that they belong together or do not.

    Args:
        stories: The stories as they are now.
        held: What persons said before.
        left: Id of a story or report.
        right: Id of a story or report; one of the two at least is a story.
        answer: Same or different.

    Returns:
        What is to be kept, the main thing first.

    Raises:
        NotFoundError: There is no such story or report.
        ConfigError: The story has no other report than the one that is named, or it is named twice.
    """
    if left == right:
        raise ConfigError(f"{left} and {right} are one thing; name two")
    if not is_story(right):
        left, right = right, left
    story = _story(stories, right)
    standing = _standing(held)
    if is_story(left):
        other = _story(stories, left)
        a, b = other.reports[0], story.reports[0]
        dropped = _between(standing, other.reports, story.reports, answer)
        return [(a, b, answer), (b, a, answer), *dropped]
    there = next((s for s in stories if left in s.reports), None)
    if there is None:
        raise NotFoundError(left)
    fellows = [r for r in story.reports if r != left]
    if not fellows:
        raise ConfigError(f"{right} has no other report than {left}")
    said: list[Said] = [(left, fellows[0], answer), *_between(standing, (left,), fellows, answer)]
    if answer is Answer.POSITIVE and there.id != story.id:
        stay = [r for r in there.reports if r != left]
        said += [(left, stay[0], Answer.NEGATIVE)] if stay else []
        said += _between(standing, (left,), stay, Answer.NEGATIVE)
    return list(dict.fromkeys(said))


def taken_back(held: Sequence[Judgement], judgement: Judgement) -> list[Said]:
    """What is to be said so that an act counts no more and what stood before it stands again.

    Args:
        held: What persons said.
        judgement: Any of the act's.

    Returns:
        For each pair that the act spoke of what stood before; undecided where nothing did.
    """
    act = [
        j
        for j in held
        if (j.made_at, j.producer, j.question) == (judgement.made_at, judgement.producer, judgement.question)
    ]
    before = _standing(j for j in held if j.made_at < judgement.made_at)
    return [(j.left, j.right, before.get((j.left, j.right), Answer.UNDECIDED)) for j in act]


def _standing(held: Iterable[Judgement]) -> dict[tuple[str, str], Answer]:
    of_stories = (j for j in held if j.question is Question.STORY and j.by_person)
    newest = standing(of_stories, key=lambda j: (j.left, j.right))
    return {about: j.answer for about, j in newest.items()}


def _between(
    standing: dict[tuple[str, str], Answer], ours: Collection[str], theirs: Collection[str], answer: Answer
) -> list[Said]:
    """What was said before of the two sides and says the opposite: it is withdrawn."""
    return [
        (left, right, Answer.UNDECIDED)
        for (left, right), said in standing.items()
        if said is not answer and ((left in ours and right in theirs) or (left in theirs and right in ours))
    ]


def _story(stories: Sequence[Story], story_id: str) -> Story:
    found = next((s for s in stories if s.id == story_id), None)
    if found is None:
        raise NotFoundError(story_id)
    return found
