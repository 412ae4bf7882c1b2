"""Who and what is one within a report: CoNLL score on GUM's held-out documents, beside names alone.

Text in: sentences, words and mentions are the program's own. A mention of ours and one of the gold's are
one if they have the same extent or the same head word, as the main score of the CorefUD shared tasks
has it (Zabokrtsky et al., CRAC 2022). The program keeps a name without its title (``actor`` and ``Jason
Beghe``) where GUM has one phrase: both together are that phrase. Two figures each:

* ``named``: chains in which something is named (a proper noun heads a phrase; times left out). This is what a
  dossier rests on.
* ``every``: all chains of the gold, most of which no name is in (``the study``, ``you``), which the program
  does not look for.

``names`` is the baseline: a chain for each name, printed the same way each time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from evals.chains import Scorer
from evals.coreference_gold import Chained, Phrase, documents
from evals.entities import add_annotator_options, annotator, core, report
from evals.gate import Figures, Gate, Measured, Options, run_gate
from secondsource.clusters import Clusters, cluster
from secondsource.model import Judgement, Mention, MentionKind, MentionLabel, Question, Record, Report, Sentence
from secondsource.resolve.names import NameResolver
from secondsource.resolve.view import View

NEWS = "GUM_news_"
_NOT_NAMED = frozenset({"time"})
_TITLED = frozenset({"flat", "appos", "compound", "nmod:desc"})
"""Relations by which a name hangs on its title or on what it is said to be."""
_NO_THING = frozenset({MentionLabel.DATE, MentionLabel.NORP})


def measure(options: Options) -> Measured:
    """Annotate, resolve and compare, document by document.

    Args:
        options: CoNLL-U files; ``annotator`` and ``model`` in ``args``.

    Returns:
        For ``news`` and ``others``: ``named`` and ``every``, each with the figures of ``Scorer``, and
        ``names`` with those of the baseline on named chains.
    """
    step = annotator(options)
    held = [d for path in options.data for d in documents(path)][: options.limit]
    scorers: dict[str, dict[str, Scorer]] = defaultdict(lambda: defaultdict(Scorer))
    for document in held:
        one = report({"doc_id": document.name, "date": "2020-01-01", "text": document.text})
        score([one, *step.run([one])], document, scorers["news" if document.name.startswith(NEWS) else "others"])
    figures: Figures = {
        part: {name: scorer.figures() for name, scorer in found.items()} for part, found in scorers.items()
    }
    return Measured(figures=figures, table=to_table(figures))


def score(records: Sequence[Record], document: Chained, scorers: dict[str, Scorer]) -> None:
    """Add a document to the scorers of its part.

    Args:
        records: The report with its sentences and mentions.
        document: The gold.
        scorers: By ``named``, ``every`` and ``names``.
    """
    ours = [r for r in records if isinstance(r, Mention)]
    view = View.of(
        next(r for r in records if isinstance(r, Report)), [r for r in records if isinstance(r, Sentence)], ours
    )  # fmt: skip
    judged = [j for j in NameResolver().run(records) if isinstance(j, Judgement)]
    found = cluster(judged, Question.ENTITY, [m.id for m in ours])
    shared = with_titles(matched(document.phrases, ours, view), document.phrases, ours, view, found)
    chains = grouped((found.of(m.id), shared[m.id]) for m in ours)
    named = grouped((found.of(m.id), shared[m.id]) for m in ours if _names(m))
    gold = grouped((p.chain, key_of(p)) for p in document.phrases)
    gold_named = grouped((p.chain, key_of(p)) for p in document.phrases if p.named and p.kind not in _NOT_NAMED)
    same = grouped((_plain(m), shared[m.id]) for m in ours if _names(m))
    scorers["every"].add(gold.values(), chains.values())
    scorers["named"].add([gold[c] for c in gold_named], [chains[c] for c in named])
    scorers["names"].add([gold[c] for c in gold_named], same.values())


def grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Mentions by chain.

    Args:
        pairs: A chain and a mention each.

    Returns:
        The mentions of each chain.
    """
    out: dict[str, set[str]] = defaultdict(set)
    for chain, mention in pairs:
        out[chain].add(mention)
    return dict(out)


