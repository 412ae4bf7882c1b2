"""The lead of a story: at most seven sentences of its reports that tell who, what, when, where, why and how.

No word is written: each line is a sentence of a report, or the clause where the sentence is too long to be
read at a glance. A finding weighs more the more reports and origins tell it, and the more of them open with
it: what a desk puts first is its news. A line counts for the findings that it tells and no line before it
does (as maximal marginal relevance has it: Carbonell and Goldstein, SIGIR 1998).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secondsource.assemble.details import is_event
from secondsource.compare.corpus import Corpus
from secondsource.compare.finding import Ledger, newest_of
from secondsource.model import (
    Claim,
    EntityType,
    Finding,
    LeadLine,
    MarkKind,
    MentionLabel,
    Report,
    Role,
    Sentence,
    Status,
)

MOST_LINES = 7
LONGEST_LINE = 320  # code points: twice an edited sentence of news
FEWEST_WORDS = 6  # words: a shorter clause is a sliver
FEWEST_CONTENT = 6  # content words: ``It did not provide further details`` tells nothing
REPEATS = 0.5  # share of a line's content words that a line before it has already
LEAST_SHARE = 0.2  # of the first line's gain: what gains less is background
SHARES = (1.0, 0.6, 0.3)  # of their weights with which the weightiest new findings of a line count
OPENING = 1.5  # weight for each report that tells a finding in its headline or first sentence
MOST_OPENINGS = 3
ASIDE = 0.5  # share of a finding's weight that counts where a line tells it in passing
REPLACED = 1.5  # weight that a line loses for an answer that a later report replaces
QUESTIONS = ("what", "who", "when", "where", "why", "how")
LEANING = 1.5  # weight that a line loses where it begins with a word for what stands before it
NEW_ANSWER = 1.0  # weight of a question that no line before answers: as much as a second report that tells it
FAR_ANSWER = 0.25  # the same for a line that has no word of the first
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_ANSWERS = {
    Role.PLACE: "where", Role.SOURCE: "where", Role.DESTINATION: "where", Role.CAUSE: "why",
    Role.INSTRUMENT: "how",
}  # fmt: skip
_REASON = re.compile(
    r"\b(?:because|due to|owing to|out of|in response to|in protest|in retaliation|so that|"
    r"reasons? (?:for|why|behind)|motives? (?:for|behind)|in order to)\b"
)
"""Words that give a reason even where no argument of a claim was found to."""
_BEGINS = re.compile(r"[\"'\u201c\u2018]?[A-Z0-9]")
"""How a passage begins that is a sentence, or opens one."""
_LEANS = re.compile(
    r"[\"\u201c\u2018]|(?:But|And|Yet|So|Then|Still|However|Also|Instead|Moreover|Nevertheless|In addition|It|This|"
    r"That|These|Those|He|She|They|We|I|His|Her|Their|Its|Such|Both|Another|Some of|One of|All of|"
    r"The (?:former|latter|two))\b"
)
"""How a sentence begins that is not understood without the one before it: a pronoun, words quoted."""
_ASIDES = frozenset({"acl", "advcl", "nmod", "obl", "appos"})
"""Relations by which a clause, or a noun of an event, hangs on what a sentence says: it is told in passing."""
_ACTORS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.COUNTRY, EntityType.VESSEL})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A passage that may stand in a lead.

    Attributes:
        told: The findings that it tells, by their ids, each with the claim that tells it.
        main: Those of them that its main clause tells, or what somebody says in it.
        weight: What speaks for the passage itself, whatever it tells.
    """

    report: str
    sentence: str
    start: int
    end: int
    words: frozenset[str]
    tells: frozenset[str]
    told: dict[str, str]
    main: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Story:
    """What a story's lead is chosen from.

    Attributes:
        corpus: Everything known.
        heads: In how many reports' headlines, or first sentences, a content word stands.
        weights: What speaks for each finding.
        owner: For each claim that tells an event its finding.
        replaced: Claims that give an answer which a later report replaces.
        claims: The claims of each sentence.
    """

    corpus: Corpus
    heads: Counter[str]
    weights: dict[str, float]
    owner: dict[str, str]
    replaced: frozenset[str]
    claims: dict[str, list[Claim]]


def write_lead(findings: Iterable[Finding], corpus: Corpus, ledger: Ledger) -> tuple[LeadLine, ...]:
    """Choose the lead of each story.

    Args:
        findings: All findings.
        corpus: Everything known.
        ledger: The origins of all claims.

    Returns:
        The lines story by story, in the order in which they tell it.
    """
    by_story: dict[str, list[Finding]] = {}
    for finding in findings:
        by_story.setdefault(finding.story, []).append(finding)
    return tuple(line for found in by_story.values() for line in _lead(found, corpus, ledger))


