"""What the terminal shows of a dossier: counts, findings, differences, warnings, time spent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from secondsource.export.differences import Rival, differences
from secondsource.export.headline import counts
from secondsource.export.index import index
from secondsource.export.stories import story_lines
from secondsource.export.wording import date_in_words, held_in_words, plural, span_in_words
from secondsource.model import (
    Answer,
    Dossier,
    DossierRejected,
    Entity,
    EntityRole,
    Finding,
    Judgement,
    Origin,
    OriginKind,
    Status,
    StepUsed,
)
from secondsource.trail import Trail

FINDINGS_SHOWN = 15
DATES_SHOWN = 8
ID_WIDTH = 24
"""Characters of an id: it is there to be copied, so it is never cut."""
REJECTED_SHOWN = 12
REASONS_SHOWN = 3
RIVALS_BESIDE = 3
"""Rival answers that stand side by side; further ones go beneath."""
ROLES_SHOWN = 5
STATUS_STYLE = {
    Status.CORROBORATED: "bold green",
    Status.DISPUTED: "bold red",
    Status.ONE_ORIGIN: "yellow",
    Status.UNSOURCED: "magenta",
}


def print_dossier(console: Console, dossier: Dossier) -> None:
    """Print the summary of a dossier.

    Args:
        console: Where to.
        dossier: The dossier.
    """
    for story in dossier.stories:
        console.print(f"[bold]{escape(story.title)}[/bold]")
    console.print(headline(dossier), style="dim")
    console.print()
    print_lead(console, dossier)
    if dossier.findings:
        console.print(findings_table(dossier))
    else:
        print_rejected(console, dossier.rejected)
    left = len(dossier.findings) - FINDINGS_SHOWN
    if left > 0:
        console.print(f"... and {left} more findings in the page", style="dim")
    print_differences(console, dossier)
    print_timeline(console, dossier)


def headline(dossier: Dossier) -> str:
    """The counts in one line.

    Args:
        dossier: The dossier.

    Returns:
        ``2 reports · 2 outlets · 5 named origins · 3 corroborated · 1 disputed · ...``
    """
    by_status = (f"{sum(f.status is s for f in dossier.findings)} {s}" for s in Status)
    return " · ".join([*counts(index(dossier)), *by_status])


def findings_table(dossier: Dossier) -> Table:
    """The first findings as a table.

    Args:
        dossier: The dossier.

    Returns:
        The table.
    """
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=True)
    table.add_column("status", no_wrap=True)
    table.add_column("what the reports say", ratio=3)
    table.add_column("when", no_wrap=True)
    table.add_column("origins", ratio=1)
    for finding in dossier.findings[:FINDINGS_SHOWN]:
        table.add_row(
            f"[{STATUS_STYLE[finding.status]}]{finding.status}[/]{_credibility(finding)}",
            escape(_quoted(finding.text)),
            _when(finding),
            escape("; ".join(_origin(o) for o in finding.origins)),
        )
    return table


def _quoted(text: str) -> str:
    """Words of a report in quotation marks; those that a speaker's own open already get no second pair."""
    return text if text.startswith(("“", '"', "‘")) else f"“{text}”"


def _when(finding: Finding) -> str:
    return escape(finding.time.edtf) if finding.time is not None and finding.time.edtf else ""


def _origin(origin: Origin) -> str:
    before = {OriginKind.NAMED: "", OriginKind.OUTLET: "own word of ", OriginKind.UNNAMED: "unnamed: "}[origin.kind]
    return before + origin.name + (f" [{origin.reliability}]" if origin.reliability else "")


def _credibility(finding: Finding) -> str:
    """The Admiralty grade of what is said, below its status, where the user grades who says it."""
    graded = finding.credibility is not None and any(o.reliability for o in finding.origins)
    return f"\n[dim]credibility {finding.credibility.grade}[/]" if graded and finding.credibility else ""


