"""The lead of a story: at most seven sentences of its reports that tell who, what, when, where, why and how.

No word is written: each line is a sentence of a report, or the clause where the sentence is too long to be
read at a glance. The first line is what most reports and origins tell and the headlines speak of; each
further one is chosen for what it tells that those before it do not (maximal marginal relevance: Carbonell
and Goldstein, SIGIR 1998).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secondsource.compare.corpus import Corpus
from secondsource.compare.finding import Ledger, newest_of
from secondsource.model import (
    Claim,
    EntityType,
    Finding,
    LeadLine,
    MentionLabel,
    Role,
    Sentence,
    Status,
)

MOST_LINES = 7
LONGEST_LINE = 320  # code points: twice an edited sentence of news
COVERS = 0.5  # share of a sentence that a claim takes: of less, the sentence tells something else
FEWEST_WORDS = 6  # words: a shorter clause is a sliver
FEWEST_CONTENT = 6  # content words: ``It did not provide further details`` tells nothing
REPEATS = 0.5  # share of a line's content words that a line before it has already
LEAST_SHARE = 0.35  # of the first line's weight: what weighs less is background
QUESTIONS = ("what", "who", "when", "where", "why", "how")
LEANING = 1.5  # weight that a line loses where it begins with a word for what stands before it
NEW_ANSWER = 2.0  # weight of a question that no line before answers: more than a second report that tells what is told
FAR_ANSWER = 0.5  # the same for a line that has no word of the first
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
    r"(?:But|And|Yet|So|Then|Still|However|Also|Instead|Moreover|Nevertheless|In addition|It|This|That|These|Those|He|"
    r"She|They|His|Her|Their|Its|Such|Both|Another|Some of|One of|All of|The (?:former|latter|two))\b"
)
"""How a sentence begins that is not understood without the one before it."""
_ACTORS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.COUNTRY, EntityType.VESSEL})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A passage that may stand in a lead."""

    finding: Finding
    claim: Claim
    start: int
    end: int
    words: frozenset[str]
    tells: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Story:
    """What a story's lead is chosen from.

    Attributes:
        corpus: Everything known.
        ledger: The origins of all claims.
        heads: In how many reports' headlines, or first sentences, a content word stands.
        owner: For each sentence the finding that it stands for.
        claims: The claims of each sentence.
    """

    corpus: Corpus
    ledger: Ledger
    heads: Counter[str]
    owner: dict[str, str]
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
    story = _Story(
        corpus=corpus, ledger=ledger, heads=_headline_words(findings, corpus), owner=_owners(corpus, findings),
        claims=_by_sentence(corpus, findings),
    )  # fmt: skip
    waiting = [line for f in findings if (line := _line(f, story)) is not None]
    chosen: list[_Line] = []
    told: set[str] = set()
    lead: list[LeadLine] = []
    while waiting and len(chosen) < MOST_LINES:
        waiting = [x for x in waiting if not any(_repeats(x, c) for c in chosen)]
        best = max(waiting, key=lambda x: (_gain(x, told, chosen), x.finding.id), default=None)
        if best is None or (chosen and _gain(best, told, chosen) < LEAST_SHARE * chosen[0].weight):
            break
        waiting.remove(best)
        fresh = tuple(q for q in QUESTIONS if q in best.tells - told)
        text = corpus.reports[best.claim.report].text[best.start : best.end]
        lead.append(
            LeadLine(
                story=best.finding.story,
                finding=best.finding.id,
                claim=best.claim.id,
                report=best.claim.report,
                start=best.start,
                end=best.end,
                text=text,
                tells=fresh,
            )
        )
        chosen.append(best)
        told |= best.tells
    return lead


def _gain(line: _Line, told: set[str], chosen: Sequence[_Line]) -> float:
    kinship = max((len(line.words & c.words) / len(line.words) for c in chosen), default=0.0)
    # Why a hearing was put off is not why the event came about: an answer counts in full beside the first line only.
    beside = NEW_ANSWER if not chosen or line.words & chosen[0].words else FAR_ANSWER
    return line.weight + beside * len(line.tells - told) - kinship


