"""The slug and the dateline that open a paragraph.

A dateline's forms are many and its parts few: places in capitals, a region, a date, an agency or
station in parentheses, and a dash. A place in mixed case counts only beside a date or parentheses,
and a dash without them only after capitals and before a sentence's beginning, so that
``NATO — founded in 1949 — said`` stays prose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from secondsource.extract.agencies import agency

_MONTHS = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
_DATE = rf"(?:(?:\w+day,? )?(?:{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTHS})(?:,? \d{{4}})?)"
_CAPS = r"(?:[A-ZÀ-ÞĀ-Ž][A-ZÀ-ÞĀ-Ž'’.-]*[A-ZÀ-ÞĀ-Ž.]|ST\.?|MT\.?|FT\.?)"
_CAPS_PLACE = (
    rf"{_CAPS}(?: (?:{_CAPS}|of|de|del|la|le|du|da|al|and|on)){{0,4}}(?:[/-]{_CAPS}(?: {_CAPS}){{0,2}}){{0,2}}"
)
_MIXED_PLACE = r"[A-ZÀ-Þ][\w'’.-]+(?:[ /-](?:[A-ZÀ-Þ][\w'’.-]+|of|de|del|la|le|du|da|al|on)){0,3}"
_REGION = r"(?:, ?[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|of|and)){0,3}){0,2}"
_PAREN = r"(?:[(\[] ?(?P<paren>[^()\[\]\n]{2,40}?) ?[)\]])"
_DASH = r"(?: ?(?:--+|—|–|―) ?| ?- | -(?=[A-Z\"“]))"
_BEGINS = r"(?=[\"“‘'\u0060(\[]{0,2}[A-ZÀ-ÞĀ-Ž0-9$€£¥]|\W{0,2}\w*[A-Z])"
_DAY = rf"(?:,? ?(?P<date>{_DATE}),?)"

_WITH_PAREN = re.compile(
    rf"(?P<place>{_CAPS_PLACE}{_REGION}|{_MIXED_PLACE}{_REGION})?{_DAY}?,? ?[-–—]? ?{_PAREN}(?P<dash>{_DASH}| ?: )?\s?"
)
_DATED = re.compile(rf"(?P<place>{_CAPS_PLACE}{_REGION}|{_MIXED_PLACE}{_REGION}){_DAY} ?(?:{_DASH}|: )")
_CAPS_DASH = re.compile(rf"(?P<place>{_CAPS_PLACE}{_REGION}){_DASH}{_BEGINS}")
_CAPS_COLON = re.compile(rf"(?P<place>{_CAPS}(?: {_CAPS}){{0,2}}(?:/{_CAPS})?): {_BEGINS}")
_PLACE_PAREN = re.compile(rf"\((?P<place>{_CAPS_PLACE}{_REGION})\){_DASH}{_BEGINS}")
_EAST_ASIAN = re.compile(
    r"[(\[【［（](?P<place>[^()\[\]=\n]{1,20}?)\s?[=＝]\s?(?P<paren>[^()\[\]\n]{2,20})[)\]】］）]\s?(?:[^\n=＝]{2,30}(?:기자|특파원|記者)\s?[=＝]\s?)?"
)
_CHINESE = re.compile(
    r"[(（【\[]?(?P<paren>新华社|新華社|中新社|中新网|中央社)[^\n)）】\]]{0,24}?(?:电|電|讯|訊)[)）】\]]?\s?"
)

_SLUG_WORDS = (
    "BREAKING|EXCLUSIVE|UPDATED?|DEVELOPING|JUST IN|WATCH|VIDEO|PHOTOS?|ANALYSIS|OPINION|EDITORIAL|COMMENT(?:ARY)?|EXPLAINER|"
    "EXPLAINED|LIVE|FLASH|URGENT|ALERT|NEWSALERT|INTERVIEW|FEATURE|FACTBOX|TIMELINE|PROFILE|OBITUARY|REVIEW|REVEALED|WRAPUP|"
    "CORRECTED|CORRECTION|REFILE|BULLETIN|ADVISORY|INSIGHT|PREVIEW|RECAP|FACT CHECK|SPECIAL REPORT|LIVE UPDATES|TOP STORY|"
    "LETTERS?|COLUMN|POLL|LEAD|LD|RPT|NEWS|REPORT|EDITOR['’]S NOTE|PRESS RELEASE|FOR IMMEDIATE RELEASE|MORE|BRIEF|ROUNDUP|"
    "DEEP DIVE|BACKGROUNDER|SPOTLIGHT|LISTEN|PODCAST|READ|GALLERY|IN PICTURES|CLARIFICATION|RECASTS?|ADDS|WRAP"
)  # fmt: skip
_SLUG = re.compile(
    rf"(?:(?P<who>(?!(?:{_SLUG_WORDS})\b)[A-Z][A-Z0-9&.-]{{1,11}}(?: [A-Z][A-Z0-9&.-]{{1,11}})?) (?=(?:NEWS )?(?:REPORTS?|NEWS|EXCLUSIVE)\b))?"
    rf"(?:{_SLUG_WORDS})(?: (?:{_SLUG_WORDS}|\d{{1,2}}|#\d+))*(?:\s?[:|–—]\s?| ?-+ ?(?!\w+ed\b)|!+ ?)"
)
_BRACKET_SLUG = re.compile(
    rf"(?:[(\[【](?:\d(?:st|nd|rd|th) )?(?:{_SLUG_WORDS}|[Ee]xclusive|[Uu]pdated?|[Ll]ead|단독|속보|종합\d?|獨家|独家)(?: \d)?[)\]】]\s?)+"
)
_MIXED_SLUG = re.compile(
    r"(?:Breaking(?: [Nn]ews)?|Exclusive|Update(?: \d)?|Updated|Analysis|Opinion|Explainer|Editorial|Watch|Just in|"
    r"Developing|Fact[- ]check|Factbox|Commentary|Correction|Live(?: updates)?|Interview)\s?(?:: | \| | [–—-] )"
)
_COMMON = {
    "POLICE", "CRIME", "WEATHER", "EARLY", "FIRST", "DAILY", "LOCAL", "WORLD", "MEDIA", "COURT", "STUDY", "FINAL", "STATE",
    "OFFICIAL", "WEEKLY", "MORNING", "EVENING", "TRAFFIC", "BUSINESS", "SPORTS", "HEALTH", "ANNUAL", "FULL", "BIG", "GOOD", "BAD",
    "A.M", "P.M", "NEW", "THIS", "THE", "OUR", "LATEST", "CITY", "MARKET", "US", "UK", "UN", "EU",
}  # fmt: skip
_NO_PAREN = re.compile(
    r"(?i)\d{1,3}|[ivx]+|photo.*|file.*|image.*|left|right|cent(?:er|re)|above|below|above.*|pictured.*|[DR]-.+|[A-Z]-[A-Z][a-z]*\.?|"
    r"sic|who|born.*|.*\d{4}.*|m|f|he|she|and .*|or .*|the .{20,}|.*\bof\b.*|formerly.*|née.*|aka.*|also.*"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A slug or dateline at the beginning of a line.

    Attributes:
        end: Where it ends, the white space after it not counted.
        after: Where the rest begins.
        value: Agency, station or outlet that it names, or ``""``.
        date: The date printed in it, or ``""``.
    """

    end: int
    after: int
    value: str = ""
    date: str = ""


