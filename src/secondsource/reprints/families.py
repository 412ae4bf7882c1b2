"""Families of copies: a report is held against the texts that stand for each family, and may bring two together.

Linear in the number of reports: a report is held only against texts that share a band of its sketch (near
copies) or two of its anchors (cuts, framed and reworded copies). A band or anchor that many texts share is a
formula and finds nobody.

The longest text stands for its family, and so does each of its copies in changed words: a cut of the
agency's text shares nothing with a rewriting of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from secondsource.reprints.fingerprint import Fingerprint, Likeness, compare
from secondsource.text.shingle import anchors, band_keys, met_again, sketches

SKETCH = 128  # entries
BANDS = 32  # bands of four entries: half of the pairs with Jaccard .41 meet, 99 % of those with .6
ANCHOR_EVERY = 8  # one run in eight is an anchor: a cut of 50 words has six
LEAST_ANCHORS = 2  # anchors (runs of words, and names that stand together) that make a candidate
FEW_RUNS = 100  # runs: of a text with fewer, one anchor is enough, for it has but a dozen
CROWD = 64  # families that may share a band or an anchor before it is taken for a formula
MOST_CANDIDATES = 24  # families that one report is held against, those with most anchors first

_ONE_TEXT = frozenset({Likeness.EXACT, Likeness.NEAR, Likeness.REWORDED})
"""Likenesses that bring two families together: both texts tell about as much. A brief that stands in two long
reports makes them no copies of each other."""


@dataclass(slots=True)
class Family:
    """Reports with one underlying text.

    Attributes:
        standing: The texts that stand for it: its longest, and its copies in changed words.
        members: All others than the longest.
        into: The family that it turned out to be a part of, or ``None``.
    """

    standing: list[Fingerprint]
    members: list[Fingerprint] = field(default_factory=list)
    into: Family | None = None

    @property
    def first(self) -> Fingerprint:
        """Its longest report."""
        return self.standing[0]

    def whole(self) -> Family:
        """The family that it is now."""
        family = self
        while family.into is not None:
            family = family.into
        return family

    def merged(self, other: Family) -> Family:
        """The family of both: that of the longer text takes the other in."""
        kept, gone = (self, other) if len(self.first.runs) >= len(other.first.runs) else (other, self)
        kept.members += [gone.first, *gone.members]
        kept.standing += gone.standing
        gone.into = kept
        return kept


class _Index:
    """Families by the bands and anchors of the texts that stand for them."""

    def __init__(self) -> None:
        self.families: list[Family] = []
        self.standing: list[Fingerprint] = []
        self.home: list[Family] = []
        self._bands: dict[int, list[int]] = defaultdict(list)
        self._anchors: dict[int, list[int]] = defaultdict(list)

    def add(self, text: Fingerprint, family: Family, bands: Sequence[int], marks: Sequence[int]) -> None:
        number = len(self.standing)
        self.standing.append(text)
        self.home.append(family)
        for band in bands:
            self._bands[band].append(number)
        for mark in marks:
            self._anchors[mark].append(number)

    def candidates(self, bands: Sequence[int], marks: Sequence[int], least: int) -> list[int]:
        shared: dict[int, int] = {}
        for mark in marks:
            if (found := self._anchors.get(mark)) is not None and len(found) <= CROWD:
                for k in found:
                    shared[k] = shared.get(k, 0) + 1
        hits = {k: n for k, n in shared.items() if n >= least}
        for band in bands:
            if (found := self._bands.get(band)) is not None and len(found) <= CROWD:
                for k in found:
                    hits[k] = hits.get(k, 0) + LEAST_ANCHORS
        return [k for k, _ in sorted(hits.items(), key=lambda kn: (-kn[1], kn[0]))[:MOST_CANDIDATES]]


def find_families(prints: Sequence[Fingerprint], backend: str) -> list[Family]:
    """Group reports by underlying text.

    Args:
        prints: The reports, in any order.
        backend: Which implementation makes the sketches.

    Returns:
        Families, also those of one report.
    """
    ordered = sorted(prints, key=lambda p: (-len(p.runs), p.report.published.earliest or "9", p.report.id))
    index = _Index()
    placed: dict[bytes, Family] = {}
    all_bands = met_again(list(band_keys(sketches([p.runs for p in ordered], SKETCH, backend), BANDS)))
    of_runs = met_again([anchors(p.runs, ANCHOR_EVERY) for p in ordered])
    of_skeleton = met_again([p.skeleton for p in ordered])
    for text, bands, marks, others in zip(ordered, all_bands, of_runs, of_skeleton, strict=True):
        if (same := placed.get(text.digest)) is not None:
            same.whole().members.append(text)
        else:
            placed[text.digest] = _place(text, index, bands, marks + others)
    return [family for family in index.families if family.into is None]


def _place(text: Fingerprint, index: _Index, bands: Sequence[int], marks: Sequence[int]) -> Family:
    least = 1 if len(text.runs) < FEW_RUNS else LEAST_ANCHORS
    found = [(k, compare(text, index.standing[k])) for k in index.candidates(bands, marks, least)]
    hits = [(k, comparison) for k, comparison in found if comparison.likeness is not None]
    if not hits:
        family = Family([text])
        index.families.append(family)
        index.add(text, family, bands, marks)
        return family
    best, how = max(hits, key=lambda hit: hit[1].contained)
    family = index.home[best].whole()
    family.members.append(text)
    if how.likeness in _ONE_TEXT:
        for k, comparison in hits:
            other = index.home[k].whole()
            if comparison.likeness in _ONE_TEXT and other is not family:
                family = family.merged(other)
    if any(c.likeness is Likeness.REWORDED for _, c in hits):
        family.standing.append(text)
        index.add(text, family, bands, marks)
    return family
