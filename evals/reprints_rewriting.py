"""A rewriter that goes further than a thesaurus: clauses change places, voices turn, sentences merge and split.

Each rule is one that a sub-editor or a rewriting machine applies; all are plain patterns over English
news sentences, and apply where they fit. Written for this set.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping

_ATTRIBUTED = re.compile(r"^(?P<said>[A-Z][^,\"]{3,140}), (?P<who>[^,.\"]{3,60}) (?P<verb>said|stated|announced)\.$")
_SAID_THAT = re.compile(
    r"^(?P<who>[A-Z][^,.\"]{2,50}) (?P<verb>said|announced|stated|reported) (?:that )?(?P<said>[^\"]{20,})\.$"
)
_LEADING = re.compile(
    r"^(?P<clause>(?:After|Before|Since|While|When|Although|As|In|On|At|During|Following|With|By) [^,.\"]{5,70}), "
    r"(?P<main>[^\"]{15,})\.$"
)
_TRAILING = re.compile(
    r"^(?P<main>[A-Z][^\"]{15,120}?),? (?P<clause>(?:after|before|since|while|when|although|because|during|following) "
    r"[^,.\"]{8,90})\.$"
)
_ACTIVE = re.compile(
    r"^(?P<who>(?:The )?[A-Z][\w' -]{2,40}?) (?P<verb>[a-z]{3,}ed) (?P<what>(?:the|a|an|its|their) [a-z][\w -]{2,40}?)"
    r"(?P<rest>(?: (?:in|on|at|for|from|to|after|with|by|of)\b[^\"]*)?)\.$"
)
_PASSIVE = re.compile(
    r"^(?P<what>[A-Z][\w' -]{2,50}?) (?P<be>was|were) (?P<verb>[a-z]{3,}ed) by (?P<who>[\w' -]{3,40}?)"
    r"(?P<rest>(?: (?:in|on|at|for|from|to|after)\b[^\"]*)?)\.$"
)
_JOINT = re.compile(r",? (?P<joint>and|but|which|while) (?=(?:the|it|they|he|she|is|was|were|has|had|will|a|in)\b)")
_MERGERS = (", and ", "; ", ", while ")
KEPT = 0.1  # of the words that have a synonym
MORE = dict(
    pair.split("=")
    for pair in """
    regarding=about between=among exchanged=traded entered=placed record=file public=open speech=address last=past
    against=opposed-to lease=rent rejected=turned-down proposal=offer although=even-though experts=specialists
    reports=accounts stating=claiming favored=preferred favoured=preferred most=greatest vocal=outspoken
    critic=opponent original=initial negotiations=talks often=frequently justified=defended speed=pace
    offer=provide eliminating=removing preliminary=opening selection=choice however=still only=just
    leaves=makes within=inside including=among-them according=in-line such=of-this-kind these=those this=that
    who=that which=that where=in-which when=at-the-time-that until=up-to since=from over=above under=beneath
    near=close-to across=throughout despite=in-spite-of without=lacking because=given-that though=even-if
    also=too already=before-now soon=shortly today=on-this-day recently=of-late now=presently then=at-that-point
    there=in-that-place here=in-this-place agreed=consented accept=take accepted=took allow=permit allowed=permitted
    appear=seem appeared=seemed argued=contended believe=think believed=thought became=turned become=turn
    brought=carried came=arrived come=arrive continue=go-on continued=went-on cut=reduce cuts=reductions
    delivered=supplied deliver=supply denied=rejected described=portrayed designed=drawn-up developed=worked-out
    estimated=reckoned failed=did-not-manage faced=confronted fell=sank filed=lodged focus=attention
    following=in-the-wake-of forced=compelled gain=win got=received grew=expanded grow=expand growth=expansion
    held=kept hit=struck hope=wish hoped=wished included=comprised increasing=mounting joined=entered keep=retain
    known=familiar led=headed left=departed lost=forfeited meet=see meeting=session met=saw moved=shifted
    noted=observed offered=proposed ordered=requested paid=spent pay=spend posted=recorded presented=shown
    produced=manufactured provide=supply provided=supplied raised=lifted reached=arrived-at received=obtained
    remain=stay remained=stayed replaced=succeeded required=obliged responsible=to-blame returned=came-back
    revealed=disclosed run=operate saw=witnessed sent=dispatched signed=concluded started=set-off stop=halt
    stopped=halted suffered=sustained taking=assuming told=let-know turned=changed unveiled=presented want=wish
    wanted=wished warned=cautioned went=travelled won=secured worked=laboured worth=valued-at written=penned
    able=in-a-position additional=extra available=on-offer better=improved biggest=largest certain=particular
    common=shared difficult=hard economic=financial entire=whole expensive=costly fast=quick financial=monetary
    full=complete global=international hard=tough huge=vast initial=first large=sizeable leading=foremost
    local=regional necessary=needed old=aged popular=well-liked possible=feasible powerful=mighty private=non-state
    ready=prepared safe=secure serious=grave similar=alike special=particular successful=thriving top=senior
    total=overall traditional=customary agency=body amount=sum announcement=notice bid=tender board=panel
    business=trade capacity=capability case=matter change=alteration changes=alterations comments=remarks
    competition=rivalry competitors=rivals consumers=buyers countries=states country=state decline=slump
    demand=appetite development=progress director=manager economy=marketplace employees=workers event=occasion
    executive=manager fleet=stock flight=journey flights=journeys fuel=petrol funding=finance group=band
    growing=rising house=home issue=question issues=questions law=statute level=degree line=row loans=borrowings
    maker=producer makers=producers member=participant members=participants model=version models=versions
    option=choice options=choices owner=proprietor period=spell phone=telephone phones=telephones point=moment
    policy=course power=might price=charge prices=charges product=article products=articles production=output
    program=scheme programme=scheme project=undertaking purchase=acquisition quarter=three-months
    rate=pace reason=ground role=function rules=regulations sales=turnover sector=branch security=safety
    size=scale source=informant sources=informants spokesman=speaker spokesperson=speaker staff=personnel
    strategy=approach supply=provision term=phrase test=trial tests=trials times=occasions trade=commerce
    union=association user=customer users=customers value=worth version=edition war=conflict workers=hands
    """.split()  # noqa: SIM905 a table reads best as words
)


def rewritten(text: str, synonyms: Mapping[str, str], chance: random.Random) -> str:
    """Rewrite a text sentence by sentence.

    Args:
        text: The text.
        synonyms: Word to word; ``MORE`` is added.
        chance: Decides which rules apply, and where several do.

    Returns:
        A text that says the same: one sentence in ten is lost, neighbours may change places.
    """
    listed = [s for s in re.split(r"(?<=[.!?])\s+(?=[\"A-Z])", text) if s]
    kept = [s for s in listed if len(listed) < 6 or chance.random() > 0.1]
    table = {**synonyms, **MORE}
    turned = [_substituted(_turned(s, chance), table, chance) for s in kept]
    split = [part for s in turned for part in _split(s, chance)]
    merged = _merged(split, chance)
    for k in range(len(merged) - 1):
        if chance.random() < 0.15:
            merged[k], merged[k + 1] = merged[k + 1], merged[k]
    return " ".join(merged)


def _turned(sentence: str, chance: random.Random) -> str:
    rules = [_attribution_first, _attribution_last, _clause_last, _clause_first, _passive, _active]
    chance.shuffle(rules)
    for rule in rules:
        if (turned := rule(sentence)) is not None:
            return turned
    return sentence


def _rule(pattern: re.Pattern[str], made: Callable[[dict[str, str]], str]) -> Callable[[str], str | None]:
    def apply(sentence: str) -> str | None:
        match = pattern.match(sentence)
        return made(match.groupdict("")) if match is not None else None

    return apply


def _low(words: str) -> str:
    """Lower the first letter of what is no name."""
    first = words.split(" ", 1)[0]
    return words[0].lower() + words[1:] if first in _OPENERS else words


def _up(words: str) -> str:
    return words[:1].upper() + words[1:]


_OPENERS = frozenset(
    """The A An It They He She This That These Those There In On At After Before Since While When Although As
    During Following With By Its Their His Her Some Many Most Both Another Several""".split()  # noqa: SIM905
)
_attribution_first = _rule(_ATTRIBUTED, lambda m: f"According to {_low(m['who'])}, {_low(m['said'])}.")
_attribution_last = _rule(_SAID_THAT, lambda m: f"{_up(m['said'])}, {_low(m['who'])} {m['verb']}.")
_clause_last = _rule(_LEADING, lambda m: f"{_up(m['main'])} {_low(m['clause'])}.")
_clause_first = _rule(_TRAILING, lambda m: f"{_up(m['clause'])}, {_low(m['main'])}.")
_passive = _rule(_ACTIVE, lambda m: f"{_up(m['what'])} was {m['verb']} by {_low(m['who'])}{m['rest']}.")
_active = _rule(_PASSIVE, lambda m: f"{_up(m['who'])} {m['verb']} {_low(m['what'])}{m['rest']}.")


def _substituted(sentence: str, synonyms: Mapping[str, str], chance: random.Random) -> str:
    def other(match: re.Match[str]) -> str:
        word = match.group()
        new = synonyms.get(word.lower())
        if new is None or chance.random() < KEPT:
            return word
        new = new.replace("-", " ")
        return new.capitalize() if word[0].isupper() else new

    return re.sub(r"[A-Za-z]+", other, sentence)


def _split(sentence: str, chance: random.Random) -> list[str]:
    joints = [m for m in _JOINT.finditer(sentence) if 40 < m.start() < len(sentence) - 40]
    if not joints or '"' in sentence or chance.random() < 0.4:
        return [sentence]
    at = chance.choice(joints)
    lead = {"which": "It ", "but": "However, ", "while": "Meanwhile, "}.get(at["joint"], "")
    return [sentence[: at.start()] + ".", _up(lead + sentence[at.end() :])]


def _merged(sentences: list[str], chance: random.Random) -> list[str]:
    made: list[str] = []
    for sentence in sentences:
        if made and len(made[-1]) + len(sentence) < 220 and '"' not in made[-1] and chance.random() < 0.25:
            made[-1] = made[-1].rstrip(".") + chance.choice(_MERGERS) + _low(sentence)
        else:
            made.append(sentence)
    return made
