"""What two reports share: the ground on which one name in both may be taken for one thing's.

Two people may have one name, but seldom in reports of one matter. Three things speak for one matter:
the names that both reports print, the words of what they tell, and what is said of the bearer himself.
"""

from __future__ import annotations

import heapq
import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from secondsource.model import Report, Sentence
from secondsource.resolve.profiles import Profile
from secondsource.text.wordset import word_set

SMALL_CORPUS = 20
"""Reports; what even all of fewer share weighs more, and less of it is asked, since few reports tell few
stories."""

LEAST_SCALE = 0.25
"""Share of the usual weight that is still asked in a corpus of two reports."""

LEAD = 12
"""Sentences from the top whose words tell what a report is about; news tells the matter first."""

ALIKE = 0.2
"""Likeness of two reports' words from which on they tell one story: in ECB+ three quarters of the pairs of
one story reach it or nearly so (lower quartile .18), one in twenty of different stories reaches .14."""

STORY_WEIGHT = 0.6
"""Weight of as much likeness as that."""

POST_WEIGHT = 0.5
"""Weight of one description of both: ``mayor`` here and there."""

AGE_WEIGHT = 0.6
"""Weight of ages that agree by the reports' dates."""

LEAST_ALIKE = 0.08
"""Likeness below which two reports tell different stories, whatever names they share."""

ONE_STORY = 1.5
"""What two reports share from which on they tell one story, names counting as ``shared`` counts them: on 515
reports of 200 shootings, printed within ``SAME_MONTH``, 94 of a hundred such pairs tell of one, and 68 of a hundred
pairs of one are found. In ECB+, undated, 82 of a hundred, and two in a thousand pairs of other events."""

LEAST_OF_STORY = 0.8
"""Share of that which is still asked in a corpus of a few reports: they tell few stories, and names that all of them
print weigh less there."""

ONE_TEXT = 0.3
"""Likeness from which on two reports tell one story although they share no name; of such pairs within a month, on
the same shootings, 95 of a hundred do."""

SAME_MONTH = 30
"""Days between two reports from which on news tells another story, unless their words are ``ALIKE`` too."""

SPREAD = 200
"""Reports; a word that more of them have leads to too many to be looked at."""

LOOKED_UP = 40
"""Words of a report by which its neighbours are sought: the rarest that another has."""

MET = 48
"""Reports that share most of those words, whose likeness is measured."""

NEIGHBOURS = 24
"""Reports of a story that a description is asked about; others are reached through them."""

_SMOOTHING = 8.0
"""Words added to the shorter report, so that two notices of a line each are not alike by two words."""

_NONE: frozenset[str] = frozenset()
_TELLING = frozenset(("NOUN", "VERB", "ADJ"))
_COMMON = word_set(
    """
    say tell be have do make take get go come give know see think use find want ask try need become leave put mean
    keep let begin seem help show hear play run move live believe bring happen write provide sit stand lose pay meet
    include continue set learn change lead understand watch follow stop create speak read allow add spend grow open
    walk win offer remember love consider appear buy wait serve send expect build stay fall cut reach remain year day
    time people man woman thing way week month number part place case point fact group problem hand report official
    call state hour minute today yesterday tomorrow friday monday tuesday wednesday thursday saturday sunday
    accord other new first last many own same former more most such several old next
    """
)
"""Words of any report."""


