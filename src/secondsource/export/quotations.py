"""Quotations: the words of a claim in their sentence, with the voices that lead to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondsource.export import wording
from secondsource.export.index import Index, Place
from secondsource.export.passages import LONGEST_CONTEXT, Marking, Segment, context, segments
from secondsource.model import DossierClaim, MarkKind, Polarity

# What a sentence of print ends with.
_CLOSING = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*$")

FURTHEST_VOICE = 600
"""Code points between a claim and its source or cue beyond which the words between are not shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One link of the chain of voices.

    Attributes:
        source: The source's words, or ``None`` for hearsay.
        cue: The cue's words.
        kind: How the words reach us, in words.
        entity: Fragment of the entity, or ``None``.
    """

    source: str | None
    cue: str
    kind: str
    entity: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What words of a quotation stand for: ``the two countries``, ``the defection``.

    Attributes:
        text: The words.
        things: Name and fragment of each entity that they mean.
        told: The words that told the event that they mean, ``""`` where they mean entities.
        place: Where those words stand, or ``None``.
    """

    text: str
    things: tuple[tuple[str, str], ...] = ()
    told: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """The words of one report that bear on a finding, in their sentence.

    Attributes:
        report: Id of the report.
        number: The report's number.
        outlet: What the report is called.
        published: Its date in words.
        language: ISO 639-1 code, ``""`` where unknown.
        segments: The passage, marked ``claim``, ``source``, ``cue``.
        cut: Whether the passage begins or ends inside a sentence: (before, after).
        voices: Chain of voices of its first claim, outermost first.
        notes: What limits it, in words: ``a negative statement``, ``held possible``, ``from the headline``.
        place: Where the claim's words stand.
        claims: Ids of the claims in it.
        means: What some of its words stand for.
    """

    report: str
    number: int
    outlet: str
    published: str
    language: str
    segments: tuple[Segment, ...]
    cut: tuple[bool, bool]
    voices: tuple[Voice, ...]
    notes: tuple[str, ...]
    place: Place
    claims: tuple[str, ...]
    means: tuple[Meaning, ...] = ()


def quotations(
    index: Index, claims: Sequence[DossierClaim], value: str = "", apart: Sequence[Segment] = ()
) -> tuple[Quotation, ...]:
    """The passages in which claims stand: claims whose sentences overlap share a passage.

    Args:
        index: The dossier's look-ups.
        claims: The claims, in the order wanted.
        value: Words within the claims that rival others, if any.
        apart: The same words, those that the others do not share marked ``apart``.

    Returns:
        Passages in the order of their first claims.
    """
    windows: dict[str, list[tuple[int, int]]] = {}
    for claim in claims:
        if claim.report in index.reports:
            windows.setdefault(claim.report, []).append(_window(index, claim))
    merged = {report: _merge(found) for report, found in windows.items()}
    passages: dict[tuple[str, int, int], list[DossierClaim]] = {}
    for claim in claims:
        for low, high in merged.get(claim.report, ()):
            if low <= claim.start and claim.end <= high:
                passages.setdefault((claim.report, low, high), []).append(claim)
    return tuple(_quotation(index, key, group, value, apart) for key, group in passages.items())


def _merge(windows: list[tuple[int, int]]) -> list[tuple[int, int]]:
    made: list[tuple[int, int]] = []
    for low, high in sorted(windows):
        if made and low < made[-1][1]:
            made[-1] = (made[-1][0], max(high, made[-1][1]))
        else:
            made.append((low, high))
    return made


def _window(index: Index, claim: DossierClaim) -> tuple[int, int]:
    text = index.reports[claim.report].text
    low, high = _sentence(text, claim)
    for start, end in _voice_spans(claim):
        nearer = max(start - high, low - end)
        if nearer > FURTHEST_VOICE or "\n" in text[min(low, start) : max(high, end)]:
            continue
        around = context(text, start, end)
        low, high = min(low, around[0]), max(high, around[1])
    return low, high


def _sentence(text: str, claim: DossierClaim) -> tuple[int, int]:
    """The sentence that a claim stands in; guessed by punctuation in dossiers that do not carry it."""
    start, end = claim.sentence_start, claim.sentence_end
    if start <= claim.start and claim.end <= end <= len(text) and end - start <= LONGEST_CONTEXT:
        return start, end
    return context(text, claim.start, claim.end)


