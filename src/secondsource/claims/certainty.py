"""How sure a claim is in its source's eyes, and whether it affirms or denies.

The FactBank scale (Saurí and Pustejovsky 2009): certain, probable, possible, unspecified. A predicate is worth what
its own modals, adverbs and negation leave, inside what the words above it make of it (``signatures``): from the
sentence's root down, as far as the next report of speech, whose content is taken in its source's eyes. What will
be is probable at most; what somebody wants, plans, tries or ought to do is unspecified.
"""

from __future__ import annotations

from math import prod

from secondsource.claims import cues, hedges, signatures
from secondsource.claims.clauses import Clause, Kind
from secondsource.claims.contents import is_asked_to
from secondsource.claims.signatures import LIKELY, NOT_SO, OPEN, POSSIBLE, SO, Form, Signature, Worth
from secondsource.claims.subjects import is_past_participle
from secondsource.claims.tree import Tree
from secondsource.model import Certainty, Polarity
from secondsource.text.wordset import word_set

DEEPEST = 12
"""Clauses above a predicate beyond which nothing more is asked: deeper nesting is a parser's mistake."""

_ASKING = frozenset({"whether", "if"})
_INTERROGATIVES = frozenset({"why", "how", "when", "where", "who", "whom", "what", "which", "whose"})
_INQUIRING = word_set("ask wonder know see check determine decide tell say doubt find investigate unclear clear")
"""Words after which ``if`` asks: ``asked me if he was``."""
_TELLING = cues.SAY | word_set("release disclose provide give identify elaborate comment discuss characterize confirm")
"""Verbs that, denied with ``would``, were refused: ``would not comment``."""
_PASSIVE_ONLY = frozenset({"say", "report", "charge", "hold", "consider"})
"""Verbs that tell something of an infinitive only in the passive: ``is said to``."""
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj"})
_AS_LONG_AS = frozenset({"when", "once", "until", "till", "whenever"})
"""Marks of a clause that is no surer than the one it dates: ``will resign when the vote is over``."""


def judge_certainty(tree: Tree, clause: Clause) -> tuple[Certainty, Polarity]:
    """Read certainty and polarity of a clause.

    Args:
        tree: The sentence.
        clause: The clause.

    Returns:
        Its certainty, and whether it is affirmed.
    """
    if clause.kind in {Kind.NOMINAL, Kind.APPOSITION, Kind.AGE}:
        worth = _of_noun(tree, clause.head)
    else:
        worth = factuality(tree, clause.head).within(Worth(_attitude(tree, clause)))
    return worth.certainty, Polarity.POSITIVE if worth.sign > 0 else Polarity.NEGATIVE


def factuality(tree: Tree, i: int, depth: int = 0) -> Worth:
    """What a predicate is worth: how sure it is, and whether it is so.

    Args:
        tree: The sentence.
        i: The predicate: a verb, or the adjective or noun beside a copula.
        depth: How many clauses have been passed.

    Returns:
        Its worth in the eyes of the innermost source that tells it.
    """
    if depth > DEEPEST:
        return SO
    return _local(tree, i).within(_context(tree, i, depth))


# --- what is above ---


def _context(tree: Tree, i: int, depth: int) -> Worth:
    """What the place of a clause makes of it."""
    above, relation = tree.heads[i], tree.rel(i)
    asked = tree.opening(i) in _ASKING and relation in _COMPLEMENTS | {"advcl"}
    if asked or _is_conditional(tree, i) or (above < 0 and _is_question(tree, i)):
        return OPEN
    if relation in _COMPLEMENTS and above >= 0:
        return _complement(tree, above, i, depth)
    if relation in {"advcl", "acl"} and above >= 0:
        return (_adverbial if relation == "advcl" else _of_its_noun)(tree, above, i, depth)
    if relation == "conj" and above >= 0 and _is_predicate(tree, above):
        shared = tree.subject(i) is None or tree.rel(above) in _COMPLEMENTS
        return _context(tree, above, depth + 1) if shared else SO
    return SO


def _complement(tree: Tree, above: int, i: int, depth: int) -> Worth:
    """What the word above a complement makes of it, with all that is above that word."""
    outer = factuality(tree, above, depth + 1)
    if tree.opening(i) in _INTERROGATIVES and _form(tree, i) is Form.THAT:
        return SO if outer.certainty is Certainty.CERTAIN else OPEN.within(outer)
    affirmed, denied = _signature(tree, above, i)
    inner = affirmed if outer.sign > 0 else denied
    if tree.rel(above) in _COMPLEMENTS | {"conj", "acl", "advcl"} or outer.certainty is not Certainty.CERTAIN:
        return Worth(max(inner.certainty, outer.certainty, key=signatures.SCALE.index), inner.sign)
    return inner


