"""Which earlier claim of a report an event's noun goes back to: ``the defection``, ``his escape``, ``the move``.

A noun of an event goes back to the claims of that kind of event told before it; one of an act (``the move``,
``the decision``) to what somebody did in the sentences right before. What the noun is said of (``his``) must
take part in the claim, and the words beside it must be those of its sentence. Where two claims of different
participants fit, the noun stays open.

After Schmid's shell nouns ("English Abstract Nouns as Conceptual Shells", 2000), by rule.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from secondsource.compare.corpus import Corpus
from secondsource.compare.eventwords import EVENTS, RELATED
from secondsource.compare.fillers import content_words, head_token
from secondsource.compare.lexicon import VAGUE, sense_of
from secondsource.compare.voices import SPEECH
from secondsource.model import Argument, Certainty, Claim, Part, Polarity, Role, Sentence, Token
from secondsource.text.wordset import word_set

REACH = 3
"""Sentences back in which the act is told that ``the move`` goes back to."""

ACTS = word_set("move step decision act action gesture manoeuvre maneuver deed")
"""Nouns for whatever somebody did."""

HAPPENING = word_set("happen occur come take follow unfold")
"""Verbs that say of an event only that it came about; ``take`` with ``place`` alone."""

_DEFINITE = word_set("the this that")
_OWN = word_set("his her its their")
_OWNER_END = re.compile(r"['’]s?$")
_POINTING = word_set("this that")
_APART = word_set("first second third last earlier previous next another other same similar new")
"""Words that set another event of the kind apart."""
_STATES = word_set("residence age blame support tenure stint")
"""Nouns of the table that name no single happening."""
_INSIDE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "PART", "NUM", "PUNCT"})
_DECIDING = word_set("decide vote rule agree choose opt resolve")
_NO_ACT = (VAGUE | SPEECH | word_set("happen occur own live know believe say tell")) - {"move", "run", "set", "turn"}
_PARTS = (Role.AGENT, Role.PATIENT, Role.RECIPIENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A noun of a claim that goes back to an earlier claim.

    Attributes:
        part: The words: ``the defection``.
        role: Their part in the claim.
        claim: Id of the earlier claim.
        note: Why, in words.
    """

    part: Part
    role: Role
    claim: str
    note: str


@cache
def event_nouns() -> Mapping[str, str]:
    """By noun the kind of event that it names.

    Returns:
        ``{"defection": "flee", ...}``.
    """
    found: dict[str, str] = {}
    for line in EVENTS.strip().splitlines():
        name, _, nouns, *_ = (part.strip() for part in line.split("|"))
        for noun in nouns.split():
            found.setdefault(noun.replace("_", " "), name)
    return found