def telling_words(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The words that tell what a report is about.

    Args:
        sentences: Of the report, in order.

    Returns:
        Nouns, verbs and adjectives of its lead in dictionary form, without the commonest.
    """
    return frozenset(
        word
        for sentence in sentences[:LEAD]
        for token in sentence.tokens
        if token.upos in _TELLING and len(word := (token.lemma or token.text).lower()) > 2 and word not in _COMMON
    )


def days_of(report: Report) -> tuple[int, int] | None:
    """When a report was printed.

    Args:
        report: The report.

    Returns:
        First and last possible day, counted from the year 1; ``None`` where it is undated.
    """
    first, last = report.published.earliest, report.published.latest
    if first is None or last is None:
        return None
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()


class Ground:
    """Weighs what two reports share.

    Args:
        profiles: Of all reports.
        words: By report, as ``telling_words`` finds them.
        published: By report its first and last possible day, as ``days_of`` counts them; undated ones left out.
    """

    def __init__(
        self,
        profiles: Sequence[Profile],
        words: Mapping[str, frozenset[str]],
        published: Mapping[str, tuple[int, int]] | None = None,
    ) -> None:
        self._published = published or {}
        held: dict[str, set[str]] = defaultdict(set)
        for profile in profiles:
            keys = {f"country:{profile.country}"} if profile.country is not None else profile.names
            held[profile.report] |= keys
        size = max(len(held), SMALL_CORPUS)
        self._names = {report: frozenset(names) for report, names in held.items()}
        spread = Counter(name for names in self._names.values() for name in names)
        self._weights = {
            name: (1 - math.log(count) / (2 * math.log(size))) * (0.5 if name.startswith("country:") else 1.0)
            for name, count in spread.items()
        }
        self.scale = min(1.0, max(LEAST_SCALE, len(held) / SMALL_CORPUS))
        self._index_words(words, size)

    def _index_words(self, words: Mapping[str, frozenset[str]], size: int) -> None:
        number: dict[str, int] = {}
        counts: Counter[int] = Counter()
        self._words: dict[str, array[int]] = {}
        for report, found in words.items():
            row = array("I", sorted(number.setdefault(word, len(number)) for word in found))
            self._words[report] = row
            counts.update(row)
        self._rarity = {n: math.log(1 + size / count) for n, count in counts.items()}
        self._holders: dict[int, list[str]] = defaultdict(list)
        for report, row in self._words.items():
            for n in row:
                if counts[n] <= SPREAD:
                    self._holders[n].append(report)
        self._near: dict[str, tuple[str, ...]] = {}
        top = math.log(1 + size)
        self._total = {r: sum(self._rarity[n] for n in row) / top for r, row in self._words.items()}
        self._top = top

    def shared(self, one: Profile, other: Profile) -> float:
        """What speaks for two profiles of one name being one thing's.

        Args:
            one: A profile.
            other: One of another report.

        Returns:
            A weight: 1 for a name that no other report has, less for one that many have; the words of one
            story, a post in common, an age in common as the constants of this module say.
        """
        common = (self._names[one.report] & self._names[other.report]) - one.names - other.names
        weight = sum(self._weights[name] for name in common)
        weight += STORY_WEIGHT * min(1.0, self.likeness(one.report, other.report) / ALIKE)
        if one.nouns & other.nouns:
            weight += POST_WEIGHT
        if (
            one.born is not None
            and other.born is not None
            and one.born[0] <= other.born[1]
            and other.born[0] <= one.born[1]
        ):
            weight += AGE_WEIGHT
        return weight

    def neighbours(self, report: str) -> tuple[str, ...]:
        """The reports that tell one story with a report, as far as rare words lead to them.

        Args:
            report: Its id.

        Returns:
            Ids, the likest first; no more than ``NEIGHBOURS``.
        """
        if report not in self._near:
            self._near[report] = self._find_near(report)
        return self._near[report]

    def _find_near(self, report: str) -> tuple[str, ...]:
        row = self._words.get(report, ())
        telling = sorted((n for n in row if 1 < len(self._holders[n]) <= SPREAD), key=lambda n: (-self._rarity[n], n))
        met: Counter[str] = Counter()
        for number in telling[:LOOKED_UP]:
            met.update(self._holders[number])
        met.pop(report, None)
        likest = heapq.nsmallest(MET, met, key=lambda other: (-met[other], other))
        alike = sorted(((self._one_story(report, other), other) for other in likest), key=lambda a: (-a[0], a[1]))
        return tuple(other for score, other in alike[:NEIGHBOURS] if score > 0)

    def _one_story(self, a: str, b: str) -> float:
        """How much two reports share, where that is as much as reports of one story do; else 0."""
        likeness = self.likeness(a, b)
        names = sum(self._weights[name] for name in self._names.get(a, _NONE) & self._names.get(b, _NONE))
        shared = names + STORY_WEIGHT * min(1.0, likeness / ALIKE)
        least = LEAST_ALIKE if self._days_between(a, b) <= SAME_MONTH else ALIKE
        needed = ONE_STORY * max(self.scale, LEAST_OF_STORY)
        told = likeness >= least and (shared >= needed or likeness >= ONE_TEXT)
        return shared if told else 0.0

    def _days_between(self, a: str, b: str) -> int:
        """Days between the publication of two reports; none where either is undated."""
        one, other = self._published.get(a), self._published.get(b)
        return max(0, one[0] - other[1], other[0] - one[1]) if one is not None and other is not None else 0

    def likeness(self, a: str, b: str) -> float:
        """How alike what two reports tell is, by the words of their leads.

        Args:
            a: Id of a report.
            b: Id of another.

        Returns:
            In [0, 1]: the weight of the words of both in that of the shorter, rare words counting more.
        """
        left, right = self._words.get(a), self._words.get(b)
        if not left or not right:
            return 0.0
        both = sum(self._rarity[n] for n in set(left).intersection(right)) / self._top
        return both / (min(self._total[a], self._total[b]) + _SMOOTHING)


def clash(born: tuple[int, int] | None, others: Collection[tuple[int, int]], *, years: int = 1) -> bool:
    """Whether no year of birth fits an age and some other.

    Args:
        born: Earliest and latest year of birth, or ``None``.
        others: Of the others.
        years: By how much they may differ all the same.

    Returns:
        True where two are further apart.
    """
    if born is None:
        return False
    first, last = born
    return any(first > high + years or low > last + years for low, high in others)
