"""Names to factories: a literal table of what is built in, then entry points.

A plug-in package offers its own under the entry point group ``secondsource.KIND``, for instance
``secondsource.annotator``. Nothing is imported before it is asked for.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from importlib.metadata import entry_points
from typing import Any

from secondsource.errors import UnknownNameError

BUILT_IN: dict[str, dict[str, str]] = {
    "extractor": {"reports": "secondsource.extract:Extract"},
    "reprints": {"minhash": "secondsource.reprints:Reprints"},
    "annotator": {
        "neural": "secondsource.annotate.neural:NeuralAnnotator",
        "rules": "secondsource.annotate.rules:RuleAnnotator",
        "spacy": "secondsource.annotate.spacy_pipeline:SpacyAnnotator",
        "endpoint": "secondsource.annotate.endpoint:EndpointAnnotator",
    },
    "resolver": {"names": "secondsource.resolve.names:NameResolver"},
    "claims": {"rules": "secondsource.claims:Claims"},
    "referents": {"facts": "secondsource.compare:Referents"},
    "stories": {"events": "secondsource.stories:Stories"},
    "comparer": {"claims": "secondsource.compare:Compare"},
    "engine": {"local": "secondsource.engine.local:LocalEngine", "pool": "secondsource.engine.pool:PoolEngine"},
}


def names(kind: str) -> list[str]:
    """What exists of a kind.

    Args:
        kind: A key of ``BUILT_IN``.

    Returns:
        Names, sorted.
    """
    plugged = {e.name for e in entry_points(group=f"secondsource.{kind}")}
    return sorted(plugged | set(BUILT_IN.get(kind, {})))


def find(kind: str, name: str) -> Callable[..., Any]:
    """Import a factory.

    Args:
        kind: A key of ``BUILT_IN``.
        name: One of ``names(kind)``; a built-in wins over an entry point of the same name.

    Returns:
        The class or function.

    Raises:
        UnknownNameError: There is none of this name; the error lists what exists.
    """
    target = BUILT_IN.get(kind, {}).get(name)
    if target is not None:
        module, _, attribute = target.partition(":")
        factory: Callable[..., Any] = getattr(importlib.import_module(module), attribute)
        return factory
    for entry in entry_points(group=f"secondsource.{kind}", name=name):
        loaded: Callable[..., Any] = entry.load()
        return loaded
    raise UnknownNameError(kind, name, names(kind))
