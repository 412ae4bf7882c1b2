"""Entities within and across reports: B-cubed on gold mentions, beside "same string".

Two sets, told apart by their keys. MEANTIME: documents with ``text, date`` and ``mentions``; an entity's
mention has ``kind`` "entity", ``start``, ``end`` (half-open, code points) and ``instance``, one name a thing
across all documents, which are resolved as one corpus. ECB+: documents with ``subtopic``, whose entities'
mentions have a ``chain``; each subtopic, one news event, is a corpus, and chains across documents (``scope``
"X") are gold, as what one document alone has was not always marked.

Every gold mention counts: one that the annotator does not find is alone in its cluster. It is found where a
mention of ours has the same extent, or the same head word by our tree.

"Same string" is given the gold mentions and need not find them. ``given`` gives them to both: a mention that is
none of ours goes by its string, to the cluster that most of ours of that string are in, else to a cluster of that
string.

MEANTIME: Minard et al., "MEANTIME, the NewsReader multilingual event and time corpus" (LREC 2016).
ECB+: Cybulska and Vossen, "Using a sledgehammer to crack a nut?" (LREC 2014).
B-cubed: Bagga and Baldwin, "Algorithms for scoring coreference chains" (1998).
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Any

from evals.gate import Figures, Gate, Measured, Options, SkippedError, run_gate
from evals.stories import b_cubed
from secondsource import registry
from secondsource.annotate import bundle
from secondsource.clusters import cluster
from secondsource.model import (
    DateBasis,
    Judgement,
    Mention,
    Publication,
    Question,
    Record,
    Report,
    Sentence,
    sha256_hex,
)
from secondsource.resolve.view import View

Row = dict[str, Any]

_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_OWNER = re.compile(r"\s?['’]s?$")


def add_annotator_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that ``annotator`` reads.

    Args:
        parser: The parser.
    """
    parser.add_argument("--annotator", help="language pipeline, by name; otherwise the default")
    parser.add_argument("--model", type=Path, help="folder of a model for the pipeline, instead of the shipped one")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the gate's own options.

    Args:
        parser: The parser.
    """
    add_annotator_options(parser)
    parser.add_argument("--errors", type=int, default=0, help="mixed clusters and split entities to show")


def measure(options: Options) -> Measured:
    """Annotate, resolve and compare.

    Args:
        options: The files; ``annotator``, ``model`` and ``errors`` in ``args``.

    Returns:
        ``b3`` of the resolver, ``string`` of one cluster a string, ``given``: the resolver, by string for what is
        no mention for the annotator, ``found``: the share of gold mentions that are, and ``of_found``: the
        first two on those alone; all of ECB+ under ``ecb`` where both are given.
    """
    step = annotator(options)
    figures: Figures = {}
    table: list[str] = []
    for path in options.data:
        lines = path.read_text(encoding="utf8").splitlines()
        rows = [json.loads(line) for line in lines[: options.limit]]
        own, found, truth = scored(rows, step)
        figures = {**figures, ("ecb" if "subtopic" in rows[0] else "second"): own} if figures else own
        table += [path.name, to_table(own), *errors(found, truth, options)]
    return Measured(figures=figures, table="\n".join(table))


def scored(rows: Sequence[Row], step: Any) -> tuple[Figures, dict[str, str], dict[str, str]]:
    """Score one set.

    Args:
        rows: Documents.
        step: The annotator.

    Returns:
        The figures, and for each gold mention our cluster and its thing.
    """
    corpora: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        corpora[row.get("subtopic", "")].append(row)
    truth: dict[str, str] = {}
    found: dict[str, str] = {}
    strings: dict[str, str] = {}
    hits = 0
    number = count()
    for corpus, held in corpora.items():
        clusters, finders = resolved(held, step)
        for row in held:
            for gold in gold_mentions(row):
                key = f"{next(number)} {gold['text']}"
                mention = finders[report(row).id].find(gold["text"], gold["start"])
                hits += mention is not None
                truth[key] = gold.get("instance") or gold["chain"]
                found[key] = clusters[mention] if mention is not None else key
                strings[key] = f"{corpus} {_ARTICLE.sub('', gold['text'], count=1).lower()}"
    figures: Figures = {
        "b3": b_cubed(found, truth),
        "string": b_cubed(strings, truth),
        "given": b_cubed(given_to_both(found, strings), truth),
        "found": round(hits / len(truth), 4),
        "mentions": len(truth),
    }
    ours = [key for key in truth if found[key] != key]
    of_found = {key: truth[key] for key in ours}
    figures["of_found"] = {
        "b3": b_cubed({key: found[key] for key in ours}, of_found),
        "string": b_cubed({key: strings[key] for key in ours}, of_found),
    }
    return figures, found, truth


def given_to_both(found: dict[str, str], strings: dict[str, str]) -> dict[str, str]:
    """Clusters where a mention that is none of ours goes by its string.

    Args:
        found: By gold mention our cluster, or the mention itself where it is none of ours.
        strings: By gold mention its string.

    Returns:
        Cluster of each gold mention.
    """
    ours: dict[str, Counter[str]] = defaultdict(Counter)
    for key, held in found.items():
        if held != key:
            ours[strings[key]][held] += 1
    most = {string: counts.most_common(1)[0][0] for string, counts in ours.items()}
    return {key: held if held != key else most.get(strings[key], strings[key]) for key, held in found.items()}


def gold_mentions(row: Row) -> list[Row]:
    """The gold mentions of a document that count."""
    entities = [m for m in row["mentions"] if m["kind"] == "entity"]
    if "subtopic" in row:
        return [m for m in entities if m["scope"] == "X"]
    return [m for m in entities if m["instance"]]


def annotator(options: Options) -> Any:
    """The language pipeline that is measured.

    Args:
        options: ``annotator`` and ``model`` in ``args``.

    Returns:
        The step.

    Raises:
        SkippedError: The model is not in this checkout.
    """
    name = options.args.get("annotator") or ("neural" if "neural" in registry.names("annotator") else "rules")
    model = options.args.get("model")
    if name == "neural" and not (model or bundle.ENGLISH).is_dir():
        raise SkippedError("not here: the model of the language pipeline")
    return registry.find("annotator", name)(**({"model": model} if model else {}))


def resolved(rows: Sequence[Row], step: Any) -> tuple[dict[str, str], dict[str, Finder]]:
    """Annotate and resolve.

    Args:
        rows: Documents of one corpus.
        step: The annotator.

    Returns:
        The cluster of each mention, and by report what finds its mentions.
    """
    records: list[Record] = []
    finders: dict[str, Finder] = {}
    for row in rows:
        one = report(row)
        made = list(step.run([one]))
        sentences = [r for r in made if isinstance(r, Sentence)]
        finders[one.id] = Finder(View.of(one, sentences, [r for r in made if isinstance(r, Mention)]))
        records += [one, *made]
    judged = [j for j in registry.find("resolver", "names")().run(records) if isinstance(j, Judgement)]
    ids = [r.id for r in records if isinstance(r, Mention)]
    found = cluster(judged, Question.ENTITY, ids)
    return {i: found.of(i) for i in ids}, finders


class Finder:
    """Finds the mention of ours that a gold mention is.

    Args:
        view: The report.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        self._extents = {core(m.text, m.start): m.id for m in reversed(view.mentions)}
        self._heads: dict[int, str] = {}
        for mention in view.mentions:
            head = view.head(mention)
            if head is not None:
                self._heads.setdefault(head.start, mention.id)

    def find(self, text: str, start: int) -> str | None:
        """The mention of the same extent, else the longest one of the same head.

        Args:
            text: The gold mention.
            start: Its first code point.

        Returns:
            Its id, or ``None``.
        """
        held = self._extents.get(core(text, start))
        if held is not None:
            return held
        head = self._view.head_between(start, start + len(text))
        return self._heads.get(head.start) if head is not None else None


