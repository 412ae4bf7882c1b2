"""The weights of pronouns: the fit finds what is right, and the table that it writes can be read."""

from __future__ import annotations

import runpy
from pathlib import Path

from secondsource.model import Mention, MentionKind, MentionLabel
from secondsource.resolve.ranking import Candidate, probabilities
from training.coreference import Case, fit, write


def candidate(*features: str) -> Candidate:
    mention = Mention(
        report="r", start=0, end=1, text="x", kind=MentionKind.NAME, label=MentionLabel.PERSON, producer="test@1"
    )
    return Candidate(mention, None, features)


def test_what_tells_right_from_wrong_gets_weight(tmp_path: Path) -> None:
    near, far = candidate("near"), candidate("far")
    found: list[Case] = [("he", [far, near], [False, True])] * 10
    weights = fit(found)
    (right, wrong), _ = probabilities([near, far], "he", weights)
    assert right > 0.9 > wrong
    write(weights, tmp_path / "table.py")
    assert runpy.run_path(str(tmp_path / "table.py"))["WEIGHTS"] == weights
