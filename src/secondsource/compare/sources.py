"""Who is cited: the person, body, paper or document that the words for a source mean.

A name is a named voice; a pronoun or a description is the thing that it refers to; ``the report`` is the newspaper
it stands for; a body (``police``, ``an official at the ministry``) answers for itself; where somebody writes is who
writes there. People whom nobody can ask (``sources``) are unnamed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from secondsource.compare.corpus import Corpus
from secondsource.compare.entities import Thing
from secondsource.compare.owners import PLATFORMS, is_posted, mention_of, owner_within
from secondsource.compare.voices import (
    BODIES,
    COURT_PAPERS,
    FACELESS,
    KIN,
    PRESS_NAMES,
    PRONOUNS,
    REPORT_NOUNS,
    SPEAKERS,
    common_body,
    core_of,
    head_of,
    key_of,
)
from secondsource.model import Mention, MentionKind, MentionLabel, Origin, OriginKind, Part

LONGEST_NAME = 8  # words; a longer source is a clause that was taken for one
PRESS_REACH = 25  # code points beside a name in which a word such as ``newspaper`` or ``interview`` tells a paper
POST_REACH = 90  # code points beside a name in which its post stands: ``Kim, a spokesman for the energy ministry``
_SPOKES = r"(?:spokes(?:man|woman|person)|mouthpiece)"
_POST_BEFORE = re.compile(rf"[^.,;!?\n]*\b{_SPOKES} $")
_POST_AFTER = re.compile(rf", [^,;.!?\n]*\b{_SPOKES}\b[^,;.!?\n]*")
_FOR_BODY = re.compile(r"\b(?:for|of|at|with|from) (?P<body>.+)", re.DOTALL)
SHORTEST_OUTLET = 4  # code points of an outlet's name by which words may be seen to name it
CROWDS = frozenset({"group", "crowd", "handful", "number", "team", "band"})  # "a group of protesters": nobody
_NEW = re.compile(r"(?:an?|two|three|four|some|several|many|one|dozens of|other|\d+)\s", re.IGNORECASE)
_OURS = re.compile(r"(?:our|this (?:newspaper|paper|reporter|correspondent|magazine|website|station))\b", re.IGNORECASE)
NEWSPEOPLE = frozenset({"reporter", "reporters", "correspondent", "correspondents", "journalist", "photographer"})
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
    person = _person_within(part, report_id, corpus, leading=False)
    thing = person or _meant(part, mention_id, report_id, corpus)
    thing = thing or _person_within(part, report_id, corpus, leading=True)
    crowd = head in CROWDS | KIN and part.text.casefold().startswith(("a ", "an ", "some ", "another "))
    faceless = person is None and (head in FACELESS or crowd) and not _is_title_of(part.text)
    some_paper = _is_some_paper(part, head, report_id, corpus)
    if thing is not None and not some_paper and not (faceless and _stays_nameless(thing, mention_id, corpus)):
        called = " ".join(m.text for m in thing.mentions if m.kind is not MentionKind.PRONOUN)
        key = common_body(f"{part.text} {called}") or _spoken_for(thing, corpus) or thing.id
        return Source(origin=Origin(entity=thing.id, name=thing.name, kind=OriginKind.NAMED), key=key)
    if head in NEWSPEOPLE | REPORT_NOUNS:
        own = _own_eyes(part, report_id, corpus) if head in NEWSPEOPLE else _paper(part, report_id, corpus)
        return own or _known_outlet(part, corpus) or unnamed_voice(part.text)
    if (body := _body_behind(part, head, report_id, corpus)) is not None:
        return body
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


def _own_eyes(part: Part, report_id: str, corpus: Corpus) -> Source | None:
    """A paper's own people: what ``our reporter`` saw is its word, what another paper's saw is that one's."""
    report = corpus.reports[report_id]
    ours = _OURS.match(part.text) is not None or (report.outlet is not None and report.outlet in part.text)
    if ours and report.outlet is not None:
        own = Origin(entity=None, name=report.outlet, kind=OriginKind.OUTLET)
        return Source(origin=own, key=key_of(report.outlet))
    inside = [m for m in corpus.mentions_within(report_id, part.start, part.end) if m.label in _PAPER_LABELS]
    papers = [t for m in inside if _is_press(m, corpus) and (t := corpus.thing_of(m.id)) is not None]
    return _thing_as_voice(papers[0]) if papers else None


def _meant(part: Part, mention_id: str | None, report_id: str, corpus: Corpus) -> Thing | None:
    """What the mention of a source names; ``a spokesman`` tells of somebody new, so he is nobody named elsewhere."""
    thing = corpus.thing_of(mention_id)
    if thing is None or _NEW.match(part.text) is None or head_of(part.text) not in SPEAKERS | FACELESS:
        return thing
    within = {m.id for m in corpus.mentions_within(report_id, part.start, part.end) if m.kind is MentionKind.NAME}
    return thing if any(m.id in within for m in thing.mentions) else None


def _known_outlet(part: Part, corpus: Corpus) -> Source | None:
    """The outlet of another report that words name: ``a report in the Arctic Fisher``."""
    for report in corpus.reports.values():
        if report.outlet and len(report.outlet) >= SHORTEST_OUTLET and report.outlet in part.text:
            name = report.outlet
            return Source(origin=Origin(entity=None, name=name, kind=OriginKind.NAMED), key=key_of(name))
    return None


def _body_behind(part: Part, head: str, report_id: str, corpus: Corpus) -> Source | None:
    """The body, with a name or without one, for which a spokesman or a paper speaks."""
    inside = _body_inside(part, report_id, corpus) if head in SPEAKERS else None
    key = inside.id if inside is not None else _spoken_for_in_words(part.text, head)
    entity = inside.id if inside is not None else None
    return Source(origin=Origin(entity=entity, name=part.text, kind=OriginKind.NAMED), key=key) if key else None


def _spoken_for_in_words(words: str, head: str) -> str:
    """What a body without a name goes by where its spokesman or its papers speak; ``""`` where they do not.

    ``A spokeswoman for the justice ministry`` is the justice ministry; a court's papers are one.
    """
    if head in COURT_PAPERS and "court" in key_of(words).split():
        return "court papers"
    found = _FOR_BODY.search(words) if head in SPEAKERS else None
    return " ".join(core_of(found["body"])) if found is not None and head_of(found["body"]) in BODIES else ""


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
