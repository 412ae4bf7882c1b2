"""Claims as they are compared: the event, who plays which part in it, when, where, how many, yes or no.

A frame looks through the wording: a nominalisation (``Ri's defection``), a light verb (``made the
decision``), a verb of refusing (``refrained from disclosing``) and a description (``serving as
counselor``) give the same frame as the plain clause. Attribution is no part of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from secondsource.compare.antecedents import Antecedents
from secondsource.compare.causes import Why, find_why
from secondsource.compare.corpus import Corpus
from secondsource.compare.duties import OBLIGING, Duty, find_duty
from secondsource.compare.fillers import Filler, age_in, content_words, head_noun, head_token, number_of
from secondsource.compare.frame import CORE, Frame
from secondsource.compare.lexicon import (
    DENYING,
    LIGHT,
    PARTICLES,
    REFUSING,
    TELLING_OBJECTS,
    TELLING_VERBS,
    VAGUE,
    Sense,
    same_noun,
    sense_of,
    sense_with,
    senses,
)
from secondsource.compare.naming import Naming
from secondsource.compare.particulars import NameWord, name_words, read_particulars
from secondsource.compare.tolls import find_toll
from secondsource.compare.voices import ENDORSING
from secondsource.model import (
    Argument,
    Certainty,
    Claim,
    MentionKind,
    MentionLabel,
    Part,
    Polarity,
    Role,
    Token,
)

_NO_SUBJECT = frozenset({MentionLabel.DATE, MentionLabel.NORP})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_DENIALS = DENYING - {"reject", "dismiss"}
_MISSING = "missing"
_FAILED = "fail test"  # the event itself, not the denial of another
_BESIDE = (Role.PATIENT, Role.TOPIC, Role.ATTRIBUTE, Role.DESTINATION)
_POSTS = frozenset({"be", "serve", "act", "work", "become", "remain"})


class Framer:
    """Makes frames of the claims of a corpus.

    Args:
        corpus: Everything known.
    """

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self._starts: dict[str, list[int]] = {}
        self._around: dict[str, frozenset[str]] = {}
        self._naming = Naming(corpus)
        self._antecedents = Antecedents(corpus)

    def frame(self, claim: Claim) -> Frame:
        """Make the frame of a claim.

        Args:
            claim: The claim.

        Returns:
            Its frame.
        """
        roles = self._fill(claim)
        event, sense, noun = self._event(claim, roles)
        borrowed = False
        why = find_why(claim, self.tokens(claim, claim))
        if why is not None:
            event, sense, noun = f"why {why.event}", None, None
            roles = self._explained(claim, why, roles)
        elif (duty := find_duty(claim, self.tokens(claim, claim))) is not None:
            event, sense, noun = duty.event, None, None
            roles = self._burdened(claim, duty, roles)
        if noun is not None and claim.predicate.lemma in ENDORSING:
            roles, borrowed = self._inside(noun, claim), True
        if (toll := find_toll(claim, roles)) is not None:
            sense, roles = toll
            event = sense.event
        elif sense is not None:
            roles = _renamed(roles, sense)
        inside = self.corpus.mentions_within(claim.report, claim.start, claim.end)
        named = {thing.id for m in inside if (thing := self._naming.thing(m)) is not None}
        again = self._told_again(claim, roles)
        if again is not None:
            event, sense, roles, told = again
            named |= told
        # What a voice denies has the polarity of the voice's eyes already; a denial itself has not.
        positive = (claim.polarity is Polarity.POSITIVE) != (claim.predicate.lemma in _DENIALS)
        if claim.predicate.lemma in REFUSING and event not in (claim.predicate.lemma, _FAILED):
            positive = not positive
        if sense is not None and sense.denied:
            positive = not positive
        filled = {e for fillers in roles.values() for f in fillers for e in f.entities}
        return Frame(
            claim=claim,
            report=self.corpus.reports[claim.report],
            event=event,
            vague=event.removeprefix("must ") in VAGUE,
            flags=sense.flags if sense is not None else frozenset(),
            roles=roles,
            entities=frozenset(named | filled),
            words=content_words(self._own_tokens(claim)),
            around=self._words_around(claim),
            index=self._index(claim),
            positive=positive,
            asserted=claim.certainty is not Certainty.UNSPECIFIED,
            coming=_is_coming(self.tokens(claim, claim), claim),
            particulars=read_particulars(claim.text, self._names(claim), self.tokens(claim, claim), claim.start),
            borrowed=borrowed,
        )

    def _words_around(self, claim: Claim) -> frozenset[str]:
        sentence = self.corpus.sentences.get(claim.sentence)
        if sentence is None:
            return frozenset()
        if sentence.id not in self._around:
            self._around[sentence.id] = content_words(sentence.tokens)
        return self._around[sentence.id]

    def _index(self, claim: Claim) -> int:
        sentence = self.corpus.sentences.get(claim.sentence)
        return sentence.index if sentence is not None else 0

    def _names(self, claim: Claim) -> list[NameWord]:
        """The words of the names within a claim."""
        named: dict[int, tuple[str, int]] = {}
        for mention in self.corpus.mentions_within(claim.report, claim.start, claim.end):
            if mention.kind is MentionKind.NAME and mention.label is not MentionLabel.DATE:
                thing = self._naming.thing(mention)
                for place in range(mention.start, mention.end):
                    named.setdefault(place, (thing.id if thing is not None else "", mention.start))
        sentence = self.corpus.sentences.get(claim.sentence)
        return name_words(self.tokens(claim, claim), named, sentence.start if sentence is not None else -1)

    def tokens(self, claim: Claim, part: Part | Claim) -> list[Token]:
        """The tokens of a stretch of a claim's sentence.

        Args:
            claim: The claim.
            part: The stretch.

        Returns:
            Tokens that begin within it.
        """
        sentence = self.corpus.sentences.get(claim.sentence)
        if sentence is None:
            return []
        starts = self._starts.setdefault(sentence.id, [t.start for t in sentence.tokens])
        return list(sentence.tokens[bisect_left(starts, part.start) : bisect_left(starts, part.end)])

    def _own_tokens(self, claim: Claim) -> list[Token]:
        """A claim's tokens without those that say whose word it is."""
        attributions = [self.corpus.attributions[a] for a in claim.attribution if a in self.corpus.attributions]
        spans = [(a.cue.start, a.cue.end) for a in attributions]
        spans += [(a.source.start, a.source.end) for a in attributions if a.source is not None]
        # The subject of a verb of speech is the voice and a part of the claim at once.
        spans = [(s, e) for s, e in spans if not s <= claim.predicate.start < e]
        if claim.predicate.lemma in ENDORSING:
            spans = []
        return [t for t in self.tokens(claim, claim) if not any(s <= t.start < e for s, e in spans)]

    def _fill(self, claim: Claim) -> dict[Role, tuple[Filler, ...]]:
        found: dict[Role, list[Filler]] = {}
        for argument in claim.arguments:
            found.setdefault(argument.role, []).append(self._filler(claim, argument))
        if not found.get(Role.AGENT) and not found.get(Role.PATIENT) and (subject := self._subject(claim)) is not None:
            found[Role.AGENT] = [subject]
        return {role: tuple(fillers) for role, fillers in found.items()}

    def _filler(self, claim: Claim, argument: Argument | Part) -> Filler:
        tokens = self.tokens(claim, argument)
        mention = self.corpus.mentions.get(getattr(argument, "mention", None) or "")
        thing = self._naming.thing(mention) if mention is not None else None
        if thing is None and argument.text.casefold() in RELATIVES:
            thing = self._naming.antecedent(claim.report, argument)
        head = head_token(tokens)
        if thing is None and head is not None:
            thing = self._naming.named_by(claim.report, head) or self._naming.named_after(claim.report, argument.end)
        entities = {thing.id} if thing is not None else set()
        if thing is not None and mention is not None:
            entities |= self._naming.listed(claim.report, argument, mention)
        if mention is not None:
            entities |= {member.id for member in self._naming.members(mention)}
        return Filler(
            entities=frozenset(entities),
            head=head_noun(tokens, argument.text),
            words=content_words(tokens),
            text=argument.text,
            age=age_in(argument.text),
            person=mention is not None and mention.label is MentionLabel.PERSON,
            number=number_of(tokens),
        )

    def _subject(self, claim: Claim) -> Filler | None:
        """Who a claim is about where no participant was found: the first name before its verb, not after a preposition.

        An elliptic clause (``Ri, 52``) begins with it.
        """
        before = {t.end: t for t in self.tokens(claim, claim)}
        limit = claim.predicate.start if claim.predicate.start > claim.start else claim.end
        for mention in self.corpus.mentions_within(claim.report, claim.start, limit):
            thing = self._naming.thing(mention)
            if thing is None or mention.label in _NO_SUBJECT:
                continue
            previous = max((end for end in before if end <= mention.start), default=None)
            if previous is None or before[previous].upos not in ("ADP", "SCONJ"):
                return Filler(entities=frozenset({thing.id}), head="", words=frozenset(), text=mention.text)
        return None

    def _event(
        self, claim: Claim, roles: Mapping[Role, tuple[Filler, ...]]
    ) -> tuple[str, Sense | None, Argument | None]:
        """The kind of event, its sense, and the noun phrase that names it where the verb does not."""
        lemma = claim.predicate.lemma
        attribute = next(iter(roles.get(Role.ATTRIBUTE, ())), None)
        missing = attribute is not None and attribute.head == _MISSING and lemma in _POSTS
        if missing or claim.predicate.text.casefold() == _MISSING:
            return "be missing", sense_of("go missing"), None
        if attribute is not None and (lemma in _POSTS or same_noun(lemma) == attribute.head):
            # "the arrest" without a verb tells of an arrest, "is ambassador" of a post.
            told = sense_of(lemma) if lemma not in _POSTS else None
            return (f"is {attribute.head}", None, None) if told is None else (told.event, told, None)
        if lemma in TELLING_VERBS and any(f.head in TELLING_OBJECTS for f in roles.get(Role.PATIENT, ())):
            return "disclose", sense_of("disclose"), None
        if lemma in REFUSING and (verb := self._governed(claim)) is not None:
            sense = sense_of(verb)
            return (sense.event if sense is not None else verb), sense, None
        for argument in claim.arguments:
            if argument.role in (Role.PATIENT, Role.TOPIC) and (lemma in LIGHT or lemma in ENDORSING):
                sense = sense_of(head_noun(self.tokens(claim, argument), argument.text))
                if sense is not None and sense.noun:
                    return sense.event, sense, argument
        objects = [f.head for role in _BESIDE for f in roles.get(role, ())]
        objects += ["person"] if any(f.person for f in roles.get(Role.PATIENT, ())) else []
        lemma = self._with_particle(claim)
        has_place = any(roles.get(role) for role in (Role.DESTINATION, Role.PLACE))
        kinds = [w for f in roles.get(Role.PATIENT, ()) if f.entities for w in sorted(f.words)]
        subjects = [w for f in roles.get(Role.AGENT, ()) for w in (f.head, *(sorted(f.words) if f.entities else ()))]
        sense = sense_with(lemma, [*objects, *kinds], has_place=has_place or _goes_to(roles), subjects=subjects)
        return (sense.event if sense is not None else lemma), sense, None

    def _told_again(
        self, claim: Claim, roles: Mapping[Role, tuple[Filler, ...]]
    ) -> tuple[str, Sense | None, dict[Role, tuple[Filler, ...]], frozenset[str]] | None:
        """``The explosion happened at noon``: the event told before, who took part, and what is told now."""
        reference = self._antecedents.came_about(claim)
        if reference is None:
            return None
        before = self.frame(self.corpus.claims[reference.claim])
        if before.vague or before.event.startswith("why "):
            return None
        again = {role: fillers for role, fillers in before.roles.items() if role in CORE}
        again.update({role: fillers for role, fillers in roles.items() if role is not Role.AGENT})
        sense = next((s for s in senses().values() if s.event == before.event and not s.denied), None)
        return before.event, sense, again, before.entities

    def _with_particle(self, claim: Claim) -> str:
        """The predicate with the particle after it, where the two are known as one verb: ``ran away``."""
        lemma = claim.predicate.lemma
        tokens = self.tokens(claim, claim)
        after = next((t for t in tokens if t.start >= claim.predicate.end), None)
        whole = f"{lemma} {after.text.casefold()}" if after is not None and after.text in PARTICLES else lemma
        return whole if sense_of(whole) is not None else lemma

    def _governed(self, claim: Claim) -> str | None:
        """The verb that a verb of refusing governs: its first gerund or infinitive."""
        after = [t for t in self.tokens(claim, claim) if t.start >= claim.predicate.end]
        for n, token in enumerate(after[:4]):
            if token.text.endswith("ing") and n > 0 and after[n - 1].text in ("from", "on"):
                return token.lemma if token.upos == "VERB" else _verb_of(token.text.casefold())
            if n > 0 and after[n - 1].text == "to" and token.upos in ("VERB", "AUX"):
                return token.lemma
        return None

    def _inside(self, noun: Part, claim: Claim) -> dict[Role, tuple[Filler, ...]]:
        """Who takes part in an event that a noun phrase names: its possessor, the name after ``of`` or ``by``."""
        text = self.corpus.reports[claim.report].text
        for mention in self.corpus.mentions_within(claim.report, noun.start, noun.end):
            thing = self._naming.thing(mention)
            if thing is None:
                continue
            after = text[mention.end : mention.end + 2]
            before = text[noun.start : mention.start].rstrip().casefold()
            owns = after in ("\u2019s", "'s") or mention.kind is MentionKind.PRONOUN or mention.text.endswith("\u2019s")
            if owns or before.endswith((" of", " by")):
                filler = Filler(entities=frozenset({thing.id}), head="", words=frozenset(), text=mention.text)
                return {Role.AGENT: (filler,)}
        return {}

    def _explained(
        self, claim: Claim, why: Why, roles: Mapping[Role, tuple[Filler, ...]]
    ) -> dict[Role, tuple[Filler, ...]]:
        """Whose event is explained, and by what."""
        text = self.corpus.reports[claim.report].text
        if why.phrase is not None:
            start, end = why.phrase
            part = Part(start=start, end=end, text=text[start:end])
            found = {**self._inside(part, claim), Role.TOPIC: (self._filler(claim, part),)}
        elif why.noun is not None:
            inside = self._inside(Part(start=claim.start, end=why.noun.end, text=""), claim)
            found = dict(inside) or {Role.AGENT: roles.get(Role.AGENT, ())}
        else:
            found = {Role.AGENT: roles.get(Role.AGENT, ())}
        if why.start is not None and why.end is not None:
            ground = Part(start=why.start, end=why.end, text=text[why.start : why.end])
            found[Role.CAUSE] = (self._filler(claim, ground),)
        else:
            found[Role.CAUSE] = roles.get(Role.PATIENT, ()) or roles.get(Role.TOPIC, ())
        return found

    def _burdened(
        self, claim: Claim, duty: Duty, roles: Mapping[Role, tuple[Filler, ...]]
    ) -> dict[Role, tuple[Filler, ...]]:
        """Who has to do something, and to what."""
        text = self.corpus.reports[claim.report].text

        def filler(start: int, end: int) -> tuple[Filler, ...]:
            part = Part(start=start, end=end, text=text[start:end])
            return (self._filler(claim, part),) if end > start else ()

        # Who is forced is what the verb of forcing is done to.
        subject = roles.get(Role.PATIENT, ()) if claim.predicate.lemma in OBLIGING else roles.get(Role.AGENT, ())
        found = {Role.AGENT: filler(*duty.bearer) if duty.bearer is not None else subject}
        return {**found, Role.PATIENT: filler(duty.start, duty.end)}


