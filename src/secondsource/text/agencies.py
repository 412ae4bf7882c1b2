"""News agencies of the world and how datelines and credit lines write them: knowledge of the trade.

Short names that several agencies share (``CNA``, ``APA``, ``CNS``) are left out: a dateline with one still
shows what is printed.
"""

from __future__ import annotations

import re

AGENCIES: dict[str, tuple[str, ...]] = {
    "Associated Press": ("AP", "A.P.", "The Associated Press", "Associated Press"),
    "Reuters": ("Reuters", "Thomson Reuters", "REUTERS"),
    "Agence France-Presse": ("AFP", "Agence France-Presse", "Agence France Presse"),
    "United Press International": ("UPI", "United Press International"),
    "Bloomberg": ("Bloomberg", "Bloomberg News"),
    "Dow Jones Newswires": ("Dow Jones Newswires", "Dow Jones"),
    "CNN": ("CNN", "CNN Wire", "CNN Newswire"),
    "Yonhap": ("Yonhap", "Yonhap News Agency", "YONHAP", "연합뉴스"),
    "Newsis": ("Newsis", "뉴시스"),
    "News1": ("News1", "뉴스1"),
    "Korean Central News Agency": ("KCNA", "Korean Central News Agency"),
    "Kyodo News": ("Kyodo", "Kyodo News", "共同", "共同通信"),
    "Jiji Press": ("Jiji", "Jiji Press", "時事", "時事通信"),
    "Xinhua": ("Xinhua", "Xinhua News Agency", "新华社", "新華社"),
    "China News Service": ("China News Service", "中新社", "中新网"),
    "Central News Agency (Taiwan)": ("Central News Agency", "中央社"),
    "Vietnam News Agency": ("VNA", "Vietnam News Agency"),
    "Bernama": ("Bernama", "BERNAMA"),
    "Antara": ("Antara", "ANTARA"),
    "Philippine News Agency": ("PNA", "Philippine News Agency"),
    "Press Trust of India": ("PTI", "Press Trust of India"),
    "Asian News International": ("ANI", "Asian News International"),
    "Indo-Asian News Service": ("IANS", "Indo-Asian News Service"),
    "United News of India": ("UNI", "United News of India"),
    "Associated Press of Pakistan": ("APP", "Associated Press of Pakistan"),
    "United News of Bangladesh": ("UNB", "United News of Bangladesh"),
    "Bangladesh Sangbad Sangstha": ("BSS",),
    "TASS": ("TASS", "ITAR-TASS", "Itar-Tass", "ТАСС"),
    "Interfax": ("Interfax", "Интерфакс"),
    "RIA Novosti": ("RIA Novosti", "RIA", "РИА Новости"),
    "Ukrinform": ("Ukrinform",),
    "Interfax-Ukraine": ("Interfax-Ukraine",),
    "BelTA": ("BelTA", "BELTA"),
    "Deutsche Presse-Agentur": ("dpa", "DPA", "Deutsche Presse-Agentur"),
    "Austria Press Agentur": ("Austria Press Agentur",),
    "Keystone-SDA": ("Keystone-SDA", "SDA", "sda"),
    "EFE": ("EFE", "Efe", "Agencia EFE"),
    "Europa Press": ("Europa Press", "EUROPA PRESS"),
    "ANSA": ("ANSA",),
    "Adnkronos": ("Adnkronos",),
    "Lusa": ("Lusa", "LUSA"),
    "Belga": ("Belga", "BELGA"),
    "ANP": ("ANP",),
    "PA Media": ("PA Media", "PA", "Press Association"),
    "Ritzau": ("Ritzau", "ritzau"),
    "NTB": ("NTB",),
    "TT": ("TT", "TT News Agency"),
    "STT": ("STT",),
    "PAP": ("PAP", "Polish Press Agency"),
    "ČTK": ("ČTK", "CTK"),
    "MTI": ("MTI",),
    "Agerpres": ("Agerpres", "AGERPRES"),
    "Tanjug": ("Tanjug", "TANJUG"),
    "HINA": ("HINA", "Hina"),
    "Athens-Macedonian News Agency": ("ANA-MPA", "AMNA"),
    "Anadolu Agency": ("Anadolu", "Anadolu Agency", "AA"),
    "Demirören News Agency": ("DHA",),
    "IRNA": ("IRNA",),
    "ISNA": ("ISNA",),
    "Fars News Agency": ("Fars", "Fars News Agency", "FNA"),
    "Tasnim": ("Tasnim", "Tasnim News Agency"),
    "Mehr News Agency": ("Mehr", "MNA", "Mehr News Agency"),
    "SANA": ("SANA",),
    "Petra": ("Petra", "Jordan News Agency"),
    "Saudi Press Agency": ("SPA", "Saudi Press Agency"),
    "WAM": ("WAM",),
    "QNA": ("QNA", "Qatar News Agency"),
    "KUNA": ("KUNA",),
    "MENA": ("MENA", "Middle East News Agency"),
    "WAFA": ("WAFA",),
    "News Agency of Nigeria": ("NAN", "News Agency of Nigeria"),
    "Ghana News Agency": ("GNA", "Ghana News Agency"),
    "Agence de Presse Sénégalaise": ("APS",),
    "PANA": ("PANA", "PANAPRESS"),
    "Canadian Press": ("The Canadian Press", "Canadian Press", "CP"),
    "Australian Associated Press": ("AAP", "Australian Associated Press"),
    "Télam": ("Télam", "Telam"),
    "Notimex": ("Notimex",),
    "Prensa Latina": ("Prensa Latina",),
    "Agência Brasil": ("Agência Brasil",),
    "Andina": ("Andina", "ANDINA"),
    "McClatchy": ("McClatchy", "McClatchy Newspapers", "McClatchy Washington Bureau"),
    "Tribune News Service": ("TNS", "Tribune News Service"),
    "States Newsroom": ("States Newsroom",),
    "KFF Health News": ("KFF Health News", "Kaiser Health News", "KHN"),
    "Religion News Service": ("RNS", "Religion News Service"),
    "Inter Press Service": ("IPS", "Inter Press Service"),
    "City News Service": ("City News Service",),
    "PR Newswire": ("PRNewswire", "PR Newswire", "PRNEWSWIRE"),
    "Business Wire": ("BUSINESS WIRE", "Business Wire"),
    "GlobeNewswire": ("GLOBE NEWSWIRE", "GlobeNewswire"),
}

