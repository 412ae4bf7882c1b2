"""Participants and circumstances of a clause, each a phrase of the report in a role."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from secondsource.claims.clauses import Clause, Kind
from secondsource.claims.cues import NAMED_AS
from secondsource.claims.places import is_place
from secondsource.claims.subjects import CHANGING, antecedent, shared_object
from secondsource.claims.tree import Tree
from secondsource.model import Role
from secondsource.text.wordset import word_set

_PREPOSITIONS = {
    Role.PLACE: "in at on near inside outside within under across along around throughout off behind beside between",
    Role.SOURCE: "from out_of",
    Role.DESTINATION: "to into onto toward towards",
    Role.COMPANION: "with along_with together_with alongside",
    Role.INSTRUMENT: "using via through",
    Role.CAUSE: "because_of due_to over amid amidst despite",
    Role.PURPOSE: "for",
    Role.TOPIC: "about regarding concerning of",
    Role.ATTRIBUTE: "as including",
    Role.PATIENT: "against",
    Role.AGENT: "by",
}
_BY_PREPOSITION = {word.replace("_", " "): role for role, words in _PREPOSITIONS.items() for word in words.split()}
_BY_RELATION = {"iobj": Role.RECIPIENT}
_OFTEN_NO_PLACE = frozenset({"in", "at", "on", "under", "within"})
_GIVING = word_set(
    """
    give tell offer send hand show sell pay grant award lend promise deny report
    """
)
_MEANS = word_set(
    """
    air ambulance bicycle bike boat bus car courier email fax ferry foot hand helicopter letter mail ship parcel phone
    plane post rail road satellite sea taxi telephone text train truck van video
    """
)
"""Nouns that after ``by`` tell by what means."""
_MADE = word_set("name appoint elect declare dub rule pronounce make crown")
"""Verbs that make or call one thing another."""
_IDIOMS = frozenset({("take", "place"), ("take", "part"), ("take", "office"), ("take", "effect"), ("give", "birth")})
"""Verb and object that are one word for an event: nothing is done to the object."""
_RELATIVES = frozenset({"who", "which", "that", "whom"})


@dataclass(frozen=True, slots=True)
class Part:
    """A phrase in a role: its head and its stretch, in token indices."""

    role: Role
    head: int
    first: int
    last: int


def find_parts(tree: Tree, clause: Clause, dated: Collection[int] = ()) -> list[Part]:
    """The arguments of a clause.

    Args:
        tree: The sentence.
        clause: The clause.
        dated: Tokens of time expressions: they are the clause's time and no arguments.

    Returns:
        Subject first, then the others in the order of the text; no stretch twice.
    """
    parts: list[Part] = []
    for role, head in (*_subject(clause), *_others(tree, clause)):
        if clause.kind is Kind.AGE:
            parts.append(_aged(tree, clause, head))
            continue
        meant = _meant(tree, clause, head)
        for h in (meant, *_coordinated(tree, clause, meant)):
            if h in dated and h != clause.subject:
                continue
            first, last = _stretch(tree, clause, h)
            new = first < last and all((p.first, p.last) != (first, last) for p in parts)
            if new and (clause.kind is Kind.APPOSITION or not first <= clause.predicate < last):
                parts.append(Part(role, h, first, last))
    return parts


def _stretch(tree: Tree, clause: Clause, h: int) -> tuple[int, int]:
    """The words of an argument: a whole clause, or a phrase without the clause that it is in."""
    whole = tree.upos(h) in {"VERB", "AUX"} or (tree.copula(h) is not None and tree.subject(h) is not None)
    if tree.heads[h] == clause.head and tree.rel(h) in {"ccomp", "xcomp", "advcl", "csubj"} and whole:
        return tree.clause_phrase(h)
    top = clause.hedge if clause.hedge is not None else clause.head
    first, last = tree.phrase(h, top)
    if h == clause.subject and h < clause.head and clause.predicate < last:
        return tree.trim(first, max(tree.low[clause.head], h + 1))
    return first, last


def _meant(tree: Tree, clause: Clause, head: int) -> int:
    """What a relative pronoun stands for: ``the ship that they sold``."""
    top = clause.hedge if clause.hedge is not None else clause.head
    if clause.kind is not Kind.RELATIVE or tree.word(head) not in _RELATIVES or tree.heads[head] != clause.head:
        return head
    noun = antecedent(tree, top)
    return noun if noun is not None else head


def _aged(tree: Tree, clause: Clause, head: int) -> Part:
    """Whose age it is, without the age."""
    first, last = tree.phrase(head)
    if clause.first <= head < clause.last:
        first, last = max(first, clause.first), min(last, clause.last)
    if first <= clause.predicate < last:
        first, last = (first, clause.predicate) if head < clause.predicate else (clause.predicate + 1, last)
    return Part(Role.AGENT, head, *tree.trim(first, last))


def _coordinated(tree: Tree, clause: Clause, head: int) -> Iterator[int]:
    """Names beside a name, and what stands outside its phrase (``Ann Roe, the mayor, and her son``)."""
    if clause.kind is Kind.APPOSITION:  # ``Ann, a judge, and Bea, a nurse``: each her own
        return
    _, last = tree.phrase(head)
    for c in tree.childs(head, "conj"):
        names = tree.upos(c) == tree.upos(head) == "PROPN"
        apart = tree.upos(c) in {"NOUN", "PROPN", "PRON"} and c >= last and tree.copula(c) is None
        if names or apart:
            yield c


def _subject(clause: Clause) -> Iterator[tuple[Role, int]]:
    if clause.subject is not None and clause.subject != clause.predicate:
        yield (Role.PATIENT if clause.passive else Role.AGENT), clause.subject


def _others(tree: Tree, clause: Clause) -> Iterator[tuple[Role, int]]:
    head = clause.head
    if clause.kind is Kind.AGE:
        return
    if clause.kind is Kind.APPOSITION:
        yield Role.ATTRIBUTE, clause.predicate
    elif tree.copula(head) is not None and tree.upos(head) != "VERB":
        yield Role.ATTRIBUTE, head
    nominal = clause.kind is Kind.APPOSITION or (tree.copula(head) is not None and tree.upos(head) in {"NOUN", "PROPN"})
    for c in tree.children[head]:
        role = None if nominal and tree.rel(c) == "nmod" else _role(tree, clause, c)
        if role is not None and c != clause.subject:
            yield role, c
    shared = shared_object(tree, head) if not clause.passive else None
    if shared is not None and shared != clause.subject:
        yield Role.PATIENT, shared


def _role(tree: Tree, clause: Clause, c: int) -> Role | None:
    """The role of one dependent of the clause's head, or ``None`` for what is no argument."""
    relation, full = tree.rel(c), tree.relations[c]
    if full in {"obl:unmarked", "obl:tmod", "obl:npmod", "nmod:tmod"}:
        return None
    if relation in {"obl", "nmod"}:
        return _prepositional(tree, clause, c)
    if relation == "advcl":
        return _adverbial(tree, c)
    if relation in {"ccomp", "xcomp"}:
        return Role.ATTRIBUTE if relation == "xcomp" and tree.upos(c) in {"ADJ", "NOUN", "PROPN"} else Role.TOPIC
    return _object(tree, clause, c) if relation == "obj" else _BY_RELATION.get(full)


