"""How sure a claim is in its source's eyes, and whether it affirms or denies.

The FactBank scale (Saurí and Pustejovsky 2009): certain, probable, possible, unspecified. Read from
the modals, adverbs and negations of the clause, the verbs above it, conditions and questions.
"""

from __future__ import annotations

from secondsource.claims import cues, hedges
from secondsource.claims.clauses import Clause, Kind
from secondsource.claims.tree import Tree
from secondsource.claims.verb_cues import is_asked_to
from secondsource.model import Certainty, Polarity

_ORDER = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNSPECIFIED)


def judge_certainty(tree: Tree, clause: Clause) -> tuple[Certainty, Polarity]:
    """Read certainty and polarity of a clause.

    Args:
        tree: The sentence.
        clause: The clause.

    Returns:
        The weakest certainty that anything around it gives, and its polarity.
    """
    found = [_own(tree, clause), _above(tree, clause), _frame(tree, clause)]
    return max(found, key=_ORDER.index), _polarity(tree, clause)


def _own(tree: Tree, clause: Clause) -> Certainty:
    """Modals and adverbs of the clause, the verb that is its hedge, and its own attitude."""
    found = [Certainty.CERTAIN]
    tops = [clause.head] if clause.hedge is None else [clause.head, clause.hedge]
    for top in tops:
        found += [_word(tree, c) for c in tree.children[top]]
    if clause.hedge is not None:
        found.append(_hedge(tree, clause.hedge))
    lemma = clause.lemma.split()[0]
    if (
        lemma in hedges.HOLDING
        and clause.kind is not Kind.NOMINAL
        and tree.upos(clause.head) == "VERB"
        and _has_complement(tree, clause.head)
    ):
        held = hedges.HOLDING[lemma]
        if lemma in cues.HOLD and held in {"possible", "probable", "unspecified"}:
            found.append(Certainty(held))
    if lemma in cues.EVALUATIONS and clause.passive and _is_called(tree, clause.head):
        found.append(Certainty.UNSPECIFIED)
    return max(found, key=_ORDER.index)


def _is_called(tree: Tree, i: int) -> bool:
    """Whether something is called something: ``seen as a blow``."""
    return any(tree.word(m) == "as" for c in tree.children[i] for m in tree.childs(c, "case", "mark"))


def _has_complement(tree: Tree, i: int) -> bool:
    thing = tree.child(i, "obj")
    return tree.child(i, "ccomp", "xcomp", "advcl") is not None or (thing is not None and is_asked_to(tree, thing))


def _word(tree: Tree, c: int) -> Certainty:
    word, relation = tree.word(c), tree.rel(c)
    if relation == "aux":
        if word in hedges.POSSIBLE_MODALS:
            return Certainty.POSSIBLE
        if word in hedges.PROBABLE_MODALS:
            return Certainty.PROBABLE
        if word in hedges.OPEN_MODALS and tree.lemma(c) != "have":
            return Certainty.PROBABLE if _is_told(tree, tree.heads[c]) else Certainty.UNSPECIFIED
    if relation in {"advmod", "discourse", "parataxis"}:
        if word in hedges.POSSIBLE_WORDS:
            return Certainty.POSSIBLE
        if word in hedges.PROBABLE_WORDS:
            return Certainty.PROBABLE
    return Certainty.CERTAIN


def _is_told(tree: Tree, i: int) -> bool:
    """Whether ``would`` is the future of something told in the past: ``announced that it would``."""
    above = tree.heads[i]
    return tree.rel(i) == "ccomp" and above >= 0 and tree.lemma(above) in cues.SAY


def _hedge(tree: Tree, hedge: int) -> Certainty:
    lemma = tree.lemma(hedge)
    if lemma in hedges.CERTAIN_RAISING:
        return Certainty.CERTAIN
    return Certainty.PROBABLE


def _above(tree: Tree, clause: Clause) -> Certainty:
    """What the verbs above the clause make of it, as far up as the next finite report of speech."""
    top = clause.hedge if clause.hedge is not None else clause.head
    below = top
    for above in tree.up(top):
        relation = tree.rel(below)
        if relation in {"ccomp", "xcomp", "csubj"}:
            lemma = tree.lemma(above)
            if relation == "xcomp" and lemma in hedges.OPEN_RAISING:
                return Certainty.UNSPECIFIED
            if lemma in hedges.HOLDING and hedges.HOLDING[lemma] != "denied":
                return Certainty(hedges.HOLDING[lemma])
            if relation == "ccomp":
                return Certainty.CERTAIN
        elif relation in {"acl", "advcl", "parataxis", "appos", "nmod", "obl", "obj", "nsubj"}:
            return Certainty.CERTAIN
        below = above
    return Certainty.CERTAIN


def _frame(tree: Tree, clause: Clause) -> Certainty:
    """Conditions, questions, infinitives of purpose."""
    marks = {tree.word(m) for m in tree.childs(clause.head, "mark")}
    asked = clause.kind is Kind.MAIN and any(t.text == "?" for t in tree.tokens[-2:])
    meant = "to" in marks and clause.hedge is None and clause.kind in {Kind.ADVERBIAL, Kind.PARTICIPLE}
    return Certainty.UNSPECIFIED if marks & hedges.CONDITIONS or asked or meant else Certainty.CERTAIN


def _polarity(tree: Tree, clause: Clause) -> Polarity:
    tops = {clause.head} if clause.hedge is None else {clause.head, clause.hedge}
    negations = sum(_negates(tree, c) for top in tops for c in tree.children[top])
    above = tree.heads[clause.head]
    if above >= 0 and tree.rel(clause.head) in {"ccomp", "csubj", "xcomp"} and tree.lemma(above) in hedges.DENIALS:
        negations += 1
    return Polarity.NEGATIVE if negations % 2 else Polarity.POSITIVE


def _negates(tree: Tree, c: int) -> bool:
    """Whether a word below the predicate denies it: ``not``, ``never``, ``no arrests``; ``not only`` does not."""
    word, relation = tree.word(c), tree.rel(c)
    if relation in {"nsubj", "obj"}:
        return word in {"nobody", "none", "nothing"} or any(
            tree.word(d) in {"no", "neither"} for d in tree.childs(c, "det", "advmod")
        )
    following = tree.word(c + 1) if c + 1 < len(tree) else ""
    if word in {"not", "nor"} and following in {"only", "just", "merely", "least"}:
        return False
    return word in hedges.NEGATIONS and relation in {"advmod", "aux", "det", "mark", "cc", "neg"}
