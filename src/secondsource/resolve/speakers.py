"""``I``, ``we`` and the like between quotation marks: who speaks.

News tells the speaker once a paragraph, beside the quotation or between its halves, and lets a quotation run on
over paragraphs that name nobody. What a spokesman says in the plural his body says.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondsource.model import Mention, MentionKind, MentionLabel, Token
from secondsource.resolve.draft import Draft, Group, left_open
from secondsource.resolve.view import SUBJECTS, View
from secondsource.text.wordset import word_set

ME = word_set("i me my mine myself")
US = word_set("we us our ours ourselves")

SPEAKS = 0.85
"""Score of a pronoun that its speaker stands for."""

_SPEECH = word_set(
    "say tell add write tweet ask recall explain testify reply continue insist warn note comment state argue admit "
    "announce declare claim respond conclude remark joke quip confess acknowledge suggest stress emphasize observe "
    "shout cry post answer"
)
_SPOKESMEN = word_set("spokesman spokeswoman spokesperson")
_QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)")
_QUOTE_MARKS = '“”"'


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph: where it is, its quotations, and who is said to speak in it."""

    start: int
    end: int
    quoted: tuple[tuple[int, int], ...]
    speakers: tuple[tuple[int, Group], ...]


def join_speakers(view: View, draft: Draft) -> None:
    """Put the first persons of quotations into the groups of their speakers.

    Args:
        view: The report.
        draft: Its groups.
    """
    found: list[_Paragraph] | None = None
    for mention in list(left_open(view.mentions, draft)):
        word = mention.text.lower()
        if mention.kind is not MentionKind.PRONOUN or word not in ME | US:
            continue
        if found is None:
            found = list(_paragraphs(view, draft))
        speaker = _speaker(mention, found)
        if speaker is None:
            continue
        if word in US:
            speaker = speaker if speaker.label is MentionLabel.ORG else _spoken_for(speaker, view, draft)
        elif speaker.label is not MentionLabel.PERSON:
            continue
        if speaker is not None:
            draft.add(speaker, mention, SPEAKS, "speaks in the quotation")


def _paragraphs(view: View, draft: Draft) -> Iterator[_Paragraph]:
    text = view.report.text
    verbs = list(_verbs(view))
    for line in re.finditer(r"[^\n]+", text):
        quoted = tuple((line.start() + m.start(), line.start() + m.end()) for m in _QUOTED.finditer(line[0]))
        speakers = []
        for verb, subject in verbs:
            inside = line.start() <= verb.start < line.end()
            if inside and not any(a < verb.start < b or a < subject.start < b for a, b in quoted):
                group = _group_at(subject, view, draft)
                if group is not None:
                    speakers.append((verb.start, group))
        yield _Paragraph(line.start(), line.end(), quoted, tuple(speakers))


def _verbs(view: View) -> Iterator[tuple[Token, Token]]:
    """Verbs of speech with their subjects."""
    for sentence in view.sentences:
        for token in sentence.tokens:
            if token.deprel not in SUBJECTS or token.head < 0:
                continue
            verb = sentence.tokens[token.head]
            if verb.lemma.lower() in _SPEECH or verb.text.lower() in {"said", "says"}:
                yield verb, token


def _group_at(token: Token, view: View, draft: Draft) -> Group | None:
    """The group of the mention that a word heads."""
    for mention in view.between(max(token.start - 60, 0), token.end):
        head = view.head(mention)
        if head is None or head.start != token.start or mention.end < token.end:
            continue
        group = draft.of(mention)
        if group is not None:
            return group
    return None


def _speaker(mention: Mention, paragraphs: Sequence[_Paragraph]) -> Group | None:
    place = bisect_right([p.start for p in paragraphs], mention.start) - 1
    own = paragraphs[place] if place >= 0 else None
    held = next((q for q in own.quoted if q[0] <= mention.start < q[1]), None) if own is not None else None
    if own is None or held is None:
        return None
    if not own.speakers:
        return _carried(paragraphs, place)
    after = [g for at, g in own.speakers if at >= held[1]]
    before = [g for at, g in own.speakers if at < held[0]]
    nearest = own.quoted.index(held)
    if after and (nearest == 0 or not before):
        return after[0]
    return before[-1] if before else None


def _carried(paragraphs: Sequence[_Paragraph], place: int) -> Group | None:
    """Who spoke last, where this paragraph and all since hold nothing but quotations."""
    for k in range(place, -1, -1):
        paragraph = paragraphs[k]
        if paragraph.speakers:
            return paragraph.speakers[-1][1] if paragraph.quoted and k < place else None
        if sum(b - a for a, b in paragraph.quoted) < (paragraph.end - paragraph.start) - 2:
            return None
    return None


_FOR = re.compile(r"\s+(?:for|of|from)\s+(?:the\s+)?")


def _spoken_for(speaker: Group, view: View, draft: Draft) -> Group | None:
    """The body for which a spokesman speaks: ``Tom Weld, a spokesman for Harlan Grain``."""
    for member in speaker.members:
        mention = member.mention
        if view.head_word(mention) not in _SPOKESMEN:
            continue
        owner = [m for m in view.between(mention.start, mention.end) if m.id != mention.id]
        gap = _FOR.match(view.report.text[mention.end : mention.end + 12])
        behind = view.between(mention.end + gap.end(), mention.end + gap.end() + 1) if gap is not None else []
        groups = [g for m in [*behind, *owner] if (g := draft.of(m)) is not None]
        bodies = [g for g in groups if g.label is MentionLabel.ORG and g.named]
        if bodies:
            return bodies[0]
    return None
