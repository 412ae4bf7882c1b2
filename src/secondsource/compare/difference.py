"""Where two answers to one question differ: the slot, the kind, and the reason in words.

Nothing is made the winner. Kinds: ``contradiction`` (both cannot hold), ``difference`` (both can),
``update`` (a later report replaces a count), ``precision`` (one is the other, less exact), ``ageing``
and ``different referent`` (``ages``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from secondsource.compare.ages import AGE_UNIT, two_ages
from secondsource.compare.clash import Clash
from secondsource.compare.fillers import Filler, age_in
from secondsource.compare.frame import CORE, Frame
from secondsource.compare.knowledge import Knowledge
from secondsource.compare.lexicon import PEOPLE
from secondsource.compare.opposites import opposed
from secondsource.compare.particulars import (
    Names,
    NameWord,
    calendar_of,
    denies,
    in_other_order,
    other_days,
    other_names,
    other_numbers,
)
from secondsource.compare.periods import two_times
from secondsource.compare.tolls import unit_of
from secondsource.compare.unlike import same_number
from secondsource.model import DifferenceKind, EntityType, Quantity, Role, TimeRange
from secondsource.text.places import capital_of, country_of

EXACT = 1e-9  # two numbers nearer than this are one
NEAR_WORDING = 0.45  # share of the words of either that both have, from which single words are held against each other
SAME_FRAME = 0.7  # the same, of the words that are no particulars
FRAME_WORDS = 3  # words that must be left for that
_SO_FAR = re.compile(
    r"\brefus(?:e|es|ed|ing) to\b|\b(?:has|have) (?:not|never)\b|n[\u2019']t yet\b|\bnot yet\b|\byet to\b|\bstill no"
)
"""Words that deny what may come about later."""
ROUGH = 0.15  # share by which a rounded number ("around 10") may be off where it gives no bounds


def differ(a: Frame, b: Frame, known: Knowledge) -> tuple[Clash, ...]:
    """Find where two claims of one question differ.

    Args:
        a: One claim.
        b: The other.
        known: What else is known.

    Returns:
        One clash a slot; empty where they agree as far as both say.
    """
    if known.states.rivals(a, b):
        # Who was held on Monday and is free on Friday: the days do not contradict each other.
        replaced = known.states.replaced(a, b)
        if replaced is not None or not opposed(a, b):
            return (replaced,) if replaced is not None else ()
    clashes: list[Clash] = []
    if opposed(a, b):
        if a.positive == b.positive:
            note = f"opposite words: {a.event} and {b.event}"
            clashes.append(Clash(slot="polarity", kind=DifferenceKind.CONTRADICTION, note=note))
    elif a.positive != b.positive:
        kind, note = DifferenceKind.CONTRADICTION, "one affirms what the other denies"
        if _come_about_since(a, b) or _come_about_since(b, a):
            kind, note = DifferenceKind.UPDATE, "it had not come about when one was printed, and has since"
        clashes.append(Clash(slot="polarity", kind=kind, note=note))
    if not (a.borrowed or b.borrowed):
        clashes += _times(a, b) or _unfixed_times(a, b)
        clashes += _places(a, b, known)
        clashes += _causes(a, b)
    if a.event == b.event:  # how many were shot and how many died are two counts
        clashes += _quantities(a, b, known)
    clashes += _participants(a, b, known)
    told = {c.slot for c in clashes}
    clashes += [c for c in _particulars(a, b, known, names=True) if c.slot not in told] if _nearly(a, b, known) else []
    if not clashes and _nearly_as_short(a, b):
        clashes += _particulars(a, b, known, names=False)
    return tuple(clashes)


def _come_about_since(denied: Frame, told: Frame) -> bool:
    """Whether what one claim denies came about after its report was printed."""
    printed, time = denied.report.published.latest, told.claim.time
    if denied.positive or told.report is denied.report:
        return False
    if printed is not None and time is not None and time.earliest is not None:
        return printed < time.earliest
    earlier = told.report.published.latest is not None and _later(told, denied) == denied.report.path
    return not earlier and _SO_FAR.search(denied.claim.text.casefold()) is not None


def _participants(a: Frame, b: Frame, known: Knowledge) -> list[Clash]:
    """Lists of named participants of which each has one that the other lacks."""
    for role in (Role.AGENT, Role.PATIENT, Role.RECIPIENT):
        left, right = a.named(role), b.named(role)
        if left & right and left - right and right - left:
            names = " and ".join(known.name(min(side)) for side in (left - right, right - left))
            return [
                Clash(
                    slot="participant",
                    kind=DifferenceKind.DIFFERENCE,
                    note=f"each lists one whom the other does not: {names}",
                )
            ]
    return []


def _nearly(a: Frame, b: Frame, known: Knowledge) -> bool:
    """Whether two claims say the same but perhaps for single names, numbers and dates."""
    if max(known.likeness(a.words, b.words), known.containment(a.words, b.words) / 2) >= NEAR_WORDING:
        return True
    left, right = a.frame_words, b.frame_words
    return min(len(left), len(right)) >= FRAME_WORDS and known.likeness(left, right) >= SAME_FRAME


def _nearly_as_short(a: Frame, b: Frame) -> bool:
    """Whether two claims of a few words have the same words but for names, numbers and dates."""
    return bool(a.frame_words) and a.frame_words == b.frame_words


def _particulars(a: Frame, b: Frame, known: Knowledge, *, names: bool) -> list[Clash]:
    """Differences in the words of two claims that are nearly one sentence."""
    left, right = a.particulars, b.particulars
    clashes: list[Clash] = []
    if denies(left, right, b.words) % 2 != denies(right, left, a.words) % 2:
        note = "one denies what the other does not"
        clashes.append(Clash(slot="polarity", kind=DifferenceKind.CONTRADICTION, note=note))
    mine, theirs = other_days(left.calendar, right.calendar)
    if mine and theirs:
        note = f"two dates: {_listed(mine)} and {_listed(theirs)}"
        clashes.append(Clash(slot="time", kind=DifferenceKind.CONTRADICTION, note=note))
    elif left.clocks and right.clocks and left.clocks.isdisjoint(right.clocks):
        note = f"two times of day: {_listed(left.clocks)} and {_listed(right.clocks)}"
        clashes.append(Clash(slot="time", kind=DifferenceKind.CONTRADICTION, note=note))
    fewer, more = other_numbers(left, right)
    ages = [age_in(x.claim.text) for x in (a, b)]
    if ages.count(None) == 1:  # an age here and a house number there
        fewer, more = ([n for n in side if n not in ages] for side in (fewer, more))
    if fewer and more:
        note = f"two numbers: {_listed(f'{n:g}' for n in fewer)} and {_listed(f'{n:g}' for n in more)}"
        clashes.append(Clash(slot="quantity", kind=DifferenceKind.CONTRADICTION, note=note))
    ours, others = strange_names(a, b, known) if names else ([], [])
    if ours and others:
        note = f"two names: {_listed(w.text for w in ours)} and {_listed(w.text for w in others)}"
        clashes.append(Clash(slot="participant", kind=DifferenceKind.CONTRADICTION, note=note))
    elif names and in_other_order(left, right) and a.words == b.words and "both" not in a.flags:
        note = "the same words with the names in each other's places"
        clashes.append(Clash(slot="participant", kind=DifferenceKind.CONTRADICTION, note=note))
    return clashes


def strange_names(a: Frame, b: Frame, known: Knowledge) -> Names:
    """Words of names that two claims do not have in common, so far as each has one.

    Args:
        a: One claim.
        b: The other.
        known: What else is known.

    Returns:
        Those of the first, and those of the second; both empty where one has none, or where one side
        names places of the other: Havana in Cuba.
    """
    # Who is only a pronoun or understood in one claim and named in the other is no other name.
    left, right = a.particulars, b.particulars
    named = [{w.entity for w in side.names} for side in (left, right)]
    unsaid = (a.entities & b.entities) - (named[0] & named[1])
    one_part = frozenset(e for role in CORE for e in a.named(role) & b.named(role))
    ours, others = other_names(left, right, unsaid, one_part)
    # In a headline, or at the head of a sentence, a capital makes a name of a common word.
    ours = [w for w in ours if w.entity or not _is_word_of(w, b)]
    others = [w for w in others if w.entity or not _is_word_of(w, a)]
    strange = ours and others and not _nested(ours, others, known) and not _of_other_sorts(ours, others, known)
    return (ours, others) if strange else ([], [])


def _is_word_of(word: NameWord, frame: Frame) -> bool:
    plain = word.text.casefold()
    return any(plain.removesuffix(ending) in frame.frame_words for ending in ("", "s", "d", "ed", "ing"))


def _of_other_sorts(ours: Sequence[NameWord], others: Sequence[NameWord], known: Knowledge) -> bool:
    """Whether one side names persons and the other places: neither stands in the other's place."""
    sorts = [
        {known.things[w.entity].type if w.entity in known.things else None for w in side} for side in (ours, others)
    ]
    people, places = {EntityType.PERSON}, {EntityType.PLACE, EntityType.COUNTRY}
    return (sorts[0] == people and sorts[1] <= places) or (sorts[1] == people and sorts[0] <= places)


