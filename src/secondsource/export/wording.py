"""The words on the page: what each code of the schema is called for a reader, and dates in words."""

from __future__ import annotations

import re
from types import MappingProxyType

from secondsource.model import (
    AttributionKind,
    Certainty,
    DateBasis,
    DifferenceKind,
    EntityType,
    MarkKind,
    OriginKind,
    Status,
    TimeRange,
)

STATUS_ORDER = (Status.CORROBORATED, Status.DISPUTED, Status.ONE_ORIGIN, Status.UNSOURCED)

STATUS = MappingProxyType(
    {
        Status.CORROBORATED: "Corroborated",
        Status.ONE_ORIGIN: "One origin",
        Status.DISPUTED: "Disputed",
        Status.UNSOURCED: "Unsourced",
    }
)

STATUS_MEANS = MappingProxyType(
    {
        Status.CORROBORATED: "Two or more independent origins give the same answer.",
        Status.DISPUTED: "Origins give answers that differ. All are kept; none is made the winner.",
        Status.ONE_ORIGIN: "One voice, however many outlets and reprints repeat it.",
        Status.UNSOURCED: "Only unnamed voices or hearsay: nobody can be asked.",
    }
)

ORIGIN = MappingProxyType(
    {
        OriginKind.NAMED: "named",
        OriginKind.UNNAMED: "unnamed",
        OriginKind.OUTLET: "outlet’s own word",
    }
)

DIFFERENCE = MappingProxyType(
    {
        DifferenceKind.CONTRADICTION: "Contradiction",
        DifferenceKind.DIFFERENCE: "Difference",
        DifferenceKind.UPDATE: "Update",
        DifferenceKind.PRECISION: "Precision",
        DifferenceKind.AGEING: "Ageing",
        DifferenceKind.REFERENT: "Two of one name?",
    }
)

DIFFERENCE_MEANS = MappingProxyType(
    {
        DifferenceKind.CONTRADICTION: "both cannot hold",
        DifferenceKind.DIFFERENCE: "both can hold",
        DifferenceKind.UPDATE: "a later report replaces an earlier value",
        DifferenceKind.PRECISION: "one is the other, less exact",
        DifferenceKind.AGEING: "the time between the reports explains it",
        DifferenceKind.REFERENT: "more likely two people or things of one name",
    }
)

RELIABILITY = MappingProxyType(
    {
        "A": "reliable",
        "B": "usually reliable",
        "C": "fairly reliable",
        "D": "not usually reliable",
        "E": "unreliable",
        "F": "cannot be judged",
    }
)

CREDIBILITY = MappingProxyType(
    {
        1: "confirmed",
        2: "probably true",
        3: "possibly true",
        4: "doubtful",
        5: "improbable",
        6: "cannot be judged",
    }
)

BASIS = MappingProxyType(
    {
        DateBasis.GIVEN: "given by you",
        DateBasis.METADATA: "from the file’s metadata",
        DateBasis.STATED: "stated in the text",
        DateBasis.INFERRED: "inferred from the text",
        DateBasis.UNKNOWN: "unknown",
    }
)

TIME_BASIS = MappingProxyType({**BASIS, DateBasis.STATED: "stated", DateBasis.INFERRED: "inferred"})

VOICE = MappingProxyType(
    {
        AttributionKind.DIRECT: "quoted words",
        AttributionKind.INDIRECT: "reported speech",
        AttributionKind.MIXED: "partly quoted",
        AttributionKind.HEARSAY: "hearsay",
    }
)

CERTAINTY = MappingProxyType(
    {
        Certainty.CERTAIN: "",
        Certainty.PROBABLE: "held probable",
        Certainty.POSSIBLE: "held possible",
        Certainty.UNSPECIFIED: "not asserted as fact",
    }
)

ENTITY_GROUPS = (
    (EntityType.PERSON, "People"),
    (EntityType.ORGANIZATION, "Organisations"),
    (EntityType.COUNTRY, "Countries"),
    (EntityType.PLACE, "Places"),
    (EntityType.VESSEL, "Vessels"),
    (EntityType.OTHER, "Others"),
)

MARK = MappingProxyType(
    {
        MarkKind.HEADLINE: "headline",
        MarkKind.SLUG: "slug",
        MarkKind.DATELINE: "dateline",
        MarkKind.BYLINE: "byline",
        MarkKind.CREDIT: "credit line",
    }
)

