"""Who says what: source, cue and content of each attribution, as PolNeAR and PARC 3 define them.

Verb cues take their content from the clause below them, the quotation or noun phrase that is their
object, or the clause that they interrupt or follow; ``according to`` and noun cues likewise. What
nobody is named for (``reportedly``, ``is believed to``) is hearsay and has no source.
"""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.claims import cues
from secondsource.claims.clauses import hedge_of
from secondsource.claims.speech import labels_of, spoken_beside, spoken_by
from secondsource.claims.subjects import find_subject, is_past_participle
from secondsource.claims.tree import QUOTES, Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An attribution in token indices of one sentence.

    Attributes:
        source: Stretch of the source and its head, or ``None`` for hearsay.
        source_head: Index of the source's head word.
        cue: Stretch of the cue.
        cue_head: Index of the word that attributes.
        content: Stretches of the content.
        looks_back: The content is what an anaphor points to (``This move, reported by``).
        waits: A verb of saying without content in its sentence: a quotation beside it may be it.
    """

    source: tuple[int, int] | None
    source_head: int | None
    cue: tuple[int, int]
    cue_head: int
    content: tuple[tuple[int, int], ...]
    looks_back: bool = False
    waits: bool = False


def find_attributions(tree: Tree) -> list[Draft]:
    """Find the attributions of a sentence.

    Args:
        tree: The sentence.

    Returns:
        Drafts in the order of their cues; one cue makes one attribution.
    """
    drafts: list[Draft] = []
    for i in range(len(tree)):
        draft = _at(tree, i)
        if draft is not None and (draft.content or draft.waits):
            drafts.append(draft)
    return [*labels(tree), *drafts]


def _at(tree: Tree, i: int) -> Draft | None:
    lemma, upos = tree.lemma(i), tree.upos(i)
    if tree.case(i) in cues.ACCORDING and tree.rel(i) in {
        "obl",
        "nmod",
        "advcl",
        "parataxis",
        "dep",
        "conj",
        "appos",
        "advmod",
    }:
        return _according(tree, i)
    if upos == "ADV" and lemma in cues.HEARSAY_ADVERBS:
        return _adverb(tree, i)
    if upos == "VERB":
        return _hearsay_passive(tree, i) or _verb(tree, i)
    if upos == "NOUN" and lemma in cues.NOUNS:
        return _noun(tree, i)
    return None


def labels(tree: Tree) -> list[Draft]:
    """A speaker and a colon at the head of a line: ``Minister: no talks``.

    Args:
        tree: The sentence.

    Returns:
        At most one draft.
    """
    colon = labels_of(tree)
    if colon is None:
        return []
    return [
        Draft(
            source=(0, colon), source_head=colon - 1, cue=(colon, colon + 1), cue_head=colon,
            content=(tree.trim(colon + 1, len(tree)),),
        )
    ]  # fmt: skip


# --- according to, adverbs ---


def _according(tree: Tree, i: int) -> Draft | None:
    cases = [c for c in tree.children[i] if tree.rel(c) == "case" and c < i]
    last = max([*cases, *(f for c in cases for f in tree.childs(c, "fixed"))])
    clause = next((a for a in tree.up(i) if tree.upos(a) in {"VERB", "AUX"} or tree.copula(a) is not None), None)
    top = clause if clause is not None else tree.heads[i]
    if top < 0:
        return None
    return Draft(
        source=_source_stretch(tree, i), source_head=i, cue=(cases[0], last + 1), cue_head=cases[0],
        content=_outside(tree, top, i),
    )  # fmt: skip


def _outside(tree: Tree, top: int, out: int) -> tuple[tuple[int, int], ...]:
    """A subtree without one of the subtrees in it: at most two stretches."""
    indices = tree.subtree(top)
    hole = set(tree.subtree(out))
    return _runs(tree, [k for k in indices if k not in hole])


def _runs(tree: Tree, indices: list[int]) -> tuple[tuple[int, int], ...]:
    """Unbroken stretches of tokens, trimmed; those of punctuation alone left out."""
    out: list[tuple[int, int]] = []
    start = previous = -2
    for k in [*indices, 10**6]:
        if k != previous + 1:
            if start >= 0 and any(tree.upos(x) != "PUNCT" for x in range(start, previous + 1)):
                out.append(tree.trim(start, previous + 1))
            start = k
        previous = k
    return tuple(out)


def _adverb(tree: Tree, i: int) -> Draft | None:
    above = tree.heads[i]
    if above < 0:
        return None
    return Draft(source=None, source_head=None, cue=(i, i + 1), cue_head=i, content=_outside(tree, above, i))


# --- verbs ---


def _hearsay_passive(tree: Tree, i: int) -> Draft | None:
    """``is believed to be``, ``it is said that``, ``are seen as``, ``move widely seen as``."""
    lemma = tree.lemma(i)
    passive = tree.is_passive(i) or (tree.relations[i] == "acl" and is_past_participle(tree, i))
    if (
        not passive
        or lemma not in cues.HEARSAY_PASSIVES
        or tree.child(i, "obl:agent") is not None
        or _by_agent(tree, i)
    ):
        return None
    infinitive = next((c for c in tree.childs(i, "xcomp", "ccomp", "csubj") if c > i), None)
    evaluated = next((c for c in tree.childs(i, "obl", "xcomp", "advcl") if tree.case(c) == "as" and c > i), None)
    if (
        infinitive is not None
        and hedge_of(tree, infinitive) is None
        and tree.rel(infinitive) == "xcomp"
        and lemma == "know"
    ):
        return None
    body = infinitive if infinitive is not None else evaluated if lemma in cues.EVALUATIONS else None
    if body is None:
        return None
    content = list(_runs(tree, tree.subtree(body)))
    subject = tree.child(i, "nsubj:pass", "nsubj")
    if subject is None and tree.relations[i] == "acl":
        subject = tree.heads[i]
    if subject is not None and tree.word(subject) != "it":
        content.insert(0, tree.phrase(subject))
    first = i
    while first and first - 1 in tree.childs(i, "aux", "aux:pass", "advmod"):
        first -= 1
    return Draft(source=None, source_head=None, cue=(first, i + 1), cue_head=i, content=tuple(content))


def _by_agent(tree: Tree, i: int) -> bool:
    return any(tree.case(c) == "by" for c in tree.childs(i, "obl"))


def _verb(tree: Tree, i: int) -> Draft | None:
    lemma = tree.lemma(i)
    if lemma not in cues.VERBS or (lemma in cues.SAY and (_is_withheld(tree, i) or _is_meant(tree, i))):
        return None
    if lemma in cues.WITH_QUOTATION and not any(t.text in QUOTES for t in tree.tokens):
        return None
    content = _verb_content(tree, i)
    source_head = _verb_source(tree, i)
    if lemma in cues.SAY and not tree.is_passive(i) and tree.rel(i) not in {"amod", "compound", "acl"}:
        source_head = spoken_by(tree, i, source_head)
    if lemma in cues.PLAIN and not tree.is_passive(i) and tree.rel(i) not in {"amod", "compound"}:
        content = content or spoken_beside(tree, i, source_head)
    waits = not content and lemma in cues.PLAIN and source_head is not None
    if not content and not waits:
        return None
    source = _source_stretch(tree, source_head) if source_head is not None else None
    if source is None and lemma not in cues.SAY:
        return None
    cue = _cue_stretch(tree, i)
    said = _less(tree, content, source, cue)
    if content and not said:
        return None
    return Draft(
        source=source, source_head=source_head, cue=cue, cue_head=i, content=said,
        looks_back=_is_anaphor(tree, i, said), waits=waits,
    )  # fmt: skip


def _less(
    tree: Tree, content: tuple[tuple[int, int], ...], *holes: tuple[int, int] | None
) -> tuple[tuple[int, int], ...]:
    """Content without the source and the cue that stand within it."""
    taken = {k for hole in holes if hole is not None for k in range(*hole)}
    if not any(k in taken for first, last in content for k in range(first, last)):
        return content
    return tuple(
        run for first, last in content for run in _runs(tree, [k for k in range(first, last) if k not in taken])
    )


def _is_withheld(tree: Tree, i: int) -> bool:
    """``declined to say``, ``refrained from disclosing``: nothing is said."""
    above = tree.heads[i]
    return (
        above >= 0 and tree.rel(i) in {"xcomp", "advcl", "obl", "ccomp"} and tree.lemma(above) in cues.NEGATIVE_SPEECH
    )


def _is_meant(tree: Tree, i: int) -> bool:
    """``wants to tell``, ``in order to explain``: speech that is meant and not told."""
    above = tree.heads[i]
    if not any(tree.word(m) == "to" for m in tree.childs(i, "mark")):
        return False
    return above < 0 or not (tree.rel(i) == "xcomp" and tree.lemma(above) in cues.TOLD_BY_INFINITIVE)


def _verb_source(tree: Tree, i: int) -> int | None:
    if tree.is_passive(i) or (tree.rel(i) == "acl" and is_past_participle(tree, i)):
        agent = tree.child(i, "obl:agent")
        if agent is None:
            agent = next((c for c in tree.childs(i, "obl") if tree.case(c) == "by"), None)
        if agent is not None or tree.lemma(i) not in {"quote", "cite"}:
            return agent
        return tree.child(i, "nsubj:pass", "nsubj")
    if tree.word(i).endswith("ing") and i and tree.tokens[i - 1].text == "," and tree.subject(i) is None:
        return _main_speaker(tree, i)
    source, undergoes = find_subject(tree, i)
    if undergoes and not tree.word(i).endswith("ing"):
        return None
    if source is None and tree.rel(i) in {"advcl", "xcomp", "conj", "acl", "ccomp", "obl"} and tree.heads[i] >= 0:
        source = next((s for a in tree.up(i) if (s := find_subject(tree, a)[0]) is not None), None)
    if source is not None and tree.word(source) in {"it", "there"} and tree.relations[source] == "expl":
        return None
    return source


def _main_speaker(tree: Tree, i: int) -> int | None:
    """``He denounced those who …, saying P``: after a comma the participle is the main subject's."""
    above = list(tree.up(i))
    for a in reversed(above):
        subject = find_subject(tree, a)[0]
        if subject is not None and subject < i:
            return subject
    return None


