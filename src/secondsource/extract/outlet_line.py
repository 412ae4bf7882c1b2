"""The line at the top of a text that names the outlet: ``The Daily Sentinel``, ``Northern Post, 6 March 2025``.

Who keeps reports as plain text keeps the head of the page too: headline, byline, outlet and date, a line
each. An outlet's line is short, capitalised as a name is, and has one of the words by which a newspaper,
broadcaster or agency is known; a section (``World News``) has only such a word and common ones.
"""

from __future__ import annotations

import re

from secondsource.extract.headline import name_beside_date
from secondsource.text.names_orgs import is_media
from secondsource.text.wordset import word_set

WORDS_MOST = 6
"""Words of the longest name taken; ``The San Diego Union-Tribune`` has four."""

CHARACTERS_MOST = 50
"""The same in code points."""

_NAME = re.compile(
    r"(?:(?:The|[A-ZÀ-Þ][\w’'.&-]*)(?: (?:of|and|for|on|de|del|la|le|du|der|the|&|[A-ZÀ-Þ][\w’'.&-]*))*)"
)
_BARE = re.compile(r"^[\s*|•·–—-]+|[\s*|•·–—-]+$")
_COMMON = word_set(
    "the news daily weekly press media outlet magazine newspaper wire report reports record star sun world local "
    "national international regional global business sport sports politics political crime court courts breaking "
    "latest top more us uk eu asia europe africa america americas pacific middle east west north south home money "
    "science health opinion culture tech technology environment climate travel weather video live radio tv "
    "television release conference briefing today's this of and for on in from your our"
)

_TITLES = word_set(
    "advertiser advocate argus banner beacon bulletin citizen echo enquirer evening examiner insider leader mercury "
    "monitor morning nation online outlook review standard witness voice"
)
"""Further words of papers' titles: at the head of a page they name one, in a sentence they need not."""


def outlet_line(line: str) -> str | None:
    """The outlet that a line among the first of a text names.

    Args:
        line: One line; nothing else may stand in it but a date beside the name.

    Returns:
        The name as printed, or ``None``.
    """
    name = name_beside_date(line) or _BARE.sub("", line)
    words = name.split()
    if not 2 <= len(words) <= WORDS_MOST or len(name) > CHARACTERS_MOST or not _NAME.fullmatch(name):
        return None
    told = {w.casefold().strip(".") for w in words}
    return name if (is_media(name) or told & _TITLES) and not told <= _COMMON | _TITLES else None
