"""The slots in which two answers may differ, and the words of a claim that fill each."""

from __future__ import annotations

from collections.abc import Mapping

from secondsource.compare.causes import ground_of
from secondsource.compare.periods import period_in, year_in
from secondsource.model import Claim, Role

ROLES_OF: Mapping[str, tuple[Role, ...]] = {
    "place": (Role.PLACE, Role.DESTINATION, Role.SOURCE),
    "participant": (Role.AGENT, Role.PATIENT, Role.RECIPIENT, Role.COMPANION),
    "cause": (Role.CAUSE, Role.PURPOSE),
    "manner": (Role.INSTRUMENT,),
    "topic": (Role.TOPIC,),
    "attribute": (Role.ATTRIBUTE,),
}


def value_of(claim: Claim, slot: str) -> str:
    """The words by which a claim fills a slot, verbatim.

    Args:
        claim: The claim.
        slot: ``time``, ``quantity``, ``polarity``, ``certainty`` or a key of ``ROLES_OF``; a slot may
            name one role itself (``destination``).

    Returns:
        A slice of the report: the first part that fills the slot, else the claim's own words.
    """
    if slot == "time" and claim.time is not None:
        return claim.time.text
    if slot == "time" and (said := period_in(claim.text) or year_in(claim.text)):
        return said
    if slot == "quantity" and claim.quantities:
        return claim.quantities[0].text
    wanted = ROLES_OF.get(slot) or tuple(r for r in Role if r == slot)
    for role in wanted:
        for argument in claim.arguments:
            if argument.role is role:
                return argument.text
    return ground_of(claim) if slot == "cause" else claim.text
