"""What an event is put down to, and what is denied: end to end, over three small reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from secondsource import Workspace
from secondsource.model import Dossier, Status

REPORTS = {
    "a.txt": (
        "An explosion at a grain silo in Port Harlan killed four workers on Monday, the fire department said.\n\n"
        "Fire chief Dana Oyelaran said a spark from a welding torch caused the explosion.\n\n"
        "Crestfield Grain denied that Crestfield Grain had ignored safety warnings."
    ),
    "b.txt": (
        "An explosion at a grain silo in Port Harlan killed four workers on Monday, the mayor said.\n\n"
        "The blast was caused by grain dust, according to the Labor Safety Board.\n\n"
        "Piet Maas said Crestfield Grain had ignored safety warnings."
    ),
}


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    folder: Path = tmp_path_factory.mktemp("silo")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf8")
    with Workspace() as workspace:
        workspace.add([folder])
        return workspace.dossier()


def findings_on(dossier: Dossier, word: str) -> list[tuple[Status, set[str], set[str]]]:
    """Status, slots and origins of the findings that have a claim with this predicate."""
    lemma = {c.id: c.predicate.lemma for c in dossier.claims}
    return [
        (f.status, {d.slot for d in f.differences}, {o.name for o in f.origins})
        for f in dossier.findings
        if word in {lemma[c] for c in f.claims}
    ]


def test_two_causes_of_one_event_are_a_difference_and_bear_nothing_out(dossier: Dossier) -> None:
    assert findings_on(dossier, "cause") == [
        (Status.DISPUTED, {"cause"}, {"Dana Oyelaran", "Labor Safety Board"}),
    ]


def test_a_denial_contradicts_what_it_denies(dossier: Dossier) -> None:
    found = [(status, slots) for status, slots, _ in findings_on(dossier, "ignore")]
    assert found == [(Status.DISPUTED, {"polarity"})]
