"""What fills a role of a claim: its head, its words, the age it gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secondsource.compare.lexicon import same_noun
from secondsource.compare.voices import PRONOUNS
from secondsource.model import Token

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "X"})
_LITTLE = frozenset({"be", "have", "do", "say", "its", "his", "her", "their"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """What fills a role.

    Attributes:
        entities: Ids of the entities that its head names, or of those that it lists.
        head: Its head noun, in the form in which nouns are compared.
        words: Its content words.
        text: The words, verbatim.
        age: The age that it gives, or ``None``.
        person: Whether it is known to be a person.
        number: ``one``, ``many``, or ``""`` where the words do not tell.
    """

    entities: frozenset[str]
    head: str
    words: frozenset[str]
    text: str
    age: float | None = None
    person: bool = False
    number: str = ""


def content_words(tokens: Iterable[Token]) -> frozenset[str]:
    """The words that carry meaning, as claims are compared by them.

    Args:
        tokens: Tokens.

    Returns:
        Lemmas, lower case, nouns that stand for one another in one form.
    """
    return frozenset(
        same_noun((t.lemma or t.text).casefold())
        for t in tokens
        if (t.upos in _CONTENT or not t.upos) and (t.lemma or t.text).casefold() not in _LITTLE and t.text[:1].isalnum()
    )  # fmt: skip


_AGE = re.compile(r"\b(\d{1,3})[- \u2010\u2011]years?[- \u2010\u2011]old\b|\baged? (\d{1,3})\b|, (\d{1,3}),")


def age_in(text: str) -> float | None:
    """The age that a phrase gives.

    Args:
        text: A noun phrase.

    Returns:
        Years, or ``None``.
    """
    found = _AGE.search(text)
    return float(next(g for g in found.groups() if g is not None)) if found else None


def head_token(tokens: Sequence[Token]) -> Token | None:
    """The head noun of a phrase: the last noun before its first preposition.

    Args:
        tokens: The phrase.

    Returns:
        The token, or ``None`` where it has no noun.
    """
    noun = None
    for token in tokens:
        hyphen = token.text in "-\u2010\u2011\u2013"
        if token.upos in ("ADP", "SCONJ", "PUNCT", "PRON", "VERB", "AUX") and not hyphen and noun is not None:
            break  # "a ferry carrying 118 people" is a ferry
        if token.upos in ("NOUN", "PROPN") or (noun is None and token.upos == "NUM"):
            noun = token
    return noun


def head_noun(tokens: Sequence[Token], text: str) -> str:
    """The head noun in the form in which nouns are compared.

    Args:
        tokens: The phrase.
        text: Its words, for where there are no tokens.

    Returns:
        A lemma; ``""`` for a pronoun.
    """
    if not tokens:
        return same_noun(text.rsplit(maxsplit=1)[-1].casefold()) if text.split() else ""
    noun = head_token(tokens)
    if noun is None and tokens[0].text.casefold() in PRONOUNS:
        return ""
    chosen = noun or tokens[-1]
    if chosen.upos == "NUM":
        return ""  # "killed four": of whom nothing is said
    return same_noun((chosen.lemma or chosen.text).casefold())


_ONE = frozenset("a an one another the this that he she him her his himself herself".split())  # noqa: SIM905
_MANY = frozenset("they them their these those many several some both few dozens hundreds scores".split())  # noqa: SIM905
_PLURALS = frozenset({"people", "men", "women", "children"})
_GROUPS = frozenset(
    {"family", "group", "crowd", "team", "couple", "pair", "number", "majority", "dozen", "police", "crew", "gang",
     "government", "company", "party", "army", "public", "staff", "band"}
)  # fmt: skip


def number_of(tokens: Sequence[Token]) -> str:
    """Whether a phrase stands for one or for many.

    Args:
        tokens: The phrase.

    Returns:
        ``one``, ``many``, or ``""`` where it cannot be told: lists, names, groups of people.
    """
    words = [t.text.casefold() for t in tokens]
    if not words or "and" in words:
        return ""
    head = head_token(tokens)
    if head is None or head.upos == "PRON":
        return "many" if words[0] in _MANY else "one" if words[0] in _ONE else ""
    text, lemma = head.text.casefold(), (head.lemma or head.text).casefold()
    if head.upos != "NOUN" or lemma in _GROUPS:
        return ""
    if text in _PLURALS or (text != lemma and text.endswith("s")) or words[0] in _MANY:
        return "many"
    return "one" if words[0] in _ONE else ""
