"""From a tree to clauses: what is said of whom, one for each verb or predicate that says something.

A clause is a main clause, a conjunct of one, a complement, a relative or reduced relative clause, a
participle, an adverbial clause. A verb above an infinitive that only tells how sure it is, whether it came
about or at what stage it is (``is believed to have chosen``, ``failed to pay``, ``plans to build``) makes no
clause of its own: it is the clause's hedge. Subjects are shared out over conjuncts, relative clauses and
participles.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from secondsource.claims.flat import UNTOLD
from secondsource.claims.hedges import CONDITIONS, PROBABLE_RAISING
from secondsource.claims.signatures import CHARGES, STAGES, TOLD_GERUNDS, TRANSPARENT
from secondsource.claims.subjects import antecedent, find_subject, is_past_participle
from secondsource.claims.tree import DASHES, QUOTES, Tree
from secondsource.claims.withheld import is_evaded, is_withheld
from secondsource.text.wordset import word_set

REACH = 6
"""Words between a noun and the participle that hangs on it beyond which the noun is not quoted with it."""


_NO_PREDICATES = frozenset(
    {"amod", "compound", "compound:prt", "case", "mark", "fixed", "flat", "cop", "aux", "aux:pass", "det", "cc", UNTOLD}
)

_GERUND_MARKS = word_set(
    "of from at for in by about on into to against upon toward towards over like as than rather instead"
)
"""Prepositions before a gerund that is a part of the clause above and no clause beside it: ``accused of taking``."""
_COMPARED = frozenset({"than"})
_QUESTION_WORDS = word_set("who whom whose why how where when what which whether if")
_WHATEVER = word_set("whatever whoever whichever wherever")
_OPENER_ADVERBS = word_set("right just only shortly soon long even ever")
"""Adverbs that stand before such a word: ``right after it happened``."""
_OPENERS = _OPENER_ADVERBS | word_set(
    """
    that as while after before since because when where until till though although whereas so with ever even once
    whereupon whereby
    """
)
"""Words that join a clause to another and are not quoted with it."""


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
        hedge: The outermost word above it that only tells how sure it is, or ``None``.
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
    tops = known | {k for i in heads if (k := hedge_of(tree, i)) is not None}
    clauses: list[Clause] = []
    for i in heads:
        hedge = hedge_of(tree, i)
        top = hedge if hedge is not None else i
        clause = Clause(
            head=i, predicate=_predicate(tree, i), lemma=_lemma(tree, i), kind=_kind(tree, top), hedge=hedge,
            parent=next((a for a in tree.up(top) if a in known), None),
        )  # fmt: skip
        clause.subject, clause.passive = find_subject(tree, i)
        clause.first, clause.last = stretch(tree, clause, tops)
        if clause.last - clause.first > 1:
            clauses.append(clause)
    return clauses


def _is_predicate(tree: Tree, i: int) -> bool:
    relation, upos = tree.relations[i], tree.upos(i)
    if relation in _NO_PREDICATES or not any(c.isalpha() for c in tree.tokens[i].text):
        return False
    if _is_hedge(tree, i):
        return False
    if relation.startswith("xcomp"):
        return hedge_of(tree, i) is not None or _is_told_gerund(tree, i)
    if upos == "VERB" or (upos == "AUX" and tree.subject(i) is not None):
        return relation not in {"discourse", "reparandum", "goeswith", "nmod:poss", "vocative", "nmod:desc", "nummod"}
    return tree.copula(i) is not None and (
        tree.subject(i) is not None or relation in {"conj", "advcl", "acl", "ccomp", "root"}
    )


def _is_told_gerund(tree: Tree, i: int) -> bool:
    """``denied shelling the hospital``, ``admitted taking bribes``: what is denied or admitted is claimed."""
    above = tree.heads[i]
    return above >= 0 and tree.lemma(above) in TOLD_GERUNDS and tree.upos(i) == "VERB" and _is_gerund(tree, i)


def _is_asserted(tree: Tree, i: int) -> bool:
    """Not a purpose, a condition, a question or a bare participle: those tell what is meant or would be."""
    relation, hedge = tree.rel(i), hedge_of(tree, i)
    marks = {tree.word(m) for m in tree.childs(i, "mark", "case") if m < i}
    if hedge is not None:
        return _is_asserted(tree, hedge) if tree.rel(hedge) not in {"xcomp", "root"} else True
    if "to" in marks:
        return tree.subject(i) is not None
    meant = (
        (marks & CONDITIONS and relation != "root")
        or marks & _COMPARED
        or (marks & _GERUND_MARKS and _is_gerund(tree, i))
        or (relation in {"ccomp", "csubj"} and tree.opening(i) in _QUESTION_WORDS)
        or (relation != "root" and tree.opening(i) in _WHATEVER)
        or _is_question_after(tree, i)
    )
    if meant or _is_elliptic(tree, i) or _is_command(tree, i) or (relation == "conj" and _follows_meant(tree, i)):
        return False
    # ``refused to confirm or deny``; in ``refused to confirm that shots were fired`` nobody tells that they were.
    kept = i if relation == "conj" else tree.heads[i] if relation == "ccomp" else -1
    if kept >= 0 and (is_withheld(tree, kept) or is_evaded(tree, kept)):
        return False
    if relation in {"acl", "advcl", "conj"} and tree.upos(i) == "VERB":
        return any(tree.upos(c) not in {"PUNCT", "CCONJ", "ADV"} for c in tree.children[i])
    return True


def _is_question_after(tree: Tree, i: int) -> bool:
    """``The inquiry into who shot him``."""
    first = tree.low[i]
    return tree.word(first) in _GERUND_MARKS and first + 1 < i and tree.word(first + 1) in _QUESTION_WORDS


def _follows_meant(tree: Tree, i: int) -> bool:
    """A conjunct of what is meant and not told: ``to buy and sell``, ``charged with neglect and tampering``."""
    first = tree.heads[i]
    if first < 0:
        return False
    if _is_gerund(tree, i) and tree.upos(first) in {"NOUN", "PROPN"} and tree.rel(first) in {"obl", "nmod"}:
        return True
    hangs = tree.subject(i) is None and tree.rel(first) in {"xcomp", "advcl", "acl"}
    return hangs and not _is_asserted(tree, first)


def _is_gerund(tree: Tree, i: int) -> bool:
    """``taking``, ``being shot``, and a noun for an event that a parser took for a verb (``in shooting``)."""
    if tree.subject(i) is not None:
        return False
    return tree.word(i).endswith("ing") or any(
        tree.word(c) in {"being", "having"} for c in tree.childs(i, "aux", "cop")
    )


def _is_elliptic(tree: Tree, i: int) -> bool:
    """``as she often does``, ``but her uncle was``: the verb stands for one said before."""
    if tree.lemma(i) not in {"do", "be", "have", "will", "can"} or tree.copula(i) is not None:
        return False
    return not any(
        tree.rel(c) in {"obj", "obl", "xcomp", "ccomp", "advcl", "nmod", "compound"} or tree.relations[c] == "expl"
        for c in tree.children[i]
    ) and not (tree.rel(i) == "root" and tree.subject(i) is not None and tree.word(tree.subject(i) or 0) == "there")


def _is_command(tree: Tree, i: int) -> bool:
    """``Contact us at``, ``Please see``, ``Do not wait``: no subject, and the bare verb in front; conjuncts too."""
    if tree.rel(i) == "conj" and tree.heads[i] >= 0 and tree.subject(i) is None and _is_bare(tree, i):
        return _is_command(tree, tree.heads[i])
    if tree.rel(i) not in {"root", "parataxis", "conj"} or not _is_bare(tree, i) or tree.subject(i) is not None:
        return False
    helpers = [c for c in tree.children[i] if tree.rel(c) in {"aux", "cop", "mark"}]
    if any(tree.word(c) not in {"do", "n't", "n’t", "not"} for c in helpers):
        return False
    please = any(tree.word(c) == "please" for c in tree.children[i])
    opens = please or all(
        tree.upos(k) in {"PUNCT", "CCONJ", "ADV", "INTJ", "PART", "SYM"} or tree.word(k) in {"do", "please"}
        for k in range(i)
    )
    return opens or (tree.rel(i) != "conj" and tree.low[i] == i) or _follows_condition(tree, i)


def _is_bare(tree: Tree, i: int) -> bool:
    return tree.upos(i) in {"VERB", "AUX"} and tree.word(i) == tree.lemma(i)


def _follows_condition(tree: Tree, i: int) -> bool:
    """``If you know more, call the police``."""
    return any(tree.rel(c) == "advcl" and c < i and tree.low[c] == tree.low[i] for c in tree.children[i])


def _predicate(tree: Tree, i: int) -> int:
    copula = tree.copula(i)
    return i if copula is None or tree.upos(i) == "VERB" else copula


def _lemma(tree: Tree, i: int) -> str:
    particle = tree.child(i, "compound:prt")
    lemma = tree.lemma(_predicate(tree, i))
    return f"{lemma} {tree.word(particle)}" if particle is not None and tree.upos(i) == "VERB" else lemma


def hedge_of(tree: Tree, i: int) -> int | None:
    """The outermost verb or adjective above an infinitive that only tells how sure it is or how far it came.

    Args:
        tree: The sentence.
        i: Head of the infinitive.

    Returns:
        Its index, or ``None``.
    """
    top = None
    for _ in range(len(tree)):
        above = tree.heads[i]
        hangs = tree.rel(i) in {"xcomp", "csubj", "ccomp", "advcl"} and above >= 0
        if not hangs or not _is_hedge(tree, above) or _carried(tree, above) != i:
            return top
        top = i = above
    return top


def _is_hedge(tree: Tree, i: int) -> bool:
    lemma, carried = tree.lemma(i), _carried(tree, i)
    particle = next((tree.word(c) for c in tree.childs(i, "compound:prt", "advmod") if c == i + 1), "")
    if lemma == "go" and particle == "on" and carried is not None:
        return True  # ``went on to say``
    if carried is None or tree.child(i, "compound:prt") is not None:
        return False
    if lemma in PROBABLE_RAISING and tree.upos(i) == "VERB":
        bare = tree.relations[i] in {"acl", "amod"} or (tree.rel(i) == "conj" and is_past_participle(tree, i))
        if tree.is_passive(i) or lemma in {"seem", "appear", "tend"} or bare:
            return True
    elif lemma in PROBABLE_RAISING and tree.upos(i) == "ADJ":
        return True
    if lemma not in TRANSPARENT | STAGES or tree.is_passive(i) or tree.child(i, "obj", "iobj") is not None:
        return False
    return lemma != "go" or tree.word(i) == "going"


def _carried(tree: Tree, i: int) -> int | None:
    """The infinitive below a word; the gerund below ``is accused of`` and ``started``."""
    infinitive = _infinitive_of(tree, i)
    if infinitive is None and tree.lemma(i) in CHARGES and tree.is_passive(i):
        marked = (c for c in tree.childs(i, "advcl") if c > i and tree.upos(c) == "VERB")
        return next((c for c in marked if any(tree.word(m) == "of" for m in tree.childs(c, "mark", "case"))), None)
    if infinitive is not None or tree.lemma(i) not in STAGES | {"get"}:
        return infinitive
    told = (c for c in tree.childs(i, "xcomp") if c > i and tree.upos(c) == "VERB")
    if tree.lemma(i) == "get":
        return next((c for c in told if is_past_participle(tree, c)), None)
    return next((c for c in told if _is_gerund(tree, c)), None)


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
    if tree.rel(i) in {"ccomp", "csubj"} or (tree.rel(i) == "xcomp" and _is_told_gerund(tree, i)):
        return Kind.COMPLEMENT
    return Kind.MAIN


def stretch(tree: Tree, clause: Clause, known: set[int]) -> tuple[int, int]:
    """The words that a reader would quote for a clause.

    Args:
        tree: The sentence.
        clause: The clause, with its subject.
        known: Heads and hedges of all clauses.

    Returns:
        First token and one past the last.
    """
    i = clause.head
    top = clause.hedge if clause.hedge is not None else i
    between = [k for k in tree.up(i) if k != top and tree.is_under(k, top)]
    indices = tree.subtree(top, {c for k in (top, i, *between) for c in _cut(tree, k, known)})
    if clause.predicate not in indices:
        indices = tree.subtree(i)
    first, last = tree.tight(indices, clause.predicate)
    first = _skip_opening(tree, first, last, clause.predicate, {top, i, *between})
    noun = antecedent(tree, top) if clause.kind in {Kind.PARTICIPLE, Kind.RELATIVE} else None
    if noun is not None and noun < first:
        start, end = tree.phrase(noun, top)
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
        joins = relation == "cc" and tree.relations[c] != "cc:preconj"  # ``neither confirmed nor denied``: within it
        if beside or before or joins or relation == "discourse":
            yield c


def _skip_opening(tree: Tree, first: int, last: int, predicate: int, tops: Collection[int]) -> int:
    """Leave out ``that``, ``and`` and marks before the clause's first word."""
    while (
        first < predicate
        and tree.upos(first) not in {"PRON", "DET"}
        and (
            tree.rel(first) in {"cc", "punct"}
            or (tree.word(first) in _OPENERS and _joins(tree, first, tops))
            or tree.tokens[first].text in QUOTES | DASHES
        )
    ):
        partner = tree.tokens[first].text in QUOTES and any(
            tree.tokens[k].text in QUOTES for k in range(first + 1, last)
        )
        if partner:
            break
        first += 1
    return first


def _joins(tree: Tree, k: int, tops: Collection[int]) -> bool:
    """Whether a word joins this very clause to another, and not one that stands at its head."""
    if tree.rel(k) == "fixed":
        k = tree.heads[k]
    if tree.word(k) in _OPENER_ADVERBS and (k + 1 >= len(tree) or tree.word(k + 1) not in _OPENERS):
        return False
    beside = tree.heads[k] == k + 1 and tree.word(k) in _OPENER_ADVERBS
    return tree.rel(k) in {"mark", "advmod", "case"} and (tree.heads[k] in tops or beside)
