"""Pronouns within a report: to the nearest salient thing that fits, or to none.

The ranking is that of centering (Grosz, Joshi and Weinstein 1995; Lappin and Leass 1994): subjects
before others, the same sentence and the one before only, repeated mention counts. Where two
candidates are near to one another the pronoun stays open: a wrong voice is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from secondsource.model import Mention, MentionKind, MentionLabel, Token
from secondsource.resolve.draft import Draft, Group, left_open
from secondsource.resolve.view import SUBJECTS, View
from secondsource.text.names_latin import fold_name
from secondsource.text.names_tables import MENS_NAMES, WOMENS_NAMES

HE = frozenset("he him his himself".split())  # noqa: SIM905 words read best in one line
SHE = frozenset("she her hers herself".split())  # noqa: SIM905
IT = frozenset("it its itself".split())  # noqa: SIM905
ME = frozenset("i me my mine myself".split())  # noqa: SIM905

MARGIN = 1.0
"""Points by which the best candidate must lead the next; a subject counts two, a sentence back one and
a half. Set by hand on news, by the ranking of Lappin and Leass."""

REACH = 2
"""Sentences back that are searched for an antecedent."""

_SPEAKS = re.compile(
    r"\b(?:said|says|told|added|wrote|tweeted|asked|recalled|explained|testified|replied|continued|insisted|warned|noted)\b"
)  # fmt: skip


Fits = Callable[[Group], bool]
"""Whether a group may be meant at all."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A group that may be meant, by the mention of it that stands before, and how much speaks for it."""

    group: Group
    mention: Mention
    points: float


def join_pronouns(view: View, draft: Draft) -> None:
    """Put third-person pronouns, and the ``I`` of a quotation, into groups.

    Args:
        view: The report.
        draft: Its groups.
    """
    for mention in list(left_open(view.mentions, draft)):
        if mention.kind is not MentionKind.PRONOUN:
            continue
        word = mention.text.lower()
        if word in HE or word in SHE:
            _place_person(mention, view, draft, female=word in SHE)
        elif word in IT:
            _place_thing(mention, view, draft)
        elif word in ME:
            _place_speaker(mention, view, draft)


def _place_person(mention: Mention, view: View, draft: Draft, *, female: bool) -> None:
    def fits(group: Group) -> bool:
        return group.label is MentionLabel.PERSON and group.named and _may_be(group, female=female)

    found = _ahead(mention, view, draft, fits) if mention.text.lower() in {"his", "her"} else None
    found = found or _best(mention, view, draft, fits)
    if found is not None:
        draft.add(found, mention, 0.8, f"{mention.text.lower()}: the nearest person in the subject's place")
        found.called = female


def _may_be(group: Group, *, female: bool) -> bool:
    """Whether ``she`` or ``he`` may mean a person: nothing that is stated, and no given name, says otherwise.

    A given name only keeps a pronoun away; it makes nobody a man or a woman.
    """
    if (group.female is None or group.female == female) and (group.called is None or group.called == female):
        given = fold_name(group.person.given[0]) if group.person is not None and group.person.given else ""
        return given not in (MENS_NAMES if female else WOMENS_NAMES)
    return False


_FRONTED = re.compile(
    r"(?:In|At|On|During|After|Before|Since|Until|Despite|With|Without|Through|Throughout|Prior to|Following|Under|"
    r"From|For|As part of|Because of|Upon|Within)\s+(?:[a-z]+\s+){0,2}$"
)  # fmt: skip


def _ahead(mention: Mention, view: View, draft: Draft, fits: Fits) -> Group | None:
    """``Prior to his tenure, X held``: a possessive in a phrase before the subject."""
    place = view.place(mention.start)
    if place < 0 or "," not in view.report.text[mention.end : mention.end + 60]:
        return None
    sentence = view.sentences[place]
    if not _FRONTED.match(view.report.text[sentence.start : mention.start]):
        return None
    for other in view.between(mention.end, sentence.end):
        group = draft.of(other)
        if group is not None and view.is_subject(other) and fits(group):
            return group
    return None


