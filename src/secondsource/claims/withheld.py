"""Speech that is withheld: ``declined to comment``, ``would neither confirm nor deny``, ``had no comment``.

It tells of the reporting and not of the matter: nobody has said anything, so it is no voice, bears nothing out
and denies nothing.
"""

from __future__ import annotations

from secondsource.claims import cues
from secondsource.claims.tree import Tree
from secondsource.text.wordset import word_set

_HUNG = frozenset({"xcomp", "advcl", "obl", "ccomp"})
_YES = word_set("confirm verify acknowledge admit corroborate")
_NO = word_set("deny refute dispute reject")
_ALTERNATIVES = frozenset({"or", "nor"})
_GIVING = word_set("have offer make give")


def kept_back(tree: Tree, i: int) -> int | None:
    """The verb of saying that a verb of not speaking keeps back.

    Args:
        tree: The sentence.
        i: A verb.

    Returns:
        Index of ``comment`` for ``declined`` in ``declined to comment``; ``None`` where it keeps back no speech.
    """
    if tree.lemma(i) not in cues.WITHHELD:
        return None
    return next((c for c in tree.childs(i, "xcomp") if c > i and tree.lemma(c) in cues.VERBS), None)


def is_withheld(tree: Tree, i: int) -> bool:
    """Whether a verb is one that another keeps back, or a conjunct of such a verb.

    Args:
        tree: The sentence.
        i: The verb.

    Returns:
        True for ``disclosing`` in ``refrained from disclosing``, and for ``confirm`` and ``deny`` in ``refused to
        confirm or deny``.
    """
    above = tree.heads[i]
    if above >= 0 and tree.rel(i) == "conj" and tree.subject(i) is None:
        return is_withheld(tree, above)
    return above >= 0 and tree.rel(i) in _HUNG and tree.lemma(above) in cues.WITHHELD


def is_evaded(tree: Tree, i: int) -> bool:
    """Whether a verb is one of two between which somebody will not choose.

    Args:
        tree: The sentence.
        i: The verb.

    Returns:
        True for either verb of ``neither confirmed nor denied`` and ``could not confirm or deny``.
    """
    above = tree.heads[i]
    pairs = [(i, c) for c in tree.childs(i, "conj")] + ([(above, i)] if above >= 0 and tree.rel(i) == "conj" else [])
    return any(
        {tree.word(k) for k in range(first + 1, second)} & _ALTERNATIVES
        and any(tree.lemma(first) in x and tree.lemma(second) in y for x, y in ((_YES, _NO), (_NO, _YES)))
        for first, second in pairs
    )


def is_no_comment(tree: Tree, i: int) -> bool:
    """Whether all that a verb of saying says is that there is nothing to say.

    Args:
        tree: The sentence.
        i: The verb.

    Returns:
        True for ``said he had no comment``.
    """
    clause = tree.child(i, "ccomp")
    if clause is None or tree.lemma(clause) not in _GIVING:
        return False
    thing = tree.child(clause, "obj")
    return (
        thing is not None
        and tree.lemma(thing) == "comment"
        and any(tree.word(d) == "no" for d in tree.childs(thing, "det"))
    )