def _verb_content(tree: Tree, i: int) -> tuple[tuple[int, int], ...]:
    lemma = tree.lemma(i)
    clause = next((c for c in tree.childs(i, "ccomp") if tree.lemma(c) != lemma or c > i), None)
    if clause is not None:
        return _runs(tree, _without_cue(tree, clause, i))
    if tree.rel(i) == "parataxis" and lemma in cues.SAY | cues.HOLD and tree.heads[i] >= 0:
        top = tree.heads[i]
        if tree.child(i, "obj") is None:
            return _runs(tree, [k for k in tree.subtree(top) if k not in set(tree.subtree(i))])
    following = next((c for c in tree.childs(i, "parataxis") if _is_clause(tree, c)), None)
    if following is not None and lemma in cues.SAY:
        return _runs(tree, tree.subtree(following))
    if lemma in cues.ASK | cues.HOLD | cues.SAY:
        infinitive = next((c for c in tree.childs(i, "xcomp", "advcl") if _is_infinitive(tree, c) and c > i), None)
        if infinitive is not None and (tree.rel(infinitive) == "xcomp" or lemma in cues.ASK):
            receiver = tree.child(i, "obj", "iobj")
            parts = [tree.phrase(receiver)] if receiver is not None and receiver < infinitive else []
            return (*parts, *_runs(tree, tree.subtree(infinitive)))
    return _object_content(tree, i)


