"""The one place where a report's text is altered, once, before any offset is taken.

What is changed, and nothing else:

* letters and their accents are composed (Unicode NFC);
* line ends of every system, form feeds and Unicode line separators become a newline;
* tabs, no-break spaces and every other Unicode space become a plain space; runs of spaces become one,
  and none stands at either end of a line;
* what prints nothing goes: control characters, soft hyphens, zero-width characters, marks of text
  direction, byte order marks. Joiners stay where they are spelling: in Arabic, Indic and emoji;
* the code points U+0080 to U+009F, which a Windows-1252 text read as Latin-1 leaves behind, become
  the quotation marks, dashes and bullets that they were meant to be;
* half a surrogate pair, which is no character, becomes U+FFFD;
* blank lines go: one newline ends a paragraph;
* a text that is clearly hard-wrapped is unwrapped (``unwrap``).

Quotation marks, apostrophes, dashes, full-width letters and ligatures stay as printed: a quotation
must be found again in the printed report.
"""

from __future__ import annotations

import itertools
import re
import unicodedata

WRAP_WIDTH_MOST = 120
"""Code points. Mail, wire and terminal texts wrap at 60 to 80; a longest line beyond 120 is a paragraph."""

WRAP_WIDTH_LEAST = 40
"""Code points. Under it, lines are verse, lists or columns of names."""

WRAP_BREAKS_LEAST = 3
"""Breaks between lines; with fewer there is nothing to tell a habit from."""

WRAP_SHARE = 0.6
"""Share of breaks at which the next word would not have fitted. A wrapped text without blank lines
has one break a paragraph where it would; a list of short lines has nearly none where it would not."""

TYPESET_WIDTH_LEAST = 20
"""The same for typeset columns."""

TYPESET_QUANTILE = 0.9
"""Which of the lines, by length, tells the width of a typeset column."""

TYPESET_SLACK = 0.85
"""How short a full line of a typeset column may be, as a share of that line: letters differ in width."""

_CP1252 = {
    code: bytes([code]).decode("cp1252")
    for code in range(0x80, 0xA0)
    if code not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}  # unassigned there
}
_C1 = re.compile(r"[\x80-\x9f]")
_LINE_END = re.compile(r"\r\n?|[\n\x0b\x0c\x1c-\x1e\u2028\u2029]")
_SPACES = re.compile(r"[ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    r"\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
_JOINER = re.compile(r"(?<![\u0600-\u0dff\u0e00-\u0fff\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_BLANK = re.compile(r"\n[ \n]*\n")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uff00-\uff60\u3000-\u3002]")


def clean_characters(raw: str) -> str:
    """Make characters and line ends uniform; blank lines stay.

    Args:
        raw: Any text.

    Returns:
        The text as the module says, with blank lines and line breaks still in it.
    """
    text = raw.translate(_CP1252) if _C1.search(raw) else raw
    text = _LINE_END.sub("\n", text)
    text = _SURROGATE.sub("\ufffd", text)
    text = _INVISIBLE.sub("", text)
    text = _JOINER.sub("", text)
    text = unicodedata.normalize("NFC", text)
    text = _SPACES.sub(" ", text)
    return "\n".join(line.strip(" ") for line in text.split("\n")).strip("\n")


def normalize_text(raw: str, *, wrapped: bool = False, typeset: bool = False) -> str:
    """The text of a report, from the text of its file.

    Args:
        raw: Any text.
        wrapped: True where the source may break lines inside paragraphs (plain text, mail, PDF);
            it is then unwrapped if it clearly does.
        typeset: True where the source is typeset (PDF), as in ``unwrap``.

    Returns:
        Paragraphs separated by one newline; ``""`` where nothing is left. Doing it twice changes
        nothing more where ``wrapped`` is false.
    """
    text = clean_characters(raw)
    if wrapped:
        text = unwrap(text, typeset=typeset)
    return _BLANK.sub("\n", text).strip("\n ")


def unwrap(text: str, *, typeset: bool = False) -> str:
    """Join the lines of a hard-wrapped text, if it clearly is one.

    A line was broken by a wrapper if the next word would not have fitted on it. Where that holds for
    most breaks between lines, those breaks are joined; where the next word would have fitted, the
    author ended the line, and it stays ended.

    Args:
        text: As ``clean_characters`` leaves it.
        typeset: Whether lines were measured in print and not in characters, so that their lengths
            vary, and words are divided at their ends.

    Returns:
        The text, with fewer line breaks or the same.
    """
    lines = text.split("\n")
    width = _wrap_width(lines, typeset=typeset)
    if width is None:
        return text
    out: list[str] = []
    joinable = False
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if joinable:
            out[-1] = _join(out[-1], line, text if typeset else None)
        else:
            out.append(line)
        joinable = bool(line and following) and _would_not_fit(line, following, width)
    return "\n".join(out)


def _wrap_width(lines: list[str], *, typeset: bool) -> float | None:
    """The width that lines were wrapped to, or ``None`` where they were not."""
    lengths = sorted(len(line) for line in lines if line)
    if not lengths:
        return None
    # A typeset page has a few lines longer than its column: headlines, tables.
    width = TYPESET_SLACK * lengths[int(TYPESET_QUANTILE * (len(lengths) - 1))] if typeset else lengths[-1]
    if not (TYPESET_WIDTH_LEAST if typeset else WRAP_WIDTH_LEAST) <= width <= WRAP_WIDTH_MOST:
        return None
    breaks = [(a, b) for a, b in itertools.pairwise(lines) if a and b]
    if len(breaks) < WRAP_BREAKS_LEAST:
        return None
    forced = sum(_would_not_fit(a, b, width) for a, b in breaks)
    return width if forced >= WRAP_SHARE * len(breaks) else None


def _would_not_fit(line: str, following: str, width: float) -> bool:
    """Whether the next line's first word would have gone beyond the width, or is the rest of a word."""
    divided = line.endswith("-") and line[-2:-1].isalpha() and following[0].islower()
    return divided or len(line) + 1 + len(following.split(" ", 1)[0]) > width


def _join(line: str, following: str, whole: str | None) -> str:
    """Two lines as one; a word divided by a hyphen is made whole if ``whole``, the text, is given."""
    if line.endswith("-") and line[-2:-1].isalpha() and following[:1].isalpha():
        if whole is None or not following[0].islower():
            return line + following
        compound = line.rsplit(" ", 1)[-1] + re.split(r"\W", following, maxsplit=1)[0]
        return line + following if compound in whole else line[:-1] + following
    if _UNSPACED.match(line[-1]) and _UNSPACED.match(following):
        return line + following
    return f"{line} {following}"