def _place_thing(mention: Mention, view: View, draft: Draft) -> None:
    if _is_of_another(mention, view, draft):
        return
    place = view.place(mention.start)
    anywhere = mention.text.lower() != "it"
    here = [
        c for c in candidates_for(mention, view, draft, _is_body)
        if (view.is_subject(c.mention) or c.points >= 1.0) and (anywhere or _same_or_subject(c, mention, view, place))
    ]  # fmt: skip
    found = leader_of(here)
    if found is not None:
        draft.add(found, mention, 0.75, f"{mention.text.lower()}: the nearest body in the subject's place")


def _is_body(group: Group) -> bool:
    return bool(group.orgs) or group.country is not None or group.label is MentionLabel.VESSEL


def _same_or_subject(candidate: Candidate, mention: Mention, view: View, place: int) -> bool:
    """``it`` across a sentence only in the subject's place, before a verb that a body can do."""
    if view.place(candidate.mention.start) == place:
        return True
    after = view.after(mention, 40)
    return view.is_subject(mention) and re.match(
        r"\s+(?:also\s+|did\s+not\s+|has\s+|had\s+|will\s+|would\s+|was\s+|is\s+)?"
        r"(?:said|says|told|added|announced|confirmed|denied|provided?|declined|refused|plans?|planned|expects?|called|"
        r"ordered|released|issued|reported|asked|urged|warned|accused|sent|launched|fired|signed|agreed|offered|sold|"
        r"bought|acquired|owns|operates|employs|paid|filed|sued|working|investigating|considering|seeking|trying)\b",
        after,
    ) is not None  # fmt: skip


def _place_speaker(mention: Mention, view: View, draft: Draft) -> None:
    """``I`` between quotation marks: the person beside a verb of speech after or before the quotation."""
    text = view.report.text
    opened = max(text.rfind("“", 0, mention.start), text.rfind("\n", 0, mention.start))
    if opened < 0 or text[opened] != "“":
        return
    closed = text.find("”", mention.end)
    if closed < 0 or "“" in text[mention.end : closed]:
        return
    stretch = text[closed : closed + 80].split("\n")[0]
    spoken = _SPEAKS.search(stretch)
    if spoken is None:
        return
    for other in view.between(closed, closed + spoken.end() + 31):
        group = draft.of(other)
        if group is None or group.label is not MentionLabel.PERSON or "“" in text[closed + 1 : other.start]:
            continue
        gap = text[closed + 1 : other.start] + text[other.end : closed + len(stretch)]
        if _SPEAKS.search(gap[:60]):
            draft.add(group, mention, 0.85, "speaks in the quotation")
            return


def _best(mention: Mention, view: View, draft: Draft, fits: Fits) -> Group | None:
    """The leading person; none where somebody who is only described leads (``a friend of the actress``)."""
    candidates = candidates_for(mention, view, draft, fits)
    for other in view.around(mention, REACH):
        described = other.kind is MentionKind.NOMINAL and other.label is MentionLabel.PERSON
        if described and draft.of(other) is None and not view.is_plural(other) and not _is_predicate(other, view):
            candidates += _candidate(mention, other, Group(MentionLabel.PERSON), view)
    found = leader_of([c for c in candidates if not _quoted_apart(c, mention, view)])
    return found if found is not None and found.members else None


def _is_predicate(mention: Mention, view: View) -> bool:
    """``served as a counselor``, ``is a diplomat``: a post, and nobody new."""
    return (
        re.search(r"\b(?:as|is|was|were|are|be|been|became|become|a|an|the)\s+$", view.before(mention, 12)) is not None
    )


def _quoted_apart(candidate: Candidate, mention: Mention, view: View) -> bool:
    """Whether a pronoun within quotation marks would mean the one who speaks them."""
    text = view.report.text
    opened, closed = text.rfind("“", 0, mention.start), text.rfind("”", 0, mention.start)
    if opened <= closed:
        return False
    other = candidate.mention
    return other.end <= opened and _SPEAKS.match(text[other.end : other.end + 12].lstrip(" ,")) is not None


def leader_of(candidates: list[Candidate]) -> Group | None:
    """The group that leads all others by ``MARGIN``.

    Args:
        candidates: Any number a group.

    Returns:
        The group, or ``None`` where two are near to one another.
    """
    by_group: dict[int, Candidate] = {}
    for candidate in candidates:
        held = by_group.get(id(candidate.group))
        if held is None or candidate.points > held.points:
            by_group[id(candidate.group)] = candidate
    ranked = sorted(by_group.values(), key=lambda c: (-c.points, -c.mention.start))
    if not ranked or (len(ranked) > 1 and ranked[0].points - ranked[1].points < MARGIN):
        return None
    return ranked[0].group


