"""Things across reports: blocked by keys, compared, joined to a representative, or kept apart.

Never are all pairs compared: a profile meets only the representatives of clusters that share a
blocking key with it. Clusters are stars: each profile is judged against the first of its cluster,
so that no chain of small differences joins strangers.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from secondsource.model import MentionLabel
from secondsource.resolve.described import Described
from secondsource.resolve.draft import whole
from secondsource.resolve.ground import Ground, clash
from secondsource.resolve.profiles import Profile
from secondsource.text.names import NameMatch, PersonName, compare_names
from secondsource.text.names_latin import fold_name
from secondsource.text.names_orgs import OrgName, compare_orgs, is_acronym, is_tail

MAX_BLOCK = 400
"""Clusters under one key; a key that more share says too little (``person:kim``) and others must serve."""

KEPT = 20
"""Profiles of a cluster that a new one may be compared with; the first of them stands for it."""

RIVAL_FAMILY = 0.7
"""Least score of two family names whose bearers may be taken for one another."""

RIVAL_SCORE = 0.1
"""Score of ``different`` from which on the names alone look alike: Jr. and Sr., ages that clash."""

CONTEXT_WEIGHT = 0.55
"""Least weight of what two reports share besides for a name of two plain words to be one person's: half of a
name that no other report prints, or nearly the words of one story (``ground``)."""

RARE_WEIGHT = 0.2
"""The same for a longer or hyphenated name, which two people seldom share."""

SHORT_WEIGHT = 0.9
"""The same for a family name alone, or initials, to be short for the one name here that they fit: the words of
one story and a name besides."""

GENERATION = 13
"""Years: who bears the name of a parent is further from him in age. Where reports of one shooting gave one
name two ages, on 48 pairs labelled by hand, none were two people: reports misstate ages, or read them wrong."""

RIVALS = 12
"""Clusters that one is expressly kept apart from: those of the likest names. Without a positive between them the
others stay apart all the same."""

COMPARED = 16
"""Clusters with which a profile is compared: those that share most keys with it."""


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
    """Joins the profiles of many reports.

    Args:
        profiles: Of all reports.
        words: By report the words that tell what it is about, as ``ground.telling_words`` finds them.
        published: By report the days on which it may have been printed, as ``ground.days_of`` counts them.
    """

    def __init__(
        self,
        profiles: Sequence[Profile],
        words: Mapping[str, frozenset[str]] | None = None,
        published: Mapping[str, tuple[int, int]] | None = None,
    ) -> None:
        self.profiles = sorted(_as_governments(profiles), key=_order)
        self.clusters: list[_Cluster] = []
        self.blocks: dict[str, list[int]] = defaultdict(list)
        self.ground = Ground(profiles, words or {}, published)
        self.described = Described(self.ground, profiles)
        self._inside: dict[str, set[int]] = defaultdict(set)

    def run(self) -> Iterator[Verdict]:
        """Match all profiles.

        Yields:
            Positives from a profile to the first of its cluster; negatives between the first ones of
            clusters that must not meet.
        """
        for profile in self.profiles:
            yield from self._place(profile)

    def _place(self, profile: Profile) -> Iterator[Verdict]:
        answers = [(index, self._compare(profile, self.clusters[index])) for index in self._near(profile)]
        chosen, match = self._described(profile) if profile.noun else self._choose(profile, answers)
        if match is not None:
            yield Verdict(
                self.clusters[chosen].first.mention, profile.mention, same=True, score=match.score,
                note="; ".join(match.reasons),
            )  # fmt: skip
        self.clusters[chosen].take(profile)
        self.described.note(profile, chosen)
        self._inside[profile.report].add(chosen)
        for key in profile.keys | profile.handles:
            block = self.blocks[key]
            if len(block) <= MAX_BLOCK and chosen not in block[-KEPT:]:
                block.append(chosen)
        yield from self._keep_apart(chosen, answers)

    def _choose(self, profile: Profile, answers: list[tuple[int, NameMatch]]) -> tuple[int, NameMatch | None]:
        """The cluster that a profile belongs to, with the reason; a new one with none."""
        same = [(index, m) for index, m in answers if m.verdict == "same"]
        if not same:
            short = [(index, m) for index, m in answers if m.score == MAY_BE_SHORT]
            near = [(i, m) for i, m in short if self._common_ground(profile, self.clusters[i], SHORT_WEIGHT)]
            same = [(i, NameMatch(SHORT, "same", m.reasons)) for i, m in near] if len(near) == 1 else []
        if same:
            return max(same, key=lambda s: (s[1].score, -s[0]))
        return self._new(profile), None

    def _described(self, profile: Profile) -> tuple[int, NameMatch | None]:
        """The cluster of what has no name: that of the same noun in reports of one story, or a new one."""
        found = self.described.bearer(profile, self._inside[profile.report])
        if found is None:
            return self._new(profile), None
        first = self.clusters[found].first
        note = f"the {profile.noun} of one story" if first.noun else f"the {profile.noun} of one story: {first.name}"
        return found, NameMatch(DESCRIBED, "same", (note,))

    def _new(self, profile: Profile) -> int:
        self.clusters.append(_Cluster(profile))
        return len(self.clusters) - 1

    def _near(self, profile: Profile) -> list[int]:
        found: Counter[int] = Counter()
        for key in sorted(profile.keys):
            block = self.blocks.get(key, [])
            if len(block) <= MAX_BLOCK:
                found.update(block)
        if len(found) <= COMPARED:
            return sorted(found)
        return sorted(heapq.nsmallest(COMPARED, found, key=lambda index: (-found[index], index)))

    def _keep_apart(self, chosen: int, answers: list[tuple[int, NameMatch]]) -> Iterator[Verdict]:
        """A cannot-link between clusters whose names are near to one another and yet different."""
        for index, match in sorted(answers, key=lambda a: (-a[1].score, a[0])):
            if len(self.clusters[chosen].apart) >= RIVALS:
                return
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
            match = _orgs(profile, cluster)
            return match if profile.report not in cluster.reports else _told_apart(match)
        same = bool(profile.names & cluster.names)
        return NameMatch(0.95 if same else 0.0, "same" if same else "different", ("the same name",) if same else ())

    def _persons(self, profile: Profile, cluster: _Cluster) -> NameMatch:
        one, other = cluster.first.person, profile.person
        if one is None or other is None:
            return NameMatch(0.0, "cannot tell", ("no name",))
        at_odds = _at_odds(profile, cluster)
        if len(one.parts) < 2 or len(other.parts) < 2:
            return at_odds or _single(profile, cluster)
        match = compare_names(whole(one), whole(other))
        if match.verdict == "cannot tell" and any(" " in name for name in profile.names & cluster.first.names):
            match = NameMatch(SAME_ONCE, "same", ("once printed in the same way",))
        if profile.report in cluster.reports:
            # Within the report the names were told apart already.
            return NameMatch(min(match.score, 0.5), "different", ("two persons of one report",))
        if match.verdict != "different" and at_odds is not None and not self._misstated(match, profile, cluster):
            return at_odds
        names = (profile.name, cluster.first.name)
        plain = any(len(fold_name(name).split()) <= 2 and name.isascii() for name in names)
        usual = CONTEXT_WEIGHT if match.score >= SAME_ONCE else SHORT_WEIGHT
        needed = (usual if plain else RARE_WEIGHT) * self.ground.scale
        if match.verdict == "same" and not self._common_ground(profile, cluster, needed):
            return NameMatch(match.score, "cannot tell", (*match.reasons, "the reports share nothing else"))
        return match

    def _misstated(self, match: NameMatch, profile: Profile, cluster: _Cluster) -> bool:
        """Whether only ages speak against one person, by less than a generation, in reports of one matter."""
        return (
            match.verdict == "same"
            and not clash(profile.born, cluster.born, years=GENERATION)
            and profile.born is not None
            and self._common_ground(profile, cluster, SHORT_WEIGHT)
        )

    def _common_ground(self, profile: Profile, cluster: _Cluster, needed: float) -> bool:
        """Whether a report shares enough with one of a cluster's: a common name alone may be two people's."""
        return any(self.ground.shared(profile, member) >= needed for member in cluster.members)


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


def _order(profile: Profile) -> tuple[bool, int, int, str, str]:
    # Full names found clusters before short ones meet them, and names before what is only described; ids make
    # the order the same everywhere.
    return (bool(profile.noun), -len(profile.name.split()), -len(profile.name), profile.report, profile.mention)


MAY_BE_SHORT = 0.79
"""Score of a name that may be short for another, if the reports tell of one matter."""

DESCRIBED = 0.7
"""Score of two descriptions by one noun in reports of one story."""

SAME_ONCE = 0.95
"""Score of persons whose fullest names leave it open, one of whose full names is the same; and the least score of
names that are one but for a middle name. ``Fred`` for ``Frederick`` needs more to be the same man."""

SHORT = 0.85
"""Score of a short name that only one name fits, in reports of one matter."""


def _at_odds(profile: Profile, cluster: _Cluster) -> NameMatch | None:
    """What is said of two persons that cannot be one's, whatever their names."""
    if clash(profile.born, cluster.born):
        return NameMatch(0.1, "different", (f"ages cannot be one person's: {profile.name}",))
    if profile.female is not None and cluster.first.female is not None and profile.female != cluster.first.female:
        return NameMatch(0.4, "cannot tell", ("a woman here, a man there",))
    return None


