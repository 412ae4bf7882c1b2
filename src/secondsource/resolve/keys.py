"""Blocking keys: what two names must share, at least one of, to be worth comparing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from secondsource.resolve.view import bare
from secondsource.text.hangul import Reading, is_hangul, read_korean
from secondsource.text.names import PersonName
from secondsource.text.names_keys import name_keys
from secondsource.text.names_latin import fold_name, skeleton
from secondsource.text.names_orgs import OrgName, acronym_of, is_acronym
from secondsource.text.names_scripts import to_latin


@lru_cache(maxsize=50_000)
def person_keys(name: PersonName) -> frozenset[str]:
    """Keys of a personal name: those that names found the same share, and some of the whole name.

    Args:
        name: A name, taken apart.

    Returns:
        Keys; two spellings of one name share one, most other names none.
    """
    latin = to_latin(name.core)
    words = fold_name(latin).split() if latin is not None else []
    keys = set(name_keys(name.core))
    if len(words) > 1:
        # One word is shared by too many people in a large corpus; all of them together are not.
        keys.add("whole:" + " ".join(sorted(skeleton(word) for word in words if len(word) > 1)))
    if name.korean or is_hangul(name.core):
        for reading in read_korean(name.core):
            keys |= _whole_readings((*reading.family, *reading.given))
    return frozenset(keys)


READINGS = 16
"""Hangul spellings of a romanised name by which it is looked up: the likeliest of them."""


def _whole_readings(syllables: Sequence[Reading]) -> set[str]:
    """The likeliest Hangul spellings of a whole name; two romanisations of one name share one."""
    found = [("", 1.0)]
    for syllable in syllables:
        longer = [(f"{text}{''.join(s)}", w * weight) for text, w in found for s, weight in syllable.items()]
        found = sorted(longer, key=lambda f: (-f[1], f[0]))[:READINGS]
    return {f"hangul:{text}" for text, _ in found}


@lru_cache(maxsize=50_000)
def org_keys(org: OrgName) -> frozenset[str]:
    """Keys of an organisation's name: its words, its initials, its kind with its country.

    Args:
        org: A name, taken apart.

    Returns:
        Keys.
    """
    keys = {f"org:{word[:6]}" for word in org.words if len(word) > 2}
    if org.known:
        keys.add(f"known:{org.known}")
    if org.kind:
        keys.add(f"org:{org.kind}:{org.country or ''}")
    core = bare(org.text)
    letters = core.replace(".", "").upper() if is_acronym(core) else acronym_of(core)
    if len(letters) > 1:
        keys.add(f"acronym:{letters}")
    return frozenset(keys)
