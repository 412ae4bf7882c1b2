"""Verbs that attribute: who their source is and what their content is."""

from __future__ import annotations

from secondsource.claims import cues
from secondsource.claims.drafts import Draft, Stretch, less, outside, runs, subtree
from secondsource.claims.speech import spoken_beside, spoken_by
from secondsource.claims.subjects import find_subject, is_past_participle
from secondsource.claims.tree import QUOTES, Tree

_HANGING = frozenset({"advcl", "xcomp", "conj", "acl", "ccomp", "obl"})


def verb_cue(tree: Tree, i: int) -> Draft | None:
    """The attribution that a verb makes.

    Args:
        tree: The sentence.
        i: The verb.

    Returns:
        A draft, or ``None`` where the verb attributes nothing: ``declined to say``.
    """
    lemma = tree.lemma(i)
    if lemma not in cues.VERBS or _is_withheld(tree, i) or (lemma not in cues.HOLD and _is_meant(tree, i)):
        return None
    if lemma in cues.WITH_QUOTATION and not any(t.text in QUOTES or t.text == ":" for t in tree.tokens[i:]):
        return None
    active = not tree.is_passive(i) and tree.rel(i) not in {"amod", "compound"}
    content, head = _content(tree, i), _source(tree, i)
    if active and tree.rel(i) != "acl" and (lemma in cues.SAY or head is None):
        head = spoken_by(tree, i, head)
    if lemma in cues.PLAIN and active:
        content = content or spoken_beside(tree, i, head)
    waits = not content and lemma in cues.PLAIN and head is not None
    if (not content and not waits) or (head is None and (active or lemma not in cues.SAY)):
        return None
    source = tree.phrase(head) if head is not None else None
    cue = cue_stretch(tree, i)
    said = less(tree, content, source, cue)
    if content and not said:
        return None
    return Draft(
        source=source, source_head=head, cue=cue, cue_head=i, content=said, waits=waits,
        looks_back=_is_anaphor(tree, i, said), judges=lemma in cues.JUDGE and tree.child(i, "ccomp") is None,
    )  # fmt: skip


def has_agent(tree: Tree, i: int) -> bool:
    """Whether a passive tells by whom.

    Args:
        tree: The sentence.
        i: The verb.

    Returns:
        True for ``reported by X``.
    """
    return any(tree.relations[c] == "obl:agent" or tree.case(c) == "by" for c in tree.childs(i, "obl"))


def _is_withheld(tree: Tree, i: int) -> bool:
    """``declined to say``, ``refrained from disclosing``: nothing is said."""
    above = tree.heads[i]
    return above >= 0 and tree.rel(i) in {"xcomp", "advcl", "obl", "ccomp"} and tree.lemma(above) in cues.WITHHELD


def _is_meant(tree: Tree, i: int) -> bool:
    """``wants to tell``, ``in order to explain``: speech that is meant and not told."""
    above = tree.heads[i]
    if not any(tree.word(m) == "to" for m in tree.childs(i, "mark")):
        return False
    return above < 0 or not (tree.rel(i) in {"xcomp", "advcl"} and tree.lemma(above) in cues.TOLD_BY_INFINITIVE)


def _is_participle(tree: Tree, i: int) -> bool:
    return tree.relations[i] == "acl" and is_past_participle(tree, i)


# --- source ---


def _source(tree: Tree, i: int) -> int | None:
    if tree.is_passive(i) or _is_participle(tree, i):
        return _agent(tree, i)
    if tree.word(i).endswith("ing") and i and tree.tokens[i - 1].text == "," and tree.subject(i) is None:
        return _main_speaker(tree, i)
    source, undergoes = find_subject(tree, i)
    if undergoes and not tree.word(i).endswith("ing"):
        return None
    if source is None and tree.rel(i) in _HANGING and tree.heads[i] >= 0:
        source = next((s for a in tree.up(i) if (s := find_subject(tree, a)[0]) is not None), None)
    if source is not None and tree.word(source) in {"it", "there"} and tree.relations[source] == "expl":
        return None
    return source


def _agent(tree: Tree, i: int) -> int | None:
    """By whom, in a passive; who is quoted, in ``was quoted``."""
    agent = next((c for c in tree.childs(i, "obl") if tree.relations[c] == "obl:agent" or tree.case(c) == "by"), None)
    if agent is not None or tree.lemma(i) not in {"quote", "cite"}:
        return agent
    return tree.child(i, "nsubj:pass", "nsubj")


