"""From a tree to clauses: what is said of whom, one for each verb or predicate that says something.

A clause is a main clause, a conjunct of one, a complement, a relative or reduced relative clause, a
participle, an adverbial clause. A verb above an infinitive that only tells how sure it is
(``is believed to have chosen``) makes no clause of its own: it is the clause's hedge. Subjects are
shared out over conjuncts, relative clauses and participles.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from secondsource.claims.flat import UNTOLD
from secondsource.claims.hedges import CONDITIONS, PROBABLE_RAISING
from secondsource.claims.subjects import antecedent, find_subject
from secondsource.claims.tree import DASHES, QUOTES, Tree

REACH = 6
"""Words between a noun and the participle that hangs on it beyond which the noun is not quoted with it."""


_NO_PREDICATES = frozenset(
    {"amod", "compound", "compound:prt", "case", "mark", "fixed", "flat", "cop", "aux", "aux:pass", "det", "cc", UNTOLD}
)


class Kind(StrEnum):
    """What sort of clause."""

    MAIN = "main"
    CONJUNCT = "conjunct"
    COMPLEMENT = "complement"
    RELATIVE = "relative"
    PARTICIPLE = "participle"
    ADVERBIAL = "adverbial"
    NOMINAL = "nominal"
    APPOSITION = "apposition"
    AGE = "age"


@dataclass(slots=True, kw_only=True)
class Clause:
    """One clause. All numbers are token indices.

    Attributes:
        head: Top of its subtree.
        predicate: The word that says what happened: the verb, or the copula.
        lemma: Its dictionary form.
        kind: Sort of clause.
        subject: Head of the subject, its own or the one it shares, or ``None``.
        passive: Whether the subject undergoes.
        first: First token of the stretch that is quoted.
        last: One past its last.
        hedge: A verb above it that only tells how sure it is, or ``None``.
        parent: Head of the clause that it hangs on, or ``None``.
    """

    head: int
    predicate: int
    lemma: str
    kind: Kind
    subject: int | None = None
    passive: bool = False
    first: int = 0
    last: int = 0
    hedge: int | None = None
    parent: int | None = None


def find_clauses(tree: Tree) -> list[Clause]:
    """Find the clauses of a sentence.

    Args:
        tree: The sentence.

    Returns:
        Clauses in the order of their heads.
    """
    heads = [i for i in range(len(tree)) if _is_predicate(tree, i) and _is_asserted(tree, i)]
    known = set(heads)
    clauses: list[Clause] = []
    for i in heads:
        hedge = hedge_of(tree, i)
        clause = Clause(
            head=i, predicate=_predicate(tree, i), lemma=_lemma(tree, i), kind=_kind(tree, i), hedge=hedge,
            parent=next((a for a in tree.up(hedge if hedge is not None else i) if a in known), None),
        )  # fmt: skip
        clause.subject, clause.passive = find_subject(tree, i)
        clause.first, clause.last = stretch(tree, clause, known)
        if clause.last - clause.first > 1:
            clauses.append(clause)
    return clauses


def _is_predicate(tree: Tree, i: int) -> bool:
    relation, upos = tree.relations[i], tree.upos(i)
    if relation in _NO_PREDICATES or not any(c.isalpha() for c in tree.tokens[i].text):
        return False
    if relation.startswith("xcomp"):
        return hedge_of(tree, i) is not None
    if _is_hedge(tree, i):
        return False
    if upos == "VERB" or (upos == "AUX" and tree.subject(i) is not None):
        return relation not in {"discourse", "reparandum", "goeswith", "nmod:poss", "vocative", "nmod:desc", "nummod"}
    return tree.copula(i) is not None and (
        tree.subject(i) is not None or relation in {"conj", "advcl", "acl", "ccomp", "root"}
    )


def _is_asserted(tree: Tree, i: int) -> bool:
    """Not a purpose, a condition or a bare participle: those tell what is meant or would be, not what is."""
    relation, hedged = tree.rel(i), hedge_of(tree, i) is not None
    marks = {tree.word(m) for m in tree.childs(i, "mark")}
    if not hedged and ("to" in marks or (marks & CONDITIONS and relation in {"advcl", "acl", "ccomp", "csubj"})):
        return tree.subject(i) is not None and "to" in marks
    if relation in {"ccomp", "csubj"} and _is_asked(tree, i):
        return False
    if relation in {"root", "parataxis", "conj"} and _is_command(tree, i):
        return False
    if relation in {"acl", "advcl", "conj"} and tree.upos(i) == "VERB":
        return any(tree.upos(c) not in {"PUNCT", "CCONJ", "ADV"} for c in tree.children[i])
    return True


def _is_asked(tree: Tree, i: int) -> bool:
    """An embedded question: ``(not clear) who shot first``, ``why the shots were fired``."""
    return tree.word(tree.low[i]) in {"who", "why", "how", "where", "whether", "whose", "which"}


def _is_command(tree: Tree, i: int) -> bool:
    """``Contact us at``, ``Follow him on``: no subject, and the bare verb in front."""
    bare = tree.upos(i) == "VERB" and tree.word(i) == tree.lemma(i) and tree.subject(i) is None
    if not bare or any(tree.rel(c) in {"aux", "cop", "mark"} for c in tree.children[i]):
        return False
    opens = all(tree.upos(k) in {"PUNCT", "CCONJ", "ADV", "INTJ"} for k in range(i))
    return opens or (tree.rel(i) != "conj" and tree.low[i] == i)


def _predicate(tree: Tree, i: int) -> int:
    copula = tree.copula(i)
    return i if copula is None or tree.upos(i) == "VERB" else copula


def _lemma(tree: Tree, i: int) -> str:
    particle = tree.child(i, "compound:prt")
    lemma = tree.lemma(_predicate(tree, i))
    return f"{lemma} {tree.word(particle)}" if particle is not None and tree.upos(i) == "VERB" else lemma


def hedge_of(tree: Tree, i: int) -> int | None:
    """The verb or adjective above an infinitive that only tells how sure it is.

    Args:
        tree: The sentence.
        i: Head of the infinitive.

    Returns:
        Its index, or ``None``.
    """
    above = tree.heads[i]
    if tree.rel(i) not in {"xcomp", "csubj", "ccomp", "advcl"} or above < 0:
        return None
    return above if _is_hedge(tree, above) and _infinitive_of(tree, above) == i else None


def _is_hedge(tree: Tree, i: int) -> bool:
    if tree.lemma(i) not in PROBABLE_RAISING or _infinitive_of(tree, i) is None:
        return False
    if tree.upos(i) == "VERB":
        return tree.is_passive(i) or tree.lemma(i) in {"seem", "appear", "tend"} or tree.relations[i] in {"acl", "amod"}
    return tree.upos(i) == "ADJ"


def _infinitive_of(tree: Tree, i: int) -> int | None:
    for c in tree.childs(i, "xcomp", "advcl", "ccomp"):
        if (
            c > i
            and any(tree.word(m) == "to" for m in tree.childs(c, "mark"))
            and (tree.upos(c) == "VERB" or tree.copula(c) is not None)
        ):
            return c
    return None


def _kind(tree: Tree, i: int) -> Kind:
    relation = tree.relations[i]
    if relation.startswith("acl"):
        return Kind.RELATIVE if "relcl" in relation else Kind.PARTICIPLE
    if relation.startswith("advcl"):
        return Kind.ADVERBIAL
    if relation.startswith("conj"):
        return Kind.CONJUNCT
    if tree.rel(i) in {"ccomp", "csubj"}:
        return Kind.COMPLEMENT
    return Kind.MAIN


def stretch(tree: Tree, clause: Clause, known: set[int]) -> tuple[int, int]:
    """The words that a reader would quote for a clause.

    Args:
        tree: The sentence.
        clause: The clause, with its subject.
        known: Heads of all clauses.

    Returns:
        First token and one past the last.
    """
    i = clause.head
    top = clause.hedge if clause.hedge is not None else i
    indices = tree.subtree(top, set(_cut(tree, top, known)) | set(_cut(tree, i, known)))
    if clause.predicate not in indices:
        indices = tree.subtree(i)
    first, last = tree.tight(indices, clause.predicate)
    first = _skip_opening(tree, first, last, clause.predicate)
    noun = antecedent(tree, i) if clause.kind in {Kind.PARTICIPLE, Kind.RELATIVE} else None
    if noun is not None and noun < first:
        start, end = tree.phrase(noun, i)
        if first - end <= REACH and end <= first and not any(k in known for k in range(end, first)):
            first = start
    return tree.trim(first, last)


def _cut(tree: Tree, top: int, known: set[int]) -> Iterator[int]:
    """Children of a clause that stand as clauses of their own and are not quoted with it."""
    for c in tree.children[top]:
        relation = tree.rel(c)
        clausal = c in known or any(k in known for k in tree.childs(c, "conj", "cop"))
        beside = relation in {"conj", "parataxis"} and (clausal or (relation == "parataxis" and c > top))
        before = relation == "ccomp" and c < top and clausal
        if beside or before or relation in {"discourse", "cc"}:
            yield c


def _skip_opening(tree: Tree, first: int, last: int, predicate: int) -> int:
    """Leave out ``that``, ``and`` and marks before the clause's first word."""
    while first < predicate and (
        tree.rel(first) in {"cc", "punct"}
        or (
            tree.relations[first] == "mark"
            and tree.word(first) in {"that", "as", "while", "after", "before", "since", "because", "when"}
        )
        or tree.tokens[first].text in QUOTES | DASHES
    ):
        partner = tree.tokens[first].text in QUOTES and any(
            tree.tokens[k].text in QUOTES for k in range(first + 1, last)
        )
        if partner:
            break
        first += 1
    return first
