"""One thing across reports: what two reports must share, short names, lists, ages, suffixes, many reports."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evals.resolution_speed import Corpus
from secondsource.model import Answer, Judgement, Mention, Record, Sentence
from secondsource.resolve.names import NameResolver
from tests.resolve.test_names import Marked, groups, report_of, resolve

FIRE = "a fire at the harbour killed four sailors and burned the old customs house to the ground"
VOTE = "parliament passed the budget after a night of debate over pensions and the price of bread"


def told(text: str, marked: list[Marked], path: str, **given: str) -> list[Record]:
    """A report whose small words are nouns: what it is about."""
    records = report_of(text, marked, path=path, **given)
    return [
        replace(r, tokens=tuple(replace(t, upos="NOUN" if _tells(t.text) else t.upos) for t in r.tokens))
        if isinstance(r, Sentence)
        else r
        for r in records
    ]


def _tells(word: str) -> bool:
    return word.islower() and len(word) > 3 and word not in {"that", "said", "told", "over", "after"}


def test_one_full_name_in_two_reports_of_one_story() -> None:
    person: list[Marked] = [("Ana Petrova", "n", "PERSON")]
    first = told(f"Ana Petrova said that {FIRE}.", person, "a.txt")
    second = told(f"It was Ana Petrova who told that {FIRE}.", person, "b.txt")
    other = told(f"Ana Petrova said that {VOTE}.", person, "c.txt")
    assert groups(first, second) == {frozenset({"Ana Petrova"})}
    assert groups(first, other) == set(), "nothing tells that this is she"


def test_a_family_name_alone_is_the_one_bearer_in_reports_of_one_story() -> None:
    full: list[Marked] = [("Ana Petrova", "n", "PERSON"), ("Osterby", "n", "LOC")]
    short: list[Marked] = [("Petrova", "n", "PERSON"), ("Osterby", "n", "LOC")]
    first = told(f"Ana Petrova of Osterby said that {FIRE}.", full, "a.txt")
    second = told(f"Petrova of Osterby told that {FIRE}.", short, "b.txt")
    sister: list[Marked] = [("Mira Petrova", "n", "PERSON"), ("Osterby", "n", "LOC")]
    third = told(f"Mira Petrova of Osterby saw that {FIRE}.", sister, "c.txt")
    elsewhere = told(f"Petrova said that {VOTE}.", short[:1], "d.txt")
    assert frozenset({"Ana Petrova", "Petrova"}) in groups(first, second)
    assert not any("Petrova" in g for g in groups(first, second, third)), "two bear the name"
    assert not any("Petrova" in g for g in groups(first, elsewhere))


def test_initials_find_their_name_in_a_report_of_the_same_story() -> None:
    first = told(
        f"The National Grain Office in Osterby said that {FIRE}.",
        [("National Grain Office", "n", "ORG"), ("Osterby", "n", "LOC")], "a.txt",
    )  # fmt: skip
    second = told(f"NGO of Osterby said that {FIRE}.", [("NGO", "n", "ORG"), ("Osterby", "n", "LOC")], "b.txt")
    far = told(f"NGO said that {VOTE}.", [("NGO", "n", "ORG")], "c.txt")
    assert frozenset({"National Grain Office", "NGO"}) in groups(first, second)
    assert groups(first, far) == set()


def test_a_part_of_a_name_may_be_the_parents_and_an_acronym_parts_nobody() -> None:
    place: Marked = ("Osterby", "n", "LOC")
    first = told(f"Boeing of Osterby said that {FIRE}.", [("Boeing", "n", "ORG"), place], "a.txt")
    second = told(f"Boeing Defense of Osterby said that {FIRE}.", [("Boeing Defense", "n", "ORG"), place], "b.txt")
    assert not any("Boeing" in g for g in groups(first, second))
    both: list[Marked] = [("National Grain Office", "n", "ORG"), ("NGO", "n", "ORG"), place]
    long = told(f"The National Grain Office (NGO) of Osterby said that {FIRE}.", both, "c.txt")
    other: list[Marked] = [("National Grain Office", "n", "ORG"), ("Grain Office", "n", "ORG"), place]
    short = told(f"The National Grain Office said so. The Grain Office of Osterby said that {FIRE}.", other, "d.txt")
    (body,) = (g for g in groups(long, short) if "NGO" in g)
    assert body >= {"National Grain Office", "NGO", "Grain Office"}


@pytest.mark.parametrize(("age", "joined"), [(34, True), (41, True), (71, False)])
def test_reports_of_one_story_misstate_an_age_but_not_by_a_generation(age: int, joined: bool) -> None:
    marked: list[Marked] = [("John Smith", "n", "PERSON"), ("Osterby", "n", "LOC")]
    first = told(f"John Smith, 33, of Osterby said that {FIRE}.", marked, "a.txt")
    second = told(f"John Smith, {age}, of Osterby told that {FIRE}.", marked, "b.txt")
    assert (frozenset({"John Smith"}) in groups(first, second)) is joined


def test_father_and_son_are_two_in_one_report_and_across() -> None:
    marked: list[Marked] = [("John Smith Sr.", "n", "PERSON"), ("John Smith Jr.", "n", "PERSON")]
    first = told("John Smith Sr. met.\nThen John Smith Jr. left.", marked, "a.txt")
    second = told("John Smith Sr. said so.\nThen John Smith Jr. left.", marked, "b.txt")
    assert groups(first) == set()
    assert groups(first, second) == {frozenset({"John Smith Sr."}), frozenset({"John Smith Jr."})}


def test_two_side_by_side_in_one_list_are_two_however_alike_their_names() -> None:
    marked: list[Marked] = [("Ri Il-gyu", "n", "PERSON"), ("Lee Il-kyu", "n", "PERSON")]
    listed = report_of("Ri Il-gyu and Lee Il-kyu left.", marked)
    apart = report_of("Ri Il-gyu left.\nIt was said that Lee Il-kyu left.", marked)
    assert groups(listed) == set()
    assert groups(apart) == {frozenset({"Ri Il-gyu", "Lee Il-kyu"})}


def test_no_chain_of_small_differences_joins_strangers() -> None:
    """Stars: who is like the second of a cluster must be like its first."""
    marked: list[Marked] = [("Osterby", "n", "LOC")]
    reports = [
        told(f"{name} of Osterby said that {FIRE}.", [(name, "n", "PERSON"), *marked], f"{name}.txt")
        for name in ("Kim Jong-un", "Kim Jong-nam", "Kim Chong-un", "Kim Yong-nam")
    ]
    found = groups(*reports)
    assert frozenset({"Kim Jong-un", "Kim Chong-un"}) in found
    assert not any({"Kim Jong-un", "Kim Jong-nam"} <= g or {"Kim Jong-nam", "Kim Yong-nam"} <= g for g in found)


def test_a_made_up_corpus_keeps_every_report_apart_within() -> None:
    records = list(Corpus(seed=1).records(1500))
    judgements = [r for r in NameResolver().run(records) if isinstance(r, Judgement)]
    where = {r.id: (r.report, r.text) for r in records if isinstance(r, Mention)}
    across = [j for j in judgements if where[j.left][0] != where[j.right][0] and j.answer is Answer.POSITIVE]
    assert len(across) > 100
    assert {where[j.left][1].split()[-1] for j in across} == {where[j.right][1].split()[-1] for j in across}


def test_resolution_is_the_same_whatever_the_order_of_reports() -> None:
    records = list(Corpus(seed=2).records(600))
    units: list[list[Record]] = []
    for record in records:
        if record.prefix == "rep":
            units.append([])
        units[-1].append(record)
    assert {j.id for j in resolve(*units)[0]} == {j.id for j in resolve(*reversed(units))[0]}
