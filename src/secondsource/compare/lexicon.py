"""What English verbs and nouns of events mean the same in news: synonyms, nominalisations, converses.

Knowledge of the language, not of any story. One line is one kind of event::

    name | verbs | nouns | flags

``buy>source=agent`` would say that what the verb calls its agent is the event's source: roles are
given as ``event_role=verb_role``; ``run_away`` is a verb with its particle. Flags: ``both`` (the
parties may change places), ``once`` (it befalls a participant only once, so two dates of it cannot
both be right), ``toll`` (how many it befell is counted, and counts are replaced by later ones),
``ground`` (it is done for something: two trials for two crimes are two).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from secondsource.model import Role

EVENTS = """
flee | flee defect escape abscond run_away run_off take_off walk_off break_out get_away | defection escape flight
arrive | arrive | arrival entry
leave | leave depart quit | departure exit
return | return | return
deport | deport repatriate expel extradite | deportation repatriation expulsion extradition
die | die>patient=agent perish>patient=agent succumb>patient=agent pass_away>patient=agent \
    kill slay murder assassinate slaughter massacre | death killing murder assassination massacre slaying | once toll
injure | injure wound hurt maim | injury wounding | toll
shoot | shoot gun gun_down shoot_down open_fire | shooting gunfire |
stab | stab knife | stabbing |
attack | attack assault strike raid ambush storm | attack assault strike raid ambush
bomb | bomb shell bombard | bombing shelling bombardment
explode | explode detonate blow_up go_off | explosion blast detonation
arrest | arrest detain apprehend nab capture | arrest detention capture apprehension | toll ground
charge | charge indict | indictment | ground
convict | convict | conviction | ground
sentence | sentence jail imprison | sentencing imprisonment | ground
acquit | acquit exonerate | acquittal exoneration | ground
free | free liberate | liberation
try | prosecute | trial prosecution | ground
investigate | investigate probe examine look_into | investigation probe inquiry
search | search hunt look_for | search hunt manhunt
find | find discover locate recover | discovery
appoint | appoint nominate | appointment nomination
elect | elect reelect | election
resign | resign step_down stand_down | resignation
dismiss | dismiss sack oust depose lay_off | dismissal ouster removal sacking
meet | meet | meeting summit | both
talk | negotiate talk | negotiation talk talks | both
visit | visit tour | visit tour
marry | marry wed | marriage wedding | both once
divorce | divorce | divorce | both
buy | buy purchase acquire sell>source=agent,agent=recipient | purchase acquisition sale
merge | merge | merger | both
take over | take_over | takeover
give | give donate hand award grant receive>recipient=agent,agent=source get>recipient=agent,agent=source \
    obtain>recipient=agent,agent=source \
    | donation award gift grant
