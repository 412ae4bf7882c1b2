"""The figures that the gates measured, as package data: what the method note tells of its own errors."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from secondsource.errors import ConfigError

PATH = Path(__file__).with_name("figures.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """One gate's result.

    Attributes:
        gate: Its name: ``seeds``.
        what: What it measures, in words.
        data: On which data.
        figures: Measure and value, in the order of the file.
    """

    gate: str
    what: str
    data: str
    figures: tuple[tuple[str, float], ...]


def gates(path: Path = PATH) -> tuple[Gate, ...]:
    """Read the figures that ship with the program.

    Args:
        path: A file ``{"gates": [{"gate", "what", "data", "figures": {name: number}}]}``.

    Returns:
        The gates; none where the file is absent: nothing was measured, and the page says so.

    Raises:
        ConfigError: The file is there and is not of this form.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return ()
    try:
        return tuple(
            Gate(
                gate=str(gate["gate"]),
                what=str(gate["what"]),
                data=str(gate["data"]),
                figures=tuple((str(name), float(value)) for name, value in gate["figures"].items()),
            )
            for gate in json.loads(raw)["gates"]
        )
    except (ValueError, TypeError, KeyError, AttributeError) as exc:
        raise ConfigError(f"{path.name} does not hold the gates' figures: {exc!r}") from exc
