"""What is too little to be a claim: slivers that a reader would not put into a dossier.

Four kinds: who spoke, where what was said stands elsewhere (``police said``); a modifier that only picks out its
noun (``people who posed no threat``) and holds no name, number or date of its own; an age or an event that belongs
to nobody in particular; and what a page says of itself (``This is a breaking news alert``). Their words are not
lost: they stand in the claim around them.
"""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.claims.clauses import Clause, Kind
from secondsource.claims.drafts import Draft
from secondsource.claims.subjects import antecedent
from secondsource.claims.tree import DASHES, QUOTES, Tree
from secondsource.text.wordset import word_set

_OPENS_ASIDE = frozenset({",", "(", "[", ";"}) | DASHES
_ANCHORS = frozenset({"PROPN", "NUM"})
_SPEECH = word_set(
    """
    say tell add continue ask explain note write tweet conclude remark reply state report comment observe warn confirm
    announce acknowledge admit claim insist argue recount recall stress emphasize emphasise allege stress quip joke
    """
)
"""Verbs that tell nothing but that somebody spoke."""
_HOLLOW = word_set(
    "seem appear become mean predict think believe suppose guess hope suspect imagine expect fear continue say turn"
)
_HOLLOW_LONG = 3
"""Verbs that tell nothing without what they are about: ``it seemed``, ``I mean``."""
_FILLING = ("obj", "obl", "ccomp", "xcomp", "advcl", "csubj")
_WAITING = word_set("say tell add continue ask explain note write tweet conclude remark reply")
"""Of those, the ones that do so also where no content is found beside them."""

_OF_PAGES = word_set("publish update post modify")
_CONTACTS = word_set("reach contact email follow write")
_APPEALS = word_set("ask urge encourage request advise call contact")
"""``Anyone with information is asked to call``."""
_BYLINE_LONG = 5
"""Words of a line that tells who reports."""
_PAGE_THINGS = word_set("alert story article page site website newsletter post blog update updates news email")
_PAGE_ACTS = word_set(
    "click subscribe follow like visit download sign log register check refresh bookmark share submit"
)
_PAGE_PLACES = word_set("facebook twitter instagram youtube whatsapp telegram newsletter website app inbox email here")


def is_sliver(tree: Tree, clause: Clause, drafts: Sequence[Draft], *, dated: bool) -> bool:
    """Whether a clause is too little to be a claim.

    Args:
        tree: The sentence.
        clause: The clause.
        drafts: The attributions that the sentence's own words make.
        dated: Whether some words of the sentence date the clause.

    Returns:
        True for a sliver.
    """
    if _is_about_the_page(tree, clause):
        return True
    if dated:
        return False
    hollow = clause.last - clause.first <= _HOLLOW_LONG and tree.child(clause.head, *_FILLING) is None
    if hollow and clause.lemma.split()[0] in _HOLLOW and tree.upos(clause.head) == "VERB":
        return True
    return _is_mere_speech(clause, drafts) or _only_picks_out(tree, clause) or _is_anybodys(tree, clause)


def _is_mere_speech(clause: Clause, drafts: Sequence[Draft]) -> bool:
    """``police said``: what they said is no part of the clause."""
    for draft in drafts:
        if draft.cue_head not in {clause.head, clause.hedge} or clause.lemma not in _SPEECH:
            continue
        if not draft.content:
            return clause.lemma in _WAITING
        return all(last <= clause.first or clause.last <= first for first, last in draft.content)
    return False


def _only_picks_out(tree: Tree, clause: Clause) -> bool:
    """A relative or reduced relative clause not set off from its noun, without name or number of its own."""
    if clause.kind not in {Kind.RELATIVE, Kind.PARTICIPLE}:
        return False
    top = clause.hedge if clause.hedge is not None else clause.head
    noun = antecedent(tree, top)
    told = any(tree.word(m) == "that" for m in tree.childs(top, "mark"))  # ``testimony that``: what was testified
    if told or noun is None or (clause.subject is not None and tree.upos(noun) == "PROPN"):
        return False
    own = tree.subject(top)
    if clause.subject not in {noun, own}:  # of whom it is said is known: ``described Ri as an expert who``
        return False
    return not _is_aside(tree, top) and not any(_is_anchor(tree, k) for k in tree.subtree(top))


def _is_anchor(tree: Tree, k: int) -> bool:
    """A name, a number, or an adjective of a name (``Serbian``)."""
    return tree.upos(k) in _ANCHORS or (tree.upos(k) == "ADJ" and k > 0 and tree.tokens[k].text[0].isupper())


def _is_aside(tree: Tree, top: int) -> bool:
    """Whether a comma, dash or bracket sets a clause off from its noun."""
    first = tree.low[top]
    return tree.tokens[first].text in _OPENS_ASIDE or (first > 0 and tree.tokens[first - 1].text in _OPENS_ASIDE)


def _is_anybodys(tree: Tree, clause: Clause) -> bool:
    """The age of nobody named (``a 17-year-old boy``); an event without article or owner (``approval by``)."""
    if clause.kind is Kind.AGE:
        return clause.subject is None or tree.upos(tree.namesake(clause.subject)) not in {"PROPN", "PRON"}
    if clause.kind is not Kind.NOMINAL:
        return False
    plural = tree.lemma(clause.head) != tree.word(clause.head) and clause.predicate == clause.head
    return plural or not tree.childs(clause.head, "det", "nmod:poss")


def _is_about_the_page(tree: Tree, clause: Clause) -> bool:
    """``Published Tuesday``, ``This is a breaking story``, ``You can also like us on Facebook``."""
    lemma, subject = clause.lemma, None if clause.subject is None else tree.word(clause.subject)
    if any(t.text in QUOTES for t in tree.tokens[: clause.predicate]):
        return False
    under = tree.subtree(clause.head)
    inside = {tree.lemma(k) for k in under}
    dated = lemma in _OF_PAGES and subject is None and tree.heads[clause.head] < 0
    signed = (  # ``Ann Roe reports.``
        lemma == "report" and tree.word(clause.predicate) == "reports" and clause.last - clause.first <= _BYLINE_LONG
        and tree.child(clause.head, "obj", "ccomp", "obl") is None
    )  # fmt: skip
    unfolding = (
        lemma == "be" and subject in {"this", "it", "here"}
        and tree.lemma(clause.head) in _PAGE_THINGS and bool(inside & {"breaking", "develop", "developing"})
    )  # fmt: skip
    called = lemma in _CONTACTS and any("@" in t.text for t in tree.tokens)
    asked = lemma in _PAGE_ACTS and subject in {None, "you", "we", "readers"}
    appeals = subject in {"anyone", "anybody", "those"} and lemma in _APPEALS
    linked = bool(inside & (_PAGE_PLACES | _PAGE_THINGS)) or any(tree.word(k).startswith("@") for k in under)
    return dated or signed or unfolding or called or appeals or (asked and linked)
