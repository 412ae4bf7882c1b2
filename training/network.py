"""The network: a MiniLM encoder with a case-shape embedding and four heads.

The encoder is BERT's (Devlin et al. 2019) with MiniLM-L6-H384 weights; the parser is the
biaffine one of Dozat and Manning (2017) for arcs, with a cheaper relation scorer (sum and
product of the two words) that the runtime can apply to the chosen arcs alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

LAYERS, WIDTH, HEADS, INNER = 6, 384, 12, 1536


@dataclass(frozen=True, slots=True)
class Sizes:
    """Widths of the heads: classes per head and hidden units of the parser."""

    shapes: int
    upos: int
    names: int
    lemmas: int
    deprels: int
    arc: int = 256
    rel: int = 128


class Layer(nn.Module):
    """One transformer layer, normalised after each sum.

    Attention weights are not dropped out: on a CPU that alone cost a quarter of the time.
    """

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """The next layer's vectors; `bias` is added to the attention weights."""
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], attn_mask=bias)
        mixed = mixed.permute(0, 2, 1, 3).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.drop(self.out(mixed)))
        inner = self.down(functional.gelu(self.up(x)))
        return self.norm2(x + self.drop(inner))


class Network(nn.Module):
    """Encoder and heads.

    `forward` takes `ids`, `shapes` (both batch x pieces, int64), `mask` (batch x pieces,
    1 for a piece, 0 for padding), `first` and `last` (batch x words: positions of the first
    and last piece of each word) and returns, per word, the scores of part of speech, name
    class and edit script, the arc scores (batch x words x words + 1; column 0 is the root)
    and the two vectors that the relation scorer joins.
    """

    def __init__(self, sizes: Sizes, dropout: float = 0.1) -> None:
        super().__init__()
        self.sizes = sizes
        self.words = nn.Embedding(30522, WIDTH, padding_idx=0, sparse=True)
        self.positions = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(sizes.shapes, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.upos = nn.Linear(WIDTH, sizes.upos)
        self.names = nn.Linear(WIDTH, sizes.names)
        self.lemmas = nn.Linear(WIDTH, sizes.lemmas)
        self.arc_dep = nn.Linear(WIDTH, sizes.arc)
        self.arc_head = nn.Linear(WIDTH, sizes.arc)
        self.arc = nn.Linear(sizes.arc, sizes.arc)
        self.arc_bias = nn.Linear(sizes.arc, 1)
        self.rel_dep = nn.Linear(WIDTH, sizes.rel)
        self.rel_head = nn.Linear(WIDTH, sizes.rel)
        self.rel = nn.Linear(2 * sizes.rel, sizes.deprels)
        self.head_drop = nn.Dropout(0.2)
        nn.init.zeros_(self.shapes.weight)
        nn.init.orthogonal_(self.arc.weight)

    def encode(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Hidden vectors of the pieces, batch x pieces x 384."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(places) + self.shapes(shapes)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def forward(
        self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]:
        """Scores and vectors of a batch, as the class describes."""
        x = self.encode(ids, shapes, mask)
        width = first.unsqueeze(-1).expand(-1, -1, WIDTH)
        ends = last.unsqueeze(-1).expand(-1, -1, WIDTH)
        words = self.head_drop((x.gather(1, width) + x.gather(1, ends)) * 0.5)
        rooted = torch.cat([self.head_drop(x[:, :1]), words], dim=1)
        dep = self.head_drop(functional.gelu(self.arc_dep(words)))
        head = self.head_drop(functional.gelu(self.arc_head(rooted)))
        arcs = torch.matmul(self.arc(dep), head.transpose(1, 2)) / self.sizes.arc**0.5
        arcs = arcs + self.arc_bias(head).transpose(1, 2)
        return (
            self.upos(words),
            self.names(words),
            self.lemmas(words),
            arcs,
            self.head_drop(self.rel_dep(words)),
            self.head_drop(self.rel_head(rooted)),
        )

    def relations(self, dep: Tensor, head: Tensor) -> Tensor:
        """Relation scores of arcs, given the vectors of dependents and of their heads."""
        return self.rel(torch.cat([functional.gelu(dep + head), dep * head], dim=-1))


def pretrained(folder: Path, sizes: Sizes) -> Network:
    """A network with MiniLM's encoder and fresh heads; shape embedding starts at zero.

    Args:
        folder: holds `model.safetensors` of MiniLM-L6-H384.
        sizes: widths of the heads.

    Returns:
        The network, in training mode.
    """
    theirs = load_file(folder / "model.safetensors")
    net = Network(sizes)
    ours = net.state_dict()
    ours["words.weight"] = theirs["embeddings.word_embeddings.weight"]
    kind = theirs["embeddings.token_type_embeddings.weight"][0]
    ours["positions.weight"] = theirs["embeddings.position_embeddings.weight"] + kind
    ours["norm.weight"] = theirs["embeddings.LayerNorm.weight"]
    ours["norm.bias"] = theirs["embeddings.LayerNorm.bias"]
    for i in range(LAYERS):
        old, new = f"encoder.layer.{i}.", f"layers.{i}."
        for end in ("weight", "bias"):
            ours[f"{new}qkv.{end}"] = torch.cat(
                [theirs[f"{old}attention.self.{part}.{end}"] for part in ("query", "key", "value")]
            )
            ours[f"{new}out.{end}"] = theirs[f"{old}attention.output.dense.{end}"]
            ours[f"{new}norm1.{end}"] = theirs[f"{old}attention.output.LayerNorm.{end}"]
            ours[f"{new}up.{end}"] = theirs[f"{old}intermediate.dense.{end}"]
            ours[f"{new}down.{end}"] = theirs[f"{old}output.dense.{end}"]
            ours[f"{new}norm2.{end}"] = theirs[f"{old}output.LayerNorm.{end}"]
    net.load_state_dict(ours)
    return net
