"""The slug and the dateline that open a paragraph.

A dateline's forms are many and its parts few: places in capitals, a region, a date, an agency or
station in parentheses, and a dash. A place in mixed case counts only beside a date or parentheses,
and a dash without them only after capitals and before a sentence's beginning, so that
``NATO — founded in 1949 — said`` stays prose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from secondsource.text.agencies import agencies, agency

OPENING_MOST = 160
"""Code points at the beginning of a line in which a slug or dateline must end."""

STATION_MOST = 6
"""Letters of the longest station or agency in capitals; a longer word alone in parentheses is a place."""

_MONTHS = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)"
)
_DAY_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:(?:\w+day,? )?(?:{_MONTHS} {_DAY_NUMBER}|{_DAY_NUMBER} {_MONTHS})(?:,? \d{{4}})?)"
_CAPS = r"[A-ZÀ-ÞĀ-Ž][A-ZÀ-ÞĀ-Ž'’.-]{0,24}[A-ZÀ-ÞĀ-Ž.]"
_SMALL = "of|de|del|la|le|du|da|al|and|on|sur|am"
_CAPS_PLACE = rf"{_CAPS}(?: (?:{_CAPS}|{_SMALL})){{0,3}}(?:[/-]{_CAPS}(?: {_CAPS}){{0,2}}){{0,2}}"
_WORD = r"[A-ZÀ-Þ][\w'’.-]{1,24}"
_MIXED_PLACE = rf"{_WORD}(?:[ /-](?:{_WORD}|{_SMALL})){{0,3}}"
_MIXED_REGION = r"(?:[A-ZÀ-Þ][a-zà-ÿ][\w'’-]*|(?:[A-Z]\.){2,3})\.?(?: (?:[A-ZÀ-Þ][a-zà-ÿ][\w.'’-]*|of|and)){0,3}"
_REGION = rf"(?:, ?(?:{_MIXED_REGION}|{_CAPS}(?: {_CAPS})?)){{0,2}}"
_PAREN = r"[(\[] ?(?P<paren>[^()\[\]\n]{2,40}?) ?[)\]]"
_DASH = r"(?: ?(?:--+|—|–|―|>>) ?| ?- | -(?=[A-Z\"“]))"
_BEGINS = r"(?=[\"“‘'\u0060(\[]{0,2}[A-ZÀ-ÞĀ-Ž0-9$€£¥]|\W{0,2}\w*[A-Z])"
_DAY = rf"(?:,? ?(?P<date>{_DATE}),?)"

_WITH_PAREN = re.compile(
    rf"(?P<place>{_CAPS_PLACE}{_REGION}|{_MIXED_PLACE}{_REGION})?{_DAY}?,? ?[-–—]? ?"
    rf"{_PAREN}(?:,? (?P<later>{_DATE}),?(?= ?(?:--|[—–-])))?(?P<dash>{_DASH}|-| ?: )?\s?"
)
_DATED = re.compile(rf"(?P<place>{_CAPS_PLACE}{_REGION}|{_MIXED_PLACE}{_REGION}){_DAY} ?(?:{_DASH}|: )")
_CAPS_DASH = re.compile(rf"(?P<place>{_CAPS_PLACE}{_REGION}){_DASH}{_BEGINS}")
_MIXED_DASH = re.compile(
    rf"(?P<place>{_MIXED_PLACE}, ?(?:[A-Z][a-z]{{1,5}}\.|(?:[A-Z]\.){{2,3}}|[A-Z]{{2}})){_DASH}{_BEGINS}"
)
_PLACE_PAREN = re.compile(rf"\((?P<place>{_CAPS_PLACE}{_REGION})\){_DASH}{_BEGINS}")
_ALONE = re.compile(rf"(?P<place>{_CAPS_PLACE}{_REGION})(?: ?{_PAREN})? ?(?:--+|—|–|-)$")
_CAPS_COLON = re.compile(rf"(?P<place>{_CAPS}(?: {_CAPS}){{0,2}}(?:/{_CAPS})?): {_BEGINS}")
_EAST_ASIAN = re.compile(
    r"[(\[【［（](?P<place>[^()\[\]=\n]{1,20}?)\s?[=＝]\s?(?P<paren>[^()\[\]\n]{2,20})[)\]】］）]\s?"
    r"(?:[^\n=＝]{2,30}(?:기자|특파원|記者)\s?[=＝]\s?)?"
)
_CHINESE = re.compile(
    r"[(（【\[]?(?P<paren>新华社|新華社|中新社|中新网|中央社)[^\n)）】\]。]{0,24}?(?:电|電|讯|訊)[)）】\]]?\s?"
)

_SLUG_WORDS = (
    "BREAKING|EXCLUSIVE|UPDATED?|UPDATES|DEVELOPING|JUST IN|WATCH|VIDEO|PHOTOS?|ANALYSIS|OPINION|EDITORIAL|"
    "COMMENT(?:ARY)?|EXPLAINER|EXPLAINED|LIVE|FLASH|URGENT|ALERT|NEWSALERT|INTERVIEW|FEATURE|FACTBOX|TIMELINE|PROFILE|"
    "OBITUARY|REVIEW|REVEALED|WRAPUP|CORRECTED|CORRECTION|REFILE|BULLETIN|ADVISORY|INSIGHT|PREVIEW|RECAP|FACT CHECK|"
    "SPECIAL REPORT|LIVE UPDATES|TOP STORY|LETTERS?|COLUMN|POLL|LEAD|LD|RPT|NEWS|REPORT|EDITOR['’]S NOTE|PRESS RELEASE|"
    "BRIEF|ROUNDUP|FOR IMMEDIATE RELEASE|DEEP DIVE|BACKGROUNDER|SPOTLIGHT|LISTEN|PODCAST|READ|GALLERY|IN PICTURES|"
    "CLARIFICATION|RECASTS?|ADDS|WRAP|ABSTRACT|ORIGINAL|NOTE|WARNING"
)
_SLUG_WORD = re.compile(_SLUG_WORDS)
_SLUG = re.compile(
    rf"(?:(?P<who>(?!(?:{_SLUG_WORDS})\b)[A-Z][A-Z0-9&.-]{{1,11}}(?: [A-Z][A-Z0-9&.-]{{1,11}})?)"
    rf" (?=(?:NEWS )?(?:REPORTS?|NEWS|EXCLUSIVE)\b))?"
    rf"(?:{_SLUG_WORDS})(?: (?:{_SLUG_WORDS}|\d{{1,2}}|#\d+))*(?: \([^()]{{4,40}}\))?"
    r"(?:\s?[:|–—]\s?| ?-+ ?(?!\w+ed\b)|!+ ?)"
)
_BRACKET_SLUG = re.compile(
    rf"(?:[(\[【](?:\d(?:st|nd|rd|th) )?(?:{_SLUG_WORDS}|[Ee]xclusive|[Uu]pdated?|[Ll]ead|단독|속보|종합\d?|獨家|独家)"
    r"(?: \d)?[)\]】]\s?)+"
)
_MIXED_SLUG = re.compile(
    r"(?:Breaking(?: [Nn]ews)?|Exclusive|Update(?: \d)?|Updated|Analysis|Opinion|Explainer|Editorial|Watch|Just in|"
    r"Developing|Fact[- ]check|Factbox|Commentary|Correction|Live(?: updates)?|Interview|Editor['’]s note)"
    r"\s?(?:: | \| | [–—-] )"
)
_COMMON = re.compile(
    "POLICE|CRIME|WEATHER|EARLY|FIRST|DAILY|LOCAL|WORLD|MEDIA|COURT|STUDY|FINAL|STATE|OFFICIAL|WEEKLY|MORNING|EVENING|"
    "TRAFFIC|BUSINESS|SPORTS|HEALTH|ANNUAL|FULL|BIG|GOOD|BAD|A.M|P.M|NEW|THIS|THE|OUR|LATEST|CITY|MARKET|US|UK|UN|EU"
)
_PROSE_PAREN = re.compile(
    r"(?i)\d{1,3}|[ivx]+|photo.*|file.*|image.*|left|right|cent(?:er|re)|below|above.*|pictured.*|[a-z]-[a-z.]+|"
    r"sic|who|born.*|.*\d{4}.*|m|f|he|she|and .*|or .*|the .{20,}|.*\bof\b.*|formerly.*|née.*|aka.*|also.*"
)
_STATION = re.compile(r"[A-Z][A-Z0-9&./-]+|[\w.-]+\.(?:com|org|net|tv)|.*\b(?:News|Press|Times|Post)\b.*")


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
        The slug; its value is the outlet it names (``WXYZ REPORT:``). ``None`` where there is none.
    """
    for rule in (_SLUG, _BRACKET_SLUG, _MIXED_SLUG):
        found = rule.match(line[:OPENING_MOST])
        if found is None:
            continue
        who = found.groupdict().get("who") or ""
        if _COMMON.fullmatch(who.rstrip(".")):
            who = ""
        return _opening(found, agency(who) or who)
    return None


