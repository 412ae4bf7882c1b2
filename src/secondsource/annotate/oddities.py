"""Names that are none: common words in capitals, lone letters, abbreviations, words written small.

A network reads ``Fire officials said`` or ``Ofc. Lemrick`` by its capitals. What a report itself, the words' parts
of speech and the language's closed classes say against it is stronger.
"""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.annotate.bodies import BODIES, WATERS
from secondsource.annotate.lexicon import NO_NAMES, ORG_NOUNS, TITLES
from secondsource.annotate.reading import Name, Reading
from secondsource.text.places import is_country, is_demonym
from secondsource.text.wordset import word_set

_COMMON = frozenset({"NOUN", "ADJ", "VERB", "ADV", "DET", "PRON", "NUM", "ADP", "AUX", "INTJ", "SYM", "X"})
_CLOSED = frozenset({"PRON", "DET", "AUX", "ADP", "SCONJ", "CCONJ"})
_ABBREVIATED = NO_NAMES | word_set(
    "ofc ofc. dept dept. sgt sgt. lt lt. cpl cpl. det det. capt capt. supt supt. insp insp. rd rd. ave ave. blvd blvd. "
    "hwy hwy. apt apt. no nos tel fax ext approx aka"
)
_QUARTERS = frozenset({"North", "South", "East", "West"})
_STRONG = frozenset({"ORG", "OTHER", "WORK", "PERSON", "LOC", "EVENT"})


def drop_odd(readings: Sequence[Reading]) -> None:
    """Drop names that are none, and leave of ``Latin American affairs`` the people alone.

    Args:
        readings: The sentences of a report.
    """
    small = {word for reading in readings for word in reading.words if word.islower()}
    inside = {
        word for reading in readings for i, word in enumerate(reading.words)
        if i and word[:1].isupper() and reading.upos[i] == "PROPN"
    }  # fmt: skip
    for reading in readings:
        names = [_people_alone(reading, name) for name in reading.names]
        reading.names = [name for name in names if not _is_odd(reading, name, small, inside)]


def _is_odd(reading: Reading, name: Name, small: set[str], inside: set[str]) -> bool:
    if name.label not in _STRONG:
        return False
    words = reading.words[name.start : name.end]
    if len(words) > 1:
        return _is_small(reading, name)
    word = words[0]
    if (word.lower() in _ABBREVIATED and name.label != "LOC") or (
        len(word) == 1 and name.label not in ("PERSON", "LOC")
    ):
        return True
    if reading.upos[name.start] in _CLOSED and not word.isupper():
        return True
    if word in _QUARTERS and (name.label != "LOC" or _half_of_a_people(reading, name.start)):
        return True
    return _is_small(reading, name) or (_opens(reading, name.start) and _is_common(reading, name.start, small, inside))


def _is_small(reading: Reading, name: Name) -> bool:
    """Whether a name has no capital and no digit, and is none of the few that are written so."""
    words = reading.words[name.start : name.end]
    plain = all(word.islower() and word.isalpha() for word in words)
    known = "_".join(words) in BODIES or "_".join(words) in WATERS
    # "earth" and "the moon" are places however they are written.
    return (
        name.label != "LOC"
        and plain
        and not known
        and all(reading.upos[i] != "PROPN" for i in range(name.start, name.end))
    )


def _opens(reading: Reading, i: int) -> bool:
    """Whether a word is the first of its sentence, whose capital says nothing."""
    return not any(word.isalnum() for word in reading.words[:i])


def _is_common(reading: Reading, i: int, small: set[str], inside: set[str]) -> bool:
    """Whether a word is a common one by its part of speech, and the report does not use it as a name elsewhere."""
    word = reading.words[i]
    known = word[:1].isupper() and word.lower() in small | ORG_NOUNS | TITLES
    return known and reading.upos[i] in _COMMON and word not in inside


def _half_of_a_people(reading: Reading, i: int) -> bool:
    """Whether ``North`` is the first word of ``North Korean`` and no name by itself."""
    whole = reading.text(i, min(i + 2, len(reading.words)))
    return is_demonym(whole) or is_country(whole)


def _people_alone(reading: Reading, name: Name) -> Name:
    """``Latin American`` of ``Latin American affairs``; ``Indian navy`` stays a body's name."""
    last = reading.words[name.end - 1]
    if name.end - name.start < 2 or not last.islower() or reading.lemmas[name.end - 1].lower() in ORG_NOUNS:
        return name
    people = reading.text(name.start, name.end - 1)
    return Name(name.start, name.end - 1, "NORP", name.score) if is_demonym(people) else name
