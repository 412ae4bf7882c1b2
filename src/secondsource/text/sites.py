"""Whose pages a report stands on, from its address and its outlet's name."""

from __future__ import annotations

from urllib.parse import urlsplit


def site_name(url: str | None, outlet: str | None) -> str:
    """One name for the site of a report.

    Args:
        url: Address of the report, or ``None``.
        outlet: Name of its outlet, or ``None``.

    Returns:
        The host without ``www.``, else the outlet's name, case folded; ``""`` where nothing tells.

    >>> site_name("https://www.example.org/news/1", "The Example")
    'example.org'
    """
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:  # an address that cannot be one, such as an unclosed bracket
        host = None
    return (host or outlet or "").removeprefix("www.").casefold().strip()
