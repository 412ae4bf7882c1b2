"""Headlines in capitals are read as running text."""

from secondsource.annotate.casing import truecase


def test_a_headline_takes_the_case_of_the_body() -> None:
    headline = ["Harbour", "Pilot", "Defects", "With", "Family", "To", "Norway"]
    body = ["The", "harbour", "pilot", "defected", "with", "his", "family", ",", "Norway", "said", "in", "Norway", "."]
    assert truecase([headline, body]) == [["harbour", "pilot", "defects", "with", "family", "to", "Norway"], body]


def test_running_text_is_left_alone() -> None:
    line = [
        "Anna",
        "Berg",
        "of",
        "the",
        "Harbour",
        "Council",
        "said",
        "the",
        "bridge",
        "would",
        "stay",
        "shut",
        "until",
        "Friday",
        ".",
    ]
    assert truecase([line]) == [line]
