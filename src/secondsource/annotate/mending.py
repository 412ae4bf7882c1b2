"""Puts right what the small tables get wrong of words that the treebanks hardly have.

Context rules in the manner of Brill (1995), on what English grammar fixes: closed classes, adverbs in
``-ly``, the infinitive after ``to``, participles set off by commas.
"""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.annotate.irregular import VERB_FORMS
from secondsource.annotate.morphology import lemmatize
from secondsource.annotate.tables import common_words, verb_lemmas
from secondsource.text.wordset import word_set

_ADPOSITIONS = word_set(
    """
    amid amidst among amongst despite via versus throughout toward towards onto upon beneath beside alongside
    aboard atop notwithstanding
    """
)
_NO_ADVERBS = word_set(
    """
    friendly deadly likely unlikely early daily weekly monthly yearly quarterly hourly family supply reply apply
    rely ally assembly anomaly bully belly jelly holy ugly lonely lovely costly orderly elderly timely lively
    cowardly worldly heavenly motherly fatherly brotherly sisterly scholarly stately unruly leisurely multiply
    comply imply butterfly monopoly homily melancholy
    """
)
_BE = word_set("is are was were been being be 's ’s 're ’re")
_UNCHANGED = word_set("hit hurt cut put set shut shed beaten split burst")
_STATES = word_set(
    """
    concerned worried interested tired scared excited pleased aged married related supposed opposed involved armed
    dedicated limited complicated sacred naked wicked rugged crowded wasted bored ashamed surprised disappointed
    determined satisfied relieved delighted thrilled stunned shocked devastated confused embarrassed convinced detailed
    unconcerned unrelated unarmed unmarried retired experienced advanced talented skilled gifted mixed prepared finished
    left lost gone done born known set right light lead mean well found read
    """
)
"""Participles that after ``be`` tell a state more often than an event."""

_PHRASE_OPENERS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"})


def mend_tags(words: Sequence[str], tags: Sequence[str]) -> list[str]:
    """Correct the tags of a sentence.

    Args:
        words: Its tokens, in the case of running text.
        tags: One ``UPOS|XPOS`` a word.

    Returns:
        The tags, corrected.
    """
    out = list(tags)
    for i, word in enumerate(words):
        if word.islower() and word.isalpha():
            out[i] = _mended(words, out, i)
    for i in range(1, len(words)):
        if words[i - 1].lower() == "to" and out[i] == "VERB|VB" and out[i - 1].startswith("ADP"):
            out[i - 1] = "PART|TO"
    return out


def _mended(words: Sequence[str], tags: Sequence[str], i: int) -> str:
    word, tag = words[i], tags[i]
    if word in _ADPOSITIONS:
        return "ADP|IN"
    if word.endswith("ly") and len(word) > 4 and word not in _NO_ADVERBS and tag.startswith(("NOUN", "VERB", "PROPN")):
        return "ADV|RB"
    if _is_infinitive(words, tags, i):
        return "VERB|VB"
    if tag.startswith(("ADJ", "NOUN")):
        return _passive(words, tags, i) or (_participle(words, tags, i) if word.endswith(("ed", "ing")) else tag)
    return tag


def _after(tags: Sequence[str], i: int) -> str:
    return tags[i + 1].split("|")[0] if i + 1 < len(tags) else ""


def _is_infinitive(words: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """An unknown word after ``to`` and before a noun phrase: ``to circumvent sanctions``."""
    if i == 0 or words[i - 1].lower() != "to" or words[i] in common_words() or tags[i] not in {"ADJ|JJ", "NOUN|NN"}:
        return False
    plain = not words[i].endswith(("s", "ing", "ed", "al", "ic", "ous", "ive", "ful", "less", "able", "ian", "ary"))
    return plain and _after(tags, i) in _PHRASE_OPENERS


def _passive(words: Sequence[str], tags: Sequence[str], i: int) -> str:
    """A participle after a form of ``be``: ``was shot``, ``were wounded``, ``had been gambling``; else ``""``."""
    word, k = words[i], i - 1
    while k > 0 and (tags[k].startswith("ADV") or words[k].lower() in {"not", "n't", "n’t"}):
        k -= 1
    if k < 0 or words[k].lower() not in _BE or not tags[k].startswith("AUX") or word in _STATES:
        return ""
    lemma = lemmatize(word, "VERB")
    if lemma not in verb_lemmas() or (lemma == word and word not in _UNCHANGED):
        return ""
    if word.endswith("ing"):
        return "VERB|VBG" if k == i - 1 and _after(tags, i) not in {"NOUN", "PROPN"} else ""
    return "VERB|VBN" if word.endswith("ed") or word in VERB_FORMS or word in _UNCHANGED else ""


def _participle(words: Sequence[str], tags: Sequence[str], i: int) -> str:
    """A verb form in ``-ed`` or ``-ing`` that was taken for an adjective or noun."""
    word, tag = words[i], tags[i]
    lemma = lemmatize(word, "VERB")
    if lemma == word or (lemma not in verb_lemmas() and lemma not in common_words()):
        return tag
    before, after = (tags[i - 1].split("|")[0] if i else ""), _after(tags, i)
    comma = i > 1 and words[i - 1] == ","
    if word.endswith("ing"):
        opens = comma and after in {"DET", "PRON", "PROPN", "NUM", "ADJ"} and tags[i - 2].startswith(("NOUN", "PROPN"))
        return "VERB|VBG" if opens and words[i + 1] not in {"and", "or"} else tag
    if comma and after == "ADP" and tags[i - 2].startswith(("NOUN", "PROPN", "NUM")):
        return "VERB|VBN"
    if (
        before in {"NOUN", "PRON"}
        and after in {"DET", "ADJ", "PRON", "PROPN", "NUM", "NOUN"}
        and "-" not in words[i - 1 : i + 2]
    ):
        return "VERB|VBD"
    adverb = (
        before == "ADV" and words[i - 1].endswith("ly") and i > 1 and tags[i - 2].startswith(("NOUN", "PROPN", "PRON"))
    )
    gerund = i + 1 < len(words) and words[i + 1].endswith("ing")
    return "VERB|VBD" if adverb and (after in {"DET", "PRON", "PROPN", "VERB", "NUM"} or gerund) else tag
