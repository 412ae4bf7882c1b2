"""Which earlier mention a pronoun means: a ranking learned from annotated text, or none.

Each mention shortly before, and "none of them", gets a score: the sum of the weights of what is true of
it. The scores make probabilities, those of one thing's mentions are added up, and the best thing is taken
where it is likelier than not. A log-linear ranking as in Denis and Baldridge, "Specialized models and
ranking for coreference resolution" (EMNLP 2008), over the evidence of Lappin and Leass, "An algorithm for
pronominal anaphora resolution" (1994). The weights (``ranking_weights``) are written by
``python -m training.coreference``.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from secondsource.model import Mention, MentionKind, MentionLabel
from secondsource.resolve.draft import Draft, Group
from secondsource.resolve.view import View
from secondsource.text.names_latin import fold_name
from secondsource.text.names_tables import MENS_NAMES, WOMENS_NAMES

REACH = 2
"""Sentences back that are searched for an antecedent."""

MOST = 24
"""Mentions that are weighed: the nearest."""

HE = frozenset("he him his himself".split())  # noqa: SIM905 words read best in one line
SHE = frozenset("she her hers herself".split())  # noqa: SIM905
IT = frozenset("it its itself".split())  # noqa: SIM905
THEY = frozenset("they them their theirs themselves".split())  # noqa: SIM905

CLASSES = {
    **dict.fromkeys(HE, "he"),
    **dict.fromkeys(SHE, "she"),
    **dict.fromkeys(IT, "it"),
    **dict.fromkeys(THEY, "they"),
}
NONE = "none"

_POSSESSIVES = frozenset("his her its their".split())  # noqa: SIM905
_REFLEXIVES = frozenset("himself herself itself themselves".split())  # noqa: SIM905
_SPEAKS = re.compile(
    r",?\s+(?:said|says|told|added|wrote|tweeted|asked|recalled|explained|testified|replied|continued|insisted|warned|noted)\b"
)  # fmt: skip
_OBJECTS = frozenset({"obj", "iobj", "obl", "nmod"})
_NEVER = {
    "he": frozenset({MentionLabel.ORG, MentionLabel.LOC, MentionLabel.VESSEL, MentionLabel.DATE, MentionLabel.EVENT}),
    "it": frozenset({MentionLabel.PERSON, MentionLabel.NORP, MentionLabel.DATE}),
    "they": frozenset({MentionLabel.DATE}),
}  # fmt: skip
_SIZES = ((5, "size:many"), (3, "size:some"), (2, "size:two"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention that a pronoun may mean.

    Attributes:
        mention: It.
        group: Its group; ``None`` for a description that is in none.
        features: What is true of it.
    """

    mention: Mention
    group: Group | None
    features: tuple[str, ...]


def candidates(mention: Mention, view: View, draft: Draft) -> list[Candidate]:
    """The mentions that a pronoun may mean.

    Args:
        mention: A pronoun of the third person.
        view: The report.
        draft: Its groups.

    Returns:
        The nearest mentions before it that nothing rules out, nearest last.
    """
    sort = CLASSES[mention.text.lower()]
    near = []
    for other in view.around(mention, REACH):
        if other.end > mention.start or _is_thing(other, draft) or not _possible(other, mention, sort, view, draft):
            continue
        near.append(other)
    near = near[-MOST:]
    ranks = _ranks(near, draft)
    return [
        Candidate(other, draft.of(other), tuple(_features(other, mention, ranks[other.id], view, draft)))
        for other in near
    ]  # fmt: skip


def _is_thing(other: Mention, draft: Draft) -> bool:
    """Whether a mention is a thing without a name (``a gun``): the weights were learned without them."""
    group = draft.of(other)
    nominal = other.kind is MentionKind.NOMINAL and other.label is MentionLabel.OTHER
    return nominal and (group is None or not group.named)


def _possible(other: Mention, mention: Mention, sort: str, view: View, draft: Draft) -> bool:
    group = draft.of(other)
    label = group.label if group is not None else other.label
    if other.kind is MentionKind.PRONOUN and (group is None or CLASSES.get(other.text.lower(), sort) != sort):
        return False
    if label in _NEVER["he" if sort == "she" else sort] or view.is_bound(other, mention):
        return False
    if sort in {"he", "she"}:
        if other.kind is MentionKind.NOMINAL and (group is None or not group.named) and view.is_plural(other):
            return False
        return may_be(group, female=sort == "she") if group is not None else label is MentionLabel.PERSON
    if sort == "it":
        return not (other.kind is MentionKind.NOMINAL and view.is_plural(other))
    return True


