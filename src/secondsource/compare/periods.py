"""Times that words give without fixing them: ``during his duty in Cuba``, and the year that another claim names.

Two claims of one act may place it in a period of a life and in a year. Whether the two meet is said by
neither, and both may hold: a reader is shown both.
"""

from __future__ import annotations

import re

_PERIODS = (
    "administration|apprenticeship|assignment|campaign|captivity|career|chairmanship|childhood|command"
    "|detention|duty|employment|exile|government|holiday|imprisonment|internship|journey|leadership"
    "|lifetime|marriage|mission|occupation|pandemic|posting|premiership|presidency|reign|retirement|rule|service"
    "|siege|stay|stint|studies|tenure|term|tour|trip|visit|war|youth"
)
_PERIOD = re.compile(
    r"\b(?:during|throughout|while on|in the course of|at the time of)\s+(?:(?:his|her|its|their|the|a|an)\s+)?"
    rf"(?:[\w\u2019'-]+\s+){{0,2}}?(?:{_PERIODS})\b(?:\s+(?:in|at|as|with|of)\s+[\w\u2019' -]+)?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:in|of|since|by)\s+(?:(?:early|late|mid)[ -])?(?:19|20)\d\d\b")


def period_in(text: str) -> str:
    """The period in which a claim places what it tells.

    Args:
        text: The claim.

    Returns:
        Its words, verbatim; ``""`` where it gives none.
    """
    found = _PERIOD.search(text)
    return found.group() if found else ""


def year_in(text: str) -> str:
    """The year that a claim names.

    Args:
        text: The claim.

    Returns:
        Its words, verbatim; ``""`` where it names none.
    """
    found = _YEAR.search(text)
    return found.group() if found else ""


def two_times(one: str, other: str) -> tuple[str, str] | None:
    """A period in one claim and a year in the other, where neither gives both.

    Args:
        one: A claim.
        other: Another claim of the same act.

    Returns:
        The words of the first and those of the second, or ``None``.
    """
    for left, right, turned in ((one, other, False), (other, one, True)):
        period, year = period_in(left), year_in(right)
        if period and year and not year_in(left) and not period_in(right):
            return (year, period) if turned else (period, year)
    return None
