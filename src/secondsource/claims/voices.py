"""Attributions over sentences: quotations that go on, speakers introduced before, content that an anaphor points to.

Takes the drafts that ``attribution`` finds sentence by sentence and turns them into records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from secondsource.claims import cues
from secondsource.claims.documents import Documents
from secondsource.claims.drafts import Draft
from secondsource.claims.mentions import MentionIndex
from secondsource.claims.ordered import Ordered
from secondsource.claims.tree import Tree
from secondsource.model import Attribution, AttributionKind, Cue, MentionLabel, Part, Voice
from secondsource.text.quotations import Quotation, find_quotations
from secondsource.text.wordset import word_set

SENTENCE_LONG = 5
"""Words from which a quotation counts as a statement rather than as a term in quotation marks."""

_SPEAKING = frozenset({MentionLabel.PERSON, MentionLabel.ORG, MentionLabel.LOC, MentionLabel.NORP, MentionLabel.WORK})
_WEAK = cues.EVIDENCE | word_set("need seek want favor favour promote defend see support mean oppose")
"""Cues that things have as well as people: ``the wreck shows``, ``the plan needs``."""

_ATTITUDES = (cues.VERBS | cues.STANCES | cues.ADJECTIVES) - (cues.SAY - cues.EVIDENCE) - cues.NOUNS
"""Cues of holding, wanting and judging: what somebody's mind is, and no words of his."""

_SPEAKING_NOUNS = cues.DOCUMENTS | cues.PEOPLE | word_set("people many some other most few half percent plurality all")
_SPEAKING_PRONOUNS = word_set(
    """
    i we he she they you who many some others everyone nobody most both one another
    """
)
_NAMING_PRONOUNS = word_set("he she who")


@dataclass(slots=True)
class Spoken:
    """An attribution while its content grows, in code points.

    Attributes:
        draft: What was found in the sentence of the cue.
        tree: That sentence.
        order: Position of that sentence.
        content: Stretches of content.
    """

    draft: Draft
    tree: Tree
    order: int
    content: list[tuple[int, int]] = field(default_factory=list)

    @property
    def cue(self) -> tuple[int, int]:
        """Code points of the cue."""
        return self.tree.offsets(*self.draft.cue)


def gather(text: str, trees: Sequence[Tree], drafts: Sequence[Sequence[Draft]], mentions: MentionIndex) -> list[Spoken]:
    """Give every attribution its whole content, and drop what attributes nothing.

    Args:
        text: The report's text.
        trees: Its sentences.
        drafts: The attributions of each.
        mentions: The report's mentions.

    Returns:
        Attributions in the order of their cues.
    """
    quotations = quotations_of(text)
    sentences = Ordered(trees, lambda t: (t.sentence.start, t.sentence.end))
    spoken: list[list[Spoken]] = []
    for order, (tree, found) in enumerate(zip(trees, drafts, strict=True)):
        spoken.append([])
        for draft in found:
            content = [tree.offsets(a, b) for a, b in draft.content]
            if draft.looks_back and order:
                content.append(_whole(trees[order - 1]))
            one = Spoken(draft, tree, order, content)
            if can_speak(one, mentions) and not _is_thought_in_quotation(one, quotations):
                spoken[-1].append(one)
    last: tuple[Quotation, Spoken | None] | None = None
    for quotation in quotations.items:
        going_on = last is not None and not last[0].closed and not text[last[0].end : quotation.start].strip()
        last = quotation, _place(text, quotation, sentences, spoken, last[1] if last and going_on else None)
    for beside, following in zip(spoken, trees[1:], strict=False):
        _announce(beside, following)
    kept = [s for beside in spoken for s in beside if s.content]
    within = _nested(kept)
    return [s for s in kept if not (_is_below(s, within) and _is_ascribed(s, quotations, mentions))]


def _is_below(spoken: Spoken, within: set[int]) -> bool:
    """Whether a cue stands in another's content, or in the clause that another verb says."""
    if id(spoken) in within:
        return True
    tree, head = spoken.tree, spoken.draft.cue_head
    return tree.rel(head) == "ccomp" and tree.lemma(tree.heads[head]) in cues.SAY | cues.HOLD


def _nested(kept: Sequence[Spoken]) -> set[int]:
    """Ids of the attributions whose cue stands in the content of another."""
    stretches = sorted((a, b, id(s)) for s in kept for a, b in s.content)
    within: set[int] = set()
    at = 0
    open_: list[tuple[int, int]] = []
    for one in sorted(kept, key=lambda s: s.cue):
        start, end = one.cue
        while at < len(stretches) and stretches[at][0] <= start:
            open_.append((stretches[at][1], stretches[at][2]))
            at += 1
        open_ = [o for o in open_ if o[0] > start]
        if any(b >= end and owner != id(one) for b, owner in open_):
            within.add(id(one))
    return within


