"""Who says what: source, cue and content of attributions, by the tokens that they share with the gold.

Data: JSON lines with ``text`` and ``annotations[0].attributions``, each with lists of spans under
``source``, ``cue`` and ``content`` (the form of PolNeAR; Newell et al. 2018). A token counts for a role
where some attribution gives it that role; precision, recall and F1 are over the tokens of all
documents. Beside it stands the baseline of 25 verbs of saying, which knows cues only, and the stricter
count in which a predicted attribution must meet a gold one at the cue before its tokens count.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evals.gate import Figures, Gate, Measured, Options, prf, run_gate
from secondsource import registry
from secondsource.config import Settings
from secondsource.model import Attribution, DateBasis, Publication, Record, Report
from secondsource.protocols import Step
from secondsource.text.wordset import word_set

ROLES = ("cue", "source", "content")
BASELINE = word_set(
    """
    said says say saying told tell tells added adds wrote writes asked noted announced argued claimed reported
    suggested tweeted stated explained warned confirmed denied insisted
    """
)
_WORD = re.compile(r"\w+(?:['’]\w+)*")

Spans = dict[str, list[tuple[int, int]]]


@dataclass(slots=True)
class Tally:
    """Tokens right, proposed and wanted, by role."""

    hits: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def add(self, role: str, found: set[int], gold: set[int]) -> None:
        """Count one document's or one attribution's tokens.

        Args:
            role: ``cue``, ``source`` or ``content``.
            found: Tokens proposed, by number.
            gold: Tokens wanted.
        """
        self.hits[role] += len(found & gold)
        self.found[role] += len(found)
        self.gold[role] += len(gold)

    def figures(self, roles: Iterable[str] = ROLES) -> Figures:
        """Precision, recall and F1 by role."""
        return {role: prf(self.hits[role], self.found[role], self.gold[role]) for role in roles}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the gate's own options.

    Args:
        parser: The parser.
    """
    parser.add_argument("--annotator", help="language pipeline, by name; the standard one if not given")


def measure(options: Options) -> Measured:
    """Take the attributions of every document and hold them against the gold.

    Args:
        options: JSON-lines files; ``annotator`` in ``args``.

    Returns:
        Figures by role.
    """
    steps = (_make("annotator", options.args.get("annotator") or Settings().annotator), _make("claims", "rules"))
    loose, strict, baseline = Tally(), Tally(), Tally()
    for document in list(read(options.data))[: options.limit]:
        text = document["text"]
        gold = [spans_of(a) for a in document["annotations"][0]["attributions"]]
        found = [_found(a) for a in attributions(document, steps)]
        words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
        for role in ROLES:
            loose.add(role, tokens(words, found, role), tokens(words, gold, role))
        verbs = {i for i, (a, b) in enumerate(words) if text[a:b].lower() in BASELINE}
        baseline.add("cue", verbs, tokens(words, gold, "cue"))
        _count_strictly(words, found, gold, strict)
    figures = loose.figures()
    return Measured(figures=figures, table=to_table(figures, strict.figures(), baseline.figures(["cue"])))


def read(files: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """Documents of some JSON-lines files.

    Args:
        files: The files.

    Yields:
        Documents that carry an annotation.
    """
    for file in files:
        for line in file.read_text(encoding="utf8").splitlines():
            if line.strip() and (document := json.loads(line)).get("annotations"):
                yield document


def attributions(document: Mapping[str, Any], steps: Sequence[Step]) -> list[Attribution]:
    """Run the annotator and the claims step on a document.

    Args:
        document: With ``text`` and, if known, ``date``.
        steps: Annotator and claims.

    Returns:
        Its attributions.
    """
    text, date = document["text"], document.get("date")
    published = (
        Publication(edtf=date, earliest=date, latest=date, basis=DateBasis.GIVEN, derivation="given")
        if date
        else Publication()
    )
    report = Report(
        capture="", path=str(document.get("doc_id", "")), text=text, language="en", published=published,
        sha256=hashlib.sha256(text.encode("utf8")).hexdigest(), producer="evals",
    )  # fmt: skip
    records: list[Record] = [report]
    for step in steps:
        kinds = step.reads
        records += list(step.run(sorted((r for r in records if type(r) in kinds), key=lambda r: kinds.index(type(r)))))
    return [r for r in records if isinstance(r, Attribution)]


def spans_of(gold: Mapping[str, Any]) -> Spans:
    """The spans of a gold attribution by role."""
    return {role: [(s["start"], s["end"]) for s in gold.get(role) or ()] for role in ROLES}


def _found(record: Attribution) -> Spans:
    source = [(record.source.start, record.source.end)] if record.source is not None else []
    return {
        "cue": [(record.cue.start, record.cue.end)], "source": source,
        "content": [(p.start, p.end) for p in record.content],
    }  # fmt: skip


def tokens(words: Sequence[tuple[int, int]], items: Iterable[Spans], role: str) -> set[int]:
    """Numbers of the words that some attributions give a role.

    Args:
        words: Start and end of each word of the document.
        items: Attributions.
        role: Which role.

    Returns:
        Positions in ``words``.
    """
    stretches = [s for item in items for s in item[role]]
    return {i for i, (a, b) in enumerate(words) if any(a < end and start < b for start, end in stretches)}


def _count_strictly(words: Sequence[tuple[int, int]], found: list[Spans], gold: list[Spans], tally: Tally) -> None:
    """Pair attributions that meet at the cue; count their tokens pair by pair."""
    free = list(found)
    for wanted in gold:
        cue = tokens(words, [wanted], "cue")
        best = max(free, key=lambda f: len(tokens(words, [f], "cue") & cue), default=None)
        if best is not None and tokens(words, [best], "cue") & cue:
            free.remove(best)
        else:
            best = None
        for role in ROLES:
            tally.add(role, tokens(words, [best], role) if best is not None else set(), tokens(words, [wanted], role))
    for extra in free:
        for role in ROLES:
            tally.add(role, tokens(words, [extra], role), set())


def _make(kind: str, name: str) -> Any:
    return registry.find(kind, name)()


def to_table(loose: Figures, strict: Figures, baseline: Figures) -> str:
    """What a person reads.

    Args:
        loose: Figures by role.
        strict: Figures of paired attributions.
        baseline: Figures of the 25 verbs.

    Returns:
        Lines.
    """
    lines = [f"{'':34}{'P':>7}{'R':>7}{'F1':>7}"]
    for name, figures in (("tokens", loose), ("tokens of paired attributions", strict), ("25 verbs", baseline)):
        lines += [f"{name + ', ' + role:34}{f['p']:7.3f}{f['r']:7.3f}{f['f1']:7.3f}" for role, f in figures.items()]
    return "\n".join(lines)


GATE = Gate(
    name="attribution",
    what="Sources, cues and contents of attributions against PolNeAR's.",
    quick=False,
    data=("shared/bench/attribution/polnear_dev.jsonl",),
    measure=measure,
    add_options=add_options,
    floored=("cue.f1", "cue.p", "source.f1", "content.f1"),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
