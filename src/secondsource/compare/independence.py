"""Which of the voices behind a group of claims are independent of one another.

Rules, each of which only ever takes a voice away: where it cannot be known, it is not counted.

* A voice that is itself an outlet among the reports adds nothing to what that outlet's report rests on.
* A voice that passes on another's words in one report adds nothing to them.
* A spokesman speaks for his body; the arms of one country's forces and their ministry are one; a person by
  family name alone, or by the post that another report gives with the name, is that person; voices of one name
  are one, whatever the entities say.
* Voices to whom reports give one and the same quotation are one.
* Reports of one text (a reprint family), of one agency and of one outlet are one voice.
* An outlet's own word adds nothing where its report cites a voice that is counted already, shares a cited
  voice or a contributing agency with another outlet that is counted, or names it: it may rest on the same.
  Nor does that of a report whose outlet is not known beside another's.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from secondsource.compare.origin import relays
from secondsource.compare.sources import Source
from secondsource.compare.voices import COURT_DOCUMENTS, COURT_PAPERS, FORCES, TITLES, core_of, head_of, key_of
from secondsource.model import Claim, EntityType, MentionKind, Origin, OriginKind

if TYPE_CHECKING:
    from secondsource.compare.finding import Ledger

NOT_ESTABLISHED = "independence is not established"
SAME_QUOTATION = 5  # words: shorter quotations (``very sad``) are found in two mouths
SHORTEST_ACRONYM = 3  # letters: of two, many bodies have the same
_OF_FORCES = frozenset({"ministry", "department", "spokesman", "spokeswoman", "statement", "a", "the", "of", "s"})
_IN_COURT = frozenset({"the", "defence", "defense"})
SHORTEST_NAMED = 4  # code points of an outlet's name by which another report's text may be seen to name it


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What a group of claims rests on.

    Attributes:
        origins: Independent origins: named voices, then outlets' own words, in the order of the claims.
        tied: Voices that are left out, and what ties each to one that is counted, in words.
    """

    origins: tuple[Origin, ...]
    tied: tuple[str, ...]


def weigh(claims: Sequence[Claim], ledger: Ledger) -> Weighed:
    """Count the voices of a group.

    Args:
        claims: The group, in the order of the reports.
        ledger: The origins of all claims.

    Returns:
        The independent origins, and the ties of the others.
    """
    named, joined = _named(claims, ledger)
    outlets, tied = _outlets(claims, named, ledger)
    origins = (*(s.origin for s in named), *(s.origin for s in outlets))
    return Weighed(origins=origins, tied=tuple(dict.fromkeys((*joined, *tied))))


def _named(claims: Sequence[Claim], ledger: Ledger) -> tuple[list[Source], list[str]]:
    """Named voices, each once; an outlet that tells the same itself is counted by its own report."""
    kept: list[tuple[Source, Claim]] = []
    tied: list[str] = []
    passing = {key for claim in claims for key in relays(claim, ledger.corpus)}
    for claim in claims:
        source = ledger.origin[claim.id]
        if source.origin.kind is not OriginKind.NAMED:
            continue
        if any(s.key == source.key for s, _ in kept):
            continue
        if source.key in passing:
            tied.append(f"{source.origin.name} passes on what another voice says")
            continue
        keys = ledger.voice_keys(source)
        others = [c for c in claims if ledger.origin[c.id].key != source.key or _is_own_word(c, ledger)]
        if any(_is_outlet(keys, other.report, ledger) for other in others):
            tied.append(f"{source.origin.name} is one of the outlets and is counted by its own report")
            continue
        reason = next((r for s, c in kept if (r := _one_voice(source, claim, s, c, ledger)) is not None), None)
        if reason is None:
            kept.append((source, claim))
        else:
            tied.append(f"{source.origin.name} {reason}")
    return [s for s, _ in kept], tied


def _is_own_word(claim: Claim, ledger: Ledger) -> bool:
    return ledger.origin[claim.id].origin.kind is OriginKind.OUTLET


