"""Reports and stories as the dossier shows them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from secondsource.compare.corpus import Corpus
from secondsource.model import DossierReport, Judgement, Report, Story
from secondsource.text.shingle import words

HEAD = 400  # code points in which a report tells its event
TELLING = 5  # letters; shorter words of a headline tell little
TITLE_LENGTH = 120  # code points of the first line that stand in for a missing headline


def write_reports(corpus: Corpus) -> tuple[DossierReport, ...]:
    """The reports, earliest publication first.

    Args:
        corpus: Everything known.

    Returns:
        One a report.
    """
    return tuple(_report(report, corpus.reprints.get(report.id)) for report in corpus.reports.values())


def _report(report: Report, copied: Judgement | None) -> DossierReport:
    original = None
    if copied is not None:
        original = copied.left if copied.right == report.id else copied.right
    return DossierReport(
        id=report.id, path=report.path, key=report.key, url=report.url, outlet=report.outlet, title=report.title,
        byline=report.byline, text=report.text, language=report.language, sha256=report.sha256,
        published=report.published, modified=report.modified, marks=report.marks,
        reprint_of=original, reprint_note=copied.note if copied is not None else "",
    )  # fmt: skip


def write_stories(corpus: Corpus) -> tuple[Story, ...]:
    """The stories, earliest first.

    Args:
        corpus: Everything known.

    Returns:
        One a story; every report is in one.
    """
    members: dict[str, list[Report]] = defaultdict(list)
    for report in corpus.reports.values():
        members[corpus.stories.of(report.id)].append(report)
    stories = [_story(reports, corpus) for reports in members.values()]
    return tuple(sorted(stories, key=lambda s: (s.first or "9999", s.last or "9999", s.id)))


def _story(reports: Sequence[Report], corpus: Corpus) -> Story:
    first = [r.published.earliest for r in reports if r.published.earliest is not None]
    last = [r.published.latest for r in reports if r.published.latest is not None]
    return Story(
        id=corpus.story_of(reports[0].id), title=_title(reports, corpus), reports=tuple(r.id for r in reports),
        first=min(first, default=None), last=max(last, default=None),
    )  # fmt: skip


def _title(reports: Sequence[Report], corpus: Corpus) -> str:
    """The headline that tells most of what the reports begin with, of one that is no reprint where there is any.

    The first line where none has a headline. Of two that tell as much, that of the longer report.
    """
    titled = [r for r in reports if r.title.strip()]
    if titled:
        heads = Counter(word for r in reports for word in set(words(f"{r.title} {r.text[:HEAD]}")))

        def telling(report: Report) -> int:
            return sum(heads[word] - 1 for word in set(words(report.title)) if len(word) >= TELLING)

        return max(titled, key=lambda r: (r.id not in corpus.reprints, telling(r), len(r.text), r.id)).title
    line = next((line for r in reports for line in r.text.split("\n") if line.strip()), "")
    return line if len(line) <= TITLE_LENGTH else line[: line.rfind(" ", 0, TITLE_LENGTH)]