def _repeats(line: _Line, other: _Line) -> bool:
    if line.claim.sentence == other.claim.sentence or line.finding.id == other.finding.id:
        return True
    return len(line.words & other.words) > REPEATS * min(len(line.words), len(other.words))


def _by_sentence(corpus: Corpus, findings: Sequence[Finding]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for finding in findings:
        for claim in (corpus.claims[c] for c in finding.claims):
            found.setdefault(claim.sentence, []).append(claim)
    return found


def _owners(corpus: Corpus, findings: Sequence[Finding]) -> dict[str, str]:
    """For each sentence the finding that it stands for in a lead: the most widely told of those that it tells."""
    found: dict[str, str] = {}
    for finding in sorted(findings, key=lambda f: (-len(f.reports), -len(f.origins))):
        for claim in (corpus.claims[c] for c in finding.claims):
            found.setdefault(claim.sentence, finding.id)
    return found


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


def _line(finding: Finding, story: _Story) -> _Line | None:
    """The passage that tells a finding most fully: of all its claims, not only of the one that it quotes."""
    claims = [story.corpus.claims[c] for c in finding.claims if c not in story.ledger.telling]
    owned = (c for c in newest_of(claims, story.ledger)[0] if story.owner[c.sentence] == finding.id)
    lines = [x for c in owned if (x := _passage(finding, c, story)) is not None]
    return max(lines, key=lambda x: (x.weight + NEW_ANSWER * len(x.tells), x.claim.id), default=None)


def _passage(finding: Finding, claim: Claim, story: _Story) -> _Line | None:
    corpus = story.corpus
    sentence = corpus.sentences.get(claim.sentence)
    if sentence is None or claim.headline or not _is_clause(claim, sentence):
        return None
    text = corpus.reports[claim.report].text
    start, end = sentence.start, sentence.end
    if end - start > LONGEST_LINE or claim.end - claim.start < COVERS * (end - start):
        start, end = claim.start, claim.end
    if not _BEGINS.match(text, start, end):
        return None
    words = _content(sentence, start, end)
    if len(words) < FEWEST_CONTENT or len(claim.text.split()) < FEWEST_WORDS or not _is_prose(text, sentence, end):
        return None
    within = [c for c in story.claims.get(claim.sentence, [claim]) if start <= c.start and c.end <= end]
    tells = _tells(within or [claim], corpus)
    if _REASON.search(text, start, end):
        tells |= {"why"}
    leans = _LEANS.match(text, start, end) is not None
    return _Line(
        finding=finding, claim=claim, start=start, end=end, words=words, tells=tells,
        weight=_weight(finding, claim, words, story) - LEANING * leans,
    )  # fmt: skip


def _is_clause(claim: Claim, sentence: Sentence) -> bool:
    """Whether a claim is told by a verb, with somebody or something that it tells of."""
    verb = next((t for t in sentence.tokens if t.start == claim.predicate.start), None)
    if verb is not None and verb.upos and verb.upos not in {"VERB", "AUX"}:
        return False
    return any(a.role in (Role.AGENT, Role.PATIENT) and claim.start <= a.start < claim.end for a in claim.arguments)


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


def _weight(finding: Finding, claim: Claim, words: frozenset[str], story: _Story) -> float:
    """What speaks for a line: who tells it, how many, and whether the headlines speak of it."""
    heads = story.heads
    spread = 2 * math.log2(1 + len(finding.reports))
    voices = min(3, len(finding.origins)) if finding.status is not Status.UNSOURCED else 0
    reports = max(1, max(heads.values(), default=1))
    headed = 3 * sum(heads[w] for w in words) / (reports * max(1, min(len(words), len(heads), 12)))
    early = 1 - claim.start / max(1, len(story.corpus.reports[claim.report].text))
    return spread + voices + headed + early + 0.5 * (finding.status is Status.DISPUTED)
