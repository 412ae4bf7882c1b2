"""Names by shape, head-words and gazetteer: where they stand and what sort of thing they name.

A name is a run of capitalised tokens that the tagger takes for proper nouns. Its label is decided by
the first of these that speaks: a gazetteer, the head-word (``… Ministry``), a title or a given name
before, the words around it. What a report says once of a name holds for the name wherever it
stands in the report (one sense a discourse, Gale, Church and Yarowsky 1992).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from secondsource.annotate import lexicon as lex
from secondsource.annotate.bodies import BODIES, WATERS
from secondsource.annotate.cities import LOCALITIES, US_STATES
from secondsource.annotate.given_names import GIVEN_NAMES
from secondsource.model import MentionLabel as Label
from secondsource.text import places

_QUARTERS = frozenset({"north", "south", "east", "west"})
HYPHENS = frozenset("-‐‑–")
SURE, LIKELY, GUESSED = 0.95, 0.8, 0.5
"""Scores: by gazetteer, head-word or title; by pattern or context; by default."""


@dataclass(frozen=True, slots=True)
class Word:
    """A token as the name finder sees it.

    Attributes:
        start: First code point.
        end: One past the last.
        text: The slice.
        upos: Universal part of speech.
        is_capital: Whether it opens with a capital, those of a headline left out.
    """

    start: int
    end: int
    text: str
    upos: str
    is_capital: bool

    @property
    def low(self) -> str:
        """Lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Name:
    """A name found.

    Attributes:
        first: Index of its first word in the sentence.
        last: One past its last word.
        label: Sort of thing.
        score: In [0, 1], 1 = sure.
    """

    first: int
    last: int
    label: Label
    score: float


def find_names(words: Sequence[Word]) -> list[Name]:
    """Find the names of one sentence.

    Args:
        words: Its tokens.

    Returns:
        Names in order; a country's adjective inside another name (``North Korean embassy``) is
        given as well, so names may nest, never cross.
    """
    names: list[Name] = []
    i = 0
    while i < len(words):
        j = _run_end(words, i)
        if j == i:
            i += 1
            continue
        names += _split(words, i, j)
        i = j
    return names


def _is_name_word(words: Sequence[Word], i: int) -> bool:
    word = words[i]
    if not word.text[:1].isalpha() or word.low in lex.TIME_NAMES or word.low in lex.NO_NAMES:
        return False
    if not word.is_capital or word.low in _QUARTERS:
        return word.is_capital and _place_length(words, i) > 1
    if word.upos == "PROPN":
        return True
    if word.upos in {"PRON", "AUX", "ADP", "SCONJ", "CCONJ", "DET", "PART", "INTJ"}:
        return False
    if _place_length(words, i) or _is_acronym(word.text):
        return True
    opens = i == 0 or words[i - 1].text in {"“", '"', "‘", ":", "—", "("}
    return not opens and word.upos in {"NOUN", "ADJ", "X", "VERB", "ADV"}


def _is_acronym(text: str) -> bool:
    letters = text.replace(".", "").replace("&", "")
    return (
        2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha() and text.lower() not in lex.NOT_ORGANISATIONS
    )


def _run_end(words: Sequence[Word], start: int) -> int:
    """One past the last word of the run of name words that opens at ``start``; ``start`` for none."""
    n = len(words)
    if not _is_name_word(words, start):
        return start
    i = start + 1
    while i < n:
        word = words[i]
        glued = words[i - 1].end == word.start
        if _is_name_word(words, i) or (word.upos == "NUM" and word.text in {"II", "III", "IV", "V", "VI"}):
            i += 1
        elif (
            word.text in HYPHENS
            and glued
            and i + 1 < n
            and words[i + 1].start == word.end
            and words[i + 1].text[0].isalpha()
        ):
            i += 2
        elif (
            word.low in lex.NAME_PARTICLES
            and i + 1 < n
            and _is_name_word(words, i + 1)
            and word.low not in {"e", "y", "do"}
        ):
            i += 1
        elif word.text == "&" and i + 1 < n and words[i + 1].is_capital:
            i += 2
        elif word.low in {"of", "for"} and _of_continues(words, i):
            i += 2 if words[i + 1].low != "the" else 3
        elif word.low == "and" and _and_continues(words, start, i):
            i += 2
        else:
            break
    return i


def _of_continues(words: Sequence[Word], i: int) -> bool:
    """Whether ``of`` belongs to the name: ``Ministry of``, ``Republic of``."""
    k = i + 1 if i + 1 < len(words) and words[i + 1].low != "the" else i + 2
    if k >= len(words) or not _is_name_word(words, k):
        return False
    before = words[i - 1].low
    if words[i].low == "for":
        return before in lex.ORG_BEFORE_OF and before not in {"house", "office", "order", "court"}
    return before in lex.ORG_BEFORE_OF or before in lex.PLACE_BEFORE_OF


