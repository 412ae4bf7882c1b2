"""Runs the network: packs sentences into windows, encodes each, hands scores back per sentence.

A window holds whole neighbouring sentences of one report, so that a name is read with what stands
around it. A sentence that is longer than any window is read in overlapping ones, and each word takes
its scores from the window in which it stands farthest from an edge: nothing is lost at a seam.

Windows are never padded or batched into one tensor. On a CPU a window of this size fills the
matrix kernels already, and the int8 activations are scaled by what is in the tensor: a shared batch
would let one report change another's scores. Windows of many reports run side by side on threads
instead; the result does not depend on their number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from secondsource.annotate.bundle import Bundle
from secondsource.annotate.decode import UNSEEN, Floats
from secondsource.annotate.pieces import shapes

WINDOW = 128
"""Pieces of a window. Longer ones gain nothing measurable and cost more (attention is quadratic)."""

LONGEST = 320
"""Pieces of the longest sentence that is read whole; the encoder has 512 positions."""

MAX_TREE = 600
"""Words of the longest sentence that gets a tree; what is longer is a table or a list without stops,
and its arcs would fill memory with the square of its length."""

OVERLAP = 48
"""Words that neighbouring windows of one long sentence share."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of one sentence of n words.

    Attributes:
        upos: Class per word.
        names: Log-probability per word and BIO class.
        arcs: n x n + 1; column 0 is the root. No columns where n is above ``MAX_TREE``.
        dependents: Vector per word, for the relation scorer.
        heads: Vector per possible head, the root first.
    """

    upos: NDArray[np.int32]
    names: Floats
    arcs: Floats
    dependents: Floats
    heads: Floats


@dataclass(frozen=True, slots=True)
class Piece:
    """Words ``start`` to ``end`` of one sentence; those from ``keep`` to ``until`` are taken."""

    sentence: int
    start: int
    end: int
    keep: int
    until: int


@dataclass(frozen=True, slots=True)
class Inputs:
    """Arrays of one window, as the graph takes them."""

    ids: NDArray[np.int64]
    shapes: NDArray[np.int64]
    first: NDArray[np.int64]
    last: NDArray[np.int64]


class Encoder:
    """The network and its threads."""

    def __init__(self, bundle: Bundle, threads: int = 1) -> None:
        """Opens the graph.

        Args:
            bundle: The shipped files, checked.
            threads: Windows that run at the same time.
        """
        self._bundle = bundle
        self._session = open_session(bundle.graph)
        self._threads = threads
        self._pool = ThreadPoolExecutor(threads) if threads > 1 else None

    def encode(self, reports: Sequence[Sequence[Sequence[str]]]) -> Iterator[list[Scores]]:
        """Scores the sentences of some reports; later ones run while the caller works on earlier ones.

        Args:
            reports: Per report its sentences, each a list of words (none empty).

        Yields:
            Per report one ``Scores`` a sentence, in order.
        """
        planned = [(r, window) for r, sentences in enumerate(reports) for window in self._plan(sentences)]
        inputs = (self._inputs(reports[r], window) for r, window in planned)
        results = iter(map(self._run, inputs) if self._pool is None else self._pool.map(self._run, inputs))
        windows = Counter(r for r, _ in planned)
        following = iter(planned)
        for r, sentences in enumerate(reports):
            parts: list[list[tuple[Piece, Scores]]] = [[] for _ in sentences]
            for _, window in islice(following, windows[r]):
                for piece, scores in _cut(window, next(results)):
                    parts[piece.sentence].append((piece, scores))
            yield [_joined(pieces) for pieces in parts]

    def _plan(self, sentences: Sequence[Sequence[str]]) -> Iterator[list[Piece]]:
        window: list[Piece] = []
        size = 1
        for number, words in enumerate(sentences):
            length = 1 + sum(len(self._bundle.pieces.of(word)) for word in words)
            if window and size + length > WINDOW:
                yield window
                window, size = [], 1
            if length > LONGEST:
                yield from ([piece] for piece in self._long(number, words))
            else:
                window.append(Piece(number, 0, len(words), 0, len(words)))
                size += length
        if window:
            yield window

    def _long(self, number: int, words: Sequence[str]) -> Iterator[Piece]:
        """Overlapping stretches of one long sentence; each keeps the middle of what it shares."""
        counts = [len(self._bundle.pieces.of(word)) for word in words]
        start = keep = 0
        while keep < len(words):
            end, size = start, 2
            while end < len(words) and size + counts[end] <= LONGEST:
                size += counts[end]
                end += 1
            shared = min(OVERLAP, (end - start) // 3)
            until = len(words) if end == len(words) else end - shared // 2
            yield Piece(number, start, end, keep, until)
            keep, start = until, end - shared

    def _inputs(self, sentences: Sequence[Sequence[str]], window: Sequence[Piece]) -> Inputs:
        pieces = self._bundle.pieces
        ids, cases, first, last = [pieces.start], [0], [], []
        for piece in window:
            whole = sentences[piece.sentence]
            words = whole[piece.start : piece.end]
            kinds = shapes(whole[: piece.end])[piece.start :] if piece.start else shapes(words)
            for word, kind in zip(words, kinds, strict=True):
                numbers = pieces.of(word)
                first.append(len(ids))
                ids.extend(numbers)
                cases.extend([kind] * len(numbers))
                last.append(len(ids) - 1)
            ids.append(pieces.between)
            cases.append(0)
        return Inputs(*(np.array(a, dtype=np.int64) for a in (ids, cases, first, last)))

    def _run(self, given: Inputs) -> list[NDArray[np.float32]]:
        feed = {"ids": given.ids, "shapes": given.shapes, "first": given.first, "last": given.last}
        outputs: list[NDArray[np.float32]] = self._session.run(None, feed)
        return outputs


def open_session(graph: Path) -> onnxruntime.InferenceSession:
    """Opens a graph for one thread a call, with results that do not vary from run to run.

    Args:
        graph: An ``.onnx`` file.

    Returns:
        The session; calls from several threads at once are allowed.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])


