"""Records to JSON lines and back, and JSON Schema, by pydantic on the standard library's dataclasses.

One line is ``{"kind": "Report", "v": 1, "data": {...}}``. Reading checks types, values and the
content-derived id: a line that was altered is refused.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from secondsource.errors import RecordError
from secondsource.model import (
    Attribution,
    Capture,
    Claim,
    Dossier,
    Judgement,
    Mention,
    Record,
    Rejected,
    Report,
    Run,
    Sentence,
)

CODEC_VERSION = 1

KINDS: dict[str, type[Record]] = {
    kind.__name__: kind for kind in (Capture, Report, Sentence, Mention, Attribution, Claim, Judgement, Run, Rejected)
}


_ADAPTERS: dict[str, TypeAdapter[Any]] = {}


def adapter(kind: type[Any]) -> TypeAdapter[Any]:
    """The validator and serialiser of a class.

    Args:
        kind: A record class or ``Dossier``.

    Returns:
        Its adapter, made once. Bytes are base64 in JSON.
    """
    name = kind.__qualname__
    if name not in _ADAPTERS:
        kind.__pydantic_config__ = ConfigDict(
            ser_json_bytes="base64", val_json_bytes="base64", extra="forbid", strict=True
        )
        _ADAPTERS[name] = TypeAdapter(kind)
    return _ADAPTERS[name]


def encode(record: Record) -> bytes:
    """One record's data as JSON.

    Args:
        record: Any record.

    Returns:
        UTF-8 JSON without a newline.

    Raises:
        RecordError: A text in it cannot be written as UTF-8: it holds half a surrogate pair.
    """
    try:
        return adapter(type(record)).dump_json(record)
    except PydanticSerializationError as exc:
        raise RecordError(f"the {type(record).__name__} {record.id} cannot be written: {exc}") from exc


def decode(kind: str, data: bytes | str) -> Record:
    """One record from its data.

    Args:
        kind: Class name, a key of ``KINDS``.
        data: JSON as ``encode`` writes it.

    Returns:
        The record.

    Raises:
        RecordError: The kind is unknown, the data do not fit it, or the id does not fit the content.
    """
    if not isinstance(kind, str) or kind not in KINDS:
        raise RecordError(f"unknown record kind {kind!r}; there is: {', '.join(sorted(KINDS))}")
    try:
        record: Record = adapter(KINDS[kind]).validate_json(data)
    except ValidationError as exc:
        raise RecordError(f"not a {kind}: {_first(exc)}") from exc
    return record


def _first(exc: ValidationError) -> str:
    error = exc.errors(include_url=False)[0]
    place = ".".join(map(str, error["loc"]))
    return f"{place}: {error['msg']}" if place else str(error["msg"])


def to_line(record: Record) -> str:
    """One record as a line of JSON that names its kind.

    Args:
        record: Any record.

    Returns:
        JSON without a newline.
    """
    return f'{{"kind":"{type(record).__name__}","v":{CODEC_VERSION},"data":{encode(record).decode("utf8")}}}'


def from_line(line: str | bytes) -> Record:
    """One record from a line.

    Args:
        line: As ``to_line`` writes it.

    Returns:
        The record.

    Raises:
        RecordError: The line is no JSON, of another version, or does not hold a record.
    """
    try:
        envelope = json.loads(line)
        kind, version, data = envelope["kind"], envelope["v"], envelope["data"]
    except (ValueError, TypeError, KeyError, RecursionError) as exc:
        raise RecordError(f"not a record line: {exc}") from exc
    if version != CODEC_VERSION:
        raise RecordError(f"record version {version}; this program reads version {CODEC_VERSION}")
    return decode(kind, json.dumps(data))


def dossier_json(dossier: Dossier, *, indent: int | None = None) -> str:
    """A dossier as JSON, schema ``secondsource.dossier/1``.

    Args:
        dossier: The dossier.
        indent: Spaces a level; ``None`` for one line.

    Returns:
        JSON text.
    """
    text: str = adapter(Dossier).dump_json(dossier, indent=indent).decode("utf8")
    return text


def dossier_schema() -> dict[str, Any]:
    """The JSON Schema of ``dossier.json``, generated from the classes.

    Returns:
        A JSON Schema (2020-12) object.
    """
    schema: dict[str, Any] = adapter(Dossier).json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def dossier_from_json(text: str | bytes) -> Dossier:
    """A dossier from its JSON.

    Args:
        text: As ``dossier_json`` writes it.

    Returns:
        The dossier.

    Raises:
        RecordError: The text is no dossier of this schema.
    """
    try:
        dossier: Dossier = adapter(Dossier).validate_json(text)
    except ValidationError as exc:
        raise RecordError(f"not a dossier: {exc}") from exc
    return dossier