def _nested(ours: Sequence[NameWord], others: Sequence[NameWord], known: Knowledge) -> bool:
    """Whether all that the names of one side name lies in places of the other side: Havana in Cuba."""
    left, right = ({w.entity for w in side if w.entity} for side in (ours, others))
    if not left or not right or not left | right <= known.things.keys():
        return False
    return all(any(_capital(x, y, known) or _capital(y, x, known) for y in right) for x in left)


def _listed(words: Iterable[str]) -> str:
    return "\u201c" + " ".join(sorted(words)) + "\u201d"


def _times(a: Frame, b: Frame) -> list[Clash]:
    left, right = a.claim.time, b.claim.time
    if left is None or right is None:
        return []
    if left.text.casefold() == right.text.casefold() and a.words == b.words:
        return []  # one sentence printed on two days: "two days ago" was said once
    words = f"\u201c{left.text}\u201d ({left.edtf}) and \u201c{right.text}\u201d ({right.edtf})"
    span_a, span_b = _days(left), _days(right)
    if span_a is None or span_b is None:
        mine, theirs = calendar_of(left.text), calendar_of(right.text)
        apart, within = not mine & theirs and all(other_days(mine, theirs)), False
    else:
        apart = span_a[1] < span_b[0] or span_b[1] < span_a[0]
        within = span_a != span_b and (_within(span_a, span_b) or _within(span_b, span_a))
    if apart:
        note = f"the times do not meet: {words}"
        return [Clash(slot="time", kind=DifferenceKind.CONTRADICTION, note=note)]
    if within:
        return [Clash(slot="time", kind=DifferenceKind.PRECISION, note=f"one time lies within the other: {words}")]
    return []