def _object_content(tree: Tree, i: int) -> tuple[tuple[int, int], ...]:
    """``denied the charge``, ``described Ri as an expert``, ``said “no”``."""
    lemma = tree.lemma(i)
    passive_participle = tree.rel(i) == "acl" and is_past_participle(tree, i)
    obj = (
        tree.heads[i]
        if passive_participle
        else tree.child(i, "nsubj:pass")
        if tree.is_passive(i)
        else tree.child(i, "obj")
    )
    if lemma in cues.NAMED_AS:
        named = next(
            (
                c
                for c in tree.childs(i, "obl", "advcl", "xcomp")
                if tree.case(c) == "as" or _marked_as(tree, c) or tree.rel(c) == "xcomp"
            ),
            None,
        )
        if named is not None:
            parts = [tree.phrase(obj)] if obj is not None else []
            return (*parts, *_runs(tree, tree.subtree(named)))
    if obj is None or (tree.is_passive(i) and not (_by_agent(tree, i) or tree.child(i, "obl:agent") is not None)):
        return ()
    if lemma in cues.OBJECT_CONTENT and tree.upos(obj) in {"NOUN", "PROPN", "NUM", "PRON"}:
        if passive_participle:
            return (tree.phrase(obj),)
        return _runs(tree, tree.subtree(obj))
    if lemma in cues.SAY and any(tree.tokens[k].text in QUOTES for k in range(tree.low[obj], tree.high[obj])):
        return _runs(tree, tree.subtree(obj))
    return ()


