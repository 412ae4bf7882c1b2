"""What English verbs and nouns of events mean the same in news: synonyms, nominalisations, converses.

Knowledge of the language, not of any story; the table of events itself is in ``eventwords``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from secondsource.compare.eventwords import BY_PLACE, EVENTS, OUTCOMES, RELATED, TURNS
from secondsource.compare.objectwords import BY_OBJECT, BY_SUBJECT
from secondsource.model import Role

PARTICLES = frozenset({"away", "back", "down", "in", "into", "off", "on", "out", "over", "up"})
"""Words that make another verb of the one before them: ``ran away``."""

LIGHT = frozenset(
    {"make", "take", "have", "hold", "give", "carry", "conduct", "commit", "launch", "stage", "do", "get", "undergo",
     "suffer", "face", "mount", "perform", "pay", "reach", "see"}
)  # fmt: skip
"""Verbs that say little beside a noun of an event: ``made the decision``, ``carried out the attack``."""

VAGUE = frozenset(
    {"be", "have", "do", "make", "take", "get", "go", "come", "see", "use", "say", "give", "put", "keep", "become",
     "seem", "include", "involve", "lead", "bring", "show", "provide", "help", "try", "want", "need", "work", "call",
     "know", "think", "turn", "set", "move", "run", "stand", "remain", "continue", "happen", "occur", "face", "mark",
     "amid", "amidst", "follow", "add", "ask", "tell", "expect", "plan", "hope", "decide", "feel", "look", "let"}
)  # fmt: skip
"""Verbs that alone tell no event: without a shared object two claims with them answer different questions."""

REFUSING = frozenset({"refrain", "decline", "refuse", "fail", "neglect", "avoid", "omit"})
"""Verbs that deny the verb which they govern: ``refrained from disclosing``."""

DENYING = frozenset({"deny", "refute", "rebut", "dispute", "reject", "dismiss", "contradict", "disavow"})
"""Cues by which a voice says that its content is not so."""

TELLING_OBJECTS = frozenset({"detail", "details", "information", "comment", "particulars"})
"""What is disclosed where details are provided, given or shared."""
TELLING_VERBS = frozenset({"provide", "give", "offer", "share", "release", "supply", "elaborate"})

PEOPLE = frozenset(
    """
    man woman boy girl child person people victim suspect teenager teen youth officer official soldier employee worker
    student player driver passenger resident civilian protester defector diplomat migrant refugee patient prisoner
    inmate gunman attacker police troop leader member family mother father brother sister son daughter wife husband
    friend neighbor neighbour one other other two three four five six several many some
    """.split()  # noqa: SIM905 a table reads best as words
)
"""Nouns for people whom only a name tells apart: two women arrested may be two women."""

SAME_NOUNS = (
    "tie relation relationship link",
    "child kid youngster",
    "newspaper paper daily",
    "aircraft plane airplane jet",
    "ship vessel boat",
    "troop soldier serviceman",
    "officer policeman cop",
    "counselor counsellor",
    "lawmaker legislator mp congressman",
    "car vehicle automobile",
    "firm company corporation",
    "cash money currency revenue fund funds",
    "accord agreement deal pact treaty",
    "ambassador envoy",
    "spouse wife husband",
    "gun firearm weapon handgun",
    "home house residence",
    "chief head leader",
    "offer bid proposal",
    "painting canvas picture",
    "lorry truck",
    "blaze fire",
    "attorney lawyer barrister",
    "pupil schoolchild",
)
"""Nouns that news uses for one another."""

KINDS = (
    "ship: ferry tanker freighter carrier trawler yacht liner barge cruiser frigate destroyer submarine",
    "aircraft: airliner helicopter airbus boeing drone",
    "car: lorry bus van taxi minibus coach tram",
    "building: school mosque church museum hotel house hospital factory tower block",
    "firm: airline bank operator owner maker developer manufacturer retailer publisher broadcaster",
    "work: painting drawing portrait sculpture",
    "painting: portrait landscape",
    "animal: dog cat horse bear wolf lion elephant dinosaur",
    "road: motorway highway street",
    "weapon: gun knife rifle pistol",
)
"""Nouns, each with those of its kinds: the ship may be the ferry, but the tanker is not the ferry."""

_FLAGS = frozenset({"both", "once", "toll", "ground"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What kind of event a word tells.

    Attributes:
        event: Name of the kind.
        roles: The event's role for each of the word's own that differs.
        flags: Of ``both``, ``once``, ``toll``, ``ground``.
        noun: Whether the word is a noun.
        denied: Whether the word says that it did not come about: ``undamaged``.
    """

    event: str
    roles: Mapping[Role, Role]
    flags: frozenset[str]
    noun: bool = False
    denied: bool = False


