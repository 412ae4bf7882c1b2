"""Blocking keys of names: what two names share, at least one of, before they are worth comparing.

The keys follow the comparison: every two names that ``compare_names`` finds to be the same share one (the
tests hold this over generated variants), so that blocking loses nothing that comparing would have found.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from secondsource.text.hangul import put_together, read_korean
from secondsource.text.names_chinese import CANTONESE_FAMILIES, ChineseName, characters_as, in_hangul, read_chinese
from secondsource.text.names_given import given_names
from secondsource.text.names_han import is_han, readings
from secondsource.text.names_latin import coarse, stem_of
from secondsource.text.names_parts import Part, father_of, parts_of, without_article
from secondsource.text.names_scripts import to_latin
from secondsource.text.names_sounds import consonants, fold_name, loose_key, sound_key
from secondsource.text.names_southeast import burmese
from secondsource.text.names_tables import SHORT_FORMS

LEAST = 0.8
"""Weight from which on a reading of a Korean family name is a key: below it nothing is called the same."""


@lru_cache(maxsize=50_000)
def name_keys(core: str) -> frozenset[str]:
    """Keys of a personal name in any script.

    Args:
        core: A name without titles and suffix, as ``parse_name`` gives it.

    Returns:
        Keys; most names that differ share none.
    """
    keys = {f"all:{''.join(c for c in core.casefold() if c.isalpha())}"}
    keys |= {f"word:{word}" for word in fold_name(core).split()}
    keys |= {f"korean:{key}" for key in _korean(core)}
    for name in read_chinese(core):
        keys |= {f"chinese:{key}" for key in _chinese(name)}
    keys |= {f"burmese:{syllable}" for syllable in burmese(core)}
    latin = to_latin(core)
    if latin is not None:
        keys |= set(_parts(latin))
    return frozenset(keys)


def _parts(latin: str) -> Iterator[str]:
    parts = parts_of(latin).parts
    for part in parts:
        if part.kind != "initial":
            yield from _word(part)
    for one, other in pairwise(parts):
        yield from _spelling(one.text + other.text)


def _word(part: Part) -> Iterator[str]:
    yield from _spelling(part.text)
    bare = without_article(part.text)
    if bare is not None:
        yield from _spelling(bare)
    if part.kind == "patronymic":
        yield from _spelling(father_of(part.text))


@lru_cache(maxsize=50_000)
def _spelling(word: str) -> tuple[str, ...]:
    forms = {sound_key(w) for w in (word, *SHORT_FORMS.get(word, ()))}
    keys = {f"sound:{form}" for form in forms} | {f"given:{number}" for number in given_names(word)}
    keys |= {f"stem:{number}" for number in given_names(stem_of(word))}
    keys.add(f"loose:{loose_key(word)}")
    groups = {f"coarse:{coarse(word)}"}
    groups |= {f"bones:{consonants(w)}" for w in (word, word.removeprefix("al"), word.removeprefix("el"))}
    return tuple(sorted(keys | {g for g in groups if len(g.partition(":")[2]) > 1}))


def _korean(core: str) -> set[str]:
    texts = in_hangul(core) if is_han(core) else (core,)
    return {
        put_together(syllable)
        for text in texts
        for name in read_korean(text)
        for syllable, weight in name.family[0].items()
        if weight >= LEAST
    }


def _chinese(name: ChineseName) -> set[str]:
    family = name.syllables[0]
    if name.system == "characters":
        read = {s.replace("v", "u") for c in family for s in readings(c, "mandarin")}
        return set(family) | read | {s for c in family for s in readings(c, "cantonese")}
    return set(family) | (characters_as(family, name.system) & CANTONESE_FAMILIES)
