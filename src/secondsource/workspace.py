"""The Python API: one object that reads reports, runs the steps and gives dossiers.

::

    with Workspace() as workspace:
        workspace.add(["reports/"])
        for finding in workspace.dossier().findings:
            print(finding.status, finding.text)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from secondsource.errors import ConfigError, NotFoundError, ReadError, RecordError
from secondsource.model import (
    Answer,
    Dossier,
    Entity,
    EntityType,
    Judgement,
    Question,
    Report,
    Run,
    Story,
)
from secondsource.protocols import ACQUIRED_LINEAGE, PERSON_LINEAGE
from secondsource.selection import STORIES, Selected
from secondsource.trail import Trail, follow, stored_id

if TYPE_CHECKING:
    from secondsource.assemble import News, Selection

DOSSIER_NAME = "dossier.json"
DERIVED = ("ent-", "fin-")
"""Ids of what is made anew with each dossier: a judgement is kept on a mention or claim of theirs."""


class Workspace(Selected):
    """Reads reports, runs the steps over them, gives dossiers, keeps corrections.

    What was added since the workspace was opened is the *selection*: runs and dossiers are of it
    alone, whatever else the store holds. Where nothing was added, they are of the whole store.

    Args:
        store: Path of the store's file, made where there is none; ``":memory:"`` keeps nothing.
        **settings: Values that outrank settings file and environment, as in ``config.Settings``;
            ``None`` leaves one unset.

    Raises:
        ConfigError: A setting is unknown or does not fit.
        UnknownNameError: A step or engine is not in the registry.
        StoreError: The store cannot be opened or made.
    """

    def dossier(self, *, story: str | None = None) -> Dossier:
        """The dossier of the selection; runs what is pending first.

        Args:
            story: Only this story, by its id.

        Returns:
            The dossier.

        Raises:
            NotFoundError: There is no such story.
        """
        self.run()
        made = self._assembled(self._selected(story))
        if story is not None and not made.stories:
            raise NotFoundError(story)
        return made

    def _assembled(self, selection: Selection) -> Dossier:
        from secondsource.assemble import assemble

        return assemble(
            self._store, lineages=self._view(), selection=selection, reliability=self.settings.reliability
        )  # fmt: skip

    def news(self, since: str, *, story: str | None = None) -> tuple[Dossier, News]:
        """What is new in the store since a day or a run; runs what is pending first.

        Args:
            since: A day, ``YYYY-MM-DD``: reports published on it or later are new, and so are those without a
                date. Or the id of a run (``additions`` lists them): what it read, and what was read after it, is
                new.
            story: Only this story, by its id.

        Returns:
            The dossier as it is now, and what is new in it.

        Raises:
            NotFoundError: There is no such story or run.
            ConfigError: ``since`` is neither a day nor a run's id.
        """
        from secondsource.assemble import Selection, captures_before, what_is_new

        now = self.dossier(story=story)
        earlier = captures_before(self._store, self._view(), since, now)
        return now, what_is_new(self._assembled(Selection(captures=earlier)), now)

    def written(self, folder: str | Path) -> Dossier | None:
        """The dossier that stands in a folder.

        Args:
            folder: Where ``write`` wrote one.

        Returns:
            The dossier; ``None`` where none is there, or one that this program cannot read.
        """
        try:
            return self._dossier_of(folder)
        except (ReadError, RecordError):
            return None

    def additions(self) -> tuple[Run, ...]:
        """The passes in which reports were read, the earliest first: each is a run that ``news`` takes."""
        from secondsource.assemble import additions

        return additions(self._store, self._view())

    def entities(
        self, *, name: str = "", kind: EntityType | None = None, story: str | None = None
    ) -> tuple[Entity, ...]:
        """The things that the selection's reports name, those most often mentioned first.

        Args:
            name: Only those of this name: any part of a spelling, or a name in another spelling or script.
            kind: Only those of this sort.
            story: Only those that reports of this story mention.

        Returns:
            The entities.

        Raises:
            NotFoundError: There is no such story.
        """
        from secondsource.assemble.people import find_entities

        return find_entities(self.dossier(story=story).entities, name=name, kind=kind)

    def stories(self) -> tuple[Story, ...]:
        """The stories of the selection; runs what is pending for them first, and annotates nothing."""
        return self.overview().stories

    def overview(self) -> Dossier:
        """Reports, reprints and stories of the selection; runs what is pending for them, and annotates nothing."""
        from secondsource.assemble import overview

        self.run(last=STORIES)
        judged = self._plan.lineages_of(Judgement, self._selection, "reprints.") | self._judged()
        view = judged | self._plan.lineages_of(Report, self._selection) | {ACQUIRED_LINEAGE}
        return overview(self._store, lineages=view, selection=self._selected())

    def write_stories(self, dossier: Dossier, folder: str | Path, formats: Sequence[str] = ("html", "json")) -> Path:
        """Write a dossier of each story into a folder, and a page that lists them.

        Args:
            dossier: Of all stories, as ``dossier`` made it.
            folder: Made where there is none.
            formats: Names of formats.

        Returns:
            The page; each story's dossier is at ``stories/ID/dossier.FORMAT`` beside it.

        Raises:
            UnknownNameError: There is no such format; nothing is written then.
            WriteError: The folder or a file in it cannot be written.
        """
        from secondsource.assemble import assemble_each
        from secondsource.export import contents

        parts = assemble_each(
            self._store, lineages=self._view(), selection=self._selected(), reliability=self.settings.reliability
        )
        return contents.write_each(dossier, parts, Path(folder), formats)

    def render(self, dossier: Dossier, form: str) -> str:
        """A dossier as text.

        Args:
            dossier: The dossier.
            form: ``html``, ``json``, ``md`` or ``csv``.

        Returns:
            The whole file's text.

        Raises:
            UnknownNameError: There is no such format.
        """
        from secondsource.export import writer

        return writer(form)(dossier)

    def write(self, dossier: Dossier, folder: str | Path, formats: Sequence[str] = ("html", "json")) -> list[Path]:
        """Write a dossier into a folder, each file whole or not at all.

        Args:
            dossier: The dossier.
            folder: Made where there is none.
            formats: Names of formats.

        Returns:
            The files, ``dossier.FORMAT`` each.

        Raises:
            UnknownNameError: There is no such format; nothing is written then.
            WriteError: The folder or a file in it cannot be written.
        """
        from secondsource.export import write

        return write(dossier, Path(folder), formats)

    def annotations(self) -> Iterator[dict[str, Any]]:
        """What the language pipeline and the claims step found, report by report; runs what is pending first.

        Yields:
            ``id, path, key, language, published, text``, ``sentences, mentions, attributions, claims``: the
            records' fields, and ``times``, as ``assemble.annotations`` tells.
        """
        from secondsource.assemble.annotations import annotation_rows

        self.run()
        yield from annotation_rows(self._store, self._view(), self._units())

    def trail(self, record_id: str, folder: str | Path | None = None) -> Trail:
        """The way from any line of a dossier back to the bytes it came from.

        Args:
            record_id: Id of a finding, claim, entity, story or report.
            folder: Where the dossier was written; ``None``: the selection's dossier is made anew.

        Returns:
            The way.

        Raises:
            NotFoundError: The dossier has no such id.
            ReadError: The folder holds no dossier.
        """
        return follow(self._dossier_of(folder), self._store, record_id)

    def judge(
        self,
        left: str,
        right: str,
        answer: Answer,
        *,
        question: Question | None = None,
        note: str = "",
        by: str = "me",
        folder: str | Path | None = None,
    ) -> Judgement:
        """Keep what a person says of two things; it outranks every step, in every later run.

        Args:
            left: Id of an entity, mention, finding, claim, report or story.
            right: Id of another one of the same sort; or of a report and a story one each: the report goes
                into the story, or out of it, and stays where it was put.
            answer: Same, different, or undecided.
            question: What is asked; ``None``: what the ids are of tells it (reports: REPRINT).
            note: Why.
            by: Who says so.
            folder: Where the dossier with these ids was written; ``None``: it is made anew.

        Returns:
            The record.

        Raises:
            ConfigError: The two are not of one sort, of a sort that cannot be judged, or one and the same.
            NotFoundError: The dossier has no such id.
        """
        from secondsource.assemble.corrections import question_of, said
        from secondsource.assemble.moving import is_story, judge_story

        if is_story(left) or is_story(right):
            return judge_story(self._store, self.stories(), left, right, answer, by=by, note=note)
        asked = question or question_of(left, right)
        ends = self._stored(left, right, folder)
        for end in ends:
            self._store.get(end)
        if ends[0] == ends[1]:
            raise ConfigError(f"{left} and {right} are one thing; name two")
        return said(self._store, asked, ends, answer, by=by, note=note)

    def _stored(self, left: str, right: str, folder: str | Path | None) -> tuple[str, str]:
        """The records behind two lines of the folder's dossier, or else of the one made now."""
        if not left.startswith(DERIVED) and not right.startswith(DERIVED):
            return left, right
        made = self._dossier_of(folder)
        known = {e.id for e in made.entities} | {f.id for f in made.findings}
        if folder is not None and any(end.startswith(DERIVED) and end not in known for end in (left, right)):
            made = self.dossier()
        view = self._view()
        return stored_id(made, self._store, left, lineages=view), stored_id(made, self._store, right, lineages=view)

    def undo(self, judgement_id: str, *, note: str = "", by: str = "me") -> Judgement:
        """Take back what a person said; every later run is made without it.

        Args:
            judgement_id: What ``judge`` gave. The two things themselves may go by other ids by now.
            note: Why.
            by: Who takes it back.

        Returns:
            The record that takes it back.

        Raises:
            NotFoundError: The store has no such record.
            ConfigError: It is not what a person said.
        """
        from secondsource.assemble.corrections import said
        from secondsource.assemble.moving import undo_story

        told = self._store.get(judgement_id)
        if not isinstance(told, Judgement) or not told.by_person:
            raise ConfigError(f"{judgement_id} is not what a person said of two things")
        if told.question is Question.STORY:
            return undo_story(self._store, told, by=by, note=note)
        return said(self._store, told.question, (told.left, told.right), Answer.UNDECIDED, by=by, note=note)

    def judgements(self, *, every: bool = False) -> tuple[Judgement, ...]:
        """What persons said, oldest first.

        Args:
            every: Whether to give also what was taken back or outlived; this is what is worth exporting.

        Returns:
            The records; ``codec.to_line`` writes one as a line of JSON.
        """
        from secondsource.assemble.corrections import said_by_persons

        return said_by_persons(self._store, every=every)

    def take_judgements(self, lines: Iterable[str]) -> tuple[Judgement, ...]:
        """Keep what persons said elsewhere.

        Args:
            lines: JSON lines, one of ``judgements`` each.

        Returns:
            Those that rest on a report which is not here: they are kept, and hold once it is.

        Raises:
            RecordError: A line is no person's judgement; then none is kept.
        """
        from secondsource.assemble.corrections import read_judgements, waiting

        read = read_judgements(lines)
        self._store.add(read, lineage=PERSON_LINEAGE)
        return tuple(waiting(read, self._store, self._view()))

    def _dossier_of(self, folder: str | Path | None) -> Dossier:
        from secondsource.codec import dossier_from_json

        if folder is None:
            return self.dossier()
        path = Path(folder) / DOSSIER_NAME
        if not path.is_file():
            raise ReadError(str(folder), f"holds no {DOSSIER_NAME}; name the folder that a dossier was written to")
        return dossier_from_json(path.read_text(encoding="utf8"))
