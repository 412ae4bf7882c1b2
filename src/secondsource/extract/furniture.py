"""Lines of a page that are no part of its report: invitations, menus, notices, bare addresses.

Only whole lines go, and only short ones in the fixed phrases of the trade, so that no sentence of a
report is lost; each is listed with its reason. The phrases are English, with the commonest of other
languages: a page in HTML has lost most of its furniture before, by its tags.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

WORDS_MOST = 30
"""Longest line of furniture, in words. Cookie notices, the longest, run to 60 and have their own rule."""

CHARACTERS_MOST = 300
"""The same in code points, with room for a link's address."""

NOTICE_WORDS_MOST = 90
"""Longest cookie notice, in words."""

_PARTS = {
    "<network>": (
        "(?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin|reddit|pinterest|tumblr|youtube|tiktok|pocket|e-?mail|"
        "messenger|flipboard|google\\+?|google news|threads|bluesky|mastodon|kakaotalk)"
    ),
    "<url>": r"(?:https?://|www\.)\S+",
    "<others>": (
        "(?:articles?|stor(?:y|ies)|content|coverage|topics?|links?|news|posts?|videos?|headlines?|reports?|reading)"
    ),
    "<offer>": (
        "(?:here|now|today|free|up|in|or|and|to|for|a|an|the|our|us|your|my|me|on|of|with|by|all|more|daily|weekly|latest|"
        "breaking|top|news|headlines?|stor(?:y|ies)|newsletters?|e?-?mails?|alerts?|updates?|apps?|inbox|account|channel|"
        "podcast|member|subscriber|subscription|journalism|independent|already|at|via|page|mobile|straight|delivered|"
        "directly|morning|evening|briefing|iphone|ipad|android|devices?|registering|profile|<network>|@\\w+)"
    ),
    "<to_share>": (
        "(?:this|the|it|with|on|via|to|by|or|and|your|friends|story|article|post|page|video|full|link|tweet|save|share|"
        "email|print|donate|<network>)"
    ),
    "<film>": "(?:video|story|report|clip|footage|stream|gallery|slideshow|photos?|images?)",
}

