"""Findings of made-up stories against what an editor joins, sets apart and leads with.

Data: JSON lines ``{"story", "reports": [{"name", "text"}], "facts": [{"fact", "told": [{"report", "quote",
"word"}]}], "differences": [{"slot", "kind", "of": [told, told]}], "lead": [fact], "either": [[fact, fact]]}``.
Every quotation is verbatim and stands once in its report; its ``word``, once in it, is the place of the
predicate. Quotations of one fact answer one question and belong into one finding, also where they differ;
those of two facts do not, save the pairs named in ``either``, which readers may join or not. Each story goes
through all steps from its files, as one story. The first file is the half that rules were read on, the
second the half that they were not.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any

from evals.gate import Figures, Gate, Measured, Options, run_gate
from evals.origins import compared_captures
from secondsource.assemble.dossier import build
from secondsource.compare.corpus import Corpus
from secondsource.model import Capture, Difference, DifferenceKind, Dossier, Given, Record, sha256_hex

Row = dict[str, Any]

AHEAD = 25  # code points from a copula to the word that it is said with: "were still missing"
_GOVERNS = re.compile(r"(?:\s+(?:to|not|be|been|have|from))+\s+")
"""What stands between the word and a predicate that it governs: "refused to resign"."""
TOP = 10  # findings that an editor reads before deciding to read on


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Where a report tells a fact.

    Attributes:
        fact: Name of the fact.
        report: Id of the report.
        start: Its word's first code point in the report's text.
        end: One past the last.
        findings: Ids of the findings that hold the claims made of it; empty where none was made.
        claims: Those claims.
        quote: The quotation.
    """

    fact: str
    report: str
    start: int
    end: int
    findings: frozenset[str]
    claims: frozenset[str]
    quote: str


def measure(options: Options) -> Measured:
    """Make the dossiers and hold them against the gold.

    Args:
        options: The stories, the half read while rules were written and the half not read.

    Returns:
        For each half ``joined`` (share of the pairs of one fact in one finding), ``apart`` (share of the
        pairs of two facts that are not), ``differences`` (share found, in the right slot and kind in
        ``named``), ``false_contradictions`` (how many, and per story), ``lead`` (share of the lead's facts
        that its lines hold) and ``top`` (share of them among the first findings).
    """
    figures: Figures = {}
    table: list[str] = []
    for path in options.data:
        rows: list[Row] = [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()][: options.limit]
        counts: Counter[str] = Counter()
        table.append(path.stem)
        for row in rows:
            counts["stories"] += 1
            table += [f"  {row['story']}: {line}" for line in score(row, build(Corpus.of(records_of(row))), counts)]
        half = "test" if path.stem.endswith("test") else "dev"
        figures[half] = to_figures(counts)
        table += [f"  {name:22}{value}" for name, value in figures[half].items()]
    return Measured(figures=figures, table="\n".join(table))


def to_figures(counts: Counter[str]) -> Figures:
    """Shares from counts.

    Args:
        counts: As ``score`` counts.

    Returns:
        Shares in [0, 1], and contradictions a story.
    """

    def share(hits: str, of: str) -> float:
        return round(counts[hits] / counts[of], 4) if counts[of] else 0.0

    return {
        "joined": share("joined", "pairs"),
        "apart": round(1 - share("wrongly joined", "apart"), 4),
        "wrongly_joined": counts["wrongly joined"],
        "precision": round(counts["joined"] / max(1, counts["joined"] + counts["wrongly joined"]), 4),
        "differences": share("found", "differences"),
        "named": share("named", "differences"),
        "false_contradictions": counts["false contradictions"],
        "quiet": round(1 - share("stories with one", "stories"), 4),
        "lead": share("led", "lead"),
        "top": share("top", "lead"),
        "claimed": share("claimed", "told"),
    }


def records_of(row: Row) -> list[Record]:
    """Run the reports of a story through all steps, as files that nothing else is known of.

    Args:
        row: The story.

    Returns:
        All records.
    """
    return compared_captures([capture(r["name"], r["text"]) for r in row["reports"]])


def capture(name: str, text: str) -> Capture:
    """A report as a file of plain text."""
    data = text.encode()
    return Capture(
        path=f"{name}.txt", media_type="text/plain", sha256=sha256_hex(data), content=data, given=Given(language="en")
    )


def score(row: Row, dossier: Dossier, counts: Counter[str]) -> Iterator[str]:
    """Hold one dossier against its story's gold.

    Args:
        row: The story.
        dossier: What was made of it.
        counts: What is counted, added to.

    Yields:
        What was missed or is wrong, a line each.
    """
    told = [t for fact in row["facts"] for t in (_find(fact["fact"], x, dossier) for x in fact["told"])]
    counts["told"] += len(told)
    counts["claimed"] += sum(bool(t.claims) for t in told)
    yield from (f"no claim at {t.fact}: {t.quote}" for t in told if not t.claims)
    either = {frozenset(pair) for pair in row["either"]}
    for a, b in combinations(told, 2):
        together = bool(a.findings & b.findings)
        if a.fact == b.fact:
            counts["pairs"] += 1
            counts["joined"] += together
        elif frozenset((a.fact, b.fact)) not in either:
            counts["apart"] += 1
            if together:
                counts["wrongly joined"] += 1
                yield f"wrongly joined {a.fact} + {b.fact}: {a.quote} | {b.quote}"
    for fact in row["facts"]:
        parts = _parts([t for t in told if t.fact == fact["fact"]])
        if len(parts) > 1:
            yield f"{fact['fact']} is {len(parts)} findings: " + " || ".join(" | ".join(p) for p in parts)
    yield from _differences(row, dossier, counts)
    yield from _lead(row, told, dossier, counts)


