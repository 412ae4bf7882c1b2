"""Copies whose words were changed: a thesaurus or a machine replaced them, sentence by sentence.

Such a copy shares few runs of words with its source, but still says the same sentences. Its
*skeleton* (names and numbers in their order, which rewording leaves alone) finds the source; then
each sentence of the shorter text is held against those of the longer. Two reporters of one event
share names, and quotations; they do not share half of their sentences.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from secondsource.text.shingle import Hashes, shingles, words

SKELETON_WORDS = 3  # names and numbers in a run
SENTENCE_WORDS = 7  # words; shorter sentences are alike by chance
TRACED = 0.5  # share of a sentence's and its counterpart's words that both have: both say the same
HELD = 2000  # texts whose sentences are kept at hand, some 20 MB
MOST_SENTENCES = 400  # sentences of one text that are held against the other's

_END = re.compile(r"(?<=[.!?\u201d\"])\s+(?=[\"\u201c]?[A-Z0-9])|\n+")
# One class first, so that a search goes from capital to capital and not from letter to letter.
_SKELETON = re.compile(r"[A-Z\d](?:(?<=[A-Z])[\w\u2019'-]+|(?<=\d)[\d.,]*)")


def skeleton(text: str) -> Hashes:
    """Runs of the names and numbers of a text, in their order.

    Args:
        text: The text; capitals tell names.

    Returns:
        Shingles of ``SKELETON_WORDS`` each.
    """
    return shingles("\n".join(_SKELETON.findall(text)).casefold().split("\n"), SKELETON_WORDS)


def traced(part: str, whole: str) -> float:
    """How much of a text another says too, sentence by sentence.

    Args:
        part: The shorter text.
        whole: The longer.

    Returns:
        Share of the part's sentences, weighed by their words, that have a counterpart: a sentence
        with ``TRACED`` of the words of either in common. Each serves once. 0 where the part has none
        long enough.
    """
    theirs = _sentences(whole)
    holding: dict[str, list[int]] = defaultdict(list)
    for k, sentence in enumerate(theirs):
        for word in sentence:
            holding[word].append(k)
    free = set(range(len(theirs)))
    weight = found = 0
    for sentence in _sentences(part):
        weight += len(sentence)
        counts: dict[int, int] = defaultdict(int)
        for word in sentence:
            for k in holding.get(word, ()):
                counts[k] += 1
        best = max(((n / len(sentence | theirs[k]), -k) for k, n in counts.items() if k in free), default=(0.0, 0))
        if best[0] >= TRACED:
            free.discard(-best[1])
            found += len(sentence)
    return found / weight if weight else 0.0


@lru_cache(maxsize=HELD)
def _sentences(text: str) -> list[frozenset[str]]:
    split = (frozenset(words(s)) for s in _END.split(text))
    return [s for s in split if len(s) >= SENTENCE_WORDS][:MOST_SENTENCES]
