"""How the sounds of Korean are spelled in Latin letters: tables of the language, not of persons.

Systems: Revised Romanization (South Korea 2000), McCune-Reischauer with and without its breves and
apostrophes, the North's own system of 1992 (no breves in print: ``o`` for both ㅗ and ㅓ), and the
custom of press and passports (``oo``, ``ee``, ``young``, ``-h`` after a vowel).

A spelling maps to the jamo that it may stand for, each with a weight in (0, 1]: 1 where a system
prescribes it, less where only custom or the loss of diacritics gives it. The vowels ``o``, ``yo``
and ``u`` weigh differently by the style of the whole name (``PLAIN``).
"""

from __future__ import annotations

ONSETS = (
    "ㄱ",
    "ㄲ",
    "ㄴ",
    "ㄷ",
    "ㄸ",
    "ㄹ",
    "ㅁ",
    "ㅂ",
    "ㅃ",
    "ㅅ",
    "ㅆ",
    "ㅇ",
    "ㅈ",
    "ㅉ",
    "ㅊ",
    "ㅋ",
    "ㅌ",
    "ㅍ",
    "ㅎ",
)
VOWELS = (
    "ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅘ", "ㅙ", "ㅚ", "ㅛ", "ㅜ", "ㅝ", "ㅞ", "ㅟ", "ㅠ",
    "ㅡ", "ㅢ", "ㅣ",
)  # fmt: skip
CODAS = (
    "", "ㄱ", "ㄲ", "ㄳ", "ㄴ", "ㄵ", "ㄶ", "ㄷ", "ㄹ", "ㄺ", "ㄻ", "ㄼ", "ㄽ", "ㄾ", "ㄿ", "ㅀ", "ㅁ", "ㅂ",
    "ㅄ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
)  # fmt: skip

ONSET_SPELLINGS: dict[str, dict[str, float]] = {
    "": {"ㅇ": 1.0},
    "g": {"ㄱ": 1.0}, "gh": {"ㄱ": 0.8}, "k": {"ㄱ": 1.0, "ㅋ": 1.0}, "kh": {"ㅋ": 1.0, "ㄱ": 0.3}, "k'": {"ㅋ": 1.0},
    "kk": {"ㄲ": 1.0}, "q": {"ㅋ": 0.5},
    "n": {"ㄴ": 1.0}, "nh": {"ㄴ": 0.7},
    "d": {"ㄷ": 1.0}, "dh": {"ㄷ": 0.6}, "t": {"ㄷ": 1.0, "ㅌ": 1.0}, "th": {"ㅌ": 1.0}, "t'": {"ㅌ": 1.0},
    "tt": {"ㄸ": 1.0},
    "r": {"ㄹ": 1.0}, "l": {"ㄹ": 1.0}, "rh": {"ㄹ": 1.0}, "lh": {"ㄹ": 0.5},
    "m": {"ㅁ": 1.0},
    "b": {"ㅂ": 1.0}, "bh": {"ㅂ": 0.6}, "v": {"ㅂ": 0.4}, "p": {"ㅂ": 1.0, "ㅍ": 1.0}, "ph": {"ㅍ": 1.0},
    "p'": {"ㅍ": 1.0},
    "pp": {"ㅃ": 1.0}, "f": {"ㅍ": 0.4},
    "s": {"ㅅ": 1.0, "ㅆ": 0.2}, "sh": {"ㅅ": 1.0}, "ss": {"ㅆ": 1.0},
    "j": {"ㅈ": 1.0}, "jh": {"ㅈ": 0.7}, "z": {"ㅈ": 0.7}, "zh": {"ㅈ": 0.5}, "jj": {"ㅉ": 1.0},
    "ch": {"ㅈ": 0.95, "ㅊ": 1.0}, "ch'": {"ㅊ": 1.0}, "chh": {"ㅊ": 1.0}, "tch": {"ㅊ": 0.7}, "ts": {"ㅈ": 0.4},
    "h": {"ㅎ": 1.0},
}  # fmt: skip

