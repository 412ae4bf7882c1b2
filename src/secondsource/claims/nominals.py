"""Claims without a verb: events named by a noun, appositions, ages.

``Ri's escape in 2016``, ``its refusal of his request`` (NomBank's event nouns with an agent and more);
``Jo Song-gil, former ambassador to Italy``; ``Ri, 52``, ``aged 52``, ``20-year-old Julian``.
"""

from __future__ import annotations

from collections.abc import Iterator

from secondsource.claims.clauses import Clause, Kind
from secondsource.claims.event_nouns import EVENT_NOUNS, GROWING, OF_UNDERGOES, is_event_noun
from secondsource.claims.subjects import find_subject
from secondsource.claims.timewords import TIME_WORDS
from secondsource.claims.tree import Tree
from secondsource.text.numerals import value_of

_LOOSE = frozenset({"advcl", "ccomp", "parataxis", "dep", "acl", "conj", "xcomp"})

_LABELS = frozenset({":", "|", "/", ";"})
_AMOUNTS = frozenset({"percent", "percentage", "total", "number", "amount", "noon", "midnight"})

OLDEST = 120
"""Years; a larger number after a name is no age."""


_UNITS = frozenset({"year", "years", "yr", "month", "months", "week", "weeks", "day", "days"})
_ORDINALS = frozenset({"ii", "iii", "iv"})
"""Endings of a name that a tagger takes for numbers."""


def find_nominals(tree: Tree, clauses: list[Clause]) -> list[Clause]:
    """Find what a sentence claims by its noun phrases.

    Args:
        tree: The sentence.
        clauses: Its clauses, for what a nominal claim hangs on.

    Returns:
        Clauses of the kinds NOMINAL, APPOSITION and AGE, in order.
    """
    heads = {c.head for c in clauses}
    out: list[Clause] = []
    for i in range(len(tree)):
        for clause in (*_event(tree, i), *_growing(tree, i), *_apposition(tree, i), *_age(tree, i)):
            if any(
                mark in tree.tokens[k].text for k in (clause.subject or 0, clause.predicate) for mark in ("://", "@")
            ):
                continue
            clause.parent = next((a for a in tree.up(i) if a in heads), None)
            out.append(clause)
    return out


def _event(tree: Tree, i: int) -> Iterator[Clause]:
    """A noun of happening with who did it and one thing more."""
    if tree.upos(i) != "NOUN" or not is_event_noun(tree.lemma(i)) or tree.rel(i) == "compound":
        return
    owner = tree.child(i, "nmod:poss")
    passive = owner is not None and EVENT_NOUNS.get(tree.lemma(i)) == "undergone"
    subject = owner
    complements = [c for c in tree.childs(i, "nmod", "acl", "obl") if c > i]
    beside = tree.heads[i + 1] if i + 1 < len(tree) and tree.rel(i + 1) == "case" else -1
    if owner is not None and not complements and beside > i:
        complements = [beside]  # ``its refusal of his request``, its complement hung elsewhere
    if subject is None:
        by = next((c for c in complements if tree.case(c) == "by"), None)
        of = next((c for c in complements if tree.case(c) == "of"), None)
        subject = by if by is not None else of
        if subject is None or tree.upos(subject) not in {"PROPN", "NOUN", "PRON"}:
            return
        if by is None:
            passive = tree.lemma(i) in OF_UNDERGOES
        complements = [c for c in complements if c != subject]
    if not complements:
        return
    first, last = tree.phrase(i)
    if beside >= last and beside in complements:
        last = tree.phrase(beside)[1]
    yield Clause(
        head=i,
        predicate=i,
        lemma=tree.lemma(i),
        kind=Kind.NOMINAL,
        subject=subject,
        passive=passive,
        first=first,
        last=last,
    )


