"""The head of a dossier: what it is called, and how much it holds."""

from __future__ import annotations

from secondsource.export import wording
from secondsource.export.index import Index
from secondsource.model import OriginKind


def title(looked: Index) -> str:
    """What the page is called: the story's headline, or how many stories it holds.

    Args:
        looked: The dossier's look-ups.

    Returns:
        A title; verbatim from a report where there is one story.
    """
    stories = looked.dossier.stories
    if len(stories) > 1:
        return wording.plural(len(stories), "story", "stories")
    named = [s.title for s in stories if s.title] or [r.title for r in looked.dossier.reports if r.title]
    if named:
        return named[0]
    if looked.dossier.findings:
        return looked.dossier.findings[0].text
    return "No report could be read" if not looked.dossier.reports else "Nothing was found in these reports"


def counts(looked: Index) -> tuple[str, ...]:
    """The headline count, part by part.

    Args:
        looked: The dossier's look-ups.

    Returns:
        ``("2 reports", "2 outlets", "7 named origins", "published 16 July 2024")``.
    """
    dossier = looked.dossier
    origins = {o.entity or o.name for f in dossier.findings for o in f.origins if o.kind is OriginKind.NAMED}
    unknown = sum(1 for r in dossier.reports if not r.outlet)
    reprints = sum(1 for r in dossier.reports if r.reprint_of is not None and r.reprint_of != r.id)
    parts = [wording.plural(len(dossier.reports), "report"), wording.plural(len(looked.outlets()), "outlet")]
    if unknown:
        parts[-1] += f" ({unknown} unknown)"
    if reprints:
        parts.append(wording.plural(reprints, "reprint"))
    parts.append(wording.plural(len(origins), "named origin"))
    days = [d for r in dossier.reports for d in (r.published.earliest, r.published.latest) if d is not None]
    if days:
        parts.append(f"published {wording.span_in_words(min(days), max(days))}")
    return tuple(parts)
