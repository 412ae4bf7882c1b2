"""Moves branches that grammar does not let stand where a parser put them.

Seven places where parsers of any make go astray in news: a possessor (``Korea’s``) belongs to a noun on its
right; what follows a closed quotation does not hang on a verb inside it; ``… and repatriating`` is no
conjunct of a verb in another form when one in its own form stands before it; the names between a comma
and a verb of saying without a subject (``The bridge fell, Ann Roe, the engineer, said``) are that verb's; a
noun before a verb that has an object behind it and no subject is its subject; the verb after the comma that
closes a relative clause is its noun's (``Roe, who had told a paper that he fell, apologised``); a verb of saying
without ``who`` behind a speaker is no relative clause (``The bridge fell, a spokesman confirmed to the Post``).
"""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.claims.cues import PEOPLE, PLAIN, SAY
from secondsource.model import Token

_CLITICS = frozenset({"'s", "’s"})
_BEFORE_NOUN = frozenset({"det", "amod", "compound", "nummod", "advmod", "punct", "nmod:desc"})
_AFTERTHOUGHTS = frozenset({"advcl", "parataxis", "conj", "acl", "obl", "dep", "xcomp"})

_SAID = frozenset({"ccomp", "parataxis"})
_TAKEN = frozenset({"nsubj", "csubj", "mark", "cc"})
"""Relations below a verb of saying that leave no room for a speaker before it."""
_TELLS = PLAIN | {"confirm", "disclose", "reveal"}
_RELATIVES = frozenset({"who", "whom", "whose", "which", "that"})
_NAMES = frozenset({"NOUN", "PROPN", "PRON"})
_ASTRAY = frozenset({"nsubj", "vocative", "appos", "obj", "dep", "parataxis", "nmod", "dislocated", "obl"})
"""Relations that a parser gives a speaker whom it takes for a part of what he says."""


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
    _speakers(tokens, heads, relations)
    _objects_before(tokens, heads, relations)
    _after_relatives(tokens, heads, relations)
    _bare_relatives(tokens, heads, relations)


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


