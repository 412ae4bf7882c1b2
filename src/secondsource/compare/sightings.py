"""Where the reports of a story name towns and other places, and what each naming tells of them.

A town is told from what news says of it: it opens a dateline, a state follows it, it has a police, a mayor, a fire
department. Where it lies is told too: ``Elmwood, a neighborhood of Ridgeton``, ``in the Elmwood section of Ridgeton``.
No gazetteer is asked: most of the world's towns stand in none that is small enough to carry.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from secondsource.compare.corpus import Corpus
from secondsource.model import Mark, MarkKind, Mention, MentionKind, MentionLabel, Report, Sentence
from secondsource.text.places import is_country, is_demonym
from secondsource.text.provinces import is_province, province_pattern
from secondsource.text.wordset import word_set

LEAD = 4
"""Sentences of a report that tell what it is about."""

FIRST = 2
"""Sentences that name the place of the event, if any do."""

REACH = 90
"""Code points before a name in which a word tells that somebody was taken there."""

LONGEST_SHORT = 4
"""Letters of a name in capitals that may be one of initials."""

Key = tuple[str, ...]
"""A name as it is looked up: its words without case, ``St.``, ``Mt.`` and ``Ft.`` written out."""

_WORD = re.compile(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*")
_SHORT = {"st": "saint", "mt": "mount", "ft": "fort"}
DIRECTIONS = word_set(
    """
    north south east west northeast northwest southeast southwest northern southern eastern western central upper lower
    downtown midtown uptown greater metro metropolitan suburban inner near far
    """
)
"""Words before a town's name for a part of it; some towns bear them too."""
_NO_NAME = DIRECTIONS | word_set("side northside southside eastside westside end coast state city town village office")
"""Words that alone, or a direction with one of them, name no place that can be found."""
_BODY = (
    r"(?:['’]s)?(?: (?:[Cc]ity|[Mm]etro(?:politan)?|[Tt]own(?:ship)?|[Bb]orough|[Rr]egional))?"
    r" (?:[Pp]olice|PD\b|[Ff]ire(?:fighters?| [Dd]ep| [Cc]hief| [Rr]escue)|[Mm]ayor\b|[Cc]ity [Cc]ouncil"
    r"|[Dd]etectives?\b)"
)
_RULED = re.compile(_BODY)
_AND_STATE = re.compile(rf",? {province_pattern()}")
_IN = re.compile(r"\b(?:[Ii]n|[Aa]t)(?: the)?(?: (?P<town>city|town|village|borough|township) of)? $")
_PERSONS = (
    r"(?:man|men|woman|women|boys?|girls?|teens?|teenagers?|residents?|native|couple|mother|father|family|mom|dad|student|"
    r"youth|homeowner|toddler|child|\d+-year-old)"
)
_OF_PERSON = re.compile(rf"(?:['’]s)? (?:area )?{_PERSONS}\b")
_HOME_OF = re.compile(
    rf"(?:\d+, (?:and )?(?:both )?of|(?:{_PERSONS}) (?:from|of)|\bfrom|\bliv(?:es?|ed|ing) (?:in|near)|\bblock of) $"
)
_TAKEN = re.compile(
    r"\b(?:hospital|medical|trauma|airlifted|flown|transported|treated|taken to|courthouse|court|jail|booked|prison|"
    r"hometown|funeral|formerly|originally|moved|attended|graduat\w+|headquarter\w+)\b",
    re.IGNORECASE,
)
_PART = (
    r"(?:neighbou?rhood|section|area|side|subdivision|district|part|suburb|community|housing project|apartments?"
    r"|complex)"
)
_PART_OF = re.compile(
    rf"(?:['’]s)?(?: {_PART})? (?:of|in)(?: the)?(?: (?:city|town) of)? $|, an? {_PART} (?:of|in) $|, $"
)
_PLACE_OF_DATELINE = re.compile(r"\W*([^\W\d][^,(|:\d—–]*?)\s*(?:[,(|—–]|--?|:?$)")
_OWNED = re.compile(r"['’]s (?:\w+ ){0,2}$")
_SPOKEN_OF_PART = re.compile(rf" {_PART}\b")


