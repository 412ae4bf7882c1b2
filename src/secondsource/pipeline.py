"""A plan: which steps run in which order, under which lineages, and over what.

A step's *lineage* is the digest of its stamp, its settings and the lineages of what it reads. So
whatever changes in the way something is made, everything made from it is made anew, beside the old;
and what is made in the same way is made once.

A *selection* is a set of captures, with the reports taken from them. A step that treats each unit by
itself runs over the selection's units and shares its results with every other selection. A step that
sees everything sees the selection only, and the selection is part of its lineage: the dossier of
some reports does not depend on what else the store holds.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from secondsource import registry
from secondsource.config import Settings
from secondsource.model import Capture, Judgement, Record, Rejected, Report, make_id
from secondsource.protocols import (
    ACQUIRED_LINEAGE,
    NAMED_LINEAGE,
    PERSON_LINEAGE,
    Engine,
    Progress,
    Scope,
    Step,
    Store,
    Task,
    check,
    no_progress,
)

GIVEN: tuple[type[Record], ...] = (Capture, Judgement, Rejected)
"""What is there before the first step: what was acquired, and what persons decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSummary:
    """What became of one step in a run.

    Attributes:
        producer: The step's stamp.
        lineage: Under which it wrote.
        scope: Whether it treats units or everything.
        passes: Passes made: batches of units, or 1 over everything; 0 where nothing was pending.
        units: Units completed; 0 for a step that sees everything.
        skipped: Units that an earlier run had completed.
        read: Number of records read.
        written: Number of records written, rejects not counted.
        rejected: Number of rejects.
        seconds: Time spent in the step.
    """

    producer: str
    lineage: str
    scope: Scope
    passes: int = 0
    units: int = 0
    skipped: int = 0
    read: int = 0
    written: int = 0
    rejected: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What became of a run.

    Attributes:
        steps: One a step, in the order of the plan.
    """

    steps: tuple[StepSummary, ...]

    @property
    def unchanged(self) -> bool:
        """Whether nothing was pending anywhere."""
        return not any(step.passes for step in self.steps)

    @property
    def seconds(self) -> float:
        """Time spent in all steps."""
        return sum(step.seconds for step in self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Steps in the order in which they run; make it with ``Plan.of``.

    Attributes:
        steps: The steps, each after those whose records it reads.
    """

    steps: tuple[Step, ...]

    @classmethod
    def of(cls, steps: Iterable[Step]) -> Self:
        """Make a plan.

        Args:
            steps: In the order in which they are to run.

        Returns:
            The plan.

        Raises:
            PlanError: A step reads what no earlier step writes, or two share a stamp.
        """
        ordered = tuple(steps)
        check(ordered, GIVEN)
        return cls(steps=ordered)

    def tasks(self, captures: Collection[str] | None = None) -> tuple[Task, ...]:
        """Give each step its lineages.

        Args:
            captures: Ids of the captures of a selection; ``None`` for the whole store.

        Returns:
            One task a step. Their units are not set: which reports a selection has is known only
            when they have been taken from its captures.
        """
        chosen = () if captures is None else (make_id("sel", *sorted(set(captures))),)
        tasks: list[Task] = []
        for step in self.steps:
            inputs = frozenset(_given(step)).union(t.lineage for t in tasks if _reads(step, t.step))
            of_all = chosen if step.scope is Scope.CORPUS else ()
            lineage = make_id("lin", step.producer, step.settings, *sorted(inputs), *of_all)
            tasks.append(Task(step=step, lineage=lineage, inputs=inputs))
        return tuple(tasks)

    def view(self, captures: Collection[str] | None = None) -> frozenset[str]:
        """The lineages whose records make the current dossier.

        Args:
            captures: Ids of the captures of a selection; ``None`` for the whole store.

        Returns:
            The lineages of all steps, of what was acquired, and of what persons decided.
        """
        made = (task.lineage for task in self.tasks(captures))
        return frozenset({ACQUIRED_LINEAGE, PERSON_LINEAGE, NAMED_LINEAGE, *made})

    def lineages_of(
        self, kind: type[Record], captures: Collection[str] | None = None, step: str = ""
    ) -> frozenset[str]:
        """The lineages under which steps write a kind of record.

        Args:
            kind: The kind.
            captures: Ids of the captures of a selection; ``None`` for the whole store.
            step: Only steps whose stamp begins so.

        Returns:
            The lineages.
        """
        tasks = self.tasks(captures)
        return frozenset(t.lineage for t in tasks if kind in t.step.writes and t.step.producer.startswith(step))

    def units(self, store: Store, captures: Collection[str]) -> frozenset[str]:
        """What a selection consists of.

        Args:
            store: Where its reports are.
            captures: Ids of the selection's captures.

        Returns:
            The captures and the reports taken from them: the ``units`` to read with.
        """
        return _units(self.tasks(captures), store, captures)

    def run(
        self,
        store: Store,
        engine: Engine,
        *,
        captures: Collection[str] | None = None,
        progress: Progress = no_progress,
        last: str = "",
    ) -> Summary:
        """Run every step over what is pending.

        A run that was broken off or killed is completed by the next; a second run adds nothing.

        Args:
            store: Read from and written to.
            engine: Where steps run.
            captures: Ids of the captures of a selection; ``None`` for the whole store.
            progress: Called with a step's stamp, the units done and the units to do.
            last: The step whose stamp begins so is the last to run; ``""`` for all.

        Returns:
            What became of each step.

        Raises:
            StepError: A step broke; what was finished is kept.
        """
        tasks = self.tasks(captures)
        done: list[StepSummary] = []
        for task in tasks:
            units = None if captures is None else _units(tasks, store, captures)
            done.append(_run(replace(task, units=units), store, engine, progress))
            if last and task.step.producer.startswith(last):
                break
        return Summary(steps=tuple(done))


