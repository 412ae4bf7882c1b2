"""Names of bodies: told by their last word, and whole over ``of`` and ``’s``.

What ends in ``Ministry`` is a ministry whatever a network takes it for, and ``Saint Joan’s Hospital``
is one name although a person's stands in it.
"""

# ruff: noqa: SIM905 (word lists read best as text)

from __future__ import annotations

from collections.abc import Sequence

from secondsource.annotate.lexicon import ORG_BEFORE_OF
from secondsource.annotate.reading import Name, Reading

ORGANISATION_TAILS = frozenset(
    "ministry agency ilbo shinmun sinmun shimbun university committee commission council assembly parliament "
    "bureau department institute corporation corp. inc. ltd. party federation association embassy consulate "
    "newspaper herald tribune gazette airlines airways authority foundation academy hospital".split()
)
"""A name that ends in one of these names a body."""

NO_SURNAMES = frozenset(
    "center centers centre centres hospital hospitals clinic clinics school schools services police department "
    "elementary college colleges newspapers companies".split()
)
"""No person's name of two words or more ends in one of these."""

_COURTS = frozenset(
    "district supreme high appeals appeal circuit superior municipal county criminal crown federal constitutional "
    "bankruptcy probate juvenile family magistrates magistrate appellate".split()
)
"""Words before ``Court`` that make it a court of law and no street."""

_OWNERS = frozenset("children women veterans".split())
"""Whom a hospital or college is for, after a place's name."""

_OWNED_BODIES = frozenset("hospital clinic church college school academy cathedral university center centre".split())
"""Bodies that bear a saint's or a founder's name before ``’s``."""

_BUSINESSES = frozenset(
    "company firm corporation bank airline carmaker automaker retailer insurer brewery supermarket newspaper "
    "broadcaster charity university school agency ministry subsidiary conglomerate startup".split()
)
"""Words for a body that are never said of a person."""

_PERSONS = frozenset(
    "man woman boy girl captain driver president minister chairman chairwoman spokesman spokeswoman spokesperson mayor "
    "governor senator lawyer attorney judge husband wife father mother son daughter brother sister uncle aunt widow "
    "teacher professor doctor nurse officer detective sergeant coach priest bishop diplomat ambassador soldier".split()
)
"""Words that are said of persons alone, in the singular."""

_QUARTERS = frozenset("North South East West".split())

_OWNER_ENDS = frozenset(("’s", "'s"))


def heads_of_bodies(readings: Sequence[Reading]) -> None:
    """A name of two words or more that ends in a word for a kind of body is an organisation."""
    for reading in readings:
        for i, name in enumerate(reading.names):
            last = reading.words[name.end - 1].lower()
            if name.end - name.start < 2:
                continue
            is_body = name.label in ("PERSON", "LOC", "WORK") and (
                last in ORGANISATION_TAILS or (last == "court" and reading.words[name.end - 2].lower() in _COURTS)
            )
            if is_body or (name.label == "PERSON" and last in NO_SURNAMES):
                reading.names[i] = Name(name.start, name.end, "ORG", name.score)
            elif name.label == "PERSON" and reading.words[name.start] in _QUARTERS:
                reading.names[i] = Name(name.start, name.end, "LOC", name.score)


def names_of_bodies(readings: Sequence[Reading]) -> None:
    """A body's name goes on over ``of``, and begins before the ``’s`` of the one it is named after."""
    for reading in readings:
        joined: list[Name] = []
        for name in reading.names:
            left = joined[-1] if joined else None
            if left is not None and (_of_body(reading, left, name) or _owned_body(reading, left, name)):
                joined[-1] = Name(left.start, name.end, "ORG", min(left.score, name.score))
            else:
                joined.append(name)
        reading.names = [_with_body(reading, name) for name in joined]


def told_bodies(readings: Sequence[Reading]) -> None:
    """No person is ``which``, nor a company: what is called so is an organisation wherever the report names it."""
    told = {
        reading.text(name.start, name.end)
        for reading in readings
        for name in reading.names
        if name.label == "PERSON" and (_is_which(reading, name) or _is_business(reading, name))
    }
    for reading in readings:
        for i, name in enumerate(reading.names):
            if name.label == "PERSON" and reading.text(name.start, name.end) in told:
                reading.names[i] = Name(name.start, name.end, "ORG", name.score)