def _growing(tree: Tree, i: int) -> Iterator[Clause]:
    """``the increasing number of defections``."""
    if tree.lemma(i) not in {"number", "amount", "share", "rate", "level", "volume"}:
        return
    growing = next((c for c in tree.children[i] if c < i and tree.word(c) in GROWING), None)
    if growing is None or not any(tree.case(c) == "of" for c in tree.childs(i, "nmod")):
        return
    first, last = tree.phrase(i)
    yield Clause(
        head=i,
        predicate=growing,
        lemma=GROWING[tree.word(growing)],
        kind=Kind.NOMINAL,
        subject=i,
        first=first,
        last=last,
    )


def _apposition(tree: Tree, i: int) -> Iterator[Clause]:
    """A name and what it is said to be; a number or an event and what is said of it."""
    if tree.heads[i] >= 0 and _is_loose(tree, i) and _is_superlative(tree, i) and _set_off(tree, i):
        yield _superlative(tree, i)
        return
    if tree.relations[i] != "appos" or tree.heads[i] < 0:
        return
    named = tree.heads[i]
    beside = [c for c in tree.childs(named, "conj") if c < i and tree.upos(c) in {"NOUN", "PROPN"}]
    named = beside[-1] if beside else named  # ``the boy and his father, Patrick Roe``
    if tree.upos(i) == "NOUN" and tree.upos(named) == "PROPN" and named < i:
        subject, predicate = named, i
    elif tree.upos(i) == "PROPN" and tree.upos(named) == "NOUN" and named < i:
        subject, predicate = i, named
    elif _is_superlative(tree, i) or (tree.upos(i) == "NOUN" and is_event_noun(tree.lemma(i))):
        subject, predicate = named, i
    else:
        return
    start, end = tree.phrase(predicate)
    other, other_end = tree.phrase(subject)
    first, last = tree.trim(min(start, other), max(end, other_end))
    apart = start >= other_end or other >= end
    if not apart or not _names(tree, predicate, subject, (min(end, other_end), max(start, other))):
        return
    if predicate == i and tree.upos(named) not in {"PROPN", "NOUN"}:
        first, last = start, end
    yield Clause(
        head=i,
        predicate=predicate,
        lemma=tree.lemma(predicate),
        kind=Kind.APPOSITION,
        subject=subject,
        first=first,
        last=last,
    )


def _names(tree: Tree, predicate: int, subject: int, gap: tuple[int, int]) -> bool:
    """Whether an apposition tells who or what somebody is, and is no label, abbreviation, amount or list."""
    bracketed = "(" in {tree.tokens[gap[1]].text, tree.tokens[gap[1] - 1].text}
    if bracketed or any(tree.tokens[k].text in _LABELS for k in range(*gap)):
        return False
    if tree.upos(predicate) == "NOUN" and not is_event_noun(tree.lemma(predicate)):
        plural = tree.lemma(predicate) != tree.word(predicate)
        other = (tree.word(k) for k in (predicate, subject))
        return not plural and not TIME_WORDS.intersection(other) and tree.lemma(predicate) not in _AMOUNTS
    return True


def _is_loose(tree: Tree, i: int) -> bool:
    """Whether a phrase says something of a whole clause: also where it is hung on a noun before the verb."""
    apart = any(tree.upos(k) == "VERB" for k in range(tree.heads[i] + 1, tree.low[i]))
    return tree.rel(i) in _LOOSE or (tree.relations[i] == "appos" and apart)


def _set_off(tree: Tree, i: int) -> bool:
    """Whether a phrase with an article follows a comma: ``…, the highest since 2017``."""
    first = tree.low[i]
    while first < i and tree.upos(first) == "PUNCT":
        first += 1
    return tree.word(first) == "the" and first > 0 and tree.tokens[first - 1].text == ","


def _superlative(tree: Tree, i: int) -> Clause:
    """What a superlative after a comma says of the subject before it."""
    verb = next((a for a in tree.up(i) if tree.upos(a) == "VERB"), tree.heads[i])
    subject, _ = find_subject(tree, verb)
    first, last = tree.trim(tree.low[i], tree.high[i])
    if subject is not None and first <= subject < last:
        subject = None
    return Clause(
        head=i, predicate=i, lemma=tree.lemma(i), kind=Kind.APPOSITION, subject=subject, first=first, last=last
    )


