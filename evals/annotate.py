"""The English pipeline on raw text: names, parts of speech, trees, sentences, speed.

Without options: PUD news, EWT test, GUM news and GUM's other genres, each with floors. With
``--conllu FILE``, ``--iob FILE`` or ``--spans FILE`` (or the same kind under ``--data``): that file.
The text of a document is put back together and annotated from scratch; what the system found is then
laid over the gold by its letters, white space aside. Figures of words are the F1 of the CoNLL 2018
shared task (Zeman et al. 2018): a word counts where its span, and what is asked of it, is the
gold's. LAS compares relations without their subtypes, as that task does.

Gold names: the ``iob`` file's, or those that ``training.gumnames`` takes from GUM's entity layer.
Labels that a file does not annotate are not counted against the system.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evals.annotate_gold import Document, conllu, iob, joined, spans
from evals.gate import Figures, Gate, Measured, Options, SkippedError, prf, run_gate
from secondsource.annotate.reading import Reading

if TYPE_CHECKING:
    from secondsource.annotate.neural import Reader

FLAGS = {"--conllu": conllu, "--iob": iob, "--spans": spans}
NEWS = ("GUM_news",)


@dataclass(slots=True)
class Counts:
    """Hits, proposals and gold of every measure."""

    names: dict[str, Counter[str]] = field(default_factory=dict)
    words: Counter[str] = field(default_factory=Counter)
    relations: dict[str, Counter[str]] = field(default_factory=dict)
    sentences: Counter[str] = field(default_factory=Counter)
    tokens: int = 0
    seconds: float = 0.0


def letters(text: str) -> list[int]:
    """For each code point of a text, how many that are no white space come before it; one more at the end."""
    found, count = [], 0
    for c in text:
        found.append(count)
        count += not c.isspace()
    return [*found, count]


def score(documents: Sequence[Document], reader: Reader, counts: Counts) -> Counts:
    """Annotate documents and count.

    Args:
        documents: Gold.
        reader: The pipeline.
        counts: Added to.

    Returns:
        The same counts.
    """
    started = time.perf_counter()
    read = reader.read([d.text for d in documents])
    counts.seconds += time.perf_counter() - started
    for document, readings in zip(documents, read, strict=True):
        place = letters(document.text)
        counts.tokens += sum(len(r.words) for r in readings)
        _count_names(document, readings, place, counts)
        if document.sentences:
            _count_words(document, readings, place, counts)
    return counts


def _count_names(document: Document, readings: Sequence[Reading], place: list[int], counts: Counts) -> None:
    if document.names is None:
        return
    gold = {(place[a], place[b], label) for a, b, label in document.names}
    ignored = [(place[a], place[b]) for a, b in document.ignore]
    found = set()
    for reading in readings:
        for name in reading.names:
            a, b = place[reading.spans[name.start][0]], place[reading.spans[name.end - 1][1]]
            found.add((a, b, name.label))
    for key in found | gold:
        if key[2] not in document.labels:
            continue
        if key not in gold and any(a < key[1] and key[0] < b for a, b in ignored):
            continue
        counter = counts.names.setdefault(key[2], Counter())
        counter["hits"] += key in found and key in gold
        counter["found"] += key in found
        counter["gold"] += key in gold


def _count_words(document: Document, readings: Sequence[Reading], place: list[int], counts: Counts) -> None:
    gold_sentences = {(place[s.start], place[s.end]) for s in document.sentences}
    made = {(place[r.spans[0][0]], place[r.spans[-1][1]]) for r in readings}
    counts.sentences.update(hits=len(gold_sentences & made), found=len(made), gold=len(gold_sentences))
    gold = {}
    for sentence in document.sentences:
        keys = [(place[a], place[b]) for a, b in sentence.spans]
        for i, key in enumerate(keys):
            head = sentence.heads[i]
            gold[key] = (sentence.upos[i], sentence.lemmas[i], keys[head] if head >= 0 else None, sentence.deprels[i])
    found = 0
    for reading in readings:
        keys = [(place[a], place[b]) for a, b in reading.spans]
        found += len(keys)
        for i, key in enumerate(keys):
            if key in gold:
                head = reading.heads[i]
                _hit(counts, gold[key], reading, i, keys[head] if head >= 0 else None)
    counts.words.update(found=found, gold=len(gold))
    for _, _, _, deprel in gold.values():
        counts.relations.setdefault(deprel.split(":")[0], Counter())["gold"] += 1
    for reading in readings:
        for deprel in reading.deprels:
            counts.relations.setdefault(deprel.split(":")[0], Counter())["found"] += 1


def _hit(counts: Counts, gold: tuple[Any, ...], reading: Reading, i: int, head: Any) -> None:
    upos, lemma, gold_head, deprel = gold
    right = head == gold_head
    short = deprel.split(":")[0]
    same = right and reading.deprels[i].split(":")[0] == short
    counts.words.update(
        words=1,
        upos=reading.upos[i] == upos,
        lemmas=reading.lemmas[i] == lemma,
        uas=right,
        las=same,
        full_las=right and reading.deprels[i] == deprel,
    )
    counts.relations.setdefault(short, Counter())["hits"] += same


def figures(counts: Counts) -> Figures:
    """Figures of what was counted.

    Args:
        counts: From ``score``.

    Returns:
        ``ner`` in [0, 1]; ``upos``, ``lemmas``, ``uas``, ``las``, ``full_las`` (subtypes too),
        ``words`` and ``sentences`` in percent; ``relations`` F1 in [0, 1]; words a second.
    """
    made: Figures = {}
    if counts.names:
        total = sum(counts.names.values(), Counter())
        made["ner"] = prf(total["hits"], total["found"], total["gold"])
        made["ner"]["labels"] = {
            label: prf(c["hits"], c["found"], c["gold"]) for label, c in sorted(counts.names.items())
        }
    if counts.words:
        both = counts.words["found"] + counts.words["gold"]
        for key in ("upos", "lemmas", "uas", "las", "full_las", "words"):
            made[key] = round(200 * counts.words[key] / both, 2)
        s = counts.sentences
        made["sentences"] = round(200 * s["hits"] / max(1, s["found"] + s["gold"]), 2)
        made["relations"] = {
            rel: prf(c["hits"], c["found"], c["gold"])["f1"]
            for rel, c in sorted(counts.relations.items())
            if c["gold"] >= 20
        }
    made["words_per_second"] = round(counts.tokens / counts.seconds) if counts.seconds else 0
    return made


def table(sets: dict[str, Figures]) -> str:
    """What a person reads: a line a set, then a line a label."""
    lines = [f"{'set':12} {'names':>6} {'upos':>6} {'lemma':>6} {'UAS':>6} {'LAS':>6} {'sent':>6} {'words/s':>8}"]
    for name, f in sets.items():
        ner = f"{100 * f['ner']['f1']:6.2f}" if "ner" in f else f"{'-':>6}"
        rest = " ".join(
            f"{f[k]:6.2f}" if k in f else f"{'-':>6}" for k in ("upos", "lemmas", "uas", "las", "sentences")
        )
        lines.append(f"{name:12} {ner} {rest} {f['words_per_second']:8}")
    for name, f in sets.items():
        labels = f.get("ner", {}).get("labels", {})
        lines.append(f"{name}: " + ", ".join(f"{k} {100 * v['f1']:.1f}" for k, v in labels.items()))
    return "\n".join(lines)


def own_sets(data: Sequence[Path]) -> dict[str, list[Document]]:
    """The gate's own sets, in the order of its data."""
    pud, pud_names, ewt, ewt_names, gum_dev, gum_test = data
    news: list[Document] = []
    rest: list[Document] = []
    for document in conllu(gum_dev) + conllu(gum_test):
        (news if document.name.startswith(NEWS) else rest).append(document)
    return {
        "pud_news": [d for d in joined(pud, pud_names) if d.name.startswith("n")],
        "ewt_test": joined(ewt, ewt_names),
        "gum_news": news,
        "gum_others": rest,
    }


