"""One report as resolution sees it: mentions in order, with their sentences, words and surroundings."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from secondsource.model import Mention, MentionKind, MentionLabel, Report, Sentence, Token
from secondsource.text.places import country_of
from secondsource.text.wordset import word_set

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_OWNER_END = re.compile(r"\s?['’]s?$")
_QUOTES = "“”\"‘’'«»„()[]"
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
_OWN = frozenset(
    ("his", "her", "its", "their", "my", "our", "himself", "herself", "itself", "themselves", "myself", "ourselves")
)
_SEVERAL = frozenset(
    ("people", "men", "women", "children", "police", "troops", "officials", "others", "couple", "pair", "duo", "trio")
)
"""Words for several whose ending does not show it."""
_DEPENDENT = frozenset(("advcl", "xcomp", "conj"))
_SEVERAL = word_set(
    "people men women children police troops officials others family crowd audience couple duo trio public mob "
    "electorate staff workforce personnel congregation entourage quartet kin household"
)
"""Words for several persons that do not end in ``s``, or have no singular."""
_DEFINITE = re.compile(r"^(?:the|this|that|these|those)\s", re.IGNORECASE)


def bare(text: str) -> str:
    """A name without article, quotation marks and possessive ending."""
    core = _ARTICLE.sub("", text.strip().strip('“”"«»„()[]'))
    return _OWNER_END.sub("", core).strip(_QUOTES + " ,;:")


def _top(tokens: Sequence[Token], inside: Sequence[int]) -> Token | None:
    held = set(inside)
    for i in inside:
        if tokens[i].head >= -1 and tokens[i].head not in held and tokens[i].deprel != "punct":
            return tokens[i]
    return tokens[inside[-1]] if inside else None


@dataclass(slots=True)
class View:
    """A report with its sentences and mentions.

    Attributes:
        report: The report.
        sentences: In order.
        mentions: In order of place, longer before shorter where they begin together.
        countries: ISO codes of the countries that the report names or whose people it names.
    """

    report: Report
    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]
    countries: frozenset[str] = frozenset()
    _starts: list[int] = field(default_factory=list)
    _places: list[int] = field(default_factory=list)
    _tokens: dict[str, tuple[Sequence[Token], list[int]]] = field(default_factory=dict)
    _heads: dict[str, Token | None] = field(default_factory=dict)

    @classmethod
    def of(cls, report: Report, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> View:
        """Index a report.

        Args:
            report: The report.
            sentences: Its sentences.
            mentions: Its mentions.

        Returns:
            The view.
        """
        ordered = sorted(sentences, key=lambda s: s.start)
        placed = sorted(mentions, key=lambda m: (m.start, -m.end, m.id))
        codes = {country_of(bare(m.text)) for m in placed if m.kind is MentionKind.NAME}
        view = cls(report, ordered, placed, frozenset(c for c in codes if c is not None))
        view._starts = [s.start for s in ordered]
        view._places = [m.start for m in placed]
        return view

    def place(self, offset: int) -> int:
        """Index of the sentence at an offset, -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    def tokens(self, mention: Mention) -> tuple[Sequence[Token], list[int]]:
        """The tokens of the sentence of a mention, and the indices of those inside it."""
        held = self._tokens.get(mention.id)
        if held is not None:
            return held
        place = self.place(mention.start)
        tokens: Sequence[Token] = self.sentences[place].tokens if place >= 0 else ()
        found = (tokens, [i for i, t in enumerate(tokens) if t.start < mention.end and t.end > mention.start])
        self._tokens[mention.id] = found
        return found

    def head(self, mention: Mention) -> Token | None:
        """The word of a mention that governs the others; the last one where there is no tree."""
        if mention.id not in self._heads:
            self._heads[mention.id] = self._find_head(mention)
        return self._heads[mention.id]

    def _find_head(self, mention: Mention) -> Token | None:
        tokens, inside = self.tokens(mention)
        return _top(tokens, inside)

    def head_between(self, start: int, end: int) -> Token | None:
        """The word of a stretch of text that governs the others.

        Args:
            start: First code point.
            end: One past the last.

        Returns:
            The word; the last one where there is no tree, ``None`` where there is no word.
        """
        place = self.place(start)
        tokens: Sequence[Token] = self.sentences[place].tokens if place >= 0 else ()
        return _top(tokens, [i for i, t in enumerate(tokens) if t.start < end and t.end > start])

    def governor(self, mention: Mention) -> Token | None:
        """The word that governs a mention's head."""
        head = self.head(mention)
        tokens, _ = self.tokens(mention)
        return tokens[head.head] if head is not None and head.head >= 0 else None

    def is_subject(self, mention: Mention) -> bool:
        """Whether a mention is a grammatical subject."""
        head = self.head(mention)
        return head is not None and head.deprel in SUBJECTS

    def local_subject(self, mention: Mention) -> Token | None:
        """The subject of the nearest clause around a word that has one before it."""
        tokens, _ = self.tokens(mention)
        word = self.head(mention)
        for _ in range(len(tokens)):
            if word is None or word.head < 0:
                return None
            place = word.head
            word = tokens[place]
            for token in tokens:
                if token.head == place and token.deprel in SUBJECTS and token.end <= mention.start:
                    return token
        return None

    def is_local_subject(self, other: Mention, mention: Mention) -> bool:
        """``X said that Y shot her husband``: ``her`` looks first to the subject of ``shot``."""
        subject = self.local_subject(mention)
        return subject is not None and other.start <= subject.start < other.end

    def is_bound(self, other: Mention, mention: Mention) -> bool:
        """Whether both hang on one verb: its subject is not its object (principle B of Chomsky's binding theory)."""
        if mention.text.lower() in _OWN or self.is_subject(mention):
            return False
        mine, its = self.governor(mention), self.governor(other)
        if mine is None or its is None:
            return False
        if mine.start == its.start:
            return True
        tokens, _ = self.tokens(mention)
        return mine.deprel in _DEPENDENT and mine.head >= 0 and tokens[mine.head].start == its.start

    def quoted(self, mention: Mention) -> bool:
        """Whether a mention stands between quotation marks, within its paragraph."""
        text = self.report.text
        floor = text.rfind("\n", 0, mention.start) + 1
        opened, closed = text.rfind("“", floor, mention.start), text.rfind("”", floor, mention.start)
        if opened < 0 and closed < 0:
            return text.count('"', floor, mention.start) % 2 == 1
        return opened > closed

    def paragraph(self, mention: Mention) -> int:
        """The paragraph of a mention."""
        place = self.place(mention.start)
        return self.sentences[place].paragraph if place >= 0 else -1

    def around(self, mention: Mention, back: int) -> Sequence[Mention]:
        """The mentions before one, from so many sentences back on."""
        place = self.place(mention.start)
        floor = self.sentences[max(place - back, 0)].start if place >= 0 else 0
        low = bisect_left(self._places, floor)
        return self.mentions[low : bisect_left(self._places, mention.start)]

    def between(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that begin in a stretch of the text."""
        return self.mentions[bisect_left(self._places, start) : bisect_left(self._places, end)]

    def before(self, mention: Mention, reach: int = 60) -> str:
        """The words of the same sentence right before a mention."""
        place = self.place(mention.start)
        floor = self.sentences[place].start if place >= 0 else 0
        return self.report.text[max(floor, mention.start - reach) : mention.start]

    def after(self, mention: Mention, reach: int = 60) -> str:
        """The words right after a mention."""
        return self.report.text[mention.end : mention.end + reach]

    def is_definite(self, mention: Mention) -> bool:
        """Whether a description points to something known: by article, demonstrative or possessor."""
        if _DEFINITE.match(mention.text) or re.search(r"['’]s?\s", mention.text):
            return True
        return (
            re.search(
                r"\b(?:the|this|that|its|their|his|her|our)\s+(?:[a-z-]+\s+)?$|['’]s?\s+$",
                self.before(mention),
                re.IGNORECASE,
            )
            is not None
        )

    def is_plural(self, mention: Mention) -> bool:
        """Whether a description speaks of several."""
        head = self.head(mention)
        if head is None:
            return False
        low = head.text.lower()
        if head.lemma and head.lemma.lower() != low and low.endswith(("s", "men", "people", "children")):
            return True
        return low in _SEVERAL

    def head_word(self, mention: Mention) -> str:
        """The head of a mention in dictionary form, lower case."""
        head = self.head(mention)
        if head is None:
            return ""
        return (head.lemma or head.text).lower()


def is_name(mention: Mention) -> bool:
    """Whether a mention is a name of some thing (no date, no people)."""
    return mention.kind is MentionKind.NAME and mention.label not in {MentionLabel.DATE, MentionLabel.NORP}