_PHRASES = {
    "a link to the comments": r"""
        (?:\(?\d+\)? )?comments?(?: \(?\d+\)?)?[.:]?
        (?:view|show|see|read|hide|load|all|more|no)(?: (?:all|the|more|\d+))*(?: reader)? comments?(?: \(?\d+\)?)?
        (?:post|add|leave|write)(?: (?:the|a|your))* comments?
        comments? (?:are|is) (?:closed|off|disabled)\b.*
        comments? powered by .*
        what do you think\?.*comments?\b.*
        (?:leave|post) a (?:reply|comment)
        join the (?:conversation|discussion)\b.*
        (?:kommentare?|commentaires?|comentarios?|댓글)(?: ?\(?\d+\)?)?
    """,
    "an advertisement's label": r"""
        advertisements?|advertising|adverti[sz]ment|ad|anzeige|werbung|publicité|publicidad|pubblicità|광고
        sponsored(?: (?:content|links?|post))?|paid (?:content|post)|promoted(?: content)?
        (?:story |article |content )?continues? (?:below|after)(?: (?:this|the))? ?(?:advertisement|ad|video)?
        advertisement\W+(?:story|article|continue|scroll|skip|related (?:content|coverage)).*
        (?:scroll|keep scrolling) (?:down )?(?:to|for) (?:continue|read|more|video).*
        skip (?:past )?(?:the )?(?:ad|advertisement|newsletter)\b.{0,80}
        ad loading.{0,60}
    """,
    "an invitation to share": r"""
        (?:(?:read or )?share|tweet|pin|print|save|bookmark|like)(?: <to_share>)*:?(?: <network>)*(?:\W+<url>)?
        (?:<network>(?: ?[|/,·•] ?| |$))+
        click to (?:share|email|print)\b.*
        copy(?: the)? link(?: to clipboard)?|link copied|help spread the word
        (?:email|e-mail)(?: this)?(?: (?:article|story|page|to a friend|print|share))+
        (?:this )?(?:article |story |post )?(?:was )?shared \d+ times
        \d+(?:[.,]\d+)?k? shares?|shares? share tweet.{0,60}
        teilen|partager|compartir|condividi|공유(?:하기)?
    """,
    "a link to other reports": r"""
        (?:related|recommended|popular|trending|top|latest|more|featured|other|similar|previous|earlier)(?: <others>)?:?
        (?:related|recommended|popular|trending|top|latest|more)(?: <others>)? (?:now|for you|from .{1,40}|in .{1,30}):?
        (?:related|latest|more)(?: <others>)? on (?:this|the) (?:story|topic|subject):?
        more (?:\w+ ){1,2}(?:news|stories|headlines|coverage|videos)|more <others> (?:by|from) .{2,40}
        editors?['’] picks?|most (?:read|popular|viewed|shared)|must[- ]reads?|don['’]t miss(?: it)?
        related <others>\b.{0,120}
        (?:related|previous|previously|also read|read also|see also|also see|recommended|also)\s?[:>»|]+\s?\S.{0,160}
        (?:read next|up next|next up|don['’]t miss|more(?: on this)?|stor(?:y|ies)|playlist)\s?[:>»|]+\s?\S.{0,160}
        (?:watch(?: video)?|more video)\s?[:>»|]+\s?\S.{0,160}
        (?:previous|next) (?:story|article|post)(?:\W.{0,160})?
        see also|also|also on .{2,40}:|what others are .{0,40}
        read (?:more|on|full (?:story|article))(?: (?:here|at|on|about|from|in|articles|stories|top|trending)\b.{0,60})?
        read (?:more|on|full (?:story|article))[:\s]\s?.{0,120}
        read the (?:full|whole|rest of the|original) (?:story|article|report)\b.{0,120}
        more (?:on|from|about) .{1,60} (?:here|»|>)|get more .{1,40}»?|see (?:more|all)(?: .{1,40})?
        before you go\b.{0,60}
        you (?:may|might) (?:also )?(?:like|be interested in|want to read)\b.{0,80}
        (?:click|tap) here(?: (?:to|for) .*)?|(?:click|tap) (?:on )?the .{1,30}(?:to|for) .*
        tags? .{2,60}|tags?:.*|filed under:?.*|topics?:.*|categor(?:y|ies):.*|keywords?:.*
        lesen sie (?:auch|mehr).{0,120}|lire aussi.{0,120}|leer? también.{0,120}|관련기사.{0,120}
    """,
    "an invitation to subscribe or follow": r"""
        (?:sign[- ]?up|subscribe|register|log ?in|sign[- ]?in|join|follow|like|find|get|download|install)(?:,? <offer>)+
        (?:support|donate|become|thank you for|stay|welcome back\.? please sign in)(?:,? <offer>)+
        (?:sign up|subscribe) (?:to|for|now|today|here)\b.{0,160}
        sign in using your .{2,30}|welcome back\.? please sign in
        (?:please )?follow (?:us|me|him|her|them|@\w+|[\w .'’&-]{2,60}) (?:on|at) <network>\b.*
        follow [\w .'’-]{2,30}:|like us on <network>\b.*|(?:on )?<network>(?: |: ?)@?\w+
        (?:get|receive|have) .{0,80} (?:to|in|into) your inbox\b.*
        (?:e?mail )?newsletters?(?: sign[- ]?up.*| signup.*)?
        already (?:a (?:subscriber|member)|have an account|registered)\b.*
        (?:you have|you['’]ve) (?:reached|used|read) .{0,40}(?:free )?articles?\b.*
        (?:close )?get (?:e-?mail|text|push) (?:notifications|alerts)\b.{0,80}
        this (?:article|story|content) is (?:for|available to|reserved for) subscribers\b.*
        (?:you can )?download (?:the|our) .{1,60} apps?\b.*
        (?:on )?mobile app users:?.*|take .{2,20} with you|free apps\b.{0,60}
        (?:stay|keep) (?:informed|connected|up to date|in the know|with .{2,20} for)\b.{0,80}
        (?:iphone|ipad|android|ios)(?:/(?:iphone|ipad|android|ios))* apps?|tune in to .{2,100}
        report an error(?: or submit a tip.*)?|submit a (?:news )?tip.*|have a (?:news )?tip\?.*
    """,
    "a notice of the page's machinery": r"""
        (?:please )?(?:enable|turn on|activate|allow) (?:javascript|cookies)\b.*
        javascript (?:is )?(?:required|disabled|must be enabled)\b.*
        (?:your|this) browser (?:does|is|doesn['’]t) .*|an error (?:has )?occurred\b.{0,60}
        this (?:video|audio|content|embed) (?:is|could|can) ?not .{0,60}|embed(?: x)?(?: share)?.{0,20}
        (?:video|audio) (?:player|unavailable|is loading|could not be loaded)\b.{0,40}|loading(?:\W.{0,20})?
        listen to (?:this )?(?:article|story)\b.{0,30}|link to this (?:video|page|photo)|reading time:?.{0,20}
        (?:watch|see|view)(?: (?:this|the|our|latest|mobile|raw|live|full))* <film>(?: here| below| above| now)?
        using our app\?.*|(?:mobile|tablet|mobile/tablet|app) users:.*|more videos? \(\d+ of \d+\)
        \d+ ?(?:min(?:ute)?s?)[- ](?:read|listen)|text size(?: [a-z])*|click to enlarge\b.{0,80}
        why are we asking this\?|(?:hide transcript )?show transcript|hide transcript
        play|pause|mute|unmute|fullscreen|close|open|menu|search|home|back to top|top|next|previous|prev|print|back
        skip to (?:main )?content|skip to navigation|accessibility links
        vote|photos?|videos?|slideshow|gallery|caption|(?:hide|show|toggle|view full) caption|enlarge(?: this)? image
        image \d+ of \W*\d+.*|(?:page )?\d{1,3} ?(?:/|of) ?\d{1,3}|page \d{1,3}|\d{1,4}(?: \d{1,4}){0,2}
        \d{1,2}:\d\d (?![ap]\.?m).{5,120}
    """,
    "a notice of law or privacy": r"""
        (?:privacy|cookies?)(?: (?:policy|notice|settings|preferences|statement))?(?:\W+terms.*)?
        terms (?:of (?:use|service)|and conditions|& conditions)(?:\W.{0,80})?
        (?:accept|reject|manage|allow)(?: all)?(?: cookies| preferences| settings)?
        this site is protected by recaptcha\b.*|do not sell (?:or share )?my (?:personal )?information
        click here for reuse options
    """,
}
"""Sorts of furniture, and their phrases one a line, blind to case and to signs around them."""


