"""Tokens as Universal Dependencies English has them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.annotate.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Seoul’s spy agency didn't speak.", "Seoul ’s spy agency did n't speak ."),
        ("They won’t; we can't.", "They wo n’t ; we ca n't ."),
        ("a high-profile co-founder", "a high - profile co-founder"),
        ("the non-profit's e-mail", "the non-profit 's e-mail"),
        ("$1,500.50 or 20%", "$ 1,500.50 or 20 %"),
        ("US$40 on 10/12/2020", "US$ 40 on 10/12/2020"),
        ("the U.N. (in N.Y.)", "the U.N. ( in N.Y. )"),
        ("“No,” she said.", "“ No , ” she said ."),
        ("Mr. O'Brien's house", "Mr. O'Brien 's house"),
        ("Da’Vaughn’s N'Djamena", "Da’Vaughn ’s N'Djamena"),
        ("officials’ and residents’ dream", "officials ’ and residents ’ dream"),
        ("mail me@x.org or see https://x.org/a?b=1.", "mail me@x.org or see https://x.org/a?b=1 ."),
        ("in 2020-24, the 1990s", "in 2020 - 24 , the 1990s"),
        ("cannot", "can not"),
        ("10pm", "10 pm"),
        ("Wait... what?!", "Wait ... what ?!"),
    ],
)
def test_tokens(text: str, tokens: str) -> None:
    assert [text[a:b] for a, b in tokenize(text, 0, len(text))] == tokens.split()


def test_a_stretch_is_read_alone() -> None:
    text = "One two three"
    assert [text[a:b] for a, b in tokenize(text, 4, 7)] == ["two"]


@given(st.text(max_size=60))
def test_every_character_is_in_one_token(text: str) -> None:
    spans = tokenize(text, 0, len(text))
    assert "".join(text[a:b] for a, b in spans) == "".join(c for c in text if not c.isspace())
    assert all(a < b for a, b in spans)
