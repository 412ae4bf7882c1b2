"""Changes sentences the way newsrooms do: case, quotes, datelines, full stops, and new names.

Every change keeps words, syntax and names consistent; what it makes unknowable it marks so.
"""

# ruff: noqa: SIM905 (word lists read best as text)

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from training import syllables
from training.corpora import Example
from training.labels import BIT, OUTSIDE, UNKNOWN, bio, is_sure, sure_spans
from training.templates import CITIES, Lists

SMALL = frozenset("a an the of in on at to for from by with and or but nor as over after".split())
CURLY = {'"': "“”", "''": "”", "``": "“", "'": "’", "'s": "’s", "n't": "n’t", "'re": "’re"}
STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'", "’s": "'s", "n’t": "n't", "’re": "'re"}


@dataclass(frozen=True, slots=True)
class Rates:
    """How often each change is made, as a share of sentences (names: of names)."""

    person: float = 0.2
    place: float = 0.12
    people: float = 0.15
    headline: float = 0.04
    capitals: float = 0.015
    lower: float = 0.015
    dateline: float = 0.03
    quotes: float = 0.5
    unstopped: float = 0.06


def vary(given: Example, rng: random.Random, lists: Lists, rates: Rates = Rates()) -> Example:
    """A changed copy of an example.

    Args:
        given: left as it is.
        rng: the source of chance.
        lists: country names and words for peoples.
        rates: how often each change is made.

    Returns:
        The copy.
    """
    made = replace(
        given, words=list(given.words), upos=list(given.upos), heads=list(given.heads),
        deprels=list(given.deprels), lemmas=list(given.lemmas), names=list(given.names),
    )  # fmt: skip
    for start, end, name in reversed(sure_spans(made.names)):
        if name == "PERSON" and rng.random() < rates.person and made.words[start][0].isupper():
            _replace(made, start, end, syllables.person(rng), "PERSON")
        elif name == "LOC" and rng.random() < rates.place:
            new = rng.choice(lists.lands) if rng.random() < 0.6 else rng.choice(CITIES)
            if rng.random() < 0.15:
                new = syllables.coined(rng)
            _replace(made, start, end, syllables.split(new), "LOC")
        elif name == "NORP" and end - start == 1 and rng.random() < rates.people:
            plural = made.words[start].endswith("s")
            fit = [p for p in lists.peoples if not plural and " " not in p and "-" not in p]
            if fit:
                made.words[start] = rng.choice(fit)
                made.lemmas[start] = ""
    _surface(made, rng, rates)
    return made


def _surface(made: Example, rng: random.Random, rates: Rates) -> None:
    roll = rng.random()
    if rng.random() < rates.quotes:
        _requote(made, rng)
    if rng.random() < rates.unstopped and len(made) > 4 and made.words[-1] == ".":
        _cut_last(made)
    if roll < rates.headline:
        if made.words[-1] == ".":
            _cut_last(made)
        made.words = [w if i and w.lower() in SMALL else w[:1].upper() + w[1:] for i, w in enumerate(made.words)]
    elif roll < rates.headline + rates.capitals:
        made.words = [w.upper() for w in made.words]
    elif roll < rates.headline + rates.capitals + rates.lower:
        made.words = [w.lower() for w in made.words]
    elif rng.random() < rates.dateline and len(made) > 8:
        _dateline(made, rng)


def _requote(made: Example, rng: random.Random) -> None:
    if any(w in STRAIGHT for w in made.words):
        made.words = [STRAIGHT.get(w, w) for w in made.words]
        return
    opened = False
    for i, word in enumerate(made.words):
        if word == '"':
            made.words[i] = "”" if opened else "“"
            opened = not opened
        elif word in CURLY and not (word == "'" and made.upos[i] == "PUNCT" and rng.random() < 0.5):
            made.words[i] = CURLY[word]


def _cut_last(made: Example) -> None:
    last = len(made)
    if last in made.heads:
        return
    for column in (made.words, made.upos, made.heads, made.deprels, made.lemmas, made.names):
        column.pop()  # type: ignore[attr-defined]


def _dateline(made: Example, rng: random.Random) -> None:
    """Puts `HAVANA (Reuters) --` in front; its words take no part in the syntax loss."""
    city = syllables.split(rng.choice(CITIES).upper())
    words, masks = list(city), bio(len(city), "LOC")
    if rng.random() < 0.6:
        words += ["(", rng.choice(("AP", "AFP", "Reuters", "Yonhap", "Xinhua", "Kyodo")), ")"]
        masks += [OUTSIDE, BIT["B-ORG"], OUTSIDE]
    words.append(rng.choice(("--", "-", "—", "–", ":")))
    masks.append(OUTSIDE)
    n = len(words)
    made.words[:0] = words
    made.names[:0] = masks
    made.heads = [UNKNOWN] * n + [h + n if h > 0 else h for h in made.heads]
    for column in (made.upos, made.deprels, made.lemmas):
        column[:0] = [""] * n


def _replace(made: Example, start: int, end: int, new: list[str], name: str) -> None:
    """Puts the words `new` where the name was; the new words hang on their first one.

    Skipped where the old name is no single subtree, for then heads could not be kept.
    """
    if made.words[start].isupper() and len(made.words[start]) > 3:
        new = [w.upper() for w in new]
    inside = [i for i in range(start, end) if not start < made.heads[i] <= end]
    known = made.heads[start] != UNKNOWN
    if known and (len(inside) != 1 or not all(is_sure(m) for m in made.names[start:end])):
        return
    top = inside[0] if known else start
    shift = len(new) - (end - start)

    def moved(head: int) -> int:
        if head <= 0 or head <= start:
            return head
        return start + 1 if head <= end else head + shift

    outer, rel = made.heads[top], made.deprels[top]
    heads = [start + 1] * len(new)
    for i, word in enumerate(new[:-1]):
        if word == "-":
            heads[i] = start + i + 2
    heads[0] = moved(outer)
    made.heads = [moved(h) for h in made.heads]
    tail = ["punct" if w == "-" else "flat" for w in new[1:]]
    fresh = {
        "words": new, "upos": ["PUNCT" if w == "-" else "PROPN" for w in new],
        "heads": heads if known else [UNKNOWN] * len(new),
        "deprels": [rel, *tail] if known else [""] * len(new),
        "lemmas": [""] * len(new), "names": bio(len(new), name),
    }  # fmt: skip
    for column, values in fresh.items():
        getattr(made, column)[start:end] = values
