"""Time and memory of grouping many reports: copies and stories at 1,000, 10,000 and 100,000 reports.

Beside copies stands what MinHash alone takes for the same texts (``rensa``, as in ``evals.reprints``), where it
is installed.

    python -m evals.scale [--sizes 1000 10000 100000] [--real FILE ...]

The reports are the real ones given by ``--real`` (JSON lines with ``text``, or those of MEANTIME and
the sets beside it where they are), then synthetic ones up to the size: stories of one to twelve
reports, each with names of its own, told in words drawn as often as the real reports use them; one
synthetic report in eight is a copy of another with a new first sentence. Each size runs in a process
of its own, so that its peak is its own. No gate: figures of one machine are no floor for another.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from evals.gate import SHARED
from evals.reprints_baselines import rensa_pass
from secondsource.model import DateBasis, Judgement, Publication, Record, Report, sha256_hex
from secondsource.reprints import Reprints
from secondsource.stories import Stories
from secondsource.text.shingle import has_rensa

SEED = 20_240_716
SIZES = (1_000, 10_000, 100_000)
REAL = ("bench/events/meantime_en.jsonl", "bench/events/ecbplus.train_dev.jsonl", "bench/incidents/dev.docs.jsonl")
WORDS = 180  # words of a synthetic report, about
NAMES = 9  # names that a story has
MOST_REPORTS = 12  # reports of a story
COPIES = 8  # one report in so many is a copy
DAYS = 2_000  # over which stories are spread
_FIRST_DAY = 735_000  # ordinal


def main() -> None:
    """Measure each size in a process of its own and print a line each."""
    parser = argparse.ArgumentParser(description="time and memory of grouping many reports")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--real", type=Path, nargs="*", default=None)
    parser.add_argument("--one", action="store_true", help="measure in this process")
    args = parser.parse_args()
    real = args.real if args.real is not None else [p for p in (SHARED / r for r in REAL) if p.exists()]
    if args.one:
        print(json.dumps(measured(args.sizes[0], real)))
        return
    print(
        f"{'reports':>9}{'real':>8}{'reprints s':>12}{'rensa s':>9}{'stories s':>11}{'peak MB':>9}"
        f"{'families':>10}{'stories':>9}"
    )
    for size in args.sizes:
        command = [sys.executable, "-m", "evals.scale", "--one", "--sizes", str(size), "--real", *map(str, real)]
        row = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        print(
            f"{row['reports']:9,}{row['real']:8,}{row['reprints_s']:12.1f}"
            f"{row['rensa_s']:9.1f}{row['stories_s']:11.1f}"
            f"{row['peak_mb']:9,.0f}{row['families']:10,}{row['stories']:9,}",
            flush=True,
        )


def measured(size: int, real: Sequence[Path]) -> dict[str, float]:
    """Group reports and say what it took.

    Args:
        size: How many reports.
        real: Files of real ones.

    Returns:
        Processor seconds of both steps, the peak of resident memory with the reports in it, and counts.
    """
    texts = [json.loads(line)["text"] for path in real for line in path.read_text(encoding="utf8").splitlines()]
    texts = texts[: size // 2]
    reports = [report(n, text, None) for n, text in enumerate(texts)]
    reports += synthetic(size - len(reports), texts)
    started = time.process_time()
    families = grouped(Reprints().run(reports))
    between = time.process_time()
    stories = grouped(Stories().run(reports))
    ended = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "reports": len(reports), "real": len(texts), "reprints_s": between - started, "stories_s": ended - between,
        "rensa_s": rensa_seconds([r.text for r in reports]), "peak_mb": peak, "families": families, "stories": stories,
    }  # fmt: skip


def rensa_seconds(texts: Sequence[str]) -> float:
    """Processor seconds of MinHash by rensa alone; not a number where it is not installed."""
    if not has_rensa():
        return float("nan")
    started = time.process_time()
    rensa_pass(texts)
    return time.process_time() - started


def grouped(records: Iterator[Record]) -> int:
    """How many groups of two or more there are: each has one centre."""
    return len({j.right for j in records if isinstance(j, Judgement)})


def report(number: int, text: str, day: int | None) -> Report:
    """A report."""
    from datetime import date

    published = Publication()
    if day is not None:
        words = date.fromordinal(day).isoformat()
        published = Publication(edtf=words, earliest=words, latest=words, basis=DateBasis.GIVEN, derivation="given")
    return Report(
        capture=f"c{number}", path=f"{number}.txt", text=text, published=published, outlet=f"Outlet {number % 97}",
        sha256=sha256_hex(text.encode("utf8", "surrogatepass")), producer="evals",
    )  # fmt: skip


def synthetic(wanted: int, texts: Sequence[str]) -> list[Report]:
    """Reports of invented events.

    Args:
        wanted: How many.
        texts: Real ones, from which words are drawn.

    Returns:
        As many reports; the same on every machine.
    """
    chance = random.Random(SEED)
    counts = Counter(word for text in texts for word in text.split() if word.islower())
    words, weights = list(counts), list(accumulate(counts.values()))
    made: list[Report] = []
    while len(made) < wanted:
        names = [_name(chance) for _ in range(NAMES)]
        own = chance.choices(words, cum_weights=weights, k=WORDS)
        day = _FIRST_DAY + chance.randrange(DAYS)
        for _ in range(min(wanted - len(made), chance.randint(1, MOST_REPORTS))):
            if made and chance.randrange(COPIES) == 0:
                text = f"{_name(chance)} has learned more of this. {made[-1].text}"
            else:
                text = _told(names, own, chance.choices(words, cum_weights=weights, k=WORDS // 2), chance)
            made.append(report(10**6 + len(made), text, day + chance.randrange(5)))
    return made


def _told(names: Sequence[str], own: Sequence[str], others: Sequence[str], chance: random.Random) -> str:
    picked = [*chance.sample(own, WORDS // 2), *others, *chance.choices(names, k=WORDS // 8)]
    chance.shuffle(picked)
    lines = [" ".join(picked[k : k + 18]).capitalize() + "." for k in range(0, len(picked), 18)]
    return "\n".join(lines)


def _name(chance: random.Random) -> str:
    return "".join(chance.choice("BDFGKLMNPRSTVZ") + chance.choice("aeiou") for _ in range(3)).capitalize()


if __name__ == "__main__":
    main()
