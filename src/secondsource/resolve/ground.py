"""What two reports share: the ground on which one name in both may be taken for one thing's.

Two people may have one name, but seldom in reports of one matter. Three things speak for one matter:
the names that both reports print, the words of what they tell, and what is said of the bearer himself.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from secondsource.model import Sentence
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

_SMOOTHING = 8.0
"""Words added to the shorter report, so that two notices of a line each are not alike by two words."""

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


class Ground:
    """Weighs what two reports share.

    Args:
        profiles: Of all reports.
        words: By report, as ``telling_words`` finds them.
    """

    def __init__(self, profiles: Sequence[Profile], words: Mapping[str, frozenset[str]]) -> None:
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
