"""Made-up news sentences for what the corpora hold too little of.

Every slot is filled by a generator; only names are marked (no syntax), so the sentences
teach which words belong to a name and of what kind. `[X ...]` marks a name of kind X.
"""

# ruff: noqa: SIM905 (word lists read best as text)

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from training import syllables
from training.corpora import Example, bare
from training.labels import OUTSIDE, bio

RANKS = (
    "President|Prime Minister|Foreign Minister|Defense Minister|Vice President|Gen.|General|"
    "Col.|Lt. Gen.|Maj. Gen.|Sgt.|Adm.|Capt.|Brig. Gen.|Ambassador|Sen.|Rep.|Gov.|Mayor|"
    "Judge|Dr.|Prof.|Mr.|Ms.|Mrs.|Chancellor|King|Pope|Supreme Leader|Chairman|Premier|"
    "Secretary of State|Chief Executive|Police Chief|Spokesman|spokeswoman|leader|"
    "former president|deputy minister|acting ambassador|finance minister|lawmaker|analyst"
).split("|")
ROLES = (
    "diplomat|official|officials|soldier|soldiers|government|army|officials|leader|citizens|"
    "lawmakers|forces|troops|workers|defectors|police|students|president|company|ambassador|"
    "parliament|families|refugees|media|authorities|capital|navy|business"
).split("|")
FIELDS = (
    "Foreign Affairs|Defense|National Defense|Finance|Health|Interior|Justice|Education|Energy|"
    "Unification|Transport|Health and Welfare|Trade and Industry|Public Security|Culture|"
    "Agriculture|State Security|Economy and Finance|the Interior|Labor|Science and Technology|"
    "Commerce|Information|Water Resources|Oceans and Fisheries|Foreign Affairs and Trade"
).split("|")
PAPER_TAILS = (
    "Ilbo|Shinmun|Shimbun|Times|Post|Herald|Daily|News|Tribune|Gazette|Chronicle|Observer|"
    "Sinmun|Maeil|Star|Journal|Telegraph|Standard|Mail|Morning Post|Daily News"
).split("|")
PAPER_HEADS = "Al|Asharq|Haber|Kyiv|Le|El|La|The Daily|Daily|Evening|Sunday|New".split("|")
SCOPES = "National|Central|State|Federal|Royal|Supreme|General|Public|Special|International".split("|")
REALMS = (
    "Intelligence|Security|Police|Defense|Audit|Election|Statistics|Broadcasting|Nuclear|Space|"
    "Human Rights|Aviation|Maritime|Reconnaissance|Planning|Water|Health|Tax|Pension|Energy"
).split("|")
FORMS = "Service|Agency|Bureau|Commission|Council|Office|Department|Administration|Board".split("|")
BODIES = (
    "Supreme Court|Constitutional Court|Central Bank|Reserve Bank|National Assembly|Senate|"
    "House of Representatives|Coast Guard|Joint Chiefs of Staff|Red Crescent|Workers' Party|"
    "Liberal Democratic Party|Labour Party|Federal Reserve|Olympic Committee|Air Force|Navy|"
    "Army|Revolutionary Guard|Stock Exchange|State University|Football Federation"
).split("|")
FIRM_TAILS = (
    "Corp.|Inc.|Group|Holdings|Industries|Electronics|Motors|Bank|Airlines|Airways|Shipping|"
    "Energy|Steel|Pharmaceuticals|Co.|Ltd.|Telecom|Heavy Industries|Securities|Foods"
).split("|")
UNITS = "days|weeks|months|years|decades".split("|")
NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|12|15|20|30|a few|several".split("|")
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = ("January February March April May June July August September October November December").split()
VESSELS = (
    "the cargo ship|the vessel|the ferry|the tanker|the oil tanker|the container ship|"
    "the destroyer|the submarine|the bulk carrier|the freighter|the fishing boat|the frigate|"
    "a cargo ship , the|a freighter , the|a tanker called|the USS|the MV|the HMS|the aircraft carrier"
).split("|")
CITIES = (
    "Seoul Pyongyang Tokyo Beijing Havana Moscow Kyiv Tehran Cairo Nairobi Paris London Berlin "
    "Washington Brussels Geneva Vienna Ankara Baghdad Damascus Beirut Islamabad Delhi Jakarta "
    "Manila Hanoi Bangkok Lagos Pretoria Caracas Bogota Lima Santiago Ottawa Canberra Madrid Rome"
).split()
CITIES += ["Hong Kong", "Mexico City", "Panama City", "New Delhi", "Buenos Aires", "Tel Aviv"]

