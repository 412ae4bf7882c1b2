"""What two reports tell of one name that cannot hold of one person, in points, each with its reason.

One point is enough; half a point needs another. A generation between two ages, two births in two countries,
two deaths a year apart, and an act a month after death tell two people. What a slip of the pen or an early
report may bring about as well (some years of age, two towns, a few days) does not, and no more does one
being the victim here and the accused there, where nothing else differs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

from secondsource.compare.ages import GENERATION
from secondsource.compare.facts import Fact, Sort, born
from secondsource.compare.knowledge import Background
from secondsource.compare.namesakes import may_be_one
from secondsource.text.places import country_of

TWO = 1.0  # points from which on two people are told of
ENOUGH, HALF = 1.0, 0.5  # points
SOME_YEARS = 3.0  # years between two ages, beyond those that went by, that are more than a slip
LIFETIME = 366  # days between two deaths that no misdating explains
MISDATED = 31  # days between two deaths, or between a death and an act, that a misdating may explain
EARLY = 2  # days after a death within which reports may still cross

Rival = tuple[float, str]


def rivals(left: Sequence[Fact], right: Sequence[Fact], background: Background, *, one_story: bool) -> list[Rival]:
    """What speaks against two reports telling of one person.

    Args:
        left: What one report tells of a name.
        right: What the other tells.
        background: What is known of places.
        one_story: Whether both tell one story.

    Returns:
        Points with their reasons, the weightiest of each sort.
    """
    found: dict[tuple[Sort, Sort], Rival] = {}
    for one, other in product(left, right):
        for x, y in ((one, other), (other, one)):
            rule = _RULES.get((x.sort, y.sort))
            judged = rule(x, y, background) if rule is not None else None
            if judged is not None and judged > found.get((x.sort, y.sort), (0.0, "")):
                found[x.sort, y.sort] = judged
    # Who was robbed last year may be accused today, and who kills himself is both.
    if not one_story or any({Sort.VICTIM, Sort.ACCUSED} <= _sorts(facts) for facts in (left, right)):
        found.pop((Sort.VICTIM, Sort.ACCUSED), None)
    if one_story:
        # Of one story, two deaths are a date misread; two ages of one who has one part in it, a misprint.
        doubtful = [(Sort.DEATH, Sort.DEATH), *([(Sort.AGE, Sort.AGE)] if _one_part(left, right) else [])]
        found.update({key: (HALF, found[key][1]) for key in doubtful if key in found})
    return sorted(found.values(), reverse=True)


def _one_part(left: Sequence[Fact], right: Sequence[Fact]) -> bool:
    """Whether both reports tell of a victim, or both of an accused: then one of two ages is misprinted."""
    return bool(_sorts(left) & _sorts(right) & {Sort.VICTIM, Sort.ACCUSED})


def _sorts(facts: Sequence[Fact]) -> set[Sort]:
    return {f.sort for f in facts}


def _ages(x: Fact, y: Fact, _: Background) -> Rival | None:
    one, other = born(x), born(y)
    apart = abs(x.value - y.value)
    if one is not None and other is not None:
        apart = max(one[0] - other[1], other[0] - one[1], 0.0)
    if apart < SOME_YEARS or _turned(x.value, y.value):
        return None
    note = f"ages that no one person has: {_quoted(x, y)}"
    return (ENOUGH if apart >= GENERATION else HALF, note)


def _turned(x: float, y: float) -> bool:
    """Whether one age is the other with its digits turned round: 25 and 52."""
    return f"{x:g}" == f"{y:g}"[::-1]


def _deaths(x: Fact, y: Fact, _: Background) -> Rival | None:
    if x.first is None or x.last is None or y.first is None or y.last is None:
        return None
    apart = max((y.first - x.last).days, (x.first - y.last).days)
    if apart <= MISDATED:
        return None
    return (ENOUGH if apart >= LIFETIME else HALF, f"two deaths: {_quoted(x, y)}")


def _acts(death: Fact, act: Fact, _: Background) -> Rival | None:
    if death.last is None or act.first is None:
        return None
    after = (act.first - death.last).days
    if after <= EARLY:
        return None
    return (
        ENOUGH if after > MISDATED else HALF,
        f"dead in one report and acting later in another: {_quoted(death, act)}",
    )


def _births(x: Fact, y: Fact, background: Background) -> Rival | None:
    if x.places & y.places or _touch(x, y, background):
        return None
    left, right = (_countries(f, background) for f in (x, y))
    far = bool(left and right and not left & right)
    return (ENOUGH if far else HALF, f"born in two places: {_quoted(x, y)}")


def _touch(x: Fact, y: Fact, background: Background) -> bool:
    """Whether a place of one lies beside, in or around one of the other, or may be the same."""
    for one, other in product(x.places, y.places):
        if other in background.beside.get(one, ()):
            return True
        if one in background.things and other in background.things:
            if may_be_one(background.things[one], background.things[other]):
                return True
            if _countries_of(one, background) & _countries_of(other, background):
                return True
    return False


def _countries(fact: Fact, background: Background) -> set[str]:
    named = {*fact.places, *(near for place in fact.places for near in background.beside.get(place, ()))}
    return {code for place in named for code in _countries_of(place, background)}


def _countries_of(place: str, background: Background) -> set[str]:
    thing = background.things.get(place)
    codes = (country_of(text) for text, _ in thing.spellings) if thing is not None else ()
    return {code for code in codes if code is not None}


def _years(x: Fact, y: Fact, _: Background) -> Rival | None:
    apart = abs(x.value - y.value)
    if apart < SOME_YEARS:
        return None
    return (ENOUGH if apart >= GENERATION else HALF, f"born in two years: {_quoted(x, y)}")


def _parts(x: Fact, y: Fact, _: Background) -> Rival | None:
    return (HALF, f"a victim in one report, accused in another: {_quoted(x, y)}")


def _sexes(x: Fact, y: Fact, _: Background) -> Rival | None:
    return (HALF, f"a woman in one report, a man in another: {_quoted(x, y)}")


def _quoted(x: Fact, y: Fact) -> str:
    return f"\u201c{x.text}\u201d and \u201c{y.text}\u201d"


_RULES: dict[tuple[Sort, Sort], Callable[[Fact, Fact, Background], Rival | None]] = {
    (Sort.AGE, Sort.AGE): _ages,
    (Sort.DEATH, Sort.DEATH): _deaths,
    (Sort.DEATH, Sort.ACT): _acts,
    (Sort.BIRTH_PLACE, Sort.BIRTH_PLACE): _births,
    (Sort.BIRTH_YEAR, Sort.BIRTH_YEAR): _years,
    (Sort.VICTIM, Sort.ACCUSED): _parts,
    (Sort.WOMAN, Sort.MAN): _sexes,
}
