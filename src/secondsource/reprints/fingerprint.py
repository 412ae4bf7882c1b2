"""What of a report is compared with other reports, and how alike two reports are.

Headlines, slugs, datelines, bylines and credit lines are left out: an agency's text is the same text
under another headline. So are paragraphs that one outlet prints under report after report (sign-in
texts, "about us"): they tell the site, not the report.

Likeness is asked twice, of the whole text and of the text outside quotation marks: two reporters who
took down one statement share its words and are still two reporters.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

import numpy as np

from secondsource.model import Report
from secondsource.reprints.rewording import names_in, skeleton, told
from secondsource.text.shingle import Hashes, containment, different, runs_of, shared, word_hashes, words
from secondsource.text.sites import site_name

SHINGLE_WORDS = 4  # words in a run: on news of one kind of event, pairs of independent reports share < 45 % of them
LEAST_WORDS = 20  # words: below, a text is too short to tell a copy from a formula
LEAST_UNQUOTED = 15  # runs outside quotation marks, below which only the whole text is asked

NEAR = 0.6  # Jaccard from which two texts are one, lightly edited
CUT = 0.9  # containment from which the shorter text is nothing but a part of the longer
SHORTER = 0.8  # Jaccard below which what stands wholly in a longer text is a cut of it and not a lightly edited copy
FRAMED = 0.5  # containment from which half of a text and more is another's
REWORDED = 0.63  # share of its telling words that another text tells too, from which it is a reworded copy
SAME_NAMES = 0.85  # containment of names and numbers below which a text is no reworded copy: those are kept
SAME_LENGTH = 0.6  # length in runs over the other's, below which it is none: all of a brief stands in a long report
FORM_NAMES = 0.4  # containment of names and numbers below which shared words are a form that was filled in twice
FEW_NAMES = 6  # names and numbers, below which that is not asked

FURNITURE_REPORTS = 3  # reports of one outlet that print a paragraph before it is held to be the site's
FURNITURE_DAYS = 14  # days over which it does: versions of one report follow within days

_QUOTED = re.compile(r"[\u201c\u201e\u00ab][^\u201c\u201d\u00bb\n]{1,1500}[\u201d\u00bb]|\"[^\"\n]{1,1500}\"")


class Likeness(StrEnum):
    """How a report repeats another."""

    EXACT = "exact"
    NEAR = "near"
    CUT = "cut"
    FRAMED = "framed"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fingerprint:
    """A report as it is compared.

    Attributes:
        report: The report.
        digest: Of all its words in order.
        words: How many words are compared.
        runs: Shingles of its text.
        prose: Shingles of its text outside quotation marks.
        names: Its names and numbers outside quotation marks, sorted, each once.
        skeleton: Which of them stand together.
        text: Its text outside quotation marks.
    """

    report: Report
    digest: bytes
    words: int
    runs: Hashes
    prose: Hashes
    names: Hashes
    skeleton: Hashes
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How much of one report is another's.

    Attributes:
        likeness: The kind of copy, or ``None`` for two texts of their own.
        jaccard: Runs of both over runs of either.
        contained: Share of the shorter one's runs that stand in the longer; of what it tells, where it
            is reworded.
    """

    likeness: Likeness | None
    jaccard: float
    contained: float


def fingerprints(reports: Sequence[Report], width: int) -> Iterator[Fingerprint]:
    """Prepare reports for comparison.

    Args:
        reports: All reports; what a site prints under all of its reports shows only among many.
        width: Words in a run.

    Yields:
        One fingerprint a report, in order.
    """
    furniture = site_furniture(reports)
    for report in reports:
        text = body(report, furniture.get(site_name(report.url, report.outlet), frozenset()))
        outside, inside = _by_quotation(text)
        pieces = [word_hashes(words(piece)) for piece in outside]
        prose = np.concatenate(pieces) if inside else pieces[0]
        hashed = np.concatenate(list(_in_turn(pieces, inside))) if inside else prose
        runs = runs_of(hashed, width)
        text = "\n".join(outside)
        names = names_in(text)
        yield Fingerprint(
            report=report, digest=hashlib.blake2b(hashed.tobytes(), digest_size=16).digest(), words=len(hashed),
            runs=runs, prose=runs_of(prose, width) if inside else runs, skeleton=skeleton(names),
            names=different(names), text=text,
        )  # fmt: skip


