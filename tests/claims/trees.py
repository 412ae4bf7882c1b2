"""Sentences with trees written by hand, so that the claims step is tested apart from any annotator.

A sentence is a line of words, each ``form/UPOS/head/relation`` or ``form/UPOS/head/relation/lemma``; heads
count from 1, 0 is the root. ``_`` before a form glues it to the one before.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from secondsource.claims import Claims
from secondsource.model import (
    Attribution,
    Claim,
    DateBasis,
    Mark,
    Mention,
    MentionKind,
    MentionLabel,
    Publication,
    Record,
    Report,
    Sentence,
    Token,
)

GLUED = {",", ".", "?", ":", "’s", "'s", "”", ")", "n’t"}
DAY = Publication(
    edtf="2021-06-09", earliest="2021-06-09", latest="2021-06-09", basis=DateBasis.GIVEN, derivation="given"
)


def sentence(line: str, at: int = 0) -> tuple[str, list[Token]]:
    """A sentence's text and tokens, from offset ``at``."""
    text, tokens = "", []
    for item in line.split():
        parts = item.split("/")
        form, upos, head, relation = parts[:4]
        glued = form in GLUED or form.startswith("_") or text.endswith(("“", "(")) or not text
        form = form.removeprefix("_")
        text += form if glued else " " + form
        lemma = parts[4] if len(parts) > 4 else (form if upos == "PROPN" else form.lower())
        end = at + len(text)
        tokens.append(
            Token(
                start=end - len(form), end=end, text=form, upos=upos, lemma=lemma, head=int(head) - 1, deprel=relation
            )
        )
    return text, tokens


def records(
    lines: Sequence[str], *, names: dict[str, MentionLabel] | None = None, published: Publication = DAY,
    language: str = "en", marks: tuple[Mark, ...] = (),
) -> list[Record]:  # fmt: skip
    """A report of some sentences, a line each, with mentions of the names wherever they stand."""
    text, made = "", []
    for line in lines:
        text += "\n" if text else ""
        part, tokens = sentence(line, len(text))
        made.append((len(text), len(text) + len(part), tokens))
        text += part
    report = Report(
        capture="cap-x", path="x.txt", text=text, language=language, published=published, marks=marks,
        sha256=hashlib.sha256(text.encode()).hexdigest(), producer="test@1",
    )  # fmt: skip
    sentences = [
        Sentence(report=report.id, start=a, end=b, index=k, tokens=tuple(tokens), producer="test@1")
        for k, (a, b, tokens) in enumerate(made)
    ]
    return [report, *sentences, *mentions(report, names or {})]


def mentions(report: Report, names: dict[str, MentionLabel]) -> list[Mention]:
    """Mentions of names, wherever a report has them."""
    out = []
    for name, label in names.items():
        start = report.text.find(name)
        while start >= 0:
            out.append(
                Mention(
                    report=report.id,
                    start=start,
                    end=start + len(name),
                    text=name,
                    kind=MentionKind.NAME,
                    label=label,
                    producer="test@1",
                )
            )
            start = report.text.find(name, start + 1)
    return out


class Read:
    """What the claims step makes of some sentences."""

    def __init__(self, *lines: str, names: dict[str, MentionLabel] | None = None, **options: object) -> None:
        self.input = records(lines, names=names, **options)  # type: ignore[arg-type]
        self.output = list(Claims().run(self.input))
        self.text: str = self.input[0].text  # type: ignore[attr-defined]
        self.claims = [r for r in self.output if isinstance(r, Claim)]
        self.attributions = [r for r in self.output if isinstance(r, Attribution)]
        self.mentions = {m.id: m.text for m in self.input if isinstance(m, Mention)}

    def claim(self, lemma: str) -> Claim:
        """The one claim with this predicate."""
        found = [c for c in self.claims if c.predicate.lemma == lemma]
        assert len(found) == 1, f"{len(found)} claims of {lemma!r} among {[c.predicate.lemma for c in self.claims]}"
        return found[0]

    def arguments(self, lemma: str) -> dict[str, str]:
        """Role to words of one claim; of two in one role the first."""
        out: dict[str, str] = {}
        for argument in self.claim(lemma).arguments:
            out.setdefault(argument.role.value, argument.text)
        return out

    def chain(self, lemma: str) -> list[tuple[str | None, str]]:
        """Source and cue of each voice over one claim, the outermost first."""
        by_id = {a.id: a for a in self.attributions}
        found = [by_id[i] for i in self.claim(lemma).attribution]
        return [(a.source.text if a.source is not None else None, a.cue.text) for a in found]