def find_place_label(line: str, text: str) -> Opening | None:
    """A place in capitals and a colon, the dateline of South Asia's papers: ``ISLAMABAD: The ...``.

    Args:
        line: The paragraph.
        text: The whole report. Only a name that it speaks of as a place (``in Islamabad``) is one:
            ``SMITH: ...`` is a speaker in a transcript.

    Returns:
        The dateline, or ``None``.
    """
    found = _CAPS_COLON.match(line[:OPENING_MOST])
    if found is None or not _is_place(found["place"], line):
        return None
    place = re.escape(found["place"].title())
    spoken = re.search(rf"\b(?:in|from|at|to|near|around|outside) {place}\b", text)
    return _opening(found, "") if spoken is not None else None


def find_dateline(line: str, *, agency_only: bool = False) -> Opening | None:
    """The dateline at the beginning of a paragraph.

    Args:
        line: The paragraph, slug removed.
        agency_only: Whether only datelines with an agency or station count.

    Returns:
        The dateline, its value the agency by its full name (of several, with a comma between) or the station as
        printed, or ``None``.
    """
    head = line[:OPENING_MOST]
    for rule in (_EAST_ASIAN, _CHINESE):
        found = rule.match(head)
        if found is not None and (known := agency(found["paren"])) is not None:
            return _opening(found, known)
    lead = re.match(r"(?:[—–-]{1,2}|[^\w\s(\[\"“‘']) ?(?=[A-Z(])", head)
    begin = lead.end() if lead is not None else 0
    found = _WITH_PAREN.match(head, begin)
    if found is not None and found.end() < len(line) and (value := _paren_value(found, line)) is not None:
        return _opening(found, value)
    if agency_only:
        return None
    for rule in (_DATED, _CAPS_DASH, _MIXED_DASH, _PLACE_PAREN, _ALONE):
        found = rule.match(head, begin)
        if found is not None and _is_place(found["place"], line):
            return _opening(found, agency(found.groupdict().get("paren") or "") or "")
    return None


