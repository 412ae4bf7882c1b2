"""Verbs that attribute: who their source is and what their content is."""

from __future__ import annotations

from secondsource.claims import cues
from secondsource.claims.contents import content_of, is_anaphor, is_asked, is_lent, is_participle, particle
from secondsource.claims.drafts import Draft, Stretch, less, runs
from secondsource.claims.sources import source_phrase
from secondsource.claims.speech import spoken_beside, spoken_by
from secondsource.claims.subjects import find_subject, is_past_participle
from secondsource.claims.timewords import TIME_WORDS
from secondsource.claims.tree import QUOTES, Tree
from secondsource.claims.withheld import is_evaded, is_no_comment, is_withheld, kept_back
from secondsource.text.wordset import word_set

_MEANT = word_set("will 'll ’ll would 'd ’d could can may might shall should must")
_NOT = word_set("not n't n’t never")

_MINDED = cues.HOLD | cues.EVIDENCE | cues.SAY
"""Verbs that attribute between commas: ``The plan, an official hopes, will work``."""

_NEAR = 3
"""Words from a verb to the one below it within which both make one cue: ``went on to say``."""

_NOUN_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "ADP", "PART", "CCONJ"})

_NEAR_DOCUMENT = 6
"""Words from a verb to what its document says within which both make one cue: ``released a statement saying``."""

_LEADING_ON = frozenset({"about"})
"""Prepositions that lead from any verb of a cue to what it is about: ``was asked about``."""

_TOLD_WHERE = frozenset({"to", "on", "in", "at", "via"})
"""Prepositions before to whom or where something was said."""

_HANGING = frozenset({"advcl", "xcomp", "conj", "acl", "ccomp", "obl"})


def verb_cue(tree: Tree, i: int) -> Draft | None:
    """The attribution that a verb makes.

    Args:
        tree: The sentence.
        i: The verb.

    Returns:
        A draft, or ``None`` where the verb attributes nothing: ``refrained from disclosing``.
    """
    lemma = tree.lemma(i)
    apart, kept = _of_its_own_kind(tree, i), kept_back(tree, i)
    if apart is not None or kept is not None:
        return apart or (_withheld(tree, i, kept) if kept is not None else None)
    if lemma not in cues.VERBS or is_withheld(tree, i):
        return None
    if lemma in cues.WITH_QUOTATION and not any(t.text in QUOTES or t.text == ":" for t in tree.tokens):
        return None
    active = not tree.is_passive(i) and tree.rel(i) not in {"amod", "compound"}
    content, head = content_of(tree, i), _source(tree, i)
    if active and (tree.rel(i) != "acl" or _is_parenthetical(tree, i)) and (lemma in cues.SAY or head is None):
        head = spoken_by(tree, i, head)
    asked = is_asked(tree, i)
    if active and not asked and (lemma in cues.PLAIN or (lemma in _MINDED and _is_parenthetical(tree, i))):
        content = content or spoken_beside(tree, i, head)
    content = _with_subject(tree, i, head, content)
    waits = not content and lemma in cues.PLAIN and head is not None
    unnamed = asked or (not active and lemma in cues.SAY | cues.NAMED_AS | cues.JUDGE)
    if (not content and not waits) or (head is None and not unnamed):
        return None
    source = source_phrase(tree, head, i) if head is not None else None
    cue = cue_stretch(tree, i)
    said = tuple(s for s in less(tree, content, source, cue) if s[0] < i or tree.lemma(s[0]) not in cues.CITING)
    if content and not said:
        return None
    return Draft(
        source=source, source_head=head, cue=cue, cue_head=i, content=said, waits=waits,
        looks_back=is_anaphor(tree, i, said),
        judges=asked or _judges(tree, i) or _is_unsaid(tree, i) or (head is None and lemma not in cues.SAY),
    )  # fmt: skip


