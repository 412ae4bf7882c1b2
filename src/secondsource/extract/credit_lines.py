"""Bylines and credit lines: who wrote, who helped, who owns.

A byline is a line of names after ``By`` (or names and a reporter's title); a credit is a line, or the
end of the last paragraphs, in one of the trade's fixed forms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from secondsource.text.agencies import agencies, agencies_within, agency, agency_forms

LINE_MOST = 400
"""Code points of the longest credit line."""

TAIL_MOST = 600
"""Code points at the end of a paragraph in which a credit may begin."""

_NAME = r"[A-ZÀ-Þ][\w'’.-]{0,30}(?: (?:el|al|bin|ibn|von|van|der|den|de|da|di|du|dos|la|le|ter|zu)){0,2}"
_NAMES = rf"(?:{_NAME})(?: {_NAME}){{0,4}}(?:(?:, | and | & |, and | with ){_NAME}(?: {_NAME}){{0,4}}){{0,5}}"
_ROLE = r"(?:(?:,| \||/| [–—-]|;| in| for| at| of) ?[^.!?]{2,90}\.?)"
_STAMPED = r"(?: (?:[Uu]pdated|[Pp]osted|[Pp]ublished)\b.{0,80})"
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|(?:Written|Reported|Posted|Story|Published|Compiled) [Bb]y|Authors?:|REPORTED BY|Par|Von|Por)"
    rf"\s?:? ?(?P<names>(?:[Tt]he )?{_NAMES}){_ROLE}?{_STAMPED}?(?: ?\(?\S+@\S+\)?)?"
)
_BY = re.compile(r"(?:By|BY) ")
_SIGNED = re.compile(
    rf"(?:--|[—–-]) ?(?:By )?(?P<names>{_NAME}(?: {_NAME}){{1,3}}(?:(?:,| and) {_NAME}(?: {_NAME}){{1,3}})?)"
    r"(?:, [A-Z][\w .&'’]{2,40})?\.?"
)
_STAFF = re.compile(
    rf"(?P<names>{_NAME}(?: {_NAME}){{1,3}})(?:,| \||/| [–—-]) ?(?:the )?[^.!?]{{0,40}}"
    r"\b(?:[Ss]taff(?: [Ww]riter| [Rr]eporter)?|[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|STAFF WRITER|"
    r"[Cc]olumnist|[Bb]ureau)\b[^.!?]{0,40}"
)
_STAFF_ALONE = re.compile(
    r"(?i)(?:[\w' .]{0,30}\b)?staff (?:reports?|writers?|and wire reports?)|(?:news|wire) services?|wire reports?"
)
_OFFICE = re.compile(
    r"(?i)\b(?:staff|writers?|reporters?|editors?|correspondents?|columnists?|bureau|news|press|times|post|tribune|today|"
    r"herald|journal|gazette|daily|media|desk|service|network|radio|tv|television|magazine|agency)\b"
)
_NOT_NAMES = re.compile(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|midnight|noon|then|now|all|end|way|law|popular|order|design|night|dawn)\b"
)
_WORK = (
    r"(?:additional |further |extra )?(?:reporting|editing|writing|research|compiled|translated|translation|graphics?|"
    r"photo(?:graph)?s?(?: and .{1,12})?|video|production|illustrations?|fact[- ]check(?:ing|ed)?)"
)
_CONTACT = r"(?:\S+@\S+\.\w+|@\w+|(?:twitter|facebook)\.com/\S+|\(?\d{3}\)?[-. ]\d{3}[-.]\d{4}|\d{3}-\d{4})"
_HELP = "(?:reporting|inputs?|files?|materials?|assistance|contributions?|reports?)"
_PIECE = "(?:article|story|report|piece|post)"
_PICTURE = "(?:photos?|photograph|image|picture|video|credit|source)"
_WHO = r"(?:e-?mail|twitter|phone|[A-ZÀ-Þ][\w.'’ -]{2,40})"
_CREDIT_FORMS = rf"""
    {_WORK}(?:(?: and |, ){_WORK})* (?:by|from)\b.{{1,300}}
    .{{2,200}}\bcontributed to (?:this|the) (?:report|story|article|dispatch|piece)\b.{{0,80}}
    .{{2,200}}\bcontributed (?:(?:additional )?(?:reporting|writing|research)|from .{{2,60}})\b.{{0,80}}
    .{{2,60}} contributed|contributing:.{{2,200}}|information from:.{{2,200}}
    .{{2,120}}\b(?:provided|did) (?:additional )?(?:reporting|research)\b.{{0,60}}
    \W{{0,2}}with (?:additional |agency |further )?{_HELP}\b.{{0,160}}
    \W{{0,2}}(?:agency )?inputs? from\b.{{2,160}}
    (?:(?:[\w ]{{0,20}} )?content )?(?:©|ⓒ|\(c\)|copyright)\W?.{{0,300}}
    (?:.{{0,120}}\W)?all rights reserved\b.{{0,200}}
    this (?:material|content|article|story) may not be (?:published|reproduced|copied)\b.{{0,200}}
    this {_PIECE} (?:was |is |has been )?(?:originally |first )?(?:appeared|published|produced|written)\b.{{0,200}}
    this {_PIECE} (?:was |is |has been )?(?:republished|reprinted|from|courtesy)\b.{{0,200}}
    our standards: .{{0,80}}|.{{0,40}}무단 ?전재.{{0,60}}
    (?:file |stock |buy )?{_PICTURE}(?: credit| courtesy| by| from| via)?\s?(?::|by\b|courtesy\b|via\b|/) ?.{{1,120}}
    (?:[\w ]{{0,30}} )?(?:file|stock) (?:photo|image)|.{{2,30}} photo/.{{2,40}}
    the (?:writer|author) (?:is|was|can be reached|covers)\b.{{0,200}}
    (?:contact|reach|e-?mail) (?:the (?:reporter|author|writer)|[^.]{{1,50}}) (?:at|on|by) \S*[@\d].{{0,120}}
    {_WHO}[:,]? {_CONTACT}(?:(?:,| or| and| on twitter|;| \||:)? ?{_CONTACT})*
