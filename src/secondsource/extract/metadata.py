"""What a page's head says of its report: JSON-LD (schema.org), then Open Graph and other meta tags.

JSON-LD comes first: it alone keeps publisher, date of publication and date of change apart.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_ARTICLE = re.compile(r"(?i)(?:.*article|.*posting|report|.*newsarticle|webpage|.*review|.*story)$")
_DEPTH = 6
"""Levels of nesting in JSON-LD that are searched; pages use three."""

_DATES = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "date.published",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date", "publish_date",
    "article.published", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.created",
    "dc.date", "dcterms.date", "date", "ptime", "article_date_original", "rnews:datepublished",
    "citation_publication_date",
)  # fmt: skip
_CHANGED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified")
_TITLES = ("og:title", "twitter:title", "parsely-title", "dc.title", "headline", "title")
_OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher", "cre", "article:publisher", "copyright")
_AUTHORS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "article:author_name",
    "twitter:creator",
)
_ADDRESS = re.compile(r"(?i)https?://[^\s]+")
_BAD_NAME = re.compile(r"(?i)https?://|^www\.|^@|\.(?:com|org|net)/|^\W*$|^(?:admin|none|null|undefined|unknown|n/?a)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMetadata:
    """What a head says. Fields as in ``Draft``."""

    title: str = ""
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    published: str | None = None
    published_by: str = ""
    modified: str | None = None


def read_metadata(tree: Any) -> PageMetadata:
    """Read what a page says of its report.

    Args:
        tree: The page, parsed by lxml.

    Returns:
        What was found.
    """
    meta = _meta_tags(tree)
    things = list(_json_ld(tree))
    article = _article(things)
    published, published_by = _published(tree, article, meta)
    return PageMetadata(
        title=_text(article.get("headline")) or _first(meta, _TITLES) or _page_title(tree),
        byline=_names(article.get("author")) or _name_of(_first(meta, _AUTHORS)),
        outlet=_publisher(article, things) or _name_of(_first(meta, _OUTLETS)),
        url=_canonical(tree, meta, article),
        language=_language(tree, meta, article),
        published=published,
        published_by=published_by,
        modified=_text(article.get("dateModified")) or _first(meta, _CHANGED) or None,
    )


def _meta_tags(tree: Any) -> dict[str, str]:
    """Meta tags by name, lower case; the first of a name counts."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv")
        content = (tag.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), html.unescape(content))
    return found


def _json_ld(tree: Any) -> Iterator[Mapping[str, Any]]:
    """Every object in the page's JSON-LD, outer before inner."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text:
            continue
        raw = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$", "", script.text.strip())
        try:
            value = json.loads(raw, strict=False)
        except (ValueError, RecursionError):
            continue  # damaged JSON-LD says nothing; the meta tags still do
        yield from _objects(value, _DEPTH)


def _objects(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth == 0:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            if isinstance(inner, dict | list):
                yield from _objects(inner, depth - 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner, depth - 1)


def _types(thing: Mapping[str, Any]) -> list[str]:
    kinds = thing.get("@type")
    return [k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)]


def _article(things: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The object that describes the report: the article that says most, a page only for want of one."""
    kept = [t for t in things if any(_ARTICLE.match(kind) for kind in _types(t))]
    keys = ("headline", "datePublished", "author", "publisher", "articleBody", "dateModified")

    def weight(thing: Mapping[str, Any]) -> tuple[bool, int]:
        return (not any(kind.lower().endswith("page") for kind in _types(thing)), sum(key in thing for key in keys))

    return max(kept, key=weight, default={})


def _publisher(article: Mapping[str, Any], things: list[Mapping[str, Any]]) -> str | None:
    """Name of the publisher; a reference by ``@id`` is looked up among the page's objects."""
    publisher = article.get("publisher")
    if isinstance(publisher, list):
        publisher = publisher[0] if publisher else None
    if isinstance(publisher, dict) and not publisher.get("name"):
        wanted = publisher.get("@id")
        publisher = next((t for t in things if wanted and t.get("@id") == wanted and t.get("name")), None)
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    return _name_of(_text(name))


def _published(tree: Any, article: Mapping[str, Any], meta: Mapping[str, str]) -> tuple[str | None, str]:
    """Date of publication and which piece of metadata says it."""
    value = _text(article.get("datePublished")) or _text(article.get("dateCreated"))
    if value:
        return value, "datePublished in the page's JSON-LD"
    for name in _DATES:
        if meta.get(name):
            return meta[name], f"the page's meta tag {name}"
    for tag in tree.xpath(
        "//*[@itemprop='datePublished'] | //time[@pubdate] | //article//time[@datetime] | //header//time[@datetime]"
    ):
        value = (tag.get("datetime") or tag.get("content") or "").strip()
        if value:
            return value, "the page's time element"
    return None, ""


def _canonical(tree: Any, meta: Mapping[str, str], article: Mapping[str, Any]) -> str | None:
    """The report's own address, absolute."""
    candidates = [
        *tree.xpath("//link[contains(concat(' ', translate(@rel, 'CANONIL', 'canonil'), ' '), ' canonical ')]/@href"),
        meta.get("og:url"),
        article.get("url"),
        article.get("mainEntityOfPage"),
    ]
    for value in candidates:
        text = value.get("@id") if isinstance(value, dict) else value
        if isinstance(text, str) and _ADDRESS.fullmatch(text.strip()):
            return text.strip()
    return None


def _language(tree: Any, meta: Mapping[str, str], article: Mapping[str, Any]) -> str | None:
    root = tree.getroottree().getroot()
    values = (
        root.get("lang"),
        root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        _text(article.get("inLanguage")),
        meta.get("content-language"),
        meta.get("language"),
        meta.get("og:locale"),
    )
    for value in values:
        found = re.match(r"([a-zA-Z]{2,3})(?:[-_]|$)", (value or "").strip())
        if found:
            return found[1].lower()
    return None


def _page_title(tree: Any) -> str:
    """The page's one main heading, else its title without the outlet's name at the end."""
    headings = [" ".join(h.text_content().split()) for h in tree.iter("h1")]
    headings = [h for h in headings if h]
    if len(headings) == 1:
        return headings[0]
    title = tree.find(".//title")
    words = " ".join(title.text_content().split()) if title is not None else ""
    head = re.split(r" [|–—»·] | - (?=[^-]{2,40}$)", words)[0]
    return head if len(head.split()) >= 3 else words


def _first(meta: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((" ".join(meta[n].split()) for n in names if meta.get(n)), "")


def _text(value: Any) -> str:
    """A string, the first of a list, or the value of a JSON-LD literal; else ``""``."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""


def _names(value: Any) -> str | None:
    """Authors' names, joined."""
    people = value if isinstance(value, list) else [value]
    names = [name for p in people if (name := _name_of(_text(p.get("name") if isinstance(p, dict) else p)))]
    return ", ".join(dict.fromkeys(names)) or None


def _name_of(words: str | None) -> str | None:
    """A name that is no address or placeholder."""
    return words if words and not _BAD_NAME.search(words) and len(words) <= 120 else None
