"""The body of an article, taken from its page, against what a person marked as the article.

Data: a folder (or the file ``ground-truth.json`` in it) with ``ground-truth.json``, an object from a
page's name to ``{"articleBody", "url"}``, and the pages in ``html/NAME.html.gz``: the form of the
Article Extraction Benchmark (Scrapinghub, 2020). As there, a text is the multiset of its shingles of
four words, precision and recall are means over the pages, and F1 is their harmonic mean. ``words`` is
the same with single words. A page from which no report is taken counts as an empty text.
"""

from __future__ import annotations

import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from evals.gate import Gate, Measured, Options, SkippedError, run_gate
from secondsource.extract import Extract
from secondsource.model import Capture, MarkKind, Report, sha256_hex

SHINGLE = 4
"""Words in a shingle, as in the benchmark."""

WORST = 8
"""Pages that the table lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page as it came out.

    Attributes:
        url: Its address.
        wanted: Article by the gold.
        got: Body by the program, headline, bylines and credits left out.
        seconds: Time taken.
    """

    url: str
    wanted: str
    got: str
    seconds: float


def measure(options: Options) -> Measured:
    """Extract every page and compare.

    Args:
        options: The folder or gold file.

    Returns:
        ``f1``, ``precision`` and ``recall`` on shingles, the same under ``words``, and milliseconds
        a page.

    Raises:
        SkippedError: The pages are not beside the gold.
    """
    pages = list(read_pages(options.data[0], options.limit))
    shingles = compare(pages, SHINGLE)
    words = compare(pages, 1)
    slow = sorted(page.seconds for page in pages)
    figures = {
        **shingles,
        "words": words,
        "pages": len(pages),
        "empty": sum(not page.got for page in pages),
        "ms_median": round(1000 * slow[len(slow) // 2], 1),
    }
    return Measured(figures=figures, table=to_table(pages, shingles, words))


def read_pages(gold: Path, limit: int | None) -> Iterator[Page]:
    """Extract the pages of a set.

    Args:
        gold: The folder, or the file in it.
        limit: Pages at most.

    Yields:
        The pages, in the order of their names.

    Raises:
        SkippedError: The pages are not beside the gold.
    """
    folder = gold if gold.is_dir() else gold.parent
    truth = json.loads((gold / "ground-truth.json" if gold.is_dir() else gold).read_text(encoding="utf8"))
    if not (folder / "html").is_dir():
        raise SkippedError(f"no folder html beside {gold.name}")
    step = Extract()
    for name in sorted(truth)[:limit]:
        content = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        capture = Capture(path=f"{name}.html", media_type="text/html", sha256=sha256_hex(content), content=content)
        started = time.perf_counter()
        reports = [record for record in step.run([capture]) if isinstance(record, Report)]
        seconds = time.perf_counter() - started
        got = body(reports[0]) if reports else ""
        yield Page(url=truth[name]["url"], wanted=truth[name]["articleBody"], got=got, seconds=seconds)


def body(report: Report) -> str:
    """A report's text without what frames it.

    Args:
        report: The report.

    Returns:
        The text; the gold holds neither headline nor byline.
    """
    kept, place = [], 0
    for mark in report.marks:
        if mark.kind in {MarkKind.HEADLINE, MarkKind.BYLINE}:
            kept.append(report.text[place : mark.start])
            place = mark.end
    return "\n".join([*kept, report.text[place:]])


def compare(pages: Sequence[Page], size: int) -> dict[str, float]:
    """Precision, recall and F1 over pages.

    Args:
        pages: The pages.
        size: Words in a shingle.

    Returns:
        ``{"f1", "precision", "recall"}``, each in [0, 1].
    """
    scored = [shares(page, size) for page in pages]
    precision = mean(p for p, _ in scored if p is not None)
    recall = mean(r for _, r in scored if r is not None)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"f1": round(f1, 4), "precision": round(precision, 4), "recall": round(recall, 4)}


def shares(page: Page, size: int) -> tuple[float | None, float | None]:
    """Share of a page's shingles that are right, and of the gold's that were found.

    Args:
        page: The page.
        size: Words in a shingle.

    Returns:
        Both in [0, 1]; ``None`` where nothing was proposed, or nothing is wanted.
    """
    got, wanted = shingles_of(page.got, size), shingles_of(page.wanted, size)
    hits = (got & wanted).total()
    return (hits / got.total() if got else None, hits / wanted.total() if wanted else None)


def shingles_of(text: str, size: int) -> Counter[tuple[str, ...]]:
    """A text as a multiset of shingles.

    Args:
        text: Any text.
        size: Words in a shingle; a shorter text is one shingle.

    Returns:
        Shingles and how often each stands.
    """
    words = re.findall(r"\w+", text)
    if not words:
        return Counter()
    return Counter(tuple(words[i : i + size]) for i in range(max(1, len(words) - size + 1)))


def to_table(pages: Sequence[Page], shingles: dict[str, float], words: dict[str, float]) -> str:
    """What a person reads.

    Args:
        pages: The pages.
        shingles: Figures on shingles.
        words: Figures on words.

    Returns:
        A line a figure, and the worst pages.
    """
    lines = [f"{'':12} {'f1':>7} {'prec':>7} {'recall':>7}"]
    for name, row in (("shingles", shingles), ("words", words)):
        lines.append(f"{name:12} {row['f1']:7.4f} {row['precision']:7.4f} {row['recall']:7.4f}")
    worst = sorted(pages, key=lambda page: sum(share or 0.0 for share in shares(page, SHINGLE)))[:WORST]
    lines += ["worst (precision, recall):"]
    for page in worst:
        p, r = shares(page, SHINGLE)
        lines.append(f"  {p or 0.0:.2f} {r or 0.0:.2f} {page.url[:90]}")
    return "\n".join(lines)


GATE = Gate(
    name="extract",
    what="the body of an article from its page",
    quick=False,
    data=("shared/bench/extraction/scrapinghub",),
    measure=measure,
    floored=("f1", "precision", "recall", "words.f1"),
)

if __name__ == "__main__":
    raise SystemExit(run_gate(GATE))