def print_lead(console: Console, dossier: Dossier) -> None:
    """Print the sentences that tell each story, with how each stands.

    Args:
        console: Where to.
        dossier: The dossier.
    """
    looked = index(dossier)
    many = len(dossier.stories) > 1
    titles = {s.id: s.title for s in dossier.stories}
    told = ""
    for line in dossier.lead:
        if many and line.story != told:
            console.print(f"[bold]{escape(titles.get(line.story, ''))}[/]")
        told = line.story
        finding = looked.findings[line.finding]
        mark = f"[{STATUS_STYLE[finding.status]}]{finding.status}[/]"
        where = f"{looked.outlet(line.report)}, {looked.published(line.report)}"
        console.print(f"• {escape(line.text)}")
        console.print(f"  {mark} [dim]{escape(looked.called(finding.reason))} · {escape(where)}[/]")
    if dossier.lead:
        console.print()


def print_differences(console: Console, dossier: Dossier) -> None:
    """Print every difference: the rival sentences side by side, the words that differ marked.

    Args:
        console: Where to.
        dossier: The dossier.
    """
    for view in differences(index(dossier)):
        console.print(f"\n[bold red]differ[/] in {view.slot} ({view.kind_word.lower()}: {view.kind_means})")
        if view.reason:
            console.print(escape(view.reason), style="dim")
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 3, 0, 0), expand=True)
        for _ in view.rivals[:RIVALS_BESIDE]:
            table.add_column(ratio=1)
        for first in range(0, len(view.rivals), RIVALS_BESIDE):
            table.add_row(*(_rival(rival) for rival in view.rivals[first : first + RIVALS_BESIDE]))
        console.print(table)


def _rival(rival: Rival) -> Text:
    """One answer: its sentence with what sets it apart, whose word it is, where it stands, and its standing."""
    text = Text()
    for quotation in rival.quotations[:1]:
        for segment in quotation.segments:
            text.append(segment.text, style="bold red" if "apart" in segment.kinds else "")
        text.append(f"\n{quotation.outlet}, {quotation.published}", style="dim")
    text.append(f"\n{'; '.join(rival.origins)}", style="dim")
    if len(rival.quotations) > 1:
        text.append(f"; and {len(rival.quotations) - 1} more", style="dim")
    if rival.standing:
        text.append(f"\n{', '.join(rival.standing)}: {rival.reason}", style="dim")
    return text


def print_timeline(console: Console, dossier: Dossier) -> None:
    """Print when each story's event happened, by the words of its reports; background is only counted.

    Args:
        console: Where to.
        dossier: The dossier.
    """
    text = {f.id: f.text for f in dossier.findings}
    for story in dossier.stories:
        entries = [e for e in dossier.timeline if e.story == story.id and e.finding in text]
        event = [e for e in entries if not e.background]
        if not entries:
            continue
        named = f" [dim]{escape(story.title)}[/]" if len(dossier.stories) > 1 else ""
        console.print(f"\n[bold]timeline[/]{named}")
        for entry in event[:DATES_SHOWN]:
            console.print(f"  {escape(entry.edtf)}  {escape(_quoted(text[entry.finding]))}")
        left = [f"{len(event) - DATES_SHOWN} more"] if len(event) > DATES_SHOWN else []
        left += [f"{len(entries) - len(event)} dated findings of background"] if len(entries) > len(event) else []
        if left:
            console.print(f"  ... and {', '.join(left)} in the page", style="dim")


def print_rejected(
    console: Console, rejected: Iterable[DossierRejected], *, severity: str | None = None, listed: bool = True
) -> None:
    """Print what was not read: the first lines, and how many more for which reasons.

    Args:
        console: Where to, standard error.
        rejected: Everything that was dropped.
        severity: ``"warning"`` leaves notes to the page; ``None`` prints all.
        listed: Whether a dossier is made that lists them all.
    """
    lines = [r for r in rejected if severity in {None, r.severity}]
    for line in lines[:REJECTED_SHOWN]:
        console.print(f"[yellow]not read:[/] {escape(line.what)}: {escape(line.reason)}", soft_wrap=True)
    if len(lines) > REJECTED_SHOWN:
        reasons = Counter(r.reason for r in lines[REJECTED_SHOWN:]).most_common(REASONS_SHOWN)
        told = "; ".join(f"{number} times: {escape(reason)}" for reason, number in reasons)
        where = ", listed in the dossier under rejected" if listed else ""
        console.print(f"[yellow]... and {len(lines) - REJECTED_SHOWN} more{where}[/] ({told})", soft_wrap=True)


