from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from secondsource.clusters import Clusters, cluster
from secondsource.model import (
    Answer,
    DateBasis,
    Judgement,
    Mention,
    MentionKind,
    MentionLabel,
    Publication,
    Question,
    Record,
    Report,
    Sentence,
    Token,
    sha256_hex,
)
from secondsource.resolve.names import NameResolver

KINDS = {"n": MentionKind.NAME, "d": MentionKind.NOMINAL, "p": MentionKind.PRONOUN}
Marked = tuple[str, str, str]
"""Words, kind (name, description, pronoun) and label; taken in the order in which they stand."""


def report_of(text: str, marked: Iterable[Marked], *, path: str = "a.txt", day: str = "2024-07-16") -> list[Record]:
    """A report whose mentions are given by their words; each line is a sentence, its first capital word the subject."""
    report = Report(
        capture=path,
        path=path,
        text=text,
        sha256=sha256_hex(text.encode()),
        language="en",
        producer="test@1",
        published=Publication(edtf=day, earliest=day, latest=day, basis=DateBasis.GIVEN),
    )
    return [report, *sentences_of(report), *mentions_of(report, marked)]


def sentences_of(report: Report) -> Iterator[Sentence]:
    at = 0
    for index, line in enumerate(report.text.split("\n")):
        tokens, place = [], at
        for word in line.replace(".", " .").replace(",", " ,").split():
            start = report.text.index(word, place)
            place = start + len(word)
            tokens.append(Token(start=start, end=place, text=word))
        yield Sentence(
            report=report.id, start=at, end=at + len(line), index=index, tokens=subjects(tokens), producer="test@1"
        )
        at += len(line) + 1


def subjects(tokens: list[Token]) -> tuple[Token, ...]:
    """A flat tree: the first verb-like word heads, the word before it is its subject."""
    verbs = ("said", "met", "left", "fled", "denied", "left", "joined", "is", "was", "announced", "told", "praised")
    root = next((i for i, t in enumerate(tokens) if t.text in verbs), -1)
    return tuple(
        Token(
            start=t.start,
            end=t.end,
            text=t.text,
            lemma=t.text.lower(),
            head=-1 if i == root else root if i == root - 1 else -2,
            deprel="root" if i == root else "nsubj" if i == root - 1 else "",
        )
        for i, t in enumerate(tokens)
    )


def mentions_of(report: Report, marked: Iterable[Marked]) -> Iterator[Mention]:
    at = 0
    for words, kind, label in marked:
        at = report.text.index(words, at)
        yield Mention(
            report=report.id,
            start=at,
            end=at + len(words),
            text=words,
            kind=KINDS[kind],
            label=MentionLabel(label),
            producer="test@1",
        )
        at += 1


def resolve(*reports: list[Record]) -> tuple[list[Judgement], Clusters, list[Mention]]:
    records = [record for report in sorted(reports, key=lambda r: r[0].id) for record in report]
    judgements = [r for r in NameResolver().run(records) if isinstance(r, Judgement)]
    mentions = [r for r in records if isinstance(r, Mention)]
    return judgements, cluster(judgements, Question.ENTITY, [m.id for m in mentions]), mentions


def groups(*reports: list[Record]) -> set[frozenset[str]]:
    """The clusters of two and more, by their words."""
    _, clusters, mentions = resolve(*reports)
    words = {m.id: m.text for m in mentions}
    return {frozenset(words[i] for i in group) for group in clusters.groups if len(group) > 1}


def test_short_names_titles_and_descriptions_join_the_full_name() -> None:
    text = (
        "Ri Il-gyu, a senior diplomat, fled.\nThe agency met Mr Ri.\nRi, 52, left.\nThe diplomat denied it.\n"
        "Spokesman Karl Lind said so."
    )
    marked = [
        ("Ri Il-gyu", "n", "PERSON"),
        ("a senior diplomat", "d", "PERSON"),
        ("Ri", "n", "PERSON"),
        ("Ri", "n", "OTHER"),
        ("The diplomat", "d", "PERSON"),
        ("Spokesman", "d", "PERSON"),
        ("Karl Lind", "n", "PERSON"),
    ]
    assert groups(report_of(text, marked)) == {
        frozenset({"Ri Il-gyu", "a senior diplomat", "Ri", "The diplomat"}),
        frozenset({"Spokesman", "Karl Lind"}),
    }