def _speakers(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """Give a verb of saying the speaker that a parser hung into the words said."""
    for i, token in enumerate(tokens):
        if token.upos != "VERB" or token.lemma not in SAY or _is_gerund(tokens, i):
            continue
        own = [k for k, head in enumerate(heads) if head == i]
        said = next((k for k in own if relations[k] in _SAID and k < i), None)
        if said is not None:
            _return_subject(tokens, heads, relations, i, said)
        if any(heads[k] == i and (relations[k].split(":")[0] in _TAKEN or relations[k] == "aux:pass") for k in own):
            continue
        first = _speaker_before(tokens, heads, relations, i, said) if said is not None else None
        if first is None:
            continue
        tops = [k for k in range(first, i) if not first <= heads[k] < i and tokens[k].upos != "PUNCT"]
        heads[tops[0]], relations[tops[0]] = i, "nsubj"
        for k in tops[1:]:
            heads[k], relations[k] = tops[0], "appos"
        for k in range(first - 1, i):
            if tokens[k].upos == "PUNCT" and not first <= heads[k] < i:
                heads[k] = tops[0]


def _return_subject(tokens: Sequence[Token], heads: list[int], relations: list[str], verb: int, said: int) -> None:
    """``Officers arrested him, said Roe``: what stands before the verb of the words said is that verb's subject."""
    held = any(head == said and relations[k].startswith(("nsubj", "csubj")) for k, head in enumerate(heads))
    if held or tokens[said].upos != "VERB":
        return
    for k in range(said):
        near = heads[k] == verb and relations[k] == "nsubj"
        if near and not any(tokens[c].text == "," for c in range(k, said)):
            heads[k] = said


def _speaker_before(
    tokens: Sequence[Token], heads: Sequence[int], relations: Sequence[str], verb: int, said: int
) -> int | None:
    """First word of what stands between a comma and a verb of saying, where it is a speaker with his posts."""
    quoted = _quoted(tokens[: verb + 1])
    for comma in range(said + 1, verb - 1):
        if tokens[comma].text != "," or quoted[comma]:
            continue
        inside = range(comma + 1, verb)
        tops = [k for k in inside if not comma < heads[k] < verb and tokens[k].upos != "PUNCT"]
        closed = all(not comma < heads[k] < verb for k in range(comma) if tokens[k].upos != "PUNCT")
        if closed and tops and all(_can_speak(tokens, heads, relations, k) for k in tops):
            return comma + 1
    return None


def _can_speak(tokens: Sequence[Token], heads: Sequence[int], relations: Sequence[str], k: int) -> bool:
    if tokens[k].upos not in _NAMES or relations[k].split(":")[0] not in _ASTRAY or relations[k] == "obl:unmarked":
        return False
    said_by = "as" if tokens[k].upos == "PROPN" else ""  # ``The dam fell, as Ann Roe, the engineer, confirmed``
    joined = [tokens[c].text for c, head in enumerate(heads) if head == k and relations[c] in {"case", "mark", "cc"}]
    return all(word == said_by for word in joined)


def _objects_before(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """A noun before a finite verb that has an object after it and no subject is its subject (``Roe shot his wife``)."""
    for i, token in enumerate(tokens):
        if token.upos != "VERB":
            continue
        own = [k for k, head in enumerate(heads) if head == i]
        kinds = {relations[k].split(":")[0] for k in own}
        before = [k for k in own if k < i and relations[k] == "obj" and tokens[k].upos in {"NOUN", "PROPN"}]
        after = any(k > i and relations[k] == "obj" for k in own)
        if before and after and not kinds & {"nsubj", "csubj", "expl", "mark"} and relations[i] != "acl:relcl":
            relations[before[0]] = "nsubj"


def _after_relatives(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """Make the verb after a relative clause set off by commas the head of a sentence whose root is a bare noun."""
    noun = next((k for k, head in enumerate(heads) if head < 0 and tokens[k].upos in {"NOUN", "PROPN"}), None)
    if noun is None:
        return
    clause = next(
        (k for k, head in enumerate(heads) if head == noun and relations[k] == "acl:relcl" and k > noun), None
    )
    if clause is None or not any(t.text == "," for t in tokens[noun + 1 : noun + 3]):
        return
    verb = next(
        (k for k in range(clause + 1, len(tokens)) if _follows_clause(tokens, heads, relations, k, clause)), None
    )
    if verb is None:
        return
    inside = {k for k in range(verb) if _reaches(heads, k, clause)}
    for k in range(verb + 1, len(tokens)):
        if heads[k] in inside or heads[k] == noun:
            heads[k] = verb
    heads[verb], relations[verb] = -1, "root"
    heads[noun], relations[noun] = verb, "nsubj"


def _follows_clause(
    tokens: Sequence[Token], heads: Sequence[int], relations: Sequence[str], verb: int, clause: int
) -> bool:
    """Whether a finite verb right after a comma has neither subject nor conjunction of its own."""
    if tokens[verb].upos != "VERB" or _is_gerund(tokens, verb) or relations[verb] not in {"conj", "parataxis", "advcl"}:
        return False
    before = verb - 1
    while before > clause and tokens[before].upos in {"ADV", "AUX"}:
        before -= 1
    if tokens[before].text != "," or not _reaches(heads, verb, clause):
        return False
    own = {relations[k].split(":")[0] for k, head in enumerate(heads) if head == verb and k < verb}
    return not own & {"nsubj", "csubj", "mark", "cc"}


def _is_gerund(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].upos == "VERB" and tokens[i].text.lower().endswith("ing")


def _bare_relatives(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """Make a speaker between a comma and a verb of saying its subject, and the verb a clause beside the main one."""
    for i, token in enumerate(tokens):
        if relations[i] != "acl:relcl" or token.lemma not in _TELLS or _is_gerund(tokens, i) or not 0 <= heads[i] < i:
            continue
        own = [relations[k] for k, head in enumerate(heads) if head == i]
        comma = next((k for k in range(i - 1, 0, -1) if tokens[k].text == ","), None)
        root = next((k for k, head in enumerate(heads) if head < 0), i)
        if comma is None or root > comma or any(r.startswith(("nsubj", "aux", "obl:agent")) for r in own):
            continue
        before = range(comma + 1, i)
        tops = [k for k in before if not comma < heads[k] < i]
        plain = not {tokens[k].text.casefold() for k in before} & _RELATIVES
        if len(tops) == 1 and plain and _is_speaker(tokens[tops[0]]) and not _reaches(heads, root, tops[0]):
            heads[i], relations[i] = root, "parataxis"
            heads[tops[0]], relations[tops[0]] = i, "nsubj"


def _is_speaker(token: Token) -> bool:
    return token.upos == "PROPN" or (token.upos == "NOUN" and token.lemma in PEOPLE)
