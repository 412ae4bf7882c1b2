"""The check of a plan, and the grouping of a step's input."""

from __future__ import annotations

from dataclasses import replace

import pytest

from secondsource.errors import PlanError
from secondsource.model import Capture, Judgement, Mention, Report
from secondsource.protocols import Step, by_unit, check
from tests.contract.samples import Lines, Names, Pairs, Words, judgement, mention, report

GIVEN = {Capture, Judgement}


def test_a_dataclass_with_five_attributes_and_run_is_a_step() -> None:
    assert isinstance(Lines(), Step)
    assert not isinstance(report("a"), Step)


def test_a_good_order_passes() -> None:
    check([Lines(), Words(), Pairs(), Names()], GIVEN)
    check([], ())


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ([Words()], "annotate.words@1 reads Report; no earlier step writes it"),
        ([Lines(), Pairs(), Words()], "resolve.pairs@1 reads Mention; no earlier step writes it"),
        ([replace(Lines(), reads=(Capture, Report))], "extract.lines@1 reads Report; no earlier step writes it"),
        ([Lines(), Words(), Words()], "annotate.words@1 stands in the plan twice"),
    ],
)
def test_a_bad_order_is_told(steps: list[Step], told: str) -> None:
    with pytest.raises(PlanError, match=f"^{told}$"):
        check(steps, GIVEN)


def test_what_is_not_given_is_missed() -> None:
    with pytest.raises(PlanError, match="reads Capture"):
        check([Lines()], ())


def test_grouping_by_unit() -> None:
    a, b = report("a"), report("b")
    said = [judgement("x", "y"), judgement("x", "z")]
    found = list(by_unit([*said, a, mention(a.id, 0), mention(a.id, 9), b]))
    assert [unit.unit for unit in found] == ["", a.id, b.id]
    assert [unit.one(Report) for unit in found] == [None, a, b]
    assert found[0].all(Judgement) == said
    assert found[1].all(Mention) == [mention(a.id, 0), mention(a.id, 9)]
    assert found[2].all(Mention) == []
    assert list(by_unit([])) == []


def test_grouping_holds_one_unit_at_a_time() -> None:
    taken: list[str] = []

    def stream() -> object:
        for record in (report("a"), report("b"), report("c")):
            taken.append(record.path)
            yield record

    units = by_unit(stream())  # type: ignore[arg-type]
    next(units)
    assert taken == ["a", "b"]