def _single(profile: Profile, cluster: _Cluster) -> NameMatch:
    """A person of one word (``Madonna``, a lone ``Smith``) may be who is called so in a report of the same matter."""
    if profile.report in cluster.reports:
        return NameMatch(0.0, "cannot tell", ("a single word",))
    if profile.names & cluster.first.names:
        return NameMatch(MAY_BE_SHORT, "cannot tell", ("the same single word, in reports of one matter",))
    short, full = sorted((profile, cluster.first), key=lambda p: len(p.person.parts) if p.person else 0)
    words = fold_name(short.name).split()
    if full.person is not None and any(
        words == fold_name(n).split()[-1:] for n in (full.person.family, *full.person.given[:1])
    ):
        return NameMatch(MAY_BE_SHORT, "cannot tell", (f"short for {full.name}, in reports of one matter",))
    return NameMatch(0.0, "cannot tell", ("a single word",))


def _told_apart(match: NameMatch) -> NameMatch:
    """Two bodies of one report are joined by nothing but the same name under two labels."""
    return match if match.score >= 1.0 else NameMatch(min(match.score, 0.5), "cannot tell", match.reasons)


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
                if match.verdict == "different" and match.score <= 0.1 and not _initials(own, other):
                    return match
                if match.verdict == "cannot tell" and (_initials(own, other) or is_tail(own, other)):
                    match = NameMatch(MAY_BE_SHORT, "cannot tell", match.reasons)
                if (match.verdict == "same", match.score) > (best.verdict == "same", best.score):
                    best = match
    return best


def _initials(a: OrgName, b: OrgName) -> bool:
    """Whether one of two names is an acronym and the other is none.

    Such a one may be short for the other; where it is not (``USAF``, ``Air Force``), that parts no two bodies. A name
    that is part of another (``Boeing``, ``Boeing Defense``) is not taken for short: it may be its parent's.
    """
    return is_acronym(a.text) != is_acronym(b.text)


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
