"""How much is read before a file is refused, so that no single file stops the others."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on one input, in bytes unless said otherwise.

    Attributes:
        file_bytes: One report: a file, a member of an archive, a line of JSON. 20 MiB is a hundred
            times the longest article, and room for a PDF with pictures.
        list_bytes: A JSON file (it must be held whole), or an archive inside an archive or on
            standard input.
        archive_bytes: Sum of what one archive unpacks to, archives inside it included.
        archive_ratio: Unpacked over packed size of one member above ``archive_ratio_from``. Text
            packs three to ten times, a page of tables thirty; DEFLATE ends at 1032.
        archive_ratio_from: Smallest unpacked size whose ratio is looked at.
        archive_members: Members of one archive.
        archive_depth: Archives within archives; 1 allows none.
    """

    file_bytes: int = 20 * MIB
    list_bytes: int = 100 * MIB
    archive_bytes: int = 500 * MIB
    archive_ratio: int = 200
    archive_ratio_from: int = MIB
    archive_members: int = 10_000
    archive_depth: int = 2


DEFAULT_LIMITS = Limits()


def as_size(count: int) -> str:
    """A size for readers.

    Args:
        count: Bytes.

    Returns:
        ``"20 MiB"``, ``"1.5 MiB"``, ``"812 bytes"``.
    """
    if count < MIB:
        return f"{count} bytes"
    return f"{count / MIB:.1f}".removesuffix(".0") + " MiB"
