"""One file's bytes to the bytes of the reports in it: a file is one report, or holds many."""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from secondsource.acquire.given import NOTHING_GIVEN, read_given
from secondsource.acquire.kinds import (
    BY_SUFFIX,
    HEAD_BYTES,
    JSON,
    JSON_LINES,
    OWN_DOSSIER,
    ZIP,
    Refusal,
    kind_of,
    suffix_of,
)
from secondsource.acquire.limits import DEFAULT_LIMITS, Limits, as_size
from secondsource.model import Given, Rejected
from secondsource.model.dossier import SCHEMA_NAME

PRODUCER = "acquire.files@1"
EMPTY = "the file is empty"
BLANK = "the file holds nothing but white space"
OWN_SCHEMA = SCHEMA_NAME.partition("/")[0]
"""Of whatever version."""
_ITEM = re.compile(r"[\s,]*")
_NAMES = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """The bytes of one report.

    Attributes:
        path: As in ``Capture``.
        media_type: What the bytes are.
        content: The bytes.
        given: What their own JSON object says of them.
    """

    path: str
    media_type: str
    content: bytes
    given: Given = NOTHING_GIVEN


@dataclass(slots=True)
class Budget:
    """What the archives of one argument may still unpack to.

    Attributes:
        left: Bytes.
    """

    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Something that can be read from its beginning.

    Attributes:
        path: As in ``Capture``.
        stream: Open at its beginning, seekable.
        size: In bytes.
        named: True where the user named it himself.
        depth: Archives around it.
        limits: Bounds.
        budget: Shared by all that is in one archive; ``None`` outside of one.
    """

    path: str
    stream: BinaryIO
    size: int
    named: bool = False
    depth: int = 0
    limits: Limits = DEFAULT_LIMITS
    budget: Budget | None = None


def shown(name: str) -> str:
    r"""A name that can be printed and stored, whatever bytes it was made of.

    Args:
        name: A file name, undecodable bytes as surrogates (``os.fsdecode``).

    Returns:
        The name; control characters and undecodable bytes as ``\xNN``, so that two names stay two.
    """
    return _NAMES.sub(lambda m: f"\\x{ord(m[0]) & 0xFF:02x}", name)


def rejected(path: str, reason: str, severity: str = "warning") -> Rejected:
    """A line for what was not read.

    Args:
        path: What.
        reason: Why.
        severity: ``"warning"`` or ``"note"``.

    Returns:
        The record.
    """
    return Rejected(what=path, reason=reason, producer=PRODUCER, severity=severity)


def read_source(source: Source) -> Iterator[Raw | Rejected]:
    """Read the report or reports of one file.

    Args:
        source: The file.

    Yields:
        A report's bytes each, and a line for each that cannot be read.

    Raises:
        OSError: The file system refused.
    """
    if source.size == 0:
        expected = source.named or suffix_of(source.path) in {"", *BY_SUFFIX}
        yield rejected(source.path, EMPTY, "warning" if expected else "note")
        return
    head = source.stream.read(HEAD_BYTES)
    kind = kind_of(source.path, head, named=source.named)
    source.stream.seek(0)
    if isinstance(kind, Refusal):
        yield rejected(source.path, kind.reason, kind.severity)
    elif kind == JSON_LINES:
        yield from _json_lines(source)
    elif kind == ZIP:
        yield from _archive(source)
    else:
        yield from _one_or_list(source, kind)


def _one_or_list(source: Source, kind: str) -> Iterator[Raw | Rejected]:
    limit = source.limits.list_bytes if kind == JSON else source.limits.file_bytes
    too_large = f"larger than {as_size(limit)}, the most that is read of one file"
    if source.size > limit:
        yield rejected(source.path, f"{as_size(source.size)}: {too_large}")
        return
    content = source.stream.read(limit + 1)
    if len(content) > limit:
        yield rejected(source.path, too_large)
    elif not content.strip(b" \t\r\n\x00"):
        yield rejected(source.path, EMPTY if not content else BLANK)
    elif kind == JSON:
        yield from _json_list(source, content)
    else:
        yield Raw(path=source.path, media_type=kind, content=content)


def _json_list(source: Source, content: bytes) -> Iterator[Raw | Rejected]:
    """A JSON file: one object, a list of objects, or JSON lines under the wrong name."""
    try:
        value = json.loads(content)
    except (ValueError, RecursionError) as exc:
        lines = [line for line in content.splitlines() if line.strip()]
        if len(lines) > 1 and all(line.lstrip().startswith(b"{") for line in lines[:2]):
            source.stream.seek(0)
            yield from _json_lines(source)
        else:
            yield rejected(source.path, f"not JSON: {_json_error(exc)}")
        return
    if not isinstance(value, list):
        yield from _json_object(source.path, content, value)
        return
    if not value:
        yield rejected(source.path, "the list in it is empty")
    for number, (data, item) in enumerate(_items(content), 1):
        yield from _json_object(f"{source.path}#{number}", data, item)


def _items(content: bytes) -> Iterator[tuple[bytes, object]]:
    """The items of a JSON list that is known to be sound, each with its own bytes."""
    text = content.decode(json.detect_encoding(content), "surrogatepass").strip()
    decoder, place = json.JSONDecoder(), 1
    while (found := _ITEM.match(text, place)) and text[found.end() : found.end() + 1] not in ("]", ""):
        item, place = decoder.raw_decode(text, found.end())
        yield text[found.end() : place].encode("utf8", "surrogatepass"), item


def _json_lines(source: Source) -> Iterator[Raw | Rejected]:
    """JSON lines, one in memory at a time; blank lines are counted and skipped."""
    limit = source.limits.file_bytes
    number = filled = 0
    while line := source.stream.readline(limit + 1):
        number += 1
        path = f"{source.path}#{number}"
        if len(line) > limit:
            filled += 1
            yield rejected(path, f"a line larger than {as_size(limit)}, the most that is read of one report")
            while line and not line.endswith(b"\n"):
                line = source.stream.readline(limit)
            continue
        line = line.strip().removeprefix(b"\xef\xbb\xbf")
        if not line:
            continue
        filled += 1
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as exc:
            yield rejected(path, f"not JSON: {_json_error(exc)}")
            continue
        yield from _json_object(path, line, value)
    if not filled:
        yield rejected(source.path, BLANK)


def _json_object(path: str, content: bytes, value: object) -> Iterator[Raw | Rejected]:
    """One report as a JSON object."""
    if not isinstance(value, dict):
        yield rejected(path, "not a JSON object with the key text or html")
        return
    if str(value.get("schema", "")).startswith(OWN_SCHEMA):
        yield rejected(path, OWN_DOSSIER.reason, OWN_DOSSIER.severity)
        return
    body = next((b for key in ("text", "html") if isinstance(b := value.get(key), str) and b.strip()), None)
    if body is None:
        keys = ", ".join(shown(str(k))[:40] for k in list(value)[:12]) or "none"
        yield rejected(path, f"no text under the key text or html; its keys are: {keys}")
        return
    given, problems = read_given({**value, "key": value.get("id")})
    for problem in problems:
        yield rejected(path, f"{problem}; the report is read without it")
    yield Raw(path=path, media_type=JSON, content=content, given=given)


def _json_error(exc: Exception) -> str:
    """What a JSON parser found wrong."""
    if isinstance(exc, json.JSONDecodeError):
        return f"{exc.msg} (line {exc.lineno}, column {exc.colno})"
    return "nested too deeply" if isinstance(exc, RecursionError) else "its characters are not UTF-8"


def _archive(source: Source) -> Iterator[Raw | Rejected]:
    """A zip archive, one member in memory at a time. Nothing is written to disk."""
    limits = source.limits
    if source.depth >= limits.archive_depth:
        yield rejected(source.path, f"an archive inside {source.depth} archives; so deep none is opened")
        return
    try:
        with zipfile.ZipFile(source.stream) as archive:
            members = sorted((m for m in archive.infolist() if not m.is_dir()), key=lambda m: m.filename)
            if not members:
                yield rejected(source.path, "the archive is empty")
            if len(members) > limits.archive_members:
                yield rejected(source.path, f"{len(members)} members; at most {limits.archive_members} are read")
                return
            budget = source.budget if source.budget is not None else Budget(limits.archive_bytes)
            for member in members:
                yield from _member(source, archive, member, budget)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError) as exc:
        yield rejected(source.path, f"the archive is damaged: {exc}")


def _member(
    source: Source, archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget
) -> Iterator[Raw | Rejected]:
    """One member of an archive."""
    path = f"{source.path}!/{shown(member.filename)}"
    refusal = _member_refusal(source.limits, member, budget)
    if refusal is not None:
        yield rejected(path, refusal.reason, refusal.severity)
        return
    try:
        with archive.open(member) as stream:
            data = stream.read(member.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as exc:
        yield rejected(path, f"it cannot be unpacked: {exc}")
        return
    budget.left -= len(data)
    yield from read_source(
        Source(path=path, stream=io.BytesIO(data), size=len(data), depth=source.depth + 1,
               limits=source.limits, budget=budget)
    )  # fmt: skip


def _member_refusal(limits: Limits, member: zipfile.ZipInfo, budget: Budget) -> Refusal | None:
    """Why a member is not even unpacked. ``zipfile`` never unpacks more than the size declared."""
    parts = member.filename.split("/")
    if any(part.startswith(".") for part in parts) or parts[0] == "__MACOSX":
        return Refusal(reason="a hidden file", severity="note")
    if member.flag_bits & 1:
        return Refusal(reason="it is locked with a password")
    most = (
        limits.list_bytes if parts[-1].lower().endswith((".zip", ".json", ".jsonl", ".ndjson")) else limits.file_bytes
    )
    packed = max(member.compress_size, 1)
    if member.file_size > limits.archive_ratio_from and member.file_size > limits.archive_ratio * packed:
        ratio = member.file_size // packed
        return Refusal(reason=f"unpacks to {as_size(member.file_size)}, {ratio} times its size: held to be a zip bomb")
    if member.file_size > most:
        return Refusal(
            reason=f"{as_size(member.file_size)}: larger than {as_size(most)}, the most that is read of one file"
        )
    if member.file_size > budget.left:
        return Refusal(reason=f"the archive unpacks to more than {as_size(limits.archive_bytes)}; the rest is not read")
    return None
