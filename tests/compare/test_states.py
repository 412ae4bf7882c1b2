"""A later report that tells another state of one matter replaces the earlier; what is another's matter does not."""

from __future__ import annotations

from functools import cache

import pytest

from secondsource import registry
from secondsource.compare import Compare
from secondsource.compare.corpus import Corpus
from secondsource.compare.finding import Ledger, support
from secondsource.model import (
    Answer,
    Claim,
    DateBasis,
    DifferenceKind,
    Judgement,
    Publication,
    Question,
    Record,
    Report,
    sha256_hex,
)

REPLACED = (
    (
        "Police charged Marcus Bell with murder on Monday.",
        "Prosecutors have dropped the murder charge against Marcus Bell.",
    ),
    ("Dana Frost was charged with fraud, police said.", "The charges against Dana Frost were dismissed on Thursday."),
    ("Ivo Hart was charged with assault.", "Prosecutors upgraded the charge against Ivo Hart to murder on Thursday."),
    ("Omar Diaz, 34, was arrested on Monday, police said.", "Omar Diaz was released without charge on Thursday."),
    ("Police are searching for Lee Novak, who fled on foot.", "Officers arrested Lee Novak at a motel on Thursday."),
    ("Ken Abbot is still at large, police said.", "Ken Abbot turned himself in on Thursday."),
    ("Ana Reyes was reported missing on Sunday.", "Ana Reyes was found safe on Thursday, police said."),
    ("Tom Weller has been missing since Sunday.", "Searchers found Tom Weller alive on Thursday."),
    ("Eva Lindt was in critical condition on Monday, doctors said.", "Eva Lindt died of her injuries on Thursday."),
    (
        "Paul Ochs was sentenced to life in prison.",
        "An appeals court on Thursday overturned the conviction of Paul Ochs.",
    ),
    ("The drivers\u2019 union called a strike for Friday.", "The union called off the strike on Thursday."),
    ("The airline cancelled all flights to Oslo on Monday.", "Flights to Oslo resumed on Thursday, the airline said."),
    ("The mayor imposed a curfew on Monday.", "The curfew was lifted on Thursday."),
    ("The Harbour Bridge was closed to traffic on Monday.", "The Harbour Bridge reopened on Thursday."),
)

KEPT = (
    ("Police charged Marcus Bell with murder on Monday.", "Prosecutors have dropped the charge against Carl Voss."),
    ("Omar Diaz was arrested on Monday.", "Carl Voss was released on Thursday."),
    ("Omar Diaz was arrested on Monday.", "Omar Diaz was not released on Thursday."),
    ("Omar Diaz was arrested on Monday.", "Omar Diaz may be released next week."),
    ("Eva Lindt died of her injuries on Monday.", "Eva Lindt was in critical condition on Thursday."),
    ("Flight 212 was cancelled on Monday.", "Flight 980 resumed on Thursday."),
    ("The Harbour Bridge was closed on Monday.", "The Mill Bridge reopened on Thursday."),
    ("Lee Novak was arrested on Monday and released on Tuesday.", "Lee Novak was released on Tuesday."),
    ("Paul Ochs was convicted of murder.", "A court overturned the conviction of Ken Abbot."),
    ("Ana Reyes was reported missing on Sunday.", "Rescuers found the body of another girl on Thursday."),
)

DAYS = ("2024-03-04", "2024-03-08")


def _report(text: str, day: str, path: str) -> Report:
    published = Publication(edtf=day, earliest=day, latest=day, basis=DateBasis.GIVEN, derivation="given")
    return Report(
        capture=path, path=path, text=text, outlet=path, language="en", sha256=sha256_hex(text.encode()),
        published=published, producer="made@1",
    )  # fmt: skip


@cache
def corpus() -> Corpus:
    """All pairs, each two reports of a story of its own."""
    records: list[Record] = []
    for n, pair in enumerate((*REPLACED, *KEPT)):
        first, second = (_report(text, day, f"{n}-{day}") for text, day in zip(pair, DAYS, strict=True))
        records += [first, second]
        records.append(
            Judgement(
                question=Question.STORY, left=second.id, right=first.id, answer=Answer.POSITIVE, score=1.0,
                producer="made@1",
            )
        )  # fmt: skip
    for kind, name in (("annotator", "neural"), ("resolver", "names"), ("claims", "rules")):
        step = registry.find(kind, name)()
        kept = [r for r in records if type(r) in step.reads]
        records += step.run(sorted(kept, key=lambda r: (r.unit, step.reads.index(type(r)))))
    records += Compare().run(records)
    return Corpus.of(records)


def differences(pair: tuple[str, str]) -> list[Judgement]:
    found, number = corpus(), (*REPLACED, *KEPT).index(pair)
    reports = {r.id for r in found.reports.values() if r.path.startswith(f"{number}-")}
    said = (j for j in found.judgements if j.question is Question.AGREEMENT and j.answer is Answer.NEGATIVE)
    return [j for j in said if {found.claims[j.left].report, found.claims[j.right].report} == reports]


@pytest.mark.parametrize("pair", REPLACED, ids=[second[:40] for _, second in REPLACED])
def test_a_later_state_replaces_the_earlier(pair: tuple[str, str]) -> None:
    told = differences(pair)
    assert [(j.slot, j.difference) for j in told] == [("state", DifferenceKind.UPDATE)]
    assert corpus().groups.of(told[0].left) == corpus().groups.of(told[0].right)


@pytest.mark.parametrize("pair", KEPT, ids=[f"{second[:40]}" for _, second in KEPT])
def test_another_matter_replaces_nothing(pair: tuple[str, str]) -> None:
    assert [j for j in differences(pair) if j.slot == "state"] == []


def test_who_told_the_earlier_state_does_not_bear_out_the_later() -> None:
    found = corpus()
    (update,) = differences(REPLACED[3])
    claims: list[Claim] = [found.claims[update.left], found.claims[update.right]]
    weighed = support(sorted(claims, key=lambda c: found.reports[c.report].path), Ledger(corpus=found))
    assert len(weighed.origins) == 1
    assert weighed.reason.endswith("1 earlier answer is replaced")
