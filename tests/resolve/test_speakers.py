"""Who speaks between quotation marks."""

from __future__ import annotations

from tests.resolve.test_kinds import drafted

Line = list[tuple[str, str, int, str]]
SAID: Line = [
    ("“I", "PRON", 1, "nsubj"), ("left,”", "VERB", 3, "ccomp"), ("Veit", "PROPN", 3, "nsubj"),
    ("said", "VERB", -1, "root"), (".", "PUNCT", 3, "punct"),
]  # fmt: skip
ON: Line = [("“My", "PRON", 1, "nmod:poss"), ("train", "NOUN", 2, "nsubj"), ("came.”", "VERB", -1, "root")]
FIRST = [("I", "p", "PERSON"), ("Veit", "n", "PERSON")]


def group_of(found: dict[tuple[str, int], set[str]], words: str) -> set[str]:
    return next(group for (text, _), group in found.items() if text == words)


def test_i_is_who_is_said_to_speak() -> None:
    assert group_of(drafted([SAID], FIRST), "Veit") == {"Veit", "I"}


def test_a_quotation_goes_on_in_a_paragraph_of_its_own() -> None:
    assert group_of(drafted([SAID, ON], [*FIRST, ("My", "p", "PERSON")]), "Veit") == {"Veit", "I", "My"}


def test_it_does_not_go_on_after_the_reports_own_words() -> None:
    own: Line = [("Rain", "NOUN", 1, "nsubj"), ("fell.", "VERB", -1, "root")]
    assert group_of(drafted([SAID, own, ON], [*FIRST, ("My", "p", "PERSON")]), "Veit") == {"Veit", "I"}


def test_i_outside_of_quotation_marks_is_nobody_else() -> None:
    line: Line = [
        ("Veit", "PROPN", 1, "nsubj"), ("said", "VERB", -1, "root"), ("I", "PRON", 3, "nsubj"),
        ("left", "VERB", 1, "ccomp"),
    ]  # fmt: skip
    assert group_of(drafted([line], [("Veit", "n", "PERSON"), ("I", "p", "PERSON")]), "Veit") == {"Veit"}


def test_a_spokesmans_we_is_his_body() -> None:
    line: Line = [
        ("“We", "PRON", 1, "nsubj"), ("agree,”", "VERB", 2, "ccomp"), ("said", "VERB", -1, "root"),
        ("Veit", "PROPN", 2, "nsubj"), (",", "PUNCT", 5, "punct"), ("a", "DET", 6, "det"),
        ("spokesman", "NOUN", 3, "appos"), ("for", "ADP", 8, "case"), ("Nordair", "PROPN", 6, "nmod"),
    ]  # fmt: skip
    marked = [("We", "p", "PERSON"), ("Veit", "n", "PERSON"), ("a spokesman", "d", "PERSON"), ("Nordair", "n", "ORG")]
    found = drafted([line], marked)
    assert group_of(found, "Nordair") == {"Nordair", "We"}
    assert group_of(found, "Veit") == {"Veit", "a spokesman"}
