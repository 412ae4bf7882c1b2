"""The commands. Everything heavy is imported inside them: ``--help`` must answer at once."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

if TYPE_CHECKING:
    from secondsource.cli.session import Session

EXIT_NOTHING, EXIT_USAGE, EXIT_FAILED = 1, 2, 3
STORIES_STEP = "stories."

app = typer.Typer(
    name="secondsource",
    help="Reads every report of a story and gives a sourced dossier: who told it first, where they agree and differ.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Reports: files and folders of .txt .md .html .pdf .eml .docx .json .jsonl .zip; - reads standard input.",
        show_default=False,
    ),
]
MaybePaths = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PATH...]", help="Reports; none for all that the store holds.", show_default=False),
]
Published = Annotated[
    str | None, typer.Option(help="Publication date of the reports, ISO 8601 or EDTF.", metavar="DATE")
]
Outlet = Annotated[str | None, typer.Option(help="Outlet of the reports.", metavar="NAME")]
Language = Annotated[str | None, typer.Option(help="Language of the reports, ISO 639-1.", metavar="CODE")]
Sidecar = Annotated[
    Path | None,
    typer.Option(
        help="A .toml or .csv file with date, outlet, title, url per report; a folder's own reports.toml is found.",
        metavar="FILE",
    ),
]
StoreFile = Annotated[
    Path | None,
    typer.Option(
        "--store", help="Where records are kept. Default: secondsource.sqlite in the output folder.", metavar="FILE"
    ),
]
Annotator = Annotated[
    str | None, typer.Option(help="Language pipeline: neural, or rules (lighter, less exact).", metavar="NAME")
]
EngineName = Annotated[
    str | None, typer.Option("--engine", help="Where steps run: local, or pool for one process a core.", metavar="NAME")
]
Workers = Annotated[int | None, typer.Option(help="Processes of the pool; 0 for one a core.", metavar="N")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print warnings and errors only.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the summary as one JSON object.")]
Out = Annotated[str, typer.Option(help="Output folder; - writes to standard output.", metavar="DIR")]
Kept = Annotated[str, typer.Option("--out", help="Folder of the store; - keeps nothing.", metavar="DIR")]
MadeIn = Annotated[str, typer.Option("--out", help="Folder that the dossier was written to.", metavar="DIR")]


@app.callback(invoke_without_command=True)
def root(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Set up what every command needs."""
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"secondsource {installed('secondsource')}")
        raise typer.Exit


@app.command()
def dossier(
    paths: Paths,
    published: Published = None,
    outlet: Outlet = None,
    language: Language = None,
    sidecar: Sidecar = None,
    out: Out = "dossier",
    formats: Annotated[
        str, typer.Option("--format", help="Comma-separated: html, json, md, csv, figures.csv.", metavar="LIST")
    ] = "html,json",
    story: Annotated[str | None, typer.Option(help="Only this story, by its id.", metavar="ID")] = None,
    store: StoreFile = None,
    annotator: Annotator = None,
    engine: EngineName = None,
    workers: Workers = None,
    quiet: Quiet = False,
    as_json: AsJson = False,
    open_page: Annotated[bool, typer.Option("--open", help="Open the page where there is a screen.")] = False,
) -> None:
    """Make a sourced dossier of the reports under PATH."""
    settings = {"annotator": annotator, "engine": engine, "workers": workers}
    with _session(out, store, quiet or out == "-", as_json, settings) as session:
        names = session.format_names(formats)
        session.read(paths, published=published, outlet=outlet, language=language, sidecar=sidecar)
        session.write_dossier(names, story=story, open_page=open_page)


@app.command()
def stories(
    paths: Paths,
    published: Published = None,
    outlet: Outlet = None,
    language: Language = None,
    sidecar: Sidecar = None,
    out: Kept = "dossier",
    store: StoreFile = None,
    engine: EngineName = None,
    workers: Workers = None,
    quiet: Quiet = False,
    form: Annotated[
        Literal["table", "json"], typer.Option("--format", help="A table, or one JSON object with a story per report.")
    ] = "table",
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
) -> None:
    """List the stories that the reports under PATH tell; nothing is annotated."""
    as_json = as_json or form == "json"
    with _session(out, store, quiet, as_json, {"engine": engine, "workers": workers}) as session:
        session.read(paths, published=published, outlet=outlet, language=language, sidecar=sidecar, last=STORIES_STEP)
        session.print_stories()


@app.command()
def entities(
    paths: MaybePaths = None,
    name: Annotated[
        str, typer.Option(help="Only those of this name, part of a name, or spelling in any script.", metavar="TEXT")
    ] = "",
    kind: Annotated[
        Literal["person", "organization", "country", "place", "vessel", "other"] | None,
        typer.Option("--type", help="Only those of this sort."),
    ] = None,
    story: Annotated[str | None, typer.Option(help="Only those of this story, by its id.", metavar="ID")] = None,
    published: Published = None,
    sidecar: Sidecar = None,
    out: Kept = "dossier",
    store: StoreFile = None,
    quiet: Quiet = False,
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="What to print.")] = "text",
) -> None:
    """List who and what the reports name: all names of each, counts, posts; without PATH, of the whole store."""
    with _session(out, store, quiet, form == "json", must_exist=not paths) as session:
        if paths:
            session.read(paths, published=published, outlet=None, language=None, sidecar=sidecar)
        session.print_entities(name=name, kind=kind, story=story)