def _by_quotation(text: str) -> tuple[list[str], list[str]]:
    """The pieces of a text outside quotation marks, and those inside, which stand between them."""
    outside: list[str] = []
    inside: list[str] = []
    end = 0
    for match in _QUOTED.finditer(text):
        outside.append(text[end : match.start()])
        inside.append(match.group())
        end = match.end()
    return [*outside, text[end:]], inside


def _in_turn(outside: Sequence[Hashes], inside: Sequence[str]) -> Iterator[Hashes]:
    for without, within in zip(outside, [*inside, ""], strict=True):
        yield without
        yield word_hashes(words(within))


def site_furniture(reports: Iterable[Report]) -> dict[str, frozenset[str]]:
    """Paragraphs that a site prints under report after report.

    Versions of one report repeat their paragraphs too, but within days; furniture stays for weeks.

    Args:
        reports: All reports.

    Returns:
        For each site its furniture, paragraph by paragraph. Undated reports tell none.
    """
    seen: dict[tuple[str, str], list[str]] = defaultdict(list)
    for report in reports:
        name, day = site_name(report.url, report.outlet), report.published.earliest
        if name and day is not None:
            for paragraph in {p.strip() for p in report.text.split("\n")} - {""}:
                seen[name, paragraph].append(day)
    found: dict[str, set[str]] = defaultdict(set)
    for (name, paragraph), days in seen.items():
        if len(days) >= FURNITURE_REPORTS and _days_between(min(days), max(days)) >= FURNITURE_DAYS:
            found[name].add(paragraph)
    return {name: frozenset(paragraphs) for name, paragraphs in found.items()}


def _days_between(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def body(report: Report, furniture: frozenset[str]) -> str:
    """The words that a reporter wrote: without marks and site furniture.

    Args:
        report: The report.
        furniture: Paragraphs to leave out.

    Returns:
        The text that is compared; never shown.
    """
    text = report.text
    if report.marks:
        kept = list(text)
        for mark in report.marks:
            kept[mark.start : mark.end] = "\n" * (mark.end - mark.start)
        text = "".join(kept)
    return "\n".join(p for p in text.split("\n") if p.strip() not in furniture) if furniture else text


def compare(part: Fingerprint, whole: Fingerprint) -> Comparison:
    """Hold a report against one that is as long or longer.

    Args:
        part: The shorter report.
        whole: The longer.

    Returns:
        What was found.
    """
    if part.digest == whole.digest:
        return Comparison(likeness=Likeness.EXACT, jaccard=1.0, contained=1.0)
    both = shared(part.runs, whole.runs)
    inside = both / len(part.runs) if both else 0.0
    alike = both / (len(part.runs) + len(whole.runs) - both) if both else 0.0
    if inside >= FRAMED and part.prose is not part.runs and len(part.prose) >= LEAST_UNQUOTED:
        # Against all of the other's text: a copy may put an agency's sentence between quotation marks.
        inside = min(inside, containment(part.prose, whole.runs))
    likeness: Likeness | None = None
    if inside >= FRAMED:
        if len(part.names) < FEW_NAMES or containment(part.names, whole.names) >= FORM_NAMES:
            cut = inside >= CUT and alike < SHORTER
            likeness = Likeness.CUT if cut else Likeness.NEAR if alike >= NEAR else Likeness.FRAMED
    elif _may_be_reworded(part, whole) and (again := told(part.text, whole.text)) >= REWORDED:
        return Comparison(likeness=Likeness.REWORDED, jaccard=alike, contained=again)
    return Comparison(likeness=likeness, jaccard=alike, contained=inside)


def _may_be_reworded(part: Fingerprint, whole: Fingerprint) -> bool:
    alike = len(part.runs) >= SAME_LENGTH * len(whole.runs)
    return alike and containment(part.names, whole.names) >= SAME_NAMES