def _signature(tree: Tree, above: int, i: int) -> Signature:
    lemma, form = tree.lemma(above), _form(tree, i)
    if form is Form.TO:
        return _of_infinitive(tree, above, lemma)
    if form is Form.ING:
        parted = any(tree.word(m) == "from" for m in tree.childs(i, "mark", "case"))
        return (SO, NOT_SO) if lemma == "keep" and not parted else signatures.ING.get(lemma, (SO, SO))
    if form is Form.BARE:
        return signatures.BARE.get(lemma, (SO, NOT_SO))
    return signatures.THAT.get(lemma, (SO, OPEN))


def _of_infinitive(tree: Tree, above: int, lemma: str) -> Signature:
    """``have yet to``, ``going to``, ``too weak to``, ``were able to``; else as the table says."""
    beside = {tree.word(c) for c in tree.childs(above, "advmod")}
    found = signatures.TO.get(lemma, (OPEN, OPEN))
    if lemma == "have":
        found = NOT_SO if "yet" in beside else SO if tree.word(above) == "had" else OPEN, OPEN
    elif lemma == "go":
        found = (LIKELY, LIKELY) if tree.word(above) == "going" else (SO, NOT_SO) if "on" in beside else (OPEN, OPEN)
    elif tree.upos(above) == "ADJ" and beside & {"too", "enough"}:
        found = (NOT_SO, SO) if "too" in beside else (SO, NOT_SO)
    elif lemma == "able" and tree.word(tree.copula(above) or above) not in {"was", "were", "been"}:
        found = POSSIBLE, NOT_SO
    elif lemma in _PASSIVE_ONLY and not tree.is_passive(above):
        found = OPEN, OPEN
    return found


def _form(tree: Tree, i: int) -> Form:
    """How a clause is built."""
    marks = {tree.word(m) for m in tree.childs(i, "mark", *(["case"] if tree.upos(i) == "VERB" else []))}
    helpers = tree.childs(i, "aux", "cop")
    if "to" in marks and not _is_set_for(tree, i):
        return Form.TO
    if tree.subject(i) is not None or marks & {"that", "whether", "if"}:
        return Form.THAT
    if tree.upos(i) != "VERB" and any(tree.word(c).endswith("ing") for c in helpers):
        return Form.ING
    if tree.word(i).endswith("ing") and not any(tree.lemma(c) == "be" for c in helpers):
        return Form.ING
    if tree.upos(i) == "VERB" and tree.word(i) == tree.lemma(i) and not helpers:
        return Form.BARE
    return Form.THAT


def _adverbial(tree: Tree, above: int, i: int, depth: int) -> Worth:
    """Purposes are open, ``without`` denies, ``accused of`` and ``kept from`` are the verb's complements."""
    form, lemma = _form(tree, i), tree.lemma(above)
    marks = {tree.word(m) for m in tree.childs(i, "mark", "case", "advmod")}
    takes = signatures.ING if form is Form.ING else signatures.TO if form is Form.TO else {}
    prepositional = marks & {"from", "of", "in", "with", "to", "against", "on", "for", "at"}
    if lemma in takes and prepositional:
        return _complement(tree, above, i, depth)
    if form is Form.TO:
        whole = tree.upos(above) == "ADJ" or lemma == "go"
        return _complement(tree, above, i, depth) if whole else OPEN
    if form is Form.ING and marks & {"without", "instead"}:
        return NOT_SO
    if form is Form.THAT and _is_that_clause(tree, i) and lemma in signatures.THAT:
        return _complement(tree, above, i, depth)
    if marks & _AS_LONG_AS or (form is Form.ING and marks & {"by", "for", "at"}):
        return Worth(_local(tree, _top_of(tree, above)).certainty)
    return SO


def _top_of(tree: Tree, i: int) -> int:
    """The finite verb above an infinitive: ``will need to serve until``."""
    while tree.rel(i) == "xcomp" and tree.heads[i] >= 0:
        i = tree.heads[i]
    return i


def _is_that_clause(tree: Tree, i: int) -> bool:
    return any(tree.word(m) == "that" for m in tree.childs(i, "mark"))


def _of_its_noun(tree: Tree, noun: int, i: int, depth: int) -> Worth:
    """A clause that hangs on a noun: ``no evidence that``, ``the failure to``, ``ordered the firm to``."""
    form = _form(tree, i)
    governor = tree.heads[noun]
    if form is Form.TO:
        if governor >= 0 and tree.rel(noun) in {"obj", "iobj"} and tree.lemma(noun) not in signatures.NOUNS:
            taken = tree.lemma(governor) in signatures.TO and tree.upos(governor) == "VERB"
            return _complement(tree, governor, i, depth) if taken else OPEN
        return signatures.NOUNS.get(tree.lemma(noun), (OPEN, OPEN))[0] if tree.subject(i) is None else OPEN
    if not _is_that_clause(tree, i) or tree.relations[i] == "acl:relcl":
        return SO
    affirmed, denied = signatures.NOUNS.get(tree.lemma(noun), (SO, OPEN))
    return denied if _is_denied_noun(tree, noun) else affirmed


