"""Whose word a claim is: the innermost named voice of its chain of attributions.

The chain is read from the inside out. A name is a named voice; a pronoun or a description is the
thing that it refers to; ``the report`` is the newspaper it stands for; a body (``police``, ``an
official at the ministry``) answers for itself. Hearsay and people whom nobody can ask (``sources``)
are unnamed, and count only where no named voice stands further out. A claim without a chain is its
outlet's own word.

Terms after Pareti, "PARC 3.0: A Corpus of Attribution Relations" (LREC 2016).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondsource.compare.corpus import Corpus
from secondsource.compare.sources import Source, resolve, unnamed_voice
from secondsource.compare.voices import NO_COMMENT, PRESS_NAMES, SPEECH, head_of, key_of
from secondsource.model import Claim, MarkKind, Origin, OriginKind, Polarity, Report, Role

STATEMENT = 5  # words in quotation marks from which they are somebody's statement, and no term or title
SOMEBODY_QUOTED = "somebody quoted"
_PICTURED = re.compile(r"\b(?:photo|image|picture|video|graphic|illustration)", re.IGNORECASE)


def trace(claim: Claim, corpus: Corpus) -> Source:
    """Find the origin of a claim.

    Args:
        claim: The claim.
        corpus: Everything known.

    Returns:
        Its innermost named voice; else the innermost unnamed one; else, where it is quoted, nobody who is known;
        else the outlet.
    """
    unnamed: Source | None = None
    for voice in _inside_out(claim, corpus):
        if voice.origin.kind is OriginKind.NAMED:
            return voice
        unnamed = unnamed or voice
    if unnamed is None and _is_quoted(claim, corpus):
        return unnamed_voice(SOMEBODY_QUOTED)
    return unnamed or outlet_of(corpus.reports[claim.report])


def _is_quoted(claim: Claim, corpus: Corpus) -> bool:
    """Whether a claim stands in words that a report quotes, of a speaker who was not found: they are not its own."""
    text = corpus.reports[claim.report].text
    around = (q for q in corpus.quotations_of(claim.report) if q.start <= claim.start and claim.end <= q.end)
    return any(len(text[q.start : q.end].split()) >= STATEMENT for q in around)


def relays(claim: Claim, corpus: Corpus) -> set[str]:
    """Keys of the named voices that only pass on what a claim's origin says.

    Args:
        claim: The claim.
        corpus: Everything known.

    Returns:
        Keys as in ``Source.key``: those further out than the origin in its chain.
    """
    origin, outer = trace(claim, corpus).key, set()
    for voice in _inside_out(claim, corpus):
        if voice.origin.kind is OriginKind.NAMED and voice.key != origin:
            outer.add(voice.key)
    return outer


def cited(corpus: Corpus) -> dict[str, set[str]]:
    """Keys of the named voices that each report cites anywhere.

    Args:
        corpus: Everything known.

    Returns:
        Keys as in ``Source.key``, by the report's id.
    """
    keys: dict[str, set[str]] = {report: set() for report in corpus.reports}
    for claim in corpus.claims.values():
        voices = _inside_out(claim, corpus)
        keys[claim.report].update(v.key for v in voices if v.origin.kind is OriginKind.NAMED)
    return keys


def described(corpus: Corpus) -> dict[str, set[str]]:
    """Words for people without a name whom each report cites, as if they had been named: ``the actress said``.

    Args:
        corpus: Everything known.

    Returns:
        Head nouns, by the report's id.
    """
    found: dict[str, set[str]] = {report: set() for report in corpus.reports}
    for claim in corpus.claims.values():
        for voice in _inside_out(claim, corpus):
            if voice.origin.kind is OriginKind.UNNAMED and voice.origin.name.casefold().startswith("the "):
                found[claim.report].add(head_of(voice.origin.name))
    return found


def outlet_of(report: Report) -> Source:
    """The report's own word.

    Args:
        report: The report.

    Returns:
        The agency or station that its dateline or byline names, whose word the outlet only carries; else
        its outlet, or its path where no outlet is known.
    """
    name = wire_of(report) or report.outlet or report.path
    return Source(origin=Origin(entity=None, name=name, kind=OriginKind.OUTLET), key=key_of(name))


def wire_of(report: Report) -> str:
    """The agency whose text a report is, by its dateline or byline.

    Args:
        report: The report.

    Returns:
        Its name as the marks give it, or ``""`` for a text of the outlet's own.
    """
    for mark in report.marks:
        press = bool(PRESS_NAMES & set(key_of(mark.value).split()))
        if mark.value and (mark.kind is MarkKind.DATELINE or (mark.kind is MarkKind.BYLINE and press)):
            return mark.value
    return ""


def contributors(report: Report) -> dict[str, str]:
    """The agencies whose matter a report says that it uses: ``Reuters contributed to this report``, ``With AFP``.

    Args:
        report: The report.

    Returns:
        Their names by key, as its credit lines give them, of each line all; who took a picture told nothing.
    """
    lines = (m for m in report.marks if m.kind is MarkKind.CREDIT and m.value and not _PICTURED.search(m.text))
    return {key_of(name): name for m in lines for name in m.value.split(", ")}


def _inside_out(claim: Claim, corpus: Corpus) -> Iterator[Source]:
    speaker = _speaker(claim, corpus)
    if speaker is not None:
        yield speaker
    for attribution_id in reversed(claim.attribution):
        attribution = corpus.attributions.get(attribution_id)
        if attribution is None:
            continue
        if attribution.source is None:
            yield unnamed_voice(attribution.cue.text)
        else:
            yield resolve(attribution.source, attribution.source.mention, attribution.report, corpus)


def _speaker(claim: Claim, corpus: Corpus) -> Source | None:
    """Who answers for a claim that is itself an act of speech: ``The agency confirmed his defection``."""
    if claim.predicate.lemma not in SPEECH or claim.polarity is Polarity.NEGATIVE or NO_COMMENT.search(claim.text):
        return None  # who "did not say anything" answers for nothing
    for argument in claim.arguments:
        if argument.role is Role.AGENT:
            voice = resolve(argument, argument.mention, claim.report, corpus)
            return voice if voice.origin.kind is OriginKind.NAMED else None
    return None
