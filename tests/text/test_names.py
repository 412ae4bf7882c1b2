from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.text.names import compare_names, parse_name


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ri Il Gyu", "Ri Il-gyu"),
        ("Ri Il Gyu", "Lee Il-kyu"),
        ("Ri Il-gyu", "리일규"),
        ("이일규", "리일규"),
        ("Thae Yong-ho", "Tae Yong-ho"),
        ("Kim Jŏng-ŭn", "Kim Jong Un"),
        ("KIM, Jong-un", "Kim Jong Un"),
        ("Kim Cho'ng-u'n", "Kim Jong-un"),
        ("Yeonmi Park", "Park Yeon-mi"),
        ("Ri Il-gyu", "리일규는"),
        ("Bob Dole", "Robert Dole"),
        ("Mohammed Morsi", "Mohamed Mursi"),
        ("Angela Merkel", "Merkel, Angela"),
        ("Gov. Jerry Brown", "Jerry Brown"),
        ("Barack H. Obama", "Barack Hussein Obama"),
        ("José Pérez", "Jose Perez"),
        ("Apple CEO Steve Jobs", "Steve Jobs"),
        ("Volodymyr Zelensky", "Володимир Зеленський"),
        ("AnnaLind", "Anna Lind"),
        ("Mao Tse-tung", "Mao Zedong"),
        ("Deng Hsiao-p'ing", "Deng Xiaoping"),
        ("Sergei Lavrov", "Sergey Lavrov"),
    ],
)
def test_one_name_in_two_spellings(a: str, b: str) -> None:
    assert compare_names(a, b).verdict == "same"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kim Jong-un", "Kim Jong-nam"),
        ("김정은", "김정남"),
        ("Kim Jong-un", "김정남"),
        ("Lee Min-ho", "Park Min-ho"),
        ("John Smith", "Jane Smith"),
        ("John Smith Jr.", "John Smith Sr."),
        ("Oleg Baran", "Olga Baran"),
        ("Anna Lind", "Karl Lind"),
        ("Xi Jinping", "Xi Zhongxun"),
        ("Mario Rossi", "Maria Rossi"),
    ],
)
def test_two_names(a: str, b: str) -> None:
    assert compare_names(a, b).verdict == "different"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ri", "Ri Il Gyu"),
        ("J. Smith", "John Smith"),
        ("Obama", "Obama"),
        ("Hans Friedrich", "Friedrich Hans"),
        ("Lee Yong-ho", "Lee Young-ho"),
        ("贝拉克·奥巴马", "Barack Obama"),
        ("Vladimir Putin", "Vladimir Pulin"),
        ("Salman bin Muhammad al-Rawi", "Muhammad bin Salman al-Rawi"),
        ("Akhtar Mansour", "Akhtar Mansour Shah Mohammed"),
    ],
)
def test_what_a_name_cannot_tell(a: str, b: str) -> None:
    assert compare_names(a, b).verdict == "cannot tell"


def test_reasons_are_told_in_words() -> None:
    match = compare_names("Ri Il Gyu", "Lee Il-kyu")
    assert match.reasons == ("Ri Il Gyu ~ Lee Il-kyu: 리일규",)
    assert "short form" in "; ".join(compare_names("Bob Dole", "Robert Dole").reasons)


@pytest.mark.parametrize(
    ("text", "given_names", "family", "titles", "suffix"),
    [
        ("Ri Il-gyu", ("Il-gyu",), "Ri", (), ""),
        ("Dr. Anna Maria Lind", ("Anna", "Maria"), "Lind", ("Dr.",), ""),
        ("Prime Minister Ludwig van der Berg", ("Ludwig",), "van der Berg", ("Prime", "Minister"), ""),
        ("Lind, Anna", ("Anna",), "Lind", (), ""),
        ("Martin Luther King Jr.", ("Martin", "Luther"), "King", (), "jr"),
        ("리일규", ("일규",), "리", (), ""),
        ("Lind’s", (), "Lind", (), ""),
    ],
)
def test_parts(text: str, *, given_names: tuple[str, ...], family: str, titles: tuple[str, ...], suffix: str) -> None:
    name = parse_name(text)
    assert (name.given, name.family, name.titles, name.suffix) == (given_names, family, titles, suffix)


_NAMES = st.sampled_from(
    [
        "Ri Il-gyu",
        "이일규",
        "Kim Jong Un",
        "Anna Lind",
        "A. Lind",
        "Lind",
        "Сергей Лавров",
        "محمد مرسي",
        "Mao Tse-tung",
        "O'Neil",
        "de la Cruz",
        "Jr.",
        "",
        "  ",
        "Lee",
        "Mr Bean",
        "毛泽东",
        "Jean-Claude van Damme",
    ]
)


@settings(deadline=None)
@given(_NAMES, _NAMES)
def test_comparison_is_symmetric(a: str, b: str) -> None:
    left, right = compare_names(a, b), compare_names(b, a)
    assert (left.score, left.verdict) == (right.score, right.verdict)
    assert 0.0 <= left.score <= 1.0


@settings(deadline=None)
@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_may_be_compared(a: str, b: str) -> None:
    match = compare_names(a, b)
    assert match.verdict in {"same", "different", "cannot tell"}
    assert match.reasons
