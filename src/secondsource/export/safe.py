"""Report text made harmless for a page: it is other people's words, and may hold anything.

Escaping is Jinja's. What is left is what escaping does not touch: control characters, which HTML may
not hold, halves of surrogate pairs, which UTF-8 cannot, and bidirectional controls, with which a
line of text can be made to read as another (Boucher and Anderson, "Trojan Source", 2021; Unicode
UTS 55).
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from markupsafe import Markup, escape

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
BIDI_NAMES = {
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
}  # fmt: skip


def printable(text: str) -> str:
    """Replace what an HTML file cannot hold, one code point for one, so that offsets stay true.

    Args:
        text: Any text.

    Returns:
        The text with controls shown as their Unicode pictures and lone surrogates as U+FFFD.
    """
    return _FORBIDDEN.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "�"


def verbatim(text: str) -> Markup:
    """Text as it stands, escaped, with bidirectional controls shown and without effect.

    The control stays in the page, in an element of its own in which it can turn nothing around, so
    that a copy of the words is still verbatim.

    Args:
        text: Any text.

    Returns:
        HTML.
    """
    clean = printable(text)
    if BIDI.search(clean) is None:
        return escape(clean)
    parts: list[Markup] = []
    at = 0
    for match in BIDI.finditer(clean):
        parts.append(escape(clean[at : match.start()]))
        parts.append(
            Markup('<bdi class="bidi" data-name="{}">{}</bdi>').format(BIDI_NAMES[match.group()], match.group())
        )
        at = match.end()
    parts.append(escape(clean[at:]))
    return Markup("").join(parts)


def web_address(url: str | None) -> str | None:
    """An address that may stand as a link.

    Args:
        url: As the report gives it.

    Returns:
        The address if it is ``http`` or ``https``; ``None`` otherwise (``javascript:``, ``data:``, ``file:``).
    """
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None
