"""Gives the words of headlines in capitals their usual case, so that the tagger can read them.

After Lita et al. (2003), truecasing by the report's own text: a word that the body writes small is
small in the headline, and so is one that the body does not have and no gazetteer knows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from secondsource.annotate.given_names import GIVEN_NAMES
from secondsource.annotate.morphology import lemmatize
from secondsource.annotate.tables import common_words, verb_lemmas
from secondsource.text.wordset import word_set

TITLE_CASE_SHARE = 0.6
"""Share of capitalised words of four letters or more above which a line is in title case; running
text stays below .5 in the development reports, headlines in title case above .75."""

CLOSED_SHARE = 0.95
"""The same for a line that ends as a sentence does: short ones may hold little but names."""

_COMMON_ENDINGS = tuple(sorted(word_set("tion ment ness ing ity ism ly ive ous ful less able ance ence sion ers ed")))


_SMALL = word_set("a an as at be by do he if in is it me my no of on or so to up we vs")
"""Function words of one and two letters."""


def truecase(sentences: Sequence[Sequence[str]]) -> list[list[str]]:
    """Lower the capitals of lines in title case or all capitals.

    Args:
        sentences: The words of a report, sentence by sentence.

    Returns:
        The same words; those of other lines as they were.
    """
    small: Counter[str] = Counter()
    stems: set[str] = set()
    large: Counter[str] = Counter()
    titled = [_is_titled(words) for words in sentences]
    for words, is_titled in zip(sentences, titled, strict=True):
        if not is_titled:
            small.update(w for w in words[1:] if w[:1].islower())
            stems.update(lemmatize(w, "VERB") for w in words[1:] if w[:1].islower())
            large.update(w for w in words[1:] if w[:1].isupper())
    return [
        [_cased(w, small, large, stems) for w in words] if is_titled else list(words)
        for words, is_titled in zip(sentences, titled, strict=True)
    ]


def _is_titled(words: Sequence[str]) -> bool:
    long = [w for w in words if len(w) >= 4 and w.isalpha()]
    capital = sum(w[0].isupper() for w in long)
    share = CLOSED_SHARE if words and words[-1] in {".", "!", "?", "”", '"'} else TITLE_CASE_SHARE
    return len(long) >= 3 and capital >= share * len(long)


def _cased(word: str, small: Counter[str], large: Counter[str], stems: set[str]) -> str:
    low = word.lower()
    proper = word.capitalize() if word.isupper() and len(word) > 4 else word
    if small[low] > large[proper]:
        return low
    if large[proper] > 0 or not word[:1].isupper() or low in GIVEN_NAMES:
        return proper
    if low in _SMALL and word != "US":
        return low
    if (
        lemmatize(low, "VERB") in stems
        or low in common_words()
        or lemmatize(low, "NOUN") in common_words()
        or lemmatize(low, "VERB") in verb_lemmas()
    ):
        return low
    return low if low.endswith(_COMMON_ENDINGS) else proper
