"""Turns a trained network into the files that ship: ONNX int8, relation weights, labels, digests.

Linear layers of the encoder become int8 with one scale per output channel; activations are
quantised at run time. The word embedding is int8 with one scale per word. The heads are small
and stay in float32.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from secondsource.annotate.pieces import MAX_PIECES, SHAPES
from training.labels import BIO, UPOS
from training.network import HEADS, WIDTH, Layer, Network
from training.windows import Inventory

OPSET = 17
FORMAT = 1


class Shipped(nn.Module):
    """The network as it runs: one window, no padding, best classes picked inside the graph."""

    def __init__(self, net: Network) -> None:
        super().__init__()
        self.net = net
        weight = net.words.weight.detach()
        scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127.0
        self.register_buffer("table", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(
        self, ids: Tensor, shapes: Tensor, first: Tensor, last: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """What `Encoder` reads: classes, name scores, arcs, relation vectors.

        The head for lemmas stays behind: it is trained beside the others, but rules lemmatise better.
        """
        net = self.net
        x = self.table[ids].to(torch.float32) * self.scale[ids]
        x = net.norm(x + net.positions.weight[: ids.shape[0]] + net.shapes(shapes))
        for layer in net.layers:
            x = _plain(layer, x)
        words = (x[first] + x[last]) * 0.5
        rooted = torch.cat([x[:1], words], dim=0)
        dep = functional.gelu(net.arc_dep(words))
        head = functional.gelu(net.arc_head(rooted))
        arcs = torch.matmul(net.arc(dep), head.transpose(0, 1)) / net.sizes.arc**0.5
        arcs = arcs + net.arc_bias(head).transpose(0, 1)
        return (
            net.upos(words).argmax(-1).to(torch.int32),
            functional.log_softmax(net.names(words), dim=-1),
            arcs,
            net.rel_dep(words),
            net.rel_head(rooted),
        )


def _plain(layer: Layer, x: Tensor) -> Tensor:
    """A layer on one unpadded window, in operators that quantise and fuse."""
    size = WIDTH // HEADS
    qkv = layer.qkv(x).view(-1, 3, HEADS, size).permute(1, 2, 0, 3)
    weights = torch.matmul(qkv[0], qkv[1].transpose(1, 2)) * size**-0.5
    mixed = torch.matmul(torch.softmax(weights, dim=-1), qkv[2])
    mixed = mixed.permute(1, 0, 2).reshape(-1, WIDTH)
    x = layer.norm1(x + layer.out(mixed))
    return layer.norm2(x + layer.down(functional.gelu(layer.up(x))))


def to_onnx(net: Network, path: Path) -> None:
    """Writes the float graph.

    Args:
        net: a network in evaluation mode; exporting one in training mode would keep dropout.
        path: the file to write.
    """
    shipped = Shipped(net).eval()
    size = torch.tensor([101, 2000, 3000, 102])
    given = (size, torch.tensor([0, 1, 2, 0]), torch.tensor([1, 2]), torch.tensor([1, 2]))
    torch.onnx.export(
        shipped,
        given,
        str(path),
        input_names=["ids", "shapes", "first", "last"],
        output_names=["upos", "names", "arcs", "rel_dep", "rel_head"],
        dynamic_axes={
            "ids": {0: "pieces"}, "shapes": {0: "pieces"}, "first": {0: "words"},
            "last": {0: "words"},
        },
        opset_version=OPSET,
        dynamo=False,
    )  # fmt: skip


def quantise(source: Path, target: Path) -> None:
    """Makes the encoder's matrices int8, one scale per output channel; heads are left out."""
    graph = onnx.load(str(source)).graph
    heads = [n.name for n in graph.node if n.op_type in ("MatMul", "Gemm") and "/layers" not in n.name]
    quantize_dynamic(
        str(source),
        str(target),
        op_types_to_quantize=["MatMul", "Gemm"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=heads,
        extra_options={"MatMulConstBOnly": True},
    )


def ship(net: Network, found: Inventory, tokenizer: Path, folder: Path) -> None:
    """Writes everything the runtime reads.

    Args:
        net: trained, in evaluation mode.
        found: relations and edit scripts.
        tokenizer: the encoder's `tokenizer.json`.
        folder: where the files go.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as spare:
        to_onnx(net, Path(spare) / "float.onnx")
        quantise(Path(spare) / "float.onnx", folder / "encoder.onnx")
    np.savez(
        folder / "relations.npz",
        weight=net.rel.weight.detach().numpy(),
        bias=net.rel.bias.detach().numpy(),
    )
    (folder / "tokenizer.json").write_bytes(tokenizer.read_bytes())
    files = ("encoder.onnx", "relations.npz", "tokenizer.json")
    config = {
        "format": FORMAT,
        "upos": UPOS,
        "names": BIO,
        "deprels": found.deprels,
        "shapes": SHAPES,
        "max_pieces": MAX_PIECES,
        "sha256": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files},
    }
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
