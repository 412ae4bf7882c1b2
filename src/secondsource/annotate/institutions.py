"""Institutions that are named by a common noun: ``North Korea's foreign ministry``.

They have no proper name in the text, yet a reader knows which body is meant; the tree tells how far
the phrase reaches. Each is found beside the names inside it, so mentions may nest.
"""

# ruff: noqa: SIM905 (word lists read best as text)

from __future__ import annotations

from secondsource.annotate.reading import Name, Reading

HEADS = frozenset(
    "ministry embassy consulate parliament cabinet presidency government army navy police military "
    "court prosecutor regulator watchdog directorate".split()
)
"""Nouns for a body of which a state, a city or a field has one."""

_NEEDS_OWNER = HEADS - {"ministry", "embassy", "consulate"}
"""Too common to be an institution without a place or a people in front."""

_BEFORE = frozenset({"compound", "amod", "punct", "flat"})
_PLACED = frozenset({"embassy", "consulate"})


def institutions(reading: Reading) -> list[Name]:
    """Find institutions named by a common noun.

    Args:
        reading: A sentence with its tree and its names.

    Returns:
        Spans labelled ORG in order; none is a name already, or lies inside one.
    """
    found = []
    for i, lemma in enumerate(reading.lemmas):
        if lemma.lower() not in HEADS or reading.upos[i] not in ("NOUN", "PROPN"):
            continue
        if any(name.start <= i < name.end for name in reading.names):
            continue
        start, owned = _start(reading, i)
        end = _end(reading, i) if lemma.lower() in _PLACED else i + 1
        if end - start < 2 or (lemma.lower() in _NEEDS_OWNER and not owned):
            continue
        inside = [name.score for name in reading.names if start <= name.start < end]
        found.append(Name(start, end, "ORG", min(inside, default=0.5)))
    return found


def _start(reading: Reading, head: int) -> tuple[int, bool]:
    """First word of the phrase, and whether it names whose institution it is."""
    start, owned = head, False
    while start > 0:
        left = start - 1
        name = next((n for n in reading.names if n.start <= left < n.end), None)
        if name is not None and name.label in ("LOC", "NORP"):
            start, owned = name.start, True
        elif reading.words[left] in ("'s", "’s", "'", "’") and reading.heads[left] >= 0:
            owner = next((n for n in reading.names if n.end == left), None)
            if owner is None or owner.label not in ("LOC", "NORP"):
                break
            start, owned = owner.start, True
        elif reading.heads[left] == head and reading.deprels[left].split(":")[0] in _BEFORE:
            if reading.upos[left] == "PUNCT" and reading.words[left] != "-":
                break
            start = left
        else:
            break
    while start < head and reading.upos[start] in ("PUNCT", "DET"):
        start += 1
    return start, owned


def _end(reading: Reading, head: int) -> int:
    """One past the place that the institution stands in: ``embassy in Havana``."""
    if head + 2 < len(reading.words) + 1 and reading.words[head + 1 : head + 2] in (["in"], ["to"]):
        for name in reading.names:
            lead = reading.words[head + 2 : name.start]
            if name.label == "LOC" and name.start >= head + 2 and lead in ([], ["the"]):
                return name.end
    return head + 1