def _lead(findings: Sequence[Finding], corpus: Corpus, ledger: Ledger) -> list[LeadLine]:
    story = _story(findings, corpus, ledger)
    waiting = [line for s in story.claims if (line := _passage(s, story)) is not None]
    chosen: list[_Line] = []
    covered: set[str] = set()
    answered: set[str] = set()
    lead: list[LeadLine] = []
    first = 0.0
    while waiting and len(chosen) < MOST_LINES:
        waiting = [x for x in waiting if not any(_repeats(x, c) for c in chosen)]
        gains = [(_gain(x, covered, answered, chosen, story), x.report, x.start, x) for x in waiting]
        gain, _, _, best = max(gains, key=lambda g: (g[0], g[1], -g[2]), default=(0.0, "", 0, None))
        if best is None or gain <= LEAST_SHARE * first:
            break
        first = first or gain
        waiting.remove(best)
        lead.append(_written(best, covered, answered, story))
        chosen.append(best)
        covered |= {f for f, claim in best.told.items() if claim not in story.replaced}
        answered |= best.tells
    return lead


def _written(line: _Line, covered: set[str], answered: set[str], story: _Story) -> LeadLine:

    def shown(finding: str) -> tuple[bool, bool, bool, float, str]:
        standing = line.told[finding] not in story.replaced
        return finding in line.main, finding not in covered, standing, story.weights[finding], finding

    finding = max(line.told, key=shown)
    claim = story.corpus.claims[line.told[finding]]
    return LeadLine(
        story=story.corpus.story_of(line.report),
        finding=finding,
        claim=claim.id,
        report=line.report,
        start=line.start,
        end=line.end,
        text=story.corpus.reports[line.report].text[line.start : line.end],
        tells=tuple(q for q in QUESTIONS if q in line.tells - answered),
    )


def _gain(line: _Line, covered: set[str], answered: set[str], chosen: Sequence[_Line], story: _Story) -> float:
    """What a line adds to those before it; nothing where it tells no finding, as it now stands, that they do not."""
    new = {f for f, claim in line.told.items() if f not in covered and claim not in story.replaced}
    fresh = sorted((story.weights[f] * (1.0 if f in line.main else ASIDE) for f in new), reverse=True)
    if not fresh:
        return 0.0
    news = sum(share * weight for share, weight in zip(SHARES, fresh, strict=False))
    kinship = max((len(line.words & c.words) / len(line.words) for c in chosen), default=0.0)
    # Why a hearing was put off is not why the event came about: an answer counts in full beside the first line only.
    beside = NEW_ANSWER if not chosen or line.words & chosen[0].words else FAR_ANSWER
    return news + line.weight + beside * len(line.tells - answered) - kinship


def _repeats(line: _Line, other: _Line) -> bool:
    if line.sentence == other.sentence:
        return True
    return len(line.words & other.words) > REPEATS * min(len(line.words), len(other.words))


def _story(findings: Sequence[Finding], corpus: Corpus, ledger: Ledger) -> _Story:
    claims: dict[str, list[Claim]] = {}
    owner: dict[str, str] = {}
    replaced: set[str] = set()
    for finding in findings:
        own = [corpus.claims[c] for c in finding.claims]
        replaced |= {c.id for c in own} - {c.id for c in newest_of(own, ledger)[0]}
        for claim in own:
            claims.setdefault(claim.sentence, []).append(claim)
            if claim.id not in ledger.telling and is_event(claim, corpus):
                owner[claim.id] = finding.id
    opening = _openings(findings, corpus)
    return _Story(
        corpus=corpus, heads=_headline_words(findings, corpus),
        weights={f.id: _weight(f, opening[f.id]) for f in findings}, owner=owner, replaced=frozenset(replaced),
        claims=claims,
    )  # fmt: skip


def _openings(findings: Sequence[Finding], corpus: Corpus) -> Counter[str]:
    """How many reports tell a finding in their headline or first sentence."""
    opening = {_first_sentence(report, corpus) for f in findings for report in f.reports}
    counted: Counter[str] = Counter()
    for finding in findings:
        own = [corpus.claims[c] for c in finding.claims]
        counted[finding.id] = len({c.report for c in own if c.headline or c.sentence in opening})
    return counted


def _first_sentence(report: str, corpus: Corpus) -> str:
    """Id of the first sentence of a report's body that tells anything."""
    own = [c for s in corpus.sentences_of(report) for c in corpus.claims_of(s.id) if not c.headline]
    return min(own, key=lambda c: c.start).sentence if own else ""


def _headline_words(findings: Sequence[Finding], corpus: Corpus) -> Counter[str]:
    """In how many reports' headlines, or first sentences where there is none, a content word stands."""
    counted: Counter[str] = Counter()
    for report in dict.fromkeys(r for f in findings for r in f.reports):
        sentences = sorted(corpus.sentences_of(report), key=lambda s: s.start)
        if sentences:
            counted.update(_content(sentences[0]))
    return counted


def _content(sentence: Sentence, start: int = 0, end: int | None = None) -> frozenset[str]:
    last = sentence.end if end is None else end
    return frozenset(
        (t.lemma or t.text).casefold()
        for t in sentence.tokens
        if t.upos in CONTENT and start <= t.start and t.end <= last
    )


