"""Capitals and seats that act: ``Seoul said``, ``ties with Havana``, ``discontent in Pyongyang``, ``the Kremlin``.

What acts is the government; what one arrives in is the place. Each mention is read by its part in the sentence,
and keeps both readings: it stays with its place, and is told to mean the country besides. Only where every
report of the corpus means the government by a capital does the capital join its country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from secondsource.model import Mention, MentionKind, MentionLabel, Token
from secondsource.resolve.draft import Draft, Group
from secondsource.resolve.view import View, bare
from secondsource.text.places import capital_of, is_seat
from secondsource.text.wordset import word_set

ACTING = word_set(
    """
    abandon abstain accept accuse acknowledge acquire act admit adopt advise advocate agree aid aim alarm allege
    allow ally anger annex announce annoy apologise apologize appeal approve argue arrest ask assert assure
    attempt authorise authorize back ban bar believe blame block boycott break brief call cancel ceasefire
    challenge cite claim clarify clear coerce commit complain comply concede condemn confirm consider consult
    contest convince cooperate counter court criticise criticize cut decide declare decline defend delay demand
    denounce deny deploy describe designate detain deter develop differ disagree dismiss dispatch dispute donate
    doubt downplay embarrass encourage end engage establish exempt expect expel explain express extend extradite
    fear finance forge free freeze fund give grant hail halt hesitate hint hold hope ignore impose indicate
    inform infuriate insist intend intercept interpret intervene invade invite irritate isolate issue jail join
    kill launch lift lobby maintain mediate mobilise mobilize move mull negotiate normalise normalize notify
    object offer oppose order oust outline overreact pardon pay permit persuade plan play pledge postpone praise
    prefer prepare press pressure prevent promise propose protest provide provoke punish push question ratify
    react reaffirm reassure recall recognise recognize reconsider refuse regard regret reiterate reject release
    remind renew repatriate reply report request require respond restore restrict resume retaliate retract
    reveal reverse revoke rule sanction save say seek seize sell send sever share shelve shoot sign signal slam
    sponsor spurn spy stop stress strike strip suggest summon supply support surprise suspect suspend talk tell
    terminate test think threaten tolerate train treat trust try understand unveil upgrade urge veto violate
    vote vow waive want warn welcome withdraw withhold worry
    """
)
"""What governments do, and is done to them, and what cities do not do."""

_MINDED = word_set(
    "adamant afraid alarmed angry anxious cautious concerned confident convinced eager furious keen nervous ready "
    "reluctant silent suspicious sympathetic unhappy unwilling wary willing worried"
)
"""What governments are and cities are not."""

_PLACED = re.compile(
    r"\b(?P<prep>in|into|at|to|from|near|outside|around|inside|across|through|throughout|toward|towards|of|via|"
    r"downtown|central|for|above|over|beneath|beyond|leave|left|leaving|reach|reached|visit|visited|visiting)"
    r"\s+(?:the\s+|central\s+|downtown\s+|nearby\s+)?$",
    re.IGNORECASE,
)  # fmt: skip
_FELT = re.compile(
    r"\b(?:discontent|anger|concerns?|alarm|fears?|unease|frustration|suspicions?|outrage|irritation|worr(?:y|ies)|anxiety|"
    r"resentment|disappointment|relief|shock|dismay|hopes?|thinking|policymakers|officials|leaders|government|regime|"
    r"authorities|leadership)\s+in\s+$",
    re.IGNORECASE,
)  # fmt: skip
_DEALT = re.compile(
    r"\b(?:ties|relations|message|letter|warning|signal|pressure|orders?|response|reaction|comment|request|support|aid|"
    r"permission|approval|instructions|help|protests?|demands?|blow|setback|threat|challenge|concessions?|guidance|"
    r"note|appeal|pledge|denial|criticism|condemnation|money|funding|backing)\s+(?:to|from)\s+$",
    re.IGNORECASE,
)  # fmt: skip
_DEALINGS = word_set(
    "ties relation relations talks talk negotiation dialogue alliance pact treaty deal agreement accord dispute row "
    "standoff rift feud tension relationship cooperation friendship rapprochement detente truce war spat quarrel "
    "contact channel exchange understanding summit rivalry conflict partnership"
)
"""What there is between governments."""

_BETWEEN = re.compile(r"\b(?:with|between|against|among)\b", re.IGNORECASE)
_OWNED = word_set(
    "ministry government embassy ambassador envoy military army navy forces troops foreign policy decision position "
    "stance request offer demand response statement president premier minister leadership regime authorities officials "
    "diplomats spokesman spokeswoman refusal claim proposal plan ally allies rival enemy interests move sanctions "
    "intelligence spies warning threat nuclear missile diplomacy ambition ambitions denial representative delegation "
    "commitment support willingness approval backing tone rhetoric relations ties pledge promise attempt efforts"
)
"""What governments own: ``Seoul’s unification ministry``, ``Moscow’s decision``; cities have streets and mayors."""

UNION = "EU"
"""Code of the European Union, which is no country."""

_UNION = frozenset({"EU", "E.U.", "European Union", "European Commission"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_OBJECTS = frozenset({"obj", "iobj", "obl:agent"})
_LOCAL = frozenset({MentionLabel.LOC, MentionLabel.ORG, MentionLabel.OTHER})


def capital_group(group: Group) -> str | None:
    """The country whose capital a group names, where no other government sits there.

    Args:
        group: Mentions of one place.

    Returns:
        ISO code, or ``None``.
    """
    name = bare(group.founder.text)
    return capital_of(name) if group.country is None and not is_seat(name) else None


def acts(group: Group, view: View) -> bool:
    """Whether every mention of a capital in a report means its government.

    Args:
        group: Mentions of a capital.
        view: The report.

    Returns:
        False as soon as one mention is a place.
    """
    return all(stands_for_government(m.mention, view) for m in group.members if m.mention.kind is MentionKind.NAME)


def governments(view: View) -> Iterator[tuple[Mention, str]]:
    """The mentions of capitals and seats that mean a government.

    Args:
        view: The report.

    Yields:
        A mention, and the ISO code of the country; ``EU`` where a report names the union, for ``Brussels``.
    """
    union = any(is_union(m) for m in view.mentions)
    for mention in view.mentions:
        if mention.kind is not MentionKind.NAME or mention.label not in _LOCAL:
            continue
        name = bare(mention.text)
        code = capital_of(name)
        if code is not None and stands_for_government(mention, view):
            yield mention, UNION if union and name == "Brussels" else code


def countries(draft: Draft) -> Iterator[tuple[str, Mention]]:
    """The countries of a report, and the union of Europe.

    Args:
        draft: Its groups.

    Yields:
        ISO code or ``UNION``, and the mention that stands for it.
    """
    for group in draft.groups:
        if group.country is not None:
            yield group.country, group.founder
        elif is_union(group.founder):
            yield UNION, group.founder


def is_union(mention: Mention) -> bool:
    """Whether a mention names the European Union or its Commission."""
    return bare(mention.text) in _UNION


def stands_for_government(mention: Mention, view: View) -> bool:
    """Whether a capital or seat means the government that sits there, by its part in the sentence.

    Args:
        mention: Its name.
        view: The report.

    Returns:
        True for who speaks, decides or is dealt with; False for a place, and where nothing tells.
    """
    before, after = view.before(mention), view.after(mention, 40)
    if re.match(r",\s+[A-Z]", after) and not re.match(r",\s+[A-Z][\w ]+,? (?:and|or) ", after):
        return False  # "Dublin, Ohio"
    if _FELT.search(before) or _DEALT.search(before):
        return True
    if _PLACED.search(before):
        return False
    owned = re.match(r"['’]s?\s+(?P<words>[\w-]+(?:\s+[\w-]+)?)", after)
    if owned is not None or re.search(r"['’]s?$", mention.text):
        words = owned["words"] if owned is not None else after
        return any(word.lower() in _OWNED for word in words.split()[:2])
    tokens, _ = view.tokens(mention)
    head = view.head(mention)
    return head is not None and _acts(tokens, head, before)


def _acts(tokens: Sequence[Token], head: Token, before: str) -> bool:
    """Whether the tree makes a name who acts, who is dealt with, or one of two between whom something is."""
    for _ in range(len(tokens)):
        if head.deprel != "conj" or head.head < 0:
            break
        head = tokens[head.head]  # "Seoul and Tokyo agreed": what holds of the first holds of the second
    if head.head < 0:
        return False
    above = tokens[head.head]
    lemma = (above.lemma or above.text).lower()
    does = (above.upos != "NOUN" and lemma in ACTING) or lemma in _MINDED
    if head.deprel in _SUBJECTS | _OBJECTS:
        return does
    if head.deprel == "compound":
        return lemma in _DEALINGS
    return bool(_BETWEEN.search(before)) and (lemma in _DEALINGS or does)
