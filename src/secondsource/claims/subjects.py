"""Whose doing a clause tells: its own subject, or the one that it shares with the clause above.

Conjuncts, participles and infinitives take the subject of what they hang on; a relative clause that
of its antecedent, and where that is said of somebody (``Ri is a diplomat who served``; ``Tae, a
lawmaker who``; ``described Ri as an expert who``), of whom it is said.
"""

from __future__ import annotations

from secondsource.claims.cues import NAMED_AS
from secondsource.claims.timewords import TIME_WORDS
from secondsource.claims.tree import SUBJECTS, Tree
from secondsource.text.wordset import word_set

_RELATIVES = frozenset({"who", "which", "that", "whom"})
_ALWAYS_DONE_TO = word_set(
    """
    accuse acquit appoint arrest ban behead capture charge convict crush deem deport detain evacuate execute expel
    extradite find free hospitalize hospitalise hurt identify imprison indict injure jail kidnap kill name nominate
    oust pardon poison recover release rescue rob sack seize sentence shoot slay stab suspend wound
    """
)
"""Verbs that nobody does without an object: where none is told, their subject undergoes."""
CHANGING = word_set(
    """
    rise fall jump drop climb gain increase decrease decline slip surge soar plunge tumble grow shrink slide sink
    advance retreat rally dip ease
    """
)
"""Verbs whose subject changes: nobody does it to them, and an object that is an amount tells how far."""
_DEEPEST = 5
"""Clauses up which a subject is looked for; sharing beyond that is a parser's mistake."""


def find_subject(tree: Tree, i: int, depth: int = 0) -> tuple[int | None, bool]:
    """The subject of a clause.

    Args:
        tree: The sentence.
        i: Head of the clause.
        depth: How many clauses up the search has gone.

    Returns:
        Head of the subject or ``None``; whether it undergoes.
    """
    own, passive = _own(tree, i), tree.is_passive(i)
    if passive and tree.lemma(i) in CHANGING and tree.child(i, "aux:pass") is None:
        passive = False  # ``The index dropped by 4%``
    if is_past_participle(tree, i) and (tree.copula(i) is not None or _is_headline_passive(tree, i)):
        passive = True  # ``Also named were two officers``
    if own is not None and tree.word(own) in TIME_WORDS:
        own = next((c for c in tree.childs(own, "appos", "conj", "flat", "dep") if c < i), own)
    above, relation = tree.heads[i], tree.rel(i)
    if own is not None:
        return _of_relative(tree, i, own, depth), passive
    if above < 0 or depth > _DEEPEST or tree.child(i, "expl") is not None:
        return None, passive
    if relation == "acl" or (relation == "amod" and above < i):
        return _of_participle(tree, i, depth + 1, passive=passive)
    if relation in {"conj", "xcomp", "advcl", "parataxis", "ccomp", "csubj", "appos"}:
        return _shared(tree, i, above, depth, passive=passive)
    return None, passive


def _own(tree: Tree, i: int) -> int | None:
    """Its own subject; of two in ``who officials say owns ships`` the one that speaks."""
    subjects = tree.childs(i, *SUBJECTS)
    if len(subjects) > 1 and tree.word(subjects[0]) in _RELATIVES:
        return subjects[1]
    return subjects[0] if subjects else None


def _is_asked_through(tree: Tree, i: int) -> bool:
    """Whether a relative pronoun beside a verb of saying acts in what is said: ``firms that it said owned ships``."""
    speaker = _own(tree, i)
    pronouns = [c for c in tree.childs(i, "nsubj", "obj") if c < i and tree.word(c) in _RELATIVES]
    return tree.rel(i) == "acl" and speaker is not None and any(c < speaker for c in pronouns)


def _is_headline_passive(tree: Tree, i: int) -> bool:
    """``Two killed in crash``: a verb that takes an object has none, and its subject stands before it."""
    own = tree.subject(i)
    if own is None or own > i or tree.lemma(i) not in _ALWAYS_DONE_TO or tree.childs(i, "aux"):
        return False
    if shared_object(tree, i) is not None or any(tree.case(c) == "into" for c in tree.childs(i, "obl")):
        return False
    return tree.child(i, "obj", "ccomp", "iobj") is None


def shared_object(tree: Tree, i: int) -> int | None:
    """The object that a verb has in common with the one right after it: ``shot and killed a man``.

    Args:
        tree: The sentence.
        i: A verb.

    Returns:
        Head of the object; ``None`` where the verb has its own, may do without one, or is passive.
    """
    if tree.lemma(i) not in _ALWAYS_DONE_TO or tree.is_passive(i) or tree.child(i, "obj", "iobj") is not None:
        return None
    for other in tree.childs(i, "conj"):
        between = range(i + 1, other)
        joined = other > i and all(tree.upos(k) in {"CCONJ", "ADV", "PUNCT"} for k in between)
        if joined and tree.upos(other) == "VERB" and not tree.is_passive(other) and not tree.childs(other, "aux"):
            return tree.child(other, "obj")
    return None