_Y_EO = {"ㅕ": 1.0}
VOWEL_SPELLINGS: dict[str, dict[str, float]] = {
    "a": {"ㅏ": 1.0}, "ah": {"ㅏ": 0.9}, "ar": {"ㅏ": 0.9}, "aa": {"ㅏ": 0.8},
    "ae": {"ㅐ": 1.0}, "ai": {"ㅐ": 0.8}, "ay": {"ㅐ": 0.6}, "ea": {"ㅐ": 0.5},
    "ya": {"ㅑ": 1.0}, "yah": {"ㅑ": 0.8}, "yae": {"ㅒ": 1.0},
    "eo": {"ㅓ": 1.0}, "ŏ": {"ㅓ": 1.0}, "uh": {"ㅓ": 0.9}, "ur": {"ㅓ": 0.8}, "er": {"ㅓ": 0.5},
    "ou": {"ㅓ": 0.7, "ㅜ": 0.6},
    "eu": {"ㅡ": 1.0}, "ŭ": {"ㅡ": 1.0}, "y": {"ㅡ": 0.6},
    "e": {"ㅔ": 1.0, "ㅐ": 0.5, "ㅓ": 0.3}, "eh": {"ㅔ": 0.7},
    "yeo": _Y_EO, "yŏ": _Y_EO, "you": {"ㅕ": 1.0, "ㅠ": 0.8}, "yuh": {"ㅕ": 0.8}, "yeou": {"ㅕ": 0.5},
    "yeu": {"ㅕ": 0.85, "ㅠ": 0.5},
    "ye": {"ㅖ": 1.0, "ㅕ": 0.3},
    "o": {"ㅗ": 1.0, "ㅓ": 1.0}, "oh": {"ㅗ": 0.9}, "ô": {"ㅗ": 0.8, "ㅓ": 0.5},
    "wa": {"ㅘ": 1.0}, "wae": {"ㅙ": 1.0}, "wai": {"ㅙ": 0.7}, "oe": {"ㅚ": 1.0}, "oi": {"ㅚ": 0.9},
    "oy": {"ㅚ": 0.7}, "we": {"ㅚ": 0.7, "ㅞ": 1.0},
    "yo": {"ㅛ": 1.0, "ㅕ": 1.0}, "yoh": {"ㅛ": 0.8},
    "u": {"ㅜ": 1.0, "ㅡ": 1.0, "ㅓ": 0.9}, "oo": {"ㅜ": 1.0}, "woo": {"ㅜ": 1.0}, "wu": {"ㅜ": 0.9},
    "wo": {"ㅝ": 1.0, "ㅜ": 0.3},
    "weo": {"ㅝ": 1.0}, "wŏ": {"ㅝ": 1.0}, "uo": {"ㅝ": 0.6}, "woe": {"ㅚ": 0.4}, "ue": {"ㅞ": 0.5},
    "wi": {"ㅟ": 1.0}, "wee": {"ㅟ": 0.9}, "wie": {"ㅟ": 0.6},
    "yu": {"ㅠ": 1.0, "ㅕ": 0.9}, "yoo": {"ㅠ": 1.0}, "yew": {"ㅠ": 0.5}, "ew": {"ㅠ": 0.3},
    "ui": {"ㅢ": 1.0, "ㅟ": 0.5}, "eui": {"ㅢ": 1.0}, "ŭi": {"ㅢ": 1.0}, "yi": {"ㅣ": 1.0, "ㅢ": 0.5},
    "i": {"ㅣ": 1.0, "ㅢ": 0.8}, "ee": {"ㅣ": 1.0, "ㅢ": 0.9}, "ie": {"ㅣ": 0.5, "ㅢ": 0.5}, "ey": {"ㅣ": 0.4},
    "ih": {"ㅣ": 0.6},
    "yee": {"ㅣ": 0.9},
}  # fmt: skip

CODA_SPELLINGS: dict[str, dict[str, float]] = {
    "": {"": 1.0},
    "k": {"ㄱ": 1.0}, "g": {"ㄱ": 0.9}, "ck": {"ㄱ": 0.8}, "c": {"ㄱ": 0.5},
    "n": {"ㄴ": 1.0}, "hn": {"ㄴ": 0.9}, "nn": {"ㄴ": 0.7}, "rn": {"ㄴ": 0.3},
    "t": {"ㄷ": 1.0, "ㅅ": 1.0, "ㅌ": 1.0, "ㅈ": 0.8, "ㅊ": 0.9}, "d": {"ㄷ": 0.7, "ㅅ": 0.5}, "s": {"ㅅ": 0.6},
    "l": {"ㄹ": 1.0}, "r": {"ㄹ": 0.8}, "ll": {"ㄹ": 0.8}, "hl": {"ㄹ": 0.7},
    "m": {"ㅁ": 1.0}, "hm": {"ㅁ": 0.8}, "mm": {"ㅁ": 0.7},
    "p": {"ㅂ": 1.0, "ㅍ": 0.9}, "b": {"ㅂ": 0.9}, "pp": {"ㅂ": 0.5}, "ph": {"ㅍ": 0.6},
    "ng": {"ㅇ": 1.0}, "hng": {"ㅇ": 0.7},
}  # fmt: skip

PLAIN = {
    "breve": {"ㅓ": 0.05, "ㅕ": 0.05, "ㅡ": 0.05},
    "revised": {"ㅓ": 0.2, "ㅕ": 0.2, "ㅡ": 0.2},
    "eo": {"ㅓ": 0.2, "ㅕ": 0.2, "ㅡ": 0.85},
    "eu": {"ㅓ": 1.0, "ㅕ": 1.0, "ㅡ": 0.2},
    "south": {"ㅓ": 0.3, "ㅕ": 0.3, "ㅡ": 0.85},
    "open": {"ㅓ": 1.0, "ㅕ": 1.0, "ㅡ": 1.0},
}
"""Weight of ㅓ, ㅕ for a plain ``o``, ``yo`` and of ㅡ for a plain ``u``, by the style of the name."""

SOUTHERN = frozenset((
    "lee", "park", "choi", "yoon", "youn", "moon", "shin", "noh", "roh", "oh", "koo", "ahn", "suh", "yoo", "woo",
    "hur",
    "seo", "jeong",
))  # fmt: skip
"""Family names as only the South's press and passports spell them: there plain ``o`` is rarely ㅓ."""

