"""Whose word a claim is: the innermost named voice of its chain of attributions.

The chain is read from the inside out. A name is a named voice; a pronoun or a description is the
thing that it refers to; ``the report`` is the newspaper it stands for; a body (``police``, ``an
official at the ministry``) answers for itself. Hearsay and people whom nobody can ask (``sources``)
are unnamed, and count only where no named voice stands further out. A claim without a chain is its
outlet's own word.

Terms after Pareti, "PARC 3.0: A Corpus of Attribution Relations" (LREC 2016).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from secondsource.compare.corpus import Corpus
from secondsource.compare.entities import Thing
from secondsource.compare.owners import PLATFORMS, is_posted, mention_of, owner_within
from secondsource.compare.voices import (
    BODIES,
    FACELESS,
    NO_COMMENT,
    PRESS_NAMES,
    PRONOUNS,
    REPORT_NOUNS,
    SPEAKERS,
    SPEECH,
    common_body,
    head_of,
    key_of,
)
from secondsource.model import (
    Claim,
    MarkKind,
    Mention,
    MentionKind,
    MentionLabel,
    Origin,
    OriginKind,
    Part,
    Polarity,
    Report,
    Role,
)

LONGEST_NAME = 8  # words; a longer source is a clause that was taken for one
PRESS_REACH = 25  # code points beside a name in which a word such as ``newspaper`` or ``interview`` tells a paper
POST_REACH = 90  # code points beside a name in which its post stands: ``Kim, a spokesman for the energy ministry``
_SPOKES = r"(?:spokes(?:man|woman|person)|mouthpiece)"
_POST_BEFORE = re.compile(rf"[^.,;!?\n]*\b{_SPOKES} $")
_POST_AFTER = re.compile(rf", [^,;.!?\n]*\b{_SPOKES}\b[^,;.!?\n]*")
CROWDS = frozenset({"group", "crowd", "handful", "number", "team", "band"})  # "a group of protesters": nobody
_PICTURED = re.compile(r"\b(?:photo|image|picture|video|graphic|illustration)", re.IGNORECASE)
_POSSESSIVE = ("'s", "\u2019s")
_PAPER_LABELS = frozenset({MentionLabel.ORG, MentionLabel.WORK, MentionLabel.OTHER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One link of a chain, resolved.

    Attributes:
        origin: The voice.
        key: What it is known by: the entity's id, or its name as compared.
    """

    origin: Origin
    key: str


def trace(claim: Claim, corpus: Corpus) -> Source:
    """Find the origin of a claim.

    Args:
        claim: The claim.
        corpus: Everything known.

    Returns:
        Its innermost named voice; else the innermost unnamed one; else the outlet.
    """
    unnamed: Source | None = None
    for voice in _inside_out(claim, corpus):
        if voice.origin.kind is OriginKind.NAMED:
            return voice
        unnamed = unnamed or voice
    return unnamed or outlet_of(corpus.reports[claim.report])


def relays(claim: Claim, corpus: Corpus) -> set[str]:
    """Keys of the named voices that only pass on what a claim's origin says.

    Args:
        claim: The claim.
        corpus: Everything known.

    Returns:
        Keys as in ``Source.key``: those further out than the origin in its chain.
    """
    origin, outer = trace(claim, corpus).key, set()
    for voice in _inside_out(claim, corpus):
        if voice.origin.kind is OriginKind.NAMED and voice.key != origin:
            outer.add(voice.key)
    return outer


def cited(corpus: Corpus) -> dict[str, set[str]]:
    """Keys of the named voices that each report cites anywhere.

    Args:
        corpus: Everything known.

    Returns:
        Keys as in ``Source.key``, by the report's id.
    """
    keys: dict[str, set[str]] = {report: set() for report in corpus.reports}
    for claim in corpus.claims.values():
        voices = _inside_out(claim, corpus)
        keys[claim.report].update(v.key for v in voices if v.origin.kind is OriginKind.NAMED)
    return keys


def described(corpus: Corpus) -> dict[str, set[str]]:
    """Words for people without a name whom each report cites, as if they had been named: ``the actress said``.

    Args:
        corpus: Everything known.

    Returns:
        Head nouns, by the report's id.
    """
    found: dict[str, set[str]] = {report: set() for report in corpus.reports}
    for claim in corpus.claims.values():
        for voice in _inside_out(claim, corpus):
            if voice.origin.kind is OriginKind.UNNAMED and voice.origin.name.casefold().startswith("the "):
                found[claim.report].add(head_of(voice.origin.name))
    return found


def outlet_of(report: Report) -> Source:
    """The report's own word.

    Args:
        report: The report.

    Returns:
        The agency or station that its dateline or byline names, whose word the outlet only carries; else
        its outlet, or its path where no outlet is known.
    """
    name = wire_of(report) or report.outlet or report.path
    return Source(origin=Origin(entity=None, name=name, kind=OriginKind.OUTLET), key=key_of(name))