LANGUAGES = MappingProxyType({"und": "language not recognised"})

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
# ISO 8601-2:2019, 4.8: sub-year groupings that news uses; 25 and up tell hemispheres, quarters and halves apart.
_SEASONS = MappingProxyType({21: "spring", 22: "summer", 23: "autumn", 24: "winter"})
_QUARTERS = MappingProxyType({33: "first quarter", 34: "second quarter", 35: "third quarter", 36: "fourth quarter"})
_HALVES = MappingProxyType({40: "first half", 41: "second half"})
_PARTS = MappingProxyType({**_SEASONS, **{k: f"{v} of" for k, v in {**_QUARTERS, **_HALVES}.items()}})

_DATE = re.compile(r"(-?\d{4,}|\d{2,3}X{1,2})(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T[\d:.Z+-]+)?([~?%]?)")


def plural(count: int, one: str, many: str = "") -> str:
    """A number with its noun.

    Args:
        count: How many.
        one: The noun for one.
        many: The noun for others; ``one`` with an ``s`` where left out.

    Returns:
        ``"1 report"``, ``"2 reports"``.
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def figure(value: float) -> str:
    """A measured number.

    Args:
        value: A share in [0, 1], a count, or any other number.

    Returns:
        Counts as whole numbers, others with three significant digits and never an exponent of ten.
    """
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.1f}" if abs(value) >= 100 else f"{value:.3g}"


def date_in_words(edtf: str | None) -> str:
    """An EDTF value (ISO 8601-2) as an English reader says it.

    Args:
        edtf: A date, an interval with ``/`` (``..`` or nothing for an open end), or ``None``.

    Returns:
        ``"November 2023"``, ``"2020 to 2024"``, ``"2017 or later"``, ``"about 2023"``; the value
        itself where it is of another form; ``"undated"`` for ``None``.
    """
    if edtf is None:
        return "undated"
    first, slash, last = edtf.partition("/")
    if not slash:
        return _one_date(edtf)
    left_open, right_open = first in {"", ".."}, last in {"", ".."}
    if left_open and right_open:
        return "undated"
    if left_open:
        return f"{_one_date(last)} or earlier"
    if right_open:
        return f"{_one_date(first)} or later"
    return f"{_one_date(first)} to {_one_date(last)}"


def held_in_words(time: TimeRange | None) -> str:
    """When a post was held or a description true, as words beside it.

    Args:
        time: The time, or ``None``.

    Returns:
        ``"until November 2023"``, ``"since 2019"``, ``"2020 to 2024"``, ``"3 May 2024"``; ``""`` where no value is
        known.
    """
    if time is None or time.edtf is None:
        return ""
    first, slash, last = time.edtf.partition("/")
    if slash and first in {"", ".."} and last not in {"", ".."}:
        return f"until {_one_date(last)}"
    if slash and last in {"", ".."} and first not in {"", ".."}:
        return f"since {_one_date(first)}"
    return date_in_words(time.edtf)


def _one_date(edtf: str) -> str:
    match = _DATE.fullmatch(edtf)
    if match is None:
        return edtf
    year, month, day, doubt = match.groups()
    words = _day_month_year(year, month, day)
    if words is None:
        return edtf
    return {"~": f"about {words}", "?": f"{words} (uncertain)", "%": f"about {words} (uncertain)"}.get(doubt, words)


def _day_month_year(year: str, month: str | None, day: str | None) -> str | None:
    if year.endswith("XX"):
        return f"{year[:-2]}00s"
    if year.endswith("X"):
        return f"{year[:-1]}0s"
    if month is None or month == "XX":
        return year
    number = int(month)
    if number in _PARTS and day is None:
        return f"{_PARTS[number]} {year}"
    if not 1 <= number <= len(_MONTHS):
        return None
    name = _MONTHS[number - 1]
    return f"{name} {year}" if day is None or day == "XX" else f"{int(day)} {name} {year}"


def span_in_words(earliest: str | None, latest: str | None) -> str:
    """Two days as an interval in words.

    Args:
        earliest: First day, ``YYYY-MM-DD``, or ``None`` for open.
        latest: Last day, or ``None`` for open.

    Returns:
        The day, the interval, or ``"unknown"``.
    """
    if earliest is None and latest is None:
        return "unknown"
    if earliest == latest:
        return date_in_words(earliest)
    return date_in_words(f"{earliest or '..'}/{latest or '..'}")
