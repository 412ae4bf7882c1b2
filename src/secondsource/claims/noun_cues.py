"""Nouns and adjectives that attribute: ``his claim that P``, ``her support for X``, ``is sure that P``."""

from __future__ import annotations

from secondsource.claims import cues
from secondsource.claims.contents import is_lent
from secondsource.claims.drafts import Draft, Stretch, less, subtree
from secondsource.claims.sources import source_phrase
from secondsource.claims.subjects import find_subject
from secondsource.claims.tree import Tree
from secondsource.claims.verb_cues import cue_stretch

_PRINTED = frozenset(
    {"report", "story", "article", "claim", "allegation", "column", "editorial", "interview", "account"}
)
"""Nouns for what a paper prints, whose word it then is."""
_NEAR = 4
"""Words from a verb to the noun that it lends its subject to within which both are one cue."""


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
    lent = clause is not None and governor >= 0 and tree.lemma(governor) in cues.OBJECT_CONTENT
    if lent and tree.rel(i) == "obj" and _carrier(tree, i) is None:
        return None  # the verb's content already: ``confirmed a report that``
    content = clause if clause is not None else _stance(tree, i) if lemma in cues.STANCES else None
    owner = _owner(tree, i, content) if content is not None else None
    if content is None or (owner is None and (clause is None or lemma not in cues.RUMOURS)):
        return None
    cue = _cue(tree, i, owner, opens=clause is None)
    said = less(tree, subtree(tree, content) if clause is not None else (tree.phrase(content),), cue)
    return None if not said else Draft(
        source=source_phrase(tree, owner, i) if owner is not None else None, source_head=owner, cue=cue, cue_head=i,
        content=said, judges=clause is None,
    )  # fmt: skip


def _cue(tree: Tree, i: int, owner: int | None, *, opens: bool) -> Stretch:
    """A noun with its adjectives, the verb that lends it its subject, and the preposition of its content.

    Args:
        tree: The sentence.
        i: The noun.
        owner: Whose it is, or ``None``.
        opens: Whether a preposition leads to what it is about.

    Returns:
        ``has expressed deep concern about``, ``blunt criticism of``.
    """
    first, last = i, i + 1
    while first and first - 1 in tree.childs(i, "amod", "compound") and first - 1 != owner:
        first -= 1
    if opens and last < len(tree) and tree.upos(last) in {"ADP", "PART"}:
        last += 1
    governor = tree.heads[i]
    if owner is not None and is_lent(tree, i) and owner < governor and first - governor <= _NEAR:
        return cue_stretch(tree, governor)[0], last
    return first, last


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
    if owner is None:
        owner = _carrier(tree, i)
    governor = tree.heads[i]
    if owner is None and is_lent(tree, i):
        owner, undergoes = find_subject(tree, governor)
        return None if undergoes else owner
    return owner


def _carrier(tree: Tree, i: int) -> int | None:
    """The paper or station that a report stands in: ``a report in the Daily Sentinel that P``."""
    if tree.lemma(i) not in _PRINTED:
        return None
    return next((c for c in tree.childs(i, "nmod") if tree.case(c) in {"in", "on"} and tree.upos(c) == "PROPN"), None)


def _stance(tree: Tree, i: int) -> int | None:
    """What a stance is about: ``support for X``, ``criticism of X``, ``its refusal to leave``."""
    lent = tree.childs(tree.heads[i], "obl", "advcl") if is_lent(tree, i) else []
    for c in [*tree.childs(i, "nmod", "acl"), *lent]:
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
        return _made_clear(tree, i) if tree.lemma(i) in {"clear", "plain"} else None
    subject, _ = find_subject(tree, i)
    clause = next((c for c in tree.childs(i, "ccomp", "xcomp") if c > i), None)
    about = next(
        (c for c in tree.childs(i, "obl", "advcl") if c > i and tree.case(c) in cues.STANCE_PREPOSITIONS), None
    )
    body = clause if clause is not None else about
    if subject is None or body is None:
        return None
    first = i
    while first and first - 1 in tree.children[i] and tree.rel(first - 1) in {"cop", "aux", "advmod"}:
        first -= 1
    last = i + 2 if body == about and i + 1 < len(tree) and tree.upos(i + 1) == "ADP" else i + 1
    return Draft(
        source=source_phrase(tree, subject, i), source_head=subject, cue=(first, last), cue_head=i,
        content=subtree(tree, body),
        judges=body == about,
    )  # fmt: skip


def _made_clear(tree: Tree, i: int) -> Draft | None:
    """``made it clear that P``."""
    verb = tree.heads[i]
    if verb < 0 or tree.lemma(verb) != "make" or not verb < i:
        return None
    subject, undergoes = find_subject(tree, verb)
    clause = next((c for k in (i, verb) for c in tree.childs(k, "ccomp", "csubj", "advcl") if c > i), None)
    if subject is None or undergoes or clause is None:
        return None
    return Draft(
        source=source_phrase(tree, subject, verb), source_head=subject, cue=(cue_stretch(tree, verb)[0], i + 1),
        cue_head=verb, content=subtree(tree, clause),
    )  # fmt: skip


def topic_cue(tree: Tree, i: int) -> Draft | None:
    """The attribution that any word makes by ``about``, which in English marks a topic of speech or thought.

    Args:
        tree: The sentence.
        i: A verb, noun or adjective.

    Returns:
        A draft (``joked nervously about``, ``her doubts about``, ``is cagey about``) where somebody is named for
        it, else ``None``.
    """
    topic = next((c for c in tree.childs(i, "obl", "nmod", "advcl") if c > i and _opens_with_about(tree, c)), None)
    if topic is None or tree.low[topic] - i > _NEAR or tree.lemma(i) in cues.EXCHANGES:
        return None
    noun = tree.upos(i) == "NOUN"
    owner = _owner(tree, i, topic) if noun else find_subject(tree, i)[0]
    if (owner is None and tree.lemma(i) not in cues.WORRIES) or (owner is not None and not noun and owner > i):
        return None
    first, last = _cue(tree, i, owner, opens=False) if noun else cue_stretch(tree, i)
    about = next(k for k in range(i + 1, topic + 1) if tree.word(k) == "about")
    said = less(tree, (tree.phrase(topic),) if tree.rel(topic) != "advcl" else subtree(tree, topic), (first, about + 1))
    return None if not said else Draft(
        source=source_phrase(tree, owner, i) if owner is not None else None, source_head=owner,
        cue=(first, max(last, about + 1)), cue_head=i, content=said, judges=True,
    )  # fmt: skip


def _opens_with_about(tree: Tree, c: int) -> bool:
    return tree.case(c) == "about" or _has_mark(tree, c, "about")
