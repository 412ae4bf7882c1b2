"""The words of a claim in which a copy may differ from its source: numbers, dates, names, negations.

Where two claims are nearly one sentence, the analysis of each may miss what sets them apart, but the
words do not. A particular that each has and the other lacks is a difference, whatever part of the
sentence it stands in. Agreeing wrongly is the worst that a comparison can do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from secondsource.compare.voices import TITLES
from secondsource.model import Token
from secondsource.text.numerals import NUMERAL, value_of

_NUMBER = re.compile(rf"(?<![\w.,])-?(?:{NUMERAL})", re.IGNORECASE)
_MONTHS_AND_DAYS = (
    "january|february|march|april|june|july|august|september|october|november|december"
    "|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
_WEEKDAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
_CALENDAR = re.compile(rf"\b(?:{_MONTHS_AND_DAYS})\b", re.IGNORECASE)
_FIGURE = re.compile(rf"\S*\d\S*|\b(?:{_MONTHS_AND_DAYS})\b", re.IGNORECASE)
_MAY = re.compile(r"(?<=\w )May\b|\bMay(?= \d)")  # the verb has no capital within a sentence
_NOT = re.compile(
    r"\b(?:not|never|no(?!\.|-)|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)"
    r"|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)? to|unable|rul(?:e|es|ed|ing) out)\b|n['\u2019]t\b",
    re.IGNORECASE,
)


REACH = 2  # content words after a word that denies which it may deny
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_SHORT = {
    "st": "street", "ave": "avenue", "av": "avenue", "rd": "road", "blvd": "boulevard", "dr": "drive", "ln": "lane",
    "hwy": "highway", "pkwy": "parkway", "ct": "court", "nw": "northwest", "ne": "northeast", "sw": "southwest",
    "se": "southeast", "n": "north", "s": "south", "e": "east", "w": "west", "mt": "mount", "ft": "fort",
}  # fmt: skip
"""Words of addresses, written short and in full."""
_CLOCK = re.compile(r"\b\d{1,2}(?: ?[:.] ?\d\d)? ?[ap]\.? ?m\b\.?|\b\d{1,2} ?: ?\d\d\b", re.IGNORECASE)
ONE_SPELLING = 70.0  # rapidfuzz ratio from which two words of names are one, spelt otherwise


STARTERS = frozenset(
    """
    a about after all also although among an and another any are as at based because before both but by despite did do
    does during each earlier even every few first following for from further given had has have he her here his how
    however i if in including instead is it its just last later like many may meanwhile more moreover most much my
    neither new next no none nor not now of on once one only or other our out over part per prior several she should
    since so some still such than that the their then there these they this those though three through thus to two
    under unlike until up upon was we were what when where whether which while who why will with within without would
    yes yesterday yet you your today tomorrow according nearly almost police
    """.split()  # noqa: SIM905 a table reads best as words
)
"""Words that begin sentences and are no names, in spite of their capital."""


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of a name within a claim.

    Attributes:
        text: As printed.
        entity: Id of the entity that the name means, or ``""``.
        name: Where the name begins, by which the words of one name are known.
        sure: False where only its capital at the head of a sentence makes it look like a name.
    """

    text: str
    entity: str = ""
    name: int = -1
    sure: bool = True

    def meets(self, other: NameWord) -> bool:
        """Whether two words may belong to names of one thing."""
        if self.written == other.written or self.entity == other.entity != "":
            return True
        return fuzz.ratio(self.text.casefold(), other.text.casefold()) >= ONE_SPELLING

    @property
    def written(self) -> str:
        """The word in lower case and in full."""
        plain = self.text.casefold().rstrip(".")
        return _SHORT.get(plain, plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What a claim's words fix.

    Attributes:
        numbers: Values of its numbers, in digits or words, in order; those of the clock not among them.
        clocks: Its times of day, as printed but for blanks.
        calendar: Months and weekdays, by their first three letters.
        denied: For each word that denies the content words after it, in dictionary form.
        names: The words of its names, in order.
        figures: Its words with digits, and those of the calendar.
    """

    numbers: tuple[float, ...] = ()
    clocks: frozenset[str] = frozenset()
    calendar: frozenset[str] = frozenset()
    denied: tuple[frozenset[str], ...] = ()
    names: tuple[NameWord, ...] = ()
    figures: frozenset[str] = frozenset()

    @property
    def words(self) -> frozenset[str]:
        """The words of its names, and all words with a digit or of the calendar, as claims' words are written."""
        return frozenset(w.text.casefold() for w in self.names) | self.figures


def read_particulars(text: str, names: Sequence[NameWord], tokens: Sequence[Token] = (), start: int = 0) -> Particulars:
    """Read a claim's words.

    Args:
        text: The claim.
        names: The words of its names, in order.
        tokens: Its tokens.
        start: First code point of the claim in its report.

    Returns:
        What they fix.
    """
    values = (value_of(m.group().lstrip("-")) for m in _NUMBER.finditer(_CLOCK.sub("", text)))
    return Particulars(
        numbers=tuple(round(v, 6) for v in values if v is not None),
        calendar=calendar_of(text),
        clocks=frozenset("".join(c.casefold().split()).replace(".", "") for c in _CLOCK.findall(text)),
        denied=tuple(_denied(start + m.end(), tokens) for m in _NOT.finditer(text)),
        names=tuple(names),
        figures=frozenset(w.casefold() for w in _FIGURE.findall(text)),
    )


def _denied(end: int, tokens: Sequence[Token]) -> frozenset[str]:
    after = [t for t in tokens if t.start >= end and t.upos in _CONTENT][:REACH]
    return frozenset((t.lemma or t.text).casefold() for t in after)


def denies(a: Particulars, b: Particulars, words: Collection[str]) -> int:
    """How many words of one claim deny something that the other speaks of.

    Args:
        a: The claim's.
        b: The other's.
        words: All content words of the other.

    Returns:
        Their number; what follows a denial and is not in the other at all is a matter of its own.
    """
    spoken = b.words.union(words, *b.denied)
    return sum(1 for denied in a.denied if not denied or not denied.isdisjoint(spoken))


def other_days(a: Collection[str], b: Collection[str]) -> tuple[set[str], set[str]]:
    """Months, or weekdays, of which each of two texts has one that the other lacks.

    Args:
        a: As ``calendar_of`` gives them.
        b: Those of the other.

    Returns:
        Those of the first, and those of the second; both empty where only a month stands against a weekday.
    """
    for sort in (_WEEKDAYS, (set(a) | set(b)) - _WEEKDAYS):
        ours, others = (set(x) & sort - set(y) for x, y in ((a, b), (b, a)))
        if ours and others:
            return ours, others
    return set(), set()


def calendar_of(text: str) -> frozenset[str]:
    """Months and weekdays that a text names.

    Args:
        text: The text.

    Returns:
        Their first three letters, lower case.
    """
    named = {word[:3].casefold() for word in _CALENDAR.findall(text)}
    return frozenset(named | {"may"} if _MAY.search(text) else named)


def is_calendar(word: str) -> bool:
    """Whether a word is a month or a weekday.

    Args:
        word: The word.

    Returns:
        True for those of the calendar.
    """
    return _CALENDAR.fullmatch(word) is not None or word.casefold() == "may"


def other_numbers(a: Particulars, b: Particulars) -> tuple[list[float], list[float]]:
    """Numbers that one of two claims has more often than the other.

    Args:
        a: One claim's.
        b: The other's.

    Returns:
        Those of the first, and those of the second.
    """
    left, right = Counter(a.numbers), Counter(b.numbers)
    return sorted((left - right).elements()), sorted((right - left).elements())


Names = tuple[list[NameWord], list[NameWord]]


def other_names(a: Particulars, b: Particulars, known: Collection[str] = (), one_part: Collection[str] = ()) -> Names:
    """Words of names that have no partner in the other claim; each serves once.

    Args:
        a: One claim's.
        b: The other's.
        known: Ids of entities that play a part in both, though the words of one may not name them.
        one_part: Ids of entities that play the same part in both: a further word of their names is no other name.

    Returns:
        Those of the first, and those of the second; both empty where neither side has one that is
        surely of a name, and where all are further words of names that both have.
    """
    left, right = _without_partner(a.names, b.names), _without_partner(b.names, a.names)
    left = [
        w for w in left if w.entity not in known and not (w.entity in one_part and _is_further(w, a.names, b.names))
    ]
    right = [
        w for w in right if w.entity not in known and not (w.entity in one_part and _is_further(w, b.names, a.names))
    ]
    if not any(w.sure for w in (*left, *right)):
        return [], []
    # A further word in a shared entity's name ("Ri Il Gyu" beside "Ri") is no other name, unless a
    # name is missing on the other side: then it may be what was put in its place.
    if not _strangers(left, a.names, b.names) and not _strangers(right, b.names, a.names):
        return [], []
    return left, right


def _is_further(word: NameWord, words: Sequence[NameWord], others: Sequence[NameWord]) -> bool:
    """Whether the other claim names the same thing by another word of the same name, and never by this one."""
    beside = {w.written for w in words if w.name == word.name and w is not word}
    theirs = {o.written for o in others}
    return word.written not in theirs and any(o.entity == word.entity and o.written in beside for o in others)


def _without_partner(words: Sequence[NameWord], others: Sequence[NameWord]) -> list[NameWord]:
    free = list(others)
    alone: list[NameWord] = []
    left: list[NameWord] = []
    for word in words:  # the same word first, so that a given name does not take the family name's partner
        same = next((o for o in free if o.written == word.written), None)
        if same is not None:
            free.remove(same)
        else:
            left.append(word)
    for word in left:
        partner = next((o for o in free if word.meets(o)), None)
        if partner is not None:
            free.remove(partner)
        else:
            alone.append(word)
    return alone


def _strangers(alone: Sequence[NameWord], words: Sequence[NameWord], others: Sequence[NameWord]) -> list[NameWord]:
    """Those that belong to no name of an entity which the other claim names as often."""
    ours, theirs = _times_named(words), _times_named(others)
    return [w for w in alone if not w.entity or ours[w.entity] > theirs[w.entity]]


def _times_named(words: Sequence[NameWord]) -> Counter[str]:
    return Counter(entity for entity, _ in {(w.entity, w.name) for w in words if w.entity})


def in_other_order(a: Particulars, b: Particulars) -> bool:
    """Whether two claims have the same names in different places.

    Args:
        a: One claim's.
        b: The other's.

    Returns:
        True where the words of the names are the same but for their order.
    """
    left, right = ([w.text.casefold() for w in side.names if w.sure] for side in (a, b))
    return left != right and sorted(left) == sorted(right)


def name_words(tokens: Sequence[Token], named: Mapping[int, tuple[str, int]], opening: int) -> list[NameWord]:
    """The words of the names among some tokens, and single words that look like names.

    Args:
        tokens: The tokens, in order.
        named: For each place of a known name its entity's id and where the name begins.
        opening: Where the sentence begins: a capital there tells little.

    Returns:
        In order.
    """
    found: list[NameWord] = []
    for k, token in enumerate(tokens):
        if not token.text[0].isupper() or is_calendar(token.text) or _is_title(tokens, k):
            continue
        if token.start in named or token.upos == "PROPN":
            found.append(NameWord(token.text, *named.get(token.start, ("", token.start))))
        elif token.text.casefold() not in STARTERS:
            found.append(NameWord(token.text, sure=_bare_subject(tokens, k) if token.start == opening else k > 0))
    return found


def _is_title(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word stands before a name as a title: ``Mayor Ana Petrova``."""
    if tokens[k].text.casefold().rstrip(".") not in TITLES or k + 1 == len(tokens):
        return False
    return tokens[k + 1].text[:1].isupper() and tokens[k + 1].upos in ("PROPN", "NOUN")


def _bare_subject(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word is a singular subject without an article, as only names and stuffs are."""
    follows = tokens[k + 1].upos if k + 1 < len(tokens) else ""
    return follows in ("VERB", "AUX") and not tokens[k].text.endswith("s")