def _is_outlet(keys: Collection[str], report: str, ledger: Ledger) -> bool:
    """Whether a voice is the outlet of a report.

    By its whole name, its letters run together, its initials, or its last word where no other outlet's name ends so.
    """
    for outlet in ledger.outlets[report]:
        words = outlet.split()
        initials = "".join(w[0] for w in words if w not in ("of", "and", "the"))
        forms = {outlet, "".join(words)} | ({initials} if len(initials) >= SHORTEST_ACRONYM else set())
        if any(k in forms or "".join(k.split()) in forms for k in keys):
            return True
        if len(words) > 1 and ledger.endings[words[-1]] == 1 and words[-1] in keys:
            return True
    return False


def _one_voice(source: Source, claim: Claim, other: Source, counted: Claim, ledger: Ledger) -> str | None:
    """Why two named voices are held to be one, or ``None``."""
    name = other.origin.name
    if ledger.voice_keys(source) & ledger.voice_keys(other):
        return f"goes by the name of {name}"
    if _same_forces(source.origin.name, name):
        return f"speaks for the same forces as {name}"
    if claim.report == counted.report:
        return None
    if _same_person(source, other, ledger):
        return f"is taken to be {name}"
    if _same_papers(source.origin.name, name) or _same_description(source.origin, other.origin):
        return f"may be {name}: {NOT_ESTABLISHED}"
    return f"says in the same words what {name} is quoted with" if _one_quotation(claim, counted, ledger) else None


def _same_person(source: Source, other: Source, ledger: Ledger) -> bool:
    """One is the other's family name, or the post that a report gives with the other's name; or a ship's, bare."""
    left, right = _called(source, ledger), _called(other, ledger)
    return left.is_part_of(right) or right.is_part_of(left) or (left.words == right.words != ())


def _same_description(origin: Origin, other: Origin) -> bool:
    """Whether two voices without a name are described alike, as far as both say: ``the affidavit``."""
    if origin.entity is not None or other.entity is not None:
        return False
    left, right = (core_of(o.name) for o in (origin, other))
    return bool(left and right) and left[-1] == right[-1] and (set(left) <= set(right) or set(right) <= set(left))


def _same_papers(name: str, other: str) -> bool:
    """Whether two documents of a court may be one, for one goes by a word for all of them: ``court papers``."""
    left, right = (frozenset(key_of(n).split()) for n in (name, other))
    return any(
        head_of(x) in COURT_PAPERS and "court" in mine and (head_of(y) in COURT_PAPERS | COURT_DOCUMENTS)
        for x, mine, y in ((name, left, other), (other, right, name))
    )


def _same_forces(name: str, other: str) -> bool:
    """Whether two bodies are arms of one country's forces, or their ministry: what each knows is the other's."""
    left, right = (frozenset(key_of(n).split()) for n in (name, other))
    if any(not words & FORCES or words <= _IN_COURT for words in (left, right)):
        return False
    left, right = left - FORCES - _OF_FORCES, right - FORCES - _OF_FORCES
    return not left or not right or bool(left & right)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Called:
    """How a voice is called: words of its name without titles, and the posts that stand for it."""

    words: tuple[str, ...]
    post: str
    posts: frozenset[str]
    person: bool

    def is_part_of(self, other: _Called) -> bool:
        if not other.person or len(other.words) < 2:
            return False
        if not self.words:
            return self.post in other.posts
        return len(self.words) == 1 and self.words[0] == other.words[-1]


def _called(source: Source, ledger: Ledger) -> _Called:
    thing = ledger.thing(source)
    words = tuple(w for w in key_of(source.origin.name).split() if w not in TITLES)
    if thing is None:
        # Small letters throughout: a description (``her lawyer``), no name.
        described = source.origin.name[1:] == source.origin.name[1:].casefold()
        post = head_of(source.origin.name)
        return _Called(words=() if described else words, post=post, posts=frozenset(), person=False)
    posts = frozenset(head_of(m.text) for m in thing.mentions if m.kind is MentionKind.NOMINAL)
    return _Called(words=words, post="", posts=posts, person=thing.type is EntityType.PERSON)


