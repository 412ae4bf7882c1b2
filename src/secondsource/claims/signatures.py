"""What a verb, adjective or noun makes of the clause that it takes: the signatures of factuality.

Each word that takes a clause carries two values: what its complement is worth when the word itself is affirmed, and
when it is denied (``managed to land``: it landed; ``did not manage to``: it did not). Implicatives and their
one-way and two-way kinds follow Karttunen (1971, 2012) and Nairn, Condoravdi and Karttunen (2006); the scale and the
verbs of saying, holding and perceiving follow FactBank (Saurí and Pustejovsky 2009): all in the source's eyes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from secondsource.model import Certainty
from secondsource.text.wordset import word_set


class Form(StrEnum):
    """How a clause is built into the one above it."""

    TO = "to"
    THAT = "that"
    ING = "ing"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Worth:
    """How sure something is, and whether it is so.

    Attributes:
        certainty: On FactBank's scale.
        sign: 1 for affirmed, -1 for denied.
    """

    certainty: Certainty
    sign: int = 1

    def within(self, other: Worth) -> Worth:
        """What it is worth inside something else: the weaker certainty, both signs; no sign where nothing is told."""
        weaker = max(self.certainty, other.certainty, key=SCALE.index)
        outer = 1 if other.certainty is Certainty.UNSPECIFIED else other.sign
        return Worth(weaker, self.sign * outer)


SCALE = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNSPECIFIED)
"""From the surest to the least sure."""

SO, NOT_SO = Worth(Certainty.CERTAIN), Worth(Certainty.CERTAIN, -1)
LIKELY, UNLIKELY = Worth(Certainty.PROBABLE), Worth(Certainty.PROBABLE, -1)
POSSIBLE, OPEN = Worth(Certainty.POSSIBLE), Worth(Certainty.UNSPECIFIED)

Signature = tuple[Worth, Worth]
"""Of a complement where the word above it is affirmed, and where it is denied."""

_TWO_WAY = (SO, NOT_SO)
_TWO_WAY_NEGATIVE = (NOT_SO, SO)
_FACTIVE = (SO, SO)
_TOLD = (SO, OPEN)
_HELD = (LIKELY, UNLIKELY)
_GUESSED = (POSSIBLE, OPEN)
_OPEN = (OPEN, OPEN)


def _table(rows: Iterable[tuple[str, Signature]]) -> Mapping[str, Signature]:
    return {word: signature for words, signature in rows for word in word_set(words)}


_BELIEFS = """
    believe think expect suspect assume presume suppose predict forecast project anticipate estimate reckon guess
    understand assess fancy imagine likely probable
    """
_WISHES = "want hope wish desire demand request propose recommend urge ask order suggest prefer insist pray intend plan"

TO = _table((
    ("manage happen bother dare get remember succeed deign condescend continue begin start resume", _TWO_WAY),
    ("turn prove use", _TWO_WAY),
    ("fail forget neglect omit cease", _TWO_WAY_NEGATIVE),
    ("refuse decline unable hesitate", (NOT_SO, OPEN)),
    ("try attempt seek", (OPEN, NOT_SO)),
    ("pretend", (NOT_SO, OPEN)),
    ("force compel cause lead drive oblige prompt persuade convince induce trick coerce bring enable", (SO, OPEN)),
    ("claim profess admit confess", _TOLD),
    ("know find show", _FACTIVE),
    ("help", _TWO_WAY),
    ("allow permit let authorise authorize license free", (OPEN, NOT_SO)),
    ("able", _TWO_WAY),
    (_BELIEFS, _HELD),
    ("say report allege rumor rumour seem appear tend poise set slate schedule bind due", _HELD),
    ("charge accuse sure certain fear about deem hold consider", _HELD),
    ("unlikely doubtful", (UNLIKELY, LIKELY)),
    ("impossible", (NOT_SO, POSSIBLE)),
    ("possible", (POSSIBLE, NOT_SO)),
))  # fmt: skip
"""Words above an infinitive with ``to``; what is not here leaves it open (``plans to``, ``tried to``)."""

THAT = _table((
    (_BELIEFS, _HELD),
    ("suggest indicate imply hint feel", (LIKELY, OPEN)),
    ("doubt unlikely doubtful", (UNLIKELY, LIKELY)),
    ("fear worry speculate wonder theorize theorise hypothesize hypothesise possible concerned afraid", _GUESSED),
    (_WISHES.replace("suggest", "").replace("insist", ""), _OPEN),
    ("unclear uncertain unknown question", _OPEN),
    ("impossible", (NOT_SO, OPEN)),
    ("deny disprove refute disavow pretend", (NOT_SO, OPEN)),
    ("know realise realize learn discover notice see hear remember forget recall regret resent recognise", _FACTIVE),
    ("recognize acknowledge note aware unaware sorry glad happy surprised sad proud angry understand mean", _FACTIVE),
    ("true clear evident obvious certain sure", _TWO_WAY),
))  # fmt: skip
"""Words above a finite clause; what is not here tells it (``said that``): so in its source's eyes."""

