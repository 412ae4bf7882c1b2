"""Takes spans from a backend that is not ours: each must stand in the report word for word.

A model that writes text may shorten a name, mend its spelling, translate it, or make one up. What it
names is therefore looked for in the report, and what is not there is rejected with a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from secondsource.annotate.nesting import Found
from secondsource.model import MentionKind, MentionLabel

LABELS: Mapping[str, MentionLabel] = {
    **{label.value: label for label in MentionLabel},
    "PER": MentionLabel.PERSON,
    "GPE": MentionLabel.LOC,
    "FAC": MentionLabel.LOC,
    "ORGANIZATION": MentionLabel.ORG,
    "LOCATION": MentionLabel.LOC,
    "WORK_OF_ART": MentionLabel.WORK,
    "LAW": MentionLabel.WORK,
    "PRODUCT": MentionLabel.WORK,
}
"""What other inventories call our labels."""

UNMEASURED = 0.5
"""Score of a mention for which a backend gives none."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Words that a backend gave and that are not taken, and why."""

    what: str
    reason: str


def locate(text: str, start: int, end: int, answers: Iterable[object]) -> tuple[list[Found], list[Refused]]:
    """Find what a backend named in the stretch that it was given.

    Args:
        text: The report's text.
        start: First code point of the stretch.
        end: One past its last.
        answers: Objects with ``text`` and ``label``; anything else is refused.

    Returns:
        A name for each place where the words of an answer stand by themselves, ordered and not
        crossing, the longer first; and what was refused.
    """
    places: dict[tuple[int, int], Found] = {}
    refused: list[Refused] = []
    for answer in answers:
        words, label, reason = _read(answer)
        spans = [] if reason else _places(text, start, end, words)
        if not reason and not spans:
            reason = "these words do not stand in the report"
        if reason or label is None:
            refused.append(Refused(words, reason))
            continue
        for a, b in spans:
            places.setdefault((a, b), Found(a, b, MentionKind.NAME, label, UNMEASURED))
    return without_crossing(places.values()), refused


def without_crossing(found: Iterable[Found]) -> list[Found]:
    """Leave out what crosses or lies inside a longer or earlier mention.

    Args:
        found: Mentions in any order.

    Returns:
        Those kept, by place.
    """
    kept: list[Found] = []
    for mention in sorted(found, key=lambda m: (m.start - m.end, m.start)):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _read(answer: Any) -> tuple[str, MentionLabel | None, str]:
    """Words, label and reason of refusal (empty: none) of one answer."""
    if not isinstance(answer, dict) or not isinstance(answer.get("text"), str):
        return repr(answer)[:80], None, "an answer is not of the form that was asked for"
    words = answer["text"].strip()
    label = LABELS.get(str(answer.get("label", "")).upper())
    if not words:
        return "", None, "an answer holds no words"
    if label is None:
        return words[:80], None, f"{str(answer.get('label'))[:40]!r} is no label of ours"
    return words, label, ""


def _places(text: str, start: int, end: int, words: str) -> list[tuple[int, int]]:
    found = []
    at = text.find(words, start, end)
    while at >= 0:
        stop = at + len(words)
        before = text[at - 1 : at] if at > start else ""
        after = text[stop : stop + 1] if stop < end else ""
        glued = (words[0].isalnum() and before.isalnum()) or (words[-1].isalnum() and after.isalnum())
        if not glued:
            found.append((at, stop))
        at = text.find(words, stop, end)
    return found
