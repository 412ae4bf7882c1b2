"""Learns the small tables of the rule annotator: `python -m training.tables --data FOLDER --out FOLDER`.

The tagger and the parser are averaged perceptrons over hashed features (`annotate.tagging`,
`annotate.parsing`). The parser is trained on tags from five taggers, each of which has not seen the
sentences that it tags, and with the dynamic oracle of Goldberg and Nivre (2013). Read are the training
and development parts of EWT and GUM; the test parts and PUD stay unseen. An hour on one core.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from secondsource.annotate.linear import Table
from secondsource.annotate.parsing import TEMPLATES, State, Words, atoms
from secondsource.annotate.tagging import DYNAMIC, STATIC, dynamic_atoms, static_atoms, tag
from training.corpora import Row, read, treebank

FILES = ("ewt-train", "gum-train", "ewt-dev", "gum-dev")
BITS = 20
TAGGER_EPOCHS, PARSER_EPOCHS, FOLD_EPOCHS, FOLDS = 5, 5, 2, 5
RARE_FEATURE = 3
"""A feature of the tagger seen less often is left out."""
RARE_TAG, RARE_LABEL = 20, 15
TAGGER_ROWS, PARSER_ROWS = 60_000, 90_000
"""Rows kept, those with the largest weights: beyond them accuracy no longer grows with size."""
EXPLORED = 0.9
"""Share of the parser's own mistakes that it goes on from in training, from the second epoch."""
SMALLEST = 2
"""8-bit weights below this are stored as nothing."""

