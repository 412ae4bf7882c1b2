from __future__ import annotations

import pytest

from secondsource.text.names import compare_names
from secondsource.text.names_chinese import in_hangul, match_chinese
from secondsource.text.names_given import given_names
from secondsource.text.names_han import characters_of, readings
from secondsource.text.names_latin import DOUBT, SLIP, word_score
from secondsource.text.names_parts import father_of, parts_of
from secondsource.text.names_scripts import script_of, to_latin
from secondsource.text.names_sounds import sound_distance
from secondsource.text.names_southeast import match_southeast


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Abd al-Rahman al-Shammari", ["abd rahman", "shammari"]),
        ("Abdurrahman Shammari", ["abd rahman", "shammari"]),
        ("Noureddine Bukhari", ["nour din", "bukhari"]),
        ("Nur al-Din Bukhari", ["nur din", "bukhari"]),
        ("Karim Zadeh", ["karimzade"]),
        ("Abu Bakr ibn Ali", ["abu bakr", "ali"]),
        ("Abd Allah Salih", ["abdullah", "salih"]),
        ("Dhu al-Fiqar Ali", ["zulfiqar", "ali"]),
        ("Mullah", ["mullah"]),
        ("", []),
    ],
)
def test_compounds_come_to_one_form(text: str, shown: list[str]) -> None:
    assert [p.shown for p in parts_of(text).parts] == shown


def test_kinds_of_parts() -> None:
    parts = parts_of("Haji V. Petrovich Shah Kryzhin").parts
    assert [p.kind for p in parts] == ["light", "initial", "patronymic", "either", "word"]
    assert parts_of("Zoran Petrovic").parts[1].kind == "word"
    assert parts_of("Salih bin Yusuf").filial


@pytest.mark.parametrize(
    ("patronymic", "father"), [("hryhorovych", "grigory"), ("grigorievich", "grigory"), ("sergeevna", "sergei")]
)
def test_fathers_of_patronymics(patronymic: str, father: str) -> None:
    assert father_of(patronymic) == father


@pytest.mark.parametrize(
    ("a", "b", "least", "most"),
    [
        ("muhammad", "mohamed", 0.9, 1.0), ("hassan", "hussein", 0.0, 0.2), ("bukhari", "boukhari", 0.85, 1.0),
        ("kryzhin", "kryjine", SLIP, 1.0), ("putin", "pulin", 0.0, DOUBT), ("tavakkoli", "tavassoli", 0.0, DOUBT),
        ("sergei", "serei", SLIP, SLIP), ("karimzadeh", "rahimzadeh", 0.0, 0.5), ("mario", "maria", 0.0, 0.2),
    ],
)  # fmt: skip
def test_words(a: str, b: str, least: float, most: float) -> None:
    assert least <= word_score(a, b)[0] <= most
    assert word_score(a, b) == word_score(b, a)


def test_distance_is_symmetric_and_cheap_where_systems_differ() -> None:
    assert sound_distance("khristov", "hristov") == sound_distance("hristov", "khristov") == pytest.approx(0.3)
    assert sound_distance("kovac", "novac") > 1.0


def test_given_names_are_of_the_language() -> None:
    assert given_names("mohamed") & given_names("muhammad")
    assert not given_names("hasan") & given_names("husayn")
    assert given_names("shchegolev") == frozenset()


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("Пётр", "Petr"), ("Γεώργιος", "Georgios"), ("გიორგი", "Giorgi"), ("Հայկ", "Hayk"), ("محمد", "Muhammad"),
        ("عبدالرحمن", "Abd Al Rahman"), ("יצחק", "Ishaq"), ("मोदी", "Modi"), ("Anna", "Anna"), ("วชิรา", None),
    ],
)  # fmt: skip
def test_scripts_in_latin_letters(text: str, latin: str | None) -> None:
    assert to_latin(text) == latin


def test_script_of_the_first_letter() -> None:
    assert [script_of(t) for t in ("Ann", "Анна", "김", "郑", "12")] == ["LATIN", "CYRILLIC", "HANGUL", "CJK", ""]


def test_characters_and_their_readings() -> None:
    assert characters_of("鄭國慶") == "郑国庆"
    assert {"zeng", "ceng"} <= readings("曾", "mandarin")
    assert "강태식" in in_hangul("姜泰植")


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [
        ("Xie Mingchuan", "Hsieh Ming-ch'uan", True), ("Tsang Nga-kei", "曾雅琪", True), ("Zhou Rui", "Chou Jui", True),
        ("Lü Xiaoxia", "Lu Hsiao-hsia", True), ("Ouyang Jianjun", "欧阳建军", True), ("Li Na", "Li Ning", False),
        ("Carrie Lam Wai-man", "Peter Lam Wai-man", False),
    ],
)  # fmt: skip
def test_chinese(a: str, b: str, *, agree: bool) -> None:
    found = match_chinese(a, b)
    assert found is not None
    assert bool(found) is agree


def test_what_is_not_chinese() -> None:
    assert match_chinese("Angela Merkel", "Zhang Wei") is None
    assert match_chinese("贝拉克·奥巴马", "Zhang Wei") is None


def test_southeast_asian_syllables_count() -> None:
    assert match_southeast("Khin Mar Soe", "Daw Khin Mar So") is True
    assert match_southeast("Le Van Duc", "Le Van Dung") is False
    assert match_southeast("Anna Lind", "Le Van Dung") is None


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("Jamie Williams", "David James Williams", "cannot tell"),
        ("Mary Smith", "Anna Mary Smith", "cannot tell"),
        ("David Williams", "David James Williams", "same"),
        ("D. James Williams", "David James Williams", "same"),
        ("Reza Pahlavi", "Mohammad Reza Pahlavi", "same"),
        ("John A. Smith", "John B. Smith", "cannot tell"),
        ("George W. Bush", "George H. W. Bush", "cannot tell"),
        ("John A. B. Smith", "John A. Smith", "same"),
        ("J. Smith", "J. R. Smith", "cannot tell"),
        ("J. A. Smith", "John A. Smith", "same"),
        ("Ben Lindqvist", "Benjamin Lindqvist", "same"),
        ("Ben Gurion", "David Ben-Gurion", "cannot tell"),
        ("Juan López", "Juan Pérez López", "cannot tell"),
        ("Juan Pérez", "Juan Pérez López", "same"),
        ("José Rodríguez", "José Luis Rodríguez", "same"),
        ("Boris Ivanovich Petrov", "Boris Sergeevich Petrov", "different"),
    ],
)
def test_middle_names_initials_and_second_family_names(a: str, b: str, verdict: str) -> None:
    assert compare_names(a, b).verdict == verdict
    assert compare_names(b, a).verdict == verdict
