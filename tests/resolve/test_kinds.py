"""Plain words for a kind of thing, a possessor's own words, and possessives, on mentions made for the purpose."""

from __future__ import annotations

from secondsource.model import Mention, MentionKind, MentionLabel, Report, Sentence, Token, sha256_hex
from secondsource.resolve.names import NameResolver
from secondsource.resolve.view import View

KINDS = {"n": MentionKind.NAME, "d": MentionKind.NOMINAL, "p": MentionKind.PRONOUN}


def drafted(
    lines: list[list[tuple[str, str, int, str]]], marked: list[tuple[str, str, str]]
) -> dict[tuple[str, int], set[str]]:
    """Resolve a report whose words carry part of speech, head and relation.

    Returns:
        For each mention, by its words and place, the words of its group.
    """
    text = "\n".join(" ".join(word for word, *_ in line) for line in lines)
    report = Report(
        capture="c", path="a.txt", text=text, sha256=sha256_hex(text.encode()), language="en", producer="test@1"
    )
    sentences, at = [], 0
    for index, line in enumerate(lines):
        tokens = []
        for word, upos, head, deprel in line:
            tokens.append(
                Token(start=at, end=at + len(word), text=word, upos=upos, lemma=word.lower(), head=head, deprel=deprel)
            )
            at += len(word) + 1
        sentences.append(
            Sentence(
                report=report.id,
                start=tokens[0].start,
                end=tokens[-1].end,
                index=index,
                tokens=tuple(tokens),
                producer="test@1",
            )
        )
    mentions, at = [], 0
    for words, kind, label in marked:
        at = text.index(words, at)
        mentions.append(
            Mention(
                report=report.id,
                start=at,
                end=at + len(words),
                text=words,
                kind=KINDS[kind],
                label=MentionLabel(label),
                producer="test@1",
            )
        )
        at += 1
    draft = NameResolver().draft(View.of(report, sentences, mentions))
    return {
        (m.text, m.start): {x.mention.text for x in group.members} if (group := draft.of(m)) is not None else set()
        for m in mentions
    }


NORAIR = [("Norair", "PROPN", 1, "nsubj"), ("grew", "VERB", -1, "root"), (".", "PUNCT", 1, "punct")]
CARRIER = [
    ("The", "DET", 1, "det"), ("airline", "NOUN", 2, "nsubj"), ("sold", "VERB", -1, "root"),
    ("jets", "NOUN", 2, "obj"), (".", "PUNCT", 2, "punct"),
]  # fmt: skip


def test_the_airline_is_the_business_that_was_spoken_of() -> None:
    found = drafted([NORAIR, CARRIER], [("Norair", "n", "ORG"), ("The airline", "d", "ORG")])
    assert found["Norair", 0] == {"Norair", "The airline"}


def alone(found: dict[tuple[str, int], set[str]]) -> bool:
    """Whether ``The airline`` is in no group with anything else."""
    return all(not group - {words} for (words, _), group in found.items() if words == "The airline")


def test_the_airline_stays_open_between_two_businesses_and_is_no_ministry() -> None:
    both = [
        ("Norair", "PROPN", 3, "nsubj"), ("and", "CCONJ", 2, "cc"), ("Aerlin", "PROPN", 3, "nsubj"),
        ("grew", "VERB", -1, "root"), (".", "PUNCT", 3, "punct"),
    ]  # fmt: skip
    marked = [("Norair", "n", "ORG"), ("Aerlin", "n", "ORG"), ("The airline", "d", "ORG")]
    assert alone(drafted([both, CARRIER], marked))
    ministry = [("Defence", "PROPN", 1, "compound"), ("Ministry", "PROPN", 2, "nsubj"), ("grew", "VERB", -1, "root")]
    marked = [("Defence Ministry", "n", "ORG"), ("The airline", "d", "ORG")]
    assert alone(drafted([ministry, CARRIER], marked))


