"""Claims of one story to groups that answer one question.

Claims are compared within a story only, and only with the groups that their event, their named
participants or their rare words lead to. A claim joins the group whose first claim it fits best,
unless it speaks against another member of it: groups do not chain. The fullest claims begin groups.
Groups of one kind of event that were begun apart are joined where most of their claims fit each other.

What a claim is held against is bounded, whatever the size of the story, so the time for a story grows
with the number of its claims.
"""

from __future__ import annotations

from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice, product

from secondsource.compare.align import Alignment, align, compatible
from secondsource.compare.frame import Frame
from secondsource.compare.knowledge import Knowledge
from secondsource.compare.lexicon import kin

MOST_GROUPS = 60  # groups that one claim is held against, those that share most with it first
MOST_PAIRS = 40  # members of a group that a claim is held against for differences
SAMPLE = 5  # claims of a group that are held against another group's, the fullest first
MOST_FIT = 0.5  # share of such pairs that must fit for two groups to be one
MOST_AGAINST = 0.1  # share of them that may speak against it: one reading in ten is wrong
MOST_STATES = 8  # groups that tell of one matter, the largest first, that are held against each other
UPDATED = 0.5  # score of a claim that tells a later state: it answers the question, and otherwise
KEYS = 3  # rarest words of a claim that lead to groups


@dataclass(slots=True)
class Group:
    """Claims that answer one question.

    Attributes:
        first: The claim that began it.
        members: The others, with how they align with the first.
        events: Which events its claims tell, by their sentences.
    """

    first: Frame
    members: list[tuple[Frame, Alignment]] = field(default_factory=list)
    events: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.events.setdefault(self.first.claim.sentence, set()).add(self.first.event)

    @property
    def frames(self) -> list[Frame]:
        """All of its claims."""
        return [self.first, *(f for f, _ in self.members)]

    def sample(self) -> list[Frame]:
        """Its first few claims, by which it is held against others."""
        return [self.first, *(f for f, _ in self.members[: SAMPLE - 1])]

    def take(self, frame: Frame, alignment: Alignment) -> None:
        """Add a claim."""
        self.members.append((frame, alignment))
        self.events.setdefault(frame.claim.sentence, set()).add(frame.event)

    def has_beside(self, frame: Frame) -> bool:
        """Whether a claim of it and another claim are clauses of one sentence that tell two events."""
        events = self.events.get(frame.claim.sentence)
        return events is not None and events != {frame.event}


class _Index:
    """Numbers of groups by the keys of their claims."""

    def __init__(self) -> None:
        self._sorted: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._held: dict[tuple[str, str], set[int]] = defaultdict(set)

    def add(self, number: int, keys: Iterable[tuple[str, str]]) -> None:
        """Note that a group has a claim with some keys."""
        for key in keys:
            if number not in self._held[key]:
                self._held[key].add(number)
                insort(self._sorted[key], number)

    def near(self, keys: Iterable[tuple[str, str]]) -> list[int]:
        """The groups that share most keys with a claim, the earliest first among equals, ``MOST_GROUPS`` at most."""
        known = sorted((key for key in keys if key in self._held), key=lambda key: len(self._held[key]))
        if not known:
            return []
        hits: dict[int, int] = defaultdict(int)
        for key in known[:-1]:
            for number in self._held[key]:
                hits[number] += 1
        # What only the longest list has is hit once: of that the earliest are enough, however long it is.
        longest = self._held[known[-1]]
        for number in hits.keys() & longest:
            hits[number] += 1
        for number in islice(self._sorted[known[-1]], MOST_GROUPS):
            hits.setdefault(number, 1)
        return sorted(hits, key=lambda n: (-hits[n], n))[:MOST_GROUPS]


def find_groups(frames: Sequence[Frame], known: Knowledge) -> list[Group]:
    """Group the claims of a story.

    Args:
        frames: Its claims.
        known: What else is known.

    Returns:
        Groups, also those of one claim.
    """
    groups: list[Group] = []
    index = _Index()
    for frame in sorted(frames, key=_fullness):
        keys = _keys(frame, known)
        best = _best(frame, groups, index.near(keys), known)
        if best is None:
            number = len(groups)
            groups.append(Group(first=frame))
        else:
            number = best[0]
            groups[number].take(frame, best[1])
        index.add(number, keys)
    return _updated(_merged(groups, known), known)


