"""Which report of a family the others copy, with the evidence in words.

Evidence is taken in this order: an agency's tag in one report and the agency's own report among the
others; one report naming another's outlet; publication; one text being a cut of the other. A family
whose reports all carry an outside agency's tag has its original outside, and then nobody here is it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.model import MarkKind, Report
from secondsource.text.agencies import PUBLISHERS, agency, agency_of_outlet

_SHARED = {"CNA": "Central News Agency (Taiwan)"}
"""Short names that are an agency's in a dateline's parentheses and somebody else's as an outlet's name."""

_TAG = re.compile(r"\(([A-Za-z][\w. \-/]{1,40})\)\s*(?:\u2014|\u2013|--?|:)|\d[.,]? \(([A-Za-z][\w. \-/]{1,40})\)")
_NAME = r"[A-Z][\w\-]+(?: [A-Z][\w\-]+){0,3}"
_RIGHTS = re.compile(rf"(?:[Cc]opyright|\u00a9|\([Cc]\))\s*(?:\d{{4}}\s*)?(?:[Bb]y\s+)?(?:[Tt]he\s+)?({_NAME})")
_HELPED = re.compile(
    r"^\W*with\b|\b(?:with|additional) (?:reporting|files|material)\b|\bcontribut(?:ed|ing)\b|"
    r"\b(?:information|inputs?) from\b",
    re.IGNORECASE,
)
_PIECES = re.compile(r"[/,;()|&]|\band\b|\bwith\b|\bby\b|\bfor\b|\bvia\b|\bfrom\b")
_TAG_REACH = 200  # code points: an agency's tag stands in the dateline, at the head of the text


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Who copied whom.

    Attributes:
        original: Position of the original in the family, or ``None`` where it cannot be told.
        reason: The evidence in words.
    """

    original: int | None
    reason: str


def wire_of(report: Report) -> str:
    """The agency whose text a report says it carries.

    Args:
        report: The report, with its marks.

    Returns:
        The agency's full name, or ``""`` where no tag names one. An agency that only contributed to a
        report did not write it.
    """
    framing = {MarkKind.DATELINE, MarkKind.CREDIT, MarkKind.BYLINE, MarkKind.SLUG}
    said = [m.value or m.text for m in report.marks if m.kind in framing and not _HELPED.search(m.text)]
    if report.byline is not None:
        said.append(report.byline)
    said += [m.group(1) or m.group(2) for m in _TAG.finditer(report.text[:_TAG_REACH])]
    said += [m.group(1) for m in _RIGHTS.finditer(report.text)]
    return _agency(said)


def helped_by(report: Report) -> str:
    """The agency that a report says contributed to it.

    Args:
        report: The report, with its marks.

    Returns:
        The agency's full name, or ``""``.
    """
    return _agency([m.value or m.text for m in report.marks if m.kind is MarkKind.CREDIT and _HELPED.search(m.text)])


def _agency(said: Sequence[str]) -> str:
    for words in said:
        for piece in (words, *_PIECES.split(words)):
            name = piece.strip(" .\u2014\u2013-")
            if (found := agency(name) or _SHARED.get(name)) is not None:
                return found
    return ""


def agency_itself(report: Report) -> str:
    """The agency that published the report, where its outlet is one.

    Args:
        report: The report.

    Returns:
        The agency's full name, or ``""``.
    """
    return agency_of_outlet(report.outlet or "") or ""


def tell_original(family: Sequence[Report], parts_of_first: Sequence[bool]) -> Verdict:
    """Find the report of a family that the others copy.

    Args:
        family: Its reports, the longest text first.
        parts_of_first: For each report whether it is a mere cut of the first.

    Returns:
        The verdict.
    """
    return (
        _by_wire(family)
        or _by_naming(family)
        or _by_time(family)
        or _by_cut(family, parts_of_first)
        or Verdict(original=None, reason="nothing tells which of them is the original")
    )  # fmt: skip


def _by_wire(family: Sequence[Report]) -> Verdict | None:
    wires = [wire_of(r) for r in family]
    # Of two reports of the agency's own the earlier is the original; one that is not dated comes last.
    for k in sorted(range(len(family)), key=lambda k: (family[k].published.earliest or "9999", k)):
        own = agency_itself(family[k])
        credit = sum(own in (w, helped_by(family[n])) for n, w in enumerate(wires) if n != k)
        if own and all(w in ("", own) for w in wires) and (credit or own not in PUBLISHERS):
            reason = f"{own} is an agency" + (f" and {credit} of the others credit it" if credit else "")
            return Verdict(original=k, reason=reason)
    named = sorted({w for w in wires if w})
    if named:
        whose = " and ".join(named)
        return Verdict(original=None, reason=f"the text is credited to {whose}, whose own report is not among these")
    return None


def _by_naming(family: Sequence[Report]) -> Verdict | None:
    outlets = [(r.outlet or "").strip() for r in family]
    named = {
        k
        for k, outlet in enumerate(outlets)
        if len(outlet) > 3
        and any(outlet in other.text and outlets[n] != outlet for n, other in enumerate(family) if n != k)
    }
    if len(named) == 1:
        k = named.pop()
        return Verdict(original=k, reason=f"the copy names {outlets[k]}")
    return None


def _by_time(family: Sequence[Report]) -> Verdict | None:
    for k, report in enumerate(family):
        latest = report.published.latest
        if latest is None:
            continue
        others = [r.published.earliest for n, r in enumerate(family) if n != k]
        if all(day is not None and latest < day for day in others):
            basis = report.published.basis
            return Verdict(original=k, reason=f"published before the others ({report.published.edtf}, {basis})")
    return None


def _by_cut(family: Sequence[Report], parts_of_first: Sequence[bool]) -> Verdict | None:
    overlapping = all(_may_be_earlier(family[0], other) for other in family[1:])
    if len(family) > 1 and all(parts_of_first[1:]) and overlapping:
        return Verdict(original=0, reason="the others are cuts of it")
    return None


def _may_be_earlier(first: Report, other: Report) -> bool:
    if first.published.earliest is None or other.published.latest is None:
        return True
    return first.published.earliest <= other.published.latest