def _main_speaker(tree: Tree, i: int) -> int | None:
    """``He denounced those who …, saying P``: after a comma the participle is the main subject's."""
    for a in reversed(list(tree.up(i))):
        subject = find_subject(tree, a)[0]
        if subject is not None and subject < i:
            return subject
    return None


# --- content ---


def _content(tree: Tree, i: int) -> tuple[Stretch, ...]:
    lemma = tree.lemma(i)
    clause = next((c for c in tree.childs(i, "ccomp") if tree.lemma(c) != lemma or c > i), None)
    if clause is not None:
        return runs(tree, [k for k in tree.subtree(clause) if k != i])
    if tree.rel(i) == "parataxis" and lemma in cues.SAY | cues.HOLD and tree.child(i, "obj") is None:
        return outside(tree, tree.heads[i], i) if tree.heads[i] >= 0 else ()
    if lemma in cues.SAY:
        following = next((c for c in tree.childs(i, "parataxis") if _is_clause(tree, c)), None)
        if following is not None:
            return subtree(tree, following)
    return _infinitive_content(tree, i) or _named_content(tree, i) or _object_content(tree, i) or _oblique(tree, i)


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


def _undergoer(tree: Tree, i: int) -> int | None:
    """What a verb is about: its object, or the subject of its passive."""
    if _is_participle(tree, i):
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
    if thing is None or (tree.is_passive(i) and not has_agent(tree, i)):
        return ()
    if lemma in cues.OBJECT_CONTENT and tree.upos(thing) in {"NOUN", "PROPN", "NUM", "PRON"}:
        return (tree.phrase(thing),) if _is_participle(tree, i) else subtree(tree, thing)
    quoted = any(tree.tokens[k].text in QUOTES for k in range(tree.low[thing], tree.high[thing]))
    clausal = lemma in cues.SAY and _is_clause_in_disguise(tree, thing)
    return subtree(tree, thing) if lemma in cues.SAY and (quoted or clausal) else ()


def _is_clause_in_disguise(tree: Tree, thing: int) -> bool:
    """``said the number of defectors came to 10``, read as ``the number … that came``."""
    return any(
        tree.relations[c] == "acl:relcl"
        and not any(tree.word(k) in {"who", "which", "that", "whom"} for k in range(thing, c))
        for c in tree.children[thing]
    )


def _oblique(tree: Tree, i: int) -> tuple[Stretch, ...]:
    """``called for a vote``, ``spoke about the war``, ``referred to the treaty``."""
    wanted = cues.ABOUT.get(tree.lemma(i), frozenset())
    thing = next((c for c in tree.childs(i, "obl", "advcl", "nmod") if c > i and tree.case(c) in wanted), None)
    return (tree.phrase(thing),) if thing is not None else ()


def _is_infinitive(tree: Tree, c: int) -> bool:
    return any(tree.word(m) == "to" for m in tree.childs(c, "mark"))


def _is_clause(tree: Tree, c: int) -> bool:
    return tree.upos(c) in {"VERB", "AUX"} or tree.copula(c) is not None


def _is_anaphor(tree: Tree, i: int, content: tuple[Stretch, ...]) -> bool:
    """``This move, reported by …``: the content is what the sentence before says."""
    return bool(content) and _is_participle(tree, i) and tree.word(content[0][0]) in {"this", "that", "these", "such"}


def cue_stretch(tree: Tree, i: int) -> Stretch:
    """A verb with its auxiliaries, negation and particle.

    Args:
        tree: The sentence.
        i: The verb.

    Returns:
        ``has not confirmed``, ``was quoted as saying``, ``pointed out``, ``called for``.
    """
    first, last = i, i + 1
    while first and first - 1 in tree.children[i] and _belongs(tree, first - 1):
        first -= 1
    if tree.child(i, "compound:prt") == last or (
        last < len(tree) and tree.word(last) in cues.ABOUT.get(tree.lemma(i), ())
    ):
        last += 1
    above = tree.heads[i]
    quoted = tree.rel(i) in {"advcl", "xcomp", "obl", "ccomp"} and above >= 0 and tree.lemma(above) in {"quote", "cite"}
    if quoted and above < i <= above + 3:
        return cue_stretch(tree, above)[0], last
    return first, last


def _belongs(tree: Tree, c: int) -> bool:
    return tree.rel(c) == "aux" or (tree.rel(c) == "advmod" and tree.upos(c) in {"ADV", "PART"})
