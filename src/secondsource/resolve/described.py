"""Who and what is only described, across the reports of one story: ``the gunman`` here and there.

Within one story a noun mostly has one bearer, if no report has two. So a description is asked only about
reports that tell the same story, and there of what is called by the same noun: the one thing with a name if
there is one (``the driver``, ``the driver, Karl Veit``), else what has no name there either.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from secondsource.model import MentionLabel
from secondsource.resolve.descriptions import BODIES, Description
from secondsource.resolve.ground import Ground
from secondsource.resolve.profiles import Profile

LEAD = 3
"""Times as many reports must call one thing with a name so as any other, for it to be meant."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A cluster that some report of the story calls by a noun.

    Attributes:
        cluster: Its number.
        description: How the report describes it, if it does not name it.
    """

    cluster: int
    description: Description

    @property
    def named(self) -> bool:
        """Whether the report names it."""
        return not self.description.noun


class Described:
    """What is called by which noun in which report.

    Args:
        ground: What reports share.
        profiles: Of all reports.
    """

    def __init__(self, ground: Ground, profiles: Sequence[Profile]) -> None:
        self._ground = ground
        self._called: dict[tuple[str, MentionLabel, str], set[Bearer]] = defaultdict(set)
        places: dict[str, set[str]] = defaultdict(set)
        for profile in profiles:
            if profile.label is MentionLabel.LOC:
                places[profile.report] |= {profile.country} if profile.country is not None else profile.names
        self._places: Mapping[str, set[str]] = places

    def note(self, profile: Profile, cluster: int) -> None:
        """Keep what a report calls a thing.

        Args:
            profile: The thing as the report shows it.
            cluster: Number of the cluster that it has joined.
        """
        for noun in (profile.noun,) if profile.noun else profile.nouns:
            self._called[profile.report, profile.label, noun].add(Bearer(cluster, profile.description))

    def bearer(self, profile: Profile, inside: Collection[int]) -> int | None:
        """The cluster that a thing without a name belongs to.

        Args:
            profile: The thing.
            inside: Clusters that its report has a profile in already.

        Returns:
            The number; ``None`` where no report of the story calls anything so, or several call two so that
            have names.
        """
        met: Counter[tuple[bool, int]] = Counter()
        for report in self._ground.neighbours(profile.report):
            if profile.noun in BODIES and self._places[report].isdisjoint(self._places[profile.report]):
                continue
            for bearer in self._called.get((report, profile.label, profile.noun), ()):
                # "The transport minister" is no name's whose report calls it a minister and of what is not known.
                fits = not profile.description.which if bearer.named else profile.description.may_be(bearer.description)
                if fits:
                    met[bearer.named, bearer.cluster] += 1
        names = Counter({cluster: count for (has_name, cluster), count in met.items() if has_name})
        first, second = (*[count for _, count in names.most_common(2)], 0, 0)[:2]
        if first < LEAD * second:
            return None
        open_to = [
            (has_name, cluster) for has_name, cluster in met if cluster not in inside and has_name == bool(names)
        ]
        return min(open_to, key=lambda one: (-met[one], one))[1] if open_to else None
