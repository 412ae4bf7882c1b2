"""Words that make a claim less than certain, after FactBank (Saurí and Pustejovsky 2009)."""

from __future__ import annotations

from secondsource.text.wordset import word_set

POSSIBLE_MODALS = word_set("may might could can")
PROBABLE_MODALS = word_set("should ought must will 'll ’ll wo shall")
OPEN_MODALS = word_set("would 'd ’d")

POSSIBLE_WORDS = word_set("possibly perhaps maybe conceivably potentially")
PROBABLE_WORDS = word_set(
    """
    probably likely presumably apparently seemingly evidently reportedly allegedly purportedly supposedly
    ostensibly
    """
)

NEGATIONS = word_set(
    """
    not n't n’t never no nor neither nobody nothing none nowhere hardly scarcely barely without
    """
)

PROBABLE_RAISING = word_set(
    """
    believe think report say allege understand rumor rumour presume suppose assume suspect expect estimate seem
    appear predict forecast project tend poise set slate schedule bind due likely accuse charge fear anticipate
    know
    """
)
"""Verbs and adjectives above an infinitive that make it probable: ``is believed to``, ``appears to``."""

CERTAIN_RAISING = word_set("know find prove show continue begin start come turn happen manage get")
"""Of those above an infinitive, the ones that leave it a fact."""

OPEN_RAISING = word_set(
    """
    want hope wish plan intend aim seek try attempt threaten promise vow pledge refuse decline ask urge order
    call agree offer decide propose demand request consider fail prepare struggle need volunteer encourage
    invite press persuade
    """
)
"""Verbs above an infinitive that leave it open."""

_OPEN = word_set("hope wish want ask urge demand doubt wonder question call propose consider plan intend")
HOLDING = {
    **dict.fromkeys(_OPEN, "unspecified"),
    **dict.fromkeys(word_set("fear worry speculate hint guess theorize theorise"), "possible"),
    **dict.fromkeys(
        word_set(
            "suspect expect believe think assume predict forecast estimate suggest anticipate assess imply feel "
            "suppose indicate reckon"
        ),
        "probable",
    ),
    "deny": "denied",
}
"""What a verb makes of the clause below it, in its subject's eyes."""

DENIALS = word_set("deny disprove refute disavow")
"""Verbs whose clause is, in their subject's eyes, not so."""

CONDITIONS = word_set("if unless whether provided lest")
