"""Tags and tree of one sentence, with names in hyphens read as one word.

The tokens of UD cut ``Il-gyu`` into three; the treebanks hold few such names, so tagger and parser see
one word for each, and its parts hang on the first: the hyphen as punctuation, the rest as ``flat``.
"""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.annotate.mending import mend_tags
from secondsource.annotate.parsing import parse
from secondsource.annotate.tables import common_words, linear_tables
from secondsource.annotate.tagging import tag
from secondsource.model import NO_HEAD

MAX_TREE = 200
"""Words; a longer sentence (a table, a list without stops) gets tags but no tree."""

_HYPHENS = frozenset("-‐‑–")


def glued_names(words: Sequence[str], spans: Sequence[tuple[int, int]]) -> list[int]:
    """Find names in hyphens whose second part is written small, as in Korean and Chinese names.

    Args:
        words: Tokens of a sentence.
        spans: Their places.

    Returns:
        Index of the first part of each; the hyphen and the second part follow it.
    """
    found = []
    for i in range(len(words) - 2):
        first, hyphen, second = words[i : i + 3]
        if hyphen not in _HYPHENS or spans[i][1] != spans[i + 1][0] or spans[i + 1][1] != spans[i + 2][0]:
            continue
        capital = first[:1].isupper() and first[1:].islower() and first.isalpha()
        beside = (i > 0 and words[i - 1][:1].isupper()) or (i + 3 < len(words) and words[i + 3][:1].isupper())
        if capital and beside and second.isalpha() and second.islower() and second not in common_words():
            found.append(i)
    return found


def analyse(words: Sequence[str], glued: Sequence[int]) -> tuple[list[str], list[int], list[str]]:
    """Tag and parse a sentence.

    Args:
        words: Its tokens, in the case that they have in running text.
        glued: First parts of names in hyphens, from ``glued_names``.

    Returns:
        Per token its universal part of speech, the index of its head (-1 for the root, ``NO_HEAD`` in
        a sentence that is too long), and its relation.
    """
    tagger, parser = linear_tables()
    joined, places = _join(words, glued)
    tags = tag(joined, tagger)
    for k, place in enumerate(places):
        if place in glued:
            tags[k] = "PROPN|NNP"
    tags = mend_tags(joined, tags)
    if len(joined) > MAX_TREE:
        heads, relations = [NO_HEAD] * len(joined), [""] * len(joined)
    else:
        heads, relations = parse(joined, tags, parser)
    return _spread(len(words), places, [t.split("|")[0] for t in tags], heads, relations)


def _join(words: Sequence[str], glued: Sequence[int]) -> tuple[list[str], list[int]]:
    """The words with each name in hyphens as one, and where each came from."""
    joined: list[str] = []
    places: list[int] = []
    i = 0
    while i < len(words):
        places.append(i)
        if i in glued:
            joined.append("".join(words[i : i + 3]))
            i += 3
        else:
            joined.append(words[i])
            i += 1
    return joined, places


def _spread(
    n: int, places: Sequence[int], upos: Sequence[str], heads: Sequence[int], relations: Sequence[str]
) -> tuple[list[str], list[int], list[str]]:
    """What was found of the joined words, for the words themselves."""
    out_upos, out_heads, out_relations = ["PROPN"] * n, [0] * n, ["flat"] * n
    for k, place in enumerate(places):
        following = places[k + 1] if k + 1 < len(places) else n
        out_upos[place], out_relations[place] = upos[k], relations[k]
        out_heads[place] = places[heads[k]] if heads[k] >= 0 else heads[k]
        for part in range(place + 1, following):
            out_heads[part] = place if heads[k] != NO_HEAD else NO_HEAD
            if part == place + 1:
                out_upos[part], out_relations[part] = "PUNCT", "punct"
    return out_upos, out_heads, out_relations
