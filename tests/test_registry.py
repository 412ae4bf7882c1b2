from __future__ import annotations

import pytest

from secondsource import registry
from secondsource.errors import UnknownNameError
from secondsource.protocols import Engine, Step

OUTSIDE = {"spacy", "endpoint"}
"""Annotators that need something from outside; their own tests are in tests/annotate."""
STEP_KINDS = ("extractor", "reprints", "annotator", "resolver", "claims", "stories", "referents", "comparer")


@pytest.mark.parametrize(("kind", "name"), [(k, n) for k, table in registry.BUILT_IN.items() for n in table])
def test_every_built_in_can_be_imported(kind: str, name: str) -> None:
    assert callable(registry.find(kind, name))


@pytest.mark.parametrize("kind", STEP_KINDS)
def test_steps_and_engines_fit_their_protocols(kind: str) -> None:
    for name in registry.BUILT_IN[kind].keys() - OUTSIDE:
        step = registry.find(kind, name)()
        assert isinstance(step, Step)
        assert step.producer.count("@") == 1
        assert step.settings == registry.find(kind, name)().settings, "settings must not vary from call to call"


def test_engines_fit_their_protocol() -> None:
    for name in registry.BUILT_IN["engine"]:
        assert isinstance(registry.find("engine", name)(batch=2), Engine)


def test_a_miss_lists_what_exists() -> None:
    with pytest.raises(UnknownNameError, match="rules"):
        registry.find("annotator", "oracle")


def test_a_plug_in_is_found_by_its_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    class Entry:
        name = "mine"

        @staticmethod
        def load() -> type:
            return dict

    monkeypatch.setattr(
        registry, "entry_points", lambda group, **_: [Entry] if group == "secondsource.annotator" else []
    )
    assert registry.find("annotator", "mine") is dict
    assert "mine" in registry.names("annotator")