def _is_denied_noun(tree: Tree, noun: int) -> bool:
    """``no evidence``, ``not proof``, ``found no sign``, ``did not find evidence``."""
    if any(tree.word(d) in {"no", "neither", "not", "any"} for d in tree.childs(noun, "det", "advmod")):
        return True
    governor = tree.heads[noun]
    verb = noun if tree.copula(noun) is not None else governor
    return verb >= 0 and _is_predicate(tree, verb) and _negations(tree, verb) % 2 == 1


# --- the clause's own words ---


def _local(tree: Tree, i: int) -> Worth:
    """What modals, adverbs, negation and asides of a clause leave of it."""
    denied = _negations(tree, i) % 2 == 1
    modal = _modal(tree, i, denied=denied)
    adverbs = [_adverb(tree, c) for c in tree.childs(i, "advmod", "discourse", "parataxis")]
    weakest = max((modal.certainty, *(a.certainty for a in adverbs)), key=signatures.SCALE.index)
    return Worth(weakest, prod((-1 if denied else 1, modal.sign, *(a.sign for a in adverbs))))


def _modal(tree: Tree, i: int, *, denied: bool) -> Worth:
    """The modal of a clause, its own or that of the conjunct before it (``will build and sell``)."""
    owner = i
    while tree.rel(owner) == "conj" and tree.heads[owner] >= 0 and _is_bare(tree, owner):
        owner = tree.heads[owner]
    perfect = any(tree.lemma(c) == "have" for c in tree.childs(i, "aux"))
    for c in tree.childs(owner, "aux"):
        word = tree.word(c)
        if word in hedges.POSSIBLE_MODALS:
            return SO if denied and word in {"can", "ca", "could"} else POSSIBLE
        if word in {"should", "ought"}:
            return NOT_SO if perfect else OPEN
        if word == "must":
            return LIKELY if perfect or tree.copula(i) is not None else OPEN
        if word in hedges.PROBABLE_MODALS:
            return LIKELY
        if word in {"'d", "’d"} and is_past_participle(tree, i):
            continue  # ``he'd known``: had
        if word in hedges.OPEN_MODALS and tree.lemma(c) != "have":
            withheld = denied and tree.lemma(i) in _TELLING and tree.heads[i] < 0  # ``officials would not comment``
            return SO if withheld else LIKELY if _is_told(tree, owner) else OPEN
    return LIKELY if _is_set_for(tree, i) else SO


def _is_set_for(tree: Tree, i: int) -> bool:
    """``The talks are to begin``, ``is due to open``: an infinitive after a form of ``be``."""
    if tree.upos(i) != "VERB" or tree.rel(i) in {"xcomp", "advcl"} or tree.subject(i) is None:
        return False
    mark = next((c for c in tree.childs(i, "mark", "case") if c < i and tree.word(c) in {"to", "due"}), None)
    return mark is not None and any(tree.lemma(c) == "be" and c < mark for c in tree.childs(i, "aux", "cop"))


def _is_bare(tree: Tree, i: int) -> bool:
    """A verb without helper and subject of its own, in the form that follows a modal."""
    plain = tree.upos(i) == "VERB" and tree.word(i) == tree.lemma(i)
    return plain and not tree.childs(i, "aux", "cop", "mark") and tree.subject(i) is None


def _is_told(tree: Tree, i: int) -> bool:
    """Whether ``would`` is the future of something told in the past: ``announced that it would``."""
    above = tree.heads[i]
    while above >= 0 and tree.rel(i) == "conj":
        i, above = above, tree.heads[above]
    return tree.rel(i) == "ccomp" and above >= 0 and tree.lemma(above) in cues.SAY | cues.HOLD


def _adverb(tree: Tree, c: int) -> Worth:
    """``possibly``, ``reportedly``, and the aside ``he believes``."""
    word = tree.word(c)
    if tree.rel(c) == "parataxis":
        aside = tree.subject(c) is not None and tree.child(c, "ccomp", "xcomp") is None and tree.high[c] - c <= 1
        return signatures.THAT[tree.lemma(c)][0] if aside and tree.lemma(c) in signatures.THAT else SO
    if word in hedges.POSSIBLE_WORDS:
        return POSSIBLE
    return LIKELY if word in hedges.PROBABLE_WORDS else SO


