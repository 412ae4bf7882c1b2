"""Writing a dossier out: one function a format, each ``render(dossier) -> str``.

``FORMATS`` is the whole list. The modules are imported when they are asked for, so that
``secondsource --help`` pays for none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import cast

from secondsource.errors import UnknownNameError, WriteError
from secondsource.model import Dossier

Writer = Callable[[Dossier], str]

FORMATS = MappingProxyType(
    {
        "html": "secondsource.export.html:render",
        "json": "secondsource.export.json:render",
        "md": "secondsource.export.markdown:render",
        "csv": "secondsource.export.csv:render",
        "figures.csv": "secondsource.export.figures_csv:render",
    }
)
"""Format to ``module:function``. A format's name is its file's extension."""


def writer(name: str) -> Writer:
    """The function that writes a format.

    Args:
        name: A key of ``FORMATS``.

    Returns:
        A function from a dossier to the text of the file.

    Raises:
        UnknownNameError: There is no such format; the error lists those there are.
    """
    if name not in FORMATS:
        raise UnknownNameError("format", name, FORMATS)
    module, _, attribute = FORMATS[name].partition(":")
    return cast("Writer", getattr(import_module(module), attribute))


def write(dossier: Dossier, folder: Path, formats: Iterable[str]) -> list[Path]:
    """Write a dossier into a folder, each file whole or not at all.

    Args:
        dossier: The dossier.
        folder: Made where there is none.
        formats: Keys of ``FORMATS``.

    Returns:
        The files, ``dossier.FORMAT`` each.

    Raises:
        UnknownNameError: There is no such format; nothing is written then.
        WriteError: The folder or a file in it cannot be written.
    """
    writers = {form: writer(form) for form in formats}
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise WriteError(str(folder), f"the folder cannot be made: {exc.strerror or exc}") from exc
    written = []
    for form, render in writers.items():
        path = folder / f"dossier.{form}"
        replace_file(path, render(dossier))
        written.append(path)
    return written


def replace_file(path: Path, text: str) -> None:
    """Write a file: whoever opens it finds the old one or the new one, never half of it.

    Args:
        path: The file.
        text: All of it.

    Raises:
        WriteError: It cannot be written.
    """
    draft = path.with_name(f"{path.name}.part")
    try:
        draft.write_text(text, encoding="utf8")
        draft.replace(path)
    except OSError as exc:
        raise WriteError(str(path), f"it cannot be written: {exc.strerror or exc}") from exc