@app.command()
def annotate(
    paths: Paths,
    published: Published = None,
    language: Language = None,
    annotator: Annotator = None,
    engine: EngineName = None,
    workers: Workers = None,
    form: Annotated[
        Literal["jsonl", "text"],
        typer.Option("--format", help="A line of JSON a report, or lines to read.", metavar="jsonl|text"),
    ] = "jsonl",
) -> None:
    """Print what was found in each report: sentences, tokens, mentions, attributions, times and claims."""
    settings = {"annotator": annotator, "engine": engine, "workers": workers}
    with _session("-", None, True, True, settings) as session:
        session.read(paths, published=published, outlet=None, language=language, sidecar=None)
        session.print_annotations(form)


@app.command()
def diff(
    story: Annotated[str, typer.Argument(metavar="[STORY]", help="Id of a story; none for all stories.")] = "",
    since: Annotated[
        str, typer.Option(help="A day (YYYY-MM-DD): published then or later; or a run's id.", metavar="DATE|RUN")
    ] = "",
    out: MadeIn = "dossier",
    store: StoreFile = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print what is new as one JSON object.")] = False,
) -> None:
    """Tell what is new: findings, changed numbers, new origins, claims withdrawn; without --since, list the runs."""
    with _session(out, store, False, as_json, must_exist=True) as session:
        session.print_news(since, story=story or None)


@app.command()
def show(
    record_id: Annotated[
        str, typer.Argument(metavar="ID", help="Any id of a dossier: finding, claim, entity, report ...")
    ],
    out: MadeIn = "dossier",
    store: StoreFile = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the way as one JSON object.")] = False,
    raw: Annotated[bool, typer.Option("--raw", help="Write the bytes that it came from, as they were read.")] = False,
) -> None:
    """Walk any line of a dossier back to the bytes it came from."""
    with _session(out, store, False, as_json, must_exist=True) as session:
        session.print_trail(record_id, raw=raw)


@app.command()
def judge(
    answer: Annotated[
        Literal["same", "different", "undo"],
        typer.Argument(metavar="same|different|undo", help="What you say of the two."),
    ],
    left: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="Entity, finding, claim, report, story or mention; for undo, what judge printed."
        ),
    ],
    right: Annotated[
        str,
        typer.Argument(
            metavar="[ID]", help="Another one of the same sort, or the story a report goes to or leaves; none for undo."
        ),
    ] = "",
    note: Annotated[str, typer.Option(help="Why.", metavar="TEXT")] = "",
    by: Annotated[str, typer.Option(help="Who says so.", metavar="NAME")] = "me",
    out: MadeIn = "dossier",
    store: StoreFile = None,
) -> None:
    """Correct the program: say that two things are the same, or are not; it holds over every later run."""
    with _session(out, store, False, False, must_exist=True) as session:
        session.record_judgement(answer, left, right, note=note, by=by)


@app.command()
def judgements(
    export: Annotated[
        str | None, typer.Option("--export", help="Write them as JSON lines; - to standard output.", metavar="FILE")
    ] = None,
    import_: Annotated[
        str | None, typer.Option("--import", help="Take in what --export wrote; - from standard input.", metavar="FILE")
    ] = None,
    out: MadeIn = "dossier",
    store: StoreFile = None,
) -> None:
    """List the corrections that persons made, or carry them from one store to another."""
    with _session(out, store, False, False, must_exist=True) as session:
        if import_ is not None:
            session.import_judgements(import_)
        if export is not None:
            session.export_judgements(export)
        elif import_ is None:
            session.print_judgements()


@app.command()
def schema() -> None:
    """Print the JSON Schema of dossier.json."""
    import json

    from secondsource.codec import dossier_schema

    typer.echo(json.dumps(dossier_schema(), indent=2, ensure_ascii=False))


def _session(
    out: str,
    store: Path | None,
    quiet: bool,
    as_json: bool,
    settings: dict[str, Any] | None = None,
    *,
    must_exist: bool = False,
) -> Session:
    from secondsource.cli.session import Session

    return Session.start(
        out=out, store=store, quiet=quiet, as_json=as_json, settings=settings or {}, must_exist=must_exist
    )


def main() -> None:
    """Run the command line; every error that is ours ends in one line and an exit code."""
    from secondsource.errors import SecondSourceError

    try:
        app()
    except SecondSourceError as exc:
        print(f"secondsource: {exc}", file=sys.stderr)
        sys.exit(exit_code(exc))


def exit_code(exc: Exception) -> int:
    """The exit code of an error.

    Args:
        exc: One of ours.

    Returns:
        As the package's docstring tells.
    """
    from secondsource import errors

    if isinstance(exc, errors.ConfigError | errors.UnknownNameError):
        return EXIT_USAGE
    return EXIT_NOTHING if isinstance(exc, errors.ReadError | errors.NotFoundError) else EXIT_FAILED
