"""The parts of two names set against one another: which agree, which only one name has, which are at odds.

Words may stand in another order, be run together or left out; what decides is what is left over. A part
that one name lacks says little; a part on both sides that agrees with nothing parts them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from secondsource.text.names_latin import SLIP, bones_score, word_score
from secondsource.text.names_parts import Part, Parts, father_of, parts_of, without_article
from secondsource.text.names_tables import SPANISH_FAMILIES
from secondsource.text.wordset import word_set

PAIRED = 0.5
"""Least score of two parts that are set against one another."""

SURE = 0.86
"""Score of a word that says the same; in a name at least one of them has to."""

TURNED = 0.78
"""Most that two given names in the other order can reach: ``Hans Friedrich``, ``Friedrich Hans``."""

ENOUGH = 3
"""Weight of the shared parts from which on a name inside a longer one is the same: a given name weighs one,
another word two. ``Mohamed Ali`` is in many names, ``Mohamed Durrani`` in few."""

COMMON = word_set(
    "muhammad mohammad mohammed mohamed ahmad ahmed ali hassan hasan hussein husayn abdullah ibrahim mahmoud"
)
"""Names that so many bear that two of them make no whole name."""

LEFT_OUT = COMMON | word_set("maria jose marie johann hans jean haji abd syed sayed")
"""First names that are left out where another follows: ``Mohammad Reza``, ``María Teresa``, ``Johann Sebastian``."""

MANY_WORDS = 4
"""Words of a name from which on the order of given names within it says nothing."""

FAR = 0.3
"""Most that names can score of which a part is at odds, times how near the two parts are."""

MANY = 3
"""Words more than the other from which on a name may be that of a relative."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """How the parts of two names agree.

    Attributes:
        score: In [0, 1].
        thin: True where too little is shared to call them the same (an initial, a family name alone).
        reasons: In words.
    """

    score: float
    thin: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Parts that agree: places in one name and in the other (two where words were run together)."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    why: str


@lru_cache(maxsize=100_000)
def align(a: str, b: str, *, consonantal: bool = False) -> Aligned:
    """Align the parts of two names.

    Args:
        a: A name in Latin letters, without titles and suffix.
        b: Another.
        consonantal: Whether one was read from a script without vowels, so that consonants alone can be compared.

    Returns:
        How well they agree.
    """
    left, right = parts_of(a), parts_of(b)
    joined = _joined(a, b)
    if joined is not None:
        return joined
    both = _Both(left, right, tuple(_pairs(left.parts, right.parts, consonantal=consonantal)))
    if _other_initials(both):
        return Aligned(0.5, thin=True, reasons=(*both.reasons, "other middle initials"))
    return _decide(both)


def _joined(a: str, b: str) -> Aligned | None:
    """``SergeiLavrov``: the same letters, words run together or torn apart."""
    one, other = ("".join(c for c in t.casefold() if c.isalpha()) for t in (a, b))
    if len(one) >= 6 and one == other and a.casefold() != b.casefold():
        return Aligned(0.95, thin=False, reasons=("the same letters, divided in another way",))
    return None


def _score(a: Part, b: Part, *, consonantal: bool) -> tuple[float, str]:
    if a.kind == b.kind == "patronymic":
        score, why = word_score(father_of(a.text), father_of(b.text))
        return score, f"{why}, as a father's"
    score, why = word_score(a.text, b.text)
    if consonantal and score < 0.87 and not (a.given and b.given):
        bones = bones_score(a.text, b.text)
        score, why = (bones, "the same consonants") if bones > score else (score, why)
    if a.bond != b.bond:
        return min(score * 0.75, 0.7), f"{a.shown} against {b.shown}"
    if score < SLIP and not a.bond:
        one, other = without_article(a.text), without_article(b.text)
        if one is not None or other is not None:
            bare = word_score(one or a.text, other or b.text)
            if bare[0] > score:
                return bare[0] * 0.98, f"{bare[1]}, with the article and without"
    if score < SLIP:
        feminine = _slavic(a.text, b.text)
        if feminine is not None:
            return feminine
    return score, why


_SLAVIC_FORMS = (("skaya", "sky"), ("skaia", "sky"), ("ska", "ski"), ("ova", "ov"), ("eva", "ev"), ("ina", "in"))


def _slavic(a: str, b: str) -> tuple[float, str] | None:
    """A woman's family name against a man's: ``Ivanova``, ``Ivanov``."""
    for woman, man in _SLAVIC_FORMS:
        if a.endswith(woman) != b.endswith(woman):
            one, other = (w.removesuffix(woman) + man if w.endswith(woman) else w for w in (a, b))
            if word_score(one, other)[0] >= SLIP:
                return 0.83, "a man's and a woman's form of one name"
    return None


def _pairs(left: Sequence[Part], right: Sequence[Part], *, consonantal: bool) -> list[_Pair]:
    """Pair the parts, the surest first; each part is used once."""
    found: list[_Pair] = []
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            score, why = _score(one, other, consonantal=consonantal)
            if score >= PAIRED:
                found.append(_Pair((i,), (j,), score, why))
    found += _run_together(left, right, turned=False) + _run_together(right, left, turned=True)
    found.sort(key=lambda p: (-p.score, abs(p.left[0] - p.right[0]), p.left, p.right))
    taken: set[tuple[str, int]] = set()
    out = []
    for pair in found:
        places = {("left", i) for i in pair.left} | {("right", j) for j in pair.right}
        if not places & taken:
            taken |= places
            out.append(pair)
    return sorted(out, key=lambda p: p.left)


def _run_together(split: Sequence[Part], whole: Sequence[Part], *, turned: bool) -> list[_Pair]:
    """Two parts of one name that are one word of the other: ``Mohammad Reza``, ``Mohammadreza``."""
    out: list[_Pair] = []
    for i in range(len(split) - 1):
        if split[i].kind == "initial" or split[i + 1].kind == "initial" or split[i].bond or split[i + 1].bond:
            continue
        text = split[i].text + split[i + 1].text
        for j, part in enumerate(whole):
            if part.bond or abs(len(part.text) - len(text)) > 3 or part.text[0] != text[0]:
                continue
            score, why = word_score(text, part.text)
            if score >= SLIP:
                two: tuple[int, ...] = (i, i + 1)
                one: tuple[int, ...] = (j,)
                left, right = (one, two) if turned else (two, one)
                out.append(_Pair(left, right, score - 0.01, f"{why}, run together"))
    return out


@dataclass(frozen=True, slots=True)
class _Both:
    """Two names and what of them agrees.

    Attributes:
        left: One name.
        right: The other.
        pairs: All parts that agree.
    """

    left: Parts
    right: Parts
    pairs: tuple[_Pair, ...]

    @property
    def full(self) -> list[_Pair]:
        """The pairs that tell something: no initials and no honorifics."""
        idle = {"light", "initial"}
        return [p for p in self.pairs if p.why != "initial" and self.left.parts[p.left[0]].kind not in idle]

    @property
    def initials(self) -> int:
        """How many parts agree by an initial."""
        return sum(p.why == "initial" or self.left.parts[p.left[0]].kind == "initial" for p in self.pairs)

    @property
    def reasons(self) -> tuple[str, ...]:
        """The pairs in words."""
        out = []
        for pair in self.pairs:
            one = " ".join(self.left.parts[i].shown for i in pair.left)
            other = " ".join(self.right.parts[j].shown for j in pair.right)
            out.append(f"{one} ~ {other}: {pair.why}")
        return tuple(out)

    def rest(self) -> tuple[list[int], list[int]]:
        """Places of the telling parts that found no partner.

        Words that may be honorifics count where the other name has something left for them.
        """
        one, other = {i for p in self.pairs for i in p.left}, {j for p in self.pairs for j in p.right}
        left, right = _rest(self.left.parts, one), _rest(self.right.parts, other)
        if left and not right:
            right = _rest(self.right.parts, other, "either")
        elif right and not left:
            left = _rest(self.left.parts, one, "either")
        return left, right


def _rest(parts: Sequence[Part], taken: set[int], *kinds: str) -> list[int]:
    return [i for i, p in enumerate(parts) if i not in taken and p.kind in (kinds or ("word", "patronymic"))]


def _decide(both: _Both) -> Aligned:
    left, right = both.rest()
    full, reasons = both.full, both.reasons
    if not full:
        return Aligned(0.0, thin=True, reasons=reasons or ("different words",))
    if left and right:
        return _at_odds(both, left, right)
    if len(full) == 1:
        return _single(both, alone=not left and not right)
    score = min(p.score for p in full)
    if all(p.score < SURE for p in full):
        score, reasons = min(score, TURNED), (*reasons, "every word is only near")
    turned = _turned(both)
    if turned is not None:
        return Aligned(min(score, turned[0]), thin=turned[0] < SLIP, reasons=(*reasons, turned[1]))
    if left or right:
        return _inside(both, left or right, both.left if left else both.right, score)
    return Aligned(score, thin=False, reasons=reasons or ("the same words",))


def _other_initials(both: _Both) -> bool:
    """``John A. Smith`` and ``John B. Smith``; ``George W.`` and ``George H. W.``: initials that start otherwise."""
    rows = [
        [(i, p.text) for i, p in enumerate(name.parts) if p.kind == "initial"] for name in (both.left, both.right)
    ]  # fmt: skip
    used = {(0, p.left[0]) for p in both.pairs if both.right.parts[p.right[0]].kind != "initial"}
    used |= {(1, p.right[0]) for p in both.pairs if both.left.parts[p.left[0]].kind != "initial"}
    one, other = ([text for i, text in row if (side, i) not in used] for side, row in enumerate(rows))
    return bool(one and other) and one[: len(other)] != other[: len(one)]


def _single(both: _Both, *, alone: bool) -> Aligned:
    """One word agrees, and perhaps initials: two of them and nothing else are enough."""
    score, reasons = both.full[0].score, both.reasons
    if not both.initials:
        return Aligned(min(score, 0.7), thin=True, reasons=(*reasons, "they share a single word"))
    if both.initials > 1 and score >= SURE and alone and not both.left.filial:
        return Aligned(SLIP, thin=False, reasons=reasons)
    return Aligned(0.7, thin=True, reasons=reasons)


def _at_odds(both: _Both, left: list[int], right: list[int]) -> Aligned:
    """Both names have parts that the other lacks."""
    one, other = both.left.parts[left[0]], both.right.parts[right[0]]
    why = (*both.reasons, f"{one.shown} against {other.shown}")
    shared = sum(p.score >= SLIP for p in both.full)
    first = _first(both.left.parts) in left and _first(both.right.parts) in right
    if shared < 2 or first or (one.kind == other.kind == "patronymic"):
        return Aligned(FAR * word_score(one.text, other.text)[0], thin=True, reasons=why)
    # A grandfather's name in one and a tribe's in the other, after the same two names: no one can tell.
    chain = all(both.left.parts[p.left[0]].chain and p.left < (left[0],) and p.right < (right[0],) for p in both.full)
    return Aligned(0.5 if shared > 2 or chain else 0.3, thin=True, reasons=why)


def _first(parts: Sequence[Part]) -> int:
    """Place of the first telling part."""
    return next((i for i, p in enumerate(parts) if p.kind != "light"), 0)


def _turned(both: _Both) -> tuple[float, str] | None:
    """What another order of the words says; ``None`` where it is the same."""
    left, right, full = both.left.parts, both.right.parts, both.full
    order = [p.right[0] for p in full]
    if order == sorted(order):
        return None
    least = order.index(min(order))
    rotated = order[least:] + order[:least] == sorted(order)
    given = [p.right[0] for p in full if left[p.left[0]].given and right[p.right[0]].given]
    family_moved = rotated and len(full) > 2 and len(given) < len(full)
    if given != sorted(given) and not family_moved:
        alike = left[0].text == right[0].text and not both.left.filial and not both.right.filial
        if len(full) < MANY_WORDS or not alike:
            return TURNED, "the same given names in another order, of which one may be a father's"
    return 0.9, "the family name stands at the other end" if rotated else "the words in another order"


def _called_by_middle_name(place: int, long: Parts, full: Sequence[_Pair]) -> bool:
    """Whether one name lacks the other's first given name, of those that are seldom left out."""
    part = long.parts[place]
    usual = part.given and not part.bond and part.text not in LEFT_OUT
    return usual and place == _first(long.parts) and len(full) < ENOUGH


