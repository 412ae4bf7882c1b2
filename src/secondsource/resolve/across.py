"""Things across reports: blocked by keys, compared, joined to a representative, or kept apart.

Never are all pairs compared: a profile meets only the representatives of clusters that share a
blocking key with it. Clusters are stars: each profile is judged against the first of its cluster,
so that no chain of small differences joins strangers.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from secondsource.model import MentionLabel
from secondsource.resolve.profiles import Profile
from secondsource.text.names import NameMatch, PersonName, compare_names
from secondsource.text.names_latin import fold_name
from secondsource.text.names_orgs import compare_orgs

MAX_BLOCK = 400
"""Clusters under one key; a key that more share says too little (``person:kim``) and others must serve."""

KEPT = 20
"""Profiles of a cluster that a new one may be compared with; the first of them stands for it."""

RIVAL_FAMILY = 0.7
"""Least score of two family names whose bearers may be taken for one another."""

RIVAL_SCORE = 0.1
"""Score of ``different`` from which on the names alone look alike: Jr. and Sr., ages that clash."""

CONTEXT_WEIGHT = 0.55
"""Least weight of what two reports share besides for a name of two plain words to be one person's. A thing
that all reports of a large corpus name weighs a half, a country half of that."""

RARE_WEIGHT = 0.2
"""The same for a longer or hyphenated name, which two people seldom share."""

SMALL_CORPUS = 20
"""Reports; what even all of fewer share weighs more, since few reports tell few stories."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """An answer about two profiles."""

    left: str
    right: str
    same: bool
    score: float
    note: str


@dataclass(slots=True, eq=False)
class _Cluster:
    """Profiles of one thing; the first stands for it."""

    first: Profile
    members: list[Profile] = field(default_factory=list)
    reports: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    born: set[tuple[int, int]] = field(default_factory=set)
    apart: set[int] = field(default_factory=set)

    def take(self, profile: Profile) -> None:
        """Add a profile; of those beyond the first few only what later ones are compared with is kept."""
        self.reports.add(profile.report)
        self.names |= profile.names
        if profile.born is not None:
            self.born.add(profile.born)
        if len(self.members) < KEPT:
            self.members.append(profile)


class Matcher:
    """Joins the profiles of many reports."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.profiles = sorted(_as_governments(profiles), key=_order)
        self.clusters: list[_Cluster] = []
        self.blocks: dict[str, list[int]] = defaultdict(list)
        self.context, self.weights = _contexts(profiles)

    def run(self) -> Iterator[Verdict]:
        """Match all profiles.

        Yields:
            Positives from a profile to the first of its cluster; negatives between the first ones of
            clusters that must not meet.
        """
        for profile in self.profiles:
            yield from self._place(profile)

    def _place(self, profile: Profile) -> Iterator[Verdict]:
        near = self._near(profile)
        answers = [(index, self._compare(profile, self.clusters[index])) for index in near]
        good = [(index, m) for index, m in answers if m.verdict == "same"]
        chosen = None
        if good:
            chosen, match = max(good, key=lambda g: (g[1].score, -g[0]))
            cluster = self.clusters[chosen]
            cluster.take(profile)
            yield Verdict(
                cluster.first.mention, profile.mention, same=True, score=match.score, note="; ".join(match.reasons)
            )
        else:
            chosen = len(self.clusters)
            self.clusters.append(_Cluster(profile))
            self.clusters[chosen].take(profile)
        for key in profile.keys:
            if chosen not in self.blocks[key]:
                self.blocks[key].append(chosen)
        yield from self._keep_apart(chosen, answers)

    def _near(self, profile: Profile) -> list[int]:
        found: Counter[int] = Counter()
        for key in sorted(profile.keys):
            block = self.blocks.get(key, [])
            if len(block) <= MAX_BLOCK:
                found.update(block)
        return sorted(found)

    def _keep_apart(self, chosen: int, answers: list[tuple[int, NameMatch]]) -> Iterator[Verdict]:
        """A cannot-link between clusters whose names are near to one another and yet different."""
        for index, match in answers:
            own, other = self.clusters[chosen], self.clusters[index]
            if index == chosen or match.verdict != "different" or index in own.apart:
                continue
            if not _rivals(own.first, other.first, match):
                continue
            own.apart.add(index)
            other.apart.add(chosen)
            yield Verdict(
                own.first.mention, other.first.mention, same=False, score=match.score, note="; ".join(match.reasons)
            )

    def _compare(self, profile: Profile, cluster: _Cluster) -> NameMatch:
        first = cluster.first
        if profile.country is not None or first.country is not None:
            same = profile.country == first.country
            note = (
                "its capital, which acts for it wherever it is named"
                if profile.capital or first.capital
                else "one country"
            )
            return NameMatch(0.99 if same else 0.0, "same" if same else "different", (note,))
        if profile.label is not first.label and {profile.label, first.label} != _BODIES:
            return _other_label(profile, cluster)
        if profile.label is MentionLabel.PERSON:
            return self._persons(profile, cluster)
        if profile.orgs and first.orgs:
            return _orgs(profile, cluster)
        same = bool(profile.names & cluster.names)
        return NameMatch(0.95 if same else 0.0, "same" if same else "different", ("the same name",) if same else ())

    def _persons(self, profile: Profile, cluster: _Cluster) -> NameMatch:
        one, other = cluster.first.person, profile.person
        if one is None or other is None or len(one.parts) < 2 or len(other.parts) < 2:
            return _single(profile, cluster)
        match = compare_names(one.core, other.core)
        if profile.report in cluster.reports:
            # Within the report the names were told apart already.
            return NameMatch(min(match.score, 0.5), "different", ("two persons of one report",))
        if match.verdict != "different" and _ages_clash(profile, cluster):
            return NameMatch(0.1, "different", (f"ages cannot be one person's: {profile.name}",))
        if profile.female is not None and cluster.first.female is not None and profile.female != cluster.first.female:
            return NameMatch(min(match.score, 0.5), "cannot tell", ("a woman here, a man there",))
        if match.verdict == "same" and not self._common_ground(profile, cluster):
            return NameMatch(match.score, "cannot tell", (*match.reasons, "the reports share nothing else"))
        return match

    def _common_ground(self, profile: Profile, cluster: _Cluster) -> bool:
        """Whether the reports share other things: a common name alone may be two people."""
        mine = self.context[profile.report]
        plain = len(fold_name(profile.name).split()) <= 2 and profile.name.isascii()
        needed = CONTEXT_WEIGHT if plain else RARE_WEIGHT
        for member in cluster.members:
            theirs = self.context[member.report]
            shared = (mine & theirs) - profile.names - member.names
            if sum(self.weights.get(name, 0.0) for name in shared) >= needed:
                return True
        return False