def measure(options: Options) -> Measured:
    """Annotate and score.

    Args:
        options: The gold; ``form`` in ``args`` names its kind where it is not the gate's own.

    Returns:
        The figures, flat for one file, by set for the gate's own.
    """
    from secondsource.annotate import bundle
    from secondsource.annotate.neural import Reader

    if not (options.args.get("model") or bundle.ENGLISH).joinpath("config.json").is_file():
        raise SkippedError("the model is not in this checkout")
    model = bundle.load(options.args.get("model") or bundle.ENGLISH)
    reader = Reader(model, options.args.get("threads") or 1, frozenset(options.args.get("without") or ()))
    if options.own:
        sets = {n: figures(score(d[: options.limit], reader, Counts())) for n, d in own_sets(options.data).items()}
        return Measured(figures=dict(sets), table=table(sets))
    read = FLAGS[f"--{options.args.get('form') or 'conllu'}"]
    documents: Iterable[Document] = (d for path in options.data for d in read(path))
    made = figures(score(list(documents)[: options.limit], reader, Counts()))
    return Measured(figures=made, table=table({"file": made}))


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the gate's own options.

    Args:
        parser: The parser.
    """
    parser.add_argument("--form", choices=[f[2:] for f in FLAGS], help="kind of the files under --data")
    parser.add_argument("--model", type=Path, help="folder of a model, instead of the shipped one")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--without", nargs="*", help="repairs to leave out, to see what each is worth")


def arguments(argv: Sequence[str]) -> list[str]:
    """``--conllu FILE`` as ``--data FILE --form conllu``, and so for the other kinds."""
    made: list[str] = []
    for word in argv:
        made += ["--form", word[2:], "--data"] if word in FLAGS else [word]
    return made


_SETS = ("pud_news", "ewt_test", "gum_news", "gum_others")
GATE = Gate(
    name="annotate",
    what="names, parts of speech, trees and sentences of the English pipeline, raw text in",
    quick=False,
    data=(
        "shared/train/en_pud-test.conllu.gz",
        "shared/train/uner_pud-test.iob2.gz",
        "shared/train/ewt-test.conllu.gz",
        "shared/train/uner_ewt-test.iob2.gz",
        "shared/train/gum-dev.conllu.gz",
        "shared/train/gum-test.conllu.gz",
    ),
    measure=measure,
    add_options=add_options,
    floored=tuple(f"{s}.{m}" for s in _SETS for m in ("ner.f1", "upos", "lemmas", "uas", "las", "sentences")),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE, arguments(sys.argv[1:])))
