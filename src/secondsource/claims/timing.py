"""Which time expression governs which claim: the one that hangs on its verb, not the nearest one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from secondsource.claims.clauses import Clause, Kind
from secondsource.claims.drafts import Draft
from secondsource.claims.event_nouns import is_event_noun
from secondsource.claims.tree import Tree
from secondsource.model import TimeRange
from secondsource.text.dates import TimeExpression

_BEFORE_VERBS = frozenset(("AUX", "ADV", "PUNCT"))
_WIDTHS = (0, 7, 31, 92, 366)
"""Days at most, of a day, a week, a month, a season and a year."""

_COMPARED = frozenset((("compared", "to"), ("compared", "with"), ("up", "from"), ("down", "from")))
_AT = frozenset(("on", "in", "at", ""))


def assign_times(
    tree: Tree, clauses: Sequence[Clause], drafts: Sequence[Draft], times: Sequence[TimeExpression]
) -> dict[int, TimeRange]:
    """Give each claim the time that governs it.

    Args:
        tree: The sentence.
        clauses: Its clauses.
        drafts: Its attributions.
        times: The time expressions that stand in it.

    Returns:
        For the position of a clause in ``clauses`` its time; clauses that no words date are absent.
    """
    found: dict[int, list[TimeExpression]] = {}
    for time in times:
        owner = _owner(tree, clauses, drafts, time)
        if owner is not None and (time.edtf is not None or time.kind in {"DATE", "TIME"}):
            found.setdefault(owner, []).append(time)
    chosen = {k: _best(v) for k, v in found.items()}
    _share(tree, clauses, chosen)
    return {k: t.to_range() for k, t in chosen.items()}


def _tokens(tree: Tree, time: TimeExpression) -> list[int]:
    return [i for i, t in enumerate(tree.tokens) if t.start < time.end and t.end > time.start]


def _owner(tree: Tree, clauses: Sequence[Clause], drafts: Sequence[Draft], time: TimeExpression) -> int | None:
    inside = _tokens(tree, time)
    if not inside or _is_compared_with(tree, inside[0]):
        return None
    top = next((i for i in inside if tree.heads[i] not in inside), inside[0])
    by_head = {c.head: k for k, c in enumerate(clauses) if c.kind not in {Kind.APPOSITION, Kind.AGE}}
    by_hedge = {c.hedge: k for k, c in enumerate(clauses) if c.hedge is not None}
    superlatives = {
        c.head: k
        for k, c in enumerate(clauses)
        if c.kind is Kind.APPOSITION and (tree.upos(c.predicate) == "ADJ" or is_event_noun(c.lemma))
    }
    for i in (top, *tree.up(top)):
        owner = by_head.get(i, by_hedge.get(i, superlatives.get(i)))
        if owner is not None and tree.copula(clauses[owner].head) is not None:
            owner = _event_beside(clauses, inside[0] - 1, tree.case(top) != "", owner)
        if owner is None:
            continue
        if _only_names(tree, clauses[owner], top):
            return None
        if owner_fits(tree, clauses[owner], inside[0]) or _dates_verb(tree, clauses[owner], top, time):
            return _in_content(clauses, drafts, owner, inside[0])
        return None
    return None


def _is_compared_with(tree: Tree, first: int) -> bool:
    """Whether a time is only what something is held against: ``fell 23% compared to March``, ``more than in 2008``."""
    before = [tree.word(i) for i in range(max(first - 3, 0), first) if tree.upos(i) != "DET"]
    return tuple(before[-2:]) in _COMPARED or "than" in before[-2:]


def _only_names(tree: Tree, clause: Clause, top: int) -> bool:
    """Whether a time only says which thing is meant: ``its rival in the 1998 race``; ``won in the 1998 race`` dates."""
    noun = tree.heads[top]
    modifies = tree.rel(top) in {"nummod", "compound", "amod"} or tree.relations[top] == "nmod:poss"
    if not modifies or noun < 0 or noun in {clause.head, clause.subject}:
        return False
    return tree.rel(noun) != "obl" or tree.heads[noun] != clause.head


def _dates_verb(tree: Tree, clause: Clause, top: int, time: TimeExpression) -> bool:
    """Whether a time in the subject's words tells when the verb is.

    So it does right before the verb (``The court on Tuesday ruled``), and as the day of an event that the
    verb tells the outcome of (``Monday's blast wounded three``); not ``The chief since 2009 resigned``.
    """
    if time.earliest is None or time.latest is None:
        return False
    last = _tokens(tree, time)[-1]
    before = all(tree.upos(i) in _BEFORE_VERBS for i in range(last + 1, clause.predicate))
    if last < clause.predicate and before and tree.case(top) in _AT:
        return True
    subject = clause.subject
    event = subject is not None and is_event_noun(tree.lemma(subject)) and _is_plain_past(tree, clause.head)
    return event and time.earliest == time.latest


def _event_beside(clauses: Sequence[Clause], before: int, prepositional: bool, owner: int) -> int:
    """``is reminiscent of his escape in 2016``: a state has no date, the event before the date has."""
    end = before if prepositional else before + 1
    return next((k for k, c in enumerate(clauses) if c.kind is Kind.NOMINAL and c.last == end), owner)


def owner_fits(tree: Tree, clause: Clause, at: int) -> bool:
    """Whether a time that stands at ``at`` can date a clause: not one inside its subject."""
    return (
        clause.subject is None
        or clause.kind is Kind.NOMINAL
        or not (
            tree.is_under(at, clause.subject)
            and clause.subject != clause.head
            and not tree.is_under(clause.head, clause.subject)
        )
    )


def _in_content(clauses: Sequence[Clause], drafts: Sequence[Draft], owner: int, at: int) -> int:
    """A time inside what is said that the parser hung on the saying belongs to what is said."""
    for draft in drafts:
        if draft.cue_head != clauses[owner].head:
            continue
        for first, last in draft.content:
            if first <= at < last:
                inner = [
                    k
                    for k, c in enumerate(clauses)
                    if first <= c.predicate < last and c.kind in {Kind.MAIN, Kind.COMPLEMENT, Kind.CONJUNCT}
                ]
                before = [k for k in inner if clauses[k].predicate < at]
                return (before or inner or [owner])[-1 if before else 0]
    return owner


def _best(times: Sequence[TimeExpression]) -> TimeExpression:
    """Dates before durations and sets, those with a value before those without, exact before vague."""

    def rank(time: TimeExpression) -> tuple[bool, bool, int, int]:
        return (time.edtf is None, time.kind not in {"DATE", "TIME"}, _width(time), time.start)

    return min(times, key=rank)


def _width(time: TimeExpression) -> int:
    """0 for a day, 1 for a week, 2 for a month, 3 for a season, 4 for a year, 5 for more or open."""
    if time.earliest is None or time.latest is None:
        return len(_WIDTHS)
    days = (date.fromisoformat(time.latest) - date.fromisoformat(time.earliest)).days
    return next((k for k, most in enumerate(_WIDTHS) if days <= most), len(_WIDTHS))


def _share(tree: Tree, clauses: Sequence[Clause], chosen: dict[int, TimeExpression]) -> None:
    """Give undated clauses the time of what they go with.

    A time in front of two conjuncts with one subject dates both; so does one over a bare complement, and
    one beside an event that a relative clause tells more of.
    """
    by_head = {c.head: k for k, c in enumerate(clauses)}
    for k, clause in enumerate(clauses):
        if k in chosen:
            continue
        if clause.kind is Kind.CONJUNCT and tree.subject(clause.head) is None:
            first = by_head.get(tree.heads[clause.head])
            subject = clauses[first].subject if first is not None else None
            if first in chosen and subject is not None and chosen[first].end <= tree.tokens[tree.low[subject]].start:
                chosen[k] = chosen[first]
        elif _is_bare(tree, clause):
            above = by_head.get(clause.parent) if clause.parent is not None else None
            if above is not None and above in chosen:
                chosen[k] = chosen[above]
        elif clause.kind is Kind.RELATIVE and _is_plain_past(tree, clause.head):
            event = _event_told_of(tree, clauses, clause)
            if event in chosen:
                chosen[k] = chosen[event]


def _event_told_of(tree: Tree, clauses: Sequence[Clause], clause: Clause) -> int | None:
    """The event whose noun, or its owner, a relative clause hangs on: ``the bank's fall in 2008, which cost``."""
    noun = tree.heads[clause.head]
    if noun >= 0 and tree.relations[noun] == "nmod:poss":
        noun = tree.heads[noun]
    return next((k for k, c in enumerate(clauses) if c.kind is Kind.NOMINAL and c.head == noun), None)


def _is_plain_past(tree: Tree, i: int) -> bool:
    """Whether a verb tells in the simple past, and so of the time that is told of."""
    word = tree.word(i)
    past = tree.upos(i) == "VERB" and word != tree.lemma(i) and not word.endswith(("ing", "s"))
    return past and not tree.childs(i, "aux", "cop")


def _is_bare(tree: Tree, clause: Clause) -> bool:
    """``saw the number reach 196``: a verb with no tense of its own happens when the verb above it does."""
    i = clause.head
    plain = tree.upos(i) == "VERB" and tree.word(i) == tree.lemma(i) and tree.rel(i) in {"ccomp", "xcomp", "acl"}
    return plain and not tree.childs(i, "aux", "mark")
