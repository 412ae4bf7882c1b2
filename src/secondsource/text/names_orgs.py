"""Names of organisations: what kind of body, of which country, and whether two names mean one body.

``North Korea's Ministry of Foreign Affairs`` is *ministry, foreign, KP*; ``the North's foreign
ministry`` is the same three. Embassies are told apart by sender and host. What a name does not say
(the country of ``the unification ministry``) is unknown and neither joins nor parts.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from secondsource.text.names import NameMatch
from secondsource.text.names_latin import fold_name, noun_score
from secondsource.text.names_orgs_known import known_body
from secondsource.text.names_orgs_tables import (
    COMPATIBLE,
    FORMS,
    IDLE,
    KINDS,
    LEGAL,
    LEGAL_PHRASES,
    MEDIA_WORDS,
    OF_STATES,
    PLAIN_WORDS,
    STOP,
    SYNONYMS,
)
from secondsource.text.places import capital_of, country_of, is_demonym
from secondsource.text.wordset import word_set

_KINDS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in KINDS)
_POSSESSOR = re.compile(r"^(?:the\s+)?(?P<who>[\w. -]{2,40}?)['’]s?\s+", re.IGNORECASE)
_HOST = re.compile(r"\b(?:in|to)\s+(?:the\s+)?(?P<host>[A-Z][\w.'’ -]{1,30}?)$")
_OF = re.compile(r"^.*\b(?P<of>of)\s+(?:the\s+)?(?P<who>[A-Z][\w.'’ -]{1,40}?)$")
_DIPLOMATIC = frozenset({"embassy", "consulate"})


@dataclass(frozen=True, slots=True)
class OrgName:
    """An organisation's name, taken apart.

    Attributes:
        text: As printed.
        words: Its telling words, folded, without country, legal form and kind of ministry.
        kind: Kind of body, or ``""``.
        country: ISO code of the country it belongs to, or ``None``.
        host: For an embassy: ISO code of the country where it stands, or ``None``.
        named: Whether it has a proper name, and is not a description (``the spy agency``).
        short: The acronym that stands in brackets behind it, or ``""``.
        known: The body that it is known to mean by every reader (``WHO``), or ``""``.
        form: A legal form that parts two bodies of one name (``AG``, ``GmbH``), or ``""``.
    """

    text: str
    words: tuple[str, ...]
    kind: str
    country: str | None
    host: str | None
    named: bool
    short: str = ""
    known: str = ""
    form: str = ""


def parse_org(text: str, *, before: str = "", seen: Collection[str] = ()) -> OrgName:
    """Take an organisation's name apart.

    Args:
        text: As printed, with or without article and possessor.
        before: The words right before it in the report, where a possessor may stand.
        seen: Countries that the report names, for ``the North``.

    Returns:
        Its parts.
    """
    core = re.sub(r"^(?:the|a|an|The|A|An)\s+", "", text.strip())
    core = re.sub(r"['’]s?$", "", core)
    core, short = _take_acronym(core)
    known = known_body(core)
    core, country = _take_owner(core, seen)
    if country is None and before:
        country = _owner_before(before, seen)
    kind = next((k for k, pattern in _KINDS if pattern.search(core)), "")
    host = None
    if kind in _DIPLOMATIC:
        found = _HOST.search(core)
        if found is not None:
            host = country_of(found["host"], seen=seen) or capital_of(found["host"])
            core = core[: found.start()].strip()
    belongs = _OF.search(core)
    if country is None and belongs is not None:
        country = country_of(belongs["who"], seen=seen)
        if country is not None and kind in OF_STATES:
            core = core[: belongs.start("of")].strip()
    if country is None and kind in OF_STATES:
        core, country = _take_inner(core, seen)
    proper = [w for w in re.findall(r"[\w.&'’-]+", core) if w[:1].isupper() and not is_demonym(w)]
    form = next((w for w in fold_name(core.replace(".", "")).split() if w in FORMS), "")
    return OrgName(text, _telling(core, kind), kind, country, host, bool(proper), short, known, form)


def _take_acronym(core: str) -> tuple[str, str]:
    """Take ``(KCNA)`` off the end."""
    found = re.search(r"\s*\(([A-Z][A-Z.]{1,7})\)$", core)
    return (core[: found.start()], found[1]) if found is not None else (core, "")


def _take_inner(core: str, seen: Collection[str]) -> tuple[str, str | None]:
    """Take a country's name out of the midst of a name: ``Royal Thai Police``, ``Royal Netherlands Navy``."""
    words = core.split()
    for size in (2, 1):
        for start in range(1, len(words) - size):
            country = country_of(" ".join(words[start : start + size]), seen=seen)
            if country is not None:
                return " ".join((*words[:start], *words[start + size :])), country
    return core, None


