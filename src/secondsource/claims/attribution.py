"""Who says what: source, cue and content of each attribution, as PolNeAR and PARC 3 define them.

Cues are verbs (``verb_cues``), nouns and adjectives (``noun_cues``), ``according to`` and its like,
adverbs of hearsay, and the colon after a speaker. What nobody is named for (``reportedly``, ``is believed
to``) has no source.
"""

from __future__ import annotations

from secondsource.claims import cues
from secondsource.claims.contents import has_agent
from secondsource.claims.drafts import Draft, Stretch, less, outside, runs
from secondsource.claims.noun_cues import adjective_cue, noun_cue, topic_cue
from secondsource.claims.sources import source_phrase
from secondsource.claims.speech import labels_of
from secondsource.claims.subjects import is_past_participle
from secondsource.claims.tree import Tree
from secondsource.claims.verb_cues import verb_cue

LONGEST_SOURCE = 40
"""Words after ``according to`` within which its source must end."""

_BLAMES = frozenset({"accuse", "suspect"})
"""Verbs whose passive reports with ``of`` what somebody is said to have done: ``is accused of taking bribes``."""

_BESIDE = frozenset({"obl", "nmod", "advcl", "parataxis", "dep", "conj", "appos", "advmod"})


def find_attributions(tree: Tree) -> list[Draft]:
    """Find the attributions of a sentence.

    Args:
        tree: The sentence.

    Returns:
        Drafts in the order of their cues; one cue makes one attribution.
    """
    drafts = [d for i in range(len(tree)) if (d := _at(tree, i)) is not None and (d.content or d.waits)]
    drafts = [d for d in drafts if not any(_opens_within(d.cue, o.cue) for o in drafts if o is not d)]
    covered = {k for d in drafts for k in range(*d.cue)}
    beside = [d for k in range(len(tree) - 2) if k not in covered and (d := _according_beside(tree, k)) is not None]
    label = _label(tree)
    return [*([label] if label is not None else []), *drafts, *beside]


def _opens_within(cue: Stretch, other: Stretch) -> bool:
    """Whether a cue is a part of a longer one: ``expressed`` of ``expressed concern about``."""
    return other[0] <= cue[0] and cue[1] <= other[1] and other[1] - other[0] > cue[1] - cue[0]


def _at(tree: Tree, i: int) -> Draft | None:
    lemma, upos = tree.lemma(i), tree.upos(i)
    if tree.case(i) in cues.ACCORDING and tree.rel(i) in _BESIDE:
        return _according(tree, i)
    if lemma in cues.ACCOUNTS | cues.SURVEYS and tree.case(i) in {"in", "by"} and tree.rel(i) in {"obl", "nmod"}:
        return _survey(tree, i) if lemma in cues.SURVEYS else _account(tree, i)
    if upos == "ADV" and lemma in cues.HEARSAY_ADVERBS:
        return _adverb(tree, i)
    if upos == "VERB":
        return _hearsay_passive(tree, i) or verb_cue(tree, i) or topic_cue(tree, i)
    if upos == "NOUN":
        return noun_cue(tree, i) or topic_cue(tree, i)
    return adjective_cue(tree, i) or topic_cue(tree, i) if upos == "ADJ" else None


def _label(tree: Tree) -> Draft | None:
    """A speaker and a colon at the head of a line: ``Minister: no talks``."""
    colon = labels_of(tree)
    if colon is None:
        return None
    said = (tree.trim(colon + 1, len(tree)),)
    return Draft(source=(0, colon), source_head=colon - 1, cue=(colon, colon + 1), cue_head=colon, content=said)


def _according(tree: Tree, i: int) -> Draft | None:
    cases = [c for c in tree.children[i] if tree.rel(c) == "case" and c < i]
    last = max([*cases, *(f for c in cases for f in tree.childs(c, "fixed"))])
    top = _scope(tree, i, cases[0])
    if top is None:
        return None
    return Draft(
        source=source_phrase(tree, i, cases[0]),
        source_head=i,
        cue=(cases[0], last + 1),
        cue_head=cases[0],
        content=outside(tree, top, i),
    )


def _account(tree: Tree, i: int) -> Draft | None:
    """``In the words of one diplomat, P``, ``in her view P``, ``by his own account P``."""
    case = next((c for c in tree.childs(i, "case") if c < i), None)
    owned = tree.child(i, "nmod:poss")
    owner = owned if owned is not None else next((c for c in tree.childs(i, "nmod") if tree.case(c) == "of"), None)
    top = _scope(tree, i, case) if case is not None else None
    if case is None or owner is None or top is None:
        return None
    last = tree.child(owner, "case") or i
    cue = (i, i + 1) if owned is not None else (case, last + 1)
    return Draft(
        source=source_phrase(tree, owner, i), source_head=owner, cue=cue, cue_head=i, content=outside(tree, top, i)
    )


