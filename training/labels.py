"""Label inventories and the edit scripts that turn a form into its lemma.

A name label is a BIO class. What a corpus says about one word is a *set* of classes, kept
as a bit mask: one bit where the corpus is sure, several where it does not annotate the
distinction. Training maximises the probability of the whole set, so a source that knows
nothing of dates never teaches that a date is not one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

NAMES = ("PERSON", "ORG", "LOC", "NORP", "DATE", "EVENT", "WORK", "VESSEL")
BIO = ("O", *(f"{prefix}-{name}" for name in NAMES for prefix in "BI"))
BIT = {label: 1 << index for index, label in enumerate(BIO)}
OUTSIDE = BIT["O"]
ANYTHING = (1 << len(BIO)) - 1

UPOS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
)  # fmt: skip

UNKNOWN = -1
"""Marks a word for which a source gives no value: it takes no part in that loss."""


def either(*names: str) -> int:
    """Bit mask of `O` and both classes of each label in `names`."""
    mask = OUTSIDE
    for name in names:
        mask |= BIT[f"B-{name}"] | BIT[f"I-{name}"]
    return mask


def bio(length: int, name: str) -> list[int]:
    """Masks of a sure name of `length` words."""
    return [BIT[f"B-{name}"]] + [BIT[f"I-{name}"]] * (length - 1)


def is_sure(mask: int) -> bool:
    """Whether a mask names exactly one class."""
    return mask & (mask - 1) == 0


def sure_spans(masks: list[int]) -> list[tuple[int, int, str]]:
    """Spans `(start, end, label)`, half-open, in words, of the names a corpus is sure of."""
    spans: list[tuple[int, int, str]] = []
    open_at, open_name = -1, ""
    for i, mask in enumerate([*masks, OUTSIDE]):
        label = BIO[mask.bit_length() - 1] if is_sure(mask) else "O"
        if open_name and label != f"I-{open_name}":
            spans.append((open_at, i, open_name))
            open_name = ""
        if label.startswith("B-"):
            open_at, open_name = i, label[2:]
    return spans


def edit_script(form: str, lemma: str) -> str:
    """Shortest rule from `form` to `lemma`: case, letters to cut at the end, letters to add.

    `l|3|y` lowers the form, cuts three letters and adds a `y` (`Cities` to `city`);
    `k|0|` keeps the form. After Straka (2018), UDPipe 2.0 prototype, without prefixes.
    """
    best = ""
    best_cost = 1 << 30
    for mode, base in (("l", form.lower()), ("k", form)):
        shared = 0
        while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
            shared += 1
        cost = len(base) - shared + len(lemma) - shared
        if cost < best_cost:
            best, best_cost = f"{mode}|{len(base) - shared}|{lemma[shared:]}", cost
    return best


def frequent_scripts(pairs: Iterable[tuple[str, str]], least: int) -> list[str]:
    """Scripts seen at least `least` times, most frequent first, ties in string order."""
    counts = Counter(edit_script(form, lemma) for form, lemma in pairs)
    kept = [script for script, n in counts.items() if n >= least]
    return sorted(kept, key=lambda script: (-counts[script], script))