"""
_CREDIT = re.compile(
    rf"\(?\W*(?:{'|'.join(form.strip() for form in _CREDIT_FORMS.strip().splitlines())})\W*", re.IGNORECASE
)
_WITH_NAMES = re.compile(rf"With (?:{_NAME}(?: {_NAME}){{1,3}})(?:(?:, | and ){_NAME}(?: {_NAME}){{1,3}}){{0,6}}\.?")
_WITH = re.compile(r"^[Ww]ith (?=\S)")
"""Before an agency that gave some of the matter: ``With AFP``."""
_INITIALS = re.compile(r"^[a-z]{2,4}(?:/[a-z]{2,4})+,? (?=\()")
"""Desk hands before the agencies that a report was made from: ``rt/wmr (AFP, Reuters)``."""
_TAIL = re.compile(
    r"(?<=[.!?”\"’')\]])\s*(?P<credit>(?:©|\(?Copyright\b).{4,300}|\(?All rights reserved\b.{0,200}"
    r"|(?:[-–—]+ ?)?\(?(?:Additional reporting|Reporting|Editing|Writing) by .{3,200}"
    r"|\((?P<wire>[^()]{2,30})\)|[-–—]{1,2} ?(?P<sign>[A-Z][A-Za-z/, ]{1,30}))$"
)
_OWNER = re.compile(
    r"(?i:©|ⓒ|\(c\)|copyright)(?i: ©| \(c\))?[\s,]{0,2}(?:\d{4}(?:[-–]\d{4})?)?[\s,]{0,2}(?:by )?(?:(?:The )(?=[A-Z]))?"
    r"(?P<name>[A-Z][\w&'’./-]*(?: (?:[A-Z0-9][\w&'’./-]*|of|and|the|&)){0,5}?)"
    r"(?=\s?\(|\. |\.$|,| - | via | All [Rr]ights|, Inc|$)"
)
_GLUED = tuple(sorted(agency_forms(), key=len, reverse=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """A credit that ends a paragraph.

    Attributes:
        start: Where it begins in the paragraph.
        value: Agencies that it names, as in ``credit_value``.
    """

    start: int
    value: str


def names_in_byline(line: str, *, signed: bool = False) -> str | None:
    """The names in a byline.

    Args:
        line: ``By Jane Doe and John Roe, Staff Writers``.
        signed: Whether a dash before the names makes a byline too (``-- Jane Doe``, at the end).

    Returns:
        ``Jane Doe and John Roe``, an agency by its full name, or ``None`` where it is no byline.
    """
    if len(line) > LINE_MOST // 2:
        return None
    if _BY.match(line) and (wires := agencies(_BY.sub("", line).rstrip("."))):
        return ", ".join(wires)
    for rule in (_BYLINE, _STAFF, _SIGNED) if signed else (_BYLINE, _STAFF):
        found = rule.fullmatch(line)
        if found is not None and not _NOT_NAMES.search(found["names"]):
            return _proper(found["names"])
    return line if _STAFF_ALONE.fullmatch(line) else None


def credit_value(line: str, *, at_end: bool = False) -> str | None:
    """What a credit line names.

    Args:
        line: One line.
        at_end: Whether it is among the last lines, where an agency's bare name is a credit.

    Returns:
        The agency, or those that it names with a comma between (``Reuters, Associated Press``), for which of them
        gave what is not said; ``""`` for a credit that names none, ``None`` where the line is no credit.
    """
    if len(line) > LINE_MOST:
        return None
    bare = agencies(_WITH.sub("", _INITIALS.sub("", line).strip("()[]-–— .")))
    if bare and (at_end or line.isupper() or not line[-1:].isalnum()):
        return ", ".join(bare)
    if _CREDIT.fullmatch(line) or (at_end and _WITH_NAMES.fullmatch(line)):
        return ", ".join(agencies_within(line))
    return None


def tail_credit(paragraph: str) -> Tail | None:
    """The credit that ends a paragraph without a line of its own.

    Args:
        paragraph: One of the last.

    Returns:
        Its place, or ``None``.
    """
    skipped = max(0, len(paragraph) - TAIL_MOST)
    found = _TAIL.search(paragraph[skipped:])
    if found is None:
        return None
    named = found["wire"] or found["sign"]
    wires = agencies(named) if named else agencies_within(found["credit"])
    if named and not wires:
        return None
    return Tail(start=skipped + found.start("credit"), value=", ".join(wires))


def copyright_owner(credit: str) -> str | None:
    """Who owns the report by its copyright line.

    Args:
        credit: The line.

    Returns:
        The name as printed, or ``None``.
    """
    found = _OWNER.search(credit)
    return found["name"].strip(" .,") if found is not None and not found["name"].isdigit() else None


def _proper(names: str) -> str:
    """The names of persons alone, capitals as they are otherwise written; agencies by their full names."""
    known = agencies(names)
    if known:
        return ", ".join(known)
    glued = next((form for form in _GLUED if len(form) > 3 and names.endswith(form)), None)
    names = (names.removesuffix(glued) if glued is not None else names).rstrip(" ,.-")
    first, *others = names.split(", ")
    names = ", ".join([first, *(o for o in others if agency(o) is None and not _OFFICE.search(o))])
    words = [w for w in re.split(r"[ ,]+", names) if w and not w.islower()]
    if not all(map(str.isupper, words)):
        return names
    return re.sub(r"[^\W\d_]{3,}", lambda m: m[0] if m[0].islower() else m[0].capitalize(), names)