def _paren_value(found: re.Match[str], line: str) -> str | None:
    """What the parentheses of a dateline name; ``None`` where they are prose."""
    inside, place = found["paren"].strip(), found["place"] or ""
    known = ", ".join(agencies(inside))
    if known:
        # ``London (CNN) Two people`` has no dash; ``the agency (AP) said`` goes on in small letters.
        starts_sentence = not line[found.end()].islower() and len(place.split()) <= 4
        return known if found["dash"] or starts_sentence else None
    if not found["dash"] or _PROSE_PAREN.fullmatch(inside):
        return None
    if not place:
        named = re.fullmatch(r"[A-Z][\w&.' /-]*", inside) is not None
        is_place = inside.isupper() and (" " in inside or len(inside) > STATION_MOST)
        return None if not named else "" if is_place else inside
    sure = place.split(",", 1)[0].isupper() or found["date"] is not None or _STATION.fullmatch(inside) is not None
    return inside if sure else None


def _is_place(place: str, line: str) -> bool:
    """Whether capitals can be a place: not a shout, not one of the trade's words."""
    first = place.split(",", 1)[0]
    if _SLUG_WORD.fullmatch(first) or len(re.sub(r"\W", "", first)) < 3:
        return False
    letters = [c for c in line[len(place) : len(place) + 80] if c.isalpha()]
    return not letters or sum(map(str.isupper, letters)) <= 0.6 * len(letters)


def _opening(found: re.Match[str], value: str) -> Opening:
    end = found.start() + len(found[0].rstrip())
    parts = found.groupdict()
    return Opening(end=end, after=found.end(), value=value, date=parts.get("date") or parts.get("later") or "")
