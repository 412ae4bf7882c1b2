"""Pages of HTML: the report's body by trafilatura, what is known of it by ``metadata``.

Barbaresi, "Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery and
Extraction" (ACL-IJCNLP 2021, demonstrations). Its fast mode gives the same quality on labelled pages
in half the time. Where it finds nothing, the paragraphs of the page's article or main element, or of
the page, are taken as they stand.
"""

from __future__ import annotations

import html
import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from secondsource.errors import ExtractError
from secondsource.extract.decode import declared_charset, decode
from secondsource.extract.draft import Draft
from secondsource.extract.metadata import read_metadata

LETTERS_LEAST = 80
"""Letters below which a body is held to be a stray line, and the page's paragraphs are asked."""

SAVED_HEAD = 4096
"""Code points at the top in which a browser's note on a saved page stands."""

_NOT_BODY = "nav|aside|footer|header|form|script|style|noscript|template|figure|button|select"
_UNSEEN = re.compile(
    r"<(script|style|noscript|template|nav|head)\b.*?(?:</\1\s*>|$)|<!--.*?(?:-->|$)", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(r"<[^<>]{0,2000}>?")
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(?P<url>https?://[^\s<>]+)"
    r"(?:\s+saved date:\s*(?P<date>[^\n<>]{10,60}))?"
)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")


def read_page(data: bytes, declared: str | None = None) -> Draft:
    """A page of HTML.

    Args:
        data: The page.
        declared: Charset by its envelope, if it came in one.

    Returns:
        What it holds.

    Raises:
        ExtractError: The page holds no text that could be a report.
    """
    return read_html(decode(data, declared or declared_charset(data)))


def read_html(source: str) -> Draft:
    """A page of HTML, decoded.

    Args:
        source: The page.

    Returns:
        What it holds.

    Raises:
        ExtractError: The page holds no text that could be a report.
    """
    source = _XML_DECLARATION.sub("", source.replace("\x00", ""))
    tree = _parse(source)
    meta = read_metadata(tree)
    body = _body(source)
    if sum(map(str.isalpha, body)) < LETTERS_LEAST:
        body = max(body, _paragraphs(tree), key=len) or _stripped(source)
    if not any(map(str.isalpha, body)):
        raise ExtractError("the page holds no article text")
    saved = _SAVED_FROM.search(source[:SAVED_HEAD])
    return Draft(
        text=body,
        title=meta.title,
        byline=meta.byline,
        outlet=meta.outlet,
        url=meta.url or (saved["url"] if saved is not None else None),
        language=meta.language,
        published=meta.published,
        published_by=meta.published_by,
        modified=meta.modified,
        made=_saved_on(saved["date"]) if saved is not None and saved["date"] else None,
    )


@contextmanager
def quiet(*loggers: str) -> Iterator[None]:
    """Keep a library's log lines and warnings off the user's terminal.

    Args:
        *loggers: Names of its loggers.
    """
    before = [(logging.getLogger(name), logging.getLogger(name).level) for name in loggers]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for logger, _ in before:
            logger.setLevel(logging.CRITICAL + 1)
        try:
            yield
        finally:
            for logger, level in before:
                logger.setLevel(level)


def _parse(source: str) -> Any:
    """The page as a tree."""
    from lxml import etree
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(no_network=True, remove_comments=False, huge_tree=False)
    try:
        tree = lxml_html.document_fromstring(source, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as exc:
        raise ExtractError("the page is empty or cannot be parsed") from exc
    if tree is None:
        raise ExtractError("the page is empty or cannot be parsed")
    return tree


def _body(source: str) -> str:
    """The article by trafilatura; ``""`` where it finds none."""
    with quiet("trafilatura", "htmldate", "courlan", "justext", "readability"):
        import trafilatura

        try:
            return trafilatura.extract(source, fast=True, include_comments=False, output_format="txt") or ""
        except Exception as exc:  # noqa: BLE001  # whatever a damaged page does to it, the paragraphs are still there
            logging.getLogger(__name__).debug("trafilatura failed: %s", exc)
            return ""


def _paragraphs(tree: Any) -> str:
    """The text of the page's paragraphs, outside of menus and frames."""
    outside = " and ".join(f"not(ancestor-or-self::{name})" for name in _NOT_BODY.split("|"))
    for place in ("//article", "//main", "//body"):
        found = tree.xpath(f"{place}//*[self::p or self::h1 or self::h2 or self::blockquote or self::li][{outside}]")
        lines = [" ".join(element.text_content().split()) for element in found]
        if lines := [line for line in dict.fromkeys(lines) if line]:
            return "\n".join(lines)
    for element in tree.xpath("//script | //style | //noscript | //template"):
        element.drop_tree()
    body = tree.find("body")
    return "\n".join(
        s.strip() for s in (body if body is not None else tree).itertext() if isinstance(s, str) and s.strip()
    )


def _stripped(source: str) -> str:
    """What is left without tags: for pages nested too deeply to be parsed."""
    text = html.unescape(_TAG.sub("\n", _UNSEEN.sub("\n", source)))
    return "\n".join(line for raw in text.splitlines() if any(map(str.isalnum, line := raw.strip())))


def _saved_on(words: str) -> str | None:
    """The day in ``Tue Jul 16 2024 10:00:00 GMT+0900``."""
    found = re.search(r"([A-Z][a-z]{2}) (\d{1,2}) (\d{4})", words)
    return f"{found[1]} {found[2]}, {found[3]}" if found is not None else None
