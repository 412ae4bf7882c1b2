"""A sentence as a tree: children, subtrees, and the relations that matter for claims.

Everything after this module asks the tree and not the annotator. Relations are Universal
Dependencies'; where the annotator gives no tree, ``flat`` makes one of a subject, a verb and the rest.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from secondsource.claims.flat import flat_heads
from secondsource.claims.regraft import regraft
from secondsource.claims.timewords import TIME_WORDS
from secondsource.model import NO_HEAD, Sentence, Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass"})
QUOTES = frozenset("\"“”„‟«»'‘’")
_PARTNERS = {
    "“": "”", "”": "“", "(": ")", ")": "(", "[": "]", "]": "[", '"': '"', "‘": "’", "’": "‘", "'": "'",
}  # fmt: skip
DASHES = frozenset({"—", "–", "--", "-"})


@dataclass(slots=True)
class Tree:
    """One sentence.

    Attributes:
        sentence: The record.
        tokens: Its tokens.
        heads: Index of each token's head, -1 for roots.
        relations: UD relation of each token, with its subtype.
        children: Dependents of each token, in order.
        low: First token of each token's subtree.
        high: One past the last token of each token's subtree.
        kinds: Relation of each token without its subtype.
        words: Each token in lower case.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    heads: list[int]
    relations: list[str]
    children: list[list[int]] = field(default_factory=list)
    low: list[int] = field(default_factory=list)
    high: list[int] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, sentence: Sentence) -> Tree:
        """Read a sentence.

        Args:
            sentence: With or without heads.

        Returns:
            Its tree.
        """
        tokens = sentence.tokens
        heads, relations = [t.head for t in tokens], [t.deprel for t in tokens]
        if any(h == NO_HEAD for h in heads):
            heads, relations = flat_heads(tokens)
        heads = _without_cycles(heads)
        regraft(tokens, heads, relations)
        tree = cls(sentence, tokens, heads, relations)
        tree._measure()
        return tree

    def _measure(self) -> None:
        n = len(self.tokens)
        self.kinds = [relation.partition(":")[0] for relation in self.relations]
        self.words = [token.text.lower() for token in self.tokens]
        self.children = [[] for _ in range(n)]
        for i, head in enumerate(self.heads):
            if 0 <= head < n and head != i:
                self.children[head].append(i)
        self.low, self.high = list(range(n)), list(range(1, n + 1))
        for i in range(n):
            at, steps = self.heads[i], 0
            while 0 <= at < n and steps <= n:
                self.low[at], self.high[at] = min(self.low[at], i), max(self.high[at], i + 1)
                at, steps = self.heads[at], steps + 1

    def __len__(self) -> int:
        return len(self.tokens)

    def rel(self, i: int) -> str:
        """The relation without its subtype."""
        return self.kinds[i]

    def word(self, i: int) -> str:
        """Lower case."""
        return self.words[i]

    def lemma(self, i: int) -> str:
        """Lemma, or the word where there is none; lower case."""
        return (self.tokens[i].lemma or self.tokens[i].text).lower()

    def upos(self, i: int) -> str:
        """Part of speech."""
        return self.tokens[i].upos

    def child(self, i: int, *relations: str) -> int | None:
        """The first child in one of some relations, with or without subtype."""
        return next((c for c in self.children[i] if self.relations[c] in relations or self.kinds[c] in relations), None)

    def childs(self, i: int, *relations: str) -> list[int]:
        """All children in one of some relations, with or without subtype."""
        return [c for c in self.children[i] if self.relations[c] in relations or self.kinds[c] in relations]

    def case(self, i: int) -> str:
        """The preposition of a phrase: ``in``, ``according to``, ``out of``; ``""`` for none."""
        words = [self.word(c) for c in self.children[i] if self.rel(c) == "case" and c < i]
        parts = [self.word(f) for c in self.children[i] if self.rel(c) == "case" for f in self.childs(c, "fixed")]
        return " ".join([*words[:1], *parts, *words[1:]])

    def subject(self, i: int) -> int | None:
        """Its own subject, or ``None``."""
        return self.child(i, *SUBJECTS)

    def is_passive(self, i: int) -> bool:
        """Whether a verb form is passive."""
        return self.child(i, "aux:pass") is not None or self.child(i, "nsubj:pass") is not None

    def copula(self, i: int) -> int | None:
        """The copula of a predicate that is no verb."""
        return self.child(i, "cop")

    def up(self, i: int) -> Iterator[int]:
        """Its ancestors, the nearest first."""
        at, steps = self.heads[i], 0
        while 0 <= at < len(self.tokens) and steps <= len(self.tokens):
            yield at
            at, steps = self.heads[at], steps + 1

    def opening(self, i: int) -> str:
        """The first word that is a clause's own, lower case.

        Not that of a clause set before it (``If it rains, …``) or of one that is its subject (``What hurts is …``).
        """
        k = self.low[i]
        while k < i:
            before = next((a for a in (k, *self.up(k)) if self.heads[a] == i), i)
            clausal = self.rel(before) == "csubj" or (
                self.rel(before) == "nsubj" and self.child(before, "acl") is not None
            )
            if self.rel(before) not in {"advcl", "punct", "cc"} and not clausal:
                break
            k = self.high[before]
        return self.word(min(k, i))

    def is_under(self, i: int, top: int) -> bool:
        """Whether ``i`` is ``top`` or in its subtree."""
        return i == top or top in self.up(i)

    def subtree(self, i: int, without: Collection[int] = ()) -> list[int]:
        """Indices of a subtree, in order.

        Args:
            i: Its top.
            without: Tops of subtrees left out.

        Returns:
            Sorted indices.
        """
        out, todo = [], [i]
        while todo:
            at = todo.pop()
            out.append(at)
            todo += [c for c in self.children[at] if c not in without]
        return sorted(out)

    def phrase(self, i: int, without: int | None = None) -> tuple[int, int]:
        """A noun phrase without the clauses, appositions and conjuncts that hang on it.

        Args:
            i: Its head.
            without: Top of one more subtree that is left out: the clause whose part the phrase is.

        Returns:
            First token and one past the last; case markers left out.
        """
        cut = {
            c for c in self.children[i]
            if c == without or self.relations[c] in {"acl:relcl", "parataxis", "advcl", "discourse", "advcl:relcl"}
            or (self.rel(c) == "appos" and not self.is_close(i, c))
            or (c > i and self.upos(c) == "NUM" and self.tokens[c - 1].text == ",")
            or (c > i and self.word(c) in TIME_WORDS and self.case(c) == "" and self.word(i) not in TIME_WORDS)
            or (self.rel(c) in {"acl", "conj", "ccomp"} and self._is_clause_after(i, c))
            or (self.rel(c) in {"case", "mark", "cc", "cop"} and c < i)
            or (c > i and self.word(c) in {"'s", "’s", "'", "’"})
            or self.rel(c) in SUBJECTS
            or (self.rel(c) in {"punct", "aux", "advmod", "obl"} and self.copula(i) is not None)
        }  # fmt: skip
        return self.tight(self.subtree(i, cut), i)

    def is_close(self, i: int, c: int) -> bool:
        """Whether an apposition follows its noun without a pause: ``leader Kim Jong-un``."""
        return i < c and all(self.upos(k) != "PUNCT" for k in range(i + 1, self.low[c] + 1)) and self.upos(c) == "PROPN"

    def namesake(self, i: int) -> int:
        """The name that a noun leads up to (``leader`` in ``leader Kim Jong-un``), or itself."""
        return (
            next((c for c in self.childs(i, "appos", "flat") if self.is_close(i, c)), i)
            if self.upos(i) == "NOUN"
            else i
        )

    def clause_phrase(self, i: int) -> tuple[int, int]:
        """A clause that is an argument, without what introduces it: ``that``, ``and``, commas."""
        cut = {
            c
            for c in self.children[i]
            if self.rel(c) in {"cc", "discourse"} or (self.rel(c) == "mark" and self.word(c) == "that")
        }
        return self.tight(self.subtree(i, cut), i)

    def _is_clause_after(self, i: int, c: int) -> bool:
        if c < i or self.rel(c) == "ccomp":
            return True
        if self.rel(c) == "conj":
            return self.upos(c) in {"VERB", "AUX"} or self.copula(c) is not None
        return any(self.word(k) == "," for k in range(i, self.low[c] + 1))

    def tight(self, indices: list[int], around: int) -> tuple[int, int]:
        """The unbroken stretch of some tokens around one, without punctuation at its ends.

        Args:
            indices: Sorted.
            around: One of them.

        Returns:
            First token and one past the last.
        """
        kept = set(indices)
        first = last = around
        while first - 1 in kept or (first - 2 in kept and self.upos(first - 1) == "PUNCT"):
            first -= 1 if first - 1 in kept else 2
        while last + 1 in kept or (last + 2 in kept and self.upos(last + 1) == "PUNCT"):
            last += 1 if last + 1 in kept else 2
        return self.trim(first, last + 1)

    def trim(self, first: int, last: int) -> tuple[int, int]:
        """Cut punctuation off both ends; a quotation mark or bracket stays where its partner is inside."""
        while first < last - 1 and self.upos(first) == "PUNCT" and not self._has_partner(first, first, last):
            first += 1
        while last - 1 > first and self.upos(last - 1) == "PUNCT" and not self._has_partner(last - 1, first, last):
            last -= 1
        return first, last

    def _has_partner(self, i: int, first: int, last: int) -> bool:
        other = _PARTNERS.get(self.tokens[i].text)
        return other is not None and any(
            self.tokens[k].text == other and self.upos(k) == "PUNCT" for k in range(first, last) if k != i
        )

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Code points of a stretch of tokens."""
        return self.tokens[first].start, self.tokens[last - 1].end


def _without_cycles(heads: list[int]) -> list[int]:
    """Heads in which every word reaches a root: a damaged annotation must not hang a run."""
    n = len(heads)
    out = [h if 0 <= h < n else -1 for h in heads]
    safe = [False] * n
    for i in range(n):
        path, at = [], i
        while at >= 0 and not safe[at] and at not in path:
            path.append(at)
            at = out[at]
        if at in path:
            out[at] = -1
        for k in path:
            safe[k] = True
    return out
