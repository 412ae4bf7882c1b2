"""How long resolution takes, and what it holds, by the number of mentions: made-up reports, 10,000 mentions and more.

``python -m evals.resolution_speed --sizes 10000 100000 1000000`` makes reports of made-up people, bodies and
places, each story told by a few of them, and resolves each corpus in a process of its own, so that its peak
memory is that corpus's. No gate: figures
depend on the machine.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator

from secondsource.model import (
    DateBasis,
    Mention,
    MentionKind,
    MentionLabel,
    Publication,
    Record,
    Report,
    Sentence,
    Token,
    sha256_hex,
)

ONSETS = "b br d dr f g gr h j k kl l m n p r s sh st t tr v w z".split()  # noqa: SIM905
VOWELS = "a e i o u ai ea ou".split()  # noqa: SIM905
CODAS = ["", "l", "n", "r", "s", "t", "k", "nd", "rt"]
WORDS = (
    "harbour", "fire", "strike", "verdict", "merger", "storm", "budget", "trial", "ferry", "bridge", "vaccine",
    "border", "pipeline", "election", "mine",
)  # fmt: skip
STORY_REPORTS = 4
PEOPLE, BODIES, PLACES = 5, 3, 3
"""Things that a story is about."""
SENTENCES = 16
GIVEN, FAMILIES = 1500, 20000
"""Names to draw from, the first of each far more often than the last, as names are."""


def made_up(draw: random.Random, syllables: int) -> str:
    """A word that sounds like a name."""
    parts = [draw.choice(ONSETS) + draw.choice(VOWELS) + draw.choice(CODAS) for _ in range(syllables)]
    return "".join(parts).capitalize()


class Corpus:
    """Makes reports.

    Args:
        seed: Of the generator.
    """

    def __init__(self, seed: int = 7) -> None:
        self._draw = random.Random(seed)
        self._given = [made_up(self._draw, 2) for _ in range(GIVEN)]
        self._family = [made_up(self._draw, 2) for _ in range(FAMILIES)]
        self._number = 0

    def _pick(self, names: list[str]) -> str:
        return names[min(int(self._draw.paretovariate(0.6)) - 1, len(names) - 1)]

    def records(self, mentions: int) -> Iterator[Record]:
        """Reports with their sentences and mentions.

        Args:
            mentions: How many at least.

        Yields:
            Records, report after report.
        """
        made = 0
        while made < mentions:
            people = [f"{self._pick(self._given)} {self._pick(self._family)}" for _ in range(PEOPLE)]
            bodies = [
                f"{made_up(self._draw, 2)} {self._draw.choice(['Bank', 'Council', 'Ministry'])}" for _ in range(BODIES)
            ]
            places = [made_up(self._draw, 3) for _ in range(PLACES)]
            for _ in range(STORY_REPORTS):
                found = self._report(people, bodies, places)
                made += sum(isinstance(r, Mention) for r in found)
                yield from found

    def _report(self, people: list[str], bodies: list[str], places: list[str]) -> list[Record]:
        draw = self._draw
        self._number += 1
        lines: list[list[tuple[str, MentionKind | None, MentionLabel]]] = []
        for n in range(SENTENCES):
            who = draw.choice(people)
            name = who if n < len(people) else draw.choice((who, who.split()[1], "He"))
            kind = MentionKind.PRONOUN if name == "He" else MentionKind.NAME
            lines.append([
                (name, kind, MentionLabel.PERSON), ("told", None, MentionLabel.OTHER),
                (draw.choice(bodies), MentionKind.NAME, MentionLabel.ORG),
                (draw.choice(WORDS), None, MentionLabel.OTHER),
                ("in", None, MentionLabel.OTHER), (draw.choice(places), MentionKind.NAME, MentionLabel.LOC),
            ])  # fmt: skip
        text = "\n".join(" ".join(words for words, _, _ in line) + "." for line in lines)
        day = f"20{draw.randrange(10, 25)}-0{draw.randrange(1, 10)}-1{draw.randrange(10)}"
        path = f"{self._number}.txt"
        one = Report(
            capture=path, path=path, text=text, sha256=sha256_hex(text.encode()), language="en", producer="made",
            published=Publication(edtf=day, earliest=day, latest=day, basis=DateBasis.GIVEN),
        )  # fmt: skip
        out: list[Record] = [one]
        at = 0
        marks: list[Mention] = []
        for index, line in enumerate(lines):
            start = at
            tokens: list[Token] = []
            for words, sort, label in line:
                end = at + len(words)
                if sort is not None:
                    marks.append(
                        Mention(report=one.id, start=at, end=end, text=words, kind=sort, label=label, producer="made")
                    )
                tokens.append(_token(at, words, len(tokens), sort))
                at = end + 1
            out.append(Sentence(report=one.id, start=start, end=at, index=index, tokens=tuple(tokens), producer="made"))
            at += 1
        return [*out, *marks]


def _token(start: int, words: str, place: int, kind: MentionKind | None) -> Token:
    """One token a phrase: the subject, the verb, its object, the rest."""
    deprel = ("nsubj", "root", "obj", "nmod", "case", "obl")[place]
    upos = "VERB" if place == 1 else "PRON" if kind is MentionKind.PRONOUN else "PROPN" if kind else "NOUN"
    return Token(
        start=start, end=start + len(words), text=words, lemma=words.lower(), upos=upos,
        head=-1 if place == 1 else 1, deprel=deprel,
    )  # fmt: skip


def measure(mentions: int) -> dict[str, float]:
    """Resolve a corpus in this process.

    Args:
        mentions: How many at least.

    Returns:
        ``mentions, reports, judgements``, ``seconds`` of processor and ``wall`` of the clock for resolution alone,
        the making of the records taken off, and ``peak_mib`` of the process.
    """
    from secondsource.resolve.names import NameResolver

    made = {"mentions": 0, "reports": 0}
    making = 0.0

    def counted() -> Iterator[Record]:
        nonlocal making
        source = Corpus().records(mentions)
        while True:
            before = time.process_time()
            record = next(source, None)
            making += time.process_time() - before
            if record is None:
                return
            made["mentions"] += isinstance(record, Mention)
            made["reports"] += isinstance(record, Report)
            yield record

    started, clock = time.process_time(), time.perf_counter()
    judgements = sum(1 for _ in NameResolver().run(counted()))
    return {
        **made,
        "judgements": judgements,
        "seconds": round(time.process_time() - started - making, 1),
        "wall": round(time.perf_counter() - clock, 1),
        "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def main() -> None:
    """Measure each size in a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m evals.resolution_speed", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--here", type=int, help="measure this size in this process")
    args = parser.parse_args()
    if args.here is not None:
        print(json.dumps(measure(args.here)))
        return
    print(f"{'mentions':>10}{'reports':>9}{'judgements':>12}{'seconds':>9}{'peak MiB':>10}{'per second':>12}")
    rows = []
    for size in args.sizes:
        words = [sys.executable, "-m", "evals.resolution_speed", "--here", str(size)]
        done = subprocess.run(words, capture_output=True, text=True, check=True, env=os.environ)
        row = json.loads(done.stdout)
        rows.append(row)
        rate = row["mentions"] / max(row["seconds"], 0.1)
        print(
            f"{row['mentions']:10,}{row['reports']:9,}{row['judgements']:12,}{row['seconds']:9.1f}"
            f"{row['peak_mib']:10,}{rate:12,.0f}"
        )
    print(json.dumps(rows))


if __name__ == "__main__":
    main()
