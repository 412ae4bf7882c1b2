"""Which phrases after ``in``, ``at`` and ``on`` tell where, and which tell how or of what."""

from __future__ import annotations

from secondsource.claims.tree import Tree
from secondsource.text.wordset import word_set

PLACE_NOUNS = word_set(
    """
    airport alley apartment area arena avenue backyard bank bar barracks base basement bathroom beach bedroom
    block border bridge building bus cab cafe camp campus capital car cell cemetery center centre church city
    classroom clinic club coast college community complex compound condo corner country county court courthouse
    courtroom district dock door doorstep downtown driveway embassy entrance facility factory farm field floor
    forest front garage garden gate gym hall headquarters highway hill home hospital hotel house intersection
    island jail jungle kitchen lake land lobby lot mall market mission mosque motel mountain museum neighborhood
    neighbourhood office outskirts park parking path place plane plant plaza pool porch port premises prison
    property province pub ranch region restaurant resort river road room route scene school sea shelter ship
    shop sidewalk site soil south north east west spot square stadium stage state station store street suburb
    subway synagogue temple terminal territory theater theatre town trail train truck university vehicle venue
    village van warehouse waters yard zone
    """
)
"""Nouns for where something can happen; parts of the body are none: ``was shot in the leg`` tells how."""


def is_place(tree: Tree, head: int) -> bool:
    """Whether a phrase tells where: its head is a name or a noun for a place.

    Args:
        tree: The sentence.
        head: Head of the phrase.

    Returns:
        True for names too: ``in Panama``, ``at KHOU``.
    """
    return tree.upos(head) == "PROPN" or tree.lemma(head) in PLACE_NOUNS