PUBLISHERS = frozenset({"Bloomberg", "CNN", "Dow Jones Newswires", "McClatchy", "States Newsroom"})
"""Those that print for readers of their own too, and copy others as outlets do."""

_BY_FORM = {form: name for name, forms in AGENCIES.items() for form in (name, *forms)}
_BY_FOLDED = {form.casefold(): name for form, name in _BY_FORM.items()}
_FORMS = "|".join(re.escape(form) for form in sorted(_BY_FORM, key=len, reverse=True))
_IN_TEXT = re.compile(rf"(?P<before>[A-Z]\w{{0,20}} )?(?<!\w)(?P<form>{_FORMS})(?!\w)")
_BEFORE_AGENCY = frozenset({"The ", "By ", "From ", "With ", "Via "})
"""Words with a capital before an agency that are no part of a longer name: ``Lagos AP School`` is no agency."""
_LISTED = re.compile(r"\s*(?:[,/;&|]|\band\b)\s*(?:and\s+)?")
_LEADING = re.compile(r"(?i)^(?:via|from|by|source:?)\s+")


def agency(words: str) -> str | None:
    """The agency that some words name.

    Args:
        words: What stands in a dateline's parentheses: ``AP``, ``Reuters``, ``via AP``.

    Returns:
        Its name, or ``None`` where it is no known agency.
    """
    words = _LEADING.sub("", words.strip())
    return _BY_FORM.get(words) or _BY_FORM.get(words.removeprefix("The "))


def agency_of_outlet(outlet: str) -> str | None:
    """The agency that an outlet is.

    Args:
        outlet: The outlet's name, in whatever case.

    Returns:
        Its name, or ``None`` where it is no known agency.
    """
    return _BY_FOLDED.get(outlet.strip().casefold())


def agencies(words: str) -> tuple[str, ...]:
    """The agencies that some words list, and nothing beside them.

    Args:
        words: ``AP``, ``Reuters, AP``, ``AFP/Reuters``, ``AP and dpa``.

    Returns:
        Their names in the order of print, each once; empty where any of the words is no known agency.
    """
    alone = agency(words)
    if alone is not None:
        return (alone,)
    named = [agency(piece) for piece in _LISTED.split(words)]
    return tuple(dict.fromkeys(n for n in named if n)) if all(named) else ()


def agencies_within(line: str) -> tuple[str, ...]:
    """The agencies named anywhere in a line of credit.

    Args:
        line: ``The Associated Press and AFP contributed to this report.``

    Returns:
        Their names in the order of print, each once.
    """
    found = (f for f in _IN_TEXT.finditer(line) if f["before"] is None or f["before"] in _BEFORE_AGENCY)
    return tuple(dict.fromkeys(_BY_FORM[f["form"]] for f in found))


def agency_forms() -> tuple[str, ...]:
    """Every form in which an agency is written.

    Returns:
        The forms, in no order that means anything.
    """
    return tuple(_BY_FORM)
