"""What tells one story from another: rare words, names and numbers, weighted.

A report becomes a sparse vector of unit length: words by tf-idf (Salton and Buckley, 1988), names and
numbers counted more than once, because two shootings share all their words but not their street, and
what stands early more than what stands late, because the end of a report is background.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from secondsource.model import MarkKind, Report

Vector = dict[str, float]

# Weights were tried on incidents dev and ECB+ train and dev together; B-cubed F1 of the two in brackets.
NAME_WEIGHT = 3.0  # times a word with a capital counts (with numbers and lead: .922 and .902; all at 1: .913 and .891)
NUMBER_WEIGHT = 2.0  # times a number counts
PRIOR = 500  # documents that the table of common words stands for
SITE_REPORTS = 5  # reports of one site before its habits show
LEAD = 400  # code points from the start that tell the event
LEAD_WEIGHT = 2.0  # times a word there counts

_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_POSSESSIVE = ("\u2019s", "'s")
STOP_WORDS = frozenset(
    """
    a about after all also am an and any are as at be because been before being between both but by can
    could did do does down during each few for from further had has have having he her here hers him his
    how i if in into is it its just me more most my no nor not now of off on once only or other our out
    over own same she should so some such than that the their them then there these they this those
    through to too under until up very was we were what when where which while who whom why will with
    would you your said says say told according
    """.split()  # noqa: SIM905
)


def count_features(report: Report) -> dict[str, float]:
    """The words of a report with their weights, before rarity is known.

    Args:
        report: The report. Datelines, bylines, credits and slugs tell no event and are passed over.

    Returns:
        Weight of each word, lower case.
    """
    framing = [(m.start, m.end) for m in report.marks if m.kind is not MarkKind.HEADLINE]
    counts: dict[str, float] = defaultdict(float)
    headline = "" if report.title and report.title in report.text[:LEAD] else report.title
    for text, skipped in ((headline, ()), (report.text, framing)):
        for match in _WORD.finditer(text):
            if any(start <= match.start() < end for start, end in skipped):
                continue
            printed = match.group()
            word = printed.casefold()
            for ending in _POSSESSIVE:
                word = word.removesuffix(ending)
            if word and word not in STOP_WORDS:
                weight = NAME_WEIGHT if printed[0].isupper() else NUMBER_WEIGHT if printed[0].isdigit() else 1.0
                counts[word] += weight * (LEAD_WEIGHT if match.start() < LEAD else 1.0)
    return counts


@cache
def common_words() -> dict[str, float]:
    """How many documents use a word in English at large.

    Returns:
        Share of the documents, in (0, 1], of each word that more than some 2 % use.
    """
    found: dict[str, float] = {}
    for line in files("secondsource.stories").joinpath("common_words.txt").read_text(encoding="utf8").splitlines():
        if not line.startswith("#"):
            word, _, per_mille = line.partition("\t")
            found[word] = int(per_mille) / 1000
    return found


def vectors(counted: Sequence[Mapping[str, float]], sites: Sequence[str] = ()) -> list[Vector]:
    """Weigh words by how few reports have them, at large and on their own site.

    Two reports tell nothing of what is rare, so the reports at hand are counted together with
    ``PRIOR`` documents of English at large. What a site prints in all of its reports (its name, its
    city, its sections) tells none of its stories (incidents dev: .922 to .934).

    Args:
        counted: The words of each report with their weights.
        sites: The site of each report, ``""`` for unknown; none where left out.

    Returns:
        One vector a report, of unit length; empty for a report without words.
    """
    reports: Counter[str] = Counter()
    for counts in counted:
        reports.update(counts.keys())
    usual, total = common_words(), len(counted) + PRIOR
    rarity = {w: math.log(total / (n + usual.get(w, 0.0) * PRIOR + 0.5)) for w, n in reports.items()}
    shares = _site_shares(counted, sites)
    names = sites or [""] * len(counted)
    return [_weighed(counts, rarity, shares.get(name, {})) for counts, name in zip(counted, names, strict=True)]


def _site_shares(counted: Sequence[Mapping[str, float]], sites: Sequence[str]) -> dict[str, dict[str, float]]:
    """For each site with enough reports the share of its other reports that have a word."""
    own: dict[str, list[Mapping[str, float]]] = defaultdict(list)
    for counts, name in zip(counted, sites, strict=False):
        if name:
            own[name].append(counts)
    found: dict[str, dict[str, float]] = {}
    for name, listed in own.items():
        if len(listed) >= SITE_REPORTS:
            having: Counter[str] = Counter()
            for counts in listed:
                having.update(counts.keys())
            found[name] = {word: (n - 1) / len(listed) for word, n in having.items()}
    return found


def _weighed(counts: Mapping[str, float], rarity: Mapping[str, float], shares: Mapping[str, float]) -> Vector:
    vector = {
        word: (1 + math.log(n)) * rarity[word] * (1 - shares.get(word, 0.0))
        for word, n in counts.items()
        if rarity[word] > 0
    }
    length = math.sqrt(sum(w * w for w in vector.values()))
    return {word: w / length for word, w in vector.items()} if length else {}
