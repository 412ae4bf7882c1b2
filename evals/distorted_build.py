"""Builds ``data/distorted.jsonl``: sentences beside themselves, distorted or said otherwise.

    python -m evals.distorted_build MEANTIME.jsonl

Sentences are from the Wikinews reports of MEANTIME (CC BY 4.0; Minard et al., LREC 2016), whose gold
names say what may be replaced. A distortion changes what is said (a number, a date, a place, who, who
to whom, whether at all); a paraphrase does not. Everything follows from the seed.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

SEED = 20_240_716
EACH = 330  # paraphrases of an operation at most
EACH_DISTORTED = 450  # distortions of an operation at most
TRIES = 4  # distortions of a sentence by one operation at most, each of another place or by another word
SHORTEST, LONGEST = 60, 260  # code points of a sentence
OUT = Path(__file__).with_name("data") / "distorted.jsonl"

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PLACES = ("Portugal", "Finland", "Chile", "Kenya", "Lisbon", "Nairobi", "Oslo", "Santiago", "Vietnam", "Latvia")
GIVEN = ("Arthur", "Beatrice", "Conrad", "Delia", "Edwin", "Flora", "Gordon", "Hester")
WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
VERBS = dict(
    pair.split("=")
    for pair in """
    said=stated announced=declared reported=said bought=acquired acquired=bought purchased=bought fell=dropped
    dropped=fell rose=increased increased=rose began=started started=began ended=finished killed=slew
    died=perished injured=wounded hurt=injured arrested=detained signed=inked approved=ratified rejected=refused
    resigned=quit fired=sacked closed=shut destroyed=wrecked attacked=assaulted visited=toured
    """.split()  # noqa: SIM905 a table reads best as words
)
TITLES = frozenset(
    {"mr", "mrs", "ms", "dr", "ceo", "cfo", "president", "prime", "minister", "judge", "senator", "some"}
)
NO_NAMES = frozenset({"he", "she", "it", "they", "we", "i", "you", "this", "who", "his", "her", "its", "their", "our"})
_AUX = re.compile(r"\b(is|are|was|were|has|have|had|will|would|could|can|should|does|did)\b(?! not|n't)")
_SAYS = re.compile(r"\b(said|announced|confirmed|stated|reported)\b(?= (?:that|it|he|she|they|the)\b)")
_NUMBER = re.compile(r"(?<![\w.,$-])(\d{1,3}(?:,\d{3})*(?:\.\d+)?)(?![\w,]|\.\d|-)")
_DATE = re.compile(rf"\b({'|'.join(MONTHS)}|{'|'.join(DAYS)})\b")
_LATE_DATE = re.compile(rf"^(.{{30,}}?),? (on (?:{'|'.join(DAYS)})|in (?:{'|'.join(MONTHS)}) \d{{4}}|in \d{{4}})\.$")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its gold names: kind, start, end."""

    text: str
    names: tuple[tuple[str, int, int], ...]


Made = tuple[str, int, int, int, int]
"""The other sentence, and the changed stretch in both."""


def swap(line: Line, start: int, end: int, new: str) -> Made | None:
    """Put other words in place of a stretch."""
    if line.text[start:end] == new:
        return None
    return (line.text[:start] + new + line.text[end:], start, end, start, start + len(new))


def number(line: Line, chance: random.Random, _: dict[str, list[str]]) -> Made | None:
    """Another number."""
    found = [m for m in _NUMBER.finditer(line.text) if not 1900 <= float(m.group().replace(",", "")) <= 2100]
    if not found:
        return None
    match = chance.choice(found)
    old = float(match.group().replace(",", ""))
    new = old + chance.choice((3, 7, 12)) if old < 100 else old * chance.choice((2, 3))
    return swap(line, match.start(), match.end(), f"{new:,.0f}" if old == int(old) else f"{new:,.1f}")


def date(line: Line, chance: random.Random, _: dict[str, list[str]]) -> Made | None:
    """Another month or weekday."""
    match = _DATE.search(line.text)
    if match is None:
        return None
    pool = MONTHS if match.group() in MONTHS else DAYS
    return swap(line, match.start(), match.end(), chance.choice([w for w in pool if w != match.group()]))


def named(kind: str) -> Callable[[Line, random.Random, dict[str, list[str]]], Made | None]:
    """Another name of the same kind."""

    def other(line: Line, chance: random.Random, pool: dict[str, list[str]]) -> Made | None:
        found = [n for n in line.names if n[0] == kind]
        if not found:
            return None
        _, start, end = chance.choice(found)
        names = list(PLACES) if kind == "LOCATION" else pool[kind]
        words = set(line.text[start:end].split())
        return swap(line, start, end, chance.choice([n for n in names if not words & set(n.split())]))

    return other


def namesake(line: Line, chance: random.Random, _names: dict[str, list[str]]) -> Made | None:
    """Another person of the same family name."""
    found = [n for n in line.names if n[0] == "PERSON" and len(line.text[n[1] : n[2]].split()) == 2]
    if not found:
        return None
    _, start, end = chance.choice(found)
    given, family = line.text[start:end].split()
    return swap(line, start, end, f"{chance.choice([g for g in GIVEN if g != given])} {family}")


def roles(line: Line, _chance: random.Random, _names: dict[str, list[str]]) -> Made | None:
    """Two parties in each other's place."""
    found = [n for n in line.names if n[0] in ("PERSON", "ORGANIZATION")]
    if len(found) < 2 or found[0][2] >= found[1][1]:
        return None
    (_, a, b), (_, c, d) = found[0], found[1]
    first, second = line.text[a:b], line.text[c:d]
    between = line.text[b:c]
    if first == second or not re.search(r"\b\w+(?:ed|s|t|d)\b", between) or "," in between or " and " in between:
        return None
    text = line.text[:a] + second + between + first + line.text[d:]
    return (text, a, d, a, d)


