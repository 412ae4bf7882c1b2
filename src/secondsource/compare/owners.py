"""Whose a channel, account or page is: ``the governor's Telegram channel``, ``a blog post by the actress``.

Where somebody writes is no voice; who writes there is.
"""

from __future__ import annotations

import re

from secondsource.compare.corpus import Corpus
from secondsource.compare.voices import head_of, key_of
from secondsource.model import Mention, Part

PLACES_OF_POSTS = frozenset({
    "channel", "account", "page", "blog", "post", "posting", "posts", "profile", "feed", "tweet", "tweets", "thread",
    "livestream", "newsletter", "podcast", "website", "site", "homepage", "handle", "vlog", "message", "video",
})  # fmt: skip
"""Nouns for where somebody writes for himself."""

PLATFORMS = frozenset({
    "twitter", "x", "facebook", "instagram", "telegram", "youtube", "tiktok", "weibo", "whatsapp", "linkedin",
    "reddit", "truth social", "bluesky", "threads", "mastodon", "vkontakte", "vk", "wechat", "snapchat", "signal",
    "substack", "medium", "tumblr", "flickr", "twitch", "discord", "line", "kakaotalk", "viber", "odnoklassniki",
    "livejournal", "social media",
})  # fmt: skip
"""Services on which anybody may write."""

_OWNED = re.compile(
    r"^(?:.*\b(?:on|in|to|from|via) )?(?P<owner>.+?)(?:['\u2019]s|(?<=s)['\u2019]) [\w ,-]*$", re.DOTALL
)
_BY = re.compile(r"\b(?:by|from|of) (?P<owner>[^,;]+)")


def is_posted(words: str) -> bool:
    """Whether words stand for where somebody writes: a channel or page, or the bare name of a service.

    Args:
        words: How a report names its source.

    Returns:
        True for ``the governor's Telegram channel`` and ``Instagram``.
    """
    return head_of(words) in PLACES_OF_POSTS or key_of(words) in PLATFORMS


def owner_within(part: Part) -> Part | None:
    """Who a channel, account or page belongs to, by the phrase itself.

    Args:
        part: The phrase.

    Returns:
        The words for the owner; ``None`` where the phrase does not say, or names a service only.
    """
    found = _OWNED.match(part.text) or _BY.search(part.text)
    if found is None or key_of(found["owner"]) in PLATFORMS:
        return None
    start, end = found.span("owner")
    return Part(start=part.start + start, end=part.start + end, text=found["owner"])


def mention_of(part: Part, report: str, corpus: Corpus) -> str | None:
    """The mention that a phrase ends in.

    Args:
        part: The phrase.
        report: Id of the report.
        corpus: Everything known.

    Returns:
        Id of the longest such mention, or ``None``.
    """
    found: list[Mention] = [m for m in corpus.mentions_within(report, part.start, part.end) if m.end == part.end]
    return max(found, key=lambda m: m.end - m.start).id if found else None
