"""What one would use instead: MinHash by rensa or datasketch, and TF-IDF; each as a judge of pairs and as a pass.

datasketch and scikit-learn are no part of this project: a baseline that is not installed is left out
of the table. A pass takes all texts and gives the pairs that it calls one text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np

from secondsource.text.shingle import shingles, sketches, words

MINHASH_LIKENESS = 0.5  # estimated Jaccard from which two texts are called one
TFIDF_LIKENESS = 0.7  # cosine from which they are
SKETCH, BANDS, RUN = 128, 32, 4

Pairs = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Baseline:
    """One of them.

    Attributes:
        name: As the table calls it.
        needs: The package that it needs.
        passes: From texts to the pairs that it joins.
    """

    name: str
    needs: str
    passes: Callable[[Sequence[str]], Pairs]


def rensa_pass(texts: Sequence[str]) -> Pairs:
    """MinHash sketches by rensa, and bands of four entries."""
    rows = sketches([shingles(words(t), RUN) for t in texts], SKETCH, "rensa")
    width = SKETCH // BANDS
    held: dict[tuple[int, bytes], list[int]] = {}
    pairs: set[tuple[int, int]] = set()
    for k, row in enumerate(rows):
        for band in range(BANDS):
            key = (band, row[band * width : (band + 1) * width].tobytes())
            pairs.update((other, k) for other in held.setdefault(key, []))
            held[key].append(k)
    return [(a, b) for a, b in sorted(pairs) if (rows[a] == rows[b]).mean() >= MINHASH_LIKENESS]


def datasketch_pass(texts: Sequence[str]) -> Pairs:
    """MinHash and LSH by datasketch."""
    library = import_module("datasketch")
    index: Any = library.MinHashLSH(threshold=MINHASH_LIKENESS, num_perm=SKETCH)
    made: list[Any] = []
    pairs: Pairs = []
    for k, text in enumerate(texts):
        listed = words(text)
        sketch: Any = library.MinHash(num_perm=SKETCH)
        sketch.update_batch([" ".join(listed[n : n + RUN]).encode() for n in range(max(1, len(listed) - RUN + 1))])
        pairs += [(n, k) for n in index.query(sketch) if made[n].jaccard(sketch) >= MINHASH_LIKENESS]
        index.insert(k, sketch)
        made.append(sketch)
    return pairs


def tfidf_pass(texts: Sequence[str]) -> Pairs:
    """Cosines of TF-IDF vectors by scikit-learn, all pairs."""
    library = import_module("sklearn.feature_extraction.text")
    rows: Any = library.TfidfVectorizer(sublinear_tf=True).fit_transform(texts)
    alike: Any = (rows @ rows.T).tocoo()
    kept = (alike.row < alike.col) & (alike.data >= TFIDF_LIKENESS)
    return list(zip(np.asarray(alike.row)[kept].tolist(), np.asarray(alike.col)[kept].tolist(), strict=True))


BASELINES = (
    Baseline("rensa", "rensa", rensa_pass),
    Baseline("datasketch", "datasketch", datasketch_pass),
    Baseline("tfidf", "sklearn", tfidf_pass),
)


def installed() -> tuple[Baseline, ...]:
    """Those whose package is there."""
    return tuple(b for b in BASELINES if find_spec(b.needs) is not None)
