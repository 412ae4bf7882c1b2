"""PDF by pypdf: text in reading order of the file, running heads removed, divided words made whole."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Sequence

from secondsource.errors import ExtractError
from secondsource.extract.draft import Draft
from secondsource.extract.page import quiet

PAGES_MOST = 400
"""Pages that are read. A report has a handful, a long dossier a hundred."""

EDGE_LINES = 2
"""Lines at the top and the foot of a page that may be a running head or a page number."""

RUNNING_SHARE = 0.6
"""Share of pages whose edges must show a line for it to be a running head."""

_PDF_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def read_pdf(data: bytes) -> Draft:
    """A PDF.

    Args:
        data: The file.

    Returns:
        What it holds. Its date of making bounds the date of publication and is not taken for it.

    Raises:
        ExtractError: It is damaged, locked, or holds pictures of text only.
    """
    with quiet("pypdf"):
        pages, title, author, made, total = _read(data)
    lines, notes = _without_running_heads([page.split("\n") for page in pages])
    text = "\n".join(lines)
    if sum(map(str.isalpha, text)) < 2 * total + 1:
        raise ExtractError("the PDF holds no text, only pictures (a scan?): run it through OCR first")
    if total > PAGES_MOST:
        notes.append((f"pages {PAGES_MOST + 1} to {total}", f"only the first {PAGES_MOST} pages of a PDF are read"))
    return Draft(text=text, wrapped=True, typeset=True, title=title, byline=author, made=made, notes=tuple(notes))


def _read(data: bytes) -> tuple[list[str], str, str | None, str | None, int]:
    """Pages' texts, title, author, date of making, number of pages."""
    import pypdf
    from pypdf.errors import DependencyError, FileNotDecryptedError

    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise ExtractError("the PDF is locked with a password")  # noqa: TRY301  # one border for all errors
        total = len(reader.pages)
        pages = [reader.pages[n].extract_text() or "" for n in range(min(total, PAGES_MOST))]
        info = reader.metadata
        title = str(info.title or "") if info is not None else ""
        author = str(info.author or "") if info is not None else ""
        dates = [str(info.get(key) or "") for key in ("/ModDate", "/CreationDate")] if info is not None else []
    except ExtractError:
        raise
    except (FileNotDecryptedError, DependencyError) as exc:
        raise ExtractError("the PDF is locked (encrypted)") from exc
    except Exception as exc:  # a damaged PDF raises errors of any kind from deep inside pypdf
        raise ExtractError("the PDF is damaged or cut short") from exc
    found = next((m for d in dates if (m := _PDF_DATE.match(d))), None)
    made = "-".join(found.groups()) if found is not None else None
    return pages, _sound_title(title), _sound_title(author) or None, made, total


def _sound_title(words: str) -> str:
    """A title that was written by a person, not left by the program that made the file."""
    words = " ".join(words.split())
    return (
        ""
        if re.search(r"(?i)\.(?:docx?|indd|qxd|pdf|html?|pages)$|^(?:microsoft word|untitled|slide|\W*)$", words)
        else words
    )


def _without_running_heads(pages: Sequence[Sequence[str]]) -> tuple[list[str], list[tuple[str, str]]]:
    """All lines, without those that stand at the edge of most pages, page numbers taken as one."""
    edges: Counter[str] = Counter()
    trimmed = [[line for line in page if line.strip()] for page in pages]
    for page in trimmed:
        edges.update({_shape(line) for line in (*page[:EDGE_LINES], *page[-EDGE_LINES:])})
    running = {shape for shape, count in edges.items() if len(pages) >= 3 and count >= RUNNING_SHARE * len(pages)}
    kept: list[str] = []
    notes: dict[str, str] = {}
    for page in trimmed:
        for place, line in enumerate(page):
            at_edge = place < EDGE_LINES or place >= len(page) - EDGE_LINES
            if at_edge and (_shape(line) in running or re.fullmatch(r"\W*(?:page )?\d{1,4}\W*", line, re.IGNORECASE)):
                notes.setdefault(line.strip(), "the running head or foot of a page")
            else:
                kept.append(line)
    return kept, list(notes.items())


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", " ".join(line.split()))