class Antecedents:
    """Finds what the nouns of events in claims go back to.

    Args:
        corpus: Everything known.
    """

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus

    @cached_property
    def references(self) -> Mapping[str, tuple[Reference, ...]]:
        """By claim what its nouns go back to."""
        by_report: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.corpus.claims.values():
            by_report[claim.report].append(claim)
        found: dict[str, tuple[Reference, ...]] = {}
        for claims in by_report.values():
            told = [c for c in claims if c.polarity is Polarity.POSITIVE and c.certainty is not Certainty.UNSPECIFIED]
            for claim in claims:
                references = tuple(r for a in claim.arguments if (r := self._refers(claim, a, told, found)) is not None)
                if references:
                    found[claim.id] = references
        return found

    def came_about(self, claim: Claim) -> Reference | None:
        """The event of which a claim says only that it came about: ``The explosion happened at noon``.

        Args:
            claim: Any.

        Returns:
            The reference that is its subject, or ``None``.
        """
        if claim.predicate.lemma not in HAPPENING:
            return None
        behind = claim.text[claim.predicate.end - claim.start :]
        if claim.predicate.lemma == "take" and not behind.startswith(" place"):
            return None
        if any(a.role in (Role.PATIENT, Role.TOPIC, Role.ATTRIBUTE) for a in claim.arguments):
            return None
        return next((r for r in self.references.get(claim.id, ()) if r.role is Role.AGENT), None)

    def _refers(
        self, claim: Claim, argument: Argument, told: Sequence[Claim], found: Mapping[str, tuple[Reference, ...]]
    ) -> Reference | None:
        sentence = self.corpus.sentences.get(claim.sentence)
        tokens = _inside(sentence, argument) if sentence is not None else []
        head = head_token(tokens)
        if sentence is None or head is None or not _is_short(tokens, head):
            return None
        noun = (head.lemma or head.text).casefold()
        event = event_nouns().get(noun)
        if noun in ACTS:
            fits = self._acts(noun, sentence, told, found)
        elif event is not None and noun not in _STATES:
            earlier = [c for c in told if c.end <= argument.start and c.sentence != claim.sentence]
            near = [c for c in earlier if sentence.index - self._index(c) <= REACH]
            pointed = tokens[0].text.casefold() in _POINTING
            fits = _of_event(event, near if pointed else earlier) or _akin(event, near)
        else:
            return None
        owner = self._owner(claim, argument, tokens)
        if not _APART.isdisjoint(t.text.casefold() for t in tokens):
            return None
        beside = content_words(tokens) - content_words([head]) - (owner[1] if owner is not None else frozenset())
        fits = [c for c in fits if beside <= self._words(c) and self._may_own(owner, tokens, c)]
        chosen = self._one(fits)
        if chosen is None or (noun in ACTS and owner is None and len(fits) > 1):
            return None
        words = Part(start=argument.start, end=argument.end, text=argument.text)
        return Reference(part=words, role=argument.role, claim=chosen.id, note=f"told before: {chosen.predicate.text}")

    def _acts(
        self, noun: str, sentence: Sentence, told: Sequence[Claim], found: Mapping[str, tuple[Reference, ...]]
    ) -> list[Claim]:
        """What somebody did in the nearest sentence before that tells it."""
        near: dict[int, list[Claim]] = defaultdict(list)
        for claim in told:
            other = self.corpus.sentences.get(claim.sentence)
            if other is not None and 0 < sentence.index - other.index <= REACH:
                near[other.index].append(claim)
        for index in sorted(near, reverse=True):
            acts = list(dict.fromkeys(filter(None, (self._act(c, noun, found) for c in near[index]))))
            if acts:
                return acts
        return []

    def _act(self, claim: Claim, noun: str, found: Mapping[str, tuple[Reference, ...]]) -> Claim | None:
        """The claim itself where it tells an act as its sentence's own, or the one that it says came about."""
        if claim.predicate.lemma in HAPPENING:
            back = next((r for r in found.get(claim.id, ()) if r.role is Role.AGENT), None)
            return self.corpus.claims.get(back.claim) if back is not None else None
        agent = next((a for a in claim.arguments if a.role is Role.AGENT and a.mention is not None), None)
        lemma = claim.predicate.lemma
        if agent is None or lemma in _NO_ACT - _DECIDING or not self._is_main(claim):
            return None
        return claim if noun != "decision" or lemma in _DECIDING or sense_of(lemma) is not None else None

    def _is_main(self, claim: Claim) -> bool:
        """Whether a claim's verb is its sentence's own, or is what the sentence says that somebody said."""
        sentence = self.corpus.sentences.get(claim.sentence)
        tokens = sentence.tokens if sentence is not None else ()
        verb = next((t for t in tokens if t.start == claim.predicate.start), None)
        if verb is None or verb.upos != "VERB":
            return False
        return verb.head < 0 or (verb.deprel in ("ccomp", "parataxis") and tokens[verb.head].head < 0)

    def _owner(self, claim: Claim, argument: Argument, tokens: Sequence[Token]) -> tuple[str, frozenset[str]] | None:
        """Whose event it is: the thing's id, ``""`` where it is not known, and the words that name it."""
        first = tokens[0].text.casefold()
        for mention in self.corpus.mentions_within(claim.report, argument.start, argument.end):
            owns = mention.start == argument.start and first in _OWN
            after = self.corpus.reports[claim.report].text[mention.end : mention.end + 2]
            if owns or after in ("’s", "'s") or _OWNER_END.search(mention.text):
                thing = self.corpus.thing_of(mention.id)
                inside = [t for t in tokens if mention.start <= t.start < mention.end]
                return (thing.id if thing is not None else "", content_words(inside))
        return ("", frozenset()) if first in _OWN else None

    def _participants(self, claim: Claim) -> frozenset[str]:
        things = [self.corpus.thing_of(a.mention) for a in claim.arguments if a.role in _PARTS]
        several = [t for a in claim.arguments if a.mention is not None for t in self.corpus.members.get(a.mention, ())]
        return frozenset(t.id for t in (*things, *several) if t is not None)

    def _index(self, claim: Claim) -> int:
        sentence = self.corpus.sentences.get(claim.sentence)
        return sentence.index if sentence is not None else 0

    def _may_own(self, owner: tuple[str, frozenset[str]] | None, tokens: Sequence[Token], claim: Claim) -> bool:
        """Whether whose event it is takes part in a claim; of whom a pronoun means we may know nothing."""
        if owner is None or (not owner[0] and tokens[0].text.casefold() in _OWN):
            return True
        return owner[0] in self._participants(claim)

    def _words(self, claim: Claim) -> frozenset[str]:
        sentence = self.corpus.sentences.get(claim.sentence)
        return content_words(sentence.tokens) if sentence is not None else frozenset()

    def _one(self, claims: Sequence[Claim]) -> Claim | None:
        """The fullest of claims that tell one event as far as their participants go; ``None`` where they differ."""
        named = [p for c in claims if (p := self._participants(c))]
        if any(a.isdisjoint(b) for n, a in enumerate(named) for b in named[n + 1 :]):
            return None
        return min(claims, key=lambda c: (c.headline, -len(c.arguments), c.start), default=None)


def _inside(sentence: Sentence, argument: Argument) -> list[Token]:
    return [t for t in sentence.tokens if argument.start <= t.start < argument.end]


def _is_short(tokens: Sequence[Token], head: Token) -> bool:
    """Whether a phrase is one definite noun with a word or two beside it, in the singular."""
    if head.upos != "NOUN" or head.text.casefold() != (head.lemma or head.text).casefold():
        return False
    if any(t.upos not in _INSIDE for t in tokens):
        return False
    first = tokens[0].text.casefold()
    return first in _DEFINITE | _OWN or any(t.text in ("’s", "'s", "’", "'") for t in tokens)


def _of_event(event: str, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a kind of event."""
    return [c for c in claims if _event(c) == event]


def _akin(event: str, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a kind of event that another may be told as."""
    return [c for c in claims if frozenset((_event(c), event)) in RELATED]


def _event(claim: Claim) -> str:
    sense = sense_of(claim.predicate.lemma)
    return sense.event if sense is not None else claim.predicate.lemma
