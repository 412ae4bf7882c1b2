"""The shipped model: a folder of files, checked against their digests before anything is read.

``config.json`` names the labels of every output and the SHA-256 of the other files. A file that was
changed or cut short is refused: it would annotate, and wrongly.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from secondsource.annotate.decode import Floats
from secondsource.annotate.pieces import MAX_PIECES, SHAPES, Pieces
from secondsource.errors import ReadError

ENGLISH = Path(__file__).with_name("models") / "en"
FORMAT = 1
_FILES = ("encoder.onnx", "relations.npz", "tokenizer.json")


@dataclass(frozen=True, slots=True)
class Bundle:
    """A model that is ready to run.

    Attributes:
        digest: SHA-256 of the configuration, which holds the digests of all else.
        graph: The network.
        pieces: The vocabulary.
        upos, names, deprels: Labels of the outputs, in order.
        relations: Weights of the relation scorer, labels x 2 width, and its bias.
    """

    digest: str
    graph: Path
    pieces: Pieces
    upos: tuple[str, ...]
    names: tuple[str, ...]
    deprels: tuple[str, ...]
    relations: tuple[Floats, Floats]


def digest_of(folder: Path) -> str:
    """The digest of a model, without loading it.

    Args:
        folder: Holds ``config.json``.

    Returns:
        64 hexadecimal digits.

    Raises:
        ReadError: There is no such file.
    """
    return hashlib.sha256(_read(folder / "config.json")).hexdigest()


def load(folder: Path = ENGLISH) -> Bundle:
    """Opens a model.

    Args:
        folder: Holds the shipped files.

    Returns:
        The model.

    Raises:
        ReadError: A file is missing, is not the one that the configuration names, or is made for
            another version of this module.
    """
    raw = _read(folder / "config.json")
    config: dict[str, Any] = json.loads(raw)
    if config.get("format") != FORMAT or tuple(config["shapes"]) != SHAPES or config["max_pieces"] != MAX_PIECES:
        raise ReadError(str(folder), "the model is of another version")
    for name in _FILES:
        if hashlib.sha256(_read(folder / name)).hexdigest() != config["sha256"][name]:
            raise ReadError(str(folder / name), "it is not the file that the model was shipped with")
    with np.load(folder / "relations.npz") as weights:
        relations: tuple[NDArray[np.float32], NDArray[np.float32]] = (weights["weight"], weights["bias"])
    return Bundle(
        digest=hashlib.sha256(raw).hexdigest(),
        graph=folder / "encoder.onnx",
        pieces=Pieces(folder / "tokenizer.json"),
        upos=tuple(config["upos"]),
        names=tuple(config["names"]),
        deprels=tuple(config["deprels"]),
        relations=relations,
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as exc:
        raise ReadError(str(path), "a file of the model is missing") from exc
