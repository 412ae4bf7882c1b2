"""Bytes to characters: byte order mark, UTF-8, what the file declares, then statistics.

UTF-8 comes before the declared charset because its form does not arise by chance, while pages and
mails declare wrongly; only the seven-bit encodings, which look like plain ASCII, must be believed.
"""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEVEN_BIT = re.compile(r"iso-?2022|hz", re.IGNORECASE)
_NO_CHARSET = {"unicode-escape", "raw-unicode-escape", "utf-7", "punycode", "idna", "undefined", "mbcs", "oem"}
_META_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)

UTF16_BYTES_LEAST = 8
"""Bytes of the shortest text that is looked at for it."""

UTF16_SHARE = 0.5
"""Share of every other byte that must be zero in UTF-16 without a mark; Latin text has above 0.9."""

SPARSE_HIGH_BYTES = 0.03
"""Share of bytes beyond ASCII below which a text is held to be Western (quotes, dashes, a few accents).
French, the Latin script with most accents, has 0.03 to 0.05; Cyrillic and Hangul have above 0.7."""

SAMPLE_BYTES = 100_000
"""What charset statistics look at."""

WESTERN_MARGIN = 0.1
"""Coherence in [0, 1] by which another charset must be better than Windows-1252 to be taken."""

CANDIDATES = (
    "cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "cp949", "cp932", "euc_jp", "gb18030", "big5", "cp874",
)  # fmt: skip


def decode(data: bytes, declared: str | None = None) -> str:
    """Decode a text; never fails.

    Args:
        data: The bytes.
        declared: Charset that the file or its envelope names.

    Returns:
        The characters; U+FFFD stands where bytes mean nothing.
    """
    return data.decode(_charset(data, _known(declared)), "replace")


def _charset(data: bytes, declared: str | None) -> str:
    """Which charset some bytes are in."""
    marked = next((encoding for mark, encoding in _BOMS if data.startswith(mark)), None)
    if marked is None and declared is not None and _SEVEN_BIT.match(declared):
        marked = declared
    if marked is None and len(data) >= UTF16_BYTES_LEAST and b"\x00" in data[:4096]:
        marked = _utf16(data)
    if marked is not None:
        return marked
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as exc:
        if exc.reason != "unexpected end of data" and not _damaged_utf8(data):
            return declared if declared is not None and declared != "utf-8" else _guess(data)
    return "utf-8"


def declared_charset(head: bytes) -> str | None:
    """The charset that a page's meta tag or an XML declaration names.

    Args:
        head: The beginning of the page.

    Returns:
        Its name as written, or ``None``.
    """
    found = _META_CHARSET.search(head[:4096])
    return found[1].decode("ascii") if found else None


def _known(name: str | None) -> str | None:
    """Python's name of a charset; Latin-1 means Windows-1252, as the WHATWG encoding standard has it."""
    if not name:
        return None
    try:
        info = codecs.lookup(name.strip())
        b"".decode(info.name)
    except (LookupError, ValueError, UnicodeError):
        return None
    if info.name in _NO_CHARSET:
        return None
    return "cp1252" if info.name in {"iso8859-1", "ascii"} else "cp949" if info.name == "euc_kr" else info.name


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark, told by the zero half of Latin letters."""
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < UTF16_SHARE * len(sample) / 2 or min(even, odd) >= max(even, odd) / 10:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _damaged_utf8(data: bytes) -> bool:
    """UTF-8 with a few bad bytes: nearly every high byte stands in a sound sequence."""
    good = sum(
        len(m[0])
        for m in re.finditer(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}", data)
    )
    return good >= 0.9 * len(re.findall(rb"[\x80-\xff]", data))


def _guess(data: bytes) -> str:
    """Charset by statistics."""
    sample = data[:SAMPLE_BYTES]
    high = len(re.findall(rb"[\x80-\xff]", sample))
    if high <= SPARSE_HIGH_BYTES * len(sample):
        return "cp1252"
    from charset_normalizer import from_bytes

    matches = from_bytes(sample, cp_isolation=list(CANDIDATES))
    best = matches.best()
    if best is None:
        return "cp1252"
    # The Central European and Baltic pages give Western text a few odd letters and no worse a score.
    western = next((m for m in matches if m.encoding == "cp1252"), None)
    if western is not None and western.chaos <= best.chaos and western.coherence >= best.coherence - WESTERN_MARGIN:
        best = western
    return best.encoding