def wire_of(report: Report) -> str:
    """The agency whose text a report is, by its dateline or byline.

    Args:
        report: The report.

    Returns:
        Its name as the marks give it, or ``""`` for a text of the outlet's own.
    """
    for mark in report.marks:
        press = bool(PRESS_NAMES & set(key_of(mark.value).split()))
        if mark.value and (mark.kind is MarkKind.DATELINE or (mark.kind is MarkKind.BYLINE and press)):
            return mark.value
    return ""


def contributors(report: Report) -> dict[str, str]:
    """The agencies whose matter a report says that it uses: ``Reuters contributed to this report``, ``With AFP``.

    Args:
        report: The report.

    Returns:
        Their names by key, as its credit lines give them, of each line all; who took a picture told nothing.
    """
    lines = (m for m in report.marks if m.kind is MarkKind.CREDIT and m.value and not _PICTURED.search(m.text))
    return {key_of(name): name for m in lines for name in m.value.split(", ")}


def _inside_out(claim: Claim, corpus: Corpus) -> Iterator[Source]:
    speaker = _speaker(claim, corpus)
    if speaker is not None:
        yield speaker
    for attribution_id in reversed(claim.attribution):
        attribution = corpus.attributions.get(attribution_id)
        if attribution is None:
            continue
        if attribution.source is None:
            yield unnamed_voice(attribution.cue.text)
        else:
            yield resolve(attribution.source, attribution.source.mention, attribution.report, corpus)


def _speaker(claim: Claim, corpus: Corpus) -> Source | None:
    """Who answers for a claim that is itself an act of speech: ``The agency confirmed his defection``."""
    if claim.predicate.lemma not in SPEECH or claim.polarity is Polarity.NEGATIVE or NO_COMMENT.search(claim.text):
        return None  # who "did not say anything" answers for nothing
    for argument in claim.arguments:
        if argument.role is Role.AGENT:
            voice = resolve(argument, argument.mention, claim.report, corpus)
            return voice if voice.origin.kind is OriginKind.NAMED else None
    return None


def resolve(part: Part, mention_id: str | None, report_id: str, corpus: Corpus) -> Source:
    """Find out who is cited.

    Args:
        part: The words that name the source.
        mention_id: Id of the mention that heads them, or ``None``.
        report_id: Id of the report.
        corpus: Everything known.

    Returns:
        The voice, named or unnamed.
    """
    if is_posted(part.text):
        owner = owner_within(part)
        if owner is not None:
            return resolve(owner, mention_of(owner, report_id, corpus), report_id, corpus)
        if key_of(part.text) in PLATFORMS:
            return unnamed_voice(part.text)
    return _resolve(part, mention_id, report_id, corpus)


def _resolve(part: Part, mention_id: str | None, report_id: str, corpus: Corpus) -> Source:
    """Find out who is cited by words that name or describe him."""
    head = head_of(part.text)
    thing = (
        _person_within(part, report_id, corpus, leading=False)
        or corpus.thing_of(mention_id)
        or _person_within(part, report_id, corpus, leading=True)
    )
    crowd = head in CROWDS and part.text.casefold().startswith(("a ", "an ", "some "))
    faceless = (head in FACELESS or crowd) and not _is_title_of(part.text)
    some_paper = _is_some_paper(part, head, report_id, corpus)
    if thing is not None and not some_paper and not (faceless and _stays_nameless(thing, mention_id, corpus)):
        called = " ".join(m.text for m in thing.mentions if m.kind is not MentionKind.PRONOUN)
        key = common_body(f"{part.text} {called}") or _spoken_for(thing, corpus) or thing.id
        return Source(origin=Origin(entity=thing.id, name=thing.name, kind=OriginKind.NAMED), key=key)
    if head in REPORT_NOUNS:
        return _paper(part, report_id, corpus) or unnamed_voice(part.text)
    if head in SPEAKERS and (spoken_for := _body_inside(part, report_id, corpus)) is not None:
        return Source(origin=Origin(entity=spoken_for.id, name=part.text, kind=OriginKind.NAMED), key=spoken_for.id)
    if faceless or head in PRONOUNS:
        return unnamed_voice(part.text)
    if head in BODIES or _is_name(part, report_id, corpus):
        key = common_body(part.text) or key_of(part.text)
        return Source(origin=Origin(entity=None, name=part.text, kind=OriginKind.NAMED), key=key)
    return unnamed_voice(part.text)


def _person_within(part: Part, report_id: str, corpus: Corpus, *, leading: bool) -> Thing | None:
    """Who is named within a source: first in it (``leading``), or set off by commas behind a post.

    ``Marcelo Quintela, coordinator of the Civil Defence``; ``The Chancellor, Angela Merkel, fighting for her post``.
    """
    text = corpus.reports[report_id].text
    within = corpus.mentions_within(report_id, part.start, part.end)
    people = [m for m in within if m.label is MentionLabel.PERSON and m.kind is MentionKind.NAME]
    first = next((m for m in people if m.start == part.start), None)
    if leading or first is not None:
        owner = first is not None and text.startswith(_POSSESSIVE, first.end)
        return corpus.thing_of(first.id) if leading and first is not None and not owner else None
    for mention in people:
        opens = text[part.start : mention.start].rstrip().endswith(",")
        if opens and (mention.end == part.end or text[mention.end] == ","):
            return corpus.thing_of(mention.id)
    return None