def _survey(tree: Tree, i: int) -> Draft | None:
    """``52 percent backed the plan in a poll``: a figure and the survey that found it."""
    case = tree.child(i, "case")
    top = _scope(tree, i, case) if case is not None else None
    if case is None or top is None or not any(tree.upos(k) in {"NUM", "SYM"} for k in tree.subtree(top)):
        return None
    return Draft(
        source=source_phrase(tree, i, case), source_head=i, cue=(case, case + 1), cue_head=case,
        content=outside(tree, top, i),
    )  # fmt: skip


def _according_beside(tree: Tree, k: int) -> Draft | None:
    """``According to X, P`` and ``P, according to X.`` where the tree does not show them."""
    if tree.word(k) != "according" or tree.word(k + 1) != "to":
        return None
    n = len(tree)
    close = min(n, k + LONGEST_SOURCE)
    end = next((j for j in range(k + 2, close) if tree.tokens[j].text in {",", ".", ";", "”", '"'}), close)
    rest = (end + 1, n) if k == 0 else (0, k)
    if end == k + 2 or rest[1] - rest[0] < 2:
        return None
    head = next((j for j in range(k + 2, end) if not k + 2 <= tree.heads[j] < end), k + 2)
    return Draft(
        source=tree.trim(k + 2, end), source_head=head, cue=(k, k + 2), cue_head=k, content=(tree.trim(*rest),)
    )


def _scope(tree: Tree, i: int, first: int) -> int | None:
    """What ``according to`` is about: the sentence where it opens or, after a comma, closes it; else its clause."""
    after = [k for k in range(tree.high[i], len(tree)) if tree.upos(k) != "PUNCT"]
    closes = first > 0 and tree.tokens[first - 1].text == "," and not after
    root = next((a for a in tree.up(i) if tree.heads[a] < 0), None)
    if root is not None and (closes or first == 0):
        return root
    clause = next((a for a in tree.up(i) if tree.upos(a) in {"VERB", "AUX"} or tree.copula(a) is not None), None)
    return clause if clause is not None else root


def _adverb(tree: Tree, i: int) -> Draft | None:
    above = tree.heads[i]
    if above < 0:
        return None
    return Draft(source=None, source_head=None, cue=(i, i + 1), cue_head=i, content=outside(tree, above, i))


def _aside(tree: Tree, i: int) -> Draft | None:
    """``The dam fell, it is understood``: what stands before the aside."""
    told = next((c for c in tree.childs(i, "ccomp") if c < i), None)
    above = told if told is not None else tree.heads[i] if tree.rel(i) == "parataxis" else -1
    if above < 0:
        return None
    content = outside(tree, above, i) if told is None else runs(tree, tree.subtree(told))
    return Draft(source=None, source_head=None, cue=(i - 1, i + 1), cue_head=i, content=content) if content else None


def _hearsay_passive(tree: Tree, i: int) -> Draft | None:
    """``is believed to be``, ``it is said that``, ``are seen as``, ``a move widely seen as``."""
    lemma = tree.lemma(i)
    passive = tree.is_passive(i) or (tree.relations[i] == "acl" and is_past_participle(tree, i))
    if not passive or lemma not in cues.HEARSAY_PASSIVES or has_agent(tree, i):
        return None
    said = None if lemma == "see" else next((c for c in tree.childs(i, "xcomp", "ccomp", "csubj") if c > i), None)
    wanted = "as" if lemma in cues.EVALUATIONS else "of" if lemma in _BLAMES else ""
    below = (c for c in tree.childs(i, "obl", "xcomp", "advcl") if c > i)
    called = next((c for c in below if wanted in {tree.case(c), *(tree.word(m) for m in tree.childs(c, "mark"))}), None)
    body = said if said is not None else called if wanted else None
    if body is None and tree.word(tree.child(i, "nsubj:pass", "expl") or i) == "it":
        return _aside(tree, i)
    if body is None:
        return None
    content = list(runs(tree, tree.subtree(body))) if body == said else [tree.phrase(body)]
    subject = tree.child(i, "nsubj:pass", "nsubj")
    if subject is None and tree.relations[i] == "acl":
        subject = tree.heads[i]
    if subject is not None and tree.word(subject) != "it":
        content.insert(0, tree.phrase(subject))
    first = i
    while first and first - 1 in tree.childs(i, "aux", "aux:pass", "advmod"):
        first -= 1
    last = i + 2 if body == called and i + 1 < len(tree) and tree.word(i + 1) == "as" else i + 1
    said_of = less(tree, tuple(content), (first, last))
    return Draft(source=None, source_head=None, cue=(first, last), cue_head=i, content=said_of)
