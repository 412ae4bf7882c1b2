"""What a verb of saying, holding or judging says: its clause, infinitive, object, or phrase with a preposition."""

from __future__ import annotations

from secondsource.claims import cues
from secondsource.claims.drafts import Stretch, outside, runs, subtree
from secondsource.claims.subjects import is_past_participle
from secondsource.claims.tree import QUOTES, Tree

_GROUNDS = frozenset({"for", "of", "over", "as"})
"""Prepositions before what somebody is judged for: ``was criticised for his silence``."""


_QUESTION_WORDS = frozenset({"how", "what", "why", "where", "when", "who"})


def content_of(tree: Tree, i: int) -> tuple[Stretch, ...]:
    """The content of a verb, as the tree shows it.

    Args:
        tree: The sentence.
        i: The verb.

    Returns:
        Stretches; none where it has no content in its sentence.
    """
    lemma = tree.lemma(i)
    if introduces_main(tree, i):
        return outside(tree, tree.heads[i], i)
    clauses = [c for c in tree.childs(i, "ccomp") if _is_clause(tree, c)] or tree.childs(i, "ccomp")
    clause = next((c for c in clauses if c > i), next((c for c in clauses if tree.lemma(c) != lemma), None))
    if clause is not None:
        return runs(tree, [k for k in tree.subtree(clause) if k != i])
    if tree.rel(i) == "parataxis" and lemma in cues.SAY | cues.HOLD and tree.child(i, "obj") is None:
        return outside(tree, tree.heads[i], i) if tree.heads[i] >= 0 else ()
    if lemma in cues.EVIDENCE and (thing := _undergoer(tree, i)) is not None and not tree.is_passive(i):
        return runs(tree, [k for k in tree.subtree(i) if k >= tree.low[thing]]) if thing > i else ()
    if lemma in cues.SAY:
        following = next((c for c in tree.childs(i, "parataxis") if _is_clause(tree, c)), None)
        if following is not None:
            return subtree(tree, following)
    return (
        _asked_content(tree, i)
        or _infinitive_content(tree, i)
        or _named_content(tree, i)
        or _object_content(tree, i)
        or _oblique(tree, i)
    )


def introduces_main(tree: Tree, i: int) -> bool:
    """Whether a clause says whose word the main clause is.

    Args:
        tree: The sentence.
        i: Head of the clause.

    Returns:
        True for ``As the Times reported, P``.
    """
    above = tree.heads[i]
    if tree.rel(i) != "advcl" or above < 0 or tree.lemma(i) not in cues.SAY or tree.child(i, "ccomp", "obj", "xcomp"):
        return False
    first = next((k for k in range(tree.low[i], i) if tree.upos(k) != "PUNCT"), i)
    return any(tree.word(m) == "as" and m == first for m in tree.childs(i, "mark", "advmod", "case"))


def is_asked(tree: Tree, i: int) -> bool:
    """Whether somebody is asked: ``was asked about the raid``, ``asked whether she would go, Berg said``.

    Args:
        tree: The sentence.
        i: The verb.

    Returns:
        True for passives and leading participles of asking.
    """
    if tree.lemma(i) not in cues.ASKED:
        return False
    bare = tree.rel(i) in {"advcl", "acl", "parataxis"} and is_past_participle(tree, i) and tree.subject(i) is None
    return tree.is_passive(i) or (bare and not any(tree.rel(c) == "aux" for c in tree.children[i]))


def _asked_content(tree: Tree, i: int) -> tuple[Stretch, ...]:
    """What somebody is asked: all that follows, without who asks."""
    if not is_asked(tree, i):
        return ()
    out = {
        k for c in tree.children[i] if tree.relations[c] == "obl:agent" or tree.case(c) == "by" for k in tree.subtree(c)
    }
    return runs(tree, [k for k in tree.subtree(i) if k > i and k not in out])


def _infinitive_content(tree: Tree, i: int) -> tuple[Stretch, ...]:
    """``promised to leave``, ``urged them to leave``."""
    lemma = tree.lemma(i)
    if lemma not in cues.ASK | cues.HOLD | cues.SAY:
        return ()
    infinitive = next((c for c in tree.childs(i, "xcomp", "advcl") if c > i and _is_infinitive(tree, c)), None)
    receiver = tree.child(i, "obj", "iobj")
    if infinitive is None and receiver is not None and is_asked_to(tree, receiver):
        return subtree(tree, receiver)
    asked = lemma in cues.ASK or receiver is not None
    if infinitive is None or (tree.rel(infinitive) == "advcl" and not asked):
        return ()
    parts = [tree.phrase(receiver)] if receiver is not None and receiver < infinitive else []
    return (*parts, *subtree(tree, infinitive))


def is_asked_to(tree: Tree, receiver: int) -> bool:
    """Whether an infinitive that hangs on an object is what is asked or expected of it.

    Args:
        tree: The sentence.
        receiver: Head of the object.

    Returns:
        True for ``expecting more diplomats to defect``.
    """
    return any(_is_infinitive(tree, c) for c in tree.childs(receiver, "acl"))


def has_agent(tree: Tree, i: int) -> bool:
    """Whether a passive tells by whom.

    Args:
        tree: The sentence.
        i: The verb.

    Returns:
        True for ``reported by X``.
    """
    return any(tree.relations[c] == "obl:agent" or tree.case(c) == "by" for c in tree.childs(i, "obl"))


