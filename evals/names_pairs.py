"""What the gates of names share: pairs judged same or different, and LogicV2 beside our own verdicts.

LogicV2 is nomenklatura's matcher (MIT). Where nomenklatura is installed its column is measured; else it is the
figure held in ``data/names_logic_v2.json``, with its version, its day and the digest of the pairs.
``python -m evals.names_pairs --shared ../shared`` writes that file, where nomenklatura is installed.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import importlib.util
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from evals.gate import SHARED, SHIPPED, Figures
from secondsource.text.names import NameMatch, compare_names

LOGIC_THRESHOLD = 0.7
"""Score from which on LogicV2 calls two names a match: the threshold that its makers screen with."""

PINNED = SHIPPED / "names_logic_v2.json"
SETS = (
    "shared/bench/names/korean_public_figures_pairs.jsonl",
    "shared/bench/names/nomenklatura_name_bench_cases.csv",
    "names_own.jsonl",
)
"""The pairs that LogicV2 was measured on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two names and whether they are one person's.

    Attributes:
        a: A name.
        b: Another.
        same: Whether they are one person's.
        src: Id of the person, by which pairs are split.
        kind: Language or script, for the table.
    """

    a: str
    b: str
    same: bool
    src: str = ""
    kind: str = ""


def half_of(source: str) -> str:
    """The half that a person falls into: by a digest of the id, so that files may be reordered.

    Args:
        source: Id of the person, or of both (``kr12|kr13``: the first counts).

    Returns:
        ``dev`` or ``test``.
    """
    first = source.replace("|", "/").replace(" ", "/").split("/")[0]
    return "dev" if int(hashlib.sha256(first.encode()).hexdigest(), 16) % 2 == 0 else "test"


def read_pairs(path: Path, limit: int | None = None) -> list[Pair]:
    """Read pairs.

    Args:
        path: One JSON object a line, ``{"a", "b", "same"}`` with ``src`` and ``kind`` if known.
        limit: Pairs at most.

    Returns:
        The pairs.
    """
    lines = path.read_text(encoding="utf8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()][:limit]
    return [Pair(a=r["a"], b=r["b"], same=bool(r["same"]), src=r.get("src", ""), kind=r.get("kind", "")) for r in rows]


def prf(called: Sequence[bool], pairs: Sequence[Pair]) -> Figures:
    """Precision, recall and F1 of the pairs called the same.

    Args:
        called: Whether each pair was.
        pairs: The pairs.

    Returns:
        ``{"precision", "recall", "f1"}``, each in [0, 1].
    """
    hits = sum(c and p.same for c, p in zip(called, pairs, strict=True))
    wrong, missed = sum(called) - hits, sum(p.same for p in pairs) - hits
    return {
        "precision": round(hits / (hits + wrong), 4) if hits else 0.0,
        "recall": round(hits / (hits + missed), 4) if hits else 0.0,
        "f1": round(2 * hits / (2 * hits + wrong + missed), 4) if hits else 0.0,
    }


def figures_of(pairs: Sequence[Pair], matches: Sequence[NameMatch]) -> Figures:
    """What ``compare_names`` made of pairs.

    Args:
        pairs: The pairs.
        matches: What it said of each.

    Returns:
        Precision, recall and F1 of ``same``, and the share abstained (``cannot tell``).
    """
    found = prf([m.verdict == "same" for m in matches], pairs)
    abstained = sum(m.verdict == "cannot tell" for m in matches)
    return {**found, "abstained": round(abstained / len(pairs), 4) if pairs else 0.0}


def compared(pairs: Sequence[Pair]) -> list[NameMatch]:
    """Compare all pairs."""
    return [compare_names(p.a, p.b) for p in pairs]


def logic_installed() -> bool:
    """Whether nomenklatura can be imported."""
    return importlib.util.find_spec("nomenklatura") is not None


@cache
def _logic() -> Callable[[str, str], float]:
    from followthemoney import EntityProxy  # type: ignore[import-not-found,unused-ignore]
    from nomenklatura.matching import LogicV2  # type: ignore[import-not-found,unused-ignore]

    config, count = LogicV2.default_config(), [0]

    def person(name: str) -> Any:
        # Its caches go by the id of the entity: one id for two names would compare the first ones again.
        count[0] += 1
        return EntityProxy.from_dict({"id": f"p{count[0]}", "schema": "Person", "properties": {"name": [name]}})

    return lambda a, b: float(LogicV2.compare(person(a), person(b), config).score)


def logic_column(pairs: Sequence[Pair], digest: str, part: str) -> tuple[Figures | None, str]:
    """LogicV2 on the same pairs.

    Args:
        pairs: The pairs.
        digest: SHA-256 of the file they are from, under which figures are held.
        part: Which of them (``all``, ``test`` ...), under which its figures are held.

    Returns:
        Precision, recall and F1 at its threshold, or ``None`` where it is neither installed nor measured on
        these; and where the figure is from.
    """
    if logic_installed():
        called = [_logic()(p.a, p.b) >= LOGIC_THRESHOLD for p in pairs]
        return prf(called, pairs), f"nomenklatura {metadata.version('nomenklatura')}, measured now"
    held = json.loads(PINNED.read_text(encoding="utf8")) if PINNED.exists() else {"sets": {}}
    found = held["sets"].get(digest, {}).get(part)
    return found, f"nomenklatura {held.get('version')}, measured {held.get('day')}" if found else "not measured"


def table(rows: Sequence[tuple[str, Figures, Figures | None]], source: str) -> str:
    """Our figures and LogicV2's side by side.

    Args:
        rows: Name of the part, our figures, LogicV2's.
        source: Where LogicV2's are from.

    Returns:
        A table in plain text.
    """
    out = [f"{'':22} {'precision':>9} {'recall':>7} {'F1':>6} {'abst.':>6}   LogicV2: precision  recall      F1"]
    for name, own, logic in rows:
        line = f"{name:22} {own['precision']:9.3f} {own['recall']:7.3f} {own['f1']:6.3f} {own['abstained']:6.3f}"
        theirs = f"{logic['precision']:21.3f} {logic['recall']:7.3f} {logic['f1']:7.3f}" if logic else f"{'-':>21}"
        out.append(line + theirs)
    return "\n".join((*out, f"LogicV2 at {LOGIC_THRESHOLD}: {source}"))


def main() -> None:
    """Measure LogicV2 on the three sets and hold its figures."""
    from evals.gate import digest
    from evals.names_bench import parts as bench_parts

    parser = argparse.ArgumentParser(prog="python -m evals.names_pairs", description="hold LogicV2's figures")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the sets that are not in the project")
    shared = parser.parse_args().shared
    sets: dict[str, Any] = {}
    for name in SETS:
        path = shared / name.removeprefix("shared/") if name.startswith("shared/") else SHIPPED / name
        split = bench_parts(path) if path.suffix == ".csv" else halves(read_pairs(path))
        sets[digest([path])] = {part: logic_column(pairs, "", part)[0] for part, pairs in split.items()}
    held = {
        "version": metadata.version("nomenklatura"),
        "day": dt.datetime.now(tz=dt.UTC).date().isoformat(),
        "threshold": LOGIC_THRESHOLD,
        "sets": sets,
    }
    PINNED.write_text(json.dumps(held, indent=2) + "\n", encoding="utf8")


def halves(pairs: Sequence[Pair]) -> dict[str, list[Pair]]:
    """All pairs, and the two halves by person.

    Args:
        pairs: The pairs.

    Returns:
        ``all``, ``dev`` (whose errors may be read) and ``test`` (whose errors are not).
    """
    return {
        "all": list(pairs),
        "dev": [p for p in pairs if half_of(p.src) == "dev"],
        "test": [p for p in pairs if half_of(p.src) == "test"],
    }


if __name__ == "__main__":
    main()