@cache
def senses() -> dict[str, Sense]:
    """The table, by verb or noun.

    Returns:
        Senses by lemma; a lemma that is both is taken as a verb.
    """
    found: dict[str, Sense] = {}
    for line in EVENTS.strip().splitlines():
        name, verbs, nouns, *rest = (part.strip() for part in line.split("|"))
        flags = frozenset(" ".join(rest).split()) & _FLAGS
        for written in verbs.split():
            verb, _, renamed = written.replace("_", " ").partition(">")
            pairs = (pair.split("=") for pair in renamed.split(",") if pair)
            roles = {Role(theirs): Role(ours) for ours, theirs in pairs}
            found.setdefault(verb, Sense(event=name, roles=roles, flags=flags))
        for noun in nouns.split():
            found.setdefault(noun, Sense(event=name, roles=_noun_roles(name), flags=flags, noun=True))
    return found


_UNDERGONE = frozenset(
    {"die", "injure", "arrest", "charge", "convict", "sentence", "acquit", "free", "appoint", "elect", "dismiss",
     "deport", "bury", "bear", "kidnap", "rescue", "hospitalize", "treat", "infect"}
)  # fmt: skip


def _noun_roles(event: str) -> Mapping[Role, Role]:
    # "his arrest", "the death of the girl": the possessor undergoes it.
    return {Role.AGENT: Role.PATIENT} if event in _UNDERGONE else {}


def sense_of(lemma: str) -> Sense | None:
    """What kind of event a word tells.

    Args:
        lemma: Dictionary form, lower case.

    Returns:
        Its sense, or ``None`` for a word that is not in the table.
    """
    return senses().get(lemma)


@cache
def _beside(table: str) -> dict[tuple[str, str], Sense]:
    found: dict[tuple[str, str], Sense] = {}
    for line in table.strip().splitlines():
        verbs, nouns, event, *rest = (part.strip() for part in line.split("|"))
        renamed = (pair.split("=") for pair in "".join(rest).split(",") if pair)
        roles = {Role(theirs): Role(ours) for ours, theirs in renamed}
        sense = Sense(event=event, roles=roles, flags=_flags().get(event, frozenset()))
        for verb in verbs.split():
            found.update({(verb.replace("_", " "), same_noun(noun)): sense for noun in nouns.split()})
    return found


def sense_with(lemma: str, objects: Iterable[str], *, has_place: bool, subjects: Iterable[str] = ()) -> Sense | None:
    """What kind of event a verb tells beside its object, subject or place.

    Args:
        lemma: Dictionary form, lower case.
        objects: Head nouns of what it is done to, of where it leads and of what is said of it.
        has_place: Whether it says where, or where to.
        subjects: Head nouns of who or what does it.

    Returns:
        Its sense, or ``None`` for a verb that is not in the tables.
    """
    for table, nouns in ((BY_OBJECT, objects), (BY_SUBJECT, subjects)):
        for noun in nouns:
            if (sense := _beside(table).get((lemma, same_noun(noun)))) is not None:
                return sense
    if lemma in BY_PLACE:
        # "entered the country": what is entered is where one arrives.
        entered = {Role.PATIENT: Role.DESTINATION}
        return Sense(event="arrive", roles=entered, flags=frozenset()) if has_place else None
    found = sense_of(lemma)
    if found is None and lemma.startswith("un") and (whole := sense_of(lemma.removeprefix("un"))) is not None:
        return replace(whole, denied=True)
    return found


@cache
def _flags() -> dict[str, frozenset[str]]:
    return {sense.event: sense.flags for sense in senses().values()}


@cache
def _kin() -> dict[str, str]:
    first: dict[str, str] = {}
    for pair in sorted(sorted(pair) for pair in RELATED | OUTCOMES | TURNS):
        head = next((first[event] for event in pair if event in first), pair[0])
        first.update(dict.fromkeys(pair, head))
    return first


def kin(event: str) -> str:
    """One name for a kind of event and those related to it, to look claims up by.

    Args:
        event: Kind of event.

    Returns:
        The name; the kind itself where it has no relations.
    """
    return _kin().get(event, event)


@cache
def _kinds() -> frozenset[tuple[str, str]]:
    return frozenset(
        (same_noun(kind), same_noun(noun))
        for kind, nouns in (line.split(":") for line in KINDS)
        for noun in nouns.split()
    )


def alike(x: str, y: str) -> bool:
    """Whether two head nouns may stand for one thing: one noun, or a kind and what is of it.

    Args:
        x: A head noun, as ``same_noun`` gives it.
        y: Another.

    Returns:
        False where one is empty.
    """
    return bool(x and y) and (x == y or (x, y) in _kinds() or (y, x) in _kinds())


@cache
def _noun_sets() -> dict[str, str]:
    return {word: line.split()[0] for line in SAME_NOUNS for word in line.split()}


def same_noun(lemma: str) -> str:
    """One form for nouns that stand for one another.

    Args:
        lemma: Dictionary form, lower case.

    Returns:
        The first of its set; the lemma itself where it is in none.
    """
    return _noun_sets().get(lemma, lemma)
