"""How many persons a phrase stands for: ``two men and a boy``, ``both``, ``Ana Petrova, her son and four others``."""

from __future__ import annotations

import re

from secondsource.annotate.lexicon import PERSON_NOUNS
from secondsource.compare.lexicon import PEOPLE
from secondsource.text.numerals import NUMERAL, value_of
from secondsource.text.wordset import word_set

_NO_NOUNS = word_set("one other two three four five six seven several many some family troop member people")
_NOUNS = (
    PERSON_NOUNS | PEOPLE | word_set("male female individual body fatality juvenile guy kid homeowner")
) - _NO_NOUNS
_MANY = word_set("people men women children persons folks bodies others police troops")
_THINGS = word_set(
    "shots rounds bullets times shootings gunshots casings percent % homes houses cars vehicles years guns"
)
_PRONOUNS = word_set("he she him her himself herself i me myself someone somebody you who")
_PAIRS = {"both": 2, "couple": 2, "pair": 2, "twins": 2, "trio": 3}
_AGE = re.compile(
    r"\b[\w-]+[- ](?:year|month|week|day)s?[- ]old\b(?:[- ](?:boy|girl|man|woman|male|female))?|\baged? \d+\b"
    r"|\b(?:in|between) (?:his|her|their|the ages).*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s(?:(?:in|at|on|from|with|near|inside|outside|behind|between|by|for|during|as|to|after|while|sitting|standing"
    r"|who|which|that|whose|where|when|ages?|including|among|believed|shot|killed|wounded|injured|dead)\b.*)$"
    r"|,\s(?:including|who|whose|one of|all of|both of)\b.*$|\s[-–—(].*$",
    re.IGNORECASE | re.DOTALL,
)
_OF = re.compile(rf"^(.*?\b(?:all|both|{NUMERAL}))\s+(?:of\s.*)$", re.IGNORECASE | re.DOTALL)
_PART = re.compile(r"\s*(,\s*and\s|,|\sand\s|\s&\s|\bas well as\b|\balong with\b|\bplus\b)\s*")
_NUMBER = re.compile(
    r"^(?:(?:the|all|at least|as many as|up to|about|around|some|another|only|these|those|his|her|their|its)\s+)*"
    rf"(?:other\s+)?(?P<n>{NUMERAL})\b(?!-)",
    re.IGNORECASE,
)
_ONE = re.compile(r"^(?:an?|one|another|the|this|that|his|her|their|its|my|our)\b", re.IGNORECASE)
_ORDINAL = re.compile(
    r"^(?:the |an? )?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|other|another)$", re.IGNORECASE
)


def persons_in(text: str, *, person: bool = False) -> int | None:
    """How many persons a noun phrase stands for.

    Args:
        text: The phrase.
        person: Whether it is known to name a person.

    Returns:
        Their number; ``None`` where the phrase does not say, or stands for no persons.
    """
    kept = _TAIL.sub("", _AGE.sub(" person ", text).strip()).strip(" ,.")
    of = _OF.match(kept)
    kept = of.group(1) if of else re.sub(r"\sof\s.*$", "", kept, flags=re.DOTALL)
    parts = ["", *_PART.split(kept)]
    numbers: list[int] = []
    before = ""
    for sign, member in zip(parts[::2], parts[1::2], strict=True):
        number = _persons_of(member.strip(), person=person)
        if number is None:
            if not sign:
                return None
            continue
        kind = "noun" if _ONE.match(member) or _NUMBER.match(member) or not member[:1].isupper() else "name"
        if sign.strip() == "," and before not in ("", kind) and number == 1:
            continue  # ``his father, Sam Roe``: the same one
        numbers.append(number)
        before = kind
    total = sum(numbers)
    again = len(numbers) > 2 and total == 2 * numbers[0]  # ``four people, a man and three boys``
    return (numbers[0] if again else total) or None


def _persons_of(part: str, *, person: bool) -> int | None:
    """The persons of one member of a list."""
    words = part.casefold().split()
    if not words or (part.isdigit() and len(part) == 2 and not person):
        return None
    if (pair := _PAIRS.get(words[0], _PAIRS.get(words[-1]))) is not None:
        return pair
    found = _NUMBER.match(part)
    if found is not None:
        value = value_of(found["n"]) if words[-1] not in _THINGS else None
        return int(value) if value is not None and value.is_integer() and value > 0 else None
    return 1 if _is_one(part, words, person=person) else None


def _is_one(part: str, words: list[str], *, person: bool) -> bool:
    """Whether a member of a list without a number is one person."""
    head = words[-1]
    if head in _PRONOUNS or head in _NOUNS or _ORDINAL.match(part):
        return True
    if head in _MANY or head.removesuffix("s") in _NOUNS:
        return False
    return person or (len(words) > 1 and part.rsplit(maxsplit=1)[-1][:1].isupper())
