"""Names and dates out of GUM's layer of nested noun phrases.

GUM marks every noun phrase with an entity type; a name is a phrase whose head carries a
proper-noun tag. The name is the head with the proper nouns joined to it, not the whole
phrase: titles, determiners, possessors, appositions and modifiers in front stay outside.
"""

# ruff: noqa: SIM905 (word lists read best as text)

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from training.corpora import Row
from training.dates import CLOCK, is_cue
from training.labels import BIT, OUTSIDE, bio, either

_PIECE = re.compile(r"\((\d+(?:\[\d+/\d+\])?)-([a-z]+)-([^()]*)(\))?|(\d+(?:\[\d+/\d+\])?)\)")
_KIND = {
    "person": "PERSON", "organization": "ORG", "place": "LOC", "event": "EVENT",
}  # fmt: skip
_INSIDE = frozenset("of the and & for de la du van von der den al el - ' .".split())
_TITLES = frozenset(
    "president king queen pope prince princess minister chancellor senator governor mayor dr. mr. "
    "mrs. ms. professor captain general colonel lord lady sir justice judge god mom dad mum "
    "secretary chief officer director doctor congressman congresswoman representative".split()
)
_VAGUE = frozenset("it this that they them which one ones time times".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention: words `start` to `end`, half-open, its type, its head and its identity."""

    start: int
    end: int
    kind: str
    head: int
    known: bool


def phrases(rows: list[Row]) -> list[Phrase]:
    """Mentions of one sentence; discontinuous ones and those that cross it are left out."""
    found: list[Phrase] = []
    open_at: dict[str, list[tuple[int, str, bool]]] = {}
    for i, row in enumerate(rows):
        for piece in _PIECE.finditer(row.entity):
            if piece[5]:
                if open_at.get(piece[5]):
                    start, kind, known = open_at[piece[5]].pop()
                    found.append(Phrase(start, i + 1, kind, _head(rows, start, i + 1), known))
            else:
                known = len(piece[3].split("-")) > 5
                if piece[4]:
                    found.append(Phrase(i, i + 1, piece[2], i, known))
                else:
                    open_at.setdefault(piece[1], []).append((i, piece[2], known))
    return [p for p in found if p.head >= 0]


def _head(rows: list[Row], start: int, end: int) -> int:
    for i in range(start, end):
        if not start <= rows[i].head - 1 < end:
            return i
    return -1


def _proper(row: Row) -> bool:
    return row.xpos.startswith("NNP")


def _under(rows: list[Row], child: int, top: int) -> bool:
    for _ in range(12):
        if child == top:
            return True
        if child < 0:
            return False
        child = rows[child].head - 1
    return False


def core(rows: list[Row], phrase: Phrase) -> tuple[int, int]:
    """The name inside a phrase, as a half-open span of words.

    Args:
        rows: the sentence.
        phrase: a mention whose head is a proper noun.

    Returns:
        The span; it holds the head.
    """
    low = high = phrase.head
    person = phrase.kind == "person"
    while low - 1 >= phrase.start:
        row = rows[low - 1]
        step = _left_step(rows, phrase, low, person)
        if step == 0 or row.deprel in ("nmod:desc", "appos", "nmod:poss"):
            break
        low -= step
    while high + 1 < phrase.end:
        step = _right_step(rows, phrase, high, person)
        if step == 0:
            break
        high += step
    return low, high + 1


def _left_step(rows: list[Row], phrase: Phrase, low: int, person: bool) -> int:
    row = rows[low - 1]
    if not _under(rows, low - 1, phrase.head):
        return 0
    if _proper(row):
        return 1
    if person:
        return 0
    joins = row.form in ("-", "&") or row.form.lower() in ("of", "the", "and")
    for reach in (2, 3):
        at = low - reach
        if joins and at >= phrase.start and _proper(rows[at]) and _under(rows, at, phrase.head):
            between = [r.form.lower() for r in rows[at + 1 : low]]
            if all(b in _INSIDE for b in between):
                return reach
    return 0


def _right_step(rows: list[Row], phrase: Phrase, high: int, person: bool) -> int:
    row = rows[high + 1]
    if not _under(rows, high + 1, phrase.head) or row.deprel in ("appos", "parataxis", "list"):
        return 0
    if _proper(row) or (row.upos == "NUM" and row.deprel in ("nummod", "flat", "compound", "dep")):
        return 1
    allowed = ("-", ".", "'", "de", "la", "al", "van", "von", "bin") if person else _INSIDE
    for reach in (2, 3):
        at = high + reach
        joined = all(r.form.lower() in allowed for r in rows[high + 1 : at])
        if joined and at < phrase.end and _proper(rows[at]) and _under(rows, at, phrase.head):
            return reach
    return 0


def _is_title(rows: list[Row], start: int, end: int) -> bool:
    words = [r.form.lower() for r in rows[start:end]]
    return words[-1] in _TITLES or words[0] in _TITLES or "of" in words


def _place_name(masks: list[int], rows: list[Row], phrase: Phrase, demonyms: Container[str]) -> None:
    start, end = core(rows, phrase)
    if any(mask != OUTSIDE for mask in masks[start:end]):
        return
    name = _KIND.get(phrase.kind, "")
    text = " ".join(r.form for r in rows[start:end])
    if phrase.kind == "person":
        plural = rows[phrase.head].xpos == "NNPS"
        if text in demonyms or (plural and end - start == 1):
            name = "NORP"
        elif _is_title(rows, start, end):
            masks[start:end] = [either("PERSON")] * (end - start)
            return
    elif phrase.kind == "organization" and rows[phrase.head].xpos == "NNPS" and text in demonyms:
        name = "NORP"
    if phrase.kind == "time":
        return
    if name:
        masks[start:end] = bio(end - start, name)
    else:
        masks[start:end] = [either("WORK", "EVENT", "NORP", "ORG", "LOC", "VESSEL")] * (end - start)


def _date(rows: list[Row], phrase: Phrase) -> tuple[int, int] | None:
    end = phrase.end
    for i in range(phrase.head + 1, phrase.end):
        if rows[i].upos in ("VERB", "AUX", "SCONJ", "PRON") or rows[i].deprel.startswith("acl"):
            end = i
            break
        if rows[i].upos == "ADP" and rows[i].form.lower() not in ("of", "to"):
            end = i
            break
    while end > phrase.start and rows[end - 1].upos in ("PUNCT", "ADP", "SCONJ", "CCONJ", "DET"):
        end -= 1
    if end < len(rows) and rows[end].form.lower() == "ago":
        end += 1
    words = [r.form for r in rows[phrase.start : end]]
    if not words or end <= phrase.head or not any(is_cue(w) for w in words):
        return None
    return (phrase.start, end)


def names(rows: list[Row], demonyms: Container[str]) -> list[int]:
    """Masks of one GUM sentence.

    Dates come first, outermost; then names, longest phrase first, where of several phrases
    with one head the shortest counts. Abstract and other proper nouns stay undecided.

    Args:
        rows: the sentence.
        demonyms: words for peoples, faiths and parties.

    Returns:
        One mask per word.
    """
    masks = [OUTSIDE] * len(rows)
    mentions = phrases(rows)
    for phrase in sorted(mentions, key=lambda p: (p.start - p.end, p.start)):
        if phrase.kind == "time" and rows[phrase.head].form.lower() not in _VAGUE:
            _place_date(masks, rows, phrase)
    tightest: dict[int, Phrase] = {}
    for phrase in mentions:
        if _proper(rows[phrase.head]):
            held = tightest.get(phrase.head)
            if held is None or phrase.end - phrase.start < held.end - held.start:
                tightest[phrase.head] = phrase
    for phrase in sorted(tightest.values(), key=lambda p: (p.start - p.end, p.start)):
        _place_name(masks, rows, phrase, demonyms)
    return _join_dates(masks, rows)


def _place_date(masks: list[int], rows: list[Row], phrase: Phrase) -> None:
    span = _date(rows, phrase)
    if span is None:
        return
    start, end = span
    if any(mask != OUTSIDE for mask in masks[start:end]):
        return
    if any(r.form.lower() in CLOCK for r in rows[start:end]):
        masks[start:end] = [either("DATE")] * (end - start)
    else:
        masks[start:end] = bio(end - start, "DATE")


def _join_dates(masks: list[int], rows: list[Row]) -> list[int]:
    """Joins `Friday`, `July 21, 2017`: two dates with only a comma between are one."""
    inside, begin = BIT["I-DATE"], BIT["B-DATE"]
    for i in range(1, len(rows) - 1):
        apart = rows[i].form == "," and masks[i] == OUTSIDE
        dates = masks[i - 1] in (inside, begin) and masks[i + 1] == begin
        if apart and dates and rows[i + 1].deprel in ("appos", "nmod:unmarked"):
            masks[i] = masks[i + 1] = inside
    return masks
