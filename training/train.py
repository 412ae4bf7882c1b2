"""The training loop: a rate that rises, stays, and falls to nothing by a plan.

A run is fixed by its seed and its number of steps. It can be stopped and taken up again from
its last checkpoint (it writes one when it is told to end); the order of the batches is the same as
if it had not stopped.
"""

from __future__ import annotations

import json
import random
import signal
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch

from secondsource.annotate.pieces import SHAPES, Pieces
from training import gold
from training.augment import vary
from training.corpora import Example
from training.labels import BIO, UPOS, frequent_scripts
from training.losses import WEIGHTS, Tally, losses, tally
from training.network import Network, Sizes, pretrained
from training.templates import Lists, sentence
from training.windows import Batch, Inventory, Window, batches, packed, tensors


@dataclass(frozen=True, slots=True)
class Plan:
    """What fixes a run besides its data.

    Attributes:
        knots: `step:share` pairs; between two the share of the full rate runs straight, and the
            last one ends the run.
        blend: `step:share`: this share of the weights after that step is mixed into the last ones. Long
            training fits the treebanks better and other news worse; the mean of an early and a late
            point keeps both gains (Wortsman et al. 2022, "Robust fine-tuning of zero-shot models").
        rate, head_rate: learning rates of encoder and heads.
        budget: padded pieces of a batch.
        made: made-up sentences of an epoch.
        seed: of everything that is drawn.
        every: updates between two looks at the development sets.
    """

    knots: str = "0:0 200:1 835:1 1385:0 1400:0.5 1850:0 1900:0.75 4300:0.522 9000:0"
    blend: str = "1850:0.3"
    rate: float = 2e-4
    head_rate: float = 1e-3
    budget: int = 576
    made: int = 2400
    seed: int = 7
    every: int = 200

    @property
    def steps(self) -> int:
        """Updates in all."""
        return int(self.knots.split()[-1].partition(":")[0])

    @property
    def early(self) -> tuple[int, float]:
        """Step whose weights are mixed in, and their share."""
        step, _, share = self.blend.partition(":")
        return int(step), float(share)


def factor(step: int, plan: Plan) -> float:
    """Share of the full rate at a step."""
    pairs = [pair.split(":") for pair in plan.knots.split()]
    return float(np.interp(step + 0.5, [float(a) for a, _ in pairs], [float(b) for _, b in pairs]))


def inventory(examples: list[Example]) -> Inventory:
    """Relations and edit scripts of the treebanks, frequent ones first."""
    rels = Counter(rel for made in examples for rel in made.deprels if rel)
    kept = sorted((r for r, n in rels.items() if n >= 20), key=lambda r: (-rels[r], r))
    pairs = ((w, lemma) for made in examples for w, lemma in zip(made.words, made.lemmas, strict=True) if lemma)
    return Inventory(tuple(kept), tuple(frequent_scripts(pairs, 4)))


class Data:
    """The corpora in memory, and the batches of each epoch."""

    def __init__(self, folder: Path, pieces: Pieces, plan: Plan) -> None:
        self.pieces, self.plan = pieces, plan
        treebanks = gold.ewt(folder, "train") + gold.gum(folder, "train")
        self.train = treebanks + gold.wikigold(folder) + gold.meantime(folder)
        self.lists = Lists.of(gold.countries(), gold.demonym_list(folder))
        self.inventory = inventory(treebanks)
        self.dev = {"gum": gold.gum(folder, "dev"), "ewt": gold.ewt(folder, "dev")}

    def epoch(self, number: int) -> list[list[Window]]:
        """Batches of one epoch: the corpora varied anew, and new made-up sentences."""
        rng = random.Random(self.plan.seed * 1000 + number)
        made = [vary(given, rng, self.lists) for given in self.train]
        for group in range(self.plan.made // 4):
            for _ in range(4):
                fresh = sentence(rng, self.lists)
                fresh.doc = f"made-{group}"
                made.append(vary(fresh, rng, self.lists))
        windows: list[Window] = []
        doc: list[Example] = []
        for given in [*made, None]:
            if doc and (given is None or given.doc != doc[0].doc):
                windows += packed(doc, self.pieces, rng.choice((32, 64, 128, 128)))
                doc = []
            if given is not None:
                doc.append(given)
        return batches(windows, self.plan.budget, rng)

    def stream(self, skip: int) -> Iterator[Batch]:
        """Batches without end, from the one after `skip`."""
        number = 0
        while True:
            for group in self.epoch(number):
                if skip > 0:
                    skip -= 1
                    continue
                yield tensors(group, self.pieces, self.inventory)
            number += 1


def optimisers(net: Network, plan: Plan) -> list[torch.optim.Optimizer]:
    """AdamW for encoder and heads; the word embedding, whose gradient is sparse, on its own."""
    body, heads = [], []
    for name, weight in net.named_parameters():
        if name.startswith(("layers", "norm", "positions")):
            body.append(weight)
        elif not name.startswith("words"):
            heads.append(weight)
    groups = [
        {"params": body, "lr": plan.rate, "full": plan.rate},
        {"params": heads, "lr": plan.head_rate, "full": plan.head_rate},
    ]
    dense = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01)
    sparse = torch.optim.SparseAdam([{"params": list(net.words.parameters()), "lr": plan.rate, "full": plan.rate}])
    return [dense, sparse]