def _stays_nameless(thing: Thing, mention_id: str | None, corpus: Corpus) -> bool:
    """Whether somebody whom a faceless word stands for is named nowhere: ``a woman at the bank``, later ``she``."""
    named = mention_id in corpus.mentions and corpus.mentions[mention_id or ""].kind is MentionKind.NAME
    return named or all(m.kind is not MentionKind.NAME for m in thing.mentions)


def _is_some_paper(part: Part, head: str, report_id: str, corpus: Corpus) -> bool:
    """Whether a paper goes without a name: ``an Atlanta newspaper``, ``local media``."""
    indefinite = part.text.casefold().startswith(("a ", "an ", "one ", "some ", "several ", "local "))
    return indefinite and head in REPORT_NOUNS and _paper(part, report_id, corpus) is None


def _is_title_of(words: str) -> bool:
    """Whether capitals throughout make a name of a faceless word: ``the Kilindini Observer``, a paper."""
    spelled = [w for w in words.split() if w.casefold() not in ("the", "a", "an")]
    return len(spelled) > 1 and all(w[:1].isupper() for w in spelled)


def _is_name(part: Part, report_id: str, corpus: Corpus) -> bool:
    """Whether words that no mention covers are a name: capitals beyond those that begin a sentence."""
    words = part.text.split()
    if len(words) > LONGEST_NAME:
        return False
    at_start = any(s.start == part.start for s in corpus.sentences_of(report_id))
    initials = len(words[0]) > 1 and words[0].isupper() if words else False
    return initials or any(word[:1].isupper() for word in (words[1:] if at_start else words))


def unnamed_voice(words: str) -> Source:
    """Somebody whom nobody can ask.

    Args:
        words: How the report puts it.

    Returns:
        The voice.
    """
    return Source(origin=Origin(entity=None, name=words, kind=OriginKind.UNNAMED), key="")


def _spoken_for(thing: Thing, corpus: Corpus) -> str:
    """Id of the body whose spokesman somebody is where a report names him: his word is the body's."""
    for mention in thing.mentions:
        if mention.kind is not MentionKind.NAME or mention.label is MentionLabel.ORG:
            continue
        text = corpus.reports[mention.report].text
        low, high = max(0, mention.start - POST_REACH), mention.end + POST_REACH
        before = _POST_BEFORE.search(text, low, mention.start)
        post = before or _POST_AFTER.match(text, mention.end, high)
        if post is None:
            continue
        found = [o for o in corpus.mentions_within(mention.report, *post.span()) if o.label is MentionLabel.ORG]
        for other in reversed(found) if before is not None else found:
            body = corpus.thing_of(other.id)
            if body is not None and body.id != thing.id:
                return body.id
    return ""


def _thing_as_voice(thing: Thing) -> Source:
    return Source(origin=Origin(entity=thing.id, name=thing.name, kind=OriginKind.NAMED), key=thing.id)


def _body_inside(part: Part, report_id: str, corpus: Corpus) -> Thing | None:
    for mention in corpus.mentions_within(report_id, part.start, part.end):
        if mention.label is MentionLabel.ORG and (thing := corpus.thing_of(mention.id)) is not None:
            return thing
    return None


def _paper(part: Part, report_id: str, corpus: Corpus) -> Source | None:
    """The newspaper that ``the report`` stands for: named within the phrase, or last named as one before."""
    named = (m for m in corpus.mentions_within(report_id, part.start, part.end) if head_of(m.text) not in REPORT_NOUNS)
    within = _papers(named, corpus, anywhere=True)
    if within:
        return _thing_as_voice(within[-1])
    if not part.text.casefold().startswith(("the ", "that ", "this ", "its ")):
        return None  # "a media report": one that was not told of before
    before = _papers(corpus.mentions_within(report_id, 0, part.start), corpus, anywhere=False)
    return _thing_as_voice(before[-1]) if before else None


def _papers(mentions: Iterable[Mention], corpus: Corpus, *, anywhere: bool) -> list[Thing]:
    found: list[Thing] = []
    for mention in mentions:
        if mention.kind is not MentionKind.NAME or mention.label not in _PAPER_LABELS:
            continue
        thing = corpus.thing_of(mention.id)
        if thing is not None and (anywhere or _is_press(mention, corpus)):
            found.append(thing)
    return found


def _is_press(mention: Mention, corpus: Corpus) -> bool:
    if PRESS_NAMES & set(key_of(mention.text).split()):
        return True
    text = corpus.reports[mention.report].text
    around = text[max(0, mention.start - PRESS_REACH) : mention.end + PRESS_REACH]
    return bool(REPORT_NOUNS & set(key_of(around).split()))