@dataclass(slots=True, kw_only=True)
class Sightings:
    """What the reports of a story tell of one named place: for each way of naming it the reports that do.

    Attributes:
        name: The place's name, as printed most.
        told: Ids of the reports by way of naming: ``dateline``, ``state``, ``ruled``, ``title``, ``first``, ``in``,
            ``lead``, ``taken``, ``home``, ``any``.
        times: How often it is named.
        inside: Places that some words say it lies in.
    """

    name: str
    told: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    times: int = 0
    inside: set[Key] = field(default_factory=set)


def key_of_place(name: str) -> Key:
    """A place's name as it is looked up.

    Args:
        name: As printed.

    Returns:
        Its words.

    >>> key_of_place("St. Joseph’s")
    ('saint', 'joseph')
    """
    words = [w.casefold() for w in _WORD.findall(re.sub(r"['’]s?$", "", name))]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return tuple(_SHORT.get(w, w) for w in words)


def find_sightings(corpus: Corpus, reports: Collection[str]) -> dict[Key, Sightings]:
    """Look for the places that a story's reports name.

    Args:
        corpus: Everything known.
        reports: Ids of the story's reports.

    Returns:
        What they tell of each, by the key of its name.
    """
    own = [corpus.reports[r] for r in reports]
    names = _names(own, corpus)
    by_first: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(names, key=len, reverse=True):
        by_first[key[0]].append(key)
    found = {key: Sightings(name=name) for key, name in names.items()}
    for report in own:
        sentences = sorted(corpus.sentences_of(report.id), key=lambda s: s.start)
        _read(report, sentences, by_first, found)
        for _, _, key in _seen(report.title, by_first):
            found[key].told["title"].add(report.id)
    for key, sightings in found.items():
        part = next((key[n:] for n in range(1, len(key)) if key[n - 1] in DIRECTIONS and key[n:] in found), None)
        if part is not None:
            sightings.inside.add(part)
    return {key: s for key, s in found.items() if s.told}