def evaluate(net: Network, data: Data, limit: int | None = None) -> dict[str, dict[str, float]]:
    """Development scores per corpus, on gold sentences and words.

    Args:
        net: the network; left in training mode.
        data: holds the development sets.
        limit: looks only at this many windows of each.

    Returns:
        Scores in percent.
    """
    net.eval()
    found = {}
    for name, examples in data.dev.items():
        counts = Tally()
        windows = packed(examples, data.pieces, 128)[:limit]
        for group in batches(windows, 2048, random.Random(0)):
            tally(net, tensors(group, data.pieces, data.inventory), counts)
        found[name] = counts.scores()
    net.train()
    return found


def sizes(data: Data) -> Sizes:
    """Widths of the heads for these corpora."""
    found = data.inventory
    return Sizes(len(SHAPES), len(UPOS), len(BIO), len(found.scripts), len(found.deprels))


def run(data: Data, start: Path, out: Path, plan: Plan, device: str) -> Network:
    """Trains, logs to `out/log.jsonl` and keeps `out/last.pt`.

    Args:
        data: the corpora.
        start: folder with the pretrained encoder.
        out: folder for log and checkpoints.
        plan: what fixes the run.
        device: `cpu` or `cuda`.

    Returns:
        The trained network, its last weights mixed with the early ones.
    """
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(plan.seed)
    net = pretrained(start, sizes(data)).to(device)
    opts = optimisers(net, plan)
    step = 0
    if (out / "last.pt").exists():
        saved = torch.load(out / "last.pt", map_location=device, weights_only=False)
        net.load_state_dict(saved["net"])
        for opt, state in zip(opts, saved["opts"], strict=True):
            opt.load_state_dict(state)
        step = saved["step"]
    stopped: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _: stopped.append(number))
    began, sums, since = time.time(), Counter[str](), step
    for batch in data.stream(step):
        if step >= plan.steps or stopped:
            break
        sums.update(_update(net, opts, _onto(batch, device), factor(step, plan)))
        step += 1
        if step == plan.early[0]:
            torch.save(net.state_dict(), out / "early.pt")
        if step % plan.every == 0 or step == plan.steps:
            parts = {k: v / (step - since) for k, v in sums.items()}
            scores = evaluate(net, data, 60) if device == "cpu" else evaluate(net, data)
            line = {"step": step, "seconds": time.time() - began, "loss": parts, "dev": scores}
            with (out / "log.jsonl").open("a", encoding="utf-8") as log:
                log.write(json.dumps(line) + "\n")
            sums.clear()
            since = step
            _save(net, opts, step, plan, out)
    _save(net, opts, step, plan, out)
    if step >= plan.steps and plan.early[1]:
        blend(net, torch.load(out / "early.pt", map_location=device), plan.early[1])
    return net


def blend(net: Network, early: Mapping[str, torch.Tensor], share: float) -> None:
    """Mixes a share of earlier weights into a network.

    Args:
        net: changed in place.
        early: state of the same network at an earlier step.
        share: between 0 (nothing changes) and 1 (the network becomes the earlier one).
    """
    late = net.state_dict()
    net.load_state_dict({name: torch.lerp(late[name], early[name], share) for name in late})


def _save(net: Network, opts: list[torch.optim.Optimizer], step: int, plan: Plan, out: Path) -> None:
    held = {"net": net.state_dict(), "opts": [o.state_dict() for o in opts], "step": step, "plan": asdict(plan)}
    torch.save(held, out / "next.pt")
    (out / "next.pt").replace(out / "last.pt")


def _onto(batch: Batch, device: str) -> Batch:
    if device == "cpu":
        return batch
    moved = [t.to(device) for t in batch.inputs]
    rest = (batch.sentence, batch.upos, batch.heads, batch.deprels, batch.scripts, batch.names)
    return Batch(tuple(moved), *(t.to(device) for t in rest))  # type: ignore[arg-type]


def _update(net: Network, opts: list[torch.optim.Optimizer], batch: Batch, share: float) -> dict[str, float]:
    for opt in opts:
        opt.zero_grad(set_to_none=True)
        for group in opt.param_groups:
            group["lr"] = group["full"] * share
    parts = losses(net, batch)
    total = sum(WEIGHTS[name] * value for name, value in parts.items())
    total.backward()  # type: ignore[union-attr]
    dense = [w for name, w in net.named_parameters() if not name.startswith("words")]
    torch.nn.utils.clip_grad_norm_(dense, 2.0)
    for opt in opts:
        opt.step()
    return {name: float(value.detach()) for name, value in parts.items()}
