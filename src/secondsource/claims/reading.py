"""Puts the claims of a sentence together from its clauses: parts, time, voices, quantities, certainty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondsource.claims.certainty import judge_certainty
from secondsource.claims.clauses import Clause, Kind, find_clauses
from secondsource.claims.mentions import MentionIndex
from secondsource.claims.nominals import find_nominals
from secondsource.claims.ordered import Ordered
from secondsource.claims.roles import find_parts
from secondsource.claims.slivers import is_sliver
from secondsource.claims.timing import assign_times
from secondsource.claims.tree import Tree
from secondsource.claims.voices import Spoken
from secondsource.model import (
    Argument,
    Attribution,
    AttributionKind,
    Certainty,
    Claim,
    MarkKind,
    Predicate,
    Quantity,
    Report,
    Sentence,
    TimeRange,
)
from secondsource.text.dates import TimeExpression
from secondsource.text.wordset import word_set

FIRST_PERSON = word_set("i me my myself")
_QUOTED = frozenset({AttributionKind.DIRECT, AttributionKind.MIXED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What is known of a report before its claims are taken.

    Attributes:
        report: The report.
        mentions: Its mentions, by place.
        over: For each sentence the attributions that its words stand under or make.
        times: Its time expressions.
        quantities: Its quantities.
        producer: Stamp of the step.
    """

    report: Report
    mentions: MentionIndex
    over: Sequence[Sequence[tuple[Spoken, Attribution]]]
    times: Ordered[TimeExpression]
    quantities: Ordered[Quantity]
    producer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """A sentence with its clauses, and which of its tokens tell a time."""

    tree: Tree
    order: int
    clauses: Sequence[Clause]
    dated: frozenset[int]


def read_claims(tree: Tree, order: int, material: Material) -> Iterator[Claim]:
    """Take the claims of a sentence.

    Args:
        tree: The sentence.
        order: Its position in the report.
        material: What is known of its report.

    Yields:
        Claims in the order of the text, the longer before what it holds.
    """
    sentence = tree.sentence
    clauses = find_clauses(tree)
    clauses += find_nominals(tree, clauses)
    among = material.times.among(sentence.start, sentence.end)
    times = [t for t in among if t.start >= sentence.start and t.end <= sentence.end]
    cues = [s.draft for s, _ in material.over[order] if s.tree is tree]
    clauses = [c for c in clauses if not any(d.cue_head == c.head and _has_before(clauses, d.cue, c) for d in cues)]
    dated = frozenset(i for i, t in enumerate(tree.tokens) if any(x.start < t.end and t.start < x.end for x in times))
    when = assign_times(tree, clauses, cues, times)
    kept = [k for k, c in enumerate(clauses) if not is_sliver(tree, c, cues, dated=k in when)]
    whole = _Sentence(tree=tree, order=order, clauses=[clauses[k] for k in kept], dated=dated)
    for k in sorted(kept, key=lambda k: (clauses[k].first, -clauses[k].last)):
        yield _claim(whole, clauses[k], when.get(k), material)


def _has_before(clauses: Sequence[Clause], cue: tuple[int, int], last: Clause) -> bool:
    """Whether another verb opens the cue (``was quoted as saying``): that one's claim says it all."""
    return any(cue[0] <= c.predicate < last.predicate for c in clauses)


def _claim(whole: _Sentence, clause: Clause, time: TimeRange | None, material: Material) -> Claim:
    tree, text = whole.tree, material.report.text
    start, end = tree.offsets(clause.first, clause.last)
    token = tree.tokens[clause.predicate]
    chain = _chain(whole, clause, material)
    certainty, polarity = judge_certainty(tree, clause)
    if certainty is Certainty.CERTAIN and any(r.kind is AttributionKind.HEARSAY for r in chain):
        certainty = Certainty.PROBABLE
    return Claim(
        report=material.report.id, start=start, end=end, text=text[start:end], sentence=tree.sentence.id,
        predicate=Predicate(start=token.start, end=token.end, text=token.text, lemma=clause.lemma),
        arguments=tuple(_arguments(whole, clause, chain, material)), time=time,
        quantities=_quantities(whole, clause, material.quantities), polarity=polarity, certainty=certainty,
        attribution=tuple(r.id for r in chain), headline=_is_headline(tree.sentence, material.report),
        producer=material.producer,
    )  # fmt: skip