def told_persons(readings: Sequence[Reading]) -> None:
    """``Its captain, Peder Dahl``: a name of several words in apposition to a word for a person alone is a person's."""
    for reading in readings:
        for i, name in enumerate(reading.names):
            if name.label in ("LOC", "ORG", "WORK") and name.end - name.start > 1 and _is_person(reading, name):
                reading.names[i] = Name(name.start, name.end, "PERSON", name.score)


def _is_person(reading: Reading, name: Name) -> bool:
    before = reading.words[name.start - 1] if name.start else ""
    after = reading.words[name.end] if name.end < len(reading.words) else ""
    head = next((i for i in range(name.start, name.end) if not name.start <= reading.heads[i] < name.end), name.start)
    noun = reading.heads[head]
    told = reading.deprels[head] == "appos" and noun >= 0 and reading.words[noun].lower() in _PERSONS
    return told and noun == name.start - 2 and before == "," and after in (",", ".", ";", ")", "”")


def _is_which(reading: Reading, name: Name) -> bool:
    """``Harlan Grain, which runs the silo, denied it``: a subject with a relative clause of ``which`` behind it."""
    comma, which = name.end, name.end + 1
    if which >= len(reading.words) or reading.words[comma] != "," or reading.words[which].lower() != "which":
        return False
    head = next((i for i in range(name.start, name.end) if not name.start <= reading.heads[i] < name.end), name.start)
    verb = reading.heads[which]
    clause = reading.deprels[which] in ("nsubj", "nsubj:pass") and verb >= 0 and reading.heads[verb] == head
    # Behind an object it may be the whole clause that is meant: ``met Karl Veit, which surprised many``.
    return clause and reading.deprels[head] in ("nsubj", "nsubj:pass") and reading.heads[head] > verb


def _is_business(reading: Reading, name: Name) -> bool:
    """``Acme, a mining company``, ``mining company Acme``."""
    for i in range(name.start, name.end):
        head = reading.heads[i]
        if reading.deprels[i] in ("appos", "flat") and head >= 0 and _names_business(reading, head):
            return True
    return any(
        reading.deprels[k] in ("appos", "nmod:desc") and name.start <= head < name.end and _names_business(reading, k)
        for k, head in enumerate(reading.heads)
    )  # fmt: skip


def _names_business(reading: Reading, i: int) -> bool:
    return reading.upos[i] == "NOUN" and reading.words[i].lower() in _BUSINESSES


def _of_body(reading: Reading, left: Name, right: Name) -> bool:
    """``Hospital`` and ``University of Lima`` in ``Hospital of the University of Lima``."""
    between = [w.lower() for w in reading.words[left.end : right.start]]
    return (
        left.label == "ORG"
        and right.label in ("ORG", "LOC")
        and between in (["of"], ["of", "the"])
        and reading.words[left.end - 1].lower() in ORG_BEFORE_OF | {"hospital"}
        and reading.words[left.end - 1][:1].isupper()
    )


def _owned_body(reading: Reading, left: Name, right: Name) -> bool:
    """``Saint Joan`` and ``Hospital`` in ``Saint Joan’s Hospital``."""
    return (
        _may_own(reading, left)
        and right.label in ("ORG", "LOC")
        and right.start == left.end + 1
        and reading.words[left.end] in _OWNER_ENDS
        and all(w[:1].isupper() for w in reading.words[right.start : right.end])
        and reading.words[right.end - 1].lower() in _OWNED_BODIES
    )


def _may_own(reading: Reading, name: Name) -> bool:
    first, last = reading.words[name.start].lower(), reading.words[name.end - 1].lower()
    return name.label in ("PERSON", "ORG") or first in ("st.", "st", "saint") or last in _OWNERS


def _with_body(reading: Reading, name: Name) -> Name:
    """The same where the words behind ``’s`` are no name for the network."""
    end = name.end
    if not _may_own(reading, name) or end >= len(reading.words) or reading.words[end] not in _OWNER_ENDS:
        return name
    free = min((n.start for n in reading.names if n.start > name.start), default=len(reading.words))
    last = end + 1
    while last < free and reading.upos[last] in ("PROPN", "NOUN", "ADJ") and reading.words[last][:1].isupper():
        last += 1
    if last > end + 1 and reading.words[last - 1].lower() in _OWNED_BODIES:
        return Name(name.start, last, "ORG", name.score)
    return name