def _take_owner(core: str, seen: Collection[str]) -> tuple[str, str | None]:
    """Take ``North Korea's`` or ``North Korean`` off the front."""
    owner = _POSSESSOR.match(core)
    if owner is not None:
        country = country_of(owner["who"], seen=seen) or capital_of(owner["who"])
        if country is not None:
            return core[owner.end() :], country
    words = core.split()
    for size in (3, 2, 1):
        head = " ".join(words[:size])
        if len(words) > size and (is_demonym(head) or country_of(head, seen=seen) is not None):
            country = country_of(head, seen=seen)
            if country is not None:
                return " ".join(words[size:]), country
    return core, None


def _owner_before(before: str, seen: Collection[str]) -> str | None:
    found = re.search(r"(?:^|\s)((?:[A-Z][\w.]*\s+){0,3}?[A-Z][\w.]*)(?:['’]s?)?\s+(?:[a-z]+\s+)?$", before)
    if found is None:
        return None
    words = found[1].split()
    for size in range(len(words), 0, -1):
        head = " ".join(words[-size:])
        country = country_of(head, seen=seen)
        if country is None and before.rstrip().endswith(("’s", "'s")):
            country = capital_of(head)
        if country is not None:
            return country
    return None


def _telling(core: str, kind: str) -> tuple[str, ...]:
    folded = re.sub(r"['’]s\b", "", core)
    for phrase, short in LEGAL_PHRASES:
        folded = re.sub(re.escape(phrase), short, folded, flags=re.IGNORECASE)
    out = []
    for word in re.sub(r"[&+/,()]", " ", fold_name(folded.replace(".", ""))).split():
        put = SYNONYMS.get(word, word)
        if word in STOP or (kind == "ministry" and put == "") or word in _DIPLOMATIC or word in IDLE.get(kind, ()):
            continue
        out.append(put or word)
    telling = [w for w in out if w not in LEGAL]
    return tuple(telling or out)


def acronym_of(text: str) -> str:
    """The initials of a name's words, without the small ones (``NIS``).

    Args:
        text: A name of two words or more.

    Returns:
        Capital letters; ``""`` for a single word.
    """
    words = [w for w in re.findall(r"[A-Za-z][\w'’]*", text) if w.lower() not in STOP]
    return "".join(w[0] for w in words).upper() if len(words) > 1 else ""


def is_acronym(text: str) -> bool:
    """Whether a text is an acronym: two to seven capitals, perhaps with stops."""
    bare = text.replace(".", "")
    return 2 <= len(bare) <= 7 and bare.isupper() and bare.isalpha()


def is_tail(a: OrgName, b: OrgName) -> bool:
    """Whether one name is the other without words at its front: ``Colts`` in ``Indianapolis Colts``.

    The last words of an English name say what it is, the first of whom or where, so that the tail may be short for
    the whole. The front of a name is rather its parent's: ``Boeing`` in ``Boeing Defense``.

    Args:
        a: A name, taken apart.
        b: Another.

    Returns:
        False where the tail is no more than a word for a kind of body (``University``), or no name.
    """
    short, full = sorted((a, b), key=lambda org: len(org.words))
    if not short.named or len(short.words) == len(full.words) or not short.words:
        return False
    if full.words[-len(short.words) :] != short.words:
        return False
    return not (len(short.words) == 1 and (short.kind or short.words[0] in LEGAL | STOP))


@lru_cache(maxsize=10_000)
def is_media(text: str) -> bool:
    """Whether a name is that of a newspaper, broadcaster or news agency, by its words."""
    words = fold_name(text).split()
    return any(w in MEDIA_WORDS for w in words)


@lru_cache(maxsize=100_000)
def compare_orgs(a: OrgName, b: OrgName) -> NameMatch:
    """Say whether two names mean one organisation.

    Args:
        a: A name, taken apart.
        b: Another.

    Returns:
        Score, verdict and reasons. What one name leaves open gives ``cannot tell``.
    """
    told = _told_by_knowledge(a, b)
    if told is not None:
        return told
    if a.kind in _DIPLOMATIC and a.kind == b.kind:
        return _compare_missions(a, b)
    if fold_name(a.text) == fold_name(b.text) and a.named and b.named and a.kind not in _UNNUMBERED:
        return NameMatch(1.0, "same", ("the same but for case and marks",))
    if (is_acronym(a.text) or is_acronym(b.text)) and not (is_acronym(a.text) and is_acronym(b.text)):
        return _compare_acronym(a, b)
    return _compare_words(a, b)