def plan_of(settings: Settings) -> Plan:
    """The plan that makes a dossier.

    Args:
        settings: Which annotator, and what it is to know.

    Returns:
        The plan.

    Raises:
        UnknownNameError: There is no such annotator.
        ConfigError: The annotator's settings do not fit, or what it needs is not installed.
    """
    chosen: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("extractor", "reports", {}),
        ("reprints", "minhash", {}),
        ("stories", "events", {}),
        ("annotator", settings.annotator, _annotator_options(settings)),
        ("resolver", "names", {}),
        ("claims", "rules", {}),
        ("referents", "facts", {}),
        ("comparer", "claims", {}),
    )
    return Plan.of(registry.find(kind, name)(**options) for kind, name, options in chosen)


def _annotator_options(settings: Settings) -> dict[str, Any]:
    """What the built-in annotators take; a plug-in's is made without arguments."""
    if settings.annotator == "neural":
        alone = settings.engine == "local"
        return {"threads": settings.threads or ((os.cpu_count() or 1) if alone else 1)}
    if settings.annotator == "spacy":
        return {"pipeline": settings.spacy_pipeline}
    if settings.annotator == "endpoint":
        return {
            "endpoint": settings.endpoint,
            "model": settings.endpoint_model,
            "key": settings.endpoint_key.get_secret_value() if settings.endpoint_key else "",
            "timeout": settings.endpoint_timeout,
        }
    return {}


def engine_of(settings: Settings) -> Engine:
    """Where the plan runs.

    Args:
        settings: Which engine, how many processes and units a batch.

    Returns:
        The engine; close it when done.

    Raises:
        UnknownNameError: There is no such engine.
    """
    options: dict[str, int] = {"batch": settings.batch}
    if settings.engine == "pool":
        options["workers"] = settings.workers
    engine: Engine = registry.find("engine", settings.engine)(**options)
    return engine


def _run(task: Task, store: Store, engine: Engine, progress: Progress) -> StepSummary:
    there = _size(task, store)
    runs = engine.run(task, store, progress)
    completed = sum(len(run.units) for run in runs)
    return StepSummary(
        producer=task.step.producer,
        lineage=task.lineage,
        scope=task.step.scope,
        passes=len(runs),
        units=completed,
        skipped=there - completed,
        read=sum(run.read for run in runs),
        written=sum(run.written for run in runs),
        rejected=sum(run.rejected for run in runs),
        seconds=sum(run.seconds for run in runs),
    )


def _units(tasks: Iterable[Task], store: Store, captures: Collection[str]) -> frozenset[str]:
    made = {task.lineage for task in tasks if Report in task.step.writes}
    return frozenset(captures).union(store.reports_of(captures, lineages=made))


def _given(step: Step) -> Sequence[str]:
    given = {Capture: ACQUIRED_LINEAGE, Rejected: ACQUIRED_LINEAGE, Judgement: PERSON_LINEAGE}
    return [lineage for kind, lineage in given.items() if kind in step.reads]


def _reads(step: Step, earlier: Step) -> bool:
    return not set(step.reads).isdisjoint({*earlier.writes, Rejected})


def _size(task: Task, store: Store) -> int:
    """How many units a UNIT step has, done or not."""
    if task.step.scope is Scope.CORPUS:
        return 0
    kind = task.step.reads[0]
    if task.units is None:
        return store.count(kind, lineages=task.inputs)
    # No pass has this lineage, so what is pending for it is all there is.
    return sum(1 for _ in store.pending(kind, lineages=task.inputs, by="", units=task.units))