def _is_superlative(tree: Tree, i: int) -> bool:
    return tree.upos(i) == "ADJ" and (
        tree.word(i).endswith("est") or tree.word(i) in {"first", "last", "latest", "worst", "best"}
    )


def _age(tree: Tree, i: int) -> Iterator[Clause]:
    token = tree.tokens[i]
    years = value_of(token.text) if tree.upos(i) == "NUM" or token.text.isdigit() else None
    if years is None or not 0 < years < OLDEST:
        return
    old = _old(tree, i)
    if old is not None:
        yield from _years_old(tree, i, old)
    elif i and tree.word(i - 1) in {"aged", "age"}:
        noun = next((k for k in range(i - 2, max(-1, i - 6), -1) if tree.upos(k) in {"PROPN", "NOUN", "PRON"}), None)
        subject = noun if noun is None else _top_of(tree, *_name_around(tree, noun))
        yield Clause(head=i, predicate=i - 1, lemma="age", kind=Kind.AGE, subject=subject, first=i - 1, last=i + 1)
    elif i > 1 and token.text.isdigit() and tree.tokens[i - 1].text == ",":
        yield from _beside(tree, i)


def _old(tree: Tree, i: int) -> int | None:
    """Where ``old`` stands after a number: ``52-year-old``, ``six year old``, ``18-year-olds``."""
    hyphens = i + 1 < len(tree) and tree.tokens[i + 1].text == "-"
    unit, old = (i + 2, i + 4) if hyphens else (i + 1, i + 2)
    if old < len(tree) and tree.word(unit) in _UNITS and tree.word(old) in {"old", "olds"}:
        return old
    return None


def _beside(tree: Tree, i: int) -> Iterator[Clause]:
    """``Ri, 52``, ``Julian Sims III, 52``."""
    if tree.upos(i - 2) != "PROPN" and tree.word(i - 2) not in _ORDINALS:
        return
    first, last = _name_around(tree, i - 2)
    if last == i - 1 and tree.upos(first) == "PROPN" and _ends_age(tree, first, i):
        subject = _top_of(tree, first, last)
        yield Clause(head=i, predicate=i, lemma="age", kind=Kind.AGE, subject=subject, first=first, last=i + 1)


def _ends_age(tree: Tree, first: int, i: int) -> bool:
    """Whether a number after a name is no count of what follows: not ``In New York, 12 and perhaps more``."""
    if i + 1 == len(tree) or tree.tokens[i + 1].text in {",", ".", ")", ";"}:
        return True
    whole = first < i - 2 and (first == 0 or tree.upos(first - 1) != "ADP")
    return whole and tree.word(i + 1) == "and"


def _years_old(tree: Tree, i: int, old: int) -> Iterator[Clause]:
    """``20-year-old Julian Sims``, ``a 17-year-old boy``."""
    k, n = old + 1, len(tree)
    while k < n and tree.upos(k) in {"ADJ", "NOUN", "PROPN"} and k - i < 12:
        k += 1
    if k == old + 1:
        return
    subject = _top_of(tree, old + 1, k)
    yield Clause(head=i, predicate=old, lemma="age", kind=Kind.AGE, subject=subject, first=i, last=max(k, old + 1))


def _name_around(tree: Tree, i: int) -> tuple[int, int]:
    """The run of name words that ends at ``i``."""
    first = i
    if tree.word(i) in {"jr", "jr.", "sr", "sr."} and i > 1 and tree.tokens[i - 1].text == ",":
        first = i - 2
    while first > 0 and (
        tree.upos(first - 1) == "PROPN"
        or (tree.tokens[first - 1].text == "-" and tree.tokens[first].start == tree.tokens[first - 1].end)
    ):
        first -= 1
    return first, i + 1


def _top_of(tree: Tree, first: int, last: int) -> int:
    """The word of a stretch that no other word of it governs."""
    return next((k for k in range(first, last) if not first <= tree.heads[k] < last), last - 1)
