"""Copies of an invented agency text are found, independent reports are not, and directions have evidence."""

from __future__ import annotations

import random

import pytest

from secondsource.model import (
    DateBasis,
    Judgement,
    Mark,
    MarkKind,
    Publication,
    Question,
    Rejected,
    Report,
    sha256_hex,
)
from secondsource.reprints import Reprints

AGENCY = """A ferry with 63 people on board ran aground off the island of Tarsa early on Sunday, the
coast guard said.

All passengers were brought ashore by fishing boats before noon, and four of them
were taken to hospital with broken bones.

The captain told investigators that the radar had failed an hour before the ship struck the Hollow Reef.

The operator, Meridian Lines, said the vessel had passed its yearly inspection in March.
It has cancelled all crossings until Wednesday.

Two other ferries have run aground on the same reef since 2019.
The harbour board promised a light on it three years ago, but none has been built."""

INDEPENDENT = """Sixty-three travellers had a narrow escape when the Sunday morning boat to Tarsa hit the Hollow Reef.

Fishermen from the village of Orm rowed out and took everyone off by
midday, said the harbour master, Ilse Brandt. Four were hurt.

"The radar had failed an hour before the ship struck the reef, and I could
see nothing at all in the rain," the captain told this newspaper.

Meridian Lines has stopped its service for three days.
A light was promised for the reef in 2023 but the board ran out of money."""


def report(
    text: str, path: str, day: str | None = None, outlet: str | None = None, marks: tuple[Mark, ...] = ()
) -> Report:
    basis = DateBasis.GIVEN if day else DateBasis.UNKNOWN
    return Report(
        capture="cap-" + path, path=path, text=text, sha256=sha256_hex(text.encode()), outlet=outlet, marks=marks,
        published=Publication(edtf=day, earliest=day, latest=day, basis=basis), producer="test@1",
    )  # fmt: skip


def judged(*reports: Report, backend: str = "auto") -> list[Judgement]:
    return [r for r in Reprints(backend=backend).run(reports) if isinstance(r, Judgement)]


def paragraphs() -> list[str]:
    return AGENCY.split("\n\n")


COPIES = {
    "exact": AGENCY,
    "white space and quotes": AGENCY.replace("\n\n", "\n").replace("Sunday", "Sunday "),
    "cut": "\n\n".join(paragraphs()[:2]),
    "order changed": "\n\n".join(paragraphs()[::-1]),
    "reframed": "Nobody was killed when a ship met a reef at the weekend, to the relief of families on the quay.\n\n"
    + "\n\n".join(paragraphs()[1:]),
    "numbers changed": AGENCY.replace("63", "65").replace("four", "five"),
    "names respelled": AGENCY.replace("Tarsa", "Tarza").replace("Meridian", "Meridien"),
}


@pytest.mark.parametrize("how", COPIES)
@pytest.mark.parametrize("backend", ["rensa", "numpy"])
def test_copies_are_found(how: str, backend: str) -> None:
    a, b = report(AGENCY, "a.txt"), report(COPIES[how], "b.txt")
    (found,) = judged(a, b, backend=backend)
    assert {found.left, found.right} == {a.id, b.id}
    assert found.question is Question.REPRINT
    assert found.score >= 0.5


def test_two_reports_of_one_event_that_share_a_statement_are_two() -> None:
    assert judged(report(AGENCY, "a.txt"), report(INDEPENDENT, "b.txt")) == []


def test_shared_quotation_alone_makes_no_reprint() -> None:
    said = "\u201c" + " ".join(f"word{k}" for k in range(80)) + "\u201d"
    own = "The minister spoke to reporters on the steps of the town hall after the vote was lost by a wide margin. "
    other = "Asked in the evening why she had resigned, she read from a sheet and then left through the garden door. "
    assert judged(report(own * 1 + said, "a.txt"), report(other + said, "b.txt")) == []


def test_one_star_for_each_family_however_many_copies() -> None:
    copies = [report(AGENCY, f"{k}.txt", outlet=f"Paper {k}") for k in range(9)]
    found = judged(*copies, report(INDEPENDENT, "own.txt"))
    centres = {j.left for j in found} & {j.right for j in found} or {j.left for j in found}
    assert len(found) == 8
    assert all(any(c in (j.left, j.right) for c in centres) for j in found)


def test_result_does_not_depend_on_order() -> None:
    reports = [report(text, how) for how, text in COPIES.items()] + [report(INDEPENDENT, "own")]
    expected = {j.id for j in judged(*reports)}
    for seed in range(5):
        random.Random(seed).shuffle(reports)
        assert {j.id for j in judged(*reports)} == expected