PATTERNS = """
{rank} {P} said {D} that talks with {O} would resume in {L} .
{P} , {age} , served as {N} ambassador to {L} before joining {O} in {Y} .
{P} , a former {N} {role} , told {paper} that the decision was made {D} .
According to {paper} , {P} arrived in {L} {D} with his family .
The {paper} newspaper reported {D} that {P} had left {L} .
{paper} reported that {vessel} {S} was detained in {L} in {Y} .
{vessel} {S} left {L} for {L} {D} , the {N} coast guard said .
A {N} cargo ship , the {S} , sank off {L} , killing 14 sailors .
{ministry} said {D} it had summoned the {N} ambassador .
The {NO} declined to comment .
{L} 's {ministry} confirmed the report {D} .
{L} 's {body} said {P} had been arrested .
The {body} confirmed that {P} entered {L} in {Y} .
{N} {role} gathered in {L} on {D2} to mark {E} .
{N} {rank} {P} met {rank} {P} in {L} {D} .
{rank} {P} of {O} and {P} of {firm} signed the agreement .
{CITY} ( {agency} ) -- {N} {role} said {D} that {P} would step down .
{CITY} , {L} , {D3} ( {agency} ) - {rank} {P} has resigned .
{firm} shares fell after {P} left the {N} company {D} .
the {N} embassy in {L} said it had no information on {P} .
He worked at the {NO} in {L} for {dur} .
She spent {dur} in {L} after {P} , her husband , joined {firm} in {Y} .
It was the highest number since {Y} , {P} of {body} said .
{P} and {P} , both {N} {role} , fled to {L} {D} .
{P} ( {P} ) said so in {paper} .
“ We will not go back to {L} , ” {P} said in {Y} .
" {N} {role} must answer , " said {rank} {P} , who leads {O} .
{title} {N} {role} {verb} {L} {title2}
{title} {rank} {P} {verb} {L} {title2}
{title} {NO} {verb} {P} {title2}
{title} {P} {verb} {firm} {title2}
{rank} {P} has led {O} for {dur} .
From {D4} to {D4} , {P} lived in {L} .
The {O2} , led by {P} , won the vote in {L} {D} .
{E} opened in {L} {D} , {paper} said .
The {E} was held in {L} in {Y} .
The {N} film [WORK The {C} {C2}] , directed by {P} , opened {D} .
{P} 's book [WORK {C} and the {C2}] was published in {Y} by {firm} .
relations between {L} and {L} soured {D} , when {P} visited {L} .
Both {N} and {N} {role} took part , {agency} reported .
{P} , who heads the {body} , was born in {L} in {Y} .
The North and the South agreed {D} to hold talks in {L} .
{rank} {P} , in a speech to {O} , blamed {N} {role} .
Among the dead were {P} , {age} , and {P} , {age} , police in {L} said .
{age} - year - old {P} , from {L} , joined {O} {D} .
""".strip().splitlines()
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Lists:
    """What the corpora folder gives: country names and words for peoples."""

    lands: tuple[str, ...]
    peoples: tuple[str, ...]

    @staticmethod
    def of(lands: frozenset[str], demonyms: frozenset[str]) -> Lists:
        """Lists for the generator; plural nouns are left out, they do not modify."""
        single = (d for d in demonyms if not (d.endswith("s") and d[:-1] in demonyms))
        return Lists(tuple(sorted(lands)), tuple(sorted(single)))


