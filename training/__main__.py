"""`python -m training --data FOLDER --encoder FOLDER --out FOLDER`: corpora to shipped files."""

from __future__ import annotations

import argparse
from dataclasses import fields
from pathlib import Path

import torch

from secondsource.annotate.pieces import Pieces
from training.train import Data, Plan, run


def main() -> None:
    """Reads the options, trains and exports."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the corpora")
    parser.add_argument("--encoder", type=Path, required=True, help="folder with MiniLM's files")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and log")
    parser.add_argument("--ship", type=Path, help="folder for the exported files")
    parser.add_argument("--threads", type=int, default=2)
    for item in fields(Plan):
        parser.add_argument(f"--{item.name.replace('_', '-')}", type=type(item.default), default=item.default)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    plan = Plan(**{item.name: getattr(given, item.name) for item in fields(Plan)})
    pieces = Pieces(given.encoder / "tokenizer.json")
    device = "cuda" if torch.cuda.is_available() else "cpu"
    data = Data(given.data, pieces, plan)
    net = run(data, given.encoder, given.out, plan, device)
    if given.ship is not None:
        from training.export import ship

        ship(net.cpu().eval(), data.inventory, given.encoder / "tokenizer.json", given.ship)


if __name__ == "__main__":
    main()
