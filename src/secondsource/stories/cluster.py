"""The story step: reports that tell one event, as a star around the report that tells it best."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from secondsource.model import Answer, Judgement, Question, Record, Report
from secondsource.protocols import Scope
from secondsource.stories.features import (
    LEAD,
    LEAD_WEIGHT,
    NAME_WEIGHT,
    NUMBER_WEIGHT,
    PRIOR,
    SITE_REPORTS,
    Vector,
    count_features,
    vectors,
)
from secondsource.stories.linkage import Days, Options, link
from secondsource.text.sites import site_name

# Tried on incidents dev (dated) and ECB+ train and dev (undated) together: B-cubed F1 .942 and .898.
LIKENESS = 0.15  # mean cosine, faded by time
PAUSE = 10.0  # days
FADING = 0.25  # an exponential with a mean of 90 days gives .935 on incidents
UNDATED = 0.72  # a pair without dates must be as like as one with two months between
NEIGHBOURS = 40  # reports
COMMON = 2000  # reports


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """Groups reports into stories by names, rare words and time.

    Reads every report; writes one positive ``STORY`` judgement from each report of a story of two or
    more to its seed. The score is the cosine of the two.

    Attributes:
        likeness: Mean cosine from which two groups of reports tell one story, in (0, 1).
    """

    producer: ClassVar[str] = "stories.tfidf@2"
    reads: ClassVar[tuple[type[Record], ...]] = (Report,)
    writes: ClassVar[tuple[type[Record], ...]] = (Judgement,)
    scope: ClassVar[Scope] = Scope.CORPUS

    likeness: float = LIKENESS

    @property
    def settings(self) -> str:
        """Everything that the output depends on besides the reports."""
        return (
            f"likeness={self.likeness} time={PAUSE},{FADING},{UNDATED} neighbours={NEIGHBOURS} common={COMMON} "
            f"names={NAME_WEIGHT} numbers={NUMBER_WEIGHT} lead={LEAD}x{LEAD_WEIGHT} prior={PRIOR} site={SITE_REPORTS}"
        )

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        """Group all reports.

        Args:
            records: Reports.

        Yields:
            ``Judgement`` records: star edges from report to seed.
        """
        reports = sorted((r for r in records if isinstance(r, Report)), key=lambda r: r.id)
        sites = [site_name(r.url, r.outlet) for r in reports]
        weighed = vectors([count_features(r) for r in reports], sites)
        options = Options(
            likeness=self.likeness, pause=PAUSE, fading=FADING, undated=UNDATED, neighbours=NEIGHBOURS, common=COMMON
        )  # fmt: skip
        for members in link(weighed, [_days(r) for r in reports], options):
            if len(members) > 1:
                yield from self._star(members, reports, weighed)

    def _star(
        self, members: Sequence[int], reports: Sequence[Report], weighed: Sequence[Vector]
    ) -> Iterator[Judgement]:
        seed = max(members, key=lambda k: (sum(_cosine(weighed[k], weighed[n]) for n in members), -k))
        for k in members:
            if k != seed:
                like = min(1.0, _cosine(weighed[k], weighed[seed]))
                yield Judgement(
                    question=Question.STORY, left=reports[k].id, right=reports[seed].id, answer=Answer.POSITIVE,
                    score=round(like, 4), producer=self.producer, note=_in_words(weighed[k], weighed[seed]),
                )  # fmt: skip


def _cosine(a: Vector, b: Vector) -> float:
    if len(a) > len(b):
        a, b = b, a
    return sum(w * b[word] for word, w in a.items() if word in b)


def _in_words(a: Vector, b: Vector) -> str:
    telling = sorted((w for w in a if w in b), key=lambda w: (-a[w] * b[w], w))[:6]
    return "both tell of " + ", ".join(telling) if telling else "near in words to the rest of the story"


def _days(report: Report) -> Days:
    first, last = report.published.earliest, report.published.latest
    if first is None or last is None:
        return None
    return (date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())
