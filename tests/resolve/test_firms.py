"""Plain words for a business, a possessor's own words, and possessives, on mentions made for the purpose."""

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