def _best(
    frame: Frame, groups: Sequence[Group], candidates: Iterable[int], known: Knowledge
) -> tuple[int, Alignment] | None:
    """The group that a claim fits best among those none of whose claims it speaks against."""
    fitting = [(n, found) for n in candidates if (found := _fits(frame, groups[n], known)) is not None]
    for number, found in sorted(fitting, key=lambda f: (-f[1].score, f[0])):
        if all(compatible(frame, other, known) for other, _ in groups[number].members[:MOST_PAIRS]):
            return number, found
    return None


def _fits(frame: Frame, group: Group, known: Knowledge) -> Alignment | None:
    if group.has_beside(frame):
        return None
    found = align(frame, group.first, known)
    if found is None:
        return None
    # The nearest of the first few tells which of two groups it fits better.
    others = (align(frame, other, known) for other, _ in group.members[: SAMPLE - 1])
    return max([found, *(o for o in others if o is not None)], key=lambda f: f.score)


def _merged(groups: Sequence[Group], known: Knowledge) -> list[Group]:
    """Join groups that were begun apart, where most of their claims fit each other and none speaks against it."""
    by_event: dict[str, list[Group]] = defaultdict(list)
    kept: list[Group] = []
    for group in sorted(groups, key=lambda g: -len(g.members)):
        event = group.first.event
        best: tuple[float, Group, Alignment] | None = None
        for other in by_event[event][:MOST_GROUPS] if not group.first.vague else ():
            found = _linked(group, other, known)
            if found is not None and (best is None or found[0] > best[0]):
                best = (found[0], other, found[1])
        if best is None:
            by_event[event].append(group)
            kept.append(group)
        else:
            for frame in group.frames:
                best[1].take(frame, best[2])
    return kept


def _updated(groups: Sequence[Group], known: Knowledge) -> list[Group]:
    """Join groups of which one tells how the other's matter came to stand later: charged, then cleared."""
    by_matter: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in groups:
        for key in _matters(group, known):
            by_matter[key].append(group)
    gone: set[int] = set()
    for _, held in sorted(by_matter.items()):
        for one, other in combinations(held[:MOST_STATES], 2):
            if id(one) in gone or id(other) in gone:
                continue
            replaced = (known.states.replaced(a, b) for a, b in product(one.sample(), other.sample()))
            if (clash := next((r for r in replaced if r is not None), None)) is not None:
                alignment = Alignment(score=UPDATED, note="both tell how one matter stands", clashes=(clash,))
                for frame in other.frames:
                    one.take(frame, alignment)
                gone.add(id(other))
    return [group for group in groups if id(group) not in gone]


def _matters(group: Group, known: Knowledge) -> list[tuple[str, str]]:
    """The matters of which most claims of a group tell how they stand."""
    counts = Counter(key for f in group.frames for key in {s.key for s in known.states.of.get(f.claim.id, ())})
    return sorted(key for key, n in counts.items() if 2 * n >= len(group.frames))


def _linked(group: Group, other: Group, known: Knowledge) -> tuple[float, Alignment] | None:
    """Share of the pairs of two groups that fit, where it is enough, and the best of them."""
    ours, theirs = group.sample(), other.sample()
    if any(_one_sentence(frame, member) for frame in ours for member in theirs):
        return None
    pairs = len(ours) * len(theirs)
    fits: list[Alignment] = []
    misses = against = 0
    for frame, member in product(ours, theirs):
        if (found := align(frame, member, known)) is not None:
            fits.append(found)
            continue
        misses += 1
        if misses > pairs * (1 - MOST_FIT):
            return None
        against += not compatible(frame, member, known)
        if against > pairs * MOST_AGAINST:
            return None
    return (len(fits) / pairs, max(fits, key=lambda f: f.score))


def _fullness(frame: Frame) -> tuple[object, ...]:
    claim = frame.claim
    told = len(claim.arguments) + (claim.time is not None) + len(claim.quantities) + len(frame.entities)
    return (claim.headline, frame.borrowed, not frame.asserted, -told, claim.report, claim.start, claim.end, claim.id)


def _keys(frame: Frame, known: Knowledge) -> list[tuple[str, str]]:
    rare = sorted(frame.words, key=lambda w: (-known.rarity[w], w))[:KEYS]
    event = kin(frame.event)
    keys = [("word", w) for w in rare] + [("event and thing", f"{event} {e}") for e in sorted(frame.entities)]
    return keys if frame.vague else [*keys, ("event", event)]


def _one_sentence(a: Frame, b: Frame) -> bool:
    # A clause and the clause within it share their things without answering one question.
    return a.claim.sentence == b.claim.sentence and a.event != b.event
