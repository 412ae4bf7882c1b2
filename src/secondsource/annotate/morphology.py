"""Dictionary forms by irregular tables and suffix rules."""

from __future__ import annotations

from functools import lru_cache

from secondsource.annotate.irregular import (
    AUXILIARY_FORMS,
    COMPARED,
    INVARIANT_VERBS,
    NOUN_FORMS,
    UNINFLECTED,
    VERB_FORMS,
)
from secondsource.annotate.tables import verb_lemmas
from secondsource.text.wordset import word_set

_VOWELS = frozenset("aeiou")
_FUNCTION_WORDS = {
    "these": "this", "those": "that", "me": "I", "i": "I", "him": "he", "them": "they", "us": "we",
    "n't": "not", "n’t": "not", "an": "a",
}  # fmt: skip
_SILENT_E = tuple(
    sorted(
        word_set(
            """
            at iz is c v dg rg ng ag eg ud id od ced ir ur or ar in ok ak ik ap op ip yp up ut et it ot as us os rs ns
            ps z u um bl tl dl pl gl cl fl kl
            """
        )
    )
)
"""A stem with one of these endings takes an e back where the list of verbs does not know better."""

_ADJECTIVES = word_set(
    """
    high low large small big long short old young new great strong weak hard soft easy early late fast slow near
    deep rich poor safe wide narrow close heavy light dark bright warm cold cool hot dry wet clean clear dirty
    cheap thin thick tall simple tough rough smooth tight loose quick quiet loud sharp fresh fine fair full nice
    busy happy angry hungry lucky lazy crazy ugly pretty healthy wealthy likely lonely friendly deadly bloody
    costly noisy steady bold brave broad calm harsh keen kind mild pure rare sad smart steep strict sweet vast
    wise stable humble able
    """
)


@lru_cache(maxsize=50_000)
def lemmatize(form: str, upos: str) -> str:
    """The dictionary form of a word.

    Args:
        form: The word as printed.
        upos: Its universal part of speech.

    Returns:
        The lemma: lower case, save for names and ``I``.
    """
    if upos == "PROPN":
        return form
    low = form.lower()
    if upos == "AUX":
        return AUXILIARY_FORMS.get(low) or VERB_FORMS.get(low, low)
    if upos == "VERB":
        return _verb(low)
    if upos == "NOUN":
        return _noun(low)
    if upos in {"ADJ", "ADV"}:
        return COMPARED.get(low) or _positive(low)
    return _FUNCTION_WORDS.get(low, low) if upos in {"PRON", "DET", "PART"} else low


def _verb(low: str) -> str:
    if low in VERB_FORMS:
        return VERB_FORMS[low]
    if low in INVARIANT_VERBS or len(low) < 4:
        return low
    known = verb_lemmas()
    if low.endswith("eed"):
        return low if low in known and low[:-1] not in known else low[:-1]
    if low in known and not low.endswith(("ing", "ed")):
        return low
    for ending in ("ing", "ied", "ed", "ies", "es", "s"):
        if low.endswith(ending) and len(low) - len(ending) >= 2 and not low.endswith("ss"):
            return _from_stem(low[: -len(ending)], ending, known) or low
    return low


def _from_stem(stem: str, ending: str, known: frozenset[str]) -> str:
    if ending in {"ied", "ies"}:
        return stem + ("y" if len(stem) > 1 else "ie")
    if not _VOWELS.intersection(stem) and "y" not in stem:
        return ""
    candidates = [stem, stem + "e"]
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        candidates = [stem, stem[:-1], stem + "e"] if stem[-1] in "lsfz" else [stem[:-1], stem, stem + "e"]
    elif len(stem) == 3 and stem[1] in _VOWELS and stem[2] not in "wxy" and stem[0] not in _VOWELS:
        candidates.reverse()  # ``hoping`` is from hope: hop would double its p
    for candidate in candidates if ending != "s" else [stem]:
        if candidate in known or candidate in INVARIANT_VERBS:
            return candidate
    return _guess(stem, ending)


def _guess(stem: str, ending: str) -> str:
    """The likeliest verb for a stem that the list does not know."""
    if ending == "s":
        return stem
    if ending == "es":
        return stem if stem.endswith(("s", "x", "z", "ch", "sh", "o")) else stem + "e"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiouslfz":
        return stem[:-1]
    two_vowels = len(stem) > 2 and stem[-2] in _VOWELS and stem[-3] in _VOWELS and not stem.endswith(("iat", "uat"))
    if stem.endswith(_SILENT_E) and (not two_vowels or stem[-1] in "scvz"):
        return stem + "e"
    return stem


def _noun(low: str) -> str:  # noqa: PLR0911  # a case a line
    if low in NOUN_FORMS:
        return NOUN_FORMS[low]
    if low.endswith("men") and len(low) > 5 and not low.endswith(("acumen", "regimen", "specimen", "abdomen")):
        return low[:-3] + "man"
    if low in UNINFLECTED or not low.endswith("s") or low.endswith(("ss", "us", "is", "ics")) or len(low) < 4:
        return low
    if low[0].isdigit():
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return low[:-2]
    return low[:-1]


def _positive(low: str) -> str:
    """``larger`` and ``highest`` to their positive, where it is a common one."""
    for ending in ("est", "er"):
        stem = low[: -len(ending)]
        if low.endswith(ending) and stem in _GRADED:
            return _GRADED[stem]
    return low


def _stem(adjective: str) -> str:
    """What is left of a comparative when its ending is cut off."""
    if adjective.endswith("y"):
        return adjective[:-1] + "i"
    if adjective.endswith("e"):
        return adjective[:-1]
    if len(adjective) == 3 and adjective[1] in _VOWELS and adjective[2] not in "wxy":
        return adjective + adjective[-1]
    return adjective


_GRADED = {_stem(a): a for a in sorted(_ADJECTIVES)}