MERGED = {
    "csubj:pass": "csubj", "csubj:outer": "csubj", "nsubj:outer": "nsubj", "advcl:relcl": "acl:relcl",
    "det:predet": "det", "cc:preconj": "cc", "reparandum": "dep", "dislocated": "dep", "orphan": "dep",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words, tags, heads (`len(words)` for the root) and labels of one sentence."""

    words: list[str]
    tags: list[str]
    heads: list[int]
    labels: list[str]


class Perceptron:
    """Weights while they are learnt, and their running average."""

    def __init__(self, classes: int) -> None:
        self.weights = np.zeros((1 << BITS, classes), np.float32)
        self._sums = np.zeros((1 << BITS, classes), np.float32)
        self.steps = 1

    def correct(self, rows: np.ndarray[Any, Any], right: int, wrong: int) -> None:
        """Move weight from one class to another."""
        self.weights[rows, right] += 1
        self.weights[rows, wrong] -= 1
        self._sums[rows, right] += self.steps
        self._sums[rows, wrong] -= self.steps

    def average(self) -> np.ndarray[Any, Any]:
        """The mean of the weights over all steps."""
        return self.weights - self._sums / self.steps


def tag_of(row: Row) -> str:
    """`UPOS|XPOS`, with the parts of speech that the Penn tags do not divide as one."""
    if row.upos == "PUNCT":
        return "PUNCT|."
    if row.upos in {"INTJ", "X", "SYM", "CCONJ"}:
        return f"{row.upos}|{row.upos}"
    if row.upos == "PROPN":
        return "PROPN|NNPS" if row.xpos == "NNPS" else "PROPN|NNP"
    return "PROPN|NNP" if (row.upos, row.xpos) == ("VERB", "NNP") else f"{row.upos}|{row.xpos}"


def sentences(data: Path) -> Iterator[Sentence]:
    """All sentences of the training files."""
    for name in FILES:
        for _, _, rows in treebank(read(data, name)):
            yield Sentence(
                [r.form for r in rows], [tag_of(r) for r in rows],
                [r.head - 1 if r.head else len(rows) for r in rows], [MERGED.get(r.deprel, r.deprel) for r in rows],
            )  # fmt: skip


def train_tagger(data: Sequence[Sentence], epochs: int) -> tuple[list[str], Perceptron]:
    """Learn to tag, going on from the tags that the tagger itself gives."""
    counted = Counter(t for s in data for t in s.tags)
    classes = [t for t, n in counted.most_common() if n >= RARE_TAG]
    number = {t: i for i, t in enumerate(classes)}
    coarse: dict[str, int] = {}
    for t in classes:
        coarse.setdefault(t.split("|")[0], number[t])
    cached = [(a, STATIC.rows(a, BITS).astype(np.int32)) for a in (static_atoms(s.words) for s in data)]
    seen = np.zeros(1 << BITS, np.int32)
    for _, rows in cached:
        np.add.at(seen, rows.ravel(), 1)
    kept = [[r[seen[r] >= RARE_FEATURE] for r in rows] for _, rows in cached]
    net, order, chance = Perceptron(len(classes)), list(range(len(data))), random.Random(1)
    for _ in range(epochs):
        chance.shuffle(order)
        for k in order:
            before = before2 = 1000
            for i, wanted in enumerate(data[k].tags):
                right = number.get(wanted, coarse.get(wanted.split("|")[0], 0))
                dynamic = DYNAMIC.rows(dynamic_atoms(cached[k][0], i, before, before2), BITS)
                rows = np.concatenate([kept[k][i], dynamic])
                guess = int(net.weights[rows].sum(0).argmax())
                net.steps += 1
                if guess != right:
                    net.correct(rows, right, guess)
                before, before2 = guess, before
    return classes, net


def unseen_tags(data: Sequence[Sentence]) -> list[list[str]]:
    """Tags for every sentence from a tagger that was trained without it."""
    order = list(range(len(data)))
    random.Random(5).shuffle(order)
    out: list[list[str]] = [[] for _ in data]
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS])
        classes, net = train_tagger([s for i, s in enumerate(data) if i not in held], FOLD_EPOCHS)
        weights = np.clip(np.rint(net.average() * 10), -127, 127).astype(np.int8)
        table = Table(tuple(classes), weights, np.arange(1 << BITS, dtype=np.int32), BITS)
        for i in held:
            out[i] = tag(data[i].words, table)
    return out


def costs(state: State, heads: Sequence[int]) -> tuple[int | None, int | None, int | None]:
    """How many gold arcs shift, left and right each put out of reach; `None` where not allowed."""
    stack, first, n = state.stack, state.next, state.n
    shift = left = right = None
    if first < n:
        shift = (heads[first] in stack[:-1]) + sum(heads[x] == first for x in stack)
    if stack:
        top = stack[-1]
        below = sum(heads[x] == top for x in range(first, n))
        beside = len(stack) > 1 and heads[top] == stack[-2]
        left = (heads[top] != first and (heads[top] > first or beside)) + below
        if len(stack) > 1:
            right = (heads[top] >= first) + below
    return shift, left, right


def is_projective(heads: Sequence[int]) -> bool:
    """Whether no arc crosses another."""
    for i, head in enumerate(heads):
        low, high = sorted((i, head))
        if any(heads[k] < low or heads[k] > high for k in range(low + 1, high)):
            return False
    return True


class ParserTraining:
    """Learns to parse."""

    def __init__(self, data: Sequence[Sentence]) -> None:
        counted = Counter(
            ("L:" if h > i else "R:") + x for s in data for i, (h, x) in enumerate(zip(s.heads, s.labels, strict=True))
        )
        self.classes = ["S", *(c for c, n in counted.most_common() if n >= RARE_LABEL)]
        self._number = {c: i for i, c in enumerate(self.classes)}
        self._lefts = np.array([c[0] == "L" for c in self.classes])
        self._rights = np.array([c[0] == "R" for c in self.classes])
        self._data = [s for s in data if is_projective(s.heads)]
        self.net = Perceptron(len(self.classes))
        self._chance = random.Random(1)

    def run(self, epochs: int) -> None:
        """Go over the data."""
        order = list(range(len(self._data)))
        for epoch in range(epochs):
            self._chance.shuffle(order)
            for k in order:
                self._sentence(self._data[k], explore=epoch > 0)

    def _sentence(self, sentence: Sentence, *, explore: bool) -> None:
        state, words = State.start(len(sentence.words)), Words.of(sentence.words, sentence.tags)
        while not state.done:
            rows = TEMPLATES.rows(np.array(atoms(state, words), dtype=np.uint64), BITS)
            scores = self.net.weights[rows].sum(0)
            prices = costs(state, sentence.heads)
            for price, where in zip(prices, (0, self._lefts, self._rights), strict=True):
                if price is None:
                    scores[where] = -1e9
            guess, right = int(scores.argmax()), self._right(state, sentence, prices)
            self.net.steps += 1
            step = guess
            if guess not in right:
                best = max(right, key=lambda i: float(scores[i]))
                self.net.correct(rows, best, guess)
                step = guess if explore and self._chance.random() <= EXPLORED else best
            self._take(state, step)

    def _right(self, state: State, sentence: Sentence, prices: Sequence[int | None]) -> list[int]:
        least = min(p for p in prices if p is not None)
        shift, left, right = prices
        out = [0] if shift == least else []
        for price, arcs, side, head in ((left, self._lefts, "L:", state.next), (right, self._rights, "R:", None)):
            if price != least:
                continue
            top = state.stack[-1]
            if sentence.heads[top] == (head if head is not None else state.stack[-2]):
                out.append(self._number.get(side + sentence.labels[top], int(np.flatnonzero(arcs)[0])))
            else:
                out += [int(i) for i in np.flatnonzero(arcs)]
        return out

    def _take(self, state: State, step: int) -> None:
        if step == 0:
            state.shift()
        elif self._lefts[step]:
            state.attach_left(step)
        else:
            state.attach_right(step)


def packed(name: str, classes: Sequence[str], net: Perceptron, rows: int) -> dict[str, Any]:
    """A table as it ships: the strongest rows in 8 bits, and the gaps between their numbers."""
    weights = net.average()
    norm = np.abs(weights).sum(1)
    kept = np.sort(np.argsort(-norm)[:rows])
    kept = kept[norm[kept] > 0]
    strong = weights[kept]
    scale = 127 / np.percentile(np.abs(strong[strong != 0]), 99.9)
    small = np.clip(np.rint(strong * scale), -127, 127).astype(np.int8)
    small[np.abs(small) < SMALLEST] = 0
    gaps = np.diff(kept, prepend=0)
    return {
        f"{name}_weights": np.vstack([np.zeros((1, small.shape[1]), np.int8), small]),
        f"{name}_gaps": gaps.astype(np.uint16 if gaps.max() < 1 << 16 else np.uint32),
        f"{name}_classes": np.array(classes), f"{name}_bits": np.array(BITS),
    }  # fmt: skip


def word_lists(data: Path) -> tuple[list[str], list[str]]:
    """Lemmas of verbs; words that are seen twice or more and are names no oftener than not."""
    verbs, common, names = set(), Counter[str](), Counter[str]()
    for name in FILES:
        for _, _, rows in treebank(read(data, name)):
            for place, row in enumerate(rows):
                lemma, low = row.lemma.lower(), row.form.lower()
                if row.upos == "VERB" and row.xpos != "NNP" and "dev" not in name and _plain(lemma, 2):
                    verbs.add(lemma)
                if _plain(row.form, 3):
                    names[low] += row.upos == "PROPN"
                    common[low] += row.upos != "PROPN" and (row.form.islower() or place == 0)
    return sorted(verbs), sorted(w for w, n in common.items() if n > 1 and names[w] <= n)


def _plain(word: str, least: int) -> bool:
    return word.isalpha() and word.isascii() and len(word) >= least


def main() -> None:
    """Reads the options, trains and writes."""
    parser = argparse.ArgumentParser(prog="python -m training.tables", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the corpora")
    parser.add_argument("--out", type=Path, required=True, help="folder for english.npz, verbs.txt and words.txt")
    parser.add_argument("--limit", type=int, help="sentences at most, for a trial")
    given = parser.parse_args()
    data = list(sentences(given.data))[: given.limit]
    classes, tagger = train_tagger(data, TAGGER_EPOCHS)
    arrays = packed("tagger", classes, tagger, TAGGER_ROWS)
    del tagger
    seen = [Sentence(s.words, t, s.heads, s.labels) for s, t in zip(data, unseen_tags(data), strict=True)]
    training = ParserTraining(seen)
    training.run(PARSER_EPOCHS)
    arrays |= packed("parser", training.classes, training.net, PARSER_ROWS)
    given.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(given.out / "english.npz", **arrays)
    for name, words in zip(("verbs.txt", "words.txt"), word_lists(given.data), strict=True):
        (given.out / name).write_text("\n".join(words) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
