"""Dictionary forms."""

import pytest

from secondsource.annotate.morphology import lemmatize


@pytest.mark.parametrize(
    ("form", "upos", "lemma"),
    [
        ("fled", "VERB", "flee"), ("was", "AUX", "be"), ("said", "VERB", "say"),
        ("stopping", "VERB", "stop"), ("hoping", "VERB", "hope"), ("carried", "VERB", "carry"),
        ("agreed", "VERB", "agree"), ("needed", "VERB", "need"), ("needs", "VERB", "need"),
        ("need", "VERB", "need"), ("repatriating", "VERB", "repatriate"), ("praised", "VERB", "praise"),
        ("missing", "VERB", "miss"), ("calls", "VERB", "call"), ("reaches", "VERB", "reach"),
        ("dying", "VERB", "die"), ("n’t", "PART", "not"), ("’s", "AUX", "be"),
        ("wo", "AUX", "will"), ("countries", "NOUN", "country"), ("women", "NOUN", "woman"),
        ("spokesmen", "NOUN", "spokesman"), ("buses", "NOUN", "bus"), ("news", "NOUN", "news"),
        ("crises", "NOUN", "crisis"), ("boxes", "NOUN", "box"), ("highest", "ADJ", "high"),
        ("bigger", "ADJ", "big"), ("officer", "NOUN", "officer"), ("Havana", "PROPN", "Havana"),
        ("Diplomats", "NOUN", "diplomat"),
    ],
)  # fmt: skip
def test_lemma(form: str, upos: str, lemma: str) -> None:
    assert lemmatize(form, upos) == lemma
