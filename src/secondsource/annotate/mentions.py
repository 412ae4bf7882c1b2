"""Mentions of things: names, noun phrases that stand for persons, organisations and things, pronouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from secondsource.annotate import lexicon as lex
from secondsource.annotate.names import HYPHENS, Name, Word, find_names, settle
from secondsource.annotate.nesting import Found, merged
from secondsource.annotate.participants import CROWDS, PERSON_NOUNS, THING_NOUNS
from secondsource.model import MentionKind as Kind
from secondsource.model import MentionLabel as Label
from secondsource.model import Sentence, Token
from secondsource.text.wordset import word_set

_PERSONAL = word_set(
    """
    i you he she we me him her us my your his our mine yours hers ours himself herself myself
    """
)
_OTHERS = word_set("it they them its their theirs itself themselves")
_NP_RELATIONS = word_set(
    """
    det amod compound nmod:poss nummod nmod:desc nmod:unmarked advmod punct case flat goeswith conj cc
    obl:unmarked
    """
)
_OWNER_ENDS = frozenset(("’s", "'s", "’", "'"))
_SETS = word_set("couple pair duo trio")
"""Nouns for persons who were named before, with their article; of things they count: ``a pair of shoes``."""
_INSTITUTION_LINKS = word_set("in at of to for on")


def find_mentions(
    text: str, sentences: Sequence[Sentence], cased: Sequence[Sequence[str]] | None = None
) -> list[Found]:
    """Find the mentions of a report.

    Args:
        text: The report's text.
        sentences: Its sentences, with tokens that carry part of speech and, if possible, a tree.
        cased: The words of each in the case of running text: a headline's capitals are no names.

    Returns:
        Mentions ordered by place; any two nest or lie apart; no two have the same extent.
    """
    return merged(_names(text, sentences, cased), find_descriptions(sentences))


def find_descriptions(sentences: Sequence[Sentence]) -> Iterator[Found]:
    """Find what stands for a thing without naming it: pronouns and noun phrases.

    Args:
        sentences: A report's sentences, with tokens that carry part of speech and, if possible, a tree.

    Yields:
        Mentions, those of a kind together, each kind ordered by place.
    """
    yield from _pronouns(sentences)
    yield from _nominals(sentences)


def _names(text: str, sentences: Sequence[Sentence], cased: Sequence[Sequence[str]] | None) -> Iterator[Found]:
    spans: list[tuple[int, int, Name]] = []
    for k, sentence in enumerate(sentences):
        seen = cased[k] if cased is not None else [t.text for t in sentence.tokens]
        words = [
            Word(t.start, t.end, t.text, t.upos, is_capital=s[:1].isupper())
            for t, s in zip(sentence.tokens, seen, strict=True)
        ]
        spans += [(words[n.first].start, words[n.last - 1].end, n) for n in find_names(words)]
    labels = settle([(text[a:b], name) for a, b, name in spans])
    for (start, end, name), label in zip(spans, labels, strict=True):
        yield Found(start, end, Kind.NAME, label, name.score)


def _pronouns(sentences: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in sentences:
        for token in sentence.tokens:
            low = token.text.lower()
            if token.upos != "PRON" or token.deprel == "expl":
                continue
            if low in _PERSONAL:
                yield Found(token.start, token.end, Kind.PRONOUN, Label.PERSON, 0.9)
            elif low in _OTHERS:
                yield Found(token.start, token.end, Kind.PRONOUN, Label.OTHER, 0.6)


def _nominals(sentences: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in sentences:
        tokens = sentence.tokens
        phrases: list[Found] = []
        halves: list[int] = []
        for i, token in enumerate(tokens):
            label = _sort_of(tokens, i) or _called(tokens, i)
            if label is Label.LOC and token.upos == "PROPN":
                halves.append(i)
            elif label is not None:
                first = _with_possessor(tokens, _phrase_start(tokens, i))
                last = _institution_end(tokens, i) if label is Label.ORG else i + 1
                phrases.append(_shaped(tokens, first, i, last, label))
        owned = {phrase.start for phrase in phrases}
        for i in halves:
            # "the North" with its article, but without where it must nest in "North's embassy in Oslo".
            start = tokens[i if tokens[i].start in owned else i - 1].start
            yield Found(start, tokens[i].end, Kind.NAME, Label.LOC, 0.8)
        yield from phrases


def _sort_of(tokens: Sequence[Token], i: int) -> Label | None:  # noqa: PLR0911  # a sort a line
    """What sort of thing the noun at ``i`` stands for, if it heads a phrase of a kind we keep."""
    token = tokens[i]
    lemma = token.lemma.lower()
    if lemma in {"north", "south"} and token.text in {"North", "South"}:
        return Label.LOC if i and tokens[i - 1].text.lower() == "the" and not _goes_on(tokens, i) else None
    if token.upos != "NOUN" or token.deprel in {"compound", "flat"}:
        return None
    if lemma in lex.PERSON_NOUNS or lemma in PERSON_NOUNS or lemma in CROWDS:
        return None if lemma == "head" and not _leads(tokens, i) else Label.PERSON
    if lemma == "party" and i and tokens[i - 1].text.lower() in lex.FESTIVE:
        return None
    if lemma in lex.ORG_NOUNS or token.text.lower() in lex.ORG_PLURALS:
        return Label.ORG
    if lemma in lex.VESSEL_NOUNS:
        return Label.VESSEL
    if lemma in lex.PLACE_NOUNS:
        return Label.LOC
    if lemma in lex.WORK_NOUNS:
        return Label.WORK
    return Label.OTHER if lemma in THING_NOUNS else None


_OFFICES = word_set(
    "president premier chancellor minister king queen pope patriarch governor mayor speaker secretary ambassador "
    "archbishop attorney general commissioner"
)


def _is_office(tokens: Sequence[Token], i: int) -> bool:
    """``the President said``, ``the Prime Minister``: a title in capitals that no name follows."""
    if tokens[i].upos != "PROPN" or tokens[i].text.lower() not in _OFFICES or _goes_on(tokens, i):
        return False
    k = i - 1
    while k > 0 and tokens[k].upos in {"PROPN", "ADJ"} and tokens[k].text[:1].isupper():
        k -= 1
    return k >= 0 and i - k <= _LONGEST_TITLE and tokens[k].text.lower() == "the"


_LONGEST_TITLE = 3
"""Words of a title, its article not counted: ``the Deputy Prime Minister``."""


def _called(tokens: Sequence[Token], i: int) -> Label | None:
    """``the couple``, ``both sides``: what stands for several that were named before; a title for its holder."""
    if _is_office(tokens, i):
        return Label.PERSON
    if not i or tokens[i].upos != "NOUN" or tokens[i].deprel in {"compound", "flat"}:
        return None
    before = tokens[i - 1].text.lower()
    if tokens[i].lemma.lower() in _SETS and before in {"the", "two"}:
        return Label.PERSON
    return Label.ORG if tokens[i].text.lower() == "sides" and before in {"both", "two"} else None


def _leads(tokens: Sequence[Token], i: int) -> bool:
    """Whether a ``head`` is somebody: ``the head of``, ``party head``; not ``shot in the head``."""
    if i + 1 < len(tokens) and tokens[i + 1].text.lower() == "of":
        return True
    before = tokens[i - 1] if i else None
    return before is not None and before.upos in {"NOUN", "PROPN", "PART"} and tokens[i].deprel != "root"


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether the capitalised word at ``i`` is only the first of a name."""
    return i + 1 < len(tokens) and tokens[i + 1].text[:1].isupper() and tokens[i + 1].start - tokens[i].end == 1