ING = _table((
    ("avoid refrain prevent keep stop bar block deter dissuade discourage prohibit abstain save", (NOT_SO, OPEN)),
    ("escape forgo resist quit cease", (NOT_SO, OPEN)),
    ("deny", (NOT_SO, OPEN)),
    ("succeed continue begin start involve regret remember report see hear watch find catch", _TWO_WAY),
    ("admit confess acknowledge recall describe mention convict guilty", _TOLD),
    ("accuse suspect charge blame", (LIKELY, OPEN)),
    ("consider propose suggest recommend favour favor oppose risk mull contemplate discuss plan ban", _OPEN),
    ("fear aim clear acquit insist warn", _OPEN),
))  # fmt: skip
"""Words above a gerund, bare or with ``from``, ``of``, ``in``; what is not here leaves it a fact."""

BARE = _table((("let", (OPEN, NOT_SO)), ("make help see watch hear have feel", _TWO_WAY)))
"""Words above a bare infinitive."""

NOUNS = _table((
    ("failure refusal inability", (NOT_SO, OPEN)),
    ("fact knowledge realisation realization discovery", _FACTIVE),
    ("belief expectation assumption view opinion likelihood probability suspicion forecast prediction", _HELD),
    ("fear possibility chance risk speculation danger concern worry rumour rumor theory idea", _GUESSED),
    ("hope demand proposal request question doubt wish suggestion call condition", _OPEN),
    ("denial", (NOT_SO, OPEN)),
))  # fmt: skip
"""Nouns above a clause; what is not here tells a finite one and leaves an infinitive open (``a plan to``)."""

ATTRIBUTES = {
    **dict.fromkeys(word_set("alleged suspected reported apparent presumed purported likely probable"), LIKELY),
    **dict.fromkeys(word_set("possible potential"), POSSIBLE),
    **dict.fromkeys(word_set("planned proposed attempted would-be future upcoming hypothetical"), OPEN),
}
"""Adjectives before the noun of an event."""

TRANSPARENT = word_set(
    """
    manage fail happen bother dare get neglect refuse decline continue begin start cease try attempt seek plan intend
    want hope aim prepare struggle go have need able unable unlikely about ready
    """
)
"""Words above an infinitive that tell no more of its event than how sure it is, whether it came about and at what
stage it is: the infinitive is what is claimed. Not those that are acts of their own: ``agreed to``, ``ordered to``."""

STAGES = word_set("begin start continue keep resume")
"""Of those and others, the ones whose gerund is what is claimed: ``started beating``."""

CHARGES = word_set("accuse suspect")
"""Verbs that in the passive charge their subject with a gerund: ``is suspected of hiding``."""

TOLD_GERUNDS = word_set("deny admit acknowledge confess recall regret")
"""Verbs of saying whose gerund is what is said: ``denied shelling the hospital``."""