def _date(rng: random.Random) -> str:
    day, month = rng.choice(DAYS), rng.choice(MONTHS)
    year = rng.randint(1950, 2030)
    return rng.choice(
        (
            f"on [DATE {day}]", f"[DATE {day}]", f"in [DATE {month}]", "[DATE last year]",
            "[DATE last week]", f"on [DATE {month} {rng.randint(1, 30)}]", "[DATE this month]",
            f"on [DATE {month} {rng.randint(1, 30)} , {year}]", f"in [DATE {month} {year}]",
            f"on [DATE {rng.randint(1, 30)} {month}]", "[DATE the previous year]",
            f"[DATE {rng.choice(NUMBERS)} {rng.choice(UNITS)} ago]", "[DATE yesterday]",
            f"[DATE last {month}]", f"[DATE last {day}]", f"in [DATE early {year}]",
            f"on [DATE {day} , {month} {rng.randint(1, 30)}]", "[DATE earlier this week]",
            f"in [DATE the {rng.choice((1960, 1970, 1980, 1990, 2000))}s]", "[DATE next year]",
        )
    )  # fmt: skip


def _body(rng: random.Random) -> str:
    if rng.random() < 0.4:
        return rng.choice(BODIES)
    return f"{rng.choice(SCOPES)} {rng.choice(REALMS)} {rng.choice(FORMS)}"


@dataclass(frozen=True, slots=True)
class Draw:
    """What each slot may use: chance, and a year, a place and a people drawn beforehand."""

    rng: random.Random
    lists: Lists
    year: int
    land: str
    people: str

    @staticmethod
    def of(rng: random.Random, lists: Lists) -> Draw:
        """A fresh draw."""
        year = rng.randint(1950, 2030)
        land = rng.choice((*lists.lands, *CITIES)) if rng.random() < 0.5 else rng.choice(CITIES)
        if rng.random() < 0.15:
            land = syllables.coined(rng)
        return Draw(rng, lists, year, land, rng.choice(lists.peoples))


def _fill(slot: str, rng: random.Random, lists: Lists) -> str:
    return SLOTS[slot](Draw.of(rng, lists))


def _vessel(d: Draw) -> str:
    if d.rng.random() < 0.5:
        words = syllables.korean_words(d.rng, d.rng.randint(2, 3))
    else:
        words = [syllables.coined(d.rng) for _ in range(d.rng.randint(1, 2))]
    number = f" {d.rng.randint(1, 9)}" if d.rng.random() < 0.05 else ""
    return f"[VESSEL {' '.join(words)}]{number}"


def _some_body(d: Draw) -> str:
    article = "the " if d.rng.random() < 0.7 else ""
    return article + _any_body(d)


def _any_body(d: Draw) -> str:
    return _fill(d.rng.choice(("body", "firm", "ministry0", "party", "body")), d.rng, d.lists)


def _party(d: Draw) -> str:
    kinds = ("Party", "Front", "Union", "Movement", "Alliance")
    return f"[ORG {syllables.coined(d.rng)} {d.rng.choice(kinds)}]"


def _paper(d: Draw) -> str:
    rng = d.rng
    head = rng.choice((rng.choice(CITIES), syllables.coined(rng), rng.choice(PAPER_HEADS)))
    if rng.random() < 0.3:
        head = syllables.korean_words(rng, 1)[0] + syllables.korean_words(rng, 1)[0].lower()
    return f"[ORG {head} {rng.choice(PAPER_TAILS)}]"


def _agency(d: Draw) -> str:
    known = ("AP", "AFP", "Reuters", "Yonhap", "Xinhua", "Kyodo", "TASS")
    return f"[ORG {d.rng.choice((*known, syllables.coined(d.rng)))}]"


def _ministry(d: Draw) -> str:
    field = d.rng.choice(FIELDS)
    return d.rng.choice((f"[ORG Ministry of {field}]", f"[ORG {field} Ministry]", f"{field.lower()} ministry"))


def _national_body(d: Draw) -> str:
    tail = d.rng.choice((_body(d.rng), f"{d.rng.choice(FIELDS)} Ministry", "Embassy"))
    return f"[ORG {d.people} {tail}]"


