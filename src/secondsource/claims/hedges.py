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

CONDITIONS = word_set("if unless whether provided lest")