def may_be(group: Group, *, female: bool) -> bool:
    """Whether ``she`` or ``he`` may mean a person: nothing that is stated, and no given name, says otherwise.

    A given name only keeps a pronoun away; it makes nobody a man or a woman.

    Args:
        group: Mentions of one thing.
        female: Whether the pronoun is ``she``.

    Returns:
        False where the two are at odds.
    """
    if (group.female is None or group.female == female) and (group.called is None or group.called == female):
        given = fold_name(group.person.given[0]) if group.person is not None and group.person.given else ""
        return given not in (MENS_NAMES if female else WOMENS_NAMES)
    return False


def _ranks(near: Sequence[Mention], draft: Draft) -> dict[str, int]:
    """For each mention how many other things are nearer."""
    seen: dict[object, int] = {}
    ranks = {}
    for other in reversed(near):
        group = draft.of(other)
        key: object = id(group) if group is not None else other.id
        ranks[other.id] = seen.setdefault(key, len(seen))
    return ranks


def _features(other: Mention, mention: Mention, rank: int, view: View, draft: Draft) -> Iterator[str]:
    group = draft.of(other)
    sort = CLASSES[mention.text.lower()]
    back = view.place(mention.start) - view.place(other.start)
    yield f"back:{back}"
    yield f"rank:{min(rank, 3)}"
    yield f"{sort}:{group.label if group is not None else other.label}:{other.kind}"
    if other.kind is MentionKind.PRONOUN:
        yield "pronoun:subject" if view.is_subject(other) else "pronoun:other"
    yield from _parts(other, mention, back, view)
    yield from _known(group, other, sort, view)
    yield from _quoted(other, mention, view)
    if view.paragraph(mention) != view.paragraph(other):
        yield "paragraph"


def _parts(other: Mention, mention: Mention, back: int, view: View) -> Iterator[str]:
    """What parts of their sentences the two are."""
    low = mention.text.lower()
    head = view.head(other)
    if view.is_subject(other):
        yield f"subject:{min(back, 1)}"
        if view.is_subject(mention):
            yield f"parallel:{min(back, 1)}"
    if head is not None and head.deprel in _OBJECTS:
        yield f"object:{head.deprel}"
    if low in _POSSESSIVES and back == 0:
        yield "possessive:local" if view.is_local_subject(other, mention) else "possessive:far"
    if low in _REFLEXIVES:
        yield "reflexive:local" if view.is_local_subject(other, mention) else "reflexive:far"


def _quoted(other: Mention, mention: Mention, view: View) -> Iterator[str]:
    if view.quoted(mention):
        yield "quoted:both" if view.quoted(other) else "quoted:pronoun"
        if not view.quoted(other) and _SPEAKS.match(view.after(other, 14)):
            yield "quoted:speaker"
    elif view.quoted(other):
        yield "quoted:other"


def _known(group: Group | None, other: Mention, sort: str, view: View) -> Iterator[str]:
    """What is known of the thing: how often it is named, its name, its number and gender."""
    size = sum(m.mention.kind is MentionKind.NAME for m in group.members) if group is not None else 0
    yield next((name for least, name in _SIZES if size >= least), "size:one")
    if group is not None and group.named:
        yield f"{sort}:named"
        if group.country is not None:
            yield f"{sort}:country"
        if sort in {"he", "she"} and (group.called is not None or group.female is not None):
            yield "gender:stated"
    if other.kind is MentionKind.NOMINAL:
        yield f"{sort}:plural" if view.is_plural(other) else f"{sort}:single"
        if not view.is_definite(other):
            yield "indefinite"


def open_features(word: str) -> tuple[str, ...]:
    """What is true of "none of them": the pronoun's class and form.

    Args:
        word: The pronoun, in lower case.

    Returns:
        Features.
    """
    return (f"{CLASSES[word]}:{NONE}", f"{word}:{NONE}:form")


def probabilities(found: Sequence[Candidate], word: str, weights: Mapping[str, float]) -> tuple[list[float], float]:
    """How likely each candidate is.

    Args:
        found: Candidates.
        word: The pronoun, in lower case.
        weights: By feature.

    Returns:
        A probability each, and that of none.
    """
    scores = [sum(weights.get(f, 0.0) for f in c.features) for c in found]
    none = sum(weights.get(f, 0.0) for f in open_features(word))
    top = max([none, *scores])
    shares = [math.exp(s - top) for s in scores]
    whole = sum(shares) + math.exp(none - top)
    return [s / whole for s in shares], math.exp(none - top) / whole
