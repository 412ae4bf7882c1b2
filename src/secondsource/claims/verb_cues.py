"""Verbs that attribute: who their source is and what their content is."""

from __future__ import annotations

from secondsource.claims import cues
from secondsource.claims.contents import content_of, is_anaphor, is_asked, is_participle, particle
from secondsource.claims.drafts import Draft, Stretch, less, runs
from secondsource.claims.sources import source_phrase
from secondsource.claims.speech import spoken_beside, spoken_by
from secondsource.claims.subjects import find_subject
from secondsource.claims.tree import QUOTES, Tree

_HANGING = frozenset({"advcl", "xcomp", "conj", "acl", "ccomp", "obl"})


def verb_cue(tree: Tree, i: int) -> Draft | None:
    """The attribution that a verb makes.

    Args:
        tree: The sentence.
        i: The verb.

    Returns:
        A draft, or ``None`` where the verb attributes nothing: ``refrained from disclosing``.
    """
    lemma = tree.lemma(i)
    apart = _withheld(tree, i) if lemma in cues.WITHHELD else _seeming(tree, i) if lemma in cues.SEEMING else None
    if apart is not None:
        return apart
    if lemma not in cues.VERBS or _is_withheld(tree, i) or (lemma not in cues.HOLD and _is_meant(tree, i)):
        return None
    if lemma in cues.WITH_QUOTATION and not any(t.text in QUOTES or t.text == ":" for t in tree.tokens[i:]):
        return None
    active = not tree.is_passive(i) and tree.rel(i) not in {"amod", "compound"}
    content, head = content_of(tree, i), _source(tree, i)
    if active and tree.rel(i) != "acl" and (lemma in cues.SAY or head is None):
        head = spoken_by(tree, i, head)
    asked = is_asked(tree, i)
    if lemma in cues.PLAIN and active and not asked:
        content = content or spoken_beside(tree, i, head)
    waits = not content and lemma in cues.PLAIN and head is not None
    if (not content and not waits) or (head is None and not asked and (active or lemma not in cues.SAY)):
        return None
    source = source_phrase(tree, head, i) if head is not None else None
    cue = cue_stretch(tree, i)
    said = less(tree, content, source, cue)
    if content and not said:
        return None
    return Draft(
        source=source, source_head=head, cue=cue, cue_head=i, content=said, waits=waits,
        looks_back=is_anaphor(tree, i, said), judges=asked or _judges(tree, i),
    )  # fmt: skip


def _judges(tree: Tree, i: int) -> bool:
    """Whether a verb tells a stance towards a thing, or brings it up, and gives no words."""
    stance = tree.lemma(i) in cues.JUDGE | cues.RAISE or particle(tree, i) is not None
    return stance and tree.child(i, "ccomp") is None


def _withheld(tree: Tree, i: int) -> Draft | None:
    """``declined to say whether P``, ``refused to endorse the plan``: a stance, on which no claim rests."""
    kept = next((c for c in tree.childs(i, "xcomp") if c > i and tree.lemma(c) in cues.VERBS), None)
    head = find_subject(tree, i)[0]
    if kept is None or head is None:
        return None
    first, last = cue_stretch(tree, i)[0], cue_stretch(tree, kept)[1]
    source = source_phrase(tree, head, i)
    content = less(tree, content_of(tree, kept), source, (first, last))
    return Draft(
        source=source, source_head=head, cue=(first, last), cue_head=i, content=content, judges=True
    ) if content else None  # fmt: skip


def _seeming(tree: Tree, i: int) -> Draft | None:
    """``appears to have left``, ``it seems that P``: an impression that nobody is named for."""
    body = next((c for c in tree.childs(i, "xcomp", "ccomp", "csubj", "advcl") if c > i), None)
    subject = tree.subject(i)
    if body is None or subject is None:
        return None
    content = list(runs(tree, tree.subtree(body)))
    if tree.word(subject) != "it":
        content.insert(0, source_phrase(tree, subject, i))
    cue = cue_stretch(tree, i)
    said = less(tree, tuple(content), cue)
    return Draft(source=None, source_head=None, cue=cue, cue_head=i, content=said, judges=True) if said else None


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


# --- source ---


def _source(tree: Tree, i: int) -> int | None:
    if tree.is_passive(i) or is_participle(tree, i) or is_asked(tree, i):
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