def _object(tree: Tree, clause: Clause, c: int) -> Role | None:
    """An object is a patient; ``called it a farce`` has two, ``fell 3%`` tells how far, ``took place`` is one word."""
    if (clause.lemma in CHANGING and _is_amount(tree, c)) or (clause.lemma, tree.word(c)) in _IDIOMS:
        return None
    second = clause.lemma in NAMED_AS | _MADE and c != tree.child(clause.head, "obj")
    return Role.ATTRIBUTE if second else Role.PATIENT


def _is_means(tree: Tree, c: int) -> bool:
    """``flown by helicopter``: a bare noun for a means."""
    return tree.lemma(c) in _MEANS and not tree.childs(c, "det", "nmod:poss", "nummod")


def _is_amount(tree: Tree, c: int) -> bool:
    return tree.upos(c) in {"NUM", "SYM"} or tree.child(c, "nummod") is not None or tree.lemma(c) in {"percent", "%"}


def _prepositional(tree: Tree, clause: Clause, c: int) -> Role | None:
    case = tree.case(c)
    role = _BY_PREPOSITION.get(case)
    if case == "by" or (tree.relations[c] == "obl:agent" and not case):
        return _by(tree, clause, c)
    if case == "of" and clause.kind is Kind.NOMINAL:
        return Role.PATIENT
    if case == "to" and clause.lemma in _GIVING:
        return Role.RECIPIENT
    if role is Role.PLACE and case in _OFTEN_NO_PLACE and not is_place(tree, c):
        return Role.TOPIC
    return role


def _by(tree: Tree, clause: Clause, c: int) -> Role | None:
    """``by``: who did it, by what means (``by helicopter``), or neither (``by then``, ``cut by $200``)."""
    if tree.upos(c) in {"NUM", "SYM", "ADV"} or tree.child(c, "nummod") is not None:
        return Role.AGENT if tree.relations[c] == "obl:agent" and tree.upos(c) not in {"SYM", "ADV"} else None
    if _is_means(tree, c):
        return Role.INSTRUMENT
    doer = clause.passive or clause.kind is Kind.NOMINAL or tree.relations[c] == "obl:agent"
    return Role.AGENT if doer else None


def _adverbial(tree: Tree, c: int) -> Role | None:
    marks = {tree.word(m) for m in tree.childs(c, "mark")}
    since = "since" in marks and not any(tree.lemma(a) == "have" for a in tree.childs(tree.heads[c], "aux"))
    if "because" in marks or since:  # ``has worked since she moved in`` tells when
        return Role.CAUSE
    return Role.PURPOSE if "to" in marks else None
