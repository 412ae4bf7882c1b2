"""The story step: reports that tell one event, as a star around the report that tells it best."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from secondsource.model import Answer, Judgement, Question, Record, Report
from secondsource.protocols import Scope
from secondsource.stories.features import LEAD, LEAD_WEIGHT, NAME_WEIGHT, Vector, count_features, vectors
from secondsource.stories.linkage import Days, Options, link

LIKENESS = 0.2  # mean cosine; best for both incidents dev and ECB+ train and dev
DECAY = 120.0  # days; a story sleeps for months between arrest and trial
NEIGHBOURS = 60  # reports
COMMON = 2000  # reports
FEW = 12  # reports: among so few, rarity cannot be told and a common base is too small to split by


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """Groups reports into stories by names, rare words and time.

    Reads every report; writes one positive ``STORY`` judgement from each report of a story of two or
    more to its seed. The score is the cosine of the two.

    Attributes:
        likeness: Mean cosine from which two groups of reports tell one story, in (0, 1).
    """

    producer: ClassVar[str] = "stories.tfidf@1"
    reads: ClassVar[tuple[type[Record], ...]] = (Report,)
    writes: ClassVar[tuple[type[Record], ...]] = (Judgement,)
    scope: ClassVar[Scope] = Scope.CORPUS

    likeness: float = LIKENESS

    @property
    def settings(self) -> str:
        """Everything that the output depends on besides the reports."""
        return (
            f"likeness={self.likeness} decay={DECAY} neighbours={NEIGHBOURS} common={COMMON} names={NAME_WEIGHT} "
            f"lead={LEAD}x{LEAD_WEIGHT}"
        )

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        """Group all reports.

        Args:
            records: Reports.

        Yields:
            ``Judgement`` records: star edges from report to seed.
        """
        reports = sorted((r for r in records if isinstance(r, Report)), key=lambda r: r.id)
        weighed = vectors([count_features(r) for r in reports])
        options = Options(likeness=self.likeness, decay=DECAY, neighbours=NEIGHBOURS, common=COMMON)
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
