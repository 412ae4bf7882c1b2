"""Names of stories that stay: a story is called after the report that it was first called after.

What reports tell one story follows from which reports there are; adding one may bring another
report to the middle or to the front of a story. So the store keeps, for each report after which a
story was ever called, a ``STORY`` judgement of that report with itself. A story goes by the report
of its that was first to give a name, if no person brought it there: two stories that turn out to be
one keep the older name, and of a story that falls apart one part does.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime

from secondsource.clusters import cluster
from secondsource.compare.corpus import by_publication
from secondsource.model import Answer, Judgement, Question, Report
from secondsource.protocols import Store

PRODUCER = "stories.names@1"


def name_stories(
    store: Store, *, judged: Collection[str], told: Collection[str], units: Collection[str] | None
) -> list[Judgement]:
    """Give a name to each story that has none.

    Args:
        store: Where reports and judgements are.
        judged: Lineages of the judgements on stories, of what persons said, and of the names given.
        told: Lineages of the reports.
        units: Only of these reports; ``None`` for all.

    Returns:
        Judgements to keep beside the names given before: the report that gives the name, with itself.
        A new story is called after its report that was published first.
    """
    said = [j for j in store.read([Judgement], lineages=judged) if isinstance(j, Judgement)]
    named = {j.left for j in said if j.question is Question.STORY and j.left == j.right}
    now = datetime.now(UTC).isoformat(timespec="microseconds")  # of two names the older one stays
    given: list[Judgement] = []
    reports = set(store.pending(Report, lineages=told, by="", units=units))
    for group in cluster(said, Question.STORY, sorted(reports)).groups:
        if named.isdisjoint(group) and (there := [r for r in group if r in reports]):
            first = there[0] if len(there) == 1 else _first(store, there)
            made = Judgement(
                question=Question.STORY, left=first, right=first, answer=Answer.POSITIVE, score=1.0,
                producer=PRODUCER, made_at=now, note="the story is called after this report",
            )  # fmt: skip
            given.append(made)
    return given


def _first(store: Store, ids: Collection[str]) -> str:
    found = [record for record in map(store.get, ids) if isinstance(record, Report)]
    return min(found, key=by_publication).id
