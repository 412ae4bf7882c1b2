"""A dossier to read and to paste: Markdown with a footnote for each quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from secondsource.export import wording
from secondsource.export.differences import DifferenceView, differences
from secondsource.export.disagreement import disagreement
from secondsource.export.figures import gates
from secondsource.export.findings import FindingView, OriginLine, findings
from secondsource.export.headline import counts, title
from secondsource.export.index import Index, index
from secondsource.export.lead import lead
from secondsource.export.passages import Segment
from secondsource.export.people import EntityView, people
from secondsource.export.quotations import Quotation
from secondsource.export.safe import BIDI, BIDI_NAMES, printable
from secondsource.export.timeline import Bar, timelines
from secondsource.model import Dossier

# CommonMark takes a backslash before any ASCII punctuation; these are the ones that mean something.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$^&!])")
_LINE_START = re.compile(r"^(\s*)([-+=:]|\d+[.)])", re.MULTILINE)


GENERATOR = "<!-- generator: Second Source -->"
"""First line of the file, so that a later run over its folder does not take it for a report."""


class Notes:
    """Footnotes in the order in which they are called.

    Args:
        looked: The dossier's look-ups.
    """

    def __init__(self, looked: Index) -> None:
        self._looked = looked
        self._numbers: dict[str, int] = {}

    def call(self, quotation: Quotation) -> str:
        """The mark of the footnote for a passage.

        Args:
            quotation: The passage.

        Returns:
            ``"[^3]"``; the same words have the same footnote.
        """
        first = [self._looked.claims[c] for c in quotation.claims]
        start, end = min(c.start for c in first), max(c.end for c in first)
        report = self._looked.reports[quotation.report]
        parts = [plain(quotation.outlet)]
        if report.title:
            parts.append(f"“{plain(report.title)}”")
        parts += [plain(quotation.published), f"`{_code(report.path)}`, characters {start}–{end}"]
        if report.url:
            parts.append(plain(report.url))
        return f"[^{self._numbers.setdefault(', '.join(parts) + '.', len(self._numbers) + 1)}]"

    def lines(self) -> Iterator[str]:
        """The footnotes themselves.

        Yields:
            A line each.
        """
        for text, number in self._numbers.items():
            yield f"[^{number}]: {text}"


def render(dossier: Dossier) -> str:
    """A dossier as Markdown (CommonMark with footnotes).

    Args:
        dossier: The dossier.

    Returns:
        Markdown; report text is escaped, so that none of it acts as markup.
    """
    looked = index(dossier)
    notes = Notes(looked)
    made = findings(looked)
    lines = [GENERATOR, "", f"# {plain(title(looked))}", "", " · ".join(plain(part) for part in counts(looked)), ""]
    lines += _lead(looked)
    lines += ["## Findings", ""]
    lines += [line for view in made.values() for line in _finding(view, notes)] or ["Nothing was found.", ""]
    lines += ["## Where the reports differ", ""]
    lines += [line for d in differences(looked) for line in _difference(d, notes)] or [
        "Nowhere, as far as was found.",
        "",
    ]
    lines += _disagreement(looked)
    lines += _timeline(looked)
    lines += ["## People and organisations", ""]
    for group in people(looked, {}):
        lines += [f"### {group.title}", "", *(_entity(e) for e in group.entities), ""]
    lines += _reports(looked)
    lines += _left_out(dossier)
    lines += _method()
    lines += ["## Notes", "", *notes.lines()]
    return "\n".join(lines) + "\n"


def plain(text: str) -> str:
    """Text that Markdown shows as it is.

    Args:
        text: Any text.

    Returns:
        One line, with everything escaped that would act as markup, HTML included.
    """
    return _LINE_START.sub(_escape_start, _SPECIAL.sub(r"\\\1", _shown(text)))


def _escape_start(match: re.Match[str]) -> str:
    # "1." would begin a list: the backslash goes before the full stop, digits take none.
    space, sign = match.groups()
    return f"{space}{sign[:-1]}\\{sign[-1]}"


def _code(text: str) -> str:
    # A code span has no escapes: a backtick would end it, so it is shown as an apostrophe.
    return _shown(text).replace("`", "'")


def _shown(text: str) -> str:
    return " ".join(BIDI.sub(lambda m: f"[{BIDI_NAMES[m.group()]}]", printable(text)).split("\n"))


def _passage(segments: Sequence[Segment], kind: str) -> str:
    parts: list[str] = []
    for segment in segments:
        text = plain(segment.text)
        inner = text.strip()
        if kind in segment.kinds and inner:
            lead, trail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
            text = f"{lead}**{inner}**{trail}"
        parts.append(text)
    return "".join(parts).replace("****", "")


def _origins(origins: Sequence[OriginLine]) -> str:
    letters = {o.name: f", reliability {o.reliability}" for o in origins if o.reliability}
    return "; ".join(f"{plain(o.name)} ({o.kind}{letters.get(o.name, '')})" for o in origins) or "none named"


def _quotation(quotation: Quotation, notes: Notes) -> str:
    said = "; ".join(f"{plain(v.source or 'no source named')} ({v.kind}: “{plain(v.cue)}”)" for v in quotation.voices)
    tail = [x for x in (said, *quotation.notes) if x]
    lead, trail = ("… " if quotation.cut[0] else ""), (" …" if quotation.cut[1] else "")
    words = f"{lead}{_passage(quotation.segments, 'claim')}{trail}"
    return f"> {words}{notes.call(quotation)}\n> — {plain(quotation.outlet)}{''.join(f' · {x}' for x in tail)}"


def _story_heading(looked: Index, story: str, stories: int) -> Iterator[str]:
    """A story's title above its part of a section, where there are several."""
    if stories > 1:
        title = next((s.title for s in looked.dossier.stories if s.id == story), "")
        yield from (f"### {plain(title)}", "")