def key_of(phrase: Phrase) -> str:
    """A name for a gold mention that no other of its document has."""
    return f"{phrase.start}-{phrase.end}-{phrase.chain}"


def _names(mention: Mention) -> bool:
    return mention.kind is MentionKind.NAME and mention.label not in _NO_THING


def _plain(mention: Mention) -> str:
    start, end = core(mention.text, 0)
    return mention.text[start:end].lower()


def matched(gold: Sequence[Phrase], ours: Sequence[Mention], view: View) -> dict[str, str]:
    """Give each of our mentions the gold mention that it is.

    Args:
        gold: Gold mentions.
        ours: Our mentions.
        view: The report, for the heads of ours.

    Returns:
        For each id of ours the gold mention's key, each given once: first to the same extent, then to the same
        head, the nearest extent first; the id itself where there is none.
    """
    found = {m.id: m.id for m in ours}
    extents: dict[tuple[int, int], Phrase] = {}
    heads: dict[int, list[Phrase]] = defaultdict(list)
    for phrase in gold:
        extents.setdefault(core(view.report.text[phrase.start : phrase.end], phrase.start), phrase)
        heads[phrase.head].append(phrase)
    taken: set[Phrase] = set()
    for mention in ours:
        phrase_or_none = extents.get(core(mention.text, mention.start))
        if phrase_or_none is not None and phrase_or_none not in taken:
            taken.add(phrase_or_none)
            found[mention.id] = key_of(phrase_or_none)
    for mention in ours:
        head = view.head(mention)
        if found[mention.id] != mention.id or head is None:
            continue
        free = [p for p in heads[head.start] if p not in taken]
        if free:
            phrase = min(free, key=lambda p: (abs(p.start - mention.start) + abs(p.end - mention.end), p.start))
            taken.add(phrase)
            found[mention.id] = key_of(phrase)
    return found


def with_titles(
    shared: dict[str, str], gold: Sequence[Phrase], ours: Sequence[Mention], view: View, found: Clusters
) -> dict[str, str]:
    """Count a name and the title or description that it hangs on as the one phrase that they are in the gold.

    Args:
        shared: For each mention of ours what ``matched`` found.
        gold: Gold mentions.
        ours: Our mentions.
        view: The report.
        found: Our chains.

    Returns:
        The same, where such a name has the key of the phrase too: one that no other chain of ours has a part of.
    """
    out = dict(shared)
    holder = {key: found.of(mention) for mention, key in shared.items()}
    for mention in ours:
        head, above = view.head(mention), view.governor(mention)
        if mention.kind is not MentionKind.NAME or out[mention.id] != mention.id or head is None or above is None:
            continue
        if head.deprel not in _TITLED:
            continue
        around = [p for p in gold if p.head == above.start and p.start <= mention.start and mention.end <= p.end]
        if around:
            key = key_of(min(around, key=lambda p: p.end - p.start))
            if holder.setdefault(key, found.of(mention.id)) == found.of(mention.id):
                out[mention.id] = key
    return out


def to_table(figures: Figures) -> str:
    """What a person reads.

    Args:
        figures: As measured.

    Returns:
        A line for each part and set of chains.
    """
    lines = [f"{'':18}{'MUC':>8}{'B3':>8}{'CEAFe':>8}{'CoNLL':>8}"]
    titles = {"named": "named chains", "names": "  names alone", "every": "all chains"}
    for part in sorted(figures):
        lines.append(part)
        for name, title in titles.items():
            scored = figures[part][name]
            cells = "".join(f"{scored[m]['f1']:8.3f}" for m in ("muc", "b3", "ceafe"))
            lines.append(f"  {title:16}{cells}{scored['conll']:8.3f}")
    return "\n".join(lines)


GATE = Gate(
    name="coreference",
    what="names, descriptions and pronouns of one thing within a report (GUM, held out), beside names alone",
    quick=False,
    data=("shared/train/gum-dev.conllu.gz", "shared/train/gum-test.conllu.gz"),
    measure=measure,
    add_options=add_annotator_options,
    floored=("news.named.conll", "news.every.conll", "others.named.conll", "others.every.conll"),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