def find_slug(line: str) -> Opening | None:
    """The slug at the beginning of a line.

    Args:
        line: A headline or paragraph.

    Returns:
        The slug; its value is the outlet it names (``WXYZ REPORT:``). ``None`` where there is none
        or nothing follows.
    """
    for rule in (_SLUG, _BRACKET_SLUG, _MIXED_SLUG):
        found = rule.match(line)
        if found is None or not line[found.end() :].strip():
            continue
        who = found.groupdict().get("who") or ""
        if who.rstrip(".") in _COMMON:
            who = ""
        return _opening(found, agency(who) or who)
    return None


def find_dateline(line: str, *, agency_only: bool = False) -> Opening | None:
    """The dateline at the beginning of a paragraph.

    Args:
        line: The paragraph, slug removed.
        agency_only: Whether only datelines with an agency or station count.

    Returns:
        The dateline, its value the agency by its full name or the station as printed, or ``None``.
    """
    for rule in (_EAST_ASIAN, _CHINESE):
        found = rule.match(line)
        if found is not None and agency(found["paren"]) is not None:
            return _opening(found, agency(found["paren"]) or "")
    lead = re.match(r"(?:[—–-]{1,2}|\W) ?(?=[A-Z(])", line)
    begin = lead.end() if lead is not None and not line.startswith(("(", "[", '"', "“", "‘", "'")) else 0
    found = _WITH_PAREN.match(line, begin)
    if found is not None and (value := _paren_value(found, line)) is not None:
        return _opening(found, value)
    if agency_only:
        return None
    for rule in (_DATED, _CAPS_DASH, _PLACE_PAREN, _CAPS_COLON):
        found = rule.match(line, begin)
        if found is not None and line[found.end() :].strip() and _is_place(found["place"], line, rule is _CAPS_COLON):
            return _opening(found, "")
    return None


def _paren_value(found: re.Match[str], line: str) -> str | None:
    """What the parentheses of a dateline name; ``None`` where they are prose."""
    inside, place = found["paren"].strip(), found["place"] or ""
    known = agency(inside)
    if not line[found.end() :].strip():
        return None
    if known is not None:
        capital = line[found.end() : found.end() + 1]
        return known if found["dash"] or (capital and not capital.islower() and (not place or _short(place))) else None
    if not found["dash"] or _NO_PAREN.fullmatch(inside):
        return None
    caps = place.split(",")[0].isupper()
    if not place and not re.fullmatch(r"[A-Z][\w&.' /-]*", inside):
        return None
    if (
        not caps
        and found["date"] is None
        and not re.fullmatch(
            r"[A-Z][A-Z0-9&./-]+|[\w.-]+\.(?:com|org|net|tv)|.*\b(?:News|Press|Times|Post)\b.*", inside
        )
    ):
        return None
    if inside.isupper() and not place and " " in inside:
        return ""
    return inside


def _short(place: str) -> bool:
    return len(place.split()) <= 4


def _is_place(place: str, line: str, before_colon: bool) -> bool:
    """Whether capitals can be a place: not a shout, not a speaker in a transcript."""
    first = place.split(",")[0]
    if re.fullmatch(rf"(?:{_SLUG_WORDS})", first) or len(re.sub(r"\W", "", first)) < 3:
        return False
    rest = line[len(place) :]
    letters = [c for c in rest[:80] if c.isalpha()]
    if letters and sum(map(str.isupper, letters)) > 0.6 * len(letters):
        return False
    return not (
        before_colon and rest.lstrip(": ").startswith(("I ", "I'", "I’", "Well", "Thank", "You ", "Yes", "No,", "No."))
    )


def _opening(found: re.Match[str], value: str) -> Opening:
    groups = found.groupdict()
    end = found.start() + len(found[0].rstrip())
    return Opening(end=end, after=found.end(), value=value, date=groups.get("date") or "")
