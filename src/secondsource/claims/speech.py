"""Speech read from the surface: what stands beside a plain verb of saying.

News puts speaker, verb and words into few patterns (``“…,” Tae said``, ``said Tae: “…”``, ``The ministry
said P``), and these hold where a parser goes astray.
"""

from __future__ import annotations

from secondsource.claims.cues import PEOPLE, PLAIN, SAY
from secondsource.claims.subjects import is_past_participle
from secondsource.claims.timewords import TIME_WORDS
from secondsource.claims.tree import QUOTES, Tree

_FAR = 12
"""Words after a verb of saying within which its ``that`` stands: ``wrote in his book last year that``."""

_LONGEST_LABEL = 6
"""Words of a name with its title before a colon."""

_NEAR_SUBJECT = 3
"""Words between a subject and a verb after a comma from which a name after the verb is rather its subject."""

_DESCRIPTIONS = 3
"""Descriptions between commas that may follow a name: ``Lee Min, 52, a lawyer, who lives there, said``."""

_TOLD_TO = frozenset({"tell", "ask", "inform", "remind", "assure", "notify", "warn"})
"""Verbs that take whom they are said to: a noun after them is no speaker."""

_NAMING = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON"})
_CLITICS = frozenset({"'s", "’s", "-"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_BREAKS = frozenset({"in", "at", "on", "to", "about", "of", "so", "it"})
"""Words after a verb of saying that open no clause of what is said."""

_OPENERS = frozenset({"“", '"', "„", "‘"})


def spoken_by(tree: Tree, i: int, found: int | None) -> int | None:
    """Who speaks, by what stands right before or after the verb.

    Args:
        tree: The sentence.
        i: The verb.
        found: Head of the subject that the tree gives, or ``None``.

    Returns:
        Head of the source. A name or noun right before the verb wins over a subject farther left
        where the verb is cut off by commas or quotation marks (``“…,” Tae said, “…”``); after a closed
        quotation the speaker may follow the verb.
    """
    left = _before(tree, i)
    if found is not None and tree.word(found) in TIME_WORDS:
        found = None
    after = tree.tokens[i + 1].text if i + 1 < len(tree) else "."
    if left is None:
        return _without_left(tree, i, found)
    set_off = after in {",", ".", ":", ";"} or after in QUOTES
    if found is None or found > i:
        return left
    if found < left and not _inside(tree, found, left) and (set_off or _closed_before(tree, found, left)):
        return left
    return found


def _without_left(tree: Tree, i: int, found: int | None) -> int | None:
    """Who speaks where no noun stands right before the verb."""
    opens = i > 0 and (tree.tokens[i - 1].text in QUOTES or tree.tokens[i - 1].text == ",")
    if not opens or tree.lemma(i) not in SAY:
        return found if found is not None else _inverted(tree, i)
    described = _described(tree, i)
    if tree.lemma(i) not in PLAIN:
        return found if found is not None else described
    if found is None or found < i - _NEAR_SUBJECT or found > i:
        follows = _inverted(tree, i)
        named = follows is not None and any(t.upos == "PROPN" for t in tree.tokens[i + 1 : follows + 1])
        if follows is not None and (named or described is None):
            return follows
    if described is not None and (found is None or found > i or _closed_before(tree, found, described)):
        return described
    return found


def _closed_before(tree: Tree, found: int, left: int) -> bool:
    """Whether a clause of its own ends before a name: ``The boat sank, Lee Min disclosed on Monday``."""
    first = tree.low[left]
    if first < 1 or tree.tokens[first - 1].text != "," or tree.upos(left) not in {"PROPN", "NOUN"}:
        return False
    return any(
        tree.upos(k) in {"VERB", "AUX"} and tree.subject(k) == found for k in range(found + 1, first - 1)
    ) or any(tree.upos(k) == "AUX" or is_past_participle(tree, k) for k in range(found + 1, first - 1))


def _described(tree: Tree, i: int) -> int | None:
    """``Lee Min, a survivor, said``: the name before descriptions between commas."""
    close = i - 1
    for _ in range(_DESCRIPTIONS):
        comma = next((k for k in range(close - 1, 0, -1) if tree.tokens[k].text == ","), None)
        if comma is None or close - comma < 2:
            return None
        relative = next((k for k in range(comma + 1, close) if tree.word(k) in {"who", "whose", "whom"}), close)
        if any(tree.upos(k) == "AUX" or tree.subject(k) is not None for k in range(comma + 1, relative)):
            return None
        head = comma - 1
        if tree.upos(head) == "PROPN" or (tree.upos(head) == "NOUN" and tree.lemma(head) in PEOPLE):
            while 0 <= tree.heads[head] < head and tree.rel(head) in {"flat", "compound"}:
                head = tree.heads[head]
            return head
        close = comma
    return None


def _before(tree: Tree, i: int) -> int | None:
    """The noun right before a verb, auxiliaries and adverbs skipped."""
    k = i - 1
    while k >= 0 and (tree.upos(k) in {"AUX", "ADV", "PART"} or tree.tokens[k].text == ")"):
        k = _opening(tree, k) - 1 if tree.tokens[k].text == ")" else k - 1
    if (
        k < 0
        or tree.upos(k) not in _NOUNS
        or tree.word(k) in TIME_WORDS
        or (tree.rel(k) in {"obl", "obj"} and tree.upos(k) != "PROPN")
    ):
        return None
    if tree.word(k) in {"that", "which"} and k > 0:
        return None
    while (
        tree.heads[k] >= 0 and tree.rel(k) in {"flat", "compound", "appos"} and tree.heads[k] < i and tree.heads[k] < k
    ):
        k = tree.heads[k]
    return k


def _opening(tree: Tree, k: int) -> int:
    """The bracket that a closing one belongs to: ``the department (LRPD) reported``."""
    return next((j for j in range(k - 1, -1, -1) if tree.tokens[j].text == "("), k)


def _inside(tree: Tree, subject: int, left: int) -> bool:
    """Whether a noun belongs to the subject's own phrase: ``officials in Seoul said``."""
    return tree.is_under(left, subject)


def _inverted(tree: Tree, i: int) -> int | None:
    """``“…,” said Lee Min``."""
    before = tree.tokens[i - 1].text if i else ""
    if i + 1 >= len(tree) or not (before in QUOTES or before == ","):
        return None
    if tree.lemma(i) in _TOLD_TO:
        return None
    k = i + 1
    while k < len(tree) and (tree.upos(k) in _NAMING or tree.word(k) in _CLITICS):
        k += 1
    named = [j for j in range(i + 1, k) if tree.upos(j) in _NOUNS and tree.word(j) not in TIME_WORDS]
    runs_on = next((j for j in range(k, len(tree)) if tree.upos(j) == "PUNCT"), len(tree))
    clause = tree.word(k) != "who" and any(_is_finite(tree, j) for j in range(k, runs_on)) if k < len(tree) else False
    if not named or clause or tree.word(i + 1) in _BREAKS:
        return None
    head = named[-1]
    while i < tree.heads[head] < head:
        head = tree.heads[head]
    return head


def _is_finite(tree: Tree, j: int) -> bool:
    return tree.upos(j) == "AUX" or (tree.upos(j) == "VERB" and not tree.word(j).endswith("ing"))


def spoken_beside(tree: Tree, i: int, source: int | None) -> tuple[tuple[int, int], ...]:
    """What is said, by what stands beside the verb.

    Args:
        tree: The sentence.
        i: The verb.
        source: Head of the source.

    Returns:
        The rest of the sentence after the verb where it holds a verb; else what stands before the
        speaker, and after the verb where both are set off by commas (``It, he says, is new``);
        nothing where the verb closes neither.
    """
    n, after = len(tree), i + 1
    if after < n and tree.tokens[after].text in {":"} | _OPENERS:
        while after < n and tree.tokens[after].text in {":"} | _OPENERS:
            after += 1
        return (tree.trim(after, n),) if n - after > 1 else ()
    if source is None:
        return ()
    start = after + 1 if after < n and tree.word(after) == "that" else after
    runs_on = after < n and tree.upos(after) != "PUNCT" and tree.word(after) not in _BREAKS
    if runs_on and source < i and _has_clause(tree, start, n):
        return (tree.trim(start, n),)
    first = min(i, tree.low[source] if source < i else i)
    set_off = first > 0 and tree.tokens[first - 1].text in {",", "”", '"', "’"}
    if not set_off:
        that = next((k for k in range(after, min(after + _FAR, n)) if tree.word(k) == "that"), None)
        told = that is not None and source < i and tree.upos(that) == "SCONJ" and _has_clause(tree, that + 1, n)
        return (tree.trim(that, n),) if told and that is not None else ()
    participle = after + 1 < n and tree.upos(after + 1) == "VERB" and tree.word(after + 1).endswith("ing")
    both = after < n and tree.tokens[after].text == "," and n - after > 2 and not participle
    if both and not _has_clause(tree, 0, first):
        return (tree.trim(0, first), tree.trim(after, n))
    return (tree.trim(0, first),) if first > 2 and _has_clause(tree, 0, first) else ()


def _has_clause(tree: Tree, first: int, last: int) -> bool:
    """A noun or pronoun with a verb after it."""
    noun = next((k for k in range(first, min(last, first + 12)) if tree.upos(k) in _NOUNS), None)
    return noun is not None and any(tree.upos(k) in {"VERB", "AUX"} for k in range(noun + 1, last))


def labels_of(tree: Tree) -> int | None:
    """The colon after a speaker at the head of a line.

    Args:
        tree: The sentence.

    Returns:
        Index of the colon, or ``None``: the words before it must be a name, or a post in a headline.
    """
    colon = next((k for k in range(1, min(len(tree) - 2, _LONGEST_LABEL + 1)) if tree.tokens[k].text == ":"), None)
    if colon is None or len(tree) - colon < 4:
        return None
    if tree.tokens[colon + 1].text[:1] in {"/", "\\"}:
        return None  # the address of a page
    label = tree.tokens[:colon]
    people = tree.lemma(colon - 1) in PEOPLE
    named = all(t.upos in {"PROPN", "PUNCT"} or t.text[:1].isupper() for t in label) and (
        people or any(t.upos == "PROPN" for t in label)
    )
    return colon if named and label[-1].upos in {"PROPN", "NOUN"} else None
