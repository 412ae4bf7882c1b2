"""Learns the weights by which pronouns find what they mean, from GUM's training part.

``python -m training.coreference --data DIR`` (the folder that holds ``gum-train.conllu.gz``) annotates the
documents with the program's own pipeline, gives each pronoun the candidates that it has at run time, fits a
log-linear ranking by full-batch gradient descent with momentum, and writes ``resolve/ranking_weights.py``. No
seed: nothing is drawn at random. Four minutes on one core. ``--limit 20 --out FILE`` tries it on a few documents
and leaves the program's table alone.

The candidates depend on the annotator and on what joins names and descriptions, so a run after a change of
either gives other weights; ``python -m evals.coreference`` says whether they are better.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from evals.coreference import key_of, matched
from evals.coreference_gold import Chained, documents
from evals.entities import report
from secondsource import registry
from secondsource.model import Mention, Record, Report, Sentence
from secondsource.resolve.draft import Draft
from secondsource.resolve.names import NameResolver
from secondsource.resolve.ranking import CLASSES, Candidate, candidates, open_features
from secondsource.resolve.view import View

TABLE = Path(__file__).resolve().parent.parent / "src" / "secondsource" / "resolve" / "ranking_weights.py"
ROUNDS = 600
RATE = 0.5
DECAY = 2e-4
"""Pull towards zero a round; features that few pronouns have stay near it."""
LEAST = 5
"""Times that a feature must be seen to be kept."""

Case = tuple[str, list[Candidate], list[bool]]


def cases(document: Chained, records: Sequence[Record]) -> list[Case]:
    """The pronouns of a document, with their candidates and which of them are right.

    Args:
        document: The gold.
        records: The report with its sentences and mentions.

    Returns:
        The pronoun, candidates and whether each is of the pronoun's chain.
    """
    ours = [r for r in records if isinstance(r, Mention)]
    one = next(r for r in records if isinstance(r, Report))
    view = View.of(one, [r for r in records if isinstance(r, Sentence)], ours)
    chain = {key_of(p): p.chain for p in document.phrases}
    gold = {i: chain.get(key) for i, key in matched(document.phrases, ours, view).items()}
    draft = NameResolver(pronouns=False).draft(view)
    found = []
    for mention in view.mentions:
        word = mention.text.lower()
        if word not in CLASSES or mention.kind != "pronoun" or gold[mention.id] is None:
            continue
        held = candidates(mention, view, draft)
        correct = [gold[c.mention.id] == gold[mention.id] for c in held]
        found.append((word, held, correct))
        if any(correct):
            _place(mention, CLASSES[word], held[len(held) - 1 - correct[::-1].index(True)], draft)
    return found


def _place(mention: Mention, sort: str, right: Candidate, draft: Draft) -> None:
    """Put a pronoun where the gold has it, so that the next one finds it there."""
    group = draft.of(right.mention) or draft.found(right.mention, right.mention.label)
    draft.add(group, mention, 1.0, "gold")
    if sort in {"he", "she"}:
        group.called = sort == "she"


def fit(found: Sequence[Case]) -> dict[str, float]:
    """Fit the weights.

    Args:
        found: Pronouns.

    Returns:
        By feature, without those near zero.
    """
    counts = Counter(f for _, held, _ in found for c in held for f in c.features)
    counts.update(f for word, _, _ in found for f in open_features(word))
    names = sorted(f for f, n in counts.items() if n >= LEAST)
    place = {f: i for i, f in enumerate(names)}
    rows: list[int] = []
    cells: list[int] = []
    case: list[int] = []
    right: list[bool] = []
    for number, (word, held, correct) in enumerate(found):
        options = [*(c.features for c in held), open_features(word)]
        truth = [*correct, not any(correct)]
        for features, is_right in zip(options, truth, strict=True):
            for feature in features:
                if feature in place:
                    rows.append(len(case))
                    cells.append(place[feature])
            case.append(number)
            right.append(is_right)
    row, cell, of = np.array(rows), np.array(cells), np.array(case)
    good = np.array(right)
    weights, speed = np.zeros(len(names)), np.zeros(len(names))
    for _ in range(ROUNDS):
        scores = np.bincount(row, weights[cell], minlength=len(of))
        shares = np.exp(scores - scores.max())
        all_of = np.bincount(of, shares)
        good_of = np.bincount(of, shares * good)
        push = shares / all_of[of] - np.where(good, shares / good_of[of], 0.0)
        slope = np.bincount(cell, push[row], minlength=len(names)) / len(found) + DECAY * weights
        speed = 0.9 * speed - RATE * slope
        weights += speed
    return {f: round(float(w), 3) for f, w in zip(names, weights, strict=True) if abs(w) >= 0.01}


def write(weights: dict[str, float], out: Path = TABLE) -> None:
    """Write the table that the program reads.

    Args:
        weights: By feature.
        out: Where to.
    """
    lines = [f'    "{feature}": {weight},' for feature, weight in sorted(weights.items())]
    head = '"""Weights of the ranking of pronouns\' antecedents; written by ``python -m training.coreference``."""\n'
    out.write_text("\n".join([head, "WEIGHTS = {", *lines, "}", ""]), encoding="utf8")


def main() -> None:
    """Annotate, fit, write."""
    parser = argparse.ArgumentParser(prog="python -m training.coreference", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the corpora")
    parser.add_argument("--limit", type=int, help="documents read at most")
    parser.add_argument("--out", type=Path, default=TABLE, help="where the table goes")
    args = parser.parse_args()
    step = registry.find("annotator", "neural")()
    found: list[Case] = []
    for document in documents(args.data / "gum-train.conllu.gz")[: args.limit]:
        one = report({"doc_id": document.name, "date": "2020-01-01", "text": document.text})
        found += cases(document, [one, *step.run([one])])
    write(fit(found), args.out)
    print(f"{len(found)} pronouns")


if __name__ == "__main__":
    main()
