"""Records to JSON and back, as properties over arbitrary records."""

from __future__ import annotations

import json
import types
import typing
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secondsource.codec import CODEC_VERSION, KINDS, decode, encode, from_line, to_line
from secondsource.errors import RecordError
from secondsource.model import Mention, Rejected, Sentence, Token
from tests.contract.samples import capture, judgement, mention, report


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Anything that fits a field's type."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in {types.UnionType, typing.Union}:
        return st.one_of(*map(values, args))
    if origin is tuple:
        return st.lists(values(args[0]), max_size=3).map(tuple)
    if is_dataclass(hint):
        return made(typing.cast("type[Any]", hint))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    plain: dict[Any, st.SearchStrategy[Any]] = {
        str: st.text(max_size=20),
        int: st.integers(-5, 10**9),
        float: st.floats(allow_nan=False, allow_infinity=False),
        bool: st.booleans(),
        bytes: st.binary(max_size=40),
        type(None): st.none(),
    }
    return plain[hint]


def made(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Any record or part of a class, every field filled; the id is left to it."""
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{f.name: values(hints[f.name]) for f in fields(kind) if f.name != "id"})


@pytest.mark.parametrize("kind", list(KINDS))
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_what_is_written_is_read_back(kind: str, data: st.DataObject) -> None:
    record = data.draw(made(KINDS[kind]))
    assert decode(kind, encode(record)) == record
    line = to_line(record)
    assert "\n" not in line
    assert from_line(line) == record
    assert to_line(from_line(line)) == line


def test_a_line_names_kind_and_version() -> None:
    envelope = json.loads(to_line(mention("rep-a", 3)))
    assert (envelope["kind"], envelope["v"]) == ("Mention", 1)
    assert envelope["data"]["start"] == 3


def test_bytes_travel_as_base64() -> None:
    assert json.loads(encode(capture("a", "words")))["content"] == "d29yZHM="


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"start": 1}, "carries the id"),
        ({"id": "men-aaaaaaaaaaaaaaaaaaaa"}, "carries the id"),
        ({"start": "0"}, "start: .*integer"),
        ({"kind": "noun"}, "kind: .*name"),
        ({"report": None}, "report: .*string"),
        ({"colour": "red"}, "colour: "),
    ],
)
def test_altered_data_are_refused(change: dict[str, object], told: str) -> None:
    data = json.loads(encode(mention("rep-a", 0))) | change
    with pytest.raises(RecordError, match=f"^not a Mention: .*{told}"):
        decode("Mention", json.dumps(data))


def test_altered_parts_are_refused() -> None:
    sentence = Sentence(report="r", start=0, end=4, index=0, tokens=(Token(start=0, end=4, text="Rain"),), producer="p")
    for change in ({"text": 5}, {"colour": "red"}):
        data = json.loads(encode(sentence))
        data["tokens"][0] |= change
        with pytest.raises(RecordError, match=r"^not a Sentence: tokens\.0\."):
            decode("Sentence", json.dumps(data))


def test_a_missing_field_is_refused() -> None:
    data = json.loads(encode(mention("rep-a", 0)))
    del data["text"]
    with pytest.raises(RecordError, match="text: "):
        decode("Mention", json.dumps(data))


def test_an_id_left_out_is_filled_in() -> None:
    data = json.loads(encode(mention("rep-a", 0)))
    del data["id"]
    assert decode("Mention", json.dumps(data)) == mention("rep-a", 0)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", "not a record line"),
        ("{", "not a record line"),
        ("[]", "not a record line"),
        ("null", "not a record line"),
        ('{"kind": "Mention"}', "not a record line"),
        ('{"kind": "Mention", "v": 2, "data": {}}', "version 2"),
        ('{"kind": "Dream", "v": 1, "data": {}}', "unknown record kind 'Dream'.*Mention"),
        ('{"kind": ["Mention"], "v": 1, "data": {}}', "unknown record kind|not a record line"),
        ('{"kind": "Mention", "v": 1, "data": []}', "not a Mention"),
        ("[" * 100_000, "not a record line"),
        (b"\xff", "not a record line"),
    ],
)
def test_what_is_no_record_line_is_refused(line: str | bytes, told: str) -> None:
    with pytest.raises(RecordError, match=told):
        from_line(line)


def test_half_a_surrogate_pair_is_told() -> None:
    with pytest.raises(RecordError, match="cannot be written"):
        encode(Rejected(what="\ud83d", reason="r", producer="p"))


def test_every_kind_of_record_has_a_name() -> None:
    assert CODEC_VERSION == 1
    for record in (capture("a", "b"), report("a"), mention("r", 0), judgement("a", "b")):
        assert KINDS[type(record).__name__] is type(record)


def test_a_score_outside_identity_may_change() -> None:
    """The id covers what makes a mention that mention, not how sure the annotator was."""
    sure = mention("rep-a", 0)
    unsure = replace(sure, score=0.25)
    assert isinstance(unsure, Mention)
    assert unsure.id == sure.id
    assert decode("Mention", encode(unsure)) == unsure