def _as_governments(profiles: Sequence[Profile]) -> list[Profile]:
    """Turn a capital into its country where no report of the corpus means the city by it."""
    cities = {p.capital for p in profiles if p.capital is not None and not p.acts}
    return [
        replace(p, country=p.capital, keys=frozenset({f"country:{p.capital}"}))
        if p.capital is not None and p.capital not in cities
        else p
        for p in profiles
    ]


_BODIES = {MentionLabel.ORG, MentionLabel.OTHER}
"""Labels between which annotators waver for the names of companies."""


def _order(profile: Profile) -> tuple[int, int, str, str]:
    # Full names found clusters before short ones meet them; ids make the order the same everywhere.
    return (-len(profile.name.split()), -len(profile.name), profile.report, profile.mention)


def _contexts(profiles: Sequence[Profile]) -> tuple[dict[str, frozenset[str]], dict[str, float]]:
    """The names in each report, and what sharing each is worth."""
    held: dict[str, set[str]] = defaultdict(set)
    for profile in profiles:
        keys = {f"country:{profile.country}"} if profile.country is not None else set(profile.names)
        held[profile.report] |= keys
    spread = Counter(name for names in held.values() for name in names)
    scale = 2 * math.log(max(len(held), SMALL_CORPUS))
    weights = {
        name: (1 - math.log(count) / scale) * (0.5 if name.startswith("country:") else 1.0)
        for name, count in spread.items()
    }
    return {report: frozenset(names) for report, names in held.items()}, weights


def _single(profile: Profile, cluster: _Cluster) -> NameMatch:
    """A person of one word (``Madonna``, an unresolved ``Smith``) meets only the same word."""
    if profile.names & cluster.first.names and profile.report not in cluster.reports:
        return NameMatch(0.6, "cannot tell", ("the same single word",))
    return NameMatch(0.0, "cannot tell", ("a single word",))


def _ages_clash(profile: Profile, cluster: _Cluster) -> bool:
    """Whether no year of birth fits a profile and some other of the cluster."""
    if profile.born is None:
        return False
    first, last = profile.born
    return any(first > high + 1 or low > last + 1 for low, high in cluster.born)


def _other_label(profile: Profile, cluster: _Cluster) -> NameMatch:
    """The same name under two labels is one thing labelled in two ways, if it is long or one label says nothing."""
    shared = profile.names & cluster.names
    labels = {profile.label, cluster.first.label}
    vague = MentionLabel.OTHER in labels and MentionLabel.PERSON not in labels
    same = any(vague or len(name.split()) > 1 for name in shared)
    return NameMatch(0.8 if same else 0.4, "same" if same else "cannot tell", ("the same name, labelled in two ways",))


def _orgs(profile: Profile, cluster: _Cluster) -> NameMatch:
    best = NameMatch(0.0, "cannot tell", ())
    for own in profile.orgs:
        for member in cluster.members:
            for other in member.orgs:
                match = compare_orgs(own, other)
                if match.verdict == "different" and match.score <= 0.1:
                    return match
                if (match.verdict == "same", match.score) > (best.verdict == "same", best.score):
                    best = match
    return best


def _rivals(a: Profile, b: Profile, match: NameMatch) -> bool:
    """Whether two different things are near enough in name to be mistaken for one another."""
    if a.person is not None and b.person is not None:
        if match.score >= RIVAL_SCORE:
            return True
        family = compare_names(a.person.family or "-", b.person.family or "-").score >= RIVAL_FAMILY
        return family and (a.report == b.report or bool(_syllables(a.person) & _syllables(b.person)))
    if a.orgs and b.orgs:
        return any(x.kind == y.kind and x.kind and set(x.words) & set(y.words) for x in a.orgs for y in b.orgs)
    return False


def _syllables(name: PersonName) -> frozenset[str]:
    """The words and hyphenated parts of the given names."""
    return frozenset(fold_name(" ".join(name.given)).split())