def _announce(spoken: Sequence[Spoken], following: Tree) -> None:
    """Give a verb of saying that closes its sentence with a colon the next sentence: a block of quoted text."""
    for one in spoken:
        if one.draft.waits and not one.content and one.tree.tokens[-1].text == ":":
            one.content.append(_whole(following))


def _is_ascribed(spoken: Spoken, quotations: Ordered[Quotation], mentions: MentionIndex) -> bool:
    """Whether what stands within another's content is an attitude, or in quoted words a voice that names nobody.

    ``Berg said Lee wants to leave`` is Berg's telling of Lee's mind, and Lee has said nothing; in quoted
    words ``you say`` and ``they tell us`` are turns of speech. In 168 reports of PolNeAR's training part
    28 of 259 such attitudes are marked, and 1 of 105 voices within quoted words.
    """
    start, end = spoken.cue
    tree, draft = spoken.tree, spoken.draft
    if draft.judges or tree.lemma(draft.cue_head) in _ATTITUDES:
        return True
    head = draft.source_head
    if head is None or not any(q.start < start and end < q.end for q in quotations.among(start, end)):
        return False
    if tree.rel(draft.cue_head) in {"acl", "advcl"}:
        return True  # ``what he said when he said P``: an aside of the speaker's
    if tree.upos(head) in {"PRON", "DET"}:
        return tree.word(head) not in _NAMING_PRONOUNS
    token = tree.tokens[head]
    return not any(m.label in _SPEAKING for m in mentions.covering(token.start, token.end))


def quotations_of(text: str) -> Ordered[Quotation]:
    """The quotations of a report, by place.

    Args:
        text: Its text.

    Returns:
        As ``find_quotations``.
    """
    return Ordered(find_quotations(text), lambda q: (q.start, q.end))


def can_speak(spoken: Spoken, mentions: MentionIndex) -> bool:
    """Whether a source is one that can say or hold something, where the verb leaves that open.

    Args:
        spoken: The attribution.
        mentions: The report's mentions.

    Returns:
        True for plain verbs of saying; for others where the source is a person, a body, a country,
        a document, or a pronoun for one.
    """
    head, tree = spoken.draft.source_head, spoken.tree
    lemma = tree.lemma(spoken.draft.cue_head)
    if head is None or lemma not in _WEAK:
        return True
    if tree.upos(head) == "PRON":
        return tree.word(head) in _SPEAKING_PRONOUNS
    if tree.lemma(head) in _SPEAKING_NOUNS or tree.upos(head) in {"NUM", "SYM", "PROPN"}:
        return True
    token = tree.tokens[head]
    return any(m.label in _SPEAKING for m in mentions.covering(token.start, token.end))


def _is_thought_in_quotation(spoken: Spoken, quotations: Ordered[Quotation]) -> bool:
    """``“I hope …”``: the speaker's own words, and no second voice."""
    start, end = spoken.cue
    if not any(q.start < start and end < q.end for q in quotations.among(start, end)):
        return False
    tree, head = spoken.tree, spoken.draft.source_head
    if head is not None and tree.word(head) in {"i", "we"}:
        return True
    return tree.lemma(spoken.draft.cue_head) not in cues.SAY


def _whole(tree: Tree) -> tuple[int, int]:
    return tree.offsets(*tree.trim(0, len(tree)))


def _place(
    text: str,
    quotation: Quotation,
    sentences: Ordered[Tree],
    spoken: Sequence[Sequence[Spoken]],
    going_on: Spoken | None,
) -> Spoken | None:
    """Join a quotation to the attribution that it belongs to, and give that one.

    ``going_on`` is that of the paragraph before, where it closed no quotation: its speaker goes on.
    """
    inside = sentences.positions(quotation.start, quotation.end)
    if not inside:
        return None
    short = len(text[quotation.start : quotation.end].split()) < SENTENCE_LONG
    around = [s for order in range(max(inside[0] - 1, 0), inside[-1] + 1) for s in spoken[order]]
    near = [s for s in around if s.draft.source is not None and not _within(s.cue, quotation)]
    if short:
        near = [s for s in near if _waits_for(s, inside) and s.order in inside]
    own = [s for s in near if _touches(s, quotation)] or [s for s in near if _waits_for(s, inside)]
    if short and not own and going_on is None:
        return None
    holder = own[0] if own else going_on or _speaker_before(quotation, sentences.items[inside[0]], inside[0], near)
    if holder is not None:
        _extend(holder, quotation)
    return holder