def _relayed(tree: Tree, i: int) -> Draft | None:
    """``The paper reported P, citing police``: whom the voice above cites for what it says."""
    cited, above = tree.child(i, "obj"), tree.heads[i]
    if cited is None or not tree.word(i).endswith("ing"):
        return None
    saying = next((k for k in (above, *tree.up(i)) if k >= 0 and tree.lemma(k) in cues.SAY), None)
    if saying is None:  # ``State radio, citing police, said``: hung on the noun
        saying = next(
            (k for k in range(i + 1, len(tree)) if tree.upos(k) == "VERB" and tree.lemma(k) in cues.SAY), None
        )
    if saying is None or tree.word(saying).endswith("ing"):
        return None
    held = content_of(tree, saying) or spoken_beside(tree, saying, spoken_by(tree, saying, _source(tree, saying)))
    source = source_phrase(tree, cited, i)
    said = less(tree, held, source, (i, i + 1))
    return None if not said else Draft(
        source=source, source_head=cited, cue=(i, i + 1), cue_head=i, content=said, relays=True
    )  # fmt: skip


def _of_its_own_kind(tree: Tree, i: int) -> Draft | None:
    """Verbs of seeming and citing, where they stand as such."""
    lemma = tree.lemma(i)
    if lemma in cues.SEEMING:
        return _seeming(tree, i)
    return _relayed(tree, i) if lemma in cues.CITING else None