def _cut(window: Sequence[Piece], outputs: list[NDArray[np.float32]]) -> Iterator[tuple[Piece, Scores]]:
    """Takes a window's arrays apart by sentence; arcs between sentences fall away."""
    upos, names, arcs, dependents, heads = outputs
    at = 0
    for piece in window:
        end = at + piece.end - piece.start
        own = np.r_[0, at + 1 : end + 1]
        yield (
            piece,
            Scores(
                upos[at:end].astype(np.int32), names[at:end], arcs[at:end][:, own], dependents[at:end], heads[own]
            ),
        )  # fmt: skip
        at = end


def _joined(parts: Sequence[tuple[Piece, Scores]]) -> Scores:
    """The scores of a sentence from those of its stretches."""
    if len(parts) == 1:
        return parts[0][1]
    count = parts[-1][0].until
    arcs = np.full((count, count + 1 if count <= MAX_TREE else 0), UNSEEN, dtype=np.float32)
    for piece, scores in parts if count <= MAX_TREE else ():
        kept = slice(piece.keep - piece.start, piece.until - piece.start)
        arcs[piece.keep : piece.until, piece.start + 1 : piece.end + 1] = scores.arcs[kept, 1:]
        arcs[piece.keep : piece.until, 0] = scores.arcs[kept, 0]

    def together(name: str, offset: int = 0) -> NDArray[np.float32]:
        return np.concatenate(
            [getattr(s, name)[p.keep - p.start + offset : p.until - p.start + offset] for p, s in parts]
        )

    heads = np.concatenate([parts[0][1].heads[:1], together("heads", 1)])
    return Scores(
        together("upos").astype(np.int32), together("names"), arcs, together("dependents"), heads
    )  # fmt: skip
