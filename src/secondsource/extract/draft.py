"""What a format's reader takes from a capture, before the text is fixed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A report as its file tells it.

    Attributes:
        text: The text, not yet normalised; a line is a paragraph unless ``wrapped``.
        wrapped: Whether lines may be broken inside paragraphs.
        typeset: Whether lines were measured in print (PDF), and words are divided at their ends.
        title: Headline by the metadata; ``""`` for none.
        byline: Authors by the metadata.
        outlet: Name of the outlet by the metadata.
        url: Address by the metadata.
        language: By the metadata, ISO 639-1.
        published: Date of publication by the metadata, as written there.
        published_by: Which piece of metadata says so, in words.
        modified: Date of last change by the metadata, as written there.
        made: When the file itself was made, as written in it: the text is no younger.
        notes: Pairs of what was left out and why.
    """

    text: str
    wrapped: bool = False
    typeset: bool = False
    title: str = ""
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    published: str | None = None
    published_by: str = ""
    modified: str | None = None
    made: str | None = None
    notes: tuple[tuple[str, str], ...] = ()
