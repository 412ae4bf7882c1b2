"""Word documents (.docx) by python-docx."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from secondsource.errors import ExtractError
from secondsource.extract.draft import Draft

UNPACKED_BYTES_MOST = 200 * 2**20
"""A document of text unpacks to some MiB; beyond this it is a zip bomb."""


def read_word(data: bytes) -> Draft:
    """A Word document: paragraphs and the cells of tables, in order.

    Args:
        data: The file.

    Returns:
        What it holds. Its date of saving bounds the date of publication and is not taken for it.

    Raises:
        ExtractError: It is damaged, locked, too large inside, or holds no text.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
        if unpacked > UNPACKED_BYTES_MOST:
            raise ExtractError(f"the document unpacks to {unpacked >> 20} MiB: a zip bomb")  # noqa: TRY301  # one border
        import docx

        document = docx.Document(io.BytesIO(data))
        lines = list(_lines(document))
        properties = document.core_properties
        title, author, made = properties.title or "", properties.author or "", properties.modified
    except ExtractError:
        raise
    except Exception as exc:  # a damaged document raises errors of any kind from zipfile, lxml and python-docx
        raise ExtractError("the document is damaged or locked") from exc
    if not any(map(str.isalpha, "".join(lines))):
        raise ExtractError("the document holds no text")
    return Draft(
        text="\n".join(lines),
        title="" if title.lower() in {"word document", "untitled", "document"} else title,
        byline=None if author.lower() in {"", "python-docx", "user", "admin", "owner"} else author,
        made=made.date().isoformat() if made is not None else None,
    )


def _lines(document: Any) -> list[str]:
    """Paragraphs and cells as lines."""
    lines: list[str] = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            lines += [" ".join(cell.text.split()) for row in block.rows for cell in row.cells]
        else:
            lines.append(block.text)
    return lines
