"""What tells one story from another: rare words, names and numbers, weighted.

A report becomes a sparse vector of unit length: words by tf-idf (Salton and Buckley, 1988), names and
numbers counted more than once, because two shootings share all their words but not their street, and
what stands early more than what stands late, because the end of a report is background.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from secondsource.model import MarkKind, Report
from secondsource.stories.matrix import EMPTY, Row, Vocabulary, Weights, shares

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
            place, printed = match.start(), match.group()
            if skipped and any(start <= place < end for start, end in skipped):
                continue
            word = printed.casefold()
            if word.endswith(_POSSESSIVE):
                word = word[:-2]
            if word not in STOP_WORDS:
                weight = NAME_WEIGHT if printed[0].isupper() else NUMBER_WEIGHT if printed[0].isdigit() else 1.0
                counts[word] += weight * LEAD_WEIGHT if place < LEAD else weight
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


def vectors(counted: Iterable[Mapping[str, float]], sites: Sequence[str] = ()) -> tuple[list[Row], list[str]]:
    """Weigh words by how few reports have them, at large and on their own site.

    Two reports tell nothing of what is rare, so the reports at hand are counted together with
    ``PRIOR`` documents of English at large. What a site prints in all of its reports (its name, its
    city, its sections) tells none of its stories (incidents dev: .922 to .934).

    Args:
        counted: The words of each report with their weights.
        sites: The site of each report, ``""`` for unknown; none where left out.

    Returns:
        One row a report, of unit length, empty for a report without words; and the words by number.
    """
    vocabulary = Vocabulary()
    rows = [vocabulary.row(counts) for counts in counted]
    if not vocabulary.words:
        return [EMPTY] * len(rows), []
    reports = np.bincount(np.concatenate([words for words, _ in rows]), minlength=len(vocabulary.words))
    usual = common_words()
    at_large = np.array([usual.get(word, 0.0) for word in vocabulary.words])
    rarity = np.log((len(rows) + PRIOR) / (reports + at_large * PRIOR + 0.5))
    habits = shares(rows, sites, SITE_REPORTS)
    names = sites or [""] * len(rows)
    weighed = [_weighed(row, rarity, habits.get(name, EMPTY)) for row, name in zip(rows, names, strict=True)]
    return weighed, vocabulary.words


def _weighed(row: Row, rarity: Weights, habits: Row) -> Row:
    words, counts = row
    weights = (1 + np.log(counts)) * rarity[words]
    if len(habits[0]):
        weights = weights * (1 - habits[1][np.searchsorted(habits[0], words)])
    kept = weights > 0
    length = math.sqrt(float(np.dot(weights[kept], weights[kept])))
    return (words[kept], weights[kept] / length) if length else EMPTY
