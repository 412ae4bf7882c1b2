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
        # Arabic: article, compounds, vowels, script, honorifics left out.
        ("Khalid Abd al-Rahman al-Shammari", "KHALED ABDEL RAHMAN ELSHAMMARY"),
        ("Nur al-Din Bukhari", "Noureddine Boukhari"),
        ("Haji Abdul Ghafar Akhund Zada", "Abdul Ghaffar Akhundzadeh"),
        ("خالد عبد الرحمن الشمري", "Khaled Abdulrahman Al Shamari"),
        ("محمدرضا کریم‌زاده", "Mohammad Reza Karimzadeh"),
        ("Yusuf bin Salih al-Qahtani", "AL-QAHTANI, Youssef Saleh"),
        # Cyrillic: patronymic left out, Ukrainian and Russian forms, family name first.
        ("Shchegolev Petr Yur'evich", "Pyotr Shchyogolev"),
        ("Oleksii Mykolaiovych Hnatiuk", "Aleksey Nikolaevich Gnatyuk"),
        ("Ђорђе Шћепановић", "Djordje Scepanovic"),
        # Chinese: order, Wade-Giles, Cantonese, characters old and new.
        ("Guoqing Zheng", "Cheng Kuo-ch'ing"),
        ("Cheung Wai-kit", "Zhang Weijie"),
        ("郑国庆", "鄭國慶"),
        ("陳志豪", "Chan Chi-ho"),
        ("Peter Lam Wai-man", "LAM, Wai Man"),
        # Korean in Han characters; a family name of two syllables.
        ("姜泰植", "Kang Thae Sik"),
        ("남궁현", "Namkoong Hyun"),
        # Others.
        ("Nguyễn Đình Khoa", "NGUYEN, Dinh Khoa"),
        ("U Myint Thein Htun", "Myint Thein Tun"),
        ("José Luis Ortega Villalobos", "Jose Luis Ortega"),
        ("Հակոբ Գրիգորենց", "Hakob Grigorents"),
        ("გიორგი მაისაშვილი", "Giorgi Maisashvili"),
        ("नरेन्द्र वर्मा", "Narendra Varma"),
        ("Jürgen Größmann", "Juergen Groessmann"),
        ("Mohammad Yaqoub", "Mohammad Yaqoub Wardak"),
        ("Akhtar Mansour", "Akhtar Mansour Shah Mohammed"),
        ("V. V. Kryzhin", "Viktor Vasilyevich Kryzhin"),
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
        # Near letters, other names: brothers, colleagues, namesakes' sons.
        ("Hassan Ali al-Qadi", "Hussein Ali al-Qadi"),
        ("Mahmoud Othman", "Muhammad Othman"),
        ("Abd al-Rahman al-Shammari", "Abd al-Rahim al-Shammari"),
        ("Jalaluddin Popal", "Sirajuddin Popal"),
        ("Aleksandr Melnichenko", "Aleksei Melnichenko"),
        ("Petr Yuryevich Shchegolev", "Petr Sergeevich Shchegolev"),
        ("Zheng Guoqing", "Zheng Guoqin"),
        ("陈志豪", "陈志强"),
        ("姜泰植", "Kang Tae-sung"),
        ("Pham Quoc Truong", "Pham Quoc Trung"),
        ("Myint Thein Htun", "Myint Than Htun"),
        ("Mamadou Cissoko", "Amadou Cissoko"),
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
        ("Mohamed Ali", "Mohamed Ali Farah"),
        ("Jean Claude", "Jean Claude Penhaligon"),
        ("Ali Abdullah Saleh", "Ahmed Ali Abdullah Saleh"),
        ("Yusuf bin Salih al-Qahtani", "Salih bin Yusuf al-Qahtani"),
        ("Lê Văn Đức", "Lê Văn Dực"),
        ("José Luis Ortega Villalobos", "José Luis Ibarra Villalobos"),
        ("ប៉ុល ពត", "Pol Pot"),
    ],
)
def test_what_a_name_cannot_tell(a: str, b: str) -> None:
    assert compare_names(a, b).verdict == "cannot tell"


def test_what_is_longer_than_a_name_is_left_alone() -> None:
    assert compare_names("Kim " + "jong" * 500, "Kim " + "chong" * 500).verdict == "cannot tell"


def test_reasons_are_told_in_words() -> None:
    match = compare_names("Ri Il Gyu", "Lee Il-kyu")
    assert match.reasons == ("Ri ~ Lee: 리, law of initial sounds", "Gyu ~ Kyu: 규")
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
        ("남궁현은", ("현",), "남궁", (), ""),
        ("陈志豪", ("志豪",), "陈", (), ""),
        ("歐陽建軍", ("建軍",), "歐陽", (), ""),
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