def report(row: Row) -> Report:
    """A report of a document."""
    day, text = row.get("date"), row["text"]
    published = Publication(edtf=day, earliest=day, latest=day, basis=DateBasis.GIVEN) if day else Publication()
    return Report(
        capture=row["doc_id"], path=row["doc_id"], text=text, published=published, language="en",
        sha256=sha256_hex(text.encode("utf8", "surrogatepass")), producer="evals",
    )  # fmt: skip


def core(text: str, start: int) -> tuple[int, int]:
    """The extent of a mention without its article and its possessive ending.

    Args:
        text: The mention's text.
        start: Its first code point.

    Returns:
        First code point and one past the last.
    """
    head, tail = _ARTICLE.match(text), _OWNER.search(text)
    return start + (head.end() if head else 0), start + (tail.start() if tail else len(text))


def to_table(figures: Figures) -> str:
    """What a person reads.

    Args:
        figures: As measured.

    Returns:
        A line a method.
    """
    lines = [f"{'':16}{'p':>8}{'r':>8}{'f1':>8}"]
    for name, key in (("resolver", "b3"), ("same string", "string"), ("mentions given", "given")):
        lines.append(f"{name:16}" + "".join(f"{figures[key][m]:8.3f}" for m in ("p", "r", "f1")))
    for name, key in (("found: resolver", "b3"), ("found: string", "string")):
        lines.append(f"{name:16}" + "".join(f"{figures['of_found'][key][m]:8.3f}" for m in ("p", "r", "f1")))
    return "\n".join([*lines, f"found {figures['found']:.3f} of {figures['mentions']} gold mentions"])


def errors(found: dict[str, str], truth: dict[str, str], options: Options) -> list[str]:
    """Clusters that mix things, and things in several clusters; the largest first.

    Args:
        found: Cluster of each gold mention.
        truth: Its thing.
        options: ``errors`` in ``args``: how many of each.

    Returns:
        Lines.
    """
    lines = []
    for what, ours, theirs in (("mixed", found, truth), ("split", truth, found)):
        held: dict[str, dict[str, list[str]]] = {}
        for key, one in ours.items():
            held.setdefault(one, {}).setdefault(theirs[key], []).append(key.split(" ", 1)[1])
        worst = sorted((v for v in held.items() if len(v[1]) > 1), key=lambda v: -sum(map(len, v[1].values())))
        for one, parts in worst[: options.args.get("errors") or 0]:
            name = one if what == "split" else "cluster"
            lines.append(f"{what} {name}: " + " | ".join(" / ".join(sorted(set(p))) for p in parts.values()))
    return lines


GATE = Gate(
    name="entities",
    what="who and what is one and the same, within and across reports, against the same string",
    quick=False,
    data=("shared/bench/events/meantime_en.jsonl", "shared/bench/events/ecbplus.train_dev.jsonl"),
    measure=measure,
    add_options=add_options,
    floored=(
        "b3.p",
        "b3.r",
        "b3.f1",
        "found",
        "of_found.b3.f1",
        "ecb.b3.p",
        "ecb.b3.f1",
        "ecb.found",
        "ecb.of_found.b3.f1",
        "given.f1",
        "ecb.given.f1",
    ),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
