"""One invocation of the command line: a workspace, where output goes, and how progress is shown."""

from __future__ import annotations

import json
import sys
import webbrowser
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from rich.console import Console

from secondsource.assemble import News, what_is_new
from secondsource.cli.annotated import annotation_lines
from secondsource.cli.machine import entities_json, stories_json, summary_json, trail_json
from secondsource.cli.news import news_json, news_lines, run_lines
from secondsource.cli.progress import ProgressBar
from secondsource.cli.terminal import (
    entity_lines,
    judgement_lines,
    print_dossier,
    print_rejected,
    print_steps,
    stories_table,
    trail_lines,
)
from secondsource.codec import to_line
from secondsource.errors import ConfigError, ReadError, WriteError
from secondsource.export import FORMATS, writer
from secondsource.model import Answer, Dossier, EntityType, Given
from secondsource.workspace import Workspace

ANSWERS = {"same": Answer.POSITIVE, "different": Answer.NEGATIVE}
UNDO = "undo"
STORE_NAME = "secondsource.sqlite"


@dataclass(slots=True)
class Session:
    """What every command works with.

    Attributes:
        workspace: Reads, runs, assembles.
        out: Output folder, or ``None`` for standard output.
        quiet: Whether only warnings and errors are printed.
        as_json: Whether the summary is JSON.
    """

    workspace: Workspace
    out: Path | None
    quiet: bool
    as_json: bool
    console: Console = field(default_factory=lambda: Console(highlight=False))
    errors: Console = field(default_factory=lambda: Console(stderr=True, highlight=False))

    @classmethod
    def start(
        cls,
        *,
        out: str,
        store: Path | None,
        quiet: bool,
        as_json: bool,
        settings: Mapping[str, Any],
        must_exist: bool = False,
    ) -> Session:
        """Open the workspace.

        Args:
            out: Output folder, or ``-``.
            store: The store's file; ``None``: in the output folder, or in memory for ``-``.
            quiet: Print warnings and errors only.
            as_json: Print the summary as JSON.
            settings: Values that outrank the settings file.
            must_exist: Whether to refuse where there is no store yet: nothing is to be read.

        Returns:
            The session.

        Raises:
            ReadError: There is no store and there must be one.
        """
        folder = None if out == "-" else Path(out)
        where: str | Path = store or (folder / STORE_NAME if folder is not None else ":memory:")
        if must_exist and not Path(where).is_file():
            raise ReadError(str(where), "there is no such store; name the folder of the dossier with --out")
        return cls(Workspace(where, **settings), folder, quiet, as_json)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.workspace.close()
        if isinstance(exc, KeyboardInterrupt):
            self.errors.print("interrupted; what was finished is kept for the next run")

    def read(
        self,
        paths: list[str],
        *,
        published: str | None,
        outlet: str | None,
        language: str | None,
        sidecar: Path | None,
        last: str = "",
    ) -> None:
        """Read reports and run the steps over them.

        Args:
            paths: Files, folders, or ``-``.
            published: Publication date of all.
            outlet: Outlet of all.
            language: Language of all.
            sidecar: File that says more of each.
            last: The step whose stamp begins so is the last to run; ``""`` for all.

        Raises:
            ReadError: No report could be read.
        """
        given = Given(published=published, outlet=outlet, language=language)
        if self.workspace.settings.annotator == "endpoint":
            told = f"the texts of the reports are sent to {self.workspace.settings.endpoint}, as the settings say"
            self.errors.print(told, soft_wrap=True, markup=False)
        with self._progress() as bar:
            self.workspace.add(paths, given=given, sidecar=sidecar, progress=bar.update)
            self.workspace.run(progress=bar.update, last=last)
        if self.workspace.empty:
            left = self.workspace.overview().rejected
            print_rejected(self.errors, [r for r in left if r.severity == "warning"] or left, listed=False)
            raise ReadError(", ".join(paths), "no report could be read")

    def _progress(self) -> ProgressBar:
        return ProgressBar(self.errors, shown=not self.quiet and sys.stderr.isatty())

    def format_names(self, formats: str) -> list[str]:
        """Check the formats before any work is done for them.

        Args:
            formats: Comma-separated names.

        Returns:
            The names.

        Raises:
            ConfigError: None is named, or several for standard output.
            UnknownNameError: There is no such format.
        """
        names = list(dict.fromkeys(name.strip() for name in formats.split(",") if name.strip()))
        if not names:
            raise ConfigError(f"--format names none; there is: {', '.join(sorted(FORMATS))}")
        if self.out is None and len(names) != 1:
            raise ConfigError("--out - writes one format: name it with --format")
        for name in names:
            writer(name)
        return names

    def write_dossier(self, names: Sequence[str], *, story: str | None, open_page: bool) -> None:
        """Assemble, write and print the dossier.

        Args:
            names: Formats, one where there is no folder.
            story: Only this story.
            open_page: Open the page where there is a screen.
        """
        with self._progress() as bar:
            bar.update("assemble", 0, 1)
            made = self.workspace.dossier(story=story)
            bar.update("assemble", 1, 1)
            bar.update("write", 0, 1)
            text = self.workspace.render(made, names[0]) if self.out is None else ""
            earlier = self.workspace.written(self.out) if self.out is not None else None
            written = self.workspace.write(made, self.out, names) if self.out is not None else []
            if self.out is not None and story is None and len(made.stories) > 1:
                written = [self.workspace.write_stories(made, self.out, names), *written]
        print_rejected(self.errors, made.rejected, severity="warning")
        if self.out is None:
            sys.stdout.write(text)
            return
        self._print_summary(made, written, what_is_new(earlier, made) if earlier is not None else None)
        page = next((p for p in written if p.suffix == ".html"), None)
        if open_page and page is not None and has_screen():
            webbrowser.open(page.resolve().as_uri())

    def _print_summary(self, made: Dossier, written: list[Path], news: News | None) -> None:
        if self.as_json:
            self.console.print(summary_json(made, written, news), soft_wrap=True, markup=False)
        elif not self.quiet:
            print_dossier(self.console, made)
            if news is not None:
                self.console.print("\nsince the dossier that was written here before", style="bold")
                for line in news_lines(news, made):
                    self.console.print(line, soft_wrap=True, markup=False)
            self.console.print()
            print_steps(self.console, made.steps)
            self.console.print()
            for path in written:
                self.console.print(f"written: {path}", soft_wrap=True, markup=False)

    def print_stories(self) -> None:
        """Print the stories, as a table or as one JSON object a report."""
        made = self.workspace.overview()
        if self.as_json:
            self.console.print(stories_json(made), soft_wrap=True, markup=False)
        else:
            print_rejected(self.errors, made.rejected, severity="warning")
            self.console.print(stories_table(made))

    def print_entities(self, *, name: str, kind: str | None, story: str | None) -> None:
        """Print who and what is named, as lines or as one JSON object.

        Args:
            name: Only those of this name.
            kind: Only those of this sort, in lower case.
            story: Only those of this story.
        """
        sort = EntityType(kind.capitalize()) if kind is not None else None
        found = self.workspace.entities(name=name, kind=sort, story=story)
        if self.as_json:
            self.console.print(entities_json(found), soft_wrap=True, markup=False)
        else:
            for line in entity_lines(found):
                self.console.print(line, soft_wrap=True, markup=False)

    def print_judgements(self) -> None:
        """Print what persons said and have not taken back."""
        for line in judgement_lines(self.workspace.judgements()):
            self.console.print(line, soft_wrap=True, markup=False)

    def export_judgements(self, file: str) -> None:
        """Write everything that persons said, what they took back included, as JSON lines.

        Args:
            file: Its path, ``-`` for standard output.

        Raises:
            WriteError: The file cannot be written.
        """
        lines = "".join(f"{to_line(j)}\n" for j in self.workspace.judgements(every=True))
        if file == "-":
            sys.stdout.write(lines)
            return
        try:
            Path(file).write_text(lines, encoding="utf8")
        except OSError as exc:
            raise WriteError(file, exc.strerror or str(exc)) from exc

    def import_judgements(self, file: str) -> None:
        """Take in what ``export_judgements`` wrote, or nothing where a line of it is no judgement.

        Args:
            file: Its path, ``-`` for standard input.

        Raises:
            ReadError: The file cannot be read.
            RecordError: A line is no person's judgement.
        """
        try:
            text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf8")
        except (OSError, UnicodeDecodeError) as exc:
            raise ReadError(file, getattr(exc, "strerror", None) or "it is not UTF-8 text") from exc
        lines = text.split("\n")  # not at every mark that Unicode has for a line: names may hold them
        for judgement in self.workspace.take_judgements(lines):
            told = f"waits for its report: {judgement.id} ({', '.join(sorted({e.path for e in judgement.evidence}))})"
            self.errors.print(told, soft_wrap=True, markup=False)
        told = f"taken in: {sum(bool(line.strip()) for line in lines)}; the next run takes them into account"
        self.errors.print(told, soft_wrap=True, markup=False)

    def print_news(self, since: str, *, story: str | None) -> None:
        """Print what is new in the store, or the runs to choose from.

        Args:
            since: A day, a run's id, or ``""`` for the list of runs.
            story: Only this story.
        """
        if not since:
            for line in run_lines(self.workspace.additions()):
                self.console.print(line, soft_wrap=True, markup=False)
            return
        now, news = self.workspace.news(since, story=story)
        lines = [news_json(news)] if self.as_json else news_lines(news, now)
        for line in lines:
            self.console.print(line, soft_wrap=True, markup=False)

    def print_annotations(self, form: str) -> None:
        """Print what was found in each report.

        Args:
            form: ``jsonl`` for a line of JSON a report, ``text`` for lines to read.
        """
        for row in self.workspace.annotations():
            if form == "jsonl":
                sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
            else:
                sys.stdout.write("\n".join([*annotation_lines(row), "", ""]))

    def print_trail(self, record_id: str, *, raw: bool) -> None:
        """Print the way from a line to its bytes.

        Args:
            record_id: Any id of the dossier.
            raw: Write the bytes themselves.

        Raises:
            ConfigError: ``raw`` where the line comes from several files.
        """
        trail = self.workspace.trail(record_id, self.out)
        if raw:
            if len(trail.captures) != 1:
                raise ConfigError(
                    f"{record_id} comes from {len(trail.captures)} files; ask for one of its claims or reports"
                )
            sys.stdout.buffer.write(trail.captures[0].content)
        elif self.as_json:
            self.console.print(trail_json(trail), soft_wrap=True, markup=False)
        else:
            for line in trail_lines(trail):
                self.console.print(line, soft_wrap=True, markup=False)

    def record_judgement(self, answer: str, left: str, right: str, *, note: str, by: str) -> None:
        """Store what a person says of two things.

        Args:
            answer: ``same``, ``different`` or ``undo``.
            left: Id of one; for ``undo`` that of the judgement.
            right: Id of the other; ``""`` for ``undo``.
            note: Why.
            by: Who says so.

        Raises:
            ConfigError: The ids are too few or too many for the answer.
        """
        if answer == UNDO:
            if right:
                raise ConfigError("undo takes one id, that of the judgement")
            self.workspace.undo(left, note=note, by=by)
            self.console.print(f"taken back: {left}; the next run is made without it", soft_wrap=True, markup=False)
            return
        if not right:
            raise ConfigError(f"{answer} takes two ids")
        kept = self.workspace.judge(left, right, ANSWERS[answer], note=note, by=by, folder=self.out)
        told = f"kept: {kept.id}; the next run takes it into account (to take it back: judge undo {kept.id})"
        self.console.print(told, soft_wrap=True, markup=False)


def has_screen() -> bool:
    """Whether a page can be opened for somebody to see."""
    import os

    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
