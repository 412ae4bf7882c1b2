"""States and provinces that news names after a town: ``Gary, Ind.``, ``Halifax, Nova Scotia``, ``Reno, NV``.

Abbreviations are those of the Associated Press, and the postal codes. Written for this program.
"""

from __future__ import annotations

import re
from functools import cache

_NAMES = """
Alabama|Ala|AL, Alaska|AK, Arizona|Ariz|AZ, Arkansas|Ark|AR, California|Calif|CA, Colorado|Colo|CO, Connecticut|Conn|CT,
Delaware|Del|DE, Florida|Fla|FL, Georgia|Ga|GA, Hawaii|HI, Idaho|ID, Illinois|Ill|IL, Indiana|Ind|IN, Iowa|IA,
Kansas|Kan|KS, Kentucky|Ky|KY, Louisiana|La|LA, Maine|ME, Maryland|Md|MD, Massachusetts|Mass|MA, Michigan|Mich|MI,
Minnesota|Minn|MN, Mississippi|Miss|MS, Missouri|Mo|MO, Montana|Mont|MT, Nebraska|Neb|NE, Nevada|Nev|NV,
New Hampshire|N.H|NH, New Jersey|N.J|NJ, New Mexico|N.M|NM, New York|N.Y|NY, North Carolina|N.C|NC, North Dakota|N.D|ND,
Ohio|OH, Oklahoma|Okla|OK, Oregon|Ore|OR, Pennsylvania|Pa|PA, Rhode Island|R.I|RI, South Carolina|S.C|SC,
South Dakota|S.D|SD, Tennessee|Tenn|TN, Texas|TX, Utah|UT, Vermont|Vt|VT, Virginia|Va|VA, Washington|Wash|WA,
West Virginia|W.Va|W. Va|WV, Wisconsin|Wis|WI, Wyoming|Wyo|WY, Puerto Rico|PR, District of Columbia|D.C|DC,
Ontario|Ont|ON, Quebec|Que|QC, British Columbia|B.C|BC, Alberta|Alta|AB, Manitoba|Man|MB, Saskatchewan|Sask|SK,
Nova Scotia|N.S|NS, New Brunswick|N.B|NB, Newfoundland|N.L|NL, Prince Edward Island|P.E.I|PEI, New South Wales|NSW,
Queensland|Qld, Victoria|Vic, Tasmania|Tas, South Australia, Western Australia, Northern Territory
"""
_TOWNS = frozenset({"new york", "washington"})
"""Provinces whose names mean a town as often."""


@cache
def _provinces() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in re.split(r",\s+", _NAMES.strip()):
        full, *short = line.split("|")
        for form in (full, full.upper(), *short, *(s + "." for s in short), *(s.upper() + "." for s in short)):
            found[form] = full
    return found


@cache
def province_pattern() -> str:
    """A regular expression, as text, of all their names and abbreviations, without groups.

    Returns:
        Alternatives, the longest first; it matches whole words where no word character follows.
    """
    forms = sorted(_provinces(), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(map(re.escape, forms)) + r")(?!\w)"


def is_province(text: str) -> bool:
    """Whether a text names a state or province, and no town of the same name.

    Args:
        text: A name as printed: ``Ohio``, ``Fla.``, ``N.C``.

    Returns:
        False for ``New York`` and ``Washington``, which are towns as often.
    """
    known = _provinces().get(text) or _provinces().get(text.title())
    return known is not None and known.casefold() not in _TOWNS