def _phrase_start(tokens: Sequence[Token], head: int) -> int:
    """Index of the first word of the noun phrase left of its head, without what a comma cuts off."""
    first = head
    for k in range(head - 1, -1, -1):
        token = tokens[k]
        if token.text in {",", ";", ":", "—", "–", "(", ")"} or (
            token.upos in {"VERB", "AUX", "SCONJ", "CCONJ", "ADP"}
            and not (token.upos == "VERB" and token.deprel == "amod")
            and not _is_hyphened(tokens, k)
        ):
            break
        if token.head >= 0 and not _under(tokens, k, head):
            break
        if token.head < 0 and token.upos not in {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON"}:
            break
        first = k
    quoted = sum(t.text in {"“", "”", '"'} for t in tokens[first:head]) > 1
    while first < head and tokens[first].upos in {"PUNCT", "ADV"} and not (quoted and tokens[first].text in {"“", '"'}):
        first += 1
    return first


def _is_hyphened(tokens: Sequence[Token], k: int) -> bool:
    """``after`` in ``after-hours``."""
    return k + 1 < len(tokens) and tokens[k + 1].text in HYPHENS and tokens[k + 1].start == tokens[k].end


def _with_possessor(tokens: Sequence[Token], first: int) -> int:
    """Where a phrase begins with the name whose ``’s`` stands before it, wherever the tree hangs that."""
    end = first if tokens[first].text.lower() in _OWNER_ENDS else first - 1
    if end < 1 or tokens[end].upos != "PART" or tokens[end].text.lower() not in _OWNER_ENDS:
        return first
    k = end
    while k and tokens[k - 1].upos == "PROPN" and tokens[k - 1].text.lower() not in lex.TIME_NAMES:
        k -= 1
    if k < end:
        return k
    return first + 1 if end == first else first


def _under(tokens: Sequence[Token], k: int, head: int) -> bool:
    """Whether ``k`` depends on ``head`` through relations inside a noun phrase."""
    for _ in range(len(tokens)):
        if k == head:
            return True
        if tokens[k].head < 0 or tokens[k].deprel not in _NP_RELATIONS:
            return False
        k = tokens[k].head
    return False


def _institution_end(tokens: Sequence[Token], head: int) -> int:
    """One past the last word of ``embassy in Havana``, ``ministry of defence``; else past the head."""
    lemma = tokens[head].lemma.lower()
    end = head + 1
    if lemma not in {"embassy", "consulate", "mission", "ministry", "office", "department"} or end + 1 >= len(tokens):
        return end
    if tokens[end].text.lower() not in _INSTITUTION_LINKS:
        return end
    k = end + 1
    if tokens[k].text.lower() == "the" and k + 1 < len(tokens):
        k += 1
    if tokens[k].upos != "PROPN":
        return end
    while k < len(tokens) and tokens[k].upos == "PROPN" and tokens[k].text.lower() not in lex.TIME_NAMES:
        k += 1
    return k


def _shaped(tokens: Sequence[Token], first: int, head: int, last: int, label: Label) -> Found:
    """The phrase as it is kept: an institution loses its article where its words name it."""
    start = first
    if label is Label.ORG and head - first >= 2 and tokens[first].upos == "DET":
        start = first + 1
    modifiers = [t for t in tokens[first:head] if t.upos not in {"DET", "PUNCT"} and t.text not in HYPHENS]
    score = 0.8 if modifiers or first < head else 0.6
    return Found(tokens[start].start, tokens[last - 1].end, Kind.NOMINAL, label, score)