def _of_relative(tree: Tree, i: int, own: int, depth: int) -> int:
    """Whom a relative pronoun stands for; any other subject is itself."""
    if tree.word(own) not in _RELATIVES or tree.upos(own) not in {"PRON", "DET", "SCONJ"} or depth > _DEEPEST:
        return own
    before = antecedent(tree, i)
    return own if before is None or before == i else identity(tree, before, depth + 1)


def antecedent(tree: Tree, i: int) -> int | None:
    """The noun that a relative or reduced relative clause hangs on.

    Args:
        tree: The sentence.
        i: Head of the clause.

    Returns:
        The tree's answer; where it calls the clause something else, the noun that its relative
        pronoun follows; ``None`` where there is neither.
    """
    if tree.rel(i) == "acl" and tree.heads[i] >= 0:
        return tree.heads[i]
    own = tree.subject(i)
    if own is None or tree.word(own) not in _RELATIVES:
        return None
    k = own - 1
    while k >= 0 and (tree.upos(k) in {"PUNCT", "ADP"} or tree.word(k) in {"'s", "’s"}):
        k -= 1
    if k < 0 or tree.upos(k) not in {"NOUN", "PROPN", "PRON"}:
        return None
    while tree.heads[k] >= 0 and tree.rel(k) in {"flat", "compound", "goeswith"} and tree.heads[k] < own:
        k = tree.heads[k]
    return k


def _of_participle(tree: Tree, i: int, depth: int, *, passive: bool) -> tuple[int | None, bool]:
    above = tree.heads[i]
    marks = {tree.word(m) for m in tree.childs(i, "mark")}
    if marks & {"to", "that"}:
        return None, passive
    if marks & {"of", "for"}:  # ``has a policy of accepting``: the policy's owner accepts
        owner = tree.child(above, "nmod:poss")
        governor = tree.heads[above]
        if owner is not None or governor < 0 or tree.rel(above) != "obj":
            return owner, passive
        return find_subject(tree, governor, depth)[0], passive
    if tree.word(i) == tree.lemma(i) and not marks:  # ``saw the number of defectors reach 196``
        top = next((a for a in tree.up(i) if tree.rel(a) == "obj"), above)
        return top, passive
    return identity(tree, above, depth), is_past_participle(tree, i) and shared_object(tree, i) is None


def _shared(tree: Tree, i: int, above: int, depth: int, *, passive: bool) -> tuple[int | None, bool]:
    relation = tree.rel(i)
    if relation == "xcomp":
        receiver = tree.child(above, "obj", "iobj")
        if receiver is not None:
            return receiver, passive
    if relation == "ccomp" and _is_asked_through(tree, above):
        return antecedent(tree, above), passive  # ``who officials say owns ships``
    raised = any(tree.word(m) == "to" for m in tree.childs(i, "mark"))
    if relation in {"ccomp", "csubj", "appos"} and not raised and not tree.word(i).endswith("ing"):
        return None, passive
    if relation == "conj" and tree.upos(above) in {"NOUN", "PROPN"} and tree.copula(above) is None:
        return identity(tree, above, depth + 1), passive  # ``Berg, aged 52 and serving as``
    inherited, undergoes = find_subject(tree, above, depth + 1)
    if relation == "xcomp" and tree.lemma(above) == "get" and is_past_participle(tree, i):
        return inherited, True  # ``got shot``
    bare = not tree.childs(i, "aux") and is_past_participle(tree, i)
    if relation == "conj" and bare and undergoes and tree.child(i, "obj") is None:
        passive = True
    if relation == "advcl" and bare and not tree.childs(i, "mark", "obj"):
        passive = True
    return inherited, passive


def identity(tree: Tree, i: int, depth: int = 0) -> int:
    """Of whom a noun is said, where it is said of somebody in the same sentence.

    Args:
        tree: The sentence.
        i: A noun.
        depth: How many clauses up the search has gone.

    Returns:
        Head of the subject or name that it describes; itself where it describes nobody.
    """
    above = tree.heads[i]
    if tree.copula(i) is not None:
        subject, _ = find_subject(tree, i, depth + 1)
        return (
            i
            if subject is None or (tree.upos(subject) == "PRON" and tree.word(subject) in {"it", "there"})
            else subject
        )
    if tree.rel(i) == "appos" and above >= 0 and tree.upos(above) in {"PROPN", "NOUN"} and tree.upos(i) == "NOUN":
        return above
    if tree.case(i) == "as" and above >= 0 and tree.lemma(above) in NAMED_AS:
        named = tree.child(above, "nsubj:pass") if tree.is_passive(above) else tree.child(above, "obj")
        return named if named is not None else i
    return i


def is_past_participle(tree: Tree, i: int) -> bool:
    """Whether a verb form without auxiliary reads as a past participle.

    Args:
        tree: The sentence.
        i: The verb.

    Returns:
        True for a form that is neither its lemma nor ends in ``-ing`` or ``-s``.
    """
    word = tree.word(i)
    return tree.upos(i) == "VERB" and not word.endswith(("ing", "s")) and word != tree.lemma(i)
