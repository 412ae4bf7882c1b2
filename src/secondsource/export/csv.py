"""A table for a spreadsheet: one row for each claim of each finding.

A cell of report text that begins with ``=``, ``+``, ``-``, ``@`` or a tab would run as a formula in a
spreadsheet (CWE-1236). Such a cell gets an apostrophe before it, which spreadsheets do not show;
``dossier.json`` has the words as they stand.
"""

from __future__ import annotations

from csv import writer
from io import StringIO

from secondsource.export import wording
from secondsource.export.index import Index, index
from secondsource.export.quotations import voices
from secondsource.model import Dossier, DossierClaim, Finding, Polarity, Quantity

COLUMNS = (
    "number", "status", "reason", "finding_text", "earliest", "latest", "edtf", "place", "place_basis", "origins",
    "differences", "report_number", "outlet", "title", "published", "published_basis", "path", "url", "language",
    "reprint_of", "text", "start", "end", "source", "cue", "attribution", "origin", "origin_kind", "polarity",
    "certainty", "time", "time_edtf", "time_derivation", "quantities", "finding", "claim", "report",
)  # fmt: skip

# The full-width forms count as operators in some locales.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
BYTE_ORDER_MARK = "\ufeff"
"""Without it the most used spreadsheet reads UTF-8 as the system's 8-bit code."""


def render(dossier: Dossier) -> str:
    """A dossier's findings as CSV (RFC 4180), with a byte order mark.

    Args:
        dossier: The dossier.

    Returns:
        A header line and one row for each claim of each finding, in the dossier's order.
    """
    looked = index(dossier)
    out = StringIO()
    out.write(BYTE_ORDER_MARK)
    table = writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for finding in dossier.findings:
        for claim in looked.claims_of(finding):
            row = _row(looked, finding, claim)
            table.writerow([harmless(row[column]) for column in COLUMNS])
    return out.getvalue()


def harmless(cell: str | int) -> str | int:
    """A cell that no spreadsheet takes for a formula.

    Args:
        cell: Text, or a number of ours, which is left alone.

    Returns:
        The text, with an apostrophe before it where it begins like a formula.
    """
    if isinstance(cell, int):
        return cell
    text = cell.replace("\x00", "␀")
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text


def _row(looked: Index, finding: Finding, claim: DossierClaim) -> dict[str, str | int]:
    report = looked.reports[claim.report]
    chain = voices(claim)
    time, shown = claim.time, finding.time
    return {
        "number": looked.finding_number[finding.id],
        "status": wording.STATUS[finding.status],
        "reason": finding.reason,
        "finding_text": finding.text,
        "earliest": (shown.earliest or "") if shown is not None else "",
        "latest": (shown.latest or "") if shown is not None else "",
        "edtf": (shown.edtf or "") if shown is not None else "",
        "place": finding.place.name if finding.place is not None else "",
        "place_basis": finding.place.basis if finding.place is not None else "",
        "origins": "; ".join(f"{o.name} ({wording.ORIGIN[o.kind]})" for o in finding.origins),
        "differences": "; ".join(f"{d.slot}: {' / '.join(v.value for v in d.values)}" for d in finding.differences),
        "report_number": looked.report_number[report.id],
        "outlet": report.outlet or "",
        "title": report.title,
        "published": report.published.edtf or "",
        "published_basis": report.published.basis,
        "path": report.path,
        "url": report.url or "",
        "language": report.language,
        "reprint_of": looked.report_number.get(report.reprint_of or "", ""),
        "text": claim.text,
        "start": claim.start,
        "end": claim.end,
        "source": " < ".join(v.source or "no source named" for v in chain),
        "cue": " < ".join(v.cue for v in chain),
        "attribution": " < ".join(v.kind for v in chain),
        "origin": claim.origin.name,
        "origin_kind": wording.ORIGIN[claim.origin.kind],
        "polarity": "negative" if claim.polarity is Polarity.NEGATIVE else "positive",
        "certainty": claim.certainty,
        "time": time.text if time is not None else "",
        "time_edtf": (time.edtf or "") if time is not None else "",
        "time_derivation": time.derivation if time is not None else "",
        "quantities": "; ".join(_quantity(q) for q in claim.quantities),
        "finding": finding.id,
        "claim": claim.id,
        "report": report.id,
    }


def _quantity(quantity: Quantity) -> str:
    if quantity.value is not None:
        number = f"{'about ' if quantity.approximate else ''}{quantity.value:g}"
    else:
        low = f"{quantity.low:g}" if quantity.low is not None else ".."
        high = f"{quantity.high:g}" if quantity.high is not None else ".."
        number = f"{low} to {high}"
    return f"{number} {quantity.unit}".strip()
