"""The bytes of captures, kept apart from their records: once for each SHA-256.

Invariant: what lies under a SHA-256 has that SHA-256. It is checked on the way in, where wrong
content would stand for right content of other captures, and on the way out, where it tells damage.
"""

from __future__ import annotations

from dataclasses import replace

from secondsource.errors import RecordError, StoreError
from secondsource.model import Capture, sha256_hex


def strip(capture: Capture) -> Capture:
    """A capture without its bytes, for the table of records.

    Args:
        capture: With its bytes.

    Returns:
        The same capture with empty content; its id does not change, as it rests on the hash.

    Raises:
        RecordError: The bytes do not have the hash that the capture carries.
    """
    if sha256_hex(capture.content) != capture.sha256:
        raise RecordError(f"{capture.path}: the content does not have the SHA-256 {capture.sha256}")
    return replace(capture, content=b"")


def fill(capture: Capture, content: bytes | None) -> Capture:
    """A capture with its bytes put back.

    Args:
        capture: Without its bytes.
        content: What lies under its hash, ``None`` where nothing does.

    Returns:
        The capture as it was stored.

    Raises:
        StoreError: The bytes are lost or altered.
    """
    if content is None:
        raise StoreError(f"{capture.path}: the bytes of capture {capture.id} are not in the store")
    if sha256_hex(content) != capture.sha256:
        raise StoreError(f"{capture.path}: the bytes of capture {capture.id} were altered in the store")
    return replace(capture, content=content)