def negated(line: Line, _: random.Random, __: dict[str, list[str]]) -> Made | None:
    """It is not so."""
    match = _AUX.search(line.text)
    if match is None:
        return None
    return (line.text[: match.end()] + " not" + line.text[match.end() :], *match.span(), match.start(), match.end() + 4)


def denied(line: Line, _: random.Random, __: dict[str, list[str]]) -> Made | None:
    """What was said is denied."""
    match = _SAYS.search(line.text)
    return swap(line, *match.span(), "denied") if match is not None else None


def fronted(line: Line, _: random.Random, __: dict[str, list[str]]) -> Made | None:
    """The date first."""
    match = _LATE_DATE.match(line.text)
    # A date after a second clause belongs to that clause alone.
    if match is None or re.search(r"\d{4}|,| and | that | which | who | to ", match.group(1)):
        return None
    body, when = match.groups()
    start = body if any(n[1] == 0 for n in line.names) else body[0].lower() + body[1:]
    return (f"{when[0].upper()}{when[1:]}, {start}.", 0, 0, 0, 0)


def attributed(line: Line, chance: random.Random, _: dict[str, list[str]]) -> Made | None:
    """A voice after it."""
    if re.search(r"\b(?:said|says|according|told|stated|reported|announced)\b|[\"\u201c]", line.text):
        return None
    who = chance.choice(("officials said", "a spokesman said", "according to a statement", "the ministry said"))
    return (f"{line.text[:-1]}, {who}.", 0, 0, 0, 0)


def synonym(line: Line, _: random.Random, __: dict[str, list[str]]) -> Made | None:
    """Another verb for the same."""
    match = re.search(rf"\b({'|'.join(VERBS)})\b", line.text)
    return swap(line, *match.span(), VERBS[match.group()]) if match is not None else None


def trimmed(line: Line, _: random.Random, __: dict[str, list[str]]) -> Made | None:
    """Without its last addition."""
    body, comma, rest = line.text.rpartition(", ")
    if not comma or len(body) < SHORTEST or re.match(r"(?:and|or|but)\b", rest) or "," in body:
        return None
    return (f"{body}.", 0, 0, 0, 0)


def spelt(line: Line, _: random.Random, __: dict[str, list[str]]) -> Made | None:
    """Small numbers in words."""
    match = re.search(r"(?<![\w.,$-])([2-9]|1[0-2])(?= [a-z])", line.text)
    return swap(line, *match.span(), WORDS[int(match.group()) - 2]) if match is not None else None


DISTORTIONS: dict[str, Callable[[Line, random.Random, dict[str, list[str]]], Made | None]] = {
    "number": number, "date": date, "place": named("LOCATION"), "person": named("PERSON"),
    "organization": named("ORGANIZATION"), "namesake": namesake, "roles": roles, "negated": negated, "denied": denied,
}  # fmt: skip
PARAPHRASES = {"fronted": fronted, "attributed": attributed, "synonym": synonym, "trimmed": trimmed, "spelt": spelt}


def lines(path: Path) -> Iterator[Line]:
    """Sentences with their gold names."""
    for written in path.read_text(encoding="utf8").splitlines():
        doc = json.loads(written)
        gold = [
            (m["type"], m["start"], m["end"])
            for m in doc["mentions"]
            if m["kind"] == "entity"
            and m["text"].lower() not in NO_NAMES
            # A title is no part of a name, and "Some" is marked as a person: neither says who.
            and not (m["type"] == "PERSON" and TITLES & set(m["text"].lower().split()))
            and re.match(r"[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*)*$", m["text"])
        ]
        for match in re.finditer(r"[A-Z][^\n]*?[.](?=\s+[A-Z]|\s*$)", doc["text"]):
            start, end = match.span()
            text = match.group()
            if not SHORTEST <= len(text) <= LONGEST or text.count('"') % 2:
                continue
            inside = sorted((t, s - start, e - start) for t, s, e in gold if start <= s and e <= end)
            yield Line(text, tuple(sorted(inside, key=lambda n: (n[1], -n[2]))))


def main() -> None:
    """Write the set."""
    chance = random.Random(SEED)
    listed = list(dict.fromkeys(lines(Path(sys.argv[1]))))
    pool: dict[str, list[str]] = defaultdict(list)
    for line in listed:
        for kind, start, end in line.names:
            pool[kind].append(line.text[start:end])
    pools = {kind: sorted(set(names)) for kind, names in pool.items()}
    rows: list[dict[str, object]] = []
    for agree, table in ((False, DISTORTIONS), (True, PARAPHRASES)):
        for operation, change in table.items():
            tries, most = (1, EACH) if agree else (TRIES, EACH_DISTORTED)
            drawn = chance.sample(listed, len(listed))
            changes = [(line, change(line, chance, pools)) for _ in range(tries) for line in drawn]
            made = list(dict.fromkeys((line, m) for line, m in changes if m is not None))
            for line, (other, a, b, c, d) in made[:most]:
                spans = {} if agree else {"a_span": [a, b], "b_span": [c, d]}
                rows.append({"operation": operation, "agree": agree, "a": line.text, "b": other, **spans})
    OUT.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf8")
    print(len(rows), {n: sum(r["operation"] == n for r in rows) for n in (*DISTORTIONS, *PARAPHRASES)})


if __name__ == "__main__":
    main()