pay | pay | payment
establish | establish forge form create set_up | establishment creation formation foundation
launch | launch | launch
start | begin start commence | beginning start
end | end finish cease conclude | end conclusion
sign | sign ink | signing signature
approve | approve adopt ratify | approval adoption ratification passage
reject | reject refuse rebuff spurn turn_down | rejection refusal
ban | ban prohibit outlaw forbid | ban prohibition
impose | impose | imposition
lift | lift repeal revoke rescind | lifting repeal revocation
commend | commend praise laud applaud hail honor honour | commendation praise honor honour
criticize | criticize criticise condemn denounce slam blast decry | criticism condemnation denunciation
accuse | accuse blame | accusation blame | ground
threaten | threaten | threat
join | join | accession
rise | rise increase grow climb jump surge soar go_up | rise increase growth jump surge hike
fall | fall drop decline decrease plunge shrink dwindle go_down | fall drop decline decrease plunge
amount | number total | |
destroy | destroy demolish wreck raze flatten | destruction demolition
damage | damage | damage
cut | cut sever cut_off slash | cut
burn | burn torch | blaze
collapse | collapse | collapse
crash | crash | crash
sink | sink capsize | sinking
rescue | rescue save | rescue
evacuate | evacuate | evacuation | toll
displace | displace uproot | displacement | toll
kidnap | kidnap abduct | kidnapping abduction
rape | rape | rape
rob | rob | robbery
steal | steal make_off | theft
hijack | hijack | hijacking
seize | seize impound confiscate | seizure confiscation
build | build construct erect | construction
close | close shut shut_down close_down | closure shutdown
win | win | win victory
defeat | defeat beat | defeat
protest | protest demonstrate rally march | protest demonstration rally
invade | invade | invasion
withdraw | withdraw retreat pull_out | withdrawal retreat pullout
fight | fight clash battle | fighting clash battle | both
deploy | deploy | deployment
test | test |
transport | transport | transport shipment
smuggle | smuggle | smuggling
hide | hide conceal | concealment
suspend | suspend halt | suspension halt
delay | delay postpone put_off push_back | delay postponement
cancel | cancel scrap call_off | cancellation
restructure | restructure reorganize reorganise | restructuring reorganization reorganisation
publish | publish put_out | publication
issue | issue release roll_out rush_out bring_out | issue release
disclose | disclose divulge reveal | disclosure
live | live reside | residence
station | station post base assign |
bear | bear | birth | once
bury | bury | burial funeral | once
graduate | graduate | graduation
retire | retire | retirement
age | age | age
hospitalize | hospitalize hospitalise | hospitalization hospitalisation
infect | infect | infection | toll
recover | recuperate | recovery
sanction | sanction | sanction
serve | serve act | tenure stint
announce | announce declare proclaim | announcement
say | say state remark | remark
confirm | confirm verify corroborate | confirmation
unveil | unveil introduce present | introduction
develop | develop design | development
produce | produce manufacture | production
receive | receive | receipt
own | own possess | ownership
"""

BY_OBJECT = """
fire | gun shot weapon rocket missile round bullet rifle pistol shell artillery handgun | shoot
fire | manager coach minister worker staff employee teacher director chief secretary head officer | dismiss
release | information name age identity detail statement report video footage picture photo document | disclose
release | prisoner hostage suspect man woman person people detainee captive | free
pass | bill law act budget motion resolution amendment legislation measure | approve
open | fire | shoot
carry | attack bombing assault raid strike | attack
name | ambassador minister director secretary chief head president successor coach | appoint
hold | talk meeting summit | meet
launch | missile rocket satellite | launch
launch | attack strike offensive raid assault | attack
take | life | die
"""
"""Verbs of many senses: with one of these objects, this kind of event."""

BY_PLACE = frozenset({"come", "enter", "reach", "land", "get"})
"""Verbs that tell of an arrival where they have a place to arrive at."""

RELATED = frozenset({
    frozenset({"flee", "arrive"}),  # who flees to a place enters it
    frozenset({"flee", "leave"}),
    frozenset({"arrest", "seize"}),
})  # fmt: skip
"""Kinds of event that one movement or act may be called by, where the participants and places are the same."""

LIGHT = frozenset(
    {"make", "take", "have", "hold", "give", "carry", "conduct", "commit", "launch", "stage", "do", "get", "undergo",
     "suffer", "face", "mount", "perform", "pay", "reach", "cause", "see"}
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
)
"""Nouns that news uses for one another."""

_FLAGS = frozenset({"both", "once", "toll", "ground"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What kind of event a word tells.

    Attributes:
        event: Name of the kind.
        roles: The event's role for each of the word's own that differs.
        flags: Of ``both``, ``once``, ``toll``, ``ground``.
        noun: Whether the word is a noun.
    """

    event: str
    roles: Mapping[Role, Role]
    flags: frozenset[str]
    noun: bool = False


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
def _by_object() -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for line in BY_OBJECT.strip().splitlines():
        verb, objects, event = (part.strip() for part in line.split("|"))
        found.update({(verb, noun): event for noun in objects.split()})
    return found


def sense_with(lemma: str, objects: Iterable[str], *, has_place: bool) -> Sense | None:
    """What kind of event a verb tells beside its object or place.

    Args:
        lemma: Dictionary form, lower case.
        objects: Head nouns of what it is done to.
        has_place: Whether it says where, or where to.

    Returns:
        Its sense, or ``None`` for a verb that is not in the tables.
    """
    for noun in objects:
        event = _by_object().get((lemma, noun))
        if event is not None:
            return Sense(event=event, roles={}, flags=_flags().get(event, frozenset()))
    if lemma in BY_PLACE:
        # "entered the country": what is entered is where one arrives.
        entered = {Role.PATIENT: Role.DESTINATION}
        return Sense(event="arrive", roles=entered, flags=frozenset()) if has_place else None
    return sense_of(lemma)


@cache
def _flags() -> dict[str, frozenset[str]]:
    return {sense.event: sense.flags for sense in senses().values()}


@cache
def _kin() -> dict[str, str]:
    first: dict[str, str] = {}
    for pair in sorted(sorted(pair) for pair in RELATED):
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