def _goes_to(roles: Mapping[Role, tuple[Filler, ...]]) -> bool:
    """Whether what is entered or reached is a named thing: ``entered South Korea``."""
    return any(f.entities for f in roles.get(Role.PATIENT, ()))


def _renamed(roles: Mapping[Role, tuple[Filler, ...]], sense: Sense) -> dict[Role, tuple[Filler, ...]]:
    found: dict[Role, tuple[Filler, ...]] = {}
    keeps_agent = Role.AGENT in sense.roles and Role.PATIENT in roles
    for role, fillers in roles.items():
        # "the police's arrest of Ri": with an object beside it the possessor is who acts.
        target = role if keeps_agent and sense.noun and role is Role.AGENT else sense.roles.get(role, role)
        found[target] = (*found.get(target, ()), *fillers)
    return found


def _is_coming(tokens: Sequence[Token], claim: Claim) -> bool:
    before = [t for t in tokens if t.end <= claim.predicate.start][-4:]
    words = [t.text.casefold() for t in before]
    if {"will", "shall", "\u2019ll", "'ll", "wo"} & set(words):
        return True
    return len(words) > 1 and words[-1] == "to" and before[-2].lemma == "be"


def _verb_of(gerund: str) -> str:
    stem = gerund.removesuffix("ing")
    undoubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
    return next((form for form in (stem, stem + "e", undoubled) if sense_of(form) is not None), stem)
