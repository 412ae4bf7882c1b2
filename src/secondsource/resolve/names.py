"""Entity resolution by name: which mentions mean one thing, within each report and across all.

Within a report names are grouped, then descriptions, then pronouns; across reports the groups are
matched by name, country, age and shared context. What cannot be told stays apart: two people joined
wrongly cost a reader more than one person left in two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from secondsource.model import Answer, Judgement, Mention, Question, Record, Report, Sentence
from secondsource.protocols import Scope, by_unit
from secondsource.resolve.across import Matcher
from secondsource.resolve.bodies import join_bodies
from secondsource.resolve.descriptions import found_described, join_repeated
from secondsource.resolve.draft import Draft
from secondsource.resolve.ground import days_of, telling_words
from secondsource.resolve.kinds import join_kinds
from secondsource.resolve.metonyms import countries, governments
from secondsource.resolve.persons import join_descriptions, join_persons
from secondsource.resolve.places import join_countries, join_places
from secondsource.resolve.plurals import find_several
from secondsource.resolve.profiles import Profile, profile_of
from secondsource.resolve.pronouns import join_pronouns
from secondsource.resolve.speakers import join_speakers
from secondsource.resolve.things import join_things
from secondsource.resolve.tied import join_tied
from secondsource.resolve.view import View

ACTS = 0.85
"""Score of a capital or seat that is read as the government there."""


@dataclass(frozen=True, slots=True)
class NameResolver:
    """Step Report, Sentence, Mention → Judgement(ENTITY).

    Attributes:
        producer: Stamp.
        pronouns: Whether pronouns are resolved.
    """

    producer: str = "resolve.names@3"
    pronouns: bool = True

    @property
    def reads(self) -> tuple[type[Record], ...]:
        """Reports, sentences, mentions."""
        return (Report, Sentence, Mention)

    @property
    def writes(self) -> tuple[type[Record], ...]:
        """Judgements."""
        return (Judgement,)

    @property
    def scope(self) -> Scope:
        """All reports at once."""
        return Scope.CORPUS

    @property
    def settings(self) -> str:
        """What the output depends on."""
        return f"pronouns={self.pronouns}"

    def run(self, records: Iterable[Record]) -> Iterator[Record]:
        """Resolve the mentions of a corpus.

        Args:
            records: Reports with their sentences and mentions, report after report.

        Yields:
            Judgements on ENTITY: within a report from each mention to the one that stands for the
            thing, across reports between those; negatives between rivals. And judgements on MEMBER, from
            each mention that stands for several to the ones that stand for them, and from a capital that acts
            to its country.
        """
        profiles: list[Profile] = []
        acting: list[tuple[str, Mention, str]] = []
        named: dict[str, dict[str, Mention]] = defaultdict(dict)
        words: dict[str, frozenset[str]] = {}
        published: dict[str, tuple[int, int]] = {}
        for unit in by_unit(records):
            report = unit.one(Report)
            if report is None:
                continue
            view = View.of(report, unit.all(Sentence), unit.all(Mention))
            draft = self.draft(view)
            words[report.id] = telling_words(view.sentences)
            days = days_of(report)
            if days is not None:
                published[report.id] = days
            yield from self._within(draft)
            yield from self._several(view, draft)
            acting += [(report.id, mention, code) for mention, code in governments(view)]
            for code, mention in countries(draft):
                named[code].setdefault(report.id, mention)
            profiles += filter(None, (profile_of(group, view) for group in draft.groups))
        yield from self._governments(acting, named)
        for verdict in Matcher(profiles, words, published).run():
            yield self._judge(verdict.left, verdict.right, verdict.score, verdict.note, same=verdict.same)

    def draft(self, view: View) -> Draft:
        """Group the mentions of one report.

        Args:
            view: The report.

        Returns:
            Its groups.
        """
        draft = Draft()
        join_countries(view, draft)
        join_persons(view, draft)
        join_places(view, draft)
        join_bodies(view, draft)
        join_things(view, draft)
        join_tied(view, draft)
        join_descriptions(view, draft)
        if self.pronouns:
            join_kinds(view, draft)
            join_repeated(view, draft)
            join_pronouns(view, draft)
            join_speakers(view, draft)
            found_described(view, draft)
        return draft

    def _within(self, draft: Draft) -> Iterator[Judgement]:
        for group in draft.groups:
            founder = group.founder
            for member in group.members:
                if member.mention.id != founder.id:
                    yield self._judge(founder.id, member.mention.id, member.score, member.note, same=True)

    def _several(self, view: View, draft: Draft) -> Iterator[Judgement]:
        for found in find_several(view, draft) if self.pronouns else ():
            for group in found.members:
                yield Judgement(
                    question=Question.MEMBER, left=found.mention.id, right=group.founder.id, answer=Answer.POSITIVE,
                    score=found.score, producer=self.producer, note=found.note,
                )  # fmt: skip

    def _governments(
        self, acting: Sequence[tuple[str, Mention, str]], named: Mapping[str, Mapping[str, Mention]]
    ) -> Iterator[Judgement]:
        """``Seoul said``: Seoul, and South Korea besides, if any report names it."""
        for report, mention, code in acting:
            held = named.get(code, {})
            country = held.get(report) or next(iter(held.values()), None)
            if country is not None and country.id != mention.id:
                yield Judgement(
                    question=Question.MEMBER, left=mention.id, right=country.id, answer=Answer.POSITIVE,
                    score=ACTS, producer=self.producer, note=f"it acts for {country.text} here",
                )  # fmt: skip

    def _judge(self, left: str, right: str, score: float, note: str, *, same: bool) -> Judgement:
        return Judgement(
            question=Question.ENTITY,
            left=left,
            right=right,
            answer=Answer.POSITIVE if same else Answer.NEGATIVE,
            score=round(min(max(score, 0.0), 1.0), 4),
            producer=self.producer,
            note=note,
        )
