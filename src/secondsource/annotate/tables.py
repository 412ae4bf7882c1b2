"""Loads the tables that ship with the rule annotator, once.

``data/english.npz`` holds the tagger's and the parser's weights, ``data/verbs.txt`` English verb
lemmas, ``data/words.txt`` common words. All are derived from the Universal Dependencies treebanks
English EWT (CC BY-SA 4.0) and GUM (annotations CC BY 4.0); see NOTICE.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

from secondsource.annotate.linear import Table

if TYPE_CHECKING:
    from numpy.typing import NDArray

DATA = files("secondsource.annotate") / "data"


@cache
def verb_lemmas() -> frozenset[str]:
    """Verb lemmas of the treebanks.

    Returns:
        About three thousand words.
    """
    return frozenset((DATA / "verbs.txt").read_text(encoding="utf8").split())


@cache
def common_words() -> frozenset[str]:
    """Words of the treebanks that are no names, in lower case.

    Returns:
        About nine thousand words, each seen at least twice.
    """
    return frozenset((DATA / "words.txt").read_text(encoding="utf8").split())


@cache
def linear_tables() -> tuple[Table, Table]:
    """The tagger's and the parser's weights.

    Returns:
        Tagger, parser.
    """
    with (DATA / "english.npz").open("rb") as stream, np.load(stream, allow_pickle=False) as archive:
        tagger, parser = (_table(archive, name) for name in ("tagger", "parser"))
    return tagger, parser


def _table(archive: Mapping[str, NDArray[Any]], name: str) -> Table:
    bits = int(archive[f"{name}_bits"])
    slots = np.zeros(1 << bits, dtype=np.int32)
    hashes = np.cumsum(archive[f"{name}_gaps"], dtype=np.int64)
    slots[hashes] = np.arange(1, len(hashes) + 1, dtype=np.int32)
    return Table(tuple(str(c) for c in archive[f"{name}_classes"]), archive[f"{name}_weights"], slots, bits)