def _lead(looked: Index) -> Iterator[str]:
    views = lead(looked)
    if not views:
        return
    yield from ("## In brief", "")
    for story, lines in views.items():
        yield from _story_heading(looked, story, len(views))
        for line in lines:
            words = "".join(s.text for s in line.segments)
            before, after = ("… " if line.cut[0] else ""), (" …" if line.cut[1] else "")
            stands = f"{wording.STATUS[line.status]}, finding {line.finding_number}; {plain(line.outlet)}"
            yield f"- {before}{plain(words)}{after} ({stands}, {plain(line.published)})"
        yield ""


def _disagreement(looked: Index) -> Iterator[str]:
    views = disagreement(looked)
    if not views:
        return
    yield from ("## How far they disagree", "")
    for story, view in views.items():
        yield from _story_heading(looked, story, len(views))
        slots = ", ".join(f"{plain(s.slot)} {s.findings}" for s in view.slots)
        yield plain(view.sentence) + (f" Differences of any kind: {slots}." if slots else "")
        yield ""
        for count in view.counts:
            yield f"{plain(count.title)}:"
            yield ""
            for row in count.rows:
                yield f"- {plain(row.day)}: {plain(row.value)}, “{plain(row.text)}” ({plain(row.origin)})"
            yield ""


def _finding(view: FindingView, notes: Notes) -> Iterator[str]:
    heading = "".join(s.text for s in view.heading if not view.single or "claim" in s.kinds)
    yield f"### {view.number}. {plain(heading)}"
    yield ""
    yield f"**{wording.STATUS[view.status]}.** {plain(view.reason)}"
    yield ""
    yield f"- Origins: {_origins(view.origins)}"
    if view.when is not None:
        value = f" (`{_code(view.when.edtf)}`)" if view.when.edtf is not None else ""
        yield f"- When: {plain(view.when.words)}{value}: {plain(view.when.derivation)} ({view.when.basis})"
    if view.where is not None:
        yield f"- Where: {plain(view.where.name)}: {plain(view.where.derivation)} ({view.where.basis})"
    for tie in view.tied:
        yield f"- Not counted: {plain(tie)}"
    if view.credibility is not None:
        grade = view.credibility.grade
        yield f"- Credibility: {grade}, {wording.CREDIBILITY[grade]}: {plain(view.credibility.reason)}"
    for number in view.differences:
        yield f"- Differs: see difference {number}"
    yield ""
    for quotation in view.quotations:
        yield _quotation(quotation, notes)
        yield ""
    if view.reprints:
        yield "Reprints: " + "; ".join(f"{plain(q.outlet)}{notes.call(q)}" for q in view.reprints)
        yield ""


