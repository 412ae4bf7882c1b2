"""Which things the words of a claim name, where no mention says so itself."""

from __future__ import annotations

import re
from collections.abc import Mapping

from secondsource.compare.corpus import Corpus
from secondsource.compare.entities import Thing
from secondsource.compare.namesakes import one_by_name
from secondsource.model import Mention, MentionKind, MentionLabel, Part, Token

SHORTEST_NAME = 4  # code points: shorter words are parts of too many names
LONGEST_NAME = 60  # code points
ANTECEDENT_REACH = 80  # code points before a relative pronoun in which the thing it stands for is named
SETTLEMENTS = frozenset({"city", "town", "village", "hamlet", "island", "municipality", "borough", "port", "township"})
"""Words before ``of`` and a name that are one thing with it: in ``the mayor of Orm`` they are two."""


class Naming:
    """Looks up the things of a corpus by the words that name them.

    Args:
        corpus: Everything known.
    """

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self._words_of_names: dict[str, Mapping[str, frozenset[str]]] = {}
        self._by_id = {thing.id: thing for thing in corpus.things.values()}
        self._namesakes = one_by_name(corpus)

    def thing(self, mention: Mention) -> Thing | None:
        """The thing that a mention means.

        Args:
            mention: The mention.

        Returns:
            The thing, the first of those with one whole name; ``None`` where it means none that is known.
        """
        thing = self.corpus.thing_of(mention.id)
        return self._namesakes.get(thing.id, thing) if thing is not None else None

    def members(self, mention: Mention) -> list[Thing]:
        """The things that a mention means where it stands for several: ``the two countries``.

        Args:
            mention: The mention.

        Returns:
            Them, the first of those with one whole name.
        """
        return [self._namesakes.get(t.id, t) for t in self.corpus.members.get(mention.id, ())]

    def named_by(self, report: str, head: Token) -> Thing | None:
        """The thing whose name a head word belongs to.

        Args:
            report: Id of the report.
            head: The head of a phrase.

        Returns:
            That whose name it ends; the place that it is the word for (``the village of Orm``); else the only one
            of the report with the word in its name.
        """
        if head.text in SETTLEMENTS and (thing := self._called(report, head.end)) is not None:
            return thing
        for mention in self.corpus.mentions_within(report, max(0, head.start - ANTECEDENT_REACH), head.end):
            if mention.kind is MentionKind.NAME and mention.end == head.end and (thing := self.thing(mention)):
                return thing
        if not head.text[0].isupper() or len(head.text) < SHORTEST_NAME:
            return None
        bearing = self._bearers(report).get(head.text.casefold(), frozenset())
        return self._by_id[next(iter(bearing))] if len(bearing) == 1 else None

    def _called(self, report: str, end: int) -> Thing | None:
        """The thing whose name follows with ``of``: ``the village of Orm``."""
        text = self.corpus.reports[report].text
        return self.named_after(report, end + 3) if text.startswith(" of ", end) else None

    def named_after(self, report: str, end: int) -> Thing | None:
        """The thing named right after its description: ``the ferry Northwind``.

        Args:
            report: Id of the report.
            end: Where the description ends.

        Returns:
            The thing, or ``None``.
        """
        for mention in self.corpus.mentions_within(report, end + 1, end + 1 + LONGEST_NAME):
            if mention.start != end + 1:
                return None
            if mention.kind is MentionKind.NAME and mention.label is not MentionLabel.DATE:
                return self.thing(mention)
        return None

    def listed(self, report: str, argument: Part, head: Mention) -> set[str]:
        """Things beside the head in a list: ``North Korea and Cuba``.

        Args:
            report: Id of the report.
            argument: The whole phrase.
            head: The mention that begins the list.

        Returns:
            Ids of the others.
        """
        text = self.corpus.reports[report].text
        found: set[str] = set()
        end = head.end
        for mention in self.corpus.mentions_within(report, head.end, argument.end):
            between = text[end : mention.start].strip(" \n")
            if between not in (",", "and", ", and", "&"):
                break
            if (thing := self.thing(mention)) is not None:
                found.add(thing.id)
            end = mention.end
        return found

    def antecedent(self, report: str, pronoun: Part) -> Thing | None:
        """The thing that a relative pronoun stands for: the last one named shortly before it.

        Args:
            report: Id of the report.
            pronoun: The pronoun.

        Returns:
            The thing, or ``None``.
        """
        before = self.corpus.mentions_within(report, max(0, pronoun.start - ANTECEDENT_REACH), pronoun.start)
        for mention in reversed(before):
            if mention.kind is MentionKind.NAME and mention.label is not MentionLabel.DATE:
                return self.thing(mention)
        return None

    def _bearers(self, report: str) -> Mapping[str, frozenset[str]]:
        """For each word of a name in a report the things that bear it."""
        if report not in self._words_of_names:
            found: dict[str, set[str]] = {}
            for mention in self.corpus.mentions_within(report, 0, len(self.corpus.reports[report].text)):
                thing = self.thing(mention)
                if thing is not None and mention.kind is MentionKind.NAME:
                    for word in re.findall(r"[^\W\d_]{3,}", mention.text):
                        found.setdefault(word.casefold(), set()).add(thing.id)
            self._words_of_names[report] = {word: frozenset(ids) for word, ids in found.items()}
        return self._words_of_names[report]
