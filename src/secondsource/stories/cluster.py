"""The story step: reports that tell one event, as a star around the report that tells it best."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import numpy as np

from secondsource.model import Answer, Judgement, Question, Record, Report
from secondsource.protocols import Scope
from secondsource.stories.features import (
    LEAD,
    LEAD_WEIGHT,
    NAME_WEIGHT,
    NUMBER_WEIGHT,
    PRIOR,
    SITE_REPORTS,
    count_features,
    vectors,
)
from secondsource.stories.linkage import Days, Options, link
from secondsource.stories.matrix import Row, added, dot
from secondsource.stories.placed import Placed, placed
from secondsource.text.sites import site_name

# Tried on one half of incidents dev (dated) and of ECB+ train and dev (undated, each story beside a
# look-alike), held against the other half, and against folders of 8 to 20 reports drawn from ECB+.
LIKENESS = 0.15  # mean cosine, faded by time
PAUSE = 10.0  # days
FADING = 0.25  # an exponential with a mean of 90 days gives less on incidents
UNDATED = 0.95  # words alone tell undated reports apart, and the contrast between stories does
CONTRAST = 0.8  # F1 on ECB+ is .94 from .75 to .8, .90 without
WITHIN_MOST = 0.35  # mean cosine: what independent reports of one event reach; copies go far beyond
WITHIN_FEW = 0.1  # mean cosine
NEIGHBOURS = 40  # reports
COMMON = 2000  # reports

_TELLING = 6  # words that a judgement's note names


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """Groups reports into stories by names, rare words and time.

    Reads every report, and what persons said of stories; writes one positive ``STORY`` judgement from
    each report of a story of two or more to its seed. The score is the cosine of the two. What comes
    out depends on which reports there are, not on the order in which they came.

    Attributes:
        likeness: Mean cosine from which two groups of reports tell one story, in (0, 1).
    """

    producer: ClassVar[str] = "stories.tfidf@3"
    reads: ClassVar[tuple[type[Record], ...]] = (Report, Judgement)
    writes: ClassVar[tuple[type[Record], ...]] = (Judgement,)
    scope: ClassVar[Scope] = Scope.CORPUS

    likeness: float = LIKENESS

    @property
    def settings(self) -> str:
        """Everything that the output depends on besides the reports."""
        return (
            f"likeness={self.likeness} time={PAUSE},{FADING},{UNDATED} contrast={CONTRAST},{WITHIN_MOST},{WITHIN_FEW} "
            f"neighbours={NEIGHBOURS} common={COMMON} names={NAME_WEIGHT} numbers={NUMBER_WEIGHT} "
            f"lead={LEAD}x{LEAD_WEIGHT} prior={PRIOR} site={SITE_REPORTS}"
        )

    @property
    def _options(self) -> Options:
        return Options(
            likeness=self.likeness, pause=PAUSE, fading=FADING, undated=UNDATED, contrast=CONTRAST,
            within_most=WITHIN_MOST, within_few=WITHIN_FEW, neighbours=NEIGHBOURS, common=COMMON,
        )  # fmt: skip

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        """Group all reports.

        Args:
            records: Reports, and judgements, of which only persons' on stories are read.

        Yields:
            ``Judgement`` records: star edges from report to seed.
        """
        reports: list[Report] = []
        judged: list[Judgement] = []
        for record in records:
            if isinstance(record, Report):
                reports.append(record)
            elif isinstance(record, Judgement) and record.question is Question.STORY and record.by_person:
                judged.append(record)
        reports.sort(key=lambda r: r.id)
        said = placed(judged)
        rows, words = vectors((count_features(r) for r in reports), [site_name(r.url, r.outlet) for r in reports])
        free = [k for k, r in enumerate(reports) if r.id not in said.settled and r.id not in said.barred]
        number = {reports[k].id: n for n, k in enumerate(free)}
        apart = [(number[a], number[b]) for a, b in said.apart if a in number and b in number]
        found = link([rows[k] for k in free], len(words), [_days(reports[k]) for k in free], self._options, apart)
        clusters = [[free[n] for n in members] for members in found]
        _place(said, clusters, reports, rows, self.likeness)
        for members in clusters:
            if len(members) > 1:
                yield from self._star(members, reports, rows, words)

    def _star(
        self, members: Sequence[int], reports: Sequence[Report], rows: Sequence[Row], words: Sequence[str]
    ) -> Iterator[Judgement]:
        total = _total([rows[k] for k in members])
        seed = max(members, key=lambda k: (dot(rows[k], total), -k))
        for k in members:
            if k != seed:
                like = min(1.0, dot(rows[k], rows[seed]))
                yield Judgement(
                    question=Question.STORY, left=reports[k].id, right=reports[seed].id, answer=Answer.POSITIVE,
                    score=round(like, 4), producer=self.producer, note=_in_words(rows[k], rows[seed], words),
                )  # fmt: skip


def _place(
    said: Placed, clusters: list[list[int]], reports: Sequence[Report], rows: Sequence[Row], likeness: float
) -> None:
    """Put each report that a person took out of a story into the likest other one, or let it stand alone."""
    for k, report in enumerate(reports):
        barred = said.barred.get(report.id)
        if barred is None or report.id in said.settled:
            continue
        best: tuple[float, list[int]] = (likeness / UNDATED, [])
        for members in clusters:
            if barred.isdisjoint(reports[n].id for n in members):
                mean = dot(rows[k], _total([rows[n] for n in members])) / len(members)
                best = max(best, (mean, members), key=lambda found: found[0])
        best[1].append(k)


def _total(rows: Sequence[Row]) -> Row:
    total = rows[0]
    for row in rows[1:]:
        total = added(total, row)
    return total


def _in_words(a: Row, b: Row, words: Sequence[str]) -> str:
    both, in_a, in_b = np.intersect1d(a[0], b[0], assume_unique=True, return_indices=True)
    shared = zip((a[1][in_a] * b[1][in_b]).tolist(), (words[n] for n in both), strict=True)
    telling = [word for _, word in sorted(shared, key=lambda found: (-found[0], found[1]))[:_TELLING]]
    return "both tell of " + ", ".join(telling) if telling else "near in words to the rest of the story"


def _days(report: Report) -> Days:
    first, last = report.published.earliest, report.published.latest
    if first is None or last is None:
        return None
    return (date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())