def _voice_spans(claim: DossierClaim) -> list[tuple[int, int]]:
    cues = [(a.cue.start, a.cue.end) for a in claim.attribution]
    return cues + [(a.source.start, a.source.end) for a in claim.attribution if a.source is not None]


def _markings(claim: DossierClaim) -> list[Marking]:
    marks = [Marking(claim.start, claim.end, "claim")]
    for link in claim.attribution:
        marks.append(Marking(link.cue.start, link.cue.end, "cue"))
        if link.source is not None:
            marks.append(Marking(link.source.start, link.source.end, "source"))
    if claim.time is not None:
        marks.append(Marking(claim.time.start, claim.time.end, "time"))
    return marks


def _quotation(
    index: Index, key: tuple[str, int, int], claims: Sequence[DossierClaim], value: str, apart: Sequence[Segment]
) -> Quotation:
    report, low, high = key
    text = index.reports[report].text
    marks = [m for c in claims for m in _markings(c)]
    for claim in claims:
        at = text.find(value, claim.start, claim.end) if value else -1
        if at >= 0:
            marks += [Marking(at + s.start, at + s.start + len(s.text), "apart") for s in apart if "apart" in s.kinds]
    return Quotation(
        report=report,
        number=index.report_number[report],
        outlet=index.outlet(report),
        published=index.published(report),
        language=language_of(index, report),
        segments=segments(text, low, high, marks),
        cut=_cut(text, low, high),
        voices=tuple(dict.fromkeys(v for c in claims for v in voices(c))),
        notes=tuple(dict.fromkeys(n for c in claims for n in _notes(index, c))),
        place=index.place(report, *((c.start, c.end) for c in claims)),
        claims=tuple(c.id for c in claims),
        means=tuple(dict.fromkeys(m for c in claims for m in _means(index, c))),
    )


def _means(index: Index, claim: DossierClaim) -> Iterator[Meaning]:
    """What the words of a claim stand for that name nothing themselves."""
    for argument in claim.arguments:
        held = [index.entities[m] for m in argument.members if m in index.entities]
        if held:
            yield Meaning(text=argument.text, things=tuple((e.name, f"#{e.id}") for e in held))
    for reference in claim.refers:
        told = index.claims.get(reference.claim)
        if told is not None and told.report in index.reports:
            place = index.place(told.report, (told.start, told.end))
            yield Meaning(text=reference.text, told=told.text, place=place)


def _cut(text: str, low: int, high: int) -> tuple[bool, bool]:
    before = text[text.rfind("\n", 0, low) + 1 : low].rstrip()
    after = text[high:].partition("\n")[0].strip()
    whole = _CLOSING.search(text[low:high]) is not None
    return bool(before) and _CLOSING.search(before) is None, bool(after) and not whole


def voices(claim: DossierClaim) -> tuple[Voice, ...]:
    """A claim's chain of voices, outermost first.

    Args:
        claim: The claim.

    Returns:
        Its links in words; empty where the report speaks for itself.
    """
    return tuple(
        Voice(
            source=link.source.text if link.source is not None else None,
            cue=link.cue.text,
            kind=wording.VOICE[link.kind],
            entity=f"#{link.source.entity}" if link.source is not None and link.source.entity is not None else None,
        )
        for link in claim.attribution
    )


def _notes(index: Index, claim: DossierClaim) -> list[str]:
    notes = []
    if claim.polarity is Polarity.NEGATIVE:
        notes.append("a negative statement")
    if wording.CERTAINTY[claim.certainty]:
        notes.append(wording.CERTAINTY[claim.certainty])
    if claim.headline or any(
        m.kind is MarkKind.HEADLINE and m.start <= claim.start < m.end for m in index.reports[claim.report].marks
    ):
        notes.append("from the headline")
    return notes


def language_of(index: Index, report: str) -> str:
    """A report's language as an HTML attribute takes it.

    Args:
        index: The dossier's look-ups.
        report: Id of the report.

    Returns:
        ISO 639-1 code, ``""`` where it is not known.
    """
    language = index.reports[report].language
    return "" if language == "und" else language
