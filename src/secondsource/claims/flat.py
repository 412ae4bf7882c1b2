"""A tree of the barest kind for sentences whose annotator gives none: subject, verb, the rest."""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.model import Token

UNTOLD = "untold"
"""Relation of a word of which nothing is known but that it stands in the sentence."""


def flat_heads(tokens: Sequence[Token]) -> tuple[list[int], list[str]]:
    """Hang a sentence's words on its first full verb.

    Args:
        tokens: With parts of speech; without them there is no verb and so no tree.

    Returns:
        Heads (-1 for roots) and relations; every word is a root where no verb is known.
    """
    n = len(tokens)
    verb = next((i for i, t in enumerate(tokens) if t.upos == "VERB"), None)
    if verb is None:
        return [-1] * n, [UNTOLD] * n
    heads, relations = [verb] * n, [UNTOLD] * n
    heads[verb], relations[verb] = -1, "root"
    subject = next((i for i in range(verb - 1, -1, -1) if tokens[i].upos in {"NOUN", "PROPN", "PRON"}), None)
    if subject is not None:
        relations[subject] = "nsubj"
        for i in range(subject - 1, -1, -1):
            if tokens[i].upos not in {"DET", "ADJ", "NUM", "NOUN", "PROPN", "PART"}:
                break
            heads[i], relations[i] = subject, "det" if tokens[i].upos == "DET" else "compound"
    for i, token in enumerate(tokens):
        if token.upos == "AUX" and i < verb and heads[i] == verb:
            relations[i] = "aux"
        elif token.upos == "PUNCT":
            relations[i] = "punct"
    return heads, relations
