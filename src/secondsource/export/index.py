"""Look-ups over one dossier: every id to its record, and the short numbers that stand for ids on paper."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from secondsource.export.wording import date_in_words, span_in_words
from secondsource.model import Difference, Dossier, DossierClaim, DossierReport, Entity, Finding

_LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where words stand, as the page addresses it.

    Attributes:
        href: Fragment of the paragraph, which any browser follows: ``"#r1p3"``.
        at: The words themselves, for the page's script: ``"r1:120-131,140-152"``, code points.
    """

    href: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """A dossier with its ids resolved.

    Attributes:
        dossier: The dossier.
        reports: Report by id.
        claims: Claim by id.
        entities: Entity by id.
        findings: Finding by id.
        report_number: Number of a report, from 1, in the dossier's order.
        finding_number: Number of a finding, from 1, in the dossier's order.
        findings_of: Ids of the findings that a claim is part of.
        file_names: By path, what a report without a known outlet is called.
        paragraphs: Start and end of each paragraph of a report, by the report's id.
    """

    dossier: Dossier
    reports: dict[str, DossierReport]
    claims: dict[str, DossierClaim]
    entities: dict[str, Entity]
    findings: dict[str, Finding]
    report_number: dict[str, int]
    finding_number: dict[str, int]
    findings_of: dict[str, tuple[str, ...]]
    file_names: dict[str, str]
    paragraphs: dict[str, tuple[tuple[int, int], ...]]

    def place(self, report: str, *spans: tuple[int, int]) -> Place:
        """The address of words on the page.

        Args:
            report: Id of the report.
            *spans: First code point and one past the last of each stretch, one at least.

        Returns:
            The fragment of the first stretch's paragraph, and the stretches' offsets, joined where they overlap.
        """
        number = self.report_number[report]
        joined: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        paragraph = bisect_right(self.paragraphs[report], (joined[0][0], len(self.reports[report].text) + 1)) - 1
        offsets = ",".join(f"{start}-{end}" for start, end in joined)
        return Place(href=f"#r{number}p{max(0, paragraph)}", at=f"r{number}:{offsets}")

    def outlet(self, report: str) -> str:
        """What a report is called in a line: its outlet, or its file where no outlet is known.

        Args:
            report: Id of the report.

        Returns:
            A name, never empty.
        """
        found = self.reports[report]
        return found.outlet or self.file_names[found.path] or report

    def called(self, words: str) -> str:
        """Words of ours in which a report without a known outlet goes by its path, with its file's name instead.

        Args:
            words: A reason or a name.

        Returns:
            The words.
        """
        for path, name in self.file_names.items():
            if path != name and path in words:
                words = words.replace(path, name)
        return words

    def published(self, report: str) -> str:
        """A report's publication date in words.

        Args:
            report: Id of the report.

        Returns:
            ``"16 July 2024"``, ``"1 to 20 July 2024"`` in whatever precision is known, or ``"undated"``.
        """
        date = self.reports[report].published
        if date.edtf is not None:
            return date_in_words(date.edtf)
        if date.earliest is None and date.latest is None:
            return "undated"
        return span_in_words(date.earliest, date.latest)

    def outlets(self) -> tuple[str, ...]:
        """The outlets that are known, each once, in order of their first report."""
        return tuple(dict.fromkeys(r.outlet for r in self.dossier.reports if r.outlet))

    def claims_of(self, finding: Finding) -> tuple[DossierClaim, ...]:
        """A finding's claims in its own order; ids that the dossier does not hold are passed over."""
        return tuple(self.claims[c] for c in finding.claims if c in self.claims)

    def differences(self) -> tuple[tuple[Finding, Difference], ...]:
        """Every difference with its finding, in the dossier's order."""
        return tuple((finding, d) for finding in self.dossier.findings for d in finding.differences)


def index(dossier: Dossier) -> Index:
    """Resolve a dossier's ids.

    Args:
        dossier: The dossier.

    Returns:
        Its look-ups.
    """
    findings_of: dict[str, list[str]] = {}
    for finding in dossier.findings:
        for claim in finding.claims:
            findings_of.setdefault(claim, []).append(finding.id)
    return Index(
        dossier=dossier,
        reports={r.id: r for r in dossier.reports},
        claims={c.id: c for c in dossier.claims},
        entities={e.id: e for e in dossier.entities},
        findings={f.id: f for f in dossier.findings},
        report_number={r.id: n for n, r in enumerate(dossier.reports, 1)},
        finding_number={f.id: n for n, f in enumerate(dossier.findings, 1)},
        findings_of={claim: tuple(ids) for claim, ids in findings_of.items()},
        file_names={r.path: r.path.rsplit("/", 1)[-1] or r.path for r in dossier.reports},
        paragraphs={r.id: tuple(m.span() for m in _LINE.finditer(r.text)) for r in dossier.reports},
    )