def _compiled(phrases: str) -> re.Pattern[str]:
    """One rule from the phrases of a sort."""
    pattern = "|".join(line.strip() for line in phrases.strip().splitlines())
    for _ in range(2):  # parts may hold parts
        for name, part in _PARTS.items():
            pattern = pattern.replace(name, part)
    return re.compile(rf"\W*(?:{pattern})\W*", re.IGNORECASE)


_RULES = tuple((reason, _compiled(phrases)) for reason, phrases in _PHRASES.items())
_ADDRESS = re.compile(
    r"\W{0,3}(?:(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|@\w{2,}|#\w{2,}"
    r"|(?:pic\.)?twitter\.com/\w+|facebook\.com/[\w.]+|\(?\d{3}\)?[-.]\d{3}[-.]\d{4}|\(\d{3}\)|\d{3}-\d{4})\W{0,3}",
    re.IGNORECASE,
)
_COOKIE_NOTICE = re.compile(
    r"(?=.*\bcookies\b)(?=.*\b(?:we|our|this (?:web)?site)\b)"
    r"(?=.*\b(?:consent|accept|agree|use[sd]?|using|continu\w+|settings|preferences)\b)"
    r"(?=.*\b(?:experience|browsing|analy\w+|traffic|personali[sz]e\w*|policy|partners|technolog\w+|(?:web)?site)\b)",
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
    if "ookies" in line and _COOKIE_NOTICE.match(line):
        return "a notice about cookies"
    if not any(map(str.isalnum, line)):
        return "a line of signs only"
    if all(map(_ADDRESS.fullmatch, words)):
        return "a bare address"
    if len(words) > WORDS_MOST or len(line) > CHARACTERS_MOST:
        return None
    return next((reason for reason, rule in _RULES if rule.fullmatch(line)), None)