def _passage(sentence_id: str, story: _Story) -> _Line | None:
    """A sentence as it may stand in a lead, or its widest clause where it is too long."""
    corpus = story.corpus
    sentence = corpus.sentences.get(sentence_id)
    own = [c for c in story.claims[sentence_id] if c.id in story.owner]
    if sentence is None or not own or any(c.headline for c in own):
        return None
    text = corpus.reports[sentence.report].text
    start, end = _bounds(sentence, own, corpus.reports[sentence.report])
    within = [c for c in own if start <= c.start and c.end <= end]
    words = _content(sentence, start, end)
    if not _BEGINS.match(text, start, end) or len(words) < FEWEST_CONTENT or not _is_prose(text, sentence, end):
        return None
    if len(text[start:end].split()) < FEWEST_WORDS or not any(_is_clause(c, start, end) for c in within):
        return None
    tells = _tells(within, corpus)
    if _REASON.search(text, start, end):
        tells |= {"why"}
    main = {c.id for c in within if _is_main(c, sentence)}
    told: dict[str, str] = {}
    for claim in sorted(within, key=lambda c: (c.id in story.replaced, c.id not in main, c.start, -c.end)):
        told.setdefault(story.owner[claim.id], claim.id)
    early = 1 - start / max(1, len(text))
    replaced = any(c.id in story.replaced for c in within)
    leans = _LEANS.match(text, start, end) is not None
    weight = _headed(words, story.heads) + early - LEANING * leans - REPLACED * replaced
    return _Line(
        report=sentence.report, sentence=sentence_id, start=start, end=end, words=words, tells=tells, told=told,
        main=frozenset(f for f, claim in told.items() if claim in main), weight=weight,
    )  # fmt: skip


def _bounds(sentence: Sentence, claims: Sequence[Claim], report: Report) -> tuple[int, int]:
    """From where to where a sentence is quoted: whole, or its widest claim where it is too long."""
    start = sentence.start
    for mark in report.marks:
        if mark.kind in (MarkKind.DATELINE, MarkKind.SLUG) and start <= mark.start < mark.end < sentence.end:
            rest = report.text[mark.end : sentence.end]
            start = mark.end + len(rest) - len(rest.lstrip(" -\u2013\u2014:\n"))
    if sentence.end - start <= LONGEST_LINE:
        return start, sentence.end
    shorter = [c for c in claims if c.end - c.start <= LONGEST_LINE]
    widest = max(shorter, key=lambda c: (c.end - c.start, -c.start), default=None)
    return (widest.start, widest.end) if widest is not None else (start, sentence.end)


def _is_main(claim: Claim, sentence: Sentence) -> bool:
    """Whether a claim is what its sentence says, or what somebody says in it, and not told in passing."""
    tokens = sentence.tokens
    place = next((i for i, t in enumerate(tokens) if t.start == claim.predicate.start), -1)
    while place >= 0:
        relation = tokens[place].deprel.partition(":")[0]
        told = any(t.head == place and t.deprel == "mark" and t.lemma == "that" for t in tokens)
        if relation in _ASIDES and not (relation == "acl" and told):  # "a report that he left" tells that he left
            return False
        place = tokens[place].head
    return True


def _is_clause(claim: Claim, start: int, end: int) -> bool:
    """Whether a claim has somebody or something that it tells of within a passage."""
    return any(a.role in (Role.AGENT, Role.PATIENT) and start <= a.start < end for a in claim.arguments)


def _is_prose(text: str, sentence: Sentence, end: int) -> bool:
    """Whether a passage ends as a sentence does, or is cut within one: notices of a site and captions do not."""
    return text[:end].rstrip().endswith((".", "!", "?", "”", '"', "’", "'", ")")) or end < sentence.end


def _tells(claims: Sequence[Claim], corpus: Corpus) -> frozenset[str]:
    tells = {"what"}
    for claim in claims:
        if claim.time is not None and claim.time.edtf is not None:
            tells.add("when")
        for argument in claim.arguments:
            thing = corpus.thing_of(argument.mention)
            if argument.role in _ANSWERS:
                tells.add(_ANSWERS[argument.role])
            elif argument.role in (Role.AGENT, Role.PATIENT) and (
                (thing is not None and thing.type in _ACTORS) or _is_person(argument.mention, corpus)
            ):
                tells.add("who")
    return frozenset(tells)


def _is_person(mention: str | None, corpus: Corpus) -> bool:
    found = corpus.mentions.get(mention or "")
    return found is not None and found.label is MentionLabel.PERSON


def _headed(words: frozenset[str], heads: Counter[str]) -> float:
    """How far the headlines speak of a passage's words."""
    reports = max(1, max(heads.values(), default=1))
    return 3 * sum(heads[w] for w in words) / (reports * max(1, min(len(words), len(heads), 12)))


def _weight(finding: Finding, openings: int) -> float:
    """What speaks for a finding: who tells it, how many, and how many of them open with it."""
    spread = 2 * math.log2(1 + len(finding.reports))
    voices = min(3, len(finding.origins)) if finding.status is not Status.UNSOURCED else 0
    return spread + voices + OPENING * min(MOST_OPENINGS, openings) + 0.5 * (finding.status is Status.DISPUTED)