def _one_quotation(a: Claim, b: Claim, ledger: Ledger) -> bool:
    left, right = _quotations(a, ledger), _quotations(b, ledger)
    return any(x in y or y in x for x in left for y in right)


def _quotations(claim: Claim, ledger: Ledger) -> set[str]:
    """Quotations that a claim's sentence has a part in, folded; those too short to tell a speaker are left out."""
    sentence = ledger.corpus.sentences.get(claim.sentence)
    if sentence is None:
        return set()
    text = ledger.corpus.reports[claim.report].text
    meeting = (
        q for q in ledger.corpus.quotations_of(claim.report) if q.start < sentence.end and sentence.start < q.end
    )
    found = (key_of(text[q.start : q.end]) for q in meeting)
    return {words for words in found if len(words.split()) >= SAME_QUOTATION}


def _outlets(claims: Sequence[Claim], named: Sequence[Source], ledger: Ledger) -> tuple[list[Source], list[str]]:
    """Outlets whose own word counts, and in words why those that do not are left out."""
    counted: list[Source] = []
    kept: list[str] = []
    tied: list[str] = []
    voices = {s.key for s in named}
    posts = frozenset(post for s in named for post in _called(s, ledger).posts)
    for claim in claims:
        source = ledger.origin[claim.id]
        if source.origin.kind is not OriginKind.OUTLET or claim.report in kept:
            continue
        reason = _tie(claim.report, voices, posts, kept, ledger)
        if reason is None:
            counted.append(source)
            kept.append(claim.report)
        elif all(source.key != s.key for s in counted):
            tied.append(f"{source.origin.name} {reason}")
    return counted, tied


def _tie(report: str, voices: set[str], posts: frozenset[str], kept: Sequence[str], ledger: Ledger) -> str | None:
    """Why an outlet's own word adds nothing, or ``None`` where it does."""
    if ledger.cited[report] & voices:
        return "cites the same voice"
    if ledger.described[report] & posts:
        return f"cites one who is called as that voice is: {NOT_ESTABLISHED}"
    return next((reason for other in kept if (reason := _bond(report, other, ledger)) is not None), None)


def _bond(report: str, other: str, ledger: Ledger) -> str | None:
    """What ties two reports to one source, or ``None``."""
    if ledger.corpus.families.of(other) == ledger.corpus.families.of(report):
        return "prints the same text"
    if ledger.outlets[other] & ledger.outlets[report]:
        return "is the same outlet"
    if ledger.cited[report] & ledger.cited[other]:
        return f"cites a voice that the other cites too: {NOT_ESTABLISHED}"
    agency = _shared_agency(report, other, ledger)
    if agency is not None:
        return f"draws on {agency} as the other does: {NOT_ESTABLISHED}"
    return _likeness(report, other, ledger)


def _likeness(report: str, other: str, ledger: Ledger) -> str | None:
    """What their outlets' names leave open about two reports, or ``None``."""
    if _names(report, other, ledger) or _names(other, report, ledger):
        return f"names the other or is named by it: {NOT_ESTABLISHED}"
    if not ledger.outlets[report] or not ledger.outlets[other]:
        return f"may be of the same outlet, for not both are known: {NOT_ESTABLISHED}"
    return None


def _shared_agency(report: str, other: str, ledger: Ledger) -> str | None:
    """An agency that contributed to both reports, or to the one and wrote the other, or ``None``."""
    left, right = ledger.contributors[report], ledger.contributors[other]
    shared = [name for key, name in left.items() if key in right or key in ledger.outlets[other]]
    shared += [name for key, name in right.items() if key in ledger.outlets[report]]
    return shared[0] if shared else None


def _names(report: str, other: str, ledger: Ledger) -> bool:
    outlet = ledger.corpus.reports[other].outlet
    return outlet is not None and len(outlet) >= SHORTEST_NAMED and outlet in ledger.corpus.reports[report].text