def test_a_family_name_that_two_bear_stays_open() -> None:
    text = "Kim Jong-un met Kim Yo-jong.\nKim left."
    marked = [("Kim Jong-un", "n", "PERSON"), ("Kim Yo-jong", "n", "PERSON"), ("Kim", "n", "PERSON")]
    assert groups(report_of(text, marked)) == set()


def test_spellings_meet_across_reports_and_brothers_do_not() -> None:
    first = report_of(
        "Ri Il Gyu fled.\nKim Jong Un was told in Havana.",
        [("Ri Il Gyu", "n", "PERSON"), ("Kim Jong Un", "n", "PERSON"), ("Havana", "n", "LOC")],
    )
    second = report_of(
        "Lee Il-kyu left Havana.\nKim Jong-nam was there.",
        [("Lee Il-kyu", "n", "PERSON"), ("Havana", "n", "LOC"), ("Kim Jong-nam", "n", "PERSON")],
        path="b.txt",
    )
    found = groups(first, second)
    assert frozenset({"Ri Il Gyu", "Lee Il-kyu"}) in found
    assert not any({"Kim Jong Un", "Kim Jong-nam"} <= g for g in found)
    judgements, _, mentions = resolve(first, second)
    words = {m.id: m.text for m in mentions}
    apart = {frozenset({words[j.left], words[j.right]}) for j in judgements if j.answer is Answer.NEGATIVE}
    assert frozenset({"Kim Jong Un", "Kim Jong-nam"}) in apart


def test_one_common_name_without_common_ground_is_not_joined() -> None:
    here = report_of("John Smith left Dublin.", [("John Smith", "n", "PERSON"), ("Dublin", "n", "LOC")])
    there = report_of("John Smith left Perth.", [("John Smith", "n", "PERSON"), ("Perth", "n", "LOC")], path="b.txt")
    again = report_of(
        "John Smith met in Dublin.", [("John Smith", "n", "PERSON"), ("Dublin", "n", "LOC")], path="c.txt"
    )
    assert groups(here, there) == set()
    assert frozenset({"John Smith"}) in groups(here, again)


def test_ages_that_cannot_be_one_person_keep_namesakes_apart() -> None:
    old = report_of("John Smith, 71, left Dublin.", [("John Smith", "n", "PERSON"), ("Dublin", "n", "LOC")])
    young = report_of(
        "John Smith, 17, left Dublin.", [("John Smith", "n", "PERSON"), ("Dublin", "n", "LOC")], path="b.txt"
    )
    judgements, clusters, mentions = resolve(old, young)
    ids = [m.id for m in mentions if m.text == "John Smith"]
    assert clusters.of(ids[0]) != clusters.of(ids[1])
    assert any(j.answer is Answer.NEGATIVE and "ages" in j.note for j in judgements)


def test_ministries_and_embassies_by_country_and_host() -> None:
    text = (
        "North Korea’s Ministry of Foreign Affairs said so.\nSouth Korea’s foreign ministry denied it.\n"
        "The North’s foreign ministry said more.\nNorth Korea’s embassy in Cuba was told.\n"
        "North Korea’s embassy in Kuwait was not."
    )
    marked = [
        ("North Korea", "n", "LOC"),
        ("Ministry of Foreign Affairs", "n", "ORG"),
        ("South Korea", "n", "LOC"),
        ("South Korea’s foreign ministry", "d", "ORG"),
        ("The North", "d", "LOC"),
        ("North’s foreign ministry", "d", "ORG"),
        ("North Korea’s embassy in Cuba", "d", "ORG"),
        ("North Korea’s embassy in Kuwait", "d", "ORG"),
    ]
    # A mention that begins where another does comes after it, so South Korea is found twice.
    marked[2:4] = [("South Korea’s foreign ministry", "d", "ORG")]
    found = groups(report_of(text, marked))
    assert frozenset({"Ministry of Foreign Affairs", "North’s foreign ministry"}) in found
    assert not any("South Korea’s foreign ministry" in g or "North Korea’s embassy in Kuwait" in g for g in found)