def test_a_possessive_looks_to_the_subject_of_its_own_clause() -> None:
    line = [
        ("Robin", "PROPN", 2, "nsubj"), ("Lund", "PROPN", 0, "flat"), ("said", "VERB", -1, "root"),
        ("Alex", "PROPN", 5, "nsubj"), ("Moe", "PROPN", 3, "flat"), ("shot", "VERB", 2, "ccomp"),
        ("her", "PRON", 7, "nmod:poss"), ("husband", "NOUN", 5, "obj"), (".", "PUNCT", 2, "punct"),
    ]  # fmt: skip
    found = drafted([line], [("Robin Lund", "n", "PERSON"), ("Alex Moe", "n", "PERSON"), ("her", "p", "PERSON")])
    assert found["Alex Moe", 16] == {"Alex Moe", "her"}


def test_the_friend_of_another_is_not_the_friend_described_before() -> None:
    lines = [
        [
            ("Robin", "PROPN", 5, "nsubj"), ("Lund,", "PROPN", 0, "flat"), ("a", "DET", 4, "det"),
            ("family", "NOUN", 4, "compound"), ("friend", "NOUN", 0, "appos"), ("came", "VERB", -1, "root"),
        ],
        [("His", "PRON", 1, "nmod:poss"), ("friend", "NOUN", 2, "nsubj"), ("left", "VERB", -1, "root")],
    ]  # fmt: skip
    marked = [("Robin Lund", "n", "PERSON"), ("a family friend", "d", "PERSON"), ("His friend", "d", "PERSON")]
    found = drafted(lines, marked)
    assert found["Robin Lund", 0] == {"Robin Lund", "a family friend"}


def said(noun: str) -> list[tuple[str, str, int, str]]:
    """``The NOUN closed .``"""
    return [
        ("The", "DET", 1, "det"), (noun, "NOUN", 2, "nsubj"), ("closed", "VERB", -1, "root"), (".", "PUNCT", 2, "punct")
    ]  # fmt: skip


def named(*words: str) -> list[tuple[str, str, int, str]]:
    """``WORDS grew .``"""
    last = len(words) - 1
    parts = [(w, "PROPN", last, "compound") for w in words[:-1]]
    return [*parts, (words[-1], "PROPN", last + 1, "nsubj"), ("grew", "VERB", -1, "root"), (".", "PUNCT", 1, "punct")]


def test_a_name_shows_what_it_is_called_later() -> None:
    found = drafted(
        [named("Arl", "University"), NORAIR, said("university")],
        [("Arl University", "n", "ORG"), ("Norair", "n", "ORG"), ("The university", "d", "ORG")],
    )  # fmt: skip
    assert found["Arl University", 0] == {"Arl University", "The university"}


def test_of_two_of_a_kind_side_by_side_none_is_chosen() -> None:
    line = [
        ("Arl", "PROPN", 1, "compound"), ("Island", "PROPN", 5, "nsubj"), ("and", "CCONJ", 4, "cc"),
        ("Ost", "PROPN", 4, "compound"), ("Island", "PROPN", 1, "conj"), ("grew", "VERB", -1, "root"),
        (".", "PUNCT", 5, "punct"),
    ]  # fmt: skip
    marked = [("Arl Island", "n", "LOC"), ("Ost Island", "n", "LOC"), ("The island", "d", "LOC")]
    assert drafted([line, said("island")], marked)["Ost Island", 15] == {"Ost Island"}


def test_what_is_singled_out_by_its_own_words_is_no_other() -> None:
    line = [
        ("The", "DET", 1, "det"), ("island", "NOUN", 4, "nsubj"), ("of", "ADP", 3, "case"), ("Ost", "PROPN", 1, "nmod"),
        ("grew", "VERB", -1, "root"), (".", "PUNCT", 4, "punct"),
    ]  # fmt: skip
    found = drafted(
        [named("Arl", "Island"), line], [("Arl Island", "n", "LOC"), ("The island", "d", "LOC"), ("Ost", "n", "LOC")]
    )
    assert found["Arl Island", 0] == {"Arl Island"}
