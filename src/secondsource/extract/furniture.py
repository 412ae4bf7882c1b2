"""Lines of a page that are no part of its report: invitations, menus, notices, bare addresses.

Only whole lines go, and only short ones in the fixed phrases of the trade, so that no sentence of a
report is lost; each is listed with its reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

WORDS_MOST = 30
"""Longest line of furniture, in words. Cookie notices, the longest, run to 60 and have their own rule."""

CHARACTERS_MOST = 300
"""The same in code points, with room for a link's address."""

NOTICE_WORDS_MOST = 90

_NETWORK = r"(?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin|reddit|pinterest|tumblr|youtube|tiktok|email|e-mail|messenger|flipboard|google\+?|google news|threads|bluesky|mastodon|line|kakaotalk)"
_URL = r"(?:https?://|www\.)\S+"

_KINDS: tuple[tuple[str, str], ...] = (
    ("a link to the comments",
     r"(?:\(?\d+\)? )?comments?(?: \(?\d+\)?)?[.:]?|(?:view|show|see|read|hide|load|post|add|leave|write|all|more|no)(?: (?:all|the|a|your|more|\d+))*(?: reader)? comments?(?: \(?\d+\)?)?|comments? (?:are|is) (?:closed|off|disabled)\b.*|(?:leave|post) a reply|join the (?:conversation|discussion)\b.*|what do you think\?.*comments?\b.*|comments? powered by .*"),
    ("an advertisement's label",
     r"(?:\W*(?:advertisements?|advertising|adverti[sz]ment|sponsored(?: (?:content|links?|post))?|paid (?:content|post)|promoted(?: content)?|ad)\W*)|(?:story|article|content)? ?continues? (?:below|after)(?: (?:this|the))? ?(?:advertisement|ad|video)?|advertisement\W+(?:story|article|continue|scroll|skip|related content).*|(?:scroll|keep scrolling) (?:down )?(?:to|for) (?:continue|read|more).*|skip (?:past )?(?:the )?(?:ad|advertisement|newsletter(?: promotion)?)"),
    ("an invitation to share",
     rf"(?:(?:read or )?share|tweet|pin|print|save|bookmark|like)(?: (?:this|the|it|with|on|via|to|by|or|and|your|friends|story|article|post|page|video|full|link|tweet|save|share|email|print|{_NETWORK}))*(?:\W+{_URL})?\W*|click to (?:share|email|print)\b.*|copy(?: the)? link(?: to clipboard)?|link copied\W*|(?:{_NETWORK}(?:\W+|$))+|(?:email|e-mail)(?: this)?(?: (?:article|story|page|to a friend|print|share))+|send (?:this )?(?:by|via) (?:email|e-mail)|(?:this )?(?:article|story|post)? ?(?:was )?shared \d+ times|\d+(?:[.,]\d+)?k? shares?"),
    ("a link to other reports",
     r"(?:related|recommended|popular|trending|top|latest|more|featured|other|similar|previous|editors?['’] picks?|most read|most popular|most viewed|must[- ]reads?|don['’]t miss)(?: (?:articles?|stor(?:y|ies)|content|coverage|topics?|links?|news|posts?|reading|videos?|headlines|now|for you|tags?|reports?|from .{1,40}|on (?:this|the) (?:story|topic|subject)|in .{1,30}))?:?|(?:related|previous(?:ly)?|also read|read also|see also|also see|read next|up next|next up|don['’]t miss|recommended|more(?: on this)?|previous stor(?:y|ies)|next stor(?:y|ies)|related (?:stor(?:y|ies)|articles?|coverage|content|news))\s?[:>»|–—-]+\s?\S.*|(?:\W*)read (?:more|on|full (?:story|article)|the (?:full|whole|rest of the|original) (?:story|article|report))(?: (?:here|at|on|about|from|in|articles? by|stories by)\b.{0,60})?(?:[:\s]\s?.{0,120})?|\W*more (?:on|from|about) .{1,60} (?:here|»|>)\W*|you (?:may|might) (?:also )?(?:like|be interested in|want to read)\b.{0,80}|(?:people|readers) (?:also|who) .{0,30}read .*|click here (?:to|for) .*|tap here (?:to|for) .*|see (?:more|all)(?: (?:stories|news|articles|posts|of .{1,30}|from .{1,30}))?|tags?:.*|filed under:?.*|topics?:.*|categor(?:y|ies):.*"),
    ("an invitation to subscribe or follow",
     rf"(?:sign[- ]?up|subscribe|register|log ?in|sign[- ]?in|join|follow|like|find|get|download|install|support|donate|become)(?:,? (?:here|now|today|free|up|in|or|and|to|for|a|an|the|our|us|your|my|me|on|of|with|by|all|more|daily|weekly|latest|breaking|top|news|headlines?|stor(?:y|ies)|newsletters?|e?mails?|alerts?|updates?|apps?|inbox|account|channel|podcast|member|subscriber|subscription|journalism|independent|already|at|via|page|mobile|straight|delivered|directly|morning|evening|briefing|{_NETWORK}|@\w+))+\W*|(?:sign up|subscribe) (?:to|for|now|today|here)\b.{{0,160}}|(?:please )?follow (?:us|me|him|her|them|@\w+|[\w .'’-]{{2,50}}) (?:on|at) {_NETWORK}\b.*|like us on {_NETWORK}\b.*|(?:get|receive|have) .{{0,80}} (?:to|in|into) your inbox\b.*|(?:e?mail )?newsletters?(?: sign[- ]?up.*| signup.*)?|already (?:a (?:subscriber|member)|have an account|registered)\b.*|(?:you have|you['’]ve) (?:reached|used|read) .{{0,40}}(?:free )?articles?\b.*|this (?:article|story|content) is (?:for|available to|reserved for) subscribers\b.*|download (?:the|our) .{{1,40}} app\b.*|(?:on )?mobile app users:?.*|(?:stay|keep) (?:informed|connected|up to date|in the know)\b.{{0,80}}"),
    ("a notice of the page's machinery",
     r"(?:please )?(?:enable|turn on|activate|allow) (?:javascript|cookies)\b.*|javascript (?:is )?(?:required|disabled|must be enabled)\b.*|(?:your|this) browser (?:does|is|doesn['’]t) .*|this (?:video|audio|content|embed) (?:is|could|can) ?not .{0,60}|(?:video|audio) (?:player|unavailable|is loading|could not be loaded)\b.{0,40}|loading(?:\W| ).{0,20}|loading|an error (?:has )?occurred\b.{0,60}|listen to (?:this )?(?:article|story)\b.{0,30}|\d+ ?(?:min(?:ute)?s?)[- ](?:read|listen)|reading time:?.{0,20}|(?:play|pause|mute|unmute|fullscreen|close|open|menu|search|home|skip to (?:main )?content|skip to navigation|back to top|top|next|previous|prev|print|back)|image \d+ of \W*\d+.*|\d+ ?(?:/|of) ?\d+|(?:page )?\d{1,3} (?:of|/) \d{1,3}|page \d{1,3}|(?:hide|show) caption|toggle caption|(?:view|see|open) (?:gallery|slideshow|full size|photos?|images?)\b.{0,20}|caption|enlarge(?: this)? image|accessibility links"),
    ("a notice of law or privacy",
     r"(?:privacy|cookies?)(?: (?:policy|notice|settings|preferences|statement))?(?:\W+terms.*)?|terms (?:of (?:use|service)|and conditions|& conditions)(?:\W.{0,80})?|(?:accept|reject|manage|allow)(?: all)?(?: cookies| preferences| settings)?|do not sell (?:or share )?my (?:personal )?information|this site is protected by recaptcha\b.*"),
)  # fmt: skip
_RULES = tuple((reason, re.compile(rf"\W*(?:{pattern})\W*", re.IGNORECASE)) for reason, pattern in _KINDS)
_ADDRESS = re.compile(
    rf"\W{{0,3}}(?:{_URL}|[\w.+-]{{1,64}}@[\w-]{{1,64}}\.[\w.-]{{1,64}}|@\w{{2,}}|#\w{{2,}}|pic\.twitter\.com/\w+)\W{{0,3}}",
    re.IGNORECASE,
)
_COOKIE_NOTICE = re.compile(
    r"(?=.*\bcookies\b)(?=.*\b(?:we|our|this (?:web)?site)\b)"
    r"(?=.*\b(?:consent|accept|agree|use[sd]?|using|continu\w+|settings|preferences)\b)"
    r"(?=.*\b(?:experience|browsing|analy\w+|traffic|personali[sz]e\w*|policy|partners|technolog\w+|site)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A line that was left out.

    Attributes:
        text: The line.
        reason: What it is held to be.
    """

    text: str
    reason: str


def without_furniture(text: str) -> tuple[str, tuple[Dropped, ...]]:
    """Leave out the lines that are page furniture.

    Args:
        text: Paragraphs separated by newlines.

    Returns:
        The text without them, and what went.
    """
    kept: list[str] = []
    dropped: list[Dropped] = []
    for line in text.split("\n"):
        reason = furniture(line)
        if reason is None:
            kept.append(line)
        else:
            dropped.append(Dropped(text=line, reason=reason))
    return "\n".join(kept), tuple(dropped)


def furniture(line: str) -> str | None:
    """What sort of furniture a line is.

    Args:
        line: One line.

    Returns:
        The sort, or ``None`` for a line of the report.
    """
    words = line.split()
    if len(words) > NOTICE_WORDS_MOST or not words:
        return None
    if _COOKIE_NOTICE.match(line):
        return "a notice about cookies"
    if not any(map(str.isalnum, line)):
        return "a line of signs only"
    if all(map(_ADDRESS.fullmatch, words)):
        return "a bare address"
    if len(words) > WORDS_MOST or len(line) > CHARACTERS_MOST:
        return None
    return next((reason for reason, rule in _RULES if rule.fullmatch(line)), None)
