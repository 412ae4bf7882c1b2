"""The words that name a source: its noun with everything that says who it is.

PARC 3 and PolNeAR count titles, appositions and relative clauses as part of the source (``Lee Min, a
doctor who treated him``): a reader wants to know who it is that says so.
"""

from __future__ import annotations

from secondsource.claims.drafts import Stretch
from secondsource.claims.timewords import TIME_WORDS
from secondsource.claims.tree import QUOTES, SUBJECTS, Tree
from secondsource.text.wordset import word_set

_LEADING = frozenset({"case", "mark", "cc", "cop", "advmod", "discourse", "punct"})
_ASIDE = frozenset({"parataxis", "advcl", "discourse", "orphan"})
_PLACE_OR_WAY = word_set("in at on through during after before via over from with")
_QUANTIFIED = word_set("more about around nearly almost over at only just roughly some than least")
"""Adverbs before a source that count it, and are part of it: ``about half``."""


def source_phrase(tree: Tree, head: int, cue: int) -> Stretch:
    """The stretch of a source.

    Args:
        tree: The sentence.
        head: The word that names the source.
        cue: The word that attributes.

    Returns:
        The head with titles, appositions, conjuncts and relative clauses; without the clause of the
        cue, leading prepositions and focus words (``even``), and what tells when or where it spoke.
    """
    if tree.copula(head) is not None or tree.upos(head) in {"VERB", "AUX"}:
        return tree.phrase(head)
    above = tree.heads[head]
    if above >= 0 and tree.heads[above] == cue and tree.rel(above) == "ccomp" and head < above < cue:
        return tree.tight([k for k in tree.subtree(above) if k < cue], head)  # ``people briefed on it say``
    holding = {cue, *tree.up(cue)}
    cut = {c for c in tree.children[head] if c in holding or _is_apart(tree, head, c)}
    first, last = tree.tight(tree.subtree(head, cut), head)
    return (first, last) if head < cue else (first, _described_to(tree, last))


def _described_to(tree: Tree, last: int) -> int:
    """Where the description of a speaker named last ends: ``said Lee Min, a survivor``."""
    n = len(tree)
    if last >= n or tree.tokens[last].text != ",":
        return last
    end = next(
        (k for k in range(last + 1, n) if tree.tokens[k].text in {".", ";", ":"} or tree.tokens[k].text in QUOTES), n
    )
    noun = tree.upos(last + 1) in {"DET", "NOUN", "ADJ"} if last + 1 < n else False
    if not noun or end < n - 1 or any(tree.upos(k) in {"VERB", "AUX", "SCONJ"} for k in range(last + 1, end)):
        return last
    return tree.trim(last + 1, end)[1]


def _is_apart(tree: Tree, head: int, c: int) -> bool:
    """Whether a branch is no part of the name and description of a source."""
    relation = tree.rel(c)
    if relation in SUBJECTS or relation in _ASIDE:
        return True
    if c < head:
        counts = relation == "advmod" and tree.word(c) in _QUANTIFIED
        return relation in _LEADING and not counts and not (relation == "punct" and tree.tokens[c].text in '“"‘(')
    if relation == "conj":
        return tree.upos(c) in {"VERB", "AUX"} or tree.copula(c) is not None
    if tree.word(c) in {"'s", "’s", "'", "’"}:
        return True
    if relation == "nmod" and tree.tokens[tree.low[c] - 1].text == "," and tree.case(c) in _PLACE_OR_WAY:
        return True
    return tree.word(c) in TIME_WORDS and tree.word(head) not in TIME_WORDS