def _find(fact: str, told: Row, dossier: Dossier) -> Told:
    report = next(r for r in dossier.reports if r.path == f"{told['report']}.txt")
    start = report.text.index(told["quote"]) + told["quote"].index(told["word"])
    end = start + len(told["word"])
    own = [c for c in dossier.claims if c.report == report.id]
    at = [c for c in own if c.predicate.start < end and start < c.predicate.end]
    if not at:
        at = [c for c in own if c.start <= start and _GOVERNS.fullmatch(report.text, end, max(end, c.predicate.start))]
    if not at:  # "were still missing": the copula is the predicate
        at = [
            c
            for c in own
            if c.predicate.lemma == "be" and c.predicate.end <= start <= c.predicate.end + AHEAD and end <= c.end
        ]
    claims = frozenset(c.id for c in at)
    findings = frozenset(f.id for f in dossier.findings if claims & set(f.claims))
    return Told(
        fact=fact, report=report.id, start=start, end=end, findings=findings, claims=claims, quote=told["quote"]
    )


def _parts(told: Sequence[Told]) -> list[list[str]]:
    parts: list[tuple[set[str], list[str]]] = []
    for t in told:
        for held, quotes in parts:
            if held & t.findings:
                held.update(t.findings)
                quotes.append(t.quote)
                break
        else:
            parts.append((set(t.findings), [t.quote]))
    return [quotes for _, quotes in parts]


def _differences(row: Row, dossier: Dossier, counts: Counter[str]) -> Iterator[str]:
    for wanted in row["differences"]:
        a, b = (_find("", t, dossier) for t in wanted["of"])
        counts["differences"] += 1
        met = [(f, d) for f in dossier.findings for d in f.differences if _sets_apart(d, a, b)]
        counts["found"] += bool(met)
        named = any(d.slot == wanted["slot"] and d.kind.value == wanted["kind"] for _, d in met)
        counts["named"] += named
        if not named:
            shown = ", ".join(f"{d.slot} {d.kind.value}" for _, d in met) or "none"
            yield f"difference {wanted['slot']} {wanted['kind']}, found {shown}: {a.quote} | {b.quote}"
    by_fact = {f["fact"]: [_find(f["fact"], t, dossier) for t in f["told"]] for f in row["facts"]}
    quoted = [t for d in row["differences"] if d["kind"] == DifferenceKind.CONTRADICTION.value for t in d["of"]]
    disputed = [f["fact"] for f in row["facts"] if any(t in quoted for t in f["told"])]
    false = [
        (f, d)
        for f in dossier.findings
        for d in f.differences
        if d.kind is DifferenceKind.CONTRADICTION
        and not any(_sets_apart(d, a, b) for fact in disputed for a, b in combinations(by_fact[fact], 2))
    ]
    counts["false contradictions"] += len(false)
    counts["stories with one"] += bool(false)
    for _, d in false:
        yield f"false contradiction, {d.slot}: {_rivals(d, dossier)}"


def _sets_apart(difference: Difference, a: Told, b: Told) -> bool:
    sides = [set(v.claims) for v in difference.values]
    return any(bool(x & a.claims and y & b.claims) for x, y in product(sides, repeat=2) if x is not y)


def _rivals(difference: Difference, dossier: Dossier) -> str:
    text = {c.id: c.text for c in dossier.claims}
    return " <> ".join(f"{text[v.claims[0]]!r}" for v in difference.values) + f" ({difference.reason})"


def _lead(row: Row, told: Sequence[Told], dossier: Dossier, counts: Counter[str]) -> Iterator[str]:
    first = {f.id for f in dossier.findings[:TOP]}
    for fact in row["lead"]:
        places = [t for t in told if t.fact == fact]
        led = any(
            line.report == t.report and line.start <= t.start and t.end <= line.end
            for line in dossier.lead
            for t in places
        )
        counts["lead"] += 1
        counts["led"] += led
        counts["top"] += any(t.findings & first for t in places)
        if not led:
            yield f"not in the lead: {fact}"
    yield from (f"lead: {line.text}" for line in dossier.lead)


GATE = Gate(
    name="findings",
    what="made-up stories: what belongs into one finding, where it differs, what leads",
    quick=False,
    data=("findings_dev.jsonl", "findings_test.jsonl"),
    measure=measure,
    floored=tuple(
        f"{half}.{name}"
        for half in ("dev", "test")
        for name in ("joined", "apart", "precision", "differences", "named", "quiet", "lead")
    ),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
