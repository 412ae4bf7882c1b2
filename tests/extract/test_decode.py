"""Bytes to characters."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.extract.decode import declared_charset, decode
from secondsource.extract.language import detect_language

TEXTS = {
    "en": "The mayor said on Monday – after a long meeting – that the bridge would stay “closed” until the spring.",
    "fr": "Le maire a déclaré lundi, après une longue réunion, que le pont resterait fermé jusqu’au printemps.",
    "de": "Der Bürgermeister erklärte am Montag, die Brücke bleibe nach der Überschwemmung bis Mai geschlossen.",
    "ru": "Мэр заявил в понедельник после долгого совещания, что мост останется закрытым до весны.",
    "ko": "시장은 월요일 긴 회의 끝에 다리가 봄까지 닫혀 있을 것이라고 말했다. 홍수로 교각 두 개가 무너졌다.",
    "ja": "市長は月曜日、長い会議の後で、橋は春まで閉鎖されたままになると述べた。洪水で橋脚が二本流された。",
    "zh": "市长周一在长时间会议后表示，大桥将关闭到春天。洪水冲走了五个桥墩中的两个，没有人受伤。",
    "ar": "قال رئيس البلدية يوم الاثنين بعد اجتماع طويل إن الجسر سيبقى مغلقا حتى الربيع.",
}


@pytest.mark.parametrize(
    ("language", "charset"),
    [("en", "cp1252"), ("fr", "cp1252"), ("de", "cp1252"), ("ru", "cp1251"), ("ru", "koi8_r"), ("ko", "cp949"),
     ("ja", "cp932"), ("zh", "gb18030"), ("ar", "cp1256")],
)  # fmt: skip
def test_undeclared_charsets_are_told(language: str, charset: str) -> None:
    text = " ".join([TEXTS[language]] * 4)
    assert decode(text.encode(charset)) == text


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_told(charset: str) -> None:
    assert decode(TEXTS["fr"].encode(charset)) == TEXTS["fr"]


def test_a_declaration_is_believed_where_it_fits() -> None:
    assert decode("Łódź".encode("cp1250"), "windows-1250") == "Łódź"
    assert decode("“x”".encode("cp1252"), "iso-8859-1") == "“x”"
    assert decode("Łódź".encode(), "iso-8859-1") == "Łódź"
    assert decode("橋は春まで".encode("iso2022_jp"), "iso-2022-jp") == "橋は春まで"


@pytest.mark.parametrize("name", ["utf-7", "unicode_escape", "rot13", "base64", "zlib", "no-such", "", "\x00"])
def test_odd_declarations_are_not(name: str) -> None:
    assert decode(b"a+AGE- \\u0041", name) == "a+AGE- \\u0041"


def test_a_few_bad_bytes_do_not_change_the_charset() -> None:
    data = TEXTS["ko"].encode() + b"\xff" + TEXTS["ko"].encode()
    assert decode(data).count("시장은") == 2


def test_a_sequence_cut_at_the_end() -> None:
    assert decode("봄까지".encode()[:-1]).startswith("봄까")


def test_declared_charset() -> None:
    assert declared_charset(b'<meta http-equiv="Content-Type" content="text/html; charset=EUC-KR">') == "EUC-KR"
    assert declared_charset(b"<meta charset=utf-8>") == "utf-8"
    assert declared_charset(b'<?xml version="1.0" encoding="koi8-r"?>') == "koi8-r"
    assert declared_charset(b"<p>charset=x</p>") is None


@given(
    st.binary(max_size=300), st.none() | st.text(max_size=12) | st.sampled_from(["utf-16", "euc-kr", "cp1252", "hz"])
)
def test_any_bytes_decode(data: bytes, declared: str | None) -> None:
    assert isinstance(decode(data, declared), str)


@given(st.text(max_size=100))
def test_utf8_is_read_as_it_is(text: str) -> None:
    if not text.encode().startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and "\x00" not in text:
        assert decode(text.encode()) == text


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_languages_are_told(language: str) -> None:
    assert detect_language(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "Kim Jong Un", "12 34", "Bridge closed", "x" * 200])
def test_unclear_texts_have_no_language(text: str) -> None:
    assert detect_language(text) == "und"


def test_title_case_and_capitals_fool_nobody() -> None:
    headline = "Mayor Says Northern Bridge Will Stay Closed Until Spring As Council Asks Capital For Money"
    assert detect_language(f"{headline}\n{TEXTS['en']}") == "en"
    assert detect_language(TEXTS["en"].upper()) == "en"
