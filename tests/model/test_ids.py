"""Ids: the same on any machine and in every version, or every store is lost."""

from __future__ import annotations

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.model import make_id, sha256_hex

PINNED = {
    ("rep", "a", 1): "rep-jyc2xvurdoa4zjbgk754",
    ("rep", None, ""): "rep-ghc75vqqyyurw4kbumur",
    ("clm",): "clm-4oymiquy7qobjgx36tej",
    ("ent", "김정은", 0.5): "ent-gx4kg3i2km72f4a3jjok",
    ("x", b"\x00\xff"): "x-37bsf4jqipym24yhoqp7",
}


def by_the_definition(prefix: str, *parts: bytes) -> str:
    data = b"".join(b"%d:" % len(part) + part for part in parts)
    return f"{prefix}-{base64.b32encode(hashlib.sha256(data).digest()).decode().lower()[:20]}"


@pytest.mark.parametrize(("parts", "expected"), PINNED.items())
def test_ids_are_pinned(parts: tuple[str, object], expected: str) -> None:
    assert make_id(*parts) == expected


@given(st.text(st.characters(codec="ascii", categories=["Ll"]), max_size=4), st.lists(st.binary()))
def test_an_id_is_base_32_of_the_hash(prefix: str, parts: list[bytes]) -> None:
    assert make_id(prefix, *parts) == by_the_definition(prefix, *parts)


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_other_parts_give_another_id(one: list[str], two: list[str]) -> None:
    assert (make_id("x", *one) == make_id("x", *two)) == (one == two)


def test_none_is_not_nothing() -> None:
    assert (
        len({make_id("x"), make_id("x", None), make_id("x", ""), make_id("x", "None"), make_id("x", None, None)}) == 5
    )


def test_half_a_surrogate_pair_has_an_id() -> None:
    assert make_id("x", "\ud83d") != make_id("x", "?")


def test_sha256_is_hexadecimal() -> None:
    assert sha256_hex(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