def _inside(both: _Both, rest: list[int], long: Parts, score: float) -> Aligned:
    """One name has parts that the other lacks."""
    left, right, full = both.left.parts, both.right.parts, both.full
    reasons = (*both.reasons, f"only one has: {' '.join(long.parts[i].shown for i in rest)}")
    weight = sum(1 if left[p.left[0]].given or right[p.right[0]].given else 2 for p in full)
    ends = {0, len(left) - 1} <= {i for p in full for i in p.left} and {0, len(right) - 1} <= {
        j for p in full for j in p.right
    }
    if rest[0] == _first(long.parts) and all(p.given for p in long.parts if p.kind != "initial"):
        # Ahmad Ali Saleh is the son of Ali Saleh.
        return Aligned(min(score, 0.7), thin=True, reasons=(*reasons, "before the other's first name"))
    if _called_by_middle_name(rest[0], long, full):
        # Who is called by the middle name is seldom told from his namesake: David James Williams, Jamie Williams.
        return Aligned(min(score, 0.7), thin=True, reasons=(*reasons, "before the other's first name"))
    if ends and len(rest) == 1 and {long.parts[rest[0]].text, long.parts[-1].text} <= SPANISH_FAMILIES:
        # Of two family names the father's, which stands first, is kept: Juan Pérez López is no Juan López.
        return Aligned(min(score, 0.75), thin=True, reasons=(*reasons, "a father's family name"))
    first = all(p.left == p.right for p in full) and min(len(left), len(right)) == len(full)
    if first and all(left[p.left[0]].chain for p in full) and not all(left[p.left[0]].text in COMMON for p in full):
        # One's own name and the father's are a whole name; what follows are grandfather, place or tribe.
        return Aligned(min(score, 0.84), thin=False, reasons=reasons)
    if len(rest) < MANY and (ends or weight >= ENOUGH):
        return Aligned(min(score, 0.95 if ends else 0.88), thin=False, reasons=reasons)
    return Aligned(min(score, 0.7), thin=True, reasons=reasons)