def _told_by_knowledge(a: OrgName, b: OrgName) -> NameMatch | None:
    """What country, known names, legal form, an acronym in brackets and the kind of body say of two names."""
    if a.country is not None and b.country is not None and a.country != b.country:
        return NameMatch(0.05, "different", (f"{a.country} against {b.country}",))
    if a.known and b.known:
        same, why = a.known == b.known, f"{a.text} means {a.known}, {b.text} means {b.known}"
        return NameMatch(0.96, "same", (why,)) if same else NameMatch(0.1, "different", (why,))
    if _bracketed(a, b):
        return NameMatch(0.95, "same", (f"{a.short or b.short}, the acronym in brackets",))
    if a.form and b.form and a.form != b.form:
        return NameMatch(0.5, "cannot tell", (f"{a.form} against {b.form}",))
    if a.kind and b.kind and a.kind != b.kind and frozenset((a.kind, b.kind)) not in COMPATIBLE:
        return NameMatch(0.1, "different", (f"{a.kind} against {b.kind}",))
    return None


def _bracketed(a: OrgName, b: OrgName) -> bool:
    """Whether one name is the acronym that stands in brackets behind the other."""
    shorts = [re.sub(r"^(?:the|The)\s+", "", org.text).replace(".", "") for org in (a, b)]
    return any(x.short and x.short.replace(".", "") == other for x, other in ((a, shorts[1]), (b, shorts[0])))


def _compare_missions(a: OrgName, b: OrgName) -> NameMatch:
    if a.host is not None and b.host is not None and a.host != b.host:
        return NameMatch(0.05, "different", (f"host {a.host} against {b.host}",))
    if a.country is not None and a.country == b.country and a.host is not None and a.host == b.host:
        return NameMatch(0.98, "same", (f"{a.kind} of {a.country} in {a.host}",))
    return NameMatch(0.6, "cannot tell", ("sender or host is not said",))


def _compare_acronym(a: OrgName, b: OrgName) -> NameMatch:
    short, full = (a, b) if is_acronym(a.text) else (b, a)
    letters = short.text.replace(".", "").upper()
    owner = re.sub(r"^(?:the|The)\s+", "", full.text)
    if letters in {acronym_of(owner), acronym_of(" ".join(full.words))}:
        return NameMatch(0.75, "cannot tell", (f"{letters} may stand for {full.text}",))
    return NameMatch(0.1, "different", (f"{letters} does not stand for {full.text}",))


_UNNUMBERED = word_set("ministry police parliament military government court")
"""Kinds of which every country has one of the same name."""
_PLAIN = word_set("spy intelligence agency service bureau ministry department police military army court party")


def _compare_words(a: OrgName, b: OrgName) -> NameMatch:
    if not a.words or not b.words:
        return NameMatch(0.4, "cannot tell", ("no telling word",))
    one_country = a.country is not None and a.country == b.country
    if sorted(a.words) == sorted(b.words):
        return _same_words(a, b, one_country=one_country)
    if a.kind and a.kind == b.kind and _is_plain(a) != _is_plain(b):
        if one_country and a.kind == "intelligence":
            return NameMatch(0.8, "same", (f"the intelligence service of {a.country}",))
        return NameMatch(0.6, "cannot tell", (f"one of them says only that it is a {a.kind}",))
    return _differing_words(a, b)


def _differing_words(a: OrgName, b: OrgName) -> NameMatch:
    score = _overlap(a.words, b.words)
    if set(a.words) < set(b.words) or set(b.words) < set(a.words):
        return NameMatch(max(score, 0.55), "cannot tell", ("one name is part of the other",))
    if score >= 0.85:
        return NameMatch(score, "same", ("the same words but for spelling",))
    return NameMatch(min(score, 0.5) * 0.6, "different", ("different words",))


def _same_words(a: OrgName, b: OrgName, *, one_country: bool) -> NameMatch:
    if not (a.named or b.named or one_country):
        return NameMatch(0.6, "cannot tell", ("the same description",))
    if a.kind in _UNNUMBERED and not one_country and all(w in PLAIN_WORDS for w in a.words):
        return NameMatch(0.7, "cannot tell", ("the same words; the country is not said",))
    return NameMatch(0.97, "same", ("the same words",))


def _is_plain(org: OrgName) -> bool:
    """Whether a description says no more than the kind of body."""
    return not org.named and all(w in _PLAIN for w in org.words)


def _overlap(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    short, long = sorted((left, right), key=len)
    if len(long) - len(short) > 1:
        return 0.4
    scores = [max(noun_score(w, o) for o in long) for w in short]
    return min(scores) * len(short) / len(long) if scores else 0.0
