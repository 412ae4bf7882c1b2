"""Nouns that name something that happens, and what their possessor does in it."""

from __future__ import annotations

from secondsource.text.wordset import word_set

_DONE = word_set(
    """
    arrival departure escape visit attack assault strike raid offensive invasion decision refusal rejection
    resignation retirement defection flight return trip tour journey campaign victory win defeat loss failure
    withdrawal retreat pullout entry exit rise fall growth decline increase decrease drop jump surge collapse
    advance gain launch test launching announcement proposal offer purchase acquisition takeover merger sale
    investment agreement pact negotiation meeting summit vote election membership establishment creation
    introduction adoption ratification approval acceptance endorsement appeal protest debut confession apology
    denial pursuit probe inquiry investigation crackdown closure expansion restructuring reform revision review
    ban boycott sanction embargo blockade siege shelling bombardment bombing explosion blast crash accident
    eruption earthquake flood fire outbreak spread robbery theft burglary genocide search demolition construction
    opening
    """
)
_UNDERGONE = word_set(
    """
    arrest detention death release trial conviction sentencing execution assassination disappearance appointment
    nomination dismissal ouster removal expulsion deportation extradition repatriation promotion election
    inauguration birth marriage burial funeral hospitalization treatment rescue capture imprisonment indictment
    acquittal injury illness murder rape kidnapping abduction shooting stabbing killing massacre
    """
)

EVENT_NOUNS = {**dict.fromkeys(_DONE, "done"), **dict.fromkeys(_UNDERGONE, "undergone")}
"""Noun to what its possessor does: ``done`` (its escape) or ``undergone`` (his arrest)."""

OF_UNDERGOES = frozenset(_UNDERGONE) | word_set(
    """
    attack assault invasion rejection refusal loss launch launching test announcement proposal purchase acquisition
    takeover sale establishment creation introduction adoption ratification approval acceptance endorsement denial
    pursuit probe inquiry investigation closure expansion restructuring reform revision review ban boycott siege
    shelling bombardment bombing robbery theft burglary genocide search demolition construction opening
    """
)
"""Nouns after which ``of`` names who or what it is done to: ``the closure of the plant``, not ``the fall of``."""

GROWING = {
    "increasing": "increase", "growing": "grow", "rising": "rise", "soaring": "soar", "mounting": "mount",
    "declining": "decline", "falling": "fall", "decreasing": "decrease", "shrinking": "shrink",
    "dwindling": "dwindle", "record": "record",
}  # fmt: skip
"""What is said of a number before it, with its lemma."""


def is_event_noun(lemma: str) -> bool:
    """Whether a noun names something that happens.

    Args:
        lemma: Its dictionary form.

    Returns:
        True for the nouns of the table.
    """
    return lemma in EVENT_NOUNS