def print_steps(console: Console, steps: Iterable[StepUsed]) -> None:
    """Print what each step read, kept and dropped, and how long it took.

    Args:
        console: Where to.
        steps: The steps.
    """
    table = Table(box=None, pad_edge=False, header_style="dim", style="dim")
    table.add_column("step")
    for name in ("read", "kept", "dropped", "seconds"):
        table.add_column(name, justify="right")
    for step in steps:
        table.add_row(step.step, f"{step.read:,}", f"{step.written:,}", f"{step.rejected:,}", f"{step.seconds:.2f}")
    console.print(table)


def stories_table(dossier: Dossier) -> Table:
    """The stories as a table.

    Args:
        dossier: Reports and stories.

    Returns:
        The table.
    """
    table = Table(box=None, show_header=False, show_edge=False, pad_edge=False)
    table.add_column("story", no_wrap=True, min_width=ID_WIDTH)
    table.add_column("what")
    for line in story_lines(dossier):
        parts = [plural(line.reports, "report"), plural(line.outlets, "outlet"), plural(line.families, "text")]
        dated = line.first is not None or line.last is not None
        parts.append(f"published {span_in_words(line.first, line.last)}" if dated else "undated")
        if line.changed is not None:
            parts.append(f"newest change {date_in_words(line.changed)}")
        table.add_row(line.id, f"[bold]{escape(line.title)}[/bold]\n[dim]{' · '.join(parts)}[/dim]")
    return table


def entity_lines(entities: Iterable[Entity]) -> Iterable[str]:
    """Entities as lines: id, sort and names, how often they are mentioned, and their posts beneath.

    Args:
        entities: The entities.

    Yields:
        A line an entity, and one for each of its first posts.
    """
    for entity in entities:
        names = [entity.name, *(n.text for n in entity.names if n.text != entity.name)]
        spread = len({m.report for m in entity.mentions})
        counted = f"mentions: {len(entity.mentions)}, reports: {spread}"
        yield f"{entity.id}  {entity.type.value:12}  {' · '.join(names)}  ({counted})"
        for other in entity.apart:
            yield f"    not {other.entity}  {other.name}: {other.reason}"
        roles = list(dict.fromkeys(_role(r) for r in entity.roles))
        for role in roles[:ROLES_SHOWN]:
            yield f"{'':{ID_WIDTH + 4}}{role}"
        if len(roles) > ROLES_SHOWN:
            yield f"{'':{ID_WIDTH + 4}}... and {len(roles) - ROLES_SHOWN} more"


def _role(role: EntityRole) -> str:
    when = held_in_words(role.time)
    return f"“{role.text}”" + (f" — {when}" if when else "")


def judgement_lines(judgements: Iterable[Judgement]) -> Iterable[str]:
    """What persons said, as lines: id, answer, by whom and when, and the words it rests on beneath.

    Args:
        judgements: It.

    Yields:
        A line a judgement, and one for its note and each of the two things.
    """
    words = {Answer.POSITIVE: "same", Answer.NEGATIVE: "different", Answer.UNDECIDED: "taken back"}
    for said in judgements:
        who, when = said.producer.partition(":")[2], said.made_at[:16].replace("T", " ")
        told = f"{words[said.answer]} ({said.question.value}), {who}, {when}"
        yield f"{said.id}  {told}: {said.note}" if said.note else f"{said.id}  {told}"
        for evidence in said.evidence:
            yield f"{'':{ID_WIDTH + 4}}{f'“{evidence.text}” in ' if evidence.text else ''}{evidence.path}"


def trail_lines(trail: Trail) -> Iterable[str]:
    """The way back as indented lines.

    Args:
        trail: The way.

    Yields:
        A line a step.
    """
    for step in trail.steps:
        yield f"{'  ' * step.depth}{step.kind:8} {step.id}  {step.text}"
