"""A claim as it is compared, with what a comparison asks of it again and again, worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from secondsource.compare.fillers import Filler
from secondsource.compare.particulars import Particulars
from secondsource.model import Claim, Report, Role

CORE = (Role.AGENT, Role.PATIENT, Role.RECIPIENT)
WHERE = (Role.PLACE, Role.DESTINATION, Role.SOURCE)
NOBODY: frozenset[str] = frozenset()
NOTHING = Particulars()


@dataclass(frozen=True, kw_only=True)
class Frame:
    """A claim as it is compared.

    Attributes:
        claim: The claim.
        report: Its report.
        event: Kind of event, the predicate's lemma where it is of no known kind, or ``is NOUN``.
        vague: Whether the event alone tells nothing.
        flags: Of ``both``, ``once``, ``toll``.
        roles: What fills each role.
        entities: All entities named within the claim.
        words: All content words of the claim.
        around: All content words of its sentence.
        index: Number of its sentence in the report, from 0.
        positive: Whether the event is affirmed, with denials in the chain of voices counted.
        asserted: False for what is wished, planned or supposed.
        coming: Whether it is told as yet to come: ``will buy``, ``is to buy``.
        particulars: What its words fix: numbers, dates, names, negations.
        borrowed: True where the event is that of a noun phrase which the claim vouches for: its own
            time and circumstances are then those of vouching.
    """

    claim: Claim
    report: Report
    event: str
    vague: bool
    flags: frozenset[str] = frozenset()
    roles: Mapping[Role, tuple[Filler, ...]] = field(default_factory=dict)
    entities: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    index: int = 0
    positive: bool = True
    asserted: bool = True
    coming: bool = False
    particulars: Particulars = NOTHING
    borrowed: bool = False

    def named(self, *roles: Role) -> frozenset[str]:
        """Ids of the entities that fill some roles.

        Args:
            *roles: The roles.

        Returns:
            Their union.
        """
        if len(roles) == 1:
            return self._named.get(roles[0], NOBODY)
        return NOBODY.union(*(self._named.get(role, NOBODY) for role in roles))

    @cached_property
    def _named(self) -> Mapping[Role, frozenset[str]]:
        found = {role: NOBODY.union(*(f.entities for f in fillers)) for role, fillers in self.roles.items()}
        return {role: entities for role, entities in found.items() if entities}

    @cached_property
    def agents(self) -> frozenset[str]:
        """Ids of the entities that act."""
        return self.named(Role.AGENT)

    @cached_property
    def patients(self) -> frozenset[str]:
        """Ids of the entities that undergo it."""
        return self.named(Role.PATIENT)

    @cached_property
    def core(self) -> frozenset[str]:
        """Ids of the entities that act, undergo, receive or accompany."""
        return self.named(*CORE, Role.COMPANION)

    @cached_property
    def where(self) -> frozenset[str]:
        """Ids of the entities that say where, whence and whither."""
        return self.named(*WHERE)

    @cached_property
    def frame_words(self) -> frozenset[str]:
        """Its content words that are no particulars, nor bits of a number."""
        return frozenset(w for w in self.words - self.particulars.words if not w[:1].isdigit())

    @cached_property
    def heads(self) -> Mapping[Role, frozenset[str]]:
        """The head nouns that fill each role."""
        return {role: frozenset(f.head for f in fillers if f.head) for role, fillers in self.roles.items()}

    @cached_property
    def words_of(self) -> Mapping[Role, frozenset[str]]:
        """The content words that fill each role."""
        return {role: frozenset(w for f in fillers for w in f.words) for role, fillers in self.roles.items()}

    @cached_property
    def one_or_many(self) -> tuple[frozenset[str], frozenset[str]]:
        """``one`` and ``many``, so far as said, of those who act and of those who undergo."""
        agents, patients = (
            frozenset(number for f in self.roles.get(role, ()) if (number := _number_of(f)))
            for role in (Role.AGENT, Role.PATIENT)
        )
        return agents, patients

    @cached_property
    def values(self) -> frozenset[float]:
        """The numbers that it gives as quantities."""
        return frozenset(q.value for q in self.claim.quantities if q.value is not None)


def _number_of(filler: Filler) -> str:
    return filler.number or ("one" if filler.person and len(filler.entities) == 1 else "")