def _within(span: tuple[int, int], quotation: Quotation) -> bool:
    return quotation.start <= span[0] and span[1] <= quotation.end


def _touches(spoken: Spoken, quotation: Quotation) -> bool:
    return spoken.tree.lemma(spoken.draft.cue_head) in cues.SAY | cues.ASK and any(
        a < quotation.end and b > quotation.start for a, b in spoken.content
    )


def _waits_for(spoken: Spoken, inside: Sequence[int]) -> bool:
    """A plain verb of saying without words of its own in a sentence that the quotation touches, or right before it."""
    if not spoken.draft.waits or spoken.content:
        return False
    opens_next = spoken.order == inside[0] - 1 and spoken.tree.tokens[-1].text in {":", ","}
    return spoken.order in inside or opens_next


def _speaker_before(quotation: Quotation, first: Tree, order: int, near: Sequence[Spoken]) -> Spoken | None:
    """The speaker of a quotation that has no cue of its own: the one who was just speaking.

    A quotation that fills its sentence goes on with the last speaker of the sentence before; nobody
    is guessed across more than that.
    """
    if first.sentence.start < quotation.start - 1:
        return None
    before = [s for s in near if s.order == order - 1 and s.tree.lemma(s.draft.cue_head) in cues.SAY]
    return before[-1] if before and before[-1].content else None


def _extend(holder: Spoken, quotation: Quotation) -> None:
    """Add the whole quotation to the content, in place of the parts of it that are there."""
    rest = [
        (a, b)
        for a, b in holder.content
        if a >= quotation.end or b <= quotation.start or a < quotation.start or b > quotation.end
    ]
    covered = any(a <= quotation.start and b >= quotation.end for a, b in rest)
    if not covered:
        joined = [(quotation.start, quotation.end)]
        for a, b in rest:
            if a < quotation.end and b > quotation.start:
                joined = [(min(a, joined[0][0]), max(b, joined[0][1]))]
        rest = [(a, b) for a, b in rest if not (a < quotation.end and b > quotation.start)]
        cue = holder.cue
        holder.content = sorted([*rest, *_around(joined[0], cue)])


def _around(span: tuple[int, int], cue: tuple[int, int]) -> list[tuple[int, int]]:
    """A stretch without the cue, should it lie inside."""
    if cue[1] <= span[0] or cue[0] >= span[1]:
        return [span]
    return [part for part in ((span[0], cue[0]), (cue[1], span[1])) if part[0] < part[1]]


def to_records(
    text: str, report: str, spoken: Sequence[Spoken], documents: Documents, producer: str
) -> list[tuple[Spoken, Attribution]]:
    """Make records of attributions.

    Args:
        text: The report's text.
        report: Its id.
        spoken: The attributions.
        documents: Who stands behind what speaks.
        producer: Stamp.

    Returns:
        Each with its record; in order.
    """
    quotations = quotations_of(text)
    out: list[tuple[Spoken, Attribution]] = []
    for s in spoken:
        source = None
        if s.draft.source is not None and s.draft.source_head is not None:
            start, end = s.tree.offsets(*s.draft.source)
            source = Voice(
                start=start, end=end, text=text[start:end], mention=documents.voice(s.tree, s.draft.source_head)
            )
        content = tuple(_part(text, a, b) for a, b in s.content if text[a:b].strip())
        if not content:
            continue
        start, end = s.cue
        record = Attribution(
            report=report, source=source, content=content, producer=producer,
            cue=Cue(start=start, end=end, text=text[start:end], lemma=s.tree.lemma(s.draft.cue_head)),
            kind=_kind(source, content, quotations),
        )  # fmt: skip
        out.append((s, record))
    return out


def _part(text: str, start: int, end: int) -> Part:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Part(start=start, end=end, text=text[start:end])


def _kind(source: Voice | None, content: Sequence[Part], quotations: Ordered[Quotation]) -> AttributionKind:
    if source is None:
        return AttributionKind.HEARSAY
    meeting = [quotations.among(p.start, p.end) for p in content]
    if all(
        any(q.start <= p.start + 1 and p.end - 1 <= q.end for q in m) for p, m in zip(content, meeting, strict=True)
    ):
        return AttributionKind.DIRECT
    return AttributionKind.MIXED if any(meeting) else AttributionKind.INDIRECT