def candidates_for(mention: Mention, view: View, draft: Draft, fits: Fits) -> list[Candidate]:
    """The groups that a word may mean, by their mentions shortly before it.

    Args:
        mention: A pronoun, or a description that says as little as one.
        view: The report.
        draft: Its groups.
        fits: Which groups may be meant at all.

    Returns:
        One candidate a mention within ``REACH`` sentences.
    """
    out: list[Candidate] = []
    for other in view.around(mention, REACH):
        group = draft.of(other)
        if group is not None and other.end <= mention.start and fits(group):
            out += _candidate(mention, other, group, view)
    return out


def _candidate(mention: Mention, other: Mention, group: Group, view: View) -> list[Candidate]:
    """A candidate with its points, or none where it stands too far away."""
    back = view.place(mention.start) - view.place(other.start)
    if not 0 <= back <= REACH or not _same_paragraph_or_next(view, other, mention):
        return []
    return [Candidate(group, other, _points(other, mention, view, back))]


def _same_paragraph_or_next(view: View, other: Mention, mention: Mention) -> bool:
    first, last = view.place(other.start), view.place(mention.start)
    if first < 0 or last < 0:
        return False
    return view.sentences[last].paragraph - view.sentences[first].paragraph <= REACH


def _points(other: Mention, mention: Mention, view: View, back: int) -> float:
    points = -1.5 * back
    if view.is_subject(other):
        points += 2.0
    if other.kind is MentionKind.PRONOUN:
        points += 0.5
        if other.text.lower() in HE | SHE and view.is_subject(other) and back == 0:
            points += 0.5
    gap = view.report.text[other.end : mention.start]
    if back == 0 and re.match(r",?\s+(?:which|who|that)\b[^,;]*$", gap):
        points += 2.5
    if re.fullmatch(r"\s+and\s+", gap):
        points += 3.0
    if back == 0 and _is_local_subject(other, mention, view):
        points += LOCAL
    if back == 0 and _bound(other, mention, view):
        points -= 5.0
    return points


LOCAL = 2.0
"""Points of the subject of the clause that a possessive or reflexive stands in (principle A)."""


def _local_subject(mention: Mention, view: View) -> Token | None:
    """The subject of the nearest clause around a word that has one before it."""
    tokens, _ = view.tokens(mention)
    word = view.head(mention)
    for _ in range(len(tokens)):
        if word is None or word.head < 0:
            return None
        place = word.head
        word = tokens[place]
        for token in tokens:
            if token.head == place and token.deprel in SUBJECTS and token.end <= mention.start:
                return token
    return None


def _is_local_subject(other: Mention, mention: Mention, view: View) -> bool:
    """``X said that Y shot her husband``: ``her`` looks first to the subject of ``shot``."""
    if mention.text.lower() not in _POSSESSIVES:
        return False
    subject = _local_subject(mention, view)
    return subject is not None and other.start <= subject.start < other.end


def _is_of_another(mention: Mention, view: View, draft: Draft) -> bool:
    """``The plane made its first flight``: the thing that ``its`` looks to first is none that we know."""
    subject = _local_subject(mention, view) if mention.text.lower() in _POSSESSIVES else None
    if subject is None or subject.upos != "NOUN" or subject.lemma.lower() != subject.text.lower():
        return False
    around = view.between(max(subject.start - 60, 0), subject.end)
    return not any(m.start <= subject.start < m.end and draft.of(m) is not None for m in around)


_POSSESSIVES = frozenset(("his", "her", "its", "my", "himself", "herself", "itself", "myself"))
_DEPENDENT = frozenset(("advcl", "xcomp", "conj"))


def _bound(other: Mention, mention: Mention, view: View) -> bool:
    """Whether both hang on one verb: its subject is not its object (principle B of Chomsky's binding theory)."""
    if mention.text.lower() in _POSSESSIVES or view.is_subject(mention):
        return False
    mine, its = view.governor(mention), view.governor(other)
    if mine is None or its is None:
        return False
    if mine.start == its.start:
        return True
    tokens, _ = view.tokens(mention)
    return mine.deprel in _DEPENDENT and mine.head >= 0 and tokens[mine.head].start == its.start