NORTHERN = frozenset(("ri", "pak", "choe", "ryu", "ryang", "rim", "ro", "thae", "paek"))
"""Family names as the North spells them."""

NAME_SYLLABLES = frozenset(
    "가각간갈강개갑건걸검겸경계고공곤과관광교구국군권귀규균극근금기길나낙난남내녀년념노녹능다단달담당대덕도돈동두둔득라락란람랑래"
    "량려력련렬령례로록론룡루류륙륜률름리린림립마만말매맹면명모목묘무묵문물미민박반방배백번범법벽변별병보복본봉부북분비빈빛빙사산"
    "삼상새색생서석선설섬섭성세소솔송쇠수숙순술숭슬습승시식신실심아안암애액양어언얼엄업여역연열염엽영예오옥온완왕외요용우욱운웅"
    "원월위유육윤율융은을음응의이익인일임입자작잔장재저적전절점정제조존종좌주준줄중지직진질집차찬창채천철첨청초촌총최추춘준출충취"
    "치칠침탁탄태택통파판팔편평포표품풍피필하학한함합항해행향허헌혁현협형혜호혼홍화환활황회효후훈휘휴흔흘흠흥희"
    "솜빛꽃님봄별샘래롬람름슬롱늘결울힘찬잔디버들내두바다랑라송뜸샛햇참밝맑루온새솔가은나라"
)
"""Syllables that given names are made of: readings of characters in use for names, and native words."""

RARE = 0.4
"""Weight of a syllable that given names are not made of: ``Sok`` is 석 before it is 속."""

FAMILY_HANGUL = frozenset(
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반"
    "왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감음빈동온호범좌팽승간상시갈단견당화창리류림라로량렴려룡계독고남궁황보제갈선우"
    "서문사공동방"
)
"""Syllables that are, or begin, a Korean family name."""

TWO_SYLLABLE_FAMILIES = frozenset(("남궁", "황보", "제갈", "선우", "서문", "독고", "사공", "동방"))

FAMILY_CUSTOM = {
    "khang": "강", "kaing": "강", "kho": "고", "khim": "김", "gim": "김", "rhie": "이", "rhyee": "이", "leigh": "이",
    "lie": "이", "yie": "이", "rie": "이", "choy": "최", "che": "최", "chey": "최", "joung": "정", "jeung": "정",
    "choung": "정", "chyung": "정", "joe": "조", "jho": "조", "zo": "조", "zoh": "조", "cheo": "조", "her": "허",
    "heu": "허", "hoh": "허", "nho": "노", "rho": "노", "roe": "노", "noe": "노", "back": "백", "beak": "백",
    "paik": "백", "baik": "백", "bay": "배", "bea": "배", "pai": "배", "zang": "장", "jhang": "장", "zhang": "장",
    "tjang": "장", "houng": "홍", "hann": "한", "hahn": "한", "ann": "안", "aan": "안", "eum": "엄", "aum": "엄",
    "uhm": "엄", "ohm": "엄", "um": "엄", "youm": "염", "yum": "염", "yeum": "염", "soung": "성", "seung": "성",
    "shung": "성", "song": "송", "shon": "손", "soun": "손", "sun": "선손", "shinn": "신", "synn": "신", "sheen": "신",
    "shim": "심", "sym": "심", "shym": "심", "seo": "서", "sur": "서", "suck": "석", "seuk": "석", "soh": "소",
    "kwun": "권", "kuen": "권", "kweon": "권", "kwan": "권", "koak": "곽", "kwack": "곽", "gwag": "곽", "kuh": "구",
    "khu": "구", "kou": "구", "mon": "문", "moun": "문", "minn": "민", "meen": "민", "ryoo": "유류", "yew": "유",
    "yeu": "유", "yune": "윤", "yeun": "윤", "yun": "윤", "woon": "원", "weon": "원", "jeun": "전", "joen": "전",
    "tchun": "천", "choun": "천", "tcha": "차", "chae": "채", "tschai": "채", "tak": "탁", "tag": "탁", "pyun": "편변",
    "pyeon": "편변", "pyoun": "편변", "byen": "변", "byeon": "변", "hyen": "현", "hwan": "환", "whang": "황",
    "hoang": "황", "hwong": "황", "auh": "어", "uh": "어", "eoh": "어", "yuh": "여", "yeoh": "여", "lyeo": "여",
    "jhee": "지", "gee": "지", "chee": "지", "jyu": "주", "choo": "추주", "juhn": "전", "chyun": "전",
}  # fmt: skip
"""Family names as their bearers spell them, against every system."""

PARTICLES = (
    "에게서", "으로서", "으로써", "이라고", "에서는", "에게는", "까지", "부터", "에게", "에서", "한테", "께서",
    "으로",
    "이라", "라고", "은", "는", "이", "가", "을", "를", "의", "와", "과", "도", "만", "씨", "로",
)  # fmt: skip
"""What running text attaches to a name, longest first."""