def _and_continues(words: Sequence[Word], start: int, i: int) -> bool:
    """``and`` inside a ministry's or agency's name: ``Bureau of Alcohol, Tobacco and Firearms``."""
    if i + 1 >= len(words) or not _is_name_word(words, i + 1) or i - start < 2:
        return False
    run = [w.low for w in words[start:i]]
    opens = any(a in lex.ORG_BEFORE_OF and b in {"of", "for"} for a, b in pairwise(run))
    return opens and not _place_length(words, i + 1) and words[i + 1].low not in GIVEN_NAMES


def _place_length(words: Sequence[Word], i: int) -> int:
    """Number of words of the longest place, demonym or capital in the gazetteer that opens here."""
    for length in (4, 3, 2, 1):
        if i + length <= len(words):
            text = _joined(words, i, i + length)
            if (length == 1 and text == "US") or _in_gazetteer(text):
                return length
    return 0


def _joined(words: Sequence[Word], first: int, last: int) -> str:
    out = words[first].text
    for a, b in zip(words[first : last - 1], words[first + 1 : last], strict=True):
        out += ("" if a.end == b.start else " ") + b.text
    return out


def _in_gazetteer(text: str) -> bool:
    if not text[:1].isupper():
        return False
    return (
        places.is_country(text) or places.is_demonym(text) or places.capital_of(text) is not None
        or text.lower() in LOCALITIES
    )  # fmt: skip


def _split(words: Sequence[Word], first: int, last: int) -> list[Name]:
    """Cut a run into titles, demonyms and the name proper, and label each."""
    names: list[Name] = []
    i = first
    titled = _title_before(words, first)
    while i < last:
        length = min(_place_length(words, i), last - i)
        rest = i + length
        if length and _is_demonym(words, i, rest):
            names.append(Name(i, rest, Label.NORP, SURE))
            if rest < last and _org_head_end(words, i, last) == last:
                names.append(Name(i, last, Label.ORG, SURE))
                return names
            i, titled = rest, False
        elif words[i].low in lex.TITLES and i + 1 < last and not _org_head_end(words, i, last):
            i, titled = i + 1, True
        elif words[i].text in HYPHENS:
            i += 1
        else:
            break
    if i >= last:
        return names
    if last - i == 1 and words[i].low in lex.TITLES and not titled:
        return names
    last_name = _name_end(words, i, last)
    names.append(_labelled(words, i, last_name, titled=titled))
    if last_name < last:
        names += _split(words, last_name, last)
    return names


def _name_end(words: Sequence[Word], first: int, last: int) -> int:
    """Where a run holds two names: ``Havana Tuesday`` never gets here, ``Seoul Kim`` does not matter."""
    length = _place_length(words, first)
    if length and first + length < last and words[first + length].low in lex.TITLES:
        return first + length
    return last


def _is_demonym(words: Sequence[Word], first: int, last: int) -> bool:
    text = _joined(words, first, last)
    return places.is_demonym(text) and not places.is_country(text) and text.lower() not in lex.SURNAMES_FIRST


def _title_before(words: Sequence[Word], first: int) -> bool:
    """Whether a title or post in small letters stands right before: ``leader Kim Jong-un``."""
    before = words[first - 1] if first else None
    return (
        before is not None and before.low in lex.PERSON_NOUNS | lex.TITLES and before.upos in {"NOUN", "PROPN", "ADJ"}
    )


def _org_head_end(words: Sequence[Word], first: int, last: int) -> int:
    """``last`` where a run is an organisation by its head-word, 0 where it is not."""
    run = [w.low for w in words[first:last]]
    head = run[-1]
    for k, word in enumerate(run):
        if word in {"of", "for"} and k and run[k - 1] in lex.ORG_BEFORE_OF:
            return last
    return last if head in lex.ORG_HEADS and len(run) > 1 else 0


def _labelled(words: Sequence[Word], first: int, last: int, *, titled: bool) -> Name:  # noqa: PLR0911  # a sort a line
    text = _joined(words, first, last)
    run = [w.low for w in words[first:last]]
    if _is_vessel(words, first):
        return Name(first, last, Label.VESSEL, LIKELY)
    if not titled and (places.is_country(text) or places.capital_of(text) is not None or text.lower() in LOCALITIES):
        return Name(first, last, Label.LOC, SURE)
    if text in {"U.N.", "UN", "EU", "E.U.", "NATO"} or _org_head_end(words, first, last):
        return Name(first, last, Label.ORG, SURE)
    if len(run) > 1 and (run[-1] in lex.PLACE_HEADS or run[0] in {"mount", "lake", "fort", "cape", "camp", "port"}):
        return Name(first, last, Label.LOC, LIKELY)
    if len(run) > 2 and run[1] == "of" and run[0] in lex.PLACE_BEFORE_OF:
        return Name(first, last, Label.LOC, SURE)
    if len(run) > 1 and run[-1] in lex.EVENT_HEADS:
        return Name(first, last, Label.EVENT, LIKELY)
    if _is_person(words, first, last, titled=titled):
        return Name(first, last, Label.PERSON, SURE if titled or run[0] in GIVEN_NAMES else LIKELY)
    if len(run) == 1 and _is_acronym(text):
        return Name(first, last, Label.ORG, LIKELY)
    return _by_context(words, first, last)


