"""Organisations within a report: names, acronyms, descriptions, and what a newspaper is called later."""

from __future__ import annotations

import re
from collections.abc import Sequence

from secondsource.model import Mention, MentionKind, MentionLabel, Token
from secondsource.resolve.draft import CERTAIN, Draft, Group, left_open
from secondsource.resolve.keys import org_keys
from secondsource.resolve.view import View, bare
from secondsource.text.names import NameMatch
from secondsource.text.names_latin import fold_name
from secondsource.text.names_orgs import OrgName, acronym_of, compare_orgs, is_acronym, is_media, is_tail, parse_org
from secondsource.text.names_orgs_tables import MEDIA_NOUNS
from secondsource.text.names_tables import POSTS
from secondsource.text.wordset import word_set

NEARBY = 3
"""Sentences back within which ``the ministry`` finds the ministry that it means."""


def join_bodies(view: View, draft: Draft) -> None:
    """Group the organisations of a report.

    Args:
        view: The report.
        draft: Receives the groups.
    """
    for label in (MentionLabel.ORG, MentionLabel.OTHER):
        for mention in list(left_open(view.mentions, draft)):
            if mention.kind is MentionKind.NAME and mention.label is label:
                _place_name(mention, view, draft)
    _join_acronyms(view, draft)
    _join_parts(draft)
    for mention in list(left_open(view.mentions, draft)):
        if mention.kind is MentionKind.NOMINAL and mention.label is MentionLabel.ORG and not view.is_plural(mention):
            _place_description(mention, view, draft)
    for mention in list(left_open(view.mentions, draft)):
        if mention.kind is MentionKind.NOMINAL and mention.label in {MentionLabel.WORK, MentionLabel.ORG}:
            _place_medium(mention, view, draft)


def read_org(mention: Mention, view: View) -> OrgName:
    """A mention's name as an organisation, with the possessor that may stand before it."""
    return parse_org(mention.text, before=view.before(mention, 40), seen=view.countries)


_STRANGERS = NameMatch(0.0, "different", ("no word in common",))


def _compare(name: OrgName, group: Group) -> NameMatch:
    """The best answer against any name of a group; ``different`` by any country or host counts."""
    keys = org_keys(name)
    plain = not name.named or any(not o.named for o in group.orgs)
    if not plain and all(keys.isdisjoint(org_keys(other)) for other in group.orgs):
        return _STRANGERS
    matches = [compare_orgs(name, other) for other in group.orgs]
    against = [m for m in matches if m.verdict == "different" and m.score <= 0.1]
    return against[0] if against else max(matches, key=lambda m: m.score)


def _place_name(mention: Mention, view: View, draft: Draft) -> None:
    name = read_org(mention, view)
    folded = fold_name(bare(mention.text))
    for group in draft.bodies():
        if folded in group.folded and not _at_odds(name, group):
            draft.add(group, mention, CERTAIN, "the same name")
            _add_name(group, name)
            return
    for group in draft.bodies():
        match = _compare(name, group)
        if match.verdict == "same":
            draft.add(group, mention, match.score, "; ".join(match.reasons))
            _add_name(group, name)
            return
    draft.found(mention, mention.label).orgs.append(name)


def _add_name(group: Group, name: OrgName) -> None:
    if name not in group.orgs:
        group.orgs.append(name)


def _at_odds(name: OrgName, group: Group) -> bool:
    return any(o.country is not None and name.country is not None and o.country != name.country for o in group.orgs)


_BRACKET = re.compile(r"['’]?s?,?\s*\(\s*(?:the\s+|or\s+)?")
_MEDIUM = re.compile(r"\b(?:newspaper|news agency|daily|broadcaster|magazine)\b")


def _join_acronyms(view: View, draft: Draft) -> None:
    """``the National Intelligence Service (NIS)``, and initials that only one name of the report has."""
    for group in list(draft.bodies()):
        mention = group.founder
        if group not in draft.groups or not is_acronym(bare(mention.text)):
            continue
        letters = bare(mention.text).replace(".", "").upper()
        others = [
            g for g in draft.bodies()
            if g is not group and g.founder.start < mention.start and not is_acronym(bare(g.founder.text))
        ]  # fmt: skip
        text = view.report.text
        bracketed = [
            g for g in others if any(_BRACKET.fullmatch(text[m.mention.end : mention.start]) for m in g.members)
        ]
        initials = [g for g in others if letters in {acronym_of(bare(m.mention.text)) for m in g.members}]
        if len(bracketed) == 1:
            draft.merge(bracketed[0], group, "introduced in brackets")
        elif len(initials) == 1:
            draft.merge(initials[0], group, f"initials of {initials[0].founder.text}")


def _is_short_for(name: OrgName, other: OrgName) -> bool:
    """Whether a name is another's without some of its words.

    ``Airbus`` is not short for ``Airbus A380``, nor ``Acme`` for ``Acme CEO Anna Lind``.
    """
    if name.words == other.words:
        return other.kind == name.kind
    extra = set(other.words) - set(name.words)
    foreign = any(word in POSTS or any(c.isdigit() for c in word) for word in extra)
    return set(name.words) < set(other.words) and not foreign


def _join_parts(draft: Draft) -> None:
    """A name that is part of one longer name used before it, or ends one used anywhere, and is of no other."""
    for group in list(draft.bodies()):
        if group not in draft.groups or is_acronym(group.founder.text):
            continue
        name = group.orgs[0]
        fits = [
            g for g in draft.bodies()
            if g is not group and name.words and (g.first() < group.first() or any(is_tail(name, o) for o in g.orgs))
            and MentionLabel.ORG in {g.label, group.label} and any(_is_short_for(name, o) for o in g.orgs)
            and not _at_odds(name, g) and _compare(name, g).verdict != "different"
        ]  # fmt: skip
        if len(fits) == 1:
            draft.merge(fits[0], group, f"short for {fits[0].founder.text}")


