"""Copies whose words were changed: a thesaurus, a machine or a sub-editor told the same text anew.

Such a copy shares few runs of words with its source, but tells the same things in about the same order.
It is found by its *skeleton* (which names and numbers stand together) and known by two shares of its telling
words: those that the other has anywhere, and those that it has sentence by sentence in one order (the
alignment of sentences is that of Needleman and Wunsch, 1970, without a price for gaps). Two reporters
of one event share names, numbers and quotations; each begins elsewhere and leaves out something else.
A form filled in twice (bulletins, market reports, court lists) shares words, and neither names nor numbers.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from secondsource.text.shingle import Hashes, different, word_hashes

SKELETON_WORDS = 3  # names and numbers in a run
SHORTEST = 4  # letters; shorter words are mostly grammar's
STEM = 6  # letters that tell a word, whatever its ending
NAME_WEIGHT = 2.0  # times a name or a number counts
LEAST_TELLING = 3  # telling words; a sentence of fewer says nothing by itself
STEMS = 100_000  # words whose stems are kept at hand, some 20 MB
HELD = 2000  # texts whose sentences are kept at hand, some 20 MB
MOST_SENTENCES = 400  # sentences of one text that are held against the other's

_END = re.compile(r"(?<=[.!?\u201d\"])\s+(?=[\"\u201c]?[A-Z0-9])|\n+")
# A capital counts within a sentence only: its first word has one in any case.
_NAME = re.compile(r"[A-Z\d](?:(?<=[\w,;:)\u2019'\"]\s[A-Z])[\w\u2019'-]+|(?<=\d)[\d.,:]*)")
_TOKEN = re.compile(r"[^\W\d_][\w\u2019'-]*|\d[\d.,:]*")
_ENDINGS = ("ing", "ed", "es", "s", "ly")

Sentence = dict[str, float]


def names_in(text: str) -> Hashes:
    """The names and numbers of a text.

    Args:
        text: The text; a capital within a sentence tells a name.

    Returns:
        A number for each, in their order, with repeats.
    """
    found = "\n".join(_NAME.findall(text))
    return word_hashes([stem(word) for word in found.casefold().split("\n")] if found else [])


def skeleton(names: Hashes) -> Hashes:
    """The names and numbers that stand together in a text.

    Args:
        names: As ``names_in`` gives them.

    Returns:
        One number for each run of ``SKELETON_WORDS``, whatever their order in it, which a rewriter turns about;
        sorted, without repeats.
    """
    count = len(names) - SKELETON_WORDS + 1
    if count < 1:
        return names[:0]
    # A sum does not tell the order, and a sum of three such numbers tells the three.
    together = names[:count].copy()
    for k in range(1, SKELETON_WORDS):
        together += names[k : k + count]
    return different(together)


def told(part: str, whole: str) -> float:
    """How much of a text another tells too.

    Args:
        part: The shorter text.
        whole: The longer.

    Returns:
        Share of the part's telling words that the other has, in [0, 1]: the mean of those that it has
        anywhere and those that it has sentence by sentence in one order. 0 where the part has none.
    """
    ours, theirs = _sentences(part), _sentences(whole)
    weight = sum(sum(s.values()) for s in ours)
    if not weight:
        return 0.0
    bags = _bag(ours), _bag(theirs)
    both = sum(min(w, bags[1][word]) for word, w in bags[0].items() if word in bags[1])
    return (both / sum(bags[0].values()) + _in_order(ours, theirs) / weight) / 2


def _bag(sentences: Sequence[Sentence]) -> Sentence:
    found: Sentence = {}
    for sentence in sentences:
        for word, weight in sentence.items():
            found[word] = max(weight, found.get(word, 0.0))
    return found


def _in_order(ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> float:
    """Weight of the words in common of sentences aligned one to one in one order, at best."""
    holding: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for k, sentence in enumerate(theirs):
        for word, weight in sentence.items():
            holding[word].append((k, weight))
    best = [0.0] * (len(theirs) + 1)
    for sentence in ours:
        alike = [0.0] * len(theirs)
        for word, weight in sentence.items():
            for k, other in holding.get(word, ()):
                alike[k] += min(weight, other)
        before, last = 0.0, 0.0
        for k, shared in enumerate(alike, start=1):
            before, last = best[k], max(before + shared, best[k], last)
            best[k] = last
    return best[-1]


@lru_cache(maxsize=HELD)
def _sentences(text: str) -> list[Sentence]:
    found = []
    for printed in _END.split(text):
        sentence: Sentence = {}
        for k, match in enumerate(_TOKEN.finditer(printed)):
            word = match.group()
            named = word[0].isdigit() or (k > 0 and word[0].isupper())
            if named or len(word) >= SHORTEST:
                short = stem(word.casefold())
                sentence[short] = max(NAME_WEIGHT if named else 1.0, sentence.get(short, 0.0))
        if len(sentence) >= LEAST_TELLING:
            found.append(sentence)
    return found[:MOST_SENTENCES]


@lru_cache(maxsize=STEMS)
def stem(word: str) -> str:
    """What tells a word, whatever its ending.

    Args:
        word: Case folded.

    Returns:
        Its first ``STEM`` letters without a common ending; of a number its digits.
    """
    word = word.rstrip(".,:").replace("\u2019", "'").removesuffix("'s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = word.removesuffix(ending)
            break
    return word[:STEM]