def _is_vessel(words: Sequence[Word], first: int) -> bool:
    """``the cargo ship, the Chong Chon Gang``; ``the tanker Ever Given``; ``USS Cole``."""
    if words[first].low in lex.VESSEL_PREFIXES and words[first].text.isupper():
        return True
    k = first - 1
    while k >= 0 and (words[k].low in {"the", ",", "(", "“", '"', "‘", "named", "called"}):
        k -= 1
    return k >= 0 and words[k].low in lex.VESSEL_NOUNS and first - k <= 4


def _is_person(words: Sequence[Word], first: int, last: int, *, titled: bool) -> bool:
    run = [w for w in words[first:last] if w.text not in HYPHENS]
    if titled or (run[0].low in GIVEN_NAMES and len(run) > 1):
        return True
    if last + 1 < len(words) and words[last].text == "," and words[last + 1].upos == "NUM" and _is_age(words, last + 1):
        return True
    if len(run) in {2, 3} and run[0].low in lex.SURNAMES_FIRST and all(len(w.text) <= 7 for w in run):
        return True
    if any(len(w.text) == 2 and w.text[1] == "." and w.is_capital for w in run[1:-1]):
        return True
    return len(run) > 1 and any(
        w.low in {"jr", "jr.", "sr.", "bin", "ibn", "al", "el", "von", "van", "bint"} for w in run
    )


def _is_age(words: Sequence[Word], i: int) -> bool:
    """Whether a number after a name and a comma reads as an age: ``, 52,``."""
    text = words[i].text
    closes = i + 1 >= len(words) or words[i + 1].text in {",", ".", ")", ";"} or words[i + 1].low in {"years", "of"}
    return text.isdigit() and 0 < int(text) < 120 and closes


def _by_context(words: Sequence[Word], first: int, last: int) -> Name:  # noqa: PLR0911  # a sort a line
    before = words[first - 1].low if first else ""
    after = words[last].low if last < len(words) else ""
    length = last - first
    known = "_".join(w.low for w in words[first:last]).replace("_-_", "-")
    if known in BODIES:
        return Name(first, last, Label.ORG, LIKELY)
    if length == 1 and known in WATERS:
        return Name(first, last, Label.LOC, LIKELY)
    if length == 1 and before in {"in", "at", "near", "outside", "from", "to"}:
        return Name(first, last, Label.LOC, GUESSED)
    if last + 1 < len(words) and after == "," and words[last + 1].low in US_STATES:
        return Name(first, last, Label.LOC, LIKELY)
    if before in {"newspaper", "daily", "magazine", "broadcaster", "agency", "company", "group"} or after in {
        "newspaper", "daily", "magazine", "company", "spokesman", "spokeswoman", "officials", "executives", "employees",
    }:  # fmt: skip
        return Name(first, last, Label.ORG, LIKELY)
    if before == "the":
        return Name(first, last, Label.OTHER, GUESSED)
    if length == 1 and (known in GIVEN_NAMES or _acts(words, first, last)):
        return Name(first, last, Label.PERSON, GUESSED)
    if 2 <= length <= 4 and all(
        w.is_capital or w.text in HYPHENS or w.low in lex.NAME_PARTICLES for w in words[first:last]
    ):
        return Name(first, last, Label.PERSON, GUESSED)
    return Name(first, last, Label.OTHER, GUESSED)


def _acts(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a name does or owns something: ``Okafor resigned``, ``Okafor’s lawyer``."""
    follows = words[last] if last < len(words) else None
    opens = first == 0 or words[first - 1].upos in {"PUNCT", "CCONJ", "SCONJ"}
    return follows is not None and opens and (follows.upos in {"VERB", "AUX"} or follows.text in {"'s", "’s"})


def settle(names: Sequence[tuple[str, Name]]) -> list[Label]:
    """Give the same name one label throughout a report.

    Args:
        names: Each with its text, in the order of the report.

    Returns:
        The label of each: the best supported for its text; a single word that is part of a sure
        person's name, and nothing better itself, is that person's.
    """
    votes: dict[str, Counter[Label]] = {}
    persons: set[str] = set()
    for text, name in names:
        best_so_far = votes.setdefault(text, Counter())
        best_so_far[name.label] = max(best_so_far[name.label] + 1, int(name.score * 10_000))
        if name.label is Label.PERSON and " " in text and name.score >= LIKELY:
            persons.update(p for p in text.split() if p[0].isupper())
    out: list[Label] = []
    for text, name in names:
        best = max(votes[text].items(), key=lambda item: (item[1], item[0]))[0]
        if " " not in text and text in persons and name.score <= GUESSED:
            best = Label.PERSON
        out.append(best)
    return out
