"""Packs consecutive sentences into windows and windows into padded batches.

A window is `[CLS] sentence [SEP] sentence [SEP] …`: the encoder reads a sentence with its
neighbours, at no cost beyond the separators. Arcs are scored inside a sentence only.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from secondsource.annotate.pieces import Pieces, shapes
from training.corpora import Example
from training.labels import UNKNOWN, UPOS, edit_script


@dataclass(frozen=True, slots=True)
class Inventory:
    """Relations and edit scripts, in the order of the network's outputs."""

    deprels: tuple[str, ...]
    scripts: tuple[str, ...]


@dataclass(slots=True)
class Window:
    """Sentences that are encoded together."""

    examples: list[Example]
    pieces: int


def packed(examples: Iterable[Example], pieces: Pieces, limit: int) -> list[Window]:
    """Windows of whole sentences of one document, at most `limit` pieces each.

    Args:
        examples: in document order.
        pieces: the vocabulary.
        limit: most pieces of a window; a longer sentence stands alone.

    Returns:
        The windows, in order.
    """
    windows: list[Window] = []
    for made in examples:
        size = sum(len(pieces.of(w)) for w in made.words) + 1
        if size > 500 or not made.words:
            continue
        last = windows[-1] if windows else None
        if last and last.pieces + size <= limit and last.examples[-1].doc == made.doc:
            last.examples.append(made)
            last.pieces += size
        else:
            windows.append(Window([made], size + 1))
    return windows


def batches(windows: list[Window], budget: int, rng: random.Random) -> list[list[Window]]:
    """Batches of windows of like length, at most `budget` padded pieces, in random order."""
    ordered = sorted(windows, key=lambda w: w.pieces + rng.random() * 12)
    made: list[list[Window]] = []
    for window in ordered:
        if made and (len(made[-1]) + 1) * window.pieces <= budget:
            made[-1].append(window)
        else:
            made.append([window])
    rng.shuffle(made)
    return made


@dataclass(slots=True)
class Batch:
    """Tensors of some windows; targets are -1 (or mask 0) where unknown.

    Attributes:
        inputs: ids, shapes, mask, first and last, as `Network.forward` takes them.
        sentence: sentence number of each word, -1 for padding (batch x words).
        upos, heads, deprels, scripts: targets (batch x words); heads count from 1 inside the
            window, 0 is the root.
        names: bit masks of allowed classes, 0 for padding (batch x words).
    """

    inputs: tuple[Tensor, Tensor, Tensor, Tensor, Tensor]
    sentence: Tensor
    upos: Tensor
    heads: Tensor
    deprels: Tensor
    scripts: Tensor
    names: Tensor


def tensors(group: list[Window], pieces: Pieces, inventory: Inventory) -> Batch:
    """Tensors of a batch.

    Args:
        group: windows of like length.
        pieces: the vocabulary.
        inventory: relations and edit scripts.

    Returns:
        The batch, on the CPU.
    """
    upos = {name: i for i, name in enumerate(UPOS)}
    rels = {name: i for i, name in enumerate(inventory.deprels)}
    scripts = {name: i for i, name in enumerate(inventory.scripts)}
    length = max(w.pieces for w in group)
    words = max(sum(len(e) for e in w.examples) for w in group)
    ids = np.zeros((len(group), length), np.int64)
    cases, mask = np.zeros_like(ids), np.zeros_like(ids)
    first, last = (np.zeros((len(group), words), np.int64) for _ in range(2))
    targets = np.full((5, len(group), words), UNKNOWN, np.int64)
    names = np.zeros((len(group), words), np.int64)
    for b, window in enumerate(group):
        at, word = 1, 0
        ids[b, 0] = pieces.start
        for number, made in enumerate(window.examples):
            base = word
            for i, (form, case) in enumerate(zip(made.words, shapes(made.words), strict=True)):
                numbers = pieces.of(form)
                ids[b, at : at + len(numbers)] = numbers
                cases[b, at : at + len(numbers)] = case
                first[b, word], last[b, word] = at, at + len(numbers) - 1
                at += len(numbers)
                head = made.heads[i]
                lemma = made.lemmas[i]
                targets[:, b, word] = (
                    number,
                    upos.get(made.upos[i], UNKNOWN),
                    head + base if head > 0 else head,
                    rels.get(made.deprels[i], UNKNOWN),
                    scripts.get(edit_script(form, lemma), UNKNOWN) if lemma else UNKNOWN,
                )
                names[b, word] = made.names[i]
                word += 1
            ids[b, at] = pieces.between
            at += 1
        mask[b, :at] = 1
    inputs = tuple(torch.from_numpy(a) for a in (ids, cases, mask, first, last))
    rest = [torch.from_numpy(t) for t in targets]
    return Batch(inputs, rest[0], *rest[1:], torch.from_numpy(names))  # type: ignore[arg-type]
