"""Writing a dossier out: one function a format, each ``render(dossier) -> str``.

``FORMATS`` is the whole list. The modules are imported when they are asked for, so that
``secondsource --help`` pays for none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from types import MappingProxyType
from typing import cast

from secondsource.errors import UnknownNameError
from secondsource.model import Dossier

Writer = Callable[[Dossier], str]

FORMATS = MappingProxyType(
    {
        "html": "secondsource.export.html:render",
        "json": "secondsource.export.json:render",
        "md": "secondsource.export.markdown:render",
        "csv": "secondsource.export.csv:render",
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