def _negations(tree: Tree, i: int) -> int:
    """How often a clause is denied, its own words and the negation that it shares (``did not call or write``)."""
    count = sum(_negates(tree, c) for c in tree.children[i])
    above = tree.heads[i]
    shared = tree.rel(i) == "conj" and above >= 0 and tree.subject(i) is None and not tree.childs(i, "aux")
    if shared and any(tree.word(c) in {"or", "nor"} for c in tree.childs(i, "cc")):
        count += sum(_negates(tree, c) for c in tree.childs(above, "advmod", "aux"))
    return count


def _negates(tree: Tree, c: int) -> bool:
    """Whether a word below the predicate denies it: ``not``, ``never``, ``no arrests``; ``not only`` does not."""
    word, relation = tree.word(c), tree.rel(c)
    if relation in {"nsubj", "obj"}:
        of = [d for d in tree.children[c] if tree.rel(d) in {"det", "advmod", "cc"} and d < c]
        return word in {"nobody", "none", "nothing", "neither"} or any(
            tree.word(d) in {"no", "neither"} or (tree.word(d) == "not" and tree.word(c) == "one") for d in of
        )
    following = tree.word(c + 1) if c + 1 < len(tree) else ""
    if word in {"not", "nor"} and following in {"only", "just", "merely", "least", "necessarily"}:
        return False
    if word == "longer":
        return any(tree.word(d) in {"no", "not"} for d in tree.children[c])
    return word in hedges.NEGATIONS and word != "without" and relation in {"advmod", "aux", "det", "mark", "cc", "neg"}


def _of_noun(tree: Tree, i: int) -> Worth:
    """An event or a description named by a noun: ``the alleged attack``, ``no progress``."""
    worth = SO
    for c in tree.childs(i, "amod", "det"):
        worth = signatures.ATTRIBUTES.get(tree.word(c), NOT_SO if tree.word(c) in {"no", "neither"} else SO).within(
            worth
        )
    return worth


def _attitude(tree: Tree, clause: Clause) -> Certainty:
    """Of a claim that somebody holds or wants something: as sure as what is held; of a mere opinion, nothing."""
    lemma, head = clause.lemma.split()[0], clause.head
    if lemma in cues.EVALUATIONS and clause.passive and _is_called(tree, head):
        return Certainty.UNSPECIFIED
    if lemma in signatures.THAT and _is_called(tree, head):
        return signatures.THAT[lemma][0].certainty  # ``assessed as being hurt``
    if lemma not in cues.HOLD or tree.upos(head) != "VERB" or not _has_complement(tree, head):
        return Certainty.CERTAIN
    signature = signatures.THAT.get(lemma)
    return signature[0].certainty if signature is not None and signature[0].sign > 0 else Certainty.CERTAIN


def _is_called(tree: Tree, i: int) -> bool:
    """Whether something is called something: ``seen as a blow``."""
    return any(tree.word(m) == "as" for c in tree.children[i] for m in tree.childs(c, "case", "mark"))


def _has_complement(tree: Tree, i: int) -> bool:
    thing = tree.child(i, "obj")
    return tree.child(i, "ccomp", "xcomp", "advcl") is not None or (thing is not None and is_asked_to(tree, thing))


# --- the frame ---


def _is_predicate(tree: Tree, i: int) -> bool:
    return tree.upos(i) in {"VERB", "AUX"} or tree.copula(i) is not None


def _is_conditional(tree: Tree, i: int) -> bool:
    """A condition, or what hangs on one: ``if the dam bursts, the valley will flood``."""
    marks = {tree.word(m) for m in tree.childs(i, "mark")}
    if marks & hedges.CONDITIONS:
        return True
    for c in tree.childs(i, "advcl"):
        if {tree.word(m) for m in tree.childs(c, "mark")} & {"if", "unless", "provided"}:
            before = tree.word(tree.low[c] - 1) if tree.low[c] else ""
            inside = {tree.word(k) for k in tree.children[c] if k < c} | {before, tree.opening(c)}
            return not inside & {"even", "as", "only"} and tree.lemma(i) not in _INQUIRING
    return False


def _is_question(tree: Tree, i: int) -> bool:
    """A question that can be answered with yes or no; ``why did it fall?`` takes the fall for granted."""
    if not any(t.text == "?" for t in tree.tokens[-2:]):
        return False
    first = next((k for k in range(len(tree)) if tree.upos(k) not in {"PUNCT", "CCONJ"}), i)
    if tree.word(first) in {"why", "how", "when", "where"}:
        return False
    later = any(tree.word(k) in _INTERROGATIVES for k in range(first + 1, len(tree)))
    return tree.upos(first) in {"AUX", "VERB"} or tree.word(first) in _INTERROGATIVES or not later