def test_earlier_publication_is_the_original() -> None:
    late, early = report(AGENCY, "late", "2024-05-06"), report(AGENCY, "early", "2024-05-05")
    (found,) = judged(late, early)
    assert found.original == early.id
    assert "2024-05-05" in found.note


def test_agency_report_is_the_original_of_those_that_credit_it() -> None:
    tagged = "HARBOUR (Reuters) \u2014 " + AGENCY
    mark = Mark(start=0, end=20, text=tagged[:20], kind=MarkKind.DATELINE, value="Reuters")
    paper, wire = (
        report(tagged, "paper", "2024-05-05", "The Gazette", (mark,)),
        report(AGENCY, "wire", outlet="Reuters"),
    )
    (found,) = judged(paper, wire)
    assert found.original == wire.id
    assert "Reuters" in found.note


def test_agency_outside_the_folder_leaves_no_original() -> None:
    tagged = "HARBOUR (AP) \u2014 " + AGENCY
    (found,) = judged(report(tagged, "a", "2024-05-05"), report(tagged, "b", "2024-05-06"))
    assert found.original == ""
    assert "Associated Press" in found.note


def test_nothing_tells_the_original_of_two_undated_copies() -> None:
    (found,) = judged(report(AGENCY, "a"), report(AGENCY, "b"))
    assert found.original == ""
    assert "cannot be told" in found.note


def test_undated_cut_copies_the_longer_text() -> None:
    whole, cut = report(AGENCY, "whole"), report(COPIES["cut"], "cut")
    (found,) = judged(cut, whole)
    assert found.original == whole.id


def test_site_furniture_makes_no_family() -> None:
    furniture = "\n".join(
        f"Sign in to our service number {k} and accept the terms of use and the policy." for k in range(12)
    )
    days = ("2024-01-03", "2024-02-11", "2024-03-20")
    reports = [
        report(f"{furniture}\n{p}", f"{d}.html", d, "Tarsa Herald")
        for p, d in zip(paragraphs()[:3], days, strict=True)
    ]  # fmt: skip
    assert judged(*reports) == []


def test_too_short_texts_are_named_not_compared() -> None:
    out = list(Reprints().run([report("Comments", "a"), report("Read more", "b")]))
    assert [type(r) for r in out] == [Rejected, Rejected]


def test_equal_texts_are_copies_at_any_length() -> None:
    line = "Three people died in a fire in Osterby on Monday."
    found = list(Reprints().run([report(line, path=f"{n}.txt") for n in "abc"]))
    assert [type(r) for r in found] == [Judgement, Judgement]
    assert len({end for j in found for end in (j.left, j.right)}) == 3
    (alone,) = Reprints().run([report(line, path="a.txt")])
    assert isinstance(alone, Rejected)


def credit(text: str, words: str, value: str) -> tuple[str, tuple[Mark, ...]]:
    """A text with a credit line at its end."""
    whole = f"{text}\n\n{words}"
    return whole, (Mark(kind=MarkKind.CREDIT, start=len(whole) - len(words), end=len(whole), text=words, value=value),)


@pytest.mark.parametrize("line", ["Reuters contributed to this report.", "(With inputs from Reuters)"])
def test_an_agency_that_contributed_did_not_write_the_report(line: str) -> None:
    text, marks = credit(AGENCY, line, "Reuters")
    first = report(text, "a.txt", "2024-05-05", "Tarsa Post", marks)
    copy = report(text, "b.txt", "2024-05-06", "Orm Herald", marks)
    (found,) = judged(first, copy)
    assert found.original == first.id
    assert "published before" in found.note


def test_an_agency_that_is_credited_wrote_it_and_is_not_here() -> None:
    text, marks = credit(AGENCY, "Copyright 2024 Reuters. All rights reserved.", "Reuters")
    (found,) = judged(
        report(text, "a.txt", "2024-05-05", "Tarsa Post", marks), report(text, "b.txt", "2024-05-06", "Orm", marks)
    )
    assert found.original == ""
    assert "cannot be told" in found.note
    assert "Reuters" in found.note


def test_an_agency_among_them_is_the_original_though_the_others_name_it_as_help_only() -> None:
    text, marks = credit(AGENCY, "Reuters contributed to this report.", "Reuters")
    own = report(AGENCY, "wire.txt", "2024-05-05", "Reuters")
    (found,) = judged(own, report(text, "b.txt", "2024-05-05", "Orm Herald", marks))
    assert found.original == own.id
    assert "1 of the others credit it" in found.note
