"""Plain text and Markdown."""

from __future__ import annotations

import re

from secondsource.extract.draft import Draft

_FENCE = re.compile(r"\s*(---|\+\+\+)[ \t]*\r?\n(?P<body>.*?)\r?\n\1[ \t]*(?:\r?\n|$)", re.DOTALL)
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w .-]{0,30}?)\s*[:=]\s*(?P<value>\S.*)")
_KEYS = {
    "title": "title", "headline": "title",
    "author": "byline", "authors": "byline", "byline": "byline",
    "outlet": "outlet", "publisher": "outlet", "source": "outlet", "site": "outlet", "publication": "outlet",
    "date": "published", "published": "published", "pubdate": "published", "datepublished": "published",
    "published_at": "published", "publishdate": "published",
    "modified": "modified", "updated": "modified", "lastmod": "modified",
    "url": "url", "link": "url", "canonical": "url", "permalink": "url",
    "language": "language", "lang": "language",
}  # fmt: skip

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_INLINE = (
    (re.compile(r"!\[[^\]\n]{0,400}\]\([^()\s]{0,2000}(?:\s[^()\n]{0,200})?\)"), ""),
    (re.compile(r"\[([^\[\]\n]{1,400})\](?:\([^()\s]{0,2000}(?:\s[^()\n]{0,200})?\)|\[[^\[\]\n]{0,80}\])"), r"\1"),
    (re.compile(r"(?<![*\w])(\*{1,3})(?=\S)([^*\n]{1,2000}?)(?<=\S)\1(?![*\w])"), r"\2"),
    (re.compile(r"(?<![_\w])(_{1,3})(?=\S)([^_\n]{1,2000}?)(?<=\S)\1(?![_\w])"), r"\2"),
    (re.compile(r"`([^`\n]{1,400})`"), r"\1"),
    (re.compile(r"<(https?://[^>\s]{1,2000})>"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),
)
_BLOCK = re.compile(r"^ {0,3}(?:#{1,6} +|>+ ?|[-*+] +|\d{1,3}[.)] +)")
_HEADING = re.compile(r"^ {0,3}#{1,6} +(.+?)(?: +#+)? *$")
_RULE = re.compile(r"^ {0,3}(?:(?:[-*_=] ?){3,}|\[[^\]]+\]: ?\S+.*)$")


def read_plain(text: str) -> Draft:
    """A plain text, perhaps with front matter.

    Args:
        text: The characters of the file.

    Returns:
        What it holds.
    """
    metadata, body = front_matter(text)
    return _with(metadata, body, wrapped=True)


def read_markdown(text: str) -> Draft:
    """A Markdown text: its markup goes, its words stay. Lines of one block are one paragraph.

    Args:
        text: The characters of the file.

    Returns:
        What it holds; the first heading is the headline where the front matter names none.
    """
    metadata, body = front_matter(text)
    blocks: list[str] = []
    heading = ""
    open_block = False
    for raw in _COMMENT.sub("", body).splitlines():
        line = raw.rstrip()
        if not line.strip() or _RULE.match(line):
            open_block = False
            continue
        found = _HEADING.match(line)
        starts = found is not None or _BLOCK.match(line) is not None
        words = _inline(found[1] if found is not None else _BLOCK.sub("", line)).strip()
        if not words:
            continue  # a picture alone on its line
        if found is not None and not heading:
            heading = words
        if open_block and not starts:
            blocks[-1] += " " + words
        else:
            blocks.append(words)
        open_block = found is None and not line.endswith("\\") and not raw.endswith("  ")
    return _with({"title": heading, **metadata}, "\n".join(blocks), wrapped=False)


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """Split off a block of ``key: value`` lines between ``---`` or ``+++`` at the top.

    Args:
        text: The characters of the file.

    Returns:
        Fields of ``Draft`` by name, and the rest of the text; no fields where there is no such block.
    """
    found = _FENCE.match(text.removeprefix("\ufeff"))
    if found is None:
        return {}, text
    metadata: dict[str, str] = {}
    for line in found["body"].splitlines():
        pair = _PAIR.fullmatch(line.strip())
        name = _KEYS.get(pair["key"].strip().lower().replace(" ", "").replace("-", "_")) if pair is not None else None
        if pair is not None and name is not None:
            metadata.setdefault(name, pair["value"].strip().strip("\"'[]").strip())
    if not metadata:
        return {}, text
    return metadata, text.removeprefix("\ufeff")[found.end() :]


def _inline(line: str) -> str:
    for rule, words in _INLINE:
        line = rule.sub(words, line)
    return line


def _with(metadata: dict[str, str], body: str, *, wrapped: bool) -> Draft:
    return Draft(
        text=body,
        wrapped=wrapped,
        title=metadata.get("title", ""),
        byline=metadata.get("byline"),
        outlet=metadata.get("outlet"),
        url=metadata.get("url"),
        language=metadata.get("language"),
        published=metadata.get("published"),
        published_by="front matter",
        modified=metadata.get("modified"),
    )
