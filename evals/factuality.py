"""How sure and whether at all: certainty and polarity of claims against judged factuality.

Data: JSON lines, one sentence each, ``{"sent_id", "tokens", "preds": [{"tok", "word", "factual"}]}``
(the form of UDS-IH2; Rudinger, White and Van Durme 2018). ``factual`` runs from about -3 (did not
happen) to 3 (happened), in the author's eyes. A claim whose predicate is the judged token gets the
value of its certainty, with its polarity as the sign; the figures are Pearson's r and the mean
absolute error over those predicates, and how many of them lie on the same side of zero. The text is
of the web and not news, and the author's eyes are not the source's: a sanity table, no goal.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import correlation, fmean
from typing import Any

from evals.gate import Figures, Gate, Measured, Options, run_gate
from secondsource import registry
from secondsource.config import Settings
from secondsource.model import Certainty, Claim, Polarity, Record, Report
from secondsource.protocols import Step

VALUES = {
    Certainty.CERTAIN: 1.0, Certainty.PROBABLE: 0.5, Certainty.POSSIBLE: 0.25, Certainty.UNSPECIFIED: 0.0,
}  # fmt: skip
"""Certainty as factuality: even steps down FactBank's scale, and nothing for what is left open."""

_CLOSING = frozenset((",", ".", ";", ":", "?", "!", ")", "]", "%", "n't", "n’t", "'s", "’s", "'re", "'ve", "'ll", "'d",
                      "'m", "'", "’", "”", "...", "-", "/"))  # fmt: skip
_OPENING = frozenset(("(", "[", "$", "#", "“", "-", "/"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A predicate with both judgements.

    Attributes:
        sentence: Id of its sentence.
        word: The predicate.
        gold: Factuality as people judged it.
        certainty: Ours.
        polarity: Ours.
    """

    sentence: str
    word: str
    gold: float
    certainty: Certainty
    polarity: Polarity

    @property
    def value(self) -> float:
        """Ours as a number in [-1, 1]."""
        return VALUES[self.certainty] * (1 if self.polarity is Polarity.POSITIVE else -1)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the gate's own options.

    Args:
        parser: The parser.
    """
    parser.add_argument("--annotator", help="language pipeline, by name; the standard one if not given")
    parser.add_argument("--errors", type=Path, help="write the predicates here, the worst first, as JSON lines")


def layout(tokens: Sequence[str]) -> tuple[str, list[int]]:
    """Running text from tokens.

    Args:
        tokens: Of one sentence.

    Returns:
        The text, and the first code point of each token in it.
    """
    text, starts = "", []
    for place, token in enumerate(tokens):
        glued = place == 0 or token in _CLOSING or tokens[place - 1] in _OPENING
        text += "" if glued else " "
        starts.append(len(text))
        text += token
    return text, starts


def measure(options: Options) -> Measured:
    """Take the claims of each sentence and hold them against the judgements.

    Args:
        options: The gold file; ``annotator`` and ``errors`` in ``args``.

    Returns:
        Correlation, error, side, and the share of predicates that have a claim.
    """
    annotator = options.args.get("annotator") or Settings().annotator
    steps = (registry.find("annotator", annotator)(), registry.find("claims", "rules")())
    sentences = list(islice(read(options.data), options.limit))
    found = [pair for sentence in sentences for pair in judge(sentence, steps)]
    wanted = sum(len(s["preds"]) for s in sentences)
    if options.args.get("errors") is not None:
        write_errors(options.args["errors"], found)
    gold, ours = [f.gold for f in found], [f.value for f in found]
    figures: Figures = {
        "pearson": round(correlation(gold, ours), 4),
        "mae": round(fmean(abs(g - o) for g, o in zip(gold, ours, strict=True)), 4),
        "side": round(fmean((g > 0) == (o > 0) for g, o in zip(gold, ours, strict=True)), 4),
        "found": round(len(found) / wanted, 4),
    }
    return Measured(figures=figures, table=to_table(found, figures))


def read(files: Iterable[Path]) -> Iterator[dict[str, Any]]:
    """The sentences of some files.

    Args:
        files: JSON lines.

    Yields:
        Each line.
    """
    for file in files:
        for line in file.read_text(encoding="utf8").splitlines():
            if line.strip():
                yield json.loads(line)


def judge(sentence: Mapping[str, Any], steps: Sequence[Step]) -> Iterator[Judged]:
    """Pair the judged predicates of a sentence with its claims.

    Args:
        sentence: A line of the gold file.
        steps: Annotator and claims.

    Yields:
        The predicates that have a claim.
    """
    text, starts = layout(sentence["tokens"])
    by_start = {c.predicate.start: c for c in claims(sentence["sent_id"], text, steps)}
    for predicate in sentence["preds"]:
        claim = by_start.get(starts[predicate["tok"]])
        if claim is not None:
            yield Judged(
                sentence=sentence["sent_id"], word=predicate["word"], gold=predicate["factual"],
                certainty=claim.certainty, polarity=claim.polarity,
            )  # fmt: skip


def claims(name: str, text: str, steps: Sequence[Step]) -> list[Claim]:
    """Run the annotator and the claims step on a text.

    Args:
        name: Of the report.
        text: Its text.
        steps: Annotator and claims.

    Returns:
        Its claims.
    """
    digest = hashlib.sha256(text.encode("utf8")).hexdigest()
    records: list[Record] = [
        Report(capture="", path=name, text=text, language="en", sha256=digest, producer="evals")
    ]  # fmt: skip
    for step in steps:
        kinds = step.reads
        records += list(step.run(sorted((r for r in records if type(r) in kinds), key=lambda r: kinds.index(type(r)))))
    return [r for r in records if isinstance(r, Claim)]


def write_errors(path: Path, found: Iterable[Judged]) -> None:
    """Write all pairs, the farthest apart first.

    Args:
        path: File to write.
        found: The pairs.
    """
    ordered = sorted(found, key=lambda f: -abs(f.gold - f.value))
    rows = ({"sent_id": f.sentence, "word": f.word, "factual": f.gold, "certainty": f.certainty, "polarity": f.polarity}
            for f in ordered)  # fmt: skip
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf8")


def to_table(found: Sequence[Judged], figures: Figures) -> str:
    """What a person reads: for each certainty and polarity of ours, what people said.

    Args:
        found: The pairs.
        figures: The figures.

    Returns:
        Lines.
    """
    lines = [f"{'ours':16}{'claims':>8}{'judged':>9}{'happened':>10}"]
    for certainty in Certainty:
        for polarity in Polarity:
            gold = [f.gold for f in found if f.certainty is certainty and f.polarity is polarity]
            if gold:
                share = fmean(g > 0 for g in gold)
                lines.append(f"{certainty + ' ' + polarity:16}{len(gold):8}{fmean(gold):9.2f}{share:10.2f}")
    return "\n".join([*lines, *(f"{name:16}{value:8.3f}" for name, value in figures.items())])


GATE = Gate(
    name="factuality",
    what="certainty and polarity of claims against UDS-IH2's judgements of what happened (web text, a sanity table)",
    quick=False,
    data=("shared/bench/factuality/uds_ewt_dev.jsonl",),
    measure=measure,
    add_options=add_options,
    floored=("pearson", "side", "found"),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
