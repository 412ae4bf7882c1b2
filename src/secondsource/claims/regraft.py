"""Moves branches that grammar does not let stand where a parser put them.

Three places where parsers of any make go astray in news: a possessor (``Korea’s``) belongs to a noun on its
right; what follows a closed quotation does not hang on a verb inside it; ``… and repatriating`` is no
conjunct of a verb in another form when one in its own form stands before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.model import Token

_CLITICS = frozenset({"'s", "’s"})
_BEFORE_NOUN = frozenset({"det", "amod", "compound", "nummod", "advmod", "punct", "nmod:desc"})
_AFTERTHOUGHTS = frozenset({"advcl", "parataxis", "conj", "acl", "obl", "dep", "xcomp"})


def regraft(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """Correct a tree in place.

    Args:
        tokens: A sentence.
        heads: Index of each head, -1 for roots.
        relations: UD relations.
    """
    _possessors(tokens, heads, relations)
    _after_quotations(tokens, heads, relations)
    _gerunds(tokens, heads, relations)


def _reaches(heads: Sequence[int], i: int, top: int) -> bool:
    """Whether ``i`` is ``top`` or below it."""
    for _ in range(len(heads)):
        if i == top:
            return True
        if i < 0:
            return False
        i = heads[i]
    return True


def _possessors(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    for clitic, token in enumerate(tokens):
        owner = heads[clitic]
        if (
            token.text not in _CLITICS
            or relations[clitic] != "case"
            or not 0 <= owner < clitic
            or clitic + 1 >= len(tokens)
        ):
            continue
        if heads[owner] > clitic:
            continue
        noun = clitic + 1
        while relations[noun] in _BEFORE_NOUN and heads[noun] > noun:
            noun = heads[noun]
        if tokens[noun].upos in {"NOUN", "PROPN"} and not _reaches(heads, noun, owner):
            heads[owner], relations[owner] = noun, "nmod:poss"


def _quoted(tokens: Sequence[Token]) -> list[int]:
    """For each token the number of the quotation that it stands in, 0 for none."""
    out, count, inside = [], 0, False
    for k, token in enumerate(tokens):
        straight = token.text == '"'
        if token.text in {"“", "„"} or (straight and not inside):
            closes = any(t.text in {"”", '"'} for t in tokens[k + 1 :])
            inside, count = closes, count + closes
        out.append(count if inside else 0)
        if token.text == "”" or (straight and inside and out[-1] and any(t.text == '"' for t in tokens[:k])):
            inside = False
    return out


def _after_quotations(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    quoted = _quoted(tokens)
    for i, head in enumerate(heads):
        if head < 0 or quoted[i] or not quoted[head] or i < head or relations[i].split(":")[0] not in _AFTERTHOUGHTS:
            continue
        verb = next((k for k in range(i - 1, head, -1) if not quoted[k] and tokens[k].upos == "VERB"), None)
        if verb is not None and not _reaches(heads, verb, i):
            heads[i] = verb


def _gerunds(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    for i, relation in enumerate(relations):
        head = heads[i]
        if relation != "conj" or head < 0 or not _is_gerund(tokens, i) or tokens[head].upos != "VERB":
            continue
        if _is_gerund(tokens, head) or any(heads[k] == i and relations[k] == "aux" for k in range(len(tokens))):
            continue
        above = head
        for _ in range(len(tokens)):
            above = heads[above]
            if above < 0:
                break
            if _is_gerund(tokens, above):
                heads[i] = above
                break


def _is_gerund(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].upos == "VERB" and tokens[i].text.lower().endswith("ing")