def _event(d: Draw) -> str:
    year_first = f"{d.year} " if d.rng.random() < 0.2 else ""
    tail = d.rng.choice(("Games", "World Cup", "Olympics", "Festival", "War", "Summit", "Day", "Cup"))
    return f"[EVENT {year_first}{syllables.coined(d.rng)} {tail}]"


def _year(d: Draw) -> str:
    return f"[DATE {d.rng.choice((str(d.year), f'{d.rng.choice(MONTHS)} {d.year}'))}]"


def _duration(d: Draw) -> str:
    about = d.rng.choice(("", "around ", "more than ", "almost "))
    return f"[DATE {about}{d.rng.choice(NUMBERS)} {d.rng.choice(UNITS)}]"


SLOTS: dict[str, Callable[[Draw], str]] = {
    "P": lambda d: f"[PERSON {' '.join(syllables.person(d.rng))}]",
    "S": _vessel,
    "L": lambda d: f"[LOC {d.land}]",
    "N": lambda d: f"[NORP {d.people}]",
    "CITY": lambda d: f"[LOC {d.land.upper()}]",
    "O": _some_body,
    "O2": lambda d: (d.rng.random(), _any_body(d))[1],
    "party": _party,
    "paper": _paper,
    "agency": _agency,
    "ministry0": lambda d: f"[ORG Ministry of {d.rng.choice(FIELDS)}]",
    "ministry": _ministry,
    "body": lambda d: f"[ORG {_body(d.rng)}]",
    "NO": _national_body,
    "firm": lambda d: f"[ORG {syllables.coined(d.rng)} {d.rng.choice(FIRM_TAILS)}]",
    "E": _event,
    "D": lambda d: _date(d.rng),
    "D2": lambda d: f"[DATE {d.rng.choice(DAYS)}]",
    "D3": lambda d: f"[DATE {d.rng.choice(MONTHS)} {d.rng.randint(1, 30)}]",
    "D4": _year,
    "Y": _year,
    "dur": _duration,
    "age": lambda d: str(d.rng.randint(18, 90)),
    "rank": lambda d: d.rng.choice(RANKS),
    "role": lambda d: d.rng.choice(ROLES),
    "vessel": lambda d: d.rng.choice(VESSELS),
    "C": lambda d: syllables.coined(d.rng),
    "C2": lambda d: syllables.coined(d.rng),
    "title": lambda _: "TITLE",
    "title2": lambda d: d.rng.choice(("after Deadly Attack", "in Surprise Move", "over Missile Test")),
    "verb": lambda d: d.rng.choice(("Defects to", "Visits", "Warns", "Sues", "Leaves", "Accuses")),
}
"""What fills each slot of a pattern."""


def sentence(rng: random.Random, lists: Lists) -> Example:
    """One made-up sentence with its names.

    Args:
        rng: the source of chance.
        lists: country names and words for peoples.

    Returns:
        An example without syntax; headlines come in title case.
    """
    pattern = rng.choice(PATTERNS)
    text = _SLOT.sub(lambda m: _fill(m[1], rng, lists), pattern)
    text = _SLOT.sub(lambda m: _fill(m[1], rng, lists), text)
    words: list[str] = []
    masks: list[int] = []
    for part in re.findall(r"\[[A-Z]+ [^\]]*\]|[^\[\]]+", text):
        if part[0] == "[":
            name, _, inner = part[1:-1].partition(" ")
            found = _words(inner)
            masks += bio(len(found), name)
        else:
            found = _words(part)
            masks += [OUTSIDE] * len(found)
        words += found
    if words[0] == "TITLE":
        words, masks = words[1:], masks[1:]
        words = [w if w in ("to", "in", "of", "after", "over") else w[:1].upper() + w[1:] for w in words]
    if words[0][0].islower():
        words[0] = words[0][0].upper() + words[0][1:]
    return bare(words, masks, "", "made")


def _words(text: str) -> list[str]:
    return [w for word in text.split() for w in re.split(r"(?<=\w)(-)(?=\w)|('s)$|(?<=s)(')$", word) if w]
