"""How sure, and whether affirmed: FactBank's scale."""

from __future__ import annotations

import pytest

from tests.claims.trees import Read

SUBJECT = "The/DET/2/det ferry/NOUN/{}/nsubj"


@pytest.mark.parametrize(
    ("line", "lemma", "certainty", "polarity"),
    [
        ("It/PRON/2/nsubj sank/VERB/0/root/sink ./PUNCT/2/punct", "sink", "certain", "+"),
        ("It/PRON/3/nsubj may/AUX/3/aux sink/VERB/0/root ./PUNCT/3/punct", "sink", "possible", "+"),
        ("It/PRON/3/nsubj probably/ADV/3/advmod sank/VERB/0/root/sink ./PUNCT/3/punct", "sink", "probable", "+"),
        ("It/PRON/4/nsubj did/AUX/4/aux/do not/PART/4/advmod sink/VERB/0/root ./PUNCT/4/punct", "sink", "certain", "-"),
        ("No/DET/2/det ship/NOUN/3/nsubj sank/VERB/0/root/sink ./PUNCT/3/punct", "sink", "certain", "-"),
        (
            "Not/PART/4/advmod only/ADV/1/advmod it/PRON/4/nsubj sank/VERB/0/root/sink ./PUNCT/4/punct",
            "sink", "certain", "+",
        ),
        ("Did/AUX/3/aux/do it/PRON/3/nsubj sink/VERB/0/root ?/PUNCT/3/punct", "sink", "unspecified", "+"),
        (
            ("It/PRON/3/nsubj:pass is/AUX/3/aux:pass/be expected/VERB/0/root/expect to/PART/5/mark "
            "sink/VERB/3/xcomp ./PUNCT/3/punct"),
            "sink", "probable", "+",
        ),
        (
            "It/PRON/2/nsubj appeared/VERB/0/root/appear to/PART/4/mark sink/VERB/2/xcomp ./PUNCT/2/punct",
            "sink", "probable", "+",
        ),
        (
            "Berg/PROPN/2/nsubj denied/VERB/0/root/deny it/PRON/4/nsubj sank/VERB/2/ccomp/sink ./PUNCT/2/punct",
            "sink", "certain", "-",
        ),
        (
            "Berg/PROPN/2/nsubj thinks/VERB/0/root/think it/PRON/4/nsubj sank/VERB/2/ccomp/sink ./PUNCT/2/punct",
            "sink", "probable", "+",
        ),
        (
            "Berg/PROPN/2/nsubj said/VERB/0/root/say it/PRON/4/nsubj sank/VERB/2/ccomp/sink ./PUNCT/2/punct",
            "sink", "certain", "+",
        ),
        (
            ("It/PRON/3/nsubj:pass is/AUX/3/aux:pass/be seen/VERB/0/root/see as/ADP/6/case a/DET/6/det "
            "blow/NOUN/3/obl ./PUNCT/3/punct"),
            "see", "unspecified", "+",
        ),
    ],
)  # fmt: skip
def test_certainty_and_polarity(line: str, lemma: str, certainty: str, polarity: str) -> None:
    claim = Read(line).claim(lemma)
    assert (claim.certainty.value, claim.polarity.value) == (certainty, polarity)
