"""Hand-made stories: reports, mentions, attributions and claims from a few words each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from secondsource.model import (
    Answer,
    Argument,
    Attribution,
    AttributionKind,
    Certainty,
    Claim,
    Cue,
    DateBasis,
    Judgement,
    Mark,
    Mention,
    MentionKind,
    MentionLabel,
    Part,
    Polarity,
    Predicate,
    Publication,
    Quantity,
    Question,
    Record,
    Report,
    Role,
    Sentence,
    TimeRange,
    Token,
    Voice,
    sha256_hex,
)

BY = "made@1"
_ADP = {"of", "to", "in", "at", "from", "with", "for", "by", "on", "as", "about", "near"}
_OTHER = {
    "the": "DET",
    "a": "DET",
    "an": "DET",
    "and": "CCONJ",
    "he": "PRON",
    "she": "PRON",
    "it": "PRON",
    "who": "PRON",
    "closed": "VERB",
    "collided": "VERB",
    "charged": "VERB",
    "carrying": "VERB",
    "show": "VERB",
}


def tokens(text: str, offset: int) -> tuple[Token, ...]:
    found = []
    for match in re.finditer(r"[\w\u2019-]+|[^\w\s]", text):
        word = match.group()
        lower = word.casefold()
        upos = "ADP" if lower in _ADP else _OTHER.get(lower, "")
        upos = upos or ("NUM" if word[0].isdigit() else "PUNCT" if not word[0].isalnum() else "")
        upos = upos or ("PROPN" if word[0].isupper() else "NOUN")
        lemma = lower.removesuffix("s") if upos == "NOUN" else lower
        start = offset + match.start()
        found.append(Token(start=start, end=start + len(word), text=word, upos=upos, lemma=lemma))
    return tuple(found)


@dataclass
class Made:
    """A story under construction."""

    records: list[Record] = field(default_factory=list)
    seeds: dict[str, str] = field(default_factory=dict)

    def report(
        self, text: str, outlet: str | None = None, day: str | None = None, path: str = "", *,
        marks: tuple[Mark, ...] = (),
    ) -> Report:  # fmt: skip
        published = Publication()
        if day is not None:
            published = Publication(edtf=day, earliest=day, latest=day, basis=DateBasis.GIVEN, derivation="given")
        report = Report(
            capture=f"cap {len(self.records)}", path=path or f"{len(self.records)}.txt", text=text, outlet=outlet,
            sha256=sha256_hex(text.encode()), published=published, producer=BY, language="en", marks=marks,
        )  # fmt: skip
        self.records.append(report)
        start = 0
        for index, line in enumerate(text.split("\n")):
            end = start + len(line)
            self.records.append(
                Sentence(report=report.id, start=start, end=end, index=index, tokens=tokens(line, start), producer=BY)
            )
            start = end + 1
        return report

    def name(
        self, report: Report, text: str, label: str = "PERSON", *, thing: str = "", nth: int = 0, kind: str = "name"
    ) -> Mention:
        start = [m.start() for m in re.finditer(re.escape(text), report.text)][nth]
        mention = Mention(
            report=report.id, start=start, end=start + len(text), text=text, kind=MentionKind(kind),
            label=MentionLabel(label), producer=BY,
        )  # fmt: skip
        self.records.append(mention)
        key = thing or text
        if key in self.seeds:
            self.same(Question.ENTITY, mention.id, self.seeds[key])
        else:
            self.seeds[key] = mention.id
        return mention

    def same(self, question: Question, left: str, right: str, answer: Answer = Answer.POSITIVE) -> None:
        self.records.append(Judgement(question=question, left=left, right=right, answer=answer, score=1.0, producer=BY))

    def said(
        self,
        report: Report,
        source: str | None,
        cue: str,
        content: str,
        lemma: str = "say",
        *,
        mention: Mention | None = None,
    ) -> Attribution:
        voice = None
        if source is not None:
            at = report.text.index(source)
            voice = Voice(start=at, end=at + len(source), text=source, mention=mention.id if mention else None)
        c, k = report.text.index(cue), report.text.index(content)
        attribution = Attribution(
            report=report.id, source=voice, cue=Cue(start=c, end=c + len(cue), text=cue, lemma=lemma),
            content=(Part(start=k, end=k + len(content), text=content),), producer=BY,
            kind=AttributionKind.INDIRECT if source is not None else AttributionKind.HEARSAY,
        )  # fmt: skip
        self.records.append(attribution)
        return attribution

    def claim(
        self, report: Report, text: str, predicate: str, lemma: str, *attributions: Attribution,
        time: tuple[str, str, str, str] | None = None, count: tuple[str, float, str] | None = None,
        negative: bool = False, certainty: Certainty = Certainty.CERTAIN, headline: bool = False,
        **roles: str | Mention,
    ) -> Claim:  # fmt: skip
        start = report.text.index(text)
        sentence = next(
            r for r in self.records
            if isinstance(r, Sentence) and r.report == report.id and r.start <= start < r.end
        )  # fmt: skip
        at = report.text.index(predicate, start)
        arguments = []
        for role, filler in roles.items():
            if isinstance(filler, Mention):
                part = (filler.start, filler.end, filler.text, filler.id)
            else:
                begin = report.text.index(filler, start)
                part = (begin, begin + len(filler), filler, None)
            arguments.append(Argument(role=Role(role), start=part[0], end=part[1], text=part[2], mention=part[3]))
        claim = Claim(
            report=report.id, start=start, end=start + len(text), text=text, sentence=sentence.id,
            predicate=Predicate(start=at, end=at + len(predicate), text=predicate, lemma=lemma),
            arguments=tuple(arguments), time=_time(report, time), quantities=_count(report, count),
            polarity=Polarity.NEGATIVE if negative else Polarity.POSITIVE, certainty=certainty,
            attribution=tuple(a.id for a in attributions), headline=headline, producer=BY,
        )  # fmt: skip
        self.records.append(claim)
        return claim

    def one_story(self) -> list[Record]:
        reports = [r for r in self.records if isinstance(r, Report)]
        for report in reports[1:]:
            self.same(Question.STORY, report.id, reports[0].id)
        return self.records


def _time(report: Report, time: tuple[str, str, str, str] | None) -> TimeRange | None:
    if time is None:
        return None
    text, edtf, earliest, latest = time
    at = report.text.index(text)
    return TimeRange(
        start=at, end=at + len(text), text=text, edtf=edtf, earliest=earliest, latest=latest, basis=DateBasis.STATED,
        derivation="stated",
    )  # fmt: skip


def _count(report: Report, count: tuple[str, float, str] | None) -> tuple[Quantity, ...]:
    if count is None:
        return ()
    text, value, unit = count
    at = report.text.index(text)
    return (Quantity(start=at, end=at + len(text), text=text, value=value, low=value, high=value, unit=unit),)
