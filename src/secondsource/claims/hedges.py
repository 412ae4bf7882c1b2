"""Words that make a claim less than certain, after FactBank (Saurí and Pustejovsky 2009)."""

from __future__ import annotations

POSSIBLE_MODALS = frozenset("may might could can".split())
PROBABLE_MODALS = frozenset("should ought must will 'll ’ll wo shall".split())
OPEN_MODALS = frozenset("would 'd ’d".split())

POSSIBLE_WORDS = frozenset("possibly perhaps maybe conceivably potentially".split())
PROBABLE_WORDS = frozenset(
    "probably likely presumably apparently seemingly evidently reportedly allegedly purportedly supposedly ostensibly".split()
)
UNLIKELY_WORDS = frozenset("unlikely doubtful".split())

NEGATIONS = frozenset(
    "not n't n’t never no nor neither nobody nothing none nowhere hardly scarcely barely without".split()
)

PROBABLE_RAISING = frozenset(
    "believe think report say allege understand rumor rumour presume suppose assume suspect expect estimate seem appear "
    "predict forecast project tend poise set slate schedule bind due likely accuse charge fear anticipate know".split()
)
"""Verbs and adjectives above an infinitive that make it probable: ``is believed to``, ``appears to``."""

CERTAIN_RAISING = frozenset("know find prove show continue begin start come turn happen manage get".split())
"""Of those above an infinitive, the ones that leave it a fact."""

OPEN_RAISING = frozenset(
    "want hope wish plan intend aim seek try attempt threaten promise vow pledge refuse decline ask urge order call agree offer "
    "decide propose demand request consider fail prepare struggle need volunteer encourage invite press persuade".split()
)
"""Verbs above an infinitive that leave it open."""

HOLDING = {"hope": "unspecified", "wish": "unspecified", "want": "unspecified", "ask": "unspecified", "urge": "unspecified",
           "demand": "unspecified", "doubt": "unspecified", "wonder": "unspecified", "question": "unspecified",
           "call": "unspecified", "propose": "unspecified", "consider": "unspecified", "plan": "unspecified",
           "intend": "unspecified", "fear": "possible", "worry": "possible", "suspect": "probable", "expect": "probable",
           "believe": "probable", "think": "probable", "assume": "probable", "predict": "probable", "forecast": "probable",
           "estimate": "probable", "suggest": "probable", "speculate": "possible", "anticipate": "probable",
           "assess": "probable", "imply": "probable", "hint": "possible", "feel": "probable", "suppose": "probable",
           "guess": "possible", "indicate": "probable", "deny": "denied", "theorize": "possible", "reckon": "probable"}  # fmt: skip
"""What a verb makes of the clause below it, in its subject's eyes."""

CONDITIONS = frozenset("if unless whether provided lest".split())