def _marked_as(tree: Tree, c: int) -> bool:
    return any(tree.word(m) == "as" for m in tree.childs(c, "mark", "case"))


def _is_infinitive(tree: Tree, c: int) -> bool:
    return any(tree.word(m) == "to" for m in tree.childs(c, "mark"))


def _is_clause(tree: Tree, c: int) -> bool:
    return tree.upos(c) in {"VERB", "AUX"} or tree.copula(c) is not None


def _without_cue(tree: Tree, clause: int, cue: int) -> list[int]:
    return [k for k in tree.subtree(clause) if k != cue]


def _is_anaphor(tree: Tree, i: int, content: tuple[tuple[int, int], ...]) -> bool:
    """``This move, reported by …``: the content is what the sentence before says."""
    if not content:
        return False
    first = content[0][0]
    return (
        tree.rel(i) == "acl" and is_past_participle(tree, i) and tree.word(first) in {"this", "that", "these", "such"}
    )


def _cue_stretch(tree: Tree, i: int) -> tuple[int, int]:
    """A verb with its auxiliaries, negation and particle: ``has not confirmed``, ``was quoted as saying``."""
    before = [
        c
        for c in tree.childs(i, "aux", "aux:pass", "advmod")
        if c < i and (tree.rel(c) == "aux" or tree.lemma(c) in {"not", "never", "also"})
    ]
    first = i
    while before and max(before) == first - 1:
        first = before.pop(before.index(max(before)))
    last = i + 1
    particle = tree.child(i, "compound:prt")
    if particle == i + 1:
        last = particle + 1
    above = tree.heads[i]
    if (
        tree.rel(i) in {"advcl", "xcomp", "obl", "ccomp"}
        and above >= 0
        and tree.lemma(above) in {"quote", "cite"}
        and above < i <= above + 3
    ):
        outer, _ = _cue_stretch(tree, above)
        return outer, last
    return first, last


def _source_stretch(tree: Tree, head: int) -> tuple[int, int]:
    first, last = tree.phrase(head)
    return first, last


# --- nouns ---


def _noun(tree: Tree, i: int) -> Draft | None:
    """``a report that P``, ``his claim that P``."""
    clause = next(
        (
            c
            for c in tree.childs(i, "acl", "ccomp")
            if c > i and any(tree.word(m) == "that" for m in tree.childs(c, "mark"))
        ),
        None,
    )
    if clause is None:
        return None
    governor = tree.heads[i]
    if governor >= 0 and tree.lemma(governor) in cues.OBJECT_CONTENT and tree.rel(i) in {"obj", "nsubj:pass"}:
        return None  # the verb's content already: ``confirmed a report that``
    owner = tree.child(i, "nmod:poss")
    if owner is None:
        owner = next((c for c in tree.childs(i, "nmod") if tree.case(c) in {"by", "from", "of"} and c < clause), None)
    if (
        owner is None
        and governor >= 0
        and tree.lemma(governor) in {"make", "express", "have", "issue", "voice", "raise", "give", "release", "deliver"}
    ):
        owner, _ = find_subject(tree, governor)
    if owner is None:
        return None
    return Draft(
        source=_source_stretch(tree, owner),
        source_head=owner,
        cue=(i, i + 1),
        cue_head=i,
        content=_runs(tree, tree.subtree(clause)),
    )
