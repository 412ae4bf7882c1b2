"""Nouns and adjectives that attribute: ``his claim that P``, ``her support for X``, ``is sure that P``."""

from __future__ import annotations

from secondsource.claims import cues
from secondsource.claims.drafts import Draft, Stretch, subtree
from secondsource.claims.sources import source_phrase
from secondsource.claims.subjects import find_subject
from secondsource.claims.tree import Tree


def noun_cue(tree: Tree, i: int) -> Draft | None:
    """The attribution that a noun of saying or holding makes.

    Args:
        tree: The sentence.
        i: The noun.

    Returns:
        A draft where somebody is named for it, else ``None``.
    """
    lemma = tree.lemma(i)
    if lemma not in cues.NOUNS and lemma not in cues.STANCES:
        return None
    governor = tree.heads[i]
    if tree.tokens[-1].text == ":" and governor >= 0 and tree.lemma(governor) in cues.LENDING:
        return _before_colon(tree, i, governor)
    clause = next((c for c in tree.childs(i, "acl", "ccomp") if c > i and _has_mark(tree, c, "that")), None)
    if clause is not None and governor >= 0 and tree.lemma(governor) in cues.OBJECT_CONTENT and tree.rel(i) == "obj":
        return None  # the verb's content already: ``confirmed a report that``
    content = clause if clause is not None else _stance(tree, i) if lemma in cues.STANCES else None
    if content is None:
        return None
    owner = _owner(tree, i, content)
    if owner is None:
        return None
    cue: Stretch = (i, i + 1)
    if clause is None and i + 1 < len(tree) and tree.upos(i + 1) == "ADP":
        cue = (i, i + 2)
    said = subtree(tree, content) if clause is not None else (tree.phrase(content),)
    return Draft(
        source=source_phrase(tree, owner, i),
        source_head=owner,
        cue=cue,
        cue_head=i,
        content=said,
        judges=clause is None,
    )


def _before_colon(tree: Tree, i: int, governor: int) -> Draft | None:
    """``The owners released a statement:``; what is said follows."""
    speaker, undergoes = find_subject(tree, governor)
    if speaker is None or undergoes or not speaker < governor < i:
        return None
    return Draft(
        source=source_phrase(tree, speaker, governor),
        source_head=speaker,
        cue=(governor, i + 1),
        cue_head=governor,
        content=(),
        waits=True,
    )


def _owner(tree: Tree, i: int, content: int) -> int | None:
    """Whose it is: a possessor, ``by X``, or the subject of a verb that lends itself (``made a promise``)."""
    owner = tree.child(i, "nmod:poss")
    if owner is None:
        owner = next(
            (c for c in tree.childs(i, "nmod") if tree.case(c) in {"by", "from"} and c != content and c < tree.high[i]),
            None,
        )
    governor = tree.heads[i]
    if owner is None and governor >= 0 and tree.rel(i) == "obj" and tree.lemma(governor) in cues.LENDING:
        owner, undergoes = find_subject(tree, governor)
        return None if undergoes else owner
    return owner


def _stance(tree: Tree, i: int) -> int | None:
    """What a stance is about: ``support for X``, ``criticism of X``, ``its refusal to leave``."""
    for c in tree.childs(i, "nmod", "acl"):
        if c > i and (tree.case(c) in cues.STANCE_PREPOSITIONS or (tree.rel(c) == "acl" and _has_mark(tree, c, "to"))):
            return c
    return None


def _has_mark(tree: Tree, c: int, word: str) -> bool:
    return any(tree.word(m) == word for m in tree.childs(c, "mark"))


def adjective_cue(tree: Tree, i: int) -> Draft | None:
    """The attribution that an adjective of holding makes: ``is sure that P``, ``was critical of the plan``.

    Args:
        tree: The sentence.
        i: The adjective.

    Returns:
        A draft, or ``None``.
    """
    if tree.lemma(i) not in cues.ADJECTIVES:
        return None
    subject, _ = find_subject(tree, i)
    clause = next((c for c in tree.childs(i, "ccomp", "advcl") if c > i and not _has_mark(tree, c, "if")), None)
    about = next((c for c in tree.childs(i, "obl") if c > i and tree.case(c) in cues.STANCE_PREPOSITIONS), None)
    body = clause if clause is not None and tree.rel(clause) == "ccomp" else about
    if subject is None or body is None:
        return None
    copula = tree.copula(i)
    first = copula if copula is not None and copula < i and i - copula <= 2 else i
    last = i + 2 if body == about and i + 1 < len(tree) and tree.upos(i + 1) == "ADP" else i + 1
    return Draft(
        source=source_phrase(tree, subject, i), source_head=subject, cue=(first, last), cue_head=i,
        content=subtree(tree, body),
        judges=body == about,
    )  # fmt: skip