def test_acronyms_are_joined_where_they_are_introduced() -> None:
    text = "The National Grain Office (NGO) said so.\nNGO denied it.\nThe office joined."
    marked = [("National Grain Office", "n", "ORG"), ("NGO", "n", "ORG"), ("NGO", "n", "ORG")]
    assert groups(report_of(text, marked)) == {frozenset({"National Grain Office", "NGO"})}


def test_the_paper_is_the_one_named_before() -> None:
    text = "It was told by the Chosun Ilbo newspaper.\nThe report said so.\nThe paper denied it."
    marked = [
        ("Chosun Ilbo", "n", "ORG"),
        ("The report", "d", "WORK"),
        ("The paper", "d", "ORG"),
    ]
    assert groups(report_of(text, marked)) == {frozenset({"Chosun Ilbo", "The report", "The paper"})}


def test_countries_by_all_their_names() -> None:
    text = "Cuba met South Korea.\nThe Caribbean country left.\nThe South said so.\nThe Republic of Korea denied it."
    marked = [
        ("Cuba", "n", "LOC"),
        ("South Korea", "n", "LOC"),
        ("The Caribbean country", "d", "LOC"),
        ("The South", "d", "LOC"),
        ("Republic of Korea", "n", "LOC"),
    ]
    assert frozenset({"South Korea", "The South", "Republic of Korea"}) in groups(report_of(text, marked))


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Discontent in Pyongyang was seen.\nNorth Korea denied it.", True),
        ("Officials met in Pyongyang.\nNorth Korea denied it.", False),
    ],
)
def test_a_capital_is_its_country_only_where_it_acts(text: str, joined: bool) -> None:
    marked = [("Pyongyang", "n", "LOC"), ("North Korea", "n", "LOC")]
    assert (frozenset({"Pyongyang", "North Korea"}) in groups(report_of(text, marked))) is joined


def test_pronouns_take_the_subject_or_stay_open() -> None:
    text = "Anna Lind met.\nShe left.\nKarl Veit said so.\nHe denied it."
    marked = [
        ("Anna Lind", "n", "PERSON"),
        ("She", "p", "PERSON"),
        ("Karl Veit", "n", "PERSON"),
        ("He", "p", "PERSON"),
    ]
    assert groups(report_of(text, marked)) == {frozenset({"Anna Lind", "She"}), frozenset({"Karl Veit", "He"})}
    open_text = "Anna Lind and Mara Veit.\nAfter dinner she."
    open_marked = [("Anna Lind", "n", "PERSON"), ("Mara Veit", "n", "PERSON"), ("she", "p", "PERSON")]
    assert groups(report_of(open_text, open_marked)) == set()


def test_edges_are_stars_and_the_order_of_reports_does_not_matter() -> None:
    reports = [
        report_of(
            f"Ri Il-gyu left Havana on day {n}.",
            [("Ri Il-gyu", "n", "PERSON"), ("Havana", "n", "LOC")],
            path=f"{n}.txt",
        )
        for n in range(12)
    ]
    judgements, clusters, mentions = resolve(*reports)
    assert len(judgements) == len(mentions) - 2
    assert not clusters.refused
    assert {j.id for j in resolve(*reversed(reports))[0]} == {j.id for j in judgements}


def test_the_step_keeps_its_word() -> None:
    from secondsource.protocols import Scope, Step

    step = NameResolver()
    assert isinstance(step, Step)
    assert step.scope is Scope.CORPUS
    assert (step.producer, step.settings) == ("resolve.names@3", "pronouns=True")
    assert list(step.run([])) == []