def _unfixed_times(a: Frame, b: Frame) -> list[Clash]:
    """A period of a life here and a year there, of one act by the same to the same."""
    parties = (Role.AGENT, Role.PATIENT)
    if a.event != b.event or not all(a.named(role) & b.named(role) for role in parties):
        return []
    found = two_times(a.claim.text, b.claim.text)
    if found is None:
        return []
    note = f"whether \u201c{found[0]}\u201d and \u201c{found[1]}\u201d are one time is not said"
    return [Clash(slot="time", kind=DifferenceKind.DIFFERENCE, note=note)]


def _days(time: TimeRange) -> tuple[str, str] | None:
    if time.edtf is None or (time.earliest is None and time.latest is None):
        return None
    return (time.earliest or "0000", time.latest or "9999")


def _within(inner: tuple[str, str], outer: tuple[str, str]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _places(a: Frame, b: Frame, known: Knowledge) -> list[Clash]:
    if not a.where or not b.where:
        return []
    for role in (Role.DESTINATION, Role.SOURCE, Role.PLACE):
        left, right = _located(a, role, known), _located(b, role, known)
        if not left or not right or left & right:
            continue
        names = " and ".join(known.name(min(side)) for side in (left, right))
        kind = _place_kind(left, right, known)
        note = {
            DifferenceKind.PRECISION: f"one place may lie in the other: {names}",
            DifferenceKind.CONTRADICTION: f"two countries: {names}",
        }.get(kind, f"two places: {names}")
        return [Clash(slot="place", kind=kind, note=note)]
    return []


def _located(frame: Frame, role: Role, known: Knowledge) -> set[str]:
    places = (EntityType.COUNTRY, EntityType.PLACE, EntityType.ORGANIZATION)  # a clinic is where one is taken
    return {e for e in frame.named(role) if e in known.things and known.things[e].type in places}


def _place_kind(left: set[str], right: set[str], known: Knowledge) -> DifferenceKind:
    if {known.things[e].type for e in left | right} == {EntityType.COUNTRY} and not known.may_be_one(left, right):
        return DifferenceKind.CONTRADICTION
    for one in left:
        for other in right:
            if known.may_be_one((one,), (other,)):
                return DifferenceKind.PRECISION  # Banstead and Banstead High Street
            if other in known.beside.get(one, ()) or _capital(one, other, known) or _capital(other, one, known):
                return DifferenceKind.PRECISION
    return DifferenceKind.DIFFERENCE


def _capital(city: str, country: str, known: Knowledge) -> bool:
    codes = {capital_of(text) for text, _ in known.things[city].spellings} - {None}
    return bool(codes & {country_of(text) for text, _ in known.things[country].spellings})


def _causes(a: Frame, b: Frame) -> list[Clash]:
    for role in (Role.CAUSE, Role.PURPOSE):
        # Who gives two grounds in one report says that both hold; whom one grieves or cares for is no ground.
        left, right = ([f for f in x.roles.get(role, ()) if not _is_somebody(f)] for x in (a, b))
        if a.claim.report == b.claim.report:
            continue
        if left and right and not any(_alike(x, y) for x in left for y in right):
            words = f"\u201c{left[0].text}\u201d and \u201c{right[0].text}\u201d"
            return [Clash(slot="cause", kind=DifferenceKind.DIFFERENCE, note=f"two grounds: {words}")]
    return []


def _is_somebody(filler: Filler) -> bool:
    return filler.person or filler.head in PEOPLE


def _alike(x: Filler, y: Filler) -> bool:
    return bool(x.words & y.words or x.entities & y.entities) or not x.words or not y.words


def _quantities(a: Frame, b: Frame, known: Knowledge) -> list[Clash]:
    others = _by_unit(b)
    for unit, left in _by_unit(a).items():
        right = others.get(unit)
        if right is None or any(_equal(x, y) or (unit != AGE_UNIT and same_number(x, y)) for x in left for y in right):
            continue
        x, y = left[0], right[0]
        words = f"\u201c{x.text}\u201d and \u201c{y.text}\u201d"
        if unit == AGE_UNIT:
            return [two_ages(a, b, x, y, known)]
        if "toll" in a.flags and (update := _recount(a, b, x, y)) is not None:
            return [update]
        if any(_meet(p, q) for p in left for q in right):
            note = f"one number is the other, less exact: {words}"
            return [Clash(slot="quantity", kind=DifferenceKind.PRECISION, note=note)]
        return [Clash(slot="quantity", kind=DifferenceKind.CONTRADICTION, note=f"two numbers: {words}")]
    return []


def _recount(a: Frame, b: Frame, x: Quantity, y: Quantity) -> Clash | None:
    """Two counts of the same victims, of which a later one replaces the other."""
    words = f"\u201c{x.text}\u201d and \u201c{y.text}\u201d"
    first, second = (q.value if q.value is not None else q.low for q in (x, y))
    later = _later(a, b)
    if first is None or second is None or first == second or x.approximate or y.approximate:
        return None
    if later is not None:
        note = f"{later} was published later and may replace the count: {words}"
    elif _dates(a) != _dates(b):
        note = f"which count is later cannot be told: {words}"
    else:
        return None
    return Clash(slot="quantity", kind=DifferenceKind.UPDATE, note=note)


def _dates(frame: Frame) -> tuple[str | None, str | None]:
    published = frame.report.published
    return (published.earliest, published.latest)


def _by_unit(frame: Frame) -> dict[str, list[Quantity]]:
    found: dict[str, list[Quantity]] = {}
    for quantity in frame.claim.quantities:
        found.setdefault(unit_of(quantity, frame), []).append(quantity)
    return found


def _equal(x: Quantity, y: Quantity) -> bool:
    if x.value is None or y.value is None:
        return x.low == y.low and x.high == y.high
    return abs(x.value - y.value) < EXACT and x.approximate == y.approximate


def _bounds(q: Quantity) -> tuple[float, float]:
    slack = abs(q.value) * ROUGH if q.approximate and q.value is not None else 0.0
    low = q.low if q.low is not None else -float("inf") if q.value is None else q.value - slack
    high = q.high if q.high is not None else float("inf") if q.value is None else q.value + slack
    return (low, high)


def _meet(x: Quantity, y: Quantity) -> bool:
    (low_x, high_x), (low_y, high_y) = _bounds(x), _bounds(y)
    return low_x <= high_y and low_y <= high_x


def _later(a: Frame, b: Frame) -> str | None:
    first_a, first_b = a.report.published, b.report.published
    if first_a.latest is not None and first_b.earliest is not None and first_a.latest < first_b.earliest:
        return b.report.path
    if first_b.latest is not None and first_a.earliest is not None and first_b.latest < first_a.earliest:
        return a.report.path
    return None
