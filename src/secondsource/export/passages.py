"""Passages: a claim in the sentence it stands in, cut into segments that carry marks.

Invariant: the segments of a passage, joined, are a slice of the report's text. Nothing is shown as
quoted that does not stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LONGEST_CONTEXT = 700
"""Code points of context shown at most, unless the claim itself is longer; a sentence of edited
news has about 150, and text without any full stop has to end somewhere."""

# A sentence ends at closing punctuation before white space and anything but a small letter.
_END = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*(?=\s+[^\sa-z])|[。！？]+[”’」』)]*")
# A full stop after these does not end a sentence: titles, initials, and what stands before a number or name.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"'‘\[])(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Cmdr|Adm|Sgt|Cpl|Pvt|"
    r"Sen|Rep|Gov|Pres|Amb|Rev|Hon|St|Mt|Ft|No|vs|Inc|Ltd|Corp|Co|Bros|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|"
    r"Oct|Nov|Dec|approx|est|ca|cf)\.$"
)


@dataclass(frozen=True, slots=True)
class Marking:
    """A stretch to be marked.

    Attributes:
        start: First code point.
        end: One past the last.
        kind: One word that names the mark: ``claim``, ``source``, ``cue``.
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Segment:
    """Text under one set of marks.

    Attributes:
        start: First code point.
        text: The slice.
        kinds: The marks, sorted.
    """

    start: int
    text: str
    kinds: tuple[str, ...] = ()


def context(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentences around a stretch, within its paragraph.

    The sentences of the pipeline are not part of a dossier, so they are found anew by punctuation.
    A wrong guess shows a little more or less around the claim, never other words.

    Args:
        text: The report's text.
        start: First code point of the stretch.
        end: One past the last.

    Returns:
        Start and end of the context, half-open, without outer white space.
    """
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", end)
    high = len(text) if high < 0 else high
    for match in _END.finditer(text, low, high):
        if _ABBREVIATION.search(text, max(low, match.end() - 12), match.end()):
            continue
        if match.end() <= start:
            low = match.end()
        elif match.end() >= end:
            high = match.end()
            break
    if high - low > LONGEST_CONTEXT:
        low, high = _narrow(text, (low, high), (start, end))
    while low < start and text[low].isspace():
        low += 1
    while high > end and text[high - 1].isspace():
        high -= 1
    return low, high


def _narrow(text: str, outer: tuple[int, int], inner: tuple[int, int]) -> tuple[int, int]:
    room = max(0, LONGEST_CONTEXT - (inner[1] - inner[0])) // 2
    low, high = max(outer[0], inner[0] - room), min(outer[1], inner[1] + room)
    while outer[0] < low < inner[0] and not text[low - 1].isspace():
        low += 1
    while inner[1] < high < outer[1] and not text[high].isspace():
        high -= 1
    return low, high


def segments(text: str, low: int, high: int, markings: Iterable[Marking]) -> tuple[Segment, ...]:
    """Cut a stretch where marks begin and end.

    Args:
        text: The report's text.
        low: First code point of the stretch.
        high: One past the last.
        markings: Marks, in any order; they may overlap, and are clipped to the stretch.

    Returns:
        The segments, in order; joined they are ``text[low:high]``.
    """
    clipped = [Marking(max(m.start, low), min(m.end, high), m.kind) for m in markings if m.start < high and m.end > low]
    events: list[tuple[int, int, str]] = [(m.start, 1, m.kind) for m in clipped] + [
        (m.end, -1, m.kind) for m in clipped
    ]
    events.sort(key=lambda e: e[0])
    open_kinds: dict[str, int] = {}
    made: list[Segment] = []
    at = low
    for place, step, kind in events:
        if place > at:
            made.append(Segment(at, text[at:place], _held(open_kinds)))
            at = place
        open_kinds[kind] = open_kinds.get(kind, 0) + step
    if high > at:
        made.append(Segment(at, text[at:high], _held(open_kinds)))
    return tuple(made)


def _held(open_kinds: dict[str, int]) -> tuple[str, ...]:
    return tuple(sorted(kind for kind, count in open_kinds.items() if count > 0))


def words_apart(values: Sequence[str]) -> tuple[tuple[Segment, ...], ...]:
    """Mark in each rival value the words that not every other value has.

    Args:
        values: The rival answers, verbatim.

    Returns:
        For each value its segments; the marked ones carry the kind ``apart``.
    """
    words = [
        [(m.start(), m.end(), _folded(m.group())) for m in re.finditer(r"\w+(?:[’'.,-]\w+)*|%", v)] for v in values
    ]
    shared = set.intersection(*({w for _, _, w in row} for row in words)) if words else set()
    made = []
    for value, row in zip(values, words, strict=True):
        marks: list[Marking] = []
        for start, end, word in row:
            if word in shared:
                continue
            # Words apart that follow each other are one mark: the space between them is not shared.
            if marks and not value[marks[-1].end : start].strip():
                marks[-1] = Marking(marks[-1].start, end, "apart")
            else:
                marks.append(Marking(start, end, "apart"))
        made.append(segments(value, 0, len(value), marks))
    return tuple(made)


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s")