def _place_description(mention: Mention, view: View, draft: Draft) -> None:
    """``the ministry``, ``South Korea's spy agency``, ``Chosun Ilbo newspaper``."""
    inner = _name_inside(mention, view, draft) or _name_behind(mention, view, draft)
    if inner is not None:
        draft.add(inner, mention, 0.97, f"the name with what it is: {mention.text}")
        return
    name = read_org(mention, view)
    singled = name.country is not None or name.host is not None or len(name.words) > 1
    if not view.is_definite(mention) and not singled:
        return
    scored = [(g, _compare(name, g)) for g in draft.bodies()]
    same = [(g, m) for g, m in scored if m.verdict == "same"]
    if same:
        group, match = max(same, key=lambda s: s[1].score)
        draft.add(group, mention, match.score, "; ".join(match.reasons))
        _add_name(group, name)
        return
    open_ones = [g for g, m in scored if m.verdict == "cannot tell" and _fits(name, g)]
    near = [g for g in open_ones if _near(g, mention, view)]
    chosen = near if len(near) == 1 else open_ones if len(open_ones) == 1 and name.words else []
    if len(chosen) == 1:
        draft.add(
            chosen[0], mention, 0.85, f"the only {name.kind or 'body'} that it can mean: {chosen[0].founder.text}"
        )
        return
    if (name.country is not None and name.kind and (name.words or name.host is not None)) or (
        name.kind == "ministry" and name.words
    ):
        draft.found(mention, MentionLabel.ORG, "described so").orgs.append(name)


def _fits(name: OrgName, group: Group) -> bool:
    """Whether a description may mean a group: of its kind, or saying nothing that it lacks."""
    if not name.kind:
        return False
    kinds = {o.kind for o in group.orgs}
    held = {w for o in group.orgs for w in o.words}
    own = {w for w in name.words if w not in {name.kind, "agency", "service", "department", "spy"}}
    return name.kind in kinds and own <= held


def _near(group: Group, mention: Mention, view: View) -> bool:
    last = group.last_before(mention.start)
    return last is not None and view.place(mention.start) - view.place(last.start) <= NEARBY


def _name_inside(mention: Mention, view: View, draft: Draft) -> Group | None:
    """The group of a name that fills a description but for a word for what it is."""
    for group in draft.bodies():
        for member in group.members:
            m = member.mention
            if m.kind is MentionKind.NAME and mention.start <= m.start and m.end <= mention.end:
                rest = view.report.text[mention.start : m.start] + view.report.text[m.end : mention.end]
                if re.fullmatch(r"\s*(?:[Tt]he\s+)?(?:\s*[a-z]+){0,3}\s*", rest) and "’s" not in rest:
                    return group
    return None


def _name_behind(mention: Mention, view: View, draft: Draft) -> Group | None:
    """``the carrier Ryanair``: the group of the name that the description leads up to, by the tree."""
    head = view.head(mention)
    for other in view.between(mention.end, mention.end + 2):
        group = draft.of(other)
        if group is None or not group.orgs or other.kind is not MentionKind.NAME:
            continue
        name = view.head(other)
        tokens, _ = view.tokens(mention)
        if head is not None and name is not None and head.start in _ends_of(tokens, name, head):
            return group
    return None


def _ends_of(tokens: Sequence[Token], name: Token, head: Token) -> set[int]:
    """Where the words stand that one of two words hangs on, if it is the other."""
    found = set()
    if name.head >= 0 and name.deprel in {"appos", "flat", "nmod:desc"}:
        found.add(tokens[name.head].start)
    if head.head >= 0 and tokens[head.head].start == name.start and head.deprel in {"compound", "nmod:desc"}:
        found.add(head.start)
    if head.head >= 0 and (name.head, name.deprel) == (head.head, head.deprel):
        # Two subjects side by side are one: the tree has not told which describes the other.
        found.add(head.start)
    return found


def _place_medium(mention: Mention, view: View, draft: Draft) -> None:
    """``the paper``, ``the report``: the one newspaper or agency named as a source shortly before."""
    if not re.match(r"(?:the|this)\s", mention.text, re.IGNORECASE) or len(mention.text.split()) > 3:
        return
    if view.head_word(mention) not in MEDIA_NOUNS or mention.text.lower() == "this report":
        return
    media = [g for g in draft.bodies() if is_medium(g) and g.last_before(mention.start) is not None]
    if view.head_word(mention) == "agency":
        media = [g for g in media if any(_is_wire(m.mention) for m in g.members)]
    near = [g for g in media if _near(g, mention, view)]
    chosen = near if len(near) == 1 else media if len(media) == 1 else []
    if len(chosen) == 1:
        draft.add(chosen[0], mention, 0.8, f"the only paper or agency named before: {chosen[0].founder.text}")


_WIRES = word_set(
    "reuters afp ap upi bloomberg xinhua yonhap kyodo jiji tass interfax ria itar dpa efe ansa kcna anadolu pti ani "
    "irna bernama antara apa wafa sana agency press wire newswire"
)
"""Words in the names of news agencies; a newspaper is no agency."""


def _is_wire(mention: Mention) -> bool:
    return not _WIRES.isdisjoint(bare(mention.text).lower().split())


def is_medium(group: Group) -> bool:
    """Whether a group is a newspaper, broadcaster or news agency, by its names and descriptions."""
    return any(
        is_media(bare(m.mention.text)) or _MEDIUM.search(m.mention.text)
        for m in group.members
    )  # fmt: skip
