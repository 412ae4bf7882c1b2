"""Who stands behind a document that speaks: ``an interview published by X``, and later ``the report``.

A report, a statement or a survey has no mouth; the voice is whoever published it. Where the phrase does
not say it, a document named shortly before is meant, if one was.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from secondsource.claims import cues
from secondsource.claims.mentions import MentionIndex
from secondsource.claims.tree import Tree
from secondsource.text.wordset import word_set

REACH = 3
"""Sentences back in which the document that ``the report`` takes up is looked for."""

NEWS = word_set("report article story interview piece dispatch broadcast account newspaper paper")
"""Words for one another: what was an interview is ``the report`` in the next sentence."""

_POSTED = word_set("post tweet video message story account email page")
"""Documents that a name before them says where they are to be found, and not whose they are: ``a Facebook post``."""


class Documents:
    """The documents of a report and who stands behind each.

    Args:
        trees: The report's sentences.
        mentions: Its mentions.
    """

    def __init__(self, trees: Sequence[Tree], mentions: MentionIndex) -> None:
        self._mentions = mentions
        self._order = {id(tree): k for k, tree in enumerate(trees)}
        self._known: list[tuple[int, int, str, str]] = []
        for k, tree in enumerate(trees):
            for i in range(len(tree)):
                if tree.lemma(i) in cues.DOCUMENTS and tree.upos(i) == "NOUN":
                    behind = self._behind(tree, i)
                    if behind is not None:
                        self._known.append((k, i, tree.lemma(i), behind))

    def voice(self, tree: Tree, head: int) -> str | None:
        """The mention that a source means.

        Args:
            tree: The sentence.
            head: Head of the source.

        Returns:
            For a document, the mention of whoever stands behind it, where that is told; for a post with a
            name in apposition (``the owner, Maris Lines,``), the name; else the mention that the head
            names; ``None`` where there is none.
        """
        if tree.lemma(head) in cues.DOCUMENTS and tree.upos(head) == "NOUN":
            found = self._behind(tree, head) or self._before(tree, head)
            if found is not None:
                return found
        named = _holder(tree, head) if tree.upos(head) == "NOUN" else None
        name = self._mentions.of(tree, named) if named is not None else None
        return name if name is not None else self._mentions.of(tree, head)

    def _behind(self, tree: Tree, head: int) -> str | None:
        publisher = publisher_of(tree, head)
        if publisher is not None:
            return self._mentions.of(tree, publisher)
        if tree.lemma(head) in _POSTED:
            return None
        before = (self._mentions.of(tree, c) for c in reversed(tree.childs(head, "compound")) if c < head)
        return next((m for m in before if m is not None), None)  # ``a Defence Ministry statement``

    def _before(self, tree: Tree, head: int) -> str | None:
        """Who stands behind the document that a definite phrase takes up."""
        if not any(tree.word(d) in {"the", "this", "that"} for d in tree.childs(head, "det")):
            return None
        here, lemma = self._order[id(tree)], tree.lemma(head)
        alike = NEWS if lemma in NEWS else {lemma}
        for k, _, other, behind in reversed(self._known[: bisect_left(self._known, (here, head))]):
            if k < here - REACH:
                break
            if other in alike:
                return behind
        return None


def _holder(tree: Tree, head: int) -> int | None:
    """The name in apposition to a post, also where the tree hung it on the body that the post is at.

    In ``a spokesman for the mayor, Ana Ruiz,`` the name may be the mayor's, and is nobody's here.
    """
    for c in tree.subtree(head):
        above = tree.heads[c]
        if c > head and tree.rel(c) == "appos" and tree.upos(c) == "PROPN":
            return c if above == head or tree.lemma(above) not in cues.PEOPLE else None
    return None


def publisher_of(tree: Tree, head: int) -> int | None:
    """Who a document's own phrase puts behind it.

    Args:
        tree: The sentence.
        head: The noun for the document.

    Returns:
        Head of the publisher: ``an interview published by Chosun Ilbo``, ``a report in the Times``,
        ``the ministry's statement``; ``None`` where the phrase does not say.
    """
    for c in tree.childs(head, "acl"):
        if tree.lemma(c) in cues.REPORT_OUTLETS:
            agents = [
                a for a in tree.childs(c, "obl") if tree.relations[a] == "obl:agent" or tree.case(a) in {"by", "in"}
            ]
            if agents:
                return agents[0]
    for c in tree.childs(head, "nmod", "nmod:poss"):
        if tree.relations[c] == "nmod:poss" or tree.case(c) in {"by", "in", "from"}:
            return c
    return None
