"""Where words stand between quotation marks, in American and in British print."""

from __future__ import annotations

from itertools import pairwise

import pytest

from secondsource.text.quotations import Quotation, find_quotations


def quoted(text: str) -> list[str]:
    found = find_quotations(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    return [text[q.start : q.end] for q in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('“It was a lie,” she said. He called it "a mess".', ["“It was a lie,”", '"a mess"']),
        ("'It was a lie,' she told the court.", ["'It was a lie,'"]),
        ("‘We didn’t see the firm’s accounts,’ she said.", ["‘We didn’t see the firm’s accounts,’"]),
        ("'He said \"you will not play\" and left,' said Dahl.", ["'He said \"you will not play\" and left,'"]),
        ("“He said ‘no’ to us,” she said.", ["“He said ‘no’ to us,”"]),
        ("‘The directors’ bonuses were paid in the ’90s.’", ["‘The directors’ bonuses were paid in the ’90s.’"]),
        ("He spoke of 'the workers' revenge', and left.", ["'the workers' revenge'"]),
        ("A rise of '20 per cent' or more, they say.", ["'20 per cent'"]),
        ("'We won it in '94, and again,' he said.", ["'We won it in '94, and again,'"]),
        ("(‘Nothing,’ he said) – ‘nothing at all’", ["‘Nothing,’", "‘nothing at all’"]),
        ("He called it 'a mess' and the Smiths 'cold'.", ["'a mess'", "'cold'"]),
    ],
)  # fmt: skip
def test_quotations(text: str, wanted: list[str]) -> None:
    assert quoted(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The players' union met the clubs' owners at O'Brien's in the summer of '76.",
        "The '60s weren't the '70s, and rock 'n' roll isn't dead.",
        "'Tis the season: get 'em while they're hot, went the sellers' cry.",
        "James' car and the Joneses' dog were at St Thomas' hospital.",
        "It is 6' 2\" tall and 5' wide.",
        "Weld 's house and the firm 's accounts were searched.",
    ],
)
def test_apostrophes_open_nothing(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_may_go_on_in_the_next_paragraph() -> None:
    for opening, closing in (("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'")):
        text = f"{opening}I saw it go in.\n{opening}Then it was quiet.{closing}"
        middle = text.index("\n")
        first, second = Quotation(0, middle, closed=False), Quotation(middle + 1, len(text), closed=True)
        assert find_quotations(text) == [first, second]


def test_a_single_mark_that_nothing_closes_is_no_quotation() -> None:
    assert quoted("He wrote 'of the sea and of the land.\nThe next day he went.") == []