def _undergoer(tree: Tree, i: int) -> int | None:
    """What a verb is about: its object, or the subject of its passive."""
    if is_participle(tree, i):
        return tree.heads[i]
    return tree.child(i, "nsubj:pass") if tree.is_passive(i) else tree.child(i, "obj")


def _named_content(tree: Tree, i: int) -> tuple[Stretch, ...]:
    """``described Ri as an expert``, ``called it a farce``."""
    if tree.lemma(i) not in cues.NAMED_AS:
        return ()
    for c in tree.childs(i, "obl", "advcl", "xcomp"):
        if tree.rel(c) == "xcomp" or any(tree.word(m) == "as" for m in tree.childs(c, "mark", "case")):
            thing = _undergoer(tree, i)
            return (*([tree.phrase(thing)] if thing is not None else []), *subtree(tree, c))
    return ()


def _object_content(tree: Tree, i: int) -> tuple[Stretch, ...]:
    """``denied the charge``, ``said “no”``."""
    lemma, thing = tree.lemma(i), _undergoer(tree, i)
    if thing is None:
        deed = tree.child(i, "xcomp") if lemma in cues.DEEDS else None
        return subtree(tree, deed) if deed is not None and tree.word(deed).endswith("ing") else ()
    if tree.is_passive(i) and not has_agent(tree, i):
        ground = next((c for c in tree.childs(i, "obl", "advcl") if c > i and tree.case(c) in _GROUNDS), None)
        stance = ground is not None and lemma in cues.JUDGE
        return (tree.phrase(thing), *subtree(tree, ground)) if stance and ground is not None else ()
    judged = lemma in cues.OBJECT_CONTENT or particle(tree, i) is not None
    if judged and tree.upos(thing) in {"NOUN", "PROPN", "NUM", "PRON"}:
        return (tree.phrase(thing),) if is_participle(tree, i) else subtree(tree, thing)
    quoted = any(tree.tokens[k].text in QUOTES for k in range(tree.low[thing], tree.high[thing]))
    clausal = lemma in cues.SAY and (_is_clause_in_disguise(tree, thing) or tree.word(thing) in _QUESTION_WORDS)
    return subtree(tree, thing) if lemma in cues.SAY and (quoted or clausal) else ()


def _is_clause_in_disguise(tree: Tree, thing: int) -> bool:
    """``said the number of defectors came to 10``, read as ``the number … that came``."""
    return any(
        tree.relations[c] == "acl:relcl"
        and not any(tree.word(k) in {"who", "which", "that", "whom"} for k in range(thing, c))
        for c in tree.children[thing]
    )


def _oblique(tree: Tree, i: int) -> tuple[Stretch, ...]:
    """``called for a vote``, ``spoke about the war``, ``called on him to go``, ``called for it to be ended``."""
    wanted = cues.ABOUT.get(tree.lemma(i), frozenset())
    for c in tree.childs(i, "obl", "advcl", "nmod", "xcomp", "ccomp"):
        if c < i or not (tree.case(c) in wanted or any(tree.word(m) in wanted for m in tree.childs(c, "mark"))):
            continue
        if tree.rel(c) != "obl":
            return subtree(tree, c)
        asked = next((x for x in tree.childs(i, "xcomp", "advcl") if x > c and _is_infinitive(tree, x)), None)
        return (tree.phrase(c), *(subtree(tree, asked) if asked is not None else ()))
    return ()


def _is_infinitive(tree: Tree, c: int) -> bool:
    return any(tree.word(m) == "to" for m in tree.childs(c, "mark"))


def _is_clause(tree: Tree, c: int) -> bool:
    return tree.upos(c) in {"VERB", "AUX"} or tree.copula(c) is not None


def is_anaphor(tree: Tree, i: int, content: tuple[Stretch, ...]) -> bool:
    """``This move, reported by …``: the content is what the sentence before says."""
    return bool(content) and is_participle(tree, i) and tree.word(content[0][0]) in {"this", "that", "these", "such"}


def particle(tree: Tree, i: int) -> int | None:
    """The particle that makes a verb one of judging or of bringing up.

    Args:
        tree: The sentence.
        i: The verb.

    Returns:
        Index of ``down`` in ``played down``, or ``None``.
    """
    wanted = cues.WITH_PARTICLE.get(tree.lemma(i), frozenset())
    return next((c for c in tree.children[i] if i < c and tree.word(c) in wanted and tree.rel(c) != "case"), None)


def is_participle(tree: Tree, i: int) -> bool:
    """Whether a verb stands as a past participle behind a noun: ``the plan proposed by``."""
    return tree.relations[i] == "acl" and is_past_participle(tree, i) and tree.subject(i) is None


def is_lent(tree: Tree, i: int) -> bool:
    """Whether a noun is the object of a verb that only lends it a subject.

    Args:
        tree: The sentence.
        i: The noun.

    Returns:
        True for ``expressed concern``, ``made a promise``.
    """
    governor = tree.heads[i]
    return tree.rel(i) == "obj" and governor >= 0 and governor < i and tree.lemma(governor) in cues.LENDING