def _arguments(
    whole: _Sentence, clause: Clause, chain: Sequence[Attribution], material: Material
) -> Iterator[Argument]:
    tree, text = whole.tree, material.report.text
    for part in find_parts(tree, clause, whole.dated):
        start, end = tree.offsets(part.first, part.last)
        mention = _speaker(chain) if tree.word(part.head) in FIRST_PERSON else None
        yield Argument(
            start=start, end=end, text=text[start:end], role=part.role,
            mention=mention if mention is not None else material.mentions.of(tree, part.head),
        )  # fmt: skip


def _speaker(chain: Sequence[Attribution]) -> str | None:
    """Who ``I`` is in quoted words: the innermost voice that is quoted."""
    sources = [r.source for r in chain if r.kind in _QUOTED and r.source is not None]
    return sources[-1].mention if sources else None


def _quantities(whole: _Sentence, clause: Clause, quantities: Ordered[Quantity]) -> tuple[Quantity, ...]:
    """Quantities in the clause that stand in no smaller one within it."""
    start, end = whole.tree.offsets(clause.first, clause.last)
    inner = [
        whole.tree.offsets(c.first, c.last)
        for c in whole.clauses
        if clause.first <= c.first and c.last <= clause.last and c.last - c.first < clause.last - clause.first
    ]
    return tuple(
        q
        for q in quantities.among(start, end)
        if start <= q.start and q.end <= end and not any(a <= q.start and q.end <= b for a, b in inner)
    )


def _chain(whole: _Sentence, clause: Clause, material: Material) -> list[Attribution]:
    """The attributions over a claim, the outermost voice first.

    A claim that reports speech stands under the speech it reports: that the ministry said it rests on
    the ministry. Whom a voice cites stands within it (``the paper reported, citing police``). Where somebody is
    named, ``reportedly`` adds no voice.
    """
    tree = whole.tree
    at = tree.tokens[clause.predicate].start
    over: list[tuple[bool, bool, int, Attribution]] = []
    for spoken, record in material.over[whole.order]:
        if spoken.draft.judges:
            continue
        cue = spoken.draft.cue
        is_cue = spoken.tree is tree and (cue[0] <= clause.predicate < cue[1] or spoken.draft.cue_head == clause.hedge)
        if record.kind is AttributionKind.HEARSAY and not is_cue and _is_aside(tree, clause):
            continue
        if is_cue or any(p.start <= at < p.end for p in record.content):
            over.append((is_cue, spoken.draft.relays, -sum(p.end - p.start for p in record.content), record))
    named = any(r.kind is not AttributionKind.HEARSAY for *_, r in over)
    if named or clause.kind in {Kind.AGE, Kind.APPOSITION}:
        over = [o for o in over if o[3].kind is not AttributionKind.HEARSAY]
    over.sort(key=lambda o: (*o[:3], o[3].cue.start))
    return list({r.id: r for *_, r in over}.values())


def _is_aside(tree: Tree, clause: Clause) -> bool:
    """A relative or reduced clause set off by a comma: the report's own word, within hearsay too."""
    if clause.kind not in {Kind.RELATIVE, Kind.PARTICIPLE}:
        return False
    first = next((k for k in range(tree.low[clause.head], clause.head + 1) if tree.upos(k) != "PUNCT"), clause.head)
    return first > 0 and tree.tokens[first - 1].text == ","


def _is_headline(sentence: Sentence, report: Report) -> bool:
    marks = [m for m in report.marks if m.kind is MarkKind.HEADLINE]
    return any(m.start <= sentence.start and sentence.end <= m.end for m in marks)


def over_sentences(
    trees: Sequence[Tree], spoken: Sequence[tuple[Spoken, Attribution]]
) -> list[list[tuple[Spoken, Attribution]]]:
    """Lay attributions over the sentences that their content or cue touches.

    Args:
        trees: A report's sentences.
        spoken: Its attributions, as found and as records.

    Returns:
        For each sentence its attributions, in the order of their cues.
    """
    sentences = Ordered(trees, lambda t: (t.sentence.start, t.sentence.end))
    out: list[list[tuple[Spoken, Attribution]]] = [[] for _ in trees]
    for one, record in spoken:
        touched = {k for p in record.content for k in sentences.positions(p.start, p.end)} | {one.order}
        for k in sorted(touched):
            out[k].append((one, record))
    return out
