"""What the network is trained to lower, and what it is scored by while it trains."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from training.labels import BIO, BIT, is_sure, sure_spans
from training.network import Network
from training.windows import Batch

WEIGHTS = {"upos": 1.0, "arcs": 1.0, "deprels": 1.0, "names": 2.0, "lemmas": 0.5}
_CLASSES = torch.arange(len(BIO))


def within_sentence(sentence: Tensor) -> Tensor:
    """Which arcs may be: batch x words x words + 1; to the root or inside the sentence."""
    same = sentence.unsqueeze(2) == sentence.unsqueeze(1)
    root = torch.ones_like(same[:, :, :1])
    return torch.cat([root, same], dim=2)


def allowed_classes(masks: Tensor) -> Tensor:
    """Bit masks as booleans, one per class of `BIO`."""
    return (masks.unsqueeze(-1) >> _CLASSES.to(masks.device)) & 1 == 1


def losses(net: Network, batch: Batch) -> dict[str, Tensor]:
    """Mean loss of each head over the words for which a source gives a value."""
    upos, names, lemmas, arcs, rel_dep, rel_head = net(*batch.inputs)
    arcs = arcs.masked_fill(~within_sentence(batch.sentence), -1e4)
    heads = batch.heads.clamp(min=0)
    chosen = rel_head.gather(1, heads.unsqueeze(-1).expand(-1, -1, rel_head.shape[-1]))
    known = batch.heads >= 0
    rels = net.relations(rel_dep[known], chosen[known])
    scores = functional.log_softmax(names, dim=-1)
    allowed = allowed_classes(batch.names)
    real = allowed.any(-1)
    likely = scores.masked_fill(~allowed, -1e4)[real].logsumexp(-1)
    return {
        "upos": _cross(upos, batch.upos),
        "arcs": _cross(arcs, batch.heads),
        "deprels": _cross(rels, batch.deprels[known]),
        "names": -likely.mean(),
        "lemmas": _cross(lemmas, batch.scripts),
    }


def _cross(scores: Tensor, targets: Tensor) -> Tensor:
    flat, aims = scores.reshape(-1, scores.shape[-1]), targets.reshape(-1)
    if not bool((aims >= 0).any()):
        return scores.sum() * 0.0
    return functional.cross_entropy(flat, aims, ignore_index=-1)


@dataclass(slots=True)
class Tally:
    """Counts behind the development scores."""

    words: int = 0
    upos: int = 0
    uas: int = 0
    las: int = 0
    lemmas: int = 0
    lemma_words: int = 0
    right: int = 0
    predicted: int = 0
    gold: int = 0

    def scores(self) -> dict[str, float]:
        """Percentages; names as F1 of exact spans and labels."""
        whole = max(1, self.words)
        f1 = 200 * self.right / max(1, self.predicted + self.gold)
        return {
            "upos": 100 * self.upos / whole, "uas": 100 * self.uas / whole,
            "las": 100 * self.las / whole, "names": f1,
            "lemmas": 100 * self.lemmas / max(1, self.lemma_words),
        }  # fmt: skip


def legal_labels(scores: Tensor) -> list[int]:
    """Best classes left to right, an `I-X` allowed only after `B-X` or `I-X` (greedy BIO)."""
    found: list[int] = []
    for row in scores.tolist():
        before = BIO[found[-1]] if found else "O"
        order = sorted(range(len(row)), key=lambda c: -row[c])
        for c in order:
            if not BIO[c].startswith("I-") or before[1:] == BIO[c][1:]:
                found.append(c)
                break
    return found


@torch.no_grad()
def tally(net: Network, batch: Batch, counts: Tally) -> None:
    """Adds one batch to the counts; heads are the best inside the sentence, not yet a tree."""
    upos, names, lemmas, arcs, rel_dep, rel_head = net(*batch.inputs)
    arcs = arcs.masked_fill(~within_sentence(batch.sentence), -1e4)
    heads = arcs.argmax(-1)
    chosen = rel_head.gather(1, heads.unsqueeze(-1).expand(-1, -1, rel_head.shape[-1]))
    rels = net.relations(rel_dep, chosen).argmax(-1)
    known = (batch.heads >= 0) & (batch.upos >= 0)
    hit = (heads == batch.heads) & known
    counts.words += int(known.sum())
    counts.upos += int(((upos.argmax(-1) == batch.upos) & known).sum())
    counts.uas += int(hit.sum())
    counts.las += int((hit & (rels == batch.deprels)).sum())
    scripted = batch.scripts >= 0
    counts.lemma_words += int((batch.upos >= 0).sum())
    counts.lemmas += int(((lemmas.argmax(-1) == batch.scripts) & scripted).sum())
    for row, masks in zip(names, batch.names.tolist(), strict=True):
        _count_names(row, masks, counts)


def _count_names(scores: Tensor, masks: list[int], counts: Tally) -> None:
    length = next((i for i, m in enumerate(masks) if m == 0), len(masks))
    masks = masks[:length]
    labels = [BIT[BIO[c]] for c in legal_labels(scores[:length])]
    gold = set(sure_spans(masks))
    for span in sure_spans(labels):
        if span in gold:
            counts.right += 1
            counts.predicted += 1
        elif all(is_sure(m) for m in masks[span[0] : span[1]]):
            counts.predicted += 1
    counts.gold += len(gold)