def _names(reports: Sequence[Report], corpus: Corpus) -> dict[Key, str]:
    """The places that are named at all: by a mention, in a dateline, before a state or a town's police."""
    counts: dict[Key, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for report in reports:
        for name in (*_mentioned(report, corpus), *_datelines(report)):
            key = key_of_place(name)
            if _may_be_place(name, key):
                counts[key][name] += 1
    for key in list(counts):
        whole = next((key[n:] for n in range(1, len(key)) if key[n - 1] in DIRECTIONS), ())
        if whole and _may_be_place(" ".join(whole).title(), whole):
            counts[whole][" ".join(whole)] += 0
    return {key: _shown(max(forms, key=lambda f: (forms[f], f))) for key, forms in counts.items()}


def _shown(name: str) -> str:
    shouted = name.isupper() and len(name) > LONGEST_SHORT
    return name.title() if shouted or name.islower() else name


def _may_be_place(name: str, key: Key) -> bool:
    if not key or set(key) <= _NO_NAME or len("".join(key)) < 3 or re.search(r"\d|\n", name):
        return False
    if key[-1] == "state" or any(is_province(f"{d} {name}") for d in ("North", "South", "West")):
        return False
    return not (is_province(name) or is_country(name) or is_demonym(name))


def _mentioned(report: Report, corpus: Corpus) -> Iterator[str]:
    """Names of places, and whatever name stands before a state or before a town's police."""
    for mention in corpus.mentions_within(report.id, 0, len(report.text)):
        if mention.kind is not MentionKind.NAME or mention.label is MentionLabel.DATE:
            continue
        after = report.text[mention.end : mention.end + 40]
        ruled = re.search(rf"{_BODY}|(?:['’]s)? [Ss]heriff", mention.text)
        if ruled is not None and mention.label in (MentionLabel.ORG, MentionLabel.LOC):
            yield mention.text[: ruled.start()]
        elif mention.label is MentionLabel.LOC or (_stands_for_town(mention) and _is_town_before(after)):
            yield re.sub(rf", {province_pattern()}\.?$", "", mention.text.rstrip(".,"))


def _stands_for_town(mention: Mention) -> bool:
    return mention.label in (MentionLabel.PERSON, MentionLabel.ORG, MentionLabel.NORP, MentionLabel.OTHER)


def _is_town_before(after: str) -> bool:
    return _RULED.match(after) is not None or (after.startswith(",") and _AND_STATE.match(after) is not None)


def _datelines(report: Report) -> Iterator[str]:
    for mark in report.marks:
        if (found := _PLACE_OF_DATELINE.match(mark.text)) and _is_dateline(mark, report):
            yield found[1]


def _is_dateline(mark: Mark, report: Report) -> bool:
    """Whether it is one with a place: a line that is a date is marked as one too."""
    alone = report.text[mark.end : mark.end + 1] in ("", "\n")
    return mark.kind is MarkKind.DATELINE and not (alone and re.search(r"\d{4}", mark.text))


def _seen(text: str, by_first: Mapping[str, Sequence[Key]]) -> Iterator[tuple[int, int, Key]]:
    """Where names stand in a text, the longest at each place: first code point, end, key."""
    words = [(m.start(), m.end(), m[0]) for m in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        start, _, word = words[at]
        key = (
            next((k for k in by_first.get(_folded(word), ()) if _stands(text, words, at, k)), None)
            if word[0].isupper()
            else None
        )
        if key is None:
            at += 1
            continue
        yield start, words[at + len(key) - 1][1], key
        at += len(key)


def _folded(word: str) -> str:
    low = word.casefold()
    return _SHORT.get(low, low)


def _stands(text: str, words: Sequence[tuple[int, int, str]], at: int, key: Key) -> bool:
    if at + len(key) > len(words):
        return False
    for n, part in enumerate(key):
        _, end, word = words[at + n]
        if _folded(word) != part:
            return False
        if n + 1 < len(key) and text[end : words[at + n + 1][0]] not in (" ", "-", ". "):
            return False
    return True


def _read(
    report: Report, sentences: Sequence[Sentence], by_first: Mapping[str, Sequence[Key]], found: dict[Key, Sightings]
) -> None:
    """Note what each naming in a report tells."""
    text = report.text
    heads = [m for m in report.marks if m.kind is MarkKind.HEADLINE]
    sentences = [s for s in sentences if not _within(s.start, heads)]
    starts = [s.start for s in sentences]
    datelines = [m for m in report.marks if _is_dateline(m, report)]
    previous: tuple[int, Key] | None = None
    for start, end, key in _seen(text, by_first):
        if _within(start, heads):
            found[key].told["title"].add(report.id)
            continue
        seen = found[key]
        seen.times += 1
        number = bisect_right(starts, start) - 1
        inside = number >= 0 and start < sentences[number].end
        opens = _within(start, datelines)
        begin = sentences[number].start if inside else start
        for way in _ways(
            text, (max(begin, start - REACH), start, end), number if inside else len(sentences), opens=opens
        ):
            seen.told[way].add(report.id)
        if previous is not None and previous[1] != key:
            _note_part(text, previous, (start, end, key), found)
        previous = (end, key)


def _within(place: int, marks: Sequence[Mark]) -> bool:
    return any(m.start <= place < m.end for m in marks)


def _ways(text: str, place: tuple[int, int, int], number: int, *, opens: bool) -> Iterator[str]:
    """What one naming tells: ``place`` is where its sentence is read from, and where the name begins and ends."""
    begin, start, end = place
    before, after = text[begin:start], text[end : end + 40]
    yield "any"
    if opens:
        yield "dateline"
    if _AND_STATE.match(after):
        yield "state"
    if _RULED.match(after):
        yield "ruled"
    if _OF_PERSON.match(after) or _HOME_OF.search(before):
        yield "home"
        return
    if (found := _IN.search(before)) is not None:
        if found["town"]:
            yield "ruled"
        if _TAKEN.search(before):
            yield "taken"
            return
        yield "in"
        if number < LEAD:
            yield "lead"
    if number < FIRST and not opens:
        yield "first"


def _note_part(text: str, previous: tuple[int, Key], here: tuple[int, int, Key], found: dict[Key, Sightings]) -> None:
    """Note that one of two names beside each other is told to lie in the other."""
    (end, before), (start, after_end, key) = previous, here
    between = text[end:start]
    if "\n" in between:
        return
    if _PART_OF.fullmatch(between) and (between != ", " or text[after_end : after_end + 1] != ","):
        found[before].inside.add(key)
    elif _OWNED.match(between) and _SPOKEN_OF_PART.match(text[after_end : after_end + 20]):
        found[key].inside.add(before)