def _difference(view: DifferenceView, notes: Notes) -> Iterator[str]:
    yield f"### Difference {view.number}: {plain(view.slot)}"
    yield ""
    yield f"{view.kind_word}: {view.kind_means}. In finding {view.finding_number}. {plain(view.reason)}"
    yield ""
    for rival in view.rivals:
        called = "".join(notes.call(q) for q in rival.quotations)
        yield f"- “{_passage(rival.segments, 'apart')}” ({plain('; '.join(rival.origins))}){called}"
    yield ""


def _timeline(looked: Index) -> Iterator[str]:
    yield from ("## Timeline", "")
    lines = timelines(looked)
    for line in lines:
        if len(lines) > 1:
            yield from (f"### {plain(line.title)}", "")
        yield from (_dated(bar, looked) for bar in line.event.bars)
        if line.background.bars:
            yield from ("", "Background: what was before, and what it is like", "")
            yield from (_dated(bar, looked) for bar in line.background.bars)
        if line.undated:
            yield f"- Without a date: findings {', '.join(str(looked.finding_number[f]) for f in line.undated)}"
        yield ""


def _dated(bar: Bar, looked: Index) -> str:
    finding = looked.findings[bar.finding]
    words = f"{plain(bar.words)} (`{_code(bar.edtf)}`)"
    return f"- {words}: {plain(finding.text)} ({looked.finding_number[finding.id]})"


def _entity(view: EntityView) -> str:
    parts = [f"- **{plain(view.name)}**"]
    if len(view.spellings) > 1:
        parts.append("printed as " + ", ".join(f"“{plain(s.text)}”" for s in view.spellings))
    parts += [f"“{plain(r.text)}”{f' ({plain(r.when)})' if r.when else ''}" for r in view.roles]
    parts.append(f"{view.counts or 'no mention'} in {wording.plural(view.reports, 'report')}")
    return "; ".join(parts)


def _reports(looked: Index) -> Iterator[str]:
    yield from ("## Reports", "")
    for number, report in enumerate(looked.dossier.reports, 1):
        date = report.published
        yield (
            f"{number}. {plain(looked.outlet(report.id))}: {plain(report.title or report.path)}. "
            f"{plain(looked.published(report.id))} ({wording.BASIS[date.basis]}: {plain(date.derivation)}). "
            f"`{_code(report.path)}`, SHA-256 `{report.sha256}`"
            + (f". {plain(report.reprint_note)}" if report.reprint_of is not None and report.reprint_note else "")
        )
    yield ""


def _left_out(dossier: Dossier) -> Iterator[str]:
    yield from ("## Left out", "")
    for rejected in dossier.rejected:
        yield f"- {plain(rejected.what)}: {plain(rejected.reason)} (`{_code(rejected.step)}`)"
    yield from ([] if dossier.rejected else ["Nothing."])
    yield ""


def _method() -> Iterator[str]:
    yield from ("## Method", "")
    yield "A program read these reports, no person checked it. Open the report before you rely on a line."
    yield ""
    for gate in gates():
        figures = ", ".join(f"{plain(name)} {wording.figure(value)}" for name, value in gate.figures)
        yield f"- {plain(gate.gate)}: {plain(gate.what)}, on {plain(gate.data)}: {figures}"
    yield from ([] if gates() else ["Not measured: this installation carries no figures of the gates."])
    yield ""