def _with_subject(tree: Tree, i: int, head: int | None, content: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Give a clause the noun between it and the verb, taken for the verb's own: ``said the boat sank``."""
    if not content or head is None or head > i or tree.lemma(i) not in cues.PLAIN - cues.ASK:
        return content
    (first, last), rest = content[0], content[1:]
    between = range(i + 1, first)
    noun = any(tree.upos(k) in {"NOUN", "PROPN", "PRON"} for k in between)
    bare = tree.upos(first) in {"VERB", "AUX"} and all(tree.upos(k) in _NOUN_PHRASE for k in between)
    return ((i + 1, last), *rest) if noun and bare and tree.word(i + 1) not in TIME_WORDS else content


def _judges(tree: Tree, i: int) -> bool:
    """Whether a verb tells a stance towards a thing, or brings it up, and gives no words."""
    stance = tree.lemma(i) in cues.JUDGE | cues.RAISE or particle(tree, i) is not None
    told = tree.rel(i) == "parataxis" and tree.child(i, "obj") is None and tree.lemma(i) in cues.SAY
    return stance and tree.child(i, "ccomp") is None and not told  # ``The tour is off, she posted on Facebook``


def _is_unsaid(tree: Tree, i: int) -> bool:
    """``will announce that``, ``could not confirm whether``, ``wants to tell``: nothing that was said."""
    if (tree.lemma(i) not in cues.HOLD and _is_meant(tree, i)) or is_evaded(tree, i) or is_no_comment(tree, i):
        return True
    if tree.lemma(i) not in cues.SAY:
        return False
    below = [(tree.rel(c), tree.word(c)) for c in tree.children[i] if c < i]
    return any(
        (relation == "aux" and word in _MEANT) or word in _NOT or (relation == "mark" and word in {"if", "unless"})
        for relation, word in below
    )


def _withheld(tree: Tree, i: int, kept: int) -> Draft | None:
    """``declined to say whether P``, ``refused to endorse the plan``: a stance, on which no claim rests."""
    head = find_subject(tree, i)[0]
    if head is None:
        return None
    first, last = cue_stretch(tree, i)[0], cue_stretch(tree, kept)[1]
    source = source_phrase(tree, head, i)
    content = less(tree, content_of(tree, kept), source, (first, last))
    return Draft(
        source=source, source_head=head, cue=(first, last), cue_head=i, content=content, judges=True
    ) if content else None  # fmt: skip


def _seeming(tree: Tree, i: int) -> Draft | None:
    """``appears to have left``, ``it seems that P``: an impression that nobody is named for."""
    body = next((c for c in tree.childs(i, "xcomp", "ccomp", "csubj", "advcl") if c > i), None)
    subject = tree.subject(i)
    if body is None or subject is None:
        return None
    content = list(runs(tree, tree.subtree(body)))
    if tree.word(subject) != "it":
        content.insert(0, source_phrase(tree, subject, i))
    cue = cue_stretch(tree, i)
    said = less(tree, tuple(content), cue)
    return Draft(source=None, source_head=None, cue=cue, cue_head=i, content=said, judges=True) if said else None


def _is_meant(tree: Tree, i: int) -> bool:
    """``wants to tell``, ``in order to explain``: speech that is meant and not told."""
    above = tree.heads[i]
    if not any(tree.word(m) == "to" for m in tree.childs(i, "mark")):
        return False
    return above < 0 or not (tree.rel(i) in {"xcomp", "advcl"} and tree.lemma(above) in cues.TOLD_BY_INFINITIVE)


# --- source ---


def _source(tree: Tree, i: int) -> int | None:
    if tree.is_passive(i) or is_participle(tree, i) or is_asked(tree, i):
        return _agent(tree, i)
    if (issuer := _issuer(tree, i)) is not None:
        return find_subject(tree, issuer)[0]
    if tree.word(i).endswith("ing") and i and tree.tokens[i - 1].text == "," and tree.subject(i) is None:
        return _main_speaker(tree, i)
    if (described := _described(tree, i)) is not None:
        return described
    source, undergoes = find_subject(tree, i)
    if undergoes and not tree.word(i).endswith("ing") and not _is_active(tree, i):
        return None
    if source is None and tree.rel(i) in _HANGING:
        source = next((s for a in tree.up(i) if (s := find_subject(tree, a)[0]) is not None), None)
    expletive = source is not None and tree.word(source) in {"it", "there"} and tree.relations[source] == "expl"
    return None if expletive else source


def _is_active(tree: Tree, i: int) -> bool:
    """Whether a verb of saying that shares a passive's subject says something itself: ``was forced to go and said``."""
    if tree.subject(i) is not None:
        return tree.lemma(i) in cues.SAY
    return tree.lemma(i) in cues.PLAIN - cues.ASK and tree.child(i, "ccomp") is not None


def _is_parenthetical(tree: Tree, i: int) -> bool:
    """``The plan, an official said, is to leave``: a speaker and a verb between commas."""
    subject = tree.subject(i)
    if subject is None or subject > i or not (_ends_at(tree, i + 1) or _told_to_the_end(tree, i)):
        return False
    first = tree.low[subject]
    return first > 0 and tree.tokens[first - 1].text == ","


def _ends_at(tree: Tree, k: int) -> bool:
    return k >= len(tree) or tree.tokens[k].text in {",", "."}


def _told_to_the_end(tree: Tree, i: int) -> bool:
    """Whether only to whom, when and where it was said follows: ``P, he confirmed to the Post on Monday.``."""
    after = [c for c in tree.children[i] if c > i and tree.upos(c) != "PUNCT"]
    if not after or any(tree.rel(c) not in {"obl", "advmod"} for c in after):
        return False
    return (
        tree.low[after[0]] == i + 1 and tree.case(after[0]) == "to" and _ends_at(tree, max(tree.high[c] for c in after))
    )


def _issuer(tree: Tree, i: int) -> int | None:
    """The verb that gives out a document which says: ``released a statement saying``."""
    noun = tree.heads[i]
    if noun < 0 or not tree.word(i).endswith("ing") or tree.rel(i) not in {"acl", "advcl"}:
        return None
    if tree.upos(noun) == "VERB":
        noun = next((c for c in tree.childs(noun, "obj") if c < i), -1)
    told = noun >= 0 and tree.lemma(noun) in cues.DOCUMENTS | cues.NOUNS | cues.STANCES and is_lent(tree, noun)
    return tree.heads[noun] if told else None


def _described(tree: Tree, i: int) -> int | None:
    """``People briefed on the matter say``, where the participle was read as a clause of its own."""
    for c in tree.childs(i, "ccomp"):
        if c < i and tree.subject(c) is not None and is_past_participle(tree, c) and not tree.child(c, "aux"):
            clear = all(tree.upos(k) != "PUNCT" for k in range(tree.high[c] - 1, i))
            if clear and any(k != c for k in tree.childs(i, "ccomp")):
                return tree.subject(c)
    return None


def _agent(tree: Tree, i: int) -> int | None:
    """By whom, in a passive; who is quoted, in ``was quoted``."""
    agent = next((c for c in tree.childs(i, "obl") if tree.relations[c] == "obl:agent" or tree.case(c) == "by"), None)
    if agent is not None or tree.lemma(i) not in {"quote", "cite"}:
        return agent
    return tree.child(i, "nsubj:pass", "nsubj")


def _main_speaker(tree: Tree, i: int) -> int | None:
    """``He denounced those who …, saying P``: after a comma the participle is the main subject's."""
    for a in reversed(list(tree.up(i))):
        subject = find_subject(tree, a)[0]
        if subject is not None and subject < i:
            return subject
    return None


def cue_stretch(tree: Tree, i: int) -> Stretch:
    """A verb with its auxiliaries, negation and particle, and the verb or the document that it goes on from.

    Args:
        tree: The sentence.
        i: The verb.

    Returns:
        ``has not confirmed``, ``was quoted as saying``, ``pointed out``, ``called for``, ``went on to say``,
        ``released a statement saying``.
    """
    first, last = i, i + 1
    while first and first - 1 in tree.children[i] and _belongs(tree, first - 1):
        first -= 1
    while first < i and tree.word(first)[:1] in {"'", "’"}:
        first += 1
    about = cues.ABOUT.get(tree.lemma(i), frozenset()) | _LEADING_ON
    if tree.lemma(i) in cues.NAMED_AS:
        about |= {"as"}
    shift = next((k for k in range(last, min(last + 3, len(tree))) if tree.upos(k) != "ADV"), last)
    if tree.child(i, "compound:prt") == last:
        last += 1
    if last < len(tree) and tree.word(last) in about:
        last += 1
    elif shift < len(tree) and tree.word(shift) in about:
        last = shift + 1
    while last < len(tree) and tree.upos(last) == "ADV" and _tells_manner(tree, i, last):
        last += 1
    last = _document_of_saying(tree, i, last)
    above = tree.heads[i]
    if above < 0 or above > i:
        return first, last
    issuer = _issuer(tree, i)
    if issuer is not None and first - issuer <= _NEAR_DOCUMENT:
        return cue_stretch(tree, issuer)[0], last
    return (cue_stretch(tree, above)[0], last) if _goes_on(tree, i, first) else (first, last)


def _goes_on(tree: Tree, i: int, first: int) -> bool:
    """Whether the cue opens with the verb above or with the document above and its verb."""
    above, relation = tree.heads[i], tree.rel(i)
    if first - above > _NEAR:
        return False
    if relation in {"advcl", "xcomp", "obl", "ccomp"} and tree.lemma(above) in {"quote", "cite"}:
        return True
    return relation in {"xcomp", "advcl"} and tree.lemma(above) in cues.STAGES


def _document_of_saying(tree: Tree, i: int, last: int) -> int:
    """Where the document ends in which something is said, right after the verb: ``said in a statement``."""
    if tree.lemma(i) not in cues.SAY:
        return last
    for c in tree.childs(i, "obl"):
        if tree.low[c] == last and tree.case(c) == "in" and tree.lemma(c) in cues.DOCUMENTS:
            return c + 1
    return last


def _tells_manner(tree: Tree, i: int, k: int) -> bool:
    """``said repeatedly that``: an adverb of the verb, before what is said."""
    return tree.heads[k] == i and tree.rel(k) == "advmod" and any(c > k for c in tree.childs(i, "ccomp", "obj"))


def _belongs(tree: Tree, c: int) -> bool:
    if tree.rel(c) == "aux" or (tree.rel(c) == "mark" and tree.word(c) == "to"):
        return True
    return tree.rel(c) == "advmod" and tree.upos(c) in {"ADV", "PART"} and tree.word(c) not in cues.HEARSAY_ADVERBS
