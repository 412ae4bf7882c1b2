"""Second Source: reads every report of a story and gives a sourced dossier.

The public names are sealed: a test compares ``__all__`` with the documentation. They are imported
when they are first used, so that ``import secondsource`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from secondsource.errors import SecondSourceError
    from secondsource.model import Answer, Dossier, Given, Question
    from secondsource.text.names import NameMatch, compare_names
    from secondsource.workspace import Workspace

__all__ = ["Answer", "Dossier", "Given", "NameMatch", "Question", "SecondSourceError", "Workspace", "compare_names"]

_HOMES = {
    "Answer": "secondsource.model",
    "Dossier": "secondsource.model",
    "Given": "secondsource.model",
    "NameMatch": "secondsource.text.names",
    "Question": "secondsource.model",
    "SecondSourceError": "secondsource.errors",
    "Workspace": "secondsource.workspace",
    "compare_names": "secondsource.text.names",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
